"""How far borders are apart: areas that nearly touch, and the area that is nearest to a lone one."""

import numpy as np

from ..errors import WeightsError, mark, number
from ..geometry.measuring import up
from ..inference.runs import stop_if
from .locations import MOST_LINKS, centroids

CORNER = 4  # tolerances of border that a mere corner may bring within the tolerance: see `within`
WIDE = 0.05
"""Width, as a share of the root of the median area, above which a gap is more than a slip of drawing."""
MOST_CROSSINGS = 2**17
"""Crossings of strips along two borders that are worked out at most: they take about three seconds and 100 MB."""
MANY_VERTICES = 10_000
"""Vertices of both areas from which their borders are looked at for crowding before anything else."""
AREAS_AT_ONCE, PAIRS_AT_ONCE = 4096, 256
"""How many are looked at between two looks at whether the user has cancelled."""


def typical_width(areas):
    """Return the root of the median area of polygons, 0 where there is none."""
    size = areas.area
    return float(np.sqrt(size[size > 0].median())) if (size > 0).any() else 0.0


def nearest_areas(areas, graph, cancelled=None):
    """Return, for each area without neighbours, the other area whose border is nearest, and how far that is.

    A tolerance above the largest of these distances leaves none of them alone in queen contiguity.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Polygons and multipolygons.
    graph : libpysal.graph.Graph
        Neighbours among them, with the same ids.
    cancelled : callable, optional

    Returns
    -------
    pandas.DataFrame
        By the ids of the isolates that have a geometry: ``nearest``, an id (of equally near ones the lowest), and
        ``distance`` in the units of the coordinates, 0 for an area that overlaps another.
    """
    import pandas
    import shapely
    from scipy.spatial import cKDTree

    xy = centroids(areas)
    located = np.flatnonzero(np.isfinite(xy).all(axis=1))
    geometry, ids = areas.to_numpy()[located], areas.index[located]
    lone = np.flatnonzero(ids.isin(graph.isolates))
    if len(lone) == 0 or len(located) < 2:
        return pandas.DataFrame({"nearest": [], "distance": []}, index=ids[:0])
    # The area with the nearest centroid is a bound: one nearer than that must come into the box widened by it.
    _, two = cKDTree(xy[located]).query(xy[located[lone]], k=2)
    other = np.where(two[:, 0] == lone, two[:, 1], two[:, 0])
    i, j = shapely.STRtree(geometry).query(_boxes(geometry[lone], distance_between(geometry, lone, other, cancelled)))
    i, j = np.append(lone[i], lone), np.append(j, other)
    i, j = i[i != j], j[i != j]
    distance = distance_between(geometry, i, j, cancelled)
    pairs = pandas.DataFrame({"area": ids[i], "nearest": ids[j], "distance": distance})
    return pairs.sort_values(["area", "distance", "nearest"]).groupby("area").first()


def within(tolerance, polygons, neighbours, along=False, labels=None, cancelled=None):
    """Return which areas are within a tolerance of each other without being neighbours yet.

    Parameters
    ----------
    tolerance : float
        Distance in the units of the coordinates. Areas that overlap are within any.
    polygons : array of shapely geometries, shape (n,)
        Polygons and multipolygons, possibly invalid; None has no neighbours.
    neighbours : scipy.sparse.csr_array of bool, shape (n, n)
        Pairs that need not be looked at.
    along : bool
        Whether the border of one area must run inside the other, or within the tolerance of it, for more than
        four tolerances: a corner at a corner brings two of them near, or four if the angles between the borders
        are 30° and not 90°. A minute tolerance finds edges that meet without the same vertices (T-junctions).
        This takes about 1 ms for each pair that is within the tolerance and not neighbours.
    labels : sequence of length n, optional
        What messages call the areas; by default their positions.
    cancelled : callable, optional

    Returns
    -------
    scipy.sparse.csr_array of bool, shape (n, n)
        Symmetric.

    Raises
    ------
    WeightsError
        More than `MOST_LINKS` pairs to look at, or borders with more than `MOST_CROSSINGS`.
    Cancelled
    """
    import shapely
    from scipy import sparse

    i, j = _near_boxes(tolerance, polygons, neighbours, cancelled)
    labels = range(len(polygons)) if labels is None else labels
    if along:
        _refuse_crowded_borders(tolerance, polygons, i, j, labels, cancelled)
    close = distance_between(polygons, i, j, cancelled) <= tolerance
    i, j = i[close], j[close]
    if along:
        valid, close = polygons.copy(), np.union1d(i, j)
        broken = close[~shapely.is_valid(polygons[close])]  # a projection may break what was valid
        valid[broken] = shapely.make_valid(polygons[broken])
        runs = _run_along((polygons, i), (valid, j), tolerance, labels, cancelled)
        runs[~runs] = _run_along((polygons, j[~runs]), (valid, i[~runs]), tolerance, labels, cancelled)
        i, j = i[runs], j[runs]
    found = sparse.csr_array((np.ones(len(i), bool), (i, j)), shape=neighbours.shape)
    return found + found.T


def _near_boxes(tolerance, polygons, neighbours, cancelled):
    """Return the pairs of polygons, i < j, that are no neighbours and whose boxes are within a tolerance."""
    from scipy import sparse

    pairs = pairs_of_boxes(polygons, np.arange(len(polygons)), MOST_LINKS, tolerance, cancelled)
    if pairs is None:
        text = mark(
            "A TOLERANCE of {tolerance} m brings more than {most} pairs of areas within reach of each other. "
            "Choose a smaller one, or K nearest neighbours."
        )
        raise WeightsError(text, tolerance=up(tolerance), most=number(MOST_LINKS, ","))
    near = sparse.csr_array((np.ones(pairs.shape[1], bool), tuple(pairs)), shape=neighbours.shape)
    return (near > neighbours).nonzero()


def pairs_of_boxes(polygons, chosen, most, tolerance=0.0, cancelled=None):
    """Return the pairs of some polygons and others whose boxes are within a tolerance, None where they are too many.

    Parameters
    ----------
    polygons : array of shapely geometries, shape (n,)
    chosen : ndarray of int
        Positions of the polygons of which each pair has at least one.
    most : int
        Pairs that there may be.
    tolerance : float
    cancelled : callable, optional

    Returns
    -------
    ndarray of int, shape (2, pairs), or None
        Positions, the lower one first, in their order.
    """
    import shapely

    tree, found, count = shapely.STRtree(polygons), [np.zeros((2, 0), dtype=np.intp)], 0
    among = np.zeros(len(polygons), dtype=bool)
    among[chosen] = True
    # Where all boxes meet, each of these is near all.
    step = min(AREAS_AT_ONCE, max(1, MOST_LINKS // max(1, len(polygons))))
    for start in range(0, len(chosen), step):
        stop_if(cancelled)
        part = chosen[start : start + step]
        i, j = tree.query(_boxes(polygons[part], tolerance))
        i = part[i]
        once = (i < j) | ~among[j]
        found.append(np.array([np.minimum(i, j), np.maximum(i, j)])[:, once])
        count += found[-1].shape[1]
        if count > most:
            return None
    pairs = np.concatenate(found, axis=1)
    return pairs[:, np.lexsort(pairs[::-1])]


def _refuse_crowded_borders(tolerance, polygons, i, j, labels, cancelled):
    """Refuse, before distances are measured, borders that are known to be close and too crowded to compare.

    Distances between such borders take minutes. That a vertex is within the tolerance of one of the other's is enough.
    """
    import shapely
    from scipy.spatial import cKDTree

    size = shapely.get_num_coordinates(polygons)
    long = np.minimum(size[i], size[j]) >= MANY_VERTICES
    for one, other in zip(i[long], j[long]):
        stop_if(cancelled)
        xy = [
            shapely.get_coordinates(shapely.intersection(polygons[here], _boxes(polygons[there], tolerance)))
            for here, there in ((one, other), (other, one))
        ]
        if all(map(len, xy)) and np.isfinite(cKDTree(xy[0]).query(xy[1], distance_upper_bound=tolerance)[0]).any():
            clip = shapely.intersection(polygons[[other]], _boxes(polygons[one], tolerance))
            _refuse_crowded(clip, tolerance, [labels[one]], [labels[other]])


def _run_along(one, other, tolerance, labels, cancelled):
    """Return whether the border of each polygon runs in or near another for longer than a corner would.

    Both are (polygons, positions), with as many positions.
    """
    import shapely

    (polygons, i), (others, j) = one, other
    runs = np.zeros(len(i), dtype=bool)
    for start in range(0, len(i), PAIRS_AT_ONCE):
        stop_if(cancelled)
        pairs = slice(start, start + PAIRS_AT_ONCE)
        polygon = polygons[i[pairs]]
        clip = shapely.intersection(others[j[pairs]], _boxes(polygon, tolerance))
        _refuse_crowded(clip, tolerance, [labels[place] for place in i[pairs]], [labels[place] for place in j[pairs]])
        for place, part in enumerate(clip, start):
            stop_if(cancelled)
            band = shapely.buffer(part, tolerance, quad_segs=4)
            inside = shapely.intersection(shapely.boundary(polygons[i[place]]), band)
            runs[place] = shapely.length(inside) > CORNER * tolerance
    return runs


def _refuse_crowded(clip, tolerance, one, other):
    """Raise `WeightsError` where strips as wide as the tolerance would cross each other too often."""
    import shapely

    vertices = shapely.get_num_coordinates(clip)
    west, south, east, north = shapely.bounds(clip).T
    with np.errstate(divide="ignore", invalid="ignore"):
        crossings = vertices * np.maximum(1, 2 * tolerance * vertices / np.hypot(east - west, north - south))
    crowded = np.flatnonzero(crossings > MOST_CROSSINGS)
    if len(crowded):
        most = crowded[crossings[crowded].argmax()]
        text = mark(
            "Where the borders of {one} and {other} run close to each other, they have {vertices} vertices: too many "
            "to compare at a tolerance of {tolerance} m. Simplify the layer, choose a smaller TOLERANCE, or queen "
            "contiguity."
        )
        values = {"one": one[most], "other": other[most], "vertices": number(vertices[most], ",")}
        raise WeightsError(text, tolerance=up(tolerance), **values)


def distance_between(polygons, i, j, cancelled=None):
    """Return the distances between the polygons at positions i and j: 0 where they overlap, NaN without a border."""
    import shapely

    border = shapely.boundary(polygons)
    border[~(shapely.length(border) > 0)] = None  # the shortest line to a border without length ends the process
    shapely.prepare(border)  # shapely.distance would compare every edge of the one with every edge of the other
    shapely.prepare(polygons)
    distance = np.full(len(i), np.nan)
    try:
        for start in range(0, len(i), PAIRS_AT_ONCE):
            stop_if(cancelled)
            pairs = slice(start, start + PAIRS_AT_ONCE)
            one, other = i[pairs], j[pairs]
            distance[pairs] = shapely.length(shapely.shortest_line(border[one], border[other]))
            distance[pairs][shapely.intersects(polygons[one], polygons[other])] = 0
    finally:
        shapely.destroy_prepared(polygons)  # what is prepared takes twice the memory, and these are the caller's
    return distance


def _boxes(geometry, margin):
    """Return the bounding boxes, widened by a margin, one for all or one each."""
    import shapely

    west, south, east, north = shapely.bounds(geometry).T
    return shapely.box(west - margin, south - margin, east + margin, north + margin)
