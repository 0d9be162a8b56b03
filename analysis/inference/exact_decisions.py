"""Classes from exact tails that do not depend on the grid.

Off any lattice a p-value is known between two ends. The whole decision, with its correction for many tests, is made at
both: where the classes agree, the true p-values give them too, because classes follow p-values monotonically. For
areas whose classes differ the law is computed over many times as many cells, until they agree or cells run out. Areas
where they still differ stay open, and are told so: their p-value is as good as the level itself.
"""

from dataclasses import replace

import numpy as np

from .conditional_deal import Deal, Tails, Values, Window, chances_of_the_same
from .drawn_sums import frequencies_that_matter
from .exact_permutation import MEMORY
from .runs import stop_if
from .sum_law import ends, law_size, symmetric_means

FINER_CELLS = (2**21, 2**23)
"""Cells of a law for open areas, one attempt after the other: 8 and 32 times those of a table."""

ARRAYS = 4
"""Arrays as long as a law that are in memory together."""


def settled(tails, values, neighbours, classes, *, signs=None, alternative="two-sided", memory=MEMORY, cancelled=None):
    """Return tails fine enough for their classes, and the areas whose classes stay open.

    Parameters
    ----------
    tails : ExactTails
        Of one variable, shape (n,), or several, shape (variables, n).
    values : array_like of float, of the shape of the tails
    neighbours : scipy.sparse.csr_array, shape (n, n)
    classes : callable
        Takes p-values of the shape of the tails, NaN where not tested, and returns the class of each as a number or
        truth value. No class may move away from significance when any p-value falls, which holds for levels without
        correction, Bonferroni's and step-up procedures (false discovery rate), and several levels of each.
    signs : ndarray of float, of the shape of the tails, optional
        By what the sums are multiplied in the statistic, and so their tails turned.
    alternative : str
        See `ExactTails.p_values`.
    memory : int
        Bytes that computing may take.
    cancelled : callable, optional

    Returns
    -------
    tails : ExactTails
        With bounds as near as was needed. Wherever an area is not open, `classes` of its estimates is certain.
    open : ndarray of bool, of the shape of the tails
    """
    variables = np.atleast_2d(np.asarray(values, dtype=float))

    def of_shape(p):
        return np.ravel(classes(p.reshape(np.shape(values))))

    (found,), still_open = settled_together(
        [tails], [(variables, neighbours)], of_shape, signs=signs, alternative=alternative, memory=memory,
        cancelled=cancelled,
    )  # fmt: skip
    return found, still_open.reshape(np.shape(values))


def settled_together(tails, problems, classes, *, signs=None, alternative="two-sided", memory=MEMORY, cancelled=None):
    """Return the same for variables of several problems whose classes are decided together.

    Parameters
    ----------
    tails : list of ExactTails
        For each problem, of shape (variables, n) or (n,).
    problems : list of (ndarray of float, scipy.sparse.csr_array)
        Variables, of the shape of the tails, and weights, as `many_variables.Problem` has them.
    classes : callable
        Takes the p-values of all tests, flat: all variables of the first problem, then of the second …
    signs : ndarray of float, shape (tests,), optional
    alternative, memory, cancelled
        See `settled`.

    Returns
    -------
    tails : list of ExactTails
    open : ndarray of bool, shape (tests,)
    """
    tails = list(tails)
    ends = np.cumsum([one.upper.size for one in tails])[:-1]
    signs = signs if signs is None else np.split(np.ravel(signs), ends)
    for cells in FINER_CELLS:
        undecided = np.split(_undecided(tails, classes, signs, alternative), ends)
        for place, (variables, neighbours) in enumerate(problems):
            if undecided[place].any():
                tails[place] = _finer(tails[place], variables, neighbours, undecided[place], memory, cells, cancelled)
    return tails, _undecided(tails, classes, signs, alternative)


def _finer(tails, variables, neighbours, undecided, memory, cells, cancelled):
    """Return the tails of a problem, nearer where they are undecided."""
    rows = np.atleast_2d(np.asarray(variables, dtype=float))
    known = Tails(*(np.array(getattr(tails, name)) for name in Tails._fields))
    undecided = undecided.reshape(rows.shape)
    for row in np.flatnonzero(undecided.any(axis=1)):
        part = Tails(*(tail.reshape(rows.shape)[row] for tail in known))
        _refine(part, rows[row], neighbours, np.flatnonzero(undecided[row]), memory, cells, cancelled)
    return replace(tails, **known._asdict())


def _undecided(tails, classes, signs, alternative):
    """Return the tests whose classes differ between the ends."""
    if signs is not None:
        tails = [one.turned(sign.reshape(one.upper.shape)) for one, sign in zip(tails, signs)]
    optimistic, cautious = (
        classes(np.concatenate([one.p_values(alternative, end).ravel() for one in tails]))
        for end in ("optimistic", "cautious")
    )
    tested = np.concatenate([np.broadcast_to(one.tested, one.upper.shape).ravel() for one in tails])
    return (optimistic != cautious) & tested


def _refine(known, values, neighbours, areas, memory, cells, cancelled):
    """Bring nearer, in place, the bounds of some areas of one variable."""
    dealt = Values(values)
    deal = Deal(dealt, neighbours, atoms=chances_of_the_same(values, neighbours))
    below, above = (near[areas] for near in deal.nearest)
    mirrored = above < below
    near = np.minimum(np.minimum(below, above) + 1e-9, 1.0)
    for draws, turned in sorted(set(zip(deal.draws[areas].tolist(), mirrored.tolist()))):
        alike = (deal.draws[areas] == draws) & (mirrored == turned)
        window = Window(near[alike].max(), turned)
        piece = dealt.piece([draws], window, memory, cells, ARRAYS)
        places = (areas[alike],)
        found = deal.tails(piece, StreamedLaw(piece, cancelled), places)
        for name in ("upper", "lower"):
            low, high = getattr(known, name + "_low"), getattr(known, name + "_high")
            low[places] = np.maximum(low[places], getattr(found, name + "_low"))
            high[places] = np.maximum(low[places], np.minimum(high[places], getattr(found, name + "_high")))
            getattr(known, name)[places] = np.clip(getattr(found, name), low[places], high[places])


class StreamedLaw:
    """The law of sums of k values drawn without replacement, for a few areas with the same k, without a table.

    With q the characteristic function of an area's sum, its own value struck out, over N cells from the cell a on,

        P(a <= S <= t) = (1/N) sum_f q(f) sum_{s=a..t} exp(2 pi i f s / N),

    the inner sum a geometric series. So frequencies come and go in blocks, and only those of the values are held.
    """

    def __init__(self, piece, cancelled=None):
        self.grid, self.cancelled = piece.grid, cancelled
        (self.draws,) = piece.draws
        self.factors = piece.wanted.terms[self.draws]
        self.first, _ = ends(piece.grid, piece.wanted, self.draws)
        self.size = law_size(piece.grid, piece.wanted)
        self.means = symmetric_means(piece.grid, self.size, self.draws, cancelled)
        self.matter = frequencies_that_matter(self.means.power, self.means.n, piece.wanted.weights)

    def up_to(self, draws, sums, own, inside):
        """Return P(S_i <= s); see `SumLaw.up_to`. All `draws` are the one k."""
        steps = np.clip(sums - self.first + 1, 0, self.size)
        mass = self._struck_out([self.means.totals[self.draws - m] for m in range(len(self.factors))], 1.0, inside)
        up_to = mass * (steps / self.size)
        matter = self.matter[self.matter > 0]
        for start in range(0, len(matter), self.means.block):
            frequencies = matter[start : start + self.means.block]
            means = self.means.at(frequencies)
            # 1 / (1 - exp(i w)), times exp(i w a), times 2 / N for the frequency and its negative.
            half = np.pi / self.size * frequencies
            series = 1j * np.exp(-1j * half) / (self.size * np.sin(half)) * self._turn(frequencies, self.first)
            series[2 * frequencies == self.size] /= 2
            terms = [means[self.draws - m] for m in range(len(self.factors))]
            for area in range(len(own)):
                stop_if(self.cancelled)
                turn = np.conj(self._turn(frequencies, own[area]))
                function = self._struck_out(terms, turn, inside[area]) * series
                whole = function.real.sum()
                for threshold, step in enumerate(steps[:, area]):
                    up_to[threshold, area] += whole - (function * self._turn(frequencies, step)).real.sum()
        return np.clip(up_to, 0, 1)

    def _struck_out(self, terms, turn, inside):
        """Return the sum over m of the terms with their factors and powers of the turn, by Horner's rule."""
        found = 0.0
        for term, factor in zip(terms[:0:-1], self.factors[:0:-1]):
            found = (found + factor * term) * turn
        return self.factors[0] * terms[0] + inside * found

    def _turn(self, frequencies, cells):
        """Return exp(2 pi i f s / N); whole numbers keep its angle exact."""
        return np.exp((2j * np.pi / self.size) * (frequencies * int(cells) % self.size))
