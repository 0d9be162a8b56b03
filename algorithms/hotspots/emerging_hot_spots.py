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
from ..declaring.rates import add_rate_null
from ..declaring.weights import add_weights
from ..maps.styles import EMERGING
from .hot_spots import HotSpotAlgorithm, MapResult, marks, rate_name

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
    DENOMINATORS = "DENOMINATORS"
    LASTING = "LASTING"
    COMPARISON = "COMPARISON"
    PERIODS = "PERIODS"

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.FIELDS, tr("Values of the periods, or numerators of rates, in the order of time"), several=True),
            field(
                self.DENOMINATORS,
                tr("Denominators of rates: one for all periods, or one a period"),
                several=True,
                optional=True,
            ),
        )
        add_weights(self)
        # Hot and cold alike, so both tails count.
        add_inference(self)
        add_rate_null(self)
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

    def tests_counts(self, run):
        return bool(run.texts(self.DENOMINATORS)) and inference(run).counts

    def process(self, run):
        from ...analysis.autocorrelation.emerging_hot_spots import emerging_hot_spots
        from ...analysis.autocorrelation.local_result import neighbour_means
        from ...analysis.rates.empirical_bayes import value_or_rate

        names, bases = run.texts(self.FIELDS), run.texts(self.DENOMINATORS)
        areas, graph = self.read(run, [*names, *bases])
        options = inference(run)
        run.report.fact(tr("Periods, from first to last: {fields}.").format(fields=", ".join(names)))
        result = run.awaited(
            emerging_hot_spots,
            areas.frame[names],
            graph,
            options,
            bases=areas.frame[bases] if bases else None,
            lasting=run.number(self.LASTING),
            window=run.choice(self.COMPARISON, tuple(COMPARISONS)),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        found = result.frame
        classes = EMERGING.classes.complete(found["class"], found["neighbours"], areas.located).astype(int)
        frame = found[["class", "hot", "cold", "path", "z", "trend_s", "trend_z", "trend_p"]].add_prefix("eh_")
        frame = frame.assign(eh_label=classes.map(EMERGING.labels()), **marks("eh", found))
        last, base = names[-1], bases[-1] if bases else ""

        def scatter():
            values, _ = value_or_rate(areas.frame[last], areas.frame[base] if base else None)
            return neighbour_means(values, graph)

        centre = (0.0, 0.0) if base and options.counts else None
        shown = MapResult(rate_name(last, base), frame, classes, EMERGING, scatter, centre)
        self.write_result(run, areas, shown)
        if run.wants(self.PERIODS):
            run.rows(self.PERIODS, result.periods)
