"""Two runs of one method at two dates: what became of areas, of clusters, of verdicts."""

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    INTEGER,
    NUMERIC,
    OUTPUT,
    add,
    add_advanced,
    add_areas,
    choice,
    field,
    flag,
    further_output,
    layer,
    map_output,
    number,
    text,
)
from ..declaring.idle import Rule
from ..declaring.presentation import add_page, add_picture, check_picture
from ..layers.one_file import in_one_file

MATCHES = (
    mark("Automatic: by ids that last where they do, else by what they share"),
    mark("The same id"),
    mark("What they share"),
)
ENDINGS = {"MOVES": "moves", "OVERLAPS": "overlaps", "TRANSITIONS": "transitions", "METHODS": "methods"}
DEPENDENCE = ("BEFORE_DEPENDENCE", "AFTER_DEPENDENCE")
OF_CLUSTERS = ("BEFORE_MEMBERS", "AFTER_MEMBERS", "MATCH", "FRINGE", "LEAST_FIRMS", *DEPENDENCE)
OF_AREAS = ("BEFORE_ID", "AFTER_ID", "BEFORE_CLASS", "AFTER_CLASS", "NOTHING", "OTHER_BORDERS", "NAME_FIELD")


def _of_clusters(run):
    from .dates.dated_runs import are_clusters

    return are_clusters(run)


class CompareDates(PolosAlgorithm):
    """What changed between two dates."""

    ID = "comparedates"
    NAME = mark("Compare two dates")
    GROUP = "decisions"
    TAGS = mark("follow-up,change,transition,markov,born,vanished,merged,split,monitoring,evaluation,year,dates")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    BEFORE, AFTER = "BEFORE", "AFTER"
    CORRESPONDENCE = "CORRESPONDENCE"
    MATCH = "MATCH"
    OUTPUT = OUTPUT
    MOVES, OVERLAPS, TRANSITIONS, METHODS = ENDINGS
    REPORT = "REPORT"
    FIGURE = "FIGURE"

    EFFECTS = (
        Rule(OF_CLUSTERS, BEFORE, _of_clusters, mark("It says something of clusters, and the layers hold areas.")),
        Rule(
            OF_AREAS,
            BEFORE,
            lambda run: not _of_clusters(run),
            mark("It says something of areas, and the layers hold clusters."),
        ),
    )

    def declare(self):
        sides = ((self.BEFORE, tr("at the earlier date")), (self.AFTER, tr("at the later date")))
        withheld = tr("Result of “Dependence”: what it does not publish is not told")
        add_areas(self, self.BEFORE, tr("Result of the earlier date: areas or clusters"))
        add(
            self,
            layer(self.AFTER, tr("The same of the later date"), AREAS),
            layer("BEFORE_MEMBERS", tr("Areas of the earlier clusters"), optional=True),
            layer("AFTER_MEMBERS", tr("Areas of the later clusters"), optional=True),
            *(layer(name, f"{withheld}: {when}", optional=True) for name, (_, when) in zip(DEPENDENCE, sides)),
            field("BEFORE_ID", tr("Ids of the earlier areas"), self.BEFORE, ANY_FIELD, optional=True),
            field("AFTER_ID", tr("Ids of the later areas"), self.AFTER, ANY_FIELD, optional=True),
            layer(self.CORRESPONDENCE, tr("What became of areas with other limits or ids"), optional=True),
            field("OLD_ID", tr("Old id in it"), self.CORRESPONDENCE, ANY_FIELD, optional=True),
            field("NEW_ID", tr("New id in it"), self.CORRESPONDENCE, ANY_FIELD, optional=True),
            field("SHARE", tr("Share of the old area in it (0 to 1)"), self.CORRESPONDENCE, NUMERIC, optional=True),
        )
        figures = (("FIGURE", tr("Figure to compare")), ("LOW", tr("Its least")), ("HIGH", tr("Its most")))
        classes = tr("Classes of the areas (empty: the field that Polos wrote)")
        add_advanced(
            self,
            *(field(f"{side}_CLASS", f"{classes}: {when}", side, ANY_FIELD, optional=True) for side, when in sides),
            *(
                field(f"{side}_{key}", f"{said}: {when}", side, NUMERIC, optional=True)
                for side, when in sides
                for key, said in figures
            ),
            text("BEFORE_DATE", tr("What to call the earlier date, such as 2024")),
            text("AFTER_DATE", tr("What to call the later date")),
            choice(self.MATCH, tr("Clusters are the same by"), MATCHES, codes=("automatic", "ids", "overlap")),
            flag("FRINGE", tr("Count the fringe of clusters too")),
            number("WITHIN", tr("Change within which a figure is as before (%)"), 5, least=0, most=100),
            number("LEAST_FIRMS", tr("Fewest firms of an area or cluster whose jobs are told"), 3, INTEGER, least=1),
            text("NOTHING", tr("Values that say that nothing stands out, such as 0;no")),
            field("NAME_FIELD", tr("Name of the areas"), self.AFTER, ANY_FIELD, optional=True),
            flag("OTHER_METHODS", tr("Compare all the same where methods differ")),
            flag("OTHER_BORDERS", tr("Compare all the same where areas differ")),
        )
        add(
            self,
            map_output(OUTPUT, tr("What became of areas or clusters")),
            further_output(self.MOVES, tr("Areas of clusters between the dates"), by_default=True),
            further_output(self.OVERLAPS, tr("What clusters of both dates share")),
            further_output(self.TRANSITIONS, tr("From class to class"), by_default=True),
            further_output(self.METHODS, tr("How the runs differ"), by_default=True),
        )
        add_page(self, self.REPORT)
        add_picture(self, self.FIGURE)

    def prepareAlgorithm(self, parameters, context, feedback):
        return super().prepareAlgorithm(in_one_file(parameters, OUTPUT, ENDINGS, context), context, feedback)

    def check(self, run):
        from ...analysis.errors import FieldError

        check_picture(run, self.FIGURE)
        pairs = [("BEFORE_MEMBERS", "AFTER_MEMBERS"), ("BEFORE_FIGURE", "AFTER_FIGURE")]
        pairs += [pair[::-1] for pair in pairs]
        pairs += [(f"{side}_{end}", f"{side}_FIGURE") for side in (self.BEFORE, self.AFTER) for end in ("LOW", "HIGH")]
        pairs += [(self.CORRESPONDENCE, "OLD_ID"), (self.CORRESPONDENCE, "NEW_ID")]
        for name, needed in pairs:
            if run.wants(name) and not run.wants(needed):
                raise FieldError(mark("{name} needs {needed}: give both."), name=name, needed=needed)

    def process(self, run):
        from .dates.dated_areas import compare_areas
        from .dates.dated_clusters import compare_clusters
        from .dates.dated_runs import are_clusters, compared_methods
        from .dates.dates_outputs import write_areas_of_dates, write_clusters_of_dates

        clusters = are_clusters(run)
        differences = compared_methods(run)
        run.report.span = (0.0, 0.6)
        areas, found = compare_clusters(run) if clusters else compare_areas(run)
        run.report.span = (0.6, 1.0)
        (write_clusters_of_dates if clusters else write_areas_of_dates)(run, areas, found, differences)
