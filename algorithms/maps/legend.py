"""How a legend becomes the look of a layer: every class is always in it, with its count."""

from collections import Counter
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineCallout,
    QgsTextBufferSettings,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...analysis.autocorrelation import classes as codes
from ...settings import COLOURS
from ...translation import tr

SHAPES = ("circle", "square", "diamond", "triangle", "pentagon", "hexagon", "star", "cross_fill")
"""What points can be drawn as, to be told apart in print."""

SCHEMES = tuple(COLOURS.values())
PRINT = tuple(COLOURS).index("print")
PALE = 245
"""Lightness, of 255, from which a fill is as good as white."""
LINE = 20
"""Characters in a line of a label."""
"""Names of the colour schemes; a layer carries them all as styles, one of them in use."""


def wrapped(field):
    """Return an expression of a name in short lines, which stand beside its area.

    Of a cluster the place, and the sector where the layer has several: the title of the layer says the only one.
    """
    sectors = f"""count_distinct(regexp_substr("{field}", '.* – (.*)$'), filter:="{field}" IS NOT NULL)"""
    place = f"""regexp_replace("{field}", '(.*) – .*$', '\\\\1')"""
    return f"""wordwrap(if({sectors} = 1, {place}, replace("{field}", ' – ', '\\n')), {LINE})"""


@dataclass(frozen=True)
class Legend:
    """How a map looks.

    Attributes
    ----------
    title : str
        In English.
    expression : str
        Gives an area's class.
    classes : analysis.autocorrelation.classes.Classes
        In the order of the legend.
    fills : dict
        For each class, by its value, a fill for each scheme: a colour, or for print a colour and a brush, "solid",
        "f_diagonal", "dense6" …; of lines a pen, "dash" …, and of points a shape, "square" ….
    label : str
        Expression of an area's label, if it has one.
    outlines : bool
        Whether polygons are drawn by their outlines alone.
    beside : bool
        Whether labels stand beside areas that have no room for them, as they do beside outlines.
    counted : bool
        Whether the legend says how many features each class has: not of layers that are still to be filled.
    part : bool
        Whether it fills some of the areas, beside other maps of its run: others of a run are drawn one at a time.
    foremost : str
        Expression of how much a label matters, from 0 to 10: where labels have no room, those that matter most stay.
    """

    title: str
    expression: str
    classes: codes.Classes
    fills: dict
    label: str = ""
    outlines: bool = False
    beside: bool = False
    counted: bool = True
    foremost: str = ""
    part: bool = False

    @property
    def covers(self):
        """Return whether it fills areas that another map of its run may fill too."""
        return not (self.outlines or self.part)

    def fitted(self, layer):
        """Return the legend with its steps taken from the data of a layer, where it has steps and these need it."""
        return self

    def labels(self):
        """Return the label of each class in the language of QGIS, by its value."""
        return {known.value: tr(known.label) for known in self.classes}

    def colours(self, scheme):
        """Return the colour in a scheme of each class that stands out, by its value."""
        return {value: self.fill(value, scheme)[0] for value in self.classes.marked}

    def fill(self, value, scheme):
        """Return the colour and the brush of a class in a scheme."""
        fill = self.fills[value][scheme]
        return (fill, "solid") if isinstance(fill, str) else fill

    def apply(self, layer, scheme=0, counts=None):
        """Give a layer this look, in each scheme as a style of its own, one of them in use.

        Parameters
        ----------
        layer : QgsVectorLayer
        scheme : int
        counts : dict, optional
            Of `counts_of`, where they are known.
        """
        counts = self.counts_of(layer) if counts is None else counts
        manager = layer.styleManager()
        first = manager.currentStyle()
        if self.label:
            _label(layer, self.label, self.labels_beside, self.foremost)
        for place, name in enumerate(SCHEMES):
            if place:
                manager.addStyleFromLayer(tr(name))
                manager.setCurrentStyle(tr(name))
            layer.setRenderer(self._renderer(layer.geometryType(), counts, place))
        manager.renameStyle(first, tr(SCHEMES[0]))
        manager.setCurrentStyle(tr(SCHEMES[scheme]))
        layer.triggerRepaint()

    @property
    def labels_beside(self):
        """Return whether labels stand beside areas that have no room for them."""
        return self.outlines or self.beside

    def counts_of(self, layer, feedback=None):
        """Return how many features of a layer each class has, by its value; too few once the feedback is cancelled."""
        if not self.counted:
            return Counter()
        values, _ = QgsVectorLayerUtils.getValues(layer, self.expression, False, feedback)
        return Counter(values)

    def symbol(self, value, scheme, geometry_type):
        """Return the symbol of a class in a scheme."""
        return _symbol(geometry_type, *self.fill(value, scheme), self.outlines, scheme == PRINT)

    def _renderer(self, geometry_type, counts, scheme):
        categories = [
            QgsRendererCategory(
                known.value,
                self.symbol(known.value, scheme, geometry_type),
                f"{tr(known.label)} ({counts.get(known.value, 0)})" if self.counted else tr(known.label),
            )
            for known in self.classes
        ]
        return QgsCategorizedSymbolRenderer(self.expression, categories)


def _label(layer, expression, beside, foremost=""):
    """Label features that have room for it, or also beside them, with a line from the label to its feature."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.fitInPolygonOnly = not beside
    if beside:
        outside = Qgis.LabelPolygonPlacementFlag.AllowPlacementOutsideOfPolygon
        settings.setPolygonPlacementFlags(settings.polygonPlacementFlags() | outside)
        line = QgsSimpleLineCallout()
        line.setEnabled(True)
        settings.setCallout(line)
    if foremost:
        matters = QgsProperty.fromExpression(foremost)
        settings.dataDefinedProperties().setProperty(QgsPalLayerSettings.Property.Priority, matters)
    around = QgsTextBufferSettings()
    around.setEnabled(True)
    looks = settings.format()
    looks.setBuffer(around)
    settings.setFormat(looks)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _symbol(geometry_type, colour, brush, outlines, printed=False):
    if outlines and geometry_type == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"style": "no", "outline_color": colour, "outline_width": "0.7"})
    # White borders part dark areas; white areas, as those with none, and all on paper, are parted by grey ones.
    pale = printed or QColor(colour).lightness() > PALE
    outline = {"outline_color": "#ffffff" if brush == "solid" and not pale else "#8c8c8c", "outline_width": "0.06"}
    if geometry_type == Qgis.GeometryType.Polygon:
        filled = QgsFillSymbol.createSimple({"color": colour, "style": brush, **outline})
        return filled if brush in ("solid", "no") else _on_paper(filled)
    if geometry_type == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"line_color": colour, "line_style": brush, "line_width": "0.5"})
    shape = {"name": brush, "size": "3"} if brush in SHAPES else {"size": "2.4"}
    return QgsMarkerSymbol.createSimple({"color": colour, **shape, **outline})


def _on_paper(filled):
    """Return a symbol with white below its hatch, through which the colours of layers underneath would show."""
    paper = QgsSimpleFillSymbolLayer(QColor("#ffffff"), strokeStyle=Qt.PenStyle.NoPen)
    # Locked, so that the symbol goes on to be of the colour of its hatch.
    paper.setLocked(True)
    filled.insertSymbolLayer(0, paper)
    return filled
