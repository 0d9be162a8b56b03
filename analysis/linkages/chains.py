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
from itertools import combinations

import numpy as np
import pandas as pd

from ..errors import Notice, TableError, fact, listed, listed_notice, mark, notice, number
from ..inference.runs import stop_if
from .flow_checks import require_flows
from .options import CUT_OFF
from .relatedness import differing

TURNS = 1000
SAME = 1e-12
"""Relative gain of the varimax criterion below which nothing turns any more."""
GAIN = 1e-6
"""Relative gain from which a pair of axes has stood still at no maximum."""
NOTHING = 1e-9
"""Loading that is left over from rounding."""
DIGITS = 6
"""Decimals in which loadings must differ to be ranked."""
TIED = 1e-9
"""Industries by which two components must differ in what they explain for the one to be there without the other."""


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
        Where the number of components was found: how near others were; and industries that are in one of two chains by
        the order of labels alone.
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
    # Who buys, or sells, as much of each follows no pattern: what is left over from rounding does not either.
    patterns = np.where(differing(pd.DataFrame(patterns)), patterns, 0.0)
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
        The same in whatever order industries come, but for their own.

    Raises
    ------
    TableError
        When components are none, or more than industries, or none explains more than one industry does, or the next one
        explains as much as the last.
    """
    order = links.index.argsort()
    sizes, vectors = np.linalg.eigh(links.to_numpy(dtype=float)[np.ix_(order, order)])
    # The largest of four correlations is no correlation: what it has beyond one shows in components below 0.
    sizes, vectors = np.where(sizes > TIED, sizes, 0.0)[::-1], vectors[:, ::-1]
    count = int((sizes > 1 + TIED).sum()) if components is None else components
    if components is None and not count:
        raise TableError(
            mark(
                "No two of the {count} sectors buy or sell alike, so that there are no chains. Is it a table of flows, "
                "with different ones in its rows and columns?"
            ),
            count=len(sizes),
        )
    if not 1 <= count <= len(sizes):
        raise TableError(
            mark("COMPONENTS is {count}; it must be 1 or more and at most the {most} sectors."),
            count=count,
            most=len(sizes),
        )
    definite = _definite(sizes)
    if count not in definite:
        raise TableError(
            mark(
                "COMPONENTS is {count}, but the next component explains as much as the last, so that it is chance "
                "which of them is left out. Numbers that can be: {list}."
            ),
            count=count,
            list=listed(definite),
        )
    loadings = varimax(vectors[:, :count] * np.sqrt(sizes[:count]), cancelled)
    loadings = loadings * np.where((loadings**3).sum(axis=0) < 0, -1.0, 1.0)
    strength = (loadings**2).sum(axis=0)
    # Of equally strong ones that of the first industry comes first.
    first = (loadings >= loadings.max(axis=0) - 10.0**-DIGITS).argmax(axis=0)
    ranked = np.lexsort((first, -np.round(strength, DIGITS)))
    frame = pd.DataFrame(loadings[:, ranked], links.index[order], pd.RangeIndex(1, count + 1)).loc[links.index]
    known = frame.round(DIGITS)
    chain = known.idxmax(axis=1).where(known.max(axis=1) >= cut_off, 0)
    explained = pd.Series(strength[ranked] / len(sizes), frame.columns)
    tied = chain.index[(known.eq(known.max(axis=1), axis=0).sum(axis=1) > 1) & (chain > 0)]
    text = mark("Sectors that load on two chains as strongly, which are in the first of them ({count}): {list}.")
    notices = () if components else (_found(sizes, count),)
    return Chains(frame, explained, chain.astype(int), notices + listed_notice(text, tied))


def definite_counts(links):
    """Return the numbers of components of which the last explains more than the next; see `industry_chains`."""
    return _definite(np.linalg.eigvalsh(links.to_numpy(dtype=float))[::-1])


def _definite(sizes):
    """Return how many components there can be, by what each explains; one that explains nothing makes no difference."""
    following = np.append(sizes[1:], -np.inf)
    apart = (sizes - following > TIED) | (sizes <= TIED)
    return [count for count, definite in enumerate(apart, start=1) if definite]


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
    # What an industry without a loading is turned by is chance.
    plain = np.divide(loadings, lengths, out=np.zeros_like(loadings), where=lengths > NOTHING)
    n, count = plain.shape
    turn, reached = np.eye(count), 0.0
    for _ in range(TURNS):
        stop_if(cancelled)
        turned = plain @ turn
        left, sizes, right = np.linalg.svd(plain.T @ (turned**3 - turned * (turned**2).sum(axis=0) / n))
        if sizes.sum() > reached * (1 + SAME):
            turn, reached = left @ right, sizes.sum()
        # All at once, axes stand still where chains are mixed evenly; pair by pair they do not.
        elif not _turn_pairs(turn, plain):
            break
        else:
            reached = 0.0
    return np.where(lengths > NOTHING, plain @ turn * lengths, loadings)


def _turn_pairs(turn, plain):
    """Turn each pair of axes, in place, to the best of all its angles (Kaiser 1958); return whether any was not there.

    Along the angle the criterion is a wave, whose height and place are known.
    """
    turned, moved = plain @ turn, False
    whole = (turned**4).sum()
    for first, second in combinations(range(len(turn)), 2):
        x, y = turned[:, first], turned[:, second]
        u, v = x**2 - y**2, 2 * x * y
        above = 2 * (u @ v - u.sum() * v.sum() / len(u))
        below = u @ u - v @ v - (u.sum() ** 2 - v.sum() ** 2) / len(u)
        if np.hypot(above, below) - below > GAIN * whole:
            angle = np.arctan2(above, below) / 4
            plane = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
            for axes in (turn, turned):
                axes[:, [first, second]] = axes[:, [first, second]] @ plane
            moved = True
    return moved


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
