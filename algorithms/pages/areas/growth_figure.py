"""The picture of growth: against specialisation, with the quarters named; and the areas' largest own effects."""

from dataclasses import dataclass
from textwrap import shorten

from ....translation import tr
from ..figures import ACCENT, DARK, FAINT, INK, MIDDLE, SMALL, TEXT, Label, Panel, ReportFigure
from ..numbers import number, percent
from ..profile_figures import BAR, Caption, empty

NAMES = 44
"""Room for the names of areas, in millimetres."""
NAMED = 14
MOST_POINTS = 3000
SMALL_DISC = 2.5
"""Radius in points of discs that a name may cover."""
LETTERS = 40
"""Of the title of a sector."""
EDGE = 0.98
"""Share of the points that the frame holds at least: one that grew from one job to thirty would squeeze the rest."""


@dataclass(frozen=True)
class Diagram:
    """What the picture and the page of growth show.

    Attributes
    ----------
    found : analysis.growth.growth_tables.Growth
    figures : pandas.DataFrame
        Of the areas of the layer, see `growth_tables.area_figures`.
    quarters : dict of int to str
        Names of the quarters, translated.
    titles, names : dict of str to str
        Of codes and areas.
    caption : Caption
    growth : str
        Which growth quarters go by, translated.
    """

    found: object
    figures: object
    quarters: dict
    titles: dict
    names: dict
    caption: Caption
    growth: str

    def period(self):
        """Return the dates in words, "" where nobody said which they are."""
        first, last = self.found.dates[0], self.found.dates[-1]
        return f"{first}–{last}" if self.found.years else ""

    def sectors(self):
        """Return the chosen sectors in words."""
        if self.found.of_all:
            return tr("all sectors")
        if len(self.found.chosen) == 1:
            return self.sector(self.found.chosen[0])
        return tr("sectors {codes}").format(codes=", ".join(self.found.chosen))

    def sector(self, code):
        """Return the code of a sector with as much of its title as a line has room for."""
        return f"{code} {shorten(self.titles.get(code) or '', LETTERS, placeholder=' …')}".strip()

    def name(self, area):
        """Return what an area is called."""
        return str(self.names.get(area, area))

    def points(self):
        """Return what is drawn, the largest first: ``x``, ``y``, ``size``, ``own``, ``quarter`` and ``name``.

        A row for each area, or where all sectors were chosen for each area and sector: areas cannot be specialised in
        everything.
        """
        frame = self.figures
        if self.found.of_all:
            from ....analysis.growth.growth_tables import pair_figures

            frame = pair_figures(self.found)
            frame = frame[frame.index.get_level_values("area").isin(self.figures.index)]
            names = [f"{self.name(area)}: {code}" for area, code in frame.index]
        else:
            names = [self.name(area) for area in frame.index]
        beyond = frame["nation"] - self.found.nation()
        x = {"own": frame["own_rate"], "change": frame["growth"], "nation": beyond}[self.found.kind]
        frame = frame.assign(x=x, y=frame["lq_end"], size=frame["end"], own=frame["regional"], name=names)
        return frame[["x", "y", "size", "own", "quarter", "name"]].sort_values("size", ascending=False, kind="stable")


def growth_figure(diagram):
    """Draw growth against specialisation, and the largest own effects.

    Parameters
    ----------
    diagram : Diagram

    Returns
    -------
    ReportFigure
    """
    points = diagram.points()
    known = points[points["x"].notna() & (points["y"] > 0)].head(MOST_POINTS)
    leading = _leading(diagram.figures)
    title = tr("Growth and specialisation: {sectors}").format(sectors=diagram.sectors())
    subtitle = ", ".join(filter(None, (diagram.caption.unit, diagram.period())))
    heading = (
        tr("Areas and sectors by growth and specialisation")
        if diagram.found.of_all
        else tr("Areas by growth and specialisation")
    )
    frame = _frame(known)
    report = ReportFigure(
        title,
        subtitle,
        " ".join(_notes(diagram, points, known, frame)),
        (
            Panel(heading, 88, 13, 4),
            Panel(
                tr("Largest own effects: change beyond that of the same sectors in the nation"),
                max(3, len(leading)) * BAR,
                NAMES,
            ),
        ),
    )
    _quarters(report, diagram, points, known, frame)
    _own_effects(report, diagram, leading)
    return report


def _frame(known):
    """Return the limits of both axes: (left, right), (bottom, top)."""
    if known.empty:
        return (-1, 1), (0, 2)
    left, right = (min(known["x"].quantile(1 - EDGE), -0.05), max(known["x"].quantile(EDGE), 0.05))
    gap = 0.06 * (right - left)
    top = max(known["y"].quantile(EDGE) * 1.1, 2.0)
    return (max(left - gap, -1.08), right + gap), (0, top)


def _inside(known, frame):
    (left, right), (bottom, top) = frame
    return known["x"].between(left, right) & known["y"].between(bottom, top)


def _notes(diagram, points, known, frame):
    """Return the sentences of the footnote."""
    notes = diagram.caption.notes()
    notes.append(tr("Growth: {growth}.").format(growth=diagram.growth))
    notes.append(tr("Discs are as large as the figure at the last date. Specialised from a location quotient of 1 on."))
    beyond = int((~_inside(known, frame)).sum())
    if beyond:
        notes.append(tr("Beyond the frame: {count}.").format(count=number(beyond, 0)))
    hidden = len(points) - len(known)
    if hidden:
        text = tr("Not drawn, with nothing at one of the dates, unknown, or among the smallest: {count}.")
        notes.append(text.format(count=number(hidden, 0)))
    return notes


def _quarters(report, diagram, points, known, frame):
    """Draw a disc for each area, or area and sector, and name the quarters in the corners."""
    axes = report.axes[0]
    axes.set_xlabel(_axis(diagram.found.kind))
    axes.set_ylabel(tr("Location quotient at the last date"))
    if known.empty:
        empty(report, axes, tr("No area has a rate of growth and a location quotient."))
        return
    axes.set_xlim(*frame[0])
    axes.set_ylim(*frame[1])
    axes.xaxis.set_major_formatter(lambda share, _: percent(share))
    axes.axhline(1, color=FAINT, linewidth=0.9)
    axes.axvline(0, color=FAINT, linewidth=0.9)
    shown = known[_inside(known, frame)]
    radius = _radius(shown["size"], known["size"].max())
    named = shown["own"].abs().rank(ascending=False, method="first") <= NAMED
    for chosen, colour, edge, order in ((~named, MIDDLE, "white", 2), (named, ACCENT, INK, 3)):
        sizes = (2 * radius[chosen.to_numpy()]) ** 2
        looks = {"color": colour, "edgecolor": edge, "alpha": 0.7, "linewidth": 0.4, "zorder": order}
        axes.scatter(shown["x"][chosen], shown["y"][chosen], s=sizes, **looks)
    _corners(axes, diagram, points)
    labels = [Label(x, y, name, r) for x, y, name, r in zip(shown["x"], shown["y"], shown["name"], radius)]
    first = sorted(
        (place for place, is_named in enumerate(named) if is_named), key=lambda place: -abs(shown["own"].iloc[place])
    )
    # Discs as small as most are may be covered, or nothing could be named among a thousand of them.
    others = [p for p, is_named in zip(labels, named) if not is_named and p.radius > SMALL_DISC]
    report.label(axes, [labels[place] for place in first], others)


def _corners(axes, diagram, points):
    """Name the quarters in the corners of the panel, with how many lie in each."""
    counts = points["quarter"].value_counts()
    for code, x, y, side in ((1, 1, 1, "right"), (2, 0, 1, "left"), (3, 1, 0, "right"), (4, 0, 0, "left")):
        text = f"{diagram.quarters[code]} ({number(int(counts.get(code, 0)), 0)})"
        axes.annotate(
            text.replace("$", r"\$"),
            (x, y),
            (-3 if x else 3, 3),
            xycoords="axes fraction",
            textcoords="offset points",
            ha=side,
            va="bottom",
            size=TEXT,
            weight="bold",
            color=DARK,
            bbox={"color": "white", "alpha": 0.75, "pad": 1, "linewidth": 0},
            zorder=4,
        )


def _own_effects(report, diagram, leading):
    """Draw the own effect of areas as bars, with lines from the least to the most where figures leave doubt."""
    axes = report.axes[1]
    axes.set_xlabel(tr("Own effect, {unit}").format(unit=diagram.caption.unit))
    if leading.empty:
        empty(report, axes, tr("No area has an own effect that is known."))
        return
    axes.set_ylim(len(leading) - 0.5, -0.5)
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    axes.set_yticks(
        range(len(leading)), [report.wrapped(diagram.name(area), NAMES - 3, SMALL, lines=1) for area in leading.index]
    )
    axes.axvline(0, color=FAINT, linewidth=0.9)
    axes.xaxis.set_major_formatter(lambda value, _: number(value, 0))
    colours = [DARK if effect > 0 else ACCENT for effect in leading["regional"]]
    axes.barh(range(len(leading)), leading["regional"], height=0.72, color=colours)
    wide = [
        (place, row.own_low, row.own_high)
        for place, row in enumerate(leading.itertuples())
        if row.own_high > row.own_low
    ]
    for place, low, high in wide:
        axes.hlines(place, low, high, color=INK, linewidth=0.9)


def _leading(figures):
    """Return the areas with the largest gains and losses of their own, gains first."""
    known = figures[figures["regional"].notna() & (figures["regional"] != 0)].sort_values("regional", kind="stable")
    losses = known[known["regional"] < 0].head(8)
    gains = known[known["regional"] > 0].tail(8)
    import pandas as pd

    return pd.concat([gains.iloc[::-1], losses.iloc[::-1]])


def _axis(kind):
    """Return what the axis of growth says."""
    return {
        "own": tr("Own growth: own effect as a share of the start"),
        "change": tr("Growth of the area, share of the start"),
        "nation": tr("Growth of the sectors in the nation beyond all sectors there"),
    }[kind]


def _radius(sizes, largest):
    """Return the radius of each disc in points: its area stands for the figure, the largest has 9."""
    import numpy as np

    return np.maximum(1.2, 9 * np.sqrt((sizes / largest).clip(lower=0))).to_numpy()
