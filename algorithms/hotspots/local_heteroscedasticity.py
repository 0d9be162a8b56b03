"""Local heteroscedasticity: where values around an area are uneven, as at the edges of clusters, or even."""

from ...analysis.errors import mark
from ...analysis.inference.options import Inference
from ...translation import tr
from ..declaring.common import add, add_advanced, add_areas, add_id_field, field, map_output
from ..declaring.inference import correction, level, significance
from ..declaring.weights import add_weights, weights_options
from ..maps.styles import HETEROSCEDASTICITY
from .hot_spots import HotSpotAlgorithm, MapResult, classed, local_frame


class LocalHeteroscedasticity(HotSpotAlgorithm):
    """Uneven surroundings by local spatial heteroscedasticity."""

    ID = "localheteroscedasticity"
    NAME = mark("Local heteroscedasticity (uneven or even around)")
    TAGS = mark("losh,heteroscedasticity,variance,edge,border,transition,lisa,spatial autocorrelation")
    REQUIRES = (*HotSpotAlgorithm.REQUIRES, "esda")

    FIELD = "FIELD"

    def declare(self):
        add_areas(self)
        add(self, field(self.FIELD, tr("Value")))
        add_weights(self)
        # The test is by formula and one-sided: there are neither permutations nor a seed nor tails to choose.
        add_advanced(self, level(), correction())
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Uneven and even")))
        self.add_report()

    def check(self, run):
        Inference(**significance(run))
        weights_options(run)

    def process(self, run):
        from ...analysis.autocorrelation.local_heteroscedasticity import local_heteroscedasticity
        from ...analysis.autocorrelation.local_result import neighbour_means

        name = run.text(self.FIELD)
        areas, graph = self.read(run, [name])
        values = areas.frame[name]
        result = run.awaited(local_heteroscedasticity, values, graph, **significance(run))
        run.report.notices(result.notices)
        found = classed(result.frame, HETEROSCEDASTICITY, areas)
        frame = local_frame("lh", ("p", "p_adj"), found, HETEROSCEDASTICITY).assign(lh=found["h"])
        shown = MapResult(name, frame, found["class"], HETEROSCEDASTICITY, lambda: neighbour_means(values, graph))
        self.write_result(run, areas, shown)
