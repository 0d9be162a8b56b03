"""Places of firms for functions of distance: an order of their own, and whether many share one place."""

import numpy as np

from ..errors import listed_notice, mark, notice, number

SHARED = 0.2
"""Share of firms in one place with others above which short distances tell of addresses."""


def in_order(points, *columns):
    """Return the positions that sort points by their coordinates, then by columns: draws then do not hang on the rows.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
    columns : ndarrays, shape (n,)

    Returns
    -------
    ndarray of int, shape (n,)
    """
    return np.lexsort((*columns[::-1], *points.T[::-1]))


FAR = 10
"""Times the median distance from the middle beyond which a firm lies far from all others."""
SOUTHERNMOST = -60
"""Degrees of latitude south of which nobody has a firm."""


def far_notices(points, rows, latitudes=None):
    """Return notices where coordinates are 0, swapped, or in another system, by where they put firms.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        In metres.
    rows : sequence, shape (n,)
        What the firms are called.
    latitudes : ndarray of float, shape (n,), optional
        In degrees.
    """
    notices = ()
    if latitudes is not None and np.median(latitudes) < SOUTHERNMOST:
        text = mark("Most firms lie at latitude {degrees}, in Antarctica: longitude and latitude seem swapped.")
        notices += (notice(text, degrees=number(float(np.median(latitudes)), ".0f")),)
    away = np.linalg.norm(points - np.median(points, axis=0), axis=1)
    limit = FAR * np.median(away)
    text = mark(
        "Firms farther than {distance} km from the middle of all, ten times as far as half of them ({count}): features "
        "{list}. Coordinates that are 0, swapped or of another system lie so; correct or leave out such firms."
    )
    found = [rows[place] for place in np.flatnonzero(away > limit)] if limit > 0 else []
    return notices + listed_notice(text, found, distance=number(limit / 1000, ",.0f"))


def place_notices(points):
    """Return a notice where many firms have the very coordinates of others, as the middles of blocks or towns."""
    _, inverse, counts = np.unique(points, axis=0, return_inverse=True, return_counts=True)
    together = int((counts[inverse.ravel()] > 1).sum())
    if together <= SHARED * len(points):
        return ()
    text = mark(
        "Of {firms} firms {count} have the very coordinates of others. If these stand for blocks or towns and not for "
        "buildings, short distances tell of them and not of firms."
    )
    return (notice(text, firms=number(len(points), ","), count=number(together, ",")),)
