"""Duranton & Overman's K-density: how distances between the firms of a sector are distributed.

References
----------
Duranton, G. & Overman, H. G. (2005). Testing for localization using micro-geographic data. Review of Economic Studies
72(4), 1077-1106, equations 1 and 2.
Silverman, B. W. (1986). Density estimation for statistics and data analysis. Chapman & Hall, section 2.10.
"""

import numpy as np

from .bandwidths import sheather_jones
from .rings import Rings

FINE = 128
"""Bins of distances in a step, where there are not too many steps."""
FAR = 4
"""Times the longest distance told, beyond which distances are only counted: a firm at coordinates 0, 0, a continent
away, would take millions of bins, and widen the bandwidth of all others."""
MOST_BINS = 2**15
TOGETHER = 2**17
"""Pairs that are counted at once: bins are many more than the pairs of one firm."""
KERNEL = 8
"""Bandwidths beyond which a normal kernel is nothing: its height there is 1e-14 of that in its middle."""
NOTHING = 1e-9
"""Share of all pairs below which a density stands for none."""
LEAST = 0.5
"""Steps that a bandwidth has at least: a kernel as wide as 64 bins, which move no distance by more than a hundredth of
it, and no peak that the steps would miss."""


def k_density(points, weights, step, count, bandwidth=sheather_jones):
    """Return the density of the distances between firms at distances of 0, step … count·step.

    K(d) = Σ_{i<j} wᵢwⱼ f((d − d_ij)/h) / (h Σ_{i<j} wᵢwⱼ), f the normal density, reflected at 0, h a bandwidth of the
    distances up to `FAR` times the longest one told, in which all pairs count alike, or half a step where it is less.
    It integrates to 1 over all distances, as a density does.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        Of the firms of one sector, at least two.
    weights : ndarray of float, shape (n,)
        Positive: ones, or jobs.
    step : float
    count : int
    bandwidth : callable
        One of `bandwidths`; `bandwidths.silverman` is that of Duranton & Overman.

    Returns
    -------
    ndarray of float, shape (count + 1,)
        Per unit of the coordinates.
    """
    points, weights = np.asarray(points, dtype=float), np.asarray(weights, dtype=float)
    longest = step * count
    reach = min(max(np.linalg.norm(np.ptp(points, axis=0)), longest), FAR * longest)
    width = max(step / FINE, reach / MOST_BINS)
    bins = int(np.ceil(reach / width)) + 1
    pairs, mass, whole = _pair_histogram(points, weights, width, bins)
    middle = (np.arange(bins) + 0.5) * width
    h = max(bandwidth(middle, pairs) if pairs.sum() > 1 else 0.0, LEAST * step)
    density = _smoothed(step * np.arange(count + 1), middle, mass / whole, h)
    # Tails of kernels of pairs that are far from a distance are no pairs at it.
    return np.where(density * longest < NOTHING, 0.0, density)


def _pair_histogram(points, weights, width, bins):
    """Return how many pairs, and what weight of pairs, lie in each bin of distances, and the weight of all."""
    rings = Rings(points, width, bins)
    pairs, mass = np.zeros(bins + 1), np.zeros(bins + 1)
    alike = (weights == weights[0]).all()
    last = len(points) - 1
    rows = max(1, TOGETHER // last)
    for start in range(0, last, rows):
        firsts = range(start, min(start + rows, last))
        ring = np.concatenate([rings.around(first, first + 1).copy() for first in firsts])
        pairs += np.bincount(ring, minlength=bins + 1)
        if not alike:
            both = np.concatenate([weights[first] * weights[first + 1 :] for first in firsts])
            mass += np.bincount(ring, weights=both, minlength=bins + 1)
    if alike:
        mass = weights[0] ** 2 * pairs
    return pairs[:bins], mass[:bins], mass.sum()


def _smoothed(at, middle, mass, h):
    """Return the density at distances, of masses in bins, by a normal kernel reflected at 0."""
    some = mass > 0
    middle, mass = middle[some], mass[some]
    starts = np.searchsorted(middle, at - KERNEL * h)
    stops = np.searchsorted(middle, at + KERNEL * h)
    mirrored = np.searchsorted(middle, KERNEL * h - at)
    density = np.empty(len(at))
    for place, distance in enumerate(at):
        near, low = slice(starts[place], stops[place]), slice(mirrored[place])
        density[place] = mass[near] @ np.exp(-0.5 * ((distance - middle[near]) / h) ** 2)
        density[place] += mass[low] @ np.exp(-0.5 * ((distance + middle[low]) / h) ** 2)
    return density / (h * np.sqrt(2 * np.pi))
