"""The drawings of a sheet: leading areas, growth, the rank among others."""

from typing import NamedTuple

from ....analysis.clusters.cluster_classes import CORE_NAME
from ....translation import tr
from ..drawing import Box, Disc, Drawing, Line, Text
from ..numbers import number, percent
from .sheet import short

WIDTH = 86.0
"""Of a column, in millimetres."""
FAINT, INK, GREY = "#57606a", "#1f2328", "#8c959f"
NAMES, ROW, BAR = 33.0, 4.6, 3.2
LETTERS, BOLD_LETTERS = 20, 16
"""Letters of a name that fit into one line."""
PLOT = 30.0
CLOSE = 5.0
"""Millimetres of a text beside a mark."""


class Bar(NamedTuple):
    """An area with its figure, None where it is not told, and its role."""

    name: str
    value: "float | None"
    role: str


def bars(rows, whole, others, colour):
    """Return the drawing of leading areas.

    Parameters
    ----------
    rows : list of Bar
    whole : float or None
        What shares are of, None where it is not told.
    others : str
        What is said of the other areas, "" where there are none.
    colour : str
    """
    largest = max((row.value for row in rows if row.value is not None), default=0) or 1
    marks, texts, said = [], [], []
    for place, row in enumerate(rows):
        y = place * ROW
        texts.append(Text(0, y + BAR, short(row.name, LETTERS)))
        if row.value is None:
            texts.append(Text(NAMES, y + BAR, tr("not told"), colour=FAINT))
            said.append(f"{row.name}: {tr('not told')}")
            continue
        length = max(row.value / largest * (WIDTH - NAMES - 26), 0.2)
        marks.append(Box(NAMES, y + 0.3, length, BAR, colour, row.role != CORE_NAME))
        shown = number(row.value, 0) + (f"  ({percent(row.value / whole)})" if whole else "")
        texts.append(Text(NAMES + length + 1.5, y + BAR, shown))
        said.append(f"{row.name}: {shown}")
    height = len(rows) * ROW
    if others:
        texts.append(Text(0, height + BAR, others, colour=FAINT))
        height += ROW
    return Drawing(WIDTH, height + 0.5, marks, texts, "; ".join(said))


def growth_drawing(series, expected, colour):
    """Return the drawing of figures by date, with what was expected at the last one.

    Parameters
    ----------
    series : list of (str, float)
        Labels of dates and figures, in order; at least two.
    expected : float or None
    colour : str
    """
    left, right, bottom, top = 8.0, WIDTH - 24.0, PLOT - 5.0, 6.0
    values = [value for _, value in series] + ([] if expected is None else [expected])
    high = max(values) or 1
    places = [left + (right - left) * at / (len(series) - 1) for at in range(len(series))]

    def up(value):
        return bottom - (bottom - top) * value / high

    points = list(zip(places, (up(value) for _, value in series)))
    marks = [Line(0, bottom, right + 4, bottom, GREY, 0.25)]
    if expected is not None:
        marks.append(Line(*points[0], places[-1], up(expected), INK, 0.35, dashed=True))
        marks.append(Disc(places[-1], up(expected), 1.0, INK, filled=False))
    marks += [Line(*first, *second, colour, 0.7) for first, second in zip(points, points[1:])]
    marks += [Disc(x, y, 1.1, colour) for x, y in points]
    texts = [Text(x, PLOT - 1, label, side="middle", colour=FAINT) for x, (label, _) in zip(places, series)]
    texts.append(Text(places[0], points[0][1] - 2, number(series[0][1], 0), side="middle"))
    beside = [(points[-1][1], number(series[-1][1], 0), INK, True)]
    if expected is not None:
        beside.append((up(expected), tr("{count} expected").format(count=number(expected, 0)), FAINT, False))
    for y, text, tint, bold in _apart(beside):
        texts.append(Text(places[-1] + 2.5, y + 0.9, text, colour=tint, bold=bold))
    shows = "; ".join(f"{label}: {number(value, 0)}" for label, value in series)
    if expected is not None:
        shows += "; " + tr("{count} expected").format(count=number(expected, 0))
    return Drawing(WIDTH, PLOT, marks, texts, shows)


def _apart(labels):
    """Return labels moved apart so that none covers another."""
    if len(labels) < 2 or abs(labels[0][0] - labels[1][0]) >= CLOSE - 1.5:
        return labels
    upper, lower = sorted(labels, key=lambda label: label[0])
    middle = (upper[0] + lower[0]) / 2
    return [(middle - 1.75, *upper[1:]), (middle + 1.75, *lower[1:])]


def rank_drawing(rows, colour):
    """Return the drawing of ranks with their intervals.

    Parameters
    ----------
    rows : list of (str, float, float, float, bool)
        Name, rank, best and worst rank, whether it is this cluster; in the order of ranks.
    colour : str
    """
    low, high = min(row[2] for row in rows), max(max(row[3] for row in rows), min(row[2] for row in rows) + 1)
    left, right = NAMES + 3, WIDTH - 4

    def across(rank):
        return left + (right - left) * (rank - low) / (high - low)

    marks, texts, said = [], [], []
    bottom = len(rows) * ROW
    steps = range(int(low), int(high) + 1, max(1, round((high - low) / 8)))
    for rank in steps:
        marks.append(Line(across(rank), 0, across(rank), bottom, "#d0d7de", 0.2))
        texts.append(Text(across(rank), bottom + 3.5, number(rank), side="middle", colour=FAINT))
    for place, (name, rank, best, worst, own) in enumerate(rows):
        y, tint = place * ROW + ROW / 2, colour if own else GREY
        marks.append(Line(across(best), y, across(worst), y, tint, 1.1))
        marks.append(Disc(across(rank), y, 1.3, tint))
        texts.append(Text(0, y + 1, short(name, BOLD_LETTERS if own else LETTERS), bold=own))
        said.append(
            tr("{name}: rank {rank}, {low} to {high}").format(
                name=name, rank=number(rank), low=number(best), high=number(worst)
            )
        )
    return Drawing(WIDTH, bottom + 5, marks, texts, "; ".join(said))
