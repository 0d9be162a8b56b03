"""Small drawings that pages and layouts share: boxes, lines, discs and texts in millimetres."""

from html import escape
from typing import NamedTuple

FONTS = "DejaVu Sans, Arial, sans-serif"
POINT = 25.4 / 72
"""Millimetres of a point, in which letters are measured."""
HATCH = 1.3
"""Millimetres between the lines of a hatched box."""


class Box(NamedTuple):
    """A box; hatched ones have an outline and slanted lines, to be told apart without colours."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    hatched: bool = False


class Line(NamedTuple):
    """A line from a point to another."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 0.3
    dashed: bool = False


class Disc(NamedTuple):
    """A disc, filled or as a ring."""

    x: float
    y: float
    radius: float
    colour: str
    filled: bool = True


class Text(NamedTuple):
    """A line of text, its base line at y; ``side`` is where it stands: "start", "middle" or "end" at x."""

    x: float
    y: float
    text: str
    size: float = 7.5
    side: str = "start"
    colour: str = "#222222"
    bold: bool = False


class Drawing(NamedTuple):
    """A drawing, and what it shows in words for those who cannot see it.

    Attributes
    ----------
    width, height : float
        In millimetres.
    marks : list of Box, Line, Disc
    texts : list of Text
    shows : str
    """

    width: float
    height: float
    marks: list
    texts: list
    shows: str

    def svg(self, texts=True):
        """Return the drawing as SVG, without its texts where something else writes these."""
        inside = [piece for mark in self.marks for piece in _mark(mark)]
        if texts:
            inside += map(_text, self.texts)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}" '
            f'width="{self.width:g}mm" height="{self.height:g}mm" role="img" '
            f'aria-label="{escape(self.shows, quote=True)}">{"".join(inside)}</svg>'
        )


def _mark(mark):
    if isinstance(mark, Box):
        return _box(mark)
    if isinstance(mark, Line):
        dashes = ' stroke-dasharray="1.2 0.8"' if mark.dashed else ""
        ends = f'x1="{mark.x1:.2f}" y1="{mark.y1:.2f}" x2="{mark.x2:.2f}" y2="{mark.y2:.2f}"'
        return [f'<line {ends} stroke="{mark.colour}" stroke-width="{mark.width:g}"{dashes}/>']
    look = f'fill="{mark.colour}"' if mark.filled else f'fill="#ffffff" stroke="{mark.colour}" stroke-width="0.5"'
    return [f'<circle cx="{mark.x:.2f}" cy="{mark.y:.2f}" r="{mark.radius:g}" {look}/>']


def _box(box):
    place = f'x="{box.x:.2f}" y="{box.y:.2f}" width="{max(box.width, 0):.2f}" height="{max(box.height, 0):.2f}"'
    if not box.hatched:
        return [f'<rect {place} fill="{box.colour}"/>']
    lines = [
        f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{box.colour}" stroke-width="0.35"/>'
        for x1, y1, x2, y2 in hatching(box)
    ]
    return [*lines, f'<rect {place} fill="none" stroke="{box.colour}" stroke-width="0.35"/>']


def hatching(box):
    """Yield the slanted lines of a hatched box as (x1, y1, x2, y2), each within it."""
    bottom, sum_of_both = box.y + box.height, HATCH
    while sum_of_both < box.width + box.height:
        first, last = max(0.0, sum_of_both - box.height), min(sum_of_both, box.width)
        yield box.x + first, bottom - (sum_of_both - first), box.x + last, bottom - (sum_of_both - last)
        sum_of_both += HATCH


def _text(text):
    weight = ' font-weight="bold"' if text.bold else ""
    return (
        f'<text x="{text.x:.2f}" y="{text.y:.2f}" font-family="{FONTS}" font-size="{text.size * POINT:.2f}" '
        f'text-anchor="{text.side}" fill="{text.colour}"{weight}>{escape(text.text)}</text>'
    )
