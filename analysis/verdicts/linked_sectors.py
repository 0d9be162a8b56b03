"""Which of the sectors that a sector is linked with are there in each cluster, and which are weak or missing.

What is linked with what is given: by a list, or by results on linkages, of which nothing is imported here.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, SectorError, listed, listed_notice, mark
from ..sectors.selection import parse_sectors
from ..tables.ids import id_texts
from ..validation import ROUNDING
from .measures import EMPTY, KNOWN, NO_AREAS, NO_ROW, measure

THERE, WEAK, MISSING, OPEN = "there", "weak", "missing", "open"
"""A linked sector in a cluster: at least the quotient asked for, less, none of it, or left open by the figures."""
OF_GAPS = {0: THERE, 1: OPEN, 2: WEAK, 3: MISSING, 9: OPEN}
"""What the classes of a supplier gap mean here: what is doubtful there may be there or not."""


@dataclass(frozen=True)
class Linked:
    """Linked sectors of clusters.

    Attributes
    ----------
    states : pandas.DataFrame of str, shape (clusters, linked sectors)
        `THERE`, `WEAK`, `MISSING` or `OPEN`.
    measure : pandas.DataFrame
        Share of the linked sectors that are there, see `measures`.
    notices : tuple of Notice
    """

    states: pd.DataFrame
    measure: pd.DataFrame
    notices: tuple = ()


def linked_parts(text, own="", classification=None, parameter="LINKED_SECTORS"):
    """Return linked sectors as selections, each part of a text one, without those of the sector itself; and notices.

    Parameters
    ----------
    text : str
        Such as ``17;22;28-30``: three linked sectors.
    own : str
        Selection of the sector that they are linked with, "" where it is not known.
    classification : Classification, optional
    parameter : str
        Where the text was given, for messages.

    Raises
    ------
    SectorError
        When the text or the selection cannot be read.
    FieldError
        When nothing but the sector itself is left.
    """
    parts = parse_sectors(text, classification, parameter).parts()
    itself = parse_sectors(own, classification) if own.strip() else None
    others = [part for part in parts if itself is None or not _within(part, itself)]
    if not others:
        raise FieldError(mark("The linked sectors are all within SECTORS, the sector itself: {codes}."), codes=text)
    left = [str(part) for part in parts if part not in others]
    text = mark("Linked sectors left out, because they are the sector itself ({count}): {list}.")
    return others, listed_notice(text, left)


def _within(part, whole):
    """Return whether a selection is a part of another one, or all of it."""
    return all(_covers(whole, end) for span in part.spans for end in span)


def _covers(selection, code):
    """Return whether a selection holds all of a code, None where it holds only a part."""
    try:
        return selection.covers(code)
    except SectorError:
        return None


def links_of(rows, own, classification=None):
    """Return the linked sectors of a table of links as one text.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``linked``, codes, and perhaps ``code``, those that they are linked with.
    own : str
        Selection of the sector, "" where it is not known.
    classification : Classification, optional

    Raises
    ------
    FieldError
        When the links are of several sectors and nobody says of which, or of none of those asked for.
    """
    rows = rows.dropna(subset=["linked"])
    if "code" in rows and own.strip():
        itself = parse_sectors(own, classification)
        touched = {code: itself.touches(code) for code in rows["code"].dropna().unique()}
        chosen = rows[rows["code"].map(touched) == True]  # noqa: E712  (unknown codes are None)
        if chosen.empty:
            raise FieldError(
                mark("LINKED_TABLE has no links of the sectors “{sectors}”. It has links of: {codes}."),
                sectors=own,
                codes=listed(sorted(touched), 20),
            )
        rows = chosen
    elif "code" in rows and rows["code"].nunique() > 1:
        raise FieldError(
            mark("LINKED_TABLE has links of several sectors ({codes}): say in SECTORS of which one the clusters are."),
            codes=listed(sorted(rows["code"].dropna().unique()), 10),
        )
    if rows.empty:
        raise FieldError(mark("LINKED_TABLE has no linked sector: its field of them is empty."))
    return ";".join(dict.fromkeys(rows["linked"]))


def linked_sectors(table, parts, members, clusters, *, figure, least, incomplete=()):
    """Say which linked sectors are there in each cluster.

    Parameters
    ----------
    table : LongTable
    parts : list of Selection
        See `linked_parts`.
    members : pandas.Series of str
        The cluster of each area of the table, None where it is in none.
    clusters : pandas.Index of str
    figure : {"jobs", "firms"}
    least : float
        Location quotient from which a sector is there, against all areas of the table; what is hidden elsewhere counts
        as none of it.
    incomplete : set of str
        Clusters with areas that the table does not have.

    Returns
    -------
    Linked
    """
    codes, coarse, absent = _codes_of(parts, sorted(table.cells["code"].unique()), table.classification)
    cells = bounds_of(table.cells, figure).merge(codes, on="code")
    cells = cells.assign(cluster=cells["area"].map(members))
    totals = table.area_totals(figure)
    inside = totals.groupby(members.reindex(totals.index)).agg(lambda each: each.sum(skipna=False)).reindex(clusters)
    names = [str(part) for part in parts]
    sums = cells.groupby(["cluster", "part"])[["low", "high"]].sum().unstack(fill_value=0.0)
    low, high = (_on(clusters, names, sums[end]) for end in ("low", "high"))
    everywhere = cells.groupby("part")["figure"].sum().reindex(names, fill_value=0.0) / totals.sum()
    everywhere = everywhere.where(everywhere > 0)
    quotients = [each.div(inside.where(inside > 0), axis=0) / everywhere for each in (low, high)]
    states = pd.DataFrame(OPEN, clusters, names)
    # A quotient that is the least one but for rounding is not below it.
    least = least * (1 - ROUNDING)
    states = states.mask(quotients[0] >= least, THERE).mask(quotients[1] < least, WEAK).mask(high == 0, MISSING)
    known = ~clusters.isin(list(incomplete)) & inside.notna().to_numpy()
    states.loc[~known] = OPEN
    states[[*coarse, *absent]] = OPEN
    return Linked(states, _measure(states, inside, clusters.isin(list(incomplete))), _said(coarse, absent))


def linked_by_gaps(rows, clusters):
    """Return the linked sectors of clusters by a table of gaps of suppliers or buyers.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``cl_id`` and ``sector`` (texts), ``state``, a key of `OF_GAPS`, and perhaps ``title`` and ``need``; a partner
        of which nothing is needed does not count.
    clusters : pandas.Index of str

    Returns
    -------
    Linked
        Of each cluster its own partners; the states of others are NaN.

    Raises
    ------
    FieldError
        When a state is none of them, a pair is there twice, or no row is of a cluster.
    """
    rows = rows.assign(cl_id=id_texts(rows["cl_id"])).dropna(subset=["cl_id", "sector"])
    strange = rows["state"][~rows["state"].isin(OF_GAPS)]
    if len(strange):
        text = mark("GAPS has values of state that are none of 0, 1, 2, 3 and 9 ({count}): {list}.")
        raise FieldError(text, count=len(strange), list=listed(strange.unique()))
    twice = rows[rows.duplicated(["cl_id", "sector"])]
    if len(twice):
        text = mark("GAPS has pairs of cluster and sector more than once ({count}): {list}. Leave one of each.")
        pairs = (f"{row.cl_id} · {row.sector}" for row in twice.itertuples())
        raise FieldError(text, count=len(twice), list=listed(pairs))
    if len(rows) and not rows["cl_id"].isin(clusters).any():
        raise FieldError(
            mark("No cluster of GAPS is in CLUSTERS. GAPS has, for example, {gaps}; CLUSTERS {clusters}."),
            gaps=listed(sorted(rows["cl_id"].unique())),
            clusters=listed(clusters),
        )
    if "need" in rows:
        rows = rows[rows["need"] != 0]
    titles = rows["title"] if "title" in rows else pd.Series(None, rows.index, dtype=object)
    named = [f"{code} {title}" if isinstance(title, str) else code for code, title in zip(rows["sector"], titles)]
    states = rows.assign(named=named).pivot(index="cl_id", columns="named", values="state")
    states = states.reindex(clusters).apply(lambda column: column.map(OF_GAPS))
    count = states.notna().sum(axis=1)
    there, open_ = ((states == state).sum(axis=1) / count.where(count > 0) for state in (THERE, OPEN))
    return Linked(states, measure(there, there + open_, NO_ROW))


def _on(clusters, names, sums):
    """Return sums on clusters and linked sectors, 0 where there are none."""
    return sums.reindex(index=clusters, columns=names).fillna(0.0)


def _codes_of(parts, codes, classification):
    """Return which codes of a table each part has, and the parts that it has coarser only, or not at all."""
    rows, coarse, absent = [], [], []
    for part in parts:
        covered = {code: _covers(part, code) for code in codes}
        own = [code for code, held in covered.items() if held]
        rows += [(str(part), code) for code in own]
        if None in covered.values():
            coarse.append(str(part))
        elif not own:
            absent.append(str(part))
    return pd.DataFrame(rows, columns=["part", "code"], dtype=object), coarse, absent


def bounds_of(cells, figure):
    """Return cells with ``figure`` and the least and the most that it can be, ``low`` and ``high``; nothing if hidden.

    Parameters
    ----------
    cells : pandas.DataFrame
        Of a `LongTable`.
    figure : {"jobs", "firms"}
    """
    value = cells[figure]
    low = high = value
    if figure == "jobs":
        low, high = cells["jobs_low"].fillna(value), cells["jobs_high"].fillna(value)
        # A last size band without an upper end.
        high = high.mask(cells["jobs_high"].isna() & (cells["jobs_low"] < value), np.inf)
    return cells.assign(figure=value, low=low.fillna(0.0), high=high.fillna(np.inf))


def _measure(states, inside, incomplete):
    """Return the share of the linked sectors that are there, at least and at most."""
    there, open_ = ((states == state).mean(axis=1) for state in (THERE, OPEN))
    lacks = pd.Series(np.where(incomplete, NO_AREAS, np.where(inside.isna(), NO_ROW, EMPTY)), states.index)
    decided = inside.notna() & ~incomplete
    found = measure(there.where(decided), (there + open_).where(decided), lacks)
    return found.assign(lacks=found["lacks"].where(~decided, KNOWN))


def _said(coarse, absent):
    together = mark(
        "Linked sectors that the table has only together with others, so that nothing is known of them ({count}): "
        "{list}."
    )
    nowhere = mark(
        "Linked sectors that the table does not have anywhere, so that nothing is known of them ({count}): {list}."
    )
    return (*listed_notice(together, coarse), *listed_notice(nowhere, absent))
