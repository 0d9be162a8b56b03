"""Whether clusters are still there: in which runs half of their jobs lie in one significant group, and with whom.

A broad group, a region, holds a cluster too, because it is more than chance as well; but a cluster that is there as a
part of a region alone has lost its outline, and how often that is so is told apart.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..autocorrelation.classes import BROAD_HIGH, HIGH_GROUP
from ..validation import ROUNDING
from . import stability_classes as codes

GONE, IN_REGION, THERE = range(3)
"""What became of a cluster in a run: nothing significant holds half of it; a broad region alone does; a group does."""

HOLDS = 0.5
"""Share of a cluster's jobs that one group must hold for the cluster to be there."""


@dataclass(frozen=True)
class Held:
    """What became of clusters in one run.

    Attributes
    ----------
    fate : pandas.Series of int
        By cluster, `GONE`, `IN_REGION` or `THERE`.
    areas : dict
        By cluster that is there, the ids of the areas of its group or region.
    groups : int
        Significant high groups of the map, regions among them.
    """

    fate: pd.Series
    areas: dict
    groups: int

    @property
    def there(self):
        """By cluster, whether it is there."""
        return self.fate > GONE


def held(clusters, values, found, alpha):
    """Say of each cluster whether half of its jobs lie in one significant group.

    Parameters
    ----------
    clusters : pandas.Series
        By area its cluster, for the areas that are in one.
    values : pandas.Series of float
        Jobs, or firms, of all areas; areas without a value hold nothing.
    found : area_groups.AreaGroups
        Of these values.
    alpha : float
        Level of groups.

    Returns
    -------
    Held
    """
    classes = found.classes(alpha)
    number = found.areas["number"].reindex(clusters.index)
    size = values.reindex(clusters.index).fillna(0.0)
    inside = pd.DataFrame({"cluster": clusters, "group": number, "size": size})
    total = size.groupby(clusters).sum()
    most = _largest(inside[inside["group"].map(classes) == HIGH_GROUP], total)
    parents = found.groups["parent"].where(found.groups["parent"] > 0, found.groups.index.to_series())
    regions = inside.assign(group=inside["group"].map(parents))
    broad = _largest(regions[regions["group"].map(classes) == BROAD_HIGH], total)
    fate = pd.Series(GONE, total.index)
    fate[broad.index], fate[most.index] = IN_REGION, THERE
    everywhere = found.areas["number"]
    areas = {cluster: everywhere.index[everywhere.map(parents) == region] for cluster, region in broad.items()}
    areas |= {cluster: everywhere.index[everywhere == group] for cluster, group in most.items()}
    return Held(fate, areas, int(classes.isin((HIGH_GROUP, BROAD_HIGH)).sum()))


def _largest(inside, total):
    """Return by cluster the group that holds most of it, for clusters of which one holds enough."""
    sums = inside.groupby(["cluster", "group"])["size"].sum().reset_index()
    enough = sums["size"] >= HOLDS * sums["cluster"].map(total) * (1 - ROUNDING)
    sums = sums[enough & (sums["size"] > 0)].sort_values(["size", "group"], ascending=[False, True])
    return sums.drop_duplicates("cluster").set_index("cluster")["group"]


def survival(clusters, values, settings, redraws):
    """Return how surely clusters are there.

    Parameters
    ----------
    clusters, values
        See `held`.
    settings, redraws : list of Held
        The base first among the settings; of redraws there may be none.

    Returns
    -------
    pandas.DataFrame
        By cluster: ``areas``, ``size`` (jobs), ``base`` (whether it is there in the base), ``method`` and ``data``
        (share of settings, and of redraws, in which it is there), ``region`` (of settings in which it is there as a
        part of a region alone), ``class`` (see `stability_classes.SURVIVAL`). Shares are NaN for a cluster without
        jobs, and ``data`` without redraws.
    """
    size = values.reindex(clusters.index).fillna(0.0).groupby(clusters).sum()
    fates = pd.DataFrame([run.fate for run in settings])
    drawn = pd.DataFrame([run.there for run in redraws], columns=size.index)
    known = size > 0
    method = (fates > GONE).mean().where(known)
    steps = [method >= codes.SURE, method >= codes.HALF]
    return pd.DataFrame(
        {
            "areas": clusters.groupby(clusters).size(),
            "size": size,
            "base": (fates.iloc[0] > GONE).where(known),
            "method": method,
            "data": drawn.mean().where(known) if len(redraws) else np.nan,
            "region": (fates == IN_REGION).mean().where(known),
            "class": np.select(steps, [codes.SURVIVES, codes.SOMETIMES], codes.FADES),
        }
    )


def perimeter(clusters, settings):
    """Return in what share of the settings areas belong to the group of a cluster that is there.

    Parameters
    ----------
    clusters : pandas.Series
        By area its cluster.
    settings : list of Held

    Returns
    -------
    pandas.DataFrame
        A row for each cluster and area that belongs to it or ever to its group: ``cluster``, ``area``, ``share``,
        ``member`` (whether it is one of the cluster as given) and ``class`` (see `stability_classes.PERIMETER`); by
        cluster, the surest areas first.
    """
    times = {(cluster, area): 0 for area, cluster in clusters.items()}
    for run in settings:
        for cluster, areas in run.areas.items():
            for area in areas:
                times[cluster, area] = times.get((cluster, area), 0) + 1
    frame = pd.DataFrame(list(times), columns=["cluster", "area"])
    frame["share"] = [count / len(settings) for count in times.values()]
    frame["member"] = [clusters.get(area) == cluster for cluster, area in times]
    share = frame["share"]
    frame["class"] = np.select(
        [share >= codes.SURE, share >= codes.HALF, share >= codes.SELDOM],
        [codes.ALWAYS_IN, codes.USUALLY_IN, codes.SOMETIMES_IN],
        codes.SELDOM_IN,
    )
    return frame.sort_values(["cluster", "share", "area"], ascending=[True, False, True], ignore_index=True)
