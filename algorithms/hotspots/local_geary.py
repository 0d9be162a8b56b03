"""Local Geary: areas that are like their neighbours or differ from them, in one value or several together."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ...analysis.errors import mark
from ...translation import tr
from ..declaring import parameters as shared
from ..layers.reporting import Reporter
from ..maps.styles import LOCAL_GEARY, MULTIVARIATE_GEARY
from .hot_spots import HotSpotAlgorithm, MapResult, local_columns


class LocalGeary(HotSpotAlgorithm):
    """Similarity of neighbours by local Geary."""

    ID = "localgeary"
    NAME = mark("Local Geary (alike or different, one value or several)")
    TAGS = mark("geary,lisa,multivariate,several variables,similarity,spatial autocorrelation,geoda")

    FIELDS = "FIELDS"

    def declare(self):
        shared.add_areas(self)
        self.addParameter(
            QgsProcessingParameterField(
                self.FIELDS, tr("Value, or several to compare together"), None, self.INPUT, shared.NUMERIC, True
            )
        )
        shared.add_weights(self)
        shared.add_inference(self)
        shared.add_preset(self)
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Alike and different")))
        self.add_report()

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.local_geary import local_geary
        from ...analysis.autocorrelation.local_result import neighbour_means

        fields = list(dict.fromkeys(shared.fields(self, parameters, self.FIELDS, context)))
        report = Reporter(feedback)
        areas, graph = self.read(parameters, fields, context, feedback, report)
        result = local_geary(
            [areas.frame[field] for field in fields],
            graph,
            shared.inference(self, parameters, context),
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        found = result.frame
        legend = LOCAL_GEARY if len(fields) == 1 else MULTIVARIATE_GEARY
        shown = MapResult(
            ", ".join(fields),
            local_columns("lg", ("c", "z", "p", "p_adj"), found, legend),
            found["class"],
            legend,
            lambda: neighbour_means(areas.frame[fields[0]], graph),
        )
        return self.write_result(parameters, context, feedback, areas, report, shown)
