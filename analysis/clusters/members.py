"""The member table of clusters: which areas belong to which cluster, and in what role."""

from typing import NamedTuple

import pandas as pd

from ..errors import FieldError, TableError, listed, listed_notice, mark, quoted
from ..tables.area_matching import match_ids
from ..tables.ids import id_texts
from ..tables.unmatched_areas import require_match
from ..text import folded
from .cluster_classes import CORE_NAME, FRINGE_NAME, GAP_NAME

REQUIRED = ("cl_id", "area_id")
COLUMNS = (*REQUIRED, "cl_name", "role")
FIGURES = ("jobs", "firms")
"""What a table may say of the areas then, for clusters that are compared with later ones."""
WORDS = {
    "core": CORE_NAME,
    "nucleo": CORE_NAME,
    "fringe": FRINGE_NAME,
    "borde": FRINGE_NAME,
    "gap": GAP_NAME,
    "hueco": GAP_NAME,
}
"""Roles as tables may call them, `text.folded`: Polos writes the first of each pair, Spanish texts say the other."""


def require_members(names, columns=COLUMNS):
    """Return the columns of the contract that a table has, {column: its field}; `TableError` where it is none."""
    of = {name.casefold(): name for name in reversed(list(names))}
    missing = [column for column in REQUIRED if column not in of]
    if missing:
        raise TableError(
            mark(
                "The table of members lacks {missing}. It has: {fields}. It needs a row for each area of a cluster "
                "with cl_id, the cluster, and area_id, the area; role (core, fringe, gap) and cl_name may be there."
            ),
            missing=listed(missing),
            fields=listed(names, 20),
        )
    return {column: of[column] for column in columns if column in of}


def without_place(rows):
    """Return, in a tuple, a notice on rows of a table of members that name no cluster or no area."""
    bare = rows.index[rows[list(REQUIRED)].isna().any(axis=1)]
    return listed_notice(mark("Rows of the table of members left out: no cl_id or no area_id ({count}): {list}."), bare)


def roles_of(rows):
    """Return the role of each row: core, fringe or gap, in any case, in English or Spanish; core where none is said.

    Raises
    ------
    TableError
        When a role is another word: an area must not be left out, or counted, by a word that nobody knows.
    """
    if "role" not in rows:
        return pd.Series(CORE_NAME, rows.index, dtype=object)
    said = rows["role"].dropna().astype(str)
    unknown = sorted({role for role in said.unique() if folded(role) not in WORDS})
    if unknown:
        raise TableError(
            mark(
                "Field “role” of the table of members has other words than core, fringe and gap (núcleo, borde, "
                "hueco): {roles}. Write one of these, or leave it empty for core."
            ),
            roles=listed(map(quoted, unknown)),
        )
    return rows["role"].map(lambda role: WORDS[folded(role)], na_action="ignore").fillna(CORE_NAME)


def members_of_role(rows, fringe=False):
    """Return the rows of the areas that count in their cluster, ids as texts; see `clusters_of`."""
    rows = rows[roles_of(rows).isin([CORE_NAME, FRINGE_NAME] if fringe else [CORE_NAME])]
    rows = rows.assign(cl_id=id_texts(rows["cl_id"]), area_id=id_texts(rows["area_id"]))
    return rows.dropna(subset=list(REQUIRED)).drop_duplicates(list(REQUIRED))


def clusters_of(rows, areas, fringe=False):
    """Return the cluster of each area, the names of clusters, and notices.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``cl_id`` and ``area_id``, perhaps ``role`` and ``cl_name``.
    areas : pandas.Index of str
        Ids of the layer.
    fringe : bool
        Whether areas of the fringe belong to their cluster too; gaps never do.

    Returns
    -------
    members : pandas.Series of str
        On the areas; None where an area is in no cluster.
    names : dict of str to str
    notices : tuple of Notice

    Raises
    ------
    TableError
        When no area is in the core of a cluster, or a role is no such word.
    FieldError
        When no area of the table is in the layer, or one area is in two clusters.
    """
    rows = members_of_role(rows, fringe)
    if rows.empty:
        raise TableError(
            mark("The table of members has no area in the core of a cluster, nor in its fringe if FRINGE is to count.")
        )
    rows, lost, notices = _matched(rows, areas)
    text = mark("Areas of clusters that the layer does not have ({count}): {list}.")
    names = {}
    if "cl_name" in rows:
        named = rows.dropna(subset=["cl_name"]).drop_duplicates("cl_id")
        names = dict(zip(named["cl_id"], named["cl_name"].astype(str)))
    return _cluster_of_each(rows, areas), names, (*notices, *listed_notice(text, lost["area_id"].unique()))


class Placed(NamedTuple):
    """Members on the areas of a table.

    Attributes
    ----------
    members : pandas.Series of str
        The cluster of each area of the table; None where it is in none.
    incomplete : set of str
        Clusters with areas that the table does not have.
    notices : tuple of Notice
    """

    members: pd.Series
    incomplete: set
    notices: tuple


def placed_members(rows, areas, table, fringe=False):
    """Return the members of clusters on the areas of a table, which need not have all of them.

    Parameters
    ----------
    rows, fringe
        See `clusters_of`.
    areas : pandas.Index of str
        Ids of the table.
    table : str
        Its parameter.

    Raises
    ------
    FieldError
        See `clusters_of`.
    """
    rows, lost, notices = _matched(members_of_role(rows, fringe), areas)
    text = mark("Areas of clusters that {table} does not have ({count}): {list}.")
    notices = (*notices, *listed_notice(text, lost["area_id"].unique(), table=table))
    return Placed(_cluster_of_each(rows, areas), set(lost["cl_id"]), notices)


def _matched(rows, areas):
    """Return rows with the area that each is of, those of areas that are not there, and notices."""
    matching = match_ids(pd.Index(rows["area_id"].unique()), areas)
    require_match(matching.area_of, areas)
    rows = rows.assign(area=rows["area_id"].map(matching.area_of))
    lost = rows["area"].isna()
    return rows[~lost].drop_duplicates(["area", "cl_id"]), rows[lost], matching.notices


def _cluster_of_each(rows, areas):
    """Return the cluster of each area; raise `FieldError` where one is in two."""
    twice = rows.loc[rows["area"].duplicated(), "area"]
    if len(twice):
        raise FieldError(
            mark("Areas that are in more than one cluster ({count}): {rows}. Each can be in one."),
            count=len(twice),
            rows=listed(twice),
        )
    return rows.set_index("area")["cl_id"].reindex(areas)
