"""The picture of a ranking: how often each candidate has which rank, and what its score is made of."""

from ....analysis.decisions.scoring import SMAA, TOPSIS
from ....translation import tr
from ..figures import INK, SMALL, TEXT, Panel, ReportFigure
from ..numbers import number, percent
from ..profile_figures import BAR, bars, empty

NAMES = 48
"""Room for names, in millimetres."""
SHOWN = 20
"""Candidates of the picture, the first ones."""
STEPS = ((1, 1), (2, 2), (3, 3), (4, 5), (6, 10))
"""Ranks that the picture tells apart; the others are one."""
BLUES = ("#08306b", "#2171b5", "#6baed6", "#9ecae1", "#c6dbef", "#ececec")
"""ColorBrewer's Blues: told apart by lightness."""
PARTS = ("#08519c", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#999999", "#f0e442")
"""Okabe & Ito's colours (2008), of criteria."""


def priority_figure(told):
    """Draw shares of ranks, and scores by criteria.

    Parameters
    ----------
    told : decisions.priority_outputs.Priorities

    Returns
    -------
    ReportFigure
    """
    found = told.found
    count = min(len(found.candidates), SHOWN)
    height = max(3, count) * BAR
    panels = [(_ranks, Panel(tr("How often each candidate has which rank"), height, NAMES, 6))]
    above = 6 + 4 * ((len(told.criteria[: len(PARTS)]) - 1) // 2)
    panels.append((_scores, Panel(tr("What the scores are made of"), height, NAMES, above)))
    shown = tr("The first {count} of {all} candidates").format(count=number(count), all=number(len(found.candidates)))
    if count == len(found.candidates):
        shown = tr("Candidates: {count}").format(count=number(count))
    figure = ReportFigure(
        tr("Who comes first, and how sure that is"),
        shown,
        tr(
            "Shares of {draws} draws of weights and unsure figures. Lines: between what the score can be with these "
            "weights. Where ranks overlap, see who is ahead of whom in how many draws."
        ).format(draws=number(found.question.draws)),
        [panel for _, panel in panels],
    )
    for (draw, _), axes in zip(panels, figure.axes):
        draw(figure, axes, told, found.candidates.index[:count])
    return figure


def _ranks(figure, axes, told, ids):
    """Draw a bar for each candidate, parted by ranks."""
    bars(figure, axes, told.called(ids), NAMES)
    ranks, total = told.found.ranks.loc[ids], told.found.ranks.shape[1]
    steps = [step for step in STEPS if step[0] <= total]
    steps += [(11, total)] if total > 10 else []
    left = 0
    for (low, high), colour in zip(steps, BLUES):
        share = ranks.loc[:, low : min(high, total)].sum(axis=1).to_numpy()
        label = _step_words(low, min(high, total))
        axes.barh(range(len(ids)), share, left=left, color=colour, height=0.72, label=label)
        for place, part in enumerate(share):
            if part >= 0.08:
                ink = "#ffffff" if colour in BLUES[:2] else INK
                middle = part / 2 + (left[place] if low > 1 else 0)
                axes.text(middle, place, percent(part), ha="center", va="center", size=SMALL, color=ink)
        left = left + share
    _legend(axes, 6)


def _step_words(low, high):
    if low == high:
        return tr("rank {rank}").format(rank=number(low))
    return tr("ranks {low} to {high}").format(low=number(low), high=number(high))


def _scores(figure, axes, told, ids):
    """Draw a bar for each candidate, parted by criteria, and hatched what unsure figures can add."""
    if told.found.question.method == TOPSIS:
        empty(figure, axes, tr("Closeness to the ideal is no sum: it has no parts."))
        return
    bars(figure, axes, told.called(ids), NAMES)
    axes.xaxis.set_major_formatter(lambda score, _: number(score))
    cells = told.found.cells.set_index(["id", "criterion"])
    points = cells["points"].where(cells["points"].notna(), cells["points_low"]).unstack().loc[ids]
    criteria = [one.name for one in told.criteria]
    shown = criteria if len(criteria) <= len(PARTS) else criteria[: len(PARTS) - 1]
    left = 0
    for name, colour in zip(shown, PARTS):
        part = points[name].fillna(0).to_numpy()
        label = figure.wrapped(name, 52, TEXT - 1, lines=1)
        axes.barh(range(len(ids)), part, left=left, color=colour, height=0.72, label=label)
        left = left + part
    if len(shown) < len(criteria):
        rest = points[criteria[len(shown) :]].fillna(0).sum(axis=1).to_numpy()
        axes.barh(range(len(ids)), rest, left=left, color=PARTS[len(shown)], height=0.72, label=tr("further criteria"))
        left = left + rest
    ends = told.found.candidates.loc[ids, ["score_low", "score_high"]]
    for place, (low, high) in enumerate(ends.to_numpy()):
        if high > low:
            axes.plot([low, high], [place, place], color=INK, linewidth=1, marker="|", markersize=4)
    axes.set_xlabel(tr("Mean score over all weights") if told.found.question.method == SMAA else tr("Score"))
    _legend(axes, 2)


def _legend(axes, columns):
    """Write the legend above a panel."""
    axes.legend(
        fontsize=TEXT - 1, loc="lower left", bbox_to_anchor=(0, 1), ncol=columns, frameon=False, handletextpad=0.4
    )
