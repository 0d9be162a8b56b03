"""Fields of the algorithms of linked industries."""

from ....analysis.errors import mark
from .field import FIGURE, INDEX, NONE, SHARE, VALUE, Field

SECTOR = (Field("sector", mark("Sector"), "text"), Field("title", mark("Title of the sector"), "text"))

OF_SECTORS = {
    "output": Field("lk_output", mark("Gross output"), "real", VALUE),
    "multiplier": Field("lk_mult", mark("Output multiplier"), "real", INDEX),
    "backward": Field("lk_back", mark("Backward linkage (mean 1)"), "real", INDEX),
    "forward_ghosh": Field("lk_forw_g", mark("Forward linkage, by sales (Ghosh; mean 1)"), "real", INDEX),
    "forward_leontief": Field("lk_forw_l", mark("Forward linkage, by demand (Leontief; mean 1)"), "real", INDEX),
    "spread_back": Field("lk_spr_b", mark("Spread of the backward linkage"), "real", INDEX),
    "spread_fore": Field("lk_spr_f", mark("Spread of the forward linkage"), "real", INDEX),
    "quarter": Field("lk_quarter", mark("Quarter: 1 key, 2 pulls, 3 pushes, 4 weakly linked"), "whole", NONE),
    "key_ghosh": Field("lk_key_g", mark("Key sector by sales (Ghosh)"), "whole", NONE),
    "key_leontief": Field("lk_key_l", mark("Key sector by demand (Leontief)"), "whole", NONE),
    "flips": Field("lk_flips", mark("Key by one definition only"), "whole", NONE),
    "jobs_direct": Field("lk_jobs_d", mark("Jobs per unit of output"), "real", VALUE),
    "jobs_mult": Field("lk_jobs_m", mark("Multiplier of jobs"), "real", INDEX),
    "income_direct": Field("lk_inc_d", mark("Wages per unit of output"), "real", INDEX),
    "income_mult": Field("lk_inc_m", mark("Multiplier of wages"), "real", INDEX),
    "value_added_direct": Field("lk_va_d", mark("Value added per unit of output"), "real", INDEX),
    "value_added_mult": Field("lk_va_m", mark("Multiplier of value added"), "real", INDEX),
    "region": Field("lk_region", mark("Jobs in the region"), "real", FIGURE),
    "r_low": Field("lk_r_low", mark("Output multiplier of the region, least"), "real", INDEX),
    "r_high": Field("lk_r_high", mark("Output multiplier of the region, most"), "real", INDEX),
    "r_slq": Field("lk_r_slq", mark("Output multiplier of the region, simple quotient"), "real", INDEX),
}
"""The field of each column that `linkages` makes."""

LINKAGES = {
    "linkages": {
        "OUTPUT": (*SECTOR, *OF_SECTORS.values()),
        "REGIONAL": (
            *SECTOR,
            Field("method", mark("Method"), "text"),
            Field("delta", mark("Exponent of Flegg's quotient"), "real", INDEX, 2),
            Field("rg_output", mark("Output multiplier"), "real", INDEX),
            Field("rg_jobs", mark("Multiplier of jobs"), "real", INDEX),
            Field("rg_has", mark("Jobs in the region"), "real", FIGURE),
        ),
        "LINKS": (
            Field("seller", mark("Seller"), "text"),
            Field("buyer", mark("Buyer"), "text"),
            Field("seller_name", mark("Title of the seller"), "text"),
            Field("buyer_name", mark("Title of the buyer"), "text"),
            Field("flow", mark("Flow"), "real", VALUE),
            Field("of_bought", mark("Share of the buyer's purchases"), "real", SHARE),
            Field("of_sold", mark("Share of the seller's sales"), "real", SHARE),
        ),
    },
}
"""Fields by algorithm and output."""
