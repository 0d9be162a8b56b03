"""Fields of the demand of markets."""

from ....analysis.errors import mark
from .field import COUNT, INDEX, SHARE, VALUE, Field

MARKET = Field("market", mark("Market: sector, chain or cluster"), "text")
TITLE = Field("title", mark("Name of the market"), "text")

HOME = {
    "home_start": Field("hm_start", mark("Sales of ours, first year"), "real", VALUE),
    "home_end": Field("hm_end", mark("Sales of ours, last year"), "real", VALUE),
    "share_first": Field("hm_share_1", mark("Share of ours, first year"), "real", SHARE),
    "share_last": Field("hm_share_2", mark("Share of ours, last year"), "real", SHARE),
    "share_change": Field("hm_change", mark("Change of the share of ours"), "real", SHARE),
    "rank": Field("hm_rank", mark("Place of ours among the sellers, last year"), "whole"),
    "market_effect": Field("hm_market", mark("Growth of ours by the market as a whole"), "real", VALUE),
    "mix_effect": Field("hm_mix", mark("Growth of ours by the products that it sells"), "real", VALUE),
    "share_effect": Field("hm_own", mark("Growth of ours by its share of each product"), "real", VALUE),
    "export_share": Field("ex_share", mark("Sales of ours as a share of its output"), "real", SHARE),
    "export_year": Field("ex_year", mark("Year of that share"), "whole"),
}
"""What is told of the seller that is ours."""

OF_MARKETS = {
    "market": MARKET,
    "title": TITLE,
    "products": Field("products", mark("Products"), "whole", COUNT),
    "first": Field("mk_first", mark("First year"), "whole"),
    "last": Field("mk_last", mark("Last year"), "whole"),
    "years": Field("mk_years", mark("Years that are known"), "whole", COUNT),
    "start": Field("mk_start", mark("Sales of all, first year"), "real", VALUE),
    "end": Field("mk_end", mark("Sales of all, last year"), "real", VALUE),
    "ends": Field(
        "mk_ends", mark("Growth a year between the first and the last year, in current prices"), "real", SHARE
    ),
    "nominal": Field("mk_nominal", mark("Growth a year over all years, in current prices"), "real", SHARE),
    "growth": Field("mk_growth", mark("Growth a year over all years"), "real", SHARE),
    "low": Field("mk_low", mark("Growth a year, at least (95 %)"), "real", SHARE),
    "high": Field("mk_high", mark("Growth a year, at most (95 %)"), "real", SHARE),
    "real": Field("mk_real", mark("Growth is in constant prices (1 = yes)"), "whole"),
    "state": Field("mk_state", mark("Whether the market grows (code)"), "whole"),
    "said": Field("mk_said", mark("Whether the market grows"), "text"),
    "split": Field("mk_split", mark("Share of products that are split between markets"), "real", SHARE),
    "sellers": Field("sl_count", mark("Sellers, last year"), "whole", COUNT),
    "hhi_first": Field("sl_hhi_1", mark("Concentration of sellers (HHI), first year"), "real", INDEX),
    "hhi_last": Field("sl_hhi_2", mark("Concentration of sellers (HHI), last year"), "real", INDEX),
    "leaders": Field("sl_largest", mark("Largest sellers, last year"), "text"),
    **HOME,
}
"""The field of each column of `demand.Demand.markets`, and of what is said of them."""

OF_SELLERS = {
    "market": MARKET,
    "title": TITLE,
    "seller": Field("seller", mark("Seller"), "text"),
    "ours": Field("ours", mark("It is ours (1 = yes)"), "whole"),
    "start": Field("sl_start", mark("Sales, first year"), "real", VALUE),
    "end": Field("sl_end", mark("Sales, last year"), "real", VALUE),
    "share_first": Field("sl_share_1", mark("Share, first year"), "real", SHARE),
    "share_last": Field("sl_share_2", mark("Share, last year"), "real", SHARE),
    "share_change": Field("sl_change", mark("Change of the share"), "real", SHARE),
    "growth": Field("sl_growth", mark("Growth a year between the first and the last year"), "real", SHARE),
    "rank": Field("sl_rank", mark("Place among the sellers, last year"), "whole"),
}
"""The field of each column of `demand.Demand.sellers`."""

OF_YEARS = {
    "market": MARKET,
    "title": TITLE,
    "year": Field("year", mark("Year"), "whole"),
    "value": Field("value", mark("Sales of all"), "real", VALUE),
    "real": Field("real", mark("Sales of all, in constant prices"), "real", VALUE),
    "home": Field("home", mark("Sales of ours"), "real", VALUE),
    "share": Field("share", mark("Share of ours"), "real", SHARE),
    "hhi": Field("hhi", mark("Concentration of sellers (HHI)"), "real", INDEX),
}
"""The field of each column of `demand.Demand.years`."""

DEMAND = {
    "marketdemand": {
        "OUTPUT": tuple(OF_MARKETS.values()),
        "SELLERS": tuple(OF_SELLERS.values()),
        "YEARS": tuple(OF_YEARS.values()),
        "RECORDS": (
            Field("cl_id", mark("Cluster"), "text"),
            Field("what", mark("Market"), "text"),
            Field("buyers", mark("Buyers"), "text"),
            Field("size", mark("Size"), "real", VALUE),
            Field("unit", mark("Unit of the size"), "text"),
            Field("growth", mark("Growth a year (%)"), "real", INDEX),
            Field("exports", mark("Exported (% of sales)"), "real", INDEX),
            Field("source", mark("Source"), "text"),
            Field("observed", mark("Date"), "text"),
            Field("notes", mark("Notes"), "text"),
        ),
    },
}
