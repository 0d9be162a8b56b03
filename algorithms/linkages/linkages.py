"""Linkages: what sectors pull and push, key sectors, multipliers, and a region's as a band."""

from ...analysis.errors import FieldError, fact, listed, listed_notice, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    OUTPUT,
    add,
    add_advanced,
    choice,
    further_output,
    number,
    table_output,
    text,
)
from ..declaring.flows import add_flows, check_flows, flow_titles, read_flows
from ..declaring.idle import belong
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.regions import REGION, add_region, check_region, read_region
from ..layers.output_fields.linkages import OF_SECTORS

BESIDE = mark(
    "Rows and columns that the flow table has beside its sectors, which JOBS, INCOME and VALUE_ADDED can name: {names}."
)


class Linkages(PolosAlgorithm):
    """Leontief and Ghosh inverses of a flow table, key sectors, and multipliers of the nation and of a region."""

    ID = "linkages"
    NAME = mark("Linkages and multipliers of sectors")
    GROUP = "linkages"
    TAGS = mark("leontief,ghosh,hirschman,rasmussen,input-output,key sectors,multiplier,backward,forward,flegg,chain")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    JOBS = "JOBS"
    INCOME = "INCOME"
    VALUE_ADDED = "VALUE_ADDED"
    FORWARD = "FORWARD"
    DELTAS = "DELTAS"
    LEAST_SHARE = "LEAST_SHARE"
    OUTPUT = OUTPUT
    REGIONAL = "REGIONAL"
    LINKS = "LINKS"
    FIGURE = "FIGURE"
    REPORT = "REPORT"

    EFFECTS = (belong(REGION, DELTAS), belong(LINKS, LEAST_SHARE))

    FACTORS = (JOBS, INCOME, VALUE_ADDED)
    FORWARDS = ("ghosh", "leontief")
    FORWARD_NAMES = (mark("Sales of its own output (rows of Ghosh)"), mark("Demand for all sectors (rows of Leontief)"))

    def declare(self):
        add_flows(self)
        add(
            self,
            text(self.JOBS, tr("Row or column of jobs (its name in the table)")),
            text(self.INCOME, tr("Row or column of wages (its name in the table)")),
            text(self.VALUE_ADDED, tr("Row or column of value added (its name in the table)")),
            choice(self.FORWARD, tr("Forward linkage"), self.FORWARD_NAMES, 0, self.FORWARDS),
        )
        add_region(self)
        add_advanced(
            self,
            text(self.DELTAS, tr("Exponents of Flegg's quotient (empty: 0.1 to 0.6)")),
            number(self.LEAST_SHARE, tr("Least share of a link, of purchases or of sales (%)"), 5, least=0, most=100),
        )
        add(
            self,
            table_output(self.OUTPUT, tr("Sectors by linkage")),
            further_output(self.REGIONAL, tr("Multipliers of the region")),
            further_output(self.LINKS, tr("Links between sectors")),
        )
        add_picture(self, self.FIGURE)
        add_page(self, self.REPORT)

    def check(self, run):
        check_flows(run)
        check_region(run)
        check_picture(run, self.FIGURE)
        self._deltas(run)
        if run.wants(self.REGIONAL) and not run.wants(REGION):
            raise FieldError(mark("Multipliers of a region need its jobs: give the long table and REGION."))

    def process(self, run):
        from ...analysis.linkages.flow_table import factor
        from ...analysis.linkages.leontief import inverses, linkages, multipliers
        from ..pages.linked.linkages_figure import Reading, linkages_figure
        from ..pages.linked.linkages_page import linkages_page

        table = read_flows(run)
        titles = flow_titles(run, table)
        found = run.awaited(inverses, table.flows, table.output)
        forward = run.choice(self.FORWARD, self.FORWARDS)
        frame = run.awaited(linkages, found, table.output).assign(output=table.output)
        frame["quarter"] = quarters(frame["backward"], frame[f"forward_{forward}"])
        factors = {
            name: factor(table, run.text(name), name == self.VALUE_ADDED) for name in self.FACTORS if run.wants(name)
        }
        if len(factors) < len(self.FACTORS):
            run.report.notices([fact(BESIDE, names=listed(table.around.columns, 20))])
        for name, figures in factors.items():
            of = multipliers(found, figures, table.output)
            stem = name.lower()
            frame = frame.assign(**{f"{stem}_direct": of["direct"], f"{stem}_mult": of["multiplier"]})
            if name == self.JOBS:
                frame["jobs_whole"] = of["whole"]
        frame = frame.join(self._region(run, table, factors.get(self.JOBS), titles))
        frame = frame.assign(sector=frame.index, title=[titles[name] for name in frame.index])
        run.rows(self.OUTPUT, frame.rename(columns={name: field.name for name, field in OF_SECTORS.items()}))
        self._links(run, table, titles)
        there = frame["multiplier"].notna()
        text = mark("Sectors without output, which have no linkages and count in no mean ({count}): {list}.")
        run.report.notices(listed_notice(text, frame.index[~there]))
        reading = Reading(frame[there], forward, tuple(name.lower() for name in factors), self._deltas(run))
        run.report.fact(reading.lead())
        run.picture(self.FIGURE, lambda: linkages_figure(reading))
        run.page(self.REPORT, lambda: linkages_page(self.displayName(), reading, run.report))

    def _region(self, run, table, jobs, titles):
        """Return the band of a region's multipliers by sector, and write all of them; nothing where there is none."""
        import pandas as pd

        if not run.wants(REGION):
            return pd.DataFrame(index=table.flows.index)
        from ...analysis.linkages.regional_band import band, regional_band

        region, nation = read_region(run, table.flows.index)
        rows, notices = run.awaited(regional_band, table.flows, table.output, region, nation, self._deltas(run), jobs)
        run.report.notices(notices)
        if run.wants(self.REGIONAL):
            named = rows.assign(title=rows["sector"].map(titles), has=rows["sector"].map(region))
            fields = {"output": "rg_output", "jobs": "rg_jobs", "has": "rg_has", "whole": "rg_jobs_w"}
            run.rows(self.REGIONAL, named.rename(columns=fields))
        ends = band(rows)
        return pd.DataFrame({"region": region, "r_low": ends["low"], "r_high": ends["high"], "r_slq": ends["slq"]})

    def _links(self, run, table, titles):
        """Write the pairs of sectors that buy or sell much of each other."""
        if not run.wants(self.LINKS):
            return
        from ...analysis.linkages.strong_links import strong_links

        links = run.awaited(strong_links, table.flows, run.number(self.LEAST_SHARE) / 100)
        links = links.assign(**{f"{side}_name": links[side].map(titles) for side in ("seller", "buyer")})
        run.report.notices((fact(mark("Links between sectors: {count}."), count=len(links)),))
        run.rows(self.LINKS, links)

    def _deltas(self, run):
        """Return the exponents that were asked for."""
        from ...analysis.linkages.regionalisation import DELTAS

        said = run.text(self.DELTAS).replace(";", " ").replace(",", ".").split()
        try:
            found = tuple(float(one) for one in said)
        except ValueError:
            found = (2.0,)
        if any(not 0 <= delta < 1 for delta in found):
            raise FieldError(
                mark("DELTAS is “{value}”. Give numbers from 0 to below 1, parted by blanks, such as 0.1 0.3 0.5."),
                value=run.text(self.DELTAS),
            )
        return found or DELTAS


def quarters(backward, forward):
    """Return 1 for key sectors, 2 and 3 for those strong backward or forward alone, 4 for the others, by sector.

    NaN where there is no linkage.
    """
    from ...analysis.linkages.leontief import above_mean

    return (4 - 2 * above_mean(backward) - above_mean(forward)).where(backward.notna())
