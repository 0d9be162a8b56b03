"""Location quotient: where a sector has more than its share."""

from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..analysis.errors import mark
from . import parameters as shared
from .base import PolosAlgorithm
from .frames import Column, read_areas, source_of, write_areas
from .reporting import Reporter
from .styles import LOCATION_QUOTIENT
from ..translation import tr


class LocationQuotient(PolosAlgorithm):
    """Location quotient and jobs above expectation of one sector."""

    ID = "locationquotient"
    NAME = mark("Location quotient")
    GROUP = "agglomeration"
    TAGS = mark("lq,hclq,specialisation,concentration,location quotient,employment")

    INPUT = shared.INPUT
    OUTPUT = shared.OUTPUT
    SECTOR = "SECTOR"
    TOTAL = "TOTAL"
    REFERENCE_SECTOR = "REFERENCE_SECTOR"
    REFERENCE_TOTAL = "REFERENCE_TOTAL"

    def initAlgorithm(self, configuration=None):
        shared.add_areas(self)
        for name, description in (
            (self.SECTOR, tr("Jobs or firms of the sector")),
            (self.TOTAL, tr("Jobs or firms of all sectors")),
        ):
            self.addParameter(QgsProcessingParameterField(name, description, None, self.INPUT, shared.NUMERIC))
        for name, description in (
            (self.REFERENCE_SECTOR, tr("Sector in the reference region (empty: sum of the layer)")),
            (self.REFERENCE_TOTAL, tr("All sectors in the reference region (empty: sum of the layer)")),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(name, description, shared.DOUBLE, None, optional=True, minValue=0)
            )
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Location quotients")))

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ..analysis.agglomeration import location_quotient

        sector = self.parameterAsString(parameters, self.SECTOR, context)
        total = self.parameterAsString(parameters, self.TOTAL, context)
        report = Reporter(feedback)
        areas = read_areas(
            source_of(self, parameters, self.INPUT, context),
            [sector, total],
            self.parameterAsString(parameters, shared.ID_FIELD, context),
            feedback,
        )
        frame, reference, notices = location_quotient(
            areas.frame[sector],
            areas.frame[total],
            reference_sector=shared.number_or_none(self, parameters, self.REFERENCE_SECTOR, context),
            reference_total=shared.number_or_none(self, parameters, self.REFERENCE_TOTAL, context),
        )
        report.notices(notices)
        report.fact(
            tr("Reference: {sector} of {total}, a share of {share}.").format(
                sector=f"{reference[0]:.15g}", total=f"{reference[1]:.15g}", share=f"{reference[0] / reference[1]:.4%}"
            )
        )
        columns = [Column("lq", "real", frame["lq"]), Column("hclq", "real", frame["hclq"])]
        destination = write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)
        self.finish_with(destination, LOCATION_QUOTIENT, parameters, context, areas, report)
        return {self.OUTPUT: destination}
