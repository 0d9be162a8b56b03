"""Weights written to a file, as GeoDa does."""

from itertools import chain
from pathlib import Path

import numpy as np

from ..errors import WeightsError, listed, mark
from ..inference.runs import stop_if
from ..tables.ids import texts_of_ids
from .graphs import weights_matrix
from .weights_record import write_text

AT_ONCE = 10_000
"""Areas whose links are written between two looks at whether the user has cancelled."""


def write_weights(graph, path, id_field="id", layer="", cancelled=None):
    """Write weights as GeoDa does: GAL, which holds links without weights, or GWT.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    path : str or path
        Ends in .gal or .gwt.
    id_field, layer : str
        What the first line names: the field of the ids, and the layer.
    cancelled : callable, optional

    Raises
    ------
    WeightsError
        Another ending; ids that are empty or have blanks; weights other than 1 in a GAL file; a file that cannot be
        written.
    Cancelled
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
    first = " ".join(["0", str(len(ids)), *names])
    blocks = _blocks(texts.to_numpy(), matrix, _lines_of_gal if ending == ".gal" else _lines_of_gwt, cancelled)
    write_text(path, chain([first + "\n"], blocks))


def _blocks(words, matrix, lines_of, cancelled):
    """Yield the links of some areas after the other as text."""
    for start in range(0, len(words), AT_ONCE):
        stop_if(cancelled)
        rows = matrix[start : start + AT_ONCE]
        yield "".join(f"{line}\n" for line in lines_of(words[start : start + AT_ONCE], words[rows.indices], rows))


def _lines_of_gal(words, neighbour, rows):
    for word, start, end in zip(words, rows.indptr, rows.indptr[1:]):
        yield f"{word} {end - start}"
        yield " ".join(neighbour[start:end])


def _lines_of_gwt(words, neighbour, rows):
    return map("{} {} {:.17g}".format, np.repeat(words, np.diff(rows.indptr)), neighbour, rows.data)


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
