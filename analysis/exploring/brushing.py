"""Points that are chosen on a plot: by a rectangle, by a lasso, or the nearest one.

All functions take positions on the plot as arrays x and y of shape (n,), NaN where an area has none, and return masks
of shape (n,) or places.
"""

import numpy as np

DRAWN = 100_000
"""Points that are drawn at most; of more a sample is."""


def in_rectangle(x, y, one, other):
    """Return which points lie in the rectangle between two corners (x, y), its border with it."""
    (left, right), (low, high) = (sorted(pair) for pair in zip(one, other))
    return (x >= left) & (x <= right) & (y >= low) & (y <= high)


def in_lasso(x, y, corners):
    """Return which points lie inside a line that is drawn around them and closes by itself.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
    corners : sequence of (float, float)
        With fewer than three nothing lies inside.

    Examples
    --------
    >>> in_lasso(np.array([1.0, 3.0, np.nan]), np.array([1.0, 1.0, 1.0]), [(0, 0), (2, 0), (2, 2), (0, 2)]).tolist()
    [True, False, False]
    """
    corners = np.asarray(corners, dtype=float)
    inside = np.zeros(len(x), dtype=bool)
    if len(corners) < 3:
        return inside
    near = np.flatnonzero(in_rectangle(x, y, corners.min(axis=0), corners.max(axis=0)))
    px, py = x[near], y[near]
    odd = np.zeros(len(near), dtype=bool)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0)):
        # A ray to the right crosses the edges that reach from below to above it.
        crossing = (y0 > py) != (y1 > py)
        if crossing.any():
            odd[crossing] ^= px[crossing] < x0 + (py[crossing] - y0) * (x1 - x0) / (y1 - y0)
    inside[near] = odd
    return inside


def chosen(before, found, adding):
    """Return what is chosen after a gesture: what it found, and with `adding` what was chosen before too."""
    return before | found if adding else found


class Nearest:
    """Finds the point that a pointer is at.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
        In pixels; NaN where there is no point.
    """

    def __init__(self, x, y):
        from scipy.spatial import cKDTree

        self.places = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
        self.tree = cKDTree(np.column_stack([x[self.places], y[self.places]])) if self.places.size else None

    def at(self, x, y, within):
        """Return the place of the nearest point not farther than so many pixels, or None."""
        if self.tree is None:
            return None
        distance, found = self.tree.query((x, y), distance_upper_bound=within)
        return int(self.places[found]) if np.isfinite(distance) else None


def drawn(count, kept, most=DRAWN):
    """Return the places of the points to draw, rising: all, or a sample with all of those to be kept as far as it goes.

    The sample takes every k-th area, so that it is the same each time.

    Parameters
    ----------
    count : int
    kept : ndarray of bool, shape (count,)
        Points that stand out.
    most : int

    Returns
    -------
    ndarray of int
    """
    if count <= most:
        return np.arange(count)
    some, rest = (_spread(np.flatnonzero(mask), room) for mask, room in ((kept, most // 2), (~kept, most // 2)))
    return np.sort(np.concatenate([some, rest]))


def _spread(places, most):
    """Return at most so many of some places, evenly."""
    if len(places) <= most:
        return places
    return places[np.linspace(0, len(places) - 1, most).astype(int)]
