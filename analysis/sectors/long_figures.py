"""A long table on the areas of a layer: which cells lie where, and the figures of chosen sectors."""

from dataclasses import replace

import pandas as pd

from ..errors import listed_notice, mark
from ..tables.area_matching import match_ids
from ..tables.unmatched_areas import require_match, unmatched_areas, unmatched_notices

FIGURES = ("jobs", "firms")


def on_areas(table, areas):
    """Return a long table on the ids of a layer, without the rows of other areas; its notices say which these are.

    Parameters
    ----------
    table : LongTable
    areas : pandas.Index of str
        Ids of the layer, unique.

    Returns
    -------
    LongTable

    Raises
    ------
    FieldError
        When no area of the table is in the layer.
    """
    known = pd.Index(table.cells["area"].unique()).union(table.totals.index).union(table.of_no_sector.index)
    matching = match_ids(known, areas)
    require_match(matching.area_of, areas)
    values = table.cells.assign(value=table.cells["jobs"].fillna(table.cells["firms"]))
    own = matching.area_of.dropna()
    cells = table.cells.assign(area=table.cells["area"].map(own).astype(object))
    several = own[own.duplicated(keep=False)]
    spelled = [f"{' = '.join(sorted(group.index))} ({area})" for area, group in several.groupby(several)]
    notices = (
        *table.notices,
        *matching.notices,
        *listed_notice(
            mark("Areas that the table has in several spellings, whose figures are added up ({count}): {list}."),
            spelled,
        ),
        *unmatched_notices(values, unmatched_areas(values, matching.area_of, areas)),
    )
    totals, of_no_sector = (_on(own, rows) for rows in (table.totals, table.of_no_sector))
    cells = cells[cells["area"].notna()]
    return replace(table, cells=cells, totals=totals, of_no_sector=of_no_sector, notices=notices)


def _on(own, rows):
    """Return sums of areas of the table on the ids of the layer, without those of other areas."""
    rows = rows[rows.index.isin(own.index)]
    return rows.groupby(own.reindex(rows.index).to_numpy()).agg(lambda values: values.sum(skipna=False))


def sector_figures(table, codes, areas):
    """Return the figures of chosen sectors and of all sectors in each area.

    Parameters
    ----------
    table : LongTable
        On the areas, see `on_areas`.
    codes : set of str
    areas : pandas.Index of str

    Returns
    -------
    pandas.DataFrame of float
        On the areas: ``jobs``, ``firms`` and ``jobs_sq``, and ``total`` and ``total_firms`` of all sectors. An area
        that the table has has 0 of sectors without a row; one that it does not have has no figures; an unknown cell
        leaves its sum unknown.
    """
    chosen = table.cells[table.cells["code"].isin(codes)].groupby("area")
    there = areas.isin(table.cells["area"]) | areas.isin(table.of_no_sector.index)
    found = {}
    for figure in (*FIGURES, "jobs_sq"):
        sums = chosen[figure].agg(lambda values: values.sum(skipna=False)).reindex(areas)
        without = there & ~areas.isin(table.cells.loc[table.cells["code"].isin(codes), "area"])
        known = table.cells[figure].notna().any()
        found[figure] = sums.mask(without, 0.0) if known else sums
    found |= {f"total{of}": table.area_totals(figure).reindex(areas) for figure, of in zip(FIGURES, ("", "_firms"))}
    return pd.DataFrame(found, areas)
