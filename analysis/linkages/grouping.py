"""Groups of related industries: made by average linkage, and any grouping held against a measure of relatedness.

References
----------
Delgado, M., Porter, M. E. & Stern, S. (2016). Defining clusters of related industries. Journal of Economic Geography
16(1), 1-38. (Validation scores, section 4: within against between.)
Sokal, R. R. & Michener, C. D. (1958). A statistical method for evaluating systematic relationships. University of
Kansas Science Bulletin 38, 1409-1438. (Average linkage.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError, mark

QUANTILE = 0.95


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
    """

    groups: pd.DataFrame
    score: float
    score_95: float


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
    groups = groups.dropna()
    groups = groups[groups.index.isin(related.index)]
    if groups.nunique() < 2:
        raise TableError(
            mark("Groups are compared with each other: two or more with related industries are needed, {count} found."),
            count=groups.nunique(),
        )
    values = related.loc[groups.index, groups.index].to_numpy(dtype=float).copy()
    np.fill_diagonal(values, np.nan)
    codes, names = pd.factorize(groups, sort=True)
    member = np.eye(len(names))[codes]
    known = np.isfinite(values)
    sums, pairs = (member.T @ cells @ member for cells in (np.where(known, values, 0.0), known.astype(float)))
    means = np.divide(sums, pairs, out=np.full_like(sums, np.nan), where=pairs > 0)
    outside = ~np.eye(len(names), dtype=bool)
    rows = []
    for place, name in enumerate(names):
        others = outside[place] & (pairs[place] > 0)
        rows.append(
            {
                "group": name,
                "size": int(member[:, place].sum()),
                "within": means[place, place],
                "between": sums[place, others].sum() / pairs[place, others].sum() if others.any() else np.nan,
                "between_95": np.quantile(means[place, others], QUANTILE) if others.any() else np.nan,
            }
        )
    frame = pd.DataFrame(rows).set_index("group")
    frame = frame.assign(above=frame["within"] > frame["between"], above_95=frame["within"] > frame["between_95"])
    frame = frame[frame["size"] > 1]
    decided = frame.dropna(subset=["within", "between"])
    share = [float(decided[name].mean()) if len(decided) else np.nan for name in ("above", "above_95")]
    return Validation(frame, *share)


def average_linkage(related, groups=None):
    """Group industries by average linkage of how related they are.

    Parameters
    ----------
    related : pandas.DataFrame, shape (n, n)
        Symmetric, on any scale; a pair without a measure counts as the least related.
    groups : int, optional
        How many; by default the number from 2 to n / 2 with the largest mean silhouette.

    Returns
    -------
    found : pandas.Series of int
        The group of each industry, from 1, the largest first.
    tree : ndarray, shape (n - 1, 4)
        As `scipy.cluster.hierarchy.linkage` has it; heights are the largest relatedness less that of the join.

    Raises
    ------
    TableError
        When groups are fewer than two or more than industries.
    """
    from scipy.cluster.hierarchy import cut_tree, linkage
    from scipy.spatial.distance import squareform

    n = len(related)
    if groups is not None and not 2 <= groups <= n:
        raise TableError(mark("COMPONENTS is {count}; it must be 2 to {most}, the industries."), count=groups, most=n)
    values = related.to_numpy(dtype=float).copy()
    pairs = values[np.triu_indices(n, 1)]
    apart = np.nanmax(pairs) - np.where(np.isfinite(values), values, np.nanmin(pairs))
    apart = (apart + apart.T) / 2
    np.fill_diagonal(apart, 0.0)
    tree = linkage(squareform(apart, checks=False), "average")
    counts = [groups] if groups else range(2, max(n // 2, 2) + 1)
    cuts = cut_tree(tree, n_clusters=list(counts))
    scores = [_silhouette(apart, cuts[:, place]) for place in range(cuts.shape[1])] if len(counts) > 1 else [0.0]
    labels = cuts[:, int(np.argmax(scores))]
    sizes = np.bincount(labels)
    order = np.argsort(-sizes, kind="stable")
    number = np.empty(len(sizes), dtype=int)
    number[order] = np.arange(1, len(sizes) + 1)
    return pd.Series(number[labels], related.index), tree


def _silhouette(apart, labels):
    """Return the mean silhouette width (Rousseeuw 1987); industries that are alone have 0."""
    member = np.eye(labels.max() + 1)[labels]
    sizes = member.sum(axis=0)
    sums = apart @ member
    own = sizes[labels]
    rows = np.arange(len(labels))
    inside = np.divide(sums[rows, labels], own - 1, out=np.zeros(len(labels)), where=own > 1)
    means = sums / sizes
    means[rows, labels] = np.inf
    nearest = means.min(axis=1)
    largest = np.maximum(inside, nearest)
    width = np.divide(nearest - inside, largest, out=np.zeros(len(labels)), where=largest > 0)
    return float(np.where(own > 1, width, 0.0).mean())
