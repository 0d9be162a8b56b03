"""How results look: the classes of the analysis with colours people know."""

from dataclasses import replace

from ...analysis.autocorrelation import classes as codes
from ...analysis.autocorrelation import registry
from ...analysis.errors import mark
from .legend import Legend

NO_DATA_FILLS = (("#a6a6a6", "b_diagonal"), ("#a6a6a6", "b_diagonal"), ("#bdbdbd", "dense7"))
"""Light and hatched: what is not known must not weigh more on a map than what is."""
NO_NEIGHBOURS_FILLS = ("#999999", "#999999", ("#000000", "dense7"))
NO_GEOMETRY_FILLS = (("#777777", "no"), ("#777777", "no"), ("#777777", "no"))
"""There is nothing to fill; but legends count these areas, and polygons without extent may show their outline."""
NOTHING_FILLS = ("#eeeeee", "#eeeeee", "#ffffff")

NO_GEOMETRY = """(is_empty_or_null($geometry) OR (geometry_type($geometry) = 'Polygon' AND area($geometry) = 0))"""
"""Whether a feature has no geometry that can be computed with, as an expression of QGIS."""


def _untested(field, classes):
    """Return the expression of a field of classes that is NULL where areas were not tested, which `classes` tell."""
    return (
        f"CASE WHEN {field} IS NOT NULL THEN {field} "
        f'WHEN "neighbours" = 0 AND {NO_GEOMETRY} THEN {classes.no_geometry} '
        f'WHEN "neighbours" = 0 THEN {classes.no_neighbours} ELSE {classes.no_data} END'
    )


LISA = Legend(
    mark("Local Moran"),
    '"lm_class"',
    codes.LOCAL_MORAN,
    {
        codes.HIGH_HIGH: ("#ff0000", "#d55e00", "#000000"),
        codes.LOW_LOW: ("#0000ff", "#0072b2", "#8c8c8c"),
        codes.LOW_HIGH: ("#a7adf9", "#8fcbf2", ("#8c8c8c", "b_diagonal")),
        codes.HIGH_LOW: ("#f4ada8", "#f5c27a", ("#000000", "f_diagonal")),
        codes.NOT_SIGNIFICANT: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
        codes.NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""GeoDa's colours, Okabe & Ito's (2008), and black and white."""

GETIS_ORD = Legend(
    mark("Getis-Ord"),
    _untested('"gi_bin"', codes.GETIS_ORD),
    codes.GETIS_ORD,
    {
        3: ("#d62f27", "#b35806", "#000000"),
        2: ("#ed7551", "#e08214", "#525252"),
        1: ("#fab984", "#fdb863", "#969696"),
        codes.NOT_SIGNIFICANT: ("#f7f7f2", "#f7f7f7", "#ffffff"),
        -1: ("#c0ccbe", "#b2abd2", ("#969696", "b_diagonal")),
        -2: ("#849eba", "#8073ac", ("#525252", "b_diagonal")),
        -3: ("#4575b5", "#542788", ("#000000", "b_diagonal")),
        codes.GI_NO_DATA: NO_DATA_FILLS,
        codes.GI_NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.GI_NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""ArcGIS's colours, ColorBrewer's PuOr, and black and white."""

OWN_EFFECT = Legend(
    mark("Own effect in growth"),
    '"own_class"',
    codes.OWN_EFFECT,
    {
        codes.OWN_GAIN: ("#1b7837", "#0072b2", "#000000"),
        codes.OWN_SMALL_GAIN: ("#a6dba0", "#8fcbf2", "#7a7a7a"),
        codes.OWN_AS_NATION: ("#f7f3ea", "#f7f7f7", "#ffffff"),
        codes.OWN_SMALL_LOSS: ("#c2a5cf", "#f5c27a", ("#8c8c8c", "b_diagonal")),
        codes.OWN_LOSS: ("#762a83", "#d55e00", ("#000000", "b_diagonal")),
        codes.OWN_NEW: ("#d9f000", "#f0e442", "#d4d4d4"),
        codes.OWN_OPEN: (("#7a7a7a", "f_diagonal"), ("#7a7a7a", "f_diagonal"), ("#7a7a7a", "cross")),
        codes.OWN_FEW: ("#d9d9d9", "#d9d9d9", ("#bdbdbd", "dense6")),
        codes.OWN_ABSENT: NOTHING_FILLS,
        codes.OWN_NO_DATA: NO_DATA_FILLS,
    },
)
"""ColorBrewer's PRGn, Okabe & Ito's blue and vermilion, and black and white; hatched where losses."""

EMERGING = Legend(
    mark("Emerging hot spots"),
    _untested('"eh_class"', codes.EMERGING),
    codes.EMERGING,
    {
        codes.NEW: ("#ff9d00", "#fee391", ("#000000", "dense5")),
        codes.CONSECUTIVE: ("#f46d43", "#fe9929", ("#000000", "dense3")),
        codes.INTENSIFYING: ("#67000d", "#662506", "#000000"),
        codes.PERSISTENT: ("#d62f27", "#b35806", "#404040"),
        codes.DIMINISHING: ("#fb9a99", "#e0a878", "#7a7a7a"),
        codes.SPORADIC: (("#d62f27", "dense5"), ("#b35806", "dense5"), ("#000000", "cross")),
        codes.OSCILLATING: (("#d62f27", "diagonal_x"), ("#b35806", "diagonal_x"), "#9a9a9a"),
        codes.HISTORICAL: (("#d62f27", "b_diagonal"), ("#b35806", "b_diagonal"), ("#000000", "b_diagonal")),
        codes.NO_PATTERN: ("#f7f7f2", "#f7f7f7", "#ffffff"),
        -codes.HISTORICAL: (("#4575b5", "b_diagonal"), ("#542788", "b_diagonal"), "#e8e8e8"),
        -codes.OSCILLATING: (("#4575b5", "diagonal_x"), ("#542788", "diagonal_x"), "#d4d4d4"),
        -codes.SPORADIC: (("#4575b5", "dense5"), ("#542788", "dense5"), ("#7a7a7a", "cross")),
        -codes.DIMINISHING: ("#a6cee3", "#b2abd2", ("#7a7a7a", "vertical")),
        -codes.PERSISTENT: ("#4575b5", "#8073ac", ("#404040", "vertical")),
        -codes.INTENSIFYING: ("#08306b", "#2d004b", ("#000000", "vertical")),
        -codes.CONSECUTIVE: ("#41b6c4", "#998ec3", ("#7a7a7a", "horizontal")),
        -codes.NEW: ("#7fcdbb", "#d8daeb", ("#000000", "horizontal")),
        codes.PATTERN_NO_DATA: NO_DATA_FILLS,
        codes.PATTERN_NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.PATTERN_NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""Reds and blues by how long a spot lasts, orange and purple, and black and white; hatched where it comes and goes."""

BIVARIATE_LISA = replace(LISA, title=mark("Bivariate local Moran"))

LEE = replace(LISA, title=mark("Local Lee's L"), expression='"ll_class"')

LOCAL_GEARY = Legend(
    mark("Local Geary"),
    '"lg_class"',
    codes.LOCAL_GEARY,
    {
        codes.HIGH_HIGH: ("#b2182b", "#b35806", "#000000"),
        codes.LOW_LOW: ("#ef8a62", "#f1a340", "#7a7a7a"),
        codes.OTHER_POSITIVE: ("#fddbc7", "#fee0b6", "#c8c8c8"),
        codes.NEGATIVE: ("#67adc7", "#8073ac", ("#000000", "b_diagonal")),
        codes.NOT_SIGNIFICANT: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
        codes.NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""GeoDa's colours, ColorBrewer's PuOr, and black and white."""

MULTIVARIATE_GEARY = Legend(
    mark("Local Geary of several fields"),
    '"lg_class"',
    codes.MULTIVARIATE_GEARY,
    {
        codes.OTHER_POSITIVE: ("#336ea1", "#b35806", "#000000"),
        codes.NEGATIVE: ("#67adc7", "#998ec3", ("#000000", "b_diagonal")),
        codes.NOT_SIGNIFICANT: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
        codes.NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)

JOIN_COUNT = Legend(
    mark("Local join count"),
    '"jc_class"',
    codes.JOIN_COUNT,
    {
        codes.SIGNIFICANT: ("#348124", "#0072b2", "#000000"),
        codes.NOT_SIGNIFICANT: ("#cfe3c9", "#bdd9ec", "#bdbdbd"),
        codes.NOT_TESTED: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
        codes.NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""GeoDa's green; a pale one for areas that have 1 and are not significant, to tell them from those with 0."""

NEIGHBOURHOOD = Legend(
    mark("Neighbourhood test"),
    '"nb_class"',
    codes.NEIGHBOURHOOD,
    {
        codes.GATHERED: ("#b2182b", "#d55e00", "#000000"),
        codes.BESIDE: ("#f4a582", "#f5c27a", ("#000000", "f_diagonal")),
        codes.NOT_SIGNIFICANT: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
    },
)
"""ColorBrewer's RdBu, Okabe & Ito's, and black and white."""

SCAN = Legend(
    mark("Scan statistic"),
    '"sc_class"',
    codes.SCAN,
    {
        codes.MAIN_WINDOW: ("#7a0177", "#b35806", "#000000"),
        codes.FURTHER_WINDOW: ("#f768a1", "#fdb863", "#969696"),
        codes.NOT_SIGNIFICANT: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
    },
)
"""ColorBrewer's RdPu, to tell windows from hot spots, PuOr, and black and white."""

SCAN_WINDOWS = Legend(
    mark("Windows of the scan statistic"),
    '"class"',
    codes.SCAN_WINDOWS,
    {
        codes.MAIN_WINDOW: ("#7a0177", "#7f3b08", "#000000"),
        codes.FURTHER_WINDOW: ("#c51b8a", "#e08214", "#636363"),
        codes.NOT_SIGNIFICANT: ("#9a9a9a", "#9a9a9a", "#bdbdbd"),
    },
    label='"window"',
    outlines=True,
)
"""Outlines, so that the areas below stay to be seen."""

AREA_GROUPS = Legend(
    mark("Groups of areas"),
    '"class"',
    codes.GROUPS,
    {
        codes.HIGH_GROUP: ("#67000d", "#7f3b08", "#000000"),
        codes.LOW_GROUP: ("#08306b", "#2d004b", "#525252"),
        codes.BROAD_HIGH: ("#fc8d59", "#e08214", "#969696"),
        codes.BROAD_LOW: ("#6baed6", "#8073ac", "#bdbdbd"),
        codes.NOT_SIGNIFICANT: ("#9a9a9a", "#9a9a9a", "#d9d9d9"),
    },
    label='CASE WHEN "class" > 0 THEN "number" END',
    outlines=True,
)
"""Outlines, darker than the classes of areas below them, which stay to be seen."""

HETEROSCEDASTICITY = Legend(
    mark("Local heteroscedasticity"),
    '"lh_class"',
    codes.HETEROSCEDASTICITY,
    {
        codes.SIGNIFICANT: ("#7b3294", "#cc79a7", "#000000"),
        codes.NOT_SIGNIFICANT: NOTHING_FILLS,
        codes.NO_DATA: NO_DATA_FILLS,
        codes.NO_NEIGHBOURS: NO_NEIGHBOURS_FILLS,
        codes.NO_GEOMETRY: NO_GEOMETRY_FILLS,
    },
)
"""ColorBrewer's purple, which is neither hot nor cold, Okabe & Ito's, and black and white."""

HOT_SECTORS = Legend(
    mark("Sectors with a hot spot"),
    """CASE WHEN "n_hot" IS NULL THEN 8 WHEN "n_hot" <= 1 THEN "n_hot" WHEN "n_hot" <= 3 THEN 2 WHEN "n_hot" <= 7 THEN 3
    WHEN "n_hot" <= 15 THEN 4 ELSE 5 END""",
    codes.HOT_SECTORS,
    {
        5: ("#67000d", "#7f3b08", "#000000"),
        4: ("#cb181d", "#b35806", "#404040"),
        3: ("#fb6a4a", "#e08214", "#808080"),
        2: ("#fcae91", "#fdb863", "#bfbfbf"),
        1: ("#fee5d9", "#fee0b6", "#e5e5e5"),
        0: NOTHING_FILLS,
        codes.COUNT_NO_DATA: NO_DATA_FILLS,
    },
)
"""ColorBrewer's Reds and PuOr, and black and white."""

FINDINGS = Legend(
    mark("Findings"),
    '"severity"',
    codes.Classes(
        (
            codes.AreaClass("error", mark("Error")),
            codes.AreaClass("warning", mark("Warning")),
            codes.AreaClass("note", mark("Note")),
        )
    ),
    {
        "error": ("#d7191c", "#d55e00", "#000000"),
        "warning": ("#fdae61", "#e69f00", "#808080"),
        "note": ("#abd9e9", "#56b4e9", "#d9d9d9"),
    },
)

LEGENDS = {
    registry.LOCAL_MORAN.name: LISA,
    registry.BIVARIATE_LOCAL_MORAN.name: BIVARIATE_LISA,
    registry.LOCAL_LEE.name: LEE,
    registry.GETIS_ORD.name: GETIS_ORD,
    registry.GETIS_ORD_WITHOUT_SELF.name: GETIS_ORD,
    registry.LOCAL_GEARY.name: LOCAL_GEARY,
    registry.MULTIVARIATE_LOCAL_GEARY.name: MULTIVARIATE_GEARY,
    registry.LOCAL_JOIN_COUNT.name: JOIN_COUNT,
    registry.BIVARIATE_LOCAL_JOIN_COUNT.name: JOIN_COUNT,
    registry.LOCAL_COLOCATION.name: JOIN_COUNT,
}
"""The legend of each local statistic, by its name."""
