"""Placebo programmes: the treated areas' pattern laid elsewhere on the map, among areas without the programme.

Neighbours have bad years together. Placebo areas drawn one by one from all over the map would hide that: so each
placebo programme has the shape of the true one, turned, mirrored and moved to another place.
"""

import numpy as np

TURNS = 8
"""Positions tried for a placebo; the one in which most of the pattern lies on the map is taken."""
JUDGED = 32
"""Areas of a pattern by which a position is judged."""
AT_ONCE = 256
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
    for start in range(0, draws, AT_ONCE):
        part = found[start : start + AT_ONCE]
        part[:] = donors[_placed(pattern, tree, random, len(part))]
    return found


def _placed(pattern, tree, random, count):
    """Return the place in the tree of a donor for each point of a pattern, a row a placebo."""
    judged = pattern if len(pattern) <= JUDGED else pattern[random.choice(len(pattern), JUDGED, replace=False)]
    shape = count, TURNS
    anchors = pattern[random.integers(len(pattern), size=shape)]
    targets = tree.data[random.integers(tree.n, size=shape)]
    angles, mirrored = random.uniform(0, 2 * np.pi, shape), random.choice((-1.0, 1.0), shape)
    turns = np.array([[np.cos(angles), -np.sin(angles) * mirrored], [np.sin(angles), np.cos(angles) * mirrored]])
    turns = turns.transpose(2, 3, 0, 1)

    def laid(of, which):
        moved = of - anchors[which][..., None, :]
        return moved @ turns[which].swapaxes(-1, -2) + targets[which][..., None, :]

    away, _ = tree.query(laid(judged, slice(None)))
    best = np.arange(count), away.sum(axis=-1).argmin(axis=1)
    _, near = tree.query(laid(pattern, best), k=min(NEAREST, tree.n))
    near = near.reshape(count, len(pattern), -1)
    chosen, free = np.full(near.shape[:2], -1), np.ones((count, tree.n), dtype=bool)
    for rank in range(near.shape[2]):
        placebo, unit = np.nonzero(chosen < 0)
        if not len(placebo):
            break
        wished = near[placebo, unit, rank]
        first = np.unique(placebo * tree.n + wished, return_index=True)[1]
        first = first[free[placebo[first], wished[first]]]
        chosen[placebo[first], unit[first]] = wished[first]
        free[placebo[first], wished[first]] = False
    # Where all around is taken an area stands in twice, which makes chance look larger, not smaller.
    return np.where(chosen < 0, near[:, :, 0], chosen)
