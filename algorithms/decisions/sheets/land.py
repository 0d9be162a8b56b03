"""Clusters, their areas and what lies around in one plane, for the maps of pages."""

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsUnitTypes,
)

from ...layers.geometries import plain
from ...maps.sheet_map import map_system
from ...pages.observatory.map_data import Land

FARTHEST = 1e9
"""Units of a plane that nothing on the earth is away from where it begins, whatever the units."""


def land_of(reported):
    """Return the `Land` of what was read: in the system of the clusters, or one in metres where that is in degrees."""
    crs = _plane(reported)
    clusters = _in_plane([reported.shapes[one] for one in reported.ids], reported.crs, crs)
    at = list(reported.member_shapes)
    members = dict(zip(at, _in_plane([reported.member_shapes[one] for one in at], reported.member_crs, crs)))
    members = {one: shape for one, shape in members.items() if shape is not None}
    ground, names = [], []
    if reported.ground is not None:
        shapes = _in_plane(reported.ground.shapes, reported.ground.crs, crs)
        there = [place for place, shape in enumerate(shapes) if shape is not None]
        ground, names = [shapes[place] for place in there], [reported.ground.names[place] for place in there]
    elif members:
        ground, names = list(members.values()), [""] * len(members)
    metres = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)
    return Land(clusters, members, ground, names, 0.0 if crs.isGeographic() else metres)


def _plane(reported):
    """Return the system of the map."""
    whole = QgsGeometry.collectGeometry(
        [QgsGeometry.fromRect(shape.boundingBox()) for shape in reported.shapes.values() if not shape.isEmpty()]
    )
    return reported.crs if whole.isEmpty() else map_system(reported.crs, whole)


def _in_plane(shapes, own, wanted):
    """Return geometries as shapely's in a system, None where there is none or it cannot be moved."""
    import shapely
    from qgis.core import QgsCsException

    if own is None or not own.isValid():
        own = wanted
    change = QgsCoordinateTransform(own, QgsCoordinateReferenceSystem(wanted), QgsCoordinateTransformContext())
    found = []
    for shape in shapes:
        if shape is None or shape.isNull() or shape.isEmpty():
            found.append(None)
            continue
        moved = QgsGeometry(plain(shape.constGet()).clone())
        try:
            moved.transform(change)
        except QgsCsException:
            found.append(None)
            continue
        one = sound(shapely.from_wkb(bytes(moved.asWkb()), on_invalid="ignore"))
        found.append(one if one is None or one.is_valid else shapely.make_valid(one))
    return found


def sound(shape):
    """Return a shape in a plane, None where there is none or its coordinates are those of no place on the earth."""
    import numpy as np
    import shapely

    if shape is None or shape.is_empty or not (np.abs(shapely.get_coordinates(shape)) < FARTHEST).all():
        return None
    return shapely.force_2d(shape)
