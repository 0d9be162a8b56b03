"""Pages of a layout that are written anew for each feature of an atlas: texts, drawings and boxes in millimetres.

Items are used again from feature to feature, and those that are not needed are hidden: QGIS frees items only when its
own loop runs, and two thousand sheets would keep a hundred each until then.
"""

from base64 import b64encode
from html import escape

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontInfo

from ...maps.text_format import text_format
from .lines import POINT, Measure

MILLIMETRES = Qgis.LayoutUnit.Millimeters
FAMILIES = ("Open Sans", "Noto Sans", "Segoe UI", "Arial", "Liberation Sans", "Helvetica", "DejaVu Sans")
"""Fonts for print, the first that there is."""
DPI = 300
WIDTH, SIDE = 210.0, 15.0
INNER = WIDTH - 2 * SIDE
"""Millimetres of a page A4, its margin, and what is between the margins."""
PALE = "#eceef0"
SLACK, BESIDE = 0.6, 4.0
"""Millimetres that a label has more than its text, below and beside it: QGIS must not break or lose a line again."""
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
BOXES, DRAWINGS, TEXTS = 1, 2, 3
"""What covers what."""


def font_family():
    """Return the first font of `FAMILIES` that there is."""
    return next((name for name in FAMILIES if QFontInfo(QFont(name)).family() == name), "Sans Serif")


class Paper:
    """What is written on the pages of a layout.

    Parameters
    ----------
    layout : QgsPrintLayout
    family : str
        Of the letters.
    """

    def __init__(self, layout, family):
        self.layout, self.family, self.measure = layout, family, Measure(family)
        self.context = QgsLayoutUtils.createRenderContextForLayout(layout, None, DPI)
        self.items, self.used, self.formats, self.fills, self.heights = {}, {}, {}, {}, {}

    def begin(self):
        """Begin anew with empty pages."""
        self.used = dict.fromkeys(self.items, 0)

    def end(self):
        """Hide what is left of the sheet before."""
        for kind, items in self.items.items():
            for item in items[self.used[kind] :]:
                item.setVisibility(False)

    def text(self, page, x, y, width, text, size=8.5, colour="#1f2328", bold=False, side=LEFT, lines=None):
        """Write a text, broken into lines, and return its height.

        Parameters
        ----------
        page : int
        x, y, width : float
        text : str or tuple
            See `sheet.runs_of`.
        size : float
            In points.
        lines : int, optional
            Most lines; what is beyond is cut.
        """
        if lines:
            text = self.measure.cut(text, width, size, bold, lines)
        broken = self.measure.lines(text, width, size, bold)
        rich = any(run.strong for line in broken for run in line)
        words = "\n".join("".join(map(_rich if rich else _plain, line)) for line in broken)
        height = self._height(len(broken), size, bold)
        item = self._item(QgsLayoutItemLabel, TEXTS)
        item.setTextFormat(self.look(size, colour, bold, rich))
        item.setText(words.replace("[%", "[%'[%'%]"))  # a name is no expression
        item.setHAlign(side)
        left = {LEFT: 0, CENTRE: BESIDE / 2, RIGHT: BESIDE}[side]
        self._place(item, page, x - left, y, width + BESIDE, height + SLACK)
        return height

    def height(self, width, text, size=8.5, bold=False):
        """Return the height that a text would have."""
        return self._height(len(self.measure.lines(text, width, size, bold)), size, bold)

    def length(self, text, size, bold=False):
        """Return the length of a line of text."""
        return self.measure.length(text, size, bold)

    def box(self, page, x, y, width, height, symbol):
        """Draw a box with a fill."""
        item = self._item(QgsLayoutItemShape, BOXES)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(symbol)
        self._place(item, page, x, y, width, height)

    def rule(self, page, x, y, width, colour="#b8bec5", thick=0.2):
        """Draw a line from left to right."""
        self.box(page, x, y, width, thick, self.fill(colour))

    def svg(self, page, x, y, width, height, svg):
        """Draw an SVG."""
        item = self._item(QgsLayoutItemPicture, DRAWINGS)
        item.setPicturePath(f"base64:{b64encode(svg.encode()).decode()}", Qgis.PictureFormat.SVG)
        self._place(item, page, x, y, width, height)

    def drawing(self, page, x, y, drawing):
        """Draw a `Drawing`, its texts as texts that can be searched, and return its height."""
        self.svg(page, x, y, drawing.width, drawing.height, drawing.svg(texts=False))
        for one in drawing.texts:
            width = self.length(one.text, one.size, one.bold) + 0.5
            left = {"start": one.x, "middle": one.x - width / 2, "end": one.x - width}[one.side]
            side = {"start": LEFT, "middle": CENTRE, "end": RIGHT}[one.side]
            top = one.y - one.size * POINT * 0.98
            self.text(page, x + left, y + top, width, one.text, one.size, one.colour, one.bold, side)
        return drawing.height

    def look(self, *wanted):
        """Return how a text of a size, colour, weight and with or without parts looks."""
        if wanted not in self.formats:
            self.formats[wanted] = text_format(self.family, *wanted)
        return self.formats[wanted]

    def fill(self, colour):
        """Return a fill without an outline."""
        if colour not in self.fills:
            self.fills[colour] = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
        return self.fills[colour]

    def _height(self, lines, size, bold):
        """Return the height of so many lines."""
        if (size, bold) not in self.heights:
            scale = self.context.convertToPainterUnits(1, Qgis.RenderUnit.Millimeters)
            looks = self.look(size, "#000000", bold, False)
            one, two = (
                QgsTextRenderer.textHeight(self.context, looks, ["Ág"] * count, Qgis.TextLayoutMode.Rectangle) / scale
                for count in (1, 2)
            )
            self.heights[size, bold] = one, two - one
        first, further = self.heights[size, bold]
        return first + further * (lines - 1)

    def _item(self, kind, order):
        items = self.items.setdefault(kind, [])
        place = self.used.get(kind, 0)
        if place == len(items):
            item = kind(self.layout)
            if kind is QgsLayoutItemLabel:
                item.setMarginX(0)
                item.setMarginY(0)
                item.setVAlign(Qt.AlignmentFlag.AlignTop)
            self.layout.addLayoutItem(item)
            item.setZValue(order)
            items.append(item)
        self.used[kind] = place + 1
        items[place].setVisibility(True)
        return items[place]

    def _place(self, item, page, x, y, width, height):
        item.attemptResize(QgsLayoutSize(max(width, 0.1), max(height, 0.1), MILLIMETRES))
        item.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES), True, False, page)


def _rich(run):
    """Return words for a text with parts; blanks at its ends are kept."""
    words = escape(run.text, quote=False)
    return f"<b>{words}</b>" if run.strong else words


def _plain(run):
    return run.text
