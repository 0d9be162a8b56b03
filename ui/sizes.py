"""Sizes of windows in letters instead of pixels: they grow with the font, and fit the screen."""

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QGuiApplication

ROOM = 0.92
"""Part of the screen's free room that a window takes at most, so that its frame fits too."""


def sized(window, width, height):
    """Give a window its first size.

    Parameters
    ----------
    window : QWidget
    width, height : float
        In heights of a line of its text.
    """
    line = window.fontMetrics().lineSpacing()
    wanted = QSize(round(width * line), round(height * line))
    screen = QGuiApplication.primaryScreen()
    most = screen.availableSize() * ROOM if screen else wanted
    window.resize(wanted.boundedTo(most))


def letters(widget, count):
    """Return the width of some digits in a widget's font."""
    return widget.fontMetrics().horizontalAdvance("0" * count)
