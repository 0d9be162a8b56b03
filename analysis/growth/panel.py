"""Figures by area and sector at several dates, on the same areas and sectors, each with its least and its most."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, listed_notice, mark, phrase
from ..tables.numbers import SUPPRESSED
from ..text import percent


@dataclass(frozen=True)
class Panel:
    """Figures at several dates.

    Attributes
    ----------
    dates : tuple of int
        Years, or 1 and 2 where nobody said which.
    tables : tuple of pandas.DataFrame of float, shape (areas, sectors)
        One a date, all on the same areas and sectors; NaN where unknown.
    low, high : tuple of pandas.DataFrame of float
        The least and the most that each can be; NaN where nobody knows, and the figure itself where it is known.
    notices : tuple of Notice
    """

    dates: tuple
    tables: tuple
    low: tuple
    high: tuple
    notices: tuple = ()


def bounded(cells, stated=None, most=None):
    """Return cells with the least and the most that each can be.

    A suppressed or missing figure of an area whose total is stated is at most what the others leave of it.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``area``, ``year``, ``value``, ``state``, and perhaps ``low`` and ``high``, where the table itself has bounds.
    stated : pandas.Series of float, optional
        Totals over all sectors, on pairs of year and area.
    most : float, optional
        What a suppressed figure is at most.

    Returns
    -------
    pandas.DataFrame
        With ``low`` and ``high``; NaN where nobody knows.

    Raises
    ------
    FieldError
        When bounds are the wrong way round, or do not hold their figure.
    """
    value = cells["value"]
    low = (cells["low"] if "low" in cells else value * np.nan).fillna(value)
    # A least without a most is the open end of a size band.
    exact = value if "low" not in cells else value.mask(cells["low"].notna())
    high = (cells["high"] if "high" in cells else value * np.nan).fillna(exact)
    wrong = cells.index[(low > high) | (low > value) | (value > high)]
    if len(wrong):
        raise FieldError(
            mark("Rows whose figure does not lie between its least and its most ({count}): {rows}. Correct them."),
            count=len(wrong),
            rows=listed(wrong.unique()),
        )
    unknown = high.isna()
    if stated is not None and unknown.any():
        pairs = pd.MultiIndex.from_frame(cells[["year", "area"]])
        known = low.fillna(0).groupby([cells["year"], cells["area"]]).sum()
        left = (stated - known).clip(lower=0).reindex(pairs).set_axis(cells.index)
        high = high.fillna(left + low.fillna(0))
    if most is not None:
        withheld = unknown & (cells["state"] == SUPPRESSED)
        high = high.mask(withheld, high.fillna(np.inf).clip(upper=most))
    low = low.where(low.notna() | high.isna(), 0.0).where(high.notna())
    return cells.assign(low=low, high=high)


def panel(cells, dates, absent_is_zero=False):
    """Arrange cells of several dates as tables of the same areas and sectors.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``area``, ``code``, ``year``, ``value``, ``low`` and ``high``. Rows that repeat an area, sector and year are
        added up; an area of a date without a row for a sector has 0 of it.
    dates : tuple of int
    absent_is_zero : bool
        Whether an area without any row at a date has nothing then; otherwise it is left out at all dates, because
        its border may have changed.

    Returns
    -------
    Panel

    Raises
    ------
    FieldError
        When no area is there at all dates, or all dates have the same figures.
    """
    by_date = [cells[cells["year"] == date] for date in dates]
    there = [set(rows["area"]) for rows in by_date]
    everywhere = set.union(*there) if absent_is_zero else set.intersection(*there)
    if not everywhere:
        raise FieldError(
            mark("No area is there at all dates: are the areas of the tables the same, with ids coded alike?")
        )
    areas = pd.Index(sorted(everywhere))
    codes = pd.Index(sorted(set().union(*(rows["code"] for rows in by_date))))
    kept = [rows[rows["area"].isin(everywhere)] for rows in by_date]
    found = Panel(
        dates,
        *(tuple(_spread(rows, column, areas, codes) for rows in kept) for column in ("value", "low", "high")),
        (*_left_out(by_date, dates, there, everywhere), *_sectors_of_some_dates(by_date, dates, codes)),
    )
    if all(found.tables[0].equals(table) for table in found.tables[1:]):
        raise FieldError(
            mark(
                "All dates have the same figures: nothing has changed. Are they two tables, and two fields where one "
                "table has both dates (AFTER_VALUE)?"
            )
        )
    return found


def _spread(rows, column, areas, codes):
    """Return a column of rows as areas by sectors, NaN where one of the added figures is."""
    place = areas.get_indexer(rows["area"]) * len(codes) + codes.get_indexer(rows["code"])
    sums = np.bincount(place, rows[column].to_numpy(dtype=float), len(areas) * len(codes))
    return pd.DataFrame(sums.reshape(len(areas), len(codes)), areas, codes)


def _left_out(by_date, dates, there, everywhere):
    """Return notices of the areas that only some dates have, with what share of each date's figures they hold."""
    found = []
    for rows, date, areas in zip(by_date, dates, there):
        single = sorted(areas - everywhere)
        own = rows[rows["area"].isin(single)]["value"].sum()
        found += listed_notice(
            mark(
                "Areas that {date} has and another date lacks, left out at all dates ({count}; {share} of the figures "
                "of {date}): {list}. Have borders or ids changed? Join or split them alike at all dates."
            ),
            single,
            date=_named(date),
            share=percent(own, rows["value"].sum()),
        )
    return found


def _sectors_of_some_dates(by_date, dates, codes):
    """Return notices of the sectors that a date lacks altogether."""
    found = []
    for rows, date in zip(by_date, dates):
        lacking = codes.difference(rows["code"].unique())
        found += listed_notice(
            mark(
                "Sectors that {date} does not have in any area, which count as 0 there ({count}): {list}. Has the "
                "classification changed? Then give a CORRESPONDENCE."
            ),
            lacking,
            date=_named(date),
        )
    return found


def _named(date):
    """Return a date as a message names it: a year, or where nobody said which, the first or the second."""
    return {1: phrase(mark("the first date")), 2: phrase(mark("the second date"))}.get(date, str(date))
