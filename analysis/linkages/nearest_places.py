"""The nearest places that have what a cluster lacks."""

import numpy as np
import pandas as pd

from ..inference.runs import stop_if

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
    ids = locations.ids[locations.place]
    has = candidates.reindex(ids).fillna(False).to_numpy(dtype=bool)
    of = members.reindex(ids).to_numpy(dtype=object)
    rows = []
    for cluster, lacking in wanted.groupby("cluster", sort=False):
        stop_if(cancelled)
        inside = np.flatnonzero(of == cluster)
        outside = np.flatnonzero(~ids.isin(around[cluster]))
        if not len(inside) or not len(outside):
            continue
        distance, nearest = _from(locations, inside, outside, cancelled)
        # Positions are in the order of the ids, so that the lower one of equally near ones comes first.
        order = np.round(distance / (distance.max() or 1.0), DIGITS)
        for sector in lacking["sector"]:
            those = np.flatnonzero(has[outside, candidates.columns.get_loc(sector)])
            first = those[np.argsort(order[those], kind="stable")[:most]]
            rows += [
                (cluster, sector, rank, ids[outside[at]], ids[nearest[at]], distance[at])
                for rank, at in enumerate(first, start=1)
            ]
    return pd.DataFrame(rows, columns=["cluster", "sector", "rank", "area", "from_area", "distance"])


def _from(locations, inside, outside, cancelled):
    """Return how far each area outside is from the nearest one inside, and which that is."""
    distance, nearest = np.full(len(outside), np.inf), np.empty(len(outside), dtype=np.intp)
    for one in inside:
        stop_if(cancelled)
        found = locations.distance(np.full(len(outside), one), outside)
        nearer = found < distance
        distance[nearer], nearest[nearer] = found[nearer], one
    return distance, nearest
