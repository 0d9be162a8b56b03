"""The page of chains: who belongs to which, how strongly, and how to read it."""

from ....translation import tr
from ...layers.output_fields.linkages import OF_CHAINS, OF_PAIRS
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from .chains_figure import chains_figure
from .chains_texts import CORE, LINKED, ROLES

PAIRS = 20
"""Pairs of sectors that the page lists."""


def chains_page(title, reading, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    reading : chains_texts.Reading
    report : Reporter
    """
    sections = []
    if len(reading.chains):
        shows = tr("Sectors by chain, and the strongest ties between them.")
        sections = [
            Section(tr("Chains"), [_chains(reading)]),
            Section(tr("Picture"), [Picture(chains_figure(reading), shows)]),
            *(Section(reading.chain_label(chain), [_sectors(reading, chain)]) for chain in reading.chains.index),
            Section(tr("The strongest pairs"), [_pairs(reading)]),
        ]
    if reading.alone():
        sections.append(Section(tr("Sectors in no chain"), [List([reading.label(name) for name in reading.alone()])]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading(reading))]))
    sections += facts_section(report.facts)
    return page(title, reading.lead(), sections)


def _chains(reading):
    columns = ["chain", "name", "industries", "linked", "strength", "explained", "held", "sectors"]
    if reading.method == "groups":
        columns.remove("explained")
    head, decimals = heading("industrychains", "OUTPUT", *(OF_CHAINS[name].name for name in columns))
    frame = reading.chains.assign(chain=reading.chains.index)[columns]
    return Table(head, frame.astype(object).to_numpy().tolist(), decimals)


def _sectors(reading, chain):
    rows = reading.members.rows
    of = rows[(rows["chain"] == chain) & rows["role"].isin([CORE, LINKED])]
    head, decimals = heading("industrychains", "MEMBERS", "sector", "strength", "held", "role_name")
    cells = [
        [reading.label(sector), strength, reading.held[sector] if role == CORE else None, tr(ROLES[role])]
        for sector, strength, role in zip(of["sector"], of["strength"], of["role"])
    ]
    return Table(head, cells, decimals)


def _pairs(reading):
    from ....analysis.linkages.pairs import pair_table

    pairs = pair_table(reading.strength, {}, reading.members.chain).head(PAIRS)
    names = [OF_PAIRS[name].name for name in ("first", "second", "strength")]
    head, decimals = heading("industrychains", "LINKS", *names)
    rows = [
        [reading.label(first), reading.label(second), strength, tr("yes") if same else ""]
        for first, second, strength, same in zip(pairs["first"], pairs["second"], pairs["strength"], pairs["same"])
    ]
    return Table((*head, tr("In one chain")), rows, (*decimals, None))


def _reading(reading):
    """Return how to read chains, and how not to."""
    own = {
        "components": [
            tr(
                "Sectors of a chain buy alike, sell alike, or buy of those that the others sell to, in the whole "
                "country. They need not be near each other, and those that are may not trade."
            ),
            tr(
                "A loading says how far a sector follows its chain: from 0 to 1, or a little more, because the largest "
                "of four correlations is none itself. A sector belongs to the chain of its largest loading; where it "
                "loads on another one as well it is linked to it, and may be left out of neither without loss."
            ),
        ],
        "groups": [
            tr(
                "Sectors of a group are more related with each other than with the rest, by the mean of all measures "
                "that were given. A measure that was not given has no say: the table of pairs has what each says."
            ),
            tr(
                "Relatedness is in standard deviations of all pairs: 0 is the mean pair, 2 is seldom. It compares "
                "pairs of one run and not of two."
            ),
        ],
    }[reading.method]
    return [
        *own,
        tr(
            "The number of chains is a choice. Beside each sector stands what share of its chain stays with it where "
            "there is one chain more, or one less: what is near 1 is a chain, what is near 0 lies between chains."
        ),
        tr(
            "A chain is a list of sectors to look at together on the map, not a cluster: whether they are found in one "
            "place, and know each other there, is another question."
        ),
        tr(
            "Flows of the nation, or of another country, need not be those of a region. Broad sectors hide what their "
            "parts do not have in common."
        ),
    ]
