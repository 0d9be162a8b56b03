"""Placebo programmes: the treated areas' pattern laid elsewhere on the map, among areas without the programme.

Neighbours have bad years together. Placebo areas drawn one by one from all over the map would hide that: so each
placebo programme has the shape of the true one, turned, mirrored and moved to another place.
"""

import numpy as np

TURNS = 8
"""Positions tried for a placebo; the one in which most of the pattern lies on the map is taken."""
JUDGED = 32
"""Areas of a pattern by which a position is judged."""
NEAREST = 12
"""Areas among which each point of a pattern looks for one that is not taken yet."""


def placements(points, units, donors, draws, seed):
    """Return which donor stands in for each unit, a row a placebo.

    Parameters
    ----------
    points : ndarray of float, (areas, 2)
        In metres.
    units, donors : ndarray of int
        Places of areas.
    draws : int
        Of one unit, all donors stand in once instead.
    seed : int

    Returns
    -------
    ndarray of int, (placebos, units)
        Places of donors.
    """
    from scipy.spatial import cKDTree

    if len(units) == 1:
        return donors[:, None]
    tree = cKDTree(points[donors])
    random = np.random.Generator(np.random.PCG64(seed))
    pattern = points[units]
    found = np.empty((draws, len(units)), dtype=int)
    for draw in range(draws):
        found[draw] = donors[_placed(pattern, tree, random)]
    return found


def _placed(pattern, tree, random):
    """Return the place in the tree of a donor for each point of a pattern."""
    judged = pattern if len(pattern) <= JUDGED else pattern[random.choice(len(pattern), JUDGED, replace=False)]
    anchors = pattern[random.integers(len(pattern), size=TURNS)]
    targets = tree.data[random.integers(tree.n, size=TURNS)]
    angles = random.uniform(0, 2 * np.pi, TURNS)
    mirrored = random.choice((-1.0, 1.0), TURNS)
    turns = np.array([[np.cos(angles), -np.sin(angles) * mirrored], [np.sin(angles), np.cos(angles) * mirrored]])
    turns = turns.transpose(2, 0, 1)

    def laid(of, turn):
        return (of - anchors[turn]) @ turns[turn].T + targets[turn]

    away, _ = tree.query(np.concatenate([laid(judged, turn) for turn in range(TURNS)]))
    best = int(np.argmin(away.reshape(TURNS, -1).sum(axis=1)))
    _, near = tree.query(laid(pattern, best), k=min(NEAREST, tree.n))
    near = near.reshape(len(pattern), -1)
    chosen, free = np.full(len(pattern), -1), np.ones(tree.n, dtype=bool)
    for rank in range(near.shape[1]):
        open_ = np.flatnonzero(chosen < 0)
        if not len(open_):
            break
        wished = near[open_, rank]
        first = np.unique(wished, return_index=True)[1]
        first = first[free[wished[first]]]
        chosen[open_[first]] = wished[first]
        free[wished[first]] = False
    # Where all around is taken an area stands in twice, which makes chance look larger, not smaller.
    return np.where(chosen < 0, near[:, 0], chosen)
