"""Geometries of features as shapely reads them: without curves, surfaces in space as polygons, no ring too short."""

import re

import numpy as np
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsGeometryCollection,
    QgsLineString,
    QgsPolygon,
    QgsTriangle,
    QgsWkbTypes,
)

from ...analysis.inference.runs import stop_if
from .columns import LOOK_UP
from .reference_systems import system_of

PLAIN = {
    Qgis.WkbType.Point,
    Qgis.WkbType.LineString,
    Qgis.WkbType.Polygon,
    Qgis.WkbType.MultiPoint,
    Qgis.WkbType.MultiLineString,
    Qgis.WkbType.MultiPolygon,
}
"""Kinds that shapely reads as QGIS writes them."""
SURFACE = re.compile("TIN|PolyhedralSurface")
DECIMALS = 17
RING, LINE = 4, 2
"""Fewest points that shapely takes."""


def shapely_geometries(features, cancelled=None):
    """Return the geometries of features, shape (n,); None where there is none or nothing can be made of it.

    Curves become line segments, surfaces in space what they cover. Rings and lines that are too short for shapely get
    the points that they lack: they enclose nothing before and after.
    """
    import shapely

    read = np.empty(len(features), dtype=object)
    for start in range(0, len(features), LOOK_UP):
        stop_if(cancelled)
        chunk = [_wkb(feature.geometry()) for feature in features[start : start + LOOK_UP]]
        read[start : start + LOOK_UP] = shapely.from_wkb(chunk, on_invalid="ignore")
    for place in np.flatnonzero(shapely.is_missing(read)):
        geometry = features[place].geometry()
        if not geometry.isNull():
            whole = _lengthened(plain(geometry.constGet()))
            read[place] = shapely.from_wkb(bytes(whole.asWkb()), on_invalid="ignore")
    return read


def crs_of(source):
    """Return the coordinate system of a source as pyproj's, None where it has none."""
    import pyproj

    crs = system_of(source)
    return pyproj.CRS.from_wkt(crs.toWkt(Qgis.CrsWktVariant.Preferred)) if crs.isValid() else None


def _wkb(geometry):
    """Return a geometry as WKB, None where there is none."""
    if geometry.isNull():
        return None
    if QgsWkbTypes.flatType(geometry.wkbType()) in PLAIN:
        return bytes(geometry.asWkb())
    return bytes(plain(geometry.constGet()).asWkb())


def plain(shape):
    """Return a shape of the kinds that shapely knows."""
    if shape.hasCurvedSegments():
        shape = shape.segmentize()
    if isinstance(shape, QgsTriangle):
        return shape.surfaceToPolygon()
    if SURFACE.match(shape.wktTypeStr()):
        # PyQGIS gives no hold of the patches; as text they are written like the parts of a multipolygon.
        patches = QgsGeometry.fromWkt(SURFACE.sub("MultiPolygon", shape.asWkt(DECIMALS)))
        return patches.constGet().clone()
    return _of_parts(shape, plain) if isinstance(shape, QgsGeometryCollection) else shape


def _lengthened(shape):
    """Return a shape whose rings and lines have as many points as shapely needs."""
    if isinstance(shape, QgsGeometryCollection):
        return _of_parts(shape, _lengthened)
    if isinstance(shape, QgsPolygon):
        return _with_rings(shape)
    if isinstance(shape, QgsLineString):
        points = shape.points()
        return QgsLineString(points + points[-1:] * (LINE - len(points)))
    return shape


def _with_rings(polygon):
    """Return a polygon whose rings are closed and long enough."""
    changed = QgsPolygon()
    if polygon.exteriorRing():
        changed.setExteriorRing(_ring(polygon.exteriorRing()))
    for place in range(polygon.numInteriorRings()):
        if not polygon.interiorRing(place).isEmpty():
            changed.addInteriorRing(_ring(polygon.interiorRing(place)))
    return changed


def _ring(line):
    """Return a ring that is closed, of at least four points."""
    points = line.points()
    points += points[:1] * max(RING - len(points), 0)
    return QgsLineString(points if points[0] == points[-1] else [*points, points[0]])


def _of_parts(collection, change):
    """Return a collection of changed parts."""
    changed = collection.createEmptyWithSameType()
    for place in range(collection.numGeometries()):
        changed.addGeometry(change(collection.geometryN(place)).clone())
    return changed
