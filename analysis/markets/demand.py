"""Markets over the years: growth with an interval, a seller's share, who else sells, and what growth is made of."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, fact, listed, listed_notice, mark, notice, valued
from ..growth.trend import trend
from ..validation import ROUNDING
from .constant_shares import constant_shares

GROWS, SHRINKS, OPEN, UNKNOWN = 1, 2, 0, 9
"""What the interval of a market's growth says: all above 0; none above; both; there is none."""

CURRENT_PRICES = notice(
    mark(
        "Growth is that of values in current money, because no index of prices was given: where prices rise, a market "
        "that stands still grows as they do."
    )
)


@dataclass(frozen=True)
class Demand:
    """What is known of markets.

    Attributes
    ----------
    markets : pandas.DataFrame
        On the names of the markets, the largest last year first: ``products``; ``first``, ``last`` and ``years``, the
        years that are known and how many; ``start`` and ``end``, sales in the first and last of them; ``ends`` and
        ``nominal``, growth a year between those two, and by the slope over all years; ``growth``, ``low`` and ``high``,
        that by the slope, with its interval, in constant prices where there are prices; ``real``, whether there are;
        ``state``, one of `GROWS`, `SHRINKS`, `OPEN`, `UNKNOWN`; ``lacks``, see `trend.Trend`; ``split``, the share of
        the last year that is of products split between this market and others; ``sellers``, ``hhi_first`` and
        ``hhi_last``; ``export_share`` and ``export_year``. Of the seller that is ours ``home_start``, ``home_end``,
        ``share_first``, ``share_last``, ``share_change``, ``rank``, and the parts of its growth, see `constant_shares`.
        What was not asked for is not there; shares and growth are parts of 1; NaN where unknown.
    sellers : pandas.DataFrame
        ``market``, ``seller``, ``start``, ``end``, ``share_first``, ``share_last``, ``share_change``, ``growth``
        between the ends, and ``rank`` in the last year; the largest first.
    years : pandas.DataFrame
        ``market``, ``year``, ``value``, ``real``, ``home``, ``share`` and ``hhi``.
    notices : tuple of Notice
    """

    markets: pd.DataFrame
    sellers: pd.DataFrame
    years: pd.DataFrame
    notices: tuple


def demand(cells, parts, sectors, *, home="", with_sellers=False, prices=None, output=None):
    """Return what sales by product and year say of markets.

    Parameters
    ----------
    cells : pandas.DataFrame
        Of `sales.Sales`.
    parts : pandas.DataFrame
        ``product``, ``sector`` and ``weight``, see `market_sectors.sectors_of_products`.
    sectors : pandas.DataFrame
        ``sector`` and ``market``.
    home : str
        The seller that is ours, "" where none is.
    with_sellers : bool
        Whether the cells say who sells.
    prices : pandas.Series of float, optional
        An index of prices, on years.
    output : pandas.Series of float, optional
        What the place that is ours produces, on markets and years, in the unit of the sales.

    Returns
    -------
    Demand

    Raises
    ------
    FieldError
        When no year of the sales has prices.
    """
    joined = cells.merge(parts, on="product").merge(sectors, on="sector")
    joined["value"] = joined["value"] * joined["weight"]
    by_product = summed(joined, ["market", "product", "year"])
    by_seller = summed(joined, ["market", "seller", "year"])
    value = summed(by_product.reset_index(), ["market", "year"])
    notices = (*_unknown_years(value, cells["year"].unique()), *(() if prices is not None else (CURRENT_PRICES,)))
    years = value.reset_index()
    years["real"] = years["value"]
    if prices is not None:
        years["real"], said = _deflated(years, prices)
        notices += said
    if with_sellers:
        years["hhi"] = concentration(by_seller, value).to_numpy()
    if home:
        own = summed(joined[joined["seller"] == home], ["market", "year"])
        # Where all others are known, a seller without a row sells nothing.
        years["home"] = own.reindex(value.index, fill_value=0.0).to_numpy()
        years["share"] = years["home"] / years["value"].where(years["value"] > 0)
    found = _grown(years, prices is not None)
    found["products"] = joined.groupby("market")["product"].nunique()
    found["split"] = _split(by_product, parts, sectors, found["last"], found["end"])
    sellers = pd.DataFrame()
    if with_sellers:
        sellers = _sellers(by_seller, found)
        found["sellers"] = sellers[sellers["end"] > 0].groupby("market").size()
        found = found.join(_at_ends(years, found, "hhi"))
    if home:
        found = found.join(_of_home(joined, by_product, sellers, years, found, home))
    if home and output is not None:
        found = found.join(_exported(years, output))
        notices += _more_than_all(found["export_share"])
    order = found.sort_values(["end"], ascending=False, kind="stable", na_position="last").index
    return Demand(found.loc[order], sellers, years, notices)


def summed(rows, keys):
    """Return the sums of ``value`` by keys, NaN where one of the values is."""
    sums = rows.groupby(keys)["value"].agg(["sum", "count", "size"])
    return sums["sum"].where(sums["count"] == sums["size"]).rename("value")


def concentration(by_seller, value):
    """Return the Herfindahl-Hirschman index of sellers, from near 0 to 1, on market and year.

    The sum of the squares of the shares (Hirschman 1945, Herfindahl 1950).

    Parameters
    ----------
    by_seller : pandas.Series of float
        On market, seller and year.
    value : pandas.Series of float
        On market and year; NaN where unknown.
    """
    shares = by_seller.unstack("seller").reindex(value.index)
    shares = shares.div(value.where(value > 0), axis=0)
    return (shares**2).sum(axis=1).where(value > 0)


def _unknown_years(value, years):
    """Return notices of years that a market lacks, or in which a row of it has no value."""
    empty = [f"{market} {year}" for market, year in value.index[value.isna()]]
    text = mark(
        "Years of markets in which a row has no value, so that nothing is known of the whole ({count}): {list}. They "
        "are left out of growth."
    )
    every = pd.MultiIndex.from_product([value.index.unique("market"), sorted(years)])
    lacking = [f"{market} {year}" for market, year in every.difference(value.index)]
    other = mark("Years that a market has no row of, and that are left out of its growth ({count}): {list}.")
    return (*listed_notice(text, empty), *listed_notice(other, lacking))


def _deflated(years, prices):
    """Return values in prices of the last year that has any, and notices."""
    known = prices.dropna().sort_index()
    wrong = known[known <= 0]
    if len(wrong):
        raise FieldError(
            mark("The price index is not above 0 in these years ({count}): {years}."),
            count=len(wrong),
            years=listed(valued(wrong.items())),
        )
    there = sorted(set(years["year"]) & set(known.index))
    if not there:
        raise FieldError(
            mark("The price index has no year of the sales. It has {years}; the sales have {sales}."),
            years=listed(known.index, 20),
            sales=listed(sorted(years["year"].unique()), 20),
        )
    text = mark("Years of sales without a price index, which do not count in growth ({count}): {list}.")
    notices = listed_notice(text, sorted(set(years["year"]) - set(there)))
    base = there[-1]
    text = mark("Growth is that in prices of {year}.")
    return years["value"] * known[base] / years["year"].map(known), (*notices, fact(text, year=str(base)))


def _grown(years, real):
    """Return growth, by market."""
    rows = {}
    for market, own in years.groupby("market"):
        values = own.set_index("year")
        nominal = trend(values["value"])
        judged = trend(values["real"]) if real else nominal
        known = values["value"].dropna()
        state = _state(judged)
        first, last = (known.index[0], known.index[-1]) if len(known) else (np.nan, np.nan)
        rows[market] = {
            "first": first,
            "last": last,
            "years": len(known),
            "start": known.get(first, np.nan),
            "end": known.get(last, np.nan),
            "ends": nominal.ends,
            "nominal": nominal.rate,
            "growth": judged.rate,
            "low": judged.low,
            "high": judged.high,
            "real": real,
            "state": state,
            "lacks": judged.lacks,
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("market")


def _state(grown):
    """Return what the interval of a trend says."""
    if grown.lacks:
        return UNKNOWN
    return GROWS if grown.low > ROUNDING else SHRINKS if grown.high <= ROUNDING else OPEN


def _split(by_product, parts, sectors, last, end):
    """Return the share of the last year that is of products of which a market has a part only."""
    held = parts.merge(sectors, on="sector").groupby(["market", "product"])["weight"].sum()
    partly = held.index[held < 1 - 1e-9]
    of_last = at_year(by_product, last)
    split = of_last[of_last.index.isin(partly)].groupby("market").sum().reindex(end.index, fill_value=0.0)
    return split / end.where(end > 0)


def at_year(values, year):
    """Return values on market, another key and year in one year of each market, on market and that key."""
    wanted = values.index.get_level_values("market").map(year.to_dict())
    return values[values.index.get_level_values("year") == wanted].droplevel("year")


def _at_ends(years, found, name):
    """Return a column of years in the first and last year of each market."""
    values = years.set_index(["market", "year"])[name]
    return pd.DataFrame(
        {
            f"{name}_{end}": values.reindex(pd.MultiIndex.from_arrays([found.index, found[end]])).to_numpy()
            for end in ("first", "last")
        },
        found.index,
    )


def _sellers(by_seller, found):
    """Return what each seller of each market sold in its first and last year."""
    ends = [at_year(by_seller, found[end]) for end in ("first", "last")]
    both = pd.concat(ends, axis=1, keys=["start", "end"]).fillna(0.0).reset_index()
    for share, value, whole in (("share_first", "start", "start"), ("share_last", "end", "end")):
        total = both["market"].map(found[whole])
        both[share] = both[value] / total.where(total > 0)
    both["share_change"] = both["share_last"] - both["share_first"]
    span = both["market"].map(found["last"] - found["first"])
    both["growth"] = (both["end"] / both["start"].where(both["start"] > 0)) ** (1 / span.where(span > 0)) - 1
    ranks = both.where(both["end"] > 0).groupby(both["market"])["end"].rank(ascending=False, method="min")
    both["rank"] = ranks
    return both.sort_values(["market", "end", "start", "seller"], ascending=[True, False, False, True])


def _of_home(joined, by_product, sellers, years, found, home):
    """Return sales, share, rank and parts of growth of the seller that is ours, by market."""
    own = sellers[sellers["seller"] == home].set_index("market")
    figures = pd.DataFrame(index=found.index)
    shares = _at_ends(years, found, "share")
    home_values = _at_ends(years, found, "home")
    figures["home_start"], figures["home_end"] = home_values["home_first"], home_values["home_last"]
    figures["share_first"], figures["share_last"] = shares["share_first"], shares["share_last"]
    figures["share_change"] = shares["share_last"] - shares["share_first"]
    figures["rank"] = own["rank"]
    ours = summed(joined[joined["seller"] == home], ["market", "product", "year"])
    tables = pd.concat(
        [at_year(values, found[end]) for values in (by_product, ours) for end in ("first", "last")],
        axis=1,
        keys=["world_start", "world_end", "home_start", "home_end"],
    ).fillna(0.0)
    return figures.join(constant_shares(tables))


def _more_than_all(shares):
    """Return a notice of markets in which ours sells more than it produces."""
    text = mark(
        "Markets in which ours sells more than it produces ({count}): {list}. Are both in one unit and of the same "
        "sectors, and are goods of others sold on?"
    )
    above = shares[shares > 1]
    return listed_notice(text, list(valued(above.items())))


def _exported(years, output):
    """Return what our seller sells in a market as a share of what it produces, in the last year that has both."""
    values = years.set_index(["market", "year"])["home"]
    shares = (values / output.where(output > 0).reindex(values.index)).dropna().reset_index(name="export_share")
    shares = shares.sort_values("year").drop_duplicates("market", keep="last").set_index("market")
    return shares.rename(columns={"year": "export_year"})
