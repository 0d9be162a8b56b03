"""Industry chains: which industries belong together, by what they trade, where they are and whom they employ."""

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    choice,
    further_output,
    number,
    table_output,
)
from ..declaring.flows import FLOWS
from ..declaring.idle import Rule
from ..declaring.presentation import add_page, add_picture, check_picture
from ..declaring.relatedness import EFFECTS, PARTS, add_relatedness, check_relatedness, read_relatedness
from ..layers.output_fields.linkages import OF_CHAINS, OF_PAIRS
from ..pages.linked.chains_texts import CORE, ROLES


class IndustryChains(PolosAlgorithm):
    """Chains of industries by components of their flows, or groups by all that says how related they are."""

    ID = "industrychains"
    NAME = mark("Chains of linked sectors")
    GROUP = "linkages"
    TAGS = mark("chain,value chain,czamanski,feser,porter,relatedness,principal components,varimax,input-output")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    METHOD = "METHOD"
    COMPONENTS = "COMPONENTS"
    CUT_OFF = "CUT_OFF"
    OUTPUT = OUTPUT
    MEMBERS = "MEMBERS"
    LINKS = "LINKS"
    FIGURE = "FIGURE"
    REPORT = "REPORT"

    METHODS = ("components", "groups")
    METHOD_NAMES = (
        mark("Components of flows: who buys and sells alike"),
        mark("Groups of relatedness: all that is given, together"),
    )
    EFFECTS = (
        *EFFECTS,
        Rule(
            (CUT_OFF,),
            METHOD,
            lambda run: run.choice("METHOD", IndustryChains.METHODS) == "components",
            mark("Loadings, which it cuts off, are those of components (METHOD)."),
        ),
    )

    def declare(self):
        from ...analysis.linkages.options import CUT_OFF

        add(self, choice(self.METHOD, tr("Method"), self.METHOD_NAMES, 0, self.METHODS))
        add_relatedness(self)
        add(self, number(self.COMPONENTS, tr("Number of chains (empty: found)"), kind=INTEGER, least=1))
        add_advanced(self, number(self.CUT_OFF, tr("Loading from which a sector belongs to a chain"), CUT_OFF))
        add(
            self,
            table_output(self.OUTPUT, tr("Chains")),
            further_output(self.MEMBERS, tr("Sectors of the chains"), by_default=True),
            further_output(self.LINKS, tr("Pairs of sectors")),
        )
        add_picture(self, self.FIGURE)
        add_page(self, self.REPORT)

    def check(self, run):
        check_relatedness(run)
        check_picture(run, self.FIGURE)
        if not 0 < run.number(self.CUT_OFF) < 1:
            raise FieldError(
                mark("CUT_OFF is {value}; a loading is between 0 and 1, such as 0.35."), value=run.number(self.CUT_OFF)
            )
        if self._method(run) == "components" and not run.wants(FLOWS):
            raise FieldError(
                mark("Components are those of flows: give a flow table (FLOWS), or choose groups as METHOD.")
            )

    def process(self, run):
        from ...analysis.linkages.chain_codes import chain_codes
        from ...analysis.linkages.membership import chain_table
        from ...analysis.linkages.relatedness import composite
        from ..pages.linked.chains_figure import chains_figure
        from ..pages.linked.chains_page import chains_page
        from ..pages.linked.chains_texts import Reading

        known = read_relatedness(run)
        related, notices = run.awaited(composite, known.parts)
        run.report.notices(notices)
        found = self._found(run, known, related)
        run.report.notices(found.notices)
        codes, notices = run.awaited(chain_codes, found.members.chain, known.links, known.classification)
        run.report.notices(notices)
        chains = run.awaited(chain_table, found.members, known.titles, known.sizes).assign(explained=found.explained)
        # An empty table would take the chain 0, of those that are in none.
        held = found.held.groupby(found.members.chain).mean().reindex(chains.index)
        chains = chains.assign(sectors=chains.index.map(codes), held=held)
        reading = Reading(self._method(run), chains, found, known.titles)
        self._tables(run, reading, {"related": related, **known.parts})
        run.picture(self.FIGURE, lambda: chains_figure(reading))
        run.page(self.REPORT, lambda: chains_page(self.displayName(), reading, run.report))
        run.report.fact(reading.lead())

    def _method(self, run):
        return run.choice(self.METHOD, self.METHODS)

    def _found(self, run, known, related):
        """Return the `FoundChains`."""
        from ...analysis.linkages.found_chains import by_components, by_groups

        count = run.whole(self.COMPONENTS)
        if self._method(run) == "groups":
            return run.awaited(by_groups, related, count)
        return run.awaited(by_components, known.flows, count, run.number(self.CUT_OFF), run.cancelled)

    def _tables(self, run, reading, parts):
        """Write chains, their sectors, and pairs of sectors."""
        from ...analysis.linkages.pairs import pair_table

        chains, titles = reading.chains, reading.titles
        texts = chains["members"].map(lambda names: "; ".join(map(reading.full_label, names)))
        run.rows(self.OUTPUT, chains.assign(chain=chains.index, members=texts).rename(columns=_names(OF_CHAINS)))
        if run.wants(self.MEMBERS):
            rows = reading.members.rows
            numbered = rows["chain"].where(rows["chain"] > 0)
            named = rows.assign(
                chain=numbered,
                name=rows["chain"].map(chains["name"]),
                title=rows["sector"].map(titles),
                held=rows["sector"].map(reading.held).where(rows["role"] == CORE),
                role_name=[tr(ROLES[role]) for role in rows["role"]],
            )
            run.rows(self.MEMBERS, named)
        if run.wants(self.LINKS):
            pairs = run.awaited(pair_table, reading.strength, parts, reading.members.chain)
            for part in PARTS:
                pairs[part] = pairs.get(part, float("nan"))
            for side in ("first", "second"):
                pairs[f"{side}_name"] = pairs[side].map(titles)
            for side in ("chain_1", "chain_2"):
                pairs[side] = pairs[side].where(pairs[side] > 0)
            run.rows(self.LINKS, pairs.rename(columns=_names(OF_PAIRS)))


def _names(fields):
    """Return what columns are called as fields."""
    return {name: field.name for name, field in fields.items()}
