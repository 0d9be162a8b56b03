"""Which areas of whole maps of chance are active, and which of the observed one: rows with the area itself, one tail.

Every map goes through the same steps as the observed one, with the same table of p-values. So whatever is rounded on
the way cannot make the observed map look rarer than it is among maps of chance.

**Values** are dealt out anew over the whole map. Rows of equal weights have exact p-values, from one table for all maps
(`exact_permutation.ExactLaw`): of the whole row, the area's own value dealt out too, and not held in place as
conditional permutation does. Values off any lattice are rounded to one first, in all maps alike. Rows of unequal
weights are ranked among the maps, area by area, and so are rows of values that move within classes of areas only.

Counts are drawn by a law, see `active_counts`.
"""

from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np
from scipy.sparse import csr_array, diags

from ..autocorrelation.neighbour_sums import deviations_from_mean
from ..errors import InferenceError, mark
from ..inference.exact_permutation import SMALLEST, ExactLaw
from ..inference.permutation import equal_weights, rounding_tolerance
from ..inference.runs import in_threads, random_stream, stop_if
from ..inference.value_lattice import lattice_cells, unit_interval
from .groups import ActiveAreas
from .options import HIGH, LOW

LAW_CELLS = 2**20
"""Cells of the law of the longest row's sum. Values that lie on no lattice with so few are rounded to one that has."""
MEMORY = 600 * 2**20
"""Bytes that maps may take unless told otherwise."""
BLOCK_CELLS = 2**17
"""Areas times maps that are worked on together. No influence on the result."""
ACTIVE_BYTES = 80
"""About what an active area takes while groups are formed."""
EQUAL = 1e-12
"""Relative difference of a p-value and p0 that are one but for rounding."""


@dataclass(frozen=True)
class Chance:
    """What maps of chance are asked for.

    Attributes
    ----------
    p0 : float
        Up to which p-value an area is active.
    sides : tuple of int
        `HIGH`, `LOW`, or both.
    maps, seed, memory : int
        Maps of chance; the seed of their random streams, one a map; bytes that they may take.
    threads : int or None
    progress, cancelled : callable or None
    """

    p0: float
    sides: tuple
    maps: int
    seed: int
    memory: int = MEMORY
    threads: Optional[int] = None
    progress: Optional[Callable[[float], Any]] = None
    cancelled: Optional[Callable[[], bool]] = None

    def require_memory(self, areas, bytes_each):
        """Raise `InferenceError` where the maps would take more than they may."""
        needed = areas * (self.maps + 1) * (bytes_each + len(self.sides) * self.p0 * ACTIVE_BYTES)
        if needed > self.memory:
            raise InferenceError(
                mark(
                    "{maps} maps of chance of {areas} areas need {needed} MB of memory, more than the {allowed} MB "
                    "that they may take. Use fewer MAPS."
                ),
                maps=self.maps,
                areas=areas,
                needed=int(np.ceil(needed / 2**20)),
                allowed=int(self.memory / 2**20),
            )

    def map_blocks(self, areas):
        """Return the maps, from 0 for the observed one, in blocks that are worked on together."""
        return np.array_split(np.arange(self.maps + 1), max(1, areas * (self.maps + 1) // BLOCK_CELLS))

    def collected(self, areas, function, blocks, done=0.0):
        """Return {side: ActiveAreas} of what a function finds in blocks: a list of (side, cells, excess) of each."""
        parts = {side: [] for side in self.sides}
        for number, found in enumerate(in_threads(function, blocks, self.threads, self.cancelled), start=1):
            for side, cells, beyond in found:
                parts[side].append((cells, beyond))
            if self.progress:
                self.progress(done + (1 - done) * number / len(blocks))
        return {side: ActiveAreas.collected(areas, self.maps + 1, of_side) for side, of_side in parts.items()}

    def excess(self, p):
        """Return ln(p0 / p)."""
        return np.log(self.p0 / p)


def active_values(values, neighbours, chance, classes=None):
    """Return {side: ActiveAreas} of values dealt out over the whole map, or within classes of areas.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Finite.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights above 0 with an empty diagonal.
    chance : Chance
    classes : list of ndarray of int, optional
        Places of the areas of each class.

    Raises
    ------
    InferenceError, Cancelled
    """
    sides = np.sign(deviations_from_mean(values))
    if classes is None and equal_weights(neighbours):
        return _exact_rows(values, sides, neighbours, chance)
    return _ranked_rows(values, sides, neighbours, chance, classes or [np.arange(len(values))])


def _dealt(classes, chance, map_number):
    """Return whose value lies where in a map, each from the same class of areas."""
    places = np.arange(sum(map(len, classes)))
    if map_number:
        generator = random_stream(chance.seed, int(map_number))
        for members in classes:
            places[members] = generator.permutation(members)
    return places


def _exact_rows(values, sides, neighbours, chance):
    n = len(values)
    chance.require_memory(n, 0)
    degrees = np.diff(neighbours.indptr)
    most = LAW_CELLS // (int(degrees.max()) + 1)
    steps = lattice_cells(values, most)
    if steps is None:
        steps = np.rint(unit_interval(values) * most)
    law = ExactLaw(steps, degrees, own=True, memory=chance.memory, cancelled=chance.cancelled)

    everywhere = [np.arange(n)]

    def active(block):
        order = np.stack([_dealt(everywhere, chance, number) for number in block], axis=1)
        own, found = sides[order], []
        for side, p in zip((HIGH, LOW), law.tails(neighbours, order, chance.cancelled)):
            if side in chance.sides:
                with np.errstate(invalid="ignore"):
                    area, column = np.nonzero((p <= chance.p0 * (1 + EQUAL)) & (own == side))
                excess = chance.excess(np.maximum(p[area, column], SMALLEST))
                found.append((side, block[column] * n + area, excess))
        return found

    return chance.collected(n, active, chance.map_blocks(n))


def _ranked_rows(values, sides, neighbours, chance, classes):
    n, maps = len(values), chance.maps + 1
    kind = np.min_scalar_type(n)
    chance.require_memory(n, kind.itemsize)
    largest = csr_array(neighbours).max(axis=1).toarray().ravel()
    rows = csr_array(neighbours + csr_array(diags(largest)))
    rows.eliminate_zeros()
    tested = np.diff(neighbours.indptr) > 0
    tolerance = rounding_tolerance(values, rows.data, int(np.diff(rows.indptr).max()))
    order = np.empty((n, maps), dtype=kind)
    for number in range(maps):
        stop_if(chance.cancelled)
        order[:, number] = _dealt(classes, chance, number)

    def active(areas):
        block = rows[areas]
        members, places = np.unique(block.indices, return_inverse=True)
        block = csr_array((block.data, places.ravel(), block.indptr), shape=(areas.size, members.size))
        sums, found = block @ values[order[members]], []
        own = sides[order[areas]]
        stop_if(chance.cancelled)
        for side in chance.sides:
            turned = -side * sums
            ranked = np.sort(turned, axis=1)
            as_far = [np.searchsorted(one, other + tolerance, side="right") for one, other in zip(ranked, turned)]
            p = np.array(as_far) / maps
            area, column = np.nonzero((p <= chance.p0 * (1 + EQUAL)) & (own == side) & tested[areas, None])
            found.append((side, column * n + areas[area], chance.excess(p[area, column])))
        return found

    blocks = np.array_split(np.arange(n), max(1, n * maps // BLOCK_CELLS))
    return chance.collected(n, active, blocks)
