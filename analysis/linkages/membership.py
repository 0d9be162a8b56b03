"""Who belongs to which chain, how strongly, and to which other one almost."""

import numpy as np
import pandas as pd

LEADERS = 2
"""Industries that a chain is named after."""


def of_loadings(chains, cut_off):
    """Return the membership of industries in chains of principal components.

    Parameters
    ----------
    chains : chains.Chains
    cut_off : float
        Loading from which an industry belongs to a chain, as a member of a second one too (Feser & Bergman 2000).

    Returns
    -------
    pandas.DataFrame
        On industries: ``chain`` (0 for none), ``strength`` (its largest loading), ``second`` (another chain with a
        loading of at least the cut-off, 0 where there is none) and ``strength_2``.
    """
    loadings = chains.loadings
    own = loadings.max(axis=1)
    rest = loadings.where(loadings.columns.to_numpy()[None, :] != chains.chain.to_numpy()[:, None])
    has_other = rest.max(axis=1) >= cut_off
    second = rest.fillna(-np.inf).idxmax(axis=1).where(has_other & (chains.chain > 0), 0)
    frame = pd.DataFrame({"chain": chains.chain, "strength": own, "second": second.astype(int)})
    return frame.assign(strength_2=rest.max(axis=1).where(frame["second"] > 0))


def of_groups(groups, related):
    """Return the membership of industries in groups by a measure of relatedness.

    Parameters
    ----------
    groups : pandas.Series of int
        Group of each industry, from 1; 0 for none.
    related : pandas.DataFrame, shape (n, n)
        Symmetric; NaN where a pair has no measure.

    Returns
    -------
    pandas.DataFrame
        As `of_loadings`: ``strength`` is the mean relatedness with the others of the industry's own group, NaN where it
        is alone; ``second`` the other group of two or more with the largest mean, and ``strength_2`` that mean.
    """
    values = related.to_numpy(dtype=float).copy()
    np.fill_diagonal(values, np.nan)
    names = np.unique(groups[groups > 0])
    member = (groups.to_numpy()[:, None] == names[None, :]).astype(float)
    known = np.isfinite(values)
    sums, counts = np.where(known, values, 0.0) @ member, known.astype(float) @ member
    means = pd.DataFrame(np.divide(sums, counts, out=np.full_like(sums, np.nan), where=counts > 0), groups.index, names)
    own = pd.Series([means.at[name, group] if group else np.nan for name, group in groups.items()], groups.index)
    large = names[member.sum(axis=0) > 1]
    rest = means[large].where(large[None, :] != groups.to_numpy()[:, None])
    second = rest.fillna(-np.inf).idxmax(axis=1).where(rest.notna().any(axis=1), 0)
    frame = pd.DataFrame({"chain": groups, "strength": own, "second": second.astype(int)})
    return frame.assign(strength_2=rest.max(axis=1))


def chain_table(membership, titles, sizes=None):
    """Return a row for each chain of two industries or more, the first chain first.

    Parameters
    ----------
    membership : pandas.DataFrame
        Of `of_loadings` or `of_groups`.
    titles : dict
        What industries are called.
    sizes : pandas.Series of float, optional
        Gross output or jobs of industries, by which a chain is named after its largest; by default after its strongest.

    Returns
    -------
    pandas.DataFrame
        On chains: ``industries`` (how many), ``name``, ``members`` (their labels, the strongest first) and ``strength``
        (mean).
    """
    rows = {}
    for chain, group in membership[membership["chain"] > 0].groupby("chain"):
        if len(group) < 2:
            continue
        order = group.sort_values("strength", ascending=False, kind="stable").index
        weights = group["strength"] if sizes is None else sizes.reindex(group.index)
        leaders = weights.sort_values(ascending=False, kind="stable").index[:LEADERS]
        rows[chain] = {
            "industries": len(group),
            "name": " + ".join(str(titles.get(name, name)) for name in leaders),
            "members": list(order),
            "strength": group["strength"].mean(),
        }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["industries", "name", "members", "strength"])
