"""Shift-share: growth between dates split into the nation's, that of the mix of sectors, and the area's own."""

from ...analysis.errors import mark
from ...analysis.growth.options import GROWTHS, QUARTER_NAMES, quarter_names
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import growth_inputs
from ..declaring import profile_inputs as inputs
from ..declaring.area_names import names_of
from ..declaring.common import (
    ANY_FIELD,
    OUTPUT,
    add,
    add_advanced,
    choice,
    field,
    further_output,
    map_output,
    number,
    text,
)
from ..declaring.idle import Rule, belong
from ..declaring.placed_tables import AREAS, keyed_areas
from ..declaring.presentation import add_page, check_picture
from ..declaring.sectors import SECTORS, add_sectors, check_sectors
from ..maps.styles import OWN_EFFECT

GROWTH_NAMES = {
    "own": mark("The area's own: beyond the same sectors in the nation"),
    "change": mark("The area's: more at the end than at the start"),
    "nation": mark("The sector's in the nation, beyond all sectors there"),
}
KIND_NAMES = {
    "life": mark("Star, mature, emerging, transforming"),
    "strengths": mark("Strength, risk, opportunity, weakness"),
}


class ShiftShare(PolosAlgorithm):
    """Growth of areas and sectors, and what it is made of."""

    ID = "shiftshare"
    NAME = mark("Growth and its causes: shift-share")
    GROUP = "clusters"
    TAGS = mark(
        "shift-share,growth,change,national effect,industry mix,competitive,esteban,dynamic,star,emerging,panel"
    )
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    SECTORS = SECTORS
    QUARTER_GROWTH = "QUARTER_GROWTH"
    QUARTERS = "QUARTERS"
    QUARTER_TEXTS = "QUARTER_TEXTS"
    MIN_SIZE = "MIN_SIZE"
    NAME_FIELD = "NAME_FIELD"
    OUTPUT = OUTPUT
    PAIRS = "PAIRS"
    SECTOR_SUMMARY = "SECTOR_SUMMARY"
    PERIODS = "PERIODS"
    HTML = "HTML"

    EFFECTS = (
        Rule(
            (inputs.UNIT,),
            HTML,
            lambda run: run.wants(inputs.FIGURE) or run.wants("HTML"),
            mark("It is for the picture and the page, and neither is asked for."),
        ),
        Rule(
            (NAME_FIELD,),
            PAIRS,
            lambda run: any(map(run.wants, ("PAIRS", "HTML", inputs.FIGURE))),
            mark("Names are in PAIRS, the picture and the page, none of which is asked for."),
        ),
        Rule(
            (QUARTERS,),
            QUARTER_TEXTS,
            lambda run: not run.wants("QUARTER_TEXTS"),
            mark("The quarters have the names of {decides}."),
        ),
        belong(inputs.FIGURE, inputs.SOURCE),
    )

    def declare(self):
        growth_inputs.add_dated_tables(self)
        add_sectors(self, optional=True)
        add(
            self,
            choice(self.QUARTER_GROWTH, tr("Growth that quarters go by"), [GROWTH_NAMES[one] for one in GROWTHS]),
            choice(self.QUARTERS, tr("Names of the quarters"), [KIND_NAMES[one] for one in QUARTER_NAMES]),
        )
        add_advanced(
            self,
            text(self.QUARTER_TEXTS, tr("Other names of the quarters, four apart by semicolons")),
            number(self.MIN_SIZE, tr("Figure below which an area has too few for a rate"), 20, least=0),
            field(self.NAME_FIELD, tr("Name of the areas, to show"), AREAS, ANY_FIELD, optional=True),
        )
        inputs.add_figure(self)
        add(
            self,
            map_output(self.OUTPUT, tr("Growth of the areas")),
            further_output(self.PAIRS, tr("Growth by area and sector"), by_default=True),
            further_output(self.SECTOR_SUMMARY, tr("Growth by sector"), by_default=True),
            further_output(self.PERIODS, tr("Growth by area and period")),
        )
        add_page(self, self.HTML)

    def check(self, run):
        growth_inputs.check_dated_tables(run)
        check_sectors(run)
        check_picture(run, inputs.FIGURE)
        self._quarter_names(run)

    def process(self, run):
        from ...analysis.growth import growth_tables

        areas = keyed_areas(run)
        panel, table = growth_inputs.read_panel(run, areas)
        run.progress(0.4)
        found = run.awaited(
            growth_tables.growth,
            panel,
            growth_inputs.read_nation(run, table, panel.dates),
            chosen=self._chosen(run, panel, table),
            kind=run.choice(self.QUARTER_GROWTH, GROWTHS),
            least=run.number(self.MIN_SIZE),
            known_only=run.flag(inputs.KNOWN_ONLY),
        )
        run.report.notices(found.notices)
        run.progress(0.6)
        quarters = self._quarter_names(run)
        titles = inputs.sector_titles(found.whole.start.columns, table.classification)
        names = names_of(run, areas)
        figures = self._write(run, areas, found, quarters, titles, names)
        run.progress(0.9)
        self._show(run, found, figures, quarters, titles, names)

    def _quarter_names(self, run):
        """Return {code: name} of the quarters, in the language of the result where they are not the user's."""
        own = run.text(self.QUARTER_TEXTS)
        names = quarter_names(run.choice(self.QUARTERS, QUARTER_NAMES), own)
        return dict(enumerate((tr("None of it"), *(names if own else map(tr, names)))))

    def _chosen(self, run, panel, table):
        """Return the chosen codes of the table, None for all."""
        if not run.wants(self.SECTORS):
            return None
        from ...analysis.sectors.table_codes import selected_codes

        chosen, notices = selected_codes(panel.tables[0].columns, run.text(self.SECTORS), table.classification)
        run.report.notices(notices)
        run.report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(sorted(chosen))))
        return chosen

    def _write(self, run, areas, found, quarters, titles, names):
        """Write the layer and the tables, and return the figures of the areas on the ids of the layer."""
        from ...analysis.growth import growth_tables

        all_areas = run.awaited(growth_tables.area_figures, found)
        figures = all_areas.reindex(areas.frame.index)
        figures["own_class"] = figures["own_class"].fillna(OWN_EFFECT.classes.no_data).astype(int)
        labels = figures["own_class"].map(OWN_EFFECT.labels())
        run.map(self.OUTPUT, areas, _named(figures, quarters).assign(label=labels), OWN_EFFECT)
        if run.wants(self.PAIRS):
            pairs = run.awaited(growth_tables.pair_figures, found)
            pairs = pairs[pairs.index.get_level_values("area").isin(figures.index)].reset_index()
            shown = {"area_name": pairs["area"].map(names), "title": pairs["code"].map(titles)}
            labels = pairs["own_class"].map(OWN_EFFECT.labels())
            run.rows(self.PAIRS, _named(pairs, quarters).assign(**shown, label=labels, sector=pairs["code"]))
        if run.wants(self.SECTOR_SUMMARY):
            sectors = growth_tables.sector_figures(found)
            run.rows(self.SECTOR_SUMMARY, sectors.assign(sector=sectors.index, title=sectors.index.map(titles)))
        if run.wants(self.PERIODS):
            periods = growth_tables.period_figures(found)
            run.rows(self.PERIODS, periods[periods["area"].isin(figures.index)])
        return figures

    def _show(self, run, found, figures, quarters, titles, names):
        """Make the picture and the page."""
        from ..pages.areas.growth_figure import Diagram, growth_figure
        from ..pages.areas.growth_page import growth_page

        diagram = Diagram(
            *(found, figures, quarters, titles, names, growth_inputs.growth_caption(run)),
            growth=tr(GROWTH_NAMES[found.kind]),
        )
        run.picture(inputs.FIGURE, lambda: growth_figure(diagram))
        run.page(self.HTML, lambda: growth_page(self.displayName(), diagram, run.report))


def _named(figures, quarters):
    """Return figures with the name of their quarter."""
    return figures.assign(quarter_name=figures["quarter"].map(quarters))
