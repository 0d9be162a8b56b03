"""The page of demand: markets and their growth, ours among the sellers, and how to read it."""

from ....analysis.markets.demand import OPEN
from ....translation import tr
from ...layers.output_fields.demand import OF_MARKETS
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number
from .demand_figure import demand_figure

SHOWN = 30
MARKETS, SELLERS = 10, 6
"""Markets whose sellers the page shows, and how many of each."""


def demand_page(title, story, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    story : demand_figure.Story
    report : Reporter
    """
    shows = tr("Growth of each market a year with its interval, and the share of ours in the first and the last year.")
    sections = [
        Section(tr("Do the markets grow?"), [Picture(demand_figure(story), shows), _markets(story)]),
    ]
    if story.home:
        heading_of_home = tr("{home} in these markets").format(home=story.home)
        sections.append(Section(heading_of_home, [_home(story), List(_parts())]))
    if not story.found.sellers.empty:
        sections.append(Section(tr("Who sells"), _sellers(story)))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(title, story.lead(), sections)


def _markets(story):
    """Return the table of markets, the largest first."""
    rows = story.table().head(SHOWN)
    body = [
        [
            story.name(row["market"]),
            _span(row["first"], row["last"]),
            _known(row["end"]),
            _hundred(row["growth"]),
            _hundred(row["low"]),
            _hundred(row["high"]),
            _hundred(row["ends"]),
            row["said"].partition(":")[0] if row["state"] == OPEN else row["said"],
            _hundred(row["split"]),
        ]
        for row in rows.to_dict("records")
    ]
    head = (
        *(tr("Market"), tr("Years"), tr("Sales of all, last year"), tr("Growth a year (%)")),
        *(tr("At least (95 %)"), tr("At most (95 %)"), tr("First to last year (%)"), tr("What the years say")),
        tr("Of split products (%)"),
    )
    split = bool((rows["split"] > 0).any())
    if not split:
        head, body = head[:-1], [row[:-1] for row in body]
    return Table(head, body, (None, None, None, 1, 1, 1, 1, None, *([1] if split else [])))


def _home(story):
    """Return the table of ours."""
    names = ("market_effect", "mix_effect", "share_effect")
    effects, _ = heading("marketdemand", "OUTPUT", *(OF_MARKETS[name].name for name in names))
    exported = "export_share" in story.markets
    body = [
        [
            *(story.name(market), _known(row["home_end"]), _hundred(row["share_first"]), _hundred(row["share_last"])),
            *(None if row["rank"] != row["rank"] else int(row["rank"]), *(_known(row[name]) for name in names)),
            *([_hundred(row["export_share"])] if exported else []),
        ]
        for market, row in story.markets.head(SHOWN).iterrows()
    ]
    head = (
        *(tr("Market"), tr("Sales, last year"), *_shares(), tr("Place among the sellers")),
        *(*effects, *([tr("Share of output (%)")] if exported else [])),
    )
    return Table(head, body, (None, None, 1, 1, None, None, None, None, *([1] if exported else [])))


def _shares():
    return tr("Share, first year (%)"), tr("Share, last year (%)")


def _sellers(story):
    """Return a table of the largest sellers for each of the largest markets."""
    content = []
    by_market = dict(iter(story.found.sellers.groupby("market")))
    for market in [one for one in story.markets.index if one in by_market][:MARKETS]:
        row, own = story.markets.loc[market], by_market[market]
        shown = own[own["end"] > 0].head(SELLERS)
        others = own[(own["seller"] == story.home) & ~own.index.isin(shown.index)]
        text = tr("{market}: {count} sellers in the last year; concentration (HHI) {first}, in the last year {last}.")
        numbers = {"first": number(row["hhi_first"], 3), "last": number(row["hhi_last"], 3)}
        count = 0 if row["sellers"] != row["sellers"] else int(row["sellers"])
        content.append(text.format(market=story.name(market), count=number(count, 0), **numbers))
        body = [
            [
                *(story.seller(one["seller"]), _known(one["end"])),
                *(_hundred(one[name]) for name in ("share_first", "share_last", "growth")),
            ]
            for one in (*shown.to_dict("records"), *others.to_dict("records"))
        ]
        head = (tr("Seller"), tr("Sales, last year"), *_shares(), tr("Growth a year (%)"))
        content.append(Table(head, body, (None, None, 1, 1, 1)))
    return content


def _span(first, last):
    return number(None) if first != first else f"{first:.0f}–{last:.0f}"


def _known(value):
    return None if value != value else float(value)


def _hundred(value):
    """Return a share in percent."""
    return None if value != value else 100 * float(value)


def _parts():
    """Return what the parts of growth say."""
    return [
        tr(
            "Growth by the market as a whole: what ours would have gained if it had grown as all sellers together did. "
            "By the products that it sells: what it gained because these grow more than the others. By its share of "
            "each product: what is left, gained from the others or lost to them."
        ),
        tr(
            "The parts sum to the growth of ours between the first and the last year, in the unit of the table and in "
            "current prices. They describe; a share that falls has many reasons, of which price is one."
        ),
    ]


def _reading():
    """Return how to read demand, and how not to."""
    return [
        tr(
            "A market counts as growing only where all of the interval lies above 0, and as not growing where all of "
            "it lies at 0 or below. Few years, or restless ones, leave it open: that is no failing, and no proof."
        ),
        tr(
            "The interval is the wider of two: one takes what moves a year for gone in the next, the other for there "
            "to stay. With the first alone, markets that only drift would be called growing far too often."
        ),
        tr(
            "The table is the market as far as it goes: what it leaves out, such as sellers or countries that do not "
            "report, or sales at home where it has exports only, is in no share."
        ),
        tr("A last year that is not complete looks like a decline. Leave it out until it is."),
        tr("That a market grew does not say that it will, nor that those of a cluster can sell in it. Ask the buyers."),
    ]
