"""The network of the strongest ties between sectors of chains."""

import numpy as np

from ..figures import FAINT, Label
from .chains_texts import CORE

MOST_DRAWN = 90
"""Sectors that the network has: more would be a ball of wool."""
TIES = 1.7
"""Ties drawn for each sector, beside those that hold the network together."""
ROOM = 0.7
"""Around the outermost sectors, in steps."""
RADIUS, LETTERS = 3.8, 28
"""Of discs, in points, and of names."""
NAMED = 40
"""Sectors with a name in the network, those with most ties first."""
COLOURS = (
    *("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c564b", "#6a3d9a", "#b2df8a", "#fb9a99"),
    *("#a6761d", "#666666"),
)
"""Of chains, in turn: Okabe & Ito's (2008) first."""


def colour_of(chain):
    """Return the colour of a chain, grey for none."""
    return COLOURS[(chain - 1) % len(COLOURS)] if chain else "#bdbdbd"


def draw_network(report, axes, reading):
    """Draw sectors of chains as discs in the colours of their chains, and the strongest ties between them as lines."""
    from matplotlib.patheffects import withStroke

    from ....analysis.evidence.network_layout import layout

    frame = axes.get_window_extent(report.renderer)
    ratio = frame.width / frame.height
    drawn = _drawn(reading)
    pairs = strongest_ties(reading.strength.loc[drawn, drawn].to_numpy(dtype=float))
    places = layout(drawn, [(drawn[one], drawn[other]) for one, other in pairs], ratio)
    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)
    low, high = places.min(axis=0) - ROOM, places.max(axis=0) + ROOM
    # One step is as long upwards as sideways; what the frame has more of is left empty.
    half = np.array([ratio, 1.0]) * max((high - low) / (ratio, 1.0)) / 2
    axes.set_xlim(*((low + high)[0] / 2 + half[0] * np.array([-1, 1])))
    axes.set_ylim(*((low + high)[1] / 2 + half[1] * np.array([-1, 1])))
    chain = reading.members.chain
    for one, other in pairs:
        same = chain[drawn[one]] == chain[drawn[other]]
        look = {"color": colour_of(chain[drawn[one]]), "linewidth": 1.0} if same else {"color": FAINT, "linewidth": 0.4}
        axes.plot(*places[[one, other]].T, zorder=2 if same else 1, alpha=0.8, **look)
    colours = [colour_of(chain[name]) for name in drawn]
    axes.scatter(*places.T, s=(2 * RADIUS) ** 2, c=colours, edgecolor="white", linewidth=0.5, zorder=3)
    degree = np.bincount(np.array(pairs, dtype=int).ravel(), minlength=len(drawn))
    order = np.argsort(-degree, kind="stable")
    labels = [Label(*places[at], reading.label(drawn[at], LETTERS), RADIUS) for at in order]
    report.label(axes, labels[:NAMED], labels[NAMED:])
    for text in axes.texts:
        text.set_path_effects([withStroke(linewidth=2, foreground="white")])
        text.set_zorder(4)
    for (x, y), name in zip(places, drawn):
        look = {"size": 4.5, "color": "white", "weight": "bold", "ha": "center", "va": "center_baseline"}
        axes.text(x, y, str(chain[name]), zorder=5, **look)


def _drawn(reading):
    """Return the sectors of chains, those most strongly tied to their own where there are too many."""
    rows = reading.members.rows
    own = rows[rows["role"] == CORE]
    return list(own.sort_values("strength", ascending=False, kind="stable")["sector"].head(MOST_DRAWN))


def strongest_ties(strength):
    """Return the pairs that hold a network together by the strongest ties there are, and the strongest others.

    Parameters
    ----------
    strength : ndarray of float, shape (n, n)
        Symmetric; ties of zero or less, and unknown ones, are none.

    Returns
    -------
    list of (int, int)
        The maximum spanning forest, and `TIES` times as many pairs as there are sectors in all, the strongest first.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import minimum_spanning_tree

    ties = np.triu(np.where(np.isfinite(strength) & (strength > 0), strength, 0.0), 1)
    if not ties.any():
        return []
    # The tree is that of the least cost, and a cost of zero would be none.
    cost = csr_array(np.where(ties > 0, 2 * ties.max() - ties, 0.0))
    forest = {tuple(sorted(pair)) for pair in zip(*map(list, minimum_spanning_tree(cost).nonzero()))}
    rows, columns = np.nonzero(ties)
    order = np.argsort(-ties[rows, columns], kind="stable")[: int(TIES * len(ties))]
    return sorted(forest | {(int(rows[at]), int(columns[at])) for at in order})
