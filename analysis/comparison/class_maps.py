"""Two maps of classes beside each other: in words that both have, area by area, and what differs.

The codes of two statistics look alike and are not: 1 is high among high ones to local Moran, and 90 % confidence to Gi.
Maps of one statistic are compared by its own classes; those of two by what all statistics tell: hot, cold, standing out
otherwise, or not at all.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

import numpy as np
import pandas as pd

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import FieldError, fact, listed, mark, quoted
from .change_classes import (
    COLD,
    COLD_ALIKE,
    DIRECTIONS,
    HOT,
    HOT_ALIKE,
    HOT_FIRST,
    HOT_SECOND,
    MISSING,
    NEITHER,
    NOTHING,
    OTHER,
    OTHER_ALIKE,
    OTHERWISE,
    UNTESTED,
)


class ClassMap(NamedTuple):
    """A map of classes as it was read.

    Attributes
    ----------
    values : pandas.Series of str
        On the ids of areas; None where there is none.
    field : str
    classes : Classes or None
        Those of the field, where it is one of Polos's.
    """

    values: Any
    field: str
    classes: Optional[Classes]


@dataclass(frozen=True)
class Compared:
    """Two maps in the same words.

    Attributes
    ----------
    first, second : pandas.Series
        Codes on the ids of areas, NaN (or None) where an area has no class.
    classes : Classes
    notices : tuple of Notice
    """

    first: pd.Series
    second: pd.Series
    classes: Classes
    notices: tuple = ()


def in_the_same_words(first, second, nothing=(), directions=False):
    """Return two maps as `Compared`.

    Parameters
    ----------
    first, second : ClassMap
    nothing : iterable of str
        Values that say that an area does not stand out, of fields that are not Polos's.
    directions : bool
        Whether hot, cold and the rest are told only, also where both are of one statistic.

    Raises
    ------
    FieldError
        When the values of a field are no classes of the statistic that it, or the other, is of.
    """
    known = first.classes or second.classes
    if known is None:
        return _by_values(first, second, nothing, directions)
    notices = ()
    for one, other in ((first, second), (second, first)):
        if one.classes is None:
            text = mark("“{field}” is no class field of Polos. Its values are taken for classes of “{other}”.")
            notices += (fact(text, field=one.field, other=other.field),)
    codes = [_codes(one.values, one.classes or known, one.field) for one in (first, second)]
    of = [one.classes or known for one in (first, second)]
    if of[0] == of[1] and not directions:
        tested = Classes(tuple(known_class for known_class in of[0] if known_class.value not in of[0].untested))
        return Compared(*(each.mask(each.isin(of[0].untested)) for each in codes), tested, notices)
    if not directions:
        text = mark(
            "“{first}” and “{second}” are of different statistics, whose codes mean different things. Compared is what "
            "both tell: hot, cold, standing out otherwise, or not at all."
        )
        notices += (fact(text, first=first.field, second=second.field),)
    return Compared(*map(_directions, codes, of), DIRECTIONS, notices)


def _by_values(first, second, nothing, directions):
    """Return maps of fields that nobody knows, by their values."""
    if directions:
        text = mark(
            "Hot and cold can be told of class fields of Polos only, and “{first}” and “{second}” are none. Compare "
            "their values as they are."
        )
        raise FieldError(text, first=first.field, second=second.field)
    there = sorted({*first.values.dropna(), *second.values.dropna()}, key=_in_order)
    none = [value for value in nothing if value not in there]
    if none:
        text = mark("No area has a value of NOTHING ({values}) in “{first}” or “{second}”. They have: {list}.")
        fields = {"first": first.field, "second": second.field}
        raise FieldError(text, values=listed(map(quoted, none)), list=listed(map(quoted, there), 20), **fields)
    classes = Classes(tuple(AreaClass(value, value, marked=value not in nothing) for value in there))
    return Compared(first.values, second.values, classes)


def _in_order(value):
    """Return what values are sorted by: numbers by their size, before texts."""
    try:
        return (0, float(value), value)
    except ValueError:
        return (1, 0.0, value)


def _codes(values, classes, field):
    """Return the codes of texts; raise `FieldError` for those that are none."""
    of = {str(known.value): known.value for known in classes}
    unknown = sorted(set(values.dropna()) - set(of))
    if unknown:
        text = mark(
            "“{field}” has values that are no classes of the statistic ({count}): {values}. Choose the field of "
            "classes, as the algorithm wrote it; its codes are: {codes}."
        )
        codes = listed(of, len(of))
        raise FieldError(text, field=field, count=len(unknown), values=listed(map(quoted, unknown)), codes=codes)
    return values.map(of).astype(float)


def _directions(codes, classes):
    """Return what codes tell of the direction."""
    said = {
        known.value: HOT if known.core > 0 else COLD if known.core < 0 else OTHER if known.marked else NEITHER
        for known in classes
        if known.value not in classes.untested
    }
    return codes.map(said)


def differences(first, second, classes):
    """Return what became of each area from one map to the other, by the codes of `BETWEEN_MAPS`.

    Parameters
    ----------
    first, second : pandas.Series
        Of `Compared`. Areas of one only are `MISSING`.
    classes : Classes

    Returns
    -------
    pandas.Series of int
        On the ids of both, those of the first map first.
    """
    ids = first.index.append(second.index.difference(first.index, sort=False))
    there = pd.Series(ids.isin(first.index) & ids.isin(second.index), ids)
    first, second = first.reindex(ids), second.reindex(ids)
    out = [each.isin(classes.marked) for each in (first, second)]
    kinds = [HOT_ALIKE, HOT_FIRST, HOT_SECOND]
    codes = np.select(
        [
            ~there,
            first.isna() | second.isna(),
            out[0] & out[1] & (first != second),
            out[0] & out[1],
            out[0],
            out[1],
        ],
        [MISSING, UNTESTED, OTHERWISE, *kinds],
        NOTHING,
    )
    # What stands out, on the map on which it does; the codes of hot, cold and other classes are as far apart.
    of = first.where(out[0], second)
    apart = np.select(
        [of.isin(classes.hot), of.isin(classes.cold)], [0, COLD_ALIKE - HOT_ALIKE], OTHER_ALIKE - HOT_ALIKE
    )
    return pd.Series(codes + np.where(np.isin(codes, kinds), apart, 0), ids)


def near_misses(first, second, neighbours):
    """Return which areas differ, and have a neighbour with the class on one map that they have on the other.

    The border of a spot lies one area further on: the maps differ less than areas by themselves tell.

    Parameters
    ----------
    first, second : pandas.Series
        Codes on the same ids.
    neighbours : dict
        Ids of the neighbours of each area.

    Returns
    -------
    pandas.Series of bool
    """
    first_of, second_of, found = first.to_dict(), second.to_dict(), {}
    for area, one in first_of.items():
        other = second_of[area]
        differ = pd.notna(one) and pd.notna(other) and one != other
        around = [each for each in neighbours.get(area, ()) if each in first_of]
        # Both ways, as in fuzzy comparison (Hagen 2003): each class lies around on the other map.
        found[area] = bool(
            differ
            and any(second_of[each] == one for each in around)
            and any(first_of[each] == other for each in around)
        )
    return pd.Series(found, dtype=bool)
