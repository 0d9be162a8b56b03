"""Sector layer: a sector table joined to areas and summed for chosen sectors."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..analysis.errors import mark
from . import parameters as shared
from .base import PolosAlgorithm
from .frames import Column, read_areas, read_table, source_of, write_areas, write_table
from .reporting import Reporter
from .styles import SECTOR_SHARE
from ..translation import tr


class SectorLayer(PolosAlgorithm):
    """Figures of chosen sectors in each area, from a long table."""

    ID = "sectorlayer"
    NAME = mark("Sector layer from a table")
    GROUP = "data"
    TAGS = mark("sector,ciiu,isic,nace,join,employment,table")

    AREAS = "AREAS"
    AREA_ID = "AREA_ID"
    TABLE = "TABLE"
    TABLE_ID = "TABLE_ID"
    SECTOR_FIELD = "SECTOR_FIELD"
    VALUE_FIELD = "VALUE_FIELD"
    SECTORS = "SECTORS"
    OUTPUT = shared.OUTPUT
    UNMATCHED = "UNMATCHED"

    def initAlgorithm(self, configuration=None):
        self.addParameter(
            QgsProcessingParameterFeatureSource(self.AREAS, tr("Areas"), [Qgis.ProcessingSourceType.VectorAnyGeometry])
        )
        self.addParameter(QgsProcessingParameterField(self.AREA_ID, tr("Id of the areas"), None, self.AREAS))
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.TABLE, tr("Sector table, a row for each area and sector"), [Qgis.ProcessingSourceType.Vector]
            )
        )
        self.addParameter(QgsProcessingParameterField(self.TABLE_ID, tr("Area id in the table"), None, self.TABLE))
        self.addParameter(QgsProcessingParameterField(self.SECTOR_FIELD, tr("Sector code"), None, self.TABLE))
        self.addParameter(
            QgsProcessingParameterField(self.VALUE_FIELD, tr("Value: jobs, firms …"), None, self.TABLE, shared.NUMERIC)
        )
        self.addParameter(QgsProcessingParameterString(self.SECTORS, tr("Sectors, such as 10;13-15;C;1311")))
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Sector layer")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.UNMATCHED,
                tr("Ids without a match"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            )
        )

    def check(self, parameters, context):
        from ..analysis.sectors import parse_sectors

        parse_sectors(self.parameterAsString(parameters, self.SECTORS, context))

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ..analysis.sector_table import sector_totals

        report = Reporter(feedback)
        areas = read_areas(
            source_of(self, parameters, self.AREAS, context),
            id_field=self.parameterAsString(parameters, self.AREA_ID, context),
            feedback=feedback,
            ids_as_text=True,
        )
        table = read_table(
            source_of(self, parameters, self.TABLE, context),
            {
                "area": (self.parameterAsString(parameters, self.TABLE_ID, context), "text"),
                "code": (self.parameterAsString(parameters, self.SECTOR_FIELD, context), "text"),
                "value": (self.parameterAsString(parameters, self.VALUE_FIELD, context), "real"),
            },
            feedback,
        )
        result = sector_totals(
            table,
            areas.frame.index,
            self.parameterAsString(parameters, self.SECTORS, context),
        )
        report.notices(result.notices)
        report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(result.codes)))
        columns = [Column(name, "real", result.frame[name]) for name in ("sector", "total", "share")]
        outputs = {self.OUTPUT: write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)}
        self.finish_with(outputs[self.OUTPUT], SECTOR_SHARE, parameters, context, areas, report)
        if parameters.get(self.UNMATCHED) is not None:
            kinds = {"side": "text", "id": "text", "rows": "whole", "value": "real"}
            columns = [Column(name, kind, result.unmatched[name]) for name, kind in kinds.items()]
            outputs[self.UNMATCHED] = write_table(self, parameters, self.UNMATCHED, context, columns)
        return outputs
