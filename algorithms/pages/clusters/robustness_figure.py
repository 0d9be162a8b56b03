"""The picture of how sure classes and clusters are, and of the choice that they hang on."""

from ....analysis.stability.robustness import APART, BASE, REDRAW
from ....translation import tr
from ..figures import ACCENT, DARK, FAINT, INK, LIGHT, MIDDLE, SMALL, TEXT, Panel, ReportFigure
from ..numbers import number, percent
from ..profile_figures import BAR, bars, empty
from .robustness_texts import counts, factor_words, law_words, neighbours_words, standing_out

NAMES = 48
"""Room for names, in millimetres."""
SHOWN = 20
"""Clusters of the picture, the surest first."""
STEPS = ((0.8, 1.01, DARK), (0.5, 0.8, MIDDLE), (0.0, 0.5, LIGHT))
"""Shares of settings or redraws that are told apart, and their colours."""
MARKS = "osD^v<>"


def robustness_figure(found, clusters):
    """Draw what holds, which factor matters, and how many areas stand out under each setting.

    Parameters
    ----------
    found : robustness_outputs.Robust
    clusters : pandas.DataFrame or None
        With the fields of CLUSTERS.

    Returns
    -------
    ReportFigure
    """
    result = found.result
    rows = counts(result)
    panels = [(_areas, Panel(tr("Areas that stand out in the base: how many keep their class"), 14, NAMES, 6))]
    if clusters is not None:
        height = max(3, min(len(clusters), SHOWN)) * BAR
        panels.append(
            (_clusters, Panel(tr("Agglomerations: in how many settings and redraws they are there"), height, NAMES, 6))
        )
    panels.append((_factors, Panel(tr("What the classes hang on"), len(result.importance) * BAR, NAMES)))
    among = result.settings[~result.settings["kind"].isin([APART, REDRAW])]
    height = max(3, among["neighbours"].nunique()) * 1.4 * BAR
    panels.append((_settings, Panel(tr("High areas, or hot spots, under each setting"), height, NAMES, 6)))
    apart = result.settings[result.settings["kind"] == APART]
    if len(apart):
        panels.append((_apart, Panel(tr("Seen apart: another scale"), (len(apart) + 1) * BAR, NAMES)))
    figure = ReportFigure(
        tr("Would it still be there?"),
        tr("Settings: {settings}; redraws of the figures: {redraws}").format(
            settings=number(rows["grid"]), redraws=number(rows["redraw"])
        ),
        tr(
            "Settings and redraws are two questions: the shares of one must not be multiplied with those of the other. "
            "What the classes hang on: share of each choice in the variation of the classes over all settings."
        ),
        [panel for _, panel in panels],
    )
    for (draw, _), axes in zip(panels, figure.axes):
        draw(figure, axes, found, clusters)
    return figure


def _areas(figure, axes, found, _):
    """Draw two bars, of settings and of redraws, of how many areas are how sure."""
    marked = standing_out(found.result, found.question.classes)
    if marked.empty:
        empty(figure, axes, tr("No area stands out in the base."))
        return
    rows = [(tr("Settings (method)"), marked["share"]), (tr("Redraws (data)"), marked["data"])]
    rows = [(name, shares) for name, shares in rows if shares.notna().any()]
    labels = (tr("in 80 % or more"), tr("in 50 to 80 %"), tr("in less than half"))
    for place, (_, shares) in enumerate(rows):
        left = 0
        for (low, high, colour), label in zip(STEPS, labels):
            count = int(((shares >= low) & (shares < high)).sum())
            axes.barh(place, count, left=left, color=colour, height=0.72, label=label if not place else None)
            if count:
                ink = "#ffffff" if colour == DARK else INK
                axes.text(left + count / 2, place, number(count), ha="center", va="center", size=SMALL, color=ink)
            left += count
    axes.set_xlim(0, len(marked))
    axes.set_xlabel(tr("Areas"))
    _names(figure, axes, [name for name, _ in rows])
    _legend(axes)


def _clusters(figure, axes, _, clusters):
    """Draw for each cluster a dot for the settings and one for the redraws."""
    shown = clusters.head(SHOWN)
    bars(figure, axes, shown["rb_name"].tolist(), NAMES)
    axes.grid(True, axis="y")
    axes.set_xlim(-0.02, 1.02)
    places = range(len(shown))
    axes.axvline(0.8, color=FAINT, linewidth=0.7, linestyle=":")
    axes.scatter(shown["rb_method"], places, s=26, color=DARK, label=tr("settings (method)"), zorder=3)
    if shown["rb_data"].notna().any():
        looks = {"s": 26, "facecolors": "none", "edgecolors": ACCENT, "linewidths": 1.4, "marker": "D"}
        axes.scatter(shown["rb_data"], places, **looks, label=tr("redraws (data)"), zorder=4)
    _legend(axes)


def _factors(figure, axes, found, _):
    """Draw the share of each factor in what changes."""
    shares = found.result.importance
    if shares.isna().any():
        empty(figure, axes, tr("All settings give the same map."))
        return
    bars(figure, axes, [factor_words(factor) for factor in shares.index], NAMES)
    colours = [DARK] * (len(shares) - 1) + [LIGHT]
    axes.barh(range(len(shares)), shares, height=0.72, color=colours)
    for place, share in enumerate(shares):
        axes.text(share + 0.01, place, percent(share), va="center", size=SMALL, color=INK)


def _settings(figure, axes, found, _):
    """Draw for each kind of neighbours the areas that stand out, by level and by law."""
    rows = found.result.settings
    rows = rows[~rows["kind"].isin([APART, REDRAW])]
    kinds, laws = list(rows["neighbours"].unique()), list(rows["law"].unique())
    levels = sorted(rows["level"].unique(), reverse=True)
    blues = [DARK, MIDDLE, ACCENT, FAINT]
    for row in rows.to_dict("records"):
        law = laws.index(row["law"])
        axes.scatter(
            row["hot"],
            kinds.index(row["neighbours"]) + (law - (len(laws) - 1) / 2) * 0.24,
            s=30 if row["kind"] == BASE else 22,
            marker=MARKS[law % len(MARKS)],
            color=blues[levels.index(row["level"]) % len(blues)],
            edgecolors=INK if row["kind"] == BASE else "white",
            linewidths=1.2 if row["kind"] == BASE else 0.4,
            zorder=4 if row["kind"] == BASE else 3,
        )
    for place, level in enumerate(levels):
        label = tr("level {level}").format(level=number(level))
        axes.scatter([], [], color=blues[place % len(blues)], s=22, label=label)
    for place, law in enumerate(laws if len(laws) > 1 else []):
        axes.scatter([], [], color=FAINT, marker=MARKS[place % len(MARKS)], s=22, label=law_words(law))
    axes.scatter([], [], color="white", edgecolors=INK, linewidths=1.2, s=26, label=tr("the base"))
    axes.set_xlim(left=min(0, *axes.get_xlim()))
    axes.set_xlabel(tr("Areas"))
    axes.set_ylim(len(kinds) - 0.5, -0.5)
    axes.set_yticks(
        range(len(kinds)), [figure.wrapped(neighbours_words(one), NAMES - 3, SMALL, lines=1) for one in kinds]
    )
    _legend(axes)


def _apart(figure, axes, found, _):
    """Draw the areas that stand out in the base and under the settings that are seen apart."""
    rows = found.result.settings
    rows = rows[rows["kind"].isin([BASE, APART])]
    axes.barh(range(len(rows)), rows["hot"], height=0.72, color=[DARK, *[LIGHT] * (len(rows) - 1)])
    for place, hot in enumerate(rows["hot"]):
        axes.text(hot, place, f" {number(hot)}", va="center", size=SMALL, color=INK)
    axes.set_xlim(0, max(1, rows["hot"].max()) * 1.08)
    axes.set_xlabel(tr("High areas, or hot spots"))
    _names(figure, axes, [neighbours_words(one) for one in rows["neighbours"]])


def _names(figure, axes, names):
    """Name the rows of a panel, from top to bottom."""
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    axes.set_yticks(range(len(names)), [figure.wrapped(name, NAMES - 3, SMALL, lines=1) for name in names])


def _legend(axes):
    """Write the legend above a panel."""
    axes.legend(fontsize=TEXT - 1, loc="lower left", bbox_to_anchor=(0, 1), ncol=6, frameon=False, handletextpad=0.4)
