"""Series of a few years that grow evenly but for shocks, and whether the interval of their growth holds the truth."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from polos.analysis.growth.trend import trend

GROWTH = 0.03
SHOCK = 0.1
"""Yearly growth, and the standard deviation of a year's shock, in logarithms."""
SERIES = 250
"""Of a kind, shown at once."""


@dataclass(frozen=True, eq=False)
class Several:
    """Series of one kind; `layer` and `cluster` are those of a map, see `null_maps.NullMap`.

    Attributes
    ----------
    figures : pandas.DataFrame
        On series and years.
    """

    figures: pd.DataFrame
    layer: object = None
    cluster: object = None


def several(rng, years, stays=0.0, carries=0.0):
    """Return series of so many years.

    Parameters
    ----------
    rng : numpy.random.Generator
    years : int
    stays : float
        Autocorrelation of deviations from the trend: 0 for shocks that are gone a year later, 1 for those that stay.
    carries : float
        With `stays` 1: autocorrelation of the yearly changes themselves, as in booms of several years.
    """
    burn = 200
    shocks = rng.normal(0, SHOCK, (SERIES, burn + years))
    changes = np.empty_like(shocks)
    before = np.zeros(SERIES)
    for at in range(burn + years):
        before = changes[:, at] = carries * before + shocks[:, at]
    apart, away = np.empty_like(shocks), np.zeros(SERIES)
    for at in range(burn + years):
        away = apart[:, at] = stays * away + changes[:, at]
    logs = GROWTH * np.arange(years) + apart[:, burn:] - apart[:, [burn]]
    return Several(pd.DataFrame(1000 * np.exp(logs), columns=range(2010, 2010 + years)))


def held(found):
    """Return in what share of series the interval holds the growth, and how wide it is on average, in logarithms."""
    ends = np.array([(one.low, one.high) for one in (trend(row) for _, row in found.figures.iterrows())])
    low, high = np.log1p(ends).T
    return {"covered": float(((low <= GROWTH) & (high >= GROWTH)).mean()), "width": float((high - low).mean())}
