"""Clusters planted on a map, of four shapes with equally many areas, so that shapes can be compared."""

import numpy as np
from layers import layer_named
from null_maps import NullMap, dealt

SHAPES = ("compact", "elongated", "ring", "two lobes")
AREAS = 20
STRETCH = 6.0
"""How many times longer than wide the elongated cluster is."""

RING = 25
"""Areas inside the ring."""

APART = (60, 120)
"""Second lobes begin at one of these nearest areas."""


def cluster(rng, layer, shape, centres="areas"):
    """Return which areas are in a cluster of a shape, shape (n,).

    Parameters
    ----------
    rng : numpy.random.Generator
    layer : layers.Layer
    shape : {"compact", "elongated", "ring", "two lobes"}
        The areas nearest to a centre; nearest when distances along some direction count a sixth of those across; the
        next nearest beyond 25; the nearest to two centres.
    centres : {"areas", "firms"}
        Whether all areas are centres equally often, or in proportion to their firms.
    """
    n = layer.base.size
    centre = rng.choice(n, p=layer.base / layer.base.sum() if centres == "firms" else None)
    away = layer.points - layer.points[centre]
    nearest = np.argsort((away**2).sum(axis=1), kind="stable")
    if shape == "elongated":
        angle = rng.uniform(0, np.pi)
        along, across = away @ [np.cos(angle), np.sin(angle)], away @ [-np.sin(angle), np.cos(angle)]
        members = np.argsort(along**2 + (STRETCH * across) ** 2, kind="stable")[:AREAS]
    elif shape == "ring":
        members = nearest[RING : RING + AREAS]
    elif shape == "two lobes":
        other = nearest[rng.integers(*APART)]
        around = np.argsort(((layer.points - layer.points[other]) ** 2).sum(axis=1), kind="stable")
        members = np.r_[nearest[: AREAS // 2], around[: AREAS // 2]]
    else:
        members = nearest[:AREAS]
    inside = np.zeros(n, dtype=bool)
    inside[members] = True
    return inside


def several(rng, layer="squares 20", firms=2000, law="constant", times=4.0, clusters=5, areas=9):
    """Return a map of firms with several clusters, each of the areas nearest to one, at `times` the risk of others."""
    layer = layer_named(layer)
    inside = np.zeros(layer.base.size, dtype=bool)
    for centre in rng.choice(layer.base.size, clusters, replace=False):
        away = ((layer.points - layer.points[centre]) ** 2).sum(axis=1)
        inside[np.argsort(away, kind="stable")[:areas]] = True
    values, risks = dealt(rng, layer, firms, law, cluster=inside, times=times)
    return NullMap(layer, values, cluster=inside, risks=risks)


def planted(rng, layer="sample", firms=1000, law="constant", shape="compact", times=2.5, centres="areas"):
    """Return a map of firms with one cluster whose risk is `times` that of all other areas."""
    layer = layer_named(layer)
    inside = cluster(rng, layer, shape, centres)
    values, risks = dealt(rng, layer, firms, law, cluster=inside, times=times)
    return NullMap(layer, values, cluster=inside, risks=risks)
