"""The verdict on clusters, test by test: what is shown, what is not excluded, and the fact that would tell."""

from qgis.core import Qgis

from ...analysis.errors import FieldError, mark
from ...analysis.verdicts.thresholds import DEFAULTS, PARAMETERS
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    add_areas,
    day,
    field,
    file,
    flag,
    further_output,
    layer,
    map_output,
    number,
    text,
)
from ..declaring.idle import belong
from ..declaring.inference import level
from ..declaring.long_tables import add_long_table
from ..declaring.presentation import add_page
from ..declaring.sector_tables import TABLE, how_numbers_are_written
from ..declaring.sectors import SECTORS, add_sectors, check_sectors, sectors
from ..layers.one_file import in_one_file

ENDINGS = {"TESTS": "tests", "INSTRUMENTS": "instruments"}
MONTHS = 36
"""Minas Gerais looks at the clusters that it has recognised again within three years."""
PERCENT = ("share", "linked", "growth", "market")
"""Thresholds that a user gives in percent."""


class AssessClusters(PolosAlgorithm):
    """Whether clusters may be called so, test by test."""

    ID = "assessclusters"
    NAME = mark("Verdict on clusters, test by test")
    GROUP = "clusters"
    TAGS = mark(
        "cluster,verdict,assessment,test,evidence,cooperation,potential cluster,agglomeration,policy,instruments"
    )

    CLUSTERS = "CLUSTERS"
    MEMBERS = "MEMBERS"
    FRINGE = "FRINGE"
    DEPENDENCE = "DEPENDENCE"
    DOMINANCE = "DOMINANCE"
    GROWTH = "GROWTH"
    GROWTH_ID = "GROWTH_ID"
    DATES = "DATES"
    LINKED_SECTORS = "LINKED_SECTORS"
    LINKED_TABLE = "LINKED_TABLE"
    LINKED_FROM = "LINKED_FROM"
    LINKED_TO = "LINKED_TO"
    GAPS = "GAPS"
    DEMAND = "DEMAND"
    DEMAND_YEAR = "DEMAND_YEAR"
    DEMAND_VALUE = "DEMAND_VALUE"
    DEMAND_CLUSTER = "DEMAND_CLUSTER"
    EVIDENCE = "EVIDENCE"
    VALID = "VALID"
    DATE = "DATE"
    TESTS = "TESTS"
    INSTRUMENTS = "INSTRUMENTS"
    REPORT = "REPORT"

    EFFECTS = (
        *(belong(MEMBERS, FRINGE), belong(DEPENDENCE, DOMINANCE)),
        *(belong(TABLE, DATES), belong(EVIDENCE, VALID)),
    )

    def declare(self):
        add_areas(self, self.CLUSTERS, tr("Clusters"))
        add(
            self,
            layer(self.MEMBERS, tr("Areas of the clusters"), optional=True),
            layer(self.DEPENDENCE, tr("Result of “Dependence” for these clusters"), optional=True),
        )
        add_long_table(self, optional=True)
        add_sectors(self, optional=True)
        add(self, sectors(self.LINKED_SECTORS, tr("Linked sectors, each a part, such as 17;22;28-30")))
        add(
            self,
            layer(self.GROWTH, tr("Result of “Growth and its causes” for the areas"), optional=True),
            field(self.GROWTH_ID, tr("Id of the areas in it"), self.GROWTH, ANY_FIELD, optional=True),
            file(self.EVIDENCE, tr("File of evidence"), "GeoPackage (*.gpkg)"),
        )
        valid = text(self.VALID, tr("Evidence is valid for: months, or since a day"))
        valid.setDefaultValue(str(MONTHS))
        valid.setFlags(valid.flags() & ~Qgis.ProcessingParameterFlag.Optional)  # left blank, the default holds
        add(self, valid, day(self.DATE, tr("Day of the verdict (empty: today)")))
        add_advanced(
            self,
            flag(self.FRINGE, tr("Count the fringe of clusters too")),
            layer(self.LINKED_TABLE, tr("Linked sectors as a table"), optional=True),
            field(self.LINKED_TO, tr("Linked sector in it"), self.LINKED_TABLE, ANY_FIELD, optional=True),
            field(self.LINKED_FROM, tr("Sector that it is linked with"), self.LINKED_TABLE, ANY_FIELD, optional=True),
            layer(self.GAPS, tr("Result of “Gap of suppliers or buyers” for these clusters"), optional=True),
            layer(self.DEMAND, tr("Result of “Demand”, or demand of the market by year"), optional=True),
            field(
                self.DEMAND_YEAR, tr("Year in it (empty: a result of “Demand”)"), self.DEMAND, ANY_FIELD, optional=True
            ),
            field(self.DEMAND_VALUE, tr("Demand or sales in it"), self.DEMAND, ANY_FIELD, optional=True),
            field(
                self.DEMAND_CLUSTER, tr("Cluster in the demand (empty: of all)"), self.DEMAND, ANY_FIELD, optional=True
            ),
            text(self.DATES, tr("Dates of growth in the long table, such as 2019;2024 (empty: first and last)")),
            *(self.threshold(name, *said) for name, said in self.asked().items()),
            number(
                self.DOMINANCE,
                tr("Share of one firm above which “Dependence” published nothing (%)"),
                85,
                least=0,
                most=100,
            ),
        )
        add(
            self,
            map_output(OUTPUT, tr("Agglomerations by verdict")),
            further_output(self.TESTS, tr("Tests of the clusters"), by_default=True),
            further_output(self.INSTRUMENTS, tr("Gaps and instruments"), by_default=True),
        )
        add_page(self, self.REPORT)

    @staticmethod
    def asked():
        """Return what each threshold is called, and whether it is a whole number."""
        return {
            "p": (tr("Chance: largest p-value"),),
            "firms": (tr("Mass: least firms"), INTEGER),
            "jobs": (tr("Mass: least jobs (0: not asked)"),),
            "share": (tr("One firm: its largest share of the jobs (%)"),),
            "linked": (tr("Linked sectors: least share that is there (%)"),),
            "lq": (tr("Linked sectors: location quotient from which one is there"),),
            "areas": (tr("Limits: least areas"), INTEGER),
            "growth": (tr("Growth beyond the same sectors elsewhere, to be exceeded (%)"),),
            "market": (tr("Growth of the market a year, to be exceeded (%)"),),
        }

    @staticmethod
    def threshold(name, description, *kind):
        """Return the parameter of a threshold, with its default."""
        if name == "p":
            return level(DEFAULTS[name].value, description)
        scale = 100 if name in PERCENT else 1
        return number(PARAMETERS[name], description, scale * DEFAULTS[name].value, *kind)

    def prepareAlgorithm(self, parameters, context, feedback):
        return super().prepareAlgorithm(in_one_file(parameters, OUTPUT, ENDINGS, context), context, feedback)

    def check(self, run):
        from datetime import date

        from ...analysis.evidence.validity import oldest_day
        from ...analysis.growth.dates import chosen_dates

        self.thresholds(run)
        oldest_day(run.text(self.VALID), run.day(self.DATE) or date.today())
        chosen_dates(run.text(self.DATES))
        check_sectors(run)
        how_numbers_are_written(run)
        check_sectors(run, self.LINKED_SECTORS)
        self._check_together(run)

    def _check_together(self, run):
        """Raise a `PolosError` for inputs that lack another one."""
        listed = [name for name in (self.LINKED_SECTORS, self.LINKED_TABLE) if run.wants(name)]
        if len(listed) + run.wants(self.GAPS) > 1:
            raise FieldError(mark("Give one of LINKED_SECTORS, LINKED_TABLE and GAPS: each says what is linked."))
        needs = [
            (name, needed)
            for name, all_needed in (
                (TABLE, (self.MEMBERS,)),
                (self.GROWTH, (self.MEMBERS, self.GROWTH_ID)),
                (self.LINKED_SECTORS, (TABLE,)),
                (self.LINKED_TABLE, (TABLE, self.LINKED_TO)),
                (self.DEMAND_YEAR, (self.DEMAND_VALUE,)),
                (self.DEMAND_VALUE, (self.DEMAND_YEAR,)),
            )
            for needed in all_needed
            if run.wants(name) and not run.wants(needed)
        ]
        for name, needed in needs:
            raise FieldError(mark("{name} needs {needed}: give both."), name=name, needed=needed)
        if run.wants(TABLE) and not (listed or run.wants(SECTORS)):
            raise FieldError(
                mark("TABLE says nothing without SECTORS, whose growth it tells, or linked sectors to look for.")
            )

    def thresholds(self, run):
        """Return what is asked, as `thresholds.thresholds` has it."""
        from ...analysis.verdicts.thresholds import thresholds

        chosen = {name: run.number(parameter) for name, parameter in PARAMETERS.items()}
        # Not by dividing the default by itself: 100 × 0.3 / 100 is not 0.3.
        for name in PERCENT:
            given = chosen[name]
            chosen[name] = DEFAULTS[name].value if given == 100 * DEFAULTS[name].value else given / 100
        return thresholds(**chosen)

    def process(self, run):
        from ...analysis.verdicts.assessment import assess
        from ...analysis.verdicts.policy_gaps import gaps
        from .assessment_inputs import read_candidates, read_evidence, read_measures
        from .assessment_outputs import write_verdicts

        candidates = read_candidates(run)
        run.write_ids_as_read("cl_id", (self.TESTS, self.INSTRUMENTS), self.CLUSTERS, "cl_id", candidates.ids)
        asked = self.thresholds(run)
        run.report.span = (0.0, 0.6)
        recorded = read_evidence(run, candidates.ids)
        known = read_measures(run, candidates, asked, recorded)
        run.report.span = (0.6, 0.8)
        found = run.awaited(assess, candidates.ids, known.measures, asked, run.progress)
        run.report.span = (0.8, 1.0)
        write_verdicts(run, candidates, found, gaps(found.tests, recorded.found), known.linked, recorded)
