"""Sums over maps, and the intervals that they leave open."""

import math
from dataclasses import dataclass, field

import numpy as np
from scipy.special import betaincinv

CONFIDENCE = 0.95
NORMAL = 1.959963984540054
"""Standard errors to either side of a mean."""

YES_OR_NO = ("coloured", "hit", "differs", "changed", "birth", "end", "announced", "kd")
"""Measures that a map has or has not; all others are shares or numbers of areas."""


@dataclass
class Tally:
    """Measures of maps, summed.

    Attributes
    ----------
    maps : int
        Maps shown.
    seconds : float
        Of one processor.
    sums : dict of str to list
        By measure how many maps have it, its sum, and that of its squares.
    """

    maps: int = 0
    seconds: float = 0.0
    sums: dict = field(default_factory=dict)

    def add(self, measures):
        """Count one map's measures; those that are NaN it has not."""
        self.maps += 1
        for name, value in measures.items():
            if not math.isnan(value):
                found = self.sums.setdefault(name, [0, 0.0, 0.0])
                found[0] += 1
                found[1] += float(value)
                found[2] += float(value) ** 2

    def join(self, other):
        """Add the maps of another."""
        self.maps += other.maps
        self.seconds += other.seconds
        for name, more in other.sums.items():
            self.sums[name] = [a + b for a, b in zip(self.sums.get(name, [0, 0.0, 0.0]), more)]

    def mean(self, name):
        """Return the mean of a measure; NaN without any."""
        count, total, _ = self.sums.get(name, (0, 0.0, 0.0))
        return total / count if count else math.nan

    def interval(self, name):
        """Return the 95 % interval of a mean over maps: exact for yes and no, else by its standard error.

        A measure of several areas of a map is one number a map, because the areas of a map go together.
        """
        count, total, squares = self.sums.get(name, (0, 0.0, 0.0))
        if name in YES_OR_NO:
            return clopper_pearson(round(total), count)
        if count < 2:
            return math.nan, math.nan
        error = math.sqrt(max(squares - total**2 / count, 0.0) / (count - 1) / count)
        reach = NORMAL * error
        return total / count - reach, total / count + reach


def clopper_pearson(successes, trials, confidence=CONFIDENCE):
    """Return the exact limits of a share (Clopper & Pearson 1934)."""
    if not trials:
        return math.nan, math.nan
    tail = (1 - confidence) / 2
    low = betaincinv(successes, trials - successes + 1, tail) if successes else 0.0
    high = betaincinv(successes + 1, trials - successes, 1 - tail) if successes < trials else 1.0
    return float(low), float(high)


def measures_of(found, shown):
    """Return the measures of a map.

    Parameters
    ----------
    found : adapters.Found
    shown : null_maps.NullMap

    Returns
    -------
    dict of str to float
        ``coloured`` (whether any area is marked), ``areas`` (how many); ``decile_0`` … ``decile_9`` (share of areas
        with p at most 5 %, by tenths of areas by size). Where there is a cluster, of what is marked high: ``hit``
        (whether any of its areas is), ``sensitivity`` (share of its areas), ``outside`` (share of what is marked that
        is not of it), ``far`` (that is neither of it nor next to it); the last two are NaN where nothing is.
    """
    measures = dict(found.also)
    if found.marked is not None:
        measures |= {"coloured": float(found.marked.any()), "areas": float(found.marked.sum())}
    if found.p is not None:
        tested = ~np.isnan(found.p)
        deciles = shown.layer.deciles
        low = np.bincount(deciles[tested], found.p[tested] <= 0.05 * (1 + 1e-12), 10)
        share = low / np.maximum(np.bincount(deciles[tested], minlength=10), 1)
        measures |= {f"decile_{place}": value for place, value in enumerate(share)}
        measures["rejected"] = float((found.p[tested] <= 0.05 * (1 + 1e-12)).mean())
    if shown.cluster is not None and found.high is not None:
        inside, high = shown.cluster, found.high
        near = inside | (shown.layer.weights @ inside.astype(float) > 0)
        count = high.sum()
        measures |= {
            "hit": float((high & inside).any()),
            "sensitivity": (high & inside).sum() / inside.sum(),
            "outside": (high & ~inside).sum() / count if count else math.nan,
            "far": (high & ~near).sum() / count if count else math.nan,
        }
    return {name: float(value) for name, value in measures.items()}
