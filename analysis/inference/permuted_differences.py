"""Conditional permutation inference for sums of squared differences, the local Geary statistics.

Local Geary compares each area with its neighbours by

    c_i = sum_j w_ij * d_ij,    d_ij = sum_v (u_vi - u_vj)²    over variables v = 1 … V,

and by what that would be if the other areas, each with all its values, were dealt out at random. Unlike the sums of
`permutation`, d_ij depends on both areas. Multiplied out,

    d_ij = q_i + q_j - 2 sum_v u_vi * u_vj,    q_j = sum_v u_vj²,

and q_i is the same in all permutations. What is left is a combination of 1 + V plain sums over the areas drawn, with
factors of area i alone. All areas share the draws, as in `permutation`, and an area drawn for itself gives way to the
spare draw.

**Equal weights.** Areas with equally many neighbours share the 1 + V running sums of the draws; the permuted values of
a block of areas are one matrix product, factors (areas x 1 + V) times sums (1 + V x permutations). The cost is
O(n * P * V) multiplications and no look-ups, instead of O(n * P * k) look-ups.

**Unequal weights.** The product is weights and factors (areas x K (1 + V)) times drawn values.

**Ties.** Multiplying out cancels: the difference of two large squares may be small. But where a permuted value equals
the observed one, C_i = sum_j w_ij d_ij, the drawn values lie near u_i, because (Minkowski's inequality; W_i is the
sum of w_ij)

    sum_j w_ij |u_j|² <= S_i = (sqrt(W_i) |u_i| + sqrt(C_i))².

So S_i bounds the rounding errors of all sums that can be ties of area i, however large values elsewhere may be. It
also tells where sums of integers are exact.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
Anselin, L. (2019). A local indicator of multivariate spatial association: extending Geary's c. Geographical Analysis
51(2), 133-150.
Higham, N. J. (2002). Accuracy and Stability of Numerical Algorithms. 2nd edition, Philadelphia: SIAM.
"""

import numpy as np

from ..errors import WeightsError, mark
from .draws import own_draws
from .permutation import blocks_of, degrees_of, degrees_that_count, equal_weights, padded
from .runs import stop_if
from .tally import Tally

BLOCK_CELLS = 2**17
"""Most cells in one matrix of permuted values, so that it stays in the cache. No influence on the result."""


def permuted_differences(
    values, scales, neighbours, *, permutations, seed, threads=None, progress=None, cancelled=None
):
    """Count, for each area, the permuted sums of squared differences at or beyond the observed one.

    Parameters
    ----------
    values : array_like of float, shape (n, V)
        The finite values of each area; those of one area are dealt out together.
    scales : array_like of float, shape (V,)
        Positive numbers by which the variables are divided. With 1, integers are summed exactly.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Non-negative weights w_ij with an empty diagonal.
    permutations, seed, threads, progress, cancelled
        See `permutation.conditional_permutation`.

    Returns
    -------
    tails.TailCounts

    Raises
    ------
    WeightsError
        When a weight is negative: what a tie is could not be bounded.
    Cancelled
        When `cancelled` returned True.
    """
    tally = tally_of_differences(values, scales, neighbours, permutations, seed, threads, cancelled)
    return tally.up_to(permutations, progress)


def tally_of_differences(values, scales, neighbours, permutations, seed, threads=None, cancelled=None):
    """Return the `tally.Tally` of permuted sums of squared differences; see `permuted_differences`."""
    if (neighbours.data < 0).any():
        raise WeightsError(mark("Some weights are negative. Local Geary needs weights from zero up."))
    values, scales = np.asarray(values, dtype=float), np.asarray(scales, dtype=float)

    def differences():
        kind = _EqualWeights if equal_weights(neighbours) else _UnequalWeights
        return kind(values, scales, neighbours, cancelled)

    return Tally(differences, neighbours, permutations, seed, threads, cancelled)


def squared_differences(values, neighbours):
    """Return sum_j w_ij * sum_v (u_vi - u_vj)², shape (n,), of values u of shape (n, V), without multiplying out."""
    area = np.repeat(np.arange(len(values)), np.diff(neighbours.indptr))
    distance = ((values[area] - values[neighbours.indices]) ** 2).sum(axis=1)
    return np.bincount(area, neighbours.data * distance, minlength=len(values))


def tie_tolerance(values, scales, middle, neighbours):
    """Return how far a permuted value may be from the observed one and still equal it in exact arithmetic.

    Parameters
    ----------
    values : ndarray of float, shape (n, V)
    scales, middle : ndarray of float, shape (V,)
        What the variables were divided by, and what was subtracted from them before.
    neighbours : scipy.sparse.csr_array, shape (n, n)

    Returns
    -------
    ndarray of float, shape (n,)
        0 where all sums that can be ties are sums of integers below 2**53.

    Notes
    -----
    Running sums, factors and products are some m + V + 4 operations, each off by at most eps times sums that do not
    exceed 4 S_i (Higham 2002, eq. 4.4). Besides, a value such as 0.1 is stored, and then centred and scaled, with an
    error of up to 2 eps (abs(middle) / scale + abs(u)), which moves a difference d by up to 2 sqrt(d) times as much.
    Twice their sum, for the observed and the permuted value.
    """
    scaled = (values - middle) / scales
    degrees = np.diff(neighbours.indptr)
    total = np.asarray(neighbours.sum(axis=1)).ravel()
    near = np.sqrt(squared_differences(scaled, neighbours))
    bound = np.sqrt(total * (scaled**2).sum(axis=1)) + near
    stored = np.sqrt(total * ((middle / scales) ** 2).sum())
    steps = degrees + values.shape[1] + 4
    tolerance = np.finfo(float).eps * (8 * steps * bound**2 + 16 * near * (bound + stored))
    whole = (values, middle, neighbours.data)
    if (scales == 1).all() and all(np.array_equal(numbers, np.rint(numbers)) for numbers in whole):
        tolerance[8 * bound**2 < 2**53] = 0.0
    return tolerance


class _Differences:
    """The values as features 1 + V of which sums are taken, and each area's factors for these sums."""

    def __init__(self, values, scales, neighbours, cancelled):
        self.cancelled = cancelled
        self.degrees = degrees_of(neighbours)
        # Any middle will do; one near the values keeps cancellation small, and a whole one leaves integers integers.
        middle = values.mean(axis=0)
        if np.array_equal(values, np.rint(values)):
            middle = np.rint(middle)
        scaled = (values - middle) / scales
        self.features = np.vstack([(scaled**2).sum(axis=1), scaled.T])
        self.factors = np.column_stack([np.ones(len(values)), -2 * scaled])
        observed = ((neighbours @ self.features.T) * self.factors).sum(axis=1)
        tolerance = tie_tolerance(values, scales, middle, neighbours)
        self.low, self.high = observed - tolerance, observed + tolerance

    def own_draws(self, draws, degrees):
        """Return the area, turn and permutation of draws that hit an area for itself."""
        own = own_draws(draws, degrees)
        turn, permutation = np.divmod(own, draws.shape[1])
        return draws.take(own).astype(np.intp), turn, permutation

    def compare(self, permuted, areas):
        """Return how many permuted values are at least, and at most, those observed; a row an area."""
        at_least = [np.count_nonzero(row) for row in permuted >= self.low[areas, None]]
        at_most = [np.count_nonzero(row) for row in permuted <= self.high[areas, None]]
        return at_least, at_most


class _EqualWeights(_Differences):
    """Areas with equally many neighbours share a column of running sums for each feature."""

    def __init__(self, values, scales, neighbours, cancelled):
        super().__init__(values, scales, neighbours.sign(), cancelled)

    def tally(self, draws, counted=None):
        """Return how many permuted values of these draws are at least, and at most, each area's observed one."""
        stop_if(self.cancelled)
        degrees = degrees_that_count(self.degrees, counted)
        sums = self.features.take(draws, axis=1)
        for turn in range(1, len(draws)):
            sums[:, turn] += sums[:, turn - 1]
        ranked = np.argsort(degrees, kind="stable")
        place, permutation, instead = self._drawn_themselves(draws, degrees, sums, np.argsort(ranked))
        at_least, at_most = np.zeros((2, len(degrees)), dtype=np.int64)
        ends = np.cumsum(np.bincount(degrees))
        step = max(1, BLOCK_CELLS // draws.shape[1])
        for degree in range(1, len(ends)):
            for start in range(ends[degree - 1], ends[degree], step):
                stop_if(self.cancelled)
                stop = min(start + step, ends[degree])
                areas = ranked[start:stop]
                permuted = self.factors[areas] @ sums[:, degree - 1]
                here = slice(*np.searchsorted(place, (start, stop)))
                permuted[place[here] - start, permutation[here]] = instead[here]
                at_least[areas], at_most[areas] = self.compare(permuted, areas)
        return at_least, at_most

    def _drawn_themselves(self, draws, degrees, sums, place):
        """Return places of areas drawn for themselves, in rising order, the permutations and the values instead."""
        area, _, permutation = self.own_draws(draws, degrees)
        order = np.argsort(place[area], kind="stable")
        area, permutation = area[order], permutation[order]
        others = sums[:, self.degrees[area], permutation] - self.features[:, area]
        return place[area], permutation, (self.factors[area].T * others).sum(axis=0)


class _UnequalWeights(_Differences):
    """A block of areas at a time is one product of weights and drawn values."""

    def __init__(self, values, scales, neighbours, cancelled):
        super().__init__(values, scales, neighbours, cancelled)
        self.rows = neighbours

    def tally(self, draws, counted=None):
        """Return how many permuted values of these draws are at least, and at most, each area's observed one."""
        degrees = degrees_that_count(self.degrees, counted)
        drawn = self.features.take(draws, axis=1)
        area, turn, permutation = self.own_draws(draws, degrees)
        order = np.argsort(area, kind="stable")
        area, turn, permutation = area[order], turn[order], permutation[order]
        spare = drawn[:, self.degrees[area], permutation] - self.features[:, area]
        change = self.rows.data[self.rows.indptr[area] + turn] * (self.factors[area].T * spare).sum(axis=0)
        at_least, at_most = np.zeros((2, len(self.degrees)), dtype=np.int64)
        drawn = drawn[:, :-1].reshape(-1, draws.shape[1])
        for areas in blocks_of(degrees, draws.shape[1], BLOCK_CELLS):
            stop_if(self.cancelled)
            weights = padded(self.rows, areas, len(draws) - 1)
            factors = (self.factors[areas][:, :, None] * weights[:, None, :]).reshape(len(areas), -1)
            permuted = factors @ drawn
            here = slice(*np.searchsorted(area, (areas[0], areas[-1] + 1)))
            permuted[np.searchsorted(areas, area[here]), permutation[here]] += change[here]
            at_least[areas], at_most[areas] = self.compare(permuted, areas)
        return at_least, at_most
