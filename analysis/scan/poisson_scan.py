"""The spatial scan statistic: the windows of a map that chance would least have filled so.

Every window is rated by Kulldorff's likelihood ratio. Because windows are many and overlap, the best one is held
against the best ones of whole maps of chance. Where risks differ between areas, counts are weighted
(`risk.variance_weights`), and maps of chance are drawn with such risks; with the same risk everywhere this is
Kulldorff's Poisson scan as SaTScan has it.

Windows after the first have two p-values. The standard one holds them against the same best windows of whole maps; it
is cautious, because the first cluster leaves less for the others. The sequential one takes the windows before it off
the map, areas and cases, and draws maps of what is left (Zhang, Assunção & Kulldorff 2010); it is asked for as long as
all windows before were significant.

References
----------
Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics - Theory and Methods 26(6), 1481-1496.
Zhang, Z., Assunção, R. & Kulldorff, M. (2010). Spatial scan statistics adjusted for multiple clusters. Journal of
Probability and Statistics 2010, 642379.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..autocorrelation.classes import FURTHER_WINDOW, MAIN_WINDOW, NOT_SIGNIFICANT
from ..errors import InferenceError, Notice, mark, notice
from ..inference.multiple_testing import reached
from ..inference.runs import in_threads, random_stream
from .cases import require_whole
from .likelihood import SAME, log_likelihood_ratio
from .risk import dispersion, random_map, scaled_risk, variance_weights

MAPS = 999
REPORTED = 20
"""Most windows that are reported."""

BLOCK_CELLS = 2**16
"""About how many counts are scanned together: 512 KiB, near a processor's cache. No influence on the result."""


@dataclass(frozen=True)
class ScanResult:
    """Windows, from the best on; none shares an area with another.

    Attributes
    ----------
    windows : pandas.DataFrame
        By number, from 1: ``centre`` (id of the area about which it was drawn), ``areas`` (how many), ``radius`` (to
        its farthest area's point, in the units of the points), ``observed``, ``expected`` (cases), ``relative_risk``
        (observed over expected inside, over the same outside), ``llr``, ``p`` (standard) and ``p_sequential`` (NaN
        where it was not asked for).
    members : tuple of pandas.Index
        Ids of the areas of each window.
    areas : pandas.Series of int
        By id of all areas, the number of their window; 0 where there is none.
    maxima : ndarray of float, shape (maps,)
        Best likelihood ratio of each map of chance.
    dispersion : float
        r of the counts' variance mu + mu² / r; infinite where the risk is the same everywhere.
    notices : tuple of Notice
    """

    windows: pd.DataFrame
    members: tuple[pd.Index, ...]
    areas: pd.Series
    maxima: np.ndarray
    dispersion: float
    notices: tuple[Notice, ...]

    def decided(self, alpha, sequential=False):
        """Return the p-value that decides, and the class (see `classes.SCAN`), of each window.

        Parameters
        ----------
        alpha : float
            Significance level.
        sequential : bool
            Whether the sequential p-value decides, else the standard one.

        Returns
        -------
        p : pandas.Series of float
        classes : pandas.Series of int
        """
        p = self.windows["p_sequential" if sequential else "p"]
        significant = reached(p, alpha)
        codes = np.where(significant, FURTHER_WINDOW, NOT_SIGNIFICANT)
        codes[:1] = np.where(significant[:1], MAIN_WINDOW, NOT_SIGNIFICANT)
        return p, pd.Series(codes, index=self.windows.index)


def poisson_scan(
    counts, risk, windows, *, alpha=0.05, maps=MAPS, seed=0, sequential=True, threads=None, most=REPORTED,
    progress=None, cancelled=None,
):  # fmt: skip
    """Scan a map of counts for windows with more than their share.

    Parameters
    ----------
    counts : pandas.Series of float, shape (n,)
        Whole numbers, see `cases.cases_at_risk`.
    risk : RiskModel
        On the same areas, such as `risk.constant_risk`.
    windows : CircularWindows or FlexibleWindows
        On the same areas.
    alpha : float
        Level up to which a window is significant, and lets the next be tested without it.
    maps : int
        Maps of chance.
    seed : int
        Non-negative; the same seed gives the same answer, whatever the threads.
    sequential : bool
        Whether to ask for sequential p-values, which takes new maps for each significant window.
    threads : int, optional
        By default one for each processor.
    most : int
        Most windows to report.
    progress : callable, optional
        Called with the share done, from 0 to 1.
    cancelled : callable, optional
        Returns True when the user wants to stop.

    Returns
    -------
    ScanResult

    Raises
    ------
    FieldError, InferenceError, Cancelled
    """
    require_whole(counts)
    if maps < 1 or maps % 1:
        raise InferenceError(mark("MAPS is {maps}: at least 1 map of chance is needed."), maps=maps)
    cases = counts.to_numpy(dtype=np.int64)
    search = windows.search(risk, variance_weights(risk))
    found = _without_overlap(search, cases, most, cancelled)
    chance = _Chance(maps, seed, threads, progress, cancelled)
    maxima = chance.maxima(search, risk, int(cases.sum()))
    standard = [_p_value(candidate.ratio, maxima) for candidate in found]
    stepwise = np.full(len(found), np.nan)
    if sequential:
        stepwise = _sequential(windows, cases, risk, found, standard, alpha, chance)
    frame = _frame(cases, risk, windows, found).assign(p=standard, p_sequential=stepwise)
    frame["centre"] = counts.index[frame["centre"]]
    areas = np.zeros(cases.size, dtype=np.int64)
    for number, candidate in enumerate(found, 1):
        areas[candidate.members] = number
    if progress:
        progress(1.0)
    return ScanResult(
        frame,
        tuple(counts.index[candidate.members] for candidate in found),
        pd.Series(areas, index=counts.index, name="window"),
        maxima,
        dispersion(risk),
        (*_resolution(maps, alpha), *search.notices(counts.index)),
    )


class _Chance:
    """Maps of chance, numbered on from run to run, and how far along they are."""

    def __init__(self, maps, seed, threads, progress, cancelled):
        self.maps, self.runs = maps, 0
        self._seed, self._threads, self._progress, self._cancelled = seed, threads, progress, cancelled

    def maxima(self, search, risk, total):
        """Return the best likelihood ratio of each map of a new run, shape (maps,)."""
        first, maxima, done = self.runs * self.maps, np.empty(self.maps), 0
        self.runs += 1
        count = max(1, len(risk.mu) * self.maps // BLOCK_CELLS)

        def scan(block):
            drawn = [random_map(random_stream(self._seed, first + number), risk, total) for number in block]
            return block, search.maxima(np.ascontiguousarray(np.transpose(drawn)), self._cancelled)

        blocks = np.array_split(np.arange(self.maps), min(count, self.maps))
        for block, ratios in in_threads(scan, blocks, self._threads, self._cancelled):
            maxima[block] = ratios
            done += block.size
            if self._progress:
                # Nobody knows how many runs there will be: each goes half of the way that is left.
                self._progress(1 - (1 - 0.5 * done / self.maps) * 0.5 ** (self.runs - 1))
        return maxima


def _without_overlap(search, cases, most, cancelled):
    """Return the best window, the best of those that share no area with it, and so on."""
    found, blocked = [], np.zeros(cases.size, dtype=bool)
    while len(found) < most:
        candidate = search.best(cases, blocked, cancelled)
        if candidate is None:
            break
        found.append(candidate)
        blocked[candidate.members] = True
    return found


def _p_value(ratio, maxima):
    """Return the share of maps, this one among them, whose best window is as good or better."""
    return (1 + np.count_nonzero(maxima >= ratio * (1 - SAME))) / (1 + maxima.size)


def _sequential(windows, cases, risk, found, standard, alpha, chance):
    """Return the p-value of each window as if those before it were not on the map; NaN after the first above alpha."""
    p = np.full(len(found), np.nan)
    kept = np.ones(cases.size, dtype=bool)
    for place, candidate in enumerate(found):
        if place == 0:
            p[0] = standard[0]
        else:
            rest = np.where(kept, cases, 0)
            left = scaled_risk(risk, rest.sum(), kept)
            weights = variance_weights(left)
            maxima = chance.maxima(windows.search(left, weights), left, int(rest.sum()))
            p[place] = _p_value(_ratio(rest, left, weights, candidate.members), maxima)
        if not reached(p[place], alpha):
            break
        kept[candidate.members] = False
    return p


def _ratio(cases, risk, weights, members):
    """Return the likelihood ratio of some areas in a map, weighted."""
    weighted, expected = cases * weights, risk.mu * weights
    total = weighted.sum()
    return float(log_likelihood_ratio(weighted[members].sum() / total, expected[members].sum() / expected.sum(), total))


def _frame(cases, risk, windows, found):
    """Return what is known of windows before they are tested, by their number; centres by position."""
    total = cases.sum()
    mu = np.asarray(risk.mu, dtype=float) * (total / np.sum(risk.mu))
    observed = np.array([cases[candidate.members].sum() for candidate in found], dtype=np.int64)
    expected = np.array([mu[candidate.members].sum() for candidate in found], dtype=float)
    with np.errstate(divide="ignore"):
        relative_risk = observed / expected / ((total - observed) / (total - expected))
    return pd.DataFrame(
        {
            "centre": np.array([candidate.centre for candidate in found], dtype=np.int64),
            "areas": np.array([candidate.members.size for candidate in found], dtype=np.int64),
            "radius": np.array([windows.radius(each.centre, each.members) for each in found], dtype=float),
            "observed": observed,
            "expected": expected,
            "relative_risk": relative_risk,
            "llr": np.array([candidate.ratio for candidate in found], dtype=float),
        },
        index=pd.RangeIndex(1, len(found) + 1, name="window"),
    )


def _resolution(maps, alpha):
    """Return a notice where so few maps cannot make any window significant."""
    if reached(1 / (maps + 1), alpha):
        return ()
    text = mark("With {maps} maps of chance the smallest p-value is {smallest:.3g}: no window can pass {alpha:g}.")
    return (notice(text, maps=maps, smallest=1 / (maps + 1), alpha=alpha),)
