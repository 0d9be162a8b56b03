"""Cluster rules: by whose definition an area is a cluster of a sector, side by side."""

from qgis.core import QgsProcessingParameterString

from ...analysis.errors import FieldError, mark
from ...settings import save_rules
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.area_names import names_of
from ..declaring.common import (
    ANY_FIELD,
    OUTPUT,
    add,
    add_advanced,
    choices,
    field,
    flag,
    further_output,
    map_output,
    number,
)
from ..declaring.idle import Rule, belong
from ..declaring.long_tables import add_long_table, read_long_table
from ..declaring.own_rules import ask_rule, parse_rules
from ..declaring.placed_tables import AREAS, add_keyed_areas, keyed_areas
from ..declaring.presentation import add_page
from ..declaring.sector_tables import TABLE, how_numbers_are_written
from ..declaring.sectors import SECTORS, add_sectors, check_sectors
from ..layers.output_fields.cluster_rules import MEASURES, RULES, rule_fields
from ..maps.rule_styles import CLUSTER_RULES


class ClusterRules(PolosAlgorithm):
    """What published rules, and the user's own, call a cluster."""

    ID = "clusterrules"
    NAME = mark("By whose rule is this a cluster?")
    GROUP = "clusters"
    TAGS = mark("rules,definition,strong cluster,stars,nucleus,apl,suzigan,porter,cluster mapping,location quotient")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "matplotlib")

    JOBS = "JOBS"
    TOTAL = "TOTAL"
    FIRMS = "FIRMS"
    STATE_FIELD = "STATE_FIELD"
    NAME_FIELD = "NAME_FIELD"
    REFERENCE_SECTOR = "REFERENCE_SECTOR"
    REFERENCE_TOTAL = "REFERENCE_TOTAL"
    RULES = "RULES"
    FIRMS_FOR_JOBS = "FIRMS_FOR_JOBS"
    OWN_RULES = "OWN_RULES"
    KEEP_RULES = "KEEP_RULES"
    OUTPUT = OUTPUT
    RULE_TABLE = "RULE_TABLE"
    REPORT = "REPORT"

    EFFECTS = (
        belong(REPORT, NAME_FIELD),
        belong(OWN_RULES, KEEP_RULES),
        Rule(
            (JOBS,),
            FIRMS_FOR_JOBS,
            lambda run: not run.flag("FIRMS_FOR_JOBS"),
            mark("Firms take the place of jobs ({decides})."),
        ),
    )

    def declare(self):
        add_keyed_areas(self)
        add_long_table(self, optional=True)
        add_sectors(self, optional=True)
        add(
            self,
            self._field(self.JOBS, tr("Jobs of the sector (without a long table)")),
            self._field(self.TOTAL, tr("Jobs of all sectors (without a long table)")),
            self._field(self.FIRMS, tr("Firms of the sector (without a long table)")),
            self._field(self.STATE_FIELD, tr("State or province of the areas"), ANY_FIELD),
            choices(
                self.RULES, tr("Rules (none ticked: all)"), [one.alias for one in RULES], [one.name for one in RULES]
            ),
            flag(self.FIRMS_FOR_JOBS, tr("Take firms in the place of jobs")),
            QgsProcessingParameterString(
                self.OWN_RULES, tr("Own rules, such as local: lq >= 2 and firms >= 10"), None, True, True
            ),
        )
        add_advanced(
            self,
            flag(self.KEEP_RULES, tr("Keep the own rules under their names")),
            number(self.REFERENCE_SECTOR, tr("Sector in the reference region (empty: sum of the areas)"), least=0),
            number(self.REFERENCE_TOTAL, tr("All sectors in the reference region (empty: sum of the areas)"), least=0),
            self._field(self.NAME_FIELD, tr("Name of the areas, for the page"), ANY_FIELD),
        )
        add(
            self,
            map_output(self.OUTPUT, tr("Areas by rules")),
            further_output(self.RULE_TABLE, tr("Table of rules"), by_default=True),
        )
        add_page(self, self.REPORT)

    def _field(self, name, description, kind=None):
        more = {} if kind is None else {"kind": kind}
        return field(name, description, AREAS, optional=True, **more)

    def check(self, run):
        table, fields = run.wants(TABLE), [run.wants(name) for name in (self.JOBS, self.TOTAL)]
        if table and (any(fields) or run.wants(self.FIRMS)):
            raise FieldError(mark("Give a long table as TABLE, or fields of the areas as JOBS and TOTAL; not both."))
        if table and not run.wants(SECTORS):
            raise FieldError(mark("Say in SECTORS which sectors of the table are meant."))
        if not table and not all(fields) and not (run.flag(self.FIRMS_FOR_JOBS) and run.wants(self.TOTAL)):
            raise FieldError(
                mark(
                    "Give a long table as TABLE with SECTORS, or the fields of jobs of the sector and of all as JOBS "
                    "and TOTAL."
                )
            )
        if not table and run.flag(self.FIRMS_FOR_JOBS) and not run.wants(self.FIRMS):
            raise FieldError(mark("To take firms in the place of jobs, give FIRMS, and firms of all sectors as TOTAL."))
        if run.wants(self.REFERENCE_SECTOR) != run.wants(self.REFERENCE_TOTAL):
            raise FieldError(mark("Give REFERENCE_SECTOR and REFERENCE_TOTAL, or neither."))
        check_sectors(run)
        how_numbers_are_written(run)
        parse_rules(run.text(self.OWN_RULES))

    def process(self, run):
        from ...analysis.verdicts.rules import decide

        figures = (run.text(self.JOBS), run.text(self.TOTAL), run.text(self.FIRMS))
        areas = keyed_areas(run, figures)
        reference = (run.number(self.REFERENCE_SECTOR), run.number(self.REFERENCE_TOTAL))
        by_firms = run.flag(self.FIRMS_FOR_JOBS)
        frame = self._figures(run, areas)
        if run.wants(self.STATE_FIELD):
            frame["state"] = areas.frame.index.map(run.names(areas, self.STATE_FIELD))
        run.progress(0.4)
        decided = run.awaited(decide, frame, None if None in reference else reference, by_firms)
        run.report.notices(decided.notices)
        own = parse_rules(run.text(self.OWN_RULES))
        answers = self._answers(run, decided, own, frame)
        self._write(run, areas, decided, answers, own)
        if run.flag(self.KEEP_RULES):
            save_rules({rule.name: rule.expression for rule in own})

    def _figures(self, run, areas):
        """Return ``jobs``, ``total`` and ``firms`` of the areas, firms in the place of jobs where that is asked for."""
        import pandas as pd

        by_firms = run.flag(self.FIRMS_FOR_JOBS)
        if run.wants(TABLE):
            from ...analysis.sectors.long_figures import sector_figures

            table, codes = read_long_table(run, areas)
            found = run.awaited(sector_figures, table, codes, areas.frame.index)
            if by_firms:
                found = found.assign(jobs=found["firms"], total=found["total_firms"])
            if found["jobs"].isna().all():
                raise FieldError(
                    mark("The table has no jobs of the sector that are known. Tick FIRMS_FOR_JOBS to take firms.")
                    if not by_firms
                    else mark("The table has no firms of the sector that are known.")
                )
            return found
        fields = {"jobs": self.FIRMS if by_firms else self.JOBS, "total": self.TOTAL, "firms": self.FIRMS}
        names = {column: run.text(name) for column, name in fields.items() if run.wants(name)}
        return pd.DataFrame({column: areas.frame[name] for column, name in names.items()})

    def _answers(self, run, decided, own, frame):
        """Return the answers of the rules that were asked, and of the user's own, by the name of their column."""
        import pandas as pd

        asked = run.choices(self.RULES, [rule.name for rule in RULES])
        answers = {rule: decided.frame[rule] for rule in asked}
        state = frame["state"] if "state" in frame else pd.Series(None, frame.index, dtype=object)
        for place, rule in enumerate(own, 1):
            answers[f"own_{place}"] = ask_rule(rule, decided.measures, state)
            run.report.fact(tr("Own rule “{name}”: {expression}").format(name=rule.name, expression=rule.expression))
        return pd.DataFrame(answers, frame.index)

    def _write(self, run, areas, decided, answers, own):
        """Write the areas, the table of rules and the page."""
        from ...analysis.verdicts.rule_summary import votes
        from ..pages.clusters.rules_page import rules_page, summary

        names = [rule.name for rule in own]
        run.own_fields[self.OUTPUT] = rule_fields(answers, names, run.flag(self.FIRMS_FOR_JOBS))
        measures = decided.measures.rename(columns={name: one.name for name, one in MEASURES.items()})
        run.map(self.OUTPUT, areas, answers.join(votes(answers)).join(measures), CLUSTER_RULES)
        table = rule_table(decided, answers, own, run.flag(self.FIRMS_FOR_JOBS))
        if run.wants(self.RULE_TABLE):
            run.rows(self.RULE_TABLE, table)
        called = names_of(run, areas) if run.target(self.REPORT) else {}
        run.page(self.REPORT, lambda: rules_page(self.displayName(), table, answers, called, run.report))
        run.report.fact(summary(table))


def rule_table(decided, answers, own, by_firms):
    """Return the table of rules, a row for each that was asked, in the language that is spoken."""
    import pandas as pd

    from ...analysis.verdicts.published_rules import EVERY_RULE
    from ...analysis.verdicts.rule_summary import tallies

    lacking = {"firms": tr("firms of the sector"), "state": tr("state or province"), "jobs": tr("jobs")}
    rows = {
        rule.id: {
            "name": tr(rule.name),
            "asks": tr(rule.asks),
            "region": tr(rule.region),
            "source": tr(rule.source),
            "verified": int(rule.verified),
            "lacks": ", ".join(lacking[name] for name in decided.missing[rule.id]),
        }
        for rule in EVERY_RULE
    }
    for place, rule in enumerate(own, 1):
        rows[f"own_{place}"] = {
            "name": rule.name,
            "asks": rule.expression,
            "region": "",
            "source": tr("your own"),
            "verified": float("nan"),
            "lacks": "",
        }
    table = pd.DataFrame.from_dict({name: rows[name] for name in answers}, orient="index").join(tallies(answers))
    if by_firms:
        table["name"] = [tr("{rule}, firms instead of jobs").format(rule=name) for name in table["name"]]
    return table.assign(rule=table.index)
