"""Local Moran's I: clusters and outliers of a value or of an Empirical Bayes rate."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ...analysis.errors import mark
from ...translation import tr
from ..declaring import parameters as shared
from ..layers.reporting import Reporter
from ..maps.styles import LISA
from .hot_spots import MORAN_MEASURES, HotSpotAlgorithm, MapResult, local_columns


class LocalMoran(HotSpotAlgorithm):
    """Clusters and outliers by local Moran's I."""

    ID = "localmoran"
    NAME = mark("Local Moran (clusters and outliers)")
    TAGS = mark("lisa,moran,cluster,outlier,hot spot,spatial autocorrelation,empirical bayes,geoda")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"

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
        shared.add_weights(self)
        shared.add_inference(self)
        shared.add_preset(self)
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Clusters and outliers")))
        self.add_report()

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.local_statistics import local_moran

        field = self.parameterAsString(parameters, self.FIELD, context)
        denominator = self.parameterAsString(parameters, self.DENOMINATOR, context)
        report = Reporter(feedback)
        fields = [field, denominator] if denominator else [field]
        areas, graph = self.read(parameters, fields, context, feedback, report)
        result = local_moran(
            areas.frame[field],
            graph,
            shared.inference(self, parameters, context),
            base=areas.frame[denominator] if denominator else None,
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        found = result.frame
        name = f"{field} / {denominator}" if denominator else field
        columns = local_columns("lm", MORAN_MEASURES, found, LISA)
        shown = MapResult(name, columns, found["class"], LISA, lambda: found)
        return self.write_result(parameters, context, feedback, areas, report, shown)
