"""Rows of totals that no word gives away: they equal the sum of the others, everywhere.

A country among its municipalities, a department among its districts, "00" among the sectors. That one area has exactly
half of everything in each of several sectors is no coincidence.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pandas as pd

from ..errors import TableError, listed, mark, notice

SURE = 2
"""Figures above zero that equal the sum of the others, from which this is no coincidence. A convention."""
OTHERS = 2
"""How many others there must be: one area always equals the other if both have the same."""
EQUAL = 1e-9


def refuse_hidden_totals(cells, areas_checked=True, codes_checked=True):
    """Raise `TableError` for areas or codes that are the sums of others, or return notices of what may be one.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``area``, ``code`` and ``value``, NaN where unknown; without the rows that words call totals.
    areas_checked, codes_checked : bool
        Whether the user has not yet said what totals over all areas, and over all sectors, are called.

    Returns
    -------
    tuple of Notice
    """
    table = Sums.of(cells)
    upper = sums_of_lower(table)
    several = sum(upper.values()) >= SURE
    checks = [(AREA, MAYBE_AREA, table)] if areas_checked else []
    if areas_checked and several:
        # Beside departments and districts the country is no longer half of all, but it is of the rest.
        checks.append((TOP, None, table.without(upper)))
    if codes_checked:
        checks.append((CODE, MAYBE_CODE, table.turned()))
    found = ()
    for sure, maybe, sums in checks:
        for name, equal in sums_of_all(sums).items():
            if equal >= SURE:
                raise TableError(sure, name=name, count=equal, list=listed(upper))
            found += (notice(maybe, name=name, count=equal),) if maybe else ()
    if several:
        raise TableError(UPPER, count=len(upper), list=listed(upper), digits=min(map(len, upper)))
    return found


AREA = mark(
    "Area “{name}” of the table equals the sum of all others in every sector ({count}): is it a total? Give "
    "TOTAL_AREA, so that it does not count as an area. If it is none, set KEEP_SUMS."
)
CODE = mark(
    "Code “{name}” of the table equals the sum of all others in every area ({count}): is it a total? Give "
    "TOTAL_CODE, so that it does not count as a sector. If it is none, set KEEP_SUMS."
)
MAYBE_AREA = mark(
    "Area “{name}” of the table equals the sum of all others. If it is a total, give TOTAL_AREA: it counts as an area "
    "now."
)
MAYBE_CODE = mark(
    "Code “{name}” of the table equals the sum of all others. If it is a total, give TOTAL_CODE: it counts as a sector "
    "now."
)
TOP = mark(
    "Area “{name}” of the table equals the sum of the lowest level in every sector ({count}), and so do areas between "
    "them together: {list}. Is it a total? Give TOTAL_AREA, so that it does not count as an area. If it is none, set "
    "KEEP_SUMS."
)
UPPER = mark(
    "Areas of the table that equal the sum of those whose id begins with theirs ({count}): {list}. They are a higher "
    "level, such as departments among districts, and would count twice. Leave their rows, with ids of {digits} digits, "
    "out of the table. If they are areas beside the others, set KEEP_SUMS."
)


@dataclass(frozen=True)
class Sums:
    """A table summed by two keys; places instead of texts, so that a million rows take a fraction of a second.

    Attributes
    ----------
    rows, columns : ndarray of str
        Names of what is compared, and of what it is compared in.
    row, column : ndarray of int, shape (n,)
        Their places, each pair once.
    value : ndarray of float, shape (n,)
        NaN where one of the values is unknown.
    """

    rows: np.ndarray
    columns: np.ndarray
    row: np.ndarray
    column: np.ndarray
    value: np.ndarray

    @classmethod
    def of(cls, cells, compared="area", within="code"):
        """Return one key of cells in another, areas in codes; rows that lack either are left out."""
        (row, rows), (column, columns) = (pd.factorize(cells[name]) for name in (compared, within))
        known = (row >= 0) & (column >= 0)
        value = cells["value"].to_numpy(dtype=float)
        summed = _summed(row[known], column[known], value[known], len(columns))
        return cls(np.asarray(rows), np.asarray(columns), *summed)

    def turned(self):
        """Return the same, what is compared and what it is compared in changed for each other."""
        return Sums(self.columns, self.rows, self.column, self.row, self.value)

    def without(self, names):
        """Return the same without some rows."""
        kept = ~np.isin(self.rows, list(names))[self.row]
        return replace(self, row=self.row[kept], column=self.column[kept], value=self.value[kept])


def _summed(row, column, value, width):
    """Return rows, columns and sums, each pair once."""
    pair, keys = pd.factorize(row * width + column)
    return keys // width, keys % width, np.bincount(pair, weights=value, minlength=len(keys))


def sums_of_all(sums):
    """Return what equals the sum of all others, in everything: {name: how many figures above zero are equal}.

    Parameters
    ----------
    sums : Sums
    """
    if len(np.unique(sums.row)) <= OTHERS:
        return {}
    whole = np.bincount(sums.column, weights=sums.value, minlength=len(sums.columns))
    known = whole > 0
    ours = known[sums.column]
    total = whole[sums.column[ours]]
    equal = np.abs(2 * sums.value[ours] - total) <= EQUAL * total
    counts = np.bincount(sums.row[ours], weights=equal, minlength=len(sums.rows)).astype(int)
    places = np.flatnonzero((counts == known.sum()) & (counts > 0))
    return {sums.rows[place]: int(counts[place]) for place in sorted(places, key=sums.rows.__getitem__)}


def sums_of_lower(sums):
    """Return the areas that equal the sum of those whose id is longer and begins with theirs, {id: figures equal}.

    Parameters
    ----------
    sums : Sums
        Of areas.
    """
    levels = defaultdict(dict)
    for place, name in enumerate(sums.rows):
        if name.isascii() and name.isdigit():
            levels[len(name)][name] = place
    found = {}
    for digits, below in combinations(sorted(levels), 2):
        above = np.full(len(sums.rows), -1)
        for name, place in levels[below].items():
            above[place] = levels[digits].get(name[:digits], -1)
        found.update(_equal_levels(sums, above))
    return found


def _equal_levels(sums, above):
    """Return the areas that equal the sum of those below them, where most do; `above` has their places, or -1."""
    width, lower = len(sums.columns), above[sums.row] >= 0
    row, column, value = _summed(above[sums.row[lower]], sums.column[lower], sums.value[lower], width)
    upper = np.isin(sums.row, row)
    theirs, ours = row * width + column, sums.row[upper] * width + sums.column[upper]
    pairs = np.union1d(theirs, ours)
    both = np.zeros((2, len(pairs)))
    both[0, np.searchsorted(pairs, ours)], both[1, np.searchsorted(pairs, theirs)] = sums.value[upper], value
    known = np.isfinite(both).all(axis=0) & (both > 0).any(axis=0)
    area, (one, other) = pairs[known] // width, both[:, known]
    equal = np.abs(one - other) <= EQUAL * one
    figures = np.bincount(area, minlength=len(sums.rows))
    counts = np.bincount(area, weights=equal, minlength=len(sums.rows)).astype(int)
    places = np.flatnonzero((counts == figures) & (figures > 0))
    return {sums.rows[place]: int(counts[place]) for place in places} if 2 * len(places) >= (figures > 0).sum() else {}
