"""Global autocorrelation: whether a whole map clusters, by Moran's I, Geary's C and General G."""

from qgis.core import QgsProcessingOutputNumber

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, further_output
from ..declaring.inference import CORRECTION, add_inference, inference
from ..declaring.presentation import add_page
from ..declaring.weights import add_weights
from .hot_spots import HotSpotAlgorithm, add_value_or_rate, rate_name

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
        add_areas(self)
        add_value_or_rate(self)
        add_weights(self)
        add_inference(self)
        self.removeParameter(CORRECTION)  # one test a statistic: there is no family to correct for
        add_id_field(self)
        add(self, further_output(self.OUTPUT, tr("Table of statistics")))
        add_page(self, HTML)
        for name, (label, *_) in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def process(self, run):
        from ...analysis.autocorrelation.global_statistics import global_autocorrelation
        from ..pages.areas.autocorrelation_pages import global_page, verdicts

        name, denominator = run.text(self.FIELD), run.text(self.DENOMINATOR)
        areas, graph = self.read(run, [name, denominator])
        chosen = inference(run)
        result = run.awaited(
            global_autocorrelation,
            areas.frame[name],
            graph,
            chosen,
            base=areas.frame[denominator] if denominator else None,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        for text in verdicts(result, chosen.alpha):
            run.report.fact(text)
        run.outputs |= {
            output: None if (value := result.frame.loc[row, column]) != value else float(value)
            for output, (_, row, column) in NUMBERS.items()
        }
        if run.wants(self.OUTPUT):
            run.rows(self.OUTPUT, result.frame.assign(name=result.frame.index))
        tested = rate_name(name, denominator)
        run.page(HTML, lambda: global_page(tested, result, chosen, run.report.facts))
