"""The picture of chains: loadings or the tree of groups, and the network of the strongest ties."""

import numpy as np

from ....translation import tr
from ..figures import ACCENT, FAINT, INK, SMALL, Panel, ReportFigure
from ..numbers import number
from ..profile_figures import empty
from .chains_network import colour_of, draw_network
from .chains_texts import LINKED, NONE

SHOWN = 100
"""Sectors that a picture names; those most strongly tied to their chain where there are more."""
ROW = 3.3
"""Height of a row, in millimetres."""
ROOM, ABOVE = 62, 34
"""Room for the names of sectors and of chains, in millimetres."""
NETWORK = 105


def chains_figure(reading):
    """Draw chains.

    Parameters
    ----------
    reading : chains_texts.Reading

    Returns
    -------
    ReportFigure
    """
    order = _order(reading)
    if reading.method == "components":
        first = Panel(tr("Loadings of sectors on chains"), max(len(order), 4) * ROW, ROOM, ABOVE)
    else:
        first = Panel(tr("Sectors by relatedness, the nearest joined first"), max(len(order), 4) * ROW, ROOM)
    panels = (first, Panel(tr("The strongest ties between sectors of chains"), NETWORK, 0))
    report = ReportFigure(tr("Chains of linked sectors"), reading.lead(), " ".join(_notes(reading, order)), panels)
    if reading.chains.empty:
        for axes in report.axes:
            empty(report, axes, reading.lead())
        return report
    draw = _loadings if reading.method == "components" else _tree
    draw(report, report.axes[0], reading, order)
    draw_network(report, report.axes[1], reading)
    return report


def _order(reading):
    """Return the sectors that are shown, from top to bottom: chain by chain, or as they stand in the tree."""
    rows = reading.members.rows
    own = rows[(rows["role"] != LINKED) | ~rows["sector"].isin(rows.loc[rows["role"] != LINKED, "sector"])]
    kept = set(own.sort_values("strength", ascending=False, kind="stable")["sector"].drop_duplicates().head(SHOWN))
    if reading.tree is None:
        return [sector for sector in own["sector"].drop_duplicates() if sector in kept]
    from scipy.cluster.hierarchy import leaves_list

    names = reading.strength.index[leaves_list(reading.tree)]
    return list(names) if len(names) <= SHOWN else [name for name in names if name in kept]


def _notes(reading, order):
    notes = []
    if reading.method == "components":
        notes.append(tr("Numbers: loadings from the cut-off on, times 100. Framed: the sector's own chain."))
    else:
        notes.append(tr("The farther right two branches meet, the less related they are. Colours: chains; grey: none."))
    notes.append(tr("Numbers in discs: the chain."))
    left = len(reading.members.chain) - len(order)
    if left > 0:
        notes.append(tr("{count} sectors more are not named.").format(count=number(left, 0)))
    return notes


def _name_rows(report, axes, reading, order):
    axes.set_ylim(len(order), 0)
    axes.tick_params(length=0)
    names = [report.wrapped(reading.label(sector), ROOM - 3, SMALL - 0.5, lines=1) for sector in order]
    axes.set_yticks([place + 0.5 for place in range(len(order))], names, size=SMALL - 0.5)
    for label, sector in zip(axes.get_yticklabels(), order):
        label.set_color(INK if reading.members.chain[sector] else FAINT)


def _loadings(report, axes, reading, order):
    """Colour each loading, and write those that count."""
    from matplotlib.patches import Rectangle

    axes.grid(False)
    ties = reading.members.ties.loc[order]
    values = ties.to_numpy(dtype=float)
    axes.pcolormesh(values, cmap="PuOr_r", vmin=-1, vmax=1, edgecolor="white", linewidth=0.3)
    rows = reading.members.rows
    told = {(sector, chain) for sector, chain, role in zip(rows["sector"], rows["chain"], rows["role"]) if role != NONE}
    for (row, column), value in np.ndenumerate(values):
        sector, chain = order[row], ties.columns[column]
        if (sector, chain) not in told:
            continue
        ink = "white" if abs(value) > 0.7 else INK
        axes.text(
            column + 0.5, row + 0.52, number(100 * value, 0), size=SMALL - 1.5, ha="center", va="center", color=ink
        )
        if reading.members.chain[sector] == chain:
            axes.add_patch(Rectangle((column, row), 1, 1, fill=False, edgecolor=INK, linewidth=0.5))
    _name_rows(report, axes, reading, order)
    axes.xaxis.tick_top()
    first = {chain: reading.chain_label(chain).partition(" + ")[0] for chain in ties.columns}
    names = [report.wrapped(name, ABOVE - 2, SMALL, lines=1) for name in first.values()]
    axes.set_xlim(0, len(names))
    axes.set_xticks([place + 0.5 for place in range(len(names))], names, rotation=90)
    for side in axes.spines.values():
        side.set_visible(False)


def _tree(report, axes, reading, order):
    """Draw the tree from left to right, in the colours of chains."""
    names = list(reading.strength.index)
    n, chain = len(names), reading.members.chain
    at = {sector: place + 0.5 for place, sector in enumerate(order)}
    # Of each node: its height, its place, and the chain that all below it are in, 0 where they are in several.
    nodes = [(0.0, at.get(name), int(chain[name])) for name in names]
    for left, right, height, _ in reading.tree:
        (x, y, one), (other_x, other_y, other) = nodes[int(left)], nodes[int(right)]
        same = one if one == other else 0
        places = [place for place in (y, other_y) if place is not None]
        nodes.append((height, sum(places) / len(places) if places else None, same))
        colour = colour_of(same)
        for start, place in ((x, y), (other_x, other_y)):
            if place is not None:
                axes.plot([start, height], [place, place], color=colour, linewidth=0.8, solid_capstyle="butt")
        if len(places) == 2:
            axes.plot([height, height], places, color=colour, linewidth=0.8)
    _name_rows(report, axes, reading, order)
    axes.set_xlim(0, reading.tree[-1, 2] * 1.02)
    axes.grid(False, axis="y")
    axes.set_xlabel(tr("Distance: the largest relatedness less that of the pair"))
    axes.axvline(_cut(reading, n), color=ACCENT, linewidth=0.8, linestyle=(0, (4, 2)))


def _cut(reading, n):
    """Return the height below which the tree was cut into its groups."""
    groups = len(set(reading.members.chain) - {0}) + int((reading.members.chain == 0).sum())
    heights = reading.tree[:, 2]
    return heights[n - groups - 1 : n - groups + 1].mean() if 0 < n - groups < n - 1 else heights[-1]
