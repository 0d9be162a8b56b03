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
    QgsTextFormat,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFontDatabase

from .sheet import Strong, runs_of

MILLIMETRES = Qgis.LayoutUnit.Millimeters
FAMILIES = ("Open Sans", "Noto Sans", "Segoe UI", "Arial", "Liberation Sans", "Helvetica", "DejaVu Sans")
"""Fonts for print, the first that there is."""
DPI = 300
SLACK = 0.4
"""Millimetres that a text has more than it was measured: the last line must not be lost by rounding."""
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
BELOW, ABOVE, WORDS = 1, 2, 3
"""What covers what: boxes, drawings, texts."""


def font_family():
    """Return the first font of `FAMILIES` that there is."""
    there = set(QFontDatabase().families())
    return next((name for name in FAMILIES if name in there), "Sans Serif")


class Paper:
    """What is written on the pages of a layout.

    Parameters
    ----------
    layout : QgsPrintLayout
    family : str
        Of the letters.
    """

    def __init__(self, layout, family):
        self.layout, self.family = layout, family
        self.context = QgsLayoutUtils.createRenderContextForLayout(layout, None, DPI)
        self.scale = self.context.convertToPainterUnits(1, Qgis.RenderUnit.Millimeters)
        self.items, self.used, self.formats, self.fills = {}, {}, {}, {}

    def begin(self):
        """Begin anew with empty pages."""
        self.used = dict.fromkeys(self.items, 0)

    def end(self):
        """Hide what is left of the sheet before."""
        for kind, items in self.items.items():
            for item in items[self.used[kind] :]:
                item.setVisibility(False)

    def text(self, page, x, y, width, text, size=8.5, colour="#1f2328", bold=False, side=LEFT, lines=None, code=False):
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
        code : bool
            Whether it may be broken anywhere.
        """
        if lines:
            text = self.cut(text, width, size, bold, lines)
        if code:
            text = self.broken(str(text), width, size)
        rich = isinstance(text, tuple)
        words = "".join(_rich(run) for run in text) if rich else str(text)
        looks = self.look(size, colour, bold, rich)
        height = self._height(words, looks, width) + SLACK
        item = self._item(QgsLayoutItemLabel, WORDS)
        item.setTextFormat(looks)
        item.setText(words.replace("[%", "[%'[%'%]"))  # a name is no expression
        item.setHAlign(side)
        item.setVAlign(Qt.AlignmentFlag.AlignTop)
        self._place(item, page, x, y, width, height)
        return height - SLACK

    def height(self, width, text, size=8.5, bold=False):
        """Return the height that a text would have."""
        rich = isinstance(text, tuple)
        words = "".join(_rich(run) for run in text) if rich else str(text)
        return self._height(words, self.look(size, "#000000", bold, rich), width)

    def length(self, text, size, bold=False):
        """Return the length of a line of text."""
        looks = self.look(size, "#000000", bold, False)
        return QgsTextRenderer.textWidth(self.context, looks, [text]) / self.scale

    def cut(self, text, width, size, bold=False, lines=1):
        """Return a text cut to so many lines, all of it where it has room."""
        if isinstance(text, tuple):
            return text
        most = lines * size * 1.55 * 25.4 / 72
        if self.height(width, text, size, bold) <= most and self._widest(text, size, bold) <= width:
            return text
        least, high = 0, len(text)
        while least < high:
            middle = (least + high + 1) // 2
            tried = f"{text[:middle].rstrip()}…"
            fits = self.height(width, tried, size, bold) <= most and self._widest(tried, size, bold) <= width
            least, high = (middle, high) if fits else (least, middle - 1)
        return f"{text[:least].rstrip()}…"

    def broken(self, text, width, size):
        """Return a text without blanks to break it at, broken where the width ends."""
        per_line = max(10, int(width / (self.length("n" * 100, size) / 100)))
        return "\n".join(text[at : at + per_line] for at in range(0, len(text), per_line))

    def _widest(self, text, size, bold):
        return max((self.length(word, size, bold) for word in text.split()), default=0)

    def box(self, page, x, y, width, height, symbol):
        """Draw a box with a fill."""
        item = self._item(QgsLayoutItemShape, BELOW)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(symbol)
        self._place(item, page, x, y, width, height)

    def rule(self, page, x, y, width, colour="#b8bec5", thick=0.2):
        """Draw a line from left to right."""
        self.box(page, x, y, width, thick, self.fill(colour))

    def svg(self, page, x, y, width, height, svg):
        """Draw an SVG."""
        item = self._item(QgsLayoutItemPicture, ABOVE)
        item.setPicturePath(f"base64:{b64encode(svg.encode()).decode()}", Qgis.PictureFormat.SVG)
        self._place(item, page, x, y, width, height)

    def drawing(self, page, x, y, drawing):
        """Draw a `Drawing`, its texts as texts that can be searched."""
        self.svg(page, x, y, drawing.width, drawing.height, drawing.svg(texts=False))
        for one in drawing.texts:
            width = self.length(one.text, one.size, one.bold) + 1.5
            left = {"start": one.x, "middle": one.x - width / 2, "end": one.x - width}[one.side]
            side = {"start": LEFT, "middle": CENTRE, "end": RIGHT}[one.side]
            top = one.y - one.size * 25.4 / 72 * 0.98
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

    def _height(self, words, looks, width):
        flags = Qgis.TextRendererFlag.WrapLines
        lines = words.split("\n")
        height = QgsTextRenderer.textHeight(
            self.context, looks, lines, Qgis.TextLayoutMode.Rectangle, None, flags, width * self.scale
        )
        return height / self.scale

    def _item(self, kind, order):
        items = self.items.setdefault(kind, [])
        place = self.used.get(kind, 0)
        if place == len(items):
            item = kind(self.layout)
            item.setZValue(order)
            if kind is QgsLayoutItemLabel:
                item.setMarginX(0)
                item.setMarginY(0)
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
    words = escape(run, quote=False)
    return f"<b>{words}</b>" if isinstance(run, Strong) else words


def text_format(family, size, colour, bold, rich):
    """Return how a text looks."""
    looks = QgsTextFormat()
    font = looks.font()
    font.setFamily(family)
    font.setBold(bold)
    looks.setFont(font)
    looks.setSize(size)
    looks.setSizeUnit(Qgis.RenderUnit.Points)
    looks.setColor(QColor(colour))
    looks.setAllowHtmlFormatting(rich)
    return looks
