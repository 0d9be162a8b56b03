"""How maps of linked industries look."""

from ...analysis.errors import mark
from ...analysis.linkages import gap_classes as codes
from .legend import Legend
from .styles import scale

COMPLEXITY = scale(
    mark("Economic complexity (ECI)"),
    """CASE WHEN "rl_eci" IS NULL THEN 8 WHEN "rl_eci" < -1.5 THEN 1 WHEN "rl_eci" < -0.5 THEN 2
    WHEN "rl_eci" <= 0.5 THEN 3 WHEN "rl_eci" <= 1.5 THEN 4 ELSE 5 END""",
    (5, mark("More than 1.5 standard deviations above the mean"), ("#00441b", "#08306b", "#000000")),
    (4, mark("0.5 to 1.5 above"), ("#41ab5d", "#2171b5", "#525252")),
    (3, mark("About the mean"), ("#c7e9c0", "#9ecae1", "#969696")),
    (2, mark("0.5 to 1.5 below"), ("#edf8e9", "#deebf7", "#d9d9d9")),
    (1, mark("More than 1.5 below"), ("#fff7bc", "#fff7bc", "#ffffff")),
)
"""ColorBrewer's Greens and Blues, their lowest step yellow, and black and white."""

GAPS = Legend(
    mark("Nearest places that have what a cluster lacks"),
    '"state"',
    codes.STATES,
    {
        codes.MISSING: ("#a50f15", "#d55e00", "#000000"),
        codes.WEAK: (("#ef8a62", "dash"), ("#0072b2", "dash"), ("#636363", "dash")),
        codes.THERE: ("#bdbdbd", "#bdbdbd", "#bdbdbd"),
        codes.OPEN: (("#bdbdbd", "dot"), ("#bdbdbd", "dot"), ("#bdbdbd", "dot")),
    },
)
"""ColorBrewer's Reds, Okabe & Ito's, and black and white; told apart by the pen too."""
