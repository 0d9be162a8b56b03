"""Expectations and variances of global statistics, when chance alone arranges the values.

References
----------
Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. Pion.
Getis, A. & Ord, J. K. (1992). The analysis of spatial association by use of distance statistics. Geographical
Analysis 24(3), 189-206.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

STATISTICS = ("moran", "geary", "general_g")


class WeightSums(NamedTuple):
    """S0 = sum w_ij, S1 = sum (w_ij + w_ji)² / 2 and S2 = sum (w_i. + w_.i)² (Cliff & Ord 1981)."""

    s0: float
    s1: float
    s2: float


def weight_sums(weights):
    """Return the `WeightSums` of a scipy.sparse.csr_array, shape (n, n)."""
    both = weights + weights.T
    return WeightSums(
        float(weights.sum()), float(both.multiply(both).sum()) / 2, float((both_sums(weights) ** 2).sum())
    )


def moran_moments(values, sums):
    """Return the expectation of Moran's I and its variances under randomisation and normality.

    After Cliff & Ord (1981); the kurtosis is m4 / m2². Also for several weights at once.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
    sums : WeightSums
        Of floats, or of arrays of one shape.

    Returns
    -------
    expected : float
    variance, variance_normal : float or ndarray
        Randomisation needs four areas: NaN for three.
    """
    n = values.size
    s0, s1, s2 = sums
    expected = -1 / (n - 1)
    kurtosis = _kurtosis(values)
    normal = (n**2 * s1 - n * s2 + 3 * s0**2) / (s0**2 * (n**2 - 1)) - expected**2
    with np.errstate(divide="ignore", invalid="ignore"):
        random = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2)
        random -= kurtosis * ((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
        random = random / np.float64((n - 1) * (n - 2) * (n - 3)) / s0**2 - expected**2
    return expected, _above_rounding(random, expected**2), _above_rounding(normal, expected**2)


def moments(x, sums, sums_of_g, pairs):
    """Return the frame of expectations and variances, a row a statistic."""
    frame = pd.DataFrame(np.nan, index=STATISTICS, columns=["expected", "variance", "variance_normal"])
    frame.loc["moran"] = moran_moments(x, sums)
    frame.loc["geary"] = _geary_moments(x, sums)
    if pairs > 0:
        frame.loc["general_g"] = _general_g_moments(x, sums_of_g, pairs)
    return frame


def _geary_moments(x, sums):
    """Return the expectation of Geary's C and its variances (Cliff & Ord 1981)."""
    n, kurtosis = x.size, _kurtosis(x)
    s0, s1, s2 = sums
    normal = ((2 * s1 + s2) * (n - 1) - 4 * s0**2) / (2 * (n + 1) * s0**2)
    random = (n - 1) * s1 * (n**2 - 3 * n + 3 - (n - 1) * kurtosis)
    random -= (n - 1) * s2 * (n**2 + 3 * n - 6 - (n**2 - n + 2) * kurtosis) / 4
    random += s0**2 * (n**2 - 3 - (n - 1) ** 2 * kurtosis)
    with np.errstate(divide="ignore", invalid="ignore"):
        random = np.float64(random) / (n * (n - 2) * (n - 3)) / s0**2
    return 1.0, _above_rounding(random, kurtosis / n), _above_rounding(normal, 1 / n)


def _general_g_moments(x, sums, pairs):
    """Return the expectation of General G and its variance under randomisation (Getis & Ord 1992).

    Written in deviations z from the mean m, where it does not cancel: x'Wx = z'Wz + m a'z + m² S0, with a = w_i. +
    w_.i, and the variance of the first term is that of Moran's I. It equals the published formula with the correction
    of its term B1 (6 S0², as in esda and spdep).
    """
    n, mean = x.size, x.mean()
    z = x - mean
    s0, _, s2 = sums
    second, third = float((z**2).sum()), float((z**3).sum())
    _, moran, _ = moran_moments(x, sums)
    product = (s0 * second / n) ** 2 * moran
    linear = second / (n - 1) * _above_rounding(s2 - 4 * s0**2 / n, s2)
    mixed = third * (4 * s0**2 - n * s2) / (n * (n - 1) * (n - 2))
    variance = product + mean**2 * linear + 2 * mean * mixed
    terms = mean**2 * second / (n - 1) * s2
    return s0 / (n * (n - 1)), _above_rounding(variance, 1e-3 * terms) / pairs**2, np.nan


def _above_rounding(variance, terms):
    """Return a variance, or 0 where it is no more than the rounding error of its terms.

    Where all areas are neighbours of all, nothing can vary.
    """
    return np.where(variance <= 1e-11 * terms, 0.0, variance)


def _kurtosis(x):
    """Return m4 / m2² of the values."""
    z = x - x.mean()
    return float(z.size * (z**4).sum() / (z**2).sum() ** 2)


def both_sums(weights):
    """Return w_i. + w_.i of each area, shape (n,)."""
    return np.asarray(weights.sum(axis=1)).ravel() + np.asarray(weights.sum(axis=0)).ravel()
