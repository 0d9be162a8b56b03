"""The pattern of a sector's firms beside chance: M and K-density, with bounds, and what they say of distances."""

from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pandas as pd

from ..errors import AreaError, InferenceError, fact, mark, number
from ..inference.runs import in_threads, random_stream
from .bandwidths import sheather_jones, silverman
from .envelopes import Envelopes, envelopes
from .k_density import k_density
from .m_function import m_function
from .rings import Surroundings

LEAST_FIRMS = 5
"""Firms of a sector below which a curve is that of a handful of pairs."""
MOST_CENTRES = 1_000
MOST_PAIRED = 4_000
"""Firms of a sector that M is the mean around, and that K-density pairs, at most: a sample above."""
MEDIAN_OF = 2_000
"""Firms whose distances tell the median distance between firms, at most."""
BANDWIDTHS = {"sheather-jones": sheather_jones, "silverman": silverman}
NEAR = 2
"""Steps from 0 within which a stretch counts as beginning at once."""
STEPS = 60
MAPS = 199


@dataclass(frozen=True)
class PatternOptions:
    """What can be chosen of point patterns.

    Attributes
    ----------
    farthest : float or None
        The longest distance; None for the median distance between firms of all sectors, as Duranton & Overman have it.
    steps : int
        Distances up to the longest.
    maps : int
        Maps of chance.
    alpha : float
        Level of the bounds.
    seed : int
    smoothing : str
        One of `BANDWIDTHS`, of K-density.
    """

    farthest: float = None
    steps: int = STEPS
    maps: int = MAPS
    alpha: float = 0.05
    seed: int = 0
    smoothing: str = "sheather-jones"


@dataclass(frozen=True)
class Stretch:
    """Distances at which a curve is beyond the bounds of chance for the whole curve.

    Attributes
    ----------
    start, stop : float
    gathered : bool
        Whether the curve is above the bounds; else it is below.
    """

    start: float
    stop: float
    gathered: bool


@dataclass(frozen=True)
class Curve:
    """One function of distance beside chance.

    Attributes
    ----------
    distance, value : ndarray of float, shape (m,)
    bounds : Envelopes
    used : int
        Firms of the sector that it is computed from.
    """

    distance: np.ndarray
    value: np.ndarray
    bounds: Envelopes
    used: int

    @property
    def gathered_to(self):
        """Return the distance up to which firms are gathered: the end of the stretch above that begins at 0.

        NaN where none begins within `NEAR` steps: firms in two towns are far apart more often than chance makes them,
        and not gathered up to there.
        """
        first = next((stretch for stretch in self.stretches() if stretch.gathered), None)
        return first.stop if first and self.begins_at_once(first) else np.nan

    def begins_at_once(self, stretch):
        """Return whether a stretch begins within `NEAR` steps from 0."""
        return stretch.start <= NEAR * (self.distance[1] - self.distance[0]) * (1 + 1e-9)

    def sides(self):
        """Return 1 where the curve is above the bounds for the whole curve, -1 where below, 0 elsewhere."""
        with np.errstate(invalid="ignore"):
            return (self.value > self.bounds.global_high).astype(int) - (self.value < self.bounds.global_low)

    def stretches(self):
        """Return where the curve leaves the bounds, as a list of `Stretch`, the nearest first."""
        found, first = [], 0
        for side, alike in groupby(self.sides()):
            stop = first + len(list(alike))
            if side:
                found.append(Stretch(float(self.distance[first]), float(self.distance[stop - 1]), bool(side > 0)))
            first = stop
        return found


@dataclass(frozen=True)
class PointPattern:
    """How the firms of a sector lie to each other.

    Attributes
    ----------
    m, k : Curve
        M, at distances from the first step on; K-density, from 0 on.
    firms, all_firms : int
    notices : tuple of Notice
    """

    m: Curve
    k: Curve
    firms: int
    all_firms: int
    notices: tuple

    def frame(self):
        """Return both curves as one table: ``distance``, and of each value, bounds and global bounds."""
        columns = {}
        for name, curve in (("m", self.m), ("kd", self.k)):
            bounds = curve.bounds
            columns |= {
                name: curve.value,
                f"{name}_low": bounds.low,
                f"{name}_high": bounds.high,
                f"{name}_glow": bounds.global_low,
                f"{name}_ghigh": bounds.global_high,
                f"{name}_side": curve.sides().astype(float),
            }
        at = pd.Index(self.k.distance, name="distance")
        m = {name: np.append(np.nan, values) for name, values in columns.items() if len(values) < len(at)}
        return pd.DataFrame(columns | m, index=at).reset_index()


def point_pattern(points, weights, member, options=None, *, threads=None, progress=None, cancelled=None):
    """Measure how the firms of a sector lie to each other, beside chance.

    Chance deals the firms of all sectors, each with its size, to the places where firms are: a sector whose few firms
    are large, or that lies where all firms lie, is no more gathered than chance by that (Marcon & Puech 2010; Duranton
    & Overman 2005). K-density with weights deals the sector's own sizes.

    Parameters
    ----------
    points : ndarray of float, shape (n, d)
        Of the firms of all sectors, in coordinates whose straight lines are distances.
    weights : ndarray of float, shape (n,)
        Not negative: ones, or jobs.
    member : ndarray of bool, shape (n,)
        Whether a firm is of the sector.
    options : PatternOptions, optional
    threads : int, optional
        By default one for each processor.
    progress, cancelled : callable, optional

    Returns
    -------
    PointPattern

    Raises
    ------
    AreaError
        Fewer than `LEAST_FIRMS` firms of the sector or of others; all in one place.
    InferenceError, Cancelled
    """
    options = options or PatternOptions()
    points, weights = np.asarray(points, dtype=float), np.asarray(weights, dtype=float)
    members = np.flatnonzero(member)
    _require(members, weights, points)
    generator = random_stream(options.seed, 0)
    farthest = _median_distance(points, generator) if options.farthest is None else options.farthest
    if options.farthest is not None and not farthest > 0:
        raise InferenceError(mark("FARTHEST is {value}: it must be above 0."), value=farthest)
    if not farthest > 0:
        raise AreaError(mark("Most firms lie in one place: give the longest distance, FARTHEST."))
    extent = float(np.linalg.norm(np.ptp(points, axis=0)))
    if farthest > extent:
        text = mark("FARTHEST is {value} m, and no two firms are farther apart than {extent} m. Give a shorter one.")
        raise InferenceError(text, value=number(farthest, ",.0f"), extent=number(extent, ",.0f"))
    step = farthest / options.steps
    centres = generator.permutation(len(members))[:MOST_CENTRES]
    paired = generator.permutation(members)[:MOST_PAIRED]
    surroundings = Surroundings(points, weights, step, options.steps)

    smoothing = BANDWIDTHS[options.smoothing]

    def curves(place, dealt):
        """Return M and K-density where the firm at i lies at place[i] and has there the weight dealt[place[i]]."""
        m = m_function(points, dealt, place[members], step, options.steps, centres, surroundings)
        return m, k_density(points[place[paired]], weights[paired], step, options.steps, smoothing)

    def of_chance(index):
        place = random_stream(options.seed, 1 + index).permutation(len(points))
        dealt = np.empty(len(points))
        dealt[place] = weights
        return index, *curves(place, dealt)

    seen = curves(np.arange(len(points)), weights)
    m, k = np.empty((options.maps, options.steps)), np.empty((options.maps, options.steps + 1))
    for done, (index, *found) in enumerate(in_threads(of_chance, range(options.maps), threads, cancelled), 1):
        m[index], k[index] = found
        if progress:
            progress(done / options.maps)
    at = step * np.arange(options.steps + 1)
    return PointPattern(
        Curve(at[1:], seen[0], envelopes(seen[0], m, options.alpha), len(centres)),
        Curve(at, seen[1], envelopes(seen[1], k, options.alpha), len(paired)),
        len(members),
        len(points),
        _sampled(len(members)),
    )


def _require(members, weights, points):
    if len(members) < LEAST_FIRMS or len(points) - len(members) < LEAST_FIRMS:
        text = mark("Firms of the sector: {own}; of others: {others}. At least {least} of each are needed.")
        raise AreaError(text, own=len(members), others=len(points) - len(members), least=LEAST_FIRMS)
    if not np.isfinite(points).all() or not (weights >= 0).all():
        raise InferenceError(mark("Places and sizes of firms have to be known, and sizes must not be negative."))
    if (weights[members] > 0).sum() < LEAST_FIRMS:
        text = mark("Firms of the sector with jobs: {count}. At least {least} are needed.")
        raise AreaError(text, count=int((weights[members] > 0).sum()), least=LEAST_FIRMS)


def _median_distance(points, generator):
    """Return the median distance between firms, of a sample where there are many."""
    from scipy.spatial.distance import pdist

    return float(np.median(pdist(points[generator.permutation(len(points))[:MEDIAN_OF]])))


def _sampled(firms):
    """Return what is said where a sector has more firms than are looked at."""
    notices = ()
    if firms > MOST_CENTRES:
        text = mark(
            "M is the mean around {used} of the sector's {firms} firms, drawn at random; so it is on maps of chance."
        )
        notices += (fact(text, used=number(MOST_CENTRES, ","), firms=number(firms, ",")),)
    if firms > MOST_PAIRED:
        text = mark("K-density is of the distances between {used} of the sector's {firms} firms, drawn at random.")
        notices += (fact(text, used=number(MOST_PAIRED, ","), firms=number(firms, ",")),)
    return notices
