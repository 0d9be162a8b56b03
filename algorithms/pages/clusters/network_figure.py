"""The picture of a network: actors as discs, links as lines, now and, where a date was given, before it."""

from ....analysis.evidence.evidence_options import LINKS
from ....analysis.evidence.network_classes import BRIDGE
from ....translation import tr
from ...maps.evidence_styles import LINK_LOOKS
from ..figures import ACCENT, INK, MIDDLE, SMALL, Label, Panel, ReportFigure
from ..numbers import day, number
from ..profile_figures import empty

MOST_DRAWN = 120
"""Actors that the picture draws: more would be a ball of wool."""
MOST_NAMED = 60
LOWEST, HIGHEST = 45, 150
"""Height of a panel in millimetres."""
SMALLEST, LARGEST = 2.2, 7.0
"""Radius of discs in points."""
PENS = {"solid": "-", "dash": (0, (5, 2)), "dash dot": (0, (6, 2, 1, 2)), "dot": (0, (1, 1.5))}
ROOM = 0.55
"""Around the outermost actors, in steps: names need it."""


def network_figure(story):
    """Draw the network.

    Parameters
    ----------
    story : network_texts.Story

    Returns
    -------
    ReportFigure
    """
    from ....analysis.evidence.network_layout import layout

    drawn = _drawn(story.network)
    every = [links for links in (story.network.links, story.network.links_before) if links is not None]
    pairs = {
        tuple(sorted(pair)) for links in every for pair in zip(links["from_id"], links["to_id"]) if pair[0] != pair[1]
    }
    known = set(drawn.index)
    pairs = sorted(pair for pair in pairs if known.issuperset(pair))
    places = layout(list(drawn.index), pairs)
    report = ReportFigure(story.title(), "", " ".join(_notes(story, drawn)), _panels(story, places))
    if drawn.empty:
        for axes in report.axes:
            _bare(axes)
            empty(report, axes, tr("No actor has a link."))
        return report
    for axes, links in zip(report.axes, reversed(every)):
        _draw(report, axes, drawn, places, links)
    return report


def _drawn(network):
    """Return the actors that are drawn: those with a link now or before, the most important first."""
    actors = network.actors
    some = actors[(actors["partners"] > 0) | (actors["before"] > 0)]
    some = some.assign(most=some[["partners", "before"]].max(axis=1))
    return some.sort_values(["between", "most", "name"], ascending=[False, False, True], kind="stable").head(MOST_DRAWN)


def _panels(story, places):
    """Return a panel for each day, as high as the network needs."""
    import numpy as np

    width, height = np.ptp(places, axis=0) + 2 * ROOM if len(places) else (1, 0)
    high = float(np.clip(160 * height / width, LOWEST, HIGHEST))
    titles = [tr("On {day}").format(day=story.today())]
    if story.date:
        titles.insert(0, tr("Before {date}").format(date=day(story.date)))
    return tuple(Panel(title, high, 0) for title in titles)


def _notes(story, drawn):
    """Return the sentences of the footnote."""
    notes = [
        tr("Discs are as large as the share of shortest ways that lead through them."),
        tr("Orange: without it the network falls apart."),
        tr("Arrows lead from who supplies, trains, finances or belongs to the other. Places are not those of the map."),
    ]
    if story.date:
        notes.insert(0, tr("Places, sizes and colours are those of {day}.").format(day=story.today()))
    actors = story.network.actors
    alone = actors[(actors["partners"] == 0) & ~(actors["before"] > 0)]
    if len(alone):
        notes.append(tr("Without a link, and not drawn: {count}.").format(count=number(len(alone), 0)))
    left = len(actors) - len(alone) - len(drawn)
    if left:
        text = tr("The {count} actors most between others are drawn, and not {left} more.")
        notes.append(text.format(count=number(len(drawn), 0), left=number(left, 0)))
    return notes


def _bare(axes):
    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)


def _draw(report, axes, drawn, places, links):
    """Draw a day: links below, then actors, then names."""
    _bare(axes)
    low, high = places.min(axis=0) - ROOM, places.max(axis=0) + ROOM
    axes.set_xlim(low[0], high[0])
    axes.set_ylim(low[1], high[1])
    # One step is as long upwards as sideways; what the frame has more of is left empty.
    axes.set_aspect("equal", adjustable="datalim")
    axes.apply_aspect()
    between = drawn["between"].to_numpy()
    radius = SMALLEST + (LARGEST - SMALLEST) * (between / between.max() if between.max() > 0 else between) ** 0.5
    kinds = _draw_links(axes, drawn, places, radius, links)
    colours = [ACCENT if role == BRIDGE else MIDDLE for role in drawn["role"]]
    axes.scatter(*places.T, s=(2 * radius) ** 2, c=colours, edgecolor="white", linewidth=0.5, zorder=3)
    labels = [Label(x, y, _short(name), r) for (x, y), name, r in zip(places, drawn["name"], radius)]
    # Beside the links where there is room, else across them.
    homeless = report.label(axes, labels[:MOST_NAMED], [*labels[MOST_NAMED:], *_along(drawn, places, links)])
    report.label(axes, homeless, labels)
    _halo(axes)
    _legend(axes, kinds)


def _draw_links(axes, drawn, places, radius, links):
    """Draw links, and return the kinds that were drawn."""
    from matplotlib.patches import FancyArrowPatch

    from ....analysis.evidence.network_lines import bends

    at = {actor: place for place, actor in enumerate(drawn.index)}
    bent = bends(links)
    kinds = set()
    for row, kind, source, target, mutual in zip(
        links.index, links["kind"], links["from_id"], links["to_id"], links["mutual"]
    ):
        if source not in at or target not in at or source == target:
            continue
        colour, _, _, pen = LINK_LOOKS[kind]
        start, end = at[source], at[target]
        axes.add_patch(
            FancyArrowPatch(
                places[start],
                places[end],
                arrowstyle="-" if mutual else "-|>,head_length=2.2,head_width=1.1",
                # matplotlib bends to the right of the way.
                connectionstyle=f"arc3,rad={-2 * bent[row]:.3f}",
                linestyle=PENS[pen],
                linewidth=0.9,
                color=colour,
                shrinkA=radius[start],
                shrinkB=radius[end] + 0.5,
                mutation_scale=1,
                zorder=2,
            )
        )
        kinds.add(kind)
    return kinds


def _along(drawn, places, links):
    """Return points on the straight ways of links, without a name, that names may keep clear of."""
    import numpy as np

    at = {actor: place for place, actor in enumerate(drawn.index)}
    ends = {(at[one], at[other]) for one, other in zip(links["from_id"], links["to_id"]) if one in at and other in at}
    shares = np.linspace(0.05, 0.95, 19)[:, None]
    return [
        Label(x, y, "", 0.3)
        for one, other in sorted(ends)
        for x, y in places[one] * (1 - shares) + places[other] * shares
    ]


def _short(name, most=34):
    """Return a name that is not longer than a label."""
    name = " ".join(str(name).split())
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _halo(axes):
    """Give names a white edge, so that lines below them do not cut them."""
    from matplotlib.patheffects import withStroke

    for text in axes.texts:
        text.set_path_effects([withStroke(linewidth=2, foreground="white")])
        text.set_zorder(4)


def _legend(axes, kinds):
    """Say below the panel which line is which kind of link."""
    from matplotlib.lines import Line2D

    shown = [option for option in LINKS if option.code in kinds]
    handles = [
        Line2D([], [], color=LINK_LOOKS[one.code][0], linestyle=PENS[LINK_LOOKS[one.code][3]], linewidth=1.2)
        for one in shown
    ]
    if handles:
        axes.legend(
            handles,
            [tr(one.label) for one in shown],
            loc="upper left",
            bbox_to_anchor=(0, -0.01),
            ncols=len(handles),
            frameon=False,
            fontsize=SMALL,
            labelcolor=INK,
            handlelength=3,
            borderaxespad=0,
        )
