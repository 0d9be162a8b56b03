"""Spatial weights: which areas count as neighbours, as a libpysal `Graph`, by one set of options."""

from dataclasses import dataclass

import numpy as np

from .contiguity import contiguity
from .errors import WeightsError, listed, mark, notice
from .graphs import adjacency_graph
from .proximity import nearest_areas, nearest_neighbours

KINDS = ("queen", "rook", "nearest")


@dataclass(frozen=True)
class WeightsOptions:
    """How to tell neighbours.

    Attributes
    ----------
    kind : {"queen", "rook", "nearest"}
        Areas that share a point, a border line, or the k nearest.
    order : int
        Steps of contiguity that count, the lower ones included.
    k : int
        Number of nearest neighbours.
    tolerance : float
        Width in metres of gaps between borders that should meet.
    attach_islands : bool
        Whether areas without neighbours are joined with the nearest area.
    """

    kind: str = "queen"
    order: int = 1
    k: int = 8
    tolerance: float = 0.0
    attach_islands: bool = False


def spatial_graph(areas, options):
    """Build the weights that the options ask for.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Geometries on a unique index; None where an area has none.
    options : WeightsOptions

    Returns
    -------
    graph : libpysal.graph.Graph
        Binary weights on the index of the areas.
    notices : tuple of Notice
        Areas without neighbours, and what would give them some.

    Raises
    ------
    AreaError, WeightsError
        See `contiguity.contiguity` and `proximity.nearest_neighbours`.
    """
    if options.kind == "nearest":
        return nearest_neighbours(in_metres(areas), options.k), ()
    measured = in_metres(areas) if options.tolerance > 0 else areas
    graph = contiguity(measured, options.kind, options.order, tolerance=options.tolerance)
    if not len(graph.isolates):
        return graph, ()
    if options.attach_islands:
        return attach_isolates(graph, in_metres(areas))
    return graph, (_isolates_notice(in_metres(areas), graph),)


def in_metres(areas):
    """Return areas in a projection whose unit is the metre, true to within 1 % across a country.

    Geographic coordinates, other units and the web's Mercator are projected to Lambert's azimuthal equal-area
    projection about the middle of the layer. Areas without a coordinate system are taken to be in metres.
    """
    crs = areas.crs
    if crs is None or (crs.is_projected and crs.axis_info[0].unit_conversion_factor == 1 and crs.to_epsg() != 3857):
        return areas
    west, south, east, north = areas.to_crs(crs.geodetic_crs).total_bounds
    middle = f"+lat_0={(south + north) / 2:.4f} +lon_0={(west + east) / 2:.4f}"
    return areas.to_crs(f"+proj=laea {middle} +datum=WGS84 +units=m")


def attach_isolates(graph, areas):
    """Join each area without neighbours with the area whose border is nearest, both ways.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    areas : geopandas.GeoSeries
        On the graph's index; areas without geometry stay alone.

    Returns
    -------
    graph : libpysal.graph.Graph
    notices : tuple of Notice
    """
    from scipy.sparse import csr_array

    ids = areas.index
    nearest = nearest_areas(areas, graph)["nearest"]
    link = ids.get_indexer(nearest.index), ids.get_indexer(nearest)
    links = csr_array((np.ones(len(nearest)), link), shape=(len(ids), len(ids)))
    joined = weights_matrix(graph, ids).maximum(links).maximum(links.T)
    text = mark("Areas without neighbours, joined with the nearest area ({count}): {rows}.")
    return adjacency_graph(joined, ids), (notice(text, count=len(nearest), rows=listed(nearest.index)),)


def _isolates_notice(areas, graph):
    """Return a notice that names the areas without neighbours, and the tolerance that would give them some."""
    gaps = nearest_areas(areas, graph)["distance"]
    text = mark("Areas that touch no other ({count}): {rows}.")
    if len(gaps):
        text = mark(
            "Areas that touch no other ({count}): {rows}. Half of them lie within {median} m of another area, all of "
            "them within {largest} m (0: they overlap it). If their borders should meet, set TOLERANCE above that."
        )
    return notice(
        text,
        count=len(graph.isolates),
        rows=listed(graph.isolates),
        median=f"{gaps.median():.3g}" if len(gaps) else "",
        largest=f"{gaps.max():.3g}" if len(gaps) else "",
    )


def weights_matrix(graph, ids):
    """Return the weights among some areas as a sparse matrix, without self-weights.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    ids : pandas.Index, shape (n,)
        Areas, unique, all known to the graph; links to others are dropped.

    Returns
    -------
    scipy.sparse.csr_array, shape (n, n)
        Rows and columns in the order of `ids`; explicit zeros removed.

    Raises
    ------
    WeightsError
        When the graph does not know an area.
    """
    from scipy.sparse import csr_array

    adjacency = graph.adjacency
    levels, codes = adjacency.index.levels, adjacency.index.codes
    unknown = ids.difference(graph.unique_ids)
    if len(unknown):
        raise WeightsError(
            mark("The weights do not know some of the areas ({count}), among them {first}."),
            count=len(unknown),
            first=unknown[0],
        )
    focal, neighbour = (ids.get_indexer(level)[code] for level, code in zip(levels, codes))
    weight = adjacency.to_numpy(dtype=float)
    kept = (focal >= 0) & (neighbour >= 0) & (focal != neighbour) & (weight != 0)
    matrix = csr_array((weight[kept], (focal[kept], neighbour[kept])), shape=(len(ids), len(ids)))
    matrix.sort_indices()
    return matrix
