"""Follow-up: a frozen method run again on new data, compared with what it found then, and goals measured."""

from qgis.core import QgsProcessingParameterFileDestination

from ...analysis.errors import FieldError, OutputError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    INTEGER,
    NUMERIC,
    add,
    add_advanced,
    day,
    field,
    file,
    flag,
    further_output,
    layer,
    number,
    text,
)
from ..declaring.idle import Rule
from ..declaring.paths import require_path_of_layers
from ..declaring.presentation import add_page, add_picture, check_picture


class FollowUp(PolosAlgorithm):
    """Run a frozen method again, say what changed, and how far its goals have come."""

    ID = "followup"
    NAME = mark("Follow-up of a frozen method")
    GROUP = "decisions"
    TAGS = mark("follow-up,progress,target,goal,monitoring,evaluation,next year,repeat,audit,accountability")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    FROZEN, DATA, YEAR, DATE = "FROZEN", "DATA", "YEAR", "DATE"
    RESULTS, PROGRESS, REPORT, FIGURE = "RESULTS", "PROGRESS", "REPORT", "FIGURE"
    LOAD = "LOAD"

    EFFECTS = (
        Rule(
            ("OLD_ID", "NEW_ID", "SHARE"),
            "CORRESPONDENCE",
            lambda run: run.wants("CORRESPONDENCE"),
            mark("They are fields of CORRESPONDENCE, which is not given."),
        ),
    )

    def declare(self):
        add(
            self,
            file(self.FROZEN, tr("Frozen method"), "JSON (*.json)", optional=False),
            layer("NEW_AREAS", tr("New areas (empty: those of the frozen run)"), AREAS, optional=True),
            layer("NEW_TABLE", tr("New table (empty: that of the frozen run)"), optional=True),
            number(self.YEAR, tr("Year to read of the table (empty: that of the frozen run)"), kind=INTEGER, least=0),
            text(self.DATA, tr("Further new data, such as EVIDENCE=/data/2026.gpkg")),
            day(self.DATE, tr("Day that the new figures are of (empty: the end of that year, or today)")),
        )
        add_advanced(
            self,
            layer("BEFORE", tr("The frozen result, where it was moved"), optional=True),
            layer("BEFORE_MEMBERS", tr("Areas of its clusters, where they were moved"), optional=True),
            layer("PREVIOUS", tr("Clusters of the last follow-up, whose ids last"), optional=True),
            layer("PREVIOUS_MEMBERS", tr("Areas of the clusters of the last follow-up"), optional=True),
            layer("CORRESPONDENCE", tr("What became of areas with other limits or ids"), optional=True),
            field("OLD_ID", tr("Old id in it"), "CORRESPONDENCE", ANY_FIELD, optional=True),
            field("NEW_ID", tr("New id in it"), "CORRESPONDENCE", ANY_FIELD, optional=True),
            field("SHARE", tr("Share of the old area in it (0 to 1)"), "CORRESPONDENCE", NUMERIC, optional=True),
            layer("BEFORE_DEPENDENCE", tr("Result of “Dependence” for the frozen clusters"), optional=True),
            layer("AFTER_DEPENDENCE", tr("The same for the new clusters (empty: that of the method)"), optional=True),
            number("LEAST_FIRMS", tr("Fewest firms of an area or cluster whose jobs are told"), 3, INTEGER, least=1),
            text("FINGERPRINT", tr("Fingerprint that was published when the method was frozen")),
            flag("OTHER_METHODS", tr("Go on all the same where methods differ")),
            flag("OTHER_BORDERS", tr("Go on all the same where areas differ")),
            flag(self.LOAD, tr("Open the main results in the project"), True),
        )
        results = QgsProcessingParameterFileDestination(self.RESULTS, tr("Results"), "GeoPackage (*.gpkg)")
        add(self, results, further_output(self.PROGRESS, tr("Progress towards the goals"), by_default=True))
        add_page(self, self.REPORT)
        add_picture(self, self.FIGURE)

    def check(self, run):
        path = run.target(self.RESULTS)
        if not path.lower().endswith(".gpkg"):
            raise OutputError(mark("RESULTS is “{file}”: give the name of a GeoPackage, ending in .gpkg."), file=path)
        require_path_of_layers(self.RESULTS, path)
        check_picture(run, self.FIGURE)
        if run.wants("PREVIOUS_MEMBERS") and not run.wants("PREVIOUS"):
            said = mark("PREVIOUS and PREVIOUS_MEMBERS belong together: give both, of one follow-up, or neither.")
            raise FieldError(said)
        for name in ("OLD_ID", "NEW_ID"):
            if run.wants("CORRESPONDENCE") and not run.wants(name):
                raise FieldError(mark("{name} needs {needed}: give both."), name="CORRESPONDENCE", needed=name)

    def process(self, run):
        from .frozen.following import follow
        from .frozen.followup_outputs import write_followup

        write_followup(run, follow(run))
