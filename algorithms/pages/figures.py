"""Pictures for reports: the one way to draw with matplotlib here.

A `ReportFigure` has the width of a printed page: a title, panels one below the other, a footnote. It is drawn with
matplotlib's `Figure` on an Agg canvas: pyplot keeps global state and windows, which a background thread must not touch.
"""

from pathlib import Path
from typing import NamedTuple

from ...analysis.errors import PolosError, mark
from .numbers import in_language

WIDTH = 170
MARGIN = 4
MILLIMETRES = 25.4
DPI = 200

TITLE, SUBTITLE, TEXT, SMALL = 12, 9, 7.5, 6.5
MOST_LETTERS = 2000
INK, FAINT, GRID = "#222222", "#6b6b6b", "#d9d9d9"
DARK, MIDDLE, LIGHT = "#08519c", "#6baed6", "#c6dbef"
"""ColorBrewer's Blues: told apart by lightness, so that they survive colour blindness and a black and white printer."""
ACCENT = "#d55e00"
"""Okabe & Ito's vermilion (2008)."""

FORMATS = ("png", "pdf", "svg")
FILE_FILTER = "PNG (*.png);;PDF (*.pdf);;SVG (*.svg)"


class Panel(NamedTuple):
    """A part of the picture: its heading, its height, and the room left of and above it, in millimetres."""

    title: str
    height: float
    left: float
    above: float = 1


class Label(NamedTuple):
    """A text that belongs to a point of a panel, drawn as a disc of a radius in points."""

    x: float
    y: float
    text: str
    radius: float = 2


class ReportFigure:
    """A picture of the width of a report page, whose height is what its texts and panels need.

    Parameters
    ----------
    title, subtitle, footnote : str
        Translated; wrapped to the width.
    panels : sequence of Panel
        From top to bottom.

    Attributes
    ----------
    axes : list of matplotlib.axes.Axes
        One for each panel.
    """

    GAP, TICKS, RIGHT = 6, 11, 5

    def __init__(self, title, subtitle, footnote, panels):
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.figure = Figure(figsize=(WIDTH / MILLIMETRES, 1), dpi=DPI, facecolor="white")
        self.renderer = FigureCanvasAgg(self.figure).get_renderer()
        width = WIDTH - 2 * MARGIN
        texts = [
            (self.wrapped(title, width, TITLE, "bold"), TITLE, "bold", INK),
            (self.wrapped(subtitle, width, SUBTITLE), SUBTITLE, "normal", FAINT),
        ]
        note = self.wrapped(footnote, width, SMALL)
        below = _height(note, SMALL) + 2 * MARGIN
        height = MARGIN + sum(_height(text, size) + 1 for text, size, *_ in texts) + below
        headings = [self.wrapped(panel.title, width, SUBTITLE, "bold") for panel in panels]
        height += sum(
            self.GAP + _height(heading, SUBTITLE) + 1 + panel.above + panel.height + self.TICKS
            for heading, panel in zip(headings, panels)
        )
        self.height = height
        self.figure.set_size_inches(WIDTH / MILLIMETRES, height / MILLIMETRES)
        top = MARGIN
        for text, size, weight, colour in texts:
            self._write(text, top, size, weight, colour)
            top += _height(text, size) + 1
        self.axes = []
        for heading, panel in zip(headings, panels):
            top += self.GAP
            self._write(heading, top, SUBTITLE, "bold", INK)
            top += _height(heading, SUBTITLE) + 1 + panel.above
            self.axes.append(self._panel(panel, top))
            top += panel.height + self.TICKS
        self._write(note, height - below + MARGIN, SMALL, "normal", FAINT)

    def wrapped(self, text, width, size, weight="normal", lines=None):
        """Return a text broken into lines of at most a width in millimetres, cut short after so many lines."""

        def fits(line):
            return self.fits(line, width, size, weight)

        broken = []
        for paragraph in _cut(text).split("\n"):
            line = ""
            for word in (part for each in paragraph.split(" ") for part in _parts(each, fits)):
                longer = f"{line} {word}".strip()
                if line and not fits(longer):
                    broken.append(line)
                    longer = word
                line = longer
            broken.append(line)
        if lines and len(broken) > lines:
            last = broken[lines - 1]
            while last and not fits(f"{last} …"):
                last = last.rpartition(" ")[0] or last[:-1]
            broken = [*broken[: lines - 1], f"{last.rstrip(' ,;.')} …"]
        return "\n".join(map(_plain, broken))

    def length(self, left):
        """Return the width in millimetres of a panel with so much room left of it."""
        return WIDTH - 2 * MARGIN - self.RIGHT - left

    def fits(self, text, width, size, weight="normal"):
        """Return whether a line takes at most a width in millimetres."""
        from matplotlib.font_manager import FontProperties

        font = FontProperties(size=size, weight=weight)
        taken = self.renderer.get_text_width_height_descent(text, font, ismath=False)[0]
        return taken <= width / MILLIMETRES * DPI

    def drawn(self, kind="png"):
        """Return the picture as the bytes of a file of one of `FORMATS`."""
        from io import BytesIO

        file = BytesIO()
        # A date in the file would make each run's picture another one.
        dated = {"pdf": {"CreationDate": None}, "svg": {"Date": None}, "png": None}[kind]
        self.figure.savefig(file, format=kind, dpi=DPI, metadata=dated)
        return file.getvalue()

    def say(self, axes, text):
        """Write in the middle of an empty panel why it is empty."""
        axes.text(0.5, 0.5, self.wrapped(text, 90, TEXT), transform=axes.transAxes, ha="center", va="center", size=TEXT)

    def label(self, axes, labels, others=()):
        """Write labels beside their points where they hide nothing, and return those that found no room.

        The limits of the panel stay as they are: a line to a label would move them, and with them all points. Texts
        that the panel has already are not covered either.

        Parameters
        ----------
        axes : matplotlib.axes.Axes
        labels : sequence of Label
            The most important first.
        others : sequence of Label
            More points that no label may cover.

        Returns
        -------
        list of Label
        """
        import numpy as np

        axes.set(xlim=axes.get_xlim(), ylim=axes.get_ylim())
        points = np.array(
            [[*axes.transData.transform((label.x, label.y)), label.radius] for label in (*labels, *others)]
        )
        if not len(points):
            return []
        points[:, 2] *= DPI / 72
        taken = [text.get_window_extent(self.renderer).extents for text in axes.texts]
        homeless = []
        frame = axes.get_window_extent(self.renderer)
        for label, (x, y, radius) in zip(labels, points):
            text = axes.annotate(
                _plain(label.text),
                (label.x, label.y),
                (0, 0),
                textcoords="offset points",
                va="bottom",
                size=SMALL,
                color=INK,
            )
            size = text.get_window_extent(self.renderer)
            place = _free_place(x, y, radius, size.width, size.height, points, taken, frame)
            if place is None:
                text.remove()
                homeless.append(label)
                continue
            box, distance = place
            taken.append(box)
            # Points, not pixels: these are of another size in a PDF.
            text.set_position(((box[0] - x) * 72 / DPI, (box[1] - y) * 72 / DPI))
            if distance > 1:
                ends = [axes.transData.inverted().transform(end) for end in ((x, y), _nearest(box, x, y))]
                axes.plot(*zip(*ends), color=FAINT, linewidth=0.4, zorder=1.5)
        return homeless

    def _write(self, text, top, size, weight, colour):
        """Write a text at the left margin, so many millimetres below the upper edge."""
        self.figure.text(
            MARGIN / WIDTH,
            1 - top / self.height,
            text,
            size=size,
            weight=weight,
            color=colour,
            va="top",
            linespacing=1.2,
        )

    def _panel(self, panel, top):
        """Return the axes of a panel, its upper edge so many millimetres below that of the picture."""
        width = self.length(panel.left)
        axes = self.figure.add_axes(
            (
                (MARGIN + panel.left) / WIDTH,
                1 - (top + panel.height) / self.height,
                width / WIDTH,
                panel.height / self.height,
            )
        )
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        for side in ("bottom", "left"):
            axes.spines[side].set_color(FAINT)
            axes.spines[side].set_linewidth(0.6)
        axes.tick_params(labelsize=SMALL, color=FAINT, labelcolor=INK, width=0.6, length=2.5)
        axes.grid(color=GRID, linewidth=0.5)
        axes.set_axisbelow(True)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(_spoken_numbers())
        axes.xaxis.label.set_size(TEXT)
        axes.yaxis.label.set_size(TEXT)
        return axes


def figure_format(path):
    """Return the format that a file's name asks for, or raise `PolosError`."""
    kind = Path(path).suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise PolosError(
            mark("FIGURE is “{path}”; the name must end in .png, .pdf or .svg."),
            path=path,
        )
    return kind


def write_picture(path, drawn):
    """Write the bytes of a picture, or raise `PolosError`."""
    try:
        Path(path).write_bytes(drawn)
    except OSError as error:
        raise PolosError(
            mark("The figure could not be written to {path}: {reason}"),
            path=Path(path).name,
            reason=error.strerror or error,
        ) from error


def _spoken_numbers():
    """Return a formatter of an axis, with the decimal sign of the language that is spoken."""
    from matplotlib.ticker import ScalarFormatter

    class Spoken(ScalarFormatter):
        def __call__(self, x, pos=None):
            return in_language(super().__call__(x, pos))

    return Spoken()


def _cut(text):
    """Return a text cut to what a picture can hold."""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"


def _parts(word, fits):
    """Return a word in pieces that fit; the lines of a picture must not run out of it."""
    parts = []
    while len(word) > 1 and not fits(word):
        least, most = 1, len(word) - 1
        while least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if fits(word[:middle]) else (least, middle - 1)
        parts.append(word[:least])
        word = word[least:]
    return [*parts, word]


def _plain(text):
    """Return a text that matplotlib takes as it is: a dollar sign would begin a formula."""
    return text.replace("$", r"\$")


def _height(text, size):
    """Return the height of a text in millimetres."""
    return (text.count("\n") + 1) * size * 1.2 / 72 * MILLIMETRES if text else 0


def _free_place(x, y, radius, width, height, points, taken, frame):
    """Return the nearest free box (left, bottom, right, top) for a label and its distance, or None.

    Tried are eight directions at growing distances, in pixels; a box may cover no point, no other label and not
    the edge of the panel.
    """
    step = DPI / 72
    for distance in (1, 4, 8, 13, 19):
        away = radius + distance * step
        for right, up in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)):
            slant = 0.75 if right and up else 1.0
            left = x + right * away * slant - width * (1 - right) / 2
            bottom = y + up * away * slant - height * (1 - up) / 2
            box = (left, bottom, left + width, bottom + height)
            inside = frame.x0 <= box[0] and box[2] <= frame.x1 + 4 * step and frame.y0 <= box[1] and box[3] <= frame.y1
            if inside and not _covers(box, points, step) and not any(_overlap(box, other, step) for other in taken):
                return box, distance
    return None


def _nearest(box, x, y):
    """Return the point of a box that is nearest to (x, y)."""
    return min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])


def _covers(box, points, gap):
    """Return whether a box comes nearer to a point than its radius and a small gap."""
    import numpy as np

    across = np.clip(points[:, 0], box[0], box[2]) - points[:, 0]
    along = np.clip(points[:, 1], box[1], box[3]) - points[:, 1]
    return bool((np.hypot(across, along) < points[:, 2] + 0.5 * gap).any())


def _overlap(box, other, gap):
    """Return whether two boxes come nearer to each other than a small gap."""
    return box[0] < other[2] + gap and other[0] < box[2] + gap and box[1] < other[3] and other[1] < box[3]
