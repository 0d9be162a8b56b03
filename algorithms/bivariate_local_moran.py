"""Bivariate local Moran's I: one value in an area against another in its neighbours."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ..analysis.errors import mark
from ..translation import tr
from . import parameters as shared
from .frames import Column, write_areas
from .hot_spots import HotSpotAlgorithm
from .reporting import Reporter
from .styles import BIVARIATE_LISA


class BivariateLocalMoran(HotSpotAlgorithm):
    """Clusters and outliers of one value here and another around."""

    ID = "bivariatelocalmoran"
    NAME = mark("Bivariate local Moran (one value here, another around)")
    TAGS = mark("lisa,moran,bivariate,two variables,cluster,outlier,hot spot,spatial autocorrelation,geoda")

    FIELD = "FIELD"
    FIELD_AROUND = "FIELD_AROUND"

    def initAlgorithm(self, configuration=None):
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
        from ..analysis.local_statistics import bivariate_local_moran

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
        columns = [
            *(Column(f"lm_{name}", "real", found[name]) for name in ("value", "i", "z", "lag", "p", "p_adj")),
            Column("lm_class", "whole", found["class"]),
            Column("lm_label", "text", found["class"].map(BIVARIATE_LISA.labels())),
            Column("neighbours", "whole", found["neighbours"]),
        ]
        destination = write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)
        report.classes(BIVARIATE_LISA, found["class"])
        self.finish_with(destination, BIVARIATE_LISA, parameters, context, areas, report)
        page = self.write_report(
            parameters, context, f"{here}, {around}", found["class"], BIVARIATE_LISA, lambda: found, report
        )
        return {self.OUTPUT: destination, **page}
