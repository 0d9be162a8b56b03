"""What must not be told of clusters of two dates where figures of some are not published, at either of them."""

from typing import Any, NamedTuple


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
    """

    rows: Any
    parts: Any
    pairs: Any
    before: frozenset
    after: frozenset

    def of_areas(self, moves):
        """Return of which rows of `area_moves` the figures are not told."""
        return moves["before"].isin(self.before) | moves["after"].isin(self.after)


def withheld(fates, before, after):
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
    return Withheld(rows, parts, shared, sides["before"], sides["after"])
