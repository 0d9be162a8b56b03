"""Which areas are neighbours because they share a border, or nearly do.

Two areas are *queen* neighbours if they share a vertex and *rook* neighbours if they share an edge: one incidence
matrix of areas by vertices (or edges), times its transpose, holds all pairs. No geometry is intersected, which is
what makes it fast; what it costs is that borders must meet vertex by vertex. Where they do not, because the layer
was digitised or simplified area by area, a tolerance adds the pairs whose borders run close to each other.

The result is always a `libpysal.graph.Graph`; areas without a neighbour are in it as libpysal has them, with
themselves as neighbour and the weight 0.
"""

import numpy as np

from .errors import AreaError, WeightsError, listed, mark

KINDS = ("queen", "rook")
POLYGONAL = (3, 6)  # shapely's type ids of Polygon and MultiPolygon
CORNER = 4  # a mere corner brings up to this many tolerances of border within the tolerance: see _run_along


def contiguity(areas, kind="queen", order=1, lower_orders=True, tolerance=0.0):
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
        Distance, in the units of the layer's coordinates, within which two borders count as the same one. Areas
        that overlap are within any tolerance. With "rook" the borders must run along each other for more than
        four tolerances: a corner touching a corner does not reach that unless both angles between the two borders
        are under 30°. A minute tolerance finds the edges that meet without the same vertices (T-junctions).

    Returns
    -------
    libpysal.graph.Graph
        Weights of 1 for neighbours; focal areas and neighbours in the order of ``areas``.

    Raises
    ------
    AreaError
        Ids that are missing or repeated; points or lines.
    WeightsError
        An unknown kind, an order below 1, a tolerance that is negative or not a number.

    References
    ----------
    Anselin, L. & Rey, S. J. (2014). Modern Spatial Econometrics in Practice, chapter 3.
    Anselin, L. & Smirnov, O. (1996). Efficient algorithms for constructing proper higher order spatial lag
    operators. Journal of Regional Science 36(1), 67-89.
    """
    if kind not in KINDS:
        raise WeightsError(mark("Unknown contiguity “{kind}”: use one of {kinds}."), kind=kind, kinds=listed(KINDS))
    if order < 1 or order != int(order):
        raise WeightsError(mark("The order of contiguity is {order}: it must be 1, 2, 3 …"), order=order)
    if not 0 <= tolerance < np.inf:
        raise WeightsError(mark("The tolerance is {tolerance}: it must be 0 or more."), tolerance=tolerance)
    ids = unique_ids(areas)
    polygons = _polygons(areas)
    piece, area = _vertices(polygons) if kind == "queen" else _edges(polygons)
    neighbours = _sharing(piece, area, len(ids))
    if tolerance:
        neighbours = neighbours + _across_gaps(polygons, neighbours, kind, tolerance)
    if order > 1:
        neighbours = _at_order(neighbours, int(order), lower_orders)
    return adjacency_graph(neighbours, ids)


def adjacency_graph(matrix, ids):
    """Return a matrix of weights as a graph.

    ``Graph.from_sparse`` looks every pair of ids up; here the positions are given to pandas as they are, which is
    some fifty times faster.

    Parameters
    ----------
    matrix : scipy sparse array or matrix, shape (n, n)
        Weights, from the area of the row to the area of the column; zeros are not neighbours.
    ids : index-like, shape (n,)
        Unique ids of the areas.

    Returns
    -------
    libpysal.graph.Graph
        Rows without weights become isolates.
    """
    import pandas
    from libpysal.graph import Graph
    from scipy import sparse

    matrix = sparse.csr_array(matrix, dtype=float, copy=True)
    matrix.sum_duplicates()
    matrix.eliminate_zeros()
    count = np.diff(matrix.indptr)
    isolates = np.flatnonzero(count == 0)
    at = matrix.indptr[isolates]
    focal = np.repeat(np.arange(len(count)), np.maximum(count, 1))
    neighbour = np.insert(matrix.indices, at, isolates)
    weight = np.insert(matrix.data, at, 0.0)
    ids = pandas.Index(ids)
    pairs = pandas.MultiIndex(
        levels=[ids, ids], codes=[focal, neighbour], names=["focal", "neighbor"], verify_integrity=False
    )
    return Graph(pandas.Series(weight, index=pairs, name="weight"), is_sorted=True)


def unique_ids(areas):
    """Return the index of a series if every id is there and only once; raise `AreaError` if not."""
    ids = areas.index
    if ids.hasnans:
        raise AreaError(mark("{count} areas have no id: fill it in."), count=int(ids.isna().sum()))
    if not ids.is_unique:
        repeated = ids[ids.duplicated()].unique()
        raise AreaError(mark("Ids are repeated ({ids}): each area needs its own."), ids=listed(repeated))
    return ids


def _polygons(areas):
    """Return the geometries as an array, with None for what has no extent or coordinates that are no numbers."""
    import shapely

    geometry = areas.to_numpy()
    other = np.flatnonzero(~np.isin(shapely.get_type_id(geometry), (*POLYGONAL, -1)))
    other = other[~shapely.is_empty(geometry[other])]
    if len(other):
        raise AreaError(
            mark("Contiguity needs polygons; these are not: {ids}. For points, use k nearest neighbours."),
            ids=listed(areas.index[other]),
        )
    perimeter = shapely.length(geometry)
    return np.where((perimeter > 0) & (perimeter < np.inf), geometry, None)


def _vertices(polygons):
    """Return, for every vertex of every area, the number of the vertex and the position of the area."""
    import shapely

    xy, area = shapely.get_coordinates(polygons, return_index=True)
    return _number(xy), area


def _edges(polygons):
    """Return, for every edge of every area, the number of the edge, whichever way it runs, and the area."""
    import shapely

    parts, area = shapely.get_parts(polygons, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    vertex = _number(xy)
    ends = np.sort(np.column_stack([vertex[:-1], vertex[1:]]))
    edge = (ring[:-1] == ring[1:]) & (ends[:, 0] < ends[:, 1])
    return _number(ends[edge].astype(float)), area[part[ring[:-1][edge]]]


def _number(pairs):
    """Return the same number for the same pair of floats: shape (p,), from pairs of shape (p, 2).

    Every pair notes its number in a table, at a place made from its bits; equal pairs share the place and take the
    number found there, which is that of the last of them. Pairs that find a different pair in their place are few,
    and left to pandas, which would need three times as long for all of them in a large layer.
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


def _sharing(piece, area, n):
    """Return which of n areas have a piece (a vertex, an edge) in common: a Boolean matrix, shape (n, n)."""
    from scipy import sparse

    start = np.searchsorted(area, np.arange(n + 1))
    shape = (n, piece.max(initial=0) + 1)
    incidence = sparse.csr_array((np.ones(len(piece), bool), piece, start), shape=shape)
    return (incidence @ incidence.T) > sparse.eye(n, dtype=bool, format="csr")


def _at_order(neighbours, order, lower_orders):
    """Return which areas are exactly ``order`` steps apart, or up to so many: a Boolean matrix, shape (n, n)."""
    from scipy import sparse

    itself = sparse.eye(neighbours.shape[0], dtype=bool, format="csr")
    step = neighbours + itself
    nearer, reached = itself, step
    for _ in range(order - 1):
        nearer, reached = reached, reached @ step
    return reached > (itself if lower_orders else nearer)


def _across_gaps(polygons, neighbours, kind, tolerance):
    """Return which areas become neighbours only through the tolerance: a Boolean matrix, shape (n, n)."""
    import shapely
    from scipy import sparse

    i, j = shapely.STRtree(polygons).query(_boxes(polygons, tolerance))
    near = sparse.csr_array((np.ones(len(i), bool), (i, j)), shape=neighbours.shape)
    i, j = sparse.triu(near > neighbours, k=1).nonzero()
    valid = polygons.copy()
    doubtful = np.union1d(i, j)
    doubtful = doubtful[~shapely.is_valid(valid[doubtful])]
    valid[doubtful] = shapely.make_valid(valid[doubtful])
    shapely.prepare(valid)  # ten times faster, and undone below: it takes as much memory again as the areas
    close = shapely.dwithin(valid[i], valid[j], tolerance)
    shapely.destroy_prepared(valid)
    i, j = i[close], j[close]
    if kind == "rook":
        along = _runs_along(polygons[i], valid[j], tolerance)
        along[~along] = _runs_along(polygons[j[~along]], valid[i[~along]], tolerance)
        i, j = i[along], j[along]
    found = sparse.csr_array((np.ones(len(i), bool), (i, j)), shape=neighbours.shape)
    return found + found.T


def _runs_along(polygon, other, tolerance):
    """Return whether the border of each polygon runs in or near the other for longer than a corner would."""
    import shapely

    band = shapely.buffer(shapely.intersection(other, _boxes(polygon, tolerance)), tolerance, quad_segs=4)
    return shapely.length(shapely.intersection(shapely.boundary(polygon), band)) > CORNER * tolerance


def _boxes(polygons, margin):
    """Return the bounding boxes of polygons, widened by a margin."""
    import shapely

    return shapely.box(*(shapely.bounds(polygons) + np.array([-margin, -margin, margin, margin])).T)
