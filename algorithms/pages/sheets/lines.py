"""Texts broken into lines of a width, so that what is measured is what stands on the page.

QGIS breaks texts itself, and by the resolution that it draws in: a text that was measured at one may have a line more
at another, and would run into the next.
"""

from typing import NamedTuple

from qgis.PyQt.QtGui import QFont, QFontMetricsF

from .sheet import Strong, runs_of

POINT = 25.4 / 72
FULL = 0.985
"""Share of a width that lines fill at most: words beside each other are kerned, and letters rounded to the paper."""
PIXELS = 500
"""Size at which letters are measured; their widths grow with their size."""


class Run(NamedTuple):
    """Some words of a line, and whether they stand out."""

    text: str
    strong: bool


class Measure:
    """The lengths of texts in a font, in millimetres.

    Parameters
    ----------
    family : str
    """

    def __init__(self, family):
        self.metrics, self.known = {}, {}
        for bold in (False, True):
            font = QFont(family)
            font.setPixelSize(PIXELS)
            font.setBold(bold)
            self.metrics[bold] = QFontMetricsF(font)

    def length(self, text, size, bold=False):
        """Return the length of a line of text of a size in points."""
        known = self.known.get((text, bold))
        if known is None:
            known = self.known[text, bold] = self.metrics[bold].horizontalAdvance(text) / PIXELS
        return known * size * POINT

    def lines(self, text, width, size, bold=False):
        """Return a text broken into lines, each a list of `Run`; words that are too long are broken anywhere.

        Parameters
        ----------
        text : str or tuple
            See `sheet.runs_of`.
        width, size : float
            In millimetres and points.
        bold : bool
            Whether all of it stands out.
        """
        broken, line, used, width = [], [], 0.0, FULL * width
        blank = self.length(" ", size, bold)
        for word, strong, begins in _words(text):
            if begins is None:
                broken.append(line)
                line, used = [], 0.0
                continue
            for part in self._parts(word, width, size, bold or strong):
                length = self.length(part, size, bold or strong)
                gap = blank if line and begins else 0.0
                if line and used + gap + length > width:
                    broken.append(line)
                    line, used, gap = [], 0.0, 0.0
                line.append(Run(f" {part}" if gap else part, strong))
                used += gap + length
        return [*broken, line]

    def cut(self, text, width, size, bold, most):
        """Return a text cut to so many lines, all of it where it has room."""
        lines = self.lines(text, width, size, bold)
        if len(lines) <= most:
            return text
        words = " ".join("".join(run.text for run in line) for line in lines[:most])
        while words and len(self.lines(f"{words}…", width, size, bold)) > most:
            words = words[:-1].rstrip(" ,;.–-")
        return f"{words}…"

    def _parts(self, word, width, size, bold):
        """Return a word in pieces that fit a width."""
        if self.length(word, size, bold) <= width:
            return [word]
        parts, piece = [], ""
        for letter in word:
            if piece and self.length(piece + letter, size, bold) > width:
                parts.append(piece)
                piece = ""
            piece += letter
        return [*parts, piece]


def _words(text):
    """Yield words, whether they stand out, and whether a blank is before them; a break of line is None for that."""
    begins = False
    for run in runs_of(text):
        strong = isinstance(run, Strong)
        for at, paragraph in enumerate(str(run).split("\n")):
            if at:
                yield "", strong, None
                begins = False
            for place, word in enumerate(paragraph.split(" ")):
                begins = begins or place > 0
                if word:
                    yield word, strong, begins
                    begins = False
