"""Location quotients that can be compared across sectors, and the cut-off from which one counts as high.

A location quotient of 2 is common in one sector and rare in another. Its standard score among all areas says how far
the area stands out in its sector, and resampling the scores says where the highest few per cent begin, without
assuming that they are normal. The cut-off is a rank, no test: about alpha of the areas reach it whatever the data.

References
----------
O'Donoghue, D. & Gleave, B. (2004). A note on methods for measuring industrial agglomeration. Regional Studies 38(4),
419-427.
Tian, Z. (2013). Measuring agglomeration using the standardized location quotient with a bootstrap method. Journal of
Regional Analysis and Policy 43(2), 186-197.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Cancelled, InferenceError, Notice, listed, mark, notice
from ..inference.options import DEFAULT_SEED
from ..validation import ROUNDING

LEAST_RESAMPLES = 100
FEW_AREAS = 30


@dataclass(frozen=True)
class StandardisedQuotient:
    """Standard scores of location quotients.

    Attributes
    ----------
    scores : pandas.Series of float, shape (n,)
        NaN where there is no quotient, or no logarithm of it.
    mean, deviation : float
        Of the quotients, or of their logarithms; NaN where there are no scores.
    logarithms : bool
        Whether the scores are those of the logarithms.
    notices : tuple of Notice
    """

    scores: pd.Series
    mean: float
    deviation: float
    logarithms: bool
    notices: tuple[Notice, ...]

    def quotient(self, score):
        """Return the location quotient that has a score."""
        value = self.mean + score * self.deviation
        return float(np.exp(value)) if self.logarithms else float(value)


def standardised_quotient(quotients, *, logarithms=False):
    """Return standard scores of location quotients across areas (O'Donoghue & Gleave 2004).

    Parameters
    ----------
    quotients : pandas.Series of float, shape (n,)
        Location quotients of one sector; NaN where there is none.
    logarithms : bool
        Whether to standardise the logarithms, which are less skewed; quotients of 0 have none and stay out.

    Returns
    -------
    StandardisedQuotient
        (LQ - mean) / standard deviation, the latter with divisor n - 1. Without scores, and a notice that says why,
        where the quotients do not differ.
    """
    known = quotients.dropna().sort_index()  # sums depend on the order
    notices = ()
    if logarithms:
        zero = known == 0
        if zero.any():
            notices += (
                notice(
                    mark(
                        "Areas without a standardised location quotient because 0 has no logarithm ({count}): {rows}."
                    ),
                    count=int(zero.sum()),
                    rows=listed(known.index[zero]),
                ),
            )
        known = np.log(known[~zero])
    values = known.to_numpy(dtype=float)
    if _constant(values, 1.0 if logarithms else None):
        notices += (
            notice(
                mark(
                    "Areas with a location quotient to standardise: {count}, and all the same. Fields “slq” and "
                    "“slq_sig” stay empty."
                ),
                count=values.size,
            ),
        )
        empty = pd.Series(np.nan, quotients.index)
        return StandardisedQuotient(empty, np.nan, np.nan, logarithms, notices)
    mean, deviation = values.mean(), values.std(ddof=1)
    scores = ((known - mean) / deviation).reindex(quotients.index)
    return StandardisedQuotient(scores, float(mean), float(deviation), logarithms, notices)


def bootstrap_cut_off(scores, *, resamples=1000, seed=DEFAULT_SEED, alpha=0.05, progress=None, cancelled=None):
    """Return the score from which an area counts as high, and notices (Tian 2013).

    Resamples as many scores as there are, with replacement; takes of each resample the quantile 1 - alpha, with
    linear interpolation between two scores; and returns their mean.

    Parameters
    ----------
    scores : pandas.Series of float, shape (n,)
        Standardised location quotients; NaN where there are none.
    resamples, seed : int
        How many resamples, at least 100, and the seed of the random numbers. The order of the areas has no influence.
    alpha : float
        Share of the areas above the cut-off.
    progress, cancelled : callable, optional
        Told the share done; asked whether to stop.

    Returns
    -------
    float, tuple of Notice
        NaN without scores.

    Raises
    ------
    InferenceError
        When there are too few resamples.
    Cancelled
        When the user stopped.
    """
    require_resamples(resamples)
    ordered = np.sort(scores.dropna().to_numpy(dtype=float))
    n = ordered.size
    if not n:
        return np.nan, ()
    below, share = divmod((n - 1) * (1 - alpha), 1)
    below = int(below)
    above = min(below + 1, n - 1)
    random = np.random.Generator(np.random.PCG64(seed))
    quantiles = np.empty(resamples)
    for place in range(resamples):
        if cancelled is not None and cancelled():
            raise Cancelled
        drawn = random.integers(n, size=n, dtype=np.int32)
        drawn.partition((below, above))
        low, high = ordered[drawn[below]], ordered[drawn[above]]
        quantiles[place] = low + share * (high - low)
        if progress is not None and place % 100 == 0:
            progress(place / resamples)
    found = ()
    if n < FEW_AREAS:
        found = (
            notice(
                mark(
                    "Areas with a standardised location quotient: {count}. "
                    "With fewer than {few} the cut-off says little."
                ),
                count=n,
                few=FEW_AREAS,
            ),
        )
    return float(quantiles.mean()), found


def reaches(scores, cut_off):
    """Return 1 where a score reaches the cut-off, 0 where it does not, NaN without a score."""
    # Where all resamples have the same quantile, their mean can differ from it by rounding.
    reached = scores >= cut_off - ROUNDING * max(1.0, abs(cut_off))
    return reached.astype(float).where(scores.notna())


def require_resamples(resamples):
    """Raise `InferenceError` for fewer resamples than a mean quantile can be read from."""
    if resamples < LEAST_RESAMPLES:
        raise InferenceError(
            mark("BOOTSTRAP is {value}; with fewer than {least} resamples the cut-off is not stable. Use 1000."),
            value=resamples,
            least=LEAST_RESAMPLES,
        )


def _constant(values, scale):
    """Return whether values differ by no more than rounding, relative to a scale or to the largest of them."""
    if values.size < 2:
        return True
    return np.ptp(values) <= ROUNDING * (np.abs(values).max() if scale is None else scale)
