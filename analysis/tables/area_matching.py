"""Which area of a layer each area of a table is, by its id."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..countries.codings import codings_of, contradicting, translation
from ..errors import Notice, listed, mark, notice
from ..text import folded
from .ids import whole_text, without_zeros


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
        return Matching(taken(keys, ids, place), (_told(translated, keys),))
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
    return Matching(taken(keys, ids, place), notices)


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


def taken(keys, ids, place):
    """Return the id at each place as a Series on the keys, None where there is none."""
    return pd.Series([ids[at] if at >= 0 else None for at in place], index=keys, dtype=object)
