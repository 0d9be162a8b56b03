"""Global autocorrelation: whether a whole map clusters, by Moran's I, Geary's C and General G."""

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
)

from ...analysis.errors import mark
from ...translation import tr
from ..declaring import parameters as shared
from ..declaring.presentation import add_page, page_path
from ..layers.frames import Column, write_table
from ..layers.reporting import Reporter
from .hot_spots import HotSpotAlgorithm

HTML = "HTML"

NUMBERS = {
    "MORAN_I": (mark("Moran's I"), "moran", "statistic"),
    "MORAN_E": (mark("Moran's I: expected"), "moran", "expected"),
    "MORAN_Z": (mark("Moran's I: z"), "moran", "z"),
    "MORAN_P_Z": (mark("Moran's I: p by formula"), "moran", "p_z"),
    "MORAN_P": (mark("Moran's I: p by permutations"), "moran", "p"),
    "GEARY_C": (mark("Geary's C"), "geary", "statistic"),
    "GEARY_Z": (mark("Geary's C: z"), "geary", "z"),
    "GEARY_P_Z": (mark("Geary's C: p by formula"), "geary", "p_z"),
    "GEARY_P": (mark("Geary's C: p by permutations"), "geary", "p"),
    "GENERAL_G": (mark("General G"), "general_g", "statistic"),
    "GENERAL_G_E": (mark("General G: expected"), "general_g", "expected"),
    "GENERAL_G_Z": (mark("General G: z"), "general_g", "z"),
    "GENERAL_G_P_Z": (mark("General G: p by formula"), "general_g", "p_z"),
    "GENERAL_G_P": (mark("General G: p by permutations"), "general_g", "p"),
}
"""Numbers that a model can use: {output: (label, row, column)} of the result's frame."""


class GlobalAutocorrelation(HotSpotAlgorithm):
    """Global statistics of spatial association."""

    ID = "globalautocorrelation"
    NAME = mark("Global autocorrelation (Moran, Geary, General G)")
    TAGS = mark("moran,geary,getis,ord,general g,global,spatial autocorrelation,clustering,scatter plot")
    REQUIRES = (*HotSpotAlgorithm.REQUIRES, "matplotlib")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    HTML = HTML

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
        shared.add_inference(self, alternative="two-sided")
        self.removeParameter(shared.CORRECTION)  # one test a statistic: there is no family to correct for
        shared.add_id_field(self)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Table of statistics"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            )
        )
        add_page(self, HTML)
        for name, (label, *_) in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.global_statistics import global_autocorrelation

        field = self.parameterAsString(parameters, self.FIELD, context)
        denominator = self.parameterAsString(parameters, self.DENOMINATOR, context)
        report = Reporter(feedback)
        fields = [field, denominator] if denominator else [field]
        areas, graph = self.read(parameters, fields, context, feedback, report)
        inference = shared.inference(self, parameters, context)
        result = global_autocorrelation(
            areas.frame[field],
            graph,
            inference,
            base=areas.frame[denominator] if denominator else None,
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        from ..pages.autocorrelation_pages import global_page, verdicts

        for text in verdicts(result, inference.alpha):
            report.fact(text)
        outputs = {
            name: None if (value := result.frame.loc[row, column]) != value else float(value)
            for name, (_, row, column) in NUMBERS.items()
        }
        if parameters.get(self.OUTPUT):
            outputs[self.OUTPUT] = self._table(parameters, context, result)
            self.finish_table(outputs[self.OUTPUT], areas.frame, parameters, context, report)
        path = page_path(self, parameters, context, HTML)
        if path:
            from ..pages.html import write_page

            name = f"{field} / {denominator}" if denominator else field
            write_page(path, global_page(name, result, inference, report.facts))
            outputs[HTML] = path
        return outputs

    def _table(self, parameters, context, result):
        """Write the frame of the result, a row a statistic."""
        frame = result.frame
        columns = [
            Column("name", "text", frame.index),
            *(Column(name, "real", frame[name]) for name in frame.columns),
        ]
        return write_table(self, parameters, self.OUTPUT, context, columns)
