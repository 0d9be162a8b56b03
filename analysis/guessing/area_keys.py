"""Which columns of a layer and of a table identify the same areas: by how many of them are the same."""

from dataclasses import dataclass

import pandas as pd

from ..tables.area_matching import match_ids
from ..tables.ids import without_zeros
from .hints import AREA, FIRMS, JOBS, NAME

LEAST = 0.5
"""Share of the table's ids that the layer has, from which a pair is thought to be one."""
ROUGH = 60
"""Ids that are tried first, so that pairs which do not fit cost no time."""


@dataclass(frozen=True)
class Overlap:
    """How two columns of ids fit.

    Attributes
    ----------
    areas_field, table_field : str
    matched : int
        Ids of the table that the layer has.
    of_table, of_areas : int
        Ids that the table and the layer have.
    zeros : tuple of (str, str)
        Ids that got their lost zeros back: as the table and as the layer writes them.
    lost : tuple of str
        Ids of the table that the layer does not have.
    """

    areas_field: str
    table_field: str
    matched: int
    of_table: int
    of_areas: int
    zeros: tuple
    lost: tuple

    @property
    def share(self):
        """Return which part of the table's ids the layer has."""
        return self.matched / self.of_table if self.of_table else 0.0


def overlap(areas, table):
    """Return the `Overlap` of a column of a layer and one of a table.

    Parameters
    ----------
    areas, table : Column
    """
    keys = pd.Index(list(table.counts), dtype=object)
    found = match_ids(keys, pd.Index(list(areas.counts), dtype=object)).area_of
    matched = found.dropna()
    zeros = tuple(
        (key, name) for key, name in matched.items() if key != name and without_zeros(key) == without_zeros(name)
    )
    return Overlap(
        areas.name, table.name, len(matched), len(keys), areas.distinct, zeros, tuple(found.index[found.isna()])
    )


def guess_area_keys(areas, table):
    """Return the best `Overlap` of columns of a layer and a table, or None where no pair fits.

    Codes go before names; what only numbers the rows of a file is none.

    Parameters
    ----------
    areas, table : list of Column
    """
    keys = [column for column in areas if column.is_key and not column.decimals and not column.numbers_rows]
    most = 4 * max((column.rows for column in areas), default=0) + 100
    others = [column for column in table if 1 < column.distinct <= most and _may_be_ids(column)]
    found = [
        (_rank(pair, key, other), pair)
        for key in keys
        for other in others
        if _may_fit(key, other) and (pair := overlap(key, other)).share >= LEAST
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def _may_be_ids(column):
    """Return whether a column may hold ids: figures do not, and small ones would fit to many."""
    return not column.decimals and not column.is_year and (column.named(*AREA) or not column.named(*FIRMS, *JOBS))


def _may_fit(key, other):
    """Return whether some of the first ids of a table are in a layer, so far as that is cheap to tell."""
    if other.distinct <= ROUGH:
        return True
    bare = {without_zeros(text) or text.casefold() for text in key.counts}
    first = list(other.counts)[:: max(1, other.distinct // ROUGH)]
    return any((without_zeros(text) or text.casefold()) in bare for text in first)


def _rank(pair, key, other):
    """Return what orders pairs: how much of both sides fits, then codes before names, then what columns are called."""
    covered = pair.matched / pair.of_areas if pair.of_areas else 0.0
    is_code = all(any(sign.isdigit() for sign in text) for text in list(key.counts)[:ROUGH])
    return (
        round(pair.share * covered, 2),
        is_code,
        other.named(*AREA) + key.named(*AREA),
        not key.named(*NAME),
    )
