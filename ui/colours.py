"""The colours of windows that mean something; all others are those of the theme.

Maps, and what is chosen on them, have paper of their own. Words and signs stand on the ground of the theme: they have a
shade for light grounds and one for dark ones.
"""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPalette

PAPER, OUTLINE, PLAIN, HATCH = "#ffffff", "#9a9a9a", "#eeeeee", "#a6a6a6"
"""Of maps: what is not known is hatched, as on the maps of results."""
SLIGHT, LETTERS, LINKS = "#606060", "#202020", "#6b99c9"
"""Notes and letters on that paper, and lines between neighbours."""
BLUES = ("#dce7f4", "#bdd2ea", "#94b6dc", "#6494c6", "#2f6ca8")
"""Of classes, the lowest first."""
CORE, FRINGE, GAP, NEAR = "#c8501e", "#f4b183", "#fbe3d4", "#d35400"
CHOSEN, CHOSEN_EDGE, POINTED = "#ffff00", "#7a5c00", "#000000"
"""QGIS's yellow of what is selected, with an edge, and the outline of what is pointed at."""
BARS, SLOPE, BRUSH = "#9cb8cc", "#d55e00", "#3a87c8"
"""Of plots: bars, the line of Moran's I, the frame of a brush."""

DONE, CURRENT, CAUTION, WRONG = "done", "current", "caution", "wrong"
SHADES = {
    DONE: ("#1f7a4a", "#62d196"),
    CURRENT: ("#1f6fa8", "#6cb6ff"),
    CAUTION: ("#e0a000", "#f0b41e"),
    WRONG: ("#b3261e", "#ff8f85"),
}
"""For light grounds and for dark ones; on either, letters in them have a contrast of 4.5 and more, but for cautions."""
INKS = ("#1a1a1a", "#f2f2f2")
PALES = ("#b4b4b4", "#6f6f6f")
TINTED = 0.25
"""Part of a colour in the ground that it tints."""


def is_dark(palette):
    """Return whether the ground of a theme is dark; themes by style sheets leave its letters as they are."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def ink(palette):
    """Return the colour of letters on the ground of a theme, as text."""
    return INKS[is_dark(palette)]


def pale(palette):
    """Return the colour of what stands out least on the ground of a theme, as text."""
    return PALES[is_dark(palette)]


def shade(palette, meaning):
    """Return the colour of a meaning on the ground of a theme."""
    return QColor(SHADES[meaning][is_dark(palette)])


def colour(own, opacity=1.0):
    """Return one of the colours above, of a legend or of the theme; below 1 it lets its ground through."""
    made = QColor(own)
    made.setAlphaF(opacity)
    return made


def letters_on(ground):
    """Return the colour of letters on another one: black or white."""
    return QColor("black" if ground.lightness() > 140 else "white")


def tinted(ground, tint):
    """Return a colour of the theme with another one mixed into it."""
    parts = zip((ground.red(), ground.green(), ground.blue()), (tint.red(), tint.green(), tint.blue()))
    return QColor(*(round(own + TINTED * (other - own)) for own, other in parts))


def hatched():
    """Return the brush of areas of which nothing is known."""
    return QBrush(QColor(HATCH), Qt.BrushStyle.BDiagPattern)


def highlight(label, meaning=None):
    """Mark the text of a label as a caution, by its ground, or as wrong, by its letters; or as neither."""
    palette = label.parentWidget().palette() if label.parentWidget() else label.palette()
    if meaning is None:
        label.setStyleSheet("")
    elif meaning == CAUTION:
        ground = tinted(palette.color(QPalette.ColorRole.Window), shade(palette, CAUTION)).name()
        edge = shade(palette, CAUTION).name()
        label.setStyleSheet(
            f"QLabel {{ background: {ground}; color: {ink(palette)}; border: 1px solid {edge}; padding: 3px }}"
        )
    else:
        label.setStyleSheet(f"QLabel {{ color: {shade(palette, meaning).name()} }}")
