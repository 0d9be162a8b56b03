"""What the pictures of sector and area profiles share."""

from typing import NamedTuple

from ...translation import tr
from .figures import SMALL
from .numbers import percent

LEADING = 20
"""Sectors or areas that a picture names."""
BAR = 4.6
"""Height of a bar and its gap, in millimetres."""


class Caption(NamedTuple):
    """What a picture says beside its figures: what the table counts, and where it comes from."""

    unit: str
    source: str

    def notes(self):
        """Return the source as the first note of a picture, or nothing."""
        return [tr("Source: {source}.").format(source=self.source.rstrip(". "))] if self.source else []


def bars(report, axes, labels, room):
    """Make the panel one of horizontal bars from 0 to 100 %, from top to bottom."""
    axes.set_xlim(0, 1)
    axes.set_ylim(len(labels) - 0.5, -0.5)
    # Ticks at 2.5 % would read 2 %, and those at 7.5 % 8 %.
    axes.xaxis.set_major_formatter(
        lambda share, _: percent(share, 0 if float(f"{100 * share:.6g}").is_integer() else 1)
    )
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    short = [report.wrapped(label, room - 3, SMALL, lines=1) for label in labels]
    axes.set_yticks(range(len(labels)), short)


def empty(report, axes, text):
    """Say in a panel without anything why it is empty."""
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(False)
    report.say(axes, text)
