"""Areas as arcs: each stretch of border once, so that borders stay shared when they are simplified.

Rings are cut where others join or leave them; what lies between is an arc, which all rings that run along it share.
Arcs are simplified together and keep their ends, so that no sliver or gap opens between areas (the idea of Bostock's
TopoJSON, 2012, without its format).
"""

from typing import NamedTuple

import numpy as np

STEPS = 16384
"""Of the grid along the longer side of the map."""
MOST_POINTS = 60_000
SHIFT = 1 << 20
"""Between the columns of the grid in the key of a point."""


class Arcs(NamedTuple):
    """Rings of areas, made of shared arcs.

    Attributes
    ----------
    points : list of ndarray of int, shape (k, 2)
        Of each arc, on a grid; y grows downwards.
    shapes : list of list of list of int
        Of each shape its rings, each as the places of its arcs in order: ~place for one that is run backwards.
    size : (int, int)
        Width and height of the grid.
    left, top, unit : float
        Where the grid begins, and what a step of it is, in the coordinates of the shapes.
    """

    points: list
    shapes: list
    size: tuple
    left: float
    top: float
    unit: float


def arcs_of(shapes, most=MOST_POINTS):
    """Return polygons as `Arcs`, simplified until they have about so many points.

    Parameters
    ----------
    shapes : sequence of shapely geometry or None
        Only what they have of polygons counts.
    most : int
        Points of all arcs that are aimed at; a shape that would vanish keeps its points.

    Returns
    -------
    Arcs

    Examples
    --------
    Two squares side by side share one arc:

    >>> from shapely import box
    >>> found = arcs_of([box(0, 0, 1, 1), box(1, 0, 2, 1)])
    >>> len(found.points), found.size
    (3, (16384, 8192))
    """
    import shapely

    there = [shape for shape in shapes if shape is not None and not shape.is_empty]
    left, bottom, right, top = shapely.total_bounds(there) if there else (0.0, 0.0, 1.0, 1.0)
    unit = max(right - left, top - bottom) / STEPS or 1.0
    rings, owners = _rings(shapes, left, top, unit)
    found, ways = _cut(rings)
    found = _simplified(found, ways, most)
    parts = [[] for _ in shapes]
    for way, owner in zip(ways, owners):
        parts[owner].append(way)
    size = (max(1, round((right - left) / unit)), max(1, round((top - bottom) / unit)))
    return Arcs(found, parts, size, float(left), float(top), float(unit))


def _rings(shapes, left, top, unit):
    """Return rings on the grid, closed, and the place of the shape that each belongs to."""
    import shapely

    rings, owners = [], []
    for place, shape in enumerate(shapes):
        if shape is None:
            continue
        for polygon in shapely.get_parts(shapely.get_parts(shape)):
            if polygon.geom_type != "Polygon" or polygon.is_empty:
                continue
            for at, ring in enumerate(shapely.get_rings(polygon)):
                points = shapely.get_coordinates(ring)
                points = np.rint((points - (left, top)) / (unit, -unit)).astype(np.int64)
                moved = np.any(points != np.roll(points, 1, axis=0), axis=1)
                points = points[moved]
                if len(points) < 3 and at == 0:  # too small for the grid, and shown all the same
                    x, y = np.rint((shapely.get_coordinates(ring)[0] - (left, top)) / (unit, -unit)).astype(np.int64)
                    points = np.array([(x, y), (x + 1, y), (x, y + 1)])
                if len(points) >= 3:
                    rings.append(points)
                    owners.append(place)
    return rings, owners


def _cut(rings):
    """Return arcs and, for each ring, which it is made of."""
    corners = _junctions(rings)
    places, found, ways = {}, [], []
    for ring in rings:
        ends = np.flatnonzero(np.isin(_keys(ring), corners))
        start = ends[0] if len(ends) else int(np.argmin(_keys(ring)))
        ring = np.roll(ring, -start, axis=0)
        ring = np.vstack([ring, ring[:1]])
        cuts = [*(ends - start), len(ring) - 1] if len(ends) else [0, len(ring) - 1]
        way = []
        for first, last in zip(cuts, cuts[1:]):
            arc = ring[first : last + 1]
            forward, backward = arc.tobytes(), arc[::-1].tobytes()
            name = min(forward, backward)
            if name not in places:
                places[name] = len(found)
                found.append(arc if name == forward else arc[::-1])
            way.append(places[name] if name == forward else ~places[name])
        ways.append(way)
    return found, ways


def _keys(points):
    return points[:, 0] * SHIFT + points[:, 1]


def _junctions(rings):
    """Return the keys of the points at which rings part: those whose two neighbours are not always the same."""
    if not rings:
        return np.empty(0, dtype=np.int64)
    own = np.concatenate([_keys(ring) for ring in rings])
    one = np.concatenate([_keys(np.roll(ring, 1, axis=0)) for ring in rings])
    other = np.concatenate([_keys(np.roll(ring, -1, axis=0)) for ring in rings])
    low, high = np.minimum(one, other), np.maximum(one, other)
    order = np.argsort(own, kind="stable")
    own, low, high = own[order], low[order], high[order]
    differs = (own[1:] == own[:-1]) & ((low[1:] != low[:-1]) | (high[1:] != high[:-1]))
    return np.unique(own[1:][differs])


def _simplified(arcs, ways, most):
    """Return arcs with fewer points; rings that would enclose nothing keep what they had."""
    import shapely

    if not arcs:
        return arcs
    lines = shapely.multilinestrings([shapely.linestrings(arc) for arc in arcs])
    tolerance, simple = 1.0, arcs
    while tolerance <= 256:
        # All in one geometry: then none crosses another that it did not cross before.
        parts = shapely.get_parts(shapely.simplify(lines, tolerance, preserve_topology=True))
        if len(parts) != len(arcs):
            break
        simple = [np.rint(shapely.get_coordinates(part)).astype(np.int64) for part in parts]
        if sum(map(len, simple)) <= most:
            break
        tolerance *= 2
    kept = set()
    for way in ways:
        places = [at if at >= 0 else ~at for at in way]
        if len(np.unique(np.concatenate([_keys(simple[at]) for at in places]))) < 3:
            kept.update(places)
    return [arcs[at] if at in kept else arc for at, arc in enumerate(simple)]
