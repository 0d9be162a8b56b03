"""Areas of the clusters of one date, for two dates to be compared."""

from typing import NamedTuple

import pandas as pd

from ..errors import TableError, listed, listed_notice, mark
from .before import known_figures
from .members import FIGURES, members_of_role, roles_of


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
        When an area is in two clusters, or a role is no such word.
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
