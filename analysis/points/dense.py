"""Dense places among points: HDBSCAN and DBSCAN, as scikit-learn has them, and how surely each is one.

References
----------
Campello, R. J. G. B., Moulavi, D., Zimek, A. & Sander, J. (2015). Hierarchical density estimates for data clustering,
visualization, and outlier detection. ACM Transactions on Knowledge Discovery from Data 10(1), 5.
Ester, M., Kriegel, H.-P., Sander, J. & Xu, X. (1996). A density-based algorithm for discovering clusters in large
spatial databases with noise. Proceedings of the 2nd ACM SIGKDD Conference, 226-231.
Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics & Data Analysis 52(1),
258-271.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import InferenceError, PolosError, mark
from ..inference.runs import stop_if
from .spanning_tree import core_distances, spanning_tree

METHODS = ("hdbscan", "dbscan")
KEPT = 0.8
"""Share of the points that a redraw for the stability keeps."""


@dataclass(frozen=True)
class Density:
    """How dense places are told.

    Attributes
    ----------
    method : str
        One of `METHODS`. HDBSCAN needs no distance and finds clusters of different densities, two or none; DBSCAN finds
        what holds ``least`` points within ``reach``.
    least : int
        Fewest points of a cluster.
    reach : float or None
        Of DBSCAN, in metres.
    """

    method: str = "hdbscan"
    least: int = 10
    reach: float = None


def dense_places(points, density, cancelled=None):
    """Return the cluster of each point, numbered from 0 by size, the largest first; -1 for points in none.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        In an order that does not hang on that of the rows: of points as near as others, the first ones decide.
    density : Density
    cancelled : callable, optional

    Returns
    -------
    ndarray of int, shape (n,)

    Raises
    ------
    Cancelled
    InferenceError
        A reach that is missing or not above 0, or fewer than two points a cluster.
    PolosError
        A scikit-learn without the method.
    """
    require_density(density)
    if len(points) < density.least:
        return np.full(len(points), -1)
    find = _dbscan if density.method == "dbscan" else _hdbscan
    return _by_size(find(points, density, cancelled), density.least)


def require_density(density):
    """Raise `InferenceError` for settings that cannot be."""
    if density.least < 2:
        raise InferenceError(mark("MINIMUM is {value}: a cluster of points has at least 2."), value=density.least)
    if density.method == "dbscan" and not (density.reach or 0) > 0:
        raise InferenceError(mark("DBSCAN needs REACH, a distance above 0."))


def _dbscan(points, density, cancelled):
    from sklearn.cluster import DBSCAN

    stop_if(cancelled)
    return DBSCAN(eps=density.reach, min_samples=density.least, n_jobs=1).fit_predict(points)


def _hdbscan(points, density, cancelled):
    try:
        from sklearn.cluster import HDBSCAN
    except ImportError:
        text = mark(
            "This scikit-learn has no HDBSCAN, which comes with version {version}. Update it, or choose DBSCAN."
        )
        raise PolosError(text, version="1.3") from None
    try:
        from sklearn.cluster._hdbscan._linkage import MST_edge_dtype, make_single_linkage
        from sklearn.cluster._hdbscan._tree import tree_to_labels
    except ImportError:
        # A version whose steps are called otherwise: its one call gives the same, but hears no cancel.
        return HDBSCAN(min_cluster_size=density.least, n_jobs=1, copy=True).fit_predict(points)
    edges = np.rec.fromarrays(
        spanning_tree(points, core_distances(points, density.least, cancelled), cancelled), dtype=MST_edge_dtype
    )
    # As scikit-learn sorts them, so that edges of the same length come in the same order.
    linked = make_single_linkage(edges[np.argsort(edges["distance"])])
    stop_if(cancelled)
    # Allowed to find a single place, it keeps of it only the densest ten firms or so.
    return tree_to_labels(linked, density.least)[0]


def _by_size(labels, least):
    """Return labels numbered by size, of equal ones by their first point; what is smaller than asked is in none."""
    labels = np.asarray(labels).astype(int)
    names, first, counts = np.unique(labels, return_index=True, return_counts=True)
    large = (names >= 0) & (counts >= least)
    order = np.lexsort((first[large], -counts[large]))
    number = dict(zip(names[large][order].tolist(), range(int(large.sum()))))
    return np.array([number.get(label, -1) for label in labels.tolist()], dtype=int)


def stability(points, labels, density, generator, redraws=20, cancelled=None):
    """Return how much of each cluster is found again where a fifth of the points is missing, shape (k,).

    The mean, over redraws, of the largest Jaccard index that a cluster has with one of the redraw, of its points that
    were drawn (Hennig 2007). Above 0.75 a cluster is stable, below 0.5 it dissolves.

    Parameters
    ----------
    points, labels : ndarrays
        As in `dense_places`, and what it returned.
    density : Density
    generator : numpy.random.Generator
    redraws : int
    cancelled : callable, optional
    """
    count = labels.max() + 1 if len(labels) else 0
    found = np.zeros((redraws, count))
    for turn in range(redraws):
        drawn = np.sort(generator.permutation(len(points))[: int(np.ceil(KEPT * len(points)))])
        again = dense_places(points[drawn], density, cancelled)
        for cluster in range(count):
            stop_if(cancelled)
            own = labels[drawn] == cluster
            shares = [
                (own & (again == other)).sum() / (own | (again == other)).sum() for other in set(again[own]) - {-1}
            ]
            found[turn, cluster] = max(shares, default=0.0)
    return found.mean(axis=0)
