"""Sales by product and year as parameters, the markets that they are counted into, and what is read beside them."""

from ...analysis.errors import FieldError, TableError, listed, mark
from ...translation import tr
from .common import ANY_FIELD, add, add_advanced, field, file, flag, layer, text
from .sector_tables import (
    CORRESPONDENCE,
    TABLE,
    column,
    decimal_sign,
    encoding,
    how_numbers_are_written,
    keep_sums,
    marks,
    reading_of,
)
from .sectors import LEVEL, SECTORS, add_classification, add_sectors, chosen_level, level

PRODUCT_FIELD = "PRODUCT_FIELD"
YEAR_FIELD = "YEAR_FIELD"
VALUE_FIELD = "VALUE_FIELD"
SELLER_FIELD = "SELLER_FIELD"
BUYER_FIELD = "BUYER_FIELD"
HOME = "HOME"
GROUPS = "GROUPS"
GROUPS_SECTOR = "GROUPS_SECTOR"
GROUPS_FIELD = "GROUPS_FIELD"
GROUPS_NAME = "GROUPS_NAME"
TOGETHER = "TOGETHER"
TOTAL_CODE = "TOTAL_CODE"
TOTAL_SELLER = "TOTAL_SELLER"
PRICES = "PRICES"
PRICES_YEAR = "PRICES_YEAR"
PRICES_INDEX = "PRICES_INDEX"
PRODUCTION = "PRODUCTION"
PRODUCTION_SECTOR = "PRODUCTION_SECTOR"
PRODUCTION_YEAR = "PRODUCTION_YEAR"
PRODUCTION_VALUE = "PRODUCTION_VALUE"

OF_SECTORS = (SECTORS, LEVEL, TOGETHER)
"""What says which sectors make a market, where groups do not."""


def add_sales(algorithm):
    """Add the table of sales, what its products become, and which markets are told."""
    add(
        algorithm,
        layer(TABLE, tr("Sales, exports or trade by product and year")),
        column(PRODUCT_FIELD, tr("Product or sector code"), optional=False),
        column(YEAR_FIELD, tr("Year"), optional=False),
        column(VALUE_FIELD, tr("Value"), optional=False),
        column(SELLER_FIELD, tr("Who sells: country, place or firm")),
        text(HOME, tr("Which seller is ours")),
        column(BUYER_FIELD, tr("Who buys, to know rows of all buyers together")),
        file(
            CORRESPONDENCE,
            tr("From products to sectors, such as HS to ISIC (columns from, to, weight)"),
            tr("Tables (*.csv *.txt *.tsv)"),
        ),
        layer(GROUPS, tr("Markets: chains, clusters or groups, with their sectors"), optional=True),
        field(GROUPS_SECTOR, tr("Sectors in it, such as 10;13-15"), GROUPS, ANY_FIELD, optional=True),
        field(GROUPS_FIELD, tr("Chain, cluster or group in it"), GROUPS, ANY_FIELD, optional=True),
        field(GROUPS_NAME, tr("Name in it, to show"), GROUPS, ANY_FIELD, optional=True),
    )
    add_sectors(algorithm, optional=True)
    add(algorithm, flag(TOGETHER, tr("All these sectors are one market")))
    add_advanced(
        algorithm,
        layer(PRICES, tr("Index of prices by year"), optional=True),
        field(PRICES_YEAR, tr("Year in it"), PRICES, ANY_FIELD, optional=True),
        field(PRICES_INDEX, tr("Index in it"), PRICES, ANY_FIELD, optional=True),
        layer(PRODUCTION, tr("Output of ours by sector"), optional=True),
        field(PRODUCTION_SECTOR, tr("Sector in the output"), PRODUCTION, ANY_FIELD, optional=True),
        field(PRODUCTION_YEAR, tr("Year in the output"), PRODUCTION, ANY_FIELD, optional=True),
        field(PRODUCTION_VALUE, tr("Value in the output"), PRODUCTION, ANY_FIELD, optional=True),
        level(),
    )
    add_classification(algorithm)
    add_advanced(
        algorithm,
        decimal_sign(),
        marks(),
        text(TOTAL_CODE, tr("Code of totals over all products")),
        text(TOTAL_SELLER, tr("Seller or buyer of totals over all of them")),
        keep_sums(),
        encoding(),
    )


def check_sales(run):
    """Raise a `PolosError` for parameters of sales that cannot work together."""
    for name, others in (
        (HOME, (SELLER_FIELD,)),
        (GROUPS, (GROUPS_SECTOR, GROUPS_FIELD)),
        (PRICES, (PRICES_YEAR, PRICES_INDEX)),
        (PRODUCTION, (HOME, PRODUCTION_SECTOR, PRODUCTION_YEAR, PRODUCTION_VALUE)),
    ):
        for other in others:
            if run.wants(name) and not run.wants(other):
                raise FieldError(mark("{name} needs {needed}: give both."), name=name, needed=other)
    how_numbers_are_written(run)


def read_sales(run):
    """Return the `Sales` of the parameters that `add_sales` added, and how they are read; what was found is told."""
    from dataclasses import replace

    from ...analysis.markets.sales import sales, years_notice

    fields = {"product": PRODUCT_FIELD, "year": YEAR_FIELD, "value": VALUE_FIELD, "seller": SELLER_FIELD}
    fields["buyer"] = BUYER_FIELD
    rows = run.table(TABLE, fields)
    names = {"code_name": run.text(PRODUCT_FIELD), "value_name": run.text(VALUE_FIELD)}
    reading = replace(reading_of(run, equally=True), total_area=run.text(TOTAL_SELLER), **names)
    found = run.awaited(sales, rows, reading, run.text(HOME), run.text(YEAR_FIELD))
    run.report.notices((*found.notices, *years_notice(found.cells)))
    return found, reading


def read_markets(run, sectors, classification):
    """Return the sectors of each market, and the markets: those that groups name, all together, or each sector.

    Returns
    -------
    pandas.DataFrame
        ``sector`` and ``market``.
    list of market_sectors.Market
    """
    from ...analysis.markets.market_sectors import Market, market_together, markets_by_level, markets_of_groups
    from .profile_inputs import sector_titles

    selection = run.text(SECTORS)
    if run.wants(GROUPS):
        markets = _groups(run)
        found, notices = run.awaited(markets_of_groups, markets, sectors, classification, GROUPS_SECTOR)
    elif run.flag(TOGETHER):
        name = selection or tr("All sectors")
        markets = [Market(name, selection or ";".join(classification.children()), name)]
        found, notices = market_together(sectors, classification, name, selection)
    else:
        found, notices = run.awaited(markets_by_level, sectors, classification, chosen_level(run), selection)
        titles = sector_titles(found["market"].unique(), classification)
        markets = [Market(code, code, title) for code, title in titles.items()]
    run.report.notices(notices)
    return found, markets


def _groups(run):
    """Return the `Market`s of GROUPS."""
    from ...analysis.errors import listed_notice
    from ...analysis.markets.market_sectors import Market
    from ...analysis.tables.ids import id_texts

    rows = run.table(GROUPS, {"name": GROUPS_FIELD, "sectors": GROUPS_SECTOR, "title": GROUPS_NAME})
    rows = rows.apply(id_texts)
    empty = rows.index[rows["name"].isna() | rows["sectors"].isna()]
    text = mark("Rows of GROUPS without a group or without sectors, left out ({count}): {list}.")
    run.report.notices(listed_notice(text, empty))
    rows = rows.drop(empty)
    if rows.empty:
        raise TableError(mark("GROUPS has no row with a group and its sectors."))
    titles = rows["title"].fillna("") if "title" in rows else [""] * len(rows)
    return [Market(*row) for row in zip(rows["name"], rows["sectors"], titles)]


def read_prices(run):
    """Return the index of prices on years, None where none is given."""
    if not run.wants(PRICES):
        return None
    rows = run.table(PRICES, {"year": PRICES_YEAR, "index": PRICES_INDEX})
    index = _dated(run, rows, PRICES_YEAR, "index", PRICES_INDEX).set_index("year")["index"]
    twice = index.index[index.index.duplicated()].unique()
    if len(twice):
        text = mark("PRICES has years more than once ({count}): {years}. Leave one row for each.")
        raise TableError(text, count=len(twice), years=listed(twice))
    return index


def _dated(run, rows, year, name, value):
    """Return rows with their years, and a column as numbers; rows without a year are left out."""
    from ...analysis.growth.dates import years_of
    from ...analysis.tables.numbers import parse_numbers

    years, notices = years_of(rows["year"].rename(run.text(year)))
    values, _, read = parse_numbers(rows[name].rename(run.text(value)), *how_numbers_are_written(run))
    run.report.notices((*notices, *read))
    rows = rows.assign(year=years, **{name: values}).dropna(subset=["year"])
    return rows.astype({"year": int})


def read_production(run, markets, reading):
    """Return what the place that is ours produces, on markets and years, None where it is not given."""
    if not run.wants(PRODUCTION):
        return None
    from ...analysis.markets.production import production

    names = {"product": PRODUCTION_SECTOR, "year": PRODUCTION_YEAR, "value": PRODUCTION_VALUE}
    rows = _dated(run, run.table(PRODUCTION, names), PRODUCTION_YEAR, "value", PRODUCTION_VALUE)
    found, notices = production(rows, markets, reading, run.text(PRODUCTION_SECTOR))
    run.report.notices(notices)
    return found
