"""Getis-Ord Gi and Gi*: hot and cold spots of a value."""

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ...analysis.errors import mark
from ...translation import tr
from ..declaring import parameters as shared
from ..layers.frames import Column
from ..layers.reporting import Reporter
from ..maps.styles import GETIS_ORD
from .hot_spots import HotSpotAlgorithm, MapResult


class GetisOrd(HotSpotAlgorithm):
    """Hot and cold spots by Getis-Ord."""

    ID = "getisord"
    NAME = mark("Getis-Ord (hot and cold spots)")
    TAGS = mark("getis,ord,gi*,hot spot,cold spot,spatial association,arcgis")

    FIELD = "FIELD"
    STAR = "STAR"

    def declare(self):
        shared.add_areas(self)
        self.addParameter(QgsProcessingParameterField(self.FIELD, tr("Value"), None, self.INPUT, shared.NUMERIC))
        self.addParameter(
            QgsProcessingParameterBoolean(self.STAR, tr("Gi*: the area counts among its own neighbours"), True)
        )
        shared.add_weights(self)
        # Classes name a confidence for hot and cold alike, so both tails count.
        shared.add_inference(self, alpha=0.1, alternative="two-sided")
        shared.add_preset(self)
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Hot and cold spots")))
        self.add_report()

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.local_result import neighbour_means
        from ...analysis.autocorrelation.local_statistics import getis_ord

        field = self.parameterAsString(parameters, self.FIELD, context)
        report = Reporter(feedback)
        areas, graph = self.read(parameters, [field], context, feedback, report)
        result = getis_ord(
            areas.frame[field],
            graph,
            shared.inference(self, parameters, context),
            star=self.parameterAsBool(parameters, self.STAR, context),
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        found = result.frame
        classes = found["bin"].fillna(found["neighbours"].eq(0).map({True: 9, False: 8}))
        columns = [
            Column("gi", "real", found["g"]),
            *(Column(f"gi_{name}", "real", found[name]) for name in ("z", "p", "p_adj")),
            Column("gi_bin", "whole", found["bin"]),
            Column("gi_label", "text", classes.map(GETIS_ORD.labels())),
            Column("neighbours", "whole", found["neighbours"]),
        ]
        shown = MapResult(field, columns, classes, GETIS_ORD, lambda: neighbour_means(areas.frame[field], graph))
        return self.write_result(parameters, context, feedback, areas, report, shown)
