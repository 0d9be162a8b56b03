"""The page and the picture of point patterns: M and K-density by distance beside chance, in words and curves."""

from dataclasses import dataclass

import numpy as np

from ....analysis.inference.multiple_testing import reached
from ....translation import tr
from ...layers.output_fields.table import heading
from ..figures import ACCENT, DARK, FAINT, LIGHT, MIDDLE, Panel, ReportFigure
from ..html import List, Picture, Section, Table, page
from ..numbers import number

ROWS = 12
"""Distances that the page's table shows of all in the output, about."""


@dataclass(frozen=True)
class Pattern:
    """What page and picture show.

    Attributes
    ----------
    found : analysis.points.pattern.PointPattern
    options : analysis.points.pattern.PatternOptions
    sectors : str
        The selection as it was written.
    metres : bool
        Whether distances are in metres; else in units of the map.
    jobs : bool
        Whether firms count by their jobs.
    """

    found: object
    options: object
    sectors: str
    metres: bool
    jobs: bool

    @property
    def farthest(self):
        return self.found.k.distance[-1]

    def frame(self):
        """Return the curves as a table, see `PointPattern.frame`; K-density per kilometre of metres."""
        frame = self.found.frame()
        densities = [name for name in frame if name.startswith("kd") and name != "kd_side"]
        frame[densities] *= 1000 if self.metres else 1
        return frame

    def unit(self):
        """Return the unit in which distances are shown, and its factor."""
        if not self.metres:
            return tr("units of the map"), 1.0
        return ("km", 1e-3) if self.farthest >= 5_000 else ("m", 1.0)

    def distance(self, value):
        """Return a distance with its unit, to three digits."""
        unit, factor = self.unit()
        return f"{number(float(f'{value * factor:.3g}'))} {unit}"


def verdicts(shown):
    """Return what M and K-density say, a sentence each."""
    return [_of_m(shown), _of_k(shown)]


def _of_m(shown):
    curve, p = shown.found.m, shown.found.m.bounds.p
    if np.isnan(p):
        return tr("M is defined at no distance: no firm of the sector has another within the longest one.")
    if not reached(p, shown.options.alpha) or not curve.stretches():
        return tr(
            "M differs from chance at no distance (p {p}): that the sector's firms lie as firms in general do is not "
            "excluded."
        ).format(p=number(p))
    side = curve.sides()
    beyond = curve.value - np.where(side > 0, curve.bounds.global_high, curve.bounds.global_low)
    at = int(np.argmax(np.where(side != 0, np.abs(beyond), -1)))
    text = (
        tr("Within {distance} of a firm of the sector, the sector has {times} times its share of all firms (M; p {p}).")
        if not shown.jobs
        else tr(
            "Within {distance} of a firm of the sector, the sector has {times} times its share of all jobs (M; p {p})."
        )
    )
    return text.format(
        distance=shown.distance(curve.distance[at]), times=number(float(f"{curve.value[at]:.3g}")), p=number(p)
    )


def _of_k(shown):
    curve, p = shown.found.k, shown.found.k.bounds.p
    stretches = curve.stretches()
    if not reached(p, shown.options.alpha) or not stretches:
        return tr("Distances between the sector's firms differ from chance nowhere (K-density; p {p}).").format(
            p=number(p)
        )
    first = next((one for one in stretches if one.gathered), stretches[0])
    values = {"start": shown.distance(first.start), "stop": shown.distance(first.stop), "p": number(p)}
    if not first.gathered:
        text = tr(
            "Distances from {start} to {stop} between the sector's firms are rarer than chance makes them: it is "
            "scattered (K-density; p {p})."
        )
    elif curve.begins_at_once(first):
        text = tr(
            "The sector is gathered up to {stop}: such distances between its firms are more frequent than chance "
            "makes them (K-density; p {p})."
        )
    else:
        text = tr(
            "Distances from {start} to {stop} between the sector's firms are more frequent than chance makes them "
            "(K-density; p {p})."
        )
    return text.format(**values)


def pattern_page(shown, facts):
    """Return the page of point patterns.

    Parameters
    ----------
    shown : Pattern
    facts : list of str
        What the run said, translated.
    """
    said = verdicts(shown)
    sections = [Section(tr("What the firms say"), [Picture(pattern_figure(shown), " ".join(said))])]
    other = [text for text in facts if text not in said]
    if other:
        sections.append(Section(tr("To keep in mind"), [List(other)]))
    sections += [
        Section(tr("Numbers"), [_table(shown)]),
        Section(
            tr("How to read it"),
            [
                tr(
                    "M at a distance: around the firms of the sector, up to there, the share that the sector has of "
                    "what lies there, over its share of all. 1 is the location of all firms. It cumulates: what lies "
                    "near stays in it at longer distances."
                ),
                tr(
                    "K-density: how often two firms of the sector are just so far apart. It does not cumulate, so it "
                    "shows at which distances a sector gathers, and what is above in one place must be below in "
                    "another."
                ),
                tr(
                    "Chance deals all firms, each with its size, to the places where firms are. Dark band: what "
                    "chance gives at one distance. Light band: what the whole curve stays within; only a curve that "
                    "leaves the light band differs from chance."
                ),
            ],
        ),
    ]
    found, options = shown.found, shown.options
    made = [
        tr("Firms of the sector: {own}; of all sectors: {all}").format(
            own=number(found.firms), all=number(found.all_firms)
        ),
        tr("Maps of chance: {maps}; seed: {seed}; significance level: {alpha}").format(
            maps=options.maps, seed=options.seed, alpha=number(options.alpha)
        ),
    ]
    return page(tr("Point patterns of {sectors}").format(sectors=shown.sectors), " ".join(said), sections, made)


def _table(shown):
    """Return the numbers at about `ROWS` distances."""
    frame = shown.frame()
    columns = ("m", "m_glow", "m_ghigh", "kd", "kd_glow", "kd_ghigh")
    head, _ = heading("pointpatterns", "OUTPUT", "distance", *columns)
    step = max(1, len(frame) // ROWS)
    rows = [
        (shown.distance(row["distance"]), *(f"{number(float(f'{row[name]:.3g}'))}" for name in columns))
        for _, row in frame.iloc[step::step].iterrows()
    ]
    return Table(head, rows)


def pattern_figure(shown):
    """Return the picture: M and K-density by distance with their bounds."""
    unit, factor = shown.unit()
    figure = ReportFigure(
        tr("Point patterns of {sectors}").format(sectors=shown.sectors),
        " ".join(verdicts(shown)),
        tr(
            "Light band: chance, the whole curve. Dark band: chance, at one distance. Orange: beyond the whole "
            "curve's band."
        ),
        (
            Panel(tr("M: the sector's share around its own firms, over its share of all"), 52, 15),
            Panel(tr("K-density: how often two firms of the sector are so far apart"), 52, 15),
        ),
    )
    for axes, curve in zip(figure.axes, (shown.found.m, shown.found.k)):
        x, bounds = curve.distance * factor, curve.bounds
        axes.fill_between(x, bounds.global_low, bounds.global_high, color=LIGHT, linewidth=0)
        axes.fill_between(x, bounds.low, bounds.high, color=MIDDLE, linewidth=0)
        axes.plot(x, curve.value, color=DARK, linewidth=1.4)
        axes.plot(x, np.where(curve.sides() != 0, curve.value, np.nan), color=ACCENT, linewidth=2.2)
        axes.set_xlabel(tr("Distance ({unit})").format(unit=unit))
        axes.set_xlim(0, x[-1])
    figure.axes[0].axhline(1, color=FAINT, linewidth=0.8, linestyle=(0, (4, 3)))
    figure.axes[1].set_yticks([])
    if not np.isfinite(shown.found.m.value).any():
        figure.say(figure.axes[0], tr("No firm of the sector has another within these distances."))
    return figure
