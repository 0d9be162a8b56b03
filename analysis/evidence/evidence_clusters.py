"""Whether the clusters that evidence is of are those of today: numbers alone do not tell.

The clusters of every sector are counted from 1. So evidence of the first of one sector would count for the first of
another one, if nobody looked where they lie.
"""

import numpy as np
import pandas as pd

from ..errors import phrase
from ..text import folded

NAMELESS = "–"


def others(recorded, clusters):
    """Return the ids that records have of other clusters than those that have these ids today.

    Clusters of one id are others where both are known to be of a sector, and not of the same, or both have an outline
    and share no ground. What moves from year to year, as the name after the leading municipality, makes no other one.

    Parameters
    ----------
    recorded, clusters : pandas.DataFrame
        On ids as texts, each once: ``name``, ``sector``, None or empty where unknown, and ``outline``, sound shapely
        geometries in the same coordinates, None where there is none.

    Returns
    -------
    list of str

    Examples
    --------
    >>> import pandas
    >>> columns = {"name": ["Fes", "Safi"], "sector": ["Leather", None], "outline": [None, None]}
    >>> there = pandas.DataFrame(columns, ["1", "2"])
    >>> others(there, there.assign(sector=["Wood", "Wood"]))
    ['1']
    """
    import shapely

    both = recorded.index.intersection(clusters.index)
    then, now = recorded.loc[both], clusters.loc[both]
    sectors = [one["sector"].fillna("").map(folded).to_numpy() for one in (then, now)]
    elsewhere = (sectors[0] != sectors[1]) & (sectors[0] != "") & (sectors[1] != "")
    outlines = [one["outline"].to_numpy(dtype=object) for one in (then, now)]
    known = ~(shapely.is_missing(outlines[0]) | shapely.is_missing(outlines[1]))
    apart = np.zeros(len(both), dtype=bool)
    apart[known] = shapely.area(shapely.intersection(*(one[known] for one in outlines))) == 0
    return list(both[elsewhere | apart])


def contrasted(recorded, clusters, ids):
    """Return, for messages, what some ids are called in a file and today: 3 (Fes – Leather ≠ Safi – Wood)."""

    def name(frame, cluster):
        return frame.at[cluster, "name"] or NAMELESS

    return [phrase("{id} ({then} ≠ {now})", id=one, then=name(recorded, one), now=name(clusters, one)) for one in ids]


def cluster_frame(ids, names, sectors, outlines):
    """Return a frame as `others` takes it, of the rows that have an id; the first of those that repeat one."""
    columns = {"name": names, "sector": sectors, "outline": outlines}
    frame = pd.DataFrame(columns, pd.Index(ids, dtype=object), dtype=object)
    return frame[frame.index.notna() & ~frame.index.duplicated()]
