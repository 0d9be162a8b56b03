"""Distance profile: autocorrelation by distance, to see how far it reaches and to choose a band."""

from qgis.core import QgsProcessingOutputNumber

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import INPUT, INTEGER, OUTPUT, add, add_areas, add_id_field, choice, number, table_output
from ..declaring.presentation import add_page, add_picture, check_picture
from .hot_spots import add_value_or_rate, rate_name

KIND_NAMES = (mark("All areas within the distance (to choose a band)"), mark("Rings between distances (correlogram)"))


class DistanceProfile(PolosAlgorithm):
    """Moran's I by distance."""

    ID = "distanceprofile"
    NAME = mark("Distance profile (autocorrelation by distance)")
    GROUP = "hotspots"
    TAGS = mark("incremental spatial autocorrelation,correlogram,distance band,moran,peak,scale")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    INPUT = INPUT
    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    KIND = "KIND"
    BEGIN = "BEGIN"
    STEP = "STEP"
    BANDS = "BANDS"
    OUTPUT = OUTPUT
    HTML = "HTML"
    FIGURE = "FIGURE"
    FIRST_PEAK = "FIRST_PEAK"
    HIGHEST_PEAK = "HIGHEST_PEAK"

    def declare(self):
        add_areas(self)
        add_value_or_rate(self)
        add(
            self,
            choice(self.KIND, tr("Pairs of areas"), KIND_NAMES),
            number(self.BEGIN, tr("First distance, metres (empty: the smallest that leaves nobody alone)")),
            number(self.STEP, tr("Step, metres (empty: the mean distance to the nearest area)")),
            number(self.BANDS, tr("Number of distances"), 10, INTEGER),
        )
        add_id_field(self)
        add(self, table_output(self.OUTPUT, tr("Distance profile")))
        add_page(self, self.HTML)
        add_picture(self, self.FIGURE)
        self.addOutput(QgsProcessingOutputNumber(self.FIRST_PEAK, tr("First peak, metres")))
        self.addOutput(QgsProcessingOutputNumber(self.HIGHEST_PEAK, tr("Highest peak, metres")))

    def check(self, run):
        check_picture(run, self.FIGURE)

    def process(self, run):
        from ...analysis.autocorrelation.distance_profile import distance_profile
        from ..pages.areas.autocorrelation_pages import distance_figure, distance_page, distance_verdict

        name, denominator = run.text(self.FIELD), run.text(self.DENOMINATOR)
        areas = run.areas(self.INPUT, [name, denominator])
        rings = run.choice(self.KIND, (False, True))
        profile = run.awaited(
            distance_profile,
            areas.frame[name],
            areas.frame.geometry,
            base=areas.frame[denominator] if denominator else None,
            begin=run.number(self.BEGIN),
            step=run.number(self.STEP),
            bands=run.whole(self.BANDS),
            rings=rings,
            cancelled=run.cancelled,
        )
        run.report.notices(profile.notices)
        metres = areas.frame.crs is not None
        run.report.fact(distance_verdict(profile, rings, metres))
        run.rows(self.OUTPUT, profile.frame)
        for output, peak in ((self.FIRST_PEAK, profile.first_peak), (self.HIGHEST_PEAK, profile.highest_peak)):
            run.outputs[output] = None if peak != peak else peak
        tested = rate_name(name, denominator)
        run.page(self.HTML, lambda: distance_page(tested, profile, rings, metres, run.report.facts))
        run.picture(self.FIGURE, lambda: distance_figure(tested, profile, rings, metres))
