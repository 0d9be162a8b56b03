"""How maps of rules and of dependence look."""

from ...analysis.errors import mark
from .scales import NONE_FILLS, scale

CLUSTER_RULES = scale(
    mark("Rules that call it a cluster"),
    """CASE WHEN "n_decided" IS NULL OR "n_decided" = 0 THEN 8 WHEN "n_yes" <= 2 THEN "n_yes" WHEN "n_yes" <= 4 THEN 3
    WHEN "n_yes" <= 6 THEN 4 ELSE 5 END""",
    (5, mark("7 and more rules"), ("#54278f", "#7f3b08", "#000000")),
    (4, mark("5 and 6 rules"), ("#756bb1", "#b35806", "#404040")),
    (3, mark("3 and 4 rules"), ("#9e9ac8", "#e08214", "#808080")),
    (2, mark("2 rules"), ("#cbc9e2", "#fdb863", "#bfbfbf")),
    (1, mark("1 rule"), ("#efedf5", "#fee0b6", "#e5e5e5")),
    (0, mark("By no rule"), NONE_FILLS),
)
"""ColorBrewer's Purples, PuOr, and black and white."""

DEPENDENCE = scale(
    mark("Share of the largest firm, at least"),
    """CASE WHEN "dp_hidden" = 1 THEN 9 WHEN "dp_jobs" = 0 THEN 0 WHEN "dp_1_low" IS NULL THEN 8 WHEN "dp_1_low" < 0.1
    THEN 1 WHEN "dp_1_low" < 0.25 THEN 2 WHEN "dp_1_low" < 0.5 THEN 3 ELSE 4 END""",
    (4, mark("50 % and more: hangs on one firm"), ("#a50f15", "#7f3b08", "#000000")),
    (3, mark("25 to 50 %"), ("#ef6548", "#b35806", "#525252")),
    (2, mark("10 to 25 %"), ("#fdbb84", "#fdb863", "#969696")),
    (1, mark("Below 10 %"), ("#fef0d9", "#fee0b6", "#d9d9d9")),
    (0, mark("None of the sector"), NONE_FILLS),
    (9, mark("Not published"), ("#bdbdbd", "#bdbdbd", ("#000000", "dense6"))),
)
"""ColorBrewer's OrRd, PuOr, and black and white."""
