"""The only boundary between QGIS's features and the analysis's frames; NULL becomes NaN here, and back."""

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsFeatureRequest

from ...analysis.errors import AreaError, FieldError, listed, mark
from ...analysis.geometry.measuring import crs_of_coordinates
from ...analysis.geometry.soundness import MOST_CHANGE, made_sound, soundness_notices
from ...analysis.inference.runs import abandonable, stop_if
from .columns import COMPOUND, UNCHECKED, field_index, field_indices, heeding, numbers, texts
from .geometries import crs_of, shapely_geometries
from .whole_reading import read_whole

ROW_NUMBERS = {"fid", "ogc_fid", "objectid", "gid", "rowid"}
"""What programs call the field in which they number the rows of a layer, in small letters."""


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

    @property
    def located(self):
        """Return, on the ids, which areas have a geometry to compute with; all, where the layer has none at all."""
        known = self.frame.geometry.notna()
        return known | ~known.any()


def read_areas(
    source, fields=(), id_field=None, cancelled=None, ids_as_text=False, booleans=False, most_change=MOST_CHANGE
):
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
    booleans : bool
        Whether true and false are taken for 1 and 0.
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
        When a field is missing, not numeric or only numbers the rows, or that of the ids holds lists or maps.
    """
    import geopandas

    indices = field_indices(source, fields, numeric=True, booleans=booleans)
    features = list(_features(source, cancelled))
    columns = {name: numbers(_values(features, index, cancelled)) for name, index in zip(fields, indices)}
    _require_figures(columns, id_field)
    shapes = shapely_geometries(features, cancelled)
    sound = abandonable(lambda ended: made_sound(shapes, ended), cancelled)
    geometry = sound.geometry
    if id_field:
        index = _ids(source, features, id_field, ids_as_text, cancelled)
    else:
        index = _geometric_order(geometry, columns.values())
    crs, notices = crs_of_coordinates(crs_of(source), geometry)
    if source.wkbType() != Qgis.WkbType.NoGeometry:
        notices = soundness_notices(sound, index, most_change) + notices
    # Names of fields are the user's: one that is called geometry stays a field.
    place = "geometry" + " " * sum(name.startswith("geometry") for name in columns)
    frame = geopandas.GeoDataFrame({**columns, place: geometry}, index=index, geometry=place, crs=crs)
    return Areas(source, features, frame, notices)


def texts_of(areas, name, cancelled=None):
    """Return a field of areas as texts on their ids, None where it is empty.

    Raises
    ------
    FieldError
        When the field is missing.
    """
    import pandas as pd

    values = _values(areas.features, field_index(areas.source, name, numeric=False), cancelled)
    return pd.Series(texts(values), index=areas.frame.index, name=name, dtype=object)


def _features(source, cancelled):
    """Yield all features, in order; invalid geometries are let through, the analysis deals with them."""
    empty = True
    for feature in read_whole(source.getFeatures(QgsFeatureRequest(), UNCHECKED), source.sourceName()):
        stop_if(cancelled)
        empty = False
        yield feature
    if empty:
        raise AreaError(mark("“{name}” has no features."), name=source.sourceName())


def _values(features, index, cancelled):
    return (feature.attribute(index) for feature in heeding(features, cancelled))


def _require_figures(columns, id_field):
    """Raise a `FieldError` for a field that tells rows or areas apart: of required fields, QGIS offers the first."""
    for name, values in columns.items():
        if name == id_field or (name.casefold() in ROW_NUMBERS and len(set(values)) == len(values) > 1):
            text = mark(
                "Field “{field}” numbers the rows or names the areas: it holds no figures. Choose the field that has "
                "them; where none was chosen, QGIS takes the first one of the layer."
            )
            raise FieldError(text, field=name)


def _ids(source, features, name, as_text, cancelled):
    """Return the values of an id field as an index, checked: nothing missing, nothing twice."""
    import pandas as pd

    field = field_index(source, name, numeric=False)
    if source.fields().at(field).type() in COMPOUND:
        text = mark(
            "Field “{field}” holds lists, maps or bytes, which name no area. Choose a field of texts or numbers."
        )
        raise FieldError(text, field=name)
    names = texts(_values(features, field, cancelled))
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
    index = pd.Index(names if as_text else list(_values(features, field, cancelled)), name=name)
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
