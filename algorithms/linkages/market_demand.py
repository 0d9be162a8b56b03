"""Demand: how the markets of sectors, chains or clusters grow, who sells in them, and how ours does."""

import re

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import sales as inputs
from ..declaring.common import OUTPUT, add, further_output, table_output
from ..declaring.idle import Rule
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.sectors import check_sectors
from ..layers.output_fields.demand import OF_MARKETS, OF_SELLERS, OF_YEARS


class MarketDemand(PolosAlgorithm):
    """Growth of markets with an interval, shares of sellers, and the parts of a seller's growth."""

    ID = "marketdemand"
    NAME = mark("Demand: growth of markets and who sells in them")
    GROUP = "linkages"
    TAGS = mark(
        "demand,market,exports,trade,sales,growth,market share,competitors,constant market share,herfindahl,hs,"
        "harmonized system,comtrade,competitiveness"
    )
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "matplotlib")

    OUTPUT = OUTPUT
    SELLERS = "SELLERS"
    YEARS = "YEARS"
    RECORDS = "RECORDS"
    FIGURE = "FIGURE"
    REPORT = "REPORT"

    EFFECTS = (
        Rule(
            inputs.OF_SECTORS,
            inputs.GROUPS,
            lambda run: not run.wants(inputs.GROUPS),
            mark("Markets are those of GROUPS, with the sectors that it gives them."),
        ),
        Rule(
            (inputs.LEVEL,),
            inputs.TOGETHER,
            lambda run: not run.flag(inputs.TOGETHER),
            mark("All sectors are one market ({decides})."),
        ),
    )

    def declare(self):
        inputs.add_sales(self)
        add(
            self,
            table_output(self.OUTPUT, tr("Markets")),
            further_output(self.SELLERS, tr("Sellers by market")),
            further_output(self.YEARS, tr("Markets by year")),
            further_output(self.RECORDS, tr("Records for a file of evidence")),
        )
        add_picture(self, self.FIGURE)
        add_page(self, self.REPORT)

    def check(self, run):
        inputs.check_sales(run)
        check_sectors(run)
        check_picture(run, self.FIGURE)

    def process(self, run):
        from ...analysis.markets.demand import demand
        from ...analysis.markets.market_sectors import sectors_of_products
        from ..pages.linked.demand_figure import Story, demand_figure
        from ..pages.linked.demand_page import demand_page

        sales, reading = inputs.read_sales(run)
        run.progress(0.3)
        parts, notices = run.awaited(sectors_of_products, sales.cells, reading)
        run.report.notices(notices)
        sectors, markets = inputs.read_markets(run, parts["sector"].unique(), reading.classification)
        run.progress(0.5)
        found = run.awaited(
            demand,
            *(sales.cells, parts, sectors),
            home=sales.home,
            with_sellers=run.wants(inputs.SELLER_FIELD),
            prices=inputs.read_prices(run),
            output=inputs.read_production(run, markets, reading),
        )
        run.report.notices(found.notices)
        run.progress(0.8)
        titles = {market.name: market.title for market in markets}
        story = Story(found, titles, sales.home, run.wants(inputs.GROUPS))
        self._write(run, story)
        run.report.fact(story.lead())
        run.picture(self.FIGURE, lambda: demand_figure(story))
        run.page(self.REPORT, lambda: demand_page(self.displayName(), story, run.report))

    def _write(self, run, story):
        """Write the tables."""
        names = (self.OUTPUT, self.SELLERS, self.YEARS)
        if run.wants(inputs.GROUPS):
            field = run.text(inputs.GROUPS_FIELD)
            run.write_ids_as_read("market", names, inputs.GROUPS, field, list(story.markets.index))
            run.write_ids_as_read("cl_id", (self.RECORDS,), inputs.GROUPS, field, list(story.markets.index))
        run.rows(self.OUTPUT, story.table().rename(columns=_names(OF_MARKETS)))
        if run.wants(self.SELLERS):
            run.rows(self.SELLERS, story.sellers().rename(columns=_names(OF_SELLERS)))
        if run.wants(self.YEARS):
            run.rows(self.YEARS, story.years().rename(columns=_names(OF_YEARS)))
        if run.wants(self.RECORDS):
            run.rows(self.RECORDS, story.records(_called(run), run.begun.date()))


def _called(run):
    """Return the name of the table of sales, without its folder."""
    return re.split(r"[\\/]", run.inputs["TABLE"].called)[-1]


def _names(fields):
    return {column: field.name for column, field in fields.items()}
