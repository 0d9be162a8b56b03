"""How far borders are apart: areas that nearly touch, and the area that is nearest to a lone one."""

import numpy as np

from .locations import centroids

CORNER = 4  # tolerances of border that a mere corner may bring within the tolerance: see `within`


def nearest_areas(areas, graph):
    """Return, for each area without neighbours, the other area whose border is nearest, and how far that is.

    A tolerance above the largest of these distances leaves none of them alone in queen contiguity.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Polygons and multipolygons.
    graph : libpysal.graph.Graph
        Neighbours among them, with the same ids.

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
    i, j = shapely.STRtree(geometry).query(_boxes(geometry[lone], distance_between(geometry, lone, other)))
    i, j = np.append(lone[i], lone), np.append(j, other)
    i, j = i[i != j], j[i != j]
    pairs = pandas.DataFrame({"area": ids[i], "nearest": ids[j], "distance": distance_between(geometry, i, j)})
    return pairs.sort_values(["area", "distance", "nearest"]).groupby("area").first()


def within(tolerance, polygons, neighbours, along=False):
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

    Returns
    -------
    scipy.sparse.csr_array of bool, shape (n, n)
        Symmetric.
    """
    import shapely
    from scipy import sparse

    i, j = shapely.STRtree(polygons).query(_boxes(polygons, tolerance))
    candidates = sparse.csr_array((np.ones(len(i), bool), (i, j)), shape=neighbours.shape)
    i, j = sparse.triu(candidates > neighbours, k=1).nonzero()
    close = distance_between(polygons, i, j) <= tolerance
    i, j = i[close], j[close]
    if along:
        valid, close = polygons.copy(), np.union1d(i, j)
        broken = close[~shapely.is_valid(polygons[close])]
        valid[broken] = shapely.make_valid(polygons[broken])
        runs = _runs_along(polygons[i], valid[j], tolerance)
        runs[~runs] = _runs_along(polygons[j[~runs]], valid[i[~runs]], tolerance)
        i, j = i[runs], j[runs]
    found = sparse.csr_array((np.ones(len(i), bool), (i, j)), shape=neighbours.shape)
    return found + found.T


def _runs_along(polygon, other, tolerance):
    """Return whether the border of each polygon runs in or near the other for longer than a corner would."""
    import shapely

    band = shapely.buffer(shapely.intersection(other, _boxes(polygon, tolerance)), tolerance, quad_segs=4)
    return shapely.length(shapely.intersection(shapely.boundary(polygon), band)) > CORNER * tolerance


def distance_between(polygons, i, j):
    """Return the distances between the polygons at positions i and j, valid or not: 0 where they overlap."""
    import shapely

    border = shapely.boundary(polygons)
    shapely.prepare(border)  # shapely.distance would compare every edge of the one with every edge of the other
    distance = shapely.length(shapely.shortest_line(border[i], border[j]))
    shapely.prepare(polygons)
    distance[shapely.intersects(polygons[i], polygons[j])] = 0
    shapely.destroy_prepared(polygons)  # what is prepared takes twice the memory, and these are the caller's
    return distance


def _boxes(geometry, margin):
    """Return the bounding boxes, widened by a margin, one for all or one each."""
    import shapely

    west, south, east, north = shapely.bounds(geometry).T
    return shapely.box(west - margin, south - margin, east + margin, north + margin)
