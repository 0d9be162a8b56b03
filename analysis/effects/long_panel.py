"""A long table of several years as figures by area and year."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import FieldError, TableError, fact, listed, mark
from ..growth.dates import years_of
from ..sectors.long_figures import on_areas, sector_figures
from ..sectors.long_table import long_table
from ..sectors.table_codes import selected_codes


@dataclass(frozen=True)
class LongPanel:
    """Figures by area and year.

    Attributes
    ----------
    values : pandas.DataFrame of float
        On areas and years; NaN where unknown, or where the table has nothing of an area in a year.
    largest : pandas.DataFrame of float or None
        Jobs of the largest firm as a share; None where the table knows nothing of it.
    notices : tuple of Notice
    """

    values: pd.DataFrame
    largest: Optional[pd.DataFrame]
    notices: tuple


def panel_of(rows, areas, dates, figure, sectors, reading):
    """Return the `LongPanel` of chosen sectors.

    Parameters
    ----------
    rows : pandas.DataFrame
        Of a long table, see `long_table.long_table`.
    areas : pandas.Index of str
        Ids of the layer.
    dates : tuple of int
        Years to read, all where there are none.
    figure : {"jobs", "firms"}
        Firms are read for jobs where no jobs are known.
    sectors : str
        Codes and ranges; "" for all.
    reading : sector_table.Reading

    Raises
    ------
    TableError
        When the table has no years, or no such figure.
    FieldError
        When a chosen year is not there, or there are fewer than two.
    """
    if "year" not in rows or not rows["year"].notna().any():
        raise TableError(mark("The table has no field “year” with years: effects need the figures of several years."))
    years, notices = years_of(rows["year"])
    there = sorted(years.dropna().astype(int).unique())
    lacking = [date for date in dates if date not in there]
    if lacking:
        text = mark("Field “{field}” does not have these years of DATES: {list}. It has: {there}.")
        raise FieldError(text, field="year", list=listed(lacking), there=listed(map(str, there), 20))
    wanted = list(dates or there)
    if len(wanted) < 2:
        raise FieldError(mark("Effects need figures of two years or more; there are {count}."), count=len(wanted))
    if figure == "jobs" and not ("jobs" in rows and rows["jobs"].notna().any()):
        figure = "firms"
    if figure not in rows:
        text = mark("The long table has no field “{field}”. Choose the other figure that it may hold: firms, or jobs.")
        raise TableError(text, field=figure)
    notices += (fact(mark("The table is read as a long table; its figures are those of “{field}”."), field=figure),)
    rows = rows.assign(year=years)
    tables = {year: on_areas(long_table(rows, year, reading), areas) for year in wanted}
    codes = set()
    if sectors:
        every = {code for table in tables.values() for code in table.cells["code"].unique()}
        codes, said = selected_codes(sorted(every), sectors, reading.classification)
        text = mark("Codes of the table that were summed: {codes}")
        notices += (*said, fact(text, codes=", ".join(sorted(codes))))
    values, largest = {}, {}
    for year, table in tables.items():
        notices += table.notices
        found = sector_figures(table, codes, areas)
        values[year] = found[figure if sectors else {"jobs": "total", "firms": "total_firms"}[figure]]
        cells = table.cells[table.cells["code"].isin(codes)] if sectors else table.cells
        with np.errstate(divide="ignore", invalid="ignore"):
            largest[year] = (
                cells.groupby("area")["jobs_max"].max().reindex(areas) / found["jobs" if sectors else "total"]
            )
    shares = pd.DataFrame(largest, areas)
    known = figure == "jobs" and shares.notna().any(axis=None)
    return LongPanel(pd.DataFrame(values, areas), shares if known else None, notices)
