"""The minimum spanning tree of mutual reachability that HDBSCAN starts from, by steps between which a cancel is heard.

scikit-learn has it in one call, which holds Python's interpreter for as long as it takes, and so the windows of QGIS: 6
seconds for 20,000 points, four times as long for twice as many. NumPy lets go of the interpreter, and the tree is the
same to the last bit, ties included.

References
----------
Prim, R. C. (1957). Shortest connection networks and some generalizations. Bell System Technical Journal 36(6),
1389-1401.
Campello, R. J. G. B., Moulavi, D. & Sander, J. (2013). Density-based clustering based on hierarchical density
estimates. PAKDD 2013, 160-172.
"""

import numpy as np

from ..inference.runs import stop_if

LOOK = 256
"""Points after which a cancel is asked for."""


def core_distances(points, least, cancelled=None):
    """Return the distance from each point to the farthest of its nearest ``least``, itself among them, shape (n,).

    Parameters
    ----------
    points : ndarray of float, shape (n, 2)
    least : int
        At most n.
    cancelled : callable, optional
    """
    from sklearn.neighbors import NearestNeighbors

    nearest = NearestNeighbors(n_neighbors=least, algorithm="kd_tree", n_jobs=1).fit(points)
    found = np.empty(len(points))
    for start in range(0, len(points), 16 * LOOK):
        stop_if(cancelled)
        part = slice(start, start + 16 * LOOK)
        found[part] = nearest.kneighbors(points[part])[0][:, -1]
    return found


def spanning_tree(points, core, cancelled=None):
    """Return the edges of the tree in the order in which it grows from the first point.

    Two points are as far apart as the largest of their distance and their core distances.

    Parameters
    ----------
    points : ndarray of float, shape (n, 2)
    core : ndarray of float, shape (n,)
        See `core_distances`.
    cancelled : callable, optional

    Returns
    -------
    source, target : ndarrays of int, shape (n - 1,)
    distance : ndarray of float, shape (n - 1,)

    Raises
    ------
    Cancelled
    """
    count = len(points)
    place, x, y, reached_from = np.arange(count), *points.T.copy(), np.zeros(count, dtype=np.int64)
    around, near = core.copy(), np.full(count, np.inf)
    source, target = np.zeros((2, count - 1), dtype=np.int64)
    distance = np.empty(count - 1)
    at = 0
    for step in range(count - 1):
        if step % LOOK == 0:
            stop_if(cancelled)
        last, here, limit = place[at], (x[at], y[at]), around[at]
        # Nothing is near what is in the tree already.
        around[at] = near[at] = np.inf
        if step % LOOK == LOOK - 1:
            left = np.isfinite(around)
            columns = (place, x, y, reached_from, around, near)
            place, x, y, reached_from, around, near = (column[left] for column in columns)
        apart = np.sqrt((x - here[0]) ** 2 + (y - here[1]) ** 2)
        apart = np.maximum(np.maximum(apart, around), limit)
        reached_from[apart < near] = last
        near = np.minimum(near, apart)
        # Of points as near as others the first one: the places stay in their order.
        at = int(near.argmin())
        source[step], target[step], distance[step] = reached_from[at], place[at], near[at]
    return source, target, distance
