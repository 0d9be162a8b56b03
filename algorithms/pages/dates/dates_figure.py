"""The pictures of two dates: classes against classes, and clusters with their figure then and now."""

from ....analysis.comparison import change_classes as codes
from ....translation import tr
from ...maps import comparison_styles as styles
from ..figures import ACCENT, DARK, FAINT, SMALL, TEXT, Panel, ReportFigure
from ..numbers import number, percent
from ..profile_figures import BAR, empty
from .class_matrix import draw_matrix, matrix_panel
from .class_names import measure_words
from .comparison_page import draw_counts, kinds_of, ordered

NAMES = 58
"""Room for names, in millimetres."""
SHOWN = 25
"""Clusters of the picture, the largest first."""


def areas_figure(told):
    """Draw the matrix of classes at both dates, and what became of areas.

    Parameters
    ----------
    told : dates_areas_page.AreaDates

    Returns
    -------
    ReportFigure
    """
    found = told.found
    table, counts = ordered(found.found.table, found.maps.classes), found.codes.value_counts()
    kinds = kinds_of(codes.BETWEEN_DATES, counts)
    figure = ReportFigure(
        tr("What became of areas"),
        tr("Same class at both dates in {same} of areas; kappa {kappa}").format(
            same=percent(found.found.similarity, 1), kappa=number(found.found.kappa, 3)
        ),
        tr("Areas on the diagonal have the same class at both dates. The darker, the more areas, by the logarithm."),
        [
            matrix_panel(tr("Areas by class at both dates"), table),
            Panel(tr("How many of each"), len(kinds) * BAR, NAMES),
        ],
    )
    draw_matrix(figure, figure.axes[0], table, told.words, told.after, told.before)
    draw_counts(figure, figure.axes[1], kinds, counts, styles.FILLS, NAMES)
    return figure


def clusters_figure(told, frame):
    """Draw what became of clusters, and the figure of each then and now, with its bounds.

    Parameters
    ----------
    told : dates_clusters_page.ClusterDates
    frame : pandas.DataFrame
        With the fields of OUTPUT.

    Returns
    -------
    ReportFigure
    """
    found = told.found
    counts = found.codes.value_counts()
    kinds = [known for known in codes.FATES if known.value in counts.index]
    size = frame[["cd_fig_b", "cd_fig_a"]].max(axis=1)
    shown = size.sort_values(ascending=False, kind="stable").index[:SHOWN]
    measure = measure_words(found.measure)
    figure = ReportFigure(
        tr("What became of agglomerations"),
        tr("Agglomerations: {before} ({first}), {after} ({second})").format(
            before=number(len(found.before.frame)),
            first=told.before,
            after=number(len(found.after.frame)),
            second=told.after,
        ),
        tr("Lines show bounds, where a figure has some: growth is shown only where they do not overlap."),
        [
            Panel(tr("How many of each"), max(1, len(kinds)) * BAR, NAMES),
            Panel(
                tr("The largest then and now, in {measure}").format(measure=measure), max(3, len(shown)) * BAR, NAMES, 6
            ),
        ],
    )
    if not kinds:
        for axes in figure.axes:
            empty(figure, axes, tr("There is no agglomeration at either date."))
        return figure
    fills = {known.value: styles.FATES.fill(known.value, 0) for known in codes.FATES}
    draw_counts(figure, figure.axes[0], kinds, counts, fills, NAMES)
    _then_and_now(figure, figure.axes[1], told, frame.loc[shown])
    return figure


def _then_and_now(figure, axes, told, frame):
    """Draw a line from the figure then to that now for each cluster."""
    looks = ((told.before, 0, FAINT, 0.18, "o"), (told.after, 1, DARK, -0.18, "s"))
    for place, (row, one) in enumerate(frame.iterrows()):
        ends = [one["cd_fig_b"], one["cd_fig_a"]]
        if all(end == end for end in ends):
            axes.plot(ends, [place, place], color=ACCENT, linewidth=1.2, zorder=2)
        for _, side, colour, aside, _ in looks:
            low, high = (told.found.figures[side].loc[row, end] for end in ("low", "high"))
            if low == low and high == high:
                axes.plot([low, high], [place + aside] * 2, color=colour, linewidth=0.9, zorder=1)
    for name, side, colour, _, marker in looks:
        values = frame["cd_fig_a" if side else "cd_fig_b"]
        known = values.notna().to_numpy()
        places = [place for place, there in enumerate(known) if there]
        axes.scatter(values[known], places, s=20, color=colour, marker=marker, label=name, zorder=3)
    axes.set_xlim(left=0)
    axes.set_ylim(len(frame) - 0.5, -0.5)
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    names = [figure.wrapped(str(name), NAMES - 3, SMALL, lines=1) for name in frame["cd_name"]]
    axes.set_yticks(range(len(frame)), names)
    axes.legend(fontsize=TEXT - 1, loc="lower left", bbox_to_anchor=(0, 1), ncol=2, frameon=False, handletextpad=0.4)
