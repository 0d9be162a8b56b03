"""A small map that only shows: areas by class, lines, rings and numbers, on paper of its own in every theme."""

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QPainter, QPen, QPixmap, QTransform
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...translation import THIN
from ..colours import BLUES, HATCH, LETTERS, LINKS, NEAR, OUTLINE, PAPER, PLAIN, SLIGHT, colour, hatched
from ..sizes import letters

NO_DATA = -1
MARGIN = 8


@dataclass(frozen=True)
class Drawing:
    """What is drawn on the areas.

    Attributes
    ----------
    classes : dict of int to int
        Place of an area to that of its colour, `NO_DATA` for a hatch; others are plain.
    colours : tuple of str
    lines : list of (float, float, float, float)
        In the coordinates of the map.
    rings : list of (float, float)
        What is pointed at.
    labels : list of (float, float, str)
    said : dict of int to str
        What hovering an area says.
    """

    classes: dict = field(default_factory=dict)
    colours: tuple = BLUES
    lines: list = field(default_factory=list)
    rings: list = field(default_factory=list)
    labels: list = field(default_factory=list)
    said: dict = field(default_factory=dict)


class AreaMap(QWidget):
    """Draws areas to fit."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(letters(self, 22), letters(self, 16))
        self.setMouseTracking(True)
        self.areas, self.extent, self.stretch = [], QRectF(), 1.0
        self.drawing, self.picture, self.note = Drawing(), None, ""

    def set_areas(self, outlines, degrees):
        """Show other areas.

        Parameters
        ----------
        outlines : list of QPainterPath or None
        degrees : bool
            Whether a step to the east is shorter than one to the north.
        """
        self.areas = outlines
        self.extent = QRectF()
        for area in self.areas:
            if area is not None:
                self.extent = self.extent.united(area.boundingRect())
        middle = max(-80.0, min(80.0, self.extent.center().y())) if degrees else 0.0
        self.stretch = _cosine(middle) if degrees else 1.0
        self.draw(Drawing())

    def draw(self, drawing, note=""):
        """Show something else on the areas, or a note where there are none."""
        self.drawing, self.note, self.picture = drawing, note, None
        self.update()

    def centre(self, place):
        """Return the middle of an area as (x, y), None where it has none."""
        area = self.areas[place]
        middle = area.boundingRect().center() if area is not None else None
        return middle and (middle.x(), middle.y())

    def paintEvent(self, event):
        ratio = self.devicePixelRatioF()
        if self.picture is None or self.picture.size() != self.size() * ratio:
            self.picture = QPixmap(self.size() * ratio)
            self.picture.setDevicePixelRatio(ratio)
            self.picture.fill(colour(PAPER))
            painter = QPainter(self.picture)
            self._paint(painter)
            painter.end()
        QPainter(self).drawPixmap(0, 0, self.picture)

    def event(self, event):
        if event.type() == event.Type.ToolTip:
            text = self._said_at(event.pos())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _said_at(self, position):
        back, good = self._transform().inverted()
        at = back.map(QPointF(position))
        places = (place for place in self.drawing.said if self.areas[place] is not None) if good else ()
        return next((self.drawing.said[place] for place in places if self.areas[place].contains(at)), "")

    def _transform(self):
        """Return the way from the coordinates of the map to those of the widget, north above."""
        width, height = self.extent.width() * self.stretch, self.extent.height()
        if not width or not height:
            return QTransform()
        scale = min((self.width() - 2 * MARGIN) / width, (self.height() - 2 * MARGIN) / height)
        middle = self.extent.center()
        to_widget = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        to_widget.scale(scale * self.stretch, -scale)
        return to_widget.translate(-middle.x(), -middle.y())

    def _paint(self, painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.areas or self.note:
            painter.setPen(colour(SLIGHT))
            box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.note)
            return
        to_widget, drawing = self._transform(), self.drawing
        painter.setPen(QPen(colour(OUTLINE), 0.4))
        plain = QBrush(colour(PLAIN))
        brushes = {NO_DATA: hatched(), **{at: QBrush(colour(one)) for at, one in enumerate(drawing.colours)}}
        for place, area in enumerate(self.areas):
            if area is not None:
                painter.setBrush(brushes.get(drawing.classes.get(place), plain))
                painter.drawPath(to_widget.map(area))
        painter.setPen(QPen(colour(LINKS), 0.7))
        for x, y, to_x, to_y in drawing.lines:
            painter.drawLine(to_widget.map(QPointF(x, y)), to_widget.map(QPointF(to_x, to_y)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(NEAR), 2))
        for x, y in drawing.rings:
            painter.drawEllipse(to_widget.map(QPointF(x, y)), 9, 9)
        self._paint_labels(painter, to_widget)

    def _paint_labels(self, painter, to_widget):
        painter.setPen(QPen(colour(LETTERS), 1.2))
        radius = 0.8 * painter.fontMetrics().height()
        for x, y, text in self.drawing.labels:
            middle = to_widget.map(QPointF(x, y))
            painter.setBrush(colour(PAPER))
            painter.drawEllipse(middle, radius, radius)
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _cosine(degrees):
    from math import cos, radians

    return cos(radians(degrees))


def legend(entries):
    """Return entries of a legend, (colour, text), as HTML; a colour of None is the hatch of no data."""
    signs = [(one or HATCH, "■" if one else "▨", unbroken(text)) for one, text in entries]
    return "&nbsp;&nbsp; ".join(f"<span style='color:{tint}'>{sign}</span>&nbsp;{text}" for tint, sign, text in signs)


def unbroken(text):
    """Return a text as HTML that is not broken into lines."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(" ", "&nbsp;").replace(THIN, "&nbsp;")
