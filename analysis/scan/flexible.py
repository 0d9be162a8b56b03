"""Connected windows of any shape among areas that have more cases than they should, each by itself.

Circles miss clusters along a road or a coast. The restricted flexible scan lets a window be any connected set of the
areas nearest to one of its own; so that such sets can be gone through at all, and do not wander off to whatever is a
little high, an area takes part only where its own count is unlikely, by its mid-p-value (Tango & Takahashi 2012).

A set is a number whose bit b stands for the b-th nearest area. From the area itself, the lowest bit of the border is
either taken in or ruled out for good, so that each connected set comes out once; all sets of all areas in many maps
take these steps together.

References
----------
Tango, T. & Takahashi, K. (2005). A flexibly shaped spatial scan statistic for detecting clusters. International Journal
of Health Geographics 4, 11.
Tango, T. & Takahashi, K. (2012). A flexible spatial scan statistic with a restricted likelihood ratio for detecting
disease clusters. Statistics in Medicine 31(30), 4207-4218.
"""

from dataclasses import dataclass, fields, replace

import numpy as np

from ..errors import AreaError, listed, mark, notice
from ..inference.runs import stop_if
from .count_sums import least_unlikely
from .likelihood import LEAST_CASES, Candidate, bound_factor, log_likelihood_ratio, weighted_cases
from .windows import nearest_in_order, radius, require_points

LENGTH = 15
"""Nearest areas, with the area itself, that a window can reach."""

MOST_LENGTH = 50
"""As FleXScan; sets are numbers of 64 bits."""

MOST_SETS = 2**14
"""Most sets about one area that are gone through: all there can be among 15 areas."""

UNLIKELY = 0.2
"""Mid-p-value below which an area takes part: FleXScan's default."""

BLOCK = 2**16
"""Sets that take a step together. No influence on the result unless enumeration is cut."""


@dataclass(frozen=True)
class FlexibleWindows:
    """Connected windows among the nearest areas.

    Attributes
    ----------
    points : ndarray of float, shape (n, d)
    nearest : ndarray of int32, shape (n, length)
        The area itself first.
    border : ndarray of int64, shape (n, length)
        Bit b of ``border[i, a]`` says whether the a-th and the b-th nearest area of i are neighbours.
    unlikely : float
        Mid-p-value below which an area takes part.
    most_sets : int
        Most sets about one area that are gone through.
    """

    points: np.ndarray
    nearest: np.ndarray
    border: np.ndarray
    unlikely: float = UNLIKELY
    most_sets: int = MOST_SETS

    def radius(self, centre, members):
        """Return the distance from an area's point to the farthest of others'."""
        return radius(self.points, centre, members)

    def search(self, risk, weights):
        """Return a `FlexibleSearch` in these windows."""
        return FlexibleSearch(self, risk, weights)


def flexible_windows(points, neighbours, *, length=LENGTH, unlikely=UNLIKELY, most_sets=MOST_SETS, cancelled=None):
    """Return the connected windows among each area's nearest.

    Parameters
    ----------
    points : array_like of float, shape (n, 2) or (n, 3)
        Where areas are; distances are straight lines.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Above 0 where areas are neighbours, either way.
    length : int
        Nearest areas, with the area itself, that a window can reach; at most 50.
    unlikely : float
        Mid-p-value below which an area takes part, at most 0.5.
    most_sets : int
        Most sets about one area that are gone through; up to a length of 15 the default is never reached.
    cancelled : callable, optional

    Returns
    -------
    FlexibleWindows

    Raises
    ------
    AreaError
        Length out of range; points that are missing.
    Cancelled
    """
    points = np.asarray(points, dtype=float)
    if not 1 <= length <= MOST_LENGTH or length % 1:
        raise AreaError(
            mark("A flexible window of up to {length} areas: it must be a whole number from 1 to {most}."),
            length=length,
            most=MOST_LENGTH,
        )
    require_points(points)
    nearest = nearest_in_order(points, min(int(length), len(points)), cancelled)
    links = (neighbours + neighbours.T).tocsr()
    linked = np.sort(np.repeat(np.arange(len(points)), np.diff(links.indptr)) * len(points) + links.indices)
    border = np.zeros(nearest.shape, dtype=np.int64)
    for b, other in enumerate(nearest.T):
        stop_if(cancelled)
        pairs = nearest.astype(np.int64) * len(points) + other[:, None]
        place = np.minimum(np.searchsorted(linked, pairs), max(linked.size - 1, 0))
        border |= np.int64(1 << b) * (linked[place] == pairs if linked.size else False)
    return FlexibleWindows(points, nearest, border, unlikely, most_sets)


class FlexibleSearch:
    """Flexible windows with their shares of what is expected.

    Parameters
    ----------
    windows : FlexibleWindows
    risk : RiskModel
        Expected counts; 0 for areas that have been taken off the map. Its law decides what is unlikely.
    weights : ndarray of float, shape (n,)
        What a count weighs in its area; 1 everywhere for Kulldorff's statistic.
    """

    def __init__(self, windows, risk, weights):
        expected = np.asarray(risk.mu, dtype=float) * weights
        self._windows, self._weights = windows, weights
        self._shares = expected / expected.sum()
        self._least = least_unlikely(risk, windows.unlikely)
        self._cut = np.zeros(expected.size, dtype=bool)

    def notices(self, ids):
        """Return a notice that names the areas about which not all sets have been gone through, in any map."""
        if not self._cut.any():
            return ()
        text = mark(
            "Areas about which there are more than {most} connected windows, of which only so many were looked at "
            "({count}): {rows}. Larger clusters may be there. Choose a smaller length."
        )
        cut = ids[self._cut]
        return (notice(text, most=self._windows.most_sets, count=len(cut), rows=listed(cut)),)

    def maxima(self, counts, cancelled=None):
        """Return the largest log likelihood ratio of each map; counts of shape (n, b), one map a column."""
        scaled, total, cases = weighted_cases(counts, self._weights)
        maps = _Maps(counts, scaled, counts >= self._least[:, None])
        best = np.zeros(cases.size)
        for sets in self._connected_sets(maps, cancelled):
            q, p, column = sets.cases / total, sets.share, maps.column[sets.origin]
            bound = cases[column] * ((q - p) * bound_factor(p)) ** 2
            likely = np.flatnonzero((q > p) & (bound * (1 + 1e-9) > best[column]))
            ratio = log_likelihood_ratio(q[likely], p[likely], cases[column[likely]])
            np.maximum.at(best, column[likely], ratio)
        return best

    def best(self, counts, blocked, cancelled=None):
        """Return the best window of one map that holds no blocked area, or None; see `CircularSearch.best`."""
        scaled, total, cases = weighted_cases(counts[:, None], self._weights)
        taking_part = (counts >= self._least) & ~blocked
        maps, best = _Maps(counts[:, None], scaled, taking_part[:, None]), None
        for sets in self._connected_sets(maps, cancelled):
            ratio = log_likelihood_ratio(sets.cases / total, sets.share, cases[0])
            place = int(np.argmax(ratio))
            if ratio[place] > (best.ratio if best else 0.0):
                centre = int(maps.centre[sets.origin[place]])
                near = self._windows.nearest[centre]
                inside = sets.members[place] >> np.arange(near.size) & 1 == 1
                best = Candidate(float(ratio[place]), centre, near[inside])
        return best

    def _connected_sets(self, maps, cancelled):
        """Yield all connected sets of areas that take part and have enough cases, each with its border ruled out."""
        waiting = [self._single_areas(maps)]
        counted = np.zeros(maps.centre.size, dtype=np.int64)
        while waiting:
            stop_if(cancelled)
            sets = waiting.pop()
            if sets.origin.size > BLOCK:
                waiting.append(sets.take(slice(BLOCK, None)))
                sets = sets.take(slice(BLOCK))
            closed = sets.border == 0
            counted += np.bincount(sets.origin[closed], minlength=counted.size)
            yielded = sets.take(closed & (sets.number >= LEAST_CASES))
            if yielded.origin.size:
                yield yielded
            sets = sets.take(~closed)
            over = counted[sets.origin] >= self._windows.most_sets
            self._cut[maps.centre[sets.origin[over]]] = True
            sets = sets.take(~over)
            if sets.origin.size:
                waiting.append(self._with_and_without_next(sets, maps))

    def _single_areas(self, maps):
        """Return the sets of one area that takes part, in every map, with what they may grow to."""
        nearest = self._windows.nearest
        centre, column = maps.centre, maps.column
        free = np.zeros(centre.size, dtype=np.int64)
        for b in range(1, nearest.shape[1]):
            free |= maps.taking_part[nearest[centre, b], column].astype(np.int64) << b
        return _Sets(
            origin=np.arange(centre.size),
            members=np.ones(centre.size, dtype=np.int64),
            border=self._windows.border[centre, 0] & free,
            free=free,
            cases=maps.scaled[centre, column],
            share=self._shares[centre],
            number=maps.counts[centre, column],
        )

    def _with_and_without_next(self, sets, maps):
        """Return sets with the first area of their border taken in, and the same with it ruled out."""
        first = sets.border & -sets.border
        bit = np.frexp(first.astype(float))[1] - 1
        centre, column = maps.centre[sets.origin], maps.column[sets.origin]
        area = self._windows.nearest[centre, bit]
        free = sets.free & ~first
        larger = _Sets(
            origin=sets.origin,
            members=sets.members | first,
            border=(sets.border | self._windows.border[centre, bit]) & free,
            free=free,
            cases=sets.cases + maps.scaled[area, column],
            share=sets.share + self._shares[area],
            number=sets.number + maps.counts[area, column],
        )
        without = replace(sets, border=sets.border & ~first, free=free)
        return _Sets(*(np.concatenate(pair) for pair in zip(without.columns(), larger.columns())))


class _Maps:
    """Counts of maps, and the areas in each about which sets are built: ``centre`` in the map ``column``."""

    def __init__(self, counts, scaled, taking_part):
        self.counts, self.scaled, self.taking_part = counts, scaled, taking_part
        self.centre, self.column = np.nonzero(taking_part)


@dataclass(frozen=True)
class _Sets:
    """Sets of areas: where they began, their areas, border and areas still free as bits, and what they hold."""

    origin: np.ndarray
    members: np.ndarray
    border: np.ndarray
    free: np.ndarray
    cases: np.ndarray
    share: np.ndarray
    number: np.ndarray

    def columns(self):
        return tuple(getattr(self, each.name) for each in fields(self))

    def take(self, which):
        return _Sets(*(column[which] for column in self.columns()))
