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


def margin_of(points):
    """Return half the median distance from a point to its nearest in another place, 0 where all are in one."""
    from scipy.spatial import cKDTree

    places = np.unique(points, axis=0)
    if len(places) < 2:
        return 0.0
    return float(np.median(cKDTree(places).query(places, k=2)[0][:, 1])) / 2
