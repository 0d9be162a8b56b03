"""How well any grouping of industries hangs together by a measure of relatedness, and how well chance would.

References
----------
Delgado, M., Porter, M. E. & Stern, S. (2016). Defining clusters of related industries. Journal of Economic Geography
16(1), 1-38. (Validation scores, section 4: within against between.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError, mark
from ..inference.runs import stop_if

QUANTILE = 0.95
ROUNDING = 1e-9


@dataclass(frozen=True)
class Validation:
    """How well groups hang together by one measure.

    Attributes
    ----------
    groups : pandas.DataFrame
        On groups of two industries or more: ``size``, ``within`` (mean relatedness of its pairs), ``between`` (mean of
        pairs with one industry inside and one in another group), ``between_95`` (95th percentile of the means with each
        of the other groups) and ``above``, ``above_95``: whether the mean within exceeds them.
    score, score_95 : float
        Share of these groups that exceed; NaN where there is none.
    industries : int
        In groups, and with a measure.
    """

    groups: pd.DataFrame
    score: float
    score_95: float
    industries: int


@dataclass(frozen=True)
class Chance:
    """What random groupings of the same sizes score.

    Attributes
    ----------
    scores, scores_95 : ndarray of float, shape (draws,)
        NaN where no pair within a group has a measure.
    p : float
        Share of random groupings, the one held against them included, whose mean within exceeds that between by as much
        or more, as a mean over groups: scores are coarse, half of few groups being above by chance.
    """

    scores: np.ndarray
    scores_95: np.ndarray
    p: float


def validate(groups, related):
    """Hold a grouping against a measure of relatedness.

    Parameters
    ----------
    groups : pandas.Series
        Group of each industry; missing where it is in none.
    related : pandas.DataFrame, shape (n, n)
        Symmetric; NaN where a pair has no measure. Industries that are not in it do not count.

    Returns
    -------
    Validation

    Raises
    ------
    TableError
        When no industry of a group has a measure, or there are fewer than two groups.

    Examples
    --------
    >>> import pandas
    >>> related = pandas.DataFrame([[1, .9, .1], [.9, 1, .2], [.1, .2, 1]], list("abc"), list("abc"))
    >>> validate(pandas.Series([1, 1, 2], list("abc")), related).groups.round(2).to_dict("index")[1]["between"]
    0.15
    """
    codes, names, values = _known(groups, related)
    frame = pd.DataFrame(_compared(codes, len(names), values), names).rename_axis("group")
    frame = frame.assign(
        above=_exceeds(frame["within"], frame["between"]), above_95=_exceeds(frame["within"], frame["between_95"])
    )
    frame = frame[frame["size"] > 1]
    return Validation(frame, *_scores(frame)[:2], len(codes))


def against_chance(groups, related, draws, seed, cancelled=None):
    """Hold random groupings of the same sizes against a measure of relatedness.

    Parameters
    ----------
    groups, related
        See `validate`.
    draws : int
        How many.
    seed : int
    cancelled : callable, optional

    Returns
    -------
    Chance
        Industries that are in no group are in none of the random ones; which are with which is dealt out anew.
    """
    codes, names, values = _known(groups, related)
    generator = np.random.default_rng(np.random.SeedSequence(seed))
    found = np.empty((draws, 3))
    for place in range(draws):
        stop_if(cancelled)
        found[place] = _scores(_compared(generator.permutation(codes), len(names), values))
    beyond = _scores(_compared(codes, len(names), values))[2]
    # A random grouping of which no pair has a measure may be as much.
    less = (found[:, 2] < beyond - ROUNDING * np.nanmax(np.abs(values), initial=0.0)).sum()
    p = (1 + draws - less) / (1 + draws) if np.isfinite(beyond) else np.nan
    return Chance(found[:, 0], found[:, 1], p)


def _known(groups, related):
    """Return codes of the groups of industries with a measure, the groups, and the measure without diagonal."""
    groups = groups.dropna()
    groups = groups[groups.index.isin(related.index)]
    if groups.nunique() < 2:
        raise TableError(
            mark("Groups are compared with each other: two or more with related sectors are needed, {count} found."),
            count=groups.nunique(),
        )
    # In the order of their labels, so that a seed means the same whatever the order of the groups and the measure.
    groups = groups.sort_index()
    values = related.loc[groups.index, groups.index].to_numpy(dtype=float).copy()
    np.fill_diagonal(values, np.nan)
    codes, names = pd.factorize(groups, sort=True)
    return codes, names, values


def _compared(codes, count, values):
    """Return, for each of so many groups, the columns of `Validation.groups` that are sizes and means."""
    member = np.eye(count)[codes]
    known = np.isfinite(values)
    sums, pairs = (member.T @ cells @ member for cells in (np.where(known, values, 0.0), known.astype(float)))
    means = np.divide(sums, pairs, out=np.full_like(sums, np.nan), where=pairs > 0)
    outside = ~np.eye(count, dtype=bool)
    others = (pairs * outside).sum(axis=1)
    between = np.divide((sums * outside).sum(axis=1), others, out=np.full(count, np.nan), where=others > 0)
    return {
        "size": member.sum(axis=0).astype(int),
        "within": np.diag(means).copy(),
        "between": between,
        "between_95": _quantiles(np.where(outside, means, np.nan)),
    }


def _quantiles(rows):
    """Return the 95th percentile of the known values of each row, between two of them in proportion."""
    ordered = np.sort(rows, axis=1)
    last = np.maximum(np.isfinite(rows).sum(axis=1) - 1, 0)
    place = QUANTILE * last
    below = place.astype(int)
    at = np.arange(len(rows))
    low, high = ordered[at, below], ordered[at, np.minimum(below + 1, last)]
    return low + (place - below) * (high - low)


def _exceeds(within, limit):
    """Return which means are larger by more than rounding."""
    return within - limit > ROUNDING * np.maximum(np.abs(within), np.abs(limit))


def _scores(frame):
    """Return both scores of `Validation`, and how far within exceeds between on average, of groups of two or more."""
    size, within, between, quantile = (np.asarray(frame[name]) for name in ("size", "within", "between", "between_95"))
    decided = (size > 1) & np.isfinite(within) & np.isfinite(between)
    if not decided.any():
        return np.nan, np.nan, np.nan
    scores = (float(_exceeds(within, limit)[decided].mean()) for limit in (between, quantile))
    return *scores, float((within - between)[decided].mean())
