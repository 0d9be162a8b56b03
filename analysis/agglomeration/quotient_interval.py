"""How far a location quotient can be trusted: the interval that chance alone leaves open.

The sector's share e_ij / e_j of an area is seen as a binomial proportion, and the limits of Clopper & Pearson (1934)
are divided by the share in the reference region, which is taken as known.

The delta method (Moineddin, Beyene & Boyle 2003) is closed and simple, but its interval has no width at all where the
sector is absent, and goes below zero where it is small: in municipal data that is where an interval is needed most.
Clopper & Pearson's covers at least 1 - alpha for any count. Taking the reference as known makes it wider than it need
be where one area is a large part of the reference region.

Jobs are not drawn one by one: they come in plants. A draw is then worth more than a job, and e_ij and e_j over the
jobs of a draw are the effective counts of a cluster sample (Korn & Graubard 1998). The quotient is the same, its
interval wider. What a draw is worth:

- M = sum z² / sum z over the plants of the sector, the mean plant weighted by size: the variance of a sum of jobs is
  that of its plants, the square of a size each. It is the Herfindahl index of plant sizes times the sector's jobs. M is
  one number for all areas: that of an area's own few plants misses the large ones that it might have had, and so keeps
  0.75 where 0.95 is promised, the one of all plants 0.95 and more (plants of lognormal size, deviation of the
  logarithms 0 to 1.5).
- Where only the number of firms is known, m = e_ij / n_ij jobs a firm. That is right where all are of one size, and
  keeps 0.93, 0.80 and 0.60 at deviations of 0.5, 1 and 1.5.

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

from ..errors import FieldError, fact, listed, mark, notice, number
from ..validation import ROUNDING, counts, fraction_notice

NO_SQUARES = mark("Field “{field}” is known in no area that has jobs of the sector: the intervals do without it.")
ODD_SQUARES = mark(
    "Field “{field}” is no sum of squared jobs in these areas ({count}): {rows}. It cannot be below “{sector}”, nor "
    "above its square."
)
PLANTS_AS_DRAWS = mark(
    "The intervals (lq_low, lq_high) count plants of {size} jobs, the mean weighted by size, as drawn by themselves."
)
FIRMS_ALIKE = mark(
    "The intervals (lq_low, lq_high) count firms and take those of an area as alike in size. Where sizes differ much "
    "they are too narrow. Give PLANT_HHI or JOBS_SQ."
)


def quotient_interval(sector, total, share, *, firms=None, plant=None, alpha=0.05):
    """Return the limits of location quotients at level 1 - alpha, and notices.

    Parameters
    ----------
    sector, total : pandas.Series of float, shape (n,)
        Jobs or firms of the sector and of all sectors in each area; NaN where unknown.
    share : float
        The sector's share in the reference region, e_i / e.
    firms : pandas.Series of float, shape (n,), optional
        Firms of the sector in each area; with them each firm counts as one draw.
    plant : float, optional
        Jobs of a draw, at least 1, see `typical_plant`; with it firms are not needed.
    alpha : float
        The probability left out, half of it on each side.

    Returns
    -------
    pandas.DataFrame, tuple of Notice
        ``lq_low`` and ``lq_high``; NaN where a figure is unknown or the total is 0, and, where firms count, where there
        are jobs of the sector without firms.

    Raises
    ------
    FieldError
        When a figure is negative.
    """
    (sector, total), notices = counts(sector, total)
    if plant is not None:
        size = pd.Series(float(plant), sector.index)
    elif firms is None:
        size = pd.Series(1.0, sector.index)
        notices += _jobs_as_draws(sector, total)
    else:
        (firms,), more = counts(firms)
        size = _jobs_a_firm(sector, firms)
        notices += more
        if (size > 1).any():
            notices += (fact(FIRMS_ALIKE),)
    low, high = _clopper_pearson(sector / size, (total / size).mask(total == 0), alpha)
    return pd.DataFrame({"lq_low": low / share, "lq_high": high / share}), notices


def typical_plant(sector, sector_total, *, plant_hhi=None, jobs_squared=None):
    """Return the mean plant of a sector weighted by its size, M = sum z² / sum z jobs, and notices.

    Parameters
    ----------
    sector : pandas.Series of float, shape (n,)
        Jobs of the sector in each area; NaN where unknown.
    sector_total : float
        Jobs of the sector in the reference region, which the Herfindahl index is of.
    plant_hhi : float, optional
        Herfindahl index of plant sizes, sum z² / (sum z)² (`plants`).
    jobs_squared : pandas.Series of float, shape (n,), optional
        Sum of the squared jobs of the plants in each area; NaN where unknown.

    Returns
    -------
    float or None, tuple of Notice
        None where neither is given, or squares are known nowhere.

    Raises
    ------
    FieldError
        When both are given, or a figure is negative.
    """
    if plant_hhi is not None and jobs_squared is not None:
        raise FieldError(mark("PLANT_HHI and JOBS_SQ are both given; they say the same. Leave one out."))
    if plant_hhi is not None:
        size, notices = sector_total * plant_hhi, ()
    elif jobs_squared is None:
        return None, ()
    else:
        (sector, squares), notices = counts(sector, jobs_squared)
        both = sector.notna() & squares.notna()
        jobs = math.fsum(sector[both])
        if not jobs:
            return None, (*notices, notice(NO_SQUARES, field=squares.name))
        # Sizes are whole numbers, so that their squares add up to no less than they, and no more than one plant's.
        odd = both & ((squares < sector * (1 - ROUNDING)) | (squares > sector**2 * (1 + ROUNDING)))
        if odd.any():
            values = {"field": squares.name, "sector": sector.name, "count": int(odd.sum())}
            notices += (notice(ODD_SQUARES, rows=listed(sector.index[odd]), **values),)
        size = math.fsum(squares[both]) / jobs
    size = max(float(size), 1.0)
    return size, (*notices, fact(PLANTS_AS_DRAWS, size=number(size, ".4g")))


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
                "if these are jobs, the intervals are far too narrow. Give PLANT_HHI or JOBS_SQ, or at least the "
                "number of firms in FIRMS."
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
