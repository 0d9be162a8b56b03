"""The picture of a follow-up: how far each goal has come, and where the straight line says it would be."""

from ....analysis.followup.progress import BEHIND, MISSED, ON_TRACK, OPEN, REACHED
from ....translation import tr
from ..figures import DARK, FAINT, SMALL, TEXT, Panel, ReportFigure
from ..numbers import percent
from ..profile_figures import BAR
from .followup_texts import STATES, goal_name

NAMES = 66
"""Room for what is wanted, in millimetres."""
SHOWN = 30
LEAST, MOST = -0.5, 1.5
"""Shares of the way beyond which a mark is drawn at the edge."""
LOOKS = {
    REACHED: ("#1b7837", "s"),
    ON_TRACK: ("#5aae61", "o"),
    BEHIND: ("#d6604d", "v"),
    MISSED: ("#b2182b", "X"),
    OPEN: ("#969696", "D"),
}
"""A colour and a shape each, so that they are told apart without colours."""


def shown_goals(rows):
    """Return the rows of goals of which it is known how far they have come."""
    return rows[rows["share"].notna()].head(SHOWN)


def followup_figure(found, rows):
    """Draw a mark for each goal on its way from the baseline (0) to the target (1).

    Parameters
    ----------
    found : decisions.following.Followed
    rows : pandas.DataFrame
        Of PROGRESS.

    Returns
    -------
    ReportFigure
    """
    shown = shown_goals(rows)
    figure = ReportFigure(
        tr("How far goals have come"),
        found.frozen.title or tr("From the baseline, 0%, to the target, 100%"),
        tr(
            "0% is the baseline, 100% the target. A short line across says where the straight line between them is "
            "on that day; lines along show bounds, where a figure has some. What lies beyond the picture stands at its "
            "edge."
        ),
        [Panel(tr("Share of the way from the baseline to the target"), max(3, len(shown)) * BAR, NAMES, 6)],
    )
    axes = figure.axes[0]
    if not len(shown):
        figure.say(axes, tr("Of no goal is it known how far it has come."))
        return figure
    for edge in (0, 1):
        axes.axvline(edge, color=FAINT, linewidth=0.8, zorder=1)
    for place, row in enumerate(shown.itertuples()):
        _draw(axes, place, row)
    for state, (colour, marker) in LOOKS.items():
        if (shown["state"] == state).any():
            axes.scatter([], [], s=26, color=colour, marker=marker, label=tr(STATES[state]))
    axes.xaxis.set_major_formatter(lambda way, _: percent(way, 0))
    axes.set_xlim(LEAST - 0.05, MOST + 0.05)
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    names = [figure.wrapped(_name(row), NAMES - 3, SMALL, lines=1) for row in shown.to_dict("records")]
    axes.set_yticks(range(len(shown)), names)
    axes.legend(fontsize=TEXT - 1, loc="lower left", bbox_to_anchor=(0, 1), ncol=5, frameon=False, handletextpad=0.2)
    return figure


def _name(row):
    wanted = row["wanted"] or goal_name(row["goal"] or "")
    return f"{wanted} · {row['cluster_nm']}" if row["cluster_nm"] else wanted


def _draw(axes, place, row):
    """Draw the mark of a goal, its bounds, and the straight line's place."""

    def way(value):
        return min(max((value - row.baseline) / (row.target - row.baseline), LEAST), MOST)

    colour, marker = LOOKS[row.state]
    if row.low == row.low and row.high == row.high and row.low != row.high:
        axes.plot([way(row.low), way(row.high)], [place, place], color=colour, linewidth=1.4, zorder=2)
    axes.scatter([way(row.value)], [place], s=26, color=colour, marker=marker, zorder=3)
    if row.expected == row.expected:
        axes.plot([way(row.expected)] * 2, [place - 0.36, place + 0.36], color=DARK, linewidth=1.4, zorder=2)
