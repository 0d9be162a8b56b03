"""Maps on which nothing clusters, made in known ways.

Firms are dealt to areas in proportion to all their firms, times risks that differ from area to area without regard to
where it lies. Where a cluster is planted (`planted`), it is the only one.
"""

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from layers import layer_named

SPREADS = {
    "constant": ("constant", 0.0),
    **{f"gamma {cv:g}": ("gamma", cv) for cv in (0.3, 0.5, 1.0)},
    **{f"lognormal {sd:g}": ("lognormal", sd) for sd in (0.5, 1.0)},
}
"""Laws of relative risks, of mean 1: gamma by the coefficient of variation, lognormal by the deviation of logs."""


@dataclass(frozen=True)
class NullMap:
    """One map; arrays have the shape (n,).

    Attributes
    ----------
    layer : layers.Layer
    values : ndarray of float
        What is tested: a count of firms or jobs, or any value; for many sectors of shape (sectors, n).
    firms : ndarray of float, optional
        Firms, where the values are jobs.
    sizes : ndarray of float, optional
        Jobs of each firm of the country.
    cluster : ndarray of bool, optional
        Areas of a planted cluster.
    risks : ndarray of float, optional
        The true relative risks.
    """

    layer: object
    values: np.ndarray
    firms: np.ndarray = None
    sizes: np.ndarray = field(default=None, repr=False)
    cluster: np.ndarray = None
    risks: np.ndarray = None


def relative_risks(rng, law, n):
    """Return risks of mean 1, see `SPREADS`, shape (n,)."""
    kind, spread = SPREADS[law]
    if kind == "gamma":
        return rng.gamma(spread**-2, spread**2, n)
    if kind == "lognormal":
        return np.exp(rng.normal(-(spread**2) / 2, spread, n))
    return np.ones(n)


def dealt(rng, layer, firms, law="constant", slope=0.0, cluster=None, times=1.0):
    """Return firms by area, a multinomial draw, and the relative risks.

    Parameters
    ----------
    rng : numpy.random.Generator
    layer : layers.Layer
    firms : int
        In all areas together.
    law : str
        One of `SPREADS`.
    slope : float
        Risks are, besides, in proportion to size to this power.
    cluster : ndarray of bool, shape (n,), optional
        Areas whose risk is `times` as high.
    times : float
    """
    risks = relative_risks(rng, law, layer.base.size) * layer.base**slope
    if cluster is not None:
        risks = np.where(cluster, times, 1.0) * risks
    expected = layer.base * risks
    return rng.multinomial(firms, expected / expected.sum()).astype(float), risks


def a_year_later(rng, firms, churn):
    """Return firms of which a share has closed and as many have opened, by chance, where there are firms."""
    firms = np.asarray(firms).astype(int)
    return (rng.binomial(firms, 1 - churn) + rng.poisson(churn * firms)).astype(float)


def sector_of_sample(rng, layer="sample", sector="B-E", churn=0.08):
    """Return a sector of the sample as it may be a year later."""
    chosen = layer_named(layer)
    values = a_year_later(rng, chosen.sectors[sector], churn)
    return NullMap(chosen, np.minimum(values, chosen.base), risks=values / chosen.base)


def counts(rng, layer="sample", firms=1000, law="constant", slope=0.0):
    """Return a map of firms."""
    layer = layer_named(layer)
    values, risks = dealt(rng, layer, firms, law, slope)
    return NullMap(layer, values, risks=risks)


def jobs(rng, layer="sample", firms=1000, law="constant", sigma=1.0):
    """Return a map of jobs: each firm has a lognormal number of them, of median 5, rounded up."""
    layer = layer_named(layer)
    places, risks = dealt(rng, layer, firms, law)
    sizes = np.ceil(5 * np.exp(rng.normal(0, sigma, firms)))
    where = np.repeat(np.arange(places.size), places.astype(int))
    return NullMap(layer, np.bincount(where, sizes, places.size), firms=places, sizes=sizes, risks=risks)


def sectors(rng, layer="sample", count=60, least=30, most=30_000, law="constant"):
    """Return many sectors without any cluster, from few firms to many, evenly in the logarithm."""
    layer = layer_named(layer)
    firms = np.round(np.geomspace(least, most, count)).astype(int)
    return NullMap(layer, np.array([dealt(rng, layer, number, law)[0] for number in firms]))


def values(rng, layer="sample", kind="normal"):
    """Return a map of values in any order: normal, skewed, full of ties, or the shares of a real sector shuffled."""
    layer = layer_named(layer)
    n = layer.base.size
    if kind == "shuffled shares":
        return NullMap(layer, rng.permutation(layer.sectors["B-E"] / layer.base))
    draw = {
        "normal": lambda: rng.normal(0, 1, n),
        "skewed": lambda: np.exp(rng.normal(0, 1.5, n)),
        "ties": lambda: rng.poisson(0.3, n).astype(float),
    }[kind]
    return NullMap(layer, draw())


def smooth(rng, layer="sample", rho=0.8):
    """Return a map with ordinary autocorrelation: (I - rho W) y is noise, W with rows that sum to 1."""
    chosen = layer_named(layer)
    return NullMap(chosen, _factor(layer, rho).solve(rng.normal(0, 1, chosen.base.size)))


@cache
def _factor(layer, rho):
    """Return I - rho W, factorised."""
    from scipy.sparse import csc_array, diags, eye
    from scipy.sparse.linalg import splu

    weights = layer_named(layer).weights
    sums = np.asarray(weights.sum(axis=1)).ravel()
    standardised = diags(1 / np.maximum(sums, 1)) @ weights
    return splu(csc_array(eye(sums.size) - rho * standardised))
