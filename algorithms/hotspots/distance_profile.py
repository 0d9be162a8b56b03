"""Distance profile: autocorrelation by distance, to see how far it reaches and to choose a band."""

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring.presentation import add_page, page_path
from ..layers.frames import Column, read_areas, source_of, write_table
from ..layers.reporting import Reporter
from ..pages.figures import FILE_FILTER, figure_format

KIND_NAMES = (mark("All areas within the distance (to choose a band)"), mark("Rings between distances (correlogram)"))
KINDS = {"links": "whole", "alone": "whole", "peak": "whole"}
"""Types of the columns that are not real numbers."""


class DistanceProfile(PolosAlgorithm):
    """Moran's I by distance."""

    ID = "distanceprofile"
    NAME = mark("Distance profile (autocorrelation by distance)")
    GROUP = "hotspots"
    TAGS = mark("incremental spatial autocorrelation,correlogram,distance band,moran,peak,scale")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    INPUT = shared.INPUT
    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    KIND = "KIND"
    BEGIN = "BEGIN"
    STEP = "STEP"
    BANDS = "BANDS"
    OUTPUT = shared.OUTPUT
    HTML = "HTML"
    FIGURE = "FIGURE"
    FIRST_PEAK = "FIRST_PEAK"
    HIGHEST_PEAK = "HIGHEST_PEAK"

    def declare(self):
        shared.add_areas(self)
        self.addParameter(
            QgsProcessingParameterField(
                self.FIELD, tr("Value, or numerator of a rate"), None, self.INPUT, shared.NUMERIC
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.DENOMINATOR, tr("Denominator of a rate"), None, self.INPUT, shared.NUMERIC, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(self.KIND, tr("Pairs of areas"), [tr(name) for name in KIND_NAMES], False, 0)
        )
        for name, label in (
            (self.BEGIN, tr("First distance, metres (empty: the smallest that leaves nobody alone)")),
            (self.STEP, tr("Step, metres (empty: the mean distance to the nearest area)")),
        ):
            self.addParameter(QgsProcessingParameterNumber(name, label, shared.DOUBLE, None, optional=True))
        self.addParameter(QgsProcessingParameterNumber(self.BANDS, tr("Number of distances"), shared.INTEGER, 10))
        shared.add_id_field(self)
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Distance profile"), Qgis.ProcessingSourceType.Vector)
        )
        add_page(self, self.HTML)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.FIGURE, tr("Picture"), FILE_FILTER, optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.FIRST_PEAK, tr("First peak, metres")))
        self.addOutput(QgsProcessingOutputNumber(self.HIGHEST_PEAK, tr("Highest peak, metres")))

    def check(self, parameters, context):
        if parameters.get(self.FIGURE):
            figure_format(self.parameterAsFileOutput(parameters, self.FIGURE, context))

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.distance_profile import distance_profile

        field = self.parameterAsString(parameters, self.FIELD, context)
        denominator = self.parameterAsString(parameters, self.DENOMINATOR, context)
        report = Reporter(feedback)
        areas = read_areas(
            source_of(self, parameters, self.INPUT, context),
            [field, denominator] if denominator else [field],
            self.parameterAsString(parameters, shared.ID_FIELD, context),
            feedback,
        )
        rings = self.parameterAsEnum(parameters, self.KIND, context) == 1
        profile = distance_profile(
            areas.frame[field],
            areas.frame.geometry,
            base=areas.frame[denominator] if denominator else None,
            begin=shared.number_or_none(self, parameters, self.BEGIN, context),
            step=shared.number_or_none(self, parameters, self.STEP, context),
            bands=self.parameterAsInt(parameters, self.BANDS, context),
            rings=rings,
            cancelled=feedback.isCanceled,
        )
        report.notices(profile.notices)
        from ..pages.autocorrelation_pages import distance_figure, distance_page, distance_verdict

        metres = areas.frame.crs is not None
        report.fact(distance_verdict(profile, rings, metres))
        columns = [Column(name, KINDS.get(name, "real"), profile.frame[name]) for name in profile.frame.columns]
        outputs = {
            self.OUTPUT: write_table(self, parameters, self.OUTPUT, context, columns),
            self.FIRST_PEAK: None if profile.first_peak != profile.first_peak else profile.first_peak,
            self.HIGHEST_PEAK: None if profile.highest_peak != profile.highest_peak else profile.highest_peak,
        }
        self.finish_table(outputs[self.OUTPUT], areas.frame, parameters, context, report)
        name = f"{field} / {denominator}" if denominator else field
        path = page_path(self, parameters, context, self.HTML)
        if path:
            from ..pages.html import write_page

            write_page(path, distance_page(name, profile, rings, metres, report.facts))
            outputs[self.HTML] = path
        path = self.parameterAsFileOutput(parameters, self.FIGURE, context)
        if path:
            distance_figure(name, profile, rings, metres).save(path)
            outputs[self.FIGURE] = path
        return outputs
