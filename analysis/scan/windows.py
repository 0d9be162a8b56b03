"""Circular windows: each area with its nearest, one more at a time, up to a share of the base and a number of areas.

References
----------
Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics - Theory and Methods 26(6), 1481-1496.
"""

from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from ..errors import AreaError, mark
from ..inference.runs import stop_if
from ..weights.locations import TIE
from .circular import CircularSearch

MAX_SHARE = 0.25
"""Largest share of the base in a window. A window of half the country is no place."""

MAX_AREAS = 250
"""Most areas in a window."""

WINDOW_BYTES = 24
"""Memory of one window: its last area, twice, its share of the expectation, and the factor of its bound."""

MEMORY = 2**30
"""Memory that windows may take, in bytes."""

SPARE = 16  # Areas asked for beyond the last: those as near as the last are told apart by their order, not by a tree.
BLOCK = 2**18  # Distances looked at before the user is asked again whether to go on.


@dataclass(frozen=True)
class CircularWindows:
    """Windows about the areas' points.

    Attributes
    ----------
    points : ndarray of float, shape (n, 2) or (n, 3)
    nearest : ndarray of int32, shape (n, k)
        The areas from the nearest on, the area itself first, of equally near ones the first; window (i, m) holds
        ``nearest[i, :m + 1]``.
    sizes : ndarray of int, shape (n,)
        Windows about each area; the others would hold more than their share of the base.
    capped : int
        Areas whose windows end at the number of areas before they reach the share.
    too_large : ndarray of int
        Positions of areas that alone have more than the share, and so lie in no window.
    """

    points: np.ndarray
    nearest: np.ndarray
    sizes: np.ndarray
    capped: int = 0
    too_large: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.intp))

    def radius(self, centre, members):
        """Return the distance from an area's point to the farthest of others'."""
        return radius(self.points, centre, members)

    def search(self, risk, weights):
        """Return a `CircularSearch` in these windows."""
        return CircularSearch(self, risk, weights)


def circular_windows(
    points, base, *, share: float = MAX_SHARE, most: Optional[int] = MAX_AREAS, memory=MEMORY, cancelled=None
):
    """Return the circular windows about areas.

    Parameters
    ----------
    points : array_like of float, shape (n, 2) or (n, 3)
        Where areas are; distances are straight lines.
    base : array_like of float, shape (n,)
        What the share refers to: expected counts, or any multiple of them.
    share : float
        Largest share of the base in a window, above 0 and at most 0.5.
    most : int, optional
        Most areas in a window; None for as many as there are.
    memory : float
        Bytes that windows may take.
    cancelled : callable, optional
        Returns True when the user wants to stop.

    Returns
    -------
    CircularWindows

    Raises
    ------
    AreaError
        Shares or numbers out of range; points that are missing; windows that would take more memory than allowed.
    Cancelled
    """
    points, base = np.asarray(points, dtype=float), np.asarray(base, dtype=float)
    n = len(points)
    k = n if most is None else min(n, most)
    _require_sensible(points, share, k, memory)
    nearest = nearest_in_order(points, k, cancelled)
    sizes = _sizes(nearest, base, share)
    if not sizes.any():
        raise AreaError(
            mark("Every area has more than {share:.0%} of the base: no window is small enough. Raise MAX_SHARE."),
            share=share,
        )
    capped = int((sizes == k).sum()) if k < n else 0
    too_large = np.flatnonzero(sizes == 0)
    return CircularWindows(points, np.ascontiguousarray(nearest[:, : sizes.max()]), sizes, capped, too_large)


def _sizes(nearest, base, share):
    """Return how many windows about each area have no more than their share of the base, shape (n,)."""
    limit = share * (1 + TIE) * base.sum()
    running, sizes = np.zeros(len(base)), np.zeros(len(base), dtype=np.intp)
    for column in nearest.T:
        running += base[column]
        sizes += running <= limit
    return sizes


def _require_sensible(points, share, k, memory):
    """Raise `AreaError` for points that are missing, numbers out of range and windows beyond the memory."""
    n = len(points)
    if not 0 < share <= 0.5:
        raise AreaError(mark("MAX_SHARE is {share:g}: it must be above 0 and at most 0.5."), share=share)
    if k < 1:
        raise AreaError(mark("MAX_AREAS is {most}: a window has at least 1 area."), most=k)
    require_points(points)
    need = n * k * WINDOW_BYTES
    if need > memory:
        raise AreaError(
            mark(
                "Windows of up to {most} of {areas} areas would take {need:.1f} GB of memory; {memory:.1f} GB are the "
                "most. Set MAX_AREAS to {fitting} or less."
            ),
            most=k,
            areas=n,
            need=need / 2**30,
            memory=memory / 2**30,
            fitting=max(1, int(memory // (n * WINDOW_BYTES))),
        )


def require_points(points):
    """Raise `AreaError` where coordinates are missing."""
    missing = ~np.isfinite(points).all(axis=1)
    if missing.any():
        raise AreaError(
            mark("Areas without a point, so that no window can be drawn: {count}. Repair their geometry."),
            count=int(missing.sum()),
        )


def radius(points, centre, members):
    """Return the distance from an area's point to the farthest of other areas'."""
    return float(np.sqrt(((points[members] - points[centre]) ** 2).sum(axis=1).max()))


def nearest_in_order(points, k, cancelled=None):
    """Return each point's k nearest, itself first, then of equally near ones the first in order.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
    k : int
        At most n.
    cancelled : callable, optional

    Returns
    -------
    ndarray of int32, shape (n, k)
    """
    from scipy.spatial import cKDTree

    n = len(points)
    asked = min(n, k + SPARE)
    tree, nearest = cKDTree(points), np.empty((n, k), dtype=np.int32)
    for block in np.array_split(np.arange(n), 1 + n * asked // BLOCK):
        stop_if(cancelled)
        distance, found = (each.reshape(len(block), asked) for each in tree.query(points[block], k=asked))
        distance[found == block[:, None]] = -1.0
        order = np.argsort(distance, axis=1, kind="stable")
        distance, found = (np.take_along_axis(each, order, axis=1) for each in (distance, found))
        farther = np.zeros(found.shape, dtype=np.intp)
        farther[:, 1:] = np.cumsum(distance[:, 1:] > distance[:, :-1] * (1 + TIE), axis=1)
        order = np.lexsort((found, farther), axis=1)[:, :k]
        nearest[block] = np.take_along_axis(found, order, axis=1)
    return nearest
