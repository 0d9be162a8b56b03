"""Groups of active areas that hang together, in many maps at once, and how unlikely they are among maps of chance.

An area is active where its p-value is at most p0; active neighbours are one group. A group has an extent, its areas,
and a mass, the sum of ln(p0 / p) over them, which a few very unlikely areas raise as well as many fairly unlikely ones.
A map of chance counts by its largest group, so that the p-values of all groups of a map hold together: with a chance
of at most 5 % any of them is 0.05 or less (Nichols & Holmes 2002).

References
----------
Nichols, T. E. & Holmes, A. P. (2002). Nonparametric permutation tests for functional neuroimaging: a primer with
examples. Human Brain Mapping 15(1), 1-25.
Bullmore, E. T. et al. (1999). Global, voxel, and cluster tests, by theory and permutation, for a difference between
two groups of structural MR images of the brain. IEEE Transactions on Medical Imaging 18(1), 32-42. (Mass.)
Friston, K. J. et al. (1996). Detecting activations in PET and fMRI: levels of inference and power. NeuroImage 4(3),
223-235. (How many groups there are of a size.)
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array, csr_array, triu
from scipy.sparse.csgraph import connected_components

from ..inference.runs import stop_if

SAME = 1e-9
"""Relative difference of two masses that are one but for rounding."""

CELLS_AT_ONCE = 2**18
"""Active areas whose neighbours are looked up together. No influence on the result."""


@dataclass(frozen=True)
class ActiveAreas:
    """The active areas of many maps, for one tail.

    Attributes
    ----------
    areas, maps : int
        Areas n of a map, and maps; map 0 is the observed one.
    cells : ndarray of int64, shape (active,)
        map * n + area, rising.
    excess : ndarray of float, shape (active,)
        ln(p0 / p), 0 or more.
    """

    areas: int
    maps: int
    cells: np.ndarray
    excess: np.ndarray

    @classmethod
    def collected(cls, areas, maps, parts):
        """Return active areas from parts (cells, excess) in any order, no cell in two of them."""
        cells = np.concatenate([np.empty(0, dtype=np.int64), *(cells for cells, _ in parts)])
        excess = np.concatenate([np.empty(0), *(excess for _, excess in parts)])
        order = np.argsort(cells, kind="stable")
        return cls(areas, maps, cells[order], np.maximum(excess[order], 0.0))

    def at(self, stricter):
        """Return what is active at p0 / stricter."""
        excess = self.excess - np.log(stricter)
        kept = excess >= 0
        return ActiveAreas(self.areas, self.maps, self.cells[kept], excess[kept])


@dataclass(frozen=True)
class Groups:
    """Groups of all maps, by map.

    Attributes
    ----------
    labels : ndarray of int, shape (active,)
        The group of each active area.
    maps : ndarray of int, shape (groups,)
        The map of each group.
    extents : ndarray of int, shape (groups,)
    masses : ndarray of float, shape (groups,)
    """

    labels: np.ndarray
    maps: np.ndarray
    extents: np.ndarray
    masses: np.ndarray


def links_between(neighbours):
    """Return who is linked with whom, once for each pair: neighbours in either direction.

    Parameters
    ----------
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights, mutual or not.

    Returns
    -------
    scipy.sparse.csr_array, shape (n, n)
        Above the diagonal only.
    """
    either = abs(csr_array(neighbours)).sign()
    return csr_array(triu((either + either.T).sign(), 1, format="csr"))


def connected_groups(active, links, cancelled=None):
    """Return the `Groups` of active areas that are linked, of all maps in one go.

    Parameters
    ----------
    active : ActiveAreas
    links : scipy.sparse.csr_array, shape (n, n)
        See `links_between`.
    cancelled : callable, optional
    """
    count = active.cells.size
    area = active.cells % active.areas
    degrees = np.diff(links.indptr)[area].astype(np.int64)
    ones, others = [], []
    for start in range(0, count, CELLS_AT_ONCE):
        stop_if(cancelled)
        some = slice(start, start + CELLS_AT_ONCE)
        one = np.repeat(np.arange(start, min(start + CELLS_AT_ONCE, count)), degrees[some])
        first = np.cumsum(degrees[some]) - degrees[some]
        place = links.indptr[area[one]] + np.arange(one.size) - first[one - start]
        wanted = active.cells[one] - area[one] + links.indices[place]
        other = np.minimum(np.searchsorted(active.cells, wanted), count - 1)
        both = active.cells[other] == wanted
        ones.append(one[both])
        others.append(other[both])
    if not count:
        nothing = np.empty(0, dtype=np.int64)
        return Groups(nothing, nothing, nothing, np.empty(0))
    ones, others = np.concatenate(ones), np.concatenate(others)
    graph = coo_array((np.ones(ones.size, dtype=bool), (ones, others)), shape=(count, count))
    groups, labels = connected_components(graph, directed=False)
    maps = np.empty(groups, dtype=np.int64)
    maps[labels] = active.cells // active.areas
    return Groups(
        labels, maps, np.bincount(labels, minlength=groups), np.bincount(labels, active.excess, minlength=groups)
    )


@dataclass(frozen=True)
class GroupChances:
    """How many maps of chance have such groups; p-values count the observed map among the maps.

    Parameters
    ----------
    groups : Groups
        Of map 0, the observed one, and of maps of chance.
    maps : int
        All maps, with the observed one.
    """

    groups: Groups
    maps: int

    def largest(self, measure):
        """Return the largest of a measure of groups in each map of chance, 0 where there is none, shape (maps - 1,)."""
        largest = np.zeros(self.maps)
        np.maximum.at(largest, self.groups.maps, measure)
        return largest[1:]

    def p_extent(self, extents):
        """Return the share of maps with a group of at least as many areas."""
        return self._share(self.largest(self.groups.extents), extents)

    def p_mass(self, masses):
        """Return the share of maps with a group of at least that mass."""
        return self._share(self.largest(self.groups.masses), masses * (1 - SAME))

    def p_number(self, extents):
        """Return for each group the share of maps with as many groups that are at least as large as it.

        Parameters
        ----------
        extents : ndarray of int, shape (groups,)
            Of all groups of the observed map.
        """
        p = np.empty(len(extents))
        chance = self.groups.maps > 0
        for extent in np.unique(extents):
            number = np.bincount(self.groups.maps[chance & (self.groups.extents >= extent)], minlength=self.maps)[1:]
            as_many = np.count_nonzero(number >= np.count_nonzero(extents >= extent))
            p[extents == extent] = (1 + as_many) / self.maps
        return p

    def _share(self, largest, observed):
        ranked = np.sort(largest)
        return (1 + ranked.size - np.searchsorted(ranked, observed, side="left")) / self.maps
