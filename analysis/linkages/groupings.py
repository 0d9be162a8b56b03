"""Groupings of industries: those that a table has, and those that a classification has."""

import pandas as pd

from ..errors import TableError, fact, listed, listed_notice, mark
from ..sectors.classification import normalised_code
from ..sectors.codes import clean_codes
from ..validation import ROUNDING
from .flow_sectors import every_code, into_sectors
from .roles import CORE


def given_groups(rows, industries, classification):
    """Return the group of each industry by a table.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``sector`` (label, code or range of codes) and ``group`` as texts, None where empty; with ``role``, as of the
        sectors of chains, only the rows of a sector's own chain count.
    industries : pandas.Index
        Labels or codes. One that the table does not have is in the group of the longest code above it that it has.
    classification : Classification
        Of the codes.

    Returns
    -------
    pandas.Series of str
        On the industries; None where one is in no group.
    tuple of Notice

    Raises
    ------
    SectorError
        When codes may have lost a zero or not, see `codes.clean_codes`.
    TableError
        When a sector is in two groups, or none of the table is among the industries.
    """
    notices = ()
    if "role" in rows:
        others = rows["role"].notna() & (rows["role"] != CORE)
        if others.any():
            text = mark("Rows of groups that are not of a sector's own chain, left out: {count}.")
            notices += (fact(text, count=int(others.sum())),)
        rows = rows[~others]
    rows = rows.dropna(subset=["sector", "group"])
    codes = rows["sector"].map(normalised_code)
    if not rows["sector"].isin(industries).all():
        # Labels are as they are; codes may be numbers that lost their zero.
        codes, said = clean_codes(rows["sector"].rename("GROUPS_SECTOR"), classification)
        notices += tuple(one for one in said if one.warning)
    pairs = [
        (code, group)
        for sector, group in zip(codes, rows["group"])
        if sector
        for code in classification.members(sector)
    ]
    links = pd.DataFrame(pairs, columns=["source", "target"]).assign(weight=1.0).drop_duplicates()
    twice = links.loc[links["source"].duplicated(), "source"].unique()
    if len(twice):
        raise TableError(
            mark("Sectors that are in two groups or more ({count}): {list}. Leave one row for each."),
            count=len(twice),
            list=listed(twice),
        )
    codes = {normalised_code(name): name for name in industries}
    placed, _ = into_sectors(codes, links, classification)
    if placed.empty:
        raise TableError(
            mark("No sector of the groups is among those compared. Groups: {sectors}. Compared: {industries}."),
            sectors=listed(rows["sector"]),
            industries=listed(industries),
        )
    groups = pd.Series(placed["sector"].to_numpy(), [codes[code] for code in placed["code"]], dtype=object)
    groups = groups.reindex(industries)
    text = mark("Sectors that are in no group, which do not count ({count}): {list}.")
    return groups, notices + listed_notice(text, groups.index[groups.isna()])


def level_groups(links, industries, classification, level):
    """Return the group of each industry by a level of the classification.

    Parameters
    ----------
    links : pandas.DataFrame
        Which codes are in which industries, see `flow_sectors.into_sectors`.
    industries : pandas.Index
    classification : Classification
    level : int
        1 at the top.

    Returns
    -------
    pandas.Series of str
        The code at that level which has more than half of an industry's finest codes; None where none has.
    tuple of Notice
        Industries that are too wide for the level.
    """
    placed = every_code(links, classification)
    lines = [classification.lineage(code)[::-1] for code in placed["code"]]
    placed = placed.assign(group=[line[level - 1] if len(line) >= level else None for line in lines])
    parts = placed.groupby(["sector", "group"])["weight"].sum().unstack(fill_value=0.0)
    wide = parts.max(axis=1) <= parts.sum(axis=1) / 2 * (1 + ROUNDING)
    groups = (parts.idxmax(axis=1) if len(parts) else pd.Series(dtype=object)).astype(object)
    text = mark("Sectors of which no group of level {level} has more than half, which are in none ({count}): {list}.")
    return groups.mask(wide).reindex(industries), listed_notice(text, parts.index[wide], level=level)


def has_groups(groups):
    """Return whether a grouping can be held against a measure: two groups, and one of two industries or more."""
    sizes = groups.value_counts()
    return len(sizes) > 1 and sizes.iloc[0] > 1
