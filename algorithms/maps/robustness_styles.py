"""How maps of how sure a result is look: the stronger the colour, the surer."""

from ...analysis.errors import mark
from ...analysis.stability import stability_classes as codes
from .legend import Legend, wrapped
from .styles import NO_DATA_FILLS, NO_GEOMETRY_FILLS, NO_NEIGHBOURS_FILLS, NOTHING_FILLS

STABILITY = Legend(
    mark("How sure the classes are"),
    '"rb_stab"',
    codes.STABILITY,
    {
        codes.HOT_SURE: ("#b2182b", "#b35806", "#000000"),
        codes.HOT_USUAL: ("#ef8a62", "#f1a340", "#636363"),
        codes.HOT_UNSURE: ("#fddbc7", "#fee0b6", "#bdbdbd"),
        codes.COLD_SURE: ("#2166ac", "#542788", ("#000000", "b_diagonal")),
        codes.COLD_USUAL: ("#67a9cf", "#998ec3", ("#636363", "b_diagonal")),
        codes.COLD_UNSURE: ("#d1e5f0", "#d8daeb", ("#bdbdbd", "b_diagonal")),
        codes.OUTLIER_SURE: ("#1b7837", "#009e73", ("#000000", "cross")),
        codes.OUTLIER_UNSURE: ("#a6dba0", "#9ad9c4", ("#969696", "cross")),
        codes.MARKED_ELSEWHERE: ("#ffe066", "#f0e442", ("#000000", "dense6")),
        codes.NOT_MARKED: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
        codes.NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""ColorBrewer's RdBu and PRGn, PuOr with Okabe & Ito's green and yellow, and black and white."""

SURVIVAL = Legend(
    mark("How sure the agglomerations are"),
    '"rb_surv"',
    codes.SURVIVAL,
    {
        codes.SURVIVES: ("#3b1204", "#3d2400", "#000000"),
        codes.SOMETIMES: ("#a67c52", "#a67c52", "#636363"),
        codes.FADES: ("#9a9a9a", "#9a9a9a", "#bdbdbd"),
    },
    label=wrapped("rb_name"),
    outlines=True,
)

PERIMETERS = Legend(
    mark("How perimeters move"),
    '"rb_in"',
    codes.PERIMETER,
    {
        codes.ALWAYS_IN: ("#a63603", "#7f3b08", "#000000"),
        codes.USUALLY_IN: ("#e6550d", "#b35806", "#525252"),
        codes.SOMETIMES_IN: ("#fdae6b", "#fdb863", "#969696"),
        codes.SELDOM_IN: ("#feedde", "#fee0b6", "#d9d9d9"),
    },
)
"""ColorBrewer's Oranges, PuOr, and black and white."""
