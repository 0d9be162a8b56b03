"""How many of a sector lie in a place, told by firms that took no part in finding and drawing it.

An outline is drawn where the sector's firms are many, by chance too, and around them: of the firms that drew it the
sector has too large a share. So half of all firms find and draw places, the other half are counted in them, and the
other way round, over and over.

References
----------
Cox, D. R. (1975). A note on data-splitting for the evaluation of significance levels. Biometrika 62(2), 441-444.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from ..inference.runs import stop_if
from .dense import dense_places
from .hulls import RATIO, margin_of, outline

DIVISIONS = 10
"""How often firms are divided in two halves, each of which draws once."""
ALIKE = 0.3
"""Jaccard index from which a place of a half is the cluster."""
FOUND = 0.5
"""Share of the halves that must find a cluster for others to be counted in it."""


def held_out_counts(points, member, label, density, generator, ratio=RATIO, cancelled=None):
    """Return what other firms tell of each cluster.

    Parameters
    ----------
    points : ndarray of float, shape (n, 2)
    member : ndarray of bool, shape (n,)
        Whether a firm is of the sector.
    label : ndarray of int, shape (n,)
        The cluster of each firm, -1 in none.
    density : Density
        Of which half as many firms are asked.
    generator : numpy.random.Generator
    ratio : float
    cancelled : callable, optional

    Returns
    -------
    pandas.DataFrame
        By cluster ``firms`` and ``all_firms``: the mean over halves of those that lie in the place as the other half
        drew it, about half as many as there are; NaN where fewer than `FOUND` of the halves find the cluster.
    """
    import shapely

    count = int(label.max(initial=-1)) + 1
    own, everybody, found = np.zeros((3, count))
    half_as_many = replace(density, least=max(2, -(-density.least // 2)))
    for _ in range(DIVISIONS):
        first = np.zeros(len(points), dtype=bool)
        first[generator.permutation(len(points))[: len(points) // 2]] = True
        for drawing in (first, ~first):
            drawers = np.flatnonzero(drawing & member)
            places = dense_places(points[drawers], half_as_many, cancelled)
            margin = max(margin_of(points[drawers]), 1.0)
            others = np.flatnonzero(~drawing)
            stop_if(cancelled)
            tree = shapely.STRtree(shapely.points(points[others]))
            for cluster, place in _found_again(label[drawers], places, count):
                shape = outline(points[drawers[places == place]], margin, ratio)
                within = others[tree.query(shape, predicate="intersects")]
                own[cluster] += member[within].sum()
                everybody[cluster] += len(within)
                found[cluster] += 1
    often = np.where(found >= FOUND * 2 * DIVISIONS, found, np.nan)
    return pd.DataFrame({"firms": own / often, "all_firms": everybody / often})


def _found_again(label, places, count):
    """Yield clusters and the place that is most like each."""
    if places.max(initial=-1) < 0:
        return
    for cluster in range(count):
        of_cluster = label == cluster
        sizes = np.bincount(places[places >= 0])
        shared = np.bincount(places[of_cluster & (places >= 0)], minlength=len(sizes))
        alike = shared / (sizes + of_cluster.sum() - shared)
        best = int(alike.argmax())
        if alike[best] >= ALIKE:
            yield cluster, best
