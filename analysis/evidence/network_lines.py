"""Lines between places, bent so that several between the same two are told apart."""

import numpy as np
import pandas as pd

BEND = 0.16
"""How far the next line of the same two places is bent, as a share of their distance."""
POINTS = 17


def bends(links):
    """Return how much each link is bent: 0 for the first of two actors, then to one side and the other.

    Parameters
    ----------
    links : pandas.DataFrame
        ``from_id`` and ``to_id``.

    Returns
    -------
    pandas.Series of float
        As a share of the distance, to the left of the way from one to the other.

    Examples
    --------
    >>> bends(pd.DataFrame({"from_id": ["a", "b", "a"], "to_id": ["b", "a", "c"]})).tolist()
    [0.0, -0.16, 0.0]
    """
    start, end = links["from_id"], links["to_id"]
    turned = start.astype(str) > end.astype(str)
    pairs = [start.where(~turned, end), end.where(~turned, start)]
    place = links.groupby(pairs, sort=False).cumcount()
    size = (place + 1) // 2 * np.where(place % 2, 1, -1) * BEND
    # To the same side whichever way a link goes, so that those back and forth are apart.
    return pd.Series(np.where(turned, -size, size), links.index) + 0.0


def lines(starts, ends, bent):
    """Return lines between places.

    Parameters
    ----------
    starts, ends : ndarray of float, shape (n, 2)
        NaN where there is no place.
    bent : array_like of float, shape (n,)
        See `bends`.

    Returns
    -------
    list of shapely.LineString or None
        None where a place is missing, or both are the same.
    """
    import shapely

    along = np.linspace(0, 1, POINTS)[:, None]
    found = []
    for start, end, bend in zip(np.asarray(starts, float), np.asarray(ends, float), bent):
        way = end - start
        if not np.isfinite(way).all() or not way.any():
            found.append(None)
            continue
        if not bend:
            found.append(shapely.LineString([start, end]))
            continue
        middle = (start + end) / 2 + 2 * bend * np.array([-way[1], way[0]])
        curve = (1 - along) ** 2 * start + 2 * along * (1 - along) * middle + along**2 * end
        found.append(shapely.LineString(curve))
    return found
