"""A sector table on the areas of a layer: which of its cells lie where, and what only one side has."""

from dataclasses import dataclass, replace

import pandas as pd

from ..errors import Notice, listed_notice, mark, notice
from ..tables.ids import same_id
from ..tables.unmatched_areas import require_match, unmatched_areas, unmatched_notices
from .sector_table import SectorTable


@dataclass(frozen=True)
class PlacedTable:
    """A sector table on the areas of a layer.

    Attributes
    ----------
    table : SectorTable
        As it was read, on its own areas.
    areas : pandas.Index of str
        Ids of the layer, unique.
    area_of : pandas.Series of str
        On the areas of the table: the id in the layer, or None.
    cells : pandas.DataFrame
        Those of the table in areas that the layer has, ``area`` being the layer's id.
    unmatched : pandas.DataFrame
        Areas that one side only has, see `area_matching.unmatched_areas`.
    notices : tuple of Notice
        Of the table, of how areas were matched, and of those that were not.
    """

    table: SectorTable
    areas: pd.Index
    area_of: pd.Series
    cells: pd.DataFrame
    unmatched: pd.DataFrame
    notices: tuple[Notice, ...]

    def everywhere(self):
        """Return all cells of the table; areas that the layer does not have keep their name after a question mark."""
        named = self.table.cells["area"].map(self.area_of).astype(object)
        own = "? " + self.table.cells["area"].astype(str)
        return self.table.cells.assign(area=named.where(named.notna(), own))

    def stated(self):
        """Return the rows of totals over all sectors that the table states for areas of the layer, on its ids."""
        rows = self.table.stated
        rows = rows[rows["code"].isna() & rows["area"].notna()]
        rows = rows.assign(area=rows["area"].map(self.area_of))
        return rows[rows["area"].notna()]


def place(table, matching, areas, in_reference=False, keys=("area", "code")):
    """Put a sector table on the areas of a layer.

    Parameters
    ----------
    table : SectorTable
    matching : area_matching.Matching
    areas : pandas.Index of str
        Ids of the layer, unique.
    in_reference : bool
        Whether areas that the layer does not have count in what others are compared with, which the notices then say.
    keys : tuple of str
        Columns of the cells by which rows differ where nothing is repeated; none where rows may repeat.

    Returns
    -------
    PlacedTable

    Raises
    ------
    FieldError
        When the ids of the two sides have nothing in common.
    """
    area_of = matching.area_of
    require_match(area_of, areas)
    cells = table.cells.assign(area=table.cells["area"].map(area_of).astype(object))
    unmatched = unmatched_areas(table.cells, area_of, areas)
    notices = (
        *table.notices,
        *matching.notices,
        *_same_areas(area_of.dropna()),
        *_repeated(cells.assign(area=cells["area"].where(cells["area"].notna(), "? " + table.cells["area"])), keys),
        *unmatched_notices(table.cells, unmatched, in_reference),
    )
    return PlacedTable(table, areas, area_of, cells[cells["area"].notna()], unmatched, notices)


def in_one_spelling(table):
    """Return a sector table where the spellings of one area are one area, as a layer would have it.

    Ids are the same without case, accents, punctuation and leading zeros. The spelling of most rows stands for all.

    Parameters
    ----------
    table : SectorTable

    Returns
    -------
    SectorTable
    """
    counts = table.cells["area"].value_counts().rename_axis("area").rename("rows").reset_index()
    counts["same"] = [" / ".join(map(same_id, area.split(" / "))) for area in counts["area"]]
    counts["length"] = counts["area"].str.len()
    counts = counts.sort_values(["same", "rows", "length", "area"], ascending=[True, False, False, True])
    area_of = counts.groupby("same")["area"].transform("first").set_axis(counts["area"])
    cells, stated = (
        rows.assign(area=rows["area"].map(area_of).astype(object).where(rows["area"].isin(area_of.index), rows["area"]))
        for rows in (table.cells, table.stated)
    )
    notices = (*table.notices, *_same_areas(area_of), *_repeated(cells))
    return replace(table, cells=cells, stated=stated, notices=notices)


def _same_areas(area_of):
    """Return, in a tuple, a notice of areas that the table has in several spellings."""
    several = area_of[area_of.duplicated(keep=False)]
    return listed_notice(
        mark("Areas that the table has in several spellings, whose figures are added up ({count}): {list}."),
        [f"{' = '.join(sorted(group.index))} ({area})" for area, group in several.groupby(several)],
    )


def _repeated(cells, keys=("area", "code")):
    """Return, in a tuple, a notice of rows that repeat an area and a sector, whatever the spelling of the area."""
    repeated = int(cells.duplicated(list(keys)).sum()) if keys else 0
    if not repeated:
        return ()
    text = mark(
        "Rows that repeat an area and sector and are added up: {count}. If the table has several years, they count "
        "together: leave one, by a filter on its layer (right click, Filter…)."
    )
    return (notice(text, count=repeated),)
