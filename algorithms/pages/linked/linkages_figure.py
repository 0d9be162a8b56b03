"""The picture of linkages: backward against forward, the four quarters named; and the multipliers of a region."""

import re
from dataclasses import dataclass
from textwrap import shorten

from ....analysis.errors import mark
from ....translation import tr
from ..figures import ACCENT, DARK, FAINT, INK, MIDDLE, SMALL, TEXT, Label, Panel, ReportFigure
from ..numbers import number
from ..profile_figures import BAR

QUARTERS = {
    1: mark("Key sectors"),
    2: mark("Pull on their suppliers"),
    3: mark("Push their buyers"),
    4: mark("Weakly linked"),
}
FORWARD = {
    "ghosh": mark("Forward linkage, by sales (Ghosh)"),
    "leontief": mark("Forward linkage, by demand (Leontief)"),
}
LETTERS = 34
DANGLING = re.compile(r"(,| \w{1,2})+,? …$")
"""What no title should be cut short after: a short word, such as “of”, or a comma."""
NAMED = 26
"""Sectors that are named in the picture, those farthest from the middle first."""
REGIONAL = 20
ROOM = 60


@dataclass(frozen=True)
class Reading:
    """What the page and the picture of linkages show.

    Attributes
    ----------
    frame : pandas.DataFrame
        By sector: the columns of `leontief.linkages`, ``output``, ``title``, ``quarter``, multipliers of factors, and
        of a region ``region``, ``r_low``, ``r_high``, ``r_slq``.
    forward : {"ghosh", "leontief"}
        Which forward linkage decides about key sectors.
    factors : tuple of str
        Of "jobs", "income", "value_added".
    deltas : tuple of float
    """

    frame: object
    forward: str
    factors: tuple
    deltas: tuple

    def has_region(self):
        """Return whether there are multipliers of a region."""
        return "r_low" in self.frame

    def full_name(self, sector):
        """Return a sector's label and its title."""
        title = self.frame["title"][sector]
        return title if title == sector else f"{sector} {title}"

    def name(self, sector):
        """Return a sector's label and as much of its title as a line of a picture has room for."""
        short = shorten(self.full_name(sector), LETTERS, placeholder=" …")
        return DANGLING.sub(" …", short)

    def key(self):
        """Return the key sectors, the largest output first."""
        return self.frame[self.frame["quarter"] == 1].sort_values("output", ascending=False, kind="stable")

    def flips(self):
        """Return the sectors that are key by one forward linkage only."""
        return self.frame[self.frame["flips"]]

    def lead(self):
        """Return the result in a sentence."""
        return tr(
            "Key sectors, which pull more than the mean on their suppliers and push more than the mean of their "
            "buyers: {key} of {count}. Key by one of two forward linkages and not by the other: {flips}."
        ).format(count=number(len(self.frame)), key=number(len(self.key())), flips=number(len(self.flips())))


def linkages_figure(reading):
    """Draw the four quarters, and the band of multipliers of a region where there is one.

    Parameters
    ----------
    reading : Reading

    Returns
    -------
    ReportFigure
    """
    frame = reading.frame
    panels = [Panel(tr("Sectors by linkage, mean of all sectors = 1"), 110, 13, 4)]
    regional = _regional(frame) if reading.has_region() else None
    if regional is not None and len(regional):
        heading = tr("Output multipliers of the region: the least and the most, and the nation's")
        panels.append(Panel(heading, len(regional) * BAR, ROOM))
    notes = [tr("Discs are as large as gross output."), reading.lead()]
    if len(panels) > 1:
        notes.append(
            tr(
                "Bars: Flegg's quotient with exponents from {low} to {high}. Ring: simple quotient. Line: nation."
            ).format(low=number(min(reading.deltas), 2), high=number(max(reading.deltas), 2))
        )
    report = ReportFigure(tr("Linkages of sectors"), tr(FORWARD[reading.forward]), " ".join(notes), tuple(panels))
    _quarters(report, report.axes[0], reading)
    if len(panels) > 1:
        _bands(report, report.axes[1], reading, regional)
    return report


def _regional(frame):
    """Return the sectors that the region has most jobs in."""
    there = frame[frame["r_low"].notna()]
    return there.sort_values("region", ascending=False, kind="stable").head(REGIONAL)


def _quarters(report, axes, reading):
    frame, forward = reading.frame, reading.frame[f"forward_{reading.forward}"]
    axes.set_xlabel(tr("Backward linkage: pull on suppliers"))
    axes.set_ylabel(tr(FORWARD[reading.forward]))
    axes.axhline(1, color=FAINT, linewidth=0.9)
    axes.axvline(1, color=FAINT, linewidth=0.9)
    axes.xaxis.set_major_formatter(lambda value, _: number(value, 1))
    axes.yaxis.set_major_formatter(lambda value, _: number(value, 1))
    radius = 1.5 + 9 * (frame["output"] / frame["output"].max()).clip(lower=0) ** 0.5
    far = ((frame["backward"] - 1).abs() + (forward - 1).abs()).rank(ascending=False, method="first")
    looks = {"alpha": 0.75, "linewidth": 0.4, "zorder": 2}
    for quarter, colour in ((4, "#bdbdbd"), (3, MIDDLE), (2, DARK), (1, ACCENT)):
        of = (frame["quarter"] == quarter).to_numpy()
        sizes = (2 * radius[of]) ** 2
        axes.scatter(frame["backward"][of], forward[of], s=sizes, color=colour, edgecolor="white", **looks)
    axes.margins(0.12)
    _corners(axes, frame)
    labels = [
        Label(x, y, reading.name(sector), r) for sector, x, y, r in zip(frame.index, frame["backward"], forward, radius)
    ]
    order = sorted(range(len(labels)), key=lambda place: (frame["quarter"].iloc[place] != 1, far.iloc[place]))
    report.label(axes, [labels[place] for place in order[:NAMED]], [labels[place] for place in order[NAMED:]])


def _corners(axes, frame):
    """Name the quarters in the corners of the panel, with how many sectors lie in each."""
    counts = frame["quarter"].value_counts()
    for code, x, y in ((1, 1, 1), (2, 1, 0), (3, 0, 1), (4, 0, 0)):
        axes.annotate(
            f"{tr(QUARTERS[code])} ({number(int(counts.get(code, 0)), 0)})",
            (x, y),
            (-3 if x else 3, 3),
            xycoords="axes fraction",
            textcoords="offset points",
            ha="right" if x else "left",
            va="bottom",
            size=TEXT,
            weight="bold",
            color=INK,
            bbox={"color": "white", "alpha": 0.75, "pad": 1, "linewidth": 0},
            zorder=4,
        )


def _bands(report, axes, reading, frame):
    """Draw the band of each sector's multiplier in the region, with the simple quotient's and the nation's."""
    places = range(len(frame))
    axes.set_ylim(len(frame) - 0.5, -0.5)
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    names = [report.wrapped(reading.name(sector), ROOM - 3, SMALL, lines=1) for sector in frame.index]
    axes.set_yticks(places, names)
    axes.set_xlabel(tr("Output in all sectors for one more unit of demand"))
    axes.xaxis.set_major_formatter(lambda value, _: number(value, 1))
    width = (frame["r_high"] - frame["r_low"]).clip(lower=0.004)
    axes.barh(places, width, left=frame["r_low"], height=0.5, color=MIDDLE, zorder=2)
    axes.scatter(frame["r_slq"], places, s=14, facecolor="white", edgecolor=DARK, linewidth=0.9, zorder=3)
    axes.scatter(frame["multiplier"], places, s=40, marker="|", color=INK, zorder=3)
