"""What a seller's growth is made of: the market's, that of the products that it sells, and its share of each.

    V1 - V0 = g V0 + sum_i (g_i - g) V0_i + sum_i (V1_i - V0_i - g_i V0_i)

with V0_i and V1_i what it sold of product i in the first and the last year, V0 and V1 their sums, g_i the growth of all
sellers' sales of product i and g that of all products (Leamer & Stern 1970, ch. 7, without their split by destination;
Richardson 1971; neither was at hand when this was written). The last part is the change of its shares, each times the
market of the last year: sum_i (s1_i - s0_i) W1_i. Weights are those of the first year, so that what share and market do
together counts as share.

References
----------
Leamer, E. E. & Stern, R. M. (1970). Quantitative international economics. Allyn & Bacon, Boston.
Richardson, J. D. (1971). Constant-market-shares analysis of export growth. Journal of International Economics 1(2),
227-239.
"""

import pandas as pd

PARTS = ("market_effect", "mix_effect", "share_effect")


def constant_shares(products):
    """Return the parts of a seller's growth in each market.

    Parameters
    ----------
    products : pandas.DataFrame of float
        On market and product: ``world_start`` and ``world_end``, sales of all sellers, and ``home_start`` and
        ``home_end``, those of the seller. A product that nobody sold at the start has no growth of its own: what the
        seller has of it counts as share.

    Returns
    -------
    pandas.DataFrame of float
        On markets, `PARTS`, in the unit of the sales; NaN where nobody sold anything in the first year. They sum to the
        seller's growth.

    Examples
    --------
    >>> products = pd.MultiIndex.from_tuples([("m", "a"), ("m", "b")], names=["market", "product"])
    >>> rows = pd.DataFrame([[100.0, 200.0, 10.0, 30.0], [100.0, 100.0, 30.0, 30.0]], products)
    >>> rows.columns = ["world_start", "world_end", "home_start", "home_end"]
    >>> constant_shares(rows).loc["m"].tolist()
    [20.0, -10.0, 10.0]
    """
    sums = products.groupby("market").sum()
    growth = (sums["world_end"] / sums["world_start"].where(sums["world_start"] > 0)) - 1
    of_product = products["world_end"] / products["world_start"].where(products["world_start"] > 0) - 1
    at_its_growth = (of_product * products["home_start"]).fillna(0.0).groupby("market").sum()
    market = growth * sums["home_start"]
    share = sums["home_end"] - sums["home_start"] - at_its_growth
    return pd.DataFrame(dict(zip(PARTS, (market, at_its_growth - market, share.where(growth.notna())))))
