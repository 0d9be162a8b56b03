"""The law of weighted sums of independent counts, between two bounds, without draws.

The sum over the members of a row, T = sum_j c_j e_j, has non-negative terms. So only its law on [0, s] matters, s being
the observed sum, and whatever a single term has beyond s lies beyond s in the sum, too.

**Lattice.** [0, s] is cut into L cells. Every possible count m of a member goes to the cell next to m c_j, with the
probability of that count (read off a table of the law, see `count_tables`), and the members are convolved by fast
Fourier transform. Each term is then at most half a cell from where it belongs, and a sum of k terms at most k / 2:

    P(T' >= L + g) <= P(T >= s) <= P(T' >= L - g),    g = k / 2

and likewise below. These bounds hold for any weights, laws and L; a finer lattice draws them together. (Splitting each
c_j between two cells instead smears the law by more than a few cells, and what looks like a bound is none.)

**Begin.** Where hundreds of events are expected no count is anywhere near 0. So the lattice begins where each member
has as many events as it has but for a probability of 1e-15 (`CountTables.least`), and its cells are that much finer.

**Damping.** Terms are multiplied by rho^cell before and divided by it after the transform, so that what wraps around
the 2 L cells counts e^-24; beside rounding that leaves an absolute accuracy of `ACCURACY` (Grübel & Hermesmeier 1999).

**Ties.** Sums equal to the observed one belong to both tails, as they should: the bounds that count are `Tails.upper`
and `Tails.lower`, never below the exact tail. The least bounds leave all ties out; where these decide, few events are
about, and all possible sums can be told one by one.

References
----------
Grübel, R. & Hermesmeier, R. (1999). Computation of compound distributions I: aliasing errors and exponential tilting.
ASTIN Bulletin 29(2), 197-214.
"""

from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from ..inference.runs import in_threads, stop_if
from .count_tables import BLOCK_CELLS, CountTables
from .lattice import FINE, cells_of
from .shared_rows import shared_blocks

ACCURACY = 1e-10
"""Smallest probability that the lattice tells from none; no bound lies below it, unless the sum is 0."""
MOST_STATES = 200_000
"""Most different sums that are told one by one, where bounds leave a decision open."""
MOST_BEGUN = 0.999
"""Share of a sum at most that a lattice may begin at: what is left must be more than rounding."""
SAME = 1e-11
"""Relative difference of two sums that are one but for rounding."""


@dataclass
class Tails:
    """Bounds of the probabilities of sums at least, and at most, the observed one; arrays of one shape.

    Attributes
    ----------
    upper, lower : ndarray of float
        Never below P(T >= s) and P(T <= s); NaN where there is no sum.
    upper_least, lower_least : ndarray of float
        Never above P(T >= s) and P(T <= s): the lattice leaves out ties; where a sum is 0, or told exactly
        (`CompoundSums.tell_exactly`), all are exact.
    """

    upper: np.ndarray
    lower: np.ndarray
    upper_least: np.ndarray
    lower_least: np.ndarray

    @classmethod
    def empty(cls, shape):
        """Return tails that are not known yet."""
        return cls(*np.full((4, *np.atleast_1d(shape)), np.nan))

    def copy(self):
        """Return tails of their own."""
        return Tails(*(each.copy() for each in (self.upper, self.lower, self.upper_least, self.lower_least)))

    def swapped(self, where):
        """Return the tails with upper and lower ones exchanged in some places."""
        own = (self.upper, self.lower, self.upper_least, self.lower_least)
        other = (self.lower, self.upper, self.lower_least, self.upper_least)
        return Tails(*(np.where(where, *pair) for pair in zip(other, own)))

    def p_values(self, alternative="two-sided"):
        """Return (cautious, optimistic) p-values: between them lies the exact one; NaN where not tested."""
        return one_p_value(self.upper, self.lower, alternative), one_p_value(
            self.upper_least, self.lower_least, alternative
        )


def one_p_value(upper, lower, alternative):
    """Return p-values of tails: the upper or lower one, the smaller (``directed``), or twice that (``two-sided``)."""
    if alternative == "greater":
        return upper
    if alternative == "lesser":
        return lower
    smaller = np.minimum(upper, lower)
    return smaller if alternative == "directed" else np.minimum(1.0, 2 * smaller)


class CompoundSums:
    """The weighted sums of one variable's counts around each area, and the bounds of their tails.

    Parameters
    ----------
    rows : weighted_rows.WeightedRows
    law : count_laws.CountLaw
    mu, coefficient, events : ndarray of float, shape (n,)
        Expected counts, what one event adds to a sum, and observed counts; NaN outside the rows.
    cancelled : callable, optional
    """

    def __init__(self, rows, law, mu, coefficient, events, cancelled=None):
        self.rows, self.law, self.mu, self.coefficient, self.cancelled = rows, law, mu, coefficient, cancelled
        self.weights = rows.matrix.data * coefficient[rows.matrix.indices]
        self.observed = rows.sum(coefficient * events)

    @cached_property
    def tables(self):
        """The `CountTables` that the sums ask for."""
        # The last cells of the coarsest lattice lie up to an eighth beyond the sum.
        most = self.rows.most(self.observed, self.coefficient) * 1.13
        return CountTables(self.law, self.mu, most, self.cancelled)

    @cached_property
    def none(self):
        """P(T = 0), shape (n,)."""
        members = np.unique(self.rows.matrix.indices)
        none = np.zeros(len(self.mu))
        if members.size:
            none[members] = self.law.none(self.mu[members])
        return np.exp(self.rows.matrix.sign() @ none)

    @cached_property
    def score(self):
        """Sums less their expectation, over their standard deviation, shape (n,); NaN where there is none."""
        variance = self._weighted(self.weights**2, np.nan_to_num(self.law.variance(self.mu)))
        expected = self._weighted(self.weights, np.nan_to_num(self.mu))
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.rows.tested, (self.observed - expected) / np.sqrt(variance), np.nan)

    @cached_property
    def begun(self):
        """What the least counts of all members (`CountTables.least`) come to together, shape (n,)."""
        return self._weighted(self.weights, (self.tables.lump * self.tables.least).astype(float))

    def _weighted(self, weights, values):
        """Return the sum of weights times values over the members of each row."""
        matrix = self.rows.matrix.copy()
        matrix.data = weights
        return matrix @ values

    def tails(self, cells=FINE, which=None, into=None, threads=1, progress=None):
        """Return the bounds of the tails of the sums.

        Parameters
        ----------
        cells : int
            Cells between 0 and the observed sum, see `cells_of`.
        which : ndarray of bool, shape (n,), optional
            Areas that are asked for.
        into : Tails, optional
            Where to enter what is found, leaving all other areas as they are.
        threads : int
        progress : callable, optional
            Called with the share done.

        Returns
        -------
        Tails
            Of shape (n,); NaN where not asked for, or where the row is empty.
        """
        tails = Tails.empty(len(self.observed)) if into is None else into
        asked = self.rows.tested if which is None else self.rows.tested & which
        if not asked.any():
            return tails
        nothing = asked & (self.observed == 0)
        tails.upper[nothing] = tails.upper_least[nothing] = 1.0
        tails.lower[nothing] = tails.lower_least[nothing] = self.none[nothing]
        asked = asked & ~nothing
        alone = asked & ~(self.rows.shared & (self.begun <= MOST_BEGUN * self.observed))
        blocks = list(self._blocks(alone, cells)) + list(shared_blocks(self, asked & ~alone, cells))
        run = map(_told, blocks) if threads == 1 else in_threads(_told, blocks, threads, self.cancelled)
        for done, (areas, below, up_to) in enumerate(run, start=1):
            tails.upper[areas] = np.clip(1 - below + ACCURACY, ACCURACY, 1)
            tails.lower[areas] = np.clip(up_to + ACCURACY, ACCURACY, 1)
            tails.upper_least[areas] = np.clip(1 - up_to - ACCURACY, 0, 1)
            tails.lower_least[areas] = np.clip(below - ACCURACY, 0, 1)
            if progress:
                progress(done / len(blocks))
        return tails

    def tell_exactly(self, which, tails):
        """Enter the exact tails of areas whose sum can be reached in few ways; leave the others.

        The lattice cannot tell sums that equal the observed one from those next to it; where there are few events
        such ties weigh, and all possible sums up to the observed one are few.

        Parameters
        ----------
        which : ndarray of bool, shape (n,)
        tails : Tails
            Changed in place.
        """
        indptr = self.rows.matrix.indptr
        for area in np.flatnonzero(which & self.rows.tested & (self.observed > 0)):
            stop_if(self.cancelled)
            row = slice(indptr[area], indptr[area + 1])
            found = self._exact(self.rows.matrix.indices[row], self.weights[row], self.observed[area])
            if found:
                tails.upper[area] = tails.upper_least[area] = found[0]
                tails.lower[area] = tails.lower_least[area] = found[1]

    def _exact(self, members, weights, observed):
        """Return P(T >= s) and P(T <= s) from all possible sums up to s, or None where they are too many."""
        first, last, cumulated = self.tables.first, self.tables.last, self.tables.cumulated
        highest = observed * (1 + SAME)
        most = np.minimum(highest // weights, last[members] - first[members] - 1).astype(np.int64)
        if (self.tables.lump[members] > 1).any():
            return None
        sums, chances = np.zeros(1), np.ones(1)
        for turn in np.argsort(-weights, kind="stable"):
            if sums.size * (most[turn] + 1) > 8 * MOST_STATES:
                return None
            start = first[members[turn]]
            law = np.diff(cumulated[start : start + most[turn] + 2])
            sums = np.add.outer(sums, weights[turn] * np.arange(most[turn] + 1)).ravel()
            chances = np.multiply.outer(chances, law).ravel()
            inside = sums <= highest
            sums, chances = _merged(sums[inside], chances[inside], SAME / 10 * observed)
            if sums.size > MOST_STATES:
                return None
        below = chances[sums < observed * (1 - SAME)].sum()
        return max(1 - below, ACCURACY), max(chances.sum(), ACCURACY)

    def _blocks(self, asked, cells):
        for areas, places in self.rows.groups:
            chosen = np.flatnonzero(asked[areas])
            length = cells_of(cells, places.shape[1])
            step = max(1, BLOCK_CELLS // (2 * length))
            for start in range(0, chosen.size, step):
                block = chosen[start : start + step]
                yield partial(self._block, areas[block], places[block], length)

    def _block(self, areas, places, length):
        """Return areas and the probabilities of cells surely below, and of cells up to surely above, their sums."""
        tables, members = self.tables, self.rows.matrix.indices[places]
        unit = self.weights[places] * tables.lump[members]
        start, rest = begin(unit, tables.least[members], self.observed[areas])
        # In cells: what one lump of each member's events adds.
        per_lump = unit * (length / rest)[:, None]
        lumps = np.where(tables.lump[members] > 1, per_lump, 0.0).sum(axis=1)
        # The last bit makes room for rounding where a term lies half-way between two cells.
        margin = (places.shape[1] / 2 + lumps + 1e-6).astype(np.int64)
        size = 2 * length
        # Long rows of lumps may have a margin as wide as the lattice: nothing is known of their sums.
        reach = min(length + int(margin.max()) + 1, size - 1)
        law = tables.sums(members, per_lump, start, reach, size, self.cancelled)
        # Each row has bounds of its own: who shares its block must not move them.
        first, last = (length - margin)[:, None], (length + margin)[:, None]
        below = np.where(np.arange(reach) < first, law, 0.0).sum(axis=1)
        up_to = np.where(np.arange(reach) <= last, law, 0.0).sum(axis=1)
        return areas, below, np.where(last[:, 0] < reach, up_to, 1.0)


def begin(unit, least, sums):
    """Return where the lattices of rows begin.

    Parameters
    ----------
    unit : ndarray of float, shape (m, k)
        What one lump of each member's events adds to a sum.
    least : ndarray of int, shape (m, k)
        `CountTables.least` of the members.
    sums : ndarray of float, shape (m,)
        To which the lattices are to reach, above 0.

    Returns
    -------
    start : ndarray of float, shape (m, k)
        Whole lumps of each member at the begin: the least, or fewer where these are all that there is.
    rest : ndarray of float, shape (m,)
        What the lattice reaches over from there.
    """
    together = (unit * least).sum(axis=1)
    most = MOST_BEGUN * sums
    start = np.floor(least * np.where(together > most, most / np.maximum(together, most), 1.0)[:, None])
    return start, sums - (unit * start).sum(axis=1)


def _told(block):
    """Return what a block of sums tells."""
    return block()


def _merged(sums, chances, tolerance):
    """Return different sums, and the probability of each."""
    order = np.argsort(sums, kind="stable")
    sums, chances = sums[order], chances[order]
    starts = np.flatnonzero(np.diff(sums, prepend=-np.inf) > tolerance)
    return sums[starts], np.add.reduceat(chances, starts)
