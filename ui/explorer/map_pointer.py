"""The area under the pointer on the map: found, outlined with its neighbours, and told in a sentence beside it."""

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QToolTip

from ..colours import PAPER, POINTED, colour
from ..plain_text import as_written

POLYGON = Qgis.GeometryType.Polygon
OWN, NEIGHBOUR = 3, 1
"""Widths of outlines in pixels."""


class MapPointer(QObject):
    """Points a session at the area under the pointer, and shows on the map which one it points at.

    Parameters
    ----------
    session : Session
    canvas : QgsMapCanvas
    seen : callable
        Returns whether the explorer is seen: one behind another keeps still.
    """

    def __init__(self, session, canvas, seen, parent=None):
        super().__init__(parent)
        self.session, self.canvas, self.seen = session, canvas, seen
        self._tree = None
        self._bands = {
            width: self._band(width, style)
            for width, style in ((OWN, Qt.PenStyle.SolidLine), (NEIGHBOUR, Qt.PenStyle.DashLine))
        }
        canvas.xyCoordinates.connect(self._moved)
        canvas.viewport().installEventFilter(self)
        session.pointed_changed.connect(self._show)
        session.figures_read.connect(self.clear)

    @property
    def bands(self):
        """The outlines of the area pointed at, and of its neighbours."""
        return tuple(self._bands.values())

    def end(self):
        """Take the outlines off the map, and look no more."""
        self.canvas.xyCoordinates.disconnect(self._moved)
        self.canvas.viewport().removeEventFilter(self)
        for band in self._bands.values():
            self.canvas.scene().removeItem(band)
        self._bands = {}

    def clear(self):
        """Forget where areas lie."""
        self._tree = None
        for band in self._bands.values():
            band.reset(POLYGON)

    def eventFilter(self, watched, event):
        """Point at nothing when the pointer leaves the map."""
        if event.type() == QEvent.Type.Leave:
            self.session.point_at(None)
        return super().eventFilter(watched, event)

    def _band(self, width, style):
        band = QgsRubberBand(self.canvas, POLYGON)
        band.setFillColor(colour(POINTED, 0))
        band.setStrokeColor(colour(POINTED))
        if width == NEIGHBOUR:
            # Between the dashes, so that they are seen on dark areas too.
            band.setSecondaryStrokeColor(colour(PAPER, 0.8))
        band.setWidth(width)
        band.setZValue(band.zValue() + width)
        band.setLineStyle(style)
        return band

    def _moved(self, point):
        """Find the area at a point of the map."""
        shapes = self.session.geometry
        if shapes is None or not self._visible():
            return
        place = self._area_at(shapes, point)
        self.session.point_at(place)
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), as_written(self.session.sentence(place)), self.canvas)

    def _area_at(self, shapes, point):
        import shapely

        if self._tree is None:
            self._tree = shapely.STRtree(shapes.to_numpy())
        try:
            at = self._transform().transform(point)
        except QgsCsException:
            return None
        found = self._tree.query(shapely.Point(at.x(), at.y()), predicate="intersects")
        return int(found.min()) if len(found) else None

    def _transform(self):
        project = QgsProject.instance()
        return QgsCoordinateTransform(self.canvas.mapSettings().destinationCrs(), self.session.layer.crs(), project)

    def _visible(self):
        return self.seen() and self.session.layer in self.canvas.layers()

    def _show(self):
        """Outline the area pointed at, and its neighbours with dashes."""
        place, shapes = self.session.pointed, self.session.geometry
        around = self.session.around
        drawn = {OWN: [] if place is None else [place]}
        drawn[NEIGHBOUR] = [] if place is None or around is None else list(around.of(place))
        for width, band in self._bands.items():
            band.reset(POLYGON)
            for one in drawn[width] if shapes is not None else ():
                if shapes.iloc[one] is not None:
                    band.addGeometry(QgsGeometry.fromWkt(shapes.iloc[one].wkt), self.session.layer.crs())
