"""Perimeters of clusters: core, fringe and gaps of groups that are more than chance, with ids that last."""

from ...analysis.clusters.options import P0, require_p0
from ...analysis.errors import FieldError, mark, notice
from ...analysis.inference.options import Inference
from ...translation import tr
from ..base import PolosAlgorithm
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
    text,
)
from ..declaring.idle import Rule
from ..declaring.inference import correction, level, seed, seed_of, significance
from ..declaring.presentation import add_page
from ..declaring.rates import add_maps, add_rate_null, maps, null_model, slope
from ..declaring.weights import add_weights, neighbours, weights_options
from ..layers.one_file import in_one_file

UNIT_NAMES = (mark("Jobs: they come in firms"), mark("Firms, counted one by one"))
JOBS, FIRMS = range(2)
ENDINGS = {"MEMBERS": "members", "ISOLATED": "isolated", "PATTERNS": "patterns"}
MOST_FIRST_ID = 1_000_000_000
SHARE = 0.6
"""Of the progress, what groups take."""

JOBS_AS_COUNTS = mark(
    "NULL_MODEL tests jobs as if each were counted by itself. Jobs come in firms, so that chance alone makes clusters "
    "of them: leave it automatic, or give firms as SECTOR and TOTAL with UNIT 1."
)


class DelineateClusters(PolosAlgorithm):
    """From a sector's figures to numbered perimeters, each with the p-value of its group."""

    ID = "delineateclusters"
    NAME = mark("Delineate clusters (perimeters)")
    GROUP = "clusters"
    TAGS = mark("cluster,perimeter,delineate,agglomeration,core,fringe,district,boundary")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    SECTOR = "SECTOR"
    TOTAL = "TOTAL"
    FIRMS = "FIRMS"
    UNIT = "UNIT"
    NAME_FIELD = "NAME_FIELD"
    PROVINCE_FIELD = "PROVINCE_FIELD"
    SECTOR_NAME = "SECTOR_NAME"
    CLASS_FIELD = "CLASS_FIELD"
    CORE = "CORE"
    WINDOWS = "WINDOWS"
    FRINGE = "FRINGE"
    GAP = "GAP"
    MIN_AREAS = "MIN_AREAS"
    MIN_JOBS = "MIN_JOBS"
    MIN_FIRMS = "MIN_FIRMS"
    LEAST_P = "P0"
    JOBS_SQ = "JOBS_SQ"
    REFERENCE_SECTOR = "REFERENCE_SECTOR"
    REFERENCE_TOTAL = "REFERENCE_TOTAL"
    PREVIOUS = "PREVIOUS"
    PREVIOUS_MEMBERS = "PREVIOUS_MEMBERS"
    FIRST_ID = "FIRST_ID"
    MEMBERS = "MEMBERS"
    ISOLATED = "ISOLATED"
    PATTERNS = "PATTERNS"
    REPORT = "REPORT"

    EFFECTS = (
        Rule(
            (FIRMS, JOBS_SQ),
            UNIT,
            lambda run: run.algorithm.unit(run) == JOBS,
            mark("They say more of jobs, and SECTOR and TOTAL count firms (UNIT)."),
        ),
    )

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.SECTOR, tr("Jobs or firms of the sector")),
            field(self.TOTAL, tr("Jobs or firms of all sectors")),
            choice(
                self.UNIT,
                tr("What the figures of the sector and of all sectors count"),
                UNIT_NAMES,
                codes=("jobs", "firms"),
            ),
            field(self.FIRMS, tr("Firms of the sector, where jobs are counted"), optional=True),
            text(self.SECTOR_NAME, tr("Name of the sector, for the clusters' names")),
            field(self.NAME_FIELD, tr("Name of the areas"), kind=ANY_FIELD, optional=True),
            field(self.PROVINCE_FIELD, tr("Province of the areas"), kind=ANY_FIELD, optional=True),
        )
        add_weights(self)
        add(
            self,
            flag(self.FRINGE, tr("Fringe: neighbours whose quotient lies above 1 with its interval"), True),
            number(self.GAP, tr("Most areas of a gap that is closed"), 0, INTEGER, least=0),
            number(self.MIN_AREAS, tr("Least areas of a core"), 2, INTEGER, least=1),
            number(self.MIN_JOBS, tr("Least jobs or firms of the sector in a core"), 0, least=0),
            number(self.MIN_FIRMS, tr("Least firms of a core"), 0, least=0),
        )
        add_id_field(self)
        add(
            self,
            layer(self.PREVIOUS, tr("Clusters of last year, whose ids last"), optional=True),
            layer(self.PREVIOUS_MEMBERS, tr("Areas of last year's clusters"), optional=True),
        )
        add_advanced(
            self,
            field(self.CLASS_FIELD, tr("Core found elsewhere: field of classes"), kind=ANY_FIELD, optional=True),
            text(self.CORE, tr("Core found elsewhere: values that are the core (empty for fields of Polos)")),
            layer(self.WINDOWS, tr("Core found elsewhere: windows of a scan, or other polygons"), AREAS, optional=True),
            number(self.LEAST_P, tr("Groups: p-value up to which areas belong to one"), P0),
            level(),
            correction(),
            number(
                self.FIRST_ID,
                tr("Least number of a new cluster, where several sectors are put together"),
                1,
                INTEGER,
                least=1,
                most=MOST_FIRST_ID,
            ),
        )
        add_rate_null(self)
        add_maps(self)
        add_advanced(
            self,
            seed(),
            field(self.JOBS_SQ, tr("Sum of the squared jobs of the sector's firms (intervals)"), optional=True),
            number(self.REFERENCE_SECTOR, tr("Sector in the reference region (empty: sum of the layer)"), least=0),
            number(self.REFERENCE_TOTAL, tr("All sectors in the reference region (empty: sum of the layer)"), least=0),
        )
        add(
            self,
            map_output(OUTPUT, tr("Agglomerations")),
            further_output(self.MEMBERS, tr("Areas of agglomerations"), AREAS, by_default=True),
            further_output(self.ISOLATED, tr("Hot spots in no agglomeration"), AREAS, by_default=True),
            further_output(self.PATTERNS, tr("Broad patterns"), AREAS, by_default=True),
        )
        add_page(self, self.REPORT)

    def prepareAlgorithm(self, parameters, context, feedback):
        return super().prepareAlgorithm(in_one_file(parameters, OUTPUT, ENDINGS, context), context, feedback)

    def check(self, run):
        self.options(run)
        self.inference(run)
        require_p0(run.number(self.LEAST_P))
        maps(run)
        weights_options(run)
        if run.wants(self.PREVIOUS) != run.wants(self.PREVIOUS_MEMBERS):
            raise FieldError(
                mark(
                    "PREVIOUS and PREVIOUS_MEMBERS belong together: give last year's clusters and their areas (outputs "
                    "OUTPUT and MEMBERS of that run), or neither."
                )
            )
        if run.wants(self.PREVIOUS) and not run.text(ID_FIELD):
            raise FieldError(mark("PREVIOUS needs ID_FIELD: areas of two years are known again by their ids."))
        if run.number(self.MIN_FIRMS) and self.unit(run) == JOBS and not run.text(self.FIRMS):
            raise FieldError(mark("MIN_FIRMS needs FIRMS, the field with the firms of the sector."))
        if run.wants(self.WINDOWS) and run.text(self.CLASS_FIELD):
            raise FieldError(mark("CLASS_FIELD and WINDOWS both give a core that was found elsewhere. Leave one out."))
        if run.text(self.CORE) and not run.text(self.CLASS_FIELD):
            raise FieldError(mark("CORE has values of a field of classes: give it as CLASS_FIELD."))

    def tests_counts(self, run):
        """Return whether firms are tested against counts, of which SLOPE says more."""
        return self.inference(run).counts

    def unit(self, run):
        """Return what SECTOR counts, `JOBS` or `FIRMS`."""
        return run.choice(self.UNIT, (JOBS, FIRMS))

    def options(self, run):
        """Return the `DelineationOptions` that a user chose."""
        from ...analysis.clusters.delineation import DelineationOptions

        return DelineationOptions(
            alpha=run.number("ALPHA"),
            fringe=run.flag(self.FRINGE),
            gap=run.whole(self.GAP),
            least_areas=run.whole(self.MIN_AREAS),
            least_size=run.number(self.MIN_JOBS),
            least_firms=run.number(self.MIN_FIRMS),
        )

    def inference(self, run):
        """Return how areas and groups are tested: jobs, unless told otherwise, among areas of like size only."""
        null = null_model(run)
        if null == "automatic" and self.unit(run) == JOBS:
            null = "size-classes"
        own = {"seed": seed_of(run), "slope": slope(run), "null": null, **significance(run)}
        return Inference(alternative="greater", **own)

    def process(self, run):
        from ...analysis.clusters.delineation import delineate
        from ...analysis.weights.graphs import weights_matrix
        from .cluster_inputs import read_before, read_core, read_figures
        from .cluster_outputs import Clusters, write_clusters

        areas = run.areas(INPUT, self.fields(run), ids_as_text=True)
        written = self.MEMBERS, self.ISOLATED
        run.write_ids_as_read("area_id", written, INPUT, run.text(ID_FIELD), areas.frame.index)
        graph = neighbours(run, areas)
        read = read_figures(run, areas, self.unit(run) == JOBS)
        core = read_core(run, areas, read)
        before = read_before(run, read.frame.index) if run.wants(self.PREVIOUS) else None
        found, tested = self.tests(run, read, graph)
        result = run.awaited(
            delineate,
            read.frame,
            found,
            weights_matrix(graph, read.frame.index),
            self.options(run),
            share=read.share,
            core=core,
            polygons=areas.frame.geometry.loc[read.frame.index].to_numpy(),
            before=before,
            first=run.whole(self.FIRST_ID),
        )
        write_clusters(run, areas, Clusters(result, read, found, tested, run.number("ALPHA")))

    def fields(self, run):
        """Return the names of the numeric fields."""
        return [run.text(name) for name in (self.SECTOR, self.TOTAL, self.FIRMS, self.JOBS_SQ)]

    def tests(self, run, read, graph):
        """Return groups of areas, and what Gi* says of each area by itself."""
        from ...analysis.autocorrelation.local_statistics import getis_ord
        from ...analysis.clusters.area_groups import area_groups
        from ...analysis.rates.null_fit import Fits

        inference, fits = self.inference(run), Fits()
        if self.unit(run) == JOBS and inference.counts:
            run.report.notices([notice(JOBS_AS_COUNTS)])
        sector, total = read.frame["sector"].rename(run.text(self.SECTOR)), read.frame["total"]
        total = total.rename(run.text(self.TOTAL))
        run.report.span = (0.0, SHARE)
        found = run.awaited(
            area_groups,
            *(sector, graph, inference),
            base=total,
            alternative="greater",
            p0=run.number(self.LEAST_P),
            maps=maps(run),
            fits=fits,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.span = (SHARE, 1.0)
        heard = {"progress": run.progress, "cancelled": run.cancelled}
        tested = run.awaited(getis_ord, sector, graph, inference, base=total, fits=fits, **heard)
        run.report.notices((*found.notices, *tested.notices))
        return found, tested.frame.reindex(read.frame.index)
