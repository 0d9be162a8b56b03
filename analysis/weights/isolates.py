"""Areas without neighbours: who they are, what would give them some, and joining them with the nearest area."""

from ..errors import listed, mark, notice
from ..geometry.measuring import in_metres, metres, up
from .graphs import adjacency_graph, weights_matrix
from .locations import Locations
from .proximity import WIDE, nearest_areas, typical_width

LEAST_TOLERANCE = 0.001
"""Metres: what to set for borders that touch without a common vertex."""


def attach_isolates(graph, areas, borders=True, cancelled=None):
    """Join each area without neighbours with the nearest area, both ways.

    The link weighs as little as the least of the others, 1 where there are none: for contiguity and bands 1, as all.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    areas : geopandas.GeoSeries
        On the graph's index; areas without geometry stay alone.
    borders : bool
        Whether the nearest border counts, or else the nearest centroid.
    cancelled : callable, optional

    Returns
    -------
    graph : libpysal.graph.Graph
    notices : tuple of Notice
    """
    import numpy as np
    from scipy.sparse import csr_array

    ids = areas.index
    matrix = weights_matrix(graph, ids)
    if borders:
        nearest = nearest_areas(in_metres(areas), graph, cancelled)["nearest"]
    else:
        nearest = _nearest_centroids(areas, graph)["nearest"]
    if not len(nearest):
        return graph, ()
    link = ids.get_indexer(nearest.index), ids.get_indexer(nearest)
    weight = np.full(len(nearest), matrix.data.min() if matrix.nnz else 1.0)
    links = csr_array((weight, link), shape=(len(ids), len(ids)))
    joined = matrix.maximum(links).maximum(links.T)
    text = mark("Areas without neighbours, joined with the nearest area ({count}): {rows}.")
    return adjacency_graph(joined, ids), (notice(text, count=len(nearest), rows=listed(nearest.index)),)


def _nearest_centroids(areas, graph):
    """Return, by the ids of the isolates that have a geometry, the ``nearest`` area and its ``distance``."""
    import pandas

    locations = Locations(areas)
    if len(locations.place) < 2:
        return pandas.DataFrame({"nearest": [], "distance": []}, index=areas.index[:0])
    neighbour, distance = locations.nearest(1)
    ids = locations.ids[locations.place]
    found = pandas.DataFrame({"nearest": ids[neighbour[:, 0]], "distance": distance[:, 0]}, index=ids)
    return found[ids.isin(graph.isolates)]


def isolates_notices(areas, graph, options, borders, cancelled=None):
    """Return notices that name the areas without neighbours, and what would give them some.

    Areas without geometry are not among them: that they have no place was said when they were read.

    Parameters
    ----------
    areas : geopandas.GeoSeries
    graph : libpysal.graph.Graph
    options : WeightsOptions
    borders : bool
        Whether neighbours are told by borders.
    cancelled : callable, optional

    Returns
    -------
    tuple of Notice
    """
    lone = graph.isolates
    if options.kind != "file":
        lone = lone[~areas[lone].isna() & ~areas[lone].is_empty]
    if not len(lone):
        return ()
    if borders:
        return _without_borders(areas, graph, lone, cancelled)
    values = {"count": len(lone), "rows": listed(lone)}
    text = mark("Areas without neighbours ({count}): {rows}.")
    if options.kind in ("band", "inverse") and not options.adaptive:
        gaps = _nearest_centroids(areas, graph)["distance"]
        if len(gaps):
            text = mark(
                "Areas with no other within DISTANCE ({count}): {rows}. A DISTANCE of {largest} m leaves nobody alone."
            )
            values["largest"] = up(gaps.max())
    elif options.kind == "kernel":
        text = mark(
            "Areas without neighbours ({count}): {rows}. Others are no nearer than the bandwidth, where the weight "
            "is 0. A larger K or DISTANCE gives them neighbours."
        )
    return (notice(text, **values),)


def _without_borders(areas, graph, lone, cancelled):
    """Return notices on areas that touch no other: near ones, whose borders should perhaps meet, and far ones."""
    measured = in_metres(areas)
    gaps = nearest_areas(measured, graph, cancelled)["distance"].dropna()
    if gaps.empty:
        text = mark("Areas that touch no other ({count}): {rows}.")
        return (notice(text, count=len(lone), rows=listed(lone)),)
    slip = gaps <= WIDE * typical_width(measured)
    near, far = gaps[slip], gaps[~slip]
    found = ()
    if len(near):
        text = mark(
            "Areas that touch no other, although another lies within {largest} m ({count}; 0: it overlaps): {rows}. If "
            "their borders should meet, set TOLERANCE to {tolerance}."
        )
        tolerance = up(max(near.max(), LEAST_TOLERANCE))
        values = {"largest": metres(near.max()), "tolerance": tolerance}
        found += (notice(text, count=len(near), rows=listed(near.index), **values),)
    if len(far):
        text = mark(
            "Areas that touch no other and lie at least {least} m from the nearest ({count}): {rows}. That is more "
            "than a slip of drawing: leave them as a class of their own, or let ISLANDS attach them to the nearest "
            "area."
        )
        found += (notice(text, count=len(far), rows=listed(far.index), least=metres(far.min())),)
    return found


def tolerance_notice(measured, tolerance):
    """Return, in a tuple, a notice on a tolerance that joins areas that lie apart; nothing for a small one.

    Parameters
    ----------
    measured : geopandas.GeoSeries
        Polygons in metres.
    tolerance : float
    """
    width = typical_width(measured)
    if not width or tolerance <= WIDE * width:
        return ()
    text = mark(
        "A TOLERANCE of {tolerance} m is wide for areas that measure {width} m across: it makes neighbours of areas "
        "that do not touch. Above {most} m it closes more than slips of drawing; for islands set ISLANDS instead."
    )
    return (notice(text, tolerance=metres(tolerance), width=metres(width), most=metres(WIDE * width)),)
