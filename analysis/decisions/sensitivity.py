"""What a ranking hangs on: one criterion or candidate less, weight moved from one criterion to another, one value more.

All functions take arrays of candidates in rows and criteria in columns.
"""

from dataclasses import dataclass

import numpy as np

from .acceptability import wins_by_all_weights
from .scoring import ANCHORS, SMAA, between_anchors, ranks, scores, weighted_sum

SAME = 0.9
"""Rank correlation from which two criteria say nearly the same."""
LEAST_ALIKE = 5
"""Candidates from which a correlation says anything."""
ON_ANCHOR = 0.25
"""Part of a criterion's values on an anchor from which it is told."""
PAIRS_AT_ONCE = 250_000
"""Pairs of candidates, times sets of figures, that are compared at once."""
FEWEST_FILLINGS, MOST_FILLINGS, FILLED = 10, 300, 30_000
"""Ways to fill in unknown figures that are tried where ranks cannot be bounded exactly, and figures in all of them."""


def point_ranks(values, weights, scale, method):
    """Return the ranks among the candidates of whom all figures are known; NaN for the others.

    With all weights alike likely (SMAA) candidates are in the order of their mean rank over all of them, which is
    exact: one more than the sum of the shares of weights by which each other is ahead.
    """
    if method != SMAA:
        return ranks(scores(values, weights, scale, method))
    shares = between_anchors(values, scale)
    known = ~np.isnan(shares).any(axis=1)
    found = np.full(len(values), np.nan)
    if known.any():
        found[known] = ranks(-np.round(wins_by_all_weights(shares[known]).sum(axis=0), 9))
    return found


def rank_spans(values, low, high, weights, scale, method):
    """Return the least and the most that each rank can be, whatever the figures that are not known.

    Known figures are taken as they are. One unknown figure leaves open the rank of its candidate, and of those whose
    scores lie where its own can be. Between fixed anchors that is exact; where shares hang on the other candidates, or
    weights are all alike likely, it is what `_fillings` find: a rank more may be possible.

    Parameters
    ----------
    values, low, high : numpy.ndarray of float, shape (candidates, criteria)
        NaN where unknown; between what that can be.
    weights, scale, method
        See `scoring.scores`.

    Returns
    -------
    numpy.ndarray of float, shape (2, candidates)
    """
    unknown = np.isnan(values) & (weights > 0)
    if not unknown.any():
        return np.repeat(point_ranks(values, weights, scale, method)[None], 2, axis=0)
    ends = [np.where(unknown, end, np.nan_to_num(values)) for end in (low, high)]
    if method == ANCHORS:
        # End by end and not score by score: the least of a cost is the most of its share.
        shares = np.sort([between_anchors(end, scale) for end in ends], axis=0)
        return np.array(possible_ranks(*weighted_sum(shares, weights)), dtype=float)
    filled = np.array(list(_fillings(unknown, *ends, scale.costs)))
    at_once = max(1, PAIRS_AT_ONCE // len(values) ** 2)
    parts = (filled[start : start + at_once] for start in range(0, len(filled), at_once))
    found = np.concatenate([_ranks_of_each(some, weights, scale, method) for some in parts])
    return np.array([found.min(axis=0), found.max(axis=0)])


def _ranks_of_each(values, weights, scale, method):
    """Return `point_ranks` of many sets of figures that are all known, shape (sets, candidates)."""
    if method == SMAA:
        worth = -np.round(wins_by_all_weights(between_anchors(values, scale)).sum(axis=-2), 9)
    else:
        worth = scores(values, weights, scale, method)
    return np.array([ranks(one) for one in worth])


def _fillings(unknown, low, high, costs):
    """Yield figures with the unknown ones at ends, where ranks are most apart, and then anywhere between them.

    All are best, and worst; one candidate's are best and the others' worst, and the contrary; ends by chance.
    """
    worst, best = np.where(costs, high, low), np.where(costs, low, high)
    yield worst
    yield best
    count = max(FEWEST_FILLINGS, min(MOST_FILLINGS, FILLED // low.size))
    for place in np.flatnonzero(unknown.any(axis=1))[: count // 2]:
        own = np.arange(len(low))[:, None] == place
        yield np.where(own, best, worst)
        yield np.where(own, worst, best)
    rng = np.random.default_rng(0)
    for _ in range(count):
        yield np.where(rng.random(low.shape) < 0.5, worst, best)
    for _ in range(count // 2):
        yield worst + (best - worst) * rng.random(low.shape)


def settled(spans):
    """Return the ranks of `rank_spans` that are settled, NaN for those that are open."""
    return np.where(spans[0] == spans[1], spans[0], np.nan)


def spans_without_criteria(values, low, high, weights, scale, method):
    """Return `rank_spans` with one criterion left out, shape (criteria, 2, candidates); NaN where nothing is left."""
    found = np.full((values.shape[1], 2, len(values)), np.nan)
    for place in range(values.shape[1]):
        rest = np.delete(weights, place)
        if rest.sum() > 0:
            kept = (np.delete(figures, place, axis=1) for figures in (values, low, high))
            found[place] = rank_spans(*kept, rest / rest.sum(), scale.without(place), method)
    return found


def moved_without_candidates(values, weights, scale, method):
    """Return for each candidate how many others change places among themselves when it is left out.

    Between fixed anchors none does, because no share hangs on another candidate. Those with figures that are not known
    have no place, but can change those of others.
    """
    moved = np.zeros(len(values), dtype=int)
    if method == ANCHORS:
        return moved
    whole = point_ranks(values, weights, scale, method)
    known = ~np.isnan(whole)
    wins = wins_by_all_weights(between_anchors(values, scale)[known]) if method == SMAA else None
    for place in range(len(values)):
        rest = np.delete(values, place, axis=0)
        if not len(rest) or np.isnan(rest).all(axis=0).any():
            continue
        before = ranks(-np.delete(whole, place))
        if wins is None:
            after = point_ranks(rest, weights, scale, method)
        elif not known[place]:
            after = before
        else:
            at = known[:place].sum()
            after = np.full(len(rest), np.nan)
            after[np.delete(known, place)] = ranks(-np.round(np.delete(wins.sum(axis=0) - wins[at], at), 9))
        moved[place] = (before != after)[~np.isnan(before)].sum()
    return moved


@dataclass(frozen=True)
class Swap:
    """The smallest change of weights that makes two candidates equal.

    Attributes
    ----------
    moved : float
        Weight that is moved in all, of 1; NaN where none does it.
    givers, takers : tuple of int
        Places of the criteria that it is taken from, and given to.
    """

    moved: float
    givers: tuple
    takers: tuple


def smallest_swap(lead, weights):
    """Return how little weight has to be moved between criteria until the lead of one candidate is gone.

    Weight goes from the criterion in which it leads most to the one in which it leads least; when the former has no
    weight left, the next gives. That is the least of all changes, as a transport of weight with a linear gain is.

    Parameters
    ----------
    lead : numpy.ndarray of float, shape (criteria,)
        Share of the one ahead less that of the one behind.
    weights : numpy.ndarray of float, shape (criteria,)
        Summing to one.

    Returns
    -------
    Swap
    """
    left = float(lead @ weights)
    taker = int(np.argmin(lead))
    moved, givers = 0.0, []
    for giver in np.argsort(-lead, kind="stable"):
        if left <= 1e-12:
            break
        gain = lead[giver] - lead[taker]
        if gain <= 0:
            break
        if weights[giver] <= 0:
            continue
        step = min(weights[giver], left / gain)
        moved, left = moved + step, left - step * gain
        givers.append(int(giver))
    if left > 1e-12:
        return Swap(np.nan, (), ())
    return Swap(moved, tuple(givers), (taker,) if givers else ())


def neighbours_in_order(scores):
    """Return pairs (ahead, behind) of neighbours in the order of scores; candidates without one are in no pair."""
    order = [place for place in np.argsort(-scores, kind="stable") if not np.isnan(scores[place])]
    return list(zip(order, order[1:]))


def lift(shares, weights, scores, whole=False):
    """Return the share that each criterion of a candidate must have for it to reach the next higher score, or pass it.

    Parameters
    ----------
    shares : numpy.ndarray of float, shape (candidates, criteria)
    weights : numpy.ndarray of float, shape (criteria,)
    scores : numpy.ndarray of float, shape (candidates,)
    whole : numpy.ndarray of bool, shape (criteria,), optional
        Criteria of yes and no, of which there is all or nothing.

    Returns
    -------
    numpy.ndarray of float, shape (candidates, criteria)
        NaN for the first, where even 1 would not do, and where a score is unknown.
    """
    needed = np.full(shares.shape, np.nan)
    with np.errstate(divide="ignore"):
        per_weight = np.where(weights > 0, 1 / weights, np.inf)
    for place, score in enumerate(scores):
        above = scores[scores > score]
        if len(above):
            wanted = shares[place] + (above.min() - score) * per_weight
            needed[place] = np.where(wanted <= 1 + 1e-12, np.where(whole, 1.0, np.minimum(wanted, 1.0)), np.nan)
    return needed


def possible_ranks(least, most):
    """Return the best and the worst rank that unknown figures allow, exactly: each candidate's are free of the others'.

    Parameters
    ----------
    least, most : numpy.ndarray of float, shape (candidates,)
        Scores at the least and the most that each can be.
    """
    least, most = np.round(least, 12), np.round(most, 12)
    best = (least[:, None] > most[None, :]).sum(axis=0) + 1
    worst = len(least) - (most[:, None] < least[None, :]).sum(axis=0)
    # Those that are surely equal share the better rank, as `ranks` has it.
    settled = (least == most)[:, None] & (least == most)[None, :] & (least[:, None] == least[None, :])
    np.fill_diagonal(settled, False)
    return best, worst - settled.sum(axis=0)


def of_yes_and_no(values, scale):
    """Return which criteria have no figures but their two anchors."""
    return ((values == scale.worst) | (values == scale.best) | np.isnan(values)).all(axis=0)


def on_anchors(values, scale):
    """Return which part of each criterion's values lies on an anchor or beyond; 0 for one of only yes and no."""
    shares = between_anchors(values, scale)
    known = ~np.isnan(shares)
    on = ((shares <= 0) | (shares >= 1)) & known
    part = on.sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(of_yes_and_no(values, scale) | np.isnan(scale.worst), 0.0, part)


def alike(values, scale):
    """Return pairs of criteria that rank the candidates nearly alike: (one, other, Spearman's rank correlation).

    A weight given to both counts what they measure twice.
    """
    found = []
    turned = np.where(scale.costs, -values, values)
    for one in range(values.shape[1]):
        for other in range(one + 1, values.shape[1]):
            pair = turned[:, [one, other]]
            pair = pair[~np.isnan(pair).any(axis=1)]
            if len(pair) < LEAST_ALIKE or (pair == pair[0]).all(axis=0).any():
                continue
            placed = [
                ((column[:, None] < column).sum(axis=0) - (column[:, None] > column).sum(axis=0)) for column in pair.T
            ]
            correlation = float(np.corrcoef(placed)[0, 1])
            if correlation >= SAME:
                found.append((one, other, correlation))
    return found
