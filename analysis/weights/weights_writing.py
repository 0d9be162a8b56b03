"""Weights written to a file, as GeoDa does."""

from pathlib import Path

import numpy as np

from ..errors import WeightsError, listed, mark
from ..tables.ids import texts_of_ids
from .graphs import weights_matrix
from .weights_record import write_text


def write_weights(graph, path, id_field="id", layer=""):
    """Write weights as GeoDa does: GAL, which holds links without weights, or GWT.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    path : str or path
        Ends in .gal or .gwt.
    id_field, layer : str
        What the first line names: the field of the ids, and the layer.

    Raises
    ------
    WeightsError
        Another ending; ids that are empty or have blanks; weights other than 1 in a GAL file; a file that cannot be
        written.
    """
    ids = graph.unique_ids
    texts = texts_of_ids(ids)
    _require_words(texts, id_field)
    matrix = weights_matrix(graph, ids)
    ending = Path(path).suffix.lower()
    if ending == ".gal" and matrix.nnz and (matrix.data != 1).any():
        text = mark("A GAL file says who the neighbours are but not how much they weigh: end FILE in .gwt.")
        raise WeightsError(text)
    if ending not in (".gal", ".gwt"):
        text = mark("“{file}”: FILE must end in .gal or .gwt.")
        raise WeightsError(text, file=Path(path).name)
    names = ("_".join(str(name).split()) or "unknown" for name in (layer, id_field))
    lines = [" ".join(["0", str(len(ids)), *names])]
    words = texts.to_numpy()
    neighbour = words[matrix.indices]
    if ending == ".gal":
        for word, start, end in zip(words, matrix.indptr, matrix.indptr[1:]):
            lines += [f"{word} {end - start}", " ".join(neighbour[start:end])]
    else:
        focal = np.repeat(words, np.diff(matrix.indptr))
        lines += map("{} {} {:.17g}".format, focal, neighbour, matrix.data)
    write_text(path, "\n".join(lines) + "\n")


def _require_words(texts, field):
    """Raise `WeightsError` for ids that a file of words and blanks cannot hold."""
    wrong = [text for text in texts if len(text.split()) != 1]
    if wrong:
        text = mark(
            "Ids of “{field}” with blanks, which a weights file cannot hold ({count}): {ids}. Choose as ID_FIELD a "
            "field of codes."
        )
        raise WeightsError(text, field=field, count=len(wrong), ids=listed(wrong))
    if not texts.is_unique:
        repeated = texts[texts.duplicated()].unique()
        raise WeightsError(mark("Ids that are the same as texts: {ids}."), ids=listed(repeated))
