"""Neighbourhood test: areas that, together with their neighbours, have more firms than chance would give them."""

from ...analysis.errors import mark
from ...analysis.inference.options import Inference
from ...translation import tr
from ..declaring.common import add, add_advanced, add_areas, add_id_field, field, flag, map_output
from ..declaring.groups import add_groups, group_options
from ..declaring.idle import Rule
from ..declaring.inference import correction, level, seed, seed_of, significance
from ..declaring.rates import add_rate_null, law_of_counts, slope
from ..declaring.weights import add_weights, weights_options
from ..maps.styles import NEIGHBOURHOOD
from .area_groups import find_groups
from .hot_spots import HotSpotAlgorithm, MapResult, rate_name


class NeighbourhoodTest(HotSpotAlgorithm):
    """More firms than expected, in an area and its neighbours together."""

    ID = "neighbourhoodtest"
    NAME = mark("Neighbourhood test (firms here and around)")
    TAGS = mark("counts,firms,hot spot,cluster,poisson,binomial,exact,besag,newell,neighbours")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    WEIGHTED = "WEIGHTED"

    EFFECTS = (
        Rule(
            (WEIGHTED,),
            WEIGHTED,
            lambda run: law_of_counts(run) != "poisson",
            mark("Where NULL_MODEL has the same risk everywhere, all firms weigh the same."),
        ),
    )

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.FIELD, tr("Firms of the sector, counted")),
            field(self.DENOMINATOR, tr("All firms, or what else they are compared with")),
        )
        add_weights(self)
        # The p-values are exact and of the upper tail: there are neither permutations nor tails to choose, and the seed
        # is that of groups.
        add_advanced(self, level(), correction())
        add_rate_null(self)
        add_advanced(self, flag(self.WEIGHTED, tr("Firms weigh less in large areas, whose risk is their own"), True))
        add_advanced(self, seed())
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("More firms than chance, here and around")))
        add_groups(self)
        self.add_report()

    def check(self, run):
        self._inference(run)
        group_options(run)
        weights_options(run)

    def tests_counts(self, run):
        return True

    def _inference(self, run):
        return Inference(null=law_of_counts(run), slope=slope(run), seed=seed_of(run), **significance(run))

    def process(self, run):
        from ...analysis.scan.fitted_cases import fitted_cases
        from ...analysis.scan.neighbourhood import neighbourhood_test

        name, base = run.text(self.FIELD), run.text(self.DENOMINATOR)
        areas, graph = self.read(run, [name, base])
        columns = areas.frame[name], areas.frame[base]
        options = self._inference(run)
        cases = run.awaited(fitted_cases, *columns, law=options.null, slope=options.slope, cancelled=run.cancelled)
        run.report.notices(cases.notices)
        # Its one tail, and the areas that are tested.
        groups = find_groups(run, areas, graph, options, alternative="greater")
        result = run.awaited(
            neighbourhood_test,
            cases.events,
            cases.model,
            graph,
            weighted=run.flag(self.WEIGHTED),
            alpha=options.alpha,
            correction=options.correction,
            cancelled=run.cancelled,
        )
        found = result.frame.reindex(areas.frame.index)
        classes = NEIGHBOURHOOD.classes.complete(found["class"], found["neighbours"]).astype(int)
        frame = found[["neighbours"]].assign(
            nb_count=found["count"],
            nb_exp=found["expected"],
            nb_ratio=found["count"] / found["expected"],
            nb_p=found["p"],
            nb_p_adj=found["p_adj"],
            nb_class=classes,
            nb_label=classes.map(NEIGHBOURHOOD.labels()),
            nb_side=found["side"],
        )
        shown = MapResult(rate_name(name, base), frame, classes, NEIGHBOURHOOD, lambda: found[["neighbours"]])
        self.write_result(run, areas, shown, groups)
