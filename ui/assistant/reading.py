"""Maps and tables as the assistant reads them, beside the window: columns to guess from, outlines to draw."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import NULL, Qgis, QgsFeatureRequest

from ...analysis.errors import PolosError, TableError, listed, mark, number, phrase
from ...analysis.guessing.columns import column
from ...analysis.tables.delimited import read_beginning
from ...analysis.tables.ids import id_text
from .rows import all_columns

MOST_ROWS = 200_000
"""Rows of a table that are looked at first; in the columns that are chosen, all are."""
MOST_BYTES = 8_000_000
"""Of a delimited file, about as many rows."""
MOST_DRAWN = 30_000
"""Areas that are drawn; more take seconds."""
UNNAMED = re.compile(r"Field\d+")
"""What GDAL calls the columns of a sheet in which it finds no line of names: all cells are texts, or none is."""


@dataclass(frozen=True)
class Read:
    """A map or a table that was read.

    Attributes
    ----------
    columns : list of Column
    values : dict of str to list
        The same, row by row, None where blank.
    rows : int
        Rows that were looked at.
    whole : bool
        Whether these are all.
    said : tuple of Phrase
        How it was read.
    outlines : list of QPainterPath or None
        Of the areas of a map, in order; made here, because this takes a while.
    degrees : bool
        Whether its coordinates are degrees.
    size : float
        Root of the median surface of the areas in metres, 0 where it is not known.
    complete : frozenset of str
        Columns of which all rows were looked at, where others are cut off.
    """

    columns: list
    values: dict
    rows: int
    whole: bool = True
    said: tuple = ()
    outlines: list = field(default_factory=list)
    degrees: bool = False
    size: float = 0.0
    complete: frozenset = frozenset()


def read(opened, with_outlines, cancelled):
    """Return an `Opened` layer or file as `Read`; in another thread.

    Parameters
    ----------
    opened : Opened
    with_outlines : bool
    cancelled : callable
    """
    if opened.layer is None:
        return _read_file(opened.source.path)
    request = QgsFeatureRequest()
    if not with_outlines:
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        request.setLimit(MOST_ROWS)
    values, outlines = {name: [] for name in opened.names}, []
    for feature in opened.layer.getFeatures(request):
        if cancelled():
            raise TableError(mark("Cancelled."))
        for name, value in zip(opened.names, feature.attributes()):
            values[name].append(None if value == NULL or value is None else value)
        if with_outlines:
            outlines.append(feature.geometry())
    rows = len(next(iter(values.values()), outlines))
    columns = [column(name, values[name], name in opened.numeric) for name in opened.names]
    whole = rows >= opened.count
    only = (
        (phrase(mark("Only what its filter lets through: {filter}."), filter=opened.filter),) if opened.filter else ()
    )
    if not with_outlines:
        return Read(columns, values, rows, whole, (_rows(rows, whole), *_unnamed(opened.names), *only))
    degrees = bool(opened.crs and opened.crs.isValid() and opened.crs.isGeographic())
    said = phrase(mark("{count} areas, {crs}."), count=number(rows, ","), crs=_crs(opened.crs))
    return Read(
        columns, values, rows, True, (said, *only), [_path(one) for one in outlines], degrees, _size(outlines, degrees)
    )


def _read_file(path):
    table, whole = read_beginning(path, MOST_BYTES)
    names = [name for name in table.header if name]
    columns = list(zip(*table.rows))
    values = {name: [text or None for text in columns[at]] for at, name in enumerate(table.header) if name}
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        said = mark("“{file}” has several columns with the name “{field}”. Give them different names.")
        raise TableError(said, file=Path(path).name, field=twice)
    delimiter = {"\t": mark("tab"), ";": mark("semicolon"), ",": mark("comma"), "|": mark("bar")}[table.delimiter]
    how = phrase(
        mark("Parted by {sign}, read as {encoding}."), sign=phrase(delimiter), encoding=_encoding(table.encoding)
    )
    read_columns = [column(name, values[name]) for name in names]
    return Read(read_columns, values, len(table.rows), whole, (_rows(len(table.rows), whole), how))


def _rows(rows, whole):
    if whole:
        return phrase(mark("{count} rows."), count=number(rows, ","))
    said = mark("The first {count} rows were looked at; the result reads all.")
    return phrase(said, count=number(rows, ","))


def _unnamed(names):
    """Return, in a tuple, what to do about a sheet whose first line was not taken for names."""
    if not (names and all(map(UNNAMED.fullmatch, names))):
        return ()
    said = mark(
        "QGIS found no names of columns in it, and calls them {names}: it takes a first row for names only where it "
        "differs from the rest. Save the sheet as CSV, and choose that."
    )
    return (phrase(said, names=listed(names, 3)),)


def _encoding(name):
    return {"cp1252": "Windows-1252", "utf-8": "UTF-8", "utf-8-sig": "UTF-8"}.get(name, name.upper())


def _crs(crs):
    return crs.authid() or crs.description() if crs and crs.isValid() else phrase(mark("without a coordinate system"))


def _path(outline):
    return None if outline.isNull() else outline.constGet().asQPainterPath()


def _size(outlines, degrees):
    """Return the root of the median surface in metres: a degree is some 111 kilometres."""
    surfaces = sorted(outline.area() for outline in outlines if not outline.isNull())
    root = surfaces[len(surfaces) // 2] ** 0.5 if surfaces else 0.0
    return root * 111_000 if degrees else root


def guessed(areas, table, classification):
    """Return the `Guess` on two `Read`; in another thread."""
    from ...analysis.guessing.guess import guess

    return guess(areas.columns, table.columns, classification)


def with_latest_year(fields, table):
    """Return a `Guess` with the last year of a table, and how many there are: the first rows may be of one alone.

    Parameters
    ----------
    fields : Guess
    table : Read
        Of `with_all_rows`.
    """
    years = next((one for one in table.columns if one.name == fields.year_field), None)
    return fields if years is None else replace(fields, year=max(years.counts), years=years.distinct)


def with_all_rows(table, opened, fields, cancelled):
    """Return a table with all rows of the columns that are chosen, where only the first were looked at.

    A table may be sorted by years, areas or sectors: its first rows would be of one year, or of a few areas.

    Parameters
    ----------
    table : Read
    opened : Opened
    fields : Guess
    cancelled : callable

    Returns
    -------
    Read
        The same where it is whole; else its ``values`` are those of the chosen columns alone.
    """
    chosen = (fields.table_id, fields.sector, fields.value, fields.year_field, *fields.sectors)
    names = [one.name for one in table.columns if one.name in chosen]
    if table.whole or table.complete.issuperset(names):
        return table
    values = all_columns(opened, names, cancelled)
    numeric = {one.name for one in table.columns if one.numeric}
    read_whole = {name: column(name, rows, name in numeric) for name, rows in values.items()}
    return replace(
        table,
        columns=[read_whole.get(one.name, one) for one in table.columns],
        values=values,
        complete=frozenset(names),
    )


def figures(areas, table, fields, classification):
    """Return the figures of a table by area and code, None where they cannot be read; in another thread."""
    from ...analysis.guessing.area_figures import area_figures

    ids = [id_text(value) if value is not None else "" for value in areas.values[fields.area_id]]
    try:
        return area_figures(table.values, ids, fields, classification)
    except PolosError:
        return None
