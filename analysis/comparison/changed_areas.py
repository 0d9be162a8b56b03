"""Areas whose limits have changed between two dates: found, and carried over by a table of what became of them."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import TableError, listed, listed_notice, mark, valued
from ..tables.area_matching import match_ids
from ..tables.ids import id_texts

COLUMNS = ("old", "new", "share")
SLACK = 0.005
"""By how much shares of an area may miss 1 because they were rounded."""
SAME_SHAPE = 0.01
"""Share of an area that its limits may have moved by, as when a layer is drawn anew or simplified."""


class Carried(NamedTuple):
    """Where areas of the earlier date are found at the later one.

    Attributes
    ----------
    frame : pandas.DataFrame
        A row for each area then and area now that have something in common: ``old``, ``new``, ``share`` of the old one,
        and ``told``, whether a table says so.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    notices: tuple


def carried(old, new, table=None, some=False):
    """Return where areas of the earlier date are found at the later one.

    Parameters
    ----------
    old, new : pandas.Index of str
        Ids of areas then and now, unique.
    table : pandas.DataFrame, optional
        What became of areas whose limits or ids have changed: ``old``, ``new`` and perhaps ``share``, from 0 to 1; a
        share that is not given is 1, and then the old area may be there once. Areas that it does not have are the same.
    some : bool
        Whether these are some of the areas only, such as those of clusters: then an old one that no new one is the same
        as stays, under its own id.

    Returns
    -------
    Carried

    Raises
    ------
    TableError
        When a row lacks an id, a pair is there twice, shares are none, or those of an area add up to more than 1.
    """
    notices, changed = (), pd.DataFrame(columns=list(COLUMNS))
    if table is not None:
        changed, notices = _changed(table)
        changed, unknown = _placed(changed, old, new, some)
        notices += unknown
    rest = old.difference(changed["old"], sort=False)
    same = match_ids(rest, new)
    rows = pd.DataFrame({"old": rest, "new": same.area_of.reindex(rest).to_numpy(), "share": 1.0})
    rows = rows.fillna({"new": rows["old"]}) if some else rows.dropna()
    rows, changed = rows.assign(told=False), changed.assign(told=True)
    frame = rows if changed.empty else pd.concat([rows, changed], ignore_index=True)
    return Carried(frame, (*notices, *same.notices))


def _changed(table):
    """Return the rows of a table of changes, checked, and notices."""
    rows = pd.DataFrame({"old": id_texts(table["old"]), "new": id_texts(table["new"])}, index=table.index)
    bare = rows.index[rows.isna().any(axis=1)]
    if len(bare):
        text = mark("CORRESPONDENCE has rows without an old or a new id ({count}): {rows}.")
        raise TableError(text, count=len(bare), rows=listed(bare))
    shares = pd.to_numeric(table["share"], errors="coerce") if "share" in table else pd.Series(np.nan, table.index)
    unread = shares.isna() & (table["share"].notna() if "share" in table else False)
    wrong = shares.index[unread | (shares < 0) | (shares > 1)]
    if len(wrong):
        text = mark(
            "CORRESPONDENCE has shares that are no numbers from 0 to 1, in these rows ({count}): {rows}. A share says "
            "how much of the old area is in the new one; 12 % is 0.12."
        )
        raise TableError(text, count=len(wrong), rows=listed(wrong))
    twice = rows[rows.duplicated()]
    if len(twice):
        text = mark("CORRESPONDENCE has pairs of areas more than once ({count}): {list}. Keep one row of each.")
        pairs = (f"{one.old} – {one.new}" for one in twice.itertuples())
        raise TableError(text, count=len(twice), list=listed(pairs))
    several = rows["old"].duplicated(keep=False)
    open_shares = rows.loc[several & shares.isna(), "old"].unique()
    if len(open_shares):
        text = mark(
            "CORRESPONDENCE has areas that were divided, without the share of each part ({count}): {list}. Without it "
            "nobody knows what of the old area went where."
        )
        raise TableError(text, count=len(open_shares), list=listed(open_shares))
    rows["share"] = shares.fillna(1.0)
    sums = rows.groupby("old")["share"].sum()
    over = sums[sums > 1 + SLACK]
    if len(over):
        text = mark("CORRESPONDENCE gives away more than the whole of areas ({count}): {list}. Shares add up to 1.")
        raise TableError(text, count=len(over), list=listed(valued(over.round(3).items())))
    notices = listed_notice(
        mark("CORRESPONDENCE does not say where all of these areas went ({count}): {list}. The rest counts as lost."),
        valued(sums[sums < 1 - SLACK].round(3).items()),
    )
    return rows[rows["share"] > 0], notices


def _placed(rows, old, new, some):
    """Return the rows of these areas, by their ids, and notices on the others."""
    here = match_ids(pd.Index(rows["old"].unique()), old).area_of
    there = match_ids(pd.Index(rows["new"].unique()), new).area_of
    notices = ()
    if some:
        there = there.fillna(there.index.to_series())
    else:
        for found, text in (
            (here, mark("Old ids of CORRESPONDENCE that the earlier date does not have ({count}): {list}.")),
            (there, mark("New ids of CORRESPONDENCE that the later date does not have ({count}): {list}.")),
        ):
            notices += listed_notice(text, found.index[found.isna()])
    rows = rows.assign(old=rows["old"].map(here), new=rows["new"].map(there))
    return rows.dropna(subset=["old", "new"]), notices


def carried_classes(values, weights, carried, new):
    """Return the classes that new areas had at the earlier date: that of most of what they are made of.

    Parameters
    ----------
    values : pandas.Series
        Classes on the old ids; missing where there is none.
    weights : pandas.Series of float
        How much each old area counts, such as its jobs, or its surface.
    carried : pandas.DataFrame
        Of `Carried`.
    new : pandas.Index

    Returns
    -------
    pandas.Series
        On those new ids that have something of an old area; None where two classes have as much, or most has none.
    list
        The new ids whose class is not settled so.
    """
    rows = carried.assign(value=carried["old"].map(values), part=carried["share"] * carried["old"].map(weights))
    alone = ~rows["new"].duplicated(keep=False)
    found = rows[alone].set_index("new")["value"].to_dict()
    unsettled = []
    for area, of in rows[~alone].groupby("new", sort=False):
        parts = of.groupby("value", dropna=False)["part"].sum().sort_values(ascending=False)
        tied = len(parts) > 1 and not parts.iloc[0] > parts.iloc[1]
        found[area] = None if tied else parts.index[0]
        if tied:
            unsettled.append(area)
    there = [area for area in new if area in found]
    return pd.Series([found[area] for area in there], index=pd.Index(there, dtype=object), dtype=object), unsettled


def carried_figures(figures, carried):
    """Return what new areas had at the earlier date: the shares of old ones, added up; NaN where one is not known.

    Parameters
    ----------
    figures : pandas.Series or pandas.DataFrame of float
        On the old ids.
    carried : pandas.DataFrame

    Returns
    -------
    pandas.Series or pandas.DataFrame of float
        On the new ids.
    """
    frame = figures.to_frame() if isinstance(figures, pd.Series) else figures
    parts = frame.reindex(carried["old"]).mul(carried["share"].to_numpy(), axis=0)
    sums = parts.groupby(carried["new"].to_numpy()).sum(min_count=1)
    whole = parts.notna().groupby(carried["new"].to_numpy()).all()
    sums = sums.where(whole)
    return sums.iloc[:, 0].rename(figures.name) if isinstance(figures, pd.Series) else sums


def moved_limits(before, after, cancelled=None):
    """Return, for areas of both dates, the share of the larger of the two shapes that the other does not cover.

    Parameters
    ----------
    before, after : geopandas.GeoSeries
        Polygons on the same ids, in one coordinate system.

    Returns
    -------
    pandas.Series of float
        NaN where a date has no polygon.
    """
    import shapely

    from ..inference.runs import stop_if

    one, other = before.to_numpy(), after.to_numpy()
    areal = (shapely.get_dimensions(one) == 2) & (shapely.get_dimensions(other) == 2)
    moved = np.where(areal, 0.0, np.nan)
    for place in np.flatnonzero(areal & ~shapely.equals_exact(one, other, tolerance=0)):
        stop_if(cancelled)
        size = max(shapely.area(one[place]), shapely.area(other[place]))
        apart = shapely.area(shapely.symmetric_difference(one[place], other[place]))
        moved[place] = apart / size if size > 0 else 0.0
    return pd.Series(moved, before.index)
