"""How maps of linked industries look."""

from ...analysis.errors import mark
from ...analysis.linkages import gap_classes as codes
from .legend import Legend
from .scales import scale

COMPLEXITY = scale(
    mark("Economic complexity (ECI)"),
    """CASE WHEN "rl_eci" IS NULL THEN 8 WHEN "rl_eci" < -1.5 THEN 1 WHEN "rl_eci" < -0.5 THEN 2
    WHEN "rl_eci" <= 0.5 THEN 3 WHEN "rl_eci" <= 1.5 THEN 4 ELSE 5 END""",
    (5, mark("More than 1.5 standard deviations above the mean"), ("#01665e", "#542788", "#000000")),
    (4, mark("0.5 to 1.5 above"), ("#5ab4ac", "#998ec3", "#636363")),
    (3, mark("About the mean"), ("#ebe8de", "#e8e8e8", "#d9d9d9")),
    (2, mark("0.5 to 1.5 below"), ("#d8b365", "#f1a340", ("#8c8c8c", "b_diagonal"))),
    (1, mark("More than 1.5 below"), ("#8c510a", "#b35806", ("#000000", "b_diagonal"))),
)
"""ColorBrewer's BrBG and PuOr, and black and white; hatched below the mean."""

GAPS = Legend(
    mark("Nearest places that have what an agglomeration lacks"),
    '"state"',
    codes.STATES,
    {
        codes.MISSING: ("#a50f15", "#d55e00", "#000000"),
        codes.WEAK: (("#ef6548", "dash"), ("#0072b2", "dash"), ("#525252", "dash")),
        codes.DOUBTFUL: (("#8c8c8c", "dash dot"), ("#8c8c8c", "dash dot"), ("#969696", "dash dot")),
        codes.THERE: ("#bdbdbd", "#bdbdbd", "#bdbdbd"),
        codes.OPEN: (("#bdbdbd", "dot"), ("#bdbdbd", "dot"), ("#bdbdbd", "dot")),
    },
)
"""ColorBrewer's Reds, Okabe & Ito's, and black and white; told apart by the pen too."""
