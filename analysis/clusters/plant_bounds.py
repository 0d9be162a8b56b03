"""What sums by area say of the firms behind them: the largest, the largest three, and the Herfindahl index.

A firm lies in one area. So what is known of each area, its jobs, its firms, its largest firm, bounds what they can be
area by area; bounds of the whole follow from these, and are far closer than those of the pooled sums. Where sums of
squares and largest firms are known, both bounds are the truth.
"""

import numpy as np
import pandas as pd

COLUMNS = ("jobs", "firms", "jobs_max", "jobs_sq")
BETWEEN = ("jobs_low", "jobs_high", "unknown")
MEASURES = ("largest", "share_1", "share_3", "hhi")


def plant_bounds(cells):
    """Return the least and the most of the firm measures of areas taken together.

    Parameters
    ----------
    cells : pandas.DataFrame, one row an area
        ``jobs`` and, NaN or absent where unknown, ``firms``, ``jobs_max`` (of the largest firm) and ``jobs_sq`` (sum of
        the squared jobs of firms); where jobs are estimates from size bands, ``jobs_low`` and ``jobs_high`` (NaN: no
        upper end); and ``unknown``, the firms that jobs do not count, of which nothing is said. Every firm has one job
        at least.

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
    low, high = least.sum(), most.sum()
    upper = lower = _sums(least, firms, largest, squares)
    if banded.any():
        unbounded = dict.fromkeys(lower, (np.inf, np.inf))
        upper = _sums(most, firms, largest, squares) if np.isfinite(high) else unbounded
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


def _sums(*columns):
    """Return the least and the most jobs of the largest firm, of the largest three, and of squares over all firms."""
    areas = [_Area(*row) for row in zip(*columns)]
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

    def __init__(self, jobs, firms, largest, squares):
        self.jobs, self.known_squares = jobs, squares
        if firms > 0:
            self.fewest = self.most_firms = firms
        elif largest > 0:
            self.fewest, self.most_firms = np.ceil(jobs / largest), jobs - largest + 1
        else:
            self.fewest, self.most_firms = 1.0, jobs
        self.least_max = largest if largest > 0 else jobs / self.most_firms
        self.most_max = largest if largest > 0 else jobs - self.fewest + 1

    def leading(self, count):
        """Return the least and the most jobs of the largest `count` firms."""
        if not count:
            return 0.0, 0.0
        others = self.most_firms - 1
        # The next ones have at least the mean of all but the largest; the rest have at least one job each.
        least = self.least_max
        if others > 0:
            rest = max(self.jobs - self.least_max, 0.0)
            least += min(count - 1, others) * rest / others if self.known_number() else 0.0
        most = min(count * self.most_max, self.jobs - max(self.fewest - count, 0.0))
        return min(least, self.jobs), max(most, least)

    def known_number(self):
        """Return whether the number of firms is known."""
        return self.fewest == self.most_firms

    def squares(self):
        """Return the least and the most sum of squared jobs of firms."""
        if self.known_squares > 0:
            return self.known_squares, self.known_squares
        others = self.most_firms - 1
        rest = self.jobs - self.least_max
        least = self.least_max**2 + (rest**2 / others if others > 0 and rest > 0 else 0.0)
        return least, max(_most_unequal(self.jobs, self.fewest, self.most_max), least)


def _most_unequal(jobs, firms, largest):
    """Return the sum of squares where as many firms as can be have `largest` jobs and the others one."""
    if largest <= 1:
        return jobs
    spare = jobs - firms
    full = np.floor(spare / (largest - 1))
    last = 1 + spare - full * (largest - 1)
    return full * largest**2 + (last**2 + (firms - full - 1) if firms > full else 0.0)


def _most(by_area):
    """Return the most that three firms can have, least and most, where area i gives its first 0 to 3 of them."""
    found = np.zeros((4, 2))
    for leading in by_area:
        offer = np.array(leading)
        found = np.array(
            [np.max([found[total - here] + offer[here] for here in range(total + 1)], axis=0) for total in range(4)]
        )
    return tuple(found[3])
