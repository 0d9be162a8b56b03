"""Links between sectors as parameters: a flow table, or a table of links; and the one way to read them."""

from ...analysis.errors import FieldError, mark
from ...translation import tr
from .common import ANY_FIELD, add, choice, field, layer, number
from .flows import FLOWS, OF_FLOWS, add_flows, check_flows, flow_titles, read_flows
from .idle import belong
from .sector_tables import how_numbers_are_written

SIDE = "SIDE"
LINKS = "LINKS"
LINK_SELLER = "LINK_SELLER"
LINK_BUYER = "LINK_BUYER"
LINK_STRENGTH = "LINK_STRENGTH"
LEAST_SHARE = "LEAST_SHARE"

SIDES = ("suppliers", "buyers")
SIDE_NAMES = (mark("Suppliers: who sells to the cluster"), mark("Buyers: who buys of the cluster"))

EFFECTS = (belong(FLOWS, LEAST_SHARE, *OF_FLOWS),)


def add_links(algorithm):
    """Add which partners are meant, and the flow table or the table of links that says who they are."""
    add(algorithm, choice(SIDE, tr("Partners of the cluster's sectors"), SIDE_NAMES, 0, SIDES))
    add_flows(algorithm, optional=True)
    add(
        algorithm,
        number(LEAST_SHARE, tr("Least share of a link, of purchases or of sales (%)"), 5, least=0, most=100),
        layer(LINKS, tr("Links between sectors, in place of a flow table"), optional=True),
        field(LINK_SELLER, tr("Seller in the links"), LINKS, ANY_FIELD, optional=True),
        field(LINK_BUYER, tr("Buyer in the links"), LINKS, ANY_FIELD, optional=True),
        field(LINK_STRENGTH, tr("Strength of the links, 0 to 1 (empty: all alike)"), LINKS, ANY_FIELD, optional=True),
    )


def check_links(run):
    """Raise a `PolosError` for links that are given twice, or not at all, or without their fields."""
    if run.wants(FLOWS) == run.wants(LINKS):
        raise FieldError(mark("Give a flow table (FLOWS) or a table of links (LINKS), one of them."))
    if run.wants(LINKS) and not (run.wants(LINK_SELLER) and run.wants(LINK_BUYER)):
        raise FieldError(mark("Give with LINKS its fields of sellers and buyers, LINK_SELLER and LINK_BUYER."))
    check_flows(run)


def read_links(run):
    """Return the links, see `partner_links`, the sectors that there are, and what they are called.

    Returns
    -------
    links : pandas.DataFrame
    sectors : pandas.Index of str
    titles : dict of str to str
    """
    import pandas as pd

    from ...analysis.linkages.partner_links import links_from_flows, links_from_table

    side = run.choice(SIDE, SIDES)
    if run.wants(FLOWS):
        table = read_flows(run)
        links = run.awaited(links_from_flows, table.flows, table.output, side, run.number(LEAST_SHARE) / 100)
        return links, table.flows.index, flow_titles(run, table)
    fields = {"seller": LINK_SELLER, "buyer": LINK_BUYER, "strength": LINK_STRENGTH}
    rows = run.table(LINKS, fields)
    rows["strength"] = _strengths(run, rows) if "strength" in rows else 1.0
    links, notices = run.awaited(links_from_table, rows, side)
    run.report.notices(notices)
    sectors = pd.Index(pd.unique(links[["own", "partner"]].to_numpy().ravel()), dtype=object)
    return links, sectors, dict.fromkeys(sectors, "")


def _strengths(run, rows):
    from ...analysis.tables.numbers import parse_numbers

    values, _, notices = parse_numbers(rows["strength"].rename(run.text(LINK_STRENGTH)), *how_numbers_are_written(run))
    run.report.notices(notices)
    return values
