"""Robustness: whether classes and clusters would still be there with other neighbours, and with doubt in the data."""

from qgis.core import QgsProcessingParameterString

from ...analysis.clusters.options import P0, require_p0
from ...analysis.errors import FieldError, mark
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...analysis.inference.options import Inference
from ...analysis.inference.tails import ALTERNATIVES
from ...analysis.stability.setting_grid import DEFAULT, DEFAULT_SCALES, parse_grid, parse_scales
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.area_names import names_of
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    ID_FIELD,
    INPUT,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    add_areas,
    add_id_field,
    choice,
    field,
    flag,
    further_output,
    layer,
    map_output,
    number,
)
from ..declaring.idle import Rule, belong
from ..declaring.inference import ALTERNATIVE, CORRECTION, correction, seed, seed_of, tails
from ..declaring.members import MEMBERS, read_clusters, write_clusters_as_read
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.rates import add_maps, maps, slope, slope_by_size
from ..declaring.weights import islands, shared_options, tolerance
from ..layers.one_file import in_one_file

STATISTICS = ("localmoran", "getisord")
METHOD_NAMES = (mark("Local Moran (clusters and outliers)"), mark("Getis-Ord Gi* (hot and cold spots)"))
ENDINGS = {"CLUSTERS": "clusters", "PERIMETERS": "perimeters", "SETTINGS": "settings"}
MOST_REDRAWS = 9999


class Robustness(PolosAlgorithm):
    """One result under many settings, and with its figures drawn again."""

    ID = "robustness"
    NAME = mark("Robustness of classes and clusters")
    GROUP = "clusters"
    TAGS = mark("robustness,sensitivity,stability,uncertainty,settings,neighbours,churn,suppressed,margin of error")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    METHOD = "METHOD"
    GRID = "GRID"
    SCALES = "SCALES"
    LOW_FIELD = "LOW_FIELD"
    HIGH_FIELD = "HIGH_FIELD"
    CHURN = "CHURN"
    REDRAWS = "REDRAWS"
    MEMBERS = MEMBERS
    FRINGE = "FRINGE"
    NAME_FIELD = "NAME_FIELD"
    LEAST_P = "P0"
    CLUSTERS = "CLUSTERS"
    PERIMETERS = "PERIMETERS"
    SETTINGS = "SETTINGS"
    REPORT = "REPORT"
    FIGURE = "FIGURE"

    EFFECTS = (
        belong(MEMBERS, FRINGE, LEAST_P, "MAPS"),
        belong(PERIMETERS, NAME_FIELD),
        Rule(
            (CHURN, LOW_FIELD, HIGH_FIELD),
            REDRAWS,
            lambda run: run.whole("REDRAWS") > 0,
            mark("It counts where data are drawn again."),
        ),
        Rule(
            (REDRAWS,),
            CHURN,
            lambda run: run.number("CHURN") > 0 or run.wants("LOW_FIELD"),
            mark("Nothing says how figures might be others: CHURN is 0, and there are no bounds (LOW_FIELD)."),
        ),
    )

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.FIELD, tr("Value, or numerator of a rate")),
            field(self.DENOMINATOR, tr("Denominator of a rate"), optional=True),
            choice(self.METHOD, tr("Statistic"), METHOD_NAMES, codes=STATISTICS),
            QgsProcessingParameterString(
                self.GRID, tr("Settings to try, the base first in each row"), tr(DEFAULT), multiLine=True
            ),
            tolerance(),
            number(self.CHURN, tr("Firms that close, and that open, in a year (%)"), 8, least=0, most=99),
            number(self.REDRAWS, tr("Redraws of the figures"), 10, INTEGER, least=0, most=MOST_REDRAWS),
            field(self.LOW_FIELD, tr("Least that the value can be"), optional=True),
            field(self.HIGH_FIELD, tr("Most that the value can be"), optional=True),
            layer(self.MEMBERS, tr("Areas of clusters, to see whether these are still there"), optional=True),
            field(self.NAME_FIELD, tr("Name of the areas"), kind=ANY_FIELD, optional=True),
        )
        add_id_field(self)
        add_advanced(
            self,
            QgsProcessingParameterString(
                self.SCALES, tr("Other scales, seen apart"), tr(DEFAULT_SCALES), optional=True
            ),
            flag(self.FRINGE, tr("Count the fringe of clusters too")),
            correction(),
            tails(),
            slope_by_size(),
            number(self.LEAST_P, tr("Groups: p-value up to which areas belong to one"), P0),
        )
        add_maps(self)
        add_advanced(self, islands(), seed())
        add(
            self,
            map_output(OUTPUT, tr("How sure the classes are")),
            further_output(self.CLUSTERS, tr("How sure the agglomerations are"), AREAS),
            further_output(self.PERIMETERS, tr("How perimeters move"), AREAS),
            further_output(self.SETTINGS, tr("Table of settings and redraws"), by_default=True),
        )
        add_page(self, self.REPORT)
        add_picture(self, self.FIGURE)

    def prepareAlgorithm(self, parameters, context, feedback):
        return super().prepareAlgorithm(in_one_file(parameters, OUTPUT, ENDINGS, context), context, feedback)

    def tests_counts(self, run):
        """Return whether a rate is tested against counts, so that SLOPE counts."""
        return run.wants(self.DENOMINATOR)

    def check(self, run):
        from ...analysis.clusters.shares import require_share

        parse_grid(run.text(self.GRID))
        parse_scales(run.text(self.SCALES))
        self.inference(run)
        require_p0(run.number(self.LEAST_P))
        maps(run)
        check_picture(run, self.FIGURE)
        if run.number(self.CHURN):
            require_share(self.CHURN, run.number(self.CHURN) / 100)
        if bool(run.text(self.LOW_FIELD)) != bool(run.text(self.HIGH_FIELD)):
            raise FieldError(mark("LOW_FIELD and HIGH_FIELD belong together: give both, or neither."))
        if run.wants(self.MEMBERS):
            if not run.text(ID_FIELD):
                raise FieldError(mark("MEMBERS needs ID_FIELD: the areas of clusters are known by their ids."))
            return
        for name in (self.CLUSTERS, self.PERIMETERS):
            if run.wants(name):
                raise FieldError(
                    mark("{output} tells of clusters: give their areas as MEMBERS, or leave it out."), output=name
                )

    def inference(self, run):
        """Return how areas are tested, but for what settings say."""
        return Inference(
            seed=seed_of(run),
            alternative=run.choice(ALTERNATIVE, ALTERNATIVES),
            correction=run.choice(CORRECTION, CORRECTIONS),
            slope=slope(run),
        )

    def process(self, run):
        from ...analysis.stability.robustness import robustness
        from .robustness_outputs import Robust, write_robustness

        areas = run.areas(INPUT, [run.text(name) for name in self.fields()], ids_as_text=True)
        run.write_ids_as_read("area_id", (self.PERIMETERS,), INPUT, run.text(ID_FIELD), areas.frame.index)
        question, names = self.question(run, areas)
        grid = parse_grid(run.text(self.GRID))
        doubt = self.doubt(run, areas)
        found = run.awaited(
            robustness,
            question,
            grid,
            scales=parse_scales(run.text(self.SCALES)),
            doubt=doubt,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(found.notices)
        write_robustness(run, areas, Robust(found, question, names, names_of(run, areas)))

    def fields(self):
        """Return the parameters that name numeric fields."""
        return (self.FIELD, self.DENOMINATOR, self.LOW_FIELD, self.HIGH_FIELD)

    def question(self, run, areas):
        """Return the `analysis.stability.setting_runs.Question`, and the names of clusters."""
        from ...analysis.autocorrelation.registry import STATISTICS as KNOWN
        from ...analysis.stability.setting_runs import Question

        clusters, names = self.members(run, areas)
        denominator = run.text(self.DENOMINATOR)
        question = Question(
            values=areas.frame[run.text(self.FIELD)],
            geometry=areas.frame.geometry,
            base=areas.frame[denominator] if denominator else None,
            statistic=KNOWN[run.choice(self.METHOD, STATISTICS)],
            inference=self.inference(run),
            weights=shared_options(run),
            clusters=clusters,
            p0=run.number(self.LEAST_P),
            maps=maps(run),
        )
        return question, names

    def members(self, run, areas):
        """Return by area its cluster, for the areas that are in one, or None, and the names of clusters."""
        if not run.wants(self.MEMBERS):
            return None, {}
        members, names = read_clusters(run, areas)
        members = members.dropna()
        write_clusters_as_read(run, "rb_cluster", (OUTPUT, self.CLUSTERS, self.PERIMETERS), members.unique())
        return (None if members.empty else members), names

    def doubt(self, run, areas):
        """Return the `analysis.stability.data_doubt.DataDoubt` of the figures."""
        from ...analysis.stability.data_doubt import data_doubt

        low, high = (run.text(name) for name in (self.LOW_FIELD, self.HIGH_FIELD))
        return data_doubt(
            areas.frame[run.text(self.FIELD)],
            low=areas.frame[low] if low else None,
            high=areas.frame[high] if high else None,
            churn=run.number(self.CHURN) / 100,
            redraws=run.whole(self.REDRAWS),
            seed=seed_of(run),
        )
