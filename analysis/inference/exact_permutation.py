"""Exact p-values of conditional permutation, without draws and so without a seed.

For equal weights within a row, local Moran, bivariate Moran, Gi and Gi* compare S_i, the sum of the values of the k_i
neighbours, with the sums of k_i values drawn without replacement from the other n - 1 areas. That law can be computed
(`drawn_sums`, `sum_law`), for all areas at once.

**Values on a lattice** (counts, decimals, a * integer + b; `value_lattice`) have exact tails: every tie counts in both.

**Other values** are rounded to the cells of a grid. The tails then are estimates, to three digits and better, between
two bounds that hold for certain: no sum moves by more than its values' roundings. Areas with small sums of skewed
values get a finer grid, a window over the smallest values only, because a larger one could not be in such a sum. Areas
with large sums of values skewed the other way get the same from above. Observed values among the neighbours that other
areas have too make ties of their own, whose chance is known exactly and belongs to both tails.

**More than half** of all others as neighbours: the law is that of the sum of those left out.

Absolute errors are about 1e-15, a tenth of that for few neighbours and ten times as much for half of all areas, so that
p-values below `SMALLEST` are to be printed as "< 1e-12".

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
"""

import os
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InferenceError, mark
from .conditional_deal import Deal, Tails, Values, chances_of_the_same
from .runs import in_threads, stop_if
from .sum_law import SumLaw
from .tails import SIDE_OF_MEAN, require_alternative

SMALLEST = 1e-12
"""Exact p-values below this are known to be below it, not how far."""

MEMORY = 400 * 2**20
"""Bytes that tables may take unless told otherwise."""

CELLS = 2**18
"""Cells of the law of a sum off any lattice."""


@dataclass(frozen=True)
class ExactTails:
    """The chance of a permuted sum at or beyond the observed one, for each area.

    Attributes
    ----------
    upper, lower : ndarray of float, shape (..., n)
        P(S_i >= s_i) and P(S_i <= s_i), ties in both; NaN for areas that are not tested.
    upper_low, upper_high, lower_low, lower_high : ndarray of float, shape (..., n)
        What they cannot fall below and exceed; on a lattice the same.
    tested : ndarray of bool, shape (n,)
        False for areas without neighbours, which have no sum to compare.
    """

    upper: np.ndarray
    lower: np.ndarray
    upper_low: np.ndarray
    upper_high: np.ndarray
    lower_low: np.ndarray
    lower_high: np.ndarray
    tested: np.ndarray

    def rarer(self):
        """Return +1 where the upper tail is the rarer one, -1 where the lower one is, 0 where neither is."""
        return np.sign(self.lower - self.upper)

    def turned(self, signs):
        """Return the tails of sign * sum from those of the sums; with a sign of 0 every permutation is a tie.

        Parameters
        ----------
        signs : ndarray of float, of the shape of the tails
        """
        other = {"upper": "lower", "lower": "upper"}
        turned = {}
        for name in Tails._fields:
            tail, _, end = name.partition("_")
            opposite = getattr(self, "_".join(filter(None, (other[tail], end))))
            known = getattr(self, name)
            turned[name] = np.select([signs > 0, signs < 0], [known, opposite], np.where(self.tested, 1.0, np.nan))
        return replace(self, **turned)

    def of(self, variable):
        """Return the tails of one of several variables, by its place."""
        return replace(self, **{name: getattr(self, name)[variable] for name in Tails._fields})

    @property
    def exact(self):
        """Whether all tails are exact: values on a lattice, every tie a tie."""
        tails = ((self.upper_low, self.upper_high), (self.lower_low, self.lower_high))
        return all(np.array_equal(low, high, equal_nan=True) for low, high in tails)

    def p_values(self, alternative="two-sided", end="estimate"):
        """Return p-values, NaN where not tested.

        Parameters
        ----------
        alternative : {"two-sided", "greater", "lesser", "directed"}
            ``greater`` is the upper tail and ``lesser`` the lower one; ``directed`` takes the smaller of the two, and
            ``two-sided`` doubles that, at most to 1.
        end : {"estimate", "optimistic", "cautious"}
            The optimistic p-values are never above the true ones, the cautious ones never below.

        Raises
        ------
        InferenceError
            When the alternative is unknown, or is one that only draws have.
        """
        require_alternative(alternative)
        if alternative in ("ties-in-upper", SIDE_OF_MEAN):
            raise InferenceError(
                mark(
                    "To count ties in one tail only is how GeoDa and esda count draws (ALTERNATIVE 4): state a number "
                    "of permutations in PERMUTATIONS, or choose directed (0)."
                )
            )
        upper, lower = {
            "estimate": (self.upper, self.lower),
            "optimistic": (self.upper_low, self.lower_low),
            "cautious": (self.upper_high, self.lower_high),
        }[end]
        if alternative in ("greater", "lesser"):
            return upper if alternative == "greater" else lower
        p = np.minimum(upper, lower)
        return np.minimum(1.0, 2 * p) if alternative == "two-sided" else p


def exact_tails(values, neighbours, *, memory=MEMORY, cells=CELLS, progress=None, cancelled=None):
    """Return for each area the exact chance of a permuted neighbour sum at or beyond the observed one.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        The finite values y that are dealt out.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights w_ij with an empty diagonal, equal within each row (`permutation.equal_weights`).
    memory : int
        Bytes that tables may take.
    cells : int
        Cells of a law off any lattice. What is decided by `exact_decisions` does not depend on it.
    progress : callable, optional
        Called with the share done, from 0 to 1.
    cancelled : callable, optional
        Asked often; when it returns True the run ends.

    Returns
    -------
    ExactTails

    Raises
    ------
    InferenceError
        When the tables of a single number of neighbours exceed `memory`.
    Cancelled
        When `cancelled` returned True.
    """
    values = np.asarray(values, dtype=float)
    dealt = Values(values)
    deal = Deal(dealt, neighbours, atoms=chances_of_the_same(values, neighbours))
    found = _nothing_known(deal)
    groups = [] if dealt.constant else dealt.groups(deal.draws, memory)
    for done, group in enumerate(groups):
        pieces = dealt.pieces(group, memory, cells)
        for place, piece in enumerate(pieces):
            areas = deal.members(pieces, place)
            if areas[0].size:
                # The tables have no name, so that they are gone before the next are made.
                part_found = deal.tails(piece, SumLaw(piece.grid, piece.wanted, cancelled), areas)
                for tail, part in zip(found, part_found):
                    tail[areas] = part
            if progress:
                progress((done + (place + 1) / len(pieces)) / len(groups))
    return ExactTails(**found._asdict(), tested=deal.tested)


def _nothing_known(deal):
    """Return tails of 1, as where all sums are the same, and NaN for areas that are not tested."""
    return Tails(*(np.where(deal.tested, 1.0, np.nan) for _ in Tails._fields))


def exact_tails_of_many(
    variables, neighbours, *, threads=None, memory=MEMORY, cells=CELLS, progress=None, cancelled=None
):
    """Return the tails of many variables that are known in the same areas, such as all sectors.

    Parameters
    ----------
    variables : array_like of float, shape (variables, n)
        Finite values, one variable a row.
    threads : int, optional
        Number of threads; by default one for each processor.
    memory : int
        Bytes that the tables of all threads may take together.
    neighbours, cells, progress, cancelled
        See `exact_tails`.

    Returns
    -------
    ExactTails
        With arrays of shape (variables, n), but for ``tested`` (n,).

    Raises
    ------
    InferenceError, Cancelled
        See `exact_tails`.
    """
    variables = np.asarray(variables, dtype=float)
    threads = max(1, min(threads or os.cpu_count() or 1, len(variables)))

    def tails(row):
        return row, exact_tails(variables[row], neighbours, memory=memory // threads, cells=cells, cancelled=cancelled)

    found = Tails(*np.full((len(Tails._fields), *variables.shape), np.nan))
    for done, (row, one) in enumerate(in_threads(tails, range(len(variables)), threads, cancelled), start=1):
        for name, tail in found._asdict().items():
            tail[row] = getattr(one, name)
        if progress:
            progress(done / len(variables))
    return ExactTails(**found._asdict(), tested=np.diff(neighbours.indptr) > 0)


class ExactLaw:
    """The tails of every rearrangement of the same values over areas with the same numbers of neighbours.

    What is computed once serves all maps of a permutation of the whole map: each map costs a few look-ups an area.

    Parameters
    ----------
    values : array_like of float, shape (n,)
    degrees : array_like of int, shape (n,)
        Numbers of neighbours.
    own : bool
        Whether a row holds the area itself, whose value is dealt out with all others: the law of a whole map that is
        rearranged. Else that of conditional permutation, which holds the area's own value in place.
    memory, cells, cancelled
        See `exact_tails`.

    Raises
    ------
    InferenceError
        When the tables exceed `memory`, which all numbers of neighbours share here.
    """

    def __init__(self, values, degrees, *, own=False, memory=MEMORY, cells=CELLS, cancelled=None):
        self.values = Values(values, own)
        draws = self.values.drawn(np.asarray(degrees))
        groups = [] if self.values.constant else self.values.groups(draws, memory)
        share = memory // max(1, len(groups) * (1 + len(self.values.windows)))
        self._laws = [
            [(piece, SumLaw(piece.grid, piece.wanted, cancelled)) for piece in self.values.pieces(group, share, cells)]
            for group in groups
        ]

    def tails(self, neighbours, order=None, cancelled=None):
        """Return the estimated upper and lower tails of one rearrangement or several.

        Parameters
        ----------
        neighbours : scipy.sparse.csr_array, shape (n, n)
            Equal weights within each row, with an empty diagonal.
        order : ndarray of int, shape (n,) or (n, maps), optional
            Whose value lies in each area; by default its own.
        cancelled : callable, optional

        Returns
        -------
        upper, lower : ndarray of float, of the shape of the order
            P(S >= s) and P(S <= s); NaN where not tested. Exact on a lattice.
        """
        deal = Deal(self.values, neighbours, order)
        upper, lower = (np.where(deal.tested, 1.0, np.nan) for _ in range(2))
        for laws in self._laws:
            pieces = [piece for piece, _ in laws]
            for place, (piece, law) in enumerate(laws):
                stop_if(cancelled)
                areas = deal.members(pieces, place)
                found = deal.tails(piece, law, areas, bounds=False)
                upper[areas], lower[areas] = found.upper, found.lower
        return upper, lower
