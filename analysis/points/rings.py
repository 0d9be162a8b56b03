"""Points around a point by distance: what all functions of distance here are made of."""

import numpy as np

from ..errors import InferenceError, mark

TIE = 1e-9
"""Relative difference below which a distance is still that of the ring's outer edge."""
MOST_KEPT = 50_000_000
"""Counts that are kept, of four bytes each."""


class Rings:
    """Rings of equal width around points: ring k holds distances from k·step to (k + 1)·step.

    The outer edge belongs to its ring and distance 0 to the first, so that cumulated rings are "within a distance".
    What lies farther than the last ring is in none. Edges are met within a relative 1e-9.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        Coordinates whose straight lines are distances.
    step : float
        Width of a ring, in the unit of the coordinates.
    count : int
        Number of rings.

    Notes
    -----
    One point after another with buffers that stay in the processor's cache: 4 ns a pair of points, where a search tree
    takes 35 to 170 and a matrix of distances has to fetch each of them from memory.
    """

    def __init__(self, points, step, count):
        if not (step > 0 and count >= 1):
            raise InferenceError(mark("Distances need a step above 0 and at least one step."))
        self.count = count
        # In rings as the unit, and a little less: the outer edge k + 1 falls below k + 1, into ring k.
        self._axes = np.ascontiguousarray(np.asarray(points, dtype=float).T) * ((1 - TIE) / step)
        n = self._axes.shape[1]
        self._square, self._part, self._ring = np.empty(n), np.empty(n), np.empty(n, dtype=np.intp)

    def around(self, centre, start=0):
        """Return in which ring around a point each point lies, itself in the first, valid until asked again.

        Parameters
        ----------
        centre : int
            Position of the point.
        start : int
            Position of the first point to be told.

        Returns
        -------
        ndarray of int, shape (n - start,)
            ``count`` for those beyond the last ring.
        """
        square, part, ring = self._square[start:], self._part[start:], self._ring[start:]
        for place, axis in enumerate(self._axes):
            np.subtract(axis[start:], axis[centre], out=part)
            np.multiply(part, part, out=part if place else square)
            if place:
                np.add(square, part, out=square)
        np.sqrt(square, out=square)
        np.minimum(square, self.count, out=square)
        np.copyto(ring, square, casting="unsafe")
        return ring


class Surroundings:
    """What lies within each distance of a point, the point itself left out.

    Where all weights are alike, this does not hang on who lies where, and what was counted once is kept: maps of chance
    that deal firms to the same places ask for it again and again.

    Parameters
    ----------
    points, step, count
        As for `Rings`.
    weights : ndarray of float, shape (n,)
    """

    def __init__(self, points, weights, step, count):
        self._points, self._step, self._count = points, step, count
        self._alike = weights[0] if (weights == weights[0]).all() else None
        self._kept, self._most = {}, MOST_KEPT // count

    def of(self, weights):
        """Return the function of a point's position that gives the weights within each distance of it.

        Parameters
        ----------
        weights : ndarray of float, shape (n,)
            Those given first, in whatever order. The function is for one thread.
        """
        rings, count = Rings(self._points, self._step, self._count), self._count

        def weighed(centre):
            within = np.bincount(rings.around(centre), weights=weights, minlength=count + 1)[:count]
            within[0] -= weights[centre]
            return within.cumsum()

        def counted(centre):
            found = self._kept.get(centre)
            if found is None:
                found = np.bincount(rings.around(centre), minlength=count + 1)[:count].cumsum() - 1
                if len(self._kept) < self._most:
                    self._kept[centre] = found.astype(np.int32)
            return self._alike * found

        return weighed if self._alike is None else counted
