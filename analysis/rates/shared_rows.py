"""The law of the sums of long rows of equal weights, which share most of their members: each is transformed once.

Within a row of equal weights these do not matter: the sum of c_j e_j is as likely to reach what was observed as any
multiple of it. So rows whose sums are alike in size can be told on one lattice, on which a member adds the same to each
of them. Its transform, the costly part, then serves all rows it is in; what is left for a row is a product.

Sums of up to a quarter more than the least share a lattice, so that none has fewer cells than a lattice of its own.
One sum of a short row is told as quickly by itself; those of many maps (`clusters.active_areas`) are not.
"""

from functools import partial

import numpy as np
from scipy.fft import next_fast_len

from .lattice import SHORT_ROW, cells_of

RATIO = 1.25
"""Of sums on one lattice the largest is at most so many times the least."""
TERMS = 2**22
"""Most complex numbers in the transforms of a block's members (64 MiB), unless a single row has more."""


def shared_blocks(sums, asked, cells):
    """Yield functions without parameters that tell some areas' sums, as those of `compound_law.CompoundSums` do.

    Parameters
    ----------
    sums : compound_law.CompoundSums
    asked : ndarray of bool, shape (n,)
        Areas whose rows are `weighted_rows.WeightedRows.shared`.
    cells : int
        See `compound_law.CompoundSums.tails`.
    """
    rows = sums.rows
    areas = np.flatnonzero(asked)
    plain = plain_sums(rows, areas, sums.observed[areas] - sums.begun[areas])
    for block, _, per_unit in shared_lattices(rows, areas, plain, cells):
        yield partial(_block, sums, block, per_unit)


def plain_sums(rows, areas, sums):
    """Return sums of rows of equal weights as if these were 1.

    Parameters
    ----------
    rows : weighted_rows.WeightedRows
    areas : ndarray of int, shape (m,)
    sums : ndarray of float, shape (m,)
    """
    return sums / rows.matrix.data[rows.matrix.indptr[areas]]


def shared_lattices(rows, areas, plain, cells, terms=TERMS):
    """Yield areas whose sums can be told on one lattice, and the lattice.

    Parameters
    ----------
    rows : weighted_rows.WeightedRows
    areas : ndarray of int, shape (m,)
        With rows of equal weights.
    plain : ndarray of float, shape (m,)
        To which their lattices are to reach, above 0, as `plain_sums`.
    cells : int
        That the lattices have for the least of these; see `lattice.cells_of`.
    terms : int
        See `TERMS`.

    Yields
    ------
    areas : ndarray of int
        Neighbours of each other, so that they have few members together.
    length : int
        Cells of the lattice, up to the least of their sums.
    per_unit : float
        Cells of one unit of a plain sum.
    """
    here = np.zeros(len(rows.degrees))
    here[areas] = plain
    areas = rows.neighbourly[here[rows.neighbourly] > 0]
    plain = here[areas]
    steps = np.floor(np.log(plain) / np.log(RATIO)).astype(np.int64)
    longest = SHORT_ROW * 2 ** np.ceil(np.log2(np.maximum(rows.degrees[areas] / SHORT_ROW, 1))).astype(np.int64)
    for step, most in np.unique(np.column_stack([steps, longest]), axis=0):
        length = cells_of(cells, int(most))
        alike = np.flatnonzero((steps == step) & (longest == most))
        least = plain[alike].min()
        for block in _with_few_members(rows, areas[alike], terms // length):
            yield block, length, length / least


def _with_few_members(rows, areas, most):
    """Yield areas, one after the other in their order, that together have so many members at most, or one alone."""
    block, members = [], set()
    for area in areas:
        more = set(rows.members(area).tolist()) - members
        if block and len(members) + len(more) > most:
            yield np.array(block)
            block, members, more = [], set(), set(rows.members(area).tolist())
        block.append(area)
        members |= more
    if block:
        yield np.array(block)


def _block(sums, areas, per_unit):
    """Return areas and the probabilities of cells surely below, and of cells up to surely above, their sums.

    `per_unit` is how many cells one unit of a row's sum has, its weights being 1.
    """
    rows, tables = sums.rows, sums.tables
    members = [rows.members(area) for area in areas]
    per_lump = sums.coefficient * tables.lump * per_unit
    lumps = np.where(tables.lump > 1, per_lump, 0.0)
    observed = plain_sums(rows, areas, sums.observed[areas] - sums.begun[areas]) * per_unit
    # The last bit makes room for rounding where a term lies half-way between two cells.
    margin = np.array([row.size / 2 + lumps[row].sum() + 1e-6 for row in members])
    first, last = np.ceil(observed - margin).astype(np.int64), np.floor(observed + margin).astype(np.int64)
    reach = int(last.max()) + 1
    size = next_fast_len(2 * reach, real=True)
    below, up_to = np.empty((2, len(areas)))
    told = tables.shared_sums(members, per_lump, tables.least, reach, size, sums.cancelled)
    for some, laws in told:
        for place, law in enumerate(laws, some.start):
            below[place] = law[: max(first[place], 0)].sum()
            up_to[place] = below[place] + law[max(first[place], 0) : last[place] + 1].sum()
    return areas, below, up_to
