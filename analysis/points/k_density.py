"""Duranton & Overman's K-density: how distances between the firms of a sector are distributed.

References
----------
Duranton, G. & Overman, H. G. (2005). Testing for localization using micro-geographic data. Review of Economic Studies
72(4), 1077-1106, equations 1 and 2.
Silverman, B. W. (1986). Density estimation for statistics and data analysis. Chapman & Hall, sections 2.10 and 3.4.2.
"""

import numpy as np

from .rings import Rings

FINE = 64
"""Parts of a bandwidth that distances are rounded to: none moves by more than a hundredth of a bandwidth."""
LEAST_BINS, MOST_BINS = 2**9, 2**17


def k_density(points, weights, step, count):
    """Return the density of the distances between firms at distances of 0, step … count·step.

    K(d) = Σ_{i<j} wᵢwⱼ f((d − d_ij)/h) / (h Σ_{i<j} wᵢwⱼ), f the normal density, reflected at 0, h Silverman's
    bandwidth 0.9·min(sd, IQR/1.34)·p^(−1/5) of the p distances, in which all count alike. It integrates to 1 over all
    distances, as a density does.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        Of the firms of one sector, at least two.
    weights : ndarray of float, shape (n,)
        Positive: ones, or jobs.
    step : float
    count : int

    Returns
    -------
    ndarray of float, shape (count + 1,)
        Per unit of the coordinates.
    """
    points, weights = np.asarray(points, dtype=float), np.asarray(weights, dtype=float)
    span = np.linalg.norm(np.ptp(points, axis=0))
    farthest = max(span, step * count)
    # A first guess, for firms spread over the whole: six deviations, and what their number makes of the bandwidth.
    bins = _power_of_two(6 * FINE * (len(points) ** 2 / 2) ** 0.2)
    while True:
        width = farthest / bins
        pairs, mass = _pair_histogram(points, weights, width, bins)
        middle = (np.arange(bins) + 0.5) * width
        bandwidth = _bandwidth(middle, pairs, width)
        if bandwidth >= FINE * width or bins >= MOST_BINS:
            break
        bins = _power_of_two(bins * FINE * width / bandwidth)
    at = step * np.arange(count + 1)
    return _smoothed(at, middle, mass / mass.sum(), bandwidth)


def _power_of_two(bins):
    return int(np.clip(2 ** np.ceil(np.log2(bins)), LEAST_BINS, MOST_BINS))


def _pair_histogram(points, weights, width, bins):
    """Return how many pairs, and what weight of pairs, lie in each bin of distances."""
    rings = Rings(points, width, bins)
    pairs, mass = np.zeros(bins + 1), np.zeros(bins + 1)
    for first in range(len(points) - 1):
        ring = rings.around(first, first + 1)
        pairs += np.bincount(ring, minlength=bins + 1)
        mass += weights[first] * np.bincount(ring, weights=weights[first + 1 :], minlength=bins + 1)
    # The span of the box is the longest distance there can be, to within rounding.
    pairs[bins - 1] += pairs[bins]
    mass[bins - 1] += mass[bins]
    return pairs[:bins], mass[:bins]


def _bandwidth(middle, pairs, width):
    """Return Silverman's bandwidth of binned distances; a bin where all are alike."""
    count = pairs.sum()
    mean = (pairs @ middle) / count
    deviation = np.sqrt((pairs @ (middle - mean) ** 2) / max(count - 1, 1))
    low, high = _quantile(middle, pairs, 0.25), _quantile(middle, pairs, 0.75)
    spread = min(deviation, (high - low) / 1.34) or deviation or width
    return 0.9 * spread * count**-0.2


def _quantile(middle, pairs, share):
    """Return a quantile of binned distances, between two of them where it falls there (Hyndman & Fan's type 7)."""
    cumulated = pairs.cumsum()
    place = share * (cumulated[-1] - 1)
    below, above = (middle[np.searchsorted(cumulated, end, side="right")] for end in (np.floor(place), np.ceil(place)))
    return below + (place % 1) * (above - below)


def _smoothed(at, middle, mass, bandwidth):
    """Return the density at distances, of masses in bins, by a normal kernel reflected at 0."""
    near = mass > 0
    middle, mass = middle[near], mass[near]
    density = np.empty(len(at))
    for place, distance in enumerate(at):
        direct = np.exp(-0.5 * ((distance - middle) / bandwidth) ** 2)
        mirrored = np.exp(-0.5 * ((distance + middle) / bandwidth) ** 2)
        density[place] = mass @ (direct + mirrored)
    return density / (bandwidth * np.sqrt(2 * np.pi))
