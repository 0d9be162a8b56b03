"""Supplier gap: what clusters lack of the sectors that they deal with, and the nearest places that have it."""

from qgis.core import Qgis

from ...analysis.errors import FieldError, listed, mark
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
    flag,
    further_output,
    layer,
    number,
    table_output,
)
from ..declaring.flows import FLOWS_CODE
from ..declaring.idle import OF_WEIGHTS, Rule, belong
from ..declaring.links import EFFECTS, LINK_SELLER, LINKS, SIDE, SIDES, add_links, check_links, read_links
from ..declaring.long_rows import COUNTED, counted
from ..declaring.long_tables import known_figure, whole_long_table
from ..declaring.members import (
    CLUSTER_FIELD,
    FRINGE,
    MEMBERS,
    check_clusters,
    read_clusters,
    write_clusters_as_read,
)
from ..declaring.placed_tables import AREA_ID, AREAS, add_keyed_areas, keyed_areas
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.regions import add_correspondence, sector_links
from ..declaring.sector_tables import CORRESPONDENCE, TABLE, keep_sums, year
from ..declaring.sector_tables import totals as totals_of_table
from ..declaring.sectors import SECTORS, add_classification, add_sectors, check_sectors, classification
from ..declaring.weights import add_weights, neighbours, weights_options
from ..layers.reference_systems import system_of
from ..layers.shapes import write_geometries
from ..maps.linkage_styles import GAPS

ANY = ""


class SupplierGap(PolosAlgorithm):
    """Linked sectors that are missing or weak in and around clusters."""

    ID = "suppliergap"
    NAME = mark("Gap of suppliers or buyers around clusters")
    GROUP = "linkages"
    TAGS = mark("supplier,buyer,gap,input-output,linkage,value chain,missing,nearest,cluster,local content")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    CLUSTER_FIELD = CLUSTER_FIELD
    MEMBERS = MEMBERS
    FRINGE = FRINGE
    SECTORS = SECTORS
    COUNTED = COUNTED
    CLUSTERS = "CLUSTERS"
    AROUND = "AROUND"
    THRESHOLD = "THRESHOLD"
    LEAST_VALUE = "LEAST_VALUE"
    NEAREST = "NEAREST"
    NAME_FIELD = "NAME_FIELD"
    OUTPUT = OUTPUT
    LINES = "LINES"
    FIGURE = "FIGURE"
    REPORT = "REPORT"

    EFFECTS = (
        *EFFECTS,
        belong(MEMBERS, FRINGE),
        Rule(OF_WEIGHTS, AROUND, lambda run: run.flag("AROUND"), mark("Neighbours are not counted (AROUND).")),
    )

    def declare(self):
        add_keyed_areas(self)
        add(
            self,
            layer(MEMBERS, tr("Table of members of clusters"), optional=True),
            field(
                CLUSTER_FIELD,
                tr("Cluster of the areas (in place of the table of members)"),
                AREAS,
                ANY_FIELD,
                optional=True,
            ),
            layer(TABLE, tr("Long table by area and sector")),
        )
        add_classification(self)
        add_sectors(self, optional=True)
        add(
            self,
            layer(
                self.CLUSTERS,
                tr("Layer of the clusters, whose field sector says of which sectors each is"),
                optional=True,
            ),
        )
        add_links(self)
        add_correspondence(self)
        add(
            self,
            flag(self.AROUND, tr("Count the neighbours of clusters too"), True),
            number(self.NEAREST, tr("Nearest places named of each sector that is lacking"), 3, INTEGER, least=0),
            number(self.THRESHOLD, tr("Location quotient from which a place has a sector"), 1, least=0),
        )
        add_weights(self)
        add_advanced(
            self,
            flag(FRINGE, tr("Count the fringe of clusters too")),
            counted(tr("What is read of the long table")),
            inputs.known_only(),
            number(self.LEAST_VALUE, tr("Jobs or firms from which a place has a sector"), 1, least=0),
            field(self.NAME_FIELD, tr("Name of the areas, to show"), AREAS, ANY_FIELD, optional=True),
            year(),
            *totals_of_table(),
            keep_sums(),
        )
        lines = Qgis.ProcessingSourceType.VectorLine
        add(
            self,
            table_output(self.OUTPUT, tr("Linked sectors of clusters")),
            further_output(self.LINES, tr("Lines to the nearest places"), lines, by_default=True),
        )
        add_picture(self, self.FIGURE)
        add_page(self, self.REPORT)

    def check(self, run):
        check_clusters(run)
        if not (run.wants(MEMBERS) or run.wants(CLUSTER_FIELD)):
            raise FieldError(mark("Say which areas are in which cluster: give MEMBERS or CLUSTER_FIELD."))
        if not (run.wants(SECTORS) or run.wants(self.CLUSTERS)):
            raise FieldError(
                mark("Say of which sectors the clusters are: give SECTORS, or CLUSTERS with a field sector for each.")
            )
        check_links(run)
        check_sectors(run)
        check_picture(run, self.FIGURE)
        weights_options(run, AREA_ID)

    def process(self, run):
        from ...analysis.linkages.supplier_gap import around_clusters, with_figures
        from ..pages.linked.gap_figure import gap_figure
        from ..pages.linked.gap_page import Story, gap_page

        areas = keyed_areas(run)
        members, names = read_clusters(run, areas)
        links, sectors, titles = read_links(run)
        members, of_sectors = self._by_sectors(run, members)
        found_figures, titles = self._figures(run, areas, sectors, titles, of_sectors)
        figures = next(iter(found_figures.values()))
        graph = neighbours(run, areas, AREA_ID) if run.flag(self.AROUND) else None
        around = run.awaited(around_clusters, members, graph)
        members, around, notices = run.awaited(with_figures, figures, members, around, run.flag(inputs.KNOWN_ONLY))
        run.report.notices(notices)
        run.progress(0.3)
        rows = self._gaps(run, found_figures, links, members, around, of_sectors)
        places = self._places(run, areas, figures, members, around, rows)
        run.progress(0.8)
        called = named(run, areas, self.NAME_FIELD, NAMES)
        called = {} if called is None else called.dropna().to_dict()
        story = Story(rows, places, names, titles, called, run.choice(SIDE, SIDES))
        write_clusters_as_read(run, "cl_id", (self.OUTPUT, self.LINES), members.dropna().unique())
        self._write(run, areas, story)
        run.report.fact(story.lead())
        colours = {state: GAPS.fill(state, run.scheme)[0] for state in GAPS.fills}
        run.picture(self.FIGURE, lambda: gap_figure(story, colours))
        run.page(self.REPORT, lambda: gap_page(self.displayName(), story, run.report, colours))

    def _by_sectors(self, run, members):
        """Return the cluster of each area, and the clusters by the selection of sectors that they are of.

        Those of whose sectors nothing is said are left out, and told.
        """
        ids = members.dropna().unique()
        if run.wants(SECTORS):
            return members, {run.text(SECTORS): set(ids)}
        import pandas as pd

        from ...analysis.clusters.cluster_sectors import sectors_of

        there = run.column_names(self.CLUSTERS)
        lacking = [name for name in ("cl_id", "sector") if name not in there]
        if lacking:
            text = mark("CLUSTERS lacks {fields}, which say of which sectors each cluster is. Give SECTORS instead.")
            raise FieldError(text, fields=listed(lacking))
        fields = {"cl_id": "cl_id", "sector": "sector"}
        none = pd.DataFrame(columns=list(fields), dtype=object)
        rows = run.columns(self.CLUSTERS, fields) if run.has_rows(self.CLUSTERS) else none
        found, notices = sectors_of(rows, ids, classification(run))
        run.report.notices(notices)
        known = set().union(*found.values())
        # Where there is no cluster, figures are those of any sector.
        return members.where(members.isin(known), None), found or {ANY: set()}

    def _gaps(self, run, figures, links, members, around, of_sectors):
        """Return the rows of all clusters, in their order."""
        import pandas as pd

        from ...analysis.linkages.supplier_gap import no_gaps, supplier_gap

        parts = []
        if ANY in of_sectors:
            return no_gaps().rows
        for text, clusters in of_sectors.items():
            mine = {cluster: areas for cluster, areas in around.items() if cluster in clusters}
            found = run.awaited(supplier_gap, figures[text], links, members, mine, run.cancelled)
            run.report.notices(found.notices)
            parts.append(found.rows)
        if len(parts) == 1:
            return parts[0]
        place = {cluster: at for at, cluster in enumerate(around)}
        return pd.concat(parts, ignore_index=True).sort_values(
            "cluster", key=lambda column: column.map(place), kind="stable", ignore_index=True
        )

    def _figures(self, run, areas, sectors, titles, of_sectors):
        """Return the `Figures` by the selection of the clusters' own sectors, and what each sector is called."""
        from ...analysis.linkages.gap_figures import gap_figures
        from ...analysis.sectors.classification import normalised_code
        from ...analysis.sectors.long_figures import on_areas
        from ...analysis.sectors.table_codes import selected_codes

        nation = whole_long_table(run)
        placed = run.awaited(on_areas, nation, areas.frame.index)
        run.report.notices(placed.notices)
        of_codes = sector_links(run, sectors, LINK_SELLER if run.wants(LINKS) else FLOWS_CODE)
        # A table of links need not have all sectors that codes are in.
        sectors = sectors.union(of_codes["target"].unique(), sort=False) if run.wants(LINKS) else sectors
        figure, found = known_figure(run, nation), {}
        for text in of_sectors:
            codes, notices = set(nation.cells["code"]), ()
            if text != ANY:
                codes, notices = selected_codes(codes, text, nation.classification)
            run.report.notices(notices)
            found[text], notices = run.awaited(
                gap_figures,
                *(nation, placed, areas.frame.index, codes, of_codes, sectors),
                figure=figure,
                known_only=run.flag(inputs.KNOWN_ONLY),
            )
            run.report.notices(notices)
        if run.wants(LINKS) and not run.wants(CORRESPONDENCE):
            single = of_codes.drop_duplicates("target", keep=False).set_index("target")["source"]
            codes = {name: single.get(name, normalised_code(name)) for name in sectors}
            own = inputs.sector_titles(list(codes.values()), nation.classification)
            titles = {name: own[code] for name, code in codes.items()}
        return found, titles

    def _places(self, run, areas, figures, members, around, rows):
        """Return the nearest places that have what is missing, weak or doubtful."""
        from ...analysis.linkages.gap_classes import STATES
        from ...analysis.linkages.nearest_places import nearest_places
        from ...analysis.validation import ROUNDING
        from ...analysis.weights.locations import Locations

        locations = run.awaited(Locations, areas.frame.geometry, run.cancelled)
        run.report.notices(locations.notices)
        quotients = figures.quotients()
        least = max(run.number(self.LEAST_VALUE), 0.0)
        enough = (figures.by_sector >= least) & (figures.by_sector > 0)
        candidates = enough & (quotients >= run.number(self.THRESHOLD) * (1 - ROUNDING))
        wanted = rows[rows["state"].isin(STATES.marked)]
        most = run.whole(self.NEAREST)
        places = run.awaited(nearest_places, locations, wanted, members, around, candidates, most, run.cancelled)
        at = places_of(locations)
        rows, columns = quotients.index.get_indexer(places["area"]), quotients.columns.get_indexer(places["sector"])
        return places.assign(
            value=figures.by_sector.to_numpy()[rows, columns],
            area_lq=quotients.to_numpy()[rows, columns],
            start=[at[area] for area in places["from_area"]],
            end=[at[area] for area in places["area"]],
        )

    def _write(self, run, areas, story):
        """Write the table and the lines."""
        import shapely

        run.rows(self.OUTPUT, story.table())
        if not run.wants(self.LINES):
            return
        lines = story.lines()
        shapes = (shapely.LineString(ends) for ends in zip(lines["start"], lines["end"]))
        columns = run.columns_of(self.LINES, lines)
        written = write_geometries(run, self.LINES, shapes, columns, Qgis.WkbType.LineString, system_of(areas.source))
        run.written(self.LINES, written, GAPS)


def places_of(locations):
    """Return the place of each area that has one, {id: (x, y)}, in the coordinates of the layer."""
    return {locations.ids[place]: tuple(locations.xy[place]) for place in locations.place}
