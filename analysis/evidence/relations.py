"""The network of who works with whom: how dense and mutual it is, what hangs together, and who stands between.

References
----------
Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40(1), 35-41.
Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2), 163-177.
Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press. (Density, reciprocity,
cutpoints.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ..errors import TableError, listed, mark
from ..inference.runs import stop_if

TOGETHER = 256
"""Actors from which ways are counted at a time: a matrix of so many columns."""


@dataclass(frozen=True)
class Relations:
    """A network of actors.

    Attributes
    ----------
    actors : pandas.DataFrame
        On the ids of actors: ``partners`` (others that it has a link with, in either direction), ``component`` (its
        number, the largest first), ``between`` (share of the shortest ways between two others that lead through it,
        0 to 1, either direction; Freeman 1977) and ``parts`` (into how many parts its component falls without it: 2
        and more are a cutpoint); the last two only where brokers were asked for.
    links : int
        Pairs that are linked, in either direction.
    density : float
        Their share of all pairs; NaN with fewer than two actors.
    reciprocity : float
        Share of links with a direction that are returned; NaN without any.
    components, largest, alone : int
        Parts that hang together, actors of the largest one, and actors without any link.
    """

    actors: pd.DataFrame
    links: int
    density: float
    reciprocity: float
    components: int
    largest: int
    alone: int


def relations(actors, links, brokers=True, progress=None, cancelled=None):
    """Measure a network.

    Parameters
    ----------
    actors : sequence
        Ids, each once.
    links : pandas.DataFrame
        ``source`` and ``target``, ids of actors, and perhaps ``mutual``, whether a link has no direction: reciprocity
        leaves it out. Links that repeat count once; one of an actor with itself does not.
    brokers : bool
        Whether ``between`` and ``parts`` are wanted, which take longest.
    progress, cancelled : callable, optional
        Called with the share done, and asked whether to stop.

    Returns
    -------
    Relations

    Raises
    ------
    TableError
        When an actor is repeated, or a link has one that is not listed.

    Examples
    --------
    >>> import pandas
    >>> links = pandas.DataFrame({"source": ["mill", "school", "mill"], "target": ["school", "mill", "bank"]})
    >>> found = relations(["mill", "school", "bank", "port"], links)
    >>> found.links, round(found.reciprocity, 2), found.components, found.actors.loc["mill", "between"].round(2)
    (2, 0.67, 2, 0.33)
    """
    index = pd.Index(actors)
    if not index.is_unique:
        repeated = index[index.duplicated()].unique()
        raise TableError(mark("Actors that are listed more than once: {ids}."), ids=listed(repeated))
    ends = [index.get_indexer(links[end]) for end in ("source", "target")]
    unknown = links.index[(ends[0] < 0) | (ends[1] < 0)]
    if len(unknown):
        raise TableError(
            mark("Links with an actor that is not listed ({count}), in these rows: {rows}."),
            count=len(unknown),
            rows=listed(unknown),
        )
    n = len(index)
    other = ends[0] != ends[1]
    directed, either = _matrix(ends, other & ~_mutual(links), n), _matrix(ends, other, n)
    either = csr_array(either + either.T)
    count, labels = connected_components(either, directed=False)
    sizes = np.bincount(labels, minlength=count)
    order = np.argsort(-sizes, kind="stable")
    numbers = np.empty(count, dtype=int)
    numbers[order] = np.arange(1, count + 1)
    partners = np.diff(either.indptr)
    frame = pd.DataFrame({"partners": partners, "component": numbers[labels]}, index=index)
    if brokers:
        frame["between"] = _betweenness(either, progress, cancelled)
        frame["parts"] = _parts_without(either, labels, frame["between"].to_numpy(), cancelled)
    returned = directed.multiply(directed.T).sum()
    return Relations(
        frame,
        links=int(either.nnz // 2),
        density=either.nnz / (n * (n - 1)) if n > 1 else np.nan,
        reciprocity=returned / directed.nnz if directed.nnz else np.nan,
        components=int(count),
        largest=int(sizes.max(initial=0)),
        alone=int((partners == 0).sum()),
    )


def _mutual(links):
    if "mutual" not in links:
        return np.zeros(len(links), dtype=bool)
    return links["mutual"].to_numpy(dtype=bool)


def _matrix(ends, chosen, n):
    """Return which actors have a chosen link to which, shape (n, n)."""
    sources, targets = (end[chosen] for end in ends)
    return csr_array((np.ones(len(sources)), (sources, targets)), shape=(n, n)).astype(bool)


def _parts_without(links, labels, between, cancelled):
    """Return into how many parts the component of each actor falls without it."""
    parts = np.ones(links.shape[0], dtype=int)
    parts[np.diff(links.indptr) == 0] = 0
    for actor in np.flatnonzero(between > 0):
        stop_if(cancelled)
        others = np.flatnonzero((labels == labels[actor]) & (np.arange(len(labels)) != actor))
        parts[actor] = connected_components(links[others][:, others], directed=False, return_labels=False)
    return parts


def _betweenness(links, progress, cancelled):
    """Return Freeman's betweenness as a share of the pairs of others, by Brandes's accumulation."""
    n = links.shape[0]
    total = np.zeros(n)
    near = links.astype(float)
    for first in range(0, n, TOGETHER):
        sources = np.arange(first, min(first + TOGETHER, n))
        stop_if(cancelled)
        if progress:
            progress(first / n)
        columns = np.arange(len(sources))
        steps = np.full((n, len(sources)), -1)
        ways = np.zeros(steps.shape)
        steps[sources, columns], ways[sources, columns] = 0, 1.0
        last, reached = 0, ways
        while True:
            reached = np.where(steps < 0, near @ reached, 0.0)
            if not reached.any():
                break
            stop_if(cancelled)
            last += 1
            steps[reached > 0] = last
            ways += reached
        through = np.zeros(steps.shape)
        for step in range(last, 0, -1):
            share = np.divide(1 + through, ways, out=np.zeros(steps.shape), where=steps == step)
            through += np.where(steps == step - 1, near @ share * ways, 0.0)
        through[sources, columns] = 0
        total += through.sum(axis=1)
    return total / ((n - 1) * (n - 2)) if n > 2 else total
