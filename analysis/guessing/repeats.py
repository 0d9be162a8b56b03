"""Rows of a table that say the same area and sector again: of other years or quarters, or twice by mistake."""

from dataclasses import dataclass

import pandas as pd

from ..errors import FieldError
from ..tables.ids import id_text, same_id, whole_text

MOST = 100
"""Values that a column of years, quarters or sizes has at most."""


@dataclass(frozen=True)
class Repeats:
    """What is repeated.

    Attributes
    ----------
    rows : int
        Rows of an area and sector that an earlier row has too.
    field : str
        A column that tells the rows of each area and sector apart, "" where none does by itself.
    """

    rows: int = 0
    field: str = ""


def repeats(values, chosen):
    """Return the `Repeats` of a table, of the year that is chosen.

    Parameters
    ----------
    values : dict of str to list
        Columns of the table, None where blank.
    chosen : Guess

    Examples
    --------
    >>> from polos.analysis.guessing.parts import Guess
    >>> table = {"id": ["01", "1", "02"], "ciiu": ["C", "C", "C"], "jobs": [5, 7, 1], "t": [1, 2, 1]}
    >>> repeats(table, Guess(table_id="id", sector="ciiu", value="jobs"))
    Repeats(rows=1, field='t')
    """
    keys = [name for name in (chosen.table_id, chosen.sector) if name]
    if chosen.table_id not in values or not (chosen.sectors or chosen.sector in values):
        return Repeats()
    rows = pd.DataFrame({name: _plain(values[name]) for name in keys})
    kept = rows.notna().all(axis=1)
    if chosen.year_field in values:
        kept &= pd.Series([value is not None and _same(value) == chosen.year for value in values[chosen.year_field]])
    rows = rows[kept]
    again = int(rows.duplicated().sum())
    if not again:
        return Repeats()
    used = {*keys, *chosen.sectors, chosen.value, chosen.year_field}
    for name, column in values.items():
        if name not in used:
            other = pd.Series(list(map(str, column)), dtype=object)[kept]
            if 1 < other.nunique() <= MOST and not rows.assign(**{"\0other": other}).duplicated().any():
                return Repeats(again, name)
    return Repeats(again)


def _plain(values):
    """Return ids or codes without what is different in spellings of one, such as zeros that some rows have lost."""
    written = pd.Series(values, dtype=object)
    return written.map({value: _same(value) for value in written.dropna().unique()})


def _same(value):
    try:
        return same_id(whole_text(id_text(value)))
    except FieldError:  # a real number beyond what is exact
        return str(value)
