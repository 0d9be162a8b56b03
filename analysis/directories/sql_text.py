"""The aggregation as text for whoever runs a database: first the different values, then, with these, the long table."""

import re

import numpy as np
import pandas as pd

from ..errors import FieldError, TableError, listed, mark, quoted
from .meanings import Values
from .statement import cells_statement, rows_of, values_statement

MOST = 100_000
"""Different values of a column that a statement may carry."""
REAL = r"-?\d+\.\d+(?:E\d+)?"
"""How DuckDB and Spark write real numbers; those from 10,000,000 on are 1.2345678E7 in Spark."""


def inline(dialect, tables):
    """Return the function of a column that `cells_statement` asks for: its meanings, in the statement itself.

    Parameters
    ----------
    dialect : Dialect
    tables : dict of str to pandas.DataFrame
        See `Meanings.tables`.

    Raises
    ------
    TableError
        When a column has too many different values to be written out.
    """
    for column, table in tables.items():
        refuse_many(len(table), column)
    return lambda column: _written(dialect, tables[column])


def refuse_many(count, column):
    """Raise a `TableError` where a column has too many different values to be written out."""
    if count <= MOST:
        return
    if column == "area":
        raise TableError(
            mark(
                "The table has more than {most} different points, or ids of areas: too many to look up here for a "
                "database. Have PostGIS put the id of the area beside each row, as the page on large registers of the "
                "documentation shows, and give that column as AREA_FIELD; or read files with DuckDB."
            ),
            most=MOST,
        )
    raise TableError(
        mark("The table has more than {most} different values of {column}. Is it the column meant?"),
        most=MOST,
        column={"code": "CODE_FIELD", "workers": "WORKERS_FIELD", "year": "YEAR_FIELD"}[column],
    )


def _written(dialect, table):
    """Return a small table as SQL."""
    names = list(table)
    if table.empty:
        columns = [f"CAST(NULL AS {dialect.text}) AS value", *(f"CAST(NULL AS BIGINT) AS {name}" for name in names[1:])]
        return f"(SELECT {', '.join(columns)})"
    numbers = [
        ["CAST(NULL AS BIGINT)" if value is pd.NA else f"CAST({value} AS BIGINT)" for value in table[name]]
        for name in names[1:]
    ]
    rows = zip(map(dialect.literal, table["value"]), *numbers)
    listed_rows = ",\n    ".join(f"({', '.join(row)})" for row in rows)
    return f"(SELECT * FROM (VALUES\n    {listed_rows}) AS v({', '.join(names)}))"  # nosec B608


def values_text(dialect, source, fields):
    """Return the statement of the different values of all columns with their rows: ``field``, ``value``, ``firms``."""
    rows = rows_of(dialect, source, fields, trimmed=True)
    parts = [
        f"SELECT '{column}' AS field, value, firms FROM (\n  {values}) AS {column}_"  # nosec B608
        for column, values in ((column, values_statement(rows, column)) for column in fields.read())
    ]
    return "\nUNION ALL\n".join(parts)


def values_from(table, fields):
    """Return the `Values` of each column from the result of `values_text`.

    Parameters
    ----------
    table : pandas.DataFrame
        Texts: ``field``, ``value`` and ``firms``.
    fields : Fields

    Raises
    ------
    TableError
        When it lacks a column, has a value twice, or a number of rows is none.
    """
    firms = pd.to_numeric(table["firms"], errors="coerce")
    if not (firms >= 0).all() or (firms % 1 != 0).any():
        raise TableError(
            mark("VALUES has a column firms that is no number of rows, in rows {rows}."),
            rows=listed(table.index[~(firms >= 0) | (firms % 1 != 0)]),
        )
    fields_named = table["field"].str.strip()
    missing = [column for column in fields.read() if column not in set(fields_named)]
    if missing:
        raise TableError(
            mark("VALUES has no values of {columns}. Run the first statement again, with all fields."),
            columns=listed(missing),
        )
    found = {}
    for column in fields.read():
        own = table[fields_named == column]
        # NULL and a text without letters are the same in a CSV.
        twice = own["value"][own["value"].duplicated() & own["value"].notna() & (own["value"] != "")]
        if len(twice):
            raise TableError(
                mark(
                    "VALUES has values of “{field}” in several rows ({count}): {values}. Their firms would count "
                    "twice. Give the result of the first statement as the database gave it."
                ),
                field=column,
                count=len(twice),
                values=listed(map(quoted, twice)),
            )
        texts, rows = own["value"], firms[own.index].astype(np.int64)
        there = texts.notna() & (texts != "")
        # Whole numbers in a column of real ones: DuckDB and Spark write 101.0 for 101.
        real = there.any() and texts[there].map(_is_whole_real).all()
        name = getattr(fields, column) or f"{fields.x}, {fields.y}"
        values = texts[there].to_numpy(object), rows[there].to_numpy(), int(rows[~there].sum())
        found[column] = Values(*values, bool(real), name)
    return found


def _is_whole_real(text):
    return re.fullmatch(REAL, text) is not None and float(text).is_integer()


def long_text(dialect, source, fields, meanings, rules, year=None, hide=True):
    """Return the statement of the long table, as a database gives it: nothing has to be reckoned afterwards.

    Parameters
    ----------
    dialect : Dialect
    source : str
        A table, as SQL.
    fields : Fields
    meanings : Meanings
    rules : Rules
    year : int, optional
        Of all rows, where no column says it.
    hide : bool
        Whether the figures of suppressed cells are left empty.

    Returns
    -------
    str
        Cells with values that were not there when their meanings were read come out without an area, which whatever
        reads a long table tells.
    """
    if any(keys.names.empty for keys in meanings.keys.values()):
        raise FieldError(mark("No establishment can be counted: none has an area, a code and, if asked for, a year."))
    rows = rows_of(dialect, source, fields, trimmed=True)
    cells = cells_statement(rows, fields.read(), inline(dialect, meanings.tables()), bool(fields.firm))
    few = f"different < {int(rules.minimum)}"
    if rules.dominance is not None:
        few += f" OR COALESCE(jobs_max * 100 > jobs * {int(rules.dominance)}, FALSE)"
    names = {key: _names(dialect, meanings.keys[key].names) for key in ("area", "code")}
    shown = {"firms": "firms", "unknown": "unknown" if meanings.sizes else f"CAST(NULL AS {dialect.real})"}
    for name in ("jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq"):
        divisor = meanings.scale ** (2 if name == "jobs_sq" else 1)
        shown[name] = f"CAST({name} AS {dialect.real}) / CAST({divisor} AS {dialect.real})"
    if hide:
        shown = {name: f"CASE WHEN suppressed = 0 THEN {sql} END" for name, sql in shown.items()}
    when, join = (f"CAST({int(year)} AS BIGINT)" if year is not None else "CAST(NULL AS BIGINT)"), ""
    if "year" in meanings.keys:
        when, join = "CAST(year_.name AS BIGINT)", _names(dialect, meanings.keys["year"].names.map(str))
        join = f"\nLEFT JOIN {join} AS year_ ON cells.year = year_.place"
    order = ("firms", "jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq", "unknown")
    columns = ",\n  ".join(f"{shown[name]} AS {name}" for name in order)
    counted = " AND ".join(f"cells.{key} >= 0" for key in meanings.keys)
    return f"""SELECT CASE WHEN changed = 0 THEN area_.name END AS area, code_.name AS code, {when} AS year,
  {columns},
  suppressed
FROM (
SELECT cells.*, CASE WHEN {few} THEN 1 ELSE 0 END AS suppressed FROM (
{cells}
) AS cells) AS cells
LEFT JOIN {names["area"]} AS area_ ON cells.area = area_.place
LEFT JOIN {names["code"]} AS code_ ON cells.code = code_.place{join}
WHERE ({counted}) OR changed > 0
ORDER BY area_.name, code_.name, 3"""  # nosec B608


def _names(dialect, names):
    rows = ",\n    ".join(f"({place}, {dialect.literal(str(name))})" for place, name in enumerate(names))
    return f"(SELECT * FROM (VALUES\n    {rows}) AS v(place, name))"  # nosec B608
