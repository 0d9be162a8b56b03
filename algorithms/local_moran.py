"""Local Moran's I: clusters and outliers of a value or of an Empirical Bayes rate."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ..analysis.errors import mark
from . import parameters as shared
from .base import PolosAlgorithm
from .frames import Column, read_areas, source_of, write_areas
from .reporting import Reporter
from .styles import LISA
from .translation import tr


class LocalMoran(PolosAlgorithm):
    """Clusters and outliers by local Moran's I."""

    ID = "localmoran"
    NAME = mark("Local Moran (clusters and outliers)")
    GROUP = "hotspots"
    TAGS = mark("lisa,moran,cluster,outlier,hot spot,spatial autocorrelation,empirical bayes,geoda")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    INPUT = shared.INPUT
    OUTPUT = shared.OUTPUT
    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"

    def initAlgorithm(self, configuration=None):
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
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Clusters and outliers")))

    def check(self, parameters, context):
        shared.inference(self, parameters, context)

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ..analysis.local_statistics import local_moran
        from ..analysis.weights import spatial_graph

        field = self.parameterAsString(parameters, self.FIELD, context)
        denominator = self.parameterAsString(parameters, self.DENOMINATOR, context)
        report = Reporter(feedback)
        areas = read_areas(
            source_of(self, parameters, self.INPUT, context),
            [field, denominator] if denominator else [field],
            self.parameterAsString(parameters, shared.ID_FIELD, context),
            feedback,
        )
        graph, notices = spatial_graph(areas.frame.geometry, shared.weights_options(self, parameters, context))
        report.notices(notices)
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
        labels = {map_class.value: tr(map_class.label) for map_class in LISA.classes}
        columns = [
            *(Column(f"lm_{name}", "real", found[name]) for name in ("value", "i", "z", "lag", "p", "p_adj")),
            Column("lm_class", "whole", found["class"]),
            Column("lm_label", "text", found["class"].map(labels)),
            Column("neighbours", "whole", found["neighbours"]),
        ]
        destination = write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)
        report.classes(LISA, found["class"])
        self.finish_with(destination, LISA, parameters, context, areas, report)
        return {self.OUTPUT: destination}
