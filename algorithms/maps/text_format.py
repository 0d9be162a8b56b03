"""How texts look on maps and on paper."""

from qgis.core import Qgis, QgsTextFormat
from qgis.PyQt.QtGui import QColor


def text_format(family, size, colour, bold=False, rich=False, italic=False):
    """Return how a text looks; its size is in points, and `rich` reads its markup."""
    looks = QgsTextFormat()
    font = looks.font()
    font.setFamily(family)
    font.setBold(bold)
    font.setItalic(italic)
    looks.setFont(font)
    looks.setSize(size)
    looks.setSizeUnit(Qgis.RenderUnit.Points)
    looks.setColor(QColor(colour))
    looks.setAllowHtmlFormatting(rich)
    return looks
