"""Jobs, or firms, of areas and of the nation by the sectors that links are between."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..errors import SectorError, listed, mark
from ..verdicts.linked_sectors import bounds_of
from .flow_sectors import counted, into_sectors


@dataclass(frozen=True)
class Figures:
    """Jobs, or firms, by the sectors of the links.

    Attributes
    ----------
    by_sector : pandas.DataFrame of float, shape (areas, sectors)
        NaN where unknown, and everywhere of a sector that no code of the table is in: that is not none of it.
    own : pandas.DataFrame of float, shape (areas, own sectors)
        Of the sectors that the clusters are of, the part that is in the codes chosen.
    total : pandas.Series of float, shape (areas,)
        Over all sectors.
    nation : pandas.Series of float, shape (sectors,)
        Over all areas of the table; NaN where unknown.
    low, high : pandas.DataFrame of float, shape (areas, sectors)
        The least and the most that each can be, by the bounds that the table has; infinite where it has none.
    own_low, own_high : pandas.DataFrame of float, shape (areas, own sectors)
        The same of the own sectors.
    reference : pandas.Series of float, shape (sectors,)
        Share of each sector in the areas of the table where it and the total are known; NaN where there is none of it.
    """

    by_sector: pd.DataFrame
    own: pd.DataFrame
    total: pd.Series
    nation: pd.Series
    low: pd.DataFrame
    high: pd.DataFrame
    own_low: pd.DataFrame
    own_high: pd.DataFrame
    reference: pd.Series

    def quotients(self):
        """Return the location quotient of each sector in each area."""
        return self.by_sector.div(self.total.where(self.total > 0), axis=0) / self.reference

    def quotients_of(self, areas):
        """Return the location quotient of each sector in some areas together, NaN where it is not known."""
        total = self.total.reindex(areas).sum(skipna=False)
        sums = self.by_sector.reindex(areas).sum(skipna=False)
        return sums / (total if total > 0 else np.nan) / self.reference


def gap_figures(nation, placed, areas, codes, links, sectors, figure="jobs", known_only=False):
    """Return the figures of a long table by the sectors of links.

    Parameters
    ----------
    nation : LongTable
        With all its areas.
    placed : LongTable
        The same on the areas of a layer.
    areas : pandas.Index of str
        Ids of the layer. Those that the table does not have have no figures.
    codes : set of str
        Those that the clusters are of.
    links : pandas.DataFrame
        Which codes are in which sector, see `flow_sectors.into_sectors`.
    sectors : pandas.Index of str
    figure : {"jobs", "firms"}
    known_only : bool
        Whether the nation is the sum of the known figures where some are not known.

    Returns
    -------
    Figures
    tuple of Notice

    Raises
    ------
    SectorError
        When no code is in any sector, none of the chosen ones is, or links lead to a sector that is not there.
    """
    known = nation.cells.groupby("code")[figure].agg(lambda values: values.sum(skipna=known_only, min_count=1))
    sums, notices = counted(known, links, sectors, nation.classification)
    places, _ = into_sectors(known.index, links, nation.classification)
    mine = places[places["code"].isin(codes)]
    if mine.empty:
        raise SectorError(
            mark(
                "The codes of SECTORS are in no sector that has links, or wider than one: {codes}. Sectors: {sectors}. "
                "Give a CORRESPONDENCE from the codes to the sectors."
            ),
            codes=listed(sorted(codes)),
            sectors=listed(sectors),
        )
    everywhere, total = _by_sector(nation, places, sectors, figure), nation.area_totals(figure)
    bounded = replace(placed, cells=bounds_of(placed.cells, figure))
    own = [sector for sector in sectors if sector in set(mine["sector"])]
    return (
        Figures(
            by_sector=_by_sector(placed, places, sectors, figure).reindex(areas),
            own=_by_sector(placed, mine, own, figure).reindex(areas),
            total=placed.area_totals(figure).reindex(areas),
            low=_by_sector(bounded, places, sectors, "low").reindex(areas),
            high=_by_sector(bounded, places, sectors, "high").reindex(areas),
            own_low=_by_sector(bounded, mine, own, "low").reindex(areas),
            own_high=_by_sector(bounded, mine, own, "high").reindex(areas),
            nation=sums.where(sectors.isin(places["sector"])),
            reference=_reference(everywhere, total.reindex(everywhere.index)),
        ),
        notices,
    )


def _by_sector(table, places, sectors, figure):
    """Return the figures of the areas of a table by sector, NaN where a cell is unknown, 0 where there is no row."""
    ids, sectors = table.areas.union(table.of_no_sector.index), pd.Index(sectors, dtype=object)
    cells = table.cells[["area", "code", figure]].merge(places, on="code")
    place = ids.get_indexer(cells["area"]) * len(sectors) + sectors.get_indexer(cells["sector"])
    size = len(ids) * len(sectors)
    sums = np.bincount(place, (cells[figure] * cells["weight"]).to_numpy(dtype=float), size)
    frame = pd.DataFrame(sums.reshape(len(ids), len(sectors)), ids, sectors)
    frame.loc[:, ~sectors.isin(places["sector"])] = np.nan
    return frame


def _reference(by_sector, total):
    known = by_sector.notna() & total.notna().to_numpy()[:, None]
    sizes = known.mul(total.fillna(0.0), axis=0).sum()
    share = by_sector.where(known).sum() / sizes.where(sizes > 0)
    return share.where(share > 0)
