"""Weights from a file, fitted to a layer by the ids of its areas."""

from pathlib import Path

from ..errors import WeightsError, fact, mark, number
from ..tables.ids import texts_of_ids
from .graphs import adjacency_graph, unique_ids
from .weights_checks import kept_links, oddities, require_weights, taken_weights
from .weights_fit import fitted
from .weights_formats import read_links
from .weights_record import check_record, file_digest


def file_weights(path, areas, accept_changed=False, numbers=None, numbering=None):
    """Read the weights among the areas of a layer from a file.

    Parameters
    ----------
    path : str
        See `weights_formats.read_links`.
    areas : geopandas.GeoSeries
        With the ids in the file as index, numbers or texts; leading zeros that one side lost are put back.
    accept_changed : bool
        Whether links of areas that the layer does not have are dropped, and areas that the file does not have are left
        without neighbours; and whether their shapes may be others than when the weights were made.
    numbers : {"weights", "distances"}, optional
        What the numbers of links are; found by default.
    numbering : {"ids", "positions"}, optional
        What the numbers of areas are: ids, or positions in the layer from 1; by default as the format has it.

    Returns
    -------
    graph : libpysal.graph.Graph
        The weights as in the file, without self-weights and zeros; 1 where the file holds distances.
    notices : tuple of Notice

    Raises
    ------
    WeightsError
        A file that cannot be read or does not fit; negative weights, or such that are no numbers.
    """
    from scipy import sparse

    if not path:
        raise WeightsError(mark("Neighbours from a weights file: give it as WEIGHTS_FILE."))
    links = read_links(path)
    name = Path(path).name
    texts = areas.set_axis(texts_of_ids(unique_ids(areas)))
    require_weights(links, name)
    focal, neighbour, notices = fitted(links, texts.index, areas.index.name, name, accept_changed, numbering)
    changed = check_record(path, texts, accept_changed)
    weight, found = taken_weights(links, focal, neighbour, areas, name, numbers)
    kept, dropped = kept_links(links, focal, neighbour, weight, name)
    focal, neighbour, weight = focal[kept], neighbour[kept], weight[kept]
    odd = oddities(links, kept, focal, neighbour, weight, texts.index, name)
    matrix = sparse.csr_array((weight, (focal, neighbour)), shape=(len(texts), len(texts)))
    text = mark("Weights from “{file}”: {areas} areas, {links} links. SHA-256 of the file: {digest}.")
    read = fact(text, file=name, areas=len(texts), links=number(matrix.nnz, ","), digest=file_digest(path))
    return adjacency_graph(matrix, areas.index), (read, *links.notices, *notices, *changed, *found, *dropped, *odd)
