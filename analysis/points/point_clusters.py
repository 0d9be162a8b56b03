"""Clusters of a sector's firms as points: dense places, their outlines, and what they hold beyond all firms.

Firms of any sector lie densely in towns. So each dense place is held against all firms within its outline, and what it
has more than its share is held against the best place on maps of chance, which deal the sector's firms to the places of
all firms and look for dense places, outline and weigh them in the very same way. That p-value answers for having looked
everywhere, as a scan's does.

References
----------
Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics: Theory and Methods 26(6), 1481-1496.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import AreaError, fact, mark
from ..inference.runs import in_threads, random_stream, stop_if
from ..scan.likelihood import log_likelihood_ratio
from .dense import Density, dense_places, stability
from .held_out import held_out_counts
from .hulls import RATIO, apart, margin_of, outline

MAPS = 99


@dataclass(frozen=True)
class PointClusterOptions:
    """What can be chosen.

    Attributes
    ----------
    density : Density
    ratio : float
        How concave outlines are, see `hulls.RATIO`.
    maps, seed : int
    """

    density: Density = field(default_factory=Density)
    ratio: float = RATIO
    maps: int = MAPS
    seed: int = 0


@dataclass(frozen=True)
class PointClusters:
    """Clusters of firms.

    Attributes
    ----------
    label : ndarray of int, shape (m,)
        The cluster in whose outline each firm of the sector lies, -1 in none.
    outlines : list of shapely geometries
        On the plane of the points; none of them overlaps another.
    frame : pandas.DataFrame
        By cluster, the largest first: ``firms`` and ``all_firms`` within the outline, ``expected`` firms by the share
        of the sector in all, ``llr``, ``p``, ``stability``; ``held_own`` and ``held_all``, see `held_out`.
    chance : ndarray of float, shape (maps,)
        The largest ``llr`` on each map of chance; none were made where there is no cluster.
    notices : tuple of Notice
    """

    label: np.ndarray
    outlines: list
    frame: pd.DataFrame
    chance: np.ndarray
    notices: tuple = ()


def point_clusters(points, member, options=None, *, threads=None, progress=None, cancelled=None):
    """Find the dense places of a sector's firms.

    Parameters
    ----------
    points : ndarray of float, shape (n, 2)
        Of the firms of all sectors, on a plane in metres, in an order that does not hang on that of the rows.
    member : ndarray of bool, shape (n,)
        Whether a firm is of the sector.
    options : PointClusterOptions, optional
    threads, progress, cancelled : optional

    Returns
    -------
    PointClusters

    Raises
    ------
    AreaError
        When the sector has fewer firms than a cluster needs, or all firms.
    InferenceError, PolosError, Cancelled
    """
    import shapely

    options = options or PointClusterOptions()
    points, member = np.asarray(points, dtype=float), np.asarray(member, dtype=bool)
    own, least = int(member.sum()), options.density.least
    if own < least or own == len(points):
        text = mark("Firms of the sector: {own}; of others: {others}. A cluster needs {least}, beside firms of others.")
        raise AreaError(text, own=own, others=len(points) - own, least=least)
    tree = shapely.STRtree(shapely.points(points))
    dense, outlines, frame = _weighed(points, tree, np.flatnonzero(member), options, cancelled)
    stop_if(cancelled)
    label = _within(tree, outlines, len(points))
    frame = frame.assign(stability=np.nan, p=np.nan, held_own=np.nan, held_all=np.nan)
    best = np.empty(options.maps if len(frame) else 0)
    if len(frame):
        generator = random_stream(options.seed, 0)
        frame["stability"] = stability(points[member], dense, options.density, generator, cancelled=cancelled)
        held = held_out_counts(points, member, label, options.density, generator, options.ratio, cancelled)
        frame["held_own"], frame["held_all"] = held["firms"], held["all_firms"]
        stop_if(cancelled)

        def of_chance(index):
            dealt = np.sort(random_stream(options.seed, 1 + index).permutation(len(points))[:own])
            return index, _weighed(points, tree, dealt, options, cancelled)[2]["llr"].max()

        for done, (index, found) in enumerate(in_threads(of_chance, range(options.maps), threads, cancelled), 1):
            best[index] = 0.0 if np.isnan(found) else found
            if progress:
                progress(done / options.maps)
        frame["p"] = [(1 + (best >= llr).sum()) / (1 + options.maps) for llr in frame["llr"]]
    label = label[member]
    text = mark("Firms of the sector in clusters of points: {inside} of {own}.")
    return PointClusters(label, outlines, frame, best, (fact(text, inside=int((label >= 0).sum()), own=own),))


def _within(tree, outlines, count):
    """Return the outline that each point lies in, -1 in none: firms of no dense place may lie in one too."""
    label = np.full(count, -1)
    for cluster, shape in enumerate(outlines):
        label[tree.query(shape, predicate="intersects")] = cluster
    return label


def _weighed(points, tree, members, options, cancelled):
    """Return the dense place of each of some firms, outlines, and what each holds beyond what all firms explain."""
    label = dense_places(points[members], options.density, cancelled)
    margin = margin_of(points[members]) if label.max(initial=-1) >= 0 else 0.0
    of_sector = np.zeros(len(points), dtype=bool)
    of_sector[members] = True
    shapes = [
        outline(points[members[label == cluster]], max(margin, 1.0), options.ratio)
        for cluster in range(label.max(initial=-1) + 1)
    ]
    outlines, rows, kept = [], [], []
    stop_if(cancelled)
    for cluster, shape in enumerate(apart(shapes, np.bincount(label[label >= 0], minlength=len(shapes)))):
        within = tree.query(shape, predicate="intersects")
        if of_sector[within].sum() < options.density.least:
            continue
        outlines.append(shape)
        rows.append((int(of_sector[within].sum()), len(within)))
        kept.append(cluster)
    number = np.full(len(shapes) + 1, -1)
    number[kept] = np.arange(len(kept))
    label = number[label]
    frame = pd.DataFrame(rows, columns=["firms", "all_firms"], dtype=np.int64)
    frame["expected"] = len(members) * frame["all_firms"] / len(points)
    frame["llr"] = log_likelihood_ratio(frame["firms"] / len(members), frame["expected"] / len(members), len(members))
    return label, outlines, frame
