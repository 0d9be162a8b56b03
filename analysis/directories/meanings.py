"""What the values of a directory mean: each different text once, with its key in the cells or with its workers."""

import re
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, mark, quoted, valued
from ..establishments.exact_sums import SCALES, scale_of
from ..tables.ids import same_id
from ..tables.numbers import MARKS, MISSING
from .statement import BOUNDS, NONE

REASONS = {
    "area": ("no_area", "unknown_area", "outside", "no_geometry"),
    "code": ("no_code", "unknown_code"),
    "year": ("no_year",),
}
"""Why rows are not counted, by the column that lacks something: -1 is the key of the first, -2 of the second …"""
YEAR = re.compile(r"(\d{4})(?:\.0+)?(?:-\d\d-\d\d(?:[ T].*)?)?")
"""A year, one that was a real number, or a day or time as databases write them."""
MOST = 2**63
"""Sums below are whole numbers of 64 bits."""


@dataclass(frozen=True)
class Values:
    """The different values of a column.

    Attributes
    ----------
    texts : ndarray of str, shape (n,)
        As the source writes them.
    rows : ndarray of int, shape (n,)
        How many rows have each.
    empty : int
        Rows without a value.
    real : bool
        Whether they are real numbers.
    name : str
        Of the column.
    """

    texts: np.ndarray
    rows: np.ndarray
    empty: int = 0
    real: bool = False
    name: str = ""

    def column(self):
        """Return the values as a column is read, each once, named by itself and its rows, and the rows of each."""
        index = pd.Index([f"{text} ×{rows}" for text, rows in zip(self.texts, self.rows)], dtype=object)
        stripped = pd.Series([text.strip() or None for text in self.texts], index, dtype=object, name=self.name)
        values = pd.to_numeric(stripped).astype(float) if self.real else stripped
        return values, pd.Series(self.rows, index, dtype=np.int64)

    def total(self):
        """Return how many rows there are."""
        return int(self.rows.sum()) + self.empty


@dataclass(frozen=True)
class Keys:
    """The key of each value of a column.

    Attributes
    ----------
    values : Values
    place : ndarray of int, shape (n,)
        Position among `names`, or below 0, see `REASONS`.
    names : pandas.Index
        Sorted: what cells are named by.
    """

    values: Values
    place: np.ndarray
    names: pd.Index

    def table(self):
        """Return the table of meanings: ``value`` and ``place``."""
        return pd.DataFrame({"value": self.values.texts, "place": self.place.astype(np.int64)})


@dataclass(frozen=True)
class Sizes:
    """The workers of each value of a column.

    Attributes
    ----------
    values : Values
    bounds : pandas.DataFrame
        ``middle``, ``low`` and ``high``, Int64: times the scale, missing where unknown.
    scale : int
    """

    values: Values
    bounds: pd.DataFrame
    scale: int = 1

    def table(self):
        """Return the table of meanings: ``value`` and the bounds."""
        return self.bounds.assign(value=self.values.texts)[["value", *BOUNDS]]


@dataclass(frozen=True)
class Meanings:
    """All that the values of a directory mean.

    Attributes
    ----------
    keys : dict of str to Keys
        Of "area", "code" and perhaps "year".
    sizes : Sizes or None
        Of the workers, where they are read.
    """

    keys: dict = field(default_factory=dict)
    sizes: "Sizes | None" = None

    @property
    def scale(self):
        """What workers are multiplied by."""
        return self.sizes.scale if self.sizes else 1

    def tables(self):
        """Return the table of meanings of each column that is read."""
        tables = {column: keys.table() for column, keys in self.keys.items()}
        return {**tables, "workers": self.sizes.table()} if self.sizes else tables


def keys_of(values, named, reason, column):
    """Return the `Keys` of values.

    Parameters
    ----------
    values : Values
    named : sequence, shape (n,)
        What each is called in the cells, None where it cannot be counted.
    reason : sequence of str, shape (n,)
        Why not; None for what is only empty.
    column : str
        One of `REASONS`.
    """
    named = np.asarray(named, dtype=object)
    there = ~pd.isna(named)
    place, names = pd.factorize(named[there], sort=True)
    why = [REASONS[column].index(one) if one in REASONS[column] else 0 for one in reason]
    found = NONE - np.array(why, dtype=np.int64)
    found[there] = place
    return Keys(values, found, pd.Index(names))


def years_of(values):
    """Return the `Keys` of a column of years: whole numbers of four digits, or days.

    Raises
    ------
    FieldError
        When a text is neither that nor a mark for what is missing.
    """
    missing = {sign for sign, state in MARKS.items() if state == MISSING} | {"", "nan"}
    texts = [text.strip() for text in values.texts]
    found = [YEAR.fullmatch(text) for text in texts]
    wrong = [
        (quoted(text), int(count))
        for text, year, count in zip(texts, found, values.rows)
        if not year and text.casefold() not in missing
    ]
    if wrong:
        raise FieldError(
            mark(
                "Field “{field}” has texts that are no years, with their rows ({count}): {texts}. Write years with "
                "four digits, such as 2023, or empty them: rows without a year are left out, and told."
            ),
            field=values.name,
            count=sum(count for _, count in wrong),
            texts=listed(valued(wrong)),
        )
    return keys_of(values, [int(year[1]) if year else None for year in found], [None] * len(found), "year")


def require_one_spelling(ids, field):
    """Raise a `FieldError` where two ids of areas differ by zeros in front, capitals, accents or blanks only.

    Parameters
    ----------
    ids : pandas.Series of str
        None where empty.
    field : str
    """
    different = pd.Series(ids.dropna().unique(), dtype=object)
    same = different.map(same_id)
    twice = different[same.duplicated(keep=False)]
    if len(twice):
        pairs = twice.groupby(same[twice.index]).agg(" / ".join)
        raise FieldError(
            mark(
                "Field “{field}” has ids of areas in several spellings ({count}): {ids}. Their firms would count in "
                "two areas. Give AREAS, whose ids then hold, or correct the source."
            ),
            field=field,
            count=len(pairs),
            ids=listed(pairs),
        )


def sizes_of(values, workers):
    """Return the `Sizes` of a column of workers.

    Parameters
    ----------
    values : Values
    workers : pandas.DataFrame, shape (n, 3)
        See `workers.workers_from`.

    Raises
    ------
    FieldError
        When numbers have too many decimals, or are too large, to be added up exactly.
    """
    figures = workers[["workers", "workers_low", "workers_high"]].to_numpy(float)
    scale = scale_of(figures)
    if scale is None:
        raise FieldError(
            mark(
                "Field “{field}” has numbers with more decimals than can be added up exactly, such as {values}: round "
                "them to {decimals} decimals. Numbers of workers are whole."
            ),
            field=values.name,
            values=listed(str(value) for value in figures[:, 0] if scale_of(np.array([value])) is None),
            decimals=len(str(SCALES[-1])) - 1,
        )
    scaled = np.rint(figures * scale)
    squares = np.nansum(np.nanmax(scaled, axis=1, initial=0.0) ** 2 * values.rows)
    if squares >= MOST / 2:
        raise FieldError(
            mark(
                "Field “{field}” has numbers that are too large to be workers, up to {most}: does it hold ids? Choose "
                "the field of workers."
            ),
            field=values.name,
            most=f"{np.nanmax(figures):.15g}",
        )
    bounds = {name: pd.array(_whole(column), dtype="Int64") for name, column in zip(BOUNDS, scaled.T)}
    return Sizes(values, pd.DataFrame(bounds), scale)


def _whole(column):
    return [None if value != value else int(value) for value in column]
