"""What became of the areas of clusters between two dates: stayed, entered, left, or in another cluster now."""

import numpy as np
import pandas as pd

from .change_classes import ELSEWHERE, ENTERED, LEFT, STAYED
from .changed_areas import carried

FIGURES = ("jobs", "firms")


def on_new_areas(before, after, table=None):
    """Return rows of clusters then on the areas of now, and notices.

    Parameters
    ----------
    before, after : pandas.DataFrame
        Of `dated_members`.
    table : pandas.DataFrame, optional
        What became of areas that have changed, see `changed_areas.carried`.

    Returns
    -------
    pandas.DataFrame
        As `before`, with weights and figures shared out; an area of now may be in several rows.
    tuple of Notice
    """
    found = carried(pd.Index(before["area"], dtype=object), pd.Index(after["area"], dtype=object), table, some=True)
    rows = before.merge(found.frame, left_on="area", right_on="old")
    for name in ("weight", *FIGURES):
        rows[name] = rows[name] * rows["share"]
    rows = rows.groupby(["cluster", "new"], as_index=False, sort=False).agg(
        weight=("weight", "sum"),
        jobs=("jobs", lambda part: part.sum(skipna=False)),
        firms=("firms", lambda part: part.sum(skipna=False)),
        role=("role", "first"),
        name=("name", "first"),
    )
    return rows.rename(columns={"new": "area"}), found.notices


def area_moves(before, after, fates):
    """Return what became of each area.

    Parameters
    ----------
    before, after : pandas.DataFrame
        Rows of clusters then, on the areas of now, and now.
    fates : cluster_fates.Fates

    Returns
    -------
    pandas.DataFrame
        On areas: ``before`` and ``after`` (clusters, None where there was none; of several that had a part of it then,
        the one that had most), ``role_b``, ``role_a``, ``name``, ``change`` (codes of `MOVES`), and ``jobs_b``,
        ``jobs_a``, ``firms_b`` and ``firms_a``.
    """
    then = before.sort_values("weight", ascending=False, kind="stable").drop_duplicates("area").set_index("area")
    now = after.set_index("area")
    ids = now.index.append(then.index.difference(now.index))
    then, now = then.reindex(ids), now.reindex(ids)
    kept = fates.frame.dropna(subset=["before", "after"])
    same = dict(zip(kept["before"], kept["after"]))
    here, there = now["cluster"].notna(), then["cluster"].notna()
    stayed = here & there & (then["cluster"].map(same) == now["cluster"])
    frame = pd.DataFrame(
        {
            "before": then["cluster"],
            "after": now["cluster"],
            "role_b": then["role"],
            "role_a": now["role"],
            "name": now["name"].where(now["name"].notna(), then["name"]),
            "change": np.select([stayed, here & there, here], [STAYED, ELSEWHERE, ENTERED], LEFT),
        }
    )
    for name in FIGURES:
        frame[f"{name}_b"], frame[f"{name}_a"] = then[name], now[name]
    return frame


def within_clusters(moves, fates, measure):
    """Return what stayed, entered and left of each cluster.

    Parameters
    ----------
    moves : pandas.DataFrame
        Of `area_moves`.
    fates : cluster_fates.Fates
    measure : {"jobs", "firms", "areas"}

    Returns
    -------
    pandas.DataFrame
        On the rows of `fates.frame`: ``entered`` and ``left`` (areas), ``same_before`` and ``same_after``, the figure
        in areas of both dates; NaN where the cluster is of one date.
    """
    rows = []
    for row in fates.frame.itertuples():
        inside = moves["after"] == row.after if row.after is not None else pd.Series(False, moves.index)
        was = moves["before"] == row.before if row.before is not None else pd.Series(False, moves.index)
        both = moves[inside & was]
        sums = [float("nan")] * 2
        if row.before is not None and row.after is not None and measure in FIGURES:
            sums = [both[f"{measure}_{side}"].sum(skipna=False) for side in "ba"]
        rows.append((int((inside & ~was).sum()), int((was & ~inside).sum()), *sums))
    return pd.DataFrame(rows, fates.frame.index, ["entered", "left", "same_before", "same_after"])
