"""Point clusters: dense places of a sector's firms, whatever the borders of areas, held against all firms."""

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    INTEGER,
    OUTPUT,
    POINT,
    add,
    add_advanced,
    add_repair_limit,
    choice,
    field,
    further_output,
    layer,
    map_output,
    number,
    text,
)
from ..declaring.directories import (
    BANDS,
    CODE_FIELD,
    WORKERS_FIELD,
    check_workers,
    size_bands,
)
from ..declaring.firms import POINTS, add_firms, read_firms
from ..declaring.idle import Rule, belong
from ..declaring.inference import ALPHA, level, seed, seed_of
from ..declaring.presentation import add_page
from ..declaring.rates import add_maps, maps
from ..declaring.sector_tables import DECIMAL, MARKS, decimal_sign, marks
from ..declaring.sectors import SECTORS, add_classification, check_sectors

METHOD_NAMES = (mark("HDBSCAN: places of any density"), mark("DBSCAN: so many firms within a distance"))
MAPS = 99


class PointClusters(PolosAlgorithm):
    """Perimeters of a sector's firms as points."""

    ID = "pointclusters"
    NAME = mark("Point clusters (perimeters of firms)")
    GROUP = "hotspots"
    TAGS = mark("points,firms,establishments,hdbscan,dbscan,density,perimeter,hull,cluster,denue")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "sklearn")

    POINTS = POINTS
    CODE_FIELD = CODE_FIELD
    WORKERS_FIELD = WORKERS_FIELD
    BANDS = BANDS
    SECTORS = SECTORS
    SECTOR_NAME = "SECTOR_NAME"
    METHOD = "METHOD"
    MINIMUM = "MINIMUM"
    REACH = "REACH"
    CONCAVITY = "CONCAVITY"
    AREAS = "AREAS"
    AREA_ID = "AREA_ID"
    NAME_FIELD = "NAME_FIELD"
    PERIMETERS = "PERIMETERS"
    PREVIOUS = "PREVIOUS"
    LEAST_FIRMS = "LEAST_FIRMS"
    DOMINANCE = "DOMINANCE"
    OUTPUT = OUTPUT
    FIRMS = "FIRMS"
    WITHIN = "WITHIN"
    REPORT = "REPORT"

    EFFECTS = (
        belong(WORKERS_FIELD, DECIMAL, MARKS),
        belong(AREAS, NAME_FIELD, WITHIN),
        Rule(
            (REACH,),
            METHOD,
            lambda run: run.choice("METHOD", (False, True)),
            mark("HDBSCAN asks for no distance (METHOD)."),
        ),
    )

    def declare(self):
        add_firms(self)
        add(
            self,
            text(self.SECTOR_NAME, tr("Name of the sector, for the clusters' names")),
            choice(self.METHOD, tr("How dense places are told"), METHOD_NAMES, codes=("hdbscan", "dbscan")),
            number(self.MINIMUM, tr("Fewest firms of a cluster"), 10, INTEGER, least=2),
            number(self.REACH, tr("Distance of DBSCAN, metres")),
            layer(self.AREAS, tr("Areas, for names and for what borders part"), AREAS, optional=True),
            field(self.AREA_ID, tr("Id of the areas"), self.AREAS, ANY_FIELD, optional=True),
            field(self.NAME_FIELD, tr("Name of the areas"), self.AREAS, ANY_FIELD, optional=True),
            layer(self.PERIMETERS, tr("Clusters of areas, to compare with"), AREAS, optional=True),
            layer(self.PREVIOUS, tr("Point clusters of last year, whose ids last"), AREAS, optional=True),
        )
        add_advanced(
            self,
            size_bands(),
            number(self.CONCAVITY, tr("Concavity of outlines, from 0 (concave) to 1 (convex)"), 0.3, least=0, most=1),
            number(self.LEAST_FIRMS, tr("Firms around which no outline is drawn: fewer than"), 3, INTEGER, least=2),
        )
        add_advanced(
            self,
            number(self.DOMINANCE, tr("Share of one firm above which jobs are not told (%)"), 85, least=0, most=100),
        )
        add_repair_limit(self)
        add_classification(self)
        add_advanced(self, decimal_sign(), marks())
        add_maps(self, MAPS)
        add_advanced(self, level(), seed())
        add(
            self,
            map_output(self.OUTPUT, tr("Agglomerations of firms")),
            further_output(self.FIRMS, tr("Firms of the sector, with their agglomeration"), POINT),
            further_output(self.WITHIN, tr("Areas that agglomerations of firms lie in")),
        )
        add_page(self, self.REPORT)

    def check(self, run):
        check_workers(run)
        check_sectors(run)
        maps(run)
        self.density(run)
        if run.wants(self.AREAS) and not run.text(self.AREA_ID):
            raise FieldError(mark("AREAS needs AREA_ID, the field with the ids of the areas."))
        if run.whole(self.MINIMUM) < run.whole(self.LEAST_FIRMS):
            raise FieldError(
                mark(
                    "MINIMUM is {minimum}, and no outline may be drawn around fewer than {least} firms (LEAST_FIRMS). "
                    "Raise MINIMUM."
                ),
                minimum=run.whole(self.MINIMUM),
                least=run.whole(self.LEAST_FIRMS),
            )

    def density(self, run):
        """Return how dense places are told."""
        from ...analysis.points.dense import METHODS, Density, require_density

        density = Density(run.choice(self.METHOD, METHODS), run.whole(self.MINIMUM), run.number(self.REACH))
        require_density(density)
        return density

    def process(self, run):
        from ...analysis.points.detectable import power_notices
        from ...analysis.points.point_clusters import PointClusterOptions, point_clusters
        from .point_cluster_outputs import Found, write_point_clusters

        firms = read_firms(run, sized=False)
        options = PointClusterOptions(self.density(run), run.number(self.CONCAVITY), maps(run), seed_of(run))
        heard = {"progress": run.progress, "cancelled": run.cancelled}
        found = run.awaited(point_clusters, firms.plane, firms.member, options, **heard)
        own, every = int(firms.member.sum()), len(firms.member)
        run.report.notices(found.notices)
        run.report.notices(power_notices(found, own, every, options.density.least, run.number(ALPHA)))
        write_point_clusters(run, Found(found, firms, run.number(ALPHA)))
