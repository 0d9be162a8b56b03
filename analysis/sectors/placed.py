"""A sector table on the areas of a layer: which of its cells lie where, and what only one side has."""

from dataclasses import dataclass

import pandas as pd

from ..errors import Notice
from ..tables.area_matching import require_match, unmatched_areas, unmatched_notices
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


def place(table, matching, areas, in_reference=False):
    """Put a sector table on the areas of a layer.

    Parameters
    ----------
    table : SectorTable
    matching : area_matching.Matching
    areas : pandas.Index of str
        Ids of the layer, unique.
    in_reference : bool
        Whether areas that the layer does not have count in what others are compared with, which the notices then say.

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
    notices = (*table.notices, *matching.notices, *unmatched_notices(table.cells, unmatched, in_reference))
    return PlacedTable(table, areas, area_of, cells[cells["area"].notna()], unmatched, notices)
