"""The perimeter of each cluster: its core, what links and holes lie between, and the fringe around it.

The order is that of the words. The core is given: areas of groups that are more than chance. A link of at most `gap`
areas joins two parts of it, and no more than two, so that a cluster is not strung together from what lies near what
lies near; a hole of at most `gap` areas is filled where the cluster surrounds it. Both are gaps: in the outline, never
in a sum. Then the fringe is claimed: areas beside the core whose quotient lies above 1 with
its interval, as of many some do by chance.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from .cluster_classes import CORE_NAME, FRINGE_NAME, GAP_NAME

CORE, FRINGE, GAP = 1, 2, 3
"""Roles of members; 0 is none."""
ROLES = {CORE: CORE_NAME, FRINGE: FRINGE_NAME, GAP: GAP_NAME}


@dataclass(frozen=True)
class Perimeters:
    """Who belongs to which cluster; arrays of shape (n,).

    Attributes
    ----------
    cluster : ndarray of int
        From 1, in the order of their first areas; 0 outside.
    role : ndarray of int
        `CORE`, `FRINGE`, `GAP`, 0 outside.
    """

    cluster: np.ndarray
    role: np.ndarray


def perimeters(groups, neighbours, sizes, *, fringe=None, gap=0, polygons=None):
    """Delineate clusters.

    Parameters
    ----------
    groups : ndarray of int, shape (n,)
        The group whose core an area belongs to; 0 for none. Areas of one group that do not hang together are parts.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights, mutual or not: who has a weight for whom is beside it.
    sizes : ndarray of float, shape (n,)
        Jobs or firms of the sector, which settle who claims an area of the fringe; NaN counts as none.
    fringe : ndarray of bool, shape (n,), optional
        Which areas may belong to a fringe; by default none.
    gap : int
        Most areas of a link or of a hole.
    polygons : ndarray of shapely polygons, shape (n,), optional
        Without them no hole is filled: neighbours alone do not tell a hole from a coast.

    Returns
    -------
    Perimeters
    """
    beside = csr_array(neighbours).astype(bool)
    beside = csr_array(beside + beside.T)
    parts = _parts(np.asarray(groups), beside)
    cluster = parts.copy()
    role = np.where(parts > 0, CORE, 0)
    if gap:
        for first, second, between in _links(parts, beside, gap):
            cluster[parts == second] = first
            cluster[between], role[between] = first, GAP
        if polygons is not None:
            for number, filled in _holes(cluster, beside, gap, polygons):
                cluster[filled], role[filled] = number, GAP
    if fringe is not None:
        claimed = _claims(cluster, role, beside, np.nan_to_num(sizes), np.asarray(fringe) & (role == 0))
        cluster, role = np.where(claimed > 0, claimed, cluster), np.where(claimed > 0, FRINGE, role)
    return Perimeters(_renumbered(cluster), role)


def _parts(groups, beside):
    """Return the parts of groups that hang together, numbered from 1, shape (n,)."""
    links = beside.tocoo()
    same = (groups[links.row] == groups[links.col]) & (groups[links.row] > 0)
    kept = csr_array((np.ones(same.sum()), (links.row[same], links.col[same])), shape=beside.shape)
    _, labels = connected_components(kept, directed=False)
    return _renumbered(np.where(groups > 0, labels + 1, 0))


def _renumbered(labels):
    """Return labels numbered from 1 in the order of their first areas; 0 stays."""
    found, first = np.unique(labels[labels > 0], return_index=True)
    order = np.argsort(np.flatnonzero(labels > 0)[first])
    numbers = np.zeros(labels.max(initial=0) + 1, dtype=np.int64)
    numbers[found[order]] = np.arange(1, found.size + 1)
    return numbers[labels]


def _links(parts, beside, gap):
    """Return links (part, other part, areas between), the shortest first; no part and no area in two of them."""
    found = [link for part in range(1, parts.max(initial=0) + 1) for link in _ways_out(part, parts, beside, gap)]
    linked, used, kept = set(), set(), []
    for between, part, other in sorted(found, key=lambda link: (len(link[0]), *link[1:], link[0])):
        if linked.isdisjoint((part, other)) and used.isdisjoint(between):
            linked.update((part, other))
            used.update(between)
            kept.append((part, other, list(between)))
    return kept


def _ways_out(part, parts, beside, gap):
    """Return shortest ways (areas between, part, other) of at most `gap` areas from a part to those numbered higher."""
    way = dict.fromkeys(np.flatnonzero(parts == part).tolist(), ())
    front = list(way)
    for _ in range(gap):
        further = []
        for area in front:
            for next_one in beside[[area]].indices.tolist():
                if next_one not in way and parts[next_one] == 0:
                    way[next_one] = (*way[area], next_one)
                    further.append(next_one)
                    for other in np.unique(parts[beside[[next_one]].indices]).tolist():
                        if other > part:
                            yield way[next_one], part, other
        front = further


def _holes(cluster, beside, gap, polygons):
    """Return (cluster, areas) of each hole of at most `gap` areas that lies within one cluster's outline."""
    import shapely

    free = np.flatnonzero(cluster == 0)
    _, labels = connected_components(beside[free][:, free], directed=False)
    for label in np.flatnonzero(np.bincount(labels) <= gap):
        hole = free[labels == label]
        around = np.unique(cluster[beside[hole].indices])
        around = around[around > 0]
        if around.size != 1:
            continue
        outline = shapely.union_all(polygons[cluster == around[0]])
        filled = shapely.union_all([shapely.Polygon(part.exterior) for part in shapely.get_parts(outline)])
        points = shapely.point_on_surface(polygons[hole])
        if shapely.contains(filled, points).all():
            yield around[0], hole


def _claims(cluster, role, beside, sizes, free):
    """Return the cluster that claims each free area beside its core: most core neighbours, size, then number."""
    core = np.where(role == CORE, cluster, 0)
    links = beside.tocoo()
    some = free[links.row] & (core[links.col] > 0)
    count = cluster.max(initial=0) + 1
    touching = csr_array((np.ones(some.sum()), (links.row[some], core[links.col[some]])), shape=(core.size, count))
    totals = np.bincount(core, sizes, minlength=count)
    # Rising in what decides, the last first: the last entry of each area is then the cluster that claims it.
    pairs = touching.tocoo()
    order = np.lexsort((-pairs.col, totals[pairs.col], pairs.data))
    claimed = np.zeros(core.size, dtype=np.int64)
    claimed[pairs.row[order]] = pairs.col[order]
    return claimed
