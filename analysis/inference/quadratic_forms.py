"""Permutation inference for global statistics: all values are dealt out at random over all areas.

Moran's I, Geary's C and General G are quadratic forms x'Wx of the values, over something that no permutation changes.
Each batch of permutations is a matrix with a dealt-out map a column, and one sparse product gives the forms of all of
them. All statistics see the same deals.

Batches have a random stream each, and their sizes follow from the number of areas alone, so that neither threads nor
their order can change a result.
"""

from itertools import accumulate
from typing import NamedTuple

import numpy as np

from .runs import in_threads, random_stream, stop_if

BATCH_CELLS = 2**20
"""About how many values a batch deals out. Part of what a seed means."""


class QuadraticForm(NamedTuple):
    """The sum (x - origin)'W(x - origin) over values x, with a scipy.sparse.csr_array W, shape (n, n)."""

    matrix: object
    origin: float = 0.0

    def of(self, values):
        """Return the sum for values of shape (n,), or for each column of values of shape (n, P)."""
        x = values - self.origin if self.origin else values
        return np.einsum("n...,n...->...", x, self.matrix @ x)

    def tolerance(self, values):
        """Return how far two sums that are equal in exact arithmetic may differ as floats.

        A sum of m floats is off by at most (m - 1) * eps times the sum of their absolute values, whatever their order
        (Higham 2002, Accuracy and Stability of Numerical Algorithms, eq. 4.4); and sum abs(w_ij x_i x_j) is at most
        the largest row or column sum of abs(w) times sum x². The origin is off by up to eps times itself, in all
        terms alike.
        """
        size = abs(self.matrix)
        largest = max(size.sum(axis=0).max(), size.sum(axis=1).max())
        terms = values.size + int(np.diff(self.matrix.indptr).max()) + 4
        x = values - self.origin
        of_origin = 4 * abs(self.origin) * float(abs(x).sum())
        return np.finfo(float).eps * largest * (2 * terms * float(x @ x) + of_origin)


def permuted_forms(forms, values, *, permutations, seed, threads=None, progress=None, cancelled=None):
    """Return several quadratic forms of values that are dealt out at random, the same way for all.

    Parameters
    ----------
    forms : sequence of QuadraticForm
    values : ndarray of float, shape (n,)
    permutations : int
        Number of permutations P.
    seed : int
        Non-negative seed of the random streams.
    threads : int, optional
        Number of threads; by default one for each processor.
    progress : callable, optional
        Called with the share done, from 0 to 1.
    cancelled : callable, optional
        Asked often, from any thread; when it returns True the run ends.

    Returns
    -------
    ndarray of float, shape (len(forms), P)

    Raises
    ------
    Cancelled
        When `cancelled` returned True.
    """
    found = np.empty((len(forms), permutations))
    sizes = _batch_sizes(permutations, values.size)
    batches = list(zip(range(len(sizes)), sizes, accumulate(sizes, initial=0)))

    def evaluate(batch):
        stream, size, start = batch
        stop_if(cancelled)
        generator = random_stream(seed, stream)
        dealt = shuffled(generator, values, size)
        return slice(start, start + size), [form.of(dealt) for form in forms]

    for done, (place, sums) in enumerate(in_threads(evaluate, batches, threads, cancelled), start=1):
        found[:, place] = sums
        if progress:
            progress(done / len(batches))
    return found


def shuffled(generator, values, count):
    """Return values in random orders, all equally likely, one a column: shape (n, count)."""
    rows = np.tile(values, (count, 1))
    return np.ascontiguousarray(generator.permuted(rows, axis=1, out=rows).T)


def _batch_sizes(permutations, n):
    """Return the sizes of the batches that make up all permutations."""
    whole, rest = divmod(permutations, max(1, BATCH_CELLS // n))
    return [max(1, BATCH_CELLS // n)] * whole + [rest] * (rest > 0)
