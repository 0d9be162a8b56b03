"""The layer in the colours of an explorer: in a style of its own, so that the published one stays what it was."""

import json

import numpy as np
from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory

from ...analysis.errors import mark
from ...translation import tr

STYLE = mark("Polos explorer (for the moment)")


class LayerColours:
    """Shows classes on a layer in the symbols of its legend; nothing of its data or of its other styles changes.

    Parameters
    ----------
    layer : QgsVectorLayer
    repaint : LayerRepaint
    """

    def __init__(self, layer, repaint):
        self.layer, self.repaint = layer, repaint
        self._style, self._before = tr(STYLE), ""

    def show(self, ids, codes, classes, counts, symbols):
        """Show classes.

        Parameters
        ----------
        ids : ndarray of int, shape (n,)
            Of the features.
        codes : ndarray of float, shape (n,)
        classes : analysis.autocorrelation.classes.Classes
        counts : dict of float to int
            Areas by class.
        symbols : dict of int to QgsSymbol
            Of the classes, as the layer was published.
        """
        self._take_style()
        rest = commonest(codes)
        named = codes != rest
        table = json.dumps(dict(zip(map(str, ids[named].tolist()), codes[named].astype(int).tolist())))
        # A constant table, which QGIS reads once a drawing; features that are not in it are of the commonest class.
        expression = f"coalesce(map_get(json_to_map('{table}'), to_string($id)), {int(rest)})"
        categories = [
            QgsRendererCategory(one.value, symbols[one.value].clone(), f"{tr(one.label)} ({counts.get(one.value, 0)})")
            for one in classes
        ]
        self.layer.setRenderer(QgsCategorizedSymbolRenderer(expression, categories))
        self.repaint.ask()
        self.layer.emitStyleChanged()

    def back(self):
        """Go back to the style that the layer had."""
        manager = self.layer.styleManager()
        if self._before and self._style in manager.styles():
            if manager.currentStyle() == self._style:
                manager.setCurrentStyle(self._before)
            manager.removeStyle(self._style)
            self.repaint.ask()
        self._before = ""

    @property
    def away(self):
        """Return whether the layer shows something else than what was published."""
        return bool(self._before)

    def _take_style(self):
        """Give the layer a style of the explorer, and remember the published one."""
        manager = self.layer.styleManager()
        if not self._before:
            self._before = manager.currentStyle()
            manager.addStyleFromLayer(self._style)
        if manager.currentStyle() != self._style:
            manager.setCurrentStyle(self._style)


def symbols_of(layer, classes):
    """Return the symbol of each class in the legend of a layer, {code: QgsSymbol}; none where it shows other things."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return {}
    known = {one.value for one in classes}
    found = {}
    for category in renderer.categories():
        try:
            code = int(category.value())
        except (TypeError, ValueError):
            continue
        if code in known:
            # At once: the symbol goes with its category.
            found[code] = category.symbol().clone()
    return found if len(found) == len(known) else {}


def commonest(codes):
    """Return the class that most areas have."""
    values, counts = np.unique(codes, return_counts=True)
    return float(values[counts.argmax()]) if values.size else 0.0
