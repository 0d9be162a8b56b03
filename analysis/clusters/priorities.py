"""A ranking by several criteria, and what it hangs on.

Values between fixed anchors keep the order of two candidates whoever else is compared; scaled by the candidates
themselves, as min-max and TOPSIS do, the order of the others changes where the worst one is left out.

References
----------
Hwang, C. L. & Yoon, K. (1981). Multiple attribute decision making. Springer. (TOPSIS.)
Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision making.
Operations Research 49(3), 444-454.
Tervonen, T. & Figueira, J. R. (2008). A survey on stochastic multicriteria acceptability analysis methods. Journal of
Multi-Criteria Decision Analysis 15(1-2), 1-14.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, mark

DRAWS = 10_000
"""Sets of weights, and of values within bounds, that are drawn."""


def between_anchors(values, worst, best):
    """Return values as shares of the way from their worst anchor to their best, 0 … 1, held there.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (candidates, criteria)
        NaN where unknown.
    worst, best : pandas.Series of float, shape (criteria,)
        What is 0 and what is 1; the worst may be the larger one, as for costs.

    Raises
    ------
    FieldError
        When both anchors of a criterion are the same.
    """
    span = best - worst
    same = span.index[span == 0]
    if len(same):
        raise FieldError(
            mark("Criteria whose two anchors are the same ({count}): {list}. What is 0 must differ from what is 1."),
            count=len(same),
            list=listed(same),
        )
    return ((values - worst) / span).clip(0.0, 1.0)


def between_candidates(values, costs):
    """Return values as shares of the way from the worst candidate to the best (min-max); 1 where all are alike."""
    least, most = values.min(), values.max()
    span = (most - least).where(most > least)
    shares = (values - least) / span
    return shares.where(~costs, 1 - shares).fillna(1.0).where(values.notna())


def normalised_weights(weights):
    """Return weights that sum to one.

    Raises
    ------
    FieldError
        When a weight is negative or missing, or all are zero.
    """
    weights = weights.astype(float)
    if weights.isna().any() or (weights < 0).any() or not weights.sum() > 0:
        raise FieldError(mark("Weights must be numbers of zero or more, and not all zero."))
    return weights / weights.sum()


def weighted_sum(shares, weights):
    """Return each candidate's score, 0 … 1; NaN where a share is that has a weight."""
    used = weights[weights > 0]
    return (shares[used.index] * used).sum(axis=1, skipna=False)


def topsis(values, weights, costs):
    """Return each candidate's closeness to the ideal (Hwang & Yoon 1981): 1 is the best of all in every criterion.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (candidates, criteria)
    weights : pandas.Series of float, shape (criteria,)
        Summing to one.
    costs : pandas.Series of bool, shape (criteria,)
        Criteria of which less is better.
    """
    lengths = np.sqrt((values**2).sum())
    weighted = values / lengths.where(lengths > 0, 1.0) * weights
    least, most = weighted.min(), weighted.max()
    ideal, worst = most.where(~costs, least), least.where(~costs, most)
    to_ideal, to_worst = (np.sqrt(((weighted - point) ** 2).sum(axis=1, skipna=False)) for point in (ideal, worst))
    whole = to_ideal + to_worst
    return (to_worst / whole.where(whole > 0)).fillna(1.0).where(whole.notna())


def ranks(scores):
    """Return ranks, 1 the best; equal scores share the better rank."""
    return scores.rank(ascending=False, method="min")


@dataclass(frozen=True)
class Acceptability:
    """How ranks hold whatever the weights (SMAA-2).

    Attributes
    ----------
    ranks : pandas.DataFrame of float, shape (candidates, ranks)
        Share of the weights that give a candidate each rank; ties share.
    central : pandas.DataFrame of float, shape (candidates, criteria)
        Mean of the weights that put a candidate first: who prefers it; NaN where none does.
    wins : pandas.DataFrame of float, shape (candidates, candidates)
        Share of the weights by which the row beats the column, a tie counting half.
    draws : int
    """

    ranks: pd.DataFrame
    central: pd.DataFrame
    wins: pd.DataFrame
    draws: int


def acceptability(low, high, *, weights=None, spread=None, draws=DRAWS, seed=0):
    """Draw weights, and values within their bounds, and count what ranks candidates get.

    Parameters
    ----------
    low, high : pandas.DataFrame of float, shape (candidates, criteria)
        Least and most of each share, 0 … 1; equal where it is known, 0 and 1 where nothing is.
    weights : pandas.Series of float, optional
        Around which weights are drawn; without them all weights are as likely as any.
    spread : float, optional
        By which share a weight may be less or more than that given, before they are made to sum to one.
    draws, seed : int

    Returns
    -------
    Acceptability
    """
    rng = np.random.default_rng(seed)
    names, criteria = low.index, low.columns
    if weights is None:
        drawn = rng.dirichlet(np.ones(len(criteria)), draws)
    else:
        around = normalised_weights(weights.reindex(criteria)).to_numpy()
        drawn = around * rng.uniform(1 - (spread or 0.0), 1 + (spread or 0.0), (draws, len(criteria)))
        drawn /= drawn.sum(axis=1, keepdims=True)
    n = len(names)
    counted, central, first, wins = np.zeros((n, n)), np.zeros((n, len(criteria))), np.zeros(n), np.zeros((n, n))
    least, span = low.to_numpy(), (high - low).to_numpy()
    for one in drawn:
        # Equal scores but for rounding are equal.
        scores = np.round((least + span * rng.random(span.shape)) @ one, 12)
        better = scores[:, None] > scores[None, :]
        equal = scores[:, None] == scores[None, :]
        wins += better + (equal & ~np.eye(n, dtype=bool)) / 2
        above, alike = better.sum(axis=0), equal.sum(axis=0)
        for rank in range(n):
            counted[:, rank] += ((above <= rank) & (rank < above + alike)) / alike
        leads = (above == 0) / alike
        first += leads
        central += leads[:, None] * one
    with np.errstate(invalid="ignore"):
        means = central / first[:, None]
    return Acceptability(
        pd.DataFrame(counted / draws, names, pd.RangeIndex(1, n + 1)),
        pd.DataFrame(means, names, criteria),
        pd.DataFrame(wins / draws, names, names),
        draws,
    )


def smallest_swap(shares, weights):
    """Return for each neighbouring pair of a ranking the smallest change of one weight that makes them change places.

    Parameters
    ----------
    shares : pandas.DataFrame of float, shape (candidates, criteria)
    weights : pandas.Series of float
        Summing to one; when one changes the others keep their proportions.

    Returns
    -------
    pandas.DataFrame
        A row a pair, in the order of ranks: ``ahead``, ``behind``, ``criterion`` and the ``weight`` that levels them;
        missing where no weight of 0 … 1 does it.
    """
    scores = weighted_sum(shares, weights)
    order = scores.dropna().sort_values(ascending=False, kind="stable").index
    rows = []
    for ahead, behind in zip(order, order[1:]):
        lead = shares.loc[ahead] - shares.loc[behind]
        best = (np.inf, None, np.nan)
        for criterion, weight in weights.items():
            # Lead at weight t of the criterion: t d + (1 - t) r, with r the lead by all others.
            rest = (scores[ahead] - scores[behind] - weight * lead[criterion]) / (1 - weight) if weight < 1 else np.nan
            level = rest / (rest - lead[criterion]) if rest != lead[criterion] else np.nan
            if 0 <= level <= 1 and abs(level - weight) < best[0]:
                best = (abs(level - weight), criterion, level)
        rows.append((ahead, behind, *best[1:]))
    return pd.DataFrame(rows, columns=["ahead", "behind", "criterion", "weight"])


def lift(shares, weights):
    """Return by how much of each criterion's way a candidate must rise to reach the score of the one ahead of it.

    Parameters
    ----------
    shares, weights
        See `smallest_swap`.

    Returns
    -------
    pandas.DataFrame of float, shape (candidates, criteria)
        The share that is needed, above today's; NaN for the first, and where even 1 would not do.
    """
    scores = weighted_sum(shares, weights)
    order = scores.dropna().sort_values(ascending=False, kind="stable").index
    needed = pd.DataFrame(np.nan, shares.index, shares.columns)
    for ahead, behind in zip(order, order[1:]):
        wanted = shares.loc[behind] + (scores[ahead] - scores[behind]) / weights.where(weights > 0)
        needed.loc[behind] = wanted.where(wanted <= 1 + 1e-12)
    return needed
