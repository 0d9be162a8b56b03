"""Outlines of points: concave, as close to them as asked, and never around a handful."""

import numpy as np

RATIO = 0.3
"""How concave outlines are: 1 is the convex hull, 0 as concave as can be (GEOS's ratio of edge lengths)."""


def outline(points, margin, ratio=RATIO):
    """Return the outline of points with a margin, which gives points on a line, or in one place, a surface too.

    Parameters
    ----------
    points : ndarray of float, shape (n, 2)
        On a plane in metres.
    margin : float
    ratio : float

    Returns
    -------
    shapely.Polygon or shapely.MultiPolygon
    """
    import shapely

    return shapely.buffer(shapely.concave_hull(shapely.multipoints(points), ratio=ratio), margin, quad_segs=4)


def apart(shapes, counts):
    """Return outlines without what they share, which the denser of two keeps: a centre keeps its place within a ring.

    Parameters
    ----------
    shapes : list of shapely geometries
    counts : ndarray of int, shape (k,)
        Firms of each.

    Returns
    -------
    list of shapely geometries
        Polygons or multipolygons, empty ones where nothing is left.
    """
    import shapely

    left, taken = list(shapes), shapely.Polygon()
    for place in np.argsort([-count / shape.area for count, shape in zip(counts, shapes)], kind="stable"):
        left[place] = shapely.difference(shapes[place], taken)
        taken = shapely.union(taken, shapes[place])
    return left


def margin_of(points):
    """Return half the median distance from a point to its nearest in another place, 0 where all are in one."""
    from scipy.spatial import cKDTree

    places = np.unique(points, axis=0)
    if len(places) < 2:
        return 0.0
    return float(np.median(cKDTree(places).query(places, k=2)[0][:, 1])) / 2


def firms_within(points, shapes):
    """Return, for each shape, the positions of the points that lie in it, its border included.

    Parameters
    ----------
    points : ndarray of float, shape (n, 2)
    shapes : sequence of shapely geometries
    """
    import shapely

    tree = shapely.STRtree(shapely.points(points))
    return [np.sort(tree.query(shape, predicate="intersects")) for shape in shapes]


def polygon_of(places, polygons):
    """Return the position of the polygon that each place lies in, the first where several hold it, -1 in none.

    Parameters
    ----------
    places : geopandas.GeoSeries of points, shape (n,)
    polygons : geopandas.GeoSeries, shape (k,)
        In the same coordinates; None for one without a surface.

    Returns
    -------
    ndarray of int, shape (n,)
    """
    import shapely

    tree = shapely.STRtree(places.to_numpy())
    found = np.full(len(places), -1)
    polygon, place = tree.query(polygons.to_numpy(), predicate="intersects")
    order = np.argsort(polygon, kind="stable")[::-1]
    found[place[order]] = polygon[order]
    return found
