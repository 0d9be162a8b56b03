"""How maps of what differs look: hot spots in reds and cold ones in blues; clusters by whether they are there now."""

from ...analysis.comparison import change_classes as codes
from ...analysis.errors import mark
from .legend import Legend, wrapped
from .styles import NO_DATA_FILLS, NO_NEIGHBOURS_FILLS, NOTHING_FILLS

FILLS = {
    codes.HOT_ALIKE: ("#b2182b", "#b35806", "#000000"),
    codes.HOT_FIRST: ("#fddbc7", "#fee0b6", ("#000000", "b_diagonal")),
    codes.HOT_SECOND: ("#ef8a62", "#f1a340", ("#000000", "f_diagonal")),
    codes.COLD_ALIKE: ("#2166ac", "#542788", "#8c8c8c"),
    codes.COLD_FIRST: ("#d1e5f0", "#d8daeb", ("#8c8c8c", "b_diagonal")),
    codes.COLD_SECOND: ("#67a9cf", "#998ec3", ("#8c8c8c", "f_diagonal")),
    codes.OTHER_ALIKE: ("#1b7837", "#009e73", ("#000000", "cross")),
    codes.OTHER_FIRST: ("#d9f0d3", "#ccebe2", ("#969696", "dense6")),
    codes.OTHER_SECOND: ("#7fbf7b", "#66c5ab", ("#969696", "cross")),
    codes.OTHERWISE: ("#762a83", "#cc79a7", ("#000000", "dense5")),
    codes.NOTHING: NOTHING_FILLS,
    codes.UNTESTED: NO_DATA_FILLS,
    codes.MISSING: NO_NEIGHBOURS_FILLS,
}
"""ColorBrewer's RdBu and PRGn, PuOr with Okabe & Ito's green and purple: full what stayed, pale what left."""
BETWEEN_MAPS = Legend(mark("Where two maps differ"), '"ch_change"', codes.BETWEEN_MAPS, FILLS)
BETWEEN_DATES = Legend(mark("Areas between two dates"), '"cd_change"', codes.BETWEEN_DATES, FILLS)
FATES = Legend(
    mark("Agglomerations between two dates"),
    '"cd_change"',
    codes.FATES,
    {
        codes.BORN: ("#b2182b", "#b35806", "#000000"),
        codes.GREW: ("#ef8a62", "#f1a340", "#525252"),
        codes.TOOK_IN: ("#7f0000", "#7f3b08", ("#000000", "f_diagonal")),
        codes.SPLIT_OFF: ("#fddbc7", "#fee0b6", ("#525252", "f_diagonal")),
        codes.AS_BEFORE: ("#cccccc", "#cccccc", "#d9d9d9"),
        codes.OPEN: ("#efefef", "#efefef", ("#bdbdbd", "dense7")),
        codes.SHRANK: ("#67a9cf", "#998ec3", "#969696"),
        codes.SPLIT_UP: ("#9970ab", "#8073ac", ("#525252", "b_diagonal")),
        codes.MERGED: ("#5aae61", "#009e73", ("#525252", "cross")),
        codes.VANISHED: ("#2166ac", "#542788", ("#000000", "b_diagonal")),
    },
    label=wrapped("cd_name"),
    beside=True,
)
"""ColorBrewer's RdBu and PRGn, PuOr with Okabe & Ito's green, and black and white."""
