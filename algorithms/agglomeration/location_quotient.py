"""Location quotient and its family: where a sector has more than its share."""

from ...analysis.errors import FieldError, Number, fact, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ID_FIELD,
    INPUT,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    add_areas,
    add_id_field,
    choice,
    field,
    flag,
    map_output,
    number,
)
from ..declaring.idle import Rule, belong
from ..declaring.inference import CORRECTION, SEED, correction, level, seed, significance
from ..declaring.long_tables import add_long_table, read_long_table
from ..declaring.presentation import add_page
from ..declaring.sector_tables import TABLE, how_numbers_are_written
from ..declaring.sectors import SECTORS, add_sectors, check_sectors
from ..maps.scales import LOCATION_QUOTIENT

RISK_NAMES = (mark("The same everywhere"), mark("As the areas show it (fitted)"))
SLQ_NAMES = (mark("The location quotient"), mark("Its logarithm"))


TOLD = ("lq", "lq_low", "lq_high", "dartboard_p_adj")
"""What the page tells of areas that stand out."""


class LocationQuotient(PolosAlgorithm):
    """Location quotient of one sector, with what says how far it can be trusted."""

    ID = "locationquotient"
    NAME = mark("Location quotient")
    GROUP = "agglomeration"
    TAGS = mark("lq,hclq,specialisation,concentration,location quotient,employment")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy")

    INPUT = INPUT
    OUTPUT = OUTPUT
    SECTOR = "SECTOR"
    TOTAL = "TOTAL"
    FIRMS = "FIRMS"
    TOTAL_FIRMS = "TOTAL_FIRMS"
    RISK = "RISK"
    JOBS_SQ = "JOBS_SQ"
    PLANT_HHI = "PLANT_HHI"
    AREA = "AREA"
    POPULATION = "POPULATION"
    REFERENCE_SECTOR = "REFERENCE_SECTOR"
    REFERENCE_TOTAL = "REFERENCE_TOTAL"
    REFERENCE_FIRMS = "REFERENCE_FIRMS"
    REFERENCE_TOTAL_FIRMS = "REFERENCE_TOTAL_FIRMS"
    MIN_JOBS = "MIN_JOBS"
    MIN_FIRMS = "MIN_FIRMS"
    SLQ = "SLQ"
    BOOTSTRAP = "BOOTSTRAP"
    FIRMS_FOR_JOBS = "FIRMS_FOR_JOBS"
    REPORT = "REPORT"

    EFFECTS = (
        belong(TABLE, FIRMS_FOR_JOBS),
        Rule(
            (CORRECTION,),
            FIRMS,
            lambda run: run.wants("FIRMS") or run.wants(TABLE),
            mark("The dartboard test is corrected, which needs firms (FIRMS, or a long table)."),
        ),
    )

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.SECTOR, tr("Jobs or firms of the sector (without a long table)"), optional=True),
            field(self.TOTAL, tr("Jobs or firms of all sectors (without a long table)"), optional=True),
            field(self.FIRMS, tr("Firms of the sector (dartboard test, intervals)"), optional=True),
            field(self.TOTAL_FIRMS, tr("Firms of all sectors (dartboard test)"), optional=True),
            _figure(self.REFERENCE_SECTOR, tr("Sector in the reference region (empty: sum of the layer)")),
            _figure(self.REFERENCE_TOTAL, tr("All sectors in the reference region (empty: sum of the layer)")),
            _figure(self.MIN_JOBS, tr("Least jobs or firms of the sector in an area to be marked"), 0),
            _figure(self.MIN_FIRMS, tr("Least firms of the sector in an area to be marked"), 0),
        )
        add_long_table(self, optional=True)
        add_sectors(self, optional=True)
        add(self, flag(self.FIRMS_FOR_JOBS, tr("Long table: take firms in the place of jobs")))
        add_advanced(
            self,
            field(self.AREA, tr("Surface (cluster index)"), optional=True),
            field(self.POPULATION, tr("Population (cluster index)"), optional=True),
            _figure(self.REFERENCE_FIRMS, tr("Firms of the sector in the reference region (empty: sum of the layer)")),
            _figure(
                self.REFERENCE_TOTAL_FIRMS,
                tr("Firms of all sectors in the reference region (empty: sum of the layer)"),
            ),
            choice(self.RISK, tr("Risk that the dartboard test takes for chance"), RISK_NAMES),
            field(self.JOBS_SQ, tr("Sum of the squared jobs of the sector's firms (intervals)"), optional=True),
            number(
                self.PLANT_HHI, tr("Herfindahl index of the sizes of the sector's firms (intervals)"), least=0, most=1
            ),
            choice(self.SLQ, tr("What is standardised (slq)"), SLQ_NAMES),
            number(self.BOOTSTRAP, tr("Resamples for the cut-off of slq"), 1000, INTEGER, least=0),
            level(),
            correction(),
            seed(),
        )
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Location quotients")))
        add_page(self, self.REPORT)

    def _options(self, run):
        """Return the `QuotientOptions` that a user chose."""
        from ...analysis.agglomeration.dartboard import RISKS
        from ...analysis.agglomeration.quotient_options import QuotientOptions

        return QuotientOptions(
            reference_sector=run.number(self.REFERENCE_SECTOR),
            reference_total=run.number(self.REFERENCE_TOTAL),
            reference_firms=run.number(self.REFERENCE_FIRMS),
            reference_total_firms=run.number(self.REFERENCE_TOTAL_FIRMS),
            plant_hhi=run.number(self.PLANT_HHI),
            risk=run.choice(self.RISK, RISKS),
            logarithms=run.choice(self.SLQ, (False, True)),
            resamples=run.whole(self.BOOTSTRAP),
            seed=run.whole(SEED),
            least_jobs=run.number(self.MIN_JOBS),
            least_firms=run.number(self.MIN_FIRMS),
            **significance(run),
        )

    def check(self, run):
        self._options(run)
        fields = [run.wants(name) for name in (self.SECTOR, self.TOTAL, self.FIRMS, self.TOTAL_FIRMS, self.JOBS_SQ)]
        if run.wants(TABLE) and any(fields):
            raise FieldError(
                mark(
                    "Give a long table as TABLE, which has all figures, or their fields: SECTOR, TOTAL, FIRMS, "
                    "TOTAL_FIRMS, JOBS_SQ; not both."
                )
            )
        if run.wants(TABLE) and not (run.wants(SECTORS) and run.wants(ID_FIELD)):
            raise FieldError(
                mark(
                    "With a long table say in SECTORS which sectors are meant, and in ID_FIELD which ids its areas "
                    "have."
                )
            )
        if not run.wants(TABLE) and not all(fields[:2]):
            raise FieldError(mark("Give SECTOR and TOTAL, or a long table as TABLE."))
        check_sectors(run)
        how_numbers_are_written(run)

    def process(self, run):
        from ...analysis.agglomeration.quotient_family import quotient_family
        from ..pages.areas.quotient_page import quotient_page

        fields = {
            "sector": self.SECTOR,
            "total": self.TOTAL,
            "firms": self.FIRMS,
            "total_firms": self.TOTAL_FIRMS,
            "jobs_squared": self.JOBS_SQ,
            "area": self.AREA,
            "population": self.POPULATION,
        }
        fields = {figure: run.text(name) for figure, name in fields.items()}
        areas = run.areas(self.INPUT, list(fields.values()), ids_as_text=run.wants(TABLE))
        figures = {figure: areas.frame[name] for figure, name in fields.items() if name}
        if run.wants(TABLE):
            figures |= self._of_table(run, areas)
        result = run.awaited(
            quotient_family,
            **figures,
            options=self._options(run),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        e_i, e = result.reference
        said = mark("Reference: {sector} of {total}, a share of {share}.")
        run.report.notices((*result.notices, fact(said, sector=e_i, total=e, share=Number(e_i / e, ".4%"))))
        run.map(self.OUTPUT, areas, result.frame, LOCATION_QUOTIENT, told=TOLD, rank="lq_low")
        run.page(self.REPORT, lambda: quotient_page(self.displayName(), result, run.report))

    def _of_table(self, run, areas):
        """Return the figures of the long table, NaN where unknown, by what they are to `quotient_family`."""
        from ...analysis.sectors.long_figures import sector_figures

        table, codes = read_long_table(run, areas)
        found = run.awaited(sector_figures, table, codes, areas.frame.index)
        firms = {"firms": found["firms"], "total_firms": found["total_firms"]}
        if run.flag(self.FIRMS_FOR_JOBS):
            if found["firms"].isna().all():
                raise FieldError(mark("The table has no firms of the sector that are known."))
            return {"sector": found["firms"], "total": found["total_firms"], **firms}
        if found["jobs"].isna().all():
            raise FieldError(
                mark("The table has no jobs of the sector that are known. Tick FIRMS_FOR_JOBS to take firms.")
            )
        figures = {"sector": found["jobs"], "total": found["total"]}
        if found["firms"].notna().any():
            figures |= firms
        if found["jobs_sq"].notna().any() and not run.wants(self.PLANT_HHI):
            figures["jobs_squared"] = found["jobs_sq"]
        return figures


def _figure(name, description, default=None):
    """Return a parameter for a figure from zero up, optional where it has no default."""
    return number(name, description, default, least=0)
