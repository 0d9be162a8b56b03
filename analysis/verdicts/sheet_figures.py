"""Figures of a cluster's sheet: sums over its areas, votes of rules, and what must not be told of few firms."""

import pandas as pd

GROWTH = ("start", "end", "change", "national", "mix", "regional", "expected")
"""Fields of a shift-share of areas that are added up, the first two of them needed."""


def shown_areas(jobs, firms, least):
    """Return of which areas the jobs may be told where few firms must not be known by them.

    An area of fewer firms than asked is left out. Where the areas left out are one alone, or have too few firms
    together, the total of all would tell them; then the smallest of the others are left out too (secondary
    suppression; Willenborg & de Waal 2001, *Elements of Statistical Disclosure Control*, chapter 6).

    Parameters
    ----------
    jobs, firms : pandas.Series of float
        By area; NaN where unknown: of an area without a number of firms nobody can tell, and its source decided.
    least : float
        Fewest firms of an area that is told.

    Returns
    -------
    pandas.Series of bool

    Examples
    --------
    >>> jobs, firms = pd.Series([90.0, 40.0, 20.0, 50.0]), pd.Series([1.0, 8.0, 5.0, 9.0])
    >>> shown_areas(jobs, firms, 3).tolist()
    [False, True, False, True]
    """
    few = (firms > 0) & (firms < least) & jobs.notna()
    others = jobs[~few & (jobs > 0)].sort_values(kind="stable").index.to_list()
    while few.any() and others and (few.sum() < 2 or firms[few].sum() < least):
        few.loc[others.pop(0)] = True
    return ~few


def may_tell(firms, least):
    """Return whether the jobs of so many firms may be told; see `shown_areas`."""
    return not 0 < firms < least


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
