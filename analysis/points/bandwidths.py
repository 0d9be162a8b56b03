"""Bandwidths of kernel densities, of figures that were counted in bins.

References
----------
Sheather, S. J. & Jones, M. C. (1991). A reliable data-based bandwidth selection method for kernel density estimation.
Journal of the Royal Statistical Society B 53(3), 683-690, equation 12 and section 4.
Silverman, B. W. (1986). Density estimation for statistics and data analysis. Chapman & Hall, equation 3.31.
"""

import numpy as np

WIDER = 1.2
TRIES = 60
"""How an interval that holds no solution is widened, and how often."""


def silverman(middle, counts):
    """Return Silverman's bandwidth, 0.9·min(sd, IQR/1.34)·n^(−1/5), 0 where all figures are alike.

    Parameters
    ----------
    middle, counts : ndarray of float, shape (m,)
        The middle of each bin, and how many figures lie in it.
    """
    return 0.9 * _spread(middle, counts, 1.34) * counts.sum() ** -0.2


def sheather_jones(middle, counts):
    """Return Sheather & Jones's bandwidth, which solves its equation; 0 where it has no solution.

    It follows how rough the density is, where Silverman's takes it for one hump: with firms in two towns, whose
    distances lie near 0 and near that of the towns, Silverman's is a third of the way between them.

    Parameters
    ----------
    middle, counts : ndarray of float, shape (m,)
        The middle of each bin, all equally wide, and how many figures lie in it.
    """
    from scipy.optimize import brentq

    n, spread = counts.sum(), _spread(middle, counts, 1.349)
    if not spread > 0:
        return 0.0
    apart = (middle[1] - middle[0]) * np.arange(len(middle))
    pairs = _pairs_by_lag(counts)

    def fourth(width):
        """Return the estimate of the integral of the density times its fourth derivative."""
        d = (apart / width) ** 2
        return (2 * pairs @ (np.exp(-d / 2) * (d**2 - 6 * d + 3)) + 3 * n) / _norm(n, width**5)

    def sixth(width):
        d = (apart / width) ** 2
        return (2 * pairs @ (np.exp(-d / 2) * (d**3 - 15 * d**2 + 45 * d - 15)) - 15 * n) / _norm(n, width**7)

    pilot = 1.357 * (fourth(1.24 * spread * n ** (-1 / 7)) / -sixth(1.23 * spread * n ** (-1 / 9))) ** (1 / 7)
    if not np.isfinite(pilot):
        return 0.0

    def surplus(width):
        return (1 / (2 * np.sqrt(np.pi) * n) / fourth(pilot * width ** (5 / 7))) ** 0.2 - width

    most = 1.144 * spread * n**-0.2
    low, high = 0.1 * most, most
    for _ in range(TRIES):
        ends = surplus(low), surplus(high)
        if not np.isfinite(ends).all():
            return 0.0
        if ends[0] * ends[1] <= 0:
            return float(brentq(surplus, low, high, rtol=1e-6))
        low, high = low / WIDER, high * WIDER
    return 0.0


def _norm(n, power):
    return n * (n - 1) * power * np.sqrt(2 * np.pi)


def _pairs_by_lag(counts):
    """Return how many pairs of figures are so many bins apart, shape (m,)."""
    size = 2 * len(counts)
    spectrum = np.fft.rfft(counts, size)
    pairs = np.fft.irfft(spectrum * spectrum.conj(), size)[: len(counts)].round()
    pairs[0] = (counts * (counts - 1) / 2).sum()
    return pairs


def _spread(middle, counts, normal):
    """Return the smaller of deviation and interquartile range, which is so many deviations of a normal law."""
    n = counts.sum()
    mean = (counts @ middle) / n
    deviation = np.sqrt((counts @ (middle - mean) ** 2) / max(n - 1, 1))
    between = (_quantile(middle, counts, 0.75) - _quantile(middle, counts, 0.25)) / normal
    return min(deviation, between) or deviation


def _quantile(middle, counts, share):
    """Return a quantile, between two figures where it falls there (Hyndman & Fan's type 7)."""
    cumulated = counts.cumsum()
    place = share * (cumulated[-1] - 1)
    below, above = (middle[np.searchsorted(cumulated, end, side="right")] for end in (np.floor(place), np.ceil(place)))
    return below + (place % 1) * (above - below)
