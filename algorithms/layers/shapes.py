"""Shapes that the analysis made, written as features."""

from qgis.core import Qgis, QgsFields, QgsGeometry, QgsWkbTypes

from .reference_systems import system_of
from .writing import Shape, append_columns, row_feature, write_rows

MULTI = {
    Qgis.GeometryType.Point: Qgis.WkbType.MultiPoint,
    Qgis.GeometryType.Line: Qgis.WkbType.MultiLineString,
}
"""What several features are together; polygons by default."""


def write_shapes(run, name, shapes, columns, source):
    """Write shapes with columns, each as one feature of several parts, and return the layer as `Written`.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the output.
    shapes : sequence of shapely geometry
    columns : iterable of Column
    source : QgsProcessingFeatureSource
        The areas that they are made of: it says of what kind they are, and where.
    """
    kind = MULTI.get(QgsWkbTypes.geometryType(source.wkbType()), Qgis.WkbType.MultiPolygon)
    return write_geometries(run, name, shapes, columns, kind, system_of(source))


def write_geometries(run, name, shapes, columns, kind, crs):
    """Write geometries of a kind, None for a feature without one; see `write_shapes`.

    Parameters
    ----------
    kind : Qgis.WkbType
    crs : QgsCoordinateReferenceSystem
    """
    fields = QgsFields()
    rows = append_columns(fields, columns)
    features = (row_feature(values, _geometry(shape, kind)) for values, shape in zip(rows, shapes))
    return write_rows(run, name, fields, features, Shape(kind, crs))


def _geometry(shape, kind):
    import shapely

    geometry = QgsGeometry()
    if shape is None or shape.is_empty:
        return geometry
    geometry.fromWkb(shapely.to_wkb(shape))
    if QgsWkbTypes.isMultiType(kind):
        geometry.convertToMultiType()
    return geometry
