"""From a sector table to figures of chosen sectors in each area."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, listed, mark, notice, phrase, valued
from ..tables.numbers import MISSING, SUPPRESSED
from ..text import percent
from .cross_table import stated_totals
from .table_codes import selected_codes

ROUNDING = 0.5
"""Difference between a stated total and a sum of whole numbers that rounding explains, for each number summed."""


@dataclass(frozen=True)
class SectorTotals:
    """What a table says about chosen sectors in each area.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the ids of the areas: ``sector`` and ``total``, the sums over the chosen and over all sectors, and
        ``share``, their quotient; NaN where a figure is missing, never zero for it. ``sector_min`` and ``sector_max``
        bound the sector where cells are missing or suppressed; ``suppressed`` and ``missing`` count these among the
        chosen cells.
    codes : tuple of str
        The table's codes that were chosen.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    codes: tuple[str, ...]
    notices: tuple[Notice, ...]


def sector_totals(placed, sectors):
    """Sum a sector table for chosen sectors, area by area.

    Parameters
    ----------
    placed : PlacedTable
    sectors : str
        Codes and ranges, see `sectors.parse_sectors`.

    Returns
    -------
    SectorTotals
        An area of the table without a row for the sectors has 0 of them; an area that the table does not have at
        all has no figures. One missing or suppressed value makes the sum missing, and leaves its bounds. The total is
        the one that the table states for the area, where it does, or else the sum.

    Raises
    ------
    SectorError
        See `sectors.selected_codes`.
    """
    table = placed.table
    codes, notices = selected_codes(table.cells["code"].unique(), sectors, table.classification)
    chosen = placed.cells[placed.cells["code"].isin(codes)]
    frame = _frame(placed.cells, chosen, stated_totals(placed.stated(), "area"))
    notices = (
        *notices,
        *_of_cells(table, codes),
        *_of_zeros(frame, chosen),
        *_of_stated_areas(frame),
        *_of_stated_sectors(table, codes),
    )
    return SectorTotals(frame.reindex(placed.areas)[FIELDS], tuple(sorted(codes)), notices)


FIELDS = ["sector", "total", "share", "sector_min", "sector_max", "suppressed", "missing"]


def _frame(matched, chosen, stated):
    """Return the figures of each area of the table that the layer has."""
    total, known, unknown = _sums(matched)
    frame = pd.DataFrame({"summed": total, "known": known, "unknown": unknown})
    sector, least, withheld = _sums(chosen)
    frame["sector"] = sector.reindex(frame.index).where(frame.index.isin(sector.index), 0.0)
    frame["sector_min"] = least.reindex(frame.index, fill_value=0.0)
    frame["withheld"] = withheld.reindex(frame.index, fill_value=0)
    for state in (SUPPRESSED, MISSING):
        counts = chosen.loc[chosen["state"] == state].groupby("area").size()
        frame[state] = counts.reindex(frame.index, fill_value=0)
    frame["stated"] = stated.reindex(frame.index)
    frame["total"] = frame["stated"].where(frame.index.isin(stated.index), frame["summed"])
    frame["share"] = (frame["sector"] / frame["total"]).where(frame["total"] > 0)
    frame["hidden"] = (frame["stated"] - frame["known"]).clip(lower=0)
    frame["sector_max"] = frame["sector"].fillna(frame["sector_min"] + frame["hidden"])
    return frame


def _sums(rows):
    """Return for each area the sum, NaN where a value is unknown; the sum of the known; and how many are not."""
    grouped = rows.assign(unknown=rows["value"].isna()).groupby("area")[["value", "unknown"]].sum()
    return grouped["value"].mask(grouped["unknown"] > 0), grouped["value"], grouped["unknown"]


def _of_cells(table, codes):
    """Return what is unknown in the table."""
    found = []
    chosen = table.cells["code"].isin(codes)
    for state, text in (
        (
            MISSING,
            mark(
                "Missing values: {count}, of the chosen sectors {chosen}. Missing is not zero: the sums of those "
                "areas stay empty."
            ),
        ),
        (
            SUPPRESSED,
            mark(
                "Suppressed values: {count}, of the chosen sectors {chosen}. They are not zero: the sums of those "
                "areas stay empty, and sector_min and sector_max bound them."
            ),
        ),
    ):
        cells = table.cells["state"] == state
        if cells.any():
            found.append(notice(text, count=int(cells.sum()), chosen=int((cells & chosen).sum())))
    return found


def _of_zeros(frame, chosen):
    """Return how many areas count as zero."""
    without = frame.index.difference(chosen["area"])
    if not len(without):
        return []
    return [
        notice(
            mark("Areas of the table without a row for the chosen sectors, which count as zero: {count}."),
            count=len(without),
        )
    ]


def _of_stated_areas(frame):
    """Return how the totals that the table states for areas compare with the sums of their cells."""
    both = frame[frame["stated"].notna()]
    if both.empty:
        return []
    found = [
        notice(
            mark(
                "The table states totals for {count} areas, which are used as the total. Its known cells sum to "
                "{share} of them."
            ),
            count=len(both),
            share=percent(both["known"].sum(), both["stated"].sum()),
        )
    ]
    above = both[both["known"] > both["stated"] + ROUNDING]
    if len(above):
        found.append(
            notice(
                mark(
                    "Areas whose cells sum to more than the total that the table states ({count}): {areas}. Look for "
                    "codes of two levels or repeated rows."
                ),
                count=len(above),
                areas=listed(
                    phrase("{area} ({known} > {stated})", area=area, known=row.known, stated=row.stated)
                    for area, row in above.iterrows()
                ),
            )
        )
    left_out = both[(both["unknown"] == 0) & (both["known"] < both["stated"] * 0.995 - ROUNDING)]
    if len(left_out):
        found.append(
            notice(
                mark(
                    "Areas whose cells sum to less than the stated total although none is marked as missing ({count}): "
                    "{areas}. Rows may have been left out, so that their zeros are not certain."
                ),
                count=len(left_out),
                areas=listed(valued((area, percent(row.known, row.stated)) for area, row in left_out.iterrows())),
            )
        )
    return found


def _of_stated_sectors(table, codes):
    """Return how the totals that the table states for all areas compare with the sums over its areas."""
    rows = table.stated[table.stated["area"].isna() & table.stated["value"].notna()]
    stated = rows.groupby(rows["code"].fillna(""))["value"].sum()
    if stated.empty:
        return []
    sums = table.cells.groupby("code")["value"].sum()
    found = []
    if stated.index.isin(codes).any():
        shown = stated[stated.index.isin(codes)]
        found.append(
            notice(
                mark("Chosen sectors: the sum of the areas, {sum}, is {share} of the stated total, {stated}."),
                sum=sums.reindex(shown.index).sum(),
                share=percent(sums.reindex(shown.index).sum(), shown.sum()),
                stated=shown.sum(),
            )
        )
        off = shown[np.abs(shown - sums.reindex(shown.index, fill_value=0)) > ROUNDING]
        if len(off):
            found.append(
                notice(
                    mark("Codes whose areas do not sum to the stated total ({count}): {codes}."),
                    count=len(off),
                    codes=listed(valued((code, percent(sums.get(code, 0.0), value)) for code, value in off.items())),
                )
            )
    if "" in stated.index:
        found.append(
            notice(
                mark("All sectors: the sum of the areas, {sum}, is {share} of the stated total, {stated}."),
                sum=table.cells["value"].sum(),
                share=percent(table.cells["value"].sum(), stated[""]),
                stated=stated[""],
            )
        )
    return found
