"""Growth of clusters beyond that of the same sectors elsewhere, and growth of their markets, with bounds."""

import numpy as np
import pandas as pd

from ..errors import FieldError, TableError, listed, listed_notice, mark, notice, valued
from ..growth.panel import panel
from ..growth.shift_share import regional_bounds
from ..growth.trend import trend
from ..tables.ids import id_texts
from .linked_sectors import bounds_of
from .measures import EMPTY, NO_AREAS, NO_ROW, NO_START, measure

EFFECTS = ("start", "regional", "own_low", "own_high")
"""Fields of a shift-share of areas that are read, the first two of them needed."""
MARKETS = ("mk_low", "mk_high", "mk_real")
"""Fields of a result of “Demand” that are read: the interval of a market's growth a year, and 1 where that is in
constant prices."""
ELSEWHERE = "\N{EM DASH}"
"""What areas in no cluster are called together; no id is."""


def growth_of_effects(effects, members, clusters, incomplete=()):
    """Return the own growth of clusters by a shift-share of areas, as a share of their start.

    Parameters
    ----------
    effects : pandas.DataFrame
        On areas: ``start``, ``regional`` and perhaps ``own_low`` and ``own_high``; see `growth_tables.area_figures`.
    members : pandas.Series of str
        The cluster of each area, None where it is in none.
    clusters : pandas.Index of str
    incomplete : set of str
        Clusters with areas that the table does not have.

    Returns
    -------
    pandas.DataFrame
        See `measures`.
    """
    own = effects["regional"]
    low, high = (effects.get(name, own).fillna(own) for name in ("own_low", "own_high"))
    sums = pd.DataFrame({"low": low, "high": high, "start": effects["start"]}).groupby(members.reindex(effects.index))
    sums = sums.agg(lambda each: each.sum(skipna=False)).reindex(clusters)
    return _rates(sums["low"], sums["high"], sums["start"], sums["start"], incomplete)


def growth_of_tables(tables, codes, members, clusters, *, figure, incomplete=()):
    """Return the own growth of clusters between two dates, all areas of the tables together being the reference.

    Dunn's (1960) own effect over the start, with clusters as the areas; see `shift_share.regional_bounds`.

    Parameters
    ----------
    tables : dict of int to LongTable
        By year, two of them.
    codes : set of str
        Those of the sector.
    members, clusters, incomplete
        See `growth_of_effects`; an area is in the same cluster at both dates.
    figure : {"jobs", "firms"}

    Returns
    -------
    measure : pandas.DataFrame
        See `measures`.
    notices : tuple of Notice
    """
    dates = tuple(sorted(tables))
    there = [set(tables[date].cells["area"]) for date in dates]
    single = set.symmetric_difference(*there)
    lost = set(members[members.index.isin(single)].dropna())
    cells = []
    for date in dates:
        own = bounds_of(tables[date].cells, figure)
        own = own[own["code"].isin(codes) & ~own["area"].isin(single)].replace({"high": {np.inf: np.nan}})
        own = own.assign(area=own["area"].map(members).fillna(ELSEWHERE), year=date, value=own["figure"])
        cells.append(own.assign(low=own["low"].where(own["high"].notna())))
    # An area that is there without a row of the sector has none of it.
    found = panel(pd.concat(cells), dates, absent_is_zero=True)
    low, high = (
        each.sum(axis=1, skipna=False).reindex(clusters) for each in regional_bounds(*zip(found.low, found.high))
    )
    start = [table.sum(axis=1, skipna=False).reindex(clusters) for table in (found.low[0], found.high[0])]
    text = mark("Areas that only one of {first} and {last} has, left out of growth ({count}): {list}.")
    notices = listed_notice(text, sorted(single), first=str(dates[0]), last=str(dates[-1]))
    return _rates(low, high, *start, {*incomplete, *lost}), (*notices, *found.notices)


def _rates(low, high, least, most, incomplete):
    """Return own effects over their start, each known within bounds."""
    rates = (
        low / least.where(least > 0).where(low < 0, most.where(most > 0)),
        high / most.where(most > 0).where(high < 0, least.where(least > 0)),
    )
    partly = low.index.isin(list(incomplete))
    lacks = np.select([partly, (most == 0).to_numpy()], [NO_AREAS, NO_START], EMPTY)
    return measure(*(rate.mask(partly) for rate in rates), pd.Series(lacks, low.index))


def market_growth(rows, clusters):
    """Return the growth a year of the market of each cluster: the interval of its trend, see `trend.trend`.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``year`` and ``value``, float, and perhaps ``cl_id``; rows without one are of the market of all clusters that
        have no rows of their own. What a year has several rows of is added up.
    clusters : pandas.Index of str

    Returns
    -------
    measure : pandas.DataFrame
        See `measures`.
    notices : tuple of Notice

    Raises
    ------
    TableError
        When a row has no year.
    FieldError
        When a value is negative.
    """
    if rows["year"].isna().any():
        raise TableError(mark("DEMAND has rows without a year: {rows}."), rows=listed(rows.index[rows["year"].isna()]))
    negative = rows["value"][rows["value"] < 0]
    if len(negative):
        raise FieldError(
            mark("DEMAND has negative values, in these rows ({count}): {rows}. Correct or empty them."),
            count=len(negative),
            rows=listed(valued(negative.items())),
        )
    owner = id_texts(rows["cl_id"]) if "cl_id" in rows else pd.Series(None, rows.index, dtype=object)
    sums = rows.assign(owner=owner.fillna(ELSEWHERE)).groupby(["owner", "year"])["value"]
    sums = sums.agg(lambda each: each.sum(skipna=False))
    grown = {one: trend(years.droplevel("owner")) for one, years in sums.groupby("owner")}
    found = {one: (own.low, own.high, own.lacks) for one, own in grown.items()}
    return _of_markets(found, clusters)


def growth_of_markets(rows, clusters):
    """Return the growth a year of the market of each cluster, by a result of “Demand”.

    Parameters
    ----------
    rows : pandas.DataFrame
        `MARKETS`, float, and perhaps ``cl_id``; a row without one is the market of all clusters that
        have no row of their own.
    clusters : pandas.Index of str

    Returns
    -------
    measure : pandas.DataFrame
        See `measures`.
    notices : tuple of Notice

    Raises
    ------
    TableError
        When a cluster has two rows, or several rows are of no cluster.
    """
    owner = id_texts(rows["cl_id"]) if "cl_id" in rows else pd.Series(None, rows.index, dtype=object)
    owner = owner.fillna(ELSEWHERE)
    twice = owner[owner.duplicated()].unique()
    if ELSEWHERE in twice:
        raise TableError(
            mark(
                "DEMAND has {count} markets that are of no cluster: give the field with the cluster (cl_id) of each as "
                "DEMAND_CLUSTER, or a result with one market."
            ),
            count=int((owner == ELSEWHERE).sum()),
        )
    if len(twice):
        raise TableError(
            mark("DEMAND has several markets of the same cluster ({count}): {ids}."),
            count=len(twice),
            ids=listed(twice),
        )
    found, notices = _of_markets(dict(zip(owner, zip(rows["mk_low"], rows["mk_high"], [EMPTY] * len(rows)))), clusters)
    if (rows["mk_real"] == 0).any():
        notices += (
            notice(mark("Growth of markets by DEMAND is in current prices: what only became dearer counts as growth.")),
        )
    return found, notices


def _of_markets(found, clusters):
    """Return the measure of clusters by what was found of the markets of some, and of all others together."""
    common = found.get(ELSEWHERE, (np.nan, np.nan, NO_ROW))
    rates = pd.DataFrame([found.get(one, common) for one in clusters], clusters, ["low", "high", "lacks"])
    text = mark("Clusters of DEMAND that CLUSTERS does not have ({count}): {list}.")
    return measure(rates["low"].astype(float), rates["high"].astype(float), rates["lacks"]), listed_notice(
        text, sorted(set(found) - {ELSEWHERE, *clusters})
    )
