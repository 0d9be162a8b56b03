"""Areas of the clusters of one date, for two dates to be compared."""

from typing import NamedTuple

import pandas as pd

from ..clusters.before import known_figures
from ..clusters.members import FIGURES, members_of_role, roles_of
from ..errors import TableError, listed, listed_notice, mark, number, phrase

ROUNDED = 0.005
"""Share by which figures of clusters may miss those of their areas because they were rounded."""


class DatedMembers(NamedTuple):
    """Areas of clusters.

    Attributes
    ----------
    frame : pandas.DataFrame
        A row for each area of a cluster: ``cluster``, ``area`` and ``weight`` (jobs; firms, where jobs of some are not
        known; else 1), ``jobs`` and ``firms`` (NaN where unknown), ``role`` and ``name``.
    measure : str
        What weights are: one of `FIGURES`, or "areas".
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    measure: str
    notices: tuple


def dated_members(rows, ids, table, fringe=False):
    """Return the areas of clusters that a table of members names.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``cl_id`` and ``area_id``; perhaps ``role``, ``area_name``, ``jobs`` and ``firms``.
    ids : pandas.Index of str
        Of the clusters of the layer; others are left out, and told.
    table : str
        Parameter of the table.
    fringe : bool
        Whether areas of the fringe count too.

    Returns
    -------
    DatedMembers

    Raises
    ------
    TableError
        When an area is in two clusters, a figure is negative, or a role is no such word.
    """
    of = members_of_role(rows.assign(role=roles_of(rows)), fringe)
    others = sorted(set(of["cl_id"]) - set(ids))
    text = mark("Clusters of {table} that the layer does not have, which are left out ({count}): {list}.")
    notices = listed_notice(text, others, table=table)
    of = of[of["cl_id"].isin(ids)]
    text = mark("Clusters without areas in {table} ({count}): {list}.")
    notices += listed_notice(text, [one for one in ids if one not in set(of["cl_id"])], table=table)
    twice = of["area_id"][of["area_id"].duplicated()].unique()
    if len(twice):
        text = mark("{table} has areas in two clusters ({count}): {rows}. Each can be in one.")
        raise TableError(text, table=table, count=len(twice), rows=listed(twice))
    of = of.set_index("area_id")
    for name in FIGURES:
        wrong = of.index[pd.to_numeric(of[name], errors="coerce") < 0] if name in of else ()
        if len(wrong):
            text = mark("{table} has negative {field} in areas ({count}): {rows}.")
            raise TableError(text, table=table, field=name, count=len(wrong), rows=listed(wrong))
    measure, weights, said = known_figures(of)
    nothing = pd.Series(float("nan"), of.index)
    frame = pd.DataFrame(
        {
            "cluster": of["cl_id"],
            "weight": weights,
            **{name: pd.to_numeric(of[name], errors="coerce") if name in of else nothing for name in FIGURES},
            "role": of["role"],
            "name": of.get("area_name"),
        },
        index=of.index,
    )
    return DatedMembers(frame.rename_axis("area").reset_index(), measure, (*notices, *said))


def require_sums(members, clusters, layer, table):
    """Raise `TableError` where the areas of clusters do not have what their clusters have: they are of another run.

    Parameters
    ----------
    members : pandas.DataFrame
        Of `DatedMembers`.
    clusters : pandas.DataFrame
        On the ids of clusters, perhaps with ``jobs`` and ``firms`` of the same areas.
    layer, table : str
        Parameters of both.
    """
    for name in FIGURES:
        if name not in clusters:
            continue
        sums = members.groupby("cluster")[name].agg(lambda part: part.sum(skipna=False)).reindex(clusters.index)
        apart = (sums - clusters[name]).abs() > ROUNDED * clusters[name].abs() + 0.5
        wrong = [
            phrase("{cluster} ({whole} – {sum})", cluster=one, whole=number(whole), sum=number(sums[one]))
            for one, whole in clusters.loc[apart, name].items()
        ]
        if wrong:
            text = mark(
                "{table} does not belong to {layer}: clusters have other {field} than their areas together ({count}): "
                "{list}. Give the table of the same run."
            )
            raise TableError(text, table=table, layer=layer, field=name, count=len(wrong), list=listed(wrong))
