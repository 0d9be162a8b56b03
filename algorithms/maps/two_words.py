"""A look of two words at once: what is shown as the fill, what is not excluded as the outline around it."""

from collections import Counter
from dataclasses import dataclass

from qgis.core import Qgis, QgsFillSymbol, QgsMarkerSymbol, QgsRuleBasedRenderer

from ...translation import tr
from .legend import Legend

INK = "#1a1a1a"


@dataclass(frozen=True)
class TwoWords(Legend):
    """A legend whose areas have an outline besides, by another expression.

    Attributes
    ----------
    heading, other_heading : str
        What the fill and the outline tell, in English.
    other_expression : str
        Gives the class of the outline.
    other_classes : analysis.autocorrelation.classes.Classes
    lines : dict
        By the value of a class the style of its outline, "dot", "dash" or "solid", and its width in millimetres.
    """

    heading: str = ""
    other_heading: str = ""
    other_expression: str = ""
    other_classes: object = ()
    lines: object = None

    @property
    def labels_beside(self):
        return True

    def counts_of(self, layer, feedback=None):
        other = Legend(self.title, self.other_expression, self.other_classes, {})
        counts = other.counts_of(layer, feedback)
        return super().counts_of(layer, feedback) | Counter(
            {("outline", value): count for value, count in counts.items()}
        )

    def _renderer(self, geometry_type, counts, scheme):
        root = QgsRuleBasedRenderer.Rule(None)
        fills = _group(root, self.heading)
        for known in self.classes:
            symbol = _fill(geometry_type, self.fill(known.value, scheme)[0])
            _add(fills, symbol, self.expression, known, counts.get(known.value, 0))
        outlines = _group(root, self.other_heading)
        for known in self.other_classes:
            symbol = _outline(geometry_type, *self.lines[known.value])
            _add(outlines, symbol, self.other_expression, known, counts.get(("outline", known.value), 0))
        return QgsRuleBasedRenderer(root)


def _group(root, heading):
    """Return a new rule without a symbol, under which others stand."""
    rule = QgsRuleBasedRenderer.Rule(None, label=tr(heading))
    root.appendChild(rule)
    return rule


def _add(group, symbol, expression, known, count):
    rule = QgsRuleBasedRenderer.Rule(symbol)
    rule.setFilterExpression(f"{expression} = {known.value}")
    rule.setLabel(f"{tr(known.label)} ({count})")
    group.appendChild(rule)


def _fill(geometry_type, colour):
    if geometry_type == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    return QgsMarkerSymbol.createSimple({"color": colour, "size": "3.2", "outline_style": "no"})


def _outline(geometry_type, style, width):
    line = {"outline_color": INK, "outline_style": style, "outline_width": str(width)}
    if geometry_type == Qgis.GeometryType.Polygon:
        symbol = QgsFillSymbol.createSimple({"style": "no", **line})
    else:
        symbol = QgsMarkerSymbol.createSimple({"color": "#00000000", "size": "3.2", **line})
    # Above the fills of all neighbours.
    symbol.symbolLayer(0).setRenderingPass(1)
    return symbol
