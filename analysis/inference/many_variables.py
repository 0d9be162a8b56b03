"""Conditional permutation inference for many variables at once, such as all sectors of a table.

The draws of `permutation` do not depend on the values that are dealt out. One set of them therefore serves every
variable that is known in the same areas: which areas are drawn, and where an area is drawn for itself, is found out
once, and each variable only adds up its own values along the draws. The p-values are those of
`conditional_permutation` for each variable by itself, to the last bit.

Variables that are known in *different* areas cannot share draws: each set of areas is a `Problem` of its own, with the
weights among its own areas, and is drawn as `conditional_permutation` would draw it.

Because all variables share the draws, their Monte Carlo errors go together: each p-value is valid by itself, and more
permutations make the common error smaller.
"""

from typing import NamedTuple

import numpy as np

from .draws import batch_sizes, ordered_samples, own_draws
from .permutation import UnequalWeights, degrees_of, equal_weights, rounding_tolerance
from .ranking import count_below_and_up_to, rough_order
from .runs import in_threads, random_stream, stop_if
from .tails import TailCounts

CHUNK = 32
"""Variables that share one drawing of a batch; drawing again costs little beside them. No influence on the result."""

EXACT = 2**24
"""Whole numbers below this are exact as floats of 32 bits."""


class Problem(NamedTuple):
    """Variables that are known in the same areas.

    Attributes
    ----------
    variables : ndarray of float, shape (variables, n)
        Finite values, one variable a row.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    """

    variables: np.ndarray
    neighbours: object


def count_tails_of_many(problems, *, permutations, seed, threads=None, progress=None, cancelled=None):
    """Count, for each variable and area, the permuted neighbour sums at or beyond the observed one.

    Parameters
    ----------
    problems : sequence of Problem
    permutations, seed, threads, progress, cancelled
        See `permutation.conditional_permutation`.

    Returns
    -------
    list of TailCounts
        One for each problem; ``at_least`` and ``at_most`` have the shape (variables, n).

    Raises
    ------
    Cancelled
        When `cancelled` returned True.
    """
    found = [_nothing_counted(problem, permutations) for problem in problems]
    tasks = [
        (place, slice(start, start + CHUNK), stream, size)
        for place, problem in enumerate(problems)
        if found[place].tested.any()
        for stream, size in enumerate(batch_sizes(permutations, _sample(problem)))
        for start in range(0, len(problem.variables), CHUNK)
    ]

    def tally(task):
        place, chunk, stream, size = task
        stop_if(cancelled)
        variables, neighbours = problems[place]
        generator = random_stream(seed, stream)
        draws = ordered_samples(generator, size, _sample(problems[place]), variables.shape[1])
        return place, chunk, _tallies(variables[chunk], neighbours, draws, cancelled)

    results = in_threads(tally, tasks, threads, cancelled)
    for done, (place, chunk, (more, less)) in enumerate(results, start=1):
        found[place].at_least[chunk] += more
        found[place].at_most[chunk] += less
        if progress:
            progress(done / len(tasks))
    return found


def _nothing_counted(problem, permutations):
    """Return tail counts of zero."""
    at_least, at_most = np.zeros((2, *problem.variables.shape), dtype=np.int64)
    return TailCounts(permutations, at_least, at_most, np.diff(problem.neighbours.indptr) > 0)


def _sample(problem):
    """Return how many areas are drawn for one permutation: the most neighbours, and a spare one."""
    return int(np.diff(problem.neighbours.indptr).max()) + 1


def _tallies(variables, neighbours, draws, cancelled):
    """Return the counts of a batch of draws for some variables, two arrays of shape (variables, n)."""
    counts = np.empty((2, *variables.shape), dtype=np.int64)
    drawn = _Drawn(draws, neighbours) if equal_weights(neighbours) else None
    for row, values in enumerate(variables):
        stop_if(cancelled)
        if drawn:
            counts[:, row] = drawn.tally(values)
        else:
            counts[:, row] = UnequalWeights(values, neighbours, cancelled).tally(draws)
    return counts


class _Drawn:
    """A batch of draws for equal weights, and all about them that does not depend on the values."""

    def __init__(self, draws, neighbours):
        self.draws = draws
        self.links = neighbours.sign()
        self.degrees = degrees_of(neighbours)
        ends = np.cumsum(np.bincount(self.degrees))
        self.columns = [
            (degree, slice(ends[degree - 1], ends[degree]))
            for degree in range(1, len(ends))
            if ends[degree] > ends[degree - 1]
        ]
        own = own_draws(draws, self.degrees)
        area = draws.take(own)
        # Stable sorts of the smallest integers are several times as fast.
        own = own[np.argsort(area.astype(np.min_scalar_type(len(self.degrees))), kind="stable")]
        self.area = draws.take(own).astype(np.intp)
        self.first = np.flatnonzero(np.diff(self.area, prepend=-1))
        count = draws.shape[1]
        permutation = own % count
        self.spare = permutation + self.degrees.take(self.area).astype(np.intp) * count
        self.before = self.spare - count

    def tally(self, values):
        """Return how many sums of these draws are at least, and at most, each area's observed sum."""
        sums = values.take(self.draws)
        for turn in range(1, len(sums)):
            sums[turn] += sums[turn - 1]
        observed = self.links @ values
        tolerance = rounding_tolerance(values, 1.0, len(sums))
        low, high = observed - tolerance, observed + tolerance
        order = np.argsort(rough_order(observed), kind="stable")
        ranked = order[np.argsort(self.degrees[order], kind="stable")]
        lowest, highest = low[ranked], high[ranked]
        count = self.draws.shape[1]
        at_least, at_most = self._drawn_themselves(values, sums, low, high)
        # Small whole numbers are exact in 32 bits: ties, of which they have many, need no second look.
        small = tolerance == 0 and np.abs(values).max() * len(sums) < EXACT
        if small:
            sums, lowest = np.sort(sums[:-1].astype(np.float32), axis=1), lowest.astype(np.float32)
        for degree, areas in self.columns:
            if small:
                below, up_to = (sums[degree - 1].searchsorted(lowest[areas], side) for side in ("left", "right"))
            else:
                below, up_to = count_below_and_up_to(sums[degree - 1], lowest[areas], highest[areas])
            at_least[ranked[areas]] += count - below
            at_most[ranked[areas]] += up_to
        return at_least, at_most

    def _drawn_themselves(self, values, sums, low, high):
        """Return what it changes that areas drawn among their own neighbours give way to the spare draw."""
        before = sums.take(self.before)
        now = sums.take(self.spare) - values.take(self.area)
        low, high = low.take(self.area), high.take(self.area)
        return self._change(now >= low, before >= low), self._change(now <= high, before <= high)

    def _change(self, now, before):
        """Return for each area how many more of its own draws hold now than before."""
        change = np.zeros(len(self.degrees), dtype=np.int64)
        if len(self.first):
            change[self.area[self.first]] = np.add.reduceat(
                np.subtract(now, before, dtype=np.int8), self.first, dtype=np.int64
            )
        return change
