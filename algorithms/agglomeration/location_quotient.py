"""Location quotient and its family: where a sector has more than its share."""

from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...analysis.errors import mark
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..layers.frames import Column, read_areas, source_of, write_areas
from ..layers.reporting import Reporter
from ..maps.styles import LOCATION_QUOTIENT

SLQ_NAMES = (mark("The location quotient"), mark("Its logarithm"))


class LocationQuotient(PolosAlgorithm):
    """Location quotient of one sector, with what says how far it can be trusted."""

    ID = "locationquotient"
    NAME = mark("Location quotient")
    GROUP = "agglomeration"
    TAGS = mark("lq,hclq,specialisation,concentration,location quotient,employment")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy")

    INPUT = shared.INPUT
    OUTPUT = shared.OUTPUT
    SECTOR = "SECTOR"
    TOTAL = "TOTAL"
    FIRMS = "FIRMS"
    AREA = "AREA"
    POPULATION = "POPULATION"
    REFERENCE_SECTOR = "REFERENCE_SECTOR"
    REFERENCE_TOTAL = "REFERENCE_TOTAL"
    REFERENCE_FIRMS = "REFERENCE_FIRMS"
    MIN_JOBS = "MIN_JOBS"
    MIN_FIRMS = "MIN_FIRMS"
    SLQ = "SLQ"
    BOOTSTRAP = "BOOTSTRAP"

    def declare(self):
        shared.add_areas(self)
        for parameter in (
            self._field(self.SECTOR, tr("Jobs or firms of the sector")),
            self._field(self.TOTAL, tr("Jobs or firms of all sectors")),
            self._field(self.FIRMS, tr("Firms of the sector (dartboard test, intervals)"), optional=True),
            _number(self.REFERENCE_SECTOR, tr("Sector in the reference region (empty: sum of the layer)")),
            _number(self.REFERENCE_TOTAL, tr("All sectors in the reference region (empty: sum of the layer)")),
            _number(self.MIN_JOBS, tr("Least jobs or firms of the sector in an area to be marked"), 0),
            _number(self.MIN_FIRMS, tr("Least firms of the sector in an area to be marked"), 0),
            shared.level_parameter(),
        ):
            self.addParameter(parameter)
        for parameter in (
            self._field(self.AREA, tr("Surface (cluster index)"), optional=True),
            self._field(self.POPULATION, tr("Population (cluster index)"), optional=True),
            _number(self.REFERENCE_FIRMS, tr("Firms of the sector in the reference region (empty: sum of the layer)")),
            shared.choice(self.SLQ, tr("What is standardised (slq)"), SLQ_NAMES),
            _number(self.BOOTSTRAP, tr("Resamples for the cut-off of slq"), 1000, shared.INTEGER),
            shared.correction_parameter(),
            shared.seed_parameter(),
        ):
            self.addParameter(shared.advanced(parameter))
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Location quotients")))

    def _field(self, name, description, optional=False):
        return QgsProcessingParameterField(
            name, description, None, self.INPUT, shared.NUMERIC, allowMultiple=False, optional=optional
        )

    def _options(self, parameters, context):
        """Return the `QuotientOptions` that a user chose."""
        from ...analysis.agglomeration.quotient_family import QuotientOptions

        return QuotientOptions(
            reference_sector=shared.number_or_none(self, parameters, self.REFERENCE_SECTOR, context),
            reference_total=shared.number_or_none(self, parameters, self.REFERENCE_TOTAL, context),
            reference_firms=shared.number_or_none(self, parameters, self.REFERENCE_FIRMS, context),
            logarithms=self.parameterAsEnum(parameters, self.SLQ, context) == 1,
            resamples=self.parameterAsInt(parameters, self.BOOTSTRAP, context),
            seed=self.parameterAsInt(parameters, shared.SEED, context),
            alpha=self.parameterAsDouble(parameters, shared.ALPHA, context),
            correction=CORRECTIONS[self.parameterAsEnum(parameters, shared.CORRECTION, context)],
            least_jobs=self.parameterAsDouble(parameters, self.MIN_JOBS, context),
            least_firms=self.parameterAsDouble(parameters, self.MIN_FIRMS, context),
        )

    def check(self, parameters, context):
        self._options(parameters, context)

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.agglomeration.quotient_family import WHOLE, quotient_family

        names = (self.SECTOR, self.TOTAL, self.FIRMS, self.AREA, self.POPULATION)
        fields = [self.parameterAsString(parameters, name, context) for name in names]
        report = Reporter(feedback)
        areas = read_areas(
            source_of(self, parameters, self.INPUT, context),
            [field for field in dict.fromkeys(fields) if field],
            self.parameterAsString(parameters, shared.ID_FIELD, context),
            feedback,
        )
        sector, total, firms, area, population = (areas.frame[field] if field else None for field in fields)
        result = quotient_family(
            sector,
            total,
            firms=firms,
            area=area,
            population=population,
            options=self._options(parameters, context),
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        e_i, e = result.reference
        report.fact(
            tr("Reference: {sector} of {total}, a share of {share}.").format(
                sector=f"{e_i:.15g}", total=f"{e:.15g}", share=f"{e_i / e:.4%}"
            )
        )
        columns = [Column(name, "whole" if name in WHOLE else "real", values) for name, values in result.frame.items()]
        destination = write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)
        self.finish_with(destination, LOCATION_QUOTIENT, parameters, context, areas, report)
        return {self.OUTPUT: destination}


def _number(name, description, default=None, kind=shared.DOUBLE):
    """Return a parameter for a number from zero up, optional where it has no default."""
    return QgsProcessingParameterNumber(name, description, kind, default, optional=default is None, minValue=0)
