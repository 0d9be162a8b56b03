"""How maps of rules and of dependence look."""

from ...analysis.errors import mark
from .styles import scale

CLUSTER_RULES = scale(
    mark("Rules that call it a cluster"),
    """CASE WHEN "n_decided" IS NULL OR "n_decided" = 0 THEN 8 WHEN "n_yes" <= 2 THEN "n_yes" WHEN "n_yes" <= 4 THEN 3
    WHEN "n_yes" <= 6 THEN 4 ELSE 5 END""",
    (5, mark("7 and more rules"), ("#54278f", "#7f3b08", "#000000")),
    (4, mark("5 and 6 rules"), ("#756bb1", "#b35806", "#404040")),
    (3, mark("3 and 4 rules"), ("#9e9ac8", "#e08214", "#808080")),
    (2, mark("2 rules"), ("#cbc9e2", "#fdb863", "#bfbfbf")),
    (1, mark("1 rule"), ("#efedf5", "#fee0b6", "#e5e5e5")),
    (0, mark("By no rule"), ("#f7f7f2", "#f7f7f7", "#ffffff")),
)
"""ColorBrewer's Purples, PuOr, and black and white."""
