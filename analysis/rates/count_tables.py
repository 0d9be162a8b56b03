"""Tables of the laws of areas' counts, and of weighted sums of them on a lattice.

A count m of an area stands for the nearest cell to m times its weight. A sum of such cells is a whole number, and its
law is the convolution of those of the counts, by fast Fourier transform: exact for the rounded sum, and a bound for the
sum itself (`compound_law`).

Terms are multiplied by rho^cell before and divided by it after the transform, so that what wraps around counts e^-24
(Grübel & Hermesmeier 1999).

References
----------
Grübel, R. & Hermesmeier, R. (1999). Computation of compound distributions I: aliasing errors and exponential tilting.
ASTIN Bulletin 29(2), 197-214.
"""

from functools import cached_property

import numpy as np
from scipy import fft

from ..errors import InferenceError, mark
from ..inference.runs import stop_if
from .count_laws import whole_blocks

DAMPING = 24.0
"""Minus the logarithm of what is left of a probability that wraps around."""
TABLE_POINTS = 2**22
"""Points in the tables of all areas together (32 MiB), if they can; larger counts are then taken in lumps, for which
bounds make room."""
LEAST_POINTS, MOST_POINTS = 2**11, 2**16
"""Points that one area has at least before counts are taken in lumps, and at most."""
BLOCK_CELLS = 2**18
"""Cells that are transformed at once (2 MiB for each step). No influence on the result."""
NEGLECTED = 1e-15
"""Probability of counts so small that a lattice may begin above them; of a thousand members it is 1e-12 together."""
APART = 4.0
"""Cells from one lump to the next from which on it is quicker to look at the lumps than at the cells."""
MOST_COUNTS = 2**27
"""Most counts whose probabilities are worked out for one variable, about ten seconds."""


class CountTables:
    """Cumulated probabilities of each area's count, one after the other in one array.

    Parameters
    ----------
    law : count_laws.CountLaw
    mu : ndarray of float, shape (n,)
        Expected counts; areas without one have NaN.
    most : ndarray of float, shape (n,)
        Counts up to which probabilities are asked for; none where 0.
    cancelled : callable, optional

    Attributes
    ----------
    cumulated : ndarray of float
        For each area P(count < 0), P(count < lump), P(count < 2 lump) …
    first, last : ndarray of int, shape (n,)
        Where an area's first and last entry is.
    lump : ndarray of int, shape (n,)

    Raises
    ------
    InferenceError
        When counts are so large that tables of them pass all bounds.
    """

    def __init__(self, law, mu, most, cancelled=None):
        asked = np.flatnonzero(most > 0)
        lengths = np.zeros(len(mu), dtype=np.int64)
        lengths[asked] = whole_blocks(np.ceil(np.minimum(most[asked], law.reach(mu[asked]))) + 1)
        if lengths.sum() > MOST_COUNTS:
            raise InferenceError(
                mark(
                    "The counts of this variable are too large for a test of counts ({counts} steps, the most are "
                    "{most}). Counts of firms are what it is for; test jobs, money or people as values."
                ),
                counts=int(lengths.sum()),
                most=MOST_COUNTS,
            )
        points = MOST_POINTS
        while points > LEAST_POINTS and np.minimum(lengths, points).sum() > TABLE_POINTS:
            points //= 2
        self.lump = 2 ** np.ceil(np.log2(np.maximum(lengths / points, 1))).astype(np.int64)
        self.last = np.cumsum(lengths // self.lump + 1) - 1
        self.first = self.last - lengths // self.lump
        self.cumulated = np.zeros(self.last[-1] + 1)
        before = np.zeros(len(mu))
        for areas, start, probabilities in law.blocks(mu[asked], lengths[asked]):
            stop_if(cancelled)
            areas = asked[areas]
            total = np.cumsum(probabilities, axis=1, out=probabilities)
            total += before[areas, None]
            before[areas] = total[:, -1]
            self._enter(areas, start, total)

    def _enter(self, areas, start, total):
        """Enter P(count <= start), P(count <= start + 1) … of areas, those at the end of a lump."""
        lumps = self.lump[areas]
        for lump in np.unique(lumps):
            here = lumps == lump
            ends = np.arange(-(start + 1) % lump, total.shape[1], lump)
            points = (start + ends + 1) // lump
            self.cumulated[self.first[areas[here], None] + points] = total[here][:, ends]

    @cached_property
    def least(self):
        """Lumps that an area's count has at least, but for a probability of `NEGLECTED`; int, shape (n,)."""
        return np.add.reduceat(self.cumulated <= NEGLECTED, self.first, dtype=np.int64) - 1

    def cells(self, counts, areas, per_lump, start):
        """Return the cells for which counts stand, below 0 for counts below the start.

        Parameters
        ----------
        counts : ndarray, shape (m, maps)
        areas : ndarray of int, shape (m,)
        per_lump, start : ndarray of float, shape (m,)
            Cells that one lump of events adds in each area, and the lumps that stand for cell 0.

        Returns
        -------
        ndarray of float, shape (m, maps)
        """
        lump = self.lump[areas]
        lumps = counts // lump[:, None] if (lump > 1).any() else counts
        found = (lumps - start[:, None]) * per_lump[:, None]
        found += 0.5
        return np.floor(found, out=found)

    def terms(self, areas, per_lump, start, reach, size):
        """Return the transforms of what each area adds to a sum, damped, so that their product is that of the sum.

        Parameters
        ----------
        areas : ndarray of int, shape (m,)
        per_lump, start : ndarray of float, shape (m,)
            Cells that one lump of events adds, and the lumps that stand for cell 0, as fewer do.
        reach, size : int
            How many sums are asked for, from 0 on, and the length of the transform, larger than that.

        Returns
        -------
        ndarray of complex, shape (m, size // 2 + 1)
        """
        chances = np.zeros((areas.size, size))
        damping = _damping(reach, size)
        apart = per_lump >= APART
        some = np.flatnonzero(~apart)
        if some.size:
            chances[some, :reach] = self._of_cells(areas[some], per_lump[some], start[some], reach) * damping
        some = np.flatnonzero(apart)
        if some.size:
            cell, law = self._of_lumps(areas[some], per_lump[some], start[some], reach)
            chances[some[:, None], cell] = law * np.append(damping, 0.0)[cell]
        return fft.rfft(chances, axis=1, overwrite_x=True)

    def _of_cells(self, areas, per_lump, start, reach):
        """Return the probability of each cell, shape (m, reach): that of all lumps from one half-way point on."""
        point = np.multiply.outer(1 / per_lump, np.arange(reach) + 0.5)
        point = np.ceil(point, out=point)
        point += start[:, None]
        room = (self.last - self.first)[areas]
        point = np.minimum(point, room[:, None], out=point).astype(np.intp)
        point += self.first[areas][:, None]
        chances = self.cumulated.take(point)
        chances[:, 1:] -= chances[:, :-1].copy()
        return chances

    def _of_lumps(self, areas, per_lump, start, reach):
        """Return cells and their probabilities where lumps lie cells apart, so that all other cells are empty.

        All that lies beyond is at the cell `reach`.
        """
        lumps = np.arange(int(np.ceil(reach / per_lump.min())) + 1)
        place = (start.astype(np.intp) + 1)[:, None] + lumps
        place = np.minimum(place, (self.last - self.first)[areas][:, None], out=place)
        place += self.first[areas][:, None]
        law = self.cumulated.take(place)
        law[:, 1:] -= law[:, :-1].copy()
        cell = np.multiply.outer(per_lump, lumps) + 0.5
        return np.minimum(cell, reach, out=cell).astype(np.intp), law

    def sums(self, members, per_lump, start, reach, size, cancelled=None):
        """Return the probabilities of sums of cells.

        Parameters
        ----------
        members : ndarray of int, shape (m, k)
            The areas whose counts each sum adds up.
        per_lump, start : ndarray of float, shape (m, k)
            Cells that one lump of events adds, and the lumps that stand for cell 0, as fewer do.
        reach, size : int
            How many sums are asked for, from 0 on, and the length of the transform, larger than that.
        cancelled : callable, optional

        Returns
        -------
        ndarray of float, shape (m, reach)
        """
        rows, degree = members.shape
        step = max(1, BLOCK_CELLS // (rows * size))
        spectrum = None
        for turn in range(0, degree, step):
            stop_if(cancelled)
            some = slice(turn, turn + step)
            terms = self.terms(*(each[:, some].T.ravel() for each in (members, per_lump, start)), reach, size)
            for term in terms.reshape(-1, rows, terms.shape[1]):
                spectrum = term if spectrum is None else np.multiply(spectrum, term, out=spectrum)
        law = fft.irfft(spectrum, size, axis=1, overwrite_x=True)[:, :reach]
        law /= _damping(reach, size)
        return law

    def shared_sums(self, rows, per_lump, start, reach, size, cancelled=None):
        """Yield the probabilities of the sums of rows, some at a time, in which an area adds the same wherever it is.

        So each area is transformed once, however many rows it is in.

        Parameters
        ----------
        rows : list of ndarray of int
            The areas whose counts each sum adds up.
        per_lump, start : ndarray of float, shape (n,)
            Cells that one lump of an area's events adds, and the lumps that stand for cell 0, as fewer do.
        reach, size, cancelled
            As for `sums`.

        Yields
        ------
        slice, ndarray of float, shape (some, reach)
            Which of the rows, and of these the probabilities.
        """
        used, places = np.unique(np.concatenate(rows), return_inverse=True)
        terms = np.empty((used.size, size // 2 + 1), dtype=complex)
        for some in np.array_split(np.arange(used.size), 1 + used.size * size // BLOCK_CELLS):
            stop_if(cancelled)
            terms[some] = self.terms(used[some], per_lump[used[some]], start[used[some]], reach, size)
        damping = _damping(reach, size)
        ends = np.cumsum([0, *(row.size for row in rows)])
        step = max(1, BLOCK_CELLS // size)
        for start in range(0, len(rows), step):
            some = slice(start, min(start + step, len(rows)))
            spectra = np.empty((some.stop - start, size // 2 + 1), dtype=complex)
            for place, spectrum in enumerate(spectra, start):
                stop_if(cancelled)
                own = places[ends[place] : ends[place + 1]]
                spectrum[:] = terms[own[0]]
                for term in own[1:]:
                    spectrum *= terms[term]
            yield some, fft.irfft(spectra, size, axis=1, overwrite_x=True)[:, :reach] / damping


def _damping(reach, size):
    """Return what each cell is multiplied by before a transform of some size."""
    return np.exp(-DAMPING / size * np.arange(reach))
