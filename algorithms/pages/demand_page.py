"""The page of demand: markets and their growth, ours among the sellers, and how to read it."""

from ...translation import tr
from ..layers.output_fields.demand import OF_MARKETS, OF_SELLERS
from ..layers.output_fields.table import heading
from .demand_figure import demand_figure
from .html import List, Picture, Section, Table, page
from .numbers import number, percent

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
    if report.facts:
        sections.append(Section(tr("To know"), [List(report.facts)]))
    return page(title, story.lead(), sections)


def _markets(story):
    """Return the table of markets, the largest first."""
    rows = story.table().head(SHOWN)
    body = [
        [
            story.name(row["market"]),
            _span(row["first"], row["last"]),
            _known(row["end"]),
            _rate(row["growth"]),
            _between(row["low"], row["high"]),
            _rate(row["ends"]),
            row["said"],
            _rate(row["split"]),
        ]
        for row in rows.to_dict("records")
    ]
    head = (
        *(tr("Market"), tr("Years"), tr("Sales of all, last year"), tr("Growth a year")),
        *(tr("With 95 % confidence"), tr("First to last year, current prices"), tr("What the years say")),
        tr("Of products split between markets"),
    )
    if not (rows["split"] > 0).any():
        head, body = head[:-1], [row[:-1] for row in body]
    return Table(head, body)


def _home(story):
    """Return the table of ours."""
    columns = ["home_end", "share_first", "share_last", "rank", "market_effect", "mix_effect", "share_effect"]
    columns += [column for column in ("export_share",) if column in story.markets]
    head, decimals = heading("marketdemand", "OUTPUT", *(OF_MARKETS[column].name for column in columns))
    shares = {"share_first", "share_last", "export_share"}
    rows = story.markets.head(SHOWN)
    body = [
        [
            story.name(market),
            *(_rate(row[column]) if column in shares else _whole(column, row[column]) for column in columns),
        ]
        for market, row in rows.iterrows()
    ]
    return Table((tr("Market"), *head), body, (None, *decimals))


def _sellers(story):
    """Return a table of the largest sellers for each of the largest markets."""
    content = []
    columns = ("end", "share_first", "share_last", "growth")
    head, _ = heading("marketdemand", "SELLERS", *(OF_SELLERS[column].name for column in columns))
    by_market = dict(iter(story.found.sellers.groupby("market")))
    for market in story.markets.index[:MARKETS]:
        row, own = story.markets.loc[market], by_market[market]
        shown = own[own["end"] > 0].head(SELLERS)
        others = own[(own["seller"] == story.home) & ~own.index.isin(shown.index)]
        text = tr("{market}: {count} sellers in the last year; concentration (HHI) {first}, in the last year {last}.")
        numbers = {"first": number(row["hhi_first"], 3), "last": number(row["hhi_last"], 3)}
        count = 0 if row["sellers"] != row["sellers"] else int(row["sellers"])
        content.append(text.format(market=story.name(market), count=number(count, 0), **numbers))
        body = [
            [story.seller(one["seller"]), _known(one["end"]), *(_rate(one[column]) for column in columns[1:])]
            for one in (*shown.to_dict("records"), *others.to_dict("records"))
        ]
        content.append(Table((tr("Seller"), *head), body))
    return content


def _span(first, last):
    return number(None) if first != first else f"{first:.0f}–{last:.0f}"


def _known(value):
    return None if value != value else float(value)


def _rate(value):
    return number(None) if value != value else percent(value, 1)


def _whole(column, value):
    """Return a number of the table, a rank without decimals."""
    if value != value:
        return None
    return int(value) if column == "rank" else float(value)


def _between(low, high):
    return number(None) if low != low else f"{percent(low, 1)} … {percent(high, 1)}"


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
