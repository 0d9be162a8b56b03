"""Fields of the algorithms on decisions."""

from ....analysis.errors import mark
from .field import COUNT, INDEX, SHARE, Field, Unit

RANK = Unit("rank", 2)
VALUE = Unit("that of the criterion")
CANDIDATE = Field("cand_id", mark("Candidate (id)"), "whole")
"""Or text, as the ids that it is of."""
NAME = Field("cand_name", mark("Candidate"), "text")
CRITERION = Field("criterion", mark("Criterion"), "text")
FAMILY = Field("family", mark("Family"), "text")
EXPRESSION = Field("expression", mark("Field or expression"), "text")
UNIT = Field("unit", mark("Unit"), "text")
ANCHORS = (
    Field("zero", mark("What counts as nothing"), "real", VALUE),
    Field("one", mark("What counts as all"), "real", VALUE),
)
WEIGHT = Field("weight", mark("Weight"), "real", SHARE)

DECISIONS = {
    "prioritise": {
        "OUTPUT": (
            Field("pr_name", mark("Candidate"), "text"),
            Field("pr_rank", mark("Rank"), "whole"),
            Field("pr_from", mark("Rank that missing figures leave open: from"), "whole"),
            Field("pr_to", mark("Rank that missing figures leave open: to"), "whole"),
            Field("pr_low", mark("Rank in 90 % of the draws: from"), "whole"),
            Field("pr_high", mark("Rank in 90 % of the draws: to"), "whole"),
            Field("pr_best", mark("Best rank that all bounds allow"), "whole"),
            Field("pr_worst", mark("Worst rank that all bounds allow"), "whole"),
            Field("pr_mean", mark("Mean rank"), "real", RANK),
            Field("pr_score", mark("Score"), "real", SHARE),
            Field("pr_sc_low", mark("Score, at least"), "real", SHARE),
            Field("pr_sc_high", mark("Score, at most"), "real", SHARE),
            Field("pr_first", mark("First: share of the draws"), "real", SHARE),
            Field("pr_in", mark("Among those chosen: share of the draws"), "real", SHARE),
            Field("pr_class", mark("Class (code)"), "whole"),
            Field("pr_label", mark("Class"), "text"),
            Field("pr_left_lo", mark("Best rank with one criterion less"), "whole"),
            Field("pr_left_hi", mark("Worst rank with one criterion less"), "whole"),
            Field("pr_moves", mark("Others that change places without it"), "whole", COUNT),
            Field("pr_unknown", mark("Criteria without a figure"), "text"),
            Field("pr_lift_by", mark("Would gain a rank by"), "text"),
            Field("pr_lift_to", mark("With the value"), "real", VALUE),
            Field("pr_says", mark("In words"), "text"),
        ),
        "CELLS": (
            CANDIDATE,
            NAME,
            Field("rank", mark("Rank"), "whole"),
            CRITERION,
            FAMILY,
            EXPRESSION,
            UNIT,
            Field("value", mark("Value"), "real", VALUE),
            Field("low", mark("Value, at least"), "real", VALUE),
            Field("high", mark("Value, at most"), "real", VALUE),
            *ANCHORS,
            Field("share", mark("Value as a share of the way"), "real", SHARE),
            Field("share_low", mark("Share, at least"), "real", SHARE),
            Field("share_high", mark("Share, at most"), "real", SHARE),
            WEIGHT,
            Field("points", mark("Part of the score"), "real", SHARE),
            Field("points_low", mark("Part of the score, at least"), "real", SHARE),
            Field("points_hi", mark("Part of the score, at most"), "real", SHARE),
            Field("on_anchor", mark("On an anchor or beyond (1 = yes)"), "whole"),
            Field("lift_to", mark("Value with which it would gain a rank"), "real", VALUE),
            Field("central", mark("Mean weight that puts it first"), "real", SHARE),
        ),
        "WEIGHING": (
            CRITERION,
            FAMILY,
            EXPRESSION,
            Field("direction", mark("Better is: more or less"), "text"),
            *ANCHORS,
            UNIT,
            Field("given", mark("Weight as given"), "real", INDEX),
            WEIGHT,
            Field("known", mark("Candidates with a figure"), "whole", COUNT),
            Field("unknown", mark("Candidates without a figure"), "whole", COUNT),
            Field("on_anchor", mark("Figures on an anchor or beyond"), "real", SHARE),
            Field("like", mark("Criteria that rank nearly alike"), "text"),
            Field("first", mark("First without this criterion"), "text"),
            Field("moved", mark("Candidates whose rank changes without it"), "whole", COUNT),
            Field("most", mark("Largest change of a rank"), "whole", COUNT),
            Field("source", mark("Source"), "text"),
        ),
        "PAIRS": (
            Field("ahead", mark("Ahead (id)"), "whole"),
            Field("ahead_name", mark("Ahead"), "text"),
            Field("behind", mark("Behind (id)"), "whole"),
            Field("behind_nm", mark("Behind"), "text"),
            Field("wins", mark("Ahead of it: share of the draws"), "real", SHARE),
            Field("moved", mark("Weight that has to move until both are equal"), "real", SHARE, shown=4),
            Field("givers", mark("Weight taken from"), "text"),
            Field("takers", mark("Weight given to"), "text"),
        ),
        "RANKS": (
            CANDIDATE,
            NAME,
            Field("rank", mark("Rank"), "whole"),
            Field("share", mark("Share of the draws with this rank"), "real", SHARE),
        ),
        "ASSUMPTIONS": (
            Field("assumption", mark("Assumption (code)"), "text"),
            Field("called", mark("Assumption"), "text"),
            Field("alone", mark("Share of the doubt about ranks: alone"), "real", SHARE),
            Field("in_all", mark("Share of the doubt about ranks: with others"), "real", SHARE),
        ),
    },
}
