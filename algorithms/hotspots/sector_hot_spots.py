"""Hot spots of every sector of a table in one run, as one family of tests."""

from ...analysis.autocorrelation.registry import FAMILIES, METHODS
from ...analysis.errors import mark
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...translation import language, tr
from ..base import PolosAlgorithm
from ..declaring import profile_inputs as inputs
from ..declaring.area_names import names_of
from ..declaring.common import ANY_FIELD, OUTPUT, add, add_advanced, choice, field, map_output, table_output
from ..declaring.idle import Rule
from ..declaring.inference import CORRECTION, add_inference, inference
from ..declaring.long_rows import long_fields
from ..declaring.placed_tables import AREA_ID, AREAS, add_placed_table, check_placed_table, keyed_areas, placed_table
from ..declaring.presentation import add_page, check_picture
from ..declaring.rates import add_rate_null
from ..declaring.sector_tables import is_long
from ..declaring.sectors import LEVEL, SECTORS, add_sectors, by_chains, check_sectors, chosen_level, level
from ..declaring.weights import add_weights, neighbours, weights_options
from ..maps.styles import HOT_SECTORS, LEGENDS
from .sector_hot_spot_tables import area_fields, classes, pair_fields, sector_fields, spots

METHOD_NAMES = {
    "moran-rate": mark("Local Moran of the rate (Empirical Bayes)"),
    "moran": mark("Local Moran of the value"),
    "getis-rate": mark("Getis-Ord Gi* of the rate (Empirical Bayes)"),
    "getis": mark("Getis-Ord Gi* of the value"),
}
FAMILY_NAMES = {
    "all": mark("All sectors and areas together"),
    "sector": mark("The areas of each sector by themselves"),
}
ROW_NAMES = (mark("Hot and cold spots and outliers only"), mark("All areas and tested sectors"))


class SectorHotSpots(PolosAlgorithm):
    """Every sector of a table by every area."""

    ID = "sectorhotspots"
    NAME = mark("Hot spots of every sector")
    GROUP = "hotspots"
    TAGS = mark("sector,ciiu,isic,hot spot,cluster,local moran,getis,false discovery rate,all sectors,heat map")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    SECTORS = SECTORS
    LEVEL = LEVEL
    METHOD = "METHOD"
    TOTAL_FIELD = "TOTAL_FIELD"
    FAMILY = "FAMILY"
    ROWS = "ROWS"
    NAME_FIELD = "NAME_FIELD"
    PROVINCE_FIELD = "PROVINCE_FIELD"
    OUTPUT = OUTPUT
    SECTOR_SUMMARY = "SECTOR_SUMMARY"
    AREA_SUMMARY = "AREA_SUMMARY"
    REPORT = inputs.REPORT

    EFFECTS = (
        inputs.pictured(PROVINCE_FIELD, inputs.UNIT, inputs.SOURCE),
        Rule(
            (FAMILY,),
            CORRECTION,
            lambda run: run.choice(CORRECTION, CORRECTIONS) != "none",
            mark("Without a correction (CORRECTION) no tests are corrected together."),
        ),
        Rule(
            (inputs.KNOWN_ONLY,),
            TOTAL_FIELD,
            lambda run: not run.wants("TOTAL_FIELD"),
            mark("Totals are those of TOTAL_FIELD, and none is a sum of figures some of which are missing."),
        ),
    )

    def declare(self):
        add_placed_table(self)
        add_sectors(self, optional=True)
        add(
            self,
            level(chains=True),
            choice(self.METHOD, tr("What is tested"), [METHOD_NAMES[method] for method in METHODS]),
            choice(self.FAMILY, tr("Tests that are corrected together"), [FAMILY_NAMES[family] for family in FAMILIES]),
            choice(self.ROWS, tr("Rows of the table of results"), ROW_NAMES),
        )
        add_weights(self)
        add_inference(self)
        add_rate_null(self)
        add_advanced(
            self,
            field(
                self.TOTAL_FIELD,
                tr("Total of the areas over all sectors (empty: from the table)"),
                AREAS,
                optional=True,
            ),
            inputs.known_only(),
            field(self.NAME_FIELD, tr("Name of the areas, to show"), AREAS, ANY_FIELD, optional=True),
            field(self.PROVINCE_FIELD, tr("Province of the areas, for the picture"), AREAS, ANY_FIELD, optional=True),
        )
        inputs.add_figure(self)
        add(
            self,
            table_output(self.OUTPUT, tr("Hot spots by area and sector")),
            table_output(self.SECTOR_SUMMARY, tr("Summary of the sectors")),
            map_output(self.AREA_SUMMARY, tr("Summary of the areas")),
        )
        add_page(self, self.REPORT)

    def check(self, run):
        check_placed_table(run)
        inference(run)
        weights_options(run, AREA_ID)
        check_picture(run, inputs.FIGURE)
        check_sectors(run)

    def tests_counts(self, run):
        """Return whether rates are tested against counts, of which SLOPE says more."""
        return METHODS[run.choice(self.METHOD, METHODS)].rate and inference(run).counts

    def process(self, run):
        from ...analysis.autocorrelation.sector_hot_spots import sector_hot_spots

        areas, known, classification = self._read(run)
        method = run.choice(self.METHOD, METHODS)
        result = run.awaited(
            sector_hot_spots,
            known.values,
            neighbours(run, areas, AREA_ID),
            inference(run),
            base=known.base,
            method=method,
            family=run.choice(self.FAMILY, FAMILIES),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        legend = LEGENDS[METHODS[method].statistic.name]
        run.report.classes(legend, classes(result.pairs, legend, areas.located))
        of = inputs.chain_titles if by_chains(run) else inputs.sector_titles
        titles = of(known.values.columns, classification)
        names = names_of(run, areas)
        self._write(run, areas, result, legend, titles, names)
        scheme, provinces, caption = run.scheme, run.names(areas, self.PROVINCE_FIELD), inputs.caption(run)

        def picture():
            from ..pages.areas.sector_heat_map import heat_map

            return heat_map(result, legend, scheme, titles, names, provinces, caption)

        def page():
            from ..pages.areas.picture_page import sectors_page

            return sectors_page(self.displayName(), result, picture(), run.report)

        run.page(self.REPORT, page)
        run.picture(inputs.FIGURE, picture)

    def _read(self, run):
        """Return the areas, their `SectorValues`, and the classification of the codes."""
        from ...analysis.sectors.sector_values import sector_values

        total = run.text(self.TOTAL_FIELD)
        areas = keyed_areas(run, [total])
        has_firms = is_long(run) and "firms" in long_fields(run)
        # What is tested as a count are firms: jobs come by the firm.
        placed = placed_table(run, areas, figure="firms" if has_firms and self.tests_counts(run) else "jobs")
        known = run.awaited(
            sector_values,
            placed,
            level=chosen_level(run),
            chains=language() if by_chains(run) else None,
            sectors=run.text(self.SECTORS),
            totals=areas.frame[total] if total else None,
            known_only=run.flag(inputs.KNOWN_ONLY),
        )
        run.report.notices(known.notices)
        return areas, known, placed.table.classification

    def _write(self, run, areas, result, legend, titles, names):
        """Write the long table and both summaries."""
        everything = run.choice(self.ROWS, (False, True))
        rows = result.pairs if everything else spots(result.pairs, legend)
        if not everything:
            text = tr("Rows written: {kept} of {all}; the others have no class. Set ROWS for all of them.")
            run.report.fact(text.format(kept=len(rows), all=len(result.pairs)))
        run.rows(self.OUTPUT, pair_fields(rows, legend, titles, areas.located))
        run.rows(self.SECTOR_SUMMARY, sector_fields(result.sectors, titles, names))
        by_area = area_fields(result.areas.reindex(areas.frame.index), titles)
        run.map(self.AREA_SUMMARY, areas, by_area, HOT_SECTORS)
