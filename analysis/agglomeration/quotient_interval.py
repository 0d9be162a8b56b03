"""How far a location quotient can be trusted: the interval that chance alone leaves open.

The sector's share e_ij / e_j of an area is seen as a binomial proportion, and the limits of Clopper & Pearson (1934)
are divided by the share in the reference region, which is taken as known.

The delta method (Moineddin, Beyene & Boyle 2003) is closed and simple, but its interval has no width at all where the
sector is absent, and goes below zero where it is small: in municipal data that is where an interval is needed most.
Clopper & Pearson's covers at least 1 - alpha for any count. Taking the reference as known makes it wider than it need
be where one area is a large part of the reference region.

Jobs are not drawn one by one: they come in firms. Where the number of firms is known, each firm counts as one draw.
With m = e_ij / n_ij jobs a firm, the n_ij draws come out of e_j / m, the effective sample size of a cluster sample
(Korn & Graubard 1998). The quotient is the same, its interval wider. Firms of unequal size would make it wider still.

References
----------
Clopper, C. J. & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the
binomial. Biometrika 26(4), 404-413.
Korn, E. L. & Graubard, B. I. (1998). Confidence intervals for proportions with small expected number of positive
counts estimated from survey data. Survey Methodology 24(2), 193-201.
Moineddin, R., Beyene, J. & Boyle, E. (2003). On the location quotient confidence interval. Geographical Analysis
35(3), 249-256.
"""

import math

import numpy as np
import pandas as pd

from ..errors import fact, mark
from ..validation import counts, fraction_notice


def quotient_interval(sector, total, share, *, firms=None, alpha=0.05):
    """Return the limits of location quotients at level 1 - alpha, and notices.

    Parameters
    ----------
    sector, total : pandas.Series of float, shape (n,)
        Jobs or firms of the sector and of all sectors in each area; NaN where unknown.
    share : float
        The sector's share in the reference region, e_i / e.
    firms : pandas.Series of float, shape (n,), optional
        Firms of the sector in each area; with them each firm counts as one draw.
    alpha : float
        The probability left out, half of it on each side.

    Returns
    -------
    pandas.DataFrame, tuple of Notice
        ``lq_low`` and ``lq_high``; NaN where a figure is unknown or the total is 0, and where there are jobs of the
        sector without firms.

    Raises
    ------
    FieldError
        When a figure is negative.
    """
    (sector, total), notices = counts(sector, total)
    if firms is None:
        size = pd.Series(1.0, sector.index)
        notices += _jobs_as_draws(sector, total)
    else:
        (firms,), more = counts(firms)
        size = _jobs_a_firm(sector, firms)
        notices += more
    low, high = _clopper_pearson(sector / size, (total / size).mask(total == 0), alpha)
    return pd.DataFrame({"lq_low": low / share, "lq_high": high / share}), notices


def _jobs_a_firm(sector, firms):
    """Return the jobs a firm of each area, at least 1; where there are no jobs, those of all areas together."""
    both = sector.notna() & firms.notna() & (firms > 0)
    overall = math.fsum(sector[both]) / math.fsum(firms[both]) if both.any() else np.nan
    size = (sector / firms.where(firms > 0)).mask((sector == 0) & firms.notna(), overall)
    return size.clip(lower=1.0)


def _jobs_as_draws(sector, total):
    """Return what the user should know about an interval that rests on jobs alone."""
    found = (
        fact(
            mark(
                "The intervals (lq_low, lq_high) take every unit of “{field}” as drawn by itself. Jobs come in firms: "
                "if these are jobs, the intervals are too narrow. Give the number of firms in FIRMS."
            ),
            field=sector.name,
        ),
    )
    for series in (sector, total):
        text = mark(
            "Field “{field}” is no whole number in these areas ({count}): {rows}. Their intervals lie between those of "
            "the whole numbers around."
        )
        found += fraction_notice(series, text)
    return found


def _clopper_pearson(successes, trials, alpha):
    """Return exact binomial limits as quantiles of beta distributions, which also serve effective counts."""
    from scipy.special import betaincinv

    x, n = successes.to_numpy(), trials.to_numpy()
    known = ~(np.isnan(x) | np.isnan(n))
    low, high = np.where(known, 0.0, np.nan), np.where(known, 1.0, np.nan)
    some, not_all = known & (x > 0), known & (x < n)
    low[some] = betaincinv(x[some], n[some] - x[some] + 1, alpha / 2)
    high[not_all] = betaincinv(x[not_all] + 1, n[not_all] - x[not_all], 1 - alpha / 2)
    return pd.Series(low, successes.index), pd.Series(high, successes.index)
