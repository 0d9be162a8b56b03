"""Which area of a layer each area of a table is, by its name, and by its province where both sides have it."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..countries.naming import ABBREVIATIONS, official_names
from ..errors import AreaError, listed, mark, notice
from ..text import folded
from .area_matching import Matching, taken

KINDS = re.compile(
    r"^(?:distrito|canton|municipio|municipalidad|comuna|provincia|departamento|parroquia|commune|municipality)"
    r"(?: (?:de|del|of))? (?=.)"
)
"""What offices write before a name; it does not tell areas apart."""
BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)\s*")
LOST = "ǀ"
"""A letter that no name has, for one that is lost."""
LOST_SIGNS = re.compile(r"(?<=[^\W\d_])[?\ufffd¥¤]+|[?\ufffd¥¤]+(?=[^\W\d_])")
"""What stands for a letter that an encoding does not have; ¥ and ¤ are Ñ and ñ of MS-DOS."""


@dataclass(frozen=True)
class Keys:
    """What identifies areas on one side.

    Attributes
    ----------
    ids : pandas.Index of str
        Unique.
    names, provinces : pandas.Series of str, optional
        On the ids.
    """

    ids: pd.Index
    names: pd.Series = None
    provinces: pd.Series = None


def match_names(keys, areas):
    """Match areas by name, and by province where both sides have it; accents, case and punctuation do not count.

    Names without a match are tried again with abbreviations written out (Sta., Gral.), as the country pack has them
    that knows the ids of the layer, without what stands in brackets behind them, which may be the province, and with
    letters that an encoding has broken (BRE?A, BREÃ‘A). Two areas that a name may mean then are none.

    Parameters
    ----------
    keys : Keys
        Of the table, its names and perhaps provinces.
    areas : Keys
        Of the layer.

    Returns
    -------
    Matching

    Raises
    ------
    AreaError
        When a name of the table belongs to several areas of the layer.
    """
    both = keys.provinces is not None and areas.provinces is not None
    wanted, known = _comparable(keys, both), _comparable(areas, both)
    known = known[known.notna()]
    several = known[known.duplicated(keep=False)]
    ambiguous = sorted(set(several) & set(wanted))
    if ambiguous:
        raise AreaError(
            mark(
                "Names that several areas of the layer have ({count}): {names}. Give the field of the province on both "
                "sides, or match by id."
            ),
            count=len(ambiguous),
            names=listed(
                f"{keys.names[wanted == name].iloc[0]} ({', '.join(several.index[several == name])})"
                for name in ambiguous
            ),
        )
    once = known[~known.duplicated(keep=False)]
    place = np.where(wanted.isna(), -1, pd.Index(once).get_indexer(wanted))
    found = taken(keys.ids, once.index, place)
    lost = found.index[found.isna() & wanted.notna().to_numpy()]
    again = _written_otherwise(keys, lost, known, areas, both)
    again = again[~again.isin(found)]
    again = again[~again.duplicated(keep=False)]
    if again.empty:
        return Matching(found, ())
    said = notice(
        mark(
            "Names that match once abbreviations, brackets, broken letters and the names of the country pack count "
            "({count}): {names}."
        ),
        count=len(again),
        names=listed(f"{keys.names[key]} = {areas.names[at]}" for key, at in again.items()),
    )
    found[again.index] = again
    return Matching(found, (said,))


def _written_otherwise(keys, lost, known, areas, both):
    """Return the ids of areas by the keys of names that only another way of writing finds."""
    single = _only_meanings(known, areas, both)
    provinces = set() if areas.provinces is None else set(areas.provinces.map(_bare, na_action="ignore"))
    found = {}
    for key in lost:
        above = _bare(keys.provinces[key]) if both else None
        readings = map(_in_full, read_otherwise(keys.names[key], above, provinces))
        place = next(filter(None, (_meant(reading, single) for reading in readings)), None)
        if place is not None:
            found[key] = place
    return pd.Series(found, dtype=object)


def _only_meanings(known, areas, both):
    """Return {name: id} of the names, written out, that only one area of the layer can mean; the layer's come first."""
    own = [*zip(known, known.index)]
    if areas.provinces is not None and not both:
        own += zip(_comparable(areas, True).loc[known.index], known.index)
    official = []
    for at, province, name in official_names(areas.ids):
        official += [(f"{_bare(province)} / {_bare(name)}", at), *([] if both else [(_bare(name), at)])]
    ways = _ways(official) | _ways(own)
    return {name: next(iter(places)) for name, places in ways.items() if len(places) == 1}


def _ways(named):
    """Return {name: set of ids} of pairs of name and id, names written out."""
    ways = {}
    for name, at in named:
        if isinstance(name, str):
            ways.setdefault(_in_full(name), set()).add(at)
    return ways


def _meant(reading, single):
    """Return the id of the only area that a name means whose lost letters may be any; None where there is no such."""
    if LOST not in reading:
        return single.get(reading)
    pattern = re.compile(re.escape(reading).replace(LOST, r"[^\W\d_]"))
    places = {at for name, at in single.items() if len(name) == len(reading) and pattern.fullmatch(name)}
    return places.pop() if len(places) == 1 else None


def read_otherwise(name, above, provinces):
    """Yield how else a name may be meant, as it is compared, what changes it least first.

    Parameters
    ----------
    name : str
    above : str or None
        The province that stands beside it, as it is compared.
    provinces : set of str
        Those of the layer: what stands in brackets is one of them, or only explains the name.
    """
    before = f"{above} / " if above else ""
    mended = LOST_SIGNS.sub(LOST, decoded_again(str(name)))
    yield before + _bare(mended)
    in_brackets = BRACKETS.fullmatch(mended)
    if in_brackets:
        short, inside = (_bare(part) for part in in_brackets.groups())
        if above is None:
            yield f"{inside} / {short}"
        if above is not None or inside not in provinces:
            yield before + short


def decoded_again(text):
    """Return a text whose UTF-8 was read as Western letters as it was meant: “BREÃ‘A” is “BREÑA”."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _in_full(name):
    """Return a folded name with its abbreviations written out."""
    return " ".join(ABBREVIATIONS.get(word, word) for word in name.split(" "))


def _comparable(keys, with_province):
    """Return the names as they are compared."""
    names = keys.names.map(_bare, na_action="ignore")
    return keys.provinces.map(_bare, na_action="ignore") + " / " + names if with_province else names


def _bare(name):
    return KINDS.sub("", folded(name))
