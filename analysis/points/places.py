"""Places of firms for functions of distance: an order of their own, and whether many share one place."""

import numpy as np

from ..errors import mark, notice, number

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
