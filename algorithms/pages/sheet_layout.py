"""Sheets for print: two pages A4 of a layout, written anew for each cluster of its atlas."""

from qgis.core import (
    Qgis,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ...facts import version
from ...translation import tr
from ..maps.sheet_map import symbols
from .drawing import Drawing
from .html import Sign
from .paper import MILLIMETRES, RIGHT, Paper, font_family, text_format
from .sheet import Code, Rows, Small, Strong
from .sheet_page import ink_on

WIDTH, HEIGHT, SIDE, TOP, FOOT = 210.0, 297.0, 15.0, 11.0, 285.0
INNER = WIDTH - 2 * SIDE
MAP = (106.0, 84.0)
"""Width and height of the map."""
INSET = (25.0, 21.0)
COLUMN, GUTTER = 86.0, 8.0
FRONT, BACK = 0, 1
INK, FAINT, PALE = "#1f2328", "#57606a", "#eceef0"
OUTCOMES = {"passed": "#0b63a5", "failed": "#ad3f05", "unknown": "#57606a", "lapsed": "#7d6200"}
NICE = (1, 2, 5)
"""First digits of the length of a scale bar."""


class SheetLayout:
    """The layout of sheets.

    Parameters
    ----------
    project : QgsProject
    maps : maps.sheet_map.SheetMap
    colour : str
    logo : str
        Path of a picture, "" where there is none.
    """

    def __init__(self, project, maps, colour, logo=""):
        self.layout, self.maps, self.colour, self.logo = QgsPrintLayout(project), maps, colour, logo
        self.layout.initializeDefaults()
        self.layout.undoStack().blockCommands(True)
        pages = self.layout.pageCollection()
        pages.page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        second = QgsLayoutItemPage(self.layout)
        second.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        pages.addPage(second)
        self.paper = Paper(self.layout, maps.family)
        self.symbols = symbols(colour)
        self.map, self.inset = self._map_item(1), self._map_item(2)
        self.bar = self._scale_bar()
        self.mark = self._logo()
        self.map_box = (SIDE, 0.0, *MAP)

    def show(self, cluster, sheet):
        """Write the sheet of a cluster; return what found no room."""
        self.paper.begin()
        left_out = self._front(cluster, sheet) + self._back(sheet)
        self.paper.end()
        return left_out

    def picture(self, exporter, dpi=150):
        """Return the map with its key as a picture, None where there is no map."""
        if not self.map.isVisible():
            return None
        x, y, width, height = self.map_box
        return exporter.renderRegionToImage(QRectF(x, y, width, height + 6), dpi=dpi)

    # The first page

    def _front(self, cluster, sheet):
        paper, y = self.paper, TOP
        y = self._head(FRONT, sheet, y)
        size = 20 if paper.height(INNER, sheet.name, 20, True) < 12 else 14
        y += paper.text(FRONT, SIDE, y, INNER, sheet.name, size, bold=True, lines=2) + 0.5
        if sheet.subtitle:
            y += paper.text(FRONT, SIDE, y, INNER, sheet.subtitle, 9, FAINT, lines=2) + 2
        y = self._steps(sheet, y) + 2.5
        size = 9.5 if len(sheet.lead) < 420 else 8.5
        y += paper.text(FRONT, SIDE, y, INNER, sheet.lead, size, lines=7) + 3
        bottom = max(self._map(cluster, sheet, y), self._facts(sheet, y)) + 3
        left_out = self._tests(sheet, bottom)
        self._foot(FRONT, sheet)
        return left_out

    def _head(self, page, sheet, y):
        paper, room = self.paper, INNER
        words = " · ".join(word for word in (sheet.owner, sheet.kind) if word)
        if page == FRONT and self.mark is not None:
            room -= 34
            y_logo = y - 3
            self.mark.attemptMove(QgsLayoutPoint(WIDTH - SIDE - 32, y_logo, MILLIMETRES), True, False, FRONT)
        if page == BACK:
            words = " · ".join(word for word in (sheet.name, sheet.owner) if word)
        paper.text(page, SIDE, y, room - 40, words, 8, FAINT, lines=1)
        text = tr("Cluster {id}").format(id=sheet.number) + f" · {sheet.dated}"
        paper.text(page, SIDE + room - 40, y, 40, text, 8, FAINT, side=RIGHT, lines=1)
        y += 9 if page == FRONT and self.mark is not None else 5
        paper.rule(page, SIDE, y, INNER)
        return y + 2.5

    def _steps(self, sheet, y):
        paper, gap = self.paper, 1.5
        width = (INNER - gap * (len(sheet.steps) - 1)) / len(sheet.steps)
        words = [(f"✓ {step.word}" if step.state in ("top", "shown") else step.word, step) for step in sheet.steps]
        heights = [
            paper.height(width - 5, word, 8.5, True) + paper.height(width - 5, step.note, 7.5) for word, step in words
        ]
        height = max(heights) + 4
        for place, (word, step) in enumerate(words):
            x, top = SIDE + place * (width + gap), step.state == "top"
            fill = self.colour if top else PALE
            ink = ink_on(self.colour) if top else INK if step.state == "shown" else FAINT
            paper.box(FRONT, x, y, width, height, paper.fill(fill))
            edge = self.colour if step.state == "shown" else INK if top else "#c4c9cf"
            paper.rule(FRONT, x, y, width, edge, 1.0)
            used = paper.text(FRONT, x + 2.5, y + 2, width - 5, word, 8.5, ink, bold=True)
            paper.text(FRONT, x + 2.5, y + 2 + used, width - 5, step.note, 7.5, ink)
        return y + height

    def _map(self, cluster, sheet, y):
        """Place the map with its key, and return where it ends."""
        paper, (width, height) = self.paper, MAP
        shown = self.maps.show(cluster)
        for item in (self.map, self.inset, self.bar):
            item.setVisibility(shown is not None)
        if shown is None:
            paper.box(FRONT, SIDE, y, width, height, paper.fill(PALE))
            paper.text(FRONT, SIDE + 8, y + height / 2 - 4, width - 16, sheet.key.note, 9, FAINT)
            return y + height
        crs, extent, whole = shown
        self.map_box = (SIDE, y, width, height)
        self._place(self.map, SIDE, y, width, height)
        self.map.setCrs(crs)
        self.map.zoomToExtent(extent)
        x = SIDE + width - INSET[0] - 1.5
        self._place(self.inset, x, y + 1.5, *INSET)
        self.inset.setCrs(crs)
        self.inset.zoomToExtent(whole)
        self._scale(crs, y)
        return self._key(sheet, y + height + 1.5)

    def _key(self, sheet, y):
        paper, x = self.paper, SIDE
        for kind, words in sheet.key.entries:
            length = paper.length(words, 7.5) + 9
            paper.box(FRONT, x, y + 0.4, 5, 2.8, self.symbols[kind])
            paper.text(FRONT, x + 6.5, y, length, words, 7.5)
            x += length + 2
        y += 4.5
        if sheet.key.note:
            y += paper.text(FRONT, SIDE, y, MAP[0], sheet.key.note, 7, FAINT)
        return y

    def _scale(self, crs, y):
        metres = crs.isValid() and not crs.isGeographic()
        self.bar.setVisibility(metres)
        if not metres:
            return
        self.bar.setLinkedMap(self.map)
        wide = self.map.extent().width() * crs_metres(crs) / 1000
        self.bar.setUnitsPerSegment(nice(wide / 5))
        self.bar.update()
        self.bar.attemptMove(QgsLayoutPoint(SIDE + 2, y + MAP[1] - 9.5, MILLIMETRES), True, False, FRONT)

    def _facts(self, sheet, y):
        """Write the figures beside the map, and return where they end."""
        paper, x = self.paper, SIDE + MAP[0] + 6
        width = WIDTH - SIDE - x
        for place, fact in enumerate(sheet.facts):
            if place:
                paper.rule(FRONT, x, y, width)
                y += 1.6
            size = 14 if paper.length(fact.figure, 14, True) < 24 else 10.5
            paper.text(FRONT, x, y - 0.8, 24, fact.figure, size, bold=True, side=RIGHT, lines=1)
            used = paper.text(FRONT, x + 26, y, width - 26, fact.what, 8.5)
            if fact.more:
                used += paper.text(FRONT, x + 26, y + used, width - 26, fact.more, 7, FAINT, lines=4)
            y += max(used, 5) + 1.6
        return y

    def _tests(self, sheet, y):
        """Write the tests down to the foot; return what found no room."""
        paper = self.paper
        title = tr("Test by test")
        y += paper.text(FRONT, SIDE, y, INNER, title, 10.5, bold=True) + 1
        if not sheet.tests:
            paper.text(FRONT, SIDE, y, INNER, tr("No test was made. See “Not measured” on page 2."), 8.5, FAINT)
            return []
        paper.rule(FRONT, SIDE, y, INNER, INK, 0.35)
        y += 1
        left = []
        note = paper.height(INNER, sheet.asked, 7)
        for size in (8, 7.2, 6.6):
            if sum(self._test_height(test, size) for test in sheet.tests) + note < FOOT - y - 3:
                break
        for test in sheet.tests:
            height = self._test_height(test, size)
            if y + height > FOOT - 3:
                left.append(test.name)
                continue
            paper.text(FRONT, SIDE, y, 46, test.name, size, bold=True)
            self._sign(FRONT, SIDE + 48, y, 24, test.sign, size)
            used = paper.text(FRONT, SIDE + 74, y, INNER - 74, test.says, size)
            if test.settles:
                text = (Strong(tr("Would settle it:")), f" {test.settles}")
                paper.text(FRONT, SIDE + 74, y + used, INNER - 74, text, size, FAINT)
            paper.rule(FRONT, SIDE, y + height - 1, INNER, "#d0d7de", 0.15)
            y += height
        if y + note < FOOT - 2:
            paper.text(FRONT, SIDE, y + 0.5, INNER, sheet.asked, 7, FAINT)
        return left

    def _test_height(self, test, size):
        says = self.paper.height(INNER - 74, test.says, size)
        if test.settles:
            says += self.paper.height(INNER - 74, (Strong(tr("Would settle it:")), f" {test.settles}"), size)
        return max(says, self.paper.height(46, test.name, size, True)) + 2

    def _sign(self, page, x, y, width, sign, size):
        """Write an outcome with its sign, in a ring or a box of its own."""
        colour, edge = OUTCOMES[sign.kind], 3.1
        look = 'fill="none" stroke-dasharray="0.9 0.5"' if sign.kind == "unknown" else 'fill="none"'
        filled = sign.kind in ("passed", "failed")
        look = f'fill="{colour}"' if filled else look
        round_ = f'<circle cx="2" cy="2" r="1.75" stroke="{colour}" stroke-width="0.35" {look}/>'
        square = f'<rect x="0.25" y="0.25" width="3.5" height="3.5" stroke="{colour}" stroke-width="0.35" {look}/>'
        ink = "#ffffff" if filled else colour
        inside = {
            "passed": f'<path d="M1 2.1 L1.75 2.9 L3.05 1.2" fill="none" stroke="{ink}" stroke-width="0.5"/>',
            "failed": f'<path d="M1.1 1.1 L2.9 2.9 M2.9 1.1 L1.1 2.9" fill="none" stroke="{ink}" stroke-width="0.5"/>',
            "unknown": f'<path d="M1.35 1.5 a0.65 0.6 0 1 1 0.95 0.55 Q2 2.2 2 2.5 M2 2.85 L2 3.05" fill="none" '
            f'stroke="{ink}" stroke-width="0.35"/>',
            "lapsed": f'<path d="M2 1 L2 2 L2.8 2.5" fill="none" stroke="{ink}" stroke-width="0.4"/>',
        }[sign.kind]
        shape = square if sign.kind == "failed" else round_
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="4mm" height="4mm">{shape}{inside}</svg>'
        self.paper.svg(page, x, y + 0.2, edge, edge, svg)
        return self.paper.text(page, x + edge + 1.2, y, width - edge - 1.2, sign.words, size, colour, bold=True)

    # The second page

    def _back(self, sheet):
        """Write the blocks in two columns, each where there is more room; return those that found none."""
        y = self._head(BACK, sheet, TOP)
        made = sum(self._block_height(block, INNER) for block in sheet.made)
        end, left_out = FOOT - 2 - made, []
        ends = [y, y]
        narrow = [block for block in sheet.blocks if not block.wide]
        wide = [block for block in sheet.blocks if block.wide]
        for block in narrow:
            height = self._block_height(block, COLUMN)
            column = 0 if ends[0] <= ends[1] else 1
            if ends[column] + height > end:
                column = 1 - column
            if ends[column] + height > end:
                left_out.append(block.title)
                continue
            self._block(block, SIDE + column * (COLUMN + GUTTER), ends[column], COLUMN)
            ends[column] += height
        below = max(ends)
        for block in wide:
            height = self._block_height(block, INNER)
            if below + height > end:
                left_out.append(block.title)
                continue
            self._block(block, SIDE, below, INNER)
            below += height
        below = end
        for block in sheet.made:
            self._block(block, SIDE, below, INNER)
            below += self._block_height(block, INNER)
        self._foot(BACK, sheet)
        return left_out

    def _block(self, block, x, y, width):
        paper = self.paper
        y += 1
        used = paper.text(BACK, x, y, width, block.title, 10, bold=True)
        if block.note:
            beside = paper.length(block.title, 10, True) + 2.5
            if beside + paper.length(block.note, 7.5) < width:
                paper.text(BACK, x + beside, y + 0.9, width - beside, block.note, 7.5, FAINT)
            else:
                used += paper.text(BACK, x, y + used, width, block.note, 7.5, FAINT)
        y += used + 0.8
        for content in block.content:
            y += self._content(content, x, y, width) + 0.8

    def _block_height(self, block, width):
        paper = self.paper
        height = 1 + paper.height(width, block.title, 10, True) + 0.8 + 2.6
        if block.note and paper.length(block.title, 10, True) + 2.5 + paper.length(block.note, 7.5) >= width:
            height += paper.height(width, block.note, 7.5)
        return height + sum(self._content_height(content, width) + 0.8 for content in block.content)

    def _content(self, content, x, y, width):
        paper = self.paper
        if isinstance(content, Drawing):
            return paper.drawing(BACK, x, y, content)
        if isinstance(content, Rows):
            return self._rows(content, x, y, width)
        if isinstance(content, Code):
            text = paper.broken(str(content), width - 4, 6)
            height = paper.height(width - 4, text, 6) + 2
            paper.box(BACK, x, y, width, height, paper.fill(PALE))
            paper.text(BACK, x + 2, y + 1, width - 4, text, 6)
            return height
        small = isinstance(content, Small)
        return paper.text(BACK, x, y, width, _fair(content), 6.8 if small else 8, FAINT if small else INK)

    def _content_height(self, content, width):
        paper = self.paper
        if isinstance(content, Drawing):
            return content.height
        if isinstance(content, Rows):
            return sum(self._row_height(row, content.widths, width) for row in content.rows)
        if isinstance(content, Code):
            return paper.height(width - 4, paper.broken(str(content), width - 4, 6), 6) + 2
        return paper.height(width, _fair(content), 6.8 if isinstance(content, Small) else 8)

    def _rows(self, rows, x, y, width):
        begin = y
        for row in rows.rows:
            across = x
            for cell, share in zip(row, rows.widths):
                room = share * width - 2
                if isinstance(cell, Sign):
                    self._sign(BACK, across, y + 0.5, room, cell, 7.5)
                else:
                    self.paper.text(BACK, across, y + 0.5, room, cell, 7.5)
                across += share * width
            height = self._row_height(row, rows.widths, width)
            self.paper.rule(BACK, x, y + height - 0.3, width, "#d0d7de", 0.15)
            y += height
        return y - begin

    def _row_height(self, row, widths, width):
        cells = [cell.words if isinstance(cell, Sign) else cell for cell in row]
        return max(self.paper.height(share * width - 2, cell, 7.5) for cell, share in zip(cells, widths)) + 1.2

    def _foot(self, page, sheet):
        paper = self.paper
        paper.rule(page, SIDE, FOOT, INNER)
        paper.text(page, SIDE, FOOT + 1, INNER - 52, sheet.source, 6.8, FAINT, lines=2)
        text = tr("Made with Polos {version}").format(version=version())
        text += " · " + tr("page {page} of {pages}").format(page=page + 1, pages=2)
        paper.text(page, WIDTH - SIDE - 50, FOOT + 1, 50, text, 6.8, FAINT, side=RIGHT)

    # Items that stay

    def _map_item(self, order):
        item = QgsLayoutItemMap(self.layout)
        self.layout.addLayoutItem(item)
        item.setKeepLayerSet(True)
        item.setLayers(self.maps.layers() if order == 1 else self.maps.overview())
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor("#b8bec5"))
        item.setBackgroundColor(QColor("#ffffff"))
        item.setZValue(order / 10)
        return item

    def _scale_bar(self):
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Single Box")
        bar.setUnits(Qgis.DistanceUnit.Kilometers)
        bar.setUnitLabel("km")
        bar.setNumberOfSegments(1)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(1.2)
        bar.setTextFormat(text_format(self.maps.family, 7, INK, False, False))
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor("#ffffff"))
        self.layout.addLayoutItem(bar)
        bar.setZValue(0.5)
        return bar

    def _logo(self):
        if not self.logo:
            return None
        item = QgsLayoutItemPicture(self.layout)
        kind = Qgis.PictureFormat.SVG if self.logo.lower().endswith(".svg") else Qgis.PictureFormat.Raster
        item.setPicturePath(self.logo, kind)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        self.layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(32, 10, MILLIMETRES))
        return item

    def _place(self, item, x, y, width, height):
        item.attemptResize(QgsLayoutSize(width, height, MILLIMETRES))
        item.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES), True, False, FRONT)


def nice(length):
    """Return the nearest round length below one: 1, 2 or 5 and zeros.

    Examples
    --------
    >>> nice(13.0), nice(0.7)
    (10.0, 0.5)
    """
    from math import floor, log10

    step = 10.0 ** floor(log10(length)) if length > 0 else 1.0
    return max(digit * step for digit in NICE if digit * step <= max(length, step))


def crs_metres(crs):
    """Return how many metres a unit of a system has."""
    from qgis.core import QgsUnitTypes

    return QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)


def _fair(content):
    return content if isinstance(content, tuple) else str(content)


