"""Mann-Kendall's test for a trend in short series.

The p-value is exact for series of up to 30 periods, ties included: with as few periods as official figures have, the
normal approximation is no better than a guess.

References
----------
Mann, H. B. (1945). Nonparametric tests against trend. Econometrica 13(3), 245-259.
Kendall, M. G. (1975). Rank Correlation Methods, 4th ed. Griffin.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import factorial

import numpy as np

from ..inference.multiple_testing import reached

TIE = 1e-9
"""Difference up to which two values are the same: standard scores of equal data may differ by rounding."""

LONGEST_EXACT = 30


@dataclass(frozen=True)
class Trend:
    """Mann-Kendall's test of many series.

    Attributes
    ----------
    s : ndarray of int, shape (n,)
        Pairs of periods in which the later value is larger, less those in which it is smaller.
    z : ndarray of float, shape (n,)
        Standard score of S with the correction for ties and for continuity; 0 for a constant series.
    p : ndarray of float, shape (n,)
        Two-sided p-value, exact for up to `LONGEST_EXACT` periods; 1 for a constant series.
    """

    s: np.ndarray
    z: np.ndarray
    p: np.ndarray

    def significant(self, alpha):
        """Return 1 for a significant rise, -1 for a significant fall, else 0."""
        return np.where(reached(self.p, alpha), np.sign(self.s), 0)


def mann_kendall(series):
    """Test series for a rise or fall over time.

    Parameters
    ----------
    series : ndarray of float, shape (n, T)
        One series a row, without NaN, in the order of time. Differences up to `TIE` are ties.

    Returns
    -------
    Trend
    """
    series = np.asarray(series, dtype=float)
    ranks = _ranks(series)
    periods = series.shape[1]
    s = sum(np.sign(ranks[:, later:] - ranks[:, :-later]).sum(axis=1) for later in range(1, periods))
    ties = np.sort(np.apply_along_axis(np.bincount, 1, ranks, minlength=periods), axis=1)
    variance = (_spread(periods) - _spread(ties).sum(axis=1)) / 18
    with np.errstate(invalid="ignore", divide="ignore"):
        z = np.where(variance > 0, (s - np.sign(s)) / np.sqrt(variance), 0.0)
    if periods <= LONGEST_EXACT:
        p = np.array([_exact_p(abs(int(value)), periods, tuple(row[row > 1].tolist())) for value, row in zip(s, ties)])
        return Trend(s, z, p)
    from scipy.special import ndtr

    return Trend(s, z, 2 * ndtr(-abs(z)).clip(max=0.5))


def least_p(periods):
    """Return the smallest two-sided p-value that so many periods can give: one order in T! rises throughout."""
    return min(1.0, 2 / factorial(periods))


def _ranks(series):
    """Return dense ranks from 0, equal for ties."""
    order = np.argsort(series, axis=1, kind="stable")
    ranked = np.take_along_axis(series, order, axis=1)
    steps = np.diff(ranked, axis=1, prepend=ranked[:, :1]) > TIE
    ranks = np.empty(series.shape, dtype=int)
    np.put_along_axis(ranks, order, np.cumsum(steps, axis=1), axis=1)
    return ranks


def _spread(count):
    """Return t (t - 1) (2 t + 5), 18 times the variance of S of t values (Kendall 1975)."""
    return count * (count - 1) * (2 * count + 5)


@lru_cache(maxsize=4096)
def _orders_up_to(periods, ties):
    """Return, for inversions from 0 up, the share of all orders of the values that have at most so many.

    An inversion is a pair of different values of which the larger comes first. Orders of T different values with m
    inversions are counted by the coefficients of the product of (1 + q + … + q^(k - 1)) over k = 2 … T (Kendall 1975);
    values tied t times divide it by the same product for t, since their own order makes no difference.
    """
    counts = [1]
    for k in range(2, periods + 1):
        counts = [sum(counts[max(0, m - k + 1) : m + 1]) for m in range(len(counts) + k - 1)]
    for tied in ties:
        for k in range(2, tied + 1):
            counts = _divided(counts, k)
    total, shares, reached = sum(counts), [], 0
    for count in counts:
        reached += count
        shares.append(reached / total)
    return shares


def _divided(counts, k):
    """Return the polynomial that times 1 + q + … + q^(k - 1) gives these coefficients; whole numbers, exactly."""
    quotient = []
    for m in range(len(counts) - k + 1):
        quotient.append(counts[m] - sum(quotient[max(0, m - k + 1) : m]))
    return quotient


def _exact_p(s, periods, ties):
    """Return the share of all orders of the values in which S is as far from 0 as s, or farther.

    S is the number of pairs of different values less twice the inversions, and as often s as -s.
    """
    if s == 0:
        return 1.0
    shares = _orders_up_to(periods, ties)
    return 2 * shares[(len(shares) - 1 - s) // 2]
