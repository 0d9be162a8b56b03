"""Getis-Ord Gi and Gi*: hot and cold spots of a value."""

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, flag, map_output
from ..declaring.firm_sizes import add_firm_sizes, check_firm_sizes, fields_of_sizes, firm_sizes
from ..declaring.groups import add_groups
from ..declaring.inference import add_inference, add_preset, inference
from ..declaring.rates import add_rate_null
from ..declaring.weights import add_weights
from ..maps.styles import GETIS_ORD
from .area_groups import find_groups
from .hot_spots import HotSpotAlgorithm, MapResult, add_value_or_rate, marks, rate_name


class GetisOrd(HotSpotAlgorithm):
    """Hot and cold spots by Getis-Ord."""

    ID = "getisord"
    NAME = mark("Getis-Ord (hot and cold spots)")
    TAGS = mark("getis,ord,gi*,hot spot,cold spot,spatial association,arcgis")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    STAR = "STAR"

    def declare(self):
        add_areas(self)
        add_value_or_rate(self)
        add(self, flag(self.STAR, tr("Gi*: the area counts among its own neighbours"), True))
        add_weights(self)
        # Up to the weakest of the three confidences that classes name.
        add_inference(self, alpha=0.1)
        add_rate_null(self)
        add_firm_sizes(self)
        add_preset(self)
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Hot and cold spots")))
        add_groups(self)
        self.add_report()

    def check(self, run):
        super().check(run)
        check_firm_sizes(run, inference(run))

    def process(self, run):
        from ...analysis.autocorrelation.local_result import neighbour_means
        from ...analysis.autocorrelation.local_statistics import getis_ord
        from ...analysis.rates.null_fit import Fits

        name, denominator = run.text(self.FIELD), run.text(self.DENOMINATOR)
        areas, graph = self.read(run, [name, denominator, *fields_of_sizes(run)])
        options, sizes, fits = inference(run), firm_sizes(run, areas), Fits()
        tail = options.alternative if options.alternative in ("greater", "lesser") else "two-sided"
        groups = find_groups(run, areas, graph, options, sizes, fits=fits, alternative=tail)
        result = getis_ord(
            areas.frame[name],
            graph,
            options,
            base=areas.frame[denominator] if denominator else None,
            sizes=sizes,
            fits=fits,
            star=run.flag(self.STAR),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        found = result.frame
        classes = GETIS_ORD.classes.complete(found["bin"], found["neighbours"], areas.located)
        frame = marks("gi", found).assign(
            gi=found["g"],
            **{f"gi_{measure}": found[measure] for measure in ("z", "p", "p_adj", "bin")},
            gi_label=classes.map(GETIS_ORD.labels()),
        )
        tested = rate_name(name, denominator)
        shown = MapResult(
            tested, frame, classes, GETIS_ORD, lambda: neighbour_means(found["value"], graph), result.centre
        )
        self.write_result(run, areas, shown, groups)
