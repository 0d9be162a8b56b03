"""Codes that stand for no known activity, such as 9999: their figures belong to an area, and to no sector."""

import pandas as pd

from ..errors import fact, listed, mark
from ..tables.ids import id_texts, whole_texts
from ..text import percent
from .classification import normalised_code
from .cross_table import SUMMED, stated_totals
from .selection_texts import tokens


def parse_unspecified(text):
    """Return the codes that a text like ``9999; 0000; ZZZZ`` names, as `are_unspecified` takes them."""
    return frozenset(map(_bare, tokens(text)))


def are_unspecified(codes, unspecified):
    """Return which codes, as they are in a table, stand for no known activity.

    Parameters
    ----------
    codes : pandas.Series
        Texts or numbers; None or NaN where empty.
    unspecified : collection of str
        See `parse_unspecified`. Zeros in front do not count, which a column of numbers has lost.

    Returns
    -------
    pandas.Series of bool
    """
    texts = id_texts(codes)
    written = list(texts.dropna().unique())
    plain = zip(written, whole_texts(written))
    return texts.isin({text for text, whole in plain if _bare(normalised_code(whole)) in unspecified})


def with_unspecified(stated, cells, rows):
    """Return the totals that a table states and, where figures of no known activity are, those that include them.

    Parameters
    ----------
    stated, cells : pandas.DataFrame
        See `sector_table.SectorTable`.
    rows : pandas.DataFrame
        The same columns, for the rows of no known activity.

    Returns
    -------
    stated : pandas.DataFrame
    notices : tuple of Notice
    """
    if rows.empty:
        return stated, ()
    areas = rows["area"].unique()
    known = stated_totals(stated, "area").index
    every = pd.concat([cells[cells["area"].isin(areas)], rows])
    every = every[~every["area"].isin(known)]
    unknown = every["value"].isna().groupby(every["area"]).any()
    summed = every.groupby("area")["value"].sum().mask(unknown)
    added = pd.DataFrame({"area": summed.index, "code": None, "value": summed.to_numpy(), "state": SUMMED})
    said = unspecified_notices(rows, rows["value"].sum(), cells["value"].sum())
    return pd.concat([stated, added.astype({"code": object})]), said


def unspecified_notices(rows, theirs, others):
    """Return, in a tuple, a notice of rows of no known activity, with the sums of their figures and of all others."""
    text = mark(
        "Rows with a code of UNSPECIFIED, which count in the total of their area and in no sector: {count}, with "
        "{share} of all figures, in {areas} areas ({list})."
    )
    areas = rows["area"].unique()
    share = percent(theirs, others + theirs)
    return (fact(text, count=len(rows), share=share, areas=len(areas), list=listed(areas)),) if len(rows) else ()


def _bare(code):
    """Return a code without the zeros in front, of which one stays."""
    return code.lstrip("0") or "0"
