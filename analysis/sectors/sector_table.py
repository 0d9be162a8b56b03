"""Sector tables as offices send them, cleaned: a cell for each area and sector code, and the totals that they state."""

import re
from dataclasses import dataclass, field

import pandas as pd

from ..errors import Notice, TableError, listed, mark, notice
from ..tables.ids import id_texts
from ..tables.numbers import parse_numbers
from ..text import folded
from ..validation import NEGATIVE_IN_ROWS, refuse_infinite, refuse_negative
from .classification import Classification, isic4
from .codes import clean_codes
from .correspondence import Correspondence, converted
from .table_codes import check_codes

TOTALS = {
    *("total", "totales", "total general", "total nacional", "nacional", "total pais", "todos", "todas"),
    *("grand total", "all", "all sectors", "national", "national total"),
}
"""What rows of totals are called, without accents and case."""
DIGIT = re.compile(r"\d")
COLUMN_CODE = re.compile(r"(?:[^\W\d_]*|.*?[\W_])(?:(\d{1,6})|(?<![^\W_])([A-U](?:[-_][A-U])?))", re.DOTALL)


@dataclass(frozen=True)
class Reading:
    """How a sector table is to be read.

    Attributes
    ----------
    classification : Classification
        What the codes are, or become by the correspondence.
    correspondence : Correspondence, optional
    width : int, optional
        Number of digits of the codes; found by default.
    decimal : {".", ","}, optional
        The decimal sign; found by default.
    marks : dict of str to str
        See `numbers.parse_marks`.
    total_code, total_area : str
        What rows of totals over all sectors, and over all areas, are called beside the usual words.
    code_name, value_name : str
        What the user calls the two columns.
    """

    classification: Classification = field(default_factory=isic4)
    correspondence: Correspondence = None
    width: int = None
    decimal: str = None
    marks: dict = field(default_factory=dict)
    total_code: str = ""
    total_area: str = ""
    code_name: str = "code"
    value_name: str = "value"


@dataclass(frozen=True)
class SectorTable:
    """A sector table, cleaned.

    Attributes
    ----------
    cells : pandas.DataFrame
        ``area`` (text), ``code`` (normalised), ``value`` (float, NaN unless the state is "value") and ``state``
        ("value", "missing" or "suppressed"); the index names the rows to the user. Rows of totals are not among them.
    stated : pandas.DataFrame
        The same columns for the rows of totals: ``area`` None for all areas, ``code`` None for all sectors.
    places : pandas.DataFrame
        ``name`` and ``province`` (None where the table has none) on the areas of the cells.
    classification : Classification
    notices : tuple of Notice
    """

    cells: pd.DataFrame
    stated: pd.DataFrame
    places: pd.DataFrame
    classification: Classification
    notices: tuple[Notice, ...]

    def keyed_values(self):
        """Return the values on "area code", in an order that does not depend on that of the rows."""
        ordered = self.cells.sort_values(["area", "code", "value"])
        return ordered[["value"]].set_axis(ordered["area"].astype(str) + " " + ordered["code"].astype(str))


def long_form(table, columns):
    """Turn a table with a column for each sector into one with a row for each area and sector.

    Parameters
    ----------
    table : pandas.DataFrame
        ``area``, perhaps ``province``, and the columns of sectors.
    columns : list of str
        The columns of sectors; the code is what their name ends in, such as ``ciiu_1311``, ``S10`` or ``B-E``.

    Returns
    -------
    pandas.DataFrame
        ``area``, ``province`` if there is one, ``code`` and ``value``; rows keep their index.

    Raises
    ------
    TableError
        When a name ends in no code, or two in the same.
    """
    codes = {column: column_code(column) for column in columns}
    lost = [column for column, code in codes.items() if code is None]
    if lost:
        raise TableError(
            mark(
                "Columns whose name ends in no sector code ({count}): {columns}. Choose the columns of sectors only, "
                "named such as C10, ciiu_1311 or B-E."
            ),
            count=len(lost),
            columns=listed(lost),
        )
    by_code = {}
    for column, code in codes.items():
        if code in by_code:
            raise TableError(
                mark("The columns “{first}” and “{second}” both stand for the code {code}. Choose one of them."),
                first=by_code[code],
                second=column,
                code=code,
            )
        by_code[code] = column
    places = table[[name for name in ("area", "province") if name in table]]
    parts = [places.assign(code=code, value=table[column].astype(object)) for code, column in by_code.items()]
    return pd.concat(parts).sort_index(kind="stable")


def column_code(name):
    """Return the sector code that the name of a column ends in, "total" for one of totals, or None."""
    if folded(name) in TOTALS:
        return "total"
    name = str(name).strip()
    found = COLUMN_CODE.fullmatch(name.upper() if len(name) < 4 else name)
    return (found[1] or found[2].replace("_", "-")) if found else None


def sector_table(table, reading=None):
    """Clean a sector table.

    Parameters
    ----------
    table : pandas.DataFrame
        ``area``, ``code`` and ``value`` as texts or numbers, None or NaN where empty, and perhaps ``province``, with
        which ``area`` is a name; the index names the rows.
    reading : Reading, optional

    Returns
    -------
    SectorTable

    Raises
    ------
    FieldError
        When values are no numbers, infinite or negative.
    SectorError
        When codes are none, mix depths, or overlap.
    TableError
        When nothing is left.

    Examples
    --------
    Ids that are numbers and texts, a figure that is missing, a row of totals:

    >>> import pandas
    >>> rows = [(40129.0, "1311", "5"), ("40130", "1312", ""), (40130.0, "1410", "7"), ("40130", "Total", "9")]
    >>> table = sector_table(pandas.DataFrame(rows, columns=["area", "code", "value"]))
    >>> table.cells[["area", "code", "value"]].to_numpy().tolist()
    [['40129', '1311', 5.0], ['40130', '1312', nan], ['40130', '1410', 7.0]]
    >>> table.stated[["area", "value"]].to_numpy().tolist()
    [['40130', 9.0]]
    """
    reading = reading or Reading()
    table, notices = _named(table)
    values, states, said = parse_numbers(table["value"].rename(reading.value_name), reading.decimal, reading.marks)
    notices += said
    refuse_infinite(pd.to_numeric(table["value"], errors="coerce").to_frame(reading.value_name))
    refuse_negative(values.rename(reading.value_name), NEGATIVE_IN_ROWS)
    for_all_sectors = _is_total(id_texts(table["code"]), reading.total_code)
    for_all_areas = _is_total(table["area"], reading.total_area)
    codes, said = clean_codes(
        table["code"].mask(for_all_sectors).rename(reading.code_name), _codes_of(reading), reading.width
    )
    notices += said
    cells = pd.DataFrame({"area": table["area"], "code": codes, "value": values, "state": states}, index=table.index)
    total = for_all_sectors | for_all_areas
    nowhere = cells.assign(area=cells["area"].mask(for_all_areas, None), code=cells["code"].mask(for_all_sectors, None))
    cells, stated = cells[~total], nowhere[total]
    if cells.empty:
        raise TableError(mark("The table has rows of totals only, and none of an area and a sector."))
    if reading.correspondence:
        cells, said = converted(cells, reading.correspondence)
        notices += said
        stated = stated[stated["code"].isna()]
    check_codes(cells["code"].unique(), reading.classification)
    notices += _repeated(cells)
    places = table[~total].drop_duplicates("area").set_index("area")[["name", "province"]]
    return SectorTable(cells, stated, places, reading.classification, notices)


def _keys(names, provinces):
    """Return "province / name" where there is a province, None where there is no name; no two places share a key."""
    parts = (column.str.replace(" / ", " ∕ ", regex=False) for column in (provinces.astype(object), names))
    province, name = parts
    return names.where(provinces.isna(), province + " / " + name).where(names.notna(), None)


def _named(table):
    """Return the rows that have an area id and a sector code, the ids as texts, and a notice on the others."""
    province = id_texts(table["province"]) if "province" in table else None
    table = table.assign(name=id_texts(table["area"]), province=province)
    table["area"] = _keys(table["name"], table["province"])
    nameless = table["area"].isna() | id_texts(table["code"]).isna()
    if nameless.all():
        raise TableError(mark("No row of the table has both an area id and a sector code."))
    if not nameless.any():
        return table, ()
    left_out = notice(
        mark("Rows of the table left out because they have no area id or no sector code ({count}): {rows}."),
        count=int(nameless.sum()),
        rows=listed(table.index[nameless].unique()),
    )
    return table[~nameless], (left_out,)


def _codes_of(reading):
    """Return the classification that the table's own codes are of."""
    return reading.correspondence.source if reading.correspondence else reading.classification


def _is_total(column, also):
    """Return which texts stand for a total."""
    words = TOTALS | ({folded(also)} - {""})
    texts = [text for text in column.dropna().unique() if also or not DIGIT.search(text)]
    total = {text for text in texts if text == also.strip() or folded(text) in words}
    return column.isin(total)


def _repeated(cells):
    repeated = int(cells.duplicated(["area", "code"]).sum())
    if not repeated:
        return ()
    return (
        notice(
            mark(
                "Rows that repeat an area and sector and are added up: {count}. Check for several years in one table."
            ),
            count=repeated,
        ),
    )
