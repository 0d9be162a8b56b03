"""From a matrix of neighbours to a libpysal `Graph`, and the ids that both stand on."""

import numpy as np

from ..errors import AreaError, WeightsError, listed, mark


def adjacency_graph(matrix, ids):
    """Return a matrix of weights as a graph.

    Parameters
    ----------
    matrix : scipy sparse array or matrix, shape (n, n)
        Weights, row by row those of one area's neighbours. Areas whose weights are all 0 become isolates.
    ids : index-like, shape (n,)
        Unique ids of the areas.

    Returns
    -------
    libpysal.graph.Graph
    """
    import pandas
    from libpysal.graph import Graph
    from scipy import sparse

    matrix = sparse.csr_array(matrix, dtype=float, copy=True)
    matrix.sum_duplicates()
    matrix.eliminate_zeros()
    count = np.diff(matrix.indptr)
    isolates = np.flatnonzero(count == 0)
    at = matrix.indptr[isolates]
    focal = np.repeat(np.arange(len(count)), np.maximum(count, 1))
    neighbour = np.insert(matrix.indices, at, isolates)
    weight = np.insert(matrix.data, at, 0.0)
    # Graph.from_sparse would look up the id of every pair; the positions are known.
    known = {"levels": [pandas.Index(ids)] * 2, "codes": [focal, neighbour], "verify_integrity": False}
    pairs = pandas.MultiIndex(**known, names=["focal", "neighbor"])
    return Graph(pandas.Series(weight, index=pairs, name="weight"), is_sorted=True)


def unique_ids(areas):
    """Return the index of a series if every id is there and only once; raise `AreaError` if not."""
    ids = areas.index
    if ids.hasnans:
        raise AreaError(mark("Areas without an id: {count}. Fill it in."), count=int(ids.isna().sum()))
    if not ids.is_unique:
        repeated = ids[ids.duplicated()].unique()
        raise AreaError(mark("Ids are repeated ({ids}): each area needs its own."), ids=listed(repeated))
    return ids


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
