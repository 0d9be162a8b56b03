"""Who belongs to which chain, how strongly, and to which other one as well."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .roles import CORE, LINKED, NONE

LEADERS = 2
"""Industries that a chain is named after."""
DIGITS = 9
"""Decimals in which ties must differ to be ranked; others are in the order of labels."""


@dataclass(frozen=True)
class Membership:
    """Chains of two industries or more, and who belongs to them.

    Attributes
    ----------
    ties : pandas.DataFrame of float, shape (industries, chains)
        How strongly each industry is tied to each chain, from 1: its loading, or its mean relatedness with the others
        of the chain; NaN where unknown.
    chain : pandas.Series of int
        The chain of each industry, 0 where it is in none.
    source : list
        The component or group that each chain was.
    rows : pandas.DataFrame
        ``sector``, ``chain``, ``strength`` and ``role``: `CORE` in its own chain, `LINKED` in others that it is tied to
        enough, `NONE` (chain 0, its largest tie) where it is in none at all. Chains in order, core first, the strongest
        first.
    """

    ties: pd.DataFrame
    chain: pd.Series
    source: list
    rows: pd.DataFrame

    def of(self, chain, role=CORE):
        """Return the industries with a role in a chain, the strongest first."""
        return list(self.rows.loc[(self.rows["chain"] == chain) & (self.rows["role"] == role), "sector"])


def of_loadings(chains, cut_off):
    """Return the membership of industries in chains of principal components.

    Parameters
    ----------
    chains : chains.Chains
    cut_off : float
        Loading from which an industry belongs to a chain, to others than its own as a linked one (Feser & Bergman
        2000).

    Returns
    -------
    Membership
        Components that are the largest loading of fewer than two industries are no chains.
    """
    return _membership(chains.loadings, chains.chain, lambda ties, own: cut_off)


def of_groups(groups, related):
    """Return the membership of industries in groups by a measure of relatedness.

    Parameters
    ----------
    groups : pandas.Series of int
        Group of each industry, from 1.
    related : pandas.DataFrame, shape (n, n)
        Symmetric; NaN where a pair has no measure.

    Returns
    -------
    Membership
        An industry is linked to another group that it is tied to as strongly as half of the group's own industries are.
    """
    values = related.to_numpy(dtype=float).copy()
    np.fill_diagonal(values, np.nan)
    names = np.unique(groups)
    member = (groups.to_numpy()[:, None] == names[None, :]).astype(float)
    known = np.isfinite(values)
    sums, counts = np.where(known, values, 0.0) @ member, known.astype(float) @ member
    means = pd.DataFrame(np.divide(sums, counts, out=np.full_like(sums, np.nan), where=counts > 0), groups.index, names)
    return _membership(means, groups, lambda ties, own: ties[own].median())


def _membership(ties, chain, least):
    """Return a `Membership`.

    Parameters
    ----------
    ties : pandas.DataFrame, shape (industries, groups)
    chain : pandas.Series of int
        The group of each industry, 0 for none.
    least : callable
        Takes the ties to a chain and which industries are its own, and returns the tie from which others are linked.
    """
    ties, sizes = ties.round(DIGITS), chain.value_counts()
    kept = [name for name in ties if sizes.get(name, 0) > 1]
    number = {name: place for place, name in enumerate(kept, start=1)}
    every = ties.max(axis=1)
    ties, chain = ties[kept].rename(columns=number), chain.map(number).fillna(0).astype(int)
    found = []
    for name, strength in ties.items():
        own = chain == name
        linked = ~own & (strength >= least(strength, own))
        for role, those in ((CORE, own), (LINKED, linked)):
            part = _ranked(strength[those])
            found.append(pd.DataFrame({"sector": part.index, "chain": name, "strength": part.to_numpy(), "role": role}))
    placed = {sector for part in found for sector in part["sector"]}
    rest = _ranked(every[~every.index.isin(placed)])
    found.append(pd.DataFrame({"sector": rest.index, "chain": 0, "strength": rest.to_numpy(), "role": NONE}))
    return Membership(ties, chain, kept, pd.concat([part for part in found if len(part)], ignore_index=True))


def _ranked(strength):
    """Return a Series, the largest first, of equal ones the first label."""
    return strength.sort_index().sort_values(ascending=False, kind="stable")


def held(chain, others):
    """Return what share of the others of its chain no other grouping puts into another chain than it.

    Parameters
    ----------
    chain : pandas.Series of int
        0 for none.
    others : list of pandas.Series of int
        Other groupings of the same industries. One that is in no chain there is not parted from its fellows.

    Returns
    -------
    pandas.Series of float
        The least share of all other groupings; NaN where an industry is in no chain, or there is no other grouping.
    """
    values = chain.to_numpy()
    fellows = (values[:, None] == values[None, :]) & (values[:, None] > 0)
    np.fill_diagonal(fellows, False)
    count = fellows.sum(axis=1).astype(float)
    shares = []
    for other in others:
        there = other.reindex(chain.index).to_numpy()
        parted = (there[:, None] != there[None, :]) & (there[:, None] > 0) & (there[None, :] > 0)
        shares.append((fellows & ~parted).sum(axis=1))
    least = np.min(shares, axis=0) if shares else np.full(len(chain), np.nan)
    return pd.Series(np.divide(least, count, out=np.full(len(chain), np.nan), where=count > 0), chain.index)


def chain_table(membership, titles, sizes=None):
    """Return a row for each chain, the first chain first.

    Parameters
    ----------
    membership : Membership
    titles : dict
        What industries are called.
    sizes : pandas.Series of float, optional
        Flows or jobs of industries, by which a chain is named after its largest; by default after its strongest.

    Returns
    -------
    pandas.DataFrame
        On chains: ``industries`` (how many are core), ``linked`` (how many more), ``name``, ``members`` (labels of the
        core, the strongest first) and ``strength`` (mean of the core).
    """
    rows = {}
    for chain in membership.ties:
        core = membership.of(chain)
        weights = membership.ties.loc[core, chain] if sizes is None else sizes.reindex(core)
        leaders = _ranked(weights).index[:LEADERS]
        rows[chain] = {
            "industries": len(core),
            "linked": len(membership.of(chain, LINKED)),
            "name": " + ".join(str(titles.get(name, name)) for name in leaders),
            "members": core,
            "strength": membership.ties.loc[core, chain].mean(),
        }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["industries", "linked", "name", "members", "strength"])
