"""Figures of a cluster's sheet: sums over its areas, votes of rules."""

import pandas as pd

GROWTH = ("start", "end", "change", "national", "mix", "regional", "expected")
"""Fields of a shift-share of areas that are added up, the first two of them needed."""


def place_of(figures, cluster):
    """Return the place of a cluster by a figure: the first and the last that it may have, and among how many.

    Parameters
    ----------
    figures : pandas.Series of float
        By cluster; one that is not known may be more or less than any other.
    cluster : str

    Returns
    -------
    (int, int, int) or None
        None where its own figure is not known, or it is alone.

    Examples
    --------
    >>> place_of(pd.Series({"a": 90.0, "b": 40.0, "c": 40.0, "d": float("nan")}), "c")
    (2, 3, 4)
    """
    own = figures[cluster]
    if len(figures) < 2 or own != own:
        return None
    first = 1 + int((figures > own).sum())
    return first, first + int(figures.isna().sum()), len(figures)


def growth_sums(rows, members, clusters, incomplete=()):
    """Return growth and its causes added up over the areas of clusters; NaN where any area lacks a figure.

    Parameters
    ----------
    rows : pandas.DataFrame
        On areas, any of `GROWTH`.
    members : pandas.Series of str
        The cluster of each area, None where it is in none.
    clusters : iterable of str
    incomplete : set of str
        Clusters with areas that the table does not have.

    Returns
    -------
    pandas.DataFrame
        On the clusters.
    """
    there = [name for name in GROWTH if name in rows]
    sums = rows[there].groupby(members.reindex(rows.index)).agg(lambda each: each.sum(skipna=False))
    sums = sums.reindex(clusters)
    return sums.mask(pd.Series(sums.index.isin(list(incomplete)), sums.index), axis=0)


def dated_sums(rows, members, clusters):
    """Return the figures of clusters by date, one row a cluster; NaN where an area lacks one.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``area``, ``date_1``, ``date_2``, ``start`` and ``end`` of periods.
    members : pandas.Series of str
        The cluster of each area that counts.
    clusters : iterable of str
    """
    ends = [
        rows[["area", date, value]].set_axis(["area", "date", "value"], axis=1)
        for date, value in (("date_1", "start"), ("date_2", "end"))
    ]
    cells = pd.concat(ends).dropna(subset=["area", "date"]).drop_duplicates(["area", "date"])
    table = cells.pivot(index="area", columns="date", values="value").reindex(members.index)
    return table.groupby(members).agg(lambda each: each.sum(skipna=False)).reindex(clusters)


def votes(rows, members, clusters):
    """Return how many areas of each cluster rules say yes to, no, and cannot decide.

    Parameters
    ----------
    rows : pandas.DataFrame
        On areas: a column a rule, 1, 0 or NaN.
    members, clusters
        See `growth_sums`.

    Returns
    -------
    dict of str to pandas.DataFrame
        By the rule; ``yes``, ``no`` and ``open``, on the clusters.
    """
    owner = members.reindex(rows.index)
    found = {}
    for rule in rows:
        said = rows[rule]
        counts = pd.DataFrame({"yes": said > 0, "no": said == 0, "open": said.isna()})
        found[rule] = counts.groupby(owner).sum().reindex(clusters, fill_value=0)
    return found
