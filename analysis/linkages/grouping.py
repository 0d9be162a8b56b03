"""Groups of related industries, by average linkage.

References
----------
Sokal, R. R. & Michener, C. D. (1958). A statistical method for evaluating systematic relationships. University of
Kansas Science Bulletin 38, 1409-1438. (Average linkage.)
"""

import numpy as np
import pandas as pd

from ..errors import TableError, mark

DIGITS = 9
"""Decimals in which distances, as shares of the largest, and widths of silhouettes must differ to be ranked."""


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
        The group of each industry, from 1, the largest first, of equally large ones that with the first label. Pairs
        that are equally related are joined in the order of labels, in whatever order industries come.
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
        raise TableError(mark("COMPONENTS is {count}; it must be 2 to {most}, the sectors."), count=groups, most=n)
    ordered = related.index.argsort()
    values = related.to_numpy(dtype=float)[np.ix_(ordered, ordered)]
    pairs = values[np.triu_indices(n, 1)]
    apart = np.nanmax(pairs) - np.where(np.isfinite(values), values, np.nanmin(pairs))
    # Pairs that are equally related but for rounding are.
    most = apart.max() or 1.0
    apart = np.round((apart + apart.T) / 2 / most, DIGITS) * most
    np.fill_diagonal(apart, 0.0)
    tree = linkage(squareform(apart, checks=False), "average")
    counts = [groups] if groups else range(2, max(n // 2, 2) + 1)
    cuts = cut_tree(tree, n_clusters=list(counts))
    scores = [_silhouette(apart, cuts[:, place]) for place in range(cuts.shape[1])] if len(counts) > 1 else [0.0]
    labels = cuts[:, int(np.argmax(np.round(scores, DIGITS)))]
    sizes = np.bincount(labels)
    # Labels are numbered in the order in which they appear.
    order = np.argsort(-sizes, kind="stable")
    number = np.empty(len(sizes), dtype=int)
    number[order] = np.arange(1, len(sizes) + 1)
    found = pd.Series(number[labels], related.index[ordered]).loc[related.index]
    # Leaves are the places of industries as they came.
    leaves = tree[:, :2].astype(int)
    tree[:, :2] = np.append(ordered, np.arange(n, 2 * n))[leaves]
    return found, tree


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
