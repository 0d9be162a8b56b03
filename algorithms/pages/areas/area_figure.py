"""The picture of an area profile."""

from ....translation import tr
from ..figures import (
    ACCENT,
    INK,
    LIGHT,
    MIDDLE,
    SMALL,
    Label,
    Panel,
    ReportFigure,
)
from ..numbers import number, percent
from ..profile_figures import BAR, LEADING, bars, empty

NAMES = 44
"""Room for the names of areas, in millimetres."""


def area_figure(frame, names, titles, caption, least, shock):
    """Draw dependence against diversity, and the areas that depend most on one sector.

    Parameters
    ----------
    frame : pandas.DataFrame
        See `analysis.specialisation.Specialisation`.
    names : dict of str to str
        Name of each area; others are shown by their id.
    titles : dict of str to str
        Title of each code.
    caption : Caption
    least : float
        Total from which on areas are named.
    shock : float

    Returns
    -------
    ReportFigure
    """
    known = frame[frame["first_shr"].notna()].sort_values("total", ascending=False, kind="stable")
    named = known[known["total"] >= least].sort_values("first_shr", ascending=False, kind="stable").head(LEADING)
    notes = caption.notes()
    notes.append(
        tr(
            "Named are the areas that depend most on one sector, among those with at least {least} {unit} ({count})."
        ).format(count=number((known["total"] >= least).sum(), 0), least=number(least, 0), unit=caption.unit)
    )
    if len(known) < len(frame):
        notes.append(
            tr("Not shown, without figures or with missing ones: {count} of {all} areas.").format(
                count=number(len(frame) - len(known), 0), all=number(len(frame), 0)
            )
        )
    report = ReportFigure(
        tr("How much each area depends on one sector"),
        tr("The weight of the largest sector and the diversity of the rest, measured by {unit}").format(
            unit=caption.unit
        ),
        " ".join(notes),
        (
            Panel(tr("Diversity and dependence of areas"), 82, 13),
            Panel(
                tr("Most dependent areas, their largest sector, and {unit} lost if it falls by {shock}").format(
                    unit=caption.unit, shock=percent(shock)
                ),
                max(3, len(named)) * BAR,
                NAMES,
            ),
        ),
    )
    _diversity_and_dependence(report, known, named, names)
    _dependent_areas(report, named, names, titles)
    return report


def _diversity_and_dependence(report, known, named, names):
    """Draw a disc for each area, as large as its total."""
    axes = report.axes[0]
    axes.set_xlabel(tr("Diversity: number of equal sectors that would be as diverse (1 / Herfindahl index)"))
    axes.set_ylabel(tr("Share of the largest sector"))
    if known.empty:
        empty(report, axes, tr("No area has figures for all sectors."))
        return
    diversity = 1 / known["hhi"]
    axes.set_xlim(0.8, max(2.2, diversity.max() * 1.06))
    axes.set_ylim(0, 1.06)
    axes.yaxis.set_major_formatter(lambda share, _: percent(share))
    radius = _radius(known["total"])
    is_named = known.index.isin(named.index)
    for chosen, colour, edge, order in ((~is_named, MIDDLE, "white", 2), (is_named, ACCENT, INK, 3)):
        axes.scatter(
            diversity[chosen],
            known["first_shr"][chosen],
            s=(2 * radius[chosen]) ** 2,
            color=colour,
            alpha=0.75,
            linewidth=0.5,
            edgecolor=edge,
            zorder=order,
        )
    points = {
        area: Label(x, y, names.get(area, area), r)
        for area, x, y, r in zip(known.index, diversity, known["first_shr"], radius)
    }
    report.label(
        axes,
        [points[area] for area in named.index],
        [point for area, point in points.items() if area not in named.index],
    )


def _dependent_areas(report, named, names, titles):
    """Draw the share of the first sector of each named area, with the sector and what is at risk."""
    axes = report.axes[1]
    axes.set_xlabel(tr("Share of the largest sector"))
    if named.empty:
        empty(report, axes, tr("No area is large enough to be named."))
        return
    bars(report, axes, [str(names.get(area, area)) for area in named.index], NAMES)
    axes.barh(range(len(named)), named["first_shr"], height=0.72, color=LIGHT)
    for place, row in enumerate(named.itertuples()):
        sector = f"{row.first_code}  {titles.get(row.first_code, '')}".strip()
        at_risk = f"−{number(row.risk, 0)}"
        axes.text(
            0.006,
            place,
            report.wrapped(sector, 0.86 * report.length(NAMES), SMALL, lines=1),
            size=SMALL,
            va="center",
            color=INK,
        )
        axes.text(0.995, place, at_risk, size=SMALL, va="center", ha="right", color=INK)


def _radius(totals):
    """Return the radius of each disc in points: its area stands for the total, the largest has 9."""
    import numpy as np

    return np.maximum(1.2, 9 * np.sqrt(totals / totals.max())).to_numpy()
