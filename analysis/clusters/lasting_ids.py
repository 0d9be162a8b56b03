"""Ids of clusters that last from year to year, by what of last year's clusters is in this year's.

References
----------
Spiliopoulou, M., Ntoutsi, I., Theodoridis, Y. & Schult, R. (2006). MONIC: modeling and monitoring cluster transitions.
Proceedings of the 12th ACM SIGKDD Conference, 706-711. (That overlap decides; the thresholds here are Polos's own.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

ENOUGH = 0.5
"""Share of the smaller of two clusters that they must have in common to be the same."""


@dataclass(frozen=True)
class LastingIds:
    """What each cluster is called and where it comes from.

    Attributes
    ----------
    frame : pandas.DataFrame
        By this year's cluster: ``id``; ``origin``, one of ``same``, ``new``, ``split`` (from ``parents``, which lives
        on elsewhere) and ``merged`` (the oldest id lives, ``parents`` are the others); ``parents``, a tuple of ids;
        ``overlap``, the share of the smaller of the two that it has in common with last year's of its id, NaN for new.
    ended : list of int
        Last year's ids that no cluster has any more.
    last : int
        The highest id ever given; the next is above it, so that no id is used again.
    """

    frame: pd.DataFrame
    ended: list
    last: int


def lasting_ids(now, before, weights, last=0):
    """Give this year's clusters last year's ids where they are the same.

    Two clusters are the same where they have at least half of the smaller one in common, in last year's jobs. Pairs are
    taken by what they have in common, the most first, and each cluster once. What else overlaps as much with a cluster
    that lives is a split from it; of clusters that are one now the oldest id lives.

    Parameters
    ----------
    now, before : pandas.Series
        The cluster of each area, on the ids of areas; missing or 0 outside. `before` has the lasting ids.
    weights : pandas.Series of float
        Last year's jobs of each area; firms where jobs are not known, or 1.
    last : int
        The highest id ever given, which may be above all of `before`.

    Returns
    -------
    LastingIds

    Examples
    --------
    >>> import pandas
    >>> before = pandas.Series({"a": 7, "b": 7, "c": 0})
    >>> now = pandas.Series({"a": 1, "b": 1, "c": 2})
    >>> found = lasting_ids(now, before, pandas.Series(1.0, before.index))
    >>> found.frame["id"].to_dict(), found.frame["origin"].to_dict()
    ({1: 7, 2: 8}, {1: 'same', 2: 'new'})
    """
    areas = now.index.union(before.index)
    now, before = (series.reindex(areas).fillna(0).astype(np.int64) for series in (now, before))
    weights = weights.reindex(areas).fillna(0.0)
    names, old = (np.sort(series[series > 0].unique()) for series in (now, before))
    last = max(last, *old, 0)
    pairs = _overlaps(now, before, weights)
    same, taken = {}, {}
    for pair in pairs.itertuples():
        if pair.now not in same and pair.before not in taken:
            same[pair.now], taken[pair.before] = pair, pair.now
    rows = {}
    for name in names:
        others = [pair.before for pair in pairs[pairs["now"] == name].itertuples()]
        if name in same:
            own = same[name]
            gone = [other for other in others if other not in taken]
            oldest = min([own.before, *gone])
            if gone:
                del taken[own.before]
                taken[oldest] = name
            share = pairs.loc[(pairs["now"] == name) & (pairs["before"] == oldest), "share"].item()
            parents = tuple(sorted({own.before, *gone} - {oldest}))
            rows[name] = (oldest, "merged" if gone else "same", parents, share)
        else:
            last += 1
            parents = tuple(sorted(other for other in others if other in taken))
            rows[name] = (last, "split" if parents else "new", parents, np.nan)
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=["id", "origin", "parents", "overlap"])
    return LastingIds(frame, [int(name) for name in old if name not in taken], int(last))


def _overlaps(now, before, weights):
    """Return pairs ``now``, ``before`` with ``share`` of the smaller in common, the largest in common first."""
    both = pd.DataFrame({"now": now, "before": before, "common": weights})
    common = both[(both["now"] > 0) & (both["before"] > 0)].groupby(["now", "before"], as_index=False)["common"].sum()
    sizes = [both[both[key] > 0].groupby(key)["common"].sum().reindex(common[key]) for key in ("now", "before")]
    smaller = np.minimum(*(each.to_numpy(dtype=float) for each in sizes))
    common["share"] = np.divide(common["common"], smaller, out=np.zeros(len(common)), where=smaller > 0)
    kept = common[(common["share"] >= ENOUGH * (1 - 1e-12)) & (common["common"] > 0)]
    return kept.sort_values(["common", "before", "now"], ascending=[False, True, True])
