"""Getis-Ord Gi and Gi*: hot and cold spots of a value."""

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, field, flag, map_output
from ..declaring.inference import add_inference, add_preset, inference
from ..declaring.weights import add_weights
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
        add_areas(self)
        add(
            self,
            field(self.FIELD, tr("Value")),
            flag(self.STAR, tr("Gi*: the area counts among its own neighbours"), True),
        )
        add_weights(self)
        # Classes name a confidence for hot and cold alike, so both tails count.
        add_inference(self, alpha=0.1, alternative="two-sided")
        add_preset(self)
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Hot and cold spots")))
        self.add_report()

    def process(self, run):
        from ...analysis.autocorrelation.local_result import neighbour_means
        from ...analysis.autocorrelation.local_statistics import getis_ord

        name = run.text(self.FIELD)
        areas, graph = self.read(run, [name])
        result = getis_ord(
            areas.frame[name],
            graph,
            inference(run),
            star=run.flag(self.STAR),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        found = result.frame
        classes = GETIS_ORD.classes.complete(found["bin"], found["neighbours"])
        frame = found[["neighbours"]].assign(
            gi=found["g"],
            **{f"gi_{measure}": found[measure] for measure in ("z", "p", "p_adj", "bin")},
            gi_label=classes.map(GETIS_ORD.labels()),
        )
        shown = MapResult(name, frame, classes, GETIS_ORD, lambda: neighbour_means(areas.frame[name], graph))
        self.write_result(run, areas, shown)
