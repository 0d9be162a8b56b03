"""Histograms whose bars know their areas.

References
----------
Freedman, D. & Diaconis, P. (1981). On the histogram as a density estimator: L2 theory. Zeitschrift für
Wahrscheinlichkeitstheorie und verwandte Gebiete 57(4), 453-476.
"""

from dataclasses import dataclass

import numpy as np

FEWEST, MOST = 8, 40
"""Bars."""
OWN_BAR = 30
"""Different whole numbers up to which each has a bar of its own."""


@dataclass(frozen=True)
class Histogram:
    """How many areas lie in each of some bars.

    Attributes
    ----------
    edges : ndarray of float, shape (bars + 1,)
        Values at the lower edge belong to a bar, those at the upper edge to the next one, but for the last bar.
    counts : ndarray of int, shape (bars,)
    bar_of : ndarray of int, shape (n,)
        The bar of each area, -1 where it has no value.
    """

    edges: np.ndarray
    counts: np.ndarray
    bar_of: np.ndarray

    @property
    def missing(self):
        """Return how many areas have no value."""
        return int((self.bar_of < 0).sum())

    def among(self, chosen):
        """Return how many of the chosen areas each bar has, from a mask of shape (n,)."""
        return np.bincount(self.bar_of[chosen & (self.bar_of >= 0)], minlength=len(self.counts))

    def between(self, low, high):
        """Return a mask of the areas in the bars that the range from low to high touches."""
        touched = (self.edges[1:] >= min(low, high)) & (self.edges[:-1] <= max(low, high))
        return np.append(touched, False)[self.bar_of]


def histogram(values):
    """Return the `Histogram` of values.

    Whole numbers with few different ones have a bar each, such as numbers of neighbours; else bars are as wide as
    Freedman & Diaconis (1981) say, 2 IQR / n^(1/3), but from 8 to 40.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        NaN and infinite where there is no value.

    Examples
    --------
    >>> histogram([1, 2, 2, 4, float("nan")]).counts.tolist()
    [1, 2, 0, 1]
    """
    values = np.asarray(values, dtype=float)
    known = np.isfinite(values)
    some = values[known]
    edges = _edges(some)
    bar_of = np.full(values.shape, -1)
    bar_of[known] = np.clip(np.searchsorted(edges, some, side="right") - 1, 0, len(edges) - 2)
    return Histogram(edges, np.bincount(bar_of[known], minlength=len(edges) - 1), bar_of)


def _edges(values):
    if not values.size:
        return np.array([0.0, 1.0])
    low, high = values.min(), values.max()
    if (values == np.rint(values)).all() and high - low < OWN_BAR:
        return np.arange(low - 0.5, high + 1)
    if low == high:
        around = max(abs(low), 1.0) / 2
        return np.array([low - around, high + around])
    low_quarter, high_quarter = np.percentile(values, [25, 75])
    width = 2 * (high_quarter - low_quarter) / values.size ** (1 / 3)
    bars = MOST if width <= 0 else int(np.clip(np.ceil((high - low) / width), FEWEST, MOST))
    return np.linspace(low, high, bars + 1)
