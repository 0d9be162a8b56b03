"""Validation of groups of sectors: whether they are more related within than with the others, beside chance."""

from ...analysis.errors import FieldError, TableError, listed, mark
from ...translation import language, tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    field,
    further_output,
    layer,
    number,
    table_output,
)
from ..declaring.inference import seed, seed_of
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.relatedness import (
    EFFECTS,
    MEASURES,
    add_relatedness,
    check_relatedness,
    read_relatedness,
)
from ..declaring.sectors import LEVEL_NAMES

GIVEN = "given"
GROUPING_NAMES = {
    GIVEN: mark("Groups that were given"),
    **{f"level_{level}": name for level, name in enumerate(LEVEL_NAMES) if level},
}
CHAIN_FIELDS = ("sector", "chain", "role")
"""Fields of the sectors of chains that are read where none is named."""


class GroupValidation(PolosAlgorithm):
    """Any grouping of sectors, and those of the classification, held against each measure of relatedness."""

    ID = "groupvalidation"
    NAME = mark("Do groups of sectors hang together?")
    GROUP = "linkages"
    TAGS = mark("validation,chain,group,relatedness,delgado,porter,stern,within,between,isic")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")
    EFFECTS = EFFECTS

    GROUPS = "GROUPS"
    GROUPS_SECTOR = "GROUPS_SECTOR"
    GROUPS_FIELD = "GROUPS_FIELD"
    DRAWS = "DRAWS"
    OUTPUT = OUTPUT
    BY_GROUP = "BY_GROUP"
    FIGURE = "FIGURE"
    REPORT = "REPORT"

    def declare(self):
        add(
            self,
            layer(self.GROUPS, tr("Groups: sectors of chains, or a table of your own"), optional=True),
            field(self.GROUPS_SECTOR, tr("Sector (empty: sectors of chains)"), self.GROUPS, ANY_FIELD, optional=True),
            field(self.GROUPS_FIELD, tr("Group (empty: sectors of chains)"), self.GROUPS, ANY_FIELD, optional=True),
        )
        add_relatedness(self)
        add_advanced(
            self,
            number(self.DRAWS, tr("Random groupings"), 999, INTEGER, least=99, most=99_999),
            seed(),
        )
        add(
            self,
            table_output(self.OUTPUT, tr("Groupings by measure")),
            further_output(self.BY_GROUP, tr("Groups by measure")),
        )
        add_picture(self, self.FIGURE)
        add_page(self, self.REPORT)

    def check(self, run):
        check_relatedness(run)
        check_picture(run, self.FIGURE)
        if run.wants(self.GROUPS_SECTOR) != run.wants(self.GROUPS_FIELD):
            raise FieldError(mark("Give GROUPS_SECTOR and GROUPS_FIELD together, or none for the sectors of chains."))

    def process(self, run):
        from ...analysis.linkages.scored_groupings import scored
        from ..pages.linked.groups_figure import Scores, groups_figure
        from ..pages.linked.groups_page import groups_page

        known = read_relatedness(run)
        (groupings, names), measures = self._groupings(run, known), self._measures(run, known)
        draws = run.whole(self.DRAWS)
        frame, groups = run.awaited(scored, groupings, measures, draws, seed_of(run), run.progress, run.cancelled)
        self._require(run, frame)
        groups["group_name"] = [self._name(run, known, names, *row) for row in groups[["grouping", "group"]].to_numpy()]
        frame, groups = (
            each.assign(
                name=[tr(GROUPING_NAMES[code]) for code in each["grouping"]],
                said=[tr(MEASURES[code]) for code in each["measure"]],
            )
            for each in (frame, groups)
        )
        run.rows(self.OUTPUT, frame)
        if run.wants(self.BY_GROUP):
            run.rows(self.BY_GROUP, groups)
        scores = Scores(frame, groups, draws)
        run.picture(self.FIGURE, lambda: groups_figure(scores))
        run.page(self.REPORT, lambda: groups_page(self.displayName(), scores, run.report))
        for sentence in scores.sentences():
            run.report.fact(sentence)

    def _measures(self, run, known):
        """Return the measures that groups are held against, all together last."""
        from ...analysis.linkages.relatedness import composite

        found = {**({} if known.flows is None else {"flows": known.flows}), **known.parts}
        if len(known.parts) > 1:
            found["all"], notices = run.awaited(composite, known.parts)
            run.report.notices(notices)
        return found

    def _groupings(self, run, known):
        """Return the group of each sector by what was given and by each level; and the names of groups."""
        from ...analysis.linkages.groupings import given_groups, has_groups, level_groups

        sectors, found, names = known.sizes.index, {}, {}
        if run.wants(self.GROUPS):
            rows = self._rows(run)
            names = rows.dropna(subset=["group", "name"]).drop_duplicates("group").set_index("group")["name"].to_dict()
            found[GIVEN], notices = run.awaited(given_groups, rows, sectors, known.classification)
            run.report.notices(notices)
        for level in range(1, len(LEVEL_NAMES)):
            groups, notices = run.awaited(level_groups, known.links, sectors, known.classification, level)
            found[f"level_{level}"] = groups
            if has_groups(groups):
                run.report.notices(notices)
        return found, names

    def _name(self, run, known, names, grouping, group):
        """Return what a group is called, None where it has no other name than itself."""
        if grouping == GIVEN:
            return names.get(group)
        return known.classification.title(group, language()) or None

    def _rows(self, run):
        """Return the rows of the table of groups: ``sector``, ``group``, ``name`` and, of chains, ``role``."""
        from ...analysis.tables.ids import id_texts

        fields = {"sector": run.text(self.GROUPS_SECTOR), "group": run.text(self.GROUPS_FIELD)}
        if not any(fields.values()):
            fields = dict(zip(("sector", "group", "role"), CHAIN_FIELDS))
            lacking = [name for name in CHAIN_FIELDS if name not in run.column_names(self.GROUPS)]
            if lacking:
                raise FieldError(
                    mark(
                        "GROUPS is no table of the sectors of chains: it lacks {missing}. Give its fields as "
                        "GROUPS_SECTOR and GROUPS_FIELD."
                    ),
                    missing=listed(lacking),
                )
        there = run.column_names(self.GROUPS)
        name = next((name for name in (f"name_{language()}", "name") if name in there), None)
        rows = run.columns(self.GROUPS, {**fields, "name": name})
        if name is None:
            rows = rows.assign(name=None)
        return rows.assign(sector=id_texts(rows["sector"]), group=id_texts(rows["group"]))

    def _require(self, run, frame):
        """Raise `TableError` where what was given, or anything at all, could not be compared."""
        if run.wants(self.GROUPS) and not (len(frame) and (frame["grouping"] == GIVEN).any()):
            raise TableError(
                mark(
                    "The groups that were given cannot be compared: two or more are needed, one of them of two sectors "
                    "or more that have a measure."
                )
            )
        if frame.empty:
            raise TableError(
                mark(
                    "There is no grouping to compare: the sectors' labels are no codes of the classification, or each "
                    "is alone in its group. Give GROUPS, or a CORRESPONDENCE to the sectors of the flow table."
                )
            )
