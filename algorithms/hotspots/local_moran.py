"""Local Moran's I: clusters and outliers of a value or of an Empirical Bayes rate."""

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, map_output
from ..declaring.firm_sizes import add_firm_sizes, check_firm_sizes, fields_of_sizes, firm_sizes
from ..declaring.groups import add_groups
from ..declaring.inference import add_inference, add_preset, inference
from ..declaring.rates import add_rate_null
from ..declaring.weights import add_weights
from ..maps.styles import LISA
from .area_groups import find_groups
from .hot_spots import MORAN_MEASURES, HotSpotAlgorithm, MapResult, add_value_or_rate, classed, local_frame, rate_name


class LocalMoran(HotSpotAlgorithm):
    """Clusters and outliers by local Moran's I."""

    ID = "localmoran"
    NAME = mark("Local Moran (clusters and outliers)")
    TAGS = mark("lisa,moran,cluster,outlier,hot spot,spatial autocorrelation,empirical bayes,geoda")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"

    def declare(self):
        add_areas(self)
        add_value_or_rate(self)
        add_weights(self)
        add_inference(self)
        add_rate_null(self)
        add_firm_sizes(self)
        add_preset(self)
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Clusters and outliers")))
        add_groups(self)
        self.add_report()

    def check(self, run):
        super().check(run)
        check_firm_sizes(run, inference(run))

    def process(self, run):
        from ...analysis.autocorrelation.local_result import neighbour_means
        from ...analysis.autocorrelation.local_statistics import local_moran
        from ...analysis.rates.null_fit import Fits

        name, denominator = run.text(self.FIELD), run.text(self.DENOMINATOR)
        areas, graph = self.read(run, [name, denominator, *fields_of_sizes(run)])
        options, sizes, fits = inference(run), firm_sizes(run, areas), Fits()
        groups = find_groups(run, areas, graph, options, sizes, fits=fits)
        result = run.awaited(
            local_moran,
            areas.frame[name],
            graph,
            options,
            base=areas.frame[denominator] if denominator else None,
            sizes=sizes,
            fits=fits,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        found = classed(result.frame, LISA, areas)
        frame = local_frame("lm", MORAN_MEASURES, found, LISA)
        tested = rate_name(name, denominator)

        def scatter():
            # The lag of rates tested as counts is of the scale of a second fit, and no mean of their values.
            return found if not denominator else found.assign(lag=neighbour_means(found["value"], graph)["lag"])

        shown = MapResult(tested, frame, found["class"], LISA, scatter, result.centre)
        self.write_result(run, areas, shown, groups)
