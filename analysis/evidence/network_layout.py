"""Places for the actors of a network in a picture: those that are few steps apart are near each other.

References
----------
Kamada, T. & Kawai, S. (1989). An algorithm for drawing general undirected graphs. Information Processing Letters
31(1), 7-15.
"""

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, depth_first_order, shortest_path

GAP = 1.0
"""Room between parts that do not hang together, in steps."""
STEPS = 500
"""Of the minimisation, at most; a hundred actors need about two hundred."""


def layout(actors, pairs, ratio=1.6):
    """Return a place for each actor; the same network always gets the same.

    Parameters
    ----------
    actors : sequence
        Ids.
    pairs : iterable of (id, id)
        Actors that are linked.
    ratio : float
        Width of the picture by its height.

    Returns
    -------
    ndarray of float, shape (n, 2)
        In steps: linked actors are about 1 apart.

    Examples
    --------
    >>> places = layout("abc", [("a", "b"), ("b", "c")])
    >>> np.hypot(*(places[0] - places[1])).round(2), np.hypot(*(places[0] - places[2])).round(2)
    (1.0, 2.0)
    """
    at = {actor: place for place, actor in enumerate(actors)}
    ends = np.array([(at[one], at[other]) for one, other in pairs], dtype=int).reshape(-1, 2)
    links = csr_array((np.ones(len(ends)), ends.T), shape=(len(at), len(at)))
    links = csr_array(links + links.T)
    count, labels = connected_components(links, directed=False)
    members = [np.flatnonzero(labels == label) for label in range(count)]
    members.sort(key=lambda part: (-len(part), part[0]))
    shapes = [_lying(_placed(links[part][:, part])) for part in members]
    places = np.zeros((len(at), 2))
    for part, shape, corner in zip(members, shapes, _corners(shapes, ratio)):
        places[part] = shape - shape.min(axis=0) + corner
    return places


def _placed(links):
    """Return places of actors that hang together, by Kamada and Kawai's springs, from a circle."""
    n = links.shape[0]
    if n == 1:
        return np.zeros((1, 2))
    steps = shortest_path(links, directed=False, unweighted=True)
    # Around the circle in the order of a walk, so that neighbours begin side by side.
    start = int(np.argmin(steps.sum(axis=1)))
    order = depth_first_order(links, start, directed=False, return_predecessors=False)
    angles = np.empty(n)
    angles[order] = 2 * np.pi * np.arange(n) / n
    circle = np.column_stack([np.cos(angles), np.sin(angles)]) * steps.max() / 2
    strength = 1 / np.where(steps == 0, np.inf, steps) ** 2

    def energy(flat):
        places = flat.reshape(n, 2)
        between = places[:, None] - places[None]
        apart = np.hypot(between[..., 0], between[..., 1])
        excess = apart - steps
        pull = strength * excess / np.where(apart == 0, 1, apart)
        return 0.5 * (strength * excess**2).sum(), (2 * pull[..., None] * between).sum(axis=1).ravel()

    found = minimize(energy, circle.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return found.x.reshape(n, 2)


def _lying(places):
    """Return places turned so that they are wider than high, the first actor left and below of the middle."""
    if len(places) == 1:
        return places
    centred = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ axes.T
    first = np.where(np.abs(turned[0]) > 1e-9, np.sign(turned[0]), 1)
    return -turned * first


def _corners(shapes, ratio):
    """Return the lower left corner of each part: in rows, the largest first, about in the ratio of the picture."""
    sizes = [np.ptp(shape, axis=0) + GAP for shape in shapes]
    width = max(np.sqrt(sum(w * h for w, h in sizes) * ratio), max((w for w, _ in sizes), default=0.0))
    corners, x, y, height = [], 0.0, 0.0, 0.0
    for w, h in sizes:
        if x and x + w > width * (1 + 1e-9):
            x, y, height = 0.0, y - height, 0.0
        corners.append((x, y))
        x, height = x + w, max(height, h)
    # Rows hang from their upper edge.
    return [(left, low - size[1]) for (left, low), size in zip(corners, sizes)]
