"""From a long table to areas by sectors, and what the shares of both are compared with."""

import numpy as np
import pandas as pd

from ..errors import FieldError, fact, listed, listed_notice, mark, notice
from ..text import percent
from ..validation import ROUNDING, refuse_negative

OFF = 0.005
"""Share by which a stated total may differ from a sum and mean the same: figures are rounded."""


SUMMED = "summed"
"""State of a total that no row states, but that includes figures of no known activity; see `unspecified`."""


def cross_table(cells):
    """Turn a long sector table into areas by sectors.

    Parameters
    ----------
    cells : pandas.DataFrame
        Columns ``area`` and ``code`` (text) and ``value`` (float; NaN where missing or suppressed); the index names
        the rows to the user. Rows that repeat an area and sector are added up.

    Returns
    -------
    table : pandas.DataFrame of float, shape (areas, sectors)
        On the sorted ids of the areas and the sorted codes. An area without a row for a sector has 0 of it; NaN where
        one of the values is.
    notices : tuple of Notice

    Raises
    ------
    FieldError
        When a value is negative, or no row has an area, a code and a value above zero.
    """
    usable = cells.dropna(subset=["area", "code"])
    refuse_negative(usable["value"].astype(float))
    if not (usable["value"] > 0).any():
        raise FieldError(mark("The table has no value above zero: nothing to profile."))
    area, areas = pd.factorize(usable["area"], sort=True)
    code, codes = pd.factorize(usable["code"], sort=True)
    place, size = area * len(codes) + code, len(areas) * len(codes)
    sums = np.bincount(place, usable["value"].to_numpy(dtype=float), size)
    given = np.bincount(place, minlength=size) > 0
    table = pd.DataFrame(sums.reshape(len(areas), len(codes)), pd.Index(areas), pd.Index(codes))
    return table, _notices(table, int((~given).sum()))


def area_reference(table, totals=None, stated=None, known_only=False):
    """Return the size of each area that its share in a sector is compared with, and notices.

    Parameters
    ----------
    table : pandas.DataFrame
        Areas by sectors, from `cross_table`.
    totals : pandas.Series of float, optional
        Sizes on the ids of the areas, such as all jobs of another source or the population. Without them, the sums
        over all sectors.
    stated : pandas.Series of float, optional
        Totals that the table itself states for some areas; they stand for the sums of these.
    known_only : bool
        Whether missing figures are left out of the sums; otherwise an area with one has no size.

    Returns
    -------
    pandas.Series of float
        On the areas of the table; NaN where unknown.
    tuple of Notice

    Raises
    ------
    FieldError
        When the totals are negative, lack an area of the table, or have none where it has some.
    """
    return _reference(table, totals, stated, known_only, axis=1)


def sector_reference(table, totals=None, stated=None, known_only=False):
    """Return the size of each sector that its share in an area is compared with, and notices; see `area_reference`."""
    return _reference(table, totals, stated, known_only, axis=0)


def stated_totals(stated, key):
    """Return the totals that a table states for areas (over all sectors) or for sectors (over all areas).

    Parameters
    ----------
    stated : pandas.DataFrame
        See `sector_table.SectorTable`.
    key : {"area", "code"}

    Returns
    -------
    pandas.Series of float
        NaN where figures of no known activity are unknown, and with them the total: it is not the sum.
    """
    other = {"area": "code", "code": "area"}[key]
    rows = stated[stated[other].isna() & stated[key].notna()]
    summed, given = (_sums(rows[kept], key) for kept in (rows["state"] == SUMMED, rows["state"] != SUMMED))
    given = given.dropna()
    return pd.concat([given, summed[~summed.index.isin(given.index)]]).astype(float)


def _sums(rows, key):
    """Return the sum of the rows of each key, NaN where a value is."""
    return rows.groupby(key)["value"].sum().mask(rows["value"].isna().groupby(rows[key]).any())


def unused_totals(cells, stated, key):
    """Return, in a tuple, that a table states totals which a profile does not divide by, and what share is known.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``area``, ``code`` and ``value``.
    stated : pandas.DataFrame
        See `sector_table.SectorTable`.
    key : {"area", "code"}
        What is profiled: an area by its sectors, or a sector by its areas.

    Returns
    -------
    tuple of Notice
        A warning where the totals differ from the sums that are divided by.
    """
    totals = stated_totals(stated, key)
    totals = totals[totals.index.isin(cells[key])].dropna()
    if totals.empty:
        return ()
    sums = cells[cells[key].isin(totals.index)].groupby(key)["value"].sum()
    said = {"count": len(totals), "share": percent(sums.sum(), totals.sum())}
    off = (sums - totals).abs() > OFF * totals
    if not off.any():
        return (fact(mark("Totals that the table states ({count}) agree with the sums, which are used."), **said),)
    texts = {
        "area": mark(
            "The table states totals over all sectors for areas ({count}); its sectors hold {share} of them. They are "
            "not used: shares and indices are of the sectors in the table. For shares of all, add the other sectors."
        ),
        "code": mark(
            "The table states totals over all areas for sectors ({count}); its areas hold {share} of them. They are "
            "not used: shares and indices are of the areas in the table. For shares of all, add the other areas."
        ),
    }
    return (notice(texts[key], **said),)


def _reference(table, totals, stated, known_only, axis):
    """Return the sums of the table along an axis, or the totals given or stated instead."""
    if totals is not None:
        return _given(table.sum(axis=axis), totals)
    missing = table.isna().any(axis=axis)
    sums = table.sum(axis=axis, skipna=known_only)
    if stated is None:
        return sums, _incomplete(int(missing.sum()), known_only)
    said = stated.reindex(sums.index)
    known = table.sum(axis=axis)
    return said.where(said.index.isin(stated.index), sums), (
        *_stated_fact(said.index[said.notna()]),
        *listed_notice(
            mark(
                "Stated totals below the sum of their figures ({count}): {list}. Look for codes of two levels or "
                "repeated rows."
            ),
            said.index[said < known * (1 - ROUNDING)],
        ),
        *_incomplete(int((missing & ~said.index.isin(stated.index)).sum()), known_only),
    )


def _stated_fact(names):
    """Return, in a tuple, that stated totals are used, where there are any."""
    if not len(names):
        return ()
    text = mark("Totals that the table states are compared with, in place of sums: {count} ({list}).")
    return (fact(text, count=len(names), list=listed(names)),)


def _given(sums, totals):
    """Return the totals of another source for what the table has, checked."""
    refuse_negative(totals)
    lacking = sums.index.difference(totals.dropna().index)
    if len(lacking):
        raise FieldError(
            mark("The reference totals have no figure for these areas or sectors of the table ({count}): {ids}."),
            count=len(lacking),
            ids=listed(lacking),
        )
    chosen = totals.reindex(sums.index).astype(float)
    nothing = sums.index[(chosen == 0) & (sums > 0)]
    if len(nothing):
        raise FieldError(
            mark(
                "The reference totals are zero for areas or sectors that have figures in the table ({count}): {ids}. "
                "Take both from the same source."
            ),
            count=len(nothing),
            ids=listed(nothing),
        )
    return chosen, listed_notice(
        mark("Reference totals of areas or sectors that the table does not have, left out ({count}): {list}."),
        totals.index.difference(sums.index),
    )


def _incomplete(missing, known_only):
    """Return what missing figures do to the reference."""
    if not missing:
        return ()
    if known_only:
        text = mark(
            "The reference leaves out the missing figures: {count} areas or sectors count as smaller than they are."
        )
    else:
        text = mark(
            "Missing figures leave the totals of {count} areas or sectors unknown, and with them every index that "
            "compares with those totals. Give reference totals, or set KNOWN_ONLY to compare with the known figures."
        )
    return (notice(text, count=missing),)


def _notices(table, absent):
    """Return what the table does not say."""
    found = []
    if absent:
        found.append(
            fact(
                mark("Pairs of area and sector without a row in the table, which count as zero: {count} of {size}."),
                count=absent,
                size=table.size,
            )
        )
    missing = table.isna()
    if missing.to_numpy().any():
        sectors = table.columns[missing.any()]
        found.append(
            notice(
                mark(
                    "Missing or suppressed figures: {count}, in {areas} areas and {sectors} sectors ({codes}). Missing "
                    "is not zero: what needs those figures stays empty."
                ),
                count=int(missing.to_numpy().sum()),
                areas=int(missing.any(axis=1).sum()),
                sectors=len(sectors),
                codes=listed(sectors),
            )
        )
    return tuple(found)
