"""Fields of how surely classes and clusters are there."""

from ....analysis.errors import mark
from .delineation import AREA_ID, AREA_NAME
from .field import COUNT, FIGURE, INDEX, SHARE, Field

CLUSTER = Field("rb_cluster", mark("Agglomeration (id)"), "whole")
"""Or text, where the table of members has texts."""
CLUSTER_NAME = Field("rb_name", mark("Agglomeration"), "text")

ROBUSTNESS = {
    "robustness": {
        "OUTPUT": (
            Field("rb_class", mark("Class in the base (code)"), "whole"),
            Field("rb_label", mark("Class in the base"), "text"),
            Field("rb_method", mark("Method: share of settings with this class"), "real", SHARE),
            Field("rb_data", mark("Data: share of redraws with this class"), "real", SHARE),
            Field("rb_marked", mark("Share of settings in which it stands out"), "real", SHARE),
            Field("rb_other", mark("Most frequent other class"), "text"),
            Field("rb_oth_shr", mark("Share of settings with that other class"), "real", SHARE),
            Field("rb_unstab", mark("Another class in 80 % of the redraws or more (1 = yes)"), "whole"),
            Field("rb_stab", mark("How sure the class is (code)"), "whole"),
            Field("rb_sure", mark("How sure the class is"), "text"),
            CLUSTER,
        ),
        "CLUSTERS": (
            CLUSTER,
            CLUSTER_NAME,
            Field("rb_areas", mark("Areas"), "whole", COUNT),
            Field("rb_size", mark("Value in all its areas"), "real", FIGURE),
            Field("rb_base", mark("There in the base (1 = yes)"), "whole"),
            Field("rb_method", mark("Method: share of settings in which it is there"), "real", SHARE),
            Field("rb_data", mark("Data: share of redraws in which it is there"), "real", SHARE),
            Field("rb_region", mark("Share of settings in which a broad region holds it"), "real", SHARE),
            Field("rb_in_80", mark("Areas in it in 80 % of the settings or more"), "whole", COUNT),
            Field("rb_in_50", mark("Areas in it in 50 to 80 %"), "whole", COUNT),
            Field("rb_in_20", mark("Areas in it in 20 to 50 %"), "whole", COUNT),
            Field("rb_in_0", mark("Areas in it in less than 20 %"), "whole", COUNT),
            Field("rb_surv", mark("How sure it is (code)"), "whole"),
            Field("rb_label", mark("How sure it is"), "text"),
            Field("rb_says", mark("In words"), "text"),
        ),
        "PERIMETERS": (
            CLUSTER,
            CLUSTER_NAME,
            AREA_ID,
            AREA_NAME,
            Field("rb_member", mark("Area of the agglomeration as given (1 = yes)"), "whole"),
            Field("rb_inside", mark("Share of settings in which it is in the agglomeration"), "real", SHARE),
            Field("rb_in", mark("How surely it is in the agglomeration (code)"), "whole"),
            Field("rb_label", mark("How surely it is in the agglomeration"), "text"),
        ),
        "SETTINGS": (
            Field("number", mark("Number"), "whole", COUNT),
            Field("kind", mark("Kind: base, grid, apart or redraw"), "text"),
            Field("setting", mark("Setting"), "text"),
            Field("neighbours", mark("Neighbours"), "text"),
            Field("law", mark("What chance makes of a rate"), "text"),
            Field("level", mark("Significance level"), "real", INDEX),
            Field("redraw", mark("Redraw (number)"), "whole"),
            Field("marked", mark("Areas that stand out"), "whole", COUNT),
            Field("hot", mark("Areas high among high ones, or hot spots"), "whole", COUNT),
            Field("cold", mark("Areas low among low ones, or cold spots"), "whole", COUNT),
            Field("agreement", mark("Share of areas with the class of the base"), "real", SHARE),
            Field("kappa", mark("Agreement with the base beyond chance (kappa)"), "real", INDEX),
            Field("groups", mark("Significant groups"), "whole", COUNT),
            Field("there", mark("Agglomerations that are there"), "whole", COUNT),
        ),
    },
}
