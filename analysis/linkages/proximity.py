"""Which sectors are found in the same areas, how near an area is to those that it lacks, and the network of sectors.

References
----------
Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development of
nations. Science 317(5837), 482-487.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd


class Density(NamedTuple):
    """How much of what is related to a sector an area has, by area and sector, 0 to 1.

    Attributes
    ----------
    known : pandas.DataFrame
        Over the sectors whose presence in the area is known; NaN where none is.
    low, high : pandas.DataFrame
        If those that are not known were absent, and if they were present.
    """

    known: pd.DataFrame
    low: pd.DataFrame
    high: pd.DataFrame


def proximity(there):
    """Return how often sectors are in the same areas: the smaller of two conditional probabilities.

    Parameters
    ----------
    there : pandas.DataFrame of float, shape (areas, sectors)
        1 where a sector is present, 0 where not, NaN where unknown.

    Returns
    -------
    both, alone, shares : pandas.DataFrame, shape (sectors, sectors)
        ``both``: areas that have both. ``alone``: areas that have the sector of the row, among those where that of the
        column is known too. ``shares``: min(P(i | j), P(j | i)) = n_ij / max(n_i, n_j) (Hidalgo et al. 2007, p. 484);
        NaN where no area has either.

    Examples
    --------
    a and b are in one area together; a is in two, b in one:

    >>> proximity(pd.DataFrame({"a": [1.0, 1, 0], "b": [1.0, 0, 0]}))[2].loc["a", "b"]
    0.5
    """
    present, known = there.fillna(0.0).to_numpy(), there.notna().to_numpy(dtype=float)
    both, alone = present.T @ present, present.T @ known
    most = np.maximum(alone, alone.T)
    shares = np.divide(both, most, out=np.full_like(both, np.nan), where=most > 0)
    return tuple(pd.DataFrame(each, there.columns, there.columns) for each in (both, alone, shares))


def density(there, shares):
    """Return how near areas are to sectors: the share that they have of all proximity to it (Hidalgo et al. 2007).

    Parameters
    ----------
    there : pandas.DataFrame of float, shape (areas, sectors)
        See `proximity`; on the sectors of the shares.
    shares : pandas.DataFrame, shape (sectors, sectors)
        Of `proximity`. A sector is not counted around itself.

    Returns
    -------
    Density
    """
    around = shares.fillna(0.0).to_numpy().copy()
    np.fill_diagonal(around, 0.0)
    present, open_ = there.fillna(0.0).to_numpy(), there.isna().to_numpy(dtype=float)
    # By what is unknown, so that all three are the same number where nothing is.
    has, unknown, every = present @ around, open_ @ around, np.broadcast_to(around.sum(axis=0), there.shape)
    parts = ((has, every - unknown), (has, every), (has + unknown, every))
    # A sum in another order is another one in its last digit.
    found = (np.divide(one, all_, out=np.full(has.shape, np.nan), where=all_ > 0).clip(0, 1) for one, all_ in parts)
    return Density(*(pd.DataFrame(each, there.index, there.columns) for each in found))


def pairs(both, alone, shares):
    """Return proximities as a table of pairs, the nearest first.

    Parameters
    ----------
    both, alone, shares : pandas.DataFrame
        Of `proximity`.

    Returns
    -------
    pandas.DataFrame
        ``code_1``, ``code_2``, ``proximity``, ``both``, ``areas_1`` and ``areas_2``; each pair once.
    """
    one, other = np.triu_indices(len(shares), 1)
    codes = shares.index.to_numpy(dtype=object)
    frame = pd.DataFrame(
        {
            "code_1": codes[one],
            "code_2": codes[other],
            "proximity": shares.to_numpy()[one, other],
            "both": both.to_numpy()[one, other],
            "areas_1": alone.to_numpy()[one, other],
            "areas_2": alone.to_numpy()[other, one],
        }
    )
    order = ["proximity", "code_1", "code_2"]
    return frame.sort_values(order, ascending=[False, True, True], kind="stable", ignore_index=True)


def network(shares, least):
    """Return the links to draw: the tree that holds all sectors together by the nearest, and all that are near.

    Parameters
    ----------
    shares : pandas.DataFrame, shape (sectors, sectors)
        Of `proximity`.
    least : float
        Proximity from which a link is drawn that is not of the tree (Hidalgo et al. 2007: 0.55).

    Returns
    -------
    pandas.DataFrame
        ``code_1``, ``code_2``, ``proximity`` and ``near``, whether it is at least that.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import minimum_spanning_tree

    values = shares.fillna(0.0).to_numpy()
    one, other = np.triu_indices(len(values), 1)
    linked = values[one, other] > 0
    one, other = one[linked], other[linked]
    found = values[one, other]
    # By rank, so that equal ones are taken in the order of their codes, and 0 stands for no link.
    rank = np.empty(len(found))
    rank[np.lexsort((other, one, -found))] = np.arange(1, len(found) + 1)
    tree = minimum_spanning_tree(csr_array((rank, (one, other)), shape=values.shape))
    of_tree = np.isin(rank, tree.data)
    kept = of_tree | (found >= least)
    codes = shares.index.to_numpy(dtype=object)
    return pd.DataFrame(
        {
            "code_1": codes[one[kept]],
            "code_2": codes[other[kept]],
            "proximity": found[kept],
            "near": found[kept] >= least,
        }
    )
