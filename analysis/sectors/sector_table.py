"""Sector tables as offices send them, cleaned: a cell for each area and sector code, and the totals that they state."""

from dataclasses import dataclass, field

import pandas as pd

from ..errors import FieldError, Notice, TableError, listed, mark, notice
from ..tables.ids import id_texts
from ..tables.numbers import parse_numbers
from ..text import percent
from ..validation import NEGATIVE_IN_ROWS, refuse_infinite, refuse_negative
from .classification import Classification, isic4
from .codes import clean_codes
from .correspondence import Correspondence, converted
from .foreign_codes import FEW, without_foreign
from .hidden_totals import refuse_hidden_totals
from .table_codes import NO_CODES_BUT_TOTALS, check_codes
from .total_words import is_total
from .unspecified import are_unspecified, with_unspecified


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
    keep_sums : bool
        Whether areas and codes that are the sums of others count as what they are called.
    unspecified : frozenset of str
        Codes of no known activity, see `unspecified.parse_unspecified`.
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
    keep_sums: bool = False
    unspecified: frozenset = frozenset()
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
        The same columns for the rows of totals: ``area`` None for all areas, ``code`` None for all sectors. Areas with
        figures of no known activity have a total here in any case, its state "summed", NaN where one is unknown.
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
        When nothing is left, an area or a code is the sum of the others, or figures belong to no area or no sector.

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
    table, nameless = _named(table)
    values, states, notices = parse_numbers(table["value"].rename(reading.value_name), reading.decimal, reading.marks)
    notices = (*_left_out(nameless, values, reading), *notices)
    refuse_infinite(pd.to_numeric(table["value"], errors="coerce").to_frame(reading.value_name))
    refuse_negative(values.rename(reading.value_name), NEGATIVE_IN_ROWS)
    for_all_sectors = _are_totals(id_texts(table["code"]), reading.total_code)
    for_all_areas = _are_totals(table["area"], reading.total_area)
    unspecified = are_unspecified(table["code"], reading.unspecified)
    codes, said = clean_codes(
        table["code"].mask(for_all_sectors | unspecified).rename(reading.code_name), _codes_of(reading), reading.width
    )
    notices += said
    cells = pd.DataFrame({"area": table["area"], "code": codes, "value": values, "state": states}, index=table.index)
    total = for_all_sectors | for_all_areas
    nowhere = cells.assign(area=cells["area"].mask(for_all_areas, None), code=cells["code"].mask(for_all_sectors, None))
    cells, stated, nobodys = cells[~total & ~unspecified], nowhere[total & ~unspecified], cells[~total & unspecified]
    if cells.empty:
        raise TableError(mark("The table has rows of totals only, and none of an area and a sector."))
    if not reading.keep_sums:
        notices += refuse_hidden_totals(cells, not reading.total_area, not reading.total_code)
    stated, said = with_unspecified(stated, cells, nobodys)
    notices += said
    if reading.correspondence:
        cells, said = converted(cells, reading.correspondence)
        notices += said
        stated = stated[stated["code"].isna()]
    known, said = without_foreign(cells["code"], cells["value"], reading.classification, reading.code_name)
    cells, notices = cells[known.to_numpy()], notices + said
    check_codes(cells["code"].unique(), reading.classification, NO_CODES_BUT_TOTALS)
    places = table[~total].drop_duplicates("area").set_index("area")[["name", "province"]]
    return SectorTable(cells, stated, places, reading.classification, notices)


def _keys(names, provinces):
    """Return "province / name" where there is a province, None where there is no name; no two places share a key."""
    parts = (column.str.replace(" / ", " ∕ ", regex=False) for column in (provinces.astype(object), names))
    province, name = parts
    return names.where(provinces.isna(), province + " / " + name).where(names.notna(), None)


def _named(table):
    """Return the rows that have an area id and a sector code, the ids as texts, and the other rows."""
    province = id_texts(table["province"]) if "province" in table else None
    table = table.assign(name=id_texts(table["area"]), province=province)
    table["area"] = _keys(table["name"], table["province"])
    nameless = table["area"].isna() | id_texts(table["code"]).isna()
    if nameless.all():
        raise TableError(mark("No row of the table has both an area id and a sector code."))
    return table[~nameless], table[nameless]


def _left_out(rows, values, reading):
    """Return, in a tuple, a notice of the rows without an area or a code, or raise `TableError` where they hold much.

    Parameters
    ----------
    rows : pandas.DataFrame
        As they are in the table; what is no number in them, such as a note, is no figure.
    values : pandas.Series of float
        Of the other rows.
    reading : Reading
    """
    if rows.empty:
        return ()
    try:
        figures, _, _ = parse_numbers(rows["value"], reading.decimal, reading.marks)
    except FieldError:
        figures = pd.Series(dtype=float)
    lost, every = figures.sum(), figures.sum() + values.sum()
    said = {"count": len(rows), "rows": listed(rows.index.unique()), "share": percent(lost, every)}
    if lost > FEW * every:
        raise TableError(
            mark(
                "Rows of the table with a figure but without an area id or a sector code ({count}): {rows}. They hold "
                "{share} of all figures. In a sheet with merged cells only the first row of a block keeps its name: "
                "fill it down. If the rows are totals, leave them out: delete them, or set a filter on the layer of "
                "the table (right click, Filter…)."
            ),
            **said,
        )
    return (
        notice(
            mark(
                "Rows of the table left out because they have no area id or no sector code ({count}; {share} of all "
                "figures): {rows}."
            ),
            **said,
        ),
    )


def _codes_of(reading):
    """Return the classification that the table's own codes are of."""
    return reading.correspondence.source if reading.correspondence else reading.classification


def _are_totals(column, also):
    """Return which texts stand for a total."""
    return column.isin({text for text in column.dropna().unique() if is_total(text, also)})
