"""Fields of the algorithms on agglomeration."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, P_VALUE, SCORE, SHARE, Field

HERFINDAHL = mark("Herfindahl index")
ESTABLISHMENTS = Field("plants", mark("Establishments"), "whole", COUNT)
LARGEST = Field("plant_1", mark("Share of the largest establishment"), "real", SHARE)

AGGLOMERATION = {
    "locationquotient": {
        "OUTPUT": (
            Field("lq", mark("Location quotient"), "real", INDEX),
            Field("slq", mark("Standardised quotient"), "real", SCORE),
            Field("slq_sig", mark("Standardised quotient significant (1 = yes)"), "whole"),
            Field("hclq", mark("Above the reference share"), "real", FIGURE, shown=1),
            Field("pr", mark("Participation in the sector"), "real", SHARE),
            Field("hhm", mark("Participation above that in all sectors"), "real", SHARE),
            Field("icn", mark("Normalised concentration"), "real", INDEX),
            Field("lq_low", mark("Location quotient, lower limit"), "real", INDEX),
            Field("lq_high", mark("Location quotient, upper limit"), "real", INDEX),
            Field("dartboard_p", mark("Dartboard: p-value"), "real", P_VALUE),
            Field("dartboard_p_adj", mark("Dartboard: p-value, corrected"), "real", P_VALUE),
            Field("dartboard_sig", mark("Dartboard significant (1 = yes)"), "whole"),
            Field("cluster_index", mark("Cluster index"), "real", INDEX),
            Field("enough", mark("Enough jobs and firms (1 = yes)"), "whole"),
        ),
    },
    "sectorprofile": {
        "OUTPUT": (
            Field("sector", mark("Sector"), "text"),
            Field("title", mark("Title of the sector"), "text"),
            Field("total", mark("Total of the sector"), "real", FIGURE),
            Field("missing", mark("Areas without a figure"), "whole", COUNT),
            Field("areas", mark("Areas that have the sector"), "whole", COUNT),
            Field("area_1", mark("First area"), "text"),
            Field("area_name", mark("Name of the first area"), "text"),
            Field("top_1", mark("Share of the first area"), "real", SHARE),
            Field("top_3", mark("Share of the first 3 areas"), "real", SHARE),
            Field("top_10", mark("Share of the first 10 areas"), "real", SHARE),
            Field("hhi", HERFINDAHL, "real", INDEX),
            Field("gini", mark("Locational Gini"), "real", INDEX),
            Field("gamma", mark("Ellison-Glaeser γ"), "real", INDEX, shown=4),
            Field("gamma_low", mark("Ellison-Glaeser γ, at least"), "real", INDEX, shown=4),
            Field("gamma_high", mark("Ellison-Glaeser γ, at most"), "real", INDEX, shown=4),
            Field("ms", mark("Maurel-Sédillot index"), "real", INDEX, shown=4),
            ESTABLISHMENTS,
            Field("plant_hhi", mark("Herfindahl index of establishments"), "real", INDEX),
            Field("plant_hhi_low", mark("Herfindahl index of establishments, at least"), "real", INDEX),
            Field("plant_hhi_high", mark("Herfindahl index of establishments, at most"), "real", INDEX),
            LARGEST,
            Field("plant_3", mark("Share of the 3 largest establishments"), "real", SHARE),
        ),
    },
    "areaprofile": {
        "OUTPUT": (
            Field("total", mark("All sectors"), "real", FIGURE),
            Field("sectors", mark("Sectors present"), "whole", COUNT),
            Field("krugman", mark("Krugman's specialisation"), "real", INDEX),
            Field("rdi", mark("Relative diversity"), "real", INDEX),
            Field("theil", mark("Theil index"), "real", INDEX),
            Field("hhi", HERFINDAHL, "real", INDEX),
            Field("entropy", mark("Entropy"), "real", INDEX),
            Field("evenness", mark("Evenness"), "real", SHARE),
            Field("first_code", mark("Largest sector"), "text"),
            Field("first_name", mark("Title of the largest sector"), "text"),
            Field("first_val", mark("Figure of the largest sector"), "real", FIGURE),
            Field("first_shr", mark("Share of the largest sector"), "real", SHARE),
            Field("lq_code", mark("Sector with the highest quotient"), "text"),
            Field("lq_name", mark("Title of the sector with the highest quotient"), "text"),
            Field("lq_max", mark("Highest location quotient"), "real", INDEX),
            Field("lq_val", mark("Figure of the sector with the highest quotient"), "real", FIGURE),
            Field("risk", mark("Jobs at risk"), "real", FIGURE, shown=1),
            Field("risk_shr", mark("Share of jobs at risk"), "real", SHARE),
            ESTABLISHMENTS,
            LARGEST,
        ),
    },
}
