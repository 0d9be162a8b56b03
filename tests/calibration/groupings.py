"""Groupings of industries, and measures of relatedness that know nothing of them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from polos.analysis.linkages.group_validation import against_chance

DRAWS = 199
LACKING = 0.3
"""Share of pairs without a measure, where some lack one."""


@dataclass(frozen=True, eq=False)
class Grouping:
    """Industries in groups, and how related they are.

    Attributes
    ----------
    groups : pandas.Series
    related : pandas.DataFrame
    truth : pandas.DataFrame
        The same with pairs within groups more related, by one standard deviation.
    seed : int
    layer, cluster : None
        Of a map, see `null_maps.NullMap`.
    """

    groups: pd.Series
    related: pd.DataFrame
    truth: pd.DataFrame
    seed: int
    layer: object = None
    cluster: object = None


def grouping(rng, industries, groups, kind):
    """Return groups of unlike size, dealt out whatever the relatedness.

    Parameters
    ----------
    rng : numpy.random.Generator
    industries, groups : int
    kind : {"even", "by industry", "gaps"}
        Pairs alike; more related the more related each of both is to all others; alike and some without a measure.
    """
    names = [f"s{at:03d}" for at in range(industries)]
    codes = np.r_[np.arange(groups).repeat(2), rng.choice(groups, industries - 2 * groups, p=_sizes(groups))]
    own = rng.normal(0, 1, industries) if kind == "by industry" else np.zeros(industries)
    values = rng.normal(0, 1, (industries, industries)) + own + own[:, None]
    values = (values + values.T) / np.sqrt(2)
    codes = rng.permutation(codes)
    more = values + (codes[:, None] == codes) * values.std()
    if kind == "gaps":
        lacking = np.triu(rng.random(values.shape) < LACKING)
        values[lacking | lacking.T] = more[lacking | lacking.T] = np.nan
    frames = (pd.DataFrame(each, names, names) for each in (values, more))
    return Grouping(pd.Series(codes, names), *frames, int(rng.integers(2**31)))


def _sizes(groups):
    weights = np.arange(1.0, groups + 1)
    return weights / weights.sum()


def validated(found):
    """Return whether groups are told from chance: where they mean nothing (``coloured``), where they do (``hit``)."""
    nothing, something = (
        against_chance(found.groups, related, DRAWS, found.seed).p for related in (found.related, found.truth)
    )
    return {"coloured": float(nothing <= 0.05), "hit": float(something <= 0.05)}
