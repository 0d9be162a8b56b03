"""The picture of a sector profile."""

from ....translation import tr
from ..figures import (
    DARK,
    FAINT,
    LIGHT,
    MIDDLE,
    SMALL,
    Label,
    Panel,
    ReportFigure,
)
from ..numbers import number
from ..profile_figures import BAR, LEADING, bars, empty

NAMES = 74
"""Room for the names of sectors, in millimetres."""
GAMMA_SHOWN = -0.3, 1.0
"""Scale of γ at most; beyond it lie only sectors of very few plants, which would squeeze all others together."""
CONCENTRATED = 0.05
"""γ from which Ellison & Glaeser (1997) call a sector highly concentrated; below 0.02 hardly at all."""


def sector_figure(frame, titles, area_names, caption):
    """Draw concentration against size, and the shares of the first areas of the largest sectors.

    Parameters
    ----------
    frame : pandas.DataFrame
        See `analysis.concentration.Concentration`.
    titles : dict of str to str
        Title of each code.
    area_names : dict of str to str
        Name of each area; others are shown by their id.
    caption : Caption

    Returns
    -------
    ReportFigure
    """
    index, symbol = _index_shown(frame)
    sized = frame[frame["total"] > 0].sort_values("total", ascending=False, kind="stable")
    leading = sized.head(LEADING).sort_values("top_1", ascending=False, kind="stable")
    notes = caption.notes()
    notes.append(_sectors_note(frame, sized, index))
    report = ReportFigure(
        tr("Where each sector is concentrated"),
        tr("How far sectors gather in few areas, measured by their {unit}").format(unit=caption.unit),
        " ".join(notes),
        (
            Panel(tr("Size and concentration of sectors"), 82, 13),
            Panel(tr("Share of the first areas in each sector"), max(3, len(leading)) * BAR, NAMES, 5),
        ),
    )
    _size_and_concentration(report, sized, leading.index, index, symbol, caption)
    _first_areas(report, leading, titles, area_names)
    return report


def _index_shown(frame):
    """Return the column of the index that the picture shows and its name: γ where known for most, or else Gini."""
    known = frame[["gamma_low", "gini"]].notna().sum()
    if known["gamma_low"] * 2 > known["gini"]:
        return "gamma", tr("Ellison–Glaeser index γ")
    return "gini", tr("Locational Gini coefficient")


def _sectors_note(frame, sized, index):
    """Return what of the sectors the picture does not show."""
    known = sized["gamma_low" if index == "gamma" else index].notna().sum()
    parts = []
    if len(sized) > LEADING:
        parts.append(
            tr("Named are the {count} largest of {all} sectors.").format(count=LEADING, all=number(len(sized), 0))
        )
    if len(sized) < len(frame):
        parts.append(
            tr("Not shown, without figures or with missing ones: {count} of {all} sectors.").format(
                count=number(len(frame) - len(sized), 0), all=number(len(frame), 0)
            )
        )
    if known < len(sized):
        parts.append(
            tr("Sectors whose index is not known or not defined: {count}.").format(count=number(len(sized) - known, 0))
        )
    if index == "gamma":
        beyond = ((sized["gamma_low"] < GAMMA_SHOWN[0]) | (sized["gamma_high"] > GAMMA_SHOWN[1])).sum()
        if beyond:
            parts.append(tr("Sectors that lie or reach beyond the scale: {count}.").format(count=number(beyond, 0)))
        parts.append(
            tr(
                "γ is 0 where plants lie as if thrown at random; Ellison and Glaeser (1997) call sectors above 0.05 "
                "highly concentrated. A vertical line joins the bounds where only size bands are known."
            )
        )
    else:
        parts.append(
            tr(
                "Gini is 0 where a sector is spread as all sectors together, and near 1 where one small area has it "
                "all; it does not allow for few, large plants."
            )
        )
    return " ".join(parts)


def _size_and_concentration(report, sized, leading, index, symbol, caption):
    """Draw a point for each sector."""
    axes = report.axes[0]
    column = sized["gamma_low" if index == "gamma" else index]
    shown = sized[column.notna()]
    axes.set_xlabel(tr("Size: {unit}").format(unit=caption.unit))
    axes.set_ylabel(symbol)
    if shown.empty:
        empty(report, axes, tr("No sector has this index: see the log for what is missing."))
        return
    low = shown["gamma_low"] if index == "gamma" else shown[index]
    high = shown["gamma_high"] if index == "gamma" else shown[index]
    _log_scale(axes.set_xlim, axes.set_xscale, axes.xaxis, shown["total"])
    _room(axes, low.min(), high.max(), index)
    if index == "gamma":
        for level in (0, CONCENTRATED):
            axes.axhline(level, color=FAINT, linewidth=0.7, linestyle="-" if level == 0 else (0, (4, 3)), zorder=1)
    leading = shown.index.isin(leading)
    for chosen, colour, size, order in ((~leading, "#9a9a9a", 9, 2), (leading, DARK, 16, 3)):
        wide = chosen & (high > low)
        axes.vlines(shown["total"][wide], low[wide], high[wide], color=colour, linewidth=size / 10, zorder=order)
        exact = chosen & (high == low)
        axes.scatter(shown["total"][exact], low[exact], s=size, color=colour, linewidth=0, zorder=order)
    lines = [
        Label(total, least + part * (most - least), "", 1)
        for total, least, most in zip(shown["total"], low, high)
        for part in (0, 0.2, 0.4, 0.6, 0.8, 1)
        if most > least
    ]
    points = [Label(x, y, code, 2.4) for code, x, y in zip(shown.index, shown["total"], (low + high) / 2)]
    report.label(
        axes,
        [point for point, chosen in zip(points, leading) if chosen],
        [*lines, *(point for point, chosen in zip(points, leading) if not chosen)],
    )


def _first_areas(report, leading, titles, area_names):
    """Draw for each sector the share of its first area, of the next two and of the next seven."""
    axes = report.axes[1]
    axes.set_xlabel(tr("Share of the sector"))
    if leading.empty:
        empty(report, axes, tr("No sector has figures for all areas."))
        return
    labels = [f"{code}  {titles.get(code, '')}".strip() for code in leading.index]
    bars(report, axes, labels, NAMES)
    before = 0
    for column, colour, name in (
        ("top_1", DARK, tr("First area")),
        ("top_3", MIDDLE, tr("Second and third")),
        ("top_10", LIGHT, tr("Fourth to tenth")),
    ):
        width = leading[column] - before
        axes.barh(range(len(leading)), width, left=before, height=0.72, color=colour, label=name)
        before = leading[column]
    room = report.length(NAMES)
    for place, (area, first, last) in enumerate(zip(leading["area_1"], leading["top_1"], leading["top_10"])):
        name = str(area_names.get(area, area))
        if report.fits(name, first * room - 2, SMALL):
            axes.text(1 / room, place, name, color="white", size=SMALL, va="center")
        elif first * room > 14:
            short = report.wrapped(name, first * room - 2, SMALL, lines=1)
            axes.text(1 / room, place, short, color="white", size=SMALL, va="center")
        elif report.fits(name, (1 - last) * room - 2, SMALL):
            axes.text(last + 1 / room, place, name, color=DARK, size=SMALL, va="center")
    _legend(axes)


def _legend(axes):
    axes.legend(
        loc="lower right",
        bbox_to_anchor=(1.0, 1.0),
        ncol=3,
        fontsize=SMALL,
        frameon=False,
        handlelength=1.2,
        borderpad=0,
    )


def _log_scale(set_limits, set_scale, axis, values):
    """Give an axis a logarithmic scale with whole numbers that are read as such."""
    from matplotlib.ticker import LogLocator, NullFormatter, NullLocator

    set_scale("log")
    set_limits(values.min() / 1.5, values.max() * 1.5)
    decades = values.max() / values.min()
    axis.set_major_locator(LogLocator(10, (1,) if decades > 30 else (1, 2, 5)))
    axis.set_minor_locator(NullLocator())
    axis.set_minor_formatter(NullFormatter())
    axis.set_major_formatter(lambda value, _: number(value, 0))


def _room(axes, least, most, index):
    """Set the limits of the vertical axis so that points stand off the edges."""
    if index == "gamma":
        least, most = max(min(least, 0), GAMMA_SHOWN[0]), min(max(most, 1.2 * CONCENTRATED), GAMMA_SHOWN[1])
    else:
        least, most = min(least, max(0, most - 0.1)), max(most, 0.1)
    gap = 0.05 * (most - least)
    axes.set_ylim(least - gap, most + gap)
