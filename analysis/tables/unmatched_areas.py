"""What is said of areas that only the table or only the layer has."""

from difflib import get_close_matches

import pandas as pd

from ..errors import FieldError, listed, mark, notice
from ..text import folded, percent

LOOKED_AT = 200
CANDIDATES = 20_000
"""How many ids without a match get a suggestion, and of how many others, so that a wrong key costs no time."""


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
