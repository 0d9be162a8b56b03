"""Geometries made sound, once, before anything is computed from them.

Invalid rings have no inside that all programs agree on: points in them are lost, their centroid lies elsewhere, and
what has no extent at all ends GEOS. So polygons are repaired ring by ring: what the outer rings enclose, less what the
inner ones do, parts taken together. Shapely's ``make_valid(method="structure")`` does the same from 2.1 on, but beside
QGIS 3.40 there is 2.0.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import AreaError, listed, listed_notice, mark, notice, number, valued
from ..inference.runs import in_threads, stop_if

MOST_CHANGE = 0.01
"""Share of an area that repair may change."""
EXTENT = 1e-12
"""Area, as a share of the square about it, that rounding leaves of what has no extent."""
SHORTEST_RING = 4
POLYGON, MULTIPOLYGON, COLLECTION = 3, 6, 7
"""Kinds of geometry, as shapely numbers them."""
AT_ONCE = 256
"""Polygons that are checked between two looks at whether the user has cancelled."""


@dataclass(frozen=True)
class Sound:
    """Geometries that can be computed with, and what was wrong with them.

    Attributes
    ----------
    geometry : ndarray of shapely geometries, shape (n,)
        In two dimensions. Polygons are valid; None stands for what has no place: see the next three.
    missing, endless, flat : ndarray of bool, shape (n,)
        No geometry, or an empty one; coordinates that are no numbers; polygons without any extent.
    collected : ndarray of bool, shape (n,)
        Collections of which only the polygons, or else the points, were kept.
    repaired : ndarray of bool, shape (n,)
        Polygons that were invalid.
    change : ndarray of float, shape (n,)
        Difference that repair made to the area, as a share of the larger of both, from 0 to 1.
    """

    geometry: np.ndarray
    missing: np.ndarray
    endless: np.ndarray
    flat: np.ndarray
    collected: np.ndarray
    repaired: np.ndarray
    change: np.ndarray


def made_sound(geometry, cancelled=None):
    """Return the `Sound` of geometries of any kind and state.

    Parameters
    ----------
    geometry : array of shapely geometries, shape (n,)
        None where there is none.
    cancelled : callable, optional

    Returns
    -------
    Sound

    Raises
    ------
    Cancelled
        When `cancelled` returned True.
    """
    import shapely

    geometry = np.array(geometry, dtype=object)
    solid = shapely.has_z(geometry)
    geometry[solid] = shapely.force_2d(geometry[solid])
    missing = shapely.is_missing(geometry) | shapely.is_empty(geometry)
    endless = ~missing & ~_finite(geometry)
    geometry[missing | endless] = None
    kind = shapely.get_type_id(geometry)
    collected = kind == COLLECTION
    repaired = np.zeros(len(geometry), dtype=bool)
    repaired[_invalid(geometry, np.flatnonzero(np.isin(kind, (POLYGON, MULTIPOLYGON))), cancelled)] = True
    change, flat = np.zeros(len(geometry)), np.zeros(len(geometry), dtype=bool)
    for place in np.flatnonzero(repaired | collected):
        stop_if(cancelled)
        polygons = _polygons(geometry[place])
        if len(polygons):
            geometry[place], change[place] = _repaired(polygons)
            flat[place] = geometry[place] is None
        else:
            geometry[place] = _gathered(_single_parts(geometry[place]))
    return Sound(geometry, missing, endless, flat, collected, repaired & ~flat, change)


def soundness_notices(sound, ids, most_change=MOST_CHANGE):
    """Return notices on what was wrong with geometries; refuse repairs that change an area too much.

    Parameters
    ----------
    sound : Sound
    ids : pandas.Index, shape (n,)
    most_change : float
        Share of an area that repair may change.

    Returns
    -------
    tuple of Notice

    Raises
    ------
    AreaError
        Repairs that change an area by more than that.
    """
    doubtful = np.flatnonzero(sound.change > most_change)
    if len(doubtful):
        raise AreaError(
            mark(
                "Invalid geometries whose repair would change the area by more than {most} % ({count}): {rows}. "
                "Correct them, or look at what “Fix geometries” makes of them; or allow more with REPAIR_LIMIT."
            ),
            most=number(100 * most_change),
            count=len(doubtful),
            rows=_with_change(sound, ids, doubtful),
        )
    repaired = np.flatnonzero(sound.repaired)
    found = ()
    if len(repaired):
        text = mark(
            "Invalid geometries, repaired for the computation ({count}; by how much their area changed): {rows}. "
            "Outputs have them as they came."
        )
        found += (notice(text, count=len(repaired), rows=_with_change(sound, ids, repaired)),)
    for chosen, text in (
        (
            sound.collected,
            mark("Collections of geometries, of which only polygons, or else points, count ({count}): {list}."),
        ),
        (sound.missing, mark("Areas without geometry, which have no place and no neighbours ({count}): {list}.")),
        (
            sound.flat,
            mark("Polygons without any extent, which count as areas without geometry ({count}): {list}."),
        ),
        (
            sound.endless,
            mark("Coordinates that are no numbers, in areas that count as without geometry ({count}): {list}."),
        ),
    ):
        found += listed_notice(text, ids[chosen])
    return found


def _with_change(sound, ids, places):
    """Return areas with the changes of their areas, the largest first, as one text."""
    places = places[np.argsort(-sound.change[places], kind="stable")]
    return listed(valued((ids[place], number(sound.change[place], ".2%")) for place in places))


def _finite(geometry):
    """Return whether all coordinates are numbers."""
    import shapely

    with np.errstate(invalid="ignore", over="ignore"):
        return np.isfinite(shapely.bounds(geometry)).all(axis=1) & np.isfinite(shapely.length(geometry))


def _invalid(geometry, places, cancelled):
    """Return those of some places whose polygons are invalid."""
    import shapely

    def invalid(chunk):
        return chunk[~shapely.is_valid(geometry[chunk])]

    chunks = np.array_split(places, max(1, len(places) // AT_ONCE))
    return np.concatenate(list(in_threads(invalid, chunks, None, cancelled)))


def _single_parts(geometry):
    """Return all parts of a geometry, also those of collections within it."""
    import shapely

    parts = np.array([geometry], dtype=object)
    while (shapely.get_type_id(parts) > POLYGON).any():
        parts = shapely.get_parts(parts)
    return parts


def _polygons(geometry):
    """Return the polygons among the parts of a geometry; a difference may leave lines and points beside them."""
    import shapely

    parts = _single_parts(geometry)
    return parts[shapely.get_type_id(parts) == POLYGON]


def _repaired(polygons):
    """Return what polygons cover, None for nothing, and by what share of their area this differs from it."""
    import shapely

    before = float(shapely.area(polygons).sum())
    whole = shapely.union_all(np.concatenate([_polygons(_without_holes(polygon)) for polygon in polygons]))
    after = float(shapely.area(whole))
    west, south, east, north = shapely.total_bounds(polygons)
    if after <= EXTENT * max(east - west, north - south) ** 2:
        return None, 0.0
    return whole, min(abs(after - before) / max(after, before), 1.0)


def _without_holes(polygon):
    """Return what the outer ring of a polygon encloses, less what the inner ones do."""
    import shapely

    shell, *holes = (_enclosed(ring) for ring in shapely.get_rings(polygon))
    return shapely.difference(shell, shapely.union_all(holes)) if holes else shell


def _enclosed(ring):
    """Return the polygons that a ring encloses, however it crosses itself."""
    import shapely

    if shapely.get_num_coordinates(ring) < SHORTEST_RING:
        return shapely.Polygon()
    polygon = shapely.polygons(ring)
    # What a ring goes around twice is a hole to the one, what it goes around the other way to the other.
    return shapely.union_all([*_polygons(shapely.make_valid(polygon)), shapely.buffer(polygon, 0)])


def _gathered(parts):
    """Return the points of a collection as one geometry, or else the lines."""
    import shapely

    points = parts[shapely.get_type_id(parts) == 0]
    return shapely.multipoints(points) if len(points) else shapely.multilinestrings(parts)
