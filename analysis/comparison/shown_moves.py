"""Whether areas moved between classes by more than a p-value that passed its level.

That one date is significant and the other is not shows no difference between them (Gelman & Stern 2006). The difference
itself is compared with what chance alone gives two dates at which nothing differs.

References
----------
Gelman, A. & Stern, H. (2006). The difference between “significant” and “not significant” is not itself statistically
significant. The American Statistician 60(4), 328-331.
"""

import numpy as np
import pandas as pd
from scipy.stats import norm

from .change_classes import FIRST, SECOND

LEAST = norm.isf(0.025) * np.sqrt(2)
"""By how many standard errors the scores of two dates differ where nothing does, in 5 % of areas."""


def shown_moves(codes, p_before, p_after):
    """Return which moves are more than a p-value that passed its level.

    p-values are taken as two-sided and become standard scores. Of an area that stands out at one date only, the side at
    the other date is taken to be the same, and noise at both dates to be independent: both claim too little rather than
    too much, since most firms are there at both dates.

    Parameters
    ----------
    codes : pandas.Series of int
        What differs, by area: codes of `change_classes.BETWEEN_DATES`.
    p_before, p_after : pandas.Series of float
        On the same ids; NaN where unknown.

    Returns
    -------
    pandas.Series of float
        1 or 0 for areas that entered or left; NaN for the others, and where a p-value is unknown. Areas that stand out
        otherwise than before are among the others: their own value may have passed the mean, of which p-values of their
        surroundings say nothing.

    Examples
    --------
    Both areas left. One went from 0.04 to 0.06, the other from 0.001 to 0.8:

    >>> import pandas
    >>> shown_moves(pandas.Series([2, 2]), pandas.Series([0.04, 0.001]), pandas.Series([0.06, 0.8])).tolist()
    [0.0, 1.0]
    """
    before, after = (norm.isf(p.clip(upper=1.0) / 2) for p in (p_before, p_after))
    known = ~(np.isnan(before) | np.isnan(after))
    with np.errstate(invalid="ignore"):
        shown = np.where(np.abs(before - after) >= LEAST, 1.0, 0.0)
    moved = codes.isin((*FIRST, *SECOND))
    return pd.Series(shown, codes.index).where(moved & known)
