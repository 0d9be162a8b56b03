"""Chains with all that a table of them says: who belongs, what they explain, what one chain more or less changes."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice
from .chains import definite_counts, industry_chains
from .grouping import average_linkage
from .membership import Membership, held, of_groups, of_loadings
from .options import CUT_OFF


@dataclass(frozen=True)
class FoundChains:
    """Chains of industries.

    Attributes
    ----------
    members : Membership
    strength : pandas.DataFrame of float, shape (n, n)
        What they are made of: links of flows, or relatedness.
    explained : pandas.Series of float
        Share of the variance that each chain explains; NaN for groups.
    held : pandas.Series of float
        Share of the others of its chain that are in no other chain than it where there is one chain more, or one less;
        the smaller of both.
    tree : ndarray or None
        Of groups, see `grouping.average_linkage`.
    notices : tuple of Notice
    """

    members: Membership
    strength: pd.DataFrame
    explained: pd.Series
    held: pd.Series
    tree: "np.ndarray | None"
    notices: tuple[Notice, ...]


def by_components(links, components=None, cut_off=CUT_OFF, cancelled=None):
    """Return chains by components of flows; see `chains.industry_chains`."""
    found = industry_chains(links, components, cut_off, cancelled)
    members = of_loadings(found, cut_off)
    explained = found.explained[members.source].set_axis(members.ties.columns)
    beside = _beside(len(found.explained), definite_counts(links))
    others = [industry_chains(links, count, cut_off, cancelled).chain for count in beside]
    return FoundChains(members, links, explained, held(members.chain, others), None, found.notices)


def by_groups(related, groups=None):
    """Return chains as groups of relatedness; see `grouping.average_linkage`."""
    found, tree = average_linkage(related, groups)
    members = of_groups(found, related)
    explained = pd.Series(np.nan, members.ties.columns)
    others = [average_linkage(related, count)[0] for count in _beside(found.max(), range(2, len(related) + 1))]
    return FoundChains(members, related, explained, held(members.chain, others), tree, ())


def _beside(count, possible):
    """Return the numbers of chains next below and next above, as far as there can be so many."""
    less, more = [other for other in possible if other < count], [other for other in possible if other > count]
    return [*less[-1:], *more[:1]]
