"""What became of clusters between two dates: born, grown, shrunk, merged, split, vanished.

References
----------
Spiliopoulou, M., Ntoutsi, I., Theodoridis, Y. & Schult, R. (2006). MONIC: modeling and monitoring cluster transitions.
Proceedings of the 12th ACM SIGKDD Conference, 706-711. (Overlap as a share of the old cluster, with one threshold
for survival and a lower one for parts of a split. Which they are is left to the user: the R package clusTransition 1.0,
which follows the paper, begins at 0.7 and 0.3. A half and a quarter are Polos's choice.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..validation import ROUNDING
from .change_classes import (
    AS_BEFORE,
    BORN,
    BY_PERIMETER,
    GREW,
    LESS,
    MERGED,
    MORE,
    NOT_KNOWN,
    NOT_SHOWN,
    OPEN,
    SAME,
    SHRANK,
    SPLIT_OFF,
    SPLIT_UP,
    TOOK_IN,
    UNSEEN,
    VANISHED,
)

SURVIVES, PART = 0.5, 0.25
"""Shares of an old cluster: what a new one must have of it to be it, and to be a part of it."""
BY_GROWTH = {MORE: GREW, LESS: SHRANK, SAME: AS_BEFORE}
BY_GROWTH |= dict.fromkeys((NOT_SHOWN, NOT_KNOWN, BY_PERIMETER, UNSEEN), OPEN)
"""What is said of a cluster that is there at both dates, took in no other and lost no part, by `figure_changes`."""


@dataclass(frozen=True)
class Fates:
    """What became of clusters.

    Attributes
    ----------
    pairs : pandas.DataFrame
        Clusters of both dates that have something in common, or are the same by their ids: ``before``, ``after``,
        ``common`` (weight then), ``of_before`` and ``of_after`` (shares; NaN where nobody knows), ``link``: ``same``,
        ``merged`` (the old one is in the new one, and not it), ``part`` (split off, or of what was split up), or
        ``touch``.
    frame : pandas.DataFrame
        A row for each cluster: ``before`` and ``after`` (None where it is not there), ``origin``, what it comes from
        besides (``merged``, ``split`` or ``born``, else ``same``), ``end`` of those that are not there any more
        (``merged``, ``split``, ``vanished``, else None), ``overlap`` (NaN where its areas then are not known), and
        ``from`` and ``into``, tuples of ids.
    """

    pairs: pd.DataFrame
    frame: pd.DataFrame


def cluster_fates(before, after, weights, same=None, new=None):
    """Follow clusters from one date to the next.

    A cluster is the same as the new one that has at least half of it, in what it had then; where several are in one new
    cluster, this is the one that has most in it, and the others have merged into it. Ids that last decide instead where
    they are given. What is left of the new ones has split off from old ones of which it has a quarter or more, or was
    born. What is left of the old ones has merged into the new one that has half of it, was split up where parts of a
    quarter and more have half of it together, or has vanished.

    Parameters
    ----------
    before : pandas.DataFrame
        A row for each area of each old cluster, on the areas of the later date: ``cluster``, ``area`` and ``weight``,
        what the cluster had there then.
    after : pandas.DataFrame
        The same of the new ones, each area once; ``weight`` is what they have there now.
    weights : pandas.Series of float
        What each old cluster had then, on its id, wherever it went.
    same : dict, optional
        {id then: id now} of clusters that are the same by ids that last.
    new : list of str, optional
        Clusters of now, also those without areas; by default those of `after`.

    Returns
    -------
    Fates

    Examples
    --------
    Of three areas one, of four, left; the other cluster is new:

    >>> import pandas
    >>> before = pandas.DataFrame({"cluster": ["7"] * 4, "area": list("abcd"), "weight": 1.0})
    >>> after = pandas.DataFrame({"cluster": list("1112"), "area": list("abcz"), "weight": 1.0})
    >>> found = cluster_fates(before, after, pandas.Series({"7": 4.0}))
    >>> found.frame[["before", "after", "origin", "overlap"]].to_numpy().tolist()
    [['7', '1', 'same', 0.75], [None, '2', 'born', nan]]
    """
    pairs = _overlaps(before, after, weights)
    if same is None:
        same = _by_overlap(pairs)
    old, new = list(weights.index), list(dict.fromkeys(after["cluster"])) if new is None else new
    inverse = {now: then for then, now in same.items()}
    shares = {(row.before, row.after): row.of_before for row in pairs.itertuples()}
    links = {}
    for one in pairs.itertuples():
        pair = (one.before, one.after)
        if same.get(one.before) == one.after:
            links[pair] = "same"
        elif one.before not in same and _reaches(one.of_before, SURVIVES):
            links[pair] = "merged"
        elif _reaches(one.of_before, PART) and (one.before not in same or one.after not in inverse):
            links[pair] = "part"
        else:
            links[pair] = "touch"
    # Of a cluster without areas nobody knows what is left of it, which is not nothing.
    least = dict.fromkeys(old, np.nan) | dict.fromkeys(before["cluster"], 0.0)
    for then, now in same.items():
        links.setdefault((then, now), "same")
        shares.setdefault((then, now), least[then])
    rows = [_new_row(now, inverse.get(now), links, shares) for now in new]
    rows += [_old_row(then, links, shares, least[then]) for then in old if then not in same]
    frame = pd.DataFrame(rows, columns=["before", "after", "origin", "end", "overlap", "from", "into"], dtype=object)
    pairs["link"] = [links[(row.before, row.after)] for row in pairs.itertuples()]
    return Fates(pairs, frame.assign(overlap=frame["overlap"].astype(float)))


def _reaches(share, least):
    return share >= least - ROUNDING


def _overlaps(before, after, weights):
    """Return the pairs of clusters with areas in common, those that have the most in common first."""
    both = before.merge(after, on="area", suffixes=("_then", "_now"))
    pairs = both.groupby(["cluster_then", "cluster_now"], as_index=False, sort=False).agg(
        common=("weight_then", "sum"), now=("weight_now", "sum")
    )
    pairs = pairs.rename(columns={"cluster_then": "before", "cluster_now": "after"})
    pairs["of_before"] = _ratio(pairs["common"], pairs["before"].map(weights))
    # An area that was divided is in a pair with each of its parts: what of the new one is of the old nobody knows.
    divided = before.loc[before.duplicated(["area"], keep=False), "area"]
    pairs["of_after"] = _ratio(pairs["now"], pairs["after"].map(after.groupby("cluster")["weight"].sum()))
    mixed = set(both.loc[both["area"].isin(divided), "cluster_now"])
    pairs["of_after"] = pairs["of_after"].mask(pairs["after"].isin(mixed))
    order = ["common", "before", "after"]
    pairs = pairs.sort_values(order, ascending=[False, True, True], ignore_index=True)
    return pairs[["before", "after", "common", "of_before", "of_after"]]


def _ratio(part, whole):
    return (part / whole.where(whole > 0)).astype(float)


def _by_overlap(pairs):
    """Return which clusters are the same by what they have in common, each once."""
    same = {}
    for one in pairs.itertuples():
        if _reaches(one.of_before, SURVIVES) and one.before not in same and one.after not in same.values():
            same[one.before] = one.after
    return same


def _new_row(now, then, links, shares):
    """Return the row of a cluster that is there now."""
    merged, split = (_others(links, kind, now=now) for kind in ("merged", "part"))
    lost = () if then is None else _others(links, "part", then=then)
    if merged:
        origin, others = "merged", merged
    elif then is not None:
        origin, others = "same", split
    else:
        origin, others = ("split" if split else "born"), split
    return (then, now, origin, None, shares.get((then, now), np.nan), others, lost)


def _old_row(then, links, shares, least):
    """Return the row of a cluster that is not there any more; `least` is what is left of it where nobody has a part."""
    merged, parts = (_others(links, kind, then=then) for kind in ("merged", "part"))
    if merged:
        return (then, None, None, "merged", shares[(then, merged[0])], (), merged)
    together = sum((shares[(then, now)] for now in parts), least)
    if len(parts) > 1 and _reaches(together, SURVIVES):
        return (then, None, None, "split", together, (), parts)
    return (then, None, None, "vanished", together, (), parts)


def _others(links, kind, then=None, now=None):
    """Return the clusters that one is linked with in a way, in the order of their ids."""
    if now is not None:
        found = [one for (one, new), link in links.items() if new == now and link == kind]
    else:
        found = [new for (one, new), link in links.items() if one == then and link == kind]
    return tuple(sorted(found, key=in_order))


def in_order(name):
    """Return what ids are sorted by: numbers by their size, before texts."""
    return (0, int(name), name) if name.isascii() and name.isdigit() else (1, 0, name)


def fate_codes(frame, growth):
    """Return the codes of `FATES` of the rows of `Fates.frame`.

    Parameters
    ----------
    frame : pandas.DataFrame
    growth : pandas.Series of int
        Codes of `figure_changes` on its index.
    """
    ends = {"merged": MERGED, "split": SPLIT_UP, "vanished": VANISHED}
    origins = {"merged": TOOK_IN, "split": SPLIT_OFF, "born": BORN}
    return pd.Series(
        [
            ends.get(row["end"]) or origins.get(row["origin"]) or BY_GROWTH[growth[place]]
            for place, row in frame.iterrows()
        ],
        frame.index,
        dtype=int,
    )
