"""Open data of an observatory: GeoJSON (RFC 7946), tables (RFC 4180) and the dictionary of their fields."""

import csv
import io
import json
import re

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
)

from ....analysis.errors import FieldError, mark
from ....analysis.verdicts.published import FIGURES, STRUCTURE
from ....translation import spoken, tr
from ...help import explained_fields
from ...layers.geometries import plain as plain_shape
from ...layers.output_fields.field import NONE, Field
from ...layers.output_fields.table import fields_of
from ...pages.observatory.site import put
from ..sheets.land import sound

DECIMALS = 6
"""Of degrees: a tenth of a metre."""
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
VERDICT = tuple(one.name for one in fields_of("assessclusters", "OUTPUT") if one.name not in ("as_fact", "as_says"))
PRIORITY = ("pr_rank", "pr_from", "pr_to", "pr_low", "pr_high", "pr_score")
TYPES = {"whole": mark("whole number"), "real": mark("number"), "text": mark("text")}
UNITS = {
    "areas, firms or rows": mark("a count"),
    "jobs or firms": mark("jobs or firms"),
    "share": mark("share, from 0 to 1"),
    "index": mark("index"),
    "p-value": mark("p-value, from 0 to 1"),
    "square kilometres": mark("square kilometres"),
    "jobs or firms per square kilometre": mark("jobs or firms per square kilometre"),
    "standard deviations": mark("standard deviations"),
}
CHANGES = (
    Field("edition", mark("Edition"), "text"),
    Field("before", mark("Compared with the edition"), "text"),
    Field("cl_id", mark("Cluster (id)"), "text"),
    Field("cl_name", mark("Cluster"), "text"),
    Field("change", mark("What became of it (code)"), "whole"),
    Field("label", mark("What became of it"), "text"),
    Field("others", mark("Others that it comes from or went into (ids)"), "text"),
)


def known_fields(algorithm, output, names, ids=("cl_id",)):
    """Return the `Field`s of an output that have these names, in their order; ids are texts."""
    there = {one.name: one for one in fields_of(algorithm, output)}
    found = [there[name] for name in names if name in there]
    return [Field(one.name, one.alias, "text") if one.name in ids else one for one in found]


def cluster_fields(frame):
    """Return the fields of clusters that may be published and are there."""
    names = ["cl_id", *(name for name in (*STRUCTURE, *FIGURES) if name in frame)]
    found = known_fields("delineateclusters", "OUTPUT", names)
    found += [one for one in known_fields("assessclusters", "OUTPUT", VERDICT) if one.name in frame]
    return found + [one for one in known_fields("prioritise", "OUTPUT", PRIORITY) if one.name in frame]


def rows_of(frame, fields):
    """Return rows of a frame as plain values, None where a value is not known; whole numbers as such."""
    columns = [[plain(value, one.kind) for value in frame[one.name]] for one in fields]
    return [dict(zip((one.name for one in fields), row)) for row in zip(*columns)]


def plain(value, kind):
    """Return a value of a field as tables and JSON have it, None where it is not known or no number."""
    if value is None or value != value:
        return None
    if kind == "text":
        return str(value)
    value = float(value)
    if not np.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def write_geojson(path, rows, shapes, crs, cancelled):
    """Write clusters as GeoJSON (RFC 7946): WGS 84, outer rings against the clock, no system named.

    Parameters
    ----------
    path : pathlib.Path
    rows : list of dict
        With ``cl_id``.
    shapes : dict of str to QgsGeometry
    crs : QgsCoordinateReferenceSystem
    cancelled : callable
    """
    change = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext())
    features = []
    for row in rows:
        if cancelled():
            return
        geometry = _geometry(shapes[row["cl_id"]], change)
        feature = {"type": "Feature", "id": row["cl_id"], "properties": row, "geometry": geometry}
        features.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
    put(path, '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n")


def require_system(crs):
    """Raise a `FieldError` for clusters without a coordinate system, which lie nowhere on the earth."""
    if not crs.isValid():
        raise FieldError(
            mark(
                "CLUSTERS has no coordinate system, and open data are to say where on the earth things are: set that "
                "of the layer."
            )
        )


def _geometry(shape, change):
    """Return a geometry as GeoJSON has it, None where there is none."""
    import shapely

    if shape.isNull() or shape.isEmpty():
        return None
    moved = QgsGeometry(plain_shape(shape.constGet()).clone())
    try:
        moved.transform(change)
    except QgsCsException:
        return None
    found = sound(shapely.from_wkb(bytes(moved.asWkb()), on_invalid="ignore"))
    if found is None:
        return None
    found = shapely.transform(found, lambda points: np.round(points, DECIMALS))
    parts = shapely.get_parts(found)
    if all(part.geom_type == "Polygon" for part in parts):
        found = shapely.multipolygons([shapely.geometry.polygon.orient(part) for part in parts])
        found = shapely.get_geometry(found, 0) if len(parts) == 1 else found
    return shapely.geometry.mapping(found)


def write_table(path, rows, fields):
    """Write rows as a table of texts."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([one.name for one in fields])
    for row in rows:
        writer.writerow([_cell(row.get(one.name)) for one in fields])
    put(path, out.getvalue())


def _cell(value):
    """Return a value as a cell has it; a text that a spreadsheet would take for a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) and not NUMBER.fullmatch(value) else value
    return repr(value)


def dictionary(tables):
    """Return the rows of the data dictionary: file, field, name, type, unit, what it is.

    Parameters
    ----------
    tables : list of (str, list of Field, tuple of str)
        Name of the file, its fields, and ids of the algorithms whose help explains them.
    """
    rows = []
    for file, fields, algorithms in tables:
        explained = {}
        for algorithm in reversed(algorithms):
            explained.update(explained_fields(algorithm, spoken().code))
        for one in fields:
            unit = "" if one.unit == NONE else tr(UNITS[one.unit.name]) if one.unit.name in UNITS else one.unit.name
            rows.append((file, one.name, tr(one.alias), tr(TYPES[one.kind]), unit, explained.get(one.name, "")))
    return rows
