"""What sums by area say of the firms behind them: the largest, the largest three, and the Herfindahl index.

A firm lies in one area. So what is known of each area, its jobs, its firms, its largest firm, bounds what they can be
area by area; bounds of the whole follow from these, and are far closer than those of the pooled sums. Where sums of
squares and largest firms are known, both bounds are the truth; where only sums of squares are, those of the largest
firm are the closest that there are, see `firm_sizes`.
"""

import numpy as np
import pandas as pd

from .firm_sizes import SLACK, least_largest, most_leading, whole_largest

COLUMNS = ("jobs", "firms", "jobs_max", "jobs_sq")
BETWEEN = ("jobs_low", "jobs_high", "unknown")
MEASURES = ("largest", "share_1", "share_3", "hhi")


def plant_bounds(cells, whole=False):
    """Return the least and the most of the firm measures of areas taken together.

    Parameters
    ----------
    cells : pandas.DataFrame, one row an area
        ``jobs`` and, NaN or absent where unknown, ``firms``, ``jobs_max`` (of the largest firm) and ``jobs_sq`` (sum of
        the squared jobs of firms); where jobs are estimates from size bands, ``jobs_low`` and ``jobs_high`` (NaN: no
        upper end, and then squares say nothing); and ``unknown``, the firms that jobs do not count, of which nothing is
        said. Every firm has one job at least, unless the figures of its area deny it.
    whole : bool
        Whether the jobs of every firm are a whole number.

    Returns
    -------
    dict of str to tuple of float
        ``largest`` (jobs of the largest firm), ``share_1``, ``share_3`` (of all jobs, of the largest firm and of the
        largest three) and ``hhi`` (sum of the squared shares of firms), each (least, most); NaN where an area's jobs
        are unknown or there are none.
    """
    # Arrays and no frames: this is asked once for every cluster.
    known = cells.reindex(columns=[*COLUMNS, *BETWEEN]).to_numpy(float)
    jobs, firms, largest, squares, jobs_low, jobs_high, unknown = known[~(known[:, 0] == 0)].T
    if not jobs.sum() > 0:
        return dict.fromkeys(MEASURES, (np.nan, np.nan))
    firms = firms - np.nan_to_num(unknown)
    banded = ~np.isnan(jobs_low) & ~(jobs_low == jobs_high)
    least = np.where(banded, np.fmax(np.fmax(jobs_low, firms), 1.0), jobs)
    most = np.maximum(np.where(banded, np.where(np.isnan(jobs_high), np.inf, jobs_high), jobs), least)
    squares = np.where(banded, np.nan, squares)
    low, high = least.sum(), most.sum()
    upper = lower = _sums(whole, least, firms, largest, squares)
    if banded.any():
        unbounded = dict.fromkeys(lower, (np.inf, np.inf))
        upper = _sums(whole, most, firms, largest, squares) if np.isfinite(high) else unbounded
    bounds = {name: (lower[name][0], upper[name][1]) for name in lower}
    return {
        "largest": bounds["first"],
        "share_1": _shares(bounds["first"], low, high),
        "share_3": _shares(bounds["three"], low, high),
        "hhi": _shares(bounds["squares"], low**2, high**2),
    }


def _shares(bound, low, high):
    """Return the least and the most share of something bounded in something bounded."""
    least, most = bound
    return least / high, min(most / low, 1.0) if np.isfinite(most) else 1.0


def are_whole(cells):
    """Return whether all figures of jobs but middles of size bands are whole numbers, and so those of every firm."""
    exact = ~(cells["jobs_low"] < cells["jobs_high"]) if {"jobs_low", "jobs_high"} <= set(cells) else slice(None)
    figures = cells.loc[exact].reindex(columns=["jobs", "jobs_max", "jobs_sq"]).to_numpy(float)
    return bool((np.mod(figures[~np.isnan(figures)], 1) == 0).all())


def _sums(whole, *columns):
    """Return the least and the most jobs of the largest firm, of the largest three, and of squares over all firms."""
    areas = [_Area(whole, *row) for row in zip(*columns)]
    return {
        "first": tuple(max(bound) for bound in zip(*(area.leading(1) for area in areas))),
        "three": _most([[area.leading(count) for count in range(4)] for area in areas]),
        "squares": tuple(np.sum([area.squares() for area in areas], axis=0)),
    }


def pooled(cells):
    """Return the sums of areas as one row of `COLUMNS`, for comparison: what is unknown of one is unknown of all."""
    sums = cells.reindex(columns=list(COLUMNS)).astype(float).sum(skipna=False)
    return pd.DataFrame([sums.where(sums.index != "jobs_max")])


class _Area:
    """What is known of the firms of an area, and what follows."""

    def __init__(self, whole, jobs, firms, largest, squares):
        self.whole, self.jobs, self.largest, self.known_squares = whole, jobs, largest, squares
        self.number = firms if firms > 0 else np.inf
        self.smallest = self._smallest()
        self.fewest, self.most_firms = self._numbers()
        self.least_max, self.most_max = (largest, largest) if largest > 0 else self._of_the_largest()

    def _smallest(self):
        """Return what every firm has at least: one job, unless the figures say otherwise."""
        others = self.number - 1
        if self.number == np.inf:
            return 0.0 if self.jobs < 1 or self.known_squares < self.jobs else 1.0
        too_few = self.jobs < self.number or self.jobs - self.largest < others
        return 0.0 if too_few or self.known_squares > (self.jobs - others) ** 2 + others else 1.0

    def _numbers(self):
        """Return the fewest and the most firms."""
        if self.number < np.inf:
            return self.number, self.number
        there = self.largest if self.largest > 0 else self.smallest
        most = self.jobs - there + 1 if self.smallest else np.inf
        return (np.ceil(self.jobs / self.largest) if self.largest > 0 else 1.0), most

    def _of_the_largest(self):
        """Return the least and the most jobs of the largest firm, where these are not known."""
        least, most = self.jobs / self.most_firms, self.jobs - (self.fewest - 1) * self.smallest
        if self.known_squares > 0:
            known = self.jobs, self.known_squares, self.number
            if self.whole and self.smallest and self.number < np.inf:
                return whole_largest(*map(int, known))
            least = max(least, least_largest(*known, self.smallest))
            most = min(most, most_leading(*known, self.smallest))
        least, most = self._in_whole(least, most)
        return min(least, self.jobs), max(least, most)

    def _in_whole(self, least, most):
        """Return bounds of a sum of firms' jobs, the whole numbers between them where all are whole."""
        return (np.ceil(least * (1 - SLACK)), np.floor(most * (1 + SLACK))) if self.whole else (least, most)

    def leading(self, count):
        """Return the least and the most jobs of the largest `count` firms."""
        if not count:
            return 0.0, 0.0
        # The next ones have at least the mean of all but the largest; the rest have at least the smallest each.
        least, others = self.least_max, self.most_firms - 1
        if 0 < others < np.inf and self.number < np.inf:
            least += min(count - 1, others) * max(self.jobs - self.least_max, 0.0) / others
        most = min(count * self.most_max, self.jobs - max(self.fewest - count, 0.0) * self.smallest)
        least, most = self._in_whole(least, min(most, self._by_squares(count)))
        return min(least, self.jobs), max(least, most)

    def _by_squares(self, count):
        """Return the most that the largest `count` firms can have by the sum of squares."""
        if not self.known_squares > 0:
            return np.inf
        if not self.largest > 0:
            return most_leading(self.jobs, self.known_squares, self.number, self.smallest, count)
        if count == 1:
            return self.largest
        rest = self.jobs - self.largest, self.known_squares - self.largest**2
        return self.largest + most_leading(*rest, self.number - 1, self.smallest, count - 1)

    def squares(self):
        """Return the least and the most sum of squared jobs of firms."""
        if self.known_squares > 0:
            return self.known_squares, self.known_squares
        others = self.most_firms - 1
        rest = self.jobs - self.least_max
        least = self.least_max**2 + (rest**2 / others if others > 0 and rest > 0 else 0.0)
        return least, max(_most_unequal(self.jobs, self.fewest, self.most_max, self.smallest), least)


def _most_unequal(jobs, firms, largest, smallest):
    """Return the sum of squares where as many firms as can be have `largest` jobs and the others `smallest`."""
    if largest <= smallest:
        return firms * smallest**2
    spare = jobs - firms * smallest
    full = np.floor(spare / (largest - smallest))
    last = smallest + spare - full * (largest - smallest)
    return full * largest**2 + (last**2 + (firms - full - 1) * smallest**2 if firms > full else 0.0)


def _most(by_area):
    """Return the most that three firms can have, least and most, where area i gives its first 0 to 3 of them."""
    found = np.zeros((4, 2))
    for leading in by_area:
        offer = np.array(leading)
        found = np.array(
            [np.max([found[total - here] + offer[here] for here in range(total + 1)], axis=0) for total in range(4)]
        )
    return tuple(found[3])
