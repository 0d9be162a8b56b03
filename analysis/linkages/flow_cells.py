"""Flow tables as offices publish them, read into numbers with a label on both sides.

Rows sell and columns buy. Beside the sectors a published table has titles, final uses to the right, imports, wages and
value added below, and sums of all of these in between.
"""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from ..errors import Notice, TableError, listed, listed_notice, mark
from ..sectors.classification import normalised_code
from ..tables.ids import id_texts
from ..tables.numbers import parse_numbers
from ..text import folded

EMPTY = ("", "-", "–", "—")
"""What a cell has in which there is nothing."""


@dataclass(frozen=True)
class Cells:
    """A table of numbers with labels.

    Attributes
    ----------
    values : pandas.DataFrame of float, shape (rows, columns)
        On the labels of rows and of columns, in their order; NaN where empty.
    titles : pandas.Series of str
        What each row is called: the text beside its label, or the label itself.
    notices : tuple of Notice
    marked : pandas.DataFrame of bool, shape (rows, columns), or None
        Where a mark stands for a figure that is hidden or not known; None where nowhere.
    """

    values: pd.DataFrame
    titles: pd.Series
    notices: tuple[Notice, ...]
    marked: "pd.DataFrame | None" = None

    def with_zeros(self):
        """Return the values with 0 where a cell is empty or has a dash; what is marked stays NaN: it is not none."""
        filled = self.values.fillna(0.0)
        return filled if self.marked is None else filled.mask(self.marked)


def flow_cells(rows, label, decimal=None, marks=None):
    """Return a table of texts as `Cells`.

    Parameters
    ----------
    rows : pandas.DataFrame
        Texts or numbers as they are, None where empty; the index names the rows to the user.
    label : str
        The column that says what each row is.
    decimal, marks
        See `numbers.parse_numbers`.

    Returns
    -------
    Cells
        Without empty rows, and without columns of texts: the first of these has the titles. Columns of labels of rows
        are numbers, whatever is in them.

    Raises
    ------
    TableError
        When rows have figures but no label, or labels are repeated.
    FieldError
        When figures have texts among them.
    """
    labels = id_texts(rows[label])
    others = rows.drop(columns=label)
    full = others.notna().any(axis=1)
    nameless = rows.index[labels.isna() & full]
    if len(nameless):
        raise TableError(
            mark("Rows of the flow table with figures but without a text in “{field}” ({count}): {rows}."),
            field=label,
            count=len(nameless),
            rows=listed(nameless),
        )
    kept = labels.notna() & full
    _refuse_repeated(labels[kept], mark("Rows of the flow table that have the same label ({count}): {list}."))
    if others.empty or not kept.any():
        raise TableError(mark("The flow table has no figures beside its column “{field}”."), field=label)
    sectors = {_plain(text) for text in labels[kept]}
    texts = [name for name in others if _plain(name) not in sectors and not _numbers(others.loc[kept, name])]
    figures = others.loc[kept].drop(columns=texts).set_axis(labels[kept].to_numpy(), axis=0)
    if figures.empty:
        raise TableError(mark("The flow table has no column of figures beside “{field}”."), field=label)
    # All together, so that one decimal sign is found for the whole table.
    cells = figures.stack(future_stack=True).rename(f"{figures.columns[0]} … {figures.columns[-1]}")
    cells.index = [f"{row} → {column}" for row, column in cells.index]
    numbers, _, notices = parse_numbers(cells, decimal, marks)
    values = pd.DataFrame(numbers.to_numpy().reshape(figures.shape), figures.index, figures.columns)
    marked = values.isna() & figures.notna()
    if marked.to_numpy().any():
        marked &= ~figures.where(marked, "").astype(str).apply(lambda texts: texts.str.strip().isin(EMPTY))
    titles = others.loc[kept, texts[0]] if texts else labels[kept]
    named = titles.where(titles.notna(), labels[kept]).astype(str).str.split().str.join(" ")
    unused = mark("Columns of texts of the flow table that are not used ({count}): {list}.")
    return Cells(values, named.set_axis(values.index), notices + listed_notice(unused, texts[1:]), marked)


def matched(rows, columns):
    """Return which column is the buyer that each row is as a seller.

    Parameters
    ----------
    rows, columns : sequence of str
        Labels. They are compared as they are, then without case, accents and punctuation, then as codes without the
        letter before them, then without the letters that all columns begin with (``s01``, ``s02`` …): whichever finds
        most.

    Returns
    -------
    dict of str to str
        {row: column} of those that are on both sides, in the order of the rows.

    Raises
    ------
    TableError
        When there is none.
    """
    found = {}
    for row_key, column_key in ((str, str), (_plain, _plain), (normalised_code,) * 2, (_plain, _without(columns))):
        keys = _keyed(columns, column_key)
        sellers = _keyed(rows, row_key)
        pairs = {row: keys[key] for key, row in sellers.items() if key in keys}
        if len(pairs) > len(found):
            found = pairs
    if not found:
        raise TableError(
            mark(
                "No column of the flow table has the name of a row, so that it is not known which sectors buy. Rows: "
                "{rows}. Columns: {columns}. Name the columns as the rows are labelled."
            ),
            rows=listed(rows),
            columns=listed(columns),
        )
    return {row: found[row] for row in rows if row in found}


def _keyed(labels, key):
    """Return {key: label} of the labels whose key no other has."""
    keys = [key(label) for label in labels]
    count = Counter(keys)
    return {one: label for one, label in zip(keys, labels) if one and count[one] == 1}


def _plain(text):
    return folded(text) or str(text)


def _without(columns):
    """Return a key that leaves out the letters which most of the columns begin with."""
    stems = Counter(text.rstrip("0123456789") for text in map(_plain, columns))
    stem = next((stem for stem, count in stems.most_common() if stem and 2 * count > len(columns)), None)
    return lambda text: _plain(text).removeprefix(stem).strip() if stem else ""


def _numbers(column):
    """Return whether a column has figures: one slip among them is an error, a column of names is not."""
    texts = column.dropna().astype(str)
    return not len(texts) or 2 * texts.str.fullmatch(r"[\s\d.,'+-]+").sum() > len(texts)


def _refuse_repeated(labels, said):
    repeated = labels[labels.duplicated()].unique()
    if len(repeated):
        raise TableError(said, count=len(repeated), list=listed(repeated))
