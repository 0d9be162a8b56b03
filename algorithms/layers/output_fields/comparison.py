"""Fields of the algorithms that compare two maps, or two dates."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, SHARE, Field

TRANSITION = (
    Field("before", mark("First class (code)"), "text"),
    Field("before_w", mark("First class"), "text"),
    Field("after", mark("Second class (code)"), "text"),
    Field("after_w", mark("Second class"), "text"),
    Field("count", mark("How many"), "whole", COUNT),
    Field("share", mark("Share of those of the first class"), "real", SHARE),
)

COMPARISON = {
    "comparehotspots": {
        "OUTPUT": (
            Field("ch_first", mark("Class on the first map (code)"), "text"),
            Field("ch_f_label", mark("Class on the first map"), "text"),
            Field("ch_second", mark("Class on the second map (code)"), "text"),
            Field("ch_s_label", mark("Class on the second map"), "text"),
            Field("ch_change", mark("What differs (code)"), "whole"),
            Field("ch_label", mark("What differs"), "text"),
            Field("ch_near", mark("Differs, and is the same next door (1 = yes)"), "whole"),
        ),
        "TRANSITIONS": TRANSITION,
        "UNMATCHED": (
            Field("map", mark("Map that has the area"), "text"),
            Field("area_id", mark("Area (id)"), "text"),
        ),
    },
    "comparedates": {
        "OUTPUT": (
            Field("cd_id", mark("Area or cluster (id)"), "text"),
            Field("cd_name", mark("Name"), "text"),
            Field("cd_change", mark("What became of it (code)"), "whole"),
            Field("cd_label", mark("What became of it"), "text"),
            Field("cd_before", mark("Before: class, or id of the cluster"), "text"),
            Field("cd_was", mark("Before, in words"), "text"),
            Field("cd_after", mark("After: class, or id of the cluster"), "text"),
            Field("cd_is", mark("After, in words"), "text"),
            Field("cd_fig_b", mark("Figure before"), "real", FIGURE),
            Field("cd_fig_a", mark("Figure after"), "real", FIGURE),
            Field("cd_diff", mark("Change of the figure"), "real", FIGURE),
            Field("cd_growth", mark("Growth of the figure"), "text"),
            Field("cd_overlap", mark("Share of what it was that it still is"), "real", SHARE),
            Field("cd_n_b", mark("Areas before"), "whole", COUNT),
            Field("cd_n_a", mark("Areas after"), "whole", COUNT),
            Field("cd_in", mark("Areas that entered"), "whole", COUNT),
            Field("cd_out", mark("Areas that left"), "whole", COUNT),
            Field("cd_same_b", mark("Figure before, in areas of both dates"), "real", FIGURE),
            Field("cd_same_a", mark("Figure after, in areas of both dates"), "real", FIGURE),
            Field("cd_lq_b", mark("Location quotient before"), "real", INDEX, shown=2),
            Field("cd_lq_a", mark("Location quotient after"), "real", INDEX, shown=2),
            Field("cd_lq", mark("Change of the location quotient"), "text"),
            Field("cd_from", mark("Others that it comes from (ids)"), "text"),
            Field("cd_into", mark("Others that have a part of it (ids)"), "text"),
            Field("cd_tests", mark("Tests of the verdict that moved"), "text"),
            Field("cd_says", mark("In words"), "text"),
        ),
        "MOVES": (
            Field("area_id", mark("Area (id)"), "text"),
            Field("area_name", mark("Area"), "text"),
            Field("change", mark("What became of it (code)"), "whole"),
            Field("label", mark("What became of it"), "text"),
            Field("before", mark("Cluster before (id)"), "text"),
            Field("role_b", mark("Role before"), "text"),
            Field("after", mark("Cluster after (id)"), "text"),
            Field("role_a", mark("Role after"), "text"),
            Field("fig_b", mark("Figure before"), "real", FIGURE),
            Field("fig_a", mark("Figure after"), "real", FIGURE),
        ),
        "OVERLAPS": (
            Field("before", mark("Cluster before (id)"), "text"),
            Field("name_b", mark("Cluster before"), "text"),
            Field("after", mark("Cluster after (id)"), "text"),
            Field("name_a", mark("Cluster after"), "text"),
            Field("common", mark("In common, as it was before"), "real", FIGURE),
            Field("of_before", mark("Share of the cluster before"), "real", SHARE),
            Field("of_after", mark("Share of the cluster after"), "real", SHARE),
            Field("link", mark("Same, merged, part or touch"), "text"),
        ),
        "TRANSITIONS": (Field("kind", mark("Of what: class, role or verdict"), "text"), *TRANSITION),
        "METHODS": (
            Field("step", mark("Run: the last one, or how an input was made"), "text"),
            Field("what", mark("What differs (code)"), "text"),
            Field("parameter", mark("Parameter"), "text"),
            Field("before", mark("Before"), "text"),
            Field("after", mark("After"), "text"),
            Field("matters", mark("Cannot be compared because of it (1 = yes)"), "whole"),
            Field("says", mark("In words"), "text"),
        ),
    },
}
