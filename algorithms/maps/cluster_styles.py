"""How clusters look: thick outlines over their areas, the core full, the fringe hatched, gaps dotted."""

from ...analysis.clusters import cluster_classes as codes
from ...analysis.errors import mark
from .legend import Legend, wrapped

CLUSTERS = Legend(
    mark("Agglomerations: perimeters"),
    '"cl_class"',
    codes.CLUSTERS,
    {
        codes.MORE: ("#3b1204", "#3d2400", "#000000"),
        codes.WEAK: ("#a67c52", "#a67c52", "#969696"),
        codes.GIVEN: ("#6b6b6b", "#6b6b6b", "#636363"),
    },
    label=wrapped("cl_name"),
    outlines=True,
)

POINT_CLUSTERS = Legend(
    mark("Agglomerations of firms: outlines"),
    '"cl_class"',
    codes.POINT_CLUSTERS,
    {
        codes.MORE: ("#3b1204", "#3d2400", "#000000"),
        codes.WEAK: ("#a67c52", "#a67c52", "#969696"),
        codes.GIVEN: ("#6b6b6b", "#6b6b6b", "#636363"),
    },
    label=wrapped("cl_name"),
    outlines=True,
)

MEMBERS = Legend(
    mark("Areas of agglomerations"),
    '"role"',
    codes.MEMBERS,
    {
        codes.CORE_NAME: ("#e2703a", "#d55e00", "#525252"),
        codes.FRINGE_NAME: (("#e2703a", "f_diagonal"), ("#d55e00", "f_diagonal"), ("#525252", "f_diagonal")),
        codes.GAP_NAME: (("#777777", "dense6"), ("#777777", "dense6"), ("#777777", "dense6")),
    },
    part=True,
)
"""Told apart by the brush too, for print in black and white."""

ISOLATED = Legend(
    mark("Hot spots in no agglomeration"),
    '"is_class"',
    codes.ISOLATED,
    {
        codes.BY_ITSELF: ("#f4c7a1", "#f5c27a", ("#000000", "dense5")),
        codes.TOO_SMALL: ("#c9a9d6", "#cc79a7", ("#000000", "cross")),
    },
    part=True,
)

PATTERNS = Legend(
    mark("Broad patterns"),
    str(codes.REGION),
    codes.PATTERNS,
    {codes.REGION: ("#fc8d59", "#e08214", "#969696")},
    label='"pattern"',
    outlines=True,
)
