"""What must not be told of clusters of two dates where figures of some are not published, at either of them."""

from typing import Any, NamedTuple

from ..clusters.few_firms import shown_areas


class Withheld(NamedTuple):
    """What is not told of two dates.

    Attributes
    ----------
    rows : pandas.Series of bool
        On the rows of `Fates.frame`: all figures of the cluster.
    parts : pandas.Series of bool
        On the same rows: figures of parts of the cluster, which would tell those of another together with its total.
    pairs : pandas.Series of bool
        On the rows of `Fates.pairs`: what both have in common.
    before, after : frozenset of str
        Clusters of each date whose areas' figures are not told.
    areas : dict of str to pandas.Series of bool
        By date, "before" and "after", on the rows of `area_moves`: areas whose jobs are not told besides.
    """

    rows: Any
    parts: Any
    pairs: Any
    before: frozenset
    after: frozenset
    areas: dict

    def of_areas(self, moves, side):
        """Return of which rows of `area_moves` the figures of a date, "before" or "after", are not told."""
        hidden = moves["before"].isin(self.before) | moves["after"].isin(self.after)
        return hidden | self.areas[side] if side in self.areas else hidden

    @property
    def anything(self):
        """Whether anything is not told."""
        return bool(self.rows.any() or self.parts.any() or any(one.any() for one in self.areas.values()))


def withheld(fates, before, after, areas=None, moves=None):
    """Return what is not told, so that no figure of these clusters is, nor follows from others.

    A cluster that is not published at one date is not at the other. What another cluster of either date has of its
    areas is a figure of its own: it is the total of the other less its further parts. So of a cluster that shares areas
    with one that is not published the total is told, and no part (complementary suppression; Willenborg & de Waal
    2001, *Elements of Statistical Disclosure Control*, chapter 6).

    Parameters
    ----------
    fates : cluster_fates.Fates
    before, after : iterable of str
        Clusters that are not published, by the ids that they have at each date.
    areas : dict of str to pandas.Series of bool, optional
        Of `few_areas`: areas whose jobs are not told, though those of their cluster are.
    moves : pandas.DataFrame, optional
        Of `area_moves`; needed with them.

    Returns
    -------
    Withheld

    Examples
    --------
    >>> import pandas
    >>> from polos.analysis.comparison.cluster_fates import Fates
    >>> frame = pandas.DataFrame({"before": ["1", "2", "3"], "after": ["1", None, "3"]})
    >>> pairs = pandas.DataFrame({"before": ["1", "2", "3"], "after": ["1", "1", "3"]})
    >>> found = withheld(Fates(pairs, frame), ["2"], [])
    >>> found.rows.tolist(), found.parts.tolist(), found.pairs.tolist()
    ([False, True, False], [True, True, False], [True, True, False])
    """
    frame, pairs = fates.frame, fates.pairs
    rows = frame["before"].isin([*before]) | frame["after"].isin([*after])
    hidden = {side: {*frame.loc[rows, side].dropna()} for side in ("before", "after")}
    secret = pairs["before"].isin(hidden["before"]) | pairs["after"].isin(hidden["after"])
    sides = {side: frozenset(hidden[side] | {*pairs.loc[secret, side]}) for side in hidden}
    parts = frame["before"].isin(sides["before"]) | frame["after"].isin(sides["after"])
    shared = pairs["before"].isin(sides["before"]) | pairs["after"].isin(sides["after"])
    split = {side: frozenset() for side in sides} if areas is None else _split(moves, areas)
    parts |= frame["before"].isin(split["before"]) | frame["after"].isin(split["after"])
    shared |= pairs["before"].isin(split["before"]) | pairs["after"].isin(split["after"])
    return Withheld(rows, parts, shared, sides["before"], sides["after"], areas or {})


def few_areas(moves, least):
    """Return the areas whose jobs are not told because firms are few, by date; see `few_firms.shown_areas`.

    Parameters
    ----------
    moves : pandas.DataFrame
        Of `area_moves`.
    least : float
        Fewest firms of an area that is told.

    Returns
    -------
    dict of str to pandas.Series of bool
    """
    found = {}
    for side in ("before", "after"):
        end = side[0]
        found[side] = moves[side].isna() & False
        # Sums are told of the core, and with the fringe: so of the fringe as well.
        for _, own in moves.groupby([side, f"role_{end}"]):
            found[side].loc[own.index] = ~shown_areas(own[f"jobs_{end}"], own[f"firms_{end}"], least)
    return found


def _split(moves, areas):
    """Return the clusters of each date that lie in several of the other with areas that are not told in more than one.

    What they have in common with one of them is a sum of some of these areas, and so tells them.
    """
    found = {}
    for side, other in (("before", "after"), ("after", "before")):
        rows = moves[areas[side]]
        pieces = rows[other].fillna("").groupby(rows[side]).nunique()
        found[side] = frozenset(pieces.index[pieces > 1])
    return found
