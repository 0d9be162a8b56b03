"""Chains of industries that buy and sell alike, from a flow table.

Two industries are linked as far as they buy the same inputs, sell to the same buyers, or the one buys what the other's
buyers buy: the largest of four correlations (Czamanski 1974). What is linked alike loads on one component, turned so
that each industry loads on few (varimax; Feser & Bergman 2000).

References
----------
Czamanski, S. (1974). Study of clustering of industries. Institute of Public Affairs, Dalhousie University.
Feser, E. J. & Bergman, E. M. (2000). National industry cluster templates: a framework for applied regional cluster
analysis. Regional Studies 34(1), 1-19.
Kaiser, H. F. (1958). The varimax criterion for analytic rotation in factor analysis. Psychometrika 23(3), 187-200.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, TableError, fact, listed, listed_notice, mark, notice, number
from ..inference.runs import stop_if
from .flow_checks import require_flows
from .options import CUT_OFF

TURNS = 1000
SAME = 1e-12
"""Relative gain of the varimax criterion below which nothing turns any more."""


@dataclass(frozen=True)
class Chains:
    """Chains of industries.

    Attributes
    ----------
    loadings : pandas.DataFrame of float, shape (industries, components)
        Rotated, components from 1, the one that explains most first; mostly positive.
    explained : pandas.Series of float
        Share of the variance that each component explains, after rotation.
    chain : pandas.Series of int
        The component of each industry's largest loading, 0 where that is below the cut-off.
    notices : tuple of Notice
        Where the number of components was found: how near others were.
    """

    loadings: pd.DataFrame
    explained: pd.Series
    chain: pd.Series
    notices: tuple[Notice, ...]


def flow_links(flows):
    """Return how alike industries buy and sell: the largest of Czamanski's four correlations, and notices.

    Parameters
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what industry j (column) buys of industry i (row); zero or more.

    Returns
    -------
    links : pandas.DataFrame, shape (m, m)
        Symmetric, 0 to 1, 1 on the diagonal; without the industries that have no flow to or from another.
    notices : tuple of Notice

    Raises
    ------
    TableError
        When fewer than three industries have flows, or flows are missing or negative.
    """
    require_flows(flows)
    values = flows.to_numpy(dtype=float)
    between = values - np.diag(np.diag(values))
    used = (between.sum(axis=0) > 0) | (between.sum(axis=1) > 0)
    if used.sum() < 3:
        raise TableError(mark("Chains need three sectors or more with flows between them."))
    names, values = flows.index[used], values[np.ix_(used, used)]
    # Column j of the first: what j buys, as shares of all it buys; of the second: whom j sells to.
    buys, sells = (_shares(each) for each in (values, values.T))
    patterns = np.hstack([buys, sells])
    with np.errstate(invalid="ignore", divide="ignore"):
        correlations = np.nan_to_num(np.corrcoef(patterns, rowvar=False))
    m = len(names)
    largest = np.max([correlations[rows : rows + m, columns : columns + m] for rows in (0, m) for columns in (0, m)], 0)
    # Below 0 industries are unlike, which is no link; left in, k chains that share nothing would be k - 1 components.
    largest = np.maximum((largest + largest.T) / 2, 0.0)
    np.fill_diagonal(largest, 1.0)
    text = mark("Sectors without flows from or to others, which are in no chain ({count}): {list}.")
    notices = listed_notice(text, flows.index[~used]) + _apart(names, between[np.ix_(used, used)])
    return pd.DataFrame(largest, names, names), notices


def industry_chains(links, components=None, cut_off=CUT_OFF, cancelled=None):
    """Find chains among industries.

    Parameters
    ----------
    links : pandas.DataFrame of float, shape (n, n)
        How alike industries are, 1 on the diagonal: `flow_links`, or any composite that can be read as correlations.
    components : int, optional
        How many chains there may be; by default as many as explain more than one industry does (eigenvalue above 1).
    cut_off : float
        Loading below which an industry belongs to no chain.
    cancelled : callable, optional

    Returns
    -------
    Chains

    Raises
    ------
    TableError
        When components are none, or more than industries.
    """
    sizes, vectors = np.linalg.eigh(links.to_numpy(dtype=float))
    # The largest of four correlations is no correlation: what it has beyond one shows in components below 0.
    sizes, vectors = np.maximum(sizes[::-1], 0.0), vectors[:, ::-1]
    count = int((sizes > 1 + 1e-9).sum()) if components is None else components
    if not 1 <= count <= len(sizes):
        raise TableError(
            mark("COMPONENTS is {count}; it must be 1 or more and at most the {most} sectors."),
            count=count,
            most=len(sizes),
        )
    loadings = varimax(vectors[:, :count] * np.sqrt(sizes[:count]), cancelled)
    loadings = loadings * np.where((loadings**3).sum(axis=0) < 0, -1.0, 1.0)
    strength = (loadings**2).sum(axis=0)
    order = np.argsort(-strength, kind="stable")
    frame = pd.DataFrame(loadings[:, order], links.index, pd.RangeIndex(1, count + 1))
    chain = frame.idxmax(axis=1).where(frame.max(axis=1) >= cut_off, 0)
    explained = pd.Series(strength[order] / len(sizes), frame.columns)
    return Chains(frame, explained, chain.astype(int), () if components else (_found(sizes, count),))


def varimax(loadings, cancelled=None):
    """Turn loadings so that the variance of their squares is largest, each industry counting the same (Kaiser 1958).

    Parameters
    ----------
    loadings : ndarray of float, shape (industries, components)
    cancelled : callable, optional

    Returns
    -------
    ndarray of float, shape (industries, components)
        The same loadings in turned axes; sums of squares of each industry do not change.
    """
    lengths = np.sqrt((loadings**2).sum(axis=1, keepdims=True))
    plain = np.divide(loadings, lengths, out=np.zeros_like(loadings), where=lengths > 0)
    n, count = plain.shape
    turn, reached = np.eye(count), 0.0
    for _ in range(TURNS):
        stop_if(cancelled)
        turned = plain @ turn
        left, sizes, right = np.linalg.svd(plain.T @ (turned**3 - turned * (turned**2).sum(axis=0) / n))
        turn = left @ right
        if sizes.sum() <= reached * (1 + SAME):
            break
        reached = sizes.sum()
    return plain @ turn * lengths


def _found(sizes, count):
    """Say how many components explain more than one industry does, and how nearly others do."""
    text = mark("Components that explain more than one sector does: {count}; the last: {last}, the next: {next}.")
    following = number(sizes[count], ".2f") if count < len(sizes) else "–"
    return fact(text, count=count, last=number(sizes[count - 1], ".2f"), next=following)


def _shares(values):
    """Return each column as shares of its sum; zero where it has none."""
    sums = values.sum(axis=0)
    return np.divide(values, sums, out=np.zeros_like(values), where=sums > 0)


def _apart(names, between):
    """Say which industries have no flow, however many steps away, to or from the largest part of them."""
    from scipy.sparse.csgraph import connected_components

    parts, labels = connected_components(between > 0, directed=False)
    if parts == 1:
        return ()
    text = mark(
        "The flows fall into {parts} parts without a flow from one to another; not in the largest ({count}): {list}."
    )
    outside = names[labels != np.bincount(labels).argmax()]
    return (notice(text, parts=int(parts), count=len(outside), list=listed(outside)),)
