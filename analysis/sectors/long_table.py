"""The long table: a row for each area, sector code and year, with all that is known of the firms behind it.

It is what Polos's own tables hold, so that a later step can bound what sums by area leave open: the largest firm, the
inequality of firms. Its columns are `COLUMNS`; NULL is unknown, never zero.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, TableError, listed, listed_notice, mark, notice, number
from ..tables.ids import id_texts
from ..tables.numbers import SUPPRESSED, parse_numbers
from ..validation import NEGATIVE_IN_ROWS, ROUNDING, refuse_infinite, refuse_negative
from .codes import clean_codes
from .foreign_codes import without_foreign
from .hidden_rows import hidden_rows
from .hidden_totals import refuse_hidden_totals
from .sector_table import Reading
from .table_codes import NO_CODES_BUT_TOTALS, check_codes
from .total_words import is_total
from .unspecified import are_unspecified, unspecified_notices

KEYS = ("area", "code", "year")
FIGURES = ("firms", "jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq", "unknown", "suppressed")
COLUMNS = (*KEYS, *FIGURES)
"""The contract, see docs/en/data/long-table.md. ``year`` and all figures but one of firms and jobs may be left out.

``suppressed`` says that the figures of a row are not to be published, whether known or hidden by the source.
"""
TOTAL = "total"
"""Code of the rows that state an area's total over all sectors where its sectors do not add up to it."""
COUNTED = ("firms", "jobs")


@dataclass(frozen=True)
class LongTable:
    """A long table of one year, cleaned.

    Attributes
    ----------
    cells : pandas.DataFrame
        ``area``, ``code`` and the `FIGURES` (float, NaN where unknown), one row for each area and code, sorted.
    totals : pandas.DataFrame
        On areas: ``firms`` and ``jobs`` over all sectors where the table states them.
    of_no_sector : pandas.DataFrame
        On areas: ``firms`` and ``jobs`` of no known activity, which belong to an area and to no sector.
    classification : Classification
    notices : tuple of Notice
    year : int or None
    """

    cells: pd.DataFrame
    totals: pd.DataFrame
    of_no_sector: pd.DataFrame
    classification: object
    notices: tuple[Notice, ...]
    year: Optional[int] = None

    @property
    def areas(self):
        """Return the ids of all areas that it has figures of."""
        return pd.Index(self.cells["area"].unique(), dtype=object).union(self.totals.index)

    def area_totals(self, figure):
        """Return each area's total of "firms" or "jobs": the stated one, else the sum, NaN where a cell is unknown."""
        every = pd.concat([_sums(self.cells), self.of_no_sector])[figure]
        sums = every.groupby(level=0).agg(lambda values: values.sum(skipna=False))
        return self.totals[figure].reindex(sums.index).fillna(sums)


def of_counts(cells, year=None):
    """Return counted establishments as a long table.

    Parameters
    ----------
    cells : pandas.DataFrame
        See `counting.Establishments`.
    year : int, optional

    Returns
    -------
    pandas.DataFrame
        With all `COLUMNS`.
    """
    names = {name: name.replace("workers", "jobs") for name in cells if name.startswith("workers")}
    return _complete(cells.rename(columns={**names, "confidential": "suppressed"}), year)


def of_sector_table(placed, figure="jobs", year=None):
    """Return a sector table as a long table, with rows of the totals that it states.

    Parameters
    ----------
    placed : PlacedTable
    figure : {"firms", "jobs"}
        What its values count.
    year : int, optional

    Returns
    -------
    pandas.DataFrame
        With all `COLUMNS`. Rows of one area and sector are added up; one that is unknown makes the sum unknown.
    """
    stated = placed.stated().assign(code=TOTAL)
    rows = pd.concat([placed.cells, stated[stated["value"].notna()]], ignore_index=True)
    rows["suppressed"] = (rows["state"] == SUPPRESSED).astype(int)
    grouped = rows.groupby(["area", "code"])
    table = pd.DataFrame(
        {
            figure: grouped["value"].agg(lambda values: values.sum(skipna=False)),
            "suppressed": grouped["suppressed"].max(),
        }
    ).reset_index()
    if figure == "jobs":
        table = table.assign(jobs_low=table["jobs"], jobs_high=table["jobs"])
    return _complete(table, year)


def _complete(table, year):
    table = table.assign(year=np.nan if year is None else year)
    return table.reindex(columns=list(COLUMNS))


def rows_of(table):
    """Return a cleaned long table as rows, with totals of areas where it states them or has figures of no sector.

    Parameters
    ----------
    table : LongTable

    Returns
    -------
    pandas.DataFrame
        With all `COLUMNS`.
    """
    areas = table.totals.index.union(table.of_no_sector.index)
    known = {figure: table.area_totals(figure).reindex(areas).fillna(table.totals[figure]) for figure in COUNTED}
    totals = pd.DataFrame(known, areas).rename_axis("area").reset_index().assign(code=TOTAL)
    return _complete(pd.concat([table.cells, totals], ignore_index=True), table.year).sort_values(["area", "code"])


def lacking(names):
    """Return which columns a table lacks to be a long table; "firms" stands for firms or jobs."""
    there = {name.casefold() for name in names}
    missing = [name for name in ("area", "code") if name not in there]
    return missing if there.intersection(COUNTED) else [*missing, "firms"]


def require_columns(names):
    """Return the columns of the contract that a table has, {column: its field}.

    Parameters
    ----------
    names : iterable of str
        Of the table's fields; case makes no difference.

    Raises
    ------
    TableError
        When it lacks one without which it is no long table.
    """
    names = list(names)
    missing = lacking(names)
    if missing:
        raise TableError(
            mark(
                "The table is no long table: it lacks {missing}. It has: {fields}. A long table has the fields area, "
                "code, and firms or jobs; “Sector layer from a table” (LONG) and “Establishments into areas” (CELLS) "
                "write one. Or rename the fields."
            ),
            missing=listed(missing),
            fields=listed(names, 20),
        )
    of = {name.casefold(): name for name in reversed(names)}
    return {column: of[column] for column in COLUMNS if column in of}


def rows_of_year(rows, year=None):
    """Return the rows of one year.

    Parameters
    ----------
    rows : pandas.DataFrame
        Perhaps with ``year``.
    year : int, optional
        Not needed where all rows are of one year, or none says its year.

    Raises
    ------
    TableError
        When there are several years and none was chosen, or the chosen one is not among them.
    """
    if "year" not in rows:
        return rows
    years = pd.to_numeric(rows["year"], errors="coerce")
    known = sorted(years.dropna().unique())
    if year is None and len(known) <= 1 and not (known and years.isna().any()):
        return rows
    if year is not None and known and year not in known:
        text = mark("The table has no rows of {year} (YEAR). It has rows of these years: {years}.")
        raise TableError(text, year=number(year), years=listed(map(number, known), 20))
    if year is None:
        raise TableError(
            mark(
                "The table has rows of these years: {years}; rows without a year: {without}. Say in YEAR which one to "
                "read."
            ),
            years=listed(map(number, known), 20),
            without=int(years.isna().sum()),
        )
    return rows[years == year] if known else rows


def long_table(rows, year=None, reading=None):
    """Clean the rows of a long table, and check that they can be.

    Parameters
    ----------
    rows : pandas.DataFrame
        Columns of `COLUMNS` as texts or numbers; the index names the rows.
    year : int, optional
        See `rows_of_year`.
    reading : sector_table.Reading, optional
        Its correspondence is for other tables.

    Returns
    -------
    LongTable

    Raises
    ------
    TableError
        When columns or years are missing, nothing is left, or an area or a code is the sum of the others.
    FieldError
        When a figure is negative, infinite, or contradicts another: the largest firm above all jobs, and the like; when
        ``suppressed`` is neither 1 nor 0.
    SectorError
        When codes are none, mix depths, or overlap.
    """
    reading = reading or Reading()
    classification = reading.classification
    require_columns(rows.columns)
    rows = rows_of_year(rows, year)
    rows = rows.assign(area=id_texts(rows["area"]))
    of_all = _are_called(rows["area"], reading.total_area)
    left_out = listed_notice(mark("Rows of totals over all areas, left out ({count}): {list}."), rows.index[of_all])
    rows = rows[~of_all]
    total = _are_called(id_texts(rows["code"]), reading.total_code)
    nobodys = are_unspecified(rows["code"], reading.unspecified)
    codes, notices = clean_codes(rows["code"].mask(total | nobodys, None), classification, reading.width)
    notices = left_out + notices
    rows, hidden, said = hidden_rows(rows, reading.marks)
    notices += said
    placed = rows["area"].notna() & (codes.notna() | total | nobodys)
    if (~placed).any():
        text = mark("Rows of the table left out because they have no area or no sector code ({count}): {rows}.")
        notices += (notice(text, count=int((~placed).sum()), rows=listed(rows.index[~placed])),)
    cells = pd.DataFrame({"area": rows["area"], "code": codes.mask(total, TOTAL)})
    for name in FIGURES[:-1]:
        cells[name] = np.nan
        if name in rows:
            refuse_infinite(pd.to_numeric(rows[name], errors="coerce").to_frame(name))
            cells[name], states, said = parse_numbers(rows[name], reading.decimal, reading.marks)
            notices += said
            if name in COUNTED:
                hidden |= states == SUPPRESSED
            refuse_negative(cells[name].rename(name), NEGATIVE_IN_ROWS)
    cells["suppressed"] = hidden.astype(float)
    _refuse_contradictions(cells)
    unspecified = cells[placed & nobodys]
    cells, stated = cells[placed & ~total & ~nobodys], cells[placed & total]
    if not reading.keep_sums:
        value = cells["jobs" if cells["jobs"].notna().any() else "firms"]
        notices += refuse_hidden_totals(cells.assign(value=value), not reading.total_area, not reading.total_code)
    known, said = without_foreign(cells["code"], cells["jobs"], classification, "code")
    cells = cells[known.to_numpy()]
    check_codes(cells["code"].unique(), classification, NO_CODES_BUT_TOTALS)
    figure = "jobs" if unspecified["jobs"].notna().any() else "firms"
    notices += said + unspecified_notices(unspecified, unspecified[figure].sum(), cells[figure].sum())
    sums = _sums(stated), _sums(unspecified)
    return LongTable(_one_row_each(cells), *sums, classification, notices, _year(rows))


def _are_called(texts, also):
    """Return which texts stand for a total; `also` is one that the user names."""
    return texts.isin({text for text in texts.dropna().unique() if is_total(text, also)})


def _sums(rows):
    """Return the sums of firms and jobs on areas, NaN where one is unknown."""
    return rows.groupby("area")[list(COUNTED)].agg(lambda values: values.sum(skipna=False))


def _year(rows):
    """Return the one year that rows have, None where none says its year."""
    years = pd.to_numeric(rows["year"], errors="coerce").dropna() if "year" in rows else rows.iloc[:0, 0]
    return int(years.iloc[0]) if len(years) else None


def _one_row_each(cells):
    """Return cells with the rows of one area and code added up; the largest firm is the largest of all."""
    grouped = cells.groupby(["area", "code"])
    if (grouped.size() <= 1).all():
        return cells.sort_values(["area", "code"]).reset_index(drop=True)
    summed = grouped[list(FIGURES)].agg(lambda values: values.sum(skipna=False))
    largest = grouped[["jobs_max", "suppressed"]].agg(lambda values: values.max(skipna=False))
    return summed.assign(**largest).reset_index()[["area", "code", *FIGURES]]


def _refuse_contradictions(cells):
    """Raise `FieldError` where figures of a row cannot be true together."""
    firms, jobs, largest, squares = (cells[name] for name in ("firms", "jobs", "jobs_max", "jobs_sq"))
    counted = firms - cells["unknown"].fillna(0)
    slack = 1 + ROUNDING
    for wrong, said in (
        (largest > jobs * slack, mark("jobs_max, the jobs of the largest firm, is above jobs in rows {rows}.")),
        (squares > jobs**2 * slack, mark("jobs_sq, the sum of squared jobs of firms, is above jobs² in rows {rows}.")),
        (squares * slack < largest**2, mark("jobs_sq is below the square of jobs_max in rows {rows}.")),
        (cells["jobs_low"] > jobs * slack, mark("jobs_low is above jobs in rows {rows}.")),
        (cells["jobs_high"] * slack < jobs, mark("jobs_high is below jobs in rows {rows}.")),
        ((firms == 0) & (jobs > 0), mark("There are jobs without a firm in rows {rows}.")),
        (cells["unknown"] > firms, mark("unknown, the firms without a figure of jobs, is above firms in rows {rows}.")),
        (
            squares * counted * slack < jobs**2,
            mark("jobs_sq is below jobs² divided by firms, the least that so many can have, in rows {rows}."),
        ),
    ):
        if wrong.any():
            raise FieldError(said, rows=listed(cells.index[wrong]))
