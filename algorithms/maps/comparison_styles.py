"""How maps of what differs look: reds for what is there now, blues and purples for what is not any more."""

from ...analysis.clusters import change_classes as codes
from ...analysis.errors import mark
from .legend import Legend
from .styles import NO_DATA_FILLS, NO_NEIGHBOURS_FILLS, NOTHING_FILLS

FILLS = {
    codes.ALIKE: ("#b2182b", "#b35806", "#000000"),
    codes.FIRST: ("#67a9cf", "#998ec3", ("#636363", "b_diagonal")),
    codes.SECOND: ("#f4a582", "#fdb863", ("#636363", "f_diagonal")),
    codes.OTHERWISE: ("#7fbf7b", "#009e73", ("#000000", "cross")),
    codes.NOTHING: NOTHING_FILLS,
    codes.UNTESTED: NO_DATA_FILLS,
    codes.MISSING: NO_NEIGHBOURS_FILLS,
}
BETWEEN_MAPS = Legend(mark("Where two maps differ"), '"ch_change"', codes.BETWEEN_MAPS, FILLS)
BETWEEN_DATES = Legend(mark("Areas between two dates"), '"cd_change"', codes.BETWEEN_DATES, FILLS)
FATES = Legend(
    mark("Clusters between two dates"),
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
    label='"cd_name"',
)
"""ColorBrewer's RdBu and PRGn, PuOr with Okabe & Ito's green, and black and white."""
