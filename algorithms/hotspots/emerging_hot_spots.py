"""Emerging hot spots: which hot and cold spots are new, last or fade over several periods."""

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import (
    add,
    add_advanced,
    add_areas,
    add_id_field,
    choice,
    field,
    further_output,
    map_output,
    number,
)
from ..declaring.inference import add_inference, inference
from ..declaring.weights import add_weights
from ..maps.styles import EMERGING
from .hot_spots import HotSpotAlgorithm, MapResult

COMPARISONS = {
    "period": mark("The same period"),
    "all": mark("All periods"),
    "neighbouring": mark("The same period and the one before"),
}


class EmergingHotSpots(HotSpotAlgorithm):
    """Patterns of hot and cold spots over time."""

    ID = "emerginghotspots"
    NAME = mark("Emerging hot spots (over several periods)")
    TAGS = mark("emerging,hot spot,trend,mann-kendall,getis,ord,time,panel,persistent,new,arcgis")

    FIELDS = "FIELDS"
    LASTING = "LASTING"
    COMPARISON = "COMPARISON"
    PERIODS = "PERIODS"

    def declare(self):
        add_areas(self)
        add(self, field(self.FIELDS, tr("Values of the periods, in the order of time"), several=True))
        add_weights(self)
        # Hot and cold alike, so both tails count.
        add_inference(self)
        lasting = number(self.LASTING, tr("Share of periods that makes a lasting spot"), 0.9, least=0.5, most=1)
        add_advanced(
            self, lasting, choice(self.COMPARISON, tr("Compare the areas of a period with"), COMPARISONS.values())
        )
        add_id_field(self)
        add(
            self,
            map_output(self.OUTPUT, tr("Emerging hot spots")),
            further_output(self.PERIODS, tr("Hot and cold spots by period")),
        )
        self.add_report()

    def process(self, run):
        from ...analysis.autocorrelation.emerging_hot_spots import emerging_hot_spots
        from ...analysis.autocorrelation.local_result import neighbour_means

        names = run.texts(self.FIELDS)
        areas, graph = self.read(run, names)
        run.report.fact(tr("Periods, from first to last: {fields}.").format(fields=", ".join(names)))
        result = emerging_hot_spots(
            areas.frame[names],
            graph,
            inference(run),
            lasting=run.number(self.LASTING),
            window=run.choice(self.COMPARISON, tuple(COMPARISONS)),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        found = result.frame
        classes = EMERGING.classes.complete(found["class"], found["neighbours"]).astype(int)
        measures = ["class", "hot", "cold", "path", "z", "trend_s", "trend_z", "trend_p"]
        frame = found[measures].add_prefix("eh_")
        frame = frame.assign(eh_label=classes.map(EMERGING.labels()), neighbours=found["neighbours"])
        last = names[-1]
        shown = MapResult(last, frame, classes, EMERGING, lambda: neighbour_means(areas.frame[last], graph))
        self.write_result(run, areas, shown)
        if run.wants(self.PERIODS):
            run.rows(self.PERIODS, result.periods)
