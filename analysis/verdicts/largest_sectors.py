"""The largest sectors of clusters by a long table, without those that would tell of single firms."""

from typing import NamedTuple

from ..clusters.few_firms import shown_areas
from .dependence import DOMINANCE

FIGURES = ("jobs", "firms")


class Largest(NamedTuple):
    """The largest sectors of a cluster.

    Attributes
    ----------
    rows : list of (str, float, float)
        Code, figure, and its share of all sectors there, NaN where not known; the largest first.
    others : int
        Further sectors there that are known.
    untold : int
        Sectors there that are not known, or not to be told.
    """

    rows: list
    others: int
    untold: int


def largest_sectors(cells, totals, members, figure, least, count=5):
    """Return the largest sectors over the areas of each cluster.

    A sector whose figure is unknown in an area is not told. Nor are the jobs of one with a suppressed cell, with fewer
    firms than asked, or of which one firm has more than `dependence.DOMINANCE`; nor what would tell them by subtraction
    (`few_firms.shown_areas`).

    Parameters
    ----------
    cells : pandas.DataFrame
        ``area``, ``code``, ``jobs``, ``firms``, ``jobs_max`` and ``suppressed``, see `long_table.LongTable`.
    totals : pandas.Series of float
        By area, the figure of all sectors.
    members : pandas.Series of str
        The cluster of each area.
    figure : {"jobs", "firms"}
    least : int
        Fewest firms of a sector whose jobs are told.
    count : int
        How many sectors are returned at most.

    Returns
    -------
    dict of str to Largest
        By cluster; without those of which no sector can be told.
    """
    own = cells[cells["area"].isin(members.index)]
    own = own.assign(cluster=own["area"].map(members), hidden=own["suppressed"].fillna(0) > 0)
    wholes = totals.reindex(members.index).groupby(members).agg(lambda each: each.sum(skipna=False))
    found = {}
    for cluster, rows in own.groupby("cluster"):
        by_code = rows.groupby("code")
        sums = by_code[[*FIGURES]].agg(lambda each: each.sum(skipna=False))
        values = sums[figure]
        if figure == "jobs":
            secret = by_code["hidden"].any() | (by_code["jobs_max"].max() > DOMINANCE * values)
            values = values.mask(secret, 0.0)
            values = values.where(~secret & shown_areas(values, sums["firms"].mask(secret, 1.0), least))
        told = values[values > 0].sort_values(ascending=False, kind="stable")
        untold = int(values.isna().sum())
        if len(told):
            listed = told.head(count)
            shares = listed / wholes[cluster]
            found[cluster] = Largest(list(zip(listed.index, listed, shares)), len(told) - len(listed), untold)
    return found
