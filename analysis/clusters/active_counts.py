"""Which areas of whole maps of chance are active, where what is mapped are counts drawn from a law.

Counts are drawn from the law that was fitted (`rate_model`), with the total that it expects. That is the observed one,
but where areas were left out of a second fit: what they have beyond it is the cluster's and not dealt out, or the
stronger a cluster were, the more would lie everywhere on maps of chance, and the less rare it would seem.

For each row a lattice reaches to its largest sum in any map, from where sums begin at all. A count stands for the
nearest cell, and so a row for a whole number, whose law is exact (`count_tables`): ties are ties, and a look-up in each
map is all it costs.

Rows of equal weights whose largest sums are alike share a lattice (`shared_rows`): what a member adds to them, the law
of it and the cells of its counts, is then worked out once for all of them.
"""

import numpy as np
from scipy.fft import next_fast_len
from scipy.sparse import csr_array

from ..inference.runs import in_threads, random_stream, stop_if
from ..rates.compound_law import ACCURACY, MOST_BEGUN, begin
from ..rates.count_tables import CountTables
from ..rates.empirical_bayes import excess
from ..rates.lattice import cells_of
from ..rates.random_counts import random_counts
from ..rates.shared_rows import RATIO, plain_sums, shared_lattices
from .active_areas import BLOCK_CELLS
from .options import HIGH, LOW

CELLS = 2048
"""Cells of a row's lattice at least; more for rows of more than 16."""
AROUND = float(np.sqrt(RATIO))
"""A shared lattice has at most so many times more or fewer cells than one of a row's own, so that it is as long."""
TERMS = 2**19
"""Most complex numbers in the transforms of a block's members (8 MiB): few enough to be at hand for all its rows."""
ROOM = 1.7
"""Length of a transform for each sum that is asked for, at least, so that rounding leaves the accuracy of the law."""
DRAWN = 0.3
"""Share of the progress that draws take."""


def active_counts(events, model, overall, rows, chance):
    """Return {side: ActiveAreas} of counts drawn from what chance does.

    Parameters
    ----------
    events : ndarray of float, shape (n,)
        Observed counts, all known.
    model, overall : rate_model.RateModel
        The last fit, from which maps are drawn, and the first, whose overall rate is what is High and Low.
    rows : weighted_rows.WeightedRows
        With the area itself.
    chance : active_areas.Chance

    Raises
    ------
    InferenceError, Cancelled
    """
    n, maps = len(events), chance.maps + 1
    total = round(float(model.mu.sum()))
    kind = np.dtype(np.float64)
    if np.array_equal(events, np.rint(events)):
        # Jobs come in firms of their own: an area may have more than all have now.
        kind = np.dtype(np.uint32) if model.sizes else np.min_scalar_type(max(int(events.sum()), total))
    chance.require_memory(n, kind.itemsize)
    weighted = rows.matrix.copy()
    weighted.data = weighted.data * model.coefficient[weighted.indices]
    counts, sums = _drawn_counts(events, model, total, weighted, kind, chance)
    tables = CountTables(model.law, model.mu, rows.most(sums, model.coefficient) * 1.13, chance.cancelled)
    look = _Look(rows, weighted.data, model.coefficient, counts, sums, tables, overall.mu, chance)
    begun = weighted @ (tables.lump * tables.least).astype(float)
    asked = rows.tested & (sums > 0)
    shared = asked & rows.equal & (begun <= MOST_BEGUN * sums)
    areas = np.flatnonzero(shared)
    plain = AROUND * plain_sums(rows, areas, sums[areas] - begun[areas])
    lattices = shared_lattices(rows, areas, plain, CELLS, TERMS)
    blocks = [(look.of_one_lattice, lattice) for lattice in lattices]
    blocks += [(look.of_own_lattices, block) for block in _blocks_alone(rows, asked & ~shared, maps)]
    return chance.collected(n, lambda block: block[0](*block[1]), blocks, done=DRAWN)


class _Look:
    """A look at the sums of some rows in all maps: which reach p0, as lists of (side, cells, excess)."""

    def __init__(self, rows, weights, coefficient, counts, sums, tables, expected, chance):
        self.rows, self.weights, self.coefficient, self.counts, self.sums = rows, weights, coefficient, counts, sums
        self.tables, self.expected, self.chance = tables, expected, chance

    def of_one_lattice(self, areas, length, per_unit):
        """Look at rows of equal weights on a lattice, so many cells long, with so many for one unit of a sum."""
        tables, rows = self.tables, self.rows
        per_lump = self.coefficient * tables.lump * per_unit
        reach = int(AROUND * length) + int(rows.degrees[areas].max()) // 2 + 2
        size = next_fast_len(max(2 * length, int(ROOM * reach)), real=True)
        own = [rows.members(area) for area in areas]
        found, step = [], max(1, BLOCK_CELLS // self.counts.shape[1])
        for told, laws in tables.shared_sums(own, per_lump, tables.least, reach, size, self.chance.cancelled):
            for start in range(told.start, told.stop, step):
                some = slice(start, min(start + step, told.stop))
                law = laws[start - told.start : some.stop - told.start]
                found += self._beyond(areas[some], law, self._cells(areas[some], per_lump))
        return found

    def _cells(self, areas, per_lump):
        """Return the cells of the sums of rows of equal weights in all maps, shape (m, maps)."""
        links = csr_array(self.rows.matrix[areas])
        members, places = np.unique(links.indices, return_inverse=True)
        ones = np.ones(places.size, dtype=np.int32)
        links = csr_array((ones, places.ravel(), links.indptr), shape=(areas.size, members.size))
        least = self.tables.least[members].astype(float)
        stop_if(self.chance.cancelled)
        return links @ self.tables.cells(self.counts[members], members, per_lump[members], least).astype(np.int32)

    def of_own_lattices(self, areas, places):
        """Look at rows of equally many members, each on a lattice of its own."""
        tables, cancelled = self.tables, self.chance.cancelled
        members, length = self.rows.matrix.indices[places], cells_of(CELLS, places.shape[1])
        unit = self.weights[places] * tables.lump[members]
        start, rest = begin(unit, tables.least[members], self.sums[areas])
        per_lump = unit * (length / rest)[:, None]
        law = tables.sums(members, per_lump, start, length + places.shape[1] // 2 + 2, 2 * length, cancelled)
        cells = np.zeros((areas.size, self.counts.shape[1]), dtype=np.int32)
        for turn in range(places.shape[1]):
            stop_if(cancelled)
            member = members[:, turn]
            cells += tables.cells(self.counts[member], member, per_lump[:, turn], start[:, turn]).astype(np.int32)
        return self._beyond(areas, law, cells)

    def _beyond(self, areas, law, cells):
        """Return what is active of sums that lie in some cells, by the chance of a sum in each cell or beyond."""
        reach, p0 = law.shape[1], self.chance.p0
        up_to = np.cumsum(law, axis=1)
        cells = np.clip(cells, 0, reach - 1, out=cells)
        found = []
        for side in self.chance.sides:
            tail = up_to if side == LOW else np.concatenate([np.ones((areas.size, 1)), 1 - up_to[:, :-1]], axis=1)
            bound = np.count_nonzero(tail > p0, axis=1)
            beyond = cells >= bound[:, None] if side == HIGH else cells < reach - bound[:, None]
            area, column = np.nonzero(beyond)
            own = side * excess(self.counts[areas[area], column], self.expected[areas[area]]) > 0
            area, column = area[own], column[own]
            p = np.maximum(tail[area, cells[area, column]], ACCURACY)
            found.append((side, column * len(self.sums) + areas[area], self.chance.excess(np.minimum(p, p0))))
        return found


def _blocks_alone(rows, asked, maps):
    """Return (areas, places) of some rows, in blocks that are worked on together."""
    blocks = []
    for areas, places in rows.groups:
        chosen = np.flatnonzero(asked[areas])
        step = max(1, BLOCK_CELLS // max(maps, 2 * cells_of(CELLS, places.shape[1])))
        for start in range(0, chosen.size, step):
            some = chosen[start : start + step]
            blocks.append((areas[some], places[some]))
    return blocks


def _drawn_counts(events, model, total, weighted, kind, chance):
    """Return the counts of all maps, shape (n, maps), the observed one first, and the largest sum of each row."""

    def draw(block):
        drawn = np.empty((len(events), block.size))
        for column, number in enumerate(block):
            stop_if(chance.cancelled)
            generator = random_stream(chance.seed, int(number))
            drawn[:, column] = random_counts(generator, model.law, model.mu, total) if number else events
        return block, drawn, (weighted @ drawn).max(axis=1)

    counts = np.empty((len(events), chance.maps + 1), dtype=kind)
    largest, done = np.zeros(len(events)), 0
    blocks = chance.map_blocks(len(events))
    for block, drawn, most in in_threads(draw, blocks, chance.threads, chance.cancelled):
        counts[:, block] = drawn
        np.maximum(largest, most, out=largest)
        done += block.size
        if chance.progress:
            chance.progress(DRAWN * done / (chance.maps + 1))
    return counts, largest
