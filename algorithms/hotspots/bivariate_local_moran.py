"""Two values and their surroundings: bivariate local Moran, one here and another around, or Lee's L, both around."""

from dataclasses import replace

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, choice, field, map_output
from ..declaring.inference import add_inference, add_preset, inference
from ..declaring.rates import add_rate_null
from ..declaring.weights import add_weights, weights_options
from ..maps.styles import BIVARIATE_LISA, LEE
from .hot_spots import MORAN_MEASURES, HotSpotAlgorithm, MapResult, classed, local_frame, rate_name

MEASURES = {
    "bivariatelocalmoran": mark("Bivariate local Moran: the one value here, the other around"),
    "locallee": mark("Lee's L: both values around"),
}
"""By the name of the statistic."""

LEE_MEASURES = ("value", "other", "l", "lag", "lag_other", "p", "p_adj")


class BivariateLocalMoran(HotSpotAlgorithm):
    """Clusters and outliers of two values."""

    ID = "bivariatelocalmoran"
    NAME = mark("Bivariate local Moran (one value here, another around)")
    TAGS = mark("lisa,moran,lee,bivariate,two variables,cluster,outlier,hot spot,spatial autocorrelation,geoda")

    FIELD = "FIELD"
    FIELD_AROUND = "FIELD_AROUND"
    DENOMINATOR = "DENOMINATOR"
    DENOMINATOR_AROUND = "DENOMINATOR_AROUND"
    MEASURE = "MEASURE"

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.FIELD, tr("Value in the area")),
            field(self.FIELD_AROUND, tr("Value in its neighbours")),
            field(self.DENOMINATOR, tr("Denominator of a rate in the area"), optional=True),
            field(self.DENOMINATOR_AROUND, tr("Denominator of a rate in its neighbours"), optional=True),
            choice(self.MEASURE, tr("Measure"), MEASURES.values()),
        )
        add_weights(self)
        add_inference(self)
        add_rate_null(self)
        add_preset(self)
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Here and around")))
        self.add_report()

    def check(self, run):
        inference(run, self._measure(run))
        weights_options(run)

    def tests_counts(self, run):
        moran = self._measure(run) == "bivariatelocalmoran"
        return moran and run.wants(self.DENOMINATOR_AROUND) and inference(run, self._measure(run)).counts

    def process(self, run):
        here, around = run.text(self.FIELD), run.text(self.FIELD_AROUND)
        base, base_around = run.text(self.DENOMINATOR), run.text(self.DENOMINATOR_AROUND)
        areas, graph = self.read(run, [here, around, base, base_around])
        measure = self._measure(run)
        test, show = {"bivariatelocalmoran": (_moran, _shown_moran), "locallee": (_lee, _shown_lee)}[measure]
        result = run.awaited(
            test,
            areas.frame[here],
            areas.frame[around],
            graph,
            inference(run, measure),
            base=areas.frame[base] if base else None,
            base_around=areas.frame[base_around] if base_around else None,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        field = f"{rate_name(here, base)}, {rate_name(around, base_around)}"
        shown = replace(result, frame=classed(result.frame, BIVARIATE_LISA, areas))
        self.write_result(run, areas, show(field, shown))

    def _measure(self, run):
        """Return the name of the statistic that was chosen."""
        return run.choice(self.MEASURE, MEASURES)


def _moran(*data, **options):
    from ...analysis.autocorrelation.local_statistics import bivariate_local_moran

    return bivariate_local_moran(*data, **options)


def _lee(*data, **options):
    from ...analysis.autocorrelation.local_lee import local_lee

    return local_lee(*data, **options)


def _shown_moran(field, result):
    """Return the `MapResult` of bivariate local Moran."""
    found = result.frame
    frame = local_frame("lm", MORAN_MEASURES, found, BIVARIATE_LISA)
    return MapResult(field, frame, found["class"], BIVARIATE_LISA, lambda: found, result.centre, "other")


def _shown_lee(field, result):
    """Return the `MapResult` of Lee's L; its scatter plot has the mean of each value around."""
    found = result.frame
    frame = local_frame("ll", LEE_MEASURES, found, LEE)

    def scatter():
        return found.assign(value=found["lag"], lag=found["lag_other"])

    return MapResult(field, frame, found["class"], LEE, scatter, result.centre, "both-around")
