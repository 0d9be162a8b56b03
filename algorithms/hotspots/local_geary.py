"""Local Geary: areas that are like their neighbours or differ from them, in one value or several together."""

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, field, map_output
from ..declaring.inference import add_inference, add_preset, inference
from ..declaring.weights import add_weights
from ..maps.styles import LOCAL_GEARY, MULTIVARIATE_GEARY
from .hot_spots import HotSpotAlgorithm, MapResult, classed, local_frame


class LocalGeary(HotSpotAlgorithm):
    """Similarity of neighbours by local Geary."""

    ID = "localgeary"
    NAME = mark("Local Geary (alike or different, one value or several)")
    TAGS = mark("geary,lisa,multivariate,several variables,similarity,spatial autocorrelation,geoda")

    FIELDS = "FIELDS"

    def declare(self):
        add_areas(self)
        add(self, field(self.FIELDS, tr("Value, or several to compare together"), several=True))
        add_weights(self)
        add_inference(self)
        add_preset(self)
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Alike and different")))
        self.add_report()

    def process(self, run):
        from ...analysis.autocorrelation.local_geary import local_geary
        from ...analysis.autocorrelation.local_result import neighbour_means

        names = list(dict.fromkeys(run.texts(self.FIELDS)))
        areas, graph = self.read(run, names)
        result = run.awaited(
            local_geary,
            [areas.frame[name] for name in names],
            graph,
            inference(run),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        legend = LOCAL_GEARY if len(names) == 1 else MULTIVARIATE_GEARY
        found = classed(result.frame, legend, areas)
        shown = MapResult(
            ", ".join(names),
            local_frame("lg", ("c", "z", "p", "p_adj"), found, legend),
            found["class"],
            legend,
            lambda: neighbour_means(areas.frame[names[0]], graph),
        )
        self.write_result(run, areas, shown)
