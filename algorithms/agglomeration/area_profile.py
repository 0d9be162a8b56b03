"""Area profile: how specialised, diverse and dependent each area is."""

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import profile_inputs as inputs
from ..declaring.area_names import names_of
from ..declaring.common import ANY_FIELD, OUTPUT, add, add_advanced, field, map_output, number
from ..declaring.placed_tables import AREAS, add_placed_table, check_placed_table, keyed_areas, placed_table
from ..declaring.presentation import add_page
from ..maps.scales import AREA_PROFILE


class AreaProfile(PolosAlgorithm):
    """Specialisation, diversity and dependence of every area."""

    ID = "areaprofile"
    NAME = mark("Area profile: specialisation and dependence")
    GROUP = "agglomeration"
    TAGS = mark("krugman,specialisation,diversity,entropy,theil,dependence,risk,area,employment")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    AREA_FIELD = "AREA_FIELD"
    SHOCK = "SHOCK"
    NAME_FIELD = "NAME_FIELD"
    MIN_TOTAL = "MIN_TOTAL"
    OUTPUT = OUTPUT
    REPORT = inputs.REPORT

    EFFECTS = (inputs.pictured(NAME_FIELD, MIN_TOTAL, inputs.UNIT, inputs.SOURCE),)

    def declare(self):
        add_placed_table(self)
        add(self, number(self.SHOCK, tr("Fall of the largest sector (%)"), 20, least=0, most=100))
        inputs.add_establishments(self, self.AREA_FIELD, tr("Area id of the establishment"))
        inputs.add_reference(self, tr("Sector code in the reference"))
        add_advanced(
            self,
            field(self.NAME_FIELD, tr("Name of the areas, for the picture"), AREAS, ANY_FIELD, optional=True),
            number(self.MIN_TOTAL, tr("Smallest total of areas named in the picture (empty: the median)"), least=0),
        )
        inputs.add_figure(self)
        add(self, map_output(self.OUTPUT, tr("Area profile")))
        add_page(self, self.REPORT)

    def check(self, run):
        check_placed_table(run)
        inputs.check_profile(run, self.AREA_FIELD)
        shock = run.number(self.SHOCK)
        if not 0 < shock <= 100:
            raise FieldError(mark("SHOCK is {value}; it must be above 0 and at most 100 %."), value=shock)

    def process(self, run):
        from ...analysis.agglomeration.specialisation import area_specialisation
        from ...analysis.sectors.cross_table import stated_totals, unused_totals

        areas = keyed_areas(run)
        placed = placed_table(run, areas, in_reference=True)
        table = placed.table
        shock = run.number(self.SHOCK) / 100
        result = run.awaited(
            area_specialisation,
            placed.everywhere(),
            establishments=self._establishments(run, areas),
            totals=self._reference(run, table),
            stated=stated_totals(table.stated, "code"),
            known_only=run.flag(inputs.KNOWN_ONLY),
            shock=shock,
        )
        unused = run.awaited(unused_totals, placed.cells, placed.stated(), "area")
        run.report.notices((*result.notices, *unused))
        titles = inputs.sector_titles(table.cells["code"].unique(), table.classification)
        frame = result.frame.reindex(areas.frame.index)
        named = frame.assign(first_name=frame["first_code"].map(titles), lq_name=frame["lq_code"].map(titles))
        run.map(self.OUTPUT, areas, named, AREA_PROFILE, told=("total", "first_shr", "first_name"))
        names, caption, least = names_of(run, areas), inputs.caption(run), run.number(self.MIN_TOTAL)

        def picture():
            from ..pages.areas.area_figure import area_figure

            shown = float(frame["total"].median()) if least is None else least
            return area_figure(frame, names, titles, caption, shown, shock)

        def page():
            from ..pages.areas.picture_page import profile_page

            return profile_page(self.displayName(), frame, picture(), run.report)

        run.page(self.REPORT, page)
        run.picture(inputs.FIGURE, picture)

    def _establishments(self, run, areas):
        """Return the area of the layer and the workers of each establishment, or None."""
        rows = inputs.read_establishments(run, self.AREA_FIELD)
        if rows is None:
            return None
        import pandas as pd

        from ...analysis.tables.area_matching import match_ids
        from ...analysis.tables.ids import id_texts

        workers = inputs.figures(run, rows["workers"].rename(run.text(inputs.WORKERS_FIELD)))
        keys = id_texts(rows["key"])
        matching = match_ids(pd.Index(keys.dropna().unique()), areas.frame.index)
        run.report.notices(matching.notices)
        return pd.DataFrame({"area": keys.map(matching.area_of).where(keys.notna(), None), "workers": workers})

    def _reference(self, run, table):
        """Return the reference total of each sector of the table, or None."""
        totals = inputs.read_reference(run)
        if totals is None:
            return None
        codes = totals.index.to_series().rename(run.text(inputs.REFERENCE_KEY))
        belonging = inputs.codes_of_table(run, codes, table, totals)
        return totals.groupby(belonging.to_numpy()).agg(lambda rows: rows.sum(skipna=False)).rename(totals.name)
