"""How often clusters are said to be born or to have vanished where nothing changed but a tenth of the firms.

    build/python tests/calibration/two_dates.py 100

measures again what the help of “Compare two dates” tells of such maps; shares from other draws are some points off. A
pair takes about two seconds of a processor.
"""

import sys

import numpy as np
import pandas as pd
from layers import squares
from polos.analysis.clusters.area_groups import area_groups
from polos.analysis.clusters.before import Before
from polos.analysis.clusters.delineation import DelineationOptions, delineate
from polos.analysis.comparison.cluster_fates import cluster_fates
from polos.analysis.inference.options import Inference

SIDE, FIRMS, CHURN = 20, 1500, 0.1
APART = 5
"""Least rows or columns between the middles of clusters, each of three by three areas."""
KINDS = {
    "none": (0, 1.0, 0.0),
    "none, risks differ": (0, 1.0, 0.5),
    "five, 2.2": (5, 2.2, 0.0),
    "five, 4": (5, 4.0, 0.0),
}
"""How many clusters, how many times the risk around them, standard deviation of the logarithm of risks."""


def chances(rng, clusters, times, spread):
    """Return areas' firms of all sectors and how likely a firm of the sector is to lie in each, shape (n,)."""
    row, column = np.divmod(np.arange(SIDE**2), SIDE)
    base = np.round(np.exp(rng.normal(4, 1.2, SIDE**2))) + 1
    risks, middles = np.exp(rng.normal(-(spread**2) / 2, spread, SIDE**2)), []
    while len(middles) < clusters:
        middle = rng.integers(2, SIDE - 2, 2)
        if all(max(abs(middle - other)) >= APART for other in middles):
            middles.append(middle)
            risks[(abs(row - middle[0]) <= 1) & (abs(column - middle[1]) <= 1)] *= times
    return base, base * risks / (base * risks).sum()


def delineated(layer, firms, base, before=None):
    """Return the `Delineation` of a map."""
    sector, total, share = layer.series(firms), layer.series(base), firms.sum() / base.sum()
    tested = Inference(alternative="greater")
    found = area_groups(sector, layer.graph, tested, base=total, alternative="greater", threads=1)
    figures = pd.DataFrame({"sector": sector, "total": total, "firms": sector, "lq": sector / total / share})
    figures = figures.assign(lq_low=0.0, name=None, province=None)
    return delineate(figures, found, layer.weights, DelineationOptions(fringe=False), share=share, before=before)


def members(made, firms, layer):
    """Return the areas of clusters as `cluster_fates` takes them."""
    of = made.members
    weights = firms[layer.ids.get_indexer(of.index)].astype(float)
    return pd.DataFrame({"cluster": of["cluster"].astype(str), "area": of.index, "weight": weights})


def pair(rng, layer, kind):
    """Return for a pair of maps, without PREVIOUS and with it: clusters then and now, born and vanished."""
    base, chance = chances(rng, *KINDS[kind])
    places = rng.choice(chance.size, FIRMS, p=chance)
    anew = np.where(rng.random(FIRMS) < CHURN, rng.choice(chance.size, FIRMS, p=chance), places)
    then, now = (np.bincount(each, minlength=chance.size) for each in (places, anew))
    first = delineated(layer, then, base)
    weights = layer.series(then).reindex(first.members.index)
    told = []
    for before in (None, Before(first.members["cluster"].astype(int), weights, first.last)):
        second = delineated(layer, now, base, before)
        old, new = members(first, then, layer), members(second, now, layer)
        sizes, ids = old.groupby("cluster")["weight"].sum(), list(second.clusters.index.astype(str))
        same = None if before is None else {one: one for one in sizes.index if one in ids}
        frame = cluster_fates(old, new, sizes, same, ids).frame
        told.append((len(sizes), len(ids), (frame["origin"] == "born").sum(), (frame["end"] == "vanished").sum()))
    return told


def main(pairs):
    """Print the shares of each kind."""
    layer = squares(SIDE)
    for number, kind in enumerate(KINDS):
        rng = np.random.default_rng(number)
        counts = np.array([pair(rng, layer, kind) for _ in range(pairs)])
        for place, called in enumerate(("by themselves", "with PREVIOUS")):
            then, now, born, vanished = counts[:, place].sum(axis=0)
            any_of = (counts[:, place, 2:].sum(axis=1) > 0).mean()
            said = f"something on {any_of:.0%} of pairs, born {born} of {now}, vanished {vanished} of {then}"
            sys.stdout.write(f"{kind}, {called}: {said}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
