"""Maps and tables as the assistant reads them, beside the window: columns to guess from, outlines to draw."""

import csv
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import (
    NULL,
    Qgis,
    QgsFeatureRequest,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...analysis.errors import PolosError, TableError, mark, number, phrase
from ...analysis.guessing.columns import column
from ...analysis.tables.delimited import SUFFIXES, read_beginning, read_delimited
from ...analysis.tables.ids import id_text, whole_text
from .session import Source

MOST_ROWS = 200_000
"""Rows of a table that are looked at; what is calculated reads all."""
MOST_BYTES = 8_000_000
"""Of a delimited file, about as many rows."""
MOST_DRAWN = 30_000
"""Areas that are drawn; more take seconds."""
SIBLINGS = {".dbf", ".shx", ".prj", ".cpg", ".qix", ".qmd", ".qml", ".sbn", ".sbx"}
"""Files of a Shapefile beside the one that is opened."""


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
    """

    columns: list
    values: dict
    rows: int
    whole: bool = True
    said: tuple = ()
    outlines: list = field(default_factory=list)
    degrees: bool = False
    size: float = 0.0


@dataclass(frozen=True)
class Opened:
    """A layer as it can be read in another thread.

    Attributes
    ----------
    source : Source
    layer : QgsVectorLayerFeatureSource or None
        None for a delimited file.
    names : list of str
    numeric : set of str
    count : int
    crs : QgsCoordinateReferenceSystem or None
    filter : str
        Of the layer in the project, "" where it shows all.
    """

    source: Source
    layer: "QgsVectorLayerFeatureSource | None" = None
    names: tuple = ()
    numeric: frozenset = frozenset()
    count: int = 0
    crs: object = None
    filter: str = ""


def is_areas(layer):
    """Return whether a layer of the project can be the map."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() == Qgis.GeometryType.Polygon


def is_table(layer):
    """Return whether a layer of the project can be the table: one without geometries."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() == Qgis.GeometryType.Null


def source_of_layer(layer):
    """Return a layer of the project as a `Source`: its file, where the project shows that as it is."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = str(parts.get("path") or "")
    path = path if path and Path(path).is_file() else ""
    as_it_is = layer.providerType() == "ogr" and path and not (layer.subsetString() or layer.vectorJoins())
    return Source(layer.source() if as_it_is else layer.id(), layer.name(), path, layer.id())


def sources_of_files(paths):
    """Return the map and the table that some files hold, each None where there is none.

    Parameters
    ----------
    paths : iterable of str
    """
    paths = [Path(path) for path in paths]
    shapes = {path.with_suffix("") for path in paths if path.suffix.lower() == ".shp"}
    areas = table = None
    for path in paths:
        if path.suffix.lower() in SIBLINGS and path.with_suffix("") in shapes:
            continue
        if path.suffix.lower() in SUFFIXES:
            table = table or Source(str(path), path.name, str(path))
            continue
        for part in QgsProviderRegistry.instance().querySublayers(str(path)):
            if part.type() != Qgis.LayerType.Vector:
                continue
            flat = QgsVectorLayer(part.uri(), part.name(), part.providerKey())
            several = "" if flat.name() in ("", path.stem) else f" · {flat.name()}"
            found = Source(part.uri(), f"{path.name}{several}", str(path))
            if areas is None and is_areas(flat):
                areas = found
            elif table is None and is_table(flat):
                table = found
    return areas, table


def open_source(source, as_table):
    """Return a `Source` as `Opened`; in the main thread.

    Parameters
    ----------
    source : Source
    as_table : bool

    Raises
    ------
    TableError
        When it is gone, cannot be read, or has edits that were not saved.
    """
    if source.path and not Path(source.path).exists():
        raise TableError(mark("“{file}” is no longer there. Choose it again."), file=source.path)
    layer = QgsProject.instance().mapLayer(source.layer) if source.layer else None
    if layer is not None and layer.isModified():
        raise TableError(
            mark("“{layer}” has edits that are not saved. Save them, and choose it again."), layer=source.name
        )
    if as_table and not source.layer and Path(source.path).suffix.lower() in SUFFIXES:
        return Opened(source)
    if layer is None:
        if source.layer and not source.path:
            raise TableError(mark("“{layer}” is no longer in the project. Choose another."), layer=source.name)
        layer = QgsVectorLayer(source.value, source.name, "ogr")
    if not layer.isValid():
        raise TableError(mark("“{layer}” cannot be read. Look whether QGIS can open it."), layer=source.name)
    fields = layer.fields()
    numeric = frozenset(one.name() for one in fields if one.isNumeric())
    features = QgsVectorLayerFeatureSource(layer)
    return Opened(
        source, features, tuple(fields.names()), numeric, layer.featureCount(), layer.crs(), layer.subsetString()
    )


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
        return Read(columns, values, rows, whole, (_rows(rows, whole), *only))
    degrees = bool(opened.crs and opened.crs.isValid() and opened.crs.isGeographic())
    said = phrase(mark("{count} areas, {crs}."), count=number(rows, ","), crs=_crs(opened.crs))
    return Read(
        columns, values, rows, True, (said, *only), [_path(one) for one in outlines], degrees, _size(outlines, degrees)
    )


def write_rows(opened, rows, cancelled):
    """Write the rows of one year of a table into a file of its own; in another thread.

    Parameters
    ----------
    opened : Opened
    rows : plan.Some
    cancelled : callable

    Returns
    -------
    int
        How many they are.

    Raises
    ------
    TableError
        When the file cannot be written, or the run was cancelled.
    """
    names, lines = _all_rows(opened)
    at, count = list(names).index(rows.field), 0
    try:
        with Path(rows.place).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(names)
            for line in lines:
                if cancelled():
                    raise TableError(mark("Cancelled."))
                if whole_text(id_text(line[at])) == rows.year:
                    writer.writerow(line)
                    count += 1
    except OSError as error:
        raise TableError(mark("“{file}” cannot be written: {reason}."), file=rows.place, reason=str(error)) from error
    return count


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


def guessed(areas, table, opened, classification):
    """Return the `Guess` on two `Read`; in another thread.

    Where only the first rows of a table were looked at, all are for their years: figures of a year that is not among
    the first would be added to the others.

    Parameters
    ----------
    areas, table : Read
    opened : Opened
        The table.
    classification : Classification
    """
    from ...analysis.guessing.guess import guess

    found = guess(areas.columns, table.columns, classification)
    if table.whole or not found.year_field:
        return found
    names, lines = _all_rows(opened, [found.year_field])
    at = list(names).index(found.year_field)
    years = column(found.year_field, (line[at] or None for line in lines))
    table.columns[:] = [years if one.name == years.name else one for one in table.columns]
    return replace(found, year=max(years.counts), years=years.distinct)


def _all_rows(opened, wanted=()):
    """Return the names of the columns of a table, and all its rows as lists, "" where blank.

    Parameters
    ----------
    opened : Opened
    wanted : list of str
        Columns whose values are needed, all by default.
    """
    if opened.layer is None:
        table = read_delimited(opened.source.path)
        return table.header, table.rows
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    if wanted:
        places = [opened.names.index(name) for name in wanted]
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry | Qgis.FeatureRequestFlag.SubsetOfAttributes)
        request.setSubsetOfAttributes(places)
    rows = opened.layer.getFeatures(request)
    return opened.names, (
        ["" if value == NULL or value is None else value for value in one.attributes()] for one in rows
    )


def figures(areas, table, fields, classification):
    """Return the figures of a table by area and code, None where they cannot be read; in another thread."""
    from ...analysis.guessing.area_figures import area_figures

    ids = [id_text(value) if value is not None else "" for value in areas.values[fields.area_id]]
    try:
        return area_figures(table.values, ids, fields, classification)
    except PolosError:
        return None
