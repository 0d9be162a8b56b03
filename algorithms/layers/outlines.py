"""Geometries as polygons to draw, and moved from one system to another, whatever comes in."""

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsRectangle


def polygons(shape):
    """Return a geometry as plain polygons of several parts, without curves and heights; an empty one for any other."""
    if shape is None or shape.isNull() or shape.isEmpty() or shape.type() != Qgis.GeometryType.Polygon:
        return QgsGeometry()
    whole = QgsGeometry(shape.constGet().segmentize())
    whole.get().dropZValue()
    whole.get().dropMValue()
    whole.convertToMultiType()
    return whole


def moved(shape, own, wanted, project):
    """Return a geometry in another system, an empty one where it cannot be there."""
    found = QgsGeometry(shape)
    if own == wanted or not (own.isValid() and wanted.isValid()):
        return found
    try:
        found.transform(QgsCoordinateTransform(own, wanted, project))
    except QgsCsException:
        return QgsGeometry()
    return found


def extent_of(shapes, own, wanted, project):
    """Return the extent of geometries in another system, without those that cannot be there."""
    change, extent = QgsCoordinateTransform(own, wanted, project), QgsRectangle()
    for shape in shapes:
        if shape.isNull() or shape.isEmpty():
            continue
        try:
            extent.combineExtentWith(change.transformBoundingBox(shape.boundingBox()))
        except QgsCsException:
            continue
    return extent
