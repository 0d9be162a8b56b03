"""From a long table, a row for each area and sector, to figures of chosen sectors in each area."""

from dataclasses import dataclass

import pandas as pd

from .errors import FieldError, Notice, listed, mark, notice
from .sectors import selected_codes


@dataclass(frozen=True)
class SectorTotals:
    """What a table says about chosen sectors in each area.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the ids of the areas: ``sector`` and ``total``, the sums over the chosen and over all sectors, and
        ``share``, their quotient. NaN where a figure is missing, never zero for it.
    unmatched : pandas.DataFrame
        Ids found on one side only: ``side`` ("areas" or "table"), ``id``, ``rows`` and ``value`` (of the table).
    codes : tuple of str
        The table's codes that were chosen.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    unmatched: pd.DataFrame
    codes: tuple[str, ...]
    notices: tuple[Notice, ...]


def sector_totals(table, areas, sectors):
    """Sum a long sector table for chosen sectors, area by area.

    Parameters
    ----------
    table : pandas.DataFrame
        Columns ``area`` and ``code`` (text) and ``value`` (number; NaN where missing or suppressed); the index
        names the rows to the user.
    areas : pandas.Index of str
        Ids of the areas, unique.
    sectors : str
        Codes and ranges, see `sectors.parse_sectors`.

    Returns
    -------
    SectorTotals
        An area of the table without a row for the sectors has 0 of them; an area that the table does not have at
        all has no figures. One missing value makes the sum missing.

    Raises
    ------
    FieldError
        When a value is negative, or the ids of the two sides have nothing in common.
    SectorError
        See `sectors.selected_codes`.
    """
    negative = table.index[table["value"] < 0]
    if len(negative):
        raise FieldError(
            mark("Rows of the table with a negative value ({count}): {rows}. Correct or empty them."),
            count=len(negative),
            rows=listed(negative),
        )
    usable = table.dropna(subset=["area", "code"])
    codes = selected_codes(usable["code"].unique(), sectors)
    chosen = usable["code"].isin(codes)
    total = _sums(usable)
    frame = pd.DataFrame({"sector": _sums(usable[chosen]).reindex(total.index, fill_value=0.0), "total": total})
    frame["share"] = (frame["sector"] / frame["total"]).where(frame["total"] > 0)
    if not frame.index.isin(areas).any():
        raise FieldError(
            mark(
                "No area id of the table is in the layer. The table has, for example, {table}; the layer {areas}. "
                "Look for lost leading zeros or another coding."
            ),
            table=listed(frame.index),
            areas=listed(areas),
        )
    unmatched = _unmatched(usable, areas)
    return SectorTotals(
        frame.reindex(areas), unmatched, tuple(sorted(codes)), _notices(table, usable, chosen, unmatched)
    )


def _sums(rows):
    """Return the sum of the values of each area, NaN where one of them is."""
    return rows.groupby("area")["value"].agg(lambda values: values.sum(skipna=False))


def _unmatched(rows, areas):
    """Return the ids that only the areas or only the table has."""
    known = rows.groupby("area")["value"].agg(["size", "sum"])
    lost = known[~known.index.isin(areas)]
    missing = areas[~areas.isin(known.index)]
    return pd.DataFrame(
        {
            "side": ["table"] * len(lost) + ["areas"] * len(missing),
            "id": [*lost.index, *missing],
            "rows": [*lost["size"], *([0] * len(missing))],
            "value": [*lost["sum"], *([float("nan")] * len(missing))],
        }
    )


def _notices(table, usable, chosen, unmatched):
    """Return what the user should know about the table."""
    found = []
    skipped = table.index.difference(usable.index)
    if len(skipped):
        found.append(
            notice(
                mark("Rows of the table left out because they have no area id or no sector code ({count}): {rows}."),
                count=len(skipped),
                rows=listed(skipped),
            )
        )
    without = usable.groupby("area").size().index.difference(usable.loc[chosen, "area"])
    if len(without):
        found.append(
            notice(
                mark("Areas of the table without a row for the chosen sectors, which count as zero: {count}."),
                count=len(without),
            )
        )
    repeated = int(usable.duplicated(["area", "code"]).sum())
    if repeated:
        found.append(
            notice(
                mark(
                    "Rows that repeat an area and sector and are added up: {count}. "
                    "Check for several years in one table."
                ),
                count=repeated,
            )
        )
    empty = usable["value"].isna()
    if empty.any():
        found.append(
            notice(
                mark(
                    "Missing values: {count}, of the chosen sectors {chosen}. Missing is not zero: the sums of those "
                    "areas stay empty."
                ),
                count=int(empty.sum()),
                chosen=int((empty & chosen).sum()),
            )
        )
    for side, text in (
        (
            "table",
            mark("Area ids of the table that the layer does not have, whose figures appear nowhere ({count}): {ids}."),
        ),
        ("areas", mark("Areas of the layer that the table does not have, left without figures ({count}): {ids}.")),
    ):
        ids = unmatched.loc[unmatched["side"] == side, "id"]
        if len(ids):
            found.append(notice(text, count=len(ids), ids=listed(ids)))
    return tuple(found)
