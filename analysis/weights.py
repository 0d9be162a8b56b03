"""Spatial weights: which areas count as neighbours, as a libpysal `Graph`, by one set of options."""

from dataclasses import dataclass

from .errors import WeightsError, mark

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
            mark("The weights do not know {count} of the areas, among them {first}."),
            count=len(unknown),
            first=unknown[0],
        )
    focal, neighbour = (ids.get_indexer(level)[code] for level, code in zip(levels, codes))
    weight = adjacency.to_numpy(dtype=float)
    kept = (focal >= 0) & (neighbour >= 0) & (focal != neighbour) & (weight != 0)
    matrix = csr_array((weight[kept], (focal[kept], neighbour[kept])), shape=(len(ids), len(ids)))
    matrix.sort_indices()
    return matrix
