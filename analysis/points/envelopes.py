"""A curve beside curves of chance: pointwise bounds, and bounds for the whole curve with an exact level.

Pointwise bounds are crossed somewhere by far more than their level of the curves of chance. The whole curve is judged
by its extreme rank length: curves are ordered by their most extreme pointwise rank, ties by how often they have it,
then by the next rank, and so on. Where chance deals curves that are exchangeable with the observed one, its place in
that order is a p-value that holds exactly; the bounds hold the curves that are less extreme than the level allows.

References
----------
Myllymäki, M., Mrkvička, T., Grabarnik, P., Seijo, H. & Hahn, U. (2017). Global envelope tests for spatial processes.
Journal of the Royal Statistical Society B 79(2), 381-404, section 3 and appendix.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import InferenceError, mark


@dataclass(frozen=True)
class Envelopes:
    """Bounds of chance for a curve.

    Attributes
    ----------
    low, high : ndarray of float, shape (m,)
        Pointwise: the tails outside hold α/2 of the curves of chance each.
    global_low, global_high : ndarray of float, shape (m,)
        For the whole curve; NaN, like all bounds, where some curve is undefined.
    p : float
        Of the whole curve, two-sided; NaN where it is defined nowhere.
    """

    low: np.ndarray
    high: np.ndarray
    global_low: np.ndarray
    global_high: np.ndarray
    p: float


def envelopes(curve, chance, alpha=0.05):
    """Return the bounds of chance for a curve.

    Parameters
    ----------
    curve : ndarray of float, shape (m,)
    chance : ndarray of float, shape (s, m)
        One curve of chance a row; at least 1/α − 1 of them.
    alpha : float

    Returns
    -------
    Envelopes

    Raises
    ------
    InferenceError
        Too few curves of chance for the level.
    """
    least = int(np.ceil(1 / alpha - 1e-9)) - 1
    if len(chance) < least:
        text = mark("A level of {alpha} needs at least {least} maps of chance; there are {maps}.")
        raise InferenceError(text, alpha=alpha, least=least, maps=len(chance))
    curves = np.vstack([curve, chance])
    known = np.isfinite(curves).all(axis=0)
    bounds = np.full((4, curves.shape[1]), np.nan)
    if not known.any():
        return Envelopes(*bounds, np.nan)
    curves = curves[:, known]
    bounds[:2, known] = np.quantile(curves[1:], [alpha / 2, 1 - alpha / 2], axis=0)
    p = _shares_as_extreme(curves)
    inner = curves[p > alpha]
    bounds[2, known], bounds[3, known] = inner.min(axis=0), inner.max(axis=0)
    return Envelopes(*bounds, float(p[0]))


def _shares_as_extreme(curves):
    """Return for each curve the share of all curves, itself included, that are as extreme or more, shape (s + 1,)."""
    from scipy.stats import rankdata

    below = rankdata(curves, method="average", axis=0)
    ranks = np.sort(np.minimum(below, len(curves) + 1 - below), axis=1)
    order = np.lexsort(ranks.T[::-1])
    ordered = ranks[order]
    # Curves that are alike in all ranks share the greater share.
    changes = np.append((ordered[1:] != ordered[:-1]).any(axis=1), True)
    last = np.flatnonzero(changes)
    place = last[np.searchsorted(last, np.arange(len(curves)))] + 1
    shares = np.empty(len(curves))
    shares[order] = place / len(curves)
    return shares
