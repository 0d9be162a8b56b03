"""Effects summed up: by year since the start, over all years, at placebo dates; each with what placebos say of it."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from .nearness import widening
from .options import LEAST_DONORS
from .placements import placements


class Effect(NamedTuple):
    """An effect, and what chance could make of it.

    Attributes
    ----------
    effect : float
        A share of what was expected, or a difference for an area and year; NaN where nothing was expected.
    low, high : float
        NaN where there are too few placebos; infinite where chance alone can take all.
    p : float
        Two-sided.
    areas : int
    observed, expected : float
        Sums over areas and years.
    controls : int
        The fewest areas that any part of it was compared with.
    """

    effect: float
    low: float
    high: float
    p: float
    areas: int
    observed: float
    expected: float
    controls: int


@dataclass(frozen=True)
class Placebos:
    """Which areas stand in for treated ones.

    Attributes
    ----------
    places : ndarray of int, (placebos, units)
        Nothing where there are too few donors.
    column : dict of int to int
        Column of each unit.
    donors : ndarray of int
    widening : float
        By how much more than placebos the programme itself can move by chance, see `nearness.widening`.
    """

    places: np.ndarray
    column: dict
    donors: np.ndarray
    widening: float = 1.0


def placebos(study, made, points, options):
    """Return the `Placebos` of the units of cells."""
    units = np.unique(np.concatenate([one.units for one in made]))
    donors = np.flatnonzero(study.donors & np.isfinite(points).all(axis=1))
    column = {int(unit): at for at, unit in enumerate(units)}
    if len(donors) < LEAST_DONORS:
        return Placebos(np.empty((0, len(units)), dtype=int), column, donors)
    # A treated area that lies nowhere on the map stands anywhere.
    there = np.where(np.isfinite(points), points, points[donors].mean(axis=0))
    found = Placebos(placements(there, units, donors, options.draws, options.seed), column, donors)
    after = [one for one in made if one.event >= 0]
    noise = sum(_noise(one, found) for one in after) / len(after)
    weights = np.zeros(len(units))
    for one in after:
        np.add.at(weights, [column[unit] for unit in one.units.tolist()], one.spread)
    if not weights.sum() > 0:
        return found
    return replace(found, widening=widening(there, noise, weights / weights.sum(), found, options.alpha, options.seed))


def effect(parts, those, options, without=()):
    """Return the `Effect` of cells together, and that of each placebo.

    Parameters
    ----------
    parts : list of Cell
        Not none.
    those : Placebos
    options : EffectOptions
    without : collection of int
        Units that are left out.

    Returns
    -------
    Effect
    ndarray of float, (placebos,)
    """
    gap = total = observed = expected = 0.0
    chance = np.zeros(len(those.places))
    areas = set()
    for part in parts:
        kept = ~np.isin(part.units, list(without))
        units = part.units[kept]
        gap += part.gap[kept].sum()
        observed += part.observed[kept].sum()
        expected += part.expected[kept].sum()
        total += len(units)
        areas.update(units.tolist())
        if len(chance):
            columns = [those.column[unit] for unit in units.tolist()]
            chance += _noise(part, those)[those.places[:, columns]] @ part.spread[kept]
    scale = expected if options.relative else total
    if not scale > 0:
        return Effect(
            *[np.nan] * 4, len(areas), observed, expected, min(part.controls for part in parts)
        ), chance * np.nan
    found = gap / scale
    chance = chance * (those.widening / scale)
    low, high, p = judged(found, chance, options.alpha, options.relative)
    return Effect(found, low, high, p, len(areas), observed, expected, min(part.controls for part in parts)), chance


def judged(found, chance, alpha, relative=False):
    """Return the interval of an effect and its two-sided p, by the effects of placebos; NaN where these are too few."""
    count = len(chance)
    cut = int(np.floor(alpha / 2 * (count + 1) * (1 + 1e-12)))
    if not count:
        return np.nan, np.nan, np.nan
    slack = 1e-9 * max(np.abs(chance).max(), abs(found))
    above, below = (chance >= found - slack).sum(), (chance <= found + slack).sum()
    p = min(1.0, 2 * (1 + min(above, below)) / (count + 1))
    if cut < 1:
        return np.nan, np.nan, p
    ordered = np.sort(chance)
    most, least = ordered[-cut], ordered[cut - 1]
    low, high = found - most, found - least
    if relative:
        # A gain of a share gains the same share of what chance adds: (1 + found) = (1 + effect)(1 + chance).
        low = max(min(low, (1 + found) / (1 + most) - 1), -1.0)
        high = max(high, (1 + found) / (1 + least) - 1) if least > -1 else np.inf
    return low, high, p


def together(effects, chances):
    """Return the p of all effects being nothing, by the one that stands out most; NaN where it cannot be said."""
    chances = np.array(chances)
    spread = chances.std(axis=1) if chances.size else np.array([])
    told = spread > 0
    if not told.any():
        return np.nan
    most = np.abs(np.array(effects)[told] / spread[told]).max()
    largest = np.abs(chances[told] / spread[told, None]).max(axis=0)
    return (1 + (largest >= most * (1 - 1e-9)).sum()) / (len(largest) + 1)


def _noise(part, those):
    """Return a cell's gaps of the donors in units of their spread, their mean taken off; 0 for all other areas."""
    noise = np.zeros(len(part.noise))
    own = part.noise[those.donors]
    noise[those.donors] = np.where(np.isnan(own), 0, own - np.nanmean(own))
    return noise
