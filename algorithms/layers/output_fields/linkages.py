"""Fields of the algorithms of linked industries."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, METRES, NONE, P_VALUE, SCORE, SHARE, VALUE, Field

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
    "jobs_whole": Field("lk_jobs_w", mark("Multiplier of jobs, by the sector's whole change"), "real", INDEX),
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

AREA = (Field("area", mark("Area or region"), "text"), Field("area_name", mark("Name of the area or region"), "text"))
CODE = (Field("code", mark("Sector code"), "text"), Field("title", mark("Title of the sector"), "text"))
FIGURES = (
    Field("value", mark("Jobs or firms in the area"), "real", FIGURE),
    Field("lq", mark("Location quotient"), "real", INDEX),
)
DENSITY = (
    Field("density", mark("Density around the sector"), "real", SHARE),
    Field("density_lo", mark("Density, at least"), "real", SHARE),
    Field("density_hi", mark("Density, at most"), "real", SHARE),
)
RANK = Field("rank", mark("Place among the sectors that the area lacks"), "whole", NONE)
PCI = Field("pci", mark("Complexity of the sector (PCI)"), "real", SCORE)
UBIQUITY = Field("ubiquity", mark("Ubiquity: areas that have the sector"), "whole", COUNT)

CLUSTER = (Field("cl_id", mark("Cluster (id)"), "whole"), Field("cl_name", mark("Cluster"), "text"))
STATE = (
    Field("state", mark("Class of what there is (code)"), "whole"),
    Field("state_name", mark("What there is of it"), "text"),
)

OF_CHAINS = {
    "chain": Field("chain", mark("Chain (number)"), "whole"),
    "name": Field("name", mark("Chain"), "text"),
    "industries": Field("ch_sectors", mark("Sectors of its own"), "whole", COUNT),
    "linked": Field("ch_linked", mark("Further sectors that are linked to it"), "whole", COUNT),
    "strength": Field("strength", mark("Mean strength of its own sectors"), "real", INDEX),
    "explained": Field("explained", mark("Share of the variance that it explains"), "real", SHARE),
    "held": Field("held", mark("Share that stays together with one chain more or less"), "real", SHARE, 2),
    "sectors": Field("codes", mark("Codes of its own sectors, for a selection of sectors"), "text"),
    "members": Field("members", mark("Its own sectors, the strongest first"), "text"),
}
"""The field of each column of a table of chains."""

OF_PAIRS = {
    "first": Field("sector_1", mark("Sector"), "text"),
    "first_name": Field("title_1", mark("Title of the sector"), "text"),
    "second": Field("sector_2", mark("Other sector"), "text"),
    "second_name": Field("title_2", mark("Title of the other sector"), "text"),
    "strength": Field("strength", mark("Strength: what chains are made of"), "real", INDEX),
    "related": Field("related", mark("Relatedness: mean of the parts, standardised"), "real", SCORE),
    "io": Field("part_io", mark("Purchases and sales: largest of four shares"), "real", SHARE),
    "jobs": Field("part_jobs", mark("Co-location of jobs: correlation"), "real", INDEX),
    "firms": Field("part_firms", mark("Co-location of firms: correlation"), "real", INDEX),
    "occupations": Field("part_occ", mark("Occupations: correlation"), "real", INDEX),
    "chain_1": Field("chain_1", mark("Chain of the sector (number)"), "whole"),
    "chain_2": Field("chain_2", mark("Chain of the other sector (number)"), "whole"),
    "same": Field("same", mark("Both in one chain (1 = yes)"), "whole"),
}
"""The field of each column of a table of pairs of industries."""

GROUPING = (
    Field("grouping", mark("Grouping (code)"), "text"),
    Field("name", mark("Grouping"), "text"),
    Field("measure", mark("Measure (code)"), "text"),
    Field("said", mark("Measure"), "text"),
)

LINKAGES = {
    "groupvalidation": {
        "OUTPUT": (
            *GROUPING,
            Field("groups", mark("Groups of two sectors or more"), "whole", COUNT),
            Field("industries", mark("Sectors in groups"), "whole", COUNT),
            Field("score", mark("Share of groups above the mean between"), "real", SHARE),
            Field("chance", mark("The same of random groups, mean"), "real", SHARE),
            Field("chance_low", mark("The same of random groups, 5 %"), "real", SHARE),
            Field("chance_high", mark("The same of random groups, 95 %"), "real", SHARE),
            Field("score_95", mark("Share of groups above the 95th percentile between"), "real", SHARE),
            Field("chance_95", mark("That share of random groups, mean"), "real", SHARE),
            Field("within", mark("Mean within groups"), "real", INDEX),
            Field("between", mark("Mean between groups"), "real", INDEX),
            Field("p", mark("p-value of the mean within beyond that between"), "real", P_VALUE, 3),
        ),
        "BY_GROUP": (
            *GROUPING,
            Field("group", mark("Group"), "text"),
            Field("group_name", mark("Name of the group"), "text"),
            Field("size", mark("Sectors in it"), "whole", COUNT),
            Field("within", mark("Mean within the group"), "real", INDEX),
            Field("between", mark("Mean with all other groups"), "real", INDEX),
            Field("between_95", mark("95th percentile of the means with each other group"), "real", INDEX),
            Field("above", mark("Above the mean between (1 = yes)"), "whole"),
            Field("above_95", mark("Above the 95th percentile (1 = yes)"), "whole"),
        ),
    },
    "industrychains": {
        "OUTPUT": tuple(OF_CHAINS.values()),
        "MEMBERS": (
            OF_CHAINS["chain"],
            OF_CHAINS["name"],
            *SECTOR,
            Field("strength", mark("Loading, or mean relatedness"), "real", INDEX),
            OF_CHAINS["held"],
            Field("role", mark("Part in the chain (code)"), "text"),
            Field("role_name", mark("Part in the chain"), "text"),
        ),
        "LINKS": tuple(OF_PAIRS.values()),
    },
    "linkages": {
        "OUTPUT": (*SECTOR, *OF_SECTORS.values()),
        "REGIONAL": (
            *SECTOR,
            Field("method", mark("Method"), "text"),
            Field("delta", mark("Exponent of Flegg's quotient"), "real", INDEX, 2),
            Field("rg_output", mark("Output multiplier"), "real", INDEX),
            Field("rg_jobs", mark("Multiplier of jobs"), "real", INDEX),
            Field("rg_has", mark("Jobs in the region"), "real", FIGURE),
            Field("rg_jobs_w", mark("Multiplier of jobs, by the sector's whole change"), "real", INDEX),
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
    "relatedindustries": {
        "OUTPUT": (
            Field("rl_unit", mark("Area or region"), "text"),
            Field("rl_areas", mark("Areas added up"), "whole", COUNT),
            Field("rl_total", mark("All sectors"), "real", FIGURE),
            Field("rl_div", mark("Diversity: sectors present"), "whole", COUNT),
            Field("rl_unknown", mark("Sectors of which presence is not known"), "whole", COUNT),
            Field("rl_ubiq", mark("Mean ubiquity of its sectors"), "real", COUNT, shown=1),
            Field("rl_eci", mark("Economic complexity (ECI)"), "real", SCORE),
            Field("rl_near", mark("Nearest missing sector"), "text"),
            Field("rl_near_nm", mark("Title of the nearest missing sector"), "text"),
            Field("rl_near_d", mark("Density around the nearest missing sector"), "real", SHARE),
        ),
        "MISSING": (*AREA, RANK, *CODE, *FIGURES, *DENSITY, PCI, UBIQUITY),
        "SECTOR_SUMMARY": (
            *SECTOR,
            Field("total", mark("Total of the sector"), "real", FIGURE),
            UBIQUITY,
            Field("diversity", mark("Mean diversity of its areas"), "real", COUNT, shown=1),
            PCI,
            Field("compared", mark("In enough areas to be compared (1 = yes)"), "whole", NONE),
        ),
        "PAIRS": (
            Field("code_1", mark("First sector"), "text"),
            Field("title_1", mark("Title of the first sector"), "text"),
            Field("code_2", mark("Second sector"), "text"),
            Field("title_2", mark("Title of the second sector"), "text"),
            Field("proximity", mark("Proximity"), "real", SHARE),
            Field("both", mark("Areas that have both"), "whole", COUNT),
            Field("areas_1", mark("Areas that have the first"), "whole", COUNT),
            Field("areas_2", mark("Areas that have the second"), "whole", COUNT),
        ),
        "DENSITIES": (
            *AREA,
            *CODE,
            *FIGURES,
            Field("present", mark("Present (1 = yes)"), "whole", NONE),
            *DENSITY,
            RANK,
        ),
    },
    "suppliergap": {
        "OUTPUT": (
            *CLUSTER,
            *SECTOR,
            Field("strength", mark("Part that works for the cluster's sector in the nation"), "real", SHARE),
            Field("need", mark("Needed, jobs or firms"), "real", FIGURE, shown=1),
            Field("need_lo", mark("Needed, at least"), "real", FIGURE, shown=1),
            Field("need_hi", mark("Needed, at most"), "real", FIGURE, shown=1),
            Field("inside", mark("In the cluster, jobs or firms"), "real", FIGURE),
            Field("has", mark("In and around the cluster, jobs or firms"), "real", FIGURE),
            Field("has_lo", mark("In and around the cluster, at least"), "real", FIGURE),
            Field("has_hi", mark("In and around the cluster, at most"), "real", FIGURE),
            Field("lq", mark("Location quotient in and around the cluster"), "real", INDEX),
            Field("gap", mark("Gap, at least"), "real", FIGURE, shown=1),
            Field("gap_hi", mark("Gap, at most"), "real", FIGURE, shown=1),
            *STATE,
            Field("near_area", mark("Nearest place (id)"), "text"),
            Field("near_name", mark("Nearest place"), "text"),
            Field("near_dist", mark("Distance to the nearest place, metres"), "real", METRES),
        ),
        "LINES": (
            *CLUSTER,
            *SECTOR,
            *STATE,
            Field("rank", mark("Place by distance, 1 the nearest"), "whole", NONE),
            Field("area", mark("Place (id)"), "text"),
            Field("area_name", mark("Place"), "text"),
            Field("value", mark("Jobs or firms of the sector there"), "real", FIGURE),
            Field("area_lq", mark("Location quotient there"), "real", INDEX),
            Field("from_area", mark("Nearest area of the cluster (id)"), "text"),
            Field("distance", mark("Distance, metres"), "real", METRES),
        ),
    },
}
"""Fields by algorithm and output."""
