"""Marcon & Puech's M: how many times more of a sector lies around its own firms than its share of all firms.

References
----------
Marcon, E. & Puech, F. (2010). Measures of the geographic concentration of industries: improving distance-based methods.
Journal of Economic Geography 10(5), 745-762, equation 2.
"""

import numpy as np

from .rings import Rings, Surroundings

ROUNDING = 1e-12
"""Share of all weights below which a sum around a firm is nothing."""


def m_function(points, weights, members, step, count, centres=None, surroundings=None):
    """Return M of a sector at distances of step, 2·step … count·step.

    M(r) = Σᵢ (weight of the sector's other firms within r of i / weight of all other firms within r of i)
    / Σᵢ ((W_S − wᵢ) / (W − wᵢ)), over the sector's firms i that have anybody within r. 1 is the location of all firms;
    2 is twice as much of the sector around its firms as there is on the whole.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        Of all firms, of whatever sector.
    weights : ndarray of float, shape (n,)
        Positive: ones, or jobs.
    members : ndarray of int, shape (m,)
        Positions of the sector's firms, at least two.
    step : float
    count : int
    centres : ndarray of int, optional
        Which of the sector's firms, as positions in ``members``, M is the mean around; all of them unless given.
    surroundings : rings.Surroundings, optional
        Of these points, kept from one map to the next.

    Returns
    -------
    ndarray of float, shape (count,)
        NaN at distances within which no firm of the sector has anybody.
    """
    own = weights[members]
    whole, sector = weights.sum(), own.sum()
    rings = Rings(points[members], step, count)
    everybody = (surroundings or Surroundings(points, weights, step, count)).of(weights)
    local, share = np.zeros(count), np.zeros(count)
    for centre in range(len(members)) if centres is None else centres:
        like = np.bincount(rings.around(centre), weights=own, minlength=count + 1)[:count]
        like[0] -= own[centre]
        like, around = like.cumsum(), everybody(members[centre])
        # Sums from which the firm itself is taken leave a rounding error where nobody else is near.
        some = around > ROUNDING * whole
        local[some] += like[some] / around[some]
        share[some] += (sector - own[centre]) / (whole - own[centre])
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(share > 0, local / share, np.nan)
