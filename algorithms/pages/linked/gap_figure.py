"""The picture of what clusters lack of linked sectors: the need of each, and which part of it is lacking."""

from ....analysis.linkages.gap_classes import OPEN, STATES
from ....translation import tr
from ..figures import INK, SMALL, Panel, ReportFigure
from ..numbers import number

CLUSTERS, ROWS = 6, 8
"""Clusters, and sectors of each, that the picture has room for."""
ROW = 5.5
"""Height of a row, in millimetres."""
ROOM = 62
TICKS = 7
"""Room that the numbers of an axis take, in millimetres."""
PALE = 0.35
"""How much of the colour is left where the gap may be, or not."""


def gap_figure(story, colours):
    """Draw the needs and gaps of the first clusters.

    Parameters
    ----------
    story : gap_page.Story
    colours : dict of int to str
        Of the classes of what there is.

    Returns
    -------
    ReportFigure
    """
    rows = story.rows[story.rows["state"].isin(STATES.marked)]
    parts = [
        (cluster, story.ordered(group).head(ROWS))
        for cluster, group in list(rows.groupby("cluster", sort=False))[:CLUSTERS]
    ]
    panels = [Panel(story.cluster(cluster), len(group) * ROW, ROOM) for cluster, group in parts]
    note = tr(
        "Bar: jobs or firms that are lacking, in full colour at least, in pale colour at most. Line: what is needed. "
        "Shown are up to {clusters} clusters with up to {rows} sectors each, what is missing first; what is there, or "
        "not known, is not shown."
    )
    note = note.format(clusters=number(CLUSTERS, 0), rows=number(ROWS, 0))
    report = ReportFigure(tr("What clusters lack of linked sectors"), story.lead(), note, panels or [Panel("", 20, 0)])
    if not parts:
        known = (story.rows["state"] != OPEN).any()
        nothing = tr("Nothing of what is known is missing, weak or doubtful.")
        report.say(report.axes[0], nothing if known else tr("Of no linked sector is known whether it is there."))
        report.axes[0].set_axis_off()
    for axes, (_, group) in zip(report.axes, parts):
        _draw(report, axes, story, group, colours)
    _legend(report, parts, colours)
    return report


def _draw(report, axes, story, rows, colours):
    places = range(len(rows))
    fills = [colours[state] for state in rows["state"]]
    axes.set_ylim(len(rows) - 0.5, -0.5)
    most = rows["need_hi"].max()
    axes.set_xlim(0, 1.05 * most)
    axes.xaxis.set_major_formatter(lambda value, _: number(value, 0 if most >= 5 else 1))
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    names = [report.wrapped(story.sector(sector), ROOM - 3, SMALL, lines=1) for sector in rows["sector"]]
    axes.set_yticks(places, names)
    axes.barh(places, rows["gap_hi"], height=0.6, color=fills, alpha=PALE, zorder=2)
    axes.barh(places, rows["gap"], height=0.6, color=fills, zorder=3)
    axes.scatter(rows["need"].fillna(rows["need_hi"]), places, s=90, marker="|", color=INK, zorder=4)


def _legend(report, parts, colours):
    """Name the classes that appear, below the last panel."""
    from matplotlib.patches import Patch

    there = {state for _, group in parts for state in group["state"]}
    handles = [
        Patch(color=colours[one.value], label=tr(one.label).partition(":")[0]) for one in STATES if one.value in there
    ]
    if handles:
        below = -TICKS / (len(parts[-1][1]) * ROW)
        report.axes[-1].legend(
            handles=handles,
            loc="upper left",
            bbox_to_anchor=(0, below),
            ncol=len(handles),
            fontsize=SMALL,
            frameon=False,
            borderpad=0,
            borderaxespad=0,
        )
