"""Emerging hot spots: which hot and cold spots are new, last or fade over several periods."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...analysis.errors import mark
from ...translation import tr
from ..declaring import parameters as shared
from ..layers.frames import Column, write_table
from ..layers.reporting import Reporter
from ..maps.styles import EMERGING
from .hot_spots import HotSpotAlgorithm, MapResult

NO_DATA, NO_NEIGHBOURS = 18, 19
"""Classes of the legend beside those of the analysis."""

FIELDS = {
    "eh_hot": ("whole", "hot"),
    "eh_cold": ("whole", "cold"),
    "eh_path": ("text", "path"),
    "eh_z": ("real", "z"),
    "eh_trend_s": ("whole", "trend_s"),
    "eh_trend_z": ("real", "trend_z"),
    "eh_trend_p": ("real", "trend_p"),
    "neighbours": ("whole", "neighbours"),
}
KINDS = {"period": "text", "areas": "whole", "hot": "whole", "cold": "whole", "mean": "real"}


class EmergingHotSpots(HotSpotAlgorithm):
    """Patterns of hot and cold spots over time."""

    ID = "emerginghotspots"
    NAME = mark("Emerging hot spots (over several periods)")
    TAGS = mark("emerging,hot spot,trend,mann-kendall,getis,ord,time,panel,persistent,new,arcgis")

    FIELDS = "FIELDS"
    LASTING = "LASTING"
    PERIODS = "PERIODS"

    def declare(self):
        shared.add_areas(self)
        self.addParameter(
            QgsProcessingParameterField(
                self.FIELDS,
                tr("Values of the periods, in the order of time"),
                None,
                self.INPUT,
                shared.NUMERIC,
                allowMultiple=True,
            )
        )
        shared.add_weights(self)
        # Hot and cold alike, so both tails count.
        shared.add_inference(self, alternative="two-sided")
        lasting = QgsProcessingParameterNumber(
            self.LASTING, tr("Share of periods that makes a lasting spot"), shared.DOUBLE, 0.9, minValue=0.5, maxValue=1
        )
        self.addParameter(shared.advanced(lasting))
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Emerging hot spots")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.PERIODS,
                tr("Hot and cold spots by period"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            )
        )
        self.add_report()

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.emerging_hot_spots import emerging_hot_spots
        from ...analysis.autocorrelation.local_result import neighbour_means

        names = shared.fields(self, parameters, self.FIELDS, context)
        report = Reporter(feedback)
        areas, graph = self.read(parameters, list(dict.fromkeys(names)), context, feedback, report)
        report.fact(tr("Periods, from first to last: {fields}.").format(fields=", ".join(names)))
        result = emerging_hot_spots(
            areas.frame[names],
            graph,
            shared.inference(self, parameters, context),
            lasting=self.parameterAsDouble(parameters, self.LASTING, context),
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        found = result.frame
        alone = found["neighbours"].eq(0).map({True: NO_NEIGHBOURS, False: NO_DATA})
        classes = found["class"].fillna(alone).astype(int)
        columns = [
            Column("eh_class", "whole", found["class"]),
            Column("eh_label", "text", classes.map(EMERGING.labels())),
            *(Column(name, kind, found[column]) for name, (kind, column) in FIELDS.items()),
        ]
        last = names[-1]
        shown = MapResult(last, columns, classes, EMERGING, lambda: neighbour_means(areas.frame[last], graph))
        outputs = self.write_result(parameters, context, feedback, areas, report, shown)
        if parameters.get(self.PERIODS):
            columns = [Column(name, kind, result.periods[name]) for name, kind in KINDS.items()]
            outputs[self.PERIODS] = write_table(self, parameters, self.PERIODS, context, columns)
            self.finish_table(outputs[self.PERIODS], areas.frame, parameters, context, report)
        return outputs
