"""Programme effect: what a programme changed, by year since its start, in its areas and around them."""

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import programmes as inputs
from ..declaring.area_names import NAMES, named
from ..declaring.common import ANY_FIELD, OUTPUT, add, add_advanced, field, further_output, map_output
from ..declaring.idle import OF_WEIGHTS, Rule, belong
from ..declaring.placed_tables import AREA_ID, AREAS
from ..declaring.presentation import add_page, check_picture
from ..declaring.profile_inputs import FIGURE, SOURCE, UNIT, add_figure
from ..declaring.sector_tables import TABLE
from ..declaring.sectors import check_sectors
from ..declaring.weights import weights_options
from ..layers.output_fields.programme import OF_AREAS
from ..maps.programme_styles import PROGRAMME


class ProgrammeEffect(PolosAlgorithm):
    """Effects of a programme by year since its start, the ring around it apart, with placebos."""

    ID = "programmeeffect"
    NAME = mark("Programme effect: what changed since it began")
    GROUP = "decisions"
    TAGS = mark(
        "programme,policy,evaluation,impact,effect,difference in differences,staggered,event study,placebo,spill-over,"
        "treated,control,follow-up"
    )
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    OUTPUT = OUTPUT
    NAME_FIELD = "NAME_FIELD"
    BY_YEAR = "BY_YEAR"
    COHORTS = "COHORTS"
    FIGURE = FIGURE
    REPORT = "REPORT"

    EFFECTS = (
        belong(TABLE, inputs.COUNTED),
        Rule(
            (UNIT, SOURCE),
            REPORT,
            lambda run: run.wants(FIGURE) or run.wants("REPORT"),
            mark("It is for the picture and the page, and neither is asked for."),
        ),
        Rule(
            OF_WEIGHTS,
            inputs.RING,
            lambda run: run.flag(inputs.RING),
            mark("Neighbours are not kept apart ({decides})."),
        ),
    )

    def declare(self):
        inputs.add_programme(self)
        add_advanced(self, field(self.NAME_FIELD, tr("Name of the areas, to show"), AREAS, ANY_FIELD, optional=True))
        add_figure(self)
        add(
            self,
            map_output(self.OUTPUT, tr("Areas of the programme")),
            further_output(self.BY_YEAR, tr("Effects by year since the start"), by_default=True),
            further_output(self.COHORTS, tr("Effects by start and year")),
        )
        add_page(self, self.REPORT)

    def check(self, run):
        inputs.check_programme(run)
        check_sectors(run)
        check_picture(run, FIGURE)
        if run.flag(inputs.RING):
            weights_options(run, AREA_ID)

    def process(self, run):
        from ...analysis.effects.programme import programme_effect
        from ...analysis.effects.warnings import large_firms
        from ..pages.decisions.programme_figure import programme_figure
        from ..pages.decisions.programme_page import programme_page
        from ..pages.decisions.programme_texts import Story

        areas = inputs.keyed(run)
        start = inputs.read_start(run, areas)
        values, largest = inputs.read_figures(run, areas)
        run.progress(0.3)
        found = run.awaited(
            programme_effect,
            values,
            start,
            inputs.ring_of(run, areas),
            inputs.middles(areas),
            inputs.read_eligible(run, areas),
            inputs.effect_options(run),
            progress=lambda share: run.progress(0.4 + 0.4 * share),
            cancelled=run.cancelled,
        )
        run.report.notices((*found.notices, *large_firms(found, largest)))
        names = named(run, areas, self.NAME_FIELD, NAMES)
        names = {} if names is None else names.dropna().to_dict()
        story = Story(found, inputs.unit_of(run, run.text(UNIT)), names, run.text(SOURCE))
        self._write(run, areas, story)
        run.report.fact(story.lead())
        run.picture(FIGURE, lambda: programme_figure(story))
        run.page(self.REPORT, lambda: programme_page(self.displayName(), story, run.report))

    def _write(self, run, areas, story):
        """Write the layer and the tables."""
        frame = story.found.areas.reindex(areas.frame.index)
        shown = frame.assign(label=frame["role"].map(PROGRAMME.labels()))
        shown = shown.rename(columns={name: one.name for name, one in OF_AREAS.items()})
        run.map(self.OUTPUT, areas, shown, PROGRAMME, told=None)
        if run.wants(self.BY_YEAR):
            run.rows(self.BY_YEAR, story.rows())
        if run.wants(self.COHORTS):
            run.rows(self.COHORTS, story.cohorts())
