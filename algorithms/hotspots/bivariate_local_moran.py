"""Bivariate local Moran's I: one value in an area against another in its neighbours."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ...analysis.errors import mark
from ...translation import tr
from ..declaring import parameters as shared
from ..layers.reporting import Reporter
from ..maps.styles import BIVARIATE_LISA
from .hot_spots import MORAN_MEASURES, HotSpotAlgorithm, MapResult, local_columns


class BivariateLocalMoran(HotSpotAlgorithm):
    """Clusters and outliers of one value here and another around."""

    ID = "bivariatelocalmoran"
    NAME = mark("Bivariate local Moran (one value here, another around)")
    TAGS = mark("lisa,moran,bivariate,two variables,cluster,outlier,hot spot,spatial autocorrelation,geoda")

    FIELD = "FIELD"
    FIELD_AROUND = "FIELD_AROUND"

    def declare(self):
        shared.add_areas(self)
        self.addParameter(
            QgsProcessingParameterField(self.FIELD, tr("Value in the area"), None, self.INPUT, shared.NUMERIC)
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.FIELD_AROUND, tr("Value in its neighbours"), None, self.INPUT, shared.NUMERIC
            )
        )
        shared.add_weights(self)
        shared.add_inference(self)
        shared.add_preset(self)
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Here and around")))
        self.add_report()

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.local_statistics import bivariate_local_moran

        here = self.parameterAsString(parameters, self.FIELD, context)
        around = self.parameterAsString(parameters, self.FIELD_AROUND, context)
        report = Reporter(feedback)
        areas, graph = self.read(parameters, [here, around], context, feedback, report)
        result = bivariate_local_moran(
            areas.frame[here],
            areas.frame[around],
            graph,
            shared.inference(self, parameters, context),
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        found = result.frame
        columns = local_columns("lm", MORAN_MEASURES, found, BIVARIATE_LISA)
        shown = MapResult(
            f"{here}, {around}",
            columns,
            found["class"],
            BIVARIATE_LISA,
            lambda: found.assign(around=areas.frame[around]),
        )
        return self.write_result(parameters, context, feedback, areas, report, shown)
