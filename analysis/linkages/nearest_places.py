"""The nearest places that have what a cluster lacks.

Straight lines, on the plane or through the earth, find who may be nearest; what decides is the distance as `Locations`
measures it, see there.
"""

import numpy as np
import pandas as pd

from ..inference.runs import stop_if

SLACK = 0.005
"""Share by which a straight line may be longer than another one and its distance on the ellipsoid shorter: at 10,000 km
the radii of curvature, which differ by one percent, change the ratio of the two by less."""
DIGITS = 9
"""Decimals, as shares of the largest distance, in which distances differ: see `measuring.TIE`."""


def nearest_places(locations, wanted, members, around, candidates, most, cancelled=None):
    """Return the nearest areas that have a sector, for each sector that a cluster lacks.

    Parameters
    ----------
    locations : Locations
        Of the areas; distances are as it measures them.
    wanted : pandas.DataFrame
        ``cluster`` and ``sector``: what is lacking where.
    members : pandas.Series of str
        The cluster of each area, None where it is in none.
    around : dict of str to pandas.Index
        By cluster the areas that are no answer: its own, and those around it.
    candidates : pandas.DataFrame of bool, shape (areas, sectors)
        Which areas have a sector.
    most : int
        Places for each.
    cancelled : callable, optional

    Returns
    -------
    pandas.DataFrame
        ``cluster``, ``sector``, ``rank`` (1 the nearest), ``area``, ``from_area`` (the area of the cluster that is
        nearest to it) and ``distance`` in metres, or units of a plane without a unit. Of equally near ones the lower id
        comes first. Nothing for clusters without a geometry, nor where no place has the sector.
    """
    from scipy.spatial import cKDTree

    ids, points = locations.ids[locations.place], locations.points[locations.place]
    has = candidates.reindex(ids).fillna(False).to_numpy(dtype=bool)
    of = members.reindex(ids).to_numpy(dtype=object)
    found = []
    for cluster, lacking in wanted.groupby("cluster", sort=False):
        stop_if(cancelled)
        inside = np.flatnonzero(of == cluster)
        outside = np.flatnonzero(~ids.isin(around[cluster]))
        if not (most and len(inside) and len(outside)):
            continue
        tree = cKDTree(points[inside])
        straight = np.full(len(ids), np.inf)
        straight[outside] = tree.query(points[outside])[0]
        for sector in lacking["sector"]:
            stop_if(cancelled)
            those = np.flatnonzero(has[:, candidates.columns.get_loc(sector)] & np.isfinite(straight))
            rows = _nearest(locations, points, (tree, inside), (those, straight[those]), most)
            found.append(rows.assign(cluster=cluster, sector=sector))
    names = ["cluster", "sector", "rank", "area", "from_area", "distance"]
    if not found:
        return pd.DataFrame(columns=names, dtype=object)
    rows = pd.concat(found, ignore_index=True)[names]
    return rows.assign(**{side: ids.to_numpy(dtype=object)[rows[side]] for side in ("area", "from_area")})


def _nearest(locations, points, inside, those, most):
    """Return the nearest of some areas to those in a tree: ``rank``, positions of both areas, and ``distance``.

    The inside is a tree and the positions of its areas, those are positions and straight lines to the nearest inside.
    """
    (tree, inside), (those, straight) = inside, those
    if len(those) > most:
        limit = np.partition(straight, most - 1)[most - 1] * (1 + SLACK)
        those, straight = those[straight <= limit], straight[straight <= limit]
    near = tree.query_ball_point(points[those], straight * (1 + SLACK))
    area = np.repeat(those, [len(each) for each in near])
    start = inside[np.concatenate([*near, []]).astype(int)]
    distance = locations.distance(start, area)
    # Positions are in the order of the ids, so that the lower one of equally near ones comes first.
    order = np.lexsort((start, area, np.round(distance / (distance.max(initial=0.0) or 1.0), DIGITS)))
    rows = pd.DataFrame({"area": area[order], "from_area": start[order], "distance": distance[order]})
    rows = rows.drop_duplicates("area").head(most)
    return rows.assign(rank=np.arange(1, len(rows) + 1))
