"""The network of who works with whom: how dense and mutual it is, what hangs together, and who stands between.

References
----------
Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40(1), 35-41.
Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2), 163-177.
Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press. (Density, reciprocity.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ..errors import TableError, listed, mark


@dataclass(frozen=True)
class Relations:
    """A network of actors.

    Attributes
    ----------
    actors : pandas.DataFrame
        On the ids of actors: ``partners`` (others that it has a link with, in either direction), ``component`` (its
        number, the largest first) and ``between`` (share of the shortest ways between two others that lead through it,
        0 to 1, either direction; Freeman 1977).
    links : int
        Pairs that are linked, in either direction.
    density : float
        Their share of all pairs; NaN with fewer than two actors.
    reciprocity : float
        Share of directed links that are returned; NaN without any.
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


def relations(actors, links):
    """Measure a network.

    Parameters
    ----------
    actors : sequence
        Ids, each once.
    links : pandas.DataFrame
        ``source`` and ``target``, ids of actors. Links that repeat count once; one of an actor with itself does not.

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
    directed = csr_array((np.ones(other.sum()), (ends[0][other], ends[1][other])), shape=(n, n)).astype(bool)
    either = csr_array(directed + directed.T)
    count, labels = connected_components(either, directed=False)
    sizes = np.bincount(labels, minlength=count)
    order = np.argsort(-sizes, kind="stable")
    numbers = np.empty(count, dtype=int)
    numbers[order] = np.arange(1, count + 1)
    partners = np.diff(either.indptr)
    frame = pd.DataFrame(
        {"partners": partners, "component": numbers[labels], "between": _betweenness(either)}, index=index
    )
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


def _betweenness(links):
    """Return Freeman's betweenness as a share of the pairs of others, by Brandes's accumulation."""
    n = links.shape[0]
    neighbours = np.split(links.indices, links.indptr[1:-1]) if n else []
    total = np.zeros(n)
    for source in range(n):
        ways, distance = np.zeros(n), np.full(n, -1)
        ways[source], distance[source] = 1.0, 0
        order = [source]
        for area in order:  # grows as it is read: breadth first
            for near in neighbours[area]:
                if distance[near] < 0:
                    distance[near] = distance[area] + 1
                    order.append(near)
                if distance[near] == distance[area] + 1:
                    ways[near] += ways[area]
        through = np.zeros(n)
        for area in reversed(order[1:]):
            before = [near for near in neighbours[area] if distance[near] == distance[area] - 1]
            for near in before:
                through[near] += ways[near] / ways[area] * (1 + through[area])
            total[area] += through[area]
    return total / ((n - 1) * (n - 2)) if n > 2 else total
