"""What the pages of the assistant are made of: headings, hints, notes."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel


def heading(text):
    """Return the question that a page asks."""
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(1.3 * font.pointSizeF())
    font.setBold(True)
    label.setFont(font)
    return label


def hint(text=""):
    """Return a line that explains."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    pale(label)
    return label


def small(text=""):
    """Return a note below something."""
    label = hint(text)
    font = label.font()
    font.setPointSizeF(0.95 * font.pointSizeF())
    label.setFont(font)
    return label


def pale(label):
    """Give a label the colour of what matters less, in every theme."""
    palette = label.palette()
    colour = palette.color(label.foregroundRole())
    colour.setAlphaF(0.7)
    palette.setColor(label.foregroundRole(), colour)
    label.setPalette(palette)
