"""Firms as points in towns of unlike size, some of them of a sector: dealt by chance, or more of them in a town."""

from dataclasses import dataclass

import numpy as np
from polos.analysis.points.cluster_figures import figures
from polos.analysis.points.dense import Density
from polos.analysis.points.hulls import firms_within
from polos.analysis.points.pattern import PatternOptions, point_pattern
from polos.analysis.points.places import in_order
from polos.analysis.points.point_clusters import PointClusterOptions, point_clusters

ALL, TOWNS, SIDE = 2_000, 60, 100_000.0
"""Firms of all sectors, towns, and the side of the country in metres."""
DRAWS = 19
"""Maps of chance: just enough for an exact level of 5 %, and the least work."""
REACH = 1_000.0
LEAST = 10


@dataclass(frozen=True, eq=False)
class Country:
    """Firms as points; `layer` and `cluster` are those of a map, see `null_maps.NullMap`.

    Attributes
    ----------
    points : ndarray of float, shape (n, 2)
        In metres.
    jobs : ndarray of float, shape (n,)
    member : ndarray of bool, shape (n,)
        Of the sector.
    chance : ndarray of float, shape (n,)
        How likely each firm is to be of the sector.
    seed : int
    """

    points: np.ndarray
    jobs: np.ndarray
    member: np.ndarray
    chance: np.ndarray
    seed: int
    layer: object = None
    cluster: object = None


def country(rng, own, times=1.0, sigma=1.5):
    """Return a country with so many firms of a sector.

    Parameters
    ----------
    rng : numpy.random.Generator
    own : int
    times : float
        Risk of firms in one town, neither among the largest nor the smallest, to be of the sector, beside that of all
        others.
    sigma : float
        Standard deviation of the logarithm of jobs.
    """
    share = rng.lognormal(0, 1.2, TOWNS)
    town = rng.choice(TOWNS, ALL, p=share / share.sum())
    middle, spread = rng.uniform(0, SIDE, (TOWNS, 2)), 300 * np.sqrt(share)
    points = middle[town] + spread[town, None] * rng.normal(size=(ALL, 2))
    # Three firms in ten share the address of another one, as in malls and arcades.
    shared = rng.random(ALL) < 0.3
    points[shared] = points[rng.integers(ALL, size=shared.sum())]
    chosen = np.argsort(np.bincount(town, minlength=TOWNS))[-TOWNS // 4]
    risk = np.where(np.hypot(*(points - middle[chosen]).T) < 4 * spread[chosen], times, 1.0)
    member = np.zeros(ALL, dtype=bool)
    member[rng.choice(ALL, own, replace=False, p=risk / risk.sum())] = True
    jobs = np.ceil(rng.lognormal(1, sigma, ALL))
    order = in_order(points, member, jobs)
    return Country(points[order], jobs[order], member[order], _chances(risk, own)[order], int(rng.integers(2**31)))


def _chances(risk, own):
    """Return how likely each firm is to be among those drawn one after another by risk: 1 - exp(-t · risk)."""
    from scipy.optimize import brentq

    return 1 - np.exp(-brentq(lambda t: (1 - np.exp(-t * risk)).sum() - own, 0, 1e3 * own / risk.sum()) * risk)


def gathered(shown, alpha, jobs=False):
    """Return whether M (``coloured``) and K-density (``kd``) leave the bounds of chance for the whole curve."""
    weights = shown.jobs if jobs else np.ones(len(shown.points))
    options = PatternOptions(maps=DRAWS, steps=20, seed=shown.seed, alpha=alpha)
    found = point_pattern(shown.points, weights, shown.member, options, threads=1)
    return {"coloured": float(found.m.bounds.p <= alpha), "kd": float(found.k.bounds.p <= alpha)}


def dense(shown, alpha, method):
    """Return whether any cluster of points has more of the sector than all firms explain, and how its quotient holds.

    ``within``: whether the limits of the best place hold its true quotient; ``drawn``: its quotient by all firms within
    its outline, over the true one.
    """
    reach = REACH if method == "dbscan" else None
    options = PointClusterOptions(Density(method, LEAST, reach), maps=DRAWS, seed=shown.seed)
    found = point_clusters(shown.points, shown.member, options, threads=1)
    frame = found.frame
    measures = {"coloured": float((frame["p"] <= alpha).any()), "places": float(len(frame))}
    if not len(frame):
        return measures
    best = int(frame["llr"].argmax())
    (inside,) = firms_within(shown.points, [found.outlines[best]])
    truth = shown.chance[inside].mean() / shown.chance.mean()
    share = frame["firms"].iloc[best] / frame["all_firms"].iloc[best]
    measures["drawn"] = share / shown.member.mean() / truth
    told = figures(found, shown.member, np.full(len(shown.points), np.nan), [inside] * len(frame), alpha).iloc[best]
    if told["lq"] == told["lq"]:
        measures["told"] = told["lq"] / truth
        measures["within"] = float(told["lq_low"] <= truth <= told["lq_high"])
    return measures
