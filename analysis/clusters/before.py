"""The clusters of last year, as this year's need them: who was in the core of which, and how much lay there."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError, listed, listed_notice, mark
from ..tables.area_matching import match_ids
from ..tables.ids import EXACT
from .members import FIGURES, members_of_role


@dataclass(frozen=True)
class Before:
    """The clusters of last year.

    Attributes
    ----------
    clusters : pandas.Series of int
        The lasting id of each area of a core, on the ids of areas.
    weights : pandas.Series of float
        Jobs of each then; firms, where jobs of some are not known; else 1.
    last : int
        The highest id ever given.
    """

    clusters: pd.Series
    weights: pd.Series
    last: int = 0

    @classmethod
    def nothing(cls):
        """Return a year without clusters."""
        nobody = pd.Index([], dtype=object)
        return cls(pd.Series(dtype=np.int64, index=nobody), pd.Series(dtype=float, index=nobody))


def before(clusters, members, areas):
    """Return the clusters of last year, and notices.

    Parameters
    ----------
    clusters : pandas.DataFrame
        Last year's layer: ``cl_id`` and ``last_id``, the highest id ever given by then.
    members : pandas.DataFrame
        Its table of members: ``cl_id``, ``area_id``, and perhaps ``role``, ``jobs`` and ``firms``, NaN where unknown.
    areas : pandas.Index
        Ids of this year's areas.

    Returns
    -------
    Before, tuple of Notice

    Raises
    ------
    TableError
        When an id is no whole number or repeated, a role is no such word, or an area lies in the cores of two clusters.
    """
    ids = _whole(clusters["cl_id"])
    repeated = ids[ids.duplicated()].unique()
    if len(repeated):
        raise TableError(mark("PREVIOUS has ids of clusters more than once: {ids}."), ids=listed(map(int, repeated)))
    core = members_of_role(members)
    core = core.assign(cl_id=_whole(core["cl_id"]))
    others = sorted(set(core["cl_id"]) - set(ids))
    core = core[core["cl_id"].isin(ids)]
    # The same area in another spelling: a real number, or a code that has lost its zeros.
    known = match_ids(pd.Index(core["area_id"].unique()), areas)
    core["area_id"] = core["area_id"].map(known.area_of).fillna(core["area_id"])
    core = core.drop_duplicates(["cl_id", "area_id"])
    twice = core["area_id"][core["area_id"].duplicated()].unique()
    if len(twice):
        text = mark("PREVIOUS_MEMBERS has areas in the core of two clusters ({count}): {rows}.")
        raise TableError(text, count=len(twice), rows=listed(twice))
    core = core.set_index("area_id")
    _, weights, notices = known_figures(core)
    notices += known.notices
    notices += listed_notice(
        mark("Clusters of PREVIOUS_MEMBERS that PREVIOUS does not have, which are left out ({count}): {list}."), others
    )
    notices += listed_notice(
        mark(
            "Areas of last year's clusters that this layer does not have ({count}): {list}. Were their limits or ids "
            "changed? They count as lost."
        ),
        core.index.difference(areas),
    )
    notices += listed_notice(
        mark("Clusters of last year without members in PREVIOUS_MEMBERS ({count}): {list}. They count as ended."),
        sorted(set(map(int, ids)) - set(core["cl_id"])),
    )
    last = pd.to_numeric(clusters["last_id"], errors="coerce").max()
    last = int(np.nanmax([0, last, *ids]))
    return Before(core["cl_id"], weights, last), notices


def _whole(column):
    """Return ids as whole numbers; raise `TableError` where they are none."""
    numbers = pd.to_numeric(column, errors="coerce")
    wrong = column.index[~(numbers % 1 == 0) | (numbers < 1) | (numbers > EXACT)]
    if len(wrong):
        text = mark("Field “{field}” has no whole number from 1 up in these rows ({count}): {rows}.")
        raise TableError(text, field=column.name, count=len(wrong), rows=listed(wrong))
    return numbers.astype(np.int64)


def known_figures(core):
    """Return jobs, or firms, or 1: what is known of all areas, since unknown is not nothing.

    Parameters
    ----------
    core : pandas.DataFrame
        On the ids of areas: perhaps `FIGURES`.

    Returns
    -------
    str
        Which figure it is, or "areas".
    pandas.Series of float
    tuple of Notice
    """
    notices = ()
    for name in FIGURES:
        if name not in core:
            continue
        known = pd.to_numeric(core[name], errors="coerce")
        if known.notna().all() and known.sum() > 0:
            return name, known, notices
        if known.notna().any():
            text = mark(
                "Areas of last year's cores whose {field} are not known ({count}): {list}. What clusters have in "
                "common is not measured in {field}."
            )
            notices += listed_notice(text, core.index[known.isna()], field=name)
    return "areas", pd.Series(1.0, core.index), notices
