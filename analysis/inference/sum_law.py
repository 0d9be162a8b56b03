"""The law of sums of values drawn without replacement, as a table to look up the tails of every area.

A table holds, for every number k of values that is asked for, the cumulated law of the sum of k values drawn from *all*
n on a grid of cells. An area draws from the others only: its own value y is struck out by

    P_i(S_k <= s) = sum_{m=0..k} (-1)^m [C(n, k-m) / C(n-1, k)] P(S_(k-m) <= s - m y),

a few look-ups an area. The table depends on nothing but the set of values: every rearrangement of them over the map is
served by the same one.
"""

from dataclasses import dataclass

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft

from .drawn_sums import SymmetricMeans, frequencies_that_matter, reach, striking_out
from .runs import stop_if

FOLDS = 8
"""Of how many cells the size of a law is a multiple, so that narrow ones can be a half, a quarter, an eighth of it."""

SPARE = 4
"""Arrays of the size of a table that are in memory beside the tables while they are made."""


@dataclass(frozen=True)
class Grid:
    """Values as whole numbers of cells.

    Attributes
    ----------
    cells : ndarray of int64, shape (n,)
        0 … `last`; 0 where not `inside`.
    residuals : ndarray of float, shape (n,)
        Value less cell, in cells; zeros on a lattice.
    inside : ndarray of bool, shape (n,)
        False for values beyond the window, which make a sum larger than any that is asked for.
    last : int
    exact : bool
        Whether the cells are the values themselves, up to a unit.
    """

    cells: np.ndarray
    residuals: np.ndarray
    inside: np.ndarray
    last: int
    exact: bool


def rounded_grid(shares, window, last):
    """Return the `Grid` of `last` cells over shares in [0, window]."""
    inside = shares <= window
    places = np.where(inside, shares * (last / window), 0.0)
    cells = np.rint(places)
    return Grid(cells.astype(np.int64), places - cells, inside, last, exact=False)


def lattice_grid(cells, window, mirrored):
    """Return the `Grid` of values on a lattice (`cells` from 0), as far as they lie in the lowest share `window`."""
    last = int(cells.max())
    cells = last - cells if mirrored else cells
    inside = cells <= last * window
    kept = np.where(inside, cells, 0)
    return Grid(kept, np.zeros(len(cells)), inside, int(kept.max()), exact=True)


@dataclass(frozen=True)
class Wanted:
    """Which sums a table has to hold for some numbers of draws, and where their mass lies.

    Attributes
    ----------
    terms : dict of int to ndarray of float
        For every number of draws, the weights of `striking_out`.
    weights : dict of int to float
        For every sum in the table, the largest weight with which it is used.
    least, greatest : dict of int to float
        Between which shares of the grid its mass lies.
    """

    terms: dict
    weights: dict
    least: dict
    greatest: dict

    @property
    def widest(self):
        """The largest difference between greatest and least."""
        return max(self.greatest[k] - self.least[k] for k in self.weights)

    @property
    def arrays(self):
        """How many arrays as long as a law the tables and what makes them take, at most."""
        return len(self.weights) + SPARE


def wanted_sums(n, draws, shares=None, own=False):
    """Return what a table for some numbers of draws (each < n) has to hold.

    Parameters
    ----------
    n : int
    draws : sequence of int
    shares : ndarray of float, optional
        Values inside the window, in [0, 1].
    own : bool
        Whether an area may draw its own value, so that nothing is struck out.
    """
    terms = {k: np.ones(1) if own else striking_out(n, k) for k in draws}
    weights = {}
    for k, factors in terms.items():
        for m, factor in enumerate(np.abs(factors)):
            weights[k - m] = max(weights.get(k - m, 0.0), factor)
    sums = np.array(sorted(weights))
    least, greatest = (0.0 * sums, 1.0 * sums) if shares is None else reach(shares, sums)
    return Wanted(terms, weights, dict(zip(sums.tolist(), least)), dict(zip(sums.tolist(), greatest)))


def ends(grid, wanted, k):
    """Return the first and last cell of the law of the sum of k values; rounding may have moved each by half a cell."""
    moved = 0 if grid.exact else k / 2
    first = int(np.floor(wanted.least[k] * grid.last - moved))
    last = int(np.ceil(wanted.greatest[k] * grid.last + moved))
    return max(first, 0), min(last, k * grid.last)


def law_size(grid, wanted):
    """Return over how many cells the laws wanted do not overlap themselves, a size that is transformed fast."""
    widest = max(last - first for first, last in (ends(grid, wanted, k) for k in wanted.weights))
    return FOLDS * next_fast_len(-(-(max(widest, grid.last) + 1) // FOLDS), real=True)


def symmetric_means(grid, size, most, cancelled=None):
    """Return the `SymmetricMeans` of up to so many values on a grid, over so many cells."""
    inside = grid.cells[grid.inside]
    power = rfft(np.bincount(inside, np.ones(len(inside)), minlength=size))
    return SymmetricMeans(power, size, len(grid.cells), most, cancelled)


def characteristic_functions(grid, wanted, size, cancelled=None):
    """Return the masses of all sums, the frequencies that matter, and there the functions of the sums wanted.

    Returns
    -------
    totals : ndarray of float
        For k = 0, 1, …: the chance that all k values drawn lie in the window.
    matter : ndarray of int, shape (frequencies,)
    means : dict of int to ndarray of complex, shape (frequencies,)
    """
    source = symmetric_means(grid, size, max(wanted.weights), cancelled)
    matter = frequencies_that_matter(source.power, source.n, wanted.weights)
    means = {k: np.empty(len(matter), dtype=complex) for k in wanted.weights}
    for start in range(0, len(matter), source.block):
        block = slice(start, start + source.block)
        found = source.at(matter[block])
        for k, mean in means.items():
            mean[block] = found[k]
    return source.totals, matter, means


class SumLaw:
    """Tables of the law of sums of k values drawn without replacement.

    Parameters
    ----------
    grid : Grid
    wanted : Wanted
    cancelled : callable, optional
    """

    def __init__(self, grid, wanted, cancelled=None):
        self.whole = bool(grid.inside.all())
        self._factors = wanted.terms
        self._first, self._tables = {}, {}
        size = law_size(grid, wanted)
        totals, matter, means = characteristic_functions(grid, wanted, size, cancelled)
        spectrum = np.zeros(size // 2 + 1, dtype=complex)
        for k in sorted(wanted.weights):
            stop_if(cancelled)
            spectrum[matter] = means.pop(k)
            first, last = ends(grid, wanted, k)
            # A law narrow enough does not overlap itself over a part of the cells: every other frequency will do.
            fold = next(fold for fold in (FOLDS, 4, 2, 1) if last - first < size // fold)
            law = irfft(spectrum[::fold], size // fold)
            # In a window no sum beyond it is looked up.
            length = (last if self.whole else min(last, grid.last)) - first + 1
            self._first[k] = first
            self._tables[k] = self._cumulated(np.roll(law, -(first % len(law)))[: max(length, 0)], totals[k])

    def _cumulated(self, law, total):
        """Return the cumulated law of a sum, P(S <= s), after one zero for all that lies below.

        Above the median it is what is left by the tail beyond: the sum of a million numbers in a row, up to 1, would
        have lost three digits.
        """
        table = np.zeros(len(law) + 1)
        np.cumsum(law, out=table[1:])
        if self.whole:
            middle = int(np.searchsorted(table, total / 2))
            beyond = np.append(np.cumsum(law[:0:-1])[::-1], 0.0)
            table[middle:] = total - beyond[middle - 1 :]
        return table

    def up_to(self, draws, sums, own, inside):
        """Return P(S_i <= s) of some areas, each with its own value struck out.

        Parameters
        ----------
        draws, own, inside : ndarray, shape (areas,)
            How many values each draws, its own cell, and whether that lies in the window.
        sums : ndarray of int, shape (thresholds, areas)
            In cells; not beyond the window, if there is one.

        Returns
        -------
        ndarray of float, shape (thresholds, areas)
            Within 0 … 1.
        """
        found = np.empty(sums.shape)
        for k, factors in self._factors.items():
            areas = slice(None) if len(self._factors) == 1 else np.flatnonzero(draws == k)
            places, step, counts = sums[:, areas] + 1, own[areas], inside[areas]
            total = factors[0] * self._looked_up(k, places)
            for m, factor in enumerate(factors[1:], start=1):
                places -= step
                part = self._looked_up(k - m, places)
                part *= factor
                if not self.whole:
                    part *= counts
                total += part
            found[:, areas] = total
        return np.clip(found, 0, 1, out=found)

    def _looked_up(self, k, places):
        """Return the cumulated law of the sum of k values, for cells counted from 1."""
        table = self._tables[k]
        return table.take(places - self._first[k], mode="clip")
