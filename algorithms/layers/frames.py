"""The only boundary between QGIS's features and the analysis's frames; NULL becomes NaN here, and back."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QMetaType

from ...analysis.errors import AreaError, listed, mark
from ...analysis.geometry.measuring import crs_of_coordinates
from ...analysis.geometry.soundness import MOST_CHANGE, made_sound, soundness_notices
from ...analysis.inference.runs import stop_if
from ...translation import tr
from .columns import UNCHECKED, field_index, numbers, texts
from .geometries import crs_of, shapely_geometries

TYPES = {
    "real": QMetaType.Type.Double,
    "whole": QMetaType.Type.Int,
    "text": QMetaType.Type.QString,
}


class Column(NamedTuple):
    """A field to write: its name, "real", "whole" or "text", and its values in the order of the features."""

    name: str
    kind: str
    values: object


@dataclass(frozen=True)
class Areas:
    """Features as QGIS gave them, and what the analysis sees of them.

    Attributes
    ----------
    source : QgsProcessingFeatureSource
    features : list of QgsFeature
        As they came.
    frame : geopandas.GeoDataFrame
        One row a feature, in the same order, with the fields asked for and geometries made sound. The index identifies
        the areas and does not depend on the order of the features: the id field, or else the place in geometric order.
    notices : tuple of Notice
        What was wrong with geometries and the coordinate system, and what they were taken for.
    """

    source: object
    features: list
    frame: object
    notices: tuple = ()


def read_areas(source, fields=(), id_field=None, cancelled=None, ids_as_text=False, most_change=MOST_CHANGE):
    """Read areas with their geometry, which is made sound here and nowhere else.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    fields : iterable of str
        Numeric fields to read.
    id_field : str, optional
        Field that identifies the areas.
    cancelled : callable, optional
        Asked at each feature whether to stop.
    ids_as_text : bool
        Whether ids are read as a table's are: stripped, whole numbers without a decimal point.
    most_change : float
        Share of an area that repair of its geometry may change.

    Returns
    -------
    Areas

    Raises
    ------
    AreaError
        When there are no areas, ids are missing or repeated, or repair would change an area too much.
    FieldError
        When a field is missing or not numeric.
    """
    import geopandas

    indices = [field_index(source, name, numeric=True) for name in fields]
    features = list(_features(source, cancelled))
    columns = {name: numbers(_values(features, index)) for name, index in zip(fields, indices)}
    sound = made_sound(shapely_geometries(features, cancelled), cancelled)
    geometry = sound.geometry
    index = _ids(source, features, id_field, ids_as_text) if id_field else _geometric_order(geometry, columns.values())
    crs, notices = crs_of_coordinates(crs_of(source), geometry)
    if source.wkbType() != Qgis.WkbType.NoGeometry:
        notices = soundness_notices(sound, index, most_change) + notices
    frame = geopandas.GeoDataFrame(columns, index=index, geometry=geometry, crs=crs)
    return Areas(source, features, frame, notices)


def texts_of(areas, name):
    """Return a field of areas as texts on their ids, None where it is empty.

    Raises
    ------
    FieldError
        When the field is missing.
    """
    import pandas as pd

    values = _values(areas.features, field_index(areas.source, name, numeric=False))
    return pd.Series(texts(values), index=areas.frame.index, name=name, dtype=object)


def write_areas(run, name, areas, columns):
    """Write the areas with new columns after their own fields, and return the output's id.

    A field of the input that has the name of a new column is replaced; the log says so.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the output.
    areas : Areas
    columns : iterable of Column
    """
    own = areas.source.fields()
    names = {column.name.lower() for column in columns}
    kept = [index for index, field in enumerate(own) if field.name().lower() not in names]
    replaced = [field.name() for field in own if field.name().lower() in names]
    if replaced:
        run.feedback.pushInfo(
            tr("These fields of an earlier result are replaced in the output: {fields}.").format(
                fields=", ".join(replaced)
            )
        )
    fields = QgsFields()
    for index in kept:
        fields.append(_without_alias(own.at(index)))
    new = append_columns(fields, columns)
    rows = (
        row_feature([*_some(feature.attributes(), kept), *values], feature.geometry())
        for feature, values in zip(areas.features, new)
    )
    destination = write_rows(run, name, fields, rows, areas.source.wkbType(), areas.source.sourceCrs())
    run.aliases[destination] = {own.at(index).name(): own.at(index).alias() for index in kept}
    return destination


def _without_alias(field):
    """Return a field without alias, which QGIS warns of where a format has none; results get them at the end."""
    plain = QgsField(field)
    plain.setAlias("")
    return plain


def _some(attributes, places):
    """Return the attributes at some places; asking a feature for all of them takes time, so it is asked once."""
    return [attributes[place] for place in places]


def write_table(run, name, columns):
    """Write a table without geometry, and return the output's id."""
    fields = QgsFields()
    rows = append_columns(fields, columns)
    return write_rows(run, name, fields, _in_one_object(fields, rows))


def _in_one_object(fields, rows):
    """Yield rows as features, each time in the same object: making a new one takes as long as writing it."""
    feature = QgsFeature(fields)
    for values in rows:
        feature.setAttributes(list(values))
        yield feature


def _features(source, cancelled):
    """Yield all features, in order; invalid geometries are let through, the analysis deals with them."""
    empty = True
    for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED):
        stop_if(cancelled)
        empty = False
        yield feature
    if empty:
        raise AreaError(mark("“{name}” has no features."), name=source.sourceName())


def _values(features, index):
    return [feature.attribute(index) for feature in features]


def _ids(source, features, name, as_text):
    """Return the values of an id field as an index, checked: nothing missing, nothing twice."""
    import pandas as pd

    field = field_index(source, name, numeric=False)
    names = texts(_values(features, field))
    missing = [feature.id() for feature, text in zip(features, names) if text is None]
    if missing:
        raise AreaError(
            mark(
                "Field “{field}” is empty in features ({count}) with the internal ids {rows}. Every area needs an id."
            ),
            field=name,
            count=len(missing),
            rows=listed(missing),
        )
    index = pd.Index(names if as_text else [feature.attribute(field) for feature in features], name=name)
    repeated = index[index.duplicated()].unique()
    if len(repeated):
        raise AreaError(
            mark("Field “{field}” has ids more than once ({count}): {ids}. Dissolve them, or choose another field."),
            field=name,
            count=len(repeated),
            ids=listed(repeated),
        )
    return index


def _geometric_order(geometry, columns):
    """Return the place of each area from west to east and south to north; values tell apart what lies alike."""
    import pandas as pd
    import shapely

    order = np.lexsort((*columns, *shapely.bounds(geometry).T[::-1]))
    places = np.empty(len(order), dtype=int)
    places[order] = np.arange(1, len(order) + 1)
    return pd.Index(places, name="area")


def append_columns(fields, columns):
    """Append columns to fields, and return an iterator over their rows, NaN as NULL."""
    for column in columns:
        fields.append(QgsField(column.name, TYPES[column.kind]))
    convert = {"real": float, "whole": int, "text": str}
    converted = (
        [None if value is None or value != value else convert[column.kind](value) for value in column.values]
        for column in columns
    )
    return zip(*converted)


def row_feature(attributes, geometry=None):
    """Return a feature of values in the order of the fields that the sink knows."""
    # Without its fields, which the sink knows: they would take as long as all the rest.
    feature = QgsFeature()
    feature.setAttributes(list(attributes))
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def write_rows(run, name, fields, rows, geometry=Qgis.WkbType.NoGeometry, crs=None):
    """Write features, and return the output's id; once begun it is not interrupted, so that no output is half there.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the output.
    fields : QgsFields
    rows : iterable of QgsFeature
    geometry : Qgis.WkbType
    crs : QgsCoordinateReferenceSystem, optional

    Raises
    ------
    QgsProcessingException
        When they cannot be written.
    """
    crs = crs or QgsCoordinateReferenceSystem()
    sink, destination = run.algorithm.parameterAsSink(run.parameters, name, run.context, fields, geometry, crs)
    if sink is None:
        raise QgsProcessingException(run.algorithm.invalidSinkError(run.parameters, name))
    for feature in rows:
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                tr("The output could not be written: {reason}").format(reason=sink.lastError() or destination)
            )
    sink.flushBuffer()
    run.asked[destination] = tuple(fields.names())
    return destination
