"""Related industries: what is found together, what areas lack of it, and how complex areas and sectors are."""

from ...analysis.errors import FieldError, fact, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import profile_inputs as inputs
from ..declaring.area_names import NAMES, named
from ..declaring.common import (
    ANY_FIELD,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    field,
    further_output,
    map_output,
    number,
)
from ..declaring.idle import Rule
from ..declaring.long_rows import COUNTED, chosen_figure, counted
from ..declaring.placed_tables import AREAS, add_placed_table, check_placed_table, keyed_areas, placed_table
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.sectors import LEVEL, SECTORS, add_sectors, check_sectors, chosen_level, level
from ..maps.linkage_styles import COMPLEXITY


class RelatedIndustries(PolosAlgorithm):
    """Proximity of sectors, density around those that areas lack, and complexity."""

    ID = "relatedindustries"
    NAME = mark("Related industries and complexity")
    GROUP = "linkages"
    TAGS = mark(
        "proximity,product space,density,relatedness,diversification,smart specialisation,complexity,eci,pci,hidalgo,"
        "hausmann,opportunity,missing"
    )
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "matplotlib")

    SECTORS = SECTORS
    LEVEL = LEVEL
    COUNTED = COUNTED
    REGION_FIELD = "REGION_FIELD"
    THRESHOLD = "THRESHOLD"
    LEAST_VALUE = "LEAST_VALUE"
    LEAST_DIVERSITY = "LEAST_DIVERSITY"
    LEAST_UBIQUITY = "LEAST_UBIQUITY"
    MOST = "MOST"
    LEAST_PROXIMITY = "LEAST_PROXIMITY"
    NAME_FIELD = "NAME_FIELD"
    OUTPUT = OUTPUT
    MISSING = "MISSING"
    SECTOR_SUMMARY = "SECTOR_SUMMARY"
    PAIRS = "PAIRS"
    DENSITIES = "DENSITIES"
    FIGURE = inputs.FIGURE
    REPORT = "REPORT"

    EFFECTS = (
        Rule(
            (LEAST_PROXIMITY,),
            FIGURE,
            lambda run: run.wants("FIGURE") or run.wants("REPORT"),
            mark("It says which links the picture has, and neither FIGURE nor REPORT is asked for."),
        ),
        Rule(
            (MOST,),
            MISSING,
            lambda run: run.wants("MISSING"),
            mark("It is the number of rows of the table MISSING, which is not asked for."),
        ),
        Rule(
            (NAME_FIELD,),
            REGION_FIELD,
            lambda run: not run.wants("REGION_FIELD"),
            mark("Regions are called as REGION_FIELD has them."),
        ),
    )

    def declare(self):
        add_placed_table(self)
        add_sectors(self, optional=True)
        add(
            self,
            level(),
            field(
                self.REGION_FIELD,
                tr("Region of the areas, such as the province (empty: areas by themselves)"),
                AREAS,
                ANY_FIELD,
                optional=True,
            ),
            number(self.THRESHOLD, tr("Location quotient from which a sector is present"), 1, least=0),
            number(self.MOST, tr("Missing sectors named of each area"), 10, INTEGER, least=1),
        )
        add_advanced(
            self,
            counted(tr("What the table counts, or is read of a long table")),
            inputs.known_only(),
            number(self.LEAST_VALUE, tr("Jobs or firms below which a sector is not present"), 0, least=0),
            number(self.LEAST_DIVERSITY, tr("Least sectors of an area that is compared"), 2, INTEGER, least=1),
            number(self.LEAST_UBIQUITY, tr("Least areas of a sector that is compared"), 2, INTEGER, least=1),
            number(self.LEAST_PROXIMITY, tr("Least proximity of further links in the picture"), 0.55, least=0, most=1),
            field(self.NAME_FIELD, tr("Name of the areas, to show"), AREAS, ANY_FIELD, optional=True),
        )
        add(
            self,
            map_output(self.OUTPUT, tr("Areas by complexity")),
            further_output(self.MISSING, tr("Missing related sectors"), by_default=True),
            further_output(self.SECTOR_SUMMARY, tr("Sectors by complexity"), by_default=True),
            further_output(self.PAIRS, tr("Pairs of sectors by proximity")),
            further_output(self.DENSITIES, tr("Density by area and sector")),
        )
        add_picture(self, self.FIGURE)
        add_page(self, self.REPORT)

    def check(self, run):
        check_placed_table(run)
        check_sectors(run)
        check_picture(run, self.FIGURE)
        threshold = run.number(self.THRESHOLD)
        if not threshold > 0:
            raise FieldError(mark("THRESHOLD is {value}; it must be above 0."), value=threshold)

    def process(self, run):
        from ...analysis.linkages.related_sectors import RelatedOptions, related_sectors
        from ..pages.linked.related_figure import Story, related_figure
        from ..pages.linked.related_page import related_page

        areas = keyed_areas(run)
        values, base, regions, classification = self._read(run, areas)
        options = RelatedOptions(
            threshold=run.number(self.THRESHOLD),
            least=run.number(self.LEAST_VALUE),
            least_diversity=run.whole(self.LEAST_DIVERSITY),
            least_ubiquity=run.whole(self.LEAST_UBIQUITY),
            regions=run.wants(self.REGION_FIELD),
        )
        found = run.awaited(related_sectors, values, base, options, run.cancelled)
        run.progress(0.5)
        run.report.notices(found.notices)
        names = None if options.regions else named(run, areas, self.NAME_FIELD, NAMES)
        names = {} if names is None else names.dropna().to_dict()
        titles = inputs.sector_titles(values.columns, classification)
        story = Story(found, titles, names, options, run.number(self.LEAST_PROXIMITY))
        run.report.fact(story.lead())
        self._write(run, areas, regions, story)
        run.picture(self.FIGURE, lambda: related_figure(story))
        run.page(self.REPORT, lambda: related_page(self.displayName(), story, run.report))

    def _read(self, run, areas):
        """Return figures by area or region and sector, their totals, the region of each area, the classification."""
        from ...analysis.linkages.presence import of_regions
        from ...analysis.sectors.sector_values import sector_values

        placed = placed_table(run, areas, figure=chosen_figure(run))
        known = run.awaited(
            sector_values,
            placed,
            level=chosen_level(run),
            sectors=run.text(self.SECTORS),
            known_only=run.flag(inputs.KNOWN_ONLY),
        )
        run.report.notices(known.notices)
        ids = areas.frame.index.to_series()
        if not run.wants(self.REGION_FIELD):
            return known.values, known.base, ids, placed.table.classification
        regions = ids.map(run.names(areas, self.REGION_FIELD))
        values, base, notices = run.awaited(of_regions, known.values, known.base, regions, run.flag(inputs.KNOWN_ONLY))
        text = mark("Areas added up to regions: {count} regions of “{field}”.")
        said = fact(text, count=len(values), field=run.text(self.REGION_FIELD))
        run.report.notices((*notices, said))
        return values, base, regions, placed.table.classification

    def _write(self, run, areas, regions, story):
        """Write the areas and the tables."""
        found = story.found
        rows = found.areas.rename(columns=FIELDS)
        rows = rows.assign(rl_unit=rows.index, rl_near_nm=rows["rl_near"].map(story.titles))
        counts = regions.value_counts()
        by_area = rows.assign(rl_areas=counts.reindex(rows.index)).reindex(regions.to_numpy())
        run.map(self.OUTPUT, areas, by_area.set_axis(areas.frame.index), COMPLEXITY, told=None)
        if run.wants(self.MISSING):
            run.rows(self.MISSING, self._named(run.awaited(found.missing, run.whole(self.MOST)), story))
        if run.wants(self.DENSITIES):
            run.rows(self.DENSITIES, self._named(run.awaited(found.densities), story))
        sectors = found.sectors.assign(sector=found.sectors.index, title=found.sectors.index.map(story.titles))
        if run.wants(self.SECTOR_SUMMARY):
            run.rows(self.SECTOR_SUMMARY, sectors)
        if run.wants(self.PAIRS):
            sides = {f"title_{side}": found.pairs[f"code_{side}"].map(story.titles) for side in (1, 2)}
            run.rows(self.PAIRS, found.pairs.assign(**sides))

    @staticmethod
    def _named(rows, story):
        """Return rows of areas and sectors with the names of both."""
        names = rows["area"].map(story.names).fillna(rows["area"])
        return rows.assign(area_name=names, title=rows["code"].map(story.titles))


FIELDS = {
    "total": "rl_total",
    "diversity": "rl_div",
    "unknown": "rl_unknown",
    "ubiquity": "rl_ubiq",
    "eci": "rl_eci",
    "first": "rl_near",
    "first_density": "rl_near_d",
}
"""The field of each column of `related_sectors.RelatedSectors.areas`."""
