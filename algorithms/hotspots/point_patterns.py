"""Point patterns: how near each other the firms of a sector lie, at every distance, beside chance."""

from qgis.core import QgsProcessingOutputNumber

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import INTEGER, OUTPUT, add, add_advanced, choice, number, table_output
from ..declaring.directories import (
    BANDS,
    CODE_FIELD,
    WORKERS_FIELD,
    check_workers,
    size_bands,
)
from ..declaring.firms import POINTS, add_firms, read_firms
from ..declaring.idle import belong
from ..declaring.inference import ALPHA, level, seed, seed_of
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.rates import add_maps, maps
from ..declaring.sector_tables import DECIMAL, MARKS, decimal_sign, marks
from ..declaring.sectors import SECTORS, add_classification, check_sectors

MAPS = 199
SMOOTHING_NAMES = (mark("As rough as the distances are (Sheather & Jones)"), mark("As Duranton & Overman (Silverman)"))


class PointPatterns(PolosAlgorithm):
    """Marcon & Puech's M and Duranton & Overman's K-density of a sector."""

    ID = "pointpatterns"
    NAME = mark("Point patterns (M function and K-density)")
    GROUP = "hotspots"
    TAGS = mark("points,firms,establishments,distance,marcon,puech,duranton,overman,localisation,envelope,denue")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    POINTS = POINTS
    CODE_FIELD = CODE_FIELD
    WORKERS_FIELD = WORKERS_FIELD
    BANDS = BANDS
    SECTORS = SECTORS
    FARTHEST = "FARTHEST"
    STEPS = "STEPS"
    SMOOTHING = "SMOOTHING"
    OUTPUT = OUTPUT
    HTML = "HTML"
    FIGURE = "FIGURE"
    P_M = "P_M"
    P_KD = "P_KD"
    GATHERED = "GATHERED"

    EFFECTS = (belong(WORKERS_FIELD, DECIMAL, MARKS),)

    def declare(self):
        add_firms(self)
        add(
            self,
            number(self.FARTHEST, tr("Longest distance, metres (empty: the median distance between firms)")),
            number(self.STEPS, tr("Number of distances"), 60, INTEGER, least=5, most=500),
        )
        add_advanced(self, size_bands())
        add_classification(self)
        add_advanced(self, decimal_sign(), marks())
        add_maps(self, MAPS)
        add_advanced(self, choice(self.SMOOTHING, tr("Smoothing of K-density"), SMOOTHING_NAMES))
        add_advanced(self, level(), seed())
        add(self, table_output(self.OUTPUT, tr("Point patterns by distance")))
        add_page(self, self.HTML)
        add_picture(self, self.FIGURE)
        for name, description in (
            (self.P_M, tr("p-value of M")),
            (self.P_KD, tr("p-value of K-density")),
            (self.GATHERED, tr("Distance up to which firms are gathered, metres")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def check(self, run):
        check_workers(run)
        check_sectors(run)
        check_picture(run, self.FIGURE)
        maps(run)

    def process(self, run):
        from ...analysis.points.pattern import BANDWIDTHS, PatternOptions, point_pattern
        from ..pages.areas.pattern_page import Pattern, pattern_figure, pattern_page, verdicts

        firms = read_firms(run)
        options = PatternOptions(
            run.number(self.FARTHEST),
            run.whole(self.STEPS),
            maps(run),
            run.number(ALPHA),
            seed_of(run),
            run.choice(self.SMOOTHING, tuple(BANDWIDTHS)),
        )
        found = run.awaited(
            point_pattern,
            firms.points,
            firms.weights,
            firms.member,
            options,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(found.notices)
        shown = Pattern(found, options, run.text(SECTORS), firms.metres, bool(run.text(WORKERS_FIELD)))
        said = verdicts(shown)
        for text in said:
            run.report.fact(text)
        run.rows(self.OUTPUT, shown.frame())
        gathered = found.k.gathered_to
        for name, value in ((self.P_M, found.m.bounds.p), (self.P_KD, found.k.bounds.p), (self.GATHERED, gathered)):
            run.outputs[name] = None if value != value else float(value)
        run.page(self.HTML, lambda: pattern_page(shown, run.report.facts))
        run.picture(self.FIGURE, lambda: pattern_figure(shown))
