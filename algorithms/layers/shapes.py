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
    fields = QgsFields()
    rows = append_columns(fields, columns)
    features = (row_feature(values, _multi(shape)) for values, shape in zip(rows, shapes))
    return write_rows(run, name, fields, features, Shape(kind, system_of(source)))


def _multi(shape):
    import shapely

    geometry = QgsGeometry()
    if shape.is_empty:
        return geometry
    geometry.fromWkb(shapely.to_wkb(shape))
    geometry.convertToMultiType()
    return geometry
