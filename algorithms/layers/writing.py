"""Frames to features: the fields and rows of outputs, and the files that hold them."""

import shutil
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...analysis.errors import OutputError, listed, mark, notice
from ...analysis.inference.runs import abandonable, stop_if
from .columns import heeding
from .formats import CSV, LARGEST, WHOLE_TYPES, file_sink, load_when_done, plain_numbers, without_formulas
from .output_fields.table import declared_in
from .own_names import kept_names
from .reference_systems import system_of
from .system_errors import reason_of
from .targets import destination_text

TYPES = {
    "real": QMetaType.Type.Double,
    "whole": QMetaType.Type.Int,
    "text": QMetaType.Type.QString,
}
CONVERTED = {"real": float, "whole": int, "text": str}
WRITTEN = 1000
"""Features written between two looks at whether the user has cancelled."""
EXACT = 2**53
"""Whole numbers below it are the same as floats."""


class Column(NamedTuple):
    """A field to write: its name, "real", "whole" or "text", and its values in the order of the features."""

    name: str
    kind: str
    values: object


@dataclass(frozen=True)
class Written:
    """A layer or table that was written.

    Attributes
    ----------
    destination : str
        What the run calls it.
    source : str
        What to open until it is in its place, "" where it is in no file of Polos's.
    count : int
        Features.
    names : tuple of str
        Fields that it was asked to hold; some formats cut them.
    aliases : dict of str to str
        Of the fields that it has from the input.
    earlier : tuple of str
        Fields of earlier results that it has from the input.
    declared : tuple of Field
        The same, as they were declared, as far as the record of the input says which runs added them.
    legend : Legend or None
    """

    destination: str
    source: str
    count: int
    names: tuple
    aliases: dict = field(default_factory=dict)
    earlier: tuple = ()
    declared: tuple = ()
    legend: object = None


@dataclass(frozen=True)
class Shape:
    """What the features of a layer look like.

    Attributes
    ----------
    kind : Qgis.WkbType
    crs : QgsCoordinateReferenceSystem
    numbered : bool
        Whether its field "fid", if it has one, can be what a GeoPackage numbers its rows by.
    exact : bool
        Whether all its whole numbers are the same as floats.
    """

    kind: object = Qgis.WkbType.NoGeometry
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    numbered: bool = True
    exact: bool = True


NO_SHAPE = Shape()


def write_areas(run, name, areas, columns):
    """Write the areas with new columns after their own fields.

    A field of the input that has the name of a new column is replaced where its record says that it is of an earlier
    result, and takes another name where it is the user's own; the log says so.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the output.
    areas : Areas
    columns : list of Column

    Returns
    -------
    Written
    """
    own = areas.source.fields()
    record = run.record_of(areas.source)
    known = record.fields
    kept = kept_names(own.names(), [column.name for column in columns], known)
    run.report.notices(kept.notices)
    values = [feature.attributes() for feature in heeding(areas.features, run.cancelled)]
    fields = QgsFields()
    for index, called in kept.names.items():
        fields.append(_own_field(own.at(index), called))
    new = append_columns(fields, columns)
    geometries = [feature.geometry() for feature in heeding(areas.features, run.cancelled)]
    kind = _kind(areas.source.wkbType(), heeding(geometries, run.cancelled))
    shown = [held(geometry, kind) for geometry in heeding(geometries, run.cancelled)]
    run.report.notices(not_held(heeding(zip(areas.frame.index, geometries, shown), run.cancelled)))
    rows = (
        row_feature([*_some(attributes, kept.names), *added], geometry)
        for attributes, added, geometry in zip(values, new, shown)
    )
    whole = {
        index: [row[index] for row in heeding(values, run.cancelled)]
        for index in kept.names
        if own.at(index).type() in WHOLE_TYPES
    }
    shape = Shape(kind, system_of(areas.source), _numbered(own, whole), _exact(whole, run.cancelled))
    written = write_rows(run, name, fields, rows, shape)
    aliases = {called: own.at(index).alias() for index, called in kept.names.items()}
    declared = declared_in(record.method)
    names = ((own.at(index).name(), called) for index, called in kept.names.items())
    looks = tuple(replace(declared[n], name=called) for n, called in names if n in known and n in declared)
    earlier = tuple(known.intersection(kept.names.values()))
    return replace(written, aliases=aliases, earlier=earlier, declared=looks)


def _kind(kind, geometries):
    """Return the type of geometry of a layer that holds areas: of several parts as soon as one area has them."""
    several = any(geometry.isMultipart() for geometry in geometries)
    return QgsWkbTypes.multiType(kind) if several else kind


def held(geometry, kind):
    """Return what a layer of a kind can hold of a geometry: all, the parts of a collection that it can, or nothing."""
    wanted = QgsWkbTypes.geometryType(kind)
    if wanted == Qgis.GeometryType.Unknown or geometry.isNull() or geometry.type() == wanted:
        return geometry
    parts = QgsGeometry(geometry)
    return parts if parts.convertGeometryCollectionToSubclass(wanted) and not parts.isEmpty() else QgsGeometry()


def not_held(areas):
    """Return, in a tuple, a notice on those of (id, geometry, held) of whose geometry the output has not all."""
    rows = [area for area, whole, some in areas if some.wkbType() != whole.wkbType()]
    if not rows:
        return ()
    text = mark(
        "Geometries that are not of the type of their layer ({count}): {rows}. The output has those parts of a "
        "collection that are, or no geometry."
    )
    return (notice(text, count=len(rows), rows=listed(rows)),)


def _numbered(own, whole):
    """Return whether a field "fid" can number rows: whole numbers, none missing, none twice; or there is none."""
    index = own.lookupField("fid")
    return index < 0 or (index in whole and NULL not in whole[index] and len(set(whole[index])) == len(whole[index]))


def _exact(whole, cancelled):
    values = (value for column in whole.values() for value in heeding(column, cancelled))
    return all(value == NULL or abs(value) < EXACT for value in values)


def _own_field(own, called):
    """Return a field without alias, which QGIS warns of where a format has none; results get them at the end."""
    plain = QgsField(own)
    plain.setAlias("")
    plain.setName(called)
    return plain


def _some(attributes, places):
    """Return the attributes at some places; asking a feature for all of them takes time, so it is asked once."""
    return [attributes[place] for place in places]


def write_table(run, name, columns):
    """Write a table without geometry, and return it as `Written`."""
    fields = QgsFields()
    rows = append_columns(fields, columns)
    return write_rows(run, name, fields, _in_one_object(fields, rows))


def _in_one_object(fields, rows):
    """Yield rows as features, each time in the same object: making a new one takes as long as writing it."""
    feature = QgsFeature(fields)
    for values in rows:
        feature.setAttributes(list(values))
        yield feature


def append_columns(fields, columns):
    """Append columns to fields, and return an iterator over their rows, NaN as NULL, each made when it is asked for."""
    kinds = [_kind_that_holds(column) for column in columns]
    for column, kind in zip(columns, kinds):
        fields.append(QgsField(column.name, TYPES[kind]))
    return zip(*map(_converted, columns, kinds))


def _converted(column, kind):
    """Return an iterator over the values of a column as Python's own, NaN as None."""
    convert, values = CONVERTED[kind], column.values
    if kind != "text" and _are_numbers(values):
        return _in_parts(np.asarray(values), convert)
    return (None if value is None or value != value else convert(value) for value in values)


def _are_numbers(values):
    return isinstance(getattr(values, "dtype", None), np.dtype) and values.dtype.kind in "iuf"


def _in_parts(numbers, convert):
    """Yield numbers as Python's own, NaN as None: part by part, which is much faster than one by one."""
    for start in range(0, len(numbers), WRITTEN):
        part = numbers[start : start + WRITTEN]
        missing = np.isnan(part)
        values = np.where(missing, 0, part).astype(convert).astype(object)
        values[missing] = None
        yield from values.tolist()


def _kind_that_holds(column):
    """Return the kind of a column; of whole numbers it is real where a figure would be cut, such as part of a firm."""
    if column.kind != "whole":
        return column.kind
    if _are_numbers(column.values):
        known = np.asarray(column.values)
        known = known[~np.isnan(known)]
        return "real" if ((known % 1 != 0) | (np.abs(known) > LARGEST)).any() else "whole"
    known = [value for value in column.values if value is not None and value == value]
    return "real" if any(value % 1 or abs(value) > LARGEST for value in map(float, known)) else "whole"


def row_feature(attributes, geometry=None):
    """Return a feature of values in the order of the fields that the sink knows."""
    # Without its fields, which the sink knows: they would take as long as all the rest.
    feature = QgsFeature()
    feature.setAttributes(list(attributes))
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def write_rows(run, name, fields, rows, shape=NO_SHAPE):
    """Write features.

    A cancel is heard, unless they go where Polos cannot take them back from, such as a database.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the output.
    fields : QgsFields
    rows : iterable of QgsFeature
    shape : Shape

    Returns
    -------
    Written

    Raises
    ------
    OutputError, QgsProcessingException
        When they cannot be written.
    """
    target = run.layer_target(name)
    staged, source = None, ""
    if target is None:
        sink, destination = _sink_elsewhere(run, name, fields, shape)
    else:
        staged = run.outbox.staged(target.path)
        destination, source = target.destination(run.layer_targets().values()), target.source(staged)
        if target.driver == CSV:
            fields, rows = plain_numbers(fields, shape.exact), without_formulas(fields, rows, run.report)
        sink = file_sink(run, name, target, staged, fields, shape)
        load_when_done(run, name, destination)
    lasting = target is None and run.context.temporaryLayerStore().mapLayer(destination) is None
    sinks = [sink]
    del sink
    try:
        count = _fill(sinks, rows, destination, None if lasting else run.cancelled)
    finally:
        _close(sinks, staged, run.cancelled)
    return Written(destination, source, count, tuple(fields.names()))


def _fill(sinks, rows, destination, cancelled):
    """Write rows into a sink that is the only one in a list, where nothing else keeps it; return how many there are."""
    count = 0
    for feature in rows:
        if not count % WRITTEN:
            stop_if(cancelled)
        if not sinks[0].addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            text = mark("“{file}” could not be written: {reason}. What was there before is unchanged.")
            raise OutputError(text, file=destination, reason=sinks[0].lastError().strip() or "?")
        count += 1
    sinks[0].flushBuffer()
    return count


def _close(sinks, staged, cancelled):
    """Let go of the sink in a list; a cancel is heard meanwhile, as GDAL makes the spatial index of a file then."""
    if staged is None:
        sinks.clear()
        return

    def close(ended):
        sinks.clear()
        if ended():
            shutil.rmtree(staged.parent, ignore_errors=True)  # what could not be removed while it was open

    abandonable(close, cancelled)


def _sink_elsewhere(run, name, fields, shape):
    """Return a sink that QGIS makes, in memory or in a database, and what the run calls it."""
    place = destination_text(run.given(name), run.context)
    try:
        sink, destination = run.algorithm.parameterAsSink(
            run.parameters, name, run.context, fields, shape.kind, shape.crs
        )
        reason = "" if sink else "?"
    except QgsProcessingException as error:
        reason = reason_of(str(error).partition(f"{place}: ")[2] or str(error))
    if reason:
        text = mark(
            "{output} cannot be written to “{place}”: {reason}. Give the path of a file, or a database that QGIS can "
            "write to."
        )
        raise OutputError(text, output=name, place=place, reason=reason)
    return sink, destination
