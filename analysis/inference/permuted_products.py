"""Conditional permutation inference for products of two weighted sums over the same areas, local Lee's L.

All areas share the draws, as in `permutation`: each area drawn brings both of its values. The permuted sums of a block
of areas are one matrix product for each variable, weights (areas x K) times drawn values (K x permutations), and an
area drawn for itself gives way to the spare draw.
"""

import numpy as np

from .draws import own_draws
from .permutation import BLOCK_CELLS, blocks_of, degrees_of, degrees_that_count, padded, rounding_tolerance
from .runs import stop_if
from .tally import Tally


def tally_of_products(scores, neighbours, permutations, seed, threads=None, cancelled=None):
    """Return the `tally.Tally` of permuted products of two neighbour sums.

    Parameters
    ----------
    scores : ndarray of float, shape (n, 2)
        Finite values of two variables.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    permutations, seed, threads, cancelled
        See `tally.Tally`.
    """
    return Tally(lambda: _Products(scores, neighbours, cancelled), neighbours, permutations, seed, threads, cancelled)


class _Products:
    """A block of areas at a time is one matrix product for each variable."""

    def __init__(self, scores, rows, cancelled):
        self.scores, self.rows, self.cancelled = scores, rows, cancelled
        self.degrees = degrees_of(rows)
        sums = rows @ scores
        observed = sums.prod(axis=1)
        # A product of sums is off by the error of each times the other, which a sum of weights times values bounds.
        rounding = [rounding_tolerance(column, rows.data, int(self.degrees.max()) + 1) for column in scores.T]
        most = abs(rows).sum(axis=1).max() * abs(scores).max(axis=0)
        tolerance = rounding @ most[::-1]
        self.low, self.high = observed - tolerance, observed + tolerance

    def tally(self, draws, counted=None):
        """Return how many products of these draws are at least, and at most, each area's observed one."""
        degrees = degrees_that_count(self.degrees, counted)
        drawn = [column.take(draws) for column in self.scores.T]
        own = own_draws(draws, degrees)
        own = own[np.argsort(draws.take(own), kind="stable")]
        area = draws.take(own)
        turn, permutation = np.divmod(own, draws.shape[1])
        weight = self.rows.data[self.rows.indptr[area] + turn]
        corrections = [
            weight * (values[self.degrees[area], permutation] - column[area])
            for values, column in zip(drawn, self.scores.T)
        ]
        at_least, at_most = np.zeros((2, len(degrees)), dtype=np.int64)
        for block in blocks_of(degrees, draws.shape[1], BLOCK_CELLS):
            stop_if(self.cancelled)
            weights = padded(self.rows, block, len(draws) - 1)
            here = slice(*np.searchsorted(area, (block[0], block[-1] + 1)))
            place = np.searchsorted(block, area[here])
            product = 1.0
            for values, correction in zip(drawn, corrections):
                sums = weights @ values[:-1]
                sums[place, permutation[here]] += correction[here]
                product = product * sums
            at_least[block] = np.count_nonzero(product >= self.low[block, None], axis=1)
            at_most[block] = np.count_nonzero(product <= self.high[block, None], axis=1)
        return at_least, at_most
