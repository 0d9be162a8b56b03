"""Whether polygons fit together: overlaps, gaps, borders that do not quite meet, slivers, islands and parts.

In a sound coverage every stretch of border is drawn twice, with the same vertices, or once along the outline. Only
areas with a stretch that is drawn otherwise are looked at more closely, so that a sound layer takes no time.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import Notice, WeightsError, mark, notice, phrase
from ..geometry.measuring import metres, up
from ..inference.runs import stop_if
from ..weights.contiguity import areas_sharing, numbered_vertices, pair_numbers, ring_ends
from ..weights.isolates import LEAST_TOLERANCE
from ..weights.proximity import distance_between, within
from .findings import NOTE, WARNING, Finding, finding
from .overlap_checks import overlap_findings

TINY = 1e-4
"""Area, as a share of the median area, below which a whole area is a sliver."""
THIN = 0.005
"""Mean width (twice the area over the perimeter), as a share of the root of the median area, of a sliver."""
NEAR = 0.01
"""How far borders are apart at most, as a share of the root of the median area, to be thought the same."""
ROUNDED = 1e-7
"""To what coordinates are rounded before borders are compared, as a share of that root: 1 mm where it is 10 km."""
MOST_EDGES = 250_000
"""Unmatched stretches of border up to which gaps are looked for."""
NOTHING_NEAR = np.zeros((2, 0), dtype=int), np.zeros(0)


class Coverage(NamedTuple):
    """Polygons, the labels of their areas, and what they share.

    Attributes
    ----------
    polygons : ndarray of shapely geometries, shape (n,)
        Valid and not empty, in metres.
    labels : pandas.Index, shape (n,)
    neighbours : scipy.sparse.csr_array of bool, shape (n, n)
        Areas that share a point.
    unmatched, loose : ndarray of int
        Positions of areas with a stretch of border that is not drawn exactly twice; for `loose`, not even when the
        coordinates are rounded to `ROUNDED`.
    edges : ndarray of shapely LineStrings
        These stretches of the loose areas, rounded.
    size : float
        Root of the median area.
    """

    polygons: np.ndarray
    labels: pd.Index
    neighbours: object
    unmatched: np.ndarray
    loose: np.ndarray
    edges: np.ndarray
    size: float


def coverage(polygons, labels):
    """Return the `Coverage` of valid polygons in metres."""
    import shapely

    size = float(np.sqrt(np.median(shapely.area(polygons))))
    digits = int(-np.floor(np.log10(ROUNDED * size)))
    rounded = shapely.transform(polygons, lambda xy: np.round(xy, digits))
    neighbours = areas_sharing(*numbered_vertices(polygons), len(polygons))
    unmatched, _ = _unmatched(polygons)
    loose, edges = _unmatched(rounded)
    return Coverage(polygons, labels, neighbours, unmatched, loose, edges, size)


def _unmatched(polygons):
    """Return the positions of polygons with an edge that is not drawn exactly twice, and these edges, each once."""
    import shapely

    xy = shapely.get_coordinates(polygons)
    vertex, area = numbered_vertices(polygons)
    following = np.roll(vertex, -1)
    kept = vertex != following
    kept[ring_ends(polygons, vertex, area)] = False
    ends = np.column_stack([np.minimum(vertex, following), np.maximum(vertex, following)])
    _, number = np.unique(pair_numbers(ends[kept].astype(float)), return_inverse=True)
    odd = np.bincount(number)[number] != 2
    _, first = np.unique(number[odd], return_index=True)
    start, end = xy[kept][odd][first], np.roll(xy, -1, axis=0)[kept][odd][first]
    return np.unique(area[kept][odd]), shapely.linestrings(np.stack([start, end], axis=1))


def border_findings(polygons, labels, cancelled=None):
    """Return the findings on how valid polygons in metres fit together."""
    if len(polygons) < 2:
        return []
    cover = coverage(polygons, labels)
    found = [*_slivers(cover), *overlap_findings(cover, cancelled)]
    stop_if(cancelled)
    found += _gaps(cover)
    stop_if(cancelled)
    near, not_looked_at = _near(cover, cancelled)
    return [*found, *not_looked_at, *_neighbours(cover, near)]


def _slivers(cover):
    """Find areas that are tiny or very thin."""
    import shapely

    area, length = shapely.area(cover.polygons), shapely.length(cover.polygons)
    with np.errstate(divide="ignore", invalid="ignore"):
        sliver = (area < TINY * cover.size**2) | (2 * area / length < THIN * cover.size)
    if sliver.any():
        yield finding(
            "slivers",
            WARNING,
            mark("Areas that are tiny or very thin beside the others ({count}): {rows}. Often they are left over."),
            mark(
                "Look at them. Leftovers of a border: merge them with “Eliminate selected polygons” into the area they "
                "belong to. Real areas, such as islets, may stay."
            ),
            cover.labels[sliver],
        )


def _gaps(cover):
    """Find holes between areas."""
    import shapely

    if len(cover.edges) > MOST_EDGES:
        yield finding(
            "gaps",
            NOTE,
            mark("Gaps were not looked for: {edges} stretches of border do not match, which would take long."),
            mark("Simplify the layer as a coverage, so that shared borders stay shared, and check the result."),
            cover.labels[cover.loose],
            edges=len(cover.edges),
        )
        return
    # What the unmatched borders enclose is a gap, unless an area lies there.
    holes = shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.union_all(cover.edges))))
    if not len(holes):
        return
    tree = shapely.STRtree(cover.polygons)
    filled = np.unique(tree.query(shapely.point_on_surface(holes), predicate="intersects")[0])
    holes = np.delete(holes, filled)
    width = 2 * shapely.area(holes) / shapely.length(holes)
    holes, width = (column[width > ROUNDED * cover.size] for column in (holes, width))
    narrow = width < NEAR * cover.size
    for chosen, severity, said, remedy in (
        (
            narrow,
            WARNING,
            mark(
                "Narrow gaps between areas: {count}, up to {width} m wide on average. The borders on their two sides "
                "should be one. Areas beside them: {rows}."
            ),
            mark(
                "Close them with “Snap geometries to layer”. Areas on the two sides are queen neighbours where the gap "
                "ends; for rook set TOLERANCE, up to {tolerance} m."
            ),
        ),
        (
            ~narrow,
            NOTE,
            mark(
                "Holes in the layer: {count}, such as lakes or areas that are missing. Areas beside them: {rows}. "
                "Neighbours across a hole are not seen."
            ),
            mark("If areas are missing, add them. For neighbours across water use K nearest neighbours or a distance."),
        ),
    ):
        if chosen.any():
            _, beside = tree.query(holes[chosen], predicate="intersects")
            widest = width[chosen].max()
            yield finding(
                "gaps" if severity == WARNING else "holes",
                severity,
                said,
                remedy,
                cover.labels[np.unique(beside)],
                count=chosen.sum(),
                width=metres(widest),
                tolerance=up(2 * widest),
            )


def _near(cover, cancelled):
    """Return pairs of areas that share no point but whose borders run close to each other, and how far apart.

    Beside them, in a list, a finding where this would take too long.
    """
    from scipy import sparse

    chosen = cover.unmatched
    if len(chosen) < 2:
        return NOTHING_NEAR, []
    shared = sparse.csr_array(cover.neighbours)[chosen][:, chosen]
    polygons, labels = cover.polygons[chosen], cover.labels[chosen]
    try:
        found = within(NEAR * cover.size, polygons, shared, True, labels, cancelled)
    except WeightsError as error:
        remedy = mark("Simplify the layer as a coverage, so that shared borders stay shared, and check the result.")
        said = Notice(error.text, error.values)
        return NOTHING_NEAR, [Finding("near_borders", NOTE, said, notice(remedy), labels[:0], 1)]
    i, j = sparse.triu(found, k=1).nonzero()
    distance = distance_between(polygons, i, j, cancelled)
    return (np.array([chosen[i], chosen[j]]), distance), []


def _neighbours(cover, near):
    """Find borders that do not quite meet, areas without neighbours, and parts without a link between them."""
    from scipy import sparse
    from scipy.sparse.csgraph import connected_components

    (i, j), distance = near
    tolerance = up(max(distance.max(), LEAST_TOLERANCE)) if len(distance) else ""
    if len(distance):
        yield finding(
            "near_borders",
            WARNING,
            mark(
                "Pairs of areas whose borders touch or overlap without a common vertex: {count}. By shared points they "
                "are no neighbours."
            )
            if not distance.any()
            else mark(
                "Pairs of areas whose borders run within {largest} m of each other without a common vertex: {count}; "
                "half of them within {median} m (0: they touch or overlap). By shared points they are no neighbours."
            ),
            mark("If these borders should meet, set TOLERANCE to {tolerance} m with queen or rook neighbours."),
            cover.labels[np.union1d(i, j)],
            count=len(distance),
            median=metres(np.median(distance)),
            largest=metres(distance.max()),
            tolerance=tolerance,
        )
    n = len(cover.polygons)
    links = sparse.csr_array(cover.neighbours)
    joined = links + sparse.csr_array((np.ones(len(i), bool), (i, j)), shape=(n, n))
    joined = joined + joined.T
    alone, still = (np.flatnonzero(np.asarray(matrix.sum(axis=1)).ravel() == 0) for matrix in (links, joined))
    if len(alone):
        yield finding(
            "islands",
            WARNING,
            mark(
                "Areas that share no point with another ({count}): {rows}. Local statistics cannot test them. Of "
                "these, {still} have no near border either."
            ),
            mark(
                "Borders that should meet: set TOLERANCE{tolerance}. Real islands: leave them untested, or set "
                "ISLANDS, or use K nearest neighbours."
            ),
            cover.labels[alone],
            still=len(still),
            tolerance=phrase(" ({tolerance} m)", tolerance=tolerance) if tolerance else "",
        )
    _, belongs = connected_components(links, directed=False)
    sizes = np.sort(np.bincount(belongs))[::-1]
    several = int((sizes > 1).sum())
    if several > 1:
        largest = np.bincount(belongs).argmax()
        apart = (belongs != largest) & ~np.isin(np.arange(n), alone)
        yield finding(
            "parts",
            NOTE,
            mark(
                "The layer falls into {parts} parts of neighbouring areas without a link between them, of {sizes} "
                "areas. Areas beside the largest part: {rows}."
            ),
            mark("Check that water or missing areas lie between them. K nearest neighbours link all parts."),
            cover.labels[apart],
            count=several,
            parts=several,
            sizes=", ".join(map(str, sizes[sizes > 1][:5])) + (" …" if several > 5 else ""),
        )
