"""Spatial weights: which areas count as neighbours, as a libpysal `Graph`, by one set of options."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import fact, listed, mark, notice, number
from .contiguity import contiguity
from .distance_weights import distance_band, inverse_distance, kernel_weights, nearest_neighbours
from .graphs import adjacency_graph, weights_matrix
from .locations import Locations, in_metres, up
from .proximity import nearest_areas

CONTIGUITY = ("queen", "rook")
KINDS = (*CONTIGUITY, "nearest", "band", "kernel", "file", "inverse")


@dataclass(frozen=True)
class WeightsOptions:
    """How to tell neighbours.

    Attributes
    ----------
    kind : {"queen", "rook", "nearest", "band", "kernel", "file", "inverse"}
        Areas that share a point, a border line; the k nearest; all within a distance; weights that fall with the
        distance by a kernel; a file; inverse distances.
    order : int
        Steps of contiguity that count.
    lower_orders : bool
        Whether fewer steps count too.
    k : int
        Number of nearest neighbours; for kernels the rank of the one whose distance is the bandwidth.
    tolerance : float
        Width in metres of gaps between borders that should meet.
    distance : float, optional
        Of the band, of a fixed bandwidth, or beyond which inverse distances count no more, in metres. By default the
        smallest that leaves no area alone; for kernels, that gives each area k others.
    kernel : str
        One of `distance_weights.KERNELS`.
    adaptive : bool
        Whether kernels and inverse distances reach from each area to its k-th nearest, not to a fixed distance.
    power : float
        Of inverse distances.
    file : str, optional
        Path of a weights file.
    accept_changed : bool
        Whether a weights file may have been made for a layer that was different.
    file_numbers : {"weights", "distances"}, optional
        What the numbers of links in a weights file are; found by default.
    file_ids : {"ids", "positions"}, optional
        What the numbers of areas in a weights file are; by default as its format has it.
    attach_islands : bool
        Whether areas without neighbours are joined with the nearest area.
    """

    kind: str = "queen"
    order: int = 1
    lower_orders: bool = True
    k: int = 8
    tolerance: float = 0.0
    distance: Optional[float] = None
    kernel: str = "triangular"
    adaptive: bool = False
    power: float = 1.0
    file: Optional[str] = None
    accept_changed: bool = False
    file_numbers: Optional[str] = None
    file_ids: Optional[str] = None
    attach_islands: bool = False


def spatial_graph(areas, options):
    """Build the weights that the options ask for.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Geometries on a unique index, for a file the ids it uses; None where an area has no geometry.
    options : WeightsOptions

    Returns
    -------
    graph : libpysal.graph.Graph
        Weights above 0 on the index of the areas, without self-weights; 1 for contiguity, nearest and band.
    notices : tuple of Notice
        What was decided, areas without neighbours and what would give them some, parts without a link between them.

    Raises
    ------
    AreaError, WeightsError
        See `contiguity`, `distance_weights` and `weights_file`.

    Examples
    --------
    Four squares in a row, of which the last lies apart:

    >>> import geopandas, shapely
    >>> squares = [shapely.box(x, 0, x + 1, 1) for x in (0, 1, 2, 9)]
    >>> areas = geopandas.GeoSeries(squares, index=["a", "b", "c", "d"], crs="EPSG:32718")
    >>> graph, notices = spatial_graph(areas, WeightsOptions("queen"))
    >>> graph["b"].to_dict()
    {'a': 1.0, 'c': 1.0}
    >>> list(graph.isolates), len(notices)
    (['d'], 1)
    """
    graph, notices = _built(areas, options)
    if options.kind not in (*CONTIGUITY, "nearest"):
        notices += _counts_fact(graph)
    if len(graph.isolates):
        if options.attach_islands:
            graph, more = attach_isolates(graph, areas, borders=options.kind in CONTIGUITY)
        else:
            more = (_isolates_notice(areas, graph, options),)
        notices += more
    return graph, notices + _parts_notice(graph)


def _built(areas, options):
    """Return the graph of one kind, with what was decided on the way."""
    reach = {"distance": options.distance, "k": options.k, "adaptive": options.adaptive}
    if options.kind == "nearest":
        return nearest_neighbours(areas, options.k), ()
    if options.kind == "band":
        return distance_band(areas, options.distance)
    if options.kind == "kernel":
        return kernel_weights(areas, options.kernel, **reach)
    if options.kind == "inverse":
        return inverse_distance(areas, options.power, **reach)
    if options.kind == "file":
        from .weights_file import file_weights

        return file_weights(options.file, areas, options.accept_changed, options.file_numbers, options.file_ids)
    measured = in_metres(areas) if options.tolerance > 0 else areas
    return contiguity(measured, options.kind, options.order, options.lower_orders, options.tolerance), ()


def _counts_fact(graph):
    """Return how many neighbours areas have, where neither borders nor K say it."""
    counts = graph.cardinalities
    text = mark("Neighbours of an area: from {least} to {most}; half of the areas have {median} or fewer.")
    return (fact(text, least=int(counts.min()), most=int(counts.max()), median=int(np.floor(counts.median()))),)


def attach_isolates(graph, areas, borders=True):
    """Join each area without neighbours with the nearest area, both ways.

    The link weighs as little as the least of the others, 1 where there are none: for contiguity and bands 1, as all.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    areas : geopandas.GeoSeries
        On the graph's index; areas without geometry stay alone.
    borders : bool
        Whether the nearest border counts, or else the nearest centroid.

    Returns
    -------
    graph : libpysal.graph.Graph
    notices : tuple of Notice
    """
    from scipy.sparse import csr_array

    ids = areas.index
    matrix = weights_matrix(graph, ids)
    if borders:
        nearest = nearest_areas(in_metres(areas), graph)["nearest"]
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


def _isolates_notice(areas, graph, options):
    """Return a notice that names the areas without neighbours, and what would give them some."""
    values = {"count": len(graph.isolates), "rows": listed(graph.isolates)}
    if options.kind not in CONTIGUITY:
        text = mark("Areas without neighbours ({count}): {rows}.")
        if options.kind in ("band", "inverse") and not options.adaptive:
            gaps = _nearest_centroids(areas, graph)["distance"]
            if len(gaps):
                text = mark(
                    "Areas with no other within DISTANCE ({count}): {rows}. A DISTANCE of {largest} m leaves nobody "
                    "alone."
                )
                values["largest"] = up(gaps.max())
        elif options.kind == "kernel":
            text = mark(
                "Areas without neighbours ({count}): {rows}. Others are no nearer than the bandwidth, where the weight "
                "is 0. A larger K or DISTANCE gives them neighbours."
            )
        return notice(text, **values)
    gaps = nearest_areas(in_metres(areas), graph)["distance"]
    if not len(gaps):
        return notice(mark("Areas that touch no other ({count}): {rows}."), **values)
    return notice(
        mark(
            "Areas that touch no other ({count}): {rows}. Half of them lie within {median} m of another area, all of "
            "them within {largest} m (0: they overlap it). If their borders should meet, set TOLERANCE above that."
        ),
        median=number(gaps.median(), ".3g"),
        largest=number(gaps.max(), ".3g"),
        **values,
    )


def parts(graph):
    """Return which areas hang together, whichever way the links go.

    Returns
    -------
    pandas.Series of int
        On the ids of the areas that have a link, the number of their part; 0 is the largest, of equally large ones
        that with the first area.
    """
    import pandas
    from scipy.sparse.csgraph import connected_components

    ids = graph.unique_ids
    label = connected_components(weights_matrix(graph, ids), directed=False)[1][~ids.isin(graph.isolates)]
    present, first, number, size = np.unique(label, return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(present), dtype=int)
    rank[np.lexsort((first, -size))] = np.arange(len(present))
    return pandas.Series(rank[number], index=ids[~ids.isin(graph.isolates)])


def _parts_notice(graph):
    """Return a notice on parts of the layer without a link between them, if there are any."""
    label = parts(graph)
    smaller = label[label > 0]
    if smaller.empty:
        return ()
    text = mark(
        "The areas with neighbours fall into {parts} parts without a link between them. Outside the largest part "
        "({count}): {rows}."
    )
    return (notice(text, parts=int(label.max()) + 1, count=len(smaller), rows=listed(smaller.index)),)
