"""How results look: classes with colours people know, every class always in the legend, with its count."""

from collections import Counter
from dataclasses import dataclass, replace

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerUtils,
)

from ...analysis.errors import mark
from ...settings import COLOURS
from ...translation import tr

SCHEMES = tuple(COLOURS.values())
"""Names of the colour schemes; a layer carries them all as styles, one of them in use."""


@dataclass(frozen=True)
class MapClass:
    """A class of a map: its value, its label in English, and a fill for each scheme.

    A fill is a colour, or for print a colour and a brush: "solid", "f_diagonal", "dense6" ….
    """

    value: object
    label: str
    fills: tuple

    @property
    def marked(self):
        """Whether it says that an area stands out, and not that nothing was found or tested."""
        return self.label not in ("Not significant", "No pattern", "No data", "No neighbours", "Not tested (0 here)")


@dataclass(frozen=True)
class Legend:
    """The classes of a map, the expression that gives an area's class, and that of its label, if it has one."""

    title: str
    expression: str
    classes: tuple
    label: str = ""

    def labels(self):
        """Return the label of each class in the language of QGIS, by its value."""
        return {map_class.value: tr(map_class.label) for map_class in self.classes}

    def colours(self, scheme):
        """Return the colour in a scheme of each class that stands out, by its value."""
        return {known.value: _colour_and_brush(known.fills[scheme])[0] for known in self.classes if known.marked}

    def apply(self, layer, scheme=0):
        """Give a layer this look, in each scheme as a style of its own, one of them in use."""
        values, _ = QgsVectorLayerUtils.getValues(layer, self.expression)
        counts = Counter(values)
        manager = layer.styleManager()
        first = manager.currentStyle()
        if self.label:
            _label(layer, self.label)
        for place, name in enumerate(SCHEMES):
            if place:
                manager.addStyleFromLayer(tr(name))
                manager.setCurrentStyle(tr(name))
            layer.setRenderer(self._renderer(layer.geometryType(), counts, place))
        manager.renameStyle(first, tr(SCHEMES[0]))
        manager.setCurrentStyle(tr(SCHEMES[scheme]))
        layer.triggerRepaint()

    def _renderer(self, geometry_type, counts, scheme):
        categories = [
            QgsRendererCategory(
                map_class.value,
                _symbol(geometry_type, map_class.fills[scheme]),
                f"{tr(map_class.label)} ({counts[map_class.value]})",
            )
            for map_class in self.classes
        ]
        return QgsCategorizedSymbolRenderer(self.expression, categories)


def _label(layer, expression):
    """Label features that have room for it."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.fitInPolygonOnly = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _symbol(geometry_type, fill):
    colour, brush = _colour_and_brush(fill)
    outline = {"outline_color": "#ffffff" if brush == "solid" else "#777777", "outline_width": "0.06"}
    if geometry_type == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": colour, "style": brush, **outline})
    return QgsMarkerSymbol.createSimple({"color": colour, "size": "2.4", **outline})


def _colour_and_brush(fill):
    return (fill, "solid") if isinstance(fill, str) else fill


NO_DATA_FILLS = ("#464646", "#464646", ("#bdbdbd", "dense7"))
NOTHING_FILLS = ("#eeeeee", "#eeeeee", "#ffffff")

LISA = Legend(
    mark("Local Moran"),
    '"lm_class"',
    (
        MapClass(1, mark("High-High"), ("#ff0000", "#d55e00", "#000000")),
        MapClass(2, mark("Low-Low"), ("#0000ff", "#0072b2", "#8c8c8c")),
        MapClass(3, mark("Low-High"), ("#a7adf9", "#8fcbf2", ("#8c8c8c", "b_diagonal"))),
        MapClass(4, mark("High-Low"), ("#f4ada8", "#f5c27a", ("#000000", "f_diagonal"))),
        MapClass(0, mark("Not significant"), NOTHING_FILLS),
        MapClass(5, mark("No data"), NO_DATA_FILLS),
        MapClass(6, mark("No neighbours"), ("#999999", "#999999", ("#000000", "dense7"))),
    ),
)
"""GeoDa's colours, Okabe & Ito's (2008), and black and white."""

GETIS_ORD = Legend(
    mark("Getis-Ord"),
    """CASE WHEN "gi_bin" IS NOT NULL THEN "gi_bin" WHEN "neighbours" = 0 THEN 9 ELSE 8 END""",
    (
        MapClass(3, mark("Hot spot, 99 % confidence"), ("#d62f27", "#b35806", "#000000")),
        MapClass(2, mark("Hot spot, 95 % confidence"), ("#ed7551", "#e08214", "#525252")),
        MapClass(1, mark("Hot spot, 90 % confidence"), ("#fab984", "#fdb863", "#969696")),
        MapClass(0, mark("Not significant"), ("#f7f7f2", "#f7f7f7", "#ffffff")),
        MapClass(-1, mark("Cold spot, 90 % confidence"), ("#c0ccbe", "#b2abd2", ("#969696", "b_diagonal"))),
        MapClass(-2, mark("Cold spot, 95 % confidence"), ("#849eba", "#8073ac", ("#525252", "b_diagonal"))),
        MapClass(-3, mark("Cold spot, 99 % confidence"), ("#4575b5", "#542788", ("#000000", "b_diagonal"))),
        MapClass(8, mark("No data"), NO_DATA_FILLS),
        MapClass(9, mark("No neighbours"), ("#999999", "#999999", ("#000000", "dense7"))),
    ),
)
"""ArcGIS's colours, ColorBrewer's PuOr, and black and white."""

LOCATION_QUOTIENT = Legend(
    mark("Location quotient"),
    """CASE WHEN "lq" IS NULL THEN 8 WHEN "lq" = 0 THEN 0 WHEN "lq" < 0.5 THEN 1 WHEN "lq" < 0.8 THEN 2
    WHEN "lq" <= 1.25 THEN 3 WHEN "lq" <= 2 THEN 4 WHEN "lq" <= 4 THEN 5 ELSE 6 END""",
    (
        MapClass(6, mark("Above 4"), ("#7f2704", "#7f3b08", "#000000")),
        MapClass(5, mark("2 to 4"), ("#d94801", "#b35806", "#404040")),
        MapClass(4, mark("1.25 to 2"), ("#fdae6b", "#fdb863", "#808080")),
        MapClass(3, mark("0.8 to 1.25: as the reference"), ("#f7f3ea", "#f7f7f7", "#d9d9d9")),
        MapClass(2, mark("0.5 to 0.8"), ("#c6dbef", "#b2abd2", "#f0f0f0")),
        MapClass(1, mark("Below 0.5"), ("#6baed6", "#8073ac", ("#969696", "b_diagonal"))),
        MapClass(0, mark("None of the sector"), ("#eeeeee", "#e5e5e5", "#ffffff")),
        MapClass(8, mark("No data"), NO_DATA_FILLS),
    ),
)

SECTOR_SHARE = Legend(
    mark("Share of the sector"),
    """CASE WHEN "share" IS NULL THEN 8 WHEN "share" = 0 THEN 0 WHEN "share" < 0.05 THEN 1 WHEN "share" < 0.1 THEN 2
    WHEN "share" < 0.2 THEN 3 WHEN "share" < 0.4 THEN 4 ELSE 5 END""",
    (
        MapClass(5, mark("40 % and more"), ("#54278f", "#00441b", "#000000")),
        MapClass(4, mark("20 to 40 %"), ("#756bb1", "#1b7837", "#404040")),
        MapClass(3, mark("10 to 20 %"), ("#9e9ac8", "#5aae61", "#808080")),
        MapClass(2, mark("5 to 10 %"), ("#cbc9e2", "#a6dba0", "#bfbfbf")),
        MapClass(1, mark("Below 5 %"), ("#efedf5", "#d9f0d3", "#e5e5e5")),
        MapClass(0, mark("None of the sector"), ("#ffffff", "#ffffff", "#ffffff")),
        MapClass(8, mark("No data"), NO_DATA_FILLS),
    ),
)

AREA_PROFILE = Legend(
    mark("Share of the largest sector"),
    """CASE WHEN "first_shr" IS NULL THEN 8 WHEN "first_shr" < 0.2 THEN 1 WHEN "first_shr" < 0.35 THEN 2
    WHEN "first_shr" < 0.5 THEN 3 WHEN "first_shr" < 0.75 THEN 4 ELSE 5 END""",
    (
        MapClass(5, mark("75 % and more"), ("#7f2704", "#7f3b08", "#000000")),
        MapClass(4, mark("50 to 75 %"), ("#d94801", "#b35806", "#404040")),
        MapClass(3, mark("35 to 50 %"), ("#fd8d3c", "#e08214", "#808080")),
        MapClass(2, mark("20 to 35 %"), ("#fdbe85", "#fdb863", "#bfbfbf")),
        MapClass(1, mark("Below 20 %"), ("#feedde", "#fee0b6", "#e5e5e5")),
        MapClass(8, mark("No data"), NO_DATA_FILLS),
    ),
)

CONFIDENTIAL = MapClass(9, mark("Too few firms to publish"), ("#bdbdbd", "#bdbdbd", ("#000000", "dense6")))

ESTABLISHMENT_SHARE = Legend(
    mark("Share of the sector in the firms"),
    f"""CASE WHEN "confidential" = 1 THEN 9 ELSE {SECTOR_SHARE.expression} END""",
    (*SECTOR_SHARE.classes[:-1], CONFIDENTIAL, SECTOR_SHARE.classes[-1]),
)

ESTABLISHMENT_COUNT = Legend(
    mark("Firms"),
    """CASE WHEN "firms" IS NULL THEN 8 WHEN "confidential" = 1 THEN 9 WHEN "firms" = 0 THEN 0 WHEN "firms" < 10 THEN 1
    WHEN "firms" < 100 THEN 2 WHEN "firms" < 1000 THEN 3 WHEN "firms" < 10000 THEN 4 ELSE 5 END""",
    (
        MapClass(5, mark("10,000 and more"), ("#54278f", "#00441b", "#000000")),
        MapClass(4, mark("1,000 to 9,999"), ("#756bb1", "#1b7837", "#404040")),
        MapClass(3, mark("100 to 999"), ("#9e9ac8", "#5aae61", "#808080")),
        MapClass(2, mark("10 to 99"), ("#cbc9e2", "#a6dba0", "#bfbfbf")),
        MapClass(1, mark("Below 10"), ("#efedf5", "#d9f0d3", "#e5e5e5")),
        MapClass(0, mark("None"), ("#ffffff", "#ffffff", "#ffffff")),
        CONFIDENTIAL,
        MapClass(8, mark("No data"), NO_DATA_FILLS),
    ),
)

EMERGING = Legend(
    mark("Emerging hot spots"),
    """CASE WHEN "eh_class" IS NOT NULL THEN "eh_class" WHEN "neighbours" = 0 THEN 19 ELSE 18 END""",
    (
        MapClass(1, mark("New hot spot"), ("#ff9d00", "#fee391", ("#000000", "dense5"))),
        MapClass(2, mark("Consecutive hot spot"), ("#f46d43", "#fe9929", ("#000000", "dense3"))),
        MapClass(3, mark("Intensifying hot spot"), ("#67000d", "#662506", "#000000")),
        MapClass(4, mark("Persistent hot spot"), ("#d62f27", "#b35806", "#404040")),
        MapClass(5, mark("Diminishing hot spot"), ("#fb9a99", "#e0a878", "#7a7a7a")),
        MapClass(6, mark("Sporadic hot spot"), (("#d62f27", "dense5"), ("#b35806", "dense5"), ("#000000", "cross"))),
        MapClass(7, mark("Oscillating hot spot"), (("#d62f27", "diagonal_x"), ("#b35806", "diagonal_x"), "#9a9a9a")),
        MapClass(
            8,
            mark("Historical hot spot"),
            (("#d62f27", "b_diagonal"), ("#b35806", "b_diagonal"), ("#000000", "b_diagonal")),
        ),
        MapClass(0, mark("No pattern"), ("#f7f7f2", "#f7f7f7", "#ffffff")),
        MapClass(-8, mark("Historical cold spot"), (("#4575b5", "b_diagonal"), ("#542788", "b_diagonal"), "#e8e8e8")),
        MapClass(-7, mark("Oscillating cold spot"), (("#4575b5", "diagonal_x"), ("#542788", "diagonal_x"), "#d4d4d4")),
        MapClass(-6, mark("Sporadic cold spot"), (("#4575b5", "dense5"), ("#542788", "dense5"), ("#7a7a7a", "cross"))),
        MapClass(-5, mark("Diminishing cold spot"), ("#a6cee3", "#b2abd2", ("#7a7a7a", "vertical"))),
        MapClass(-4, mark("Persistent cold spot"), ("#4575b5", "#8073ac", ("#404040", "vertical"))),
        MapClass(-3, mark("Intensifying cold spot"), ("#08306b", "#2d004b", ("#000000", "vertical"))),
        MapClass(-2, mark("Consecutive cold spot"), ("#41b6c4", "#998ec3", ("#7a7a7a", "horizontal"))),
        MapClass(-1, mark("New cold spot"), ("#7fcdbb", "#d8daeb", ("#000000", "horizontal"))),
        MapClass(18, mark("No data"), NO_DATA_FILLS),
        MapClass(19, mark("No neighbours"), ("#999999", "#999999", ("#000000", "dense7"))),
    ),
)
"""Reds and blues by how long a spot lasts, orange and purple, and black and white; hatched where it comes and goes."""

BIVARIATE_LISA = replace(LISA, title=mark("Bivariate local Moran"))

NO_NEIGHBOURS = MapClass(6, mark("No neighbours"), ("#999999", "#999999", ("#000000", "dense7")))

LOCAL_GEARY = Legend(
    mark("Local Geary"),
    '"lg_class"',
    (
        MapClass(1, mark("High-High"), ("#b2182b", "#b35806", "#000000")),
        MapClass(2, mark("Low-Low"), ("#ef8a62", "#f1a340", "#7a7a7a")),
        MapClass(3, mark("Other positive"), ("#fddbc7", "#fee0b6", "#c8c8c8")),
        MapClass(4, mark("Negative"), ("#67adc7", "#8073ac", ("#000000", "b_diagonal"))),
        MapClass(0, mark("Not significant"), NOTHING_FILLS),
        MapClass(5, mark("No data"), NO_DATA_FILLS),
        NO_NEIGHBOURS,
    ),
)
"""GeoDa's colours, ColorBrewer's PuOr, and black and white."""

MULTIVARIATE_GEARY = Legend(
    mark("Local Geary of several fields"),
    '"lg_class"',
    (
        MapClass(3, mark("Positive"), ("#336ea1", "#b35806", "#000000")),
        MapClass(4, mark("Negative"), ("#67adc7", "#998ec3", ("#000000", "b_diagonal"))),
        *LOCAL_GEARY.classes[4:],
    ),
)

JOIN_COUNT = Legend(
    mark("Local join count"),
    '"jc_class"',
    (
        MapClass(1, mark("Significant"), ("#348124", "#0072b2", "#000000")),
        MapClass(0, mark("Not significant"), ("#cfe3c9", "#bdd9ec", "#bdbdbd")),
        MapClass(7, mark("Not tested (0 here)"), NOTHING_FILLS),
        MapClass(5, mark("No data"), NO_DATA_FILLS),
        NO_NEIGHBOURS,
    ),
)
"""GeoDa's green; a pale one for areas that have 1 and are not significant, to tell them from those with 0."""

HOT_SECTORS = Legend(
    mark("Sectors with a hot spot"),
    """CASE WHEN "n_hot" IS NULL THEN 8 WHEN "n_hot" <= 1 THEN "n_hot" WHEN "n_hot" <= 3 THEN 2 WHEN "n_hot" <= 7 THEN 3
    WHEN "n_hot" <= 15 THEN 4 ELSE 5 END""",
    (
        MapClass(5, mark("16 sectors and more"), ("#67000d", "#7f3b08", "#000000")),
        MapClass(4, mark("8 to 15 sectors"), ("#cb181d", "#b35806", "#404040")),
        MapClass(3, mark("4 to 7 sectors"), ("#fb6a4a", "#e08214", "#808080")),
        MapClass(2, mark("2 or 3 sectors"), ("#fcae91", "#fdb863", "#bfbfbf")),
        MapClass(1, mark("1 sector"), ("#fee5d9", "#fee0b6", "#e5e5e5")),
        MapClass(0, mark("No sector"), NOTHING_FILLS),
        MapClass(8, mark("No data"), NO_DATA_FILLS),
    ),
)
"""ColorBrewer's Reds and PuOr, and black and white."""

FINDINGS = Legend(
    mark("Findings"),
    '"severity"',
    (
        MapClass("error", mark("Error"), ("#d7191c", "#d55e00", "#000000")),
        MapClass("warning", mark("Warning"), ("#fdae61", "#e69f00", "#808080")),
        MapClass("note", mark("Note"), ("#abd9e9", "#56b4e9", "#d9d9d9")),
    ),
)
