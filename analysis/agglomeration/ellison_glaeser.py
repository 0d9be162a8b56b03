"""Whether a sector is more concentrated than the sizes of its plants alone would make it.

A sector of three plants cannot but be concentrated. Ellison and Glaeser's index takes that out: plants thrown at
random on the areas, each area as likely as it is large, give 0 on average.

References
----------
Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach.
Journal of Political Economy 105(5), 889-927.
Maurel, F. & Sédillot, B. (1999). A measure of the geographic concentration in French manufacturing industries.
Regional Science and Urban Economics 29(5), 575-604.
"""

import numpy as np

from ..errors import SectorError, mark, phrase
from .inequality import herfindahl


def raw_concentration(share, reference):
    """Return G = Σ (s_j - x_j)² (Ellison & Glaeser 1997); shares as in `inequality`."""
    return np.square((share.T - reference).T).sum(axis=0)


def ellison_glaeser(share, reference, plant_herfindahl):
    """Return Ellison and Glaeser's γ (1997) of one or several sectors.

    γ = [G - (1 - Σ x_j²) H] / [(1 - Σ x_j²) (1 - H)]: 0 for plants thrown at random, above 0 for sectors whose
    plants lie nearer to each other, below 0 for those that keep apart.

    Parameters
    ----------
    share : ndarray of float, shape (n,) or (n, m)
        Shares s_j of the areas in the sector's jobs.
    reference : ndarray of float, shape (n,)
        Shares x_j of the areas in all jobs.
    plant_herfindahl : float or ndarray of float, shape (m,)
        Herfindahl index H of the sector's plants.

    Returns
    -------
    float or ndarray of float, shape (m,)
        NaN where a share or H is missing, with a single plant (H = 1), or where one area has everything.

    Examples
    --------
    >>> import numpy
    >>> jobs = numpy.array([0.25, 0.25, 0.5])
    >>> print(ellison_glaeser(numpy.array([0.75, 0.25, 0.0]), jobs, 0.1).round(4))
    0.7778
    """
    return _beyond_plants(raw_concentration(share, reference) / _room(reference), plant_herfindahl)


def maurel_sedillot(share, reference, plant_herfindahl):
    """Return Maurel and Sédillot's index (1999); parameters as for `ellison_glaeser`.

    [(Σ s_j² - Σ x_j²) / (1 - Σ x_j²) - H] / (1 - H): as γ, but higher for a sector that leans towards the large areas,
    and lower for one that leans towards small ones.
    """
    difference = herfindahl(share) - herfindahl(reference)
    return _beyond_plants(difference / _room(reference), plant_herfindahl)


def ellison_glaeser_bounds(share, reference, low, high):
    """Return the least and greatest γ when H is only known to lie from `low` to `high`.

    γ = 1 - (1 - g) / (1 - H) with g = G / (1 - Σ x_j²): it runs in one direction with H, falling where g < 1 and
    rising where g > 1, so that both bounds of γ belong to a bound of H.
    """
    ends = np.array([ellison_glaeser(share, reference, end) for end in (low, high)])
    return ends.min(axis=0), ends.max(axis=0)


def herfindahl_bounds(plants, low, high, total):
    """Return the least and greatest Herfindahl index that plants counted by size bands can have.

    Σ z² is least when the sizes are as equal as the bands allow: every plant at one common size, or at the end of its
    band that is nearest to it. It is greatest when no job can move from a plant to one at least as large: jobs fill up
    the plants of the highest band one by one, then those of the next, beyond the least that every plant must have.
    Both hold because moving a job from a plant of size b to one of size a changes Σ z² by 2 (a - b + 1). Where the
    total and all limits are whole numbers, so are the plants' sizes.

    Parameters
    ----------
    plants : array_like of int, shape (k,)
        Number of plants in each band.
    low, high : array_like of float, shape (k,)
        Smallest and largest size in each band, both included; an open band's `high` is infinite. Bands must not
        overlap, except those of a single size.
    total : float
        Jobs of all plants together.

    Returns
    -------
    tuple of float
        NaN twice where no sizes in the bands add up to the total, or it is zero.

    Raises
    ------
    SectorError
        When bands overlap.
    """
    plants, low, high = (np.asarray(values, dtype=float)[np.asarray(plants) > 0] for values in (plants, low, high))
    order = np.lexsort((high, low))
    plants, low, high = plants[order], low[order], high[order]
    _refuse_overlap(low, high)
    high = np.minimum(high, total)
    if not total > 0 or (low > high).any() or not plants @ low <= total <= plants @ high:
        return np.nan, np.nan
    return _least_squares(plants, low, high, total) / total**2, _most_squares(plants, low, high, total) / total**2


def _room(reference):
    """Return 1 - Σ x_j², NaN where one area has everything."""
    room = 1 - herfindahl(reference)
    return np.where(room > 0, room, np.nan)[()]


def _beyond_plants(concentration, plant_herfindahl):
    """Return (concentration - H) / (1 - H), NaN for a single plant."""
    h = np.asarray(plant_herfindahl, dtype=float)
    return ((concentration - h) / np.where(h < 1, 1 - h, np.nan))[()]


def _refuse_overlap(low, high):
    """Raise `SectorError` when bands, in rising order, overlap; those of a single size lie anywhere."""
    wide = high > low
    overlapping = np.flatnonzero(high[wide][:-1] > low[wide][1:])
    if overlapping.size:
        first = overlapping[0]
        raise SectorError(
            mark("The size bands {first} and {second} overlap. Every size must belong to one band only."),
            first=phrase("{low}–{high}", low=low[wide][first], high=high[wide][first]),
            second=phrase("{low}–{high}", low=low[wide][first + 1], high=high[wide][first + 1]),
        )


def _least_squares(plants, low, high, total):
    """Return the least Σ z²: all plants at one level, those whose band does not reach it at its nearest end."""
    levels = np.unique([*low, *high])
    sums = np.array([plants @ np.clip(level, low, high) for level in levels])
    place = np.searchsorted(sums, total)
    if sums[place] == total:
        level = levels[place]
    else:
        open_there = plants[(low <= levels[place - 1]) & (high >= levels[place])].sum()
        level = levels[place - 1] + (total - sums[place - 1]) / open_there
    if _whole(total, low, high):
        level = np.floor(level)
    sizes = np.clip(level, low, high)
    # Whole sizes leave some jobs over: as many plants at the level take one more, and each adds 2 · level + 1.
    left = round(total - plants @ sizes) if _whole(total, low, high) else 0
    return plants @ sizes**2 + left * (2 * level + 1)


def _most_squares(plants, low, high, total):
    """Return the greatest Σ z²: the plants of the highest bands filled up, one of them in part."""
    left, squares = total - plants @ low, 0.0
    for count, least, most in zip(plants[::-1], low[::-1], high[::-1]):
        width = most - least
        full = min(count, np.floor(left / width)) if width > 0 else count
        squares += full * most**2
        left -= full * width
        if full < count:
            squares += (least + left) ** 2 + (count - full - 1) * least**2
            left = 0.0
    return squares


def _whole(total, low, high):
    return all(float(number).is_integer() for number in (total, *low, *high))
