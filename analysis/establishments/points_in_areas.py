"""Which area each point lies in: every point in one area at most, whatever the order of areas and points."""

from dataclasses import dataclass

import numpy as np

from ..errors import AreaError, Notice, listed, mark, notice, number, phrase
from ..validation import polygons_of


@dataclass(frozen=True)
class Located:
    """Where points lie.

    Attributes
    ----------
    place : ndarray of int, shape (n,)
        Position of the area of each point, -1 where a point has no coordinates or lies in no area.
    shared : ndarray of bool, shape (n,)
        Whether a point touches several areas: on their common border, or where they overlap.
    without : ndarray of int
        Positions of the areas that have no surface, where no point can be.
    notices : tuple of Notice
    """

    place: np.ndarray
    shared: np.ndarray
    without: np.ndarray
    notices: tuple[Notice, ...]


def points_in_areas(x, y, areas):
    """Find the area that each point lies in, borders included.

    A point that touches several areas counts once, in the one whose id comes first in sorted order: that depends
    neither on the order of the features nor on the point's own place in its table.

    Parameters
    ----------
    x, y : array_like of float, shape (n,)
        Coordinates in the units of the areas; NaN or infinite where a point has none.
    areas : geopandas.GeoSeries
        Polygons and multipolygons, with unique ids as index.

    Returns
    -------
    Located

    Raises
    ------
    AreaError
        When areas are points or lines, none has a surface, or no point lies in any.
    """
    import shapely

    geometry = _polygons(areas)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    order = np.argsort(x, kind="stable")
    order = order[np.isfinite(x[order]) & np.isfinite(y[order])]
    xs, ys = x[order], y[order]
    first = np.full(len(order), -1)
    touched = np.zeros(len(order), dtype=np.int8)
    west, south, east, north = shapely.bounds(geometry).T
    start, stop = np.searchsorted(xs, west, "left"), np.searchsorted(xs, east, "right")
    shapely.prepare(geometry)
    for area in areas.index.argsort()[::-1]:
        if geometry[area] is not None:
            strip = slice(start[area], stop[area])
            near = start[area] + np.flatnonzero((ys[strip] >= south[area]) & (ys[strip] <= north[area]))
            inside = near[shapely.intersects_xy(geometry[area], xs[near], ys[near])]
            first[inside] = area  # the areas come in reversed order, so that the first one has the last word
            touched[inside] = np.minimum(touched[inside] + 1, 2)
    if len(order) and not touched.any():
        _refuse_apart(xs, ys, geometry)
    place, shared = np.full(len(x), -1), np.zeros(len(x), dtype=bool)
    place[order], shared[order] = first, touched > 1
    without = np.flatnonzero(shapely.is_missing(geometry))
    return Located(place, shared, without, _notices(areas.index, shared, without))


def _polygons(areas):
    """Return the geometries as an array, with None for what has no surface."""
    import shapely

    text = mark("Points can only be counted into polygons; these areas are none ({count}): {ids}.")
    geometry = polygons_of(areas, text)
    if not shapely.is_geometry(geometry).any():
        raise AreaError(mark("No area has a geometry: there is nothing to count points into."))
    return geometry


def _refuse_apart(x, y, geometry):
    """Raise `AreaError` with the extents of points and areas, which show what is wrong with the coordinates."""
    import shapely

    west, south, east, north = shapely.total_bounds(geometry)
    raise AreaError(
        mark(
            "None of the {count} points lies in an area. In the coordinates of the areas, the points have x {x} and y "
            "{y}, the areas x {area_x} and y {area_y}. Check the coordinate reference systems, and whether x and y are "
            "exchanged."
        ),
        count=len(x),
        x=_span(x.min(), x.max()),
        y=_span(y.min(), y.max()),
        area_x=_span(west, east),
        area_y=_span(south, north),
    )


def _notices(ids, shared, without):
    found = []
    if shared.any():
        found.append(
            notice(
                mark(
                    "Points on a common border, or where areas overlap, which count once, in the area whose id comes "
                    "first: {count}."
                ),
                count=int(shared.sum()),
            )
        )
    if len(without):
        found.append(
            notice(
                mark("Areas without a geometry, whose figures stay empty ({count}): {ids}."),
                count=len(without),
                ids=listed(ids[without]),
            )
        )
    return tuple(found)


def _span(low, high):
    return phrase("{low} … {high}", low=number(low, ".10g"), high=number(high, ".10g"))
