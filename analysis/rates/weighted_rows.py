"""The neighbours of all areas, laid out so that sums over them are taken many areas at a time."""

from functools import cached_property

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ..errors import WeightsError, mark

LONG_ROW = 32
"""Members from which on one sum of a row of equal weights shares with others what is known of its members."""


class WeightedRows:
    """Rows of weights in groups of equally many members.

    Parameters
    ----------
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights w_ij >= 0 with an empty diagonal; equal within rows or not, standardised or not.
    own : array_like of float, shape (n,) or (), optional
        Weight of each area in its own row, as for Gi*; areas without neighbours stay without.
    known : ndarray of bool, shape (n,), optional
        Areas with a value; rows hold no others, and those of others are empty.

    Attributes
    ----------
    matrix : scipy.sparse.csr_array, shape (n, n)
        Weights of the members, the area itself among them where it counts; members in rising order.
    tested : ndarray of bool, shape (n,)
        Areas with neighbours.
    groups : list of (areas (m,), places (m, k))
        Areas with k members, and where in ``matrix.indices`` and ``matrix.data`` these are.

    Raises
    ------
    WeightsError
        When a weight is negative.
    """

    def __init__(self, neighbours, own=None, known=None):
        matrix = sparse.csr_array(neighbours, dtype=float, copy=True)
        n = matrix.shape[0]
        if known is not None:
            keep = _diagonal(known)
            matrix = sparse.csr_array(keep @ matrix @ keep)
        if matrix.nnz and matrix.data.min() < 0:
            raise WeightsError(mark("There are negative weights; sums of counts need weights of 0 or more."))
        matrix.eliminate_zeros()
        self.tested = np.diff(matrix.indptr) > 0
        if own is not None:
            matrix = sparse.csr_array(matrix + _diagonal(np.where(self.tested, own, 0.0)))
            matrix.eliminate_zeros()
        matrix.sort_indices()
        self.matrix = matrix
        self.degrees = np.diff(matrix.indptr)
        self.groups = []
        for degree in np.unique(self.degrees[self.degrees > 0]):
            areas = np.flatnonzero(self.degrees == degree)
            self.groups.append((areas, matrix.indptr[areas][:, None] + np.arange(degree)))
        self._rows = np.repeat(np.arange(n), self.degrees)
        self._by_member = np.argsort(matrix.indices, kind="stable")
        ends = np.cumsum(np.bincount(matrix.indices, minlength=n))
        self._members = np.flatnonzero(np.diff(ends, prepend=0))
        self._firsts = np.concatenate([[0], ends])[self._members]

    def members(self, area):
        """Return the members of an area's row."""
        return self.matrix.indices[self.matrix.indptr[area] : self.matrix.indptr[area + 1]]

    @cached_property
    def equal(self):
        """Whether the weights of an area's row are the same, shape (n,)."""
        first = self.matrix.indptr[:-1][self._rows]
        differ = np.bincount(self._rows, self.matrix.data != self.matrix.data[first], minlength=len(self.degrees))
        return differ == 0

    @property
    def shared(self):
        """Whether an area's row is long besides, so that it pays to tell one sum of it together with others'."""
        return self.equal & (self.degrees >= LONG_ROW)

    @cached_property
    def neighbourly(self):
        """All areas in an order in which those that share members are near each other, shape (n,)."""
        return csgraph.reverse_cuthill_mckee(sparse.csr_matrix(self.matrix), symmetric_mode=False)

    def mean(self, values):
        """Return the weighted mean over the members of each row, shape (n,); NaN where there are none."""
        total = np.asarray(self.matrix.sum(axis=1)).ravel()
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.tested, self.sum(values) / total, np.nan)

    def sum(self, values):
        """Return the weighted sum over the members of each row, shape (n,)."""
        return self.matrix @ np.where(np.isnan(values), 0.0, values)

    def most(self, sums, coefficient):
        """Return the most events an area could have before one of the sums it is in were passed by it alone.

        Parameters
        ----------
        sums : ndarray of float, shape (n,)
            Weighted sums of coefficient times events.
        coefficient : ndarray of float, shape (n,)

        Returns
        -------
        ndarray of float, shape (n,)
            0 for areas that are in no row.
        """
        most = np.zeros(len(sums))
        if self._rows.size:
            ratio = (sums[self._rows] / self.matrix.data)[self._by_member]
            most[self._members] = np.maximum.reduceat(ratio, self._firsts) / coefficient[self._members]
        return most


def _diagonal(values):
    """Return a diagonal matrix."""
    n = len(values)
    return sparse.csr_array((np.asarray(values, dtype=float), np.arange(n), np.arange(n + 1)), shape=(n, n))
