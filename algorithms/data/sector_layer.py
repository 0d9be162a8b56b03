"""Sector layer: a sector table joined to areas and summed for chosen sectors."""

from qgis.core import Qgis, QgsProcessingParameterFeatureSink

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring.sector_tables import (
    add_area_names,
    add_keyed_areas,
    add_sector_table,
    check_area_names,
    check_sector_table,
    classification,
    match_areas,
    read_keyed_areas,
    read_sector_table,
)
from ..layers.frames import Column, write_areas, write_table
from ..layers.reporting import Reporter
from ..maps.styles import SECTOR_SHARE

FIELDS = {
    **dict.fromkeys(("sector", "total", "share", "sector_min", "sector_max"), "real"),
    **dict.fromkeys(("suppressed", "missing"), "whole"),
}
UNMATCHED_FIELDS = {"side": "text", "id": "text", "rows": "whole", "value": "real", "suggestion": "text"}


class SectorLayer(PolosAlgorithm):
    """Figures of chosen sectors in each area, from a sector table."""

    ID = "sectorlayer"
    NAME = mark("Sector layer from a table")
    GROUP = "data"
    TAGS = mark("sector,ciiu,isic,nace,join,employment,table")

    SECTORS = shared.SECTORS
    OUTPUT = shared.OUTPUT
    UNMATCHED = "UNMATCHED"

    def declare(self):
        add_keyed_areas(self)
        add_sector_table(self)
        add_area_names(self)
        shared.add_sectors(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Sector layer")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.UNMATCHED,
                tr("Areas without a match"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            )
        )

    def check(self, parameters, context):
        from ...analysis.sectors.selection import parse_sectors

        check_area_names(self, parameters, context)
        check_sector_table(self, parameters, context)
        sectors = self.parameterAsString(parameters, self.SECTORS, context)
        parse_sectors(sectors, classification(self, parameters, context))

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.sectors.sector_totals import sector_totals

        report = Reporter(feedback)
        areas = read_keyed_areas(self, parameters, context, feedback)
        table = read_sector_table(self, parameters, context, feedback, report)
        area_of, notices = match_areas(self, parameters, context, areas, table)
        report.notices(notices)
        sectors = self.parameterAsString(parameters, self.SECTORS, context)
        result = sector_totals(table, area_of, areas.frame.index, sectors)
        report.notices(result.notices)
        report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(result.codes)))
        columns = [Column(name, FIELDS[name], result.frame[name]) for name in FIELDS]
        outputs = {self.OUTPUT: write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)}
        self.finish_with(outputs[self.OUTPUT], SECTOR_SHARE, parameters, context, areas, report)
        if parameters.get(self.UNMATCHED) is not None:
            columns = [Column(name, kind, result.unmatched[name]) for name, kind in UNMATCHED_FIELDS.items()]
            outputs[self.UNMATCHED] = write_table(self, parameters, self.UNMATCHED, context, columns)
        return outputs
