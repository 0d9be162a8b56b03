"""Statistics of the sum of the values around an area: local Moran and Getis-Ord, for one variable or many at a time.

What such a statistic is in each area, and which class an area has once it is tested, stands here once. A map of one
variable (`local_statistics`) and one of all sectors (`sector_hot_spots`) differ in the draws that they share and in
the family of tests that is corrected together, and in nothing else.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an
application. Geographical Analysis 27(4), 286-306.
"""

from dataclasses import dataclass
from typing import Callable, NamedTuple, Optional

import numpy as np

from ..inference.multiple_testing import reached
from .classes import GI_LEVELS, HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW, NO_DATA, NO_NEIGHBOURS, NOT_SIGNIFICANT


class Observed(NamedTuple):
    """What a statistic is in each area, before it is tested; arrays of shape (n,).

    Attributes
    ----------
    statistic : ndarray of float
        Above 0 where the class of an area belongs to the upper tail, below 0 where to the lower one.
    kind : ndarray
        What a significant area is: a class of local Moran, or the side of a Gi bin.
    signs : ndarray of float, optional
        By what the sums around are multiplied, and so their tails turned.
    lag : ndarray of float, optional
        Mean of the neighbours, less that of all values.
    """

    statistic: np.ndarray
    kind: np.ndarray
    signs: Optional[np.ndarray] = None
    lag: Optional[np.ndarray] = None

    def tails(self, of_sums):
        """Return the tails of the statistic from the `TailCounts` of the sums around."""
        return of_sums if self.signs is None else of_sums.turned(self.signs)


@dataclass(frozen=True)
class NeighbourSum:
    """A statistic of neighbour sums.

    Attributes
    ----------
    observe : callable
        Called with `sample.Neighbours`, the values in the areas and those around, which are the same ones or another
        variable's; both of shape (n,). Returns `Observed`.
    classify : callable
        Called with adjusted p-values, whether the rarer tail is that of the class, kinds, and the level; all but the
        level of the same shape. Returns codes.
    all_levels : tuple of float
        Levels that tell classes apart, the highest first; above it no level gives a class.
    no_data, no_neighbours : float
        Codes of areas that are not tested.
    by_score : bool
        Whether the statistic is a standard score, which has a p-value of its own.
    """

    observe: Callable
    classify: Callable
    all_levels: tuple
    no_data: float
    no_neighbours: float
    by_score: bool

    def levels(self, alpha):
        """Return the levels that tell the classes of an area apart; the first is that up to which it has one."""
        return tuple(min(alpha, level) for level in self.all_levels)

    def level(self, alpha):
        """Return the level up to which an area has a class."""
        return self.levels(alpha)[0]


def moran(neighbours, values, around):
    """Return local Moran's I and the quadrant of each area (Anselin 1995); the lag is that of row-standardised weights.

    A value at the mean counts as low, and one that deviates from it by rounding alone is at the mean.
    """
    here = deviations_from_mean(values)
    there = here if around is values else deviations_from_mean(around)
    lag = neighbours.row_standardised @ there
    spread = np.sqrt((here**2).sum() / (here.size - 1) * ((there**2).sum() / (here.size - 1)))
    return Observed(here * lag / spread, quadrants(here > 0, lag > 0), np.sign(here), lag)


def quadrants(high_here, high_around):
    """Return the class of local Moran that each area would have, from which side it and its neighbours lie on."""
    return np.select(
        [high_here & high_around, ~high_here & ~high_around, ~high_here], [HIGH_HIGH, LOW_LOW, LOW_HIGH], HIGH_LOW
    )


def moran_classes(p_adjusted, agrees, quadrant, alpha):
    """Return the quadrant of significant areas."""
    return np.where(reached(p_adjusted, alpha) & agrees, quadrant, NOT_SIGNIFICANT)


def getis(neighbours, values, around):
    """Return the z-score of Gi (Ord & Getis 1995), and its side."""
    z = standard_scores(around, neighbours.weights)
    return Observed(z, sides(z))


def getis_star(neighbours, values, around):
    """Return the z-score of Gi*, which counts the area itself among its neighbours, and its side."""
    z = standard_scores(around, neighbours.weights, neighbours.own_weights)
    return Observed(z, sides(z))


def sides(scores):
    """Return 1 where a standard score is high, -1 where it is low, 0 where it is neither or the sum cannot vary."""
    return np.nan_to_num(np.sign(scores))


def getis_bins(p_adjusted, agrees, side, alpha):
    """Return bins from -3 to 3, by how many of `GI_LEVELS` are reached, none of them above alpha."""
    stars = sum(reached(p_adjusted, min(level, alpha)).astype(int) for level in GI_LEVELS)
    return np.where(agrees, side * stars, 0)


MORAN = NeighbourSum(moran, moran_classes, (1.0,), NO_DATA, NO_NEIGHBOURS, by_score=False)
GI = NeighbourSum(getis, getis_bins, GI_LEVELS, np.nan, np.nan, by_score=True)
GI_STAR = NeighbourSum(getis_star, getis_bins, GI_LEVELS, np.nan, np.nan, by_score=True)


def deviations_from_mean(values):
    """Return values less their mean, exactly 0 where they equal it but for rounding.

    numpy adds in pairs; below some 2**25 numbers its mean is off by less than 32 eps times the mean magnitude.
    """
    deviations = values - values.mean()
    rounding = 32 * np.finfo(float).eps * np.abs(values).mean()
    return np.where(np.abs(deviations) <= rounding, 0.0, deviations)


def standard_scores(values, weights, own=None):
    """Return (S_i - E S_i) / sd S_i of the weighted neighbour sums S_i when values are dealt out at random.

    For k values drawn without replacement from N with mean m and population variance s², a weighted sum has mean
    W m and variance s² (N S1 - W²) / (N - 1), with W = sum w, S1 = sum w² (Ord & Getis 1995, eq. 14).

    Parameters
    ----------
    values : ndarray of float, shape (n,)
    weights : scipy.sparse.csr_array, shape (n, n)
        Weights without a diagonal.
    own : array_like of float, shape (n,), optional
        Self-weights. Without them the other areas' values are dealt out (N = n - 1), as for Gi and the conditional
        local Moran; with them each area counts among its own neighbours and all are dealt out (N = n), as for Gi*.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where the sum cannot vary or there are no neighbours.
    """
    star = own is not None
    own = np.asarray(own) if star else 0.0
    w1 = np.asarray(weights.sum(axis=1)).ravel() + own
    w2 = np.asarray(weights.multiply(weights).sum(axis=1)).ravel() + own**2
    centred = values - values.mean()
    squares = (centred**2).sum()
    if star:
        dealt = values.size
        mean, variance = 0.0, squares / dealt
    else:
        dealt = values.size - 1
        mean = -centred / dealt
        variance = (squares - centred**2) / dealt - mean**2
    negligible = squares * np.finfo(float).eps * values.size
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = np.sqrt(np.where(variance > negligible, variance, 0.0) * (dealt * w2 - w1**2) / (dealt - 1))
        scores = (weights @ centred + own * centred - w1 * mean) / spread
    return np.where((spread > 0) & (np.diff(weights.indptr) > 0), scores, np.nan)
