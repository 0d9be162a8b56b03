"""Figures of areas over years, a programme that changes nothing, and one that does."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from layers import layer_named
from polos.analysis.effects.options import EffectOptions
from polos.analysis.effects.programme import programme_effect

FIRST = 2010
CLOSE = 0.08
"""Share of firms that close in a year; about as many open."""
REACH = 60_000.0
"""Metres over which a bad year is shared."""
PLACEBOS = 499


@dataclass(frozen=True, eq=False)
class Panel:
    """Figures by area and year, and where a programme began.

    Attributes
    ----------
    layer : layers.Layer
    figures : ndarray of float, (areas, years)
    start : ndarray of float, (areas,)
        NaN where it never came.
    cluster : None
        Of a map, see `null_maps.NullMap`.
    """

    layer: object
    figures: np.ndarray
    start: np.ndarray
    cluster: object = None


def shared_shock(rng, points):
    """Return a smooth field of mean 0 and variance 1: cosines of random directions (Rahimi & Recht 2007)."""
    waves = rng.normal(0, 1 / REACH, (80, 2))
    return np.cos(points @ waves.T + rng.uniform(0, 2 * np.pi, 80)) @ rng.normal(size=80) * np.sqrt(2 / 80)


def jobs_in_firms(rng, layer, years, firms, shared):
    """Return jobs of firms that open, grow and close; lognormal sizes, a growth that neighbours share."""
    mean = firms * layer.base / layer.base.mean()

    def opened(rate):
        areas = np.repeat(np.arange(mean.size), rng.poisson(rate))
        return areas, np.ceil(np.exp(rng.normal(1.5, 1.2, areas.size)))

    area, jobs = opened(mean)
    found = []
    for year in range(years):
        if year:
            stay = rng.random(area.size) > CLOSE
            growth = rng.normal(0, 0.1, area.size) + shared * shared_shock(rng, layer.points)[area]
            new, begun = opened(mean * CLOSE)
            area, jobs = np.append(area[stay], new), np.append(np.ceil(jobs * np.exp(growth))[stay], begun)
        found.append(np.bincount(area, jobs, mean.size))
    return np.column_stack(found)


def programme(rng, areas, lying, years, firms, shared, layer="squares 20"):
    """Return a panel in which a programme that changes nothing began in some areas.

    Parameters
    ----------
    rng : numpy.random.Generator
    areas : int
        In the programme.
    lying : {"apart", "together", "small"}
        Anywhere, nearest to each other, or anywhere among the smaller half.
    years : int
        The programme begins in the middle; with 8 in one of three years.
    firms : float
        Of an area on average.
    shared : float
        Standard deviation of a year's growth that neighbours share.
    """
    layer = layer_named(layer)
    figures = jobs_in_firms(rng, layer, years, firms, shared)
    if lying == "together":
        apart = ((layer.points - layer.points[rng.integers(layer.base.size)]) ** 2).sum(axis=1)
        units = np.argsort(apart, kind="stable")[:areas]
    else:
        pool = np.flatnonzero(layer.base <= np.median(layer.base)) if lying == "small" else np.arange(layer.base.size)
        units = rng.choice(pool, areas, replace=False)
    start = np.full(layer.base.size, np.nan)
    middle = FIRST + years // 2
    start[units] = middle + (rng.integers(-1, 2, areas) if years >= 8 else 0)
    return Panel(layer, figures, start)


def judged(panel, gain=0.3):
    """Return what the effect of a programme is said to be: measures of a `Found`.

    ``coloured``: told from chance although nothing changed; where all areas in the programme gain, ``hit``: whether
    that is told from chance, and ``covered``: whether the interval holds it.
    """
    ids, years = panel.layer.ids, np.arange(FIRST, FIRST + panel.figures.shape[1])
    start = pd.Series(panel.start, ids)

    def overall(figures):
        values = pd.DataFrame(figures, ids, years)
        options = EffectOptions(draws=PLACEBOS)
        return programme_effect(values, start, panel.layer.graph, panel.layer.points, options=options).treated.overall

    nothing = overall(panel.figures)
    begun = years[None] >= np.where(np.isnan(panel.start), np.inf, panel.start)[:, None]
    gained = overall(panel.figures * (1 + gain * begun))
    # Where nothing was expected there is no effect in percent, and nothing to judge.
    known = np.isfinite(nothing.low) and np.isfinite(gained.low)
    width = nothing.high - nothing.low
    return {
        "coloured": float(nothing.p <= 0.05) if known else np.nan,
        "covered": float(gained.low <= gain <= gained.high) if known else np.nan,
        "hit": float(gained.p <= 0.05) if known else np.nan,
        "effect": nothing.effect,
        "width": width if np.isfinite(width) else np.nan,
    }
