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

from .draws import own_draws
from .permutation import UnequalWeights, degrees_of, equal_weights, rounding_tolerance
from .ranking import count_below_and_up_to, rough_order
from .runs import stop_if
from .tails import TailCounts
from .tally import Tally, up_to_together

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
    tally = TallyOfMany(problems, permutations, seed, threads, cancelled)
    return apart(tally.up_to(permutations, progress), problems)


def apart(counts, problems):
    """Return the tails of each problem, of shape (variables, n), from the flat ones of a `TallyOfMany`."""
    found, start = [], 0
    for variables, neighbours in problems:
        some = slice(start, start + variables.size)
        draws, at_least, at_most = (
            np.broadcast_to(column, counts.tested.shape)[some].reshape(variables.shape)
            for column in (counts.permutations, counts.at_least, counts.at_most)
        )
        draws = counts.permutations if np.ndim(counts.permutations) == 0 else draws
        found.append(TailCounts(draws, at_least, at_most, np.diff(neighbours.indptr) > 0))
        start = some.stop
    return found


class TallyOfMany:
    """What `tally.Tally` is for one variable, for those of all problems; arrays are flat.

    Parameters
    ----------
    problems : sequence of Problem
    permutations, seed, threads, cancelled
        See `tally.Tally`.

    Attributes
    ----------
    tested : ndarray of bool, shape (tests,)
        Areas with neighbours, of all variables of the first problem, then of the second …
    """

    def __init__(self, problems, permutations, seed, threads=None, cancelled=None):
        self.parts = []
        for variables, neighbours in problems:
            for start in range(0, len(variables), CHUNK):
                chunk = variables[start : start + CHUNK]
                self.parts.append(
                    Tally(
                        lambda chunk=chunk, neighbours=neighbours: _Several(chunk, neighbours, cancelled),
                        *(neighbours, permutations, seed, threads, cancelled, len(chunk)),
                    )
                )
        self.ends = np.cumsum([part.tested.size for part in self.parts])
        self.tested = np.concatenate([part.tested.ravel() for part in self.parts])

    def looks(self, first):
        """Return at which numbers of permutations each part pauses, pause by pause."""
        looks = [part.looks(first) for part in self.parts]
        return [[pauses[min(turn, len(pauses) - 1)] for pauses in looks] for turn in range(max(map(len, looks)))]

    def up_to(self, pause, progress=None, counted=None):
        """Go on to a pause, or a number of permutations; return the `TailCounts` so far. See `tally.Tally`."""
        pause = [pause] * len(self.parts) if np.ndim(pause) == 0 else pause
        if counted is not None:
            counted = [
                some.reshape(part.tested.shape) for some, part in zip(np.split(counted, self.ends[:-1]), self.parts)
            ]
        found = up_to_together(self.parts, pause, progress, counted)
        draws, at_least, at_most = (
            np.concatenate([np.broadcast_to(getattr(one, name), one.tested.shape).ravel() for one in found])
            for name in ("permutations", "at_least", "at_most")
        )
        draws = int(draws[0]) if (draws == draws[0]).all() else draws
        return TailCounts(draws, at_least, at_most, self.tested)


class _Several:
    """Some variables of a problem, for `tally.Tally`."""

    def __init__(self, variables, neighbours, cancelled):
        self.variables, self.neighbours, self.cancelled = variables, neighbours, cancelled
        self.plain = equal_weights(neighbours)
        self.weighted = [] if self.plain else [UnequalWeights(row, neighbours, cancelled) for row in variables]

    def tally(self, draws, counted=None):
        """Return the counts of a batch of draws, two arrays of shape (variables, n)."""
        counts = np.zeros((2, *self.variables.shape), dtype=np.int64)
        drawn = _Drawn(draws, self.neighbours) if self.plain else None
        for row, values in enumerate(self.variables):
            stop_if(self.cancelled)
            some = None if counted is None else counted[row]
            if some is None or some.any():
                counts[:, row] = drawn.tally(values) if drawn else self.weighted[row].tally(draws, some)
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
