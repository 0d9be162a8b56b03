"""Which areas are neighbours because they share a border.

Two areas are *queen* neighbours if they share a vertex, and *rook* neighbours if they share an edge: the incidence
matrix of areas by vertices (or edges), times its transpose, holds all pairs. No geometry is intersected, so it is
fast; but borders must meet vertex by vertex. Where they do not, because a layer was drawn or simplified area by
area, a tolerance adds the pairs whose borders run close to each other (`proximity.within`).
"""

import numpy as np

from ..errors import WeightsError, mark, number
from ..inference.runs import stop_if
from ..validation import polygons_of
from .graphs import adjacency_graph, unique_ids
from .locations import MOST_LINKS
from .proximity import within

MOST_VERTICES = 2**26
"""Vertices of borders that are compared at most: they take about 6 GB of memory."""
AT_ONCE = 256
"""Areas whose higher orders are looked for together."""

NO_POLYGONS = mark("Contiguity needs polygons; these are not: {ids}. For points use k nearest neighbours.")


def contiguity(areas, kind="queen", order=1, lower_orders=True, tolerance=0.0, cancelled=None):
    """Return the graph of areas that share a border.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Polygons and multipolygons, with unique ids as index. Missing and empty geometries have no neighbours.
    kind : {"queen", "rook"}
        Whether one shared point is enough, or only a shared stretch of border counts.
    order : int
        How many borders may be crossed on the way from an area to its neighbour.
    lower_orders : bool
        Whether areas that are fewer borders away are neighbours too.
    tolerance : float
        Distance in the units of the coordinates within which two borders count as one: see `proximity.within`.
    cancelled : callable, optional

    Returns
    -------
    libpysal.graph.Graph
        Weight 1 for neighbours, in the order of ``areas``. Areas without neighbours are isolates.

    Raises
    ------
    AreaError
        Ids that are missing or repeated; points or lines.
    WeightsError
        An unknown kind, an order below 1, a tolerance that is negative or not a number; more vertices than
        `MOST_VERTICES`, more links than `locations.MOST_LINKS`; and as `proximity.within`.
    Cancelled
        When `cancelled` returned True.

    References
    ----------
    Anselin, L. & Smirnov, O. (1996). Efficient algorithms for constructing proper higher order spatial lag
    operators. Journal of Regional Science 36(1), 67-89.
    """
    if kind not in ("queen", "rook"):
        raise WeightsError(mark("Unknown contiguity “{kind}”: use queen or rook."), kind=kind)
    if order < 1 or order % 1 != 0:
        raise WeightsError(mark("ORDER is {order}: it must be 1, 2, 3 …"), order=order)
    if not 0 <= tolerance < np.inf:
        raise WeightsError(mark("TOLERANCE is {tolerance}: it must be 0 or more."), tolerance=tolerance)
    ids, polygons = unique_ids(areas), polygons_of(areas, NO_POLYGONS)
    _refuse_vertices(polygons)
    stop_if(cancelled)
    pieces, area = (numbered_vertices if kind == "queen" else _edges)(polygons)
    stop_if(cancelled)
    neighbours = areas_sharing(pieces, area, len(ids))
    stop_if(cancelled)
    if tolerance:
        neighbours = neighbours + within(tolerance, polygons, neighbours, kind == "rook", ids, cancelled)
    if order > 1 and len(ids):
        neighbours = _at_order(neighbours, int(order), lower_orders, cancelled)
    stop_if(cancelled)
    return adjacency_graph(neighbours, ids)


def _refuse_vertices(polygons):
    """Raise `WeightsError` for more vertices than memory may hold."""
    import shapely

    vertices = int(shapely.get_num_coordinates(polygons).sum())
    if vertices > MOST_VERTICES:
        text = mark("The borders have {vertices} vertices; {most} are the most. Simplify the layer as a coverage.")
        raise WeightsError(text, vertices=number(vertices, ","), most=number(MOST_VERTICES, ","))


def numbered_vertices(polygons):
    """Return, for every vertex of every area, the number of the vertex and the position of the area."""
    import shapely

    xy, area = shapely.get_coordinates(polygons, return_index=True)
    return pair_numbers(xy), area


def _edges(polygons):
    """Return, for every edge of every area, the number of the edge, whichever way it runs, and the area."""
    vertex, area = numbered_vertices(polygons)
    following = np.roll(vertex, -1)
    edge = vertex != following
    edge[ring_ends(polygons, vertex, area)] = False
    ends = np.column_stack([np.minimum(vertex, following), np.maximum(vertex, following)])
    return pair_numbers(ends[edge].astype(float)), area[edge]


def ring_ends(polygons, vertex, area):
    """Return the positions of the last vertex of each ring.

    Most areas are one ring: they end at the vertex where they begin, and come there at no other time. Only the
    others are taken apart, which is slow.
    """
    import shapely

    first = np.flatnonzero(np.diff(area, prepend=-1))
    count = np.diff(first, append=len(area))
    last = first + count - 1
    visits = np.bincount(area, weights=vertex == np.repeat(vertex[first], count))[area[first]]
    several = (visits != 2) | (vertex[first] != vertex[last])
    rings = shapely.get_rings(shapely.get_parts(polygons[area[first[several]]]))
    in_several = np.flatnonzero(np.repeat(several, count))
    return np.append(last[~several], in_several[np.cumsum(shapely.get_num_coordinates(rings)) - 1])


def pair_numbers(pairs):
    """Return the same number for the same pair of floats: shape (p,), from pairs of shape (p, 2).

    Every pair notes its position in a table, at a place made from its bits. Equal pairs share the place, and take
    the position found there as their number. Those who find a different pair in their place are few, and left to
    pandas, which would need three times as long for all of them in a large layer.
    """
    import pandas

    size = (4 * len(pairs)).bit_length()
    bits = (pairs + 0.0).view(np.uint64)  # + 0.0 because -0.0 equals 0.0 but has other bits
    place = bits[:, 0] * np.uint64(0x9E3779B97F4A7C15)
    place ^= place >> np.uint64(32)
    place = ((place + bits[:, 1]) * np.uint64(0xBF58476D1CE4E5B9) >> np.uint64(64 - size)).view(np.int64)
    table = np.empty(2**size, dtype=np.int32)
    table[place] = np.arange(len(pairs), dtype=np.int32)
    number = table[place]
    pair = pairs.view(complex).ravel()
    displaced = np.flatnonzero(pair[number] != pair)
    number[displaced] = len(pairs) + pandas.factorize(pair[displaced])[0]
    return number


def areas_sharing(piece, area, n):
    """Return which of n areas have a piece (a vertex, an edge) in common: a Boolean matrix, shape (n, n)."""
    from scipy import sparse

    start = np.searchsorted(area, np.arange(n + 1))
    shape = (n, piece.max(initial=0) + 1)
    incidence = sparse.csr_array((np.ones(len(piece), bool), piece, start), shape=shape)
    return (incidence @ incidence.T) > sparse.eye(n, dtype=bool, format="csr")


def _at_order(neighbours, order, lower_orders, cancelled):
    """Return which areas are exactly ``order`` steps apart, or up to so many: a Boolean matrix, shape (n, n)."""
    from scipy import sparse

    n = neighbours.shape[0]
    sample = np.unique(np.linspace(0, n - 1, min(n, AT_ONCE)).astype(int))
    _reached(neighbours, sample, order, lower_orders, MOST_LINKS * len(sample) / n, cancelled)
    rows, left = [], MOST_LINKS
    for start in range(0, n, AT_ONCE):
        chunk = np.arange(start, min(start + AT_ONCE, n))
        rows.append(_reached(neighbours, chunk, order, lower_orders, left, cancelled))
        left -= rows[-1].nnz
    return sparse.vstack(rows, format="csr")


def _reached(neighbours, start, order, lower_orders, most, cancelled):
    """Return what some areas reach in so many steps, as `_at_order` does: a Boolean matrix, shape (len(start), n).

    It ends where nothing new is reached, and raises `WeightsError` as soon as there are more links than ``most``.
    """
    from scipy import sparse

    n = neighbours.shape[0]
    itself = sparse.csr_array((np.ones(len(start), bool), start, np.arange(len(start) + 1)), shape=(len(start), n))
    reached = new = itself
    for step in range(1, order + 1):
        stop_if(cancelled)
        new = (new @ neighbours) > reached
        if not new.nnz:
            break
        reached = reached + new
        if (reached.nnz if lower_orders else new.nnz) > most + len(start):
            text = mark(
                "An ORDER of {order} makes more than {most} links among {areas} areas: at {step} steps an area has "
                "{mean} neighbours on average. Choose a lower ORDER, or K nearest neighbours."
            )
            mean = number(reached.nnz / len(start) - 1, ".0f")
            raise WeightsError(text, order=order, most=number(MOST_LINKS, ","), areas=n, step=step, mean=mean)
    return reached > itself if lower_orders else new
