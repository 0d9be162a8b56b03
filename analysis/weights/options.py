"""Spatial weights: which areas count as neighbours, as a libpysal `Graph`, by one set of options."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import fact, listed, mark, notice
from ..geometry.measuring import closed_at_seam, in_metres, measure_of
from ..inference.runs import stop_if
from .contiguity import contiguity
from .distance_weights import distance_band, inverse_distance, kernel_weights, nearest_neighbours
from .graphs import weights_matrix
from .isolates import attach_isolates, isolates_notices, tolerance_notice

CONTIGUITY = ("queen", "rook")
KINDS = (*CONTIGUITY, "nearest", "band", "kernel", "file", "inverse")
SAME = 1e-9
"""Difference of two weights, as a share of the largest of all, that is rounding."""


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


def spatial_graph(areas, options, cancelled=None):
    """Build the weights that the options ask for.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Sound geometries on a unique index, for a file the ids it uses; None where an area has no geometry.
    options : WeightsOptions
    cancelled : callable, optional

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
    borders = options.kind in CONTIGUITY
    graph, notices = _built(areas, options, cancelled)
    stop_if(cancelled)
    if not borders and options.kind != "file":
        notices = measure_of(areas).notices + notices
    if not borders and options.kind != "nearest":
        notices += _counts_fact(graph)
    if len(graph.isolates):
        if options.attach_islands:
            graph, more = attach_isolates(graph, areas, borders, cancelled)
        else:
            more = isolates_notices(areas, graph, options, borders, cancelled)
        notices += more
    stop_if(cancelled)
    if not borders and options.kind != "band":
        notices += _directions_fact(graph)
    return graph, notices + _parts_notice(graph)


def _built(areas, options, cancelled):
    """Return the graph of one kind, with what was decided on the way."""
    reach = {"distance": options.distance, "k": options.k, "adaptive": options.adaptive, "cancelled": cancelled}
    if options.kind == "nearest":
        return nearest_neighbours(areas, options.k, cancelled), ()
    if options.kind == "band":
        return distance_band(areas, options.distance, cancelled)
    if options.kind == "kernel":
        return kernel_weights(areas, options.kernel, **reach)
    if options.kind == "inverse":
        return inverse_distance(areas, options.power, **reach)
    if options.kind == "file":
        from .weights_file import file_weights

        return file_weights(options.file, areas, options.accept_changed, options.file_numbers, options.file_ids)
    measured = in_metres(areas) if options.tolerance > 0 else closed_at_seam(areas)
    notices = tolerance_notice(measured, options.tolerance) if options.tolerance > 0 else ()
    reach = {"order": options.order, "lower_orders": options.lower_orders, "tolerance": options.tolerance}
    return contiguity(measured, options.kind, **reach, cancelled=cancelled), notices


def _counts_fact(graph):
    """Return how many neighbours areas have, where neither borders nor K say it."""
    counts = graph.cardinalities
    text = mark("Neighbours of an area: from {least} to {most}; half of the areas have {median} or fewer.")
    return (fact(text, least=int(counts.min()), most=int(counts.max()), median=int(np.floor(counts.median()))),)


def _directions_fact(graph):
    """Return, in a tuple, how many links do not weigh the same both ways, and what that means; nothing where all do."""
    matrix = weights_matrix(graph, graph.unique_ids)
    back = matrix.T.tocsr()
    alone = matrix.nnz - matrix.sign().multiply(back.sign()).nnz
    unlike = abs(matrix - back) > SAME * max(matrix.data, default=0.0)
    uneven = matrix.sign().multiply(unlike).nnz
    if not uneven:
        return ()
    text = mark(
        "Links that do not weigh the same both ways: {uneven} of {links}; {alone} of them go one way only. Statistics "
        "of an area take the neighbours that it has itself, those of the whole map the mean of both ways; groups, "
        "perimeters and flexible windows hang together by links either way."
    )
    return (fact(text, uneven=uneven, links=matrix.nnz, alone=alone),)


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
