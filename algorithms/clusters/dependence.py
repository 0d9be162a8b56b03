"""Dependence: what clusters or areas hang on, their largest firms and their sector."""

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.area_names import names_of
from ..declaring.common import (
    ANY_FIELD,
    OUTPUT,
    add,
    add_advanced,
    field,
    flag,
    further_output,
    layer,
    map_output,
    number,
)
from ..declaring.idle import Rule, belong
from ..declaring.linked_losses import LINKAGES, add_linkages, read_multipliers
from ..declaring.long_tables import add_long_table, read_long_table
from ..declaring.members import (
    CLUSTER_FIELD,
    FRINGE,
    MEMBERS,
    check_clusters,
    read_clusters,
    write_clusters_as_read,
)
from ..declaring.placed_tables import AREA_ID, AREAS, add_keyed_areas, keyed_areas
from ..declaring.presentation import add_page
from ..declaring.sector_tables import CORRESPONDENCE, how_numbers_are_written
from ..declaring.sectors import add_sectors, check_sectors
from ..layers.output_fields.cluster_rules import DEPENDENCE as FIELDS
from ..maps.rule_styles import DEPENDENCE


class Dependence(PolosAlgorithm):
    """How much clusters or areas depend on one firm, and on one sector."""

    ID = "dependence"
    NAME = mark("Dependence on one firm or one sector")
    GROUP = "clusters"
    TAGS = mark("dependence,risk,largest firm,herfindahl,dominance,diversity,over-specialisation,shock,cluster")

    CLUSTER_FIELD = CLUSTER_FIELD
    MEMBERS = MEMBERS
    FRINGE = FRINGE
    NAME_FIELD = "NAME_FIELD"
    SHOCK = "SHOCK"
    DOMINANCE = "DOMINANCE"
    LINKAGES = LINKAGES
    OUTPUT = OUTPUT
    CLUSTERS = "CLUSTERS"
    REPORT = "REPORT"

    EFFECTS = (
        *(belong(MEMBERS, FRINGE), belong(LINKAGES, CORRESPONDENCE)),
        Rule(
            (NAME_FIELD,),
            MEMBERS,
            lambda run: not (run.wants(MEMBERS) or run.wants("CLUSTER_FIELD")),
            mark("It names areas, and these are judged by their clusters."),
        ),
    )

    def declare(self):
        add_keyed_areas(self)
        add_long_table(self)
        add_sectors(self)
        add(
            self,
            field(
                self.CLUSTER_FIELD, tr("Cluster of the areas (empty: each by itself)"), AREAS, ANY_FIELD, optional=True
            ),
            layer(self.MEMBERS, tr("Table of members of clusters"), optional=True),
            number(self.SHOCK, tr("Fall of the sector or of the firm (%)"), 20, least=0, most=100),
        )
        add_advanced(
            self,
            flag(self.FRINGE, tr("Count the fringe of clusters too")),
            field(self.NAME_FIELD, tr("Name of the areas"), AREAS, ANY_FIELD, optional=True),
            number(self.DOMINANCE, tr("Share of one firm above which nothing is published (%)"), 85, least=0, most=100),
        )
        add_linkages(self)
        add(
            self,
            map_output(self.OUTPUT, tr("Areas by dependence")),
            further_output(self.CLUSTERS, tr("Table of clusters, in words"), by_default=True),
        )
        add_page(self, self.REPORT)

    def check(self, run):
        from ...analysis.clusters.shares import require_share

        check_clusters(run)
        for name in (self.SHOCK, self.DOMINANCE):
            require_share(name, run.number(name) / 100)
        check_sectors(run)
        how_numbers_are_written(run)

    def process(self, run):
        from ...analysis.verdicts.dependence import dependence

        areas = keyed_areas(run)
        members, names = self._members(run, areas)
        table, codes = read_long_table(run, areas)
        multipliers, where = read_multipliers(run, codes, table.classification)
        shock, dominance = run.number(self.SHOCK) / 100, run.number(self.DOMINANCE) / 100
        found = run.awaited(
            dependence,
            table.cells,
            table.area_totals("jobs"),
            codes,
            members,
            shock=shock,
            dominance=dominance,
            multipliers=multipliers,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(found.notices)
        self._write_ids_as_read(run, found.frame.index)
        self._write(run, areas, members, names, found.frame, (shock, dominance, where))

    def _members(self, run, areas):
        """Return the cluster of each area, or the area itself, and the names of clusters."""
        if run.wants(self.MEMBERS) or run.wants(self.CLUSTER_FIELD):
            return read_clusters(run, areas)
        return areas.frame.index.to_series(), names_of(run, areas)

    def _write_ids_as_read(self, run, ids):
        """Have ids of clusters, or of areas, be of the kind that they were read as."""
        outputs = self.OUTPUT, self.CLUSTERS
        if run.wants(self.MEMBERS) or run.wants(self.CLUSTER_FIELD):
            write_clusters_as_read(run, "dp_unit", outputs, ids)
        else:
            run.write_ids_as_read("dp_unit", outputs, AREAS, run.text(AREA_ID), ids)

    def _write(self, run, areas, members, names, frame, limits):
        """Write the areas with what their cluster hangs on, the table of clusters, and the page."""
        from ..pages.clusters.dependence_page import dependence_page, sentences, summary

        rows = frame.rename(columns={name: one.name for name, one in FIELDS.items()}).assign(
            dp_unit=frame.index.astype(str),
            dp_name=[str(names.get(unit, unit)) for unit in frame.index],
            dp_areas=frame["areas"],
        )
        rows["dp_says"] = [
            sentences(row, name, *limits) for row, name in zip(frame.to_dict("records"), rows["dp_name"])
        ]
        by_area = rows.drop(columns="areas").reindex(members.to_numpy()).set_axis(areas.frame.index)
        run.map(self.OUTPUT, areas, by_area, DEPENDENCE, told=None)
        if run.wants(self.CLUSTERS):
            run.rows(self.CLUSTERS, rows)
        run.page(self.REPORT, lambda: dependence_page(self.displayName(), frame, rows, run.report, limits[2]))
        run.report.fact(summary(frame))
