"""The best circular window of many maps at once.

Windows grow by one area at a time: the counts of all windows of m + 1 areas, in every map, are those of m areas plus
one look-up. Logarithms are taken only where the bound of `likelihood.bound_factor` exceeds the best window that a map
has had so far, which soon is almost nowhere.
"""

import numpy as np

from ..errors import fact, listed_notice, mark
from ..inference.runs import stop_if
from .likelihood import LEAST_CASES, Candidate, bound_factor, log_likelihood_ratio, weighted_cases

BOUND_SLACK = 1e-9
"""What rounding can take from the bound, relative to it."""


class CircularSearch:
    """Circular windows with their shares of what is expected.

    Parameters
    ----------
    windows : CircularWindows
    risk : RiskModel
        Expected counts; 0 for areas that have been taken off the map.
    weights : ndarray of float, shape (n,)
        What a count weighs in its area; 1 everywhere for Kulldorff's statistic.
    """

    def __init__(self, windows, risk, weights):
        mu = np.asarray(risk.mu, dtype=float)
        sizes = windows.sizes
        self._windows = windows
        # Centres with the most windows first: those that still have a window of m + 1 areas are the head of the list.
        self._centres = np.argsort(-sizes, kind="stable")
        self._weights = weights
        columns = int(sizes.max())
        self._live = np.searchsorted(-sizes[self._centres], -np.arange(columns), side="left")
        # By columns: window m of all live centres is what one step of the search reads.
        self._nearest = np.ascontiguousarray(windows.nearest[self._centres, :columns].T)
        self._shares, self._factors = np.empty(self._nearest.shape), np.empty(self._nearest.shape)
        self._expected = mu * weights / (mu * weights).sum()
        running = np.zeros(mu.size)
        for m, column in enumerate(self._nearest):
            running += self._expected[column]
            self._shares[m], self._factors[m] = running, bound_factor(running)

    def notices(self, ids):
        """Return what readers should know of the windows."""
        text = mark(
            "Areas that by themselves hold more than MAX_SHARE allows, so that they can be in no window and nothing is "
            "said of them ({count}): {list}."
        )
        said = listed_notice(text, ids[self._windows.too_large])
        if self._windows.capped:
            text = mark(
                "Areas whose windows end at {most} areas, before they hold as much as MAX_SHARE allows: {count}."
            )
            said += (fact(text, most=self._nearest.shape[0], count=self._windows.capped),)
        return said

    def maxima(self, counts, cancelled=None):
        """Return the largest log likelihood ratio of each map.

        Parameters
        ----------
        counts : ndarray of int, shape (n, b)
            One map a column.
        cancelled : callable, optional

        Returns
        -------
        ndarray of float, shape (b,)
        """
        scaled, total, cases = weighted_cases(counts, self._weights)
        best, threshold = np.zeros(cases.size), np.zeros(cases.size)
        # What an area has beyond its expectation adds up like counts; its sum is exact enough for the bound.
        beyond = scaled - total * self._expected[:, None]
        running, rated = np.zeros(scaled.shape), np.empty(scaled.shape)
        for m, live in enumerate(self._live):
            stop_if(cancelled)
            now, rate = running[:live], rated[:live]
            np.take(beyond, self._nearest[m, :live], axis=0, out=rate, mode="clip")
            now += rate
            np.multiply(now, self._factors[m, :live, None], out=rate)
            row, column = np.divmod(np.flatnonzero(rate > threshold), cases.size)
            if not row.size:
                continue
            members = self._nearest[: m + 1, row]
            q = scaled[members, column].sum(axis=0) / total
            ratio = log_likelihood_ratio(q, self._shares[m, row], cases[column])
            ratio[counts[members, column].sum(axis=0) < LEAST_CASES] = 0.0
            np.maximum.at(best, column, ratio)
            threshold = total * np.sqrt(best / cases) * (1 - BOUND_SLACK)
        return best

    def best(self, counts, blocked, cancelled=None):
        """Return the best window of one map that holds no blocked area, of equally good ones the smallest.

        Parameters
        ----------
        counts : ndarray of int, shape (n,)
        blocked : ndarray of bool, shape (n,)
        cancelled : callable, optional

        Returns
        -------
        Candidate or None
            None where no window has more than what is expected.
        """
        scaled, total, cases = weighted_cases(counts[:, None], self._weights)
        running, number = np.zeros(counts.size), np.zeros(counts.size, dtype=np.int64)
        closed, best = np.zeros(counts.size, dtype=bool), None
        for m, live in enumerate(self._live):
            stop_if(cancelled)
            column = self._nearest[m, :live]
            running[:live] += scaled[column, 0]
            number[:live] += counts[column]
            closed[:live] |= blocked[column]
            ratio = log_likelihood_ratio(running[:live] / total, self._shares[m, :live], cases[0])
            ratio[closed[:live] | (number[:live] < LEAST_CASES)] = 0.0
            most = ratio.max()
            if most > (best.ratio if best else 0.0):
                equal = np.flatnonzero(ratio == most)
                row = equal[np.argmin(self._centres[equal])]
                best = Candidate(float(most), int(self._centres[row]), self._nearest[: m + 1, row].copy())
        return best
