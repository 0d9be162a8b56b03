"""Conditional permutation inference for local statistics, without drawing anew for every area.

Local Moran, bivariate and rate Moran, Gi, Gi* and join counts all compare one sum per area,

    S_i = sum_j w_ij * y_j        over the k_i neighbours j of area i,

with what it would be if the values of all *other* areas were dealt out at random: k_i values drawn without
replacement from the other n - 1. The usual way draws k_i values for each of n areas and P permutations, which
is n * P * k random look-ups. None of that is needed.

**One deal serves all areas.** Draw P ordered samples ``D[p, 0..K]`` of K + 1 distinct areas out of all n, where
K is the largest number of neighbours. For area i, take the first k_i draws; if i itself is among them, the
spare draw ``D[p, k_i]`` takes its place. Striking i out of a random order of all areas leaves a random order of
the others, so this is *exactly* the conditional permutation distribution, for every i.

**Equal weights** (contiguity, nearest neighbours, binary bands). The running sums of the drawn values,
``C[p, m] = y[D[p, 0]] + … + y[D[p, m - 1]]``, hold the permuted sum of every area with k_i = m. Areas with the same m
share one column: sorted once, it tells for all of them how many of its P sums lie below and above the observed ones.
Only the pairs (p, i) in which i was drawn are looked at singly; about P * k_i / n for each i. Cost: O(P * K * log P +
n * log P) instead of O(n * P * k).

**Unequal weights** (kernels, inverse distance). The permuted sums of a block of areas are one matrix product,
weights (areas x K) times drawn values (K x permutations); again only drawn areas are corrected.

**Ties.** Municipal figures are full of zeros and small integers, so many permuted sums *equal* the observed one,
and each tie belongs to both tails. Integers are summed exactly (below 2**53 float arithmetic is exact). Other
values are compared with a tolerance that bounds the rounding error of the sums involved; observed sums closer
than that are one and the same number.

**Same seed, same answer.** The permutations come in batches with a random stream each (`tally`). Batch size follows
from the problem alone, and counts are integers, so neither threads nor their order can change a result.

Because all areas share the draws, the Monte Carlo errors of areas with equally many neighbours go together.
Each p-value is valid by itself; more permutations make the common error smaller.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
"""

import numpy as np

from .draws import own_draws
from .ranking import count_below_and_up_to, rough_order
from .runs import stop_if
from .tally import Tally

BLOCK_CELLS = 2**20
"""Most cells in one matrix of permuted sums (8 MiB). No influence on the result."""


def conditional_permutation(values, neighbours, *, permutations, seed, threads=None, progress=None, cancelled=None):
    """Count, for each area, the permuted neighbour sums at or beyond the observed one.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        The finite values y that are dealt out.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights w_ij with an empty diagonal.
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
    TailCounts

    Raises
    ------
    Cancelled
        When `cancelled` returned True.
    """
    return tally_of_sums(values, neighbours, permutations, seed, threads, cancelled).up_to(permutations, progress)


def tally_of_sums(values, neighbours, permutations, seed, threads=None, cancelled=None):
    """Return the `Tally` of permuted neighbour sums; see `conditional_permutation`."""
    values = np.asarray(values, dtype=float)

    def sums():
        kind = _EqualWeights if equal_weights(neighbours) else UnequalWeights
        return kind(values, neighbours, cancelled)

    return Tally(sums, neighbours, permutations, seed, threads, cancelled)


def rounding_tolerance(values, weights, terms):
    """Return how far two sums that are equal in exact arithmetic may differ as floats; 0 for integers.

    A sum of m floats is off by at most (m - 1) * eps * sum(abs(w * y)), whatever the order of its terms
    (Higham 2002, Accuracy and Stability of Numerical Algorithms, eq. 4.4).
    """
    largest = np.abs(values).max() * np.abs(weights).max()
    integers = all(np.array_equal(numbers, np.rint(numbers)) for numbers in (values, weights))
    if integers and terms * largest < 2**53:
        return 0.0
    return terms**2 * largest * np.finfo(float).eps


class _EqualWeights:
    """Plain sums: areas with equally many neighbours share one column of running sums."""

    def __init__(self, values, neighbours, cancelled):
        self.values = values
        self.cancelled = cancelled
        self.degrees = degrees_of(neighbours)
        self.observed = observed = neighbours.sign() @ values
        self.tolerance = rounding_tolerance(values, 1.0, int(self.degrees.max()) + 1)
        # Areas by degree, and so a slice a column; then roughly by observed sum, because searches that go upward are
        # the fastest.
        order = np.argsort(rough_order(observed), kind="stable")
        self.ranked = order[np.argsort(self.degrees[order], kind="stable")]
        ends = np.cumsum(np.bincount(self.degrees))
        self.columns = [(degree, slice(ends[degree - 1], ends[degree])) for degree in range(1, len(ends))]
        self.low, self.high = observed[self.ranked] - self.tolerance, observed[self.ranked] + self.tolerance

    def tally(self, draws, counted=None):
        """Return how many sums of these draws are at least, and at most, each area's observed sum.

        All areas are counted in any case: they share the sorted columns, which is where the time goes.
        """
        stop_if(self.cancelled)
        sums = self.values.take(draws)
        for turn in range(1, len(sums)):
            sums[turn] += sums[turn - 1]
        count = draws.shape[1]
        below, up_to = np.full(len(self.values), count), np.zeros(len(self.values), dtype=np.int64)
        for degree, areas in self.columns:
            if areas.start < areas.stop:
                below[areas], up_to[areas] = count_below_and_up_to(sums[degree - 1], self.low[areas], self.high[areas])
        at_least, at_most = self._drawn_themselves(draws, sums)
        at_least[self.ranked] += count - below
        at_most[self.ranked] += up_to
        return at_least, at_most

    def _drawn_themselves(self, draws, sums):
        """Return what it changes that areas drawn among their own neighbours give way to the spare draw."""
        own = own_draws(draws, self.degrees)
        area = draws.take(own).astype(np.intp)
        count = draws.shape[1]
        permutation = np.tile(np.arange(count), len(draws)).take(own)
        spare = permutation + self.degrees.take(area).astype(np.intp) * count
        before = sums.take(spare - count)
        now = sums.take(spare) - self.values.take(area)
        observed = self.observed.take(area)
        low, high = observed - self.tolerance, observed + self.tolerance

        def change(now, before):
            difference = np.subtract(now, before, dtype=np.int8)
            return np.bincount(area, difference, minlength=len(self.values)).astype(np.int64)

        return change(now >= low, before >= low), change(now <= high, before <= high)


class UnequalWeights:
    """Weighted sums: a block of areas at a time is one matrix product."""

    def __init__(self, values, neighbours, cancelled):
        self.values = values
        self.cancelled = cancelled
        self.rows, self.degrees = neighbours, degrees_of(neighbours)
        observed = neighbours @ values
        tolerance = rounding_tolerance(values, neighbours.data, int(self.degrees.max()) + 1)
        self.low, self.high = observed - tolerance, observed + tolerance

    def tally(self, draws, counted=None):
        """Return how many sums of these draws are at least, and at most, each area's observed sum."""
        degrees = degrees_that_count(self.degrees, counted)
        drawn = self.values.take(draws)
        own = own_draws(draws, degrees)
        own = own[np.argsort(draws.take(own), kind="stable")]
        area = draws.take(own)
        turn, permutation = np.divmod(own, draws.shape[1])
        correction = self.rows.data[self.rows.indptr[area] + turn] * (
            drawn[self.degrees[area], permutation] - self.values[area]
        )
        at_least, at_most = np.zeros((2, len(self.values)), dtype=np.int64)
        for block in blocks_of(degrees, draws.shape[1], BLOCK_CELLS):
            stop_if(self.cancelled)
            sums = padded(self.rows, block, len(draws) - 1) @ drawn[:-1]
            here = slice(*np.searchsorted(area, (block[0], block[-1] + 1)))
            sums[np.searchsorted(block, area[here]), permutation[here]] += correction[here]
            at_least[block] = np.count_nonzero(sums >= self.low[block, None], axis=1)
            at_most[block] = np.count_nonzero(sums <= self.high[block, None], axis=1)
        return at_least, at_most


def degrees_that_count(degrees, counted):
    """Return numbers of neighbours, 0 for areas that do not count: nothing is drawn for these."""
    return degrees if counted is None else degrees * counted


def blocks_of(degrees, permutations, cells):
    """Yield the areas that have neighbours in blocks, so that a block times permutations has about so many cells."""
    areas, step = np.flatnonzero(degrees), max(1, cells // permutations)
    for start in range(0, len(areas), step):
        yield areas[start : start + step]


def padded(rows, areas, width):
    """Return rows of weights, each filled up with zeros to a width, shape (areas, width).

    Parameters
    ----------
    rows : scipy.sparse.csr_array
    areas : ndarray of int
    width : int
        At least the most neighbours.
    """
    first, turns = rows.indptr[areas, None], np.arange(width)
    filled = first + turns < rows.indptr[areas + 1, None]
    weights = np.zeros(filled.shape)
    weights[filled] = rows.data[(first + turns)[filled]]
    return weights


def equal_weights(neighbours):
    """Return whether all weights within each row are the same positive number."""
    weights = neighbours.data
    if weights.min() == weights.max():
        return bool(weights[0] > 0)
    first = weights[np.minimum(neighbours.indptr[:-1], len(weights) - 1)]
    return bool((weights > 0).all() and (weights == np.repeat(first, np.diff(neighbours.indptr))).all())


def degrees_of(neighbours):
    """Return the number of neighbours of each area, in the smallest type that holds it: it is looked up often."""
    degrees = np.diff(neighbours.indptr)
    return degrees.astype(np.min_scalar_type(degrees.max()))
