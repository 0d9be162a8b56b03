"""Rows of totals that no word gives away: they equal the sum of the others, everywhere.

A country among its municipalities, a department among its districts, "00" among the sectors. That one area has exactly
half of everything in each of several sectors is no coincidence.
"""

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
    known = cells[["area", "code", "value"]].dropna(subset=["area", "code"])
    # A million rows have a few thousand different texts: compared as categories they take a tenth of the time.
    known = known.astype({"area": "category", "code": "category"})
    sums = _sums(known, ["area", "code"]).reset_index()
    checks = (
        (areas_checked, "area", "code", AREA, MAYBE_AREA),
        (codes_checked, "code", "area", CODE, MAYBE_CODE),
    )
    found = ()
    for wanted, key, within, sure, maybe in checks:
        for name, equal in sums_of_all(sums, key, within).items() if wanted else ():
            if equal >= SURE:
                raise TableError(sure, name=name, count=equal)
            found += (notice(maybe, name=name, count=equal),)
    upper = sums_of_lower(sums)
    if sum(upper.values()) >= SURE:
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
UPPER = mark(
    "Areas of the table that equal the sum of those whose id begins with theirs ({count}): {list}. They are a higher "
    "level, such as departments among districts, and would count twice. Leave their rows, with ids of {digits} digits, "
    "out of the table. If they are areas beside the others, set KEEP_SUMS."
)


def _sums(rows, keys):
    """Return the sums of the values by keys, NaN where one of them is unknown."""
    grouped = rows.assign(unknown=rows["value"].isna()).groupby(keys, observed=True)[["value", "unknown"]].sum()
    return grouped["value"].mask(grouped["unknown"] > 0)


def sums_of_all(sums, key, within):
    """Return what equals the sum of all others, in everything: {name: how many figures above zero are equal}.

    Parameters
    ----------
    sums : pandas.DataFrame
        ``area``, ``code`` and ``value``, each pair once.
    key, within : {"area", "code"}
        What is compared, and in what.
    """
    if sums[key].nunique() <= OTHERS:
        return {}
    whole = _sums(sums, [within])
    whole = whole[whole > 0]
    if whole.empty:
        return {}
    ours = sums[sums[within].isin(whole.index)]
    total = ours[within].map(whole).to_numpy(dtype=float)
    equal = np.abs(2 * ours["value"] - total) <= EQUAL * total
    counts = equal.groupby(ours[key], observed=True).sum()
    return {name: int(count) for name, count in counts.items() if count == len(whole)}


def sums_of_lower(sums):
    """Return the areas that equal the sum of those whose id is longer and begins with theirs, {id: figures equal}."""
    names = [name for name in sums["area"].unique() if name.isascii() and name.isdigit()]
    lengths = sorted(set(map(len, names)))
    found = {}
    if len(lengths) < 2:
        return found
    digits = sums[sums["area"].isin(names)].astype({"area": str})
    for place, upper in enumerate(lengths):
        for lower in lengths[place + 1 :]:
            found.update(_equal_levels(digits, upper, lower))
    return found


def _equal_levels(sums, upper, lower):
    """Return the areas with ids of one length that equal the sum of those of another below them, where most do."""
    length = sums["area"].str.len()
    below = sums[length == lower].assign(area=lambda rows: rows["area"].str[:upper])
    above = sums[(length == upper) & sums["area"].isin(below["area"])]
    below = below[below["area"].isin(above["area"])]
    if above.empty:
        return {}
    both = pd.concat([above.assign(side="above"), below.assign(side="below")])
    both = _sums(both, ["area", "code", "side"]).unstack(fill_value=0.0).dropna()
    both = both[(both["above"] > 0) | (both["below"] > 0)]
    equal = (both["above"] - both["below"]).abs() <= EQUAL * both["above"]
    counts = equal.groupby(level="area").agg(["sum", "all"])
    found = {area: int(row["sum"]) for area, row in counts.iterrows() if row["all"]}
    return found if 2 * len(found) >= len(counts) else {}
