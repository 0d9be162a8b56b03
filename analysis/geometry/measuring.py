"""What a layer's coordinates are, and how distances between them are measured: on its plane, or on the ellipsoid.

Straight lines on the plane of a projection are as long as those on the ground only where its scale is near 1. That is
measured where the layer lies, against geodesics: PROJ's own factors of scale are those on the projection's sphere or
ellipsoid, which is not the earth's in the web's Mercator projection.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import AreaError, fact, listed, mark, notice, number

TRUE_SCALE = 0.01
"""Share by which a projection may change distances within a layer that are still measured on its plane."""
GRID = 9
"""Points along each side of the layer where the scale is measured."""
DIRECTIONS = 12
"""Directions from each of these points."""
TIE = 1e-9
"""Relative difference below which two distances are the same."""


def crs_of_coordinates(crs, geometry):
    """Return the coordinate system that coordinates are taken to be in, horizontal, and notices where that is a guess.

    Degrees are told by their size: no projection that is in use puts a layer within 180 by 90 metres of its origin.

    Parameters
    ----------
    crs : pyproj.CRS or None
        As the layer says.
    geometry : array of shapely geometries, shape (n,)

    Returns
    -------
    crs : pyproj.CRS or None
    notices : tuple of Notice
    """
    import pyproj
    import shapely

    crs = horizontal(crs)
    bounds = shapely.total_bounds(geometry)
    if not np.isfinite(bounds).all():
        return crs, ()
    degrees = like_degrees(bounds)
    if crs is None and degrees:
        text = mark(
            "The layer has no coordinate reference system. Its coordinates look like degrees and are taken for "
            "longitude and latitude (WGS 84); set the true system in the properties of the layer."
        )
        return pyproj.CRS.from_epsg(4326), (notice(text),)
    if crs is None:
        text = mark(
            "The layer has no coordinate reference system. Its coordinates are taken for metres; set the true system "
            "in the properties of the layer."
        )
        return None, (notice(text),)
    if degrees and crs.is_projected and crs.area_of_use is not None:
        text = mark(
            "The coordinate reference system of the layer, {crs}, is not in degrees, but its coordinates look like "
            "degrees and are taken for longitude and latitude; set the true system in the properties of the layer."
        )
        return crs.geodetic_crs, (notice(text, crs=crs.name),)
    return crs, ()


def like_degrees(bounds):
    """Return whether a box (west, south, east, north) fits longitudes and latitudes in degrees."""
    west, south, east, north = np.abs(bounds)
    return max(west, east) <= 180 and max(south, north) <= 90


def horizontal(crs):
    """Return the horizontal part of a coordinate system, without heights and transformations bound to it."""
    while crs is not None and (crs.is_bound or crs.is_compound):
        crs = crs.source_crs if crs.is_bound else crs.sub_crs_list[0]
    return crs


@dataclass(frozen=True)
class Measure:
    """How distances are measured.

    Attributes
    ----------
    geod : pyproj.Geod or None
        The ellipsoid that they are measured on; None on the plane.
    unit : float
        Metres in a unit of the plane.
    notices : tuple of Notice
        That they are not measured on the layer's plane although it is one, and why.
    """

    geod: object = None
    unit: float = 1.0
    notices: tuple = ()


def measure_of(areas):
    """Return the `Measure` of the distances between areas.

    On the ellipsoid, unless the layer has no place on earth (no coordinate system, or a local one), or is in a
    projection in metres that changes no distance within the layer by more than `TRUE_SCALE`.

    Parameters
    ----------
    areas : geopandas.GeoSeries

    Returns
    -------
    Measure
    """
    crs = horizontal(areas.crs)
    if crs is None:
        return Measure()
    unit = crs.axis_info[0].unit_conversion_factor if crs.axis_info else 1.0
    if crs.geodetic_crs is None:
        return Measure(unit=unit)
    if not crs.is_projected:
        return Measure(crs.get_geod())
    stretch = distortion(crs, areas.total_bounds)
    if unit == 1 and stretch <= TRUE_SCALE:
        return Measure()
    if unit != 1:
        said = fact(mark("Distances are measured in metres on the ellipsoid: the layer's unit is another."))
    elif np.isfinite(stretch):
        text = mark("Distances are measured on the ellipsoid: on the plane of {crs} they are up to {percent} % off.")
        said = fact(text, crs=crs.name, percent=number(100 * stretch, ".2g" if stretch < 1 else ".0f"))
    else:
        text = mark("Distances are measured on the ellipsoid: how far off they are on the plane of {crs} is unknown.")
        said = fact(text, crs=crs.name)
    return Measure(crs.get_geod(), notices=(said,))


def distortion(crs, bounds):
    """Return by what share a projection changes lengths at most within a box; infinite where that cannot be told.

    Short lines in all directions, from points on a grid over the box, are compared with geodesics.
    """
    from pyproj import Transformer

    if not np.isfinite(bounds).all():
        return 0.0
    west, south, east, north = bounds
    x, y = (axis.ravel() for axis in np.meshgrid(np.linspace(west, east, GRID), np.linspace(south, north, GRID)))
    step = max(east - west, north - south) / 1000 or 1.0
    angle = np.pi * np.arange(DIRECTIONS)[:, None] / DIRECTIONS
    to_degrees = Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True)
    here = np.broadcast_arrays(*to_degrees.transform(x, y), angle)[:2]
    there = to_degrees.transform(x + step * np.cos(angle), y + step * np.sin(angle))
    degrees = np.array([*here, *there])
    if not np.isfinite(degrees).all():
        return np.inf
    unit = np.degrees(crs.geodetic_crs.axis_info[0].unit_conversion_factor)
    length = crs.get_geod().inv(*(unit * degrees).reshape(4, -1))[2]
    return float(np.abs(step * crs.axis_info[0].unit_conversion_factor / length - 1).max())


def in_metres(areas):
    """Return areas in a projection whose unit is the metre, to measure gaps between borders.

    Where distances are measured on the ellipsoid, the areas are projected to Lambert's azimuthal equal-area projection
    about the middle of the layer: lengths are true to within 0.4 % in a country like Peru (1,100 km from the middle),
    to within 1.6 % in one like Brazil (2,300 km). The middle of Fiji is at the 180th meridian, which it lies across.
    """
    import shapely

    measure = measure_of(areas)
    if measure.geod is None:
        return areas if measure.unit == 1 else areas.scale(measure.unit, measure.unit, origin=(0, 0))
    degrees = areas.to_crs(horizontal(areas.crs).geodetic_crs)
    bounds = degrees.bounds
    require_latitudes(bounds[["miny", "maxy"]].abs().max(axis=1).to_numpy(), areas.index)
    _, south, _, north = shapely.total_bounds(degrees.to_numpy())
    longitude = _middle_longitude(shapely.get_coordinates(degrees.to_numpy())[:, 0])
    middle = f"+lat_0={(south + north) / 2:.4f} +lon_0={longitude:.4f}"
    return areas.to_crs(f"+proj=laea {middle} +datum=WGS84 +units=m")


def closed_at_seam(areas):
    """Return areas in which the meridian where the map is cut has one longitude, for what compares coordinates.

    In a layer of the whole turn, from 180° west to 180° east or from 0° to 360°, what lies on its western edge lies on
    its eastern one too: areas that the cut parts touch there. Only borders are to be compared in what is returned.
    """
    import shapely

    crs = horizontal(areas.crs)
    if crs is None or not crs.is_geographic:
        return areas
    west, _, east, _ = areas.total_bounds
    if not np.isclose((east - west) * crs.axis_info[0].unit_conversion_factor, 2 * np.pi, rtol=TIE):
        return areas
    shapes = areas.to_numpy().copy()
    xy = shapely.get_coordinates(shapes)
    xy[xy[:, 0] == west, 0] = east
    return areas.__class__(shapely.set_coordinates(shapes, xy), index=areas.index, crs=areas.crs)


def _middle_longitude(longitudes):
    """Return the middle of longitudes in degrees: opposite the middle of the widest stretch that has none."""
    west, east = longitudes.min(), longitudes.max()
    if east - west <= 180:
        return (west + east) / 2
    around = np.unique(longitudes % 360)
    gaps = np.diff(around, append=around[0] + 360)
    widest = gaps.argmax()
    return (around[widest] + gaps[widest] / 2) % 360 - 180


def require_latitudes(latitudes, ids):
    """Raise `AreaError` for latitudes beyond the poles: the coordinates are no degrees."""
    wrong = ~(np.abs(latitudes) <= 90 * (1 + TIE)) & ~np.isnan(latitudes)
    if wrong.any():
        text = mark(
            "Features whose latitude would be beyond the poles ({count}): {rows}. The layer's coordinate reference "
            "system is not the one of its coordinates: set the right one in the properties of the layer."
        )
        raise AreaError(text, count=int(wrong.sum()), rows=listed(ids[wrong]))


def up(distance):
    """Return a distance with six digits, rounded upwards: who enters what was shown gets no shorter one."""
    if distance <= 0:
        return number(0.0)
    step = 10.0 ** (np.floor(np.log10(distance)) - 5)
    rounded = np.ceil(distance / step - TIE) * step
    return number(float(np.format_float_positional(rounded, precision=10, unique=False, fractional=False)))


def metres(distance):
    """Return a distance with three digits, without an exponent."""
    return number(float(distance), ".3g")
