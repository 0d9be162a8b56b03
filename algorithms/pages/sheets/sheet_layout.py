"""Sheets for print: two pages A4 of a layout, written anew for each cluster of its atlas."""

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ....facts import version
from ....translation import tr
from ...layers.pictures import is_drawing
from ...maps.sheet_map import symbols
from ...maps.text_format import text_format
from .paper import INNER, MILLIMETRES, PALE, RIGHT, SIDE, WIDTH, Paper
from .sheet import Strong
from .sheet_back import BACK, write_blocks, write_sign
from .sheet_page import ink_on

TOP, FOOT = 11.0, 285.0
MAP, LEAST_HEIGHT, MOST_HEIGHT = 106.0, 70.0, 112.0
"""Width of the map, and between what its height may be: it takes the room that the tests leave."""
INSET = (25.0, 21.0)
FRONT = 0
INK, FAINT = "#1f2328", "#57606a"
SIZES = (8, 7.2, 6.6)
"""Of the letters of tests, the largest that has room."""
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
        A picture as `layers.pictures.address_of` has it, "" where there is none.
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
        self.map_box = (SIDE, 0.0, MAP, LEAST_HEIGHT)

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
        bottom = max(self._map(cluster, sheet, y, self._room(sheet, y)), self._facts(sheet, y)) + 3
        left_out = self._tests(sheet, bottom)
        self._foot(FRONT, sheet)
        return left_out

    def _room(self, sheet, y):
        """Return the height of the map, so that the tests have the room that they need at their usual size."""
        tests = sum(self._test_height(test, SIZES[0]) for test in sheet.tests) + self.paper.height(
            INNER, sheet.asked, 7
        )
        key = 12 if sheet.key.note else 9
        return min(max(FOOT - 12 - tests - key - y, LEAST_HEIGHT), MOST_HEIGHT)

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
        text = tr("no. {id}").format(id=sheet.number) + f" · {sheet.dated}"
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

    def _map(self, cluster, sheet, y, height):
        """Place the map with its key, and return where it ends."""
        paper, width = self.paper, MAP
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
        x, down = self._free_corner(cluster, crs, width, height)
        self._place(self.inset, SIDE + x, y + down, *INSET)
        self.inset.setCrs(crs)
        self.inset.zoomToExtent(whole)
        self._scale(crs, y + height)
        return self._key(sheet, y + height + 1.5)

    def _free_corner(self, cluster, crs, width, height):
        """Return where in the map the small one hides least of the cluster; the scale bar has the fourth corner."""
        shown = self.map.extent()
        unit = shown.width() / width
        shape = self.maps.shape_in(cluster, crs)

        def hidden(corner):
            left, top = shown.xMinimum() + corner[0] * unit, shown.yMaximum() - corner[1] * unit
            box = QgsRectangle(left, top - INSET[1] * unit, left + INSET[0] * unit, top)
            return shape.intersection(QgsGeometry.fromRect(box)).area()

        right, down = width - INSET[0] - 1.5, height - INSET[1] - 1.5
        return min(((right, 1.5), (1.5, 1.5), (right, down)), key=hidden)

    def _key(self, sheet, y):
        paper, x = self.paper, SIDE
        for kind, words in sheet.key.entries:
            length = paper.length(words, 7.5) + 9
            paper.box(FRONT, x, y + 0.4, 5, 2.8, self.symbols[kind])
            paper.text(FRONT, x + 6.5, y, length, words, 7.5)
            x += length + 2
        y += 4.5
        if sheet.key.note:
            y += paper.text(FRONT, SIDE, y, MAP, sheet.key.note, 7, FAINT)
        return y

    def _scale(self, crs, bottom):
        metres = crs.isValid() and not crs.isGeographic()
        self.bar.setVisibility(metres)
        if not metres:
            return
        self.bar.setLinkedMap(self.map)
        wide = self.map.extent().width() * crs_metres(crs) / 1000
        self.bar.setUnitsPerSegment(nice(wide / 5))
        self.bar.update()
        self.bar.attemptMove(QgsLayoutPoint(SIDE + 2, bottom - 9.5, MILLIMETRES), True, False, FRONT)

    def _facts(self, sheet, y):
        """Write the figures beside the map, and return where they end."""
        paper, x = self.paper, SIDE + MAP + 6
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
        for size in SIZES:
            if sum(self._test_height(test, size) for test in sheet.tests) + note < FOOT - y - 3:
                break
        for test in sheet.tests:
            height = self._test_height(test, size)
            if y + height > FOOT - 3:
                left.append(test.name)
                continue
            paper.text(FRONT, SIDE, y, 46, test.name, size, bold=True)
            write_sign(self.paper, FRONT, SIDE + 48, y, 24, test.sign, size)
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

    # Both pages

    def _back(self, sheet):
        """Write the second page; return what found no room."""
        y = self._head(BACK, sheet, TOP)
        self._foot(BACK, sheet)
        return write_blocks(self.paper, sheet, y, FOOT - 2)

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
        bar.setTextFormat(text_format(self.maps.family, 7, INK))
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor("#ffffff"))
        self.layout.addLayoutItem(bar)
        bar.setZValue(0.5)
        return bar

    def _logo(self):
        if not self.logo:
            return None
        item = QgsLayoutItemPicture(self.layout)
        kind = Qgis.PictureFormat.SVG if is_drawing(self.logo) else Qgis.PictureFormat.Raster
        item.setPicturePath(f"base64:{self.logo.partition(',')[2]}", kind)
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
