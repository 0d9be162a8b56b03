"""What conditional permutation deals out: values, how many of them each area draws, and on which grids they are summed.

An area with more than half of all others as neighbours draws those left out instead: their sum tells the other. Values
off any lattice lie on a grid over all of them, or in a window over the smallest (the largest, if mirrored) for areas
whose sums are so small (large) that no other value can be in one as small (large).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array, eye
from scipy.special import gammaln

from ..errors import InferenceError, mark
from .drawn_sums import NEGLIGIBLE
from .sum_law import Grid, Wanted, lattice_grid, law_size, rounded_grid, wanted_sums
from .value_lattice import ROUNDING, lattice_cells, unit_interval

LATTICE = 2**22
"""Most steps of a lattice."""

FEWEST_CELLS = 2**14
"""Cells that a law off any lattice needs at least."""

GOOD_CELLS = 2**15
"""Cells below which numbers of draws rather share no table."""

WINDOWS = tuple(1 / 8 / 16**step for step in range(5))
"""Shares of the span of all values over which there are windows."""

GAMMA_ERROR = 1e-9
"""Relative error of a chance computed from logarithms of factorials."""


class Window(NamedTuple):
    """The lowest share of the span of all values, or the highest if mirrored."""

    share: float
    mirrored: bool


EVERYTHING = Window(1.0, False)


@dataclass(frozen=True)
class Piece:
    """Areas that one table serves: their numbers of draws, the window, the grid over it, and what the table holds."""

    draws: tuple
    window: Window
    grid: Grid
    wanted: Wanted


class Tails(NamedTuple):
    """P(S >= s) and P(S <= s): estimates, and what they cannot fall below and exceed; arrays of one shape."""

    upper: np.ndarray
    upper_low: np.ndarray
    upper_high: np.ndarray
    lower: np.ndarray
    lower_low: np.ndarray
    lower_high: np.ndarray


class Values:
    """The set of values that is dealt out, and the grids over it.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Finite.
    own : bool
        Whether an area's row holds the area itself, and so draws from all values; else from those of the others.

    Attributes
    ----------
    shares, mirrored : ndarray of float, shape (n,)
        From 0 for the least to 1 for the largest, and the other way round, each with its small numbers in full.
    lattice : ndarray of int64, shape (n,), or None
        The values as whole numbers from 0, if they are.
    """

    def __init__(self, values, own=False):
        values = np.asarray(values, dtype=float)
        self.own = own
        self.shares, self.mirrored = unit_interval(values), unit_interval(-values)
        self.n = len(self.shares)
        self.lattice = lattice_cells(values, LATTICE)
        self.constant = not self.shares.any()
        self.windows = [
            Window(share, mirrored)
            for mirrored, shares in ((False, self.shares), (True, self.mirrored))
            for share in WINDOWS
            if np.mean(shares <= share) >= 0.5
        ]

    def drawn(self, degrees):
        """Return how many values an area with so many neighbours draws: its row, or what is left if that is less."""
        row, all_values = (degrees + 1, self.n) if self.own else (degrees, self.n - 1)
        return np.where(degrees > 0, np.minimum(row, all_values - row), 0)

    def pieces(self, draws, memory, cells):
        """Return the `Piece` list for some numbers of draws: the whole span, and unless that is exact, windows."""
        whole = self.piece(draws, EVERYTHING, memory, cells)
        if whole.grid.exact:
            return [whole]
        return [whole, *(self.piece(draws, window, memory, cells) for window in self.windows)]

    def piece(self, draws, window, memory, cells, arrays=None):
        """Return the `Piece` for some numbers of draws, on the lattice if it fits, or on a grid of so many cells.

        Parameters
        ----------
        draws : sequence of int
        window : Window
        memory, cells : int
            Bytes that it may take, and most cells of a law off the lattice.
        arrays : int, optional
            How many arrays as long as a law that are; by default those of a `SumLaw`.

        Raises
        ------
        InferenceError
            When `memory` holds too few cells.
        """
        shares = self.mirrored if window.mirrored else self.shares
        wanted = wanted_sums(self.n, draws, shares[shares <= window.share] / window.share, self.own)
        within = memory // (8 * (arrays or wanted.arrays))
        if self.lattice is not None:
            grid = lattice_grid(self.lattice, window.share, window.mirrored)
            if law_size(grid, wanted) <= within:
                return Piece(tuple(draws), window, grid, wanted)
        if within < FEWEST_CELLS:
            needed = FEWEST_CELLS * memory / max(within, 1)
            raise InferenceError(
                mark(
                    "Exact p-values for areas with {count} neighbours need {needed} MB of memory, more than the "
                    "{allowed} MB that they may take. Use fewer neighbours, or state a number of permutations."
                ),
                count=max(draws),
                needed=int(np.ceil(needed / 2**20)),
                allowed=int(memory / 2**20),
            )
        last = max(1, int((min(cells, within) - 4) / max(wanted.widest, 1.0)))
        return Piece(tuple(draws), window, rounded_grid(shares, window.share, last), wanted)

    def groups(self, draws, memory):
        """Return numbers of draws in groups that share a table: 1 … 8, 9 … 16, 17 … 32 and so on.

        A group whose tables would have few cells is halved.
        """
        draws = np.unique(draws[draws > 0])
        bounds = np.maximum(np.ceil(np.log2(draws)), 3)
        waiting = [draws[bounds == bound].tolist() for bound in np.unique(bounds)]
        groups = []
        while waiting:
            group = waiting.pop(0)
            if len(group) > 1 and 8 * wanted_sums(self.n, group, own=self.own).arrays * GOOD_CELLS > memory:
                half = len(group) // 2
                waiting[:0] = [group[:half], group[half:]]
            else:
                groups.append(group)
        return groups


class Deal:
    """One map: whose value lies where, and what each area draws.

    Parameters
    ----------
    values : Values
    links : scipy.sparse.csr_array, shape (n, n)
        Positive where areas are neighbours.
    order : ndarray of int, shape (n,) or (n, maps), optional
        Whose value lies in each area; by default its own.
    atoms : ndarray of float, shape (n,), optional
        The chance of the very values observed among the neighbours (`chances_of_the_same`); by default unknown.

    Attributes
    ----------
    draws : ndarray of int64, shape (n,) or (n, maps)
        How many values an area draws: its neighbours, or all others without them if these are fewer.
    swapped : ndarray of bool, of the same shape
        Whether it draws the others, so that its tails are those of the rest.
    """

    def __init__(self, values, links, order=None, atoms=0.0):
        self.values, self.atoms = values, atoms
        self.links = links.sign().astype(float)
        if values.own:
            self.links = csr_array(self.links + eye(values.n, format="csr"))
        self.order = np.arange(values.n) if order is None else np.asarray(order)
        degrees = np.diff(links.indptr).astype(np.int64).reshape(-1, *(1,) * (self.order.ndim - 1))
        degrees = np.broadcast_to(degrees, self.order.shape)
        self.tested = degrees > 0
        self.draws = values.drawn(degrees)
        self.swapped = self.draws < degrees + values.own

    def drawn(self, numbers, areas):
        """Return the sum, over what some areas draw, of a number for each value."""
        dealt = numbers.astype(float)[self.order]
        sums = (self.links @ dealt)[areas]
        rest = numbers.sum() - sums - (0.0 if self.values.own else dealt[areas])
        return np.where(self.swapped[areas], rest, sums)

    @cached_property
    def nearest(self):
        """How near the sum that each area draws is to the least possible one, and to the largest, in spans."""
        return self.drawn(self.values.shares, ...), self.drawn(self.values.mirrored, ...)

    def members(self, pieces, which):
        """Return the places of the areas that one of the pieces serves: those that fit in no narrower window."""
        served = np.isin(self.draws, pieces[which].draws)
        if len(pieces) == 1:
            return np.nonzero(served)
        below, above = self.nearest
        chosen = np.zeros(self.order.shape, dtype=np.int64)
        narrowest = np.ones(self.order.shape)
        for place, other in enumerate(pieces):
            near = above if other.window.mirrored else below
            # A margin for the rounding of sums; windows are far wider than it.
            better = (near + 1e-9 <= other.window.share) & (other.window.share < narrowest)
            chosen[better], narrowest[better] = place, other.window.share
        return np.nonzero(served & (chosen == which))

    def tails(self, piece, law, areas, bounds=True):
        """Return the `Tails` of some areas by the law of their piece; without bounds, estimates in their place.

        With residuals r = value - cell, what is drawn is S = G + R, in cells. From bounds of R follow those of the
        chance that S <= s. Draws of the very values that are observed tie for certain, and belong to both tails.
        """
        grid = piece.grid
        draws, whose = self.draws[areas], self.order[areas]
        sums = np.rint(self.drawn(grid.cells, areas)).astype(np.int64)
        thresholds = [sums - 1, sums]
        bounds = bounds and not grid.exact
        if bounds:
            rest = self.drawn(grid.residuals, areas)
            least, largest = residual_bounds(grid, draws, whose)
            margin = ROUNDING * grid.last * draws + 1e-11
            thresholds.append(sums + np.ceil(rest - largest - margin).astype(np.int64) - 1)  # surely below S
            thresholds.append(sums + np.floor(rest - least + margin).astype(np.int64))  # what is beyond, surely above S
        up_to = law.up_to(draws, np.stack(thresholds), grid.cells[whose], grid.inside[whose])
        atoms = np.broadcast_to(self.atoms, self.order.shape)[areas]
        upper, lower = np.maximum(1 - up_to[0], atoms), np.maximum(up_to[1], atoms)
        tails = Tails(upper, upper, upper, lower, lower, lower)
        if bounds:
            tails = Tails(
                *_between(upper, 1 - up_to[3] + atoms, 1 - up_to[2]), *_between(lower, up_to[2] + atoms, up_to[3])
            )
        turned = self.swapped[areas] ^ piece.window.mirrored
        return Tails(*(np.where(turned, other, one) for one, other in zip(tails, tails[3:] + tails[:3])))


def _between(estimate, low, high):
    """Return an estimate and its bounds, put in order where they differ by rounding."""
    low = np.minimum(low, 1.0)
    high = np.maximum(low, high)
    return np.clip(estimate, low, high), low, high


def residual_bounds(grid, draws, whose):
    """Return between which numbers of cells the residuals of the values drawn sum up, but for a negligible chance.

    The narrower of certainty and Bernstein's inequality (for draws without replacement by Hoeffding 1963).
    """
    rest = grid.residuals[grid.inside]
    others = np.maximum(len(rest) - grid.inside[whose], 1)
    mean = (rest.sum() - grid.residuals[whose]) / others
    variance = ((rest - rest.mean()) ** 2).sum() / np.maximum(others - 1, 1)
    allowed = np.log(2 / NEGLIGIBLE)
    width = allowed / 3 + np.sqrt((allowed / 3) ** 2 + 2 * allowed * draws * variance)
    return np.maximum(draws * rest.min(), draws * mean - width), np.minimum(draws * rest.max(), draws * mean + width)


def chances_of_the_same(values, links):
    """Return for each area the chance that its neighbours get the very values that they have, in any order.

    A multivariate hypergeometric chance; a little less, by the error of its computation.
    """
    n = len(values)
    _, kind, many = np.unique(values, return_inverse=True, return_counts=True)
    degrees = np.diff(links.indptr)
    area = np.repeat(np.arange(n), degrees)
    pair, found = np.unique(area * len(many) + kind[links.indices], return_counts=True)
    area, kind_drawn = np.divmod(pair, len(many))
    available = many[kind_drawn] - (kind[area] == kind_drawn)
    chances = np.bincount(area, _log_choose(available, found), minlength=n) - _log_choose(n - 1, degrees)
    return np.exp(chances) * (1 - GAMMA_ERROR)


def _log_choose(n, k):
    return gammaln(n + 1.0) - gammaln(k + 1.0) - gammaln(n - k + 1.0)
