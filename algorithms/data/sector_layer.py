"""Sector layer: a sector table joined to areas and summed for chosen sectors."""

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import OUTPUT, add, add_advanced, further_output, map_output
from ..declaring.long_rows import COUNTED, chosen_figure, counted
from ..declaring.long_tables import placed_long_table
from ..declaring.placed_tables import add_placed_table, check_placed_table, keyed_areas, placed_table
from ..declaring.sector_tables import VALUE_FIELD, YEAR, is_long
from ..declaring.sectors import SECTORS, add_sectors, check_sectors
from ..maps.scales import SECTOR_SHARE


class SectorLayer(PolosAlgorithm):
    """Figures of chosen sectors in each area, from a sector table."""

    ID = "sectorlayer"
    NAME = mark("Sector layer from a table")
    GROUP = "data"
    TAGS = mark("sector,ciiu,isic,nace,join,employment,table")

    SECTORS = SECTORS
    OUTPUT = OUTPUT
    COUNTED = COUNTED
    LONG = "LONG"
    UNMATCHED = "UNMATCHED"

    def declare(self):
        add_placed_table(self)
        add_sectors(self)
        add_advanced(self, counted(tr("What the table counts, or is read of a long table")))
        add(
            self,
            map_output(self.OUTPUT, tr("Sector layer")),
            further_output(self.LONG, tr("Long table by area and sector")),
            further_output(self.UNMATCHED, tr("Areas without a match")),
        )

    def check(self, run):
        check_placed_table(run)
        check_sectors(run)

    def process(self, run):
        from ...analysis.sectors.sector_totals import sector_totals

        areas = keyed_areas(run)
        placed = placed_table(run, areas, figure=chosen_figure(run))
        result = run.awaited(sector_totals, placed, run.text(self.SECTORS))
        run.report.notices(result.notices)
        run.report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(result.codes)))
        run.map(self.OUTPUT, areas, result.frame, SECTOR_SHARE)
        if run.wants(self.LONG):
            run.rows(self.LONG, self._long(run, areas, placed))
        if run.wants(self.UNMATCHED):
            run.rows(self.UNMATCHED, placed.unmatched)

    def _long(self, run, areas, placed):
        """Return the long table of a sector table, or a long table with all that it knows, on the ids of the areas."""
        from ...analysis.sectors.counted import counted_notices
        from ...analysis.sectors.long_table import of_sector_table, rows_of

        if is_long(run):
            return run.awaited(rows_of, placed_long_table(run, areas))
        run.report.notices(counted_notices(run.text(VALUE_FIELD), chosen_figure(run)))
        return run.awaited(of_sector_table, placed, chosen_figure(run), run.whole(YEAR))
