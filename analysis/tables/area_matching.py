"""Which area of a layer each area of a table is: by id, or by province and name."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np
import pandas as pd

from ..countries.codings import codings_of, contradicting, translation
from ..countries.naming import ABBREVIATIONS, official_names
from ..errors import AreaError, FieldError, Notice, listed, mark, notice
from ..text import folded, percent
from .ids import whole_text, without_zeros

KINDS = re.compile(
    r"^(?:distrito|canton|municipio|municipalidad|comuna|provincia|departamento|parroquia|commune|municipality)"
    r"(?: (?:de|del|of))? (?=.)"
)
"""What offices write before a name; it does not tell areas apart."""
LOOKED_AT = 200
CANDIDATES = 20_000
"""How many ids without a match get a suggestion, and of how many others, so that a wrong key costs no time."""


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


@dataclass(frozen=True)
class Matching:
    """Areas of the table and of the layer that are the same.

    Attributes
    ----------
    area_of : pandas.Series of str
        On the keys of the table: the id in the layer, or None.
    notices : tuple of Notice
    """

    area_of: pd.Series
    notices: tuple[Notice, ...]


def match_ids(keys, ids):
    """Match ids as texts; those without a match again by what the spellings of one id share.

    Where a country pack knows the ids of both sides, and they are codes of two offices, those of the table are
    translated; see `codings`.

    Ids of digits that lost leading zeros on one side get them back, others are compared without case, accents and
    punctuation. A spelling that several areas of the layer share matches none of them.

    Parameters
    ----------
    keys : pandas.Index of str
        Of the table, unique.
    ids : pandas.Index of str
        Of the layer, unique.

    Returns
    -------
    Matching
    """
    translated = translation(keys, ids)
    if translated and translated.whole:
        place = ids.get_indexer([translated.ids.get(key) for key in keys])
        return Matching(_taken(keys, ids, place), (_told(translated, keys),))
    place = ids.get_indexer(keys)
    notices = _of_two_offices(keys, ids) if not translated else ()
    if translated:
        lost = np.flatnonzero(place < 0)
        place[lost] = ids.get_indexer([translated.ids.get(keys[at]) for at in lost])
        if (place[lost] >= 0).any():
            notices = (_told(translated, keys[lost]),)
    for spelling, said in SPELLINGS:
        lost = np.flatnonzero(place < 0)
        if not len(lost):
            break
        bare = pd.Series([spelling(name) for name in ids], dtype=object)
        once = bare[bare.notna() & ~bare.duplicated(keep=False)]
        again = pd.Index(once).get_indexer([spelling(keys[at]) for at in lost])
        place[lost[again >= 0]] = once.index[again[again >= 0]]
        notices += _spelled(keys, ids, place, lost[again >= 0], said)
    return Matching(_taken(keys, ids, place), notices)


def _told(translated, keys):
    """Return the notice of ids that were translated."""
    pairs = [f"{key} → {translated.ids[key]}" for key in keys if key in translated.ids]
    return notice(
        mark(
            "Area ids of the table are codes of {table}, those of the layer of {layer}: translated by the country pack "
            "({count}): {ids}. Codes that the pack does not have match nothing ({lost})."
        ),
        table=translated.table,
        layer=translated.layer,
        count=len(pairs),
        ids=listed([pair for pair in pairs if len({*pair.split(" → ")}) > 1] or pairs),
        lost=sum(key not in translated.ids for key in keys),
    )


def _of_two_offices(keys, ids):
    """Return, in a tuple, a notice where ids may be codes of two offices that mean different places by them."""
    for side in (keys, ids):
        fitting = codings_of(side)
        if contradicting(fitting):
            text = mark(
                "Area ids such as {ids} are codes of {offices} alike, for different places. They were matched as they "
                "are: make sure that table and layer have the codes of one office."
            )
            return (notice(text, ids=listed(side), offices=listed(one.office for one in fitting)),)
    return ()


def _spelled(keys, ids, place, found, said):
    """Return, in a tuple, a notice of the keys that another spelling found."""
    if not len(found):
        return ()
    return (notice(said, count=len(found), ids=listed(f"{keys[at]} = {ids[place[at]]}" for at in found)),)


def _without_case(text):
    return None if without_zeros(text) else folded(text) or None


def _without_decimals(text):
    return without_zeros(whole_text(text))


SPELLINGS = (
    (without_zeros, mark("Area ids that match once lost leading zeros are put back ({count}): {ids}.")),
    (
        _without_decimals,
        mark("Area ids written as numbers with decimals, which match once these are left out ({count}): {ids}."),
    ),
    (_without_case, mark("Area ids that match once case, accents and signs do not count ({count}): {ids}.")),
)
"""In what ids may differ and be the same, with what is said of it."""


def match_names(keys, areas):
    """Match areas by name, and by province where both sides have it; accents, case and punctuation do not count.

    Names without a match are tried again with abbreviations written out (Sta., Gral.), and as the country pack has them
    that knows the ids of the layer.

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
    found = _taken(keys.ids, once.index, place)
    again = _written_otherwise(wanted[found.isna().to_numpy() & wanted.notna().to_numpy()], known, areas, both)
    again = again[~again.isin(found)]
    again = again[~again.duplicated(keep=False)]
    if again.empty:
        return Matching(found, ())
    said = notice(
        mark("Names that match once abbreviations and the names of the country pack count ({count}): {names}."),
        count=len(again),
        names=listed(f"{keys.names[key]} = {areas.names[at]}" for key, at in again.items()),
    )
    found[again.index] = again
    return Matching(found, (said,))


def _written_otherwise(wanted, known, areas, with_province):
    """Return the ids of areas by the keys of names that only another way of writing finds."""
    ways = {}
    for name, at in zip(known.map(_in_full), known.index):
        ways.setdefault(name, set()).add(at)
    for at, province, name in official_names(areas.ids):
        bare = _bare(province) + " / " + _bare(name) if with_province else _bare(name)
        ways.setdefault(_in_full(bare), set()).add(at)
    single = {name: next(iter(places)) for name, places in ways.items() if len(places) == 1}
    return wanted.map(_in_full).map(single).dropna()


def _in_full(name):
    """Return a folded name with its abbreviations written out."""
    return " ".join(ABBREVIATIONS.get(word, word) for word in name.split(" "))


def _comparable(keys, with_province):
    """Return the names as they are compared."""
    names = keys.names.map(_bare, na_action="ignore")
    return keys.provinces.map(_bare, na_action="ignore") + " / " + names if with_province else names


def _bare(name):
    return KINDS.sub("", folded(name))


def _taken(keys, ids, place):
    """Return the id at each place as a Series on the keys, None where there is none."""
    return pd.Series([ids[at] if at >= 0 else None for at in place], index=keys, dtype=object)


def suggestions(lost, others):
    """Return for each of some texts the most similar one of others, or None; only `LOOKED_AT` texts are looked at.

    Parameters
    ----------
    lost : list or pandas.Index of str
    others : list or pandas.Index of str

    Returns
    -------
    list of str or None
    """
    if len(others) > CANDIDATES:
        return [None] * len(lost)
    known = {}
    for other in others:
        known.setdefault(folded(other), other)
    beginnings = {}
    for text in known:
        beginnings.setdefault(text[:1], []).append(text)
    found = []
    for text in lost[:LOOKED_AT]:
        bare = folded(text)
        near = get_close_matches(bare, beginnings.get(bare[:1], ()), 1, 0.75)
        found.append(known[near[0]] if near else None)
    return found + [None] * (len(lost) - len(found))


def require_match(area_of, areas):
    """Raise `FieldError` when no area of a table is in the layer.

    Parameters
    ----------
    area_of : pandas.Series of str
        On the areas of the table, the id in the layer, or None.
    areas : pandas.Index of str
        Ids of the layer.
    """
    if not area_of.notna().any():
        raise FieldError(
            mark(
                "No area id of the table is in the layer. The table has, for example, {table}; the layer {areas}. "
                "Look for another coding, or match by name."
            ),
            table=listed(area_of.index),
            areas=listed(areas),
        )


def unmatched_areas(cells, area_of, areas):
    """Return the areas that only the layer or only the table has.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``area`` and ``value`` of the table.
    area_of, areas
        See `require_match`.

    Returns
    -------
    pandas.DataFrame
        ``side`` ("areas" or "table"), ``id``, ``rows`` and ``value`` (of the table), ``suggestion``.
    """
    known = cells.groupby("area")["value"].agg(["size", "sum"])
    lost = known[known.index.map(area_of).isna()]
    missing = areas[~areas.isin(area_of)]
    return pd.DataFrame(
        {
            "side": ["table"] * len(lost) + ["areas"] * len(missing),
            "id": [*lost.index, *missing],
            "rows": [*lost["size"], *([0] * len(missing))],
            "value": [*lost["sum"], *([float("nan")] * len(missing))],
            "suggestion": [
                *suggestions(lost.index, missing if len(missing) else areas),
                *suggestions(missing, lost.index),
            ],
        }
    )


def unmatched_notices(cells, unmatched, in_reference=False):
    """Return notices of `unmatched_areas`, with what share of all figures they hold.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``value`` of the table.
    unmatched : pandas.DataFrame
    in_reference : bool
        Whether figures of areas that the layer does not have count in what others are compared with.
    """
    found = []
    table = unmatched[unmatched["side"] == "table"]
    if len(table):
        nowhere = mark(
            "Areas of the table that the layer does not have, whose figures appear nowhere ({count}, {share} of all "
            "figures): {ids}."
        )
        reference = mark(
            "Areas of the table that the layer does not have; they count in the reference but are not written "
            "({count}, {share} of all figures): {ids}."
        )
        found.append(
            notice(
                reference if in_reference else nowhere,
                count=len(table),
                share=percent(table["value"].sum(), cells["value"].sum()),
                ids=listed(_with_suggestion(table)),
            )
        )
    areas = unmatched[unmatched["side"] == "areas"]
    if len(areas):
        found.append(
            notice(
                mark("Areas of the layer that the table does not have, left without figures ({count}): {ids}."),
                count=len(areas),
                ids=listed(_with_suggestion(areas)),
            )
        )
    return found


def _with_suggestion(rows):
    return (f"{row.id} ({row.suggestion}?)" if row.suggestion else row.id for row in rows.head(6).itertuples())
