"""A layer drawn anew, whatever was being drawn when its colours changed."""

from qgis.PyQt.QtCore import QObject


class LayerRepaint(QObject):
    """Has a map draw a layer as it is now.

    A drawing that has ended in its threads, but of which QGIS has not heard yet, enters QGIS's cache of pictures after
    the cache was emptied for the new colours, and the map keeps the old ones. So a change during a drawing is followed
    by one more drawing as soon as the map has come to rest.

    Parameters
    ----------
    layer : QgsVectorLayer
    canvas : QgsMapCanvas
    """

    def __init__(self, layer, canvas, parent=None):
        super().__init__(parent)
        self.layer, self.canvas = layer, canvas
        self._once_more = False
        canvas.mapCanvasRefreshed.connect(self._drawn)

    def ask(self):
        """Draw the layer as soon as can be."""
        self._once_more = self._once_more or self.canvas.isDrawing()
        self.layer.triggerRepaint()

    def end(self):
        """Look after the map no more."""
        self.canvas.mapCanvasRefreshed.disconnect(self._drawn)

    def _drawn(self):
        if self._once_more:
            self._once_more = False
            self.layer.triggerRepaint()
