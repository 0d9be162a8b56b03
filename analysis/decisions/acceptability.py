"""What ranks candidates get over many weights, and over all that unknown figures can be (SMAA-2).

References
----------
Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision making.
Operations Research 49(3), 444-454.
Tervonen, T. & Figueira, J. R. (2008). A survey on stochastic multicriteria acceptability analysis methods. Journal of
Multi-Criteria Decision Analysis 15(1-2), 1-14.
Varsi, G. (1973). The multidimensional content of the frustum of the simplex. Pacific Journal of Mathematics 46(1),
303-314. (Chance that one of two leads, whatever the weights.)
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..inference.runs import stop_if

DRAWS = 10_000
"""Sets of weights, and of values within bounds, that are drawn."""
PAIRS_AT_ONCE = 2_000_000
"""Pairs of candidates, times draws, that are compared at once."""
MOST_AT_ONCE = 250
"""Draws that are compared at once: how often one is ahead is counted in a byte."""
LEAST_FIRST = 30
"""Draws that put a candidate first from which the mean of their weights is told: it is off by some hundredths."""
USUAL = 0.9
"""Share of the draws that an interval of ranks holds."""


@dataclass(frozen=True)
class Doubt:
    """What is not sure: values within bounds, and weights.

    Attributes
    ----------
    low, high : numpy.ndarray of float, shape (candidates, criteria)
        Equal where a value is known.
    weights : numpy.ndarray of float, shape (criteria,), optional
        Around which weights are drawn; without them all weights are as likely as any.
    spread : float
        By which share a weight may be less or more, before they are made to sum to one.
    """

    low: np.ndarray
    high: np.ndarray
    weights: Optional[np.ndarray] = None
    spread: float = 0.0

    @property
    def sure(self):
        """Return whether all values are known."""
        return bool((self.low == self.high).all())

    def draw_weights(self, rng, count):
        """Return sets of weights, shape (count, criteria), each summing to one."""
        criteria = self.low.shape[1]
        if self.weights is None:
            return rng.dirichlet(np.ones(criteria), count)
        drawn = self.weights * rng.uniform(1 - self.spread, 1 + self.spread, (count, criteria))
        return drawn / drawn.sum(axis=1, keepdims=True)

    def draw_values(self, rng, count):
        """Return sets of values, shape (count, candidates, criteria)."""
        if self.sure:
            return np.broadcast_to(self.low, (count, *self.low.shape))
        return self.low + (self.high - self.low) * rng.random((count, *self.low.shape))


@dataclass(frozen=True)
class Acceptability:
    """How ranks hold.

    Attributes
    ----------
    ranks : numpy.ndarray of float, shape (candidates, ranks)
        Share of the draws in which a candidate has each rank; ties share.
    central : numpy.ndarray of float, shape (candidates, criteria)
        Mean of the weights that put a candidate first: who prefers it; NaN where fewer than `LEAST_FIRST` draws do.
    wins : numpy.ndarray of float, shape (candidates, candidates)
        Share of the draws in which the row beats the column, a tie counting half.
    draws : int
    """

    ranks: np.ndarray
    central: np.ndarray
    wins: np.ndarray
    draws: int

    @property
    def mean_rank(self):
        """Return the mean rank of each candidate."""
        return self.ranks @ np.arange(1, self.ranks.shape[1] + 1)

    @property
    def error(self):
        """Return by how much a share of draws can be off, at most, 19 times in 20."""
        return 1.96 * 0.5 / np.sqrt(self.draws)

    def between(self, share=USUAL):
        """Return the ranks between which a candidate is in a share of the draws, as many beyond either end."""
        reached = self.ranks.cumsum(axis=1)
        beyond = (1 - share) / 2
        return tuple((reached < limit - 1e-9).sum(axis=1) + 1 for limit in (beyond, 1 - beyond))


def acceptability(doubt, score, *, draws=DRAWS, seed=0, progress=lambda share: None, cancelled=None):
    """Draw weights and values, and count what ranks candidates get.

    Parameters
    ----------
    doubt : Doubt
    score : callable
        Takes values (draws, candidates, criteria) and weights (draws, criteria), and returns scores (draws,
        candidates).
    draws, seed : int
    progress, cancelled : callable

    Returns
    -------
    Acceptability
    """
    rng = np.random.default_rng(seed)
    n, criteria = doubt.low.shape
    counted, central, first = np.zeros(n * (n + 1)), np.zeros((n, criteria)), np.zeros(n)
    beaten = np.zeros((n, n))
    at_once, done, row = max(1, min(MOST_AT_ONCE, PAIRS_AT_ONCE // n**2)), 0, np.arange(n) * (n + 1)
    while done < draws:
        stop_if(cancelled)
        count = min(at_once, draws - done)
        weights = doubt.draw_weights(rng, count)
        found = score(doubt.draw_values(rng, count), weights)
        above, alike = places(found)
        # Ties share all ranks that they take together: what begins at a rank and ends at another is summed up at last.
        for place, sign in ((above, 1), (above + alike, -1)):
            counted += sign * np.bincount((row + place).ravel(), (1 / alike).ravel(), len(counted))
        leads = (above == 0) / alike
        first += leads.sum(axis=0)
        central += leads.T @ weights
        rank = above.astype(np.int16)
        better = rank[:, :, None] < rank[:, None, :]
        beaten += np.add.reduce(better.view(np.uint8), axis=0, dtype=np.uint8)
        done += count
        progress(done / draws)
    wins = (beaten + draws - beaten.T) / (2 * draws)
    np.fill_diagonal(wins, 0.5)
    means = np.where(first[:, None] >= LEAST_FIRST, central / np.maximum(first[:, None], 1), np.nan)
    shares = counted.reshape(n, n + 1).cumsum(axis=1)[:, :n] / draws
    return Acceptability(np.where(shares > 1e-12, shares, 0.0), means, wins, draws)


def places(scores):
    """Return how many are above each candidate, and how many have the same score, itself among them.

    Parameters
    ----------
    scores : numpy.ndarray of float, shape (draws, candidates)

    Returns
    -------
    above, alike : numpy.ndarray of int, shape (draws, candidates)
    """
    order = np.argsort(-scores, axis=1, kind="stable")
    falling = np.take_along_axis(scores, order, axis=1)
    at = np.arange(scores.shape[1])
    new = np.ones(scores.shape, dtype=bool)
    new[:, 1:] = falling[:, 1:] != falling[:, :-1]
    start = np.maximum.accumulate(np.where(new, at, 0), axis=1)
    last = np.ones(scores.shape, dtype=bool)
    last[:, :-1] = new[:, 1:]
    end = np.minimum.accumulate(np.where(last, at, len(at))[:, ::-1], axis=1)[:, ::-1]
    above, alike = np.empty((2, *scores.shape), dtype=int)
    np.put_along_axis(above, order, start, axis=1)
    np.put_along_axis(alike, order, end - start + 1, axis=1)
    return above, alike


def standing(scores):
    """Return ranks of which ties share the mean, shape (draws, candidates)."""
    above, alike = places(scores)
    return above + (alike + 1) / 2


def wins_by_all_weights(shares):
    """Return, exactly, which share of all weights puts the row before the column; a tie counts half.

    It is the part of the simplex of weights w with w · (row - column) > 0, by Varsi's (1973) recurrence: with the
    differences above zero p and those below it n, in any order, G(p, n) = (p G(p, one n less) - n G(one p less, n)) /
    (p - n), which only adds and so keeps its digits.

    Parameters
    ----------
    shares : numpy.ndarray of float, shape (…, candidates, criteria)

    Returns
    -------
    numpy.ndarray of float, shape (…, candidates, candidates)
    """
    *many, n, criteria = shares.shape
    ahead, behind = np.triu_indices(n, 1)
    lead = np.round(shares[..., ahead, :] - shares[..., behind, :], 12).reshape(-1, criteria)
    lead = np.ascontiguousarray(np.sort(lead, axis=1).T)
    negatives = (lead < 0).sum(axis=0)
    # Differences of none weigh on neither side: with them left among those above zero, G is the same.
    part = np.zeros((criteria + 1, lead.shape[1]))
    part[0] = 1
    for p in lead[negatives.min(initial=criteria) :]:
        for down, less in enumerate(lead[: negatives.max(initial=0)]):
            both = (p > 0) & (less < 0)
            share = (p * part[down] - less * part[down + 1]) / np.where(both, p - less, 1.0)
            np.copyto(part[down + 1], share, where=both)
    found = part[negatives, np.arange(lead.shape[1])]
    found = np.where((lead > 0).any(axis=0), found, np.where(negatives > 0, 0.0, 0.5)).reshape(*many, len(ahead))
    wins = np.full((*many, n, n), 0.5)
    wins[..., ahead, behind], wins[..., behind, ahead] = found, 1 - found
    return wins
