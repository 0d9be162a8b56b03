"""Density, weight and size of firms in one number: the cluster index of Litzenberger and Sternberg.

References
----------
Litzenberger, T. & Sternberg, R. (2006). Der Clusterindex - eine Methodik zur Identifizierung regionaler Cluster am
Beispiel deutscher Industriebranchen. Geographische Zeitschrift 94(4), 209-224.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, listed, mark, notice
from ..validation import counts


@dataclass(frozen=True)
class ClusterIndex:
    """The cluster index of one sector.

    Attributes
    ----------
    index : pandas.Series of float, shape (n,)
        NaN where a figure is unknown, the area or the population is 0, or there are jobs without firms.
    sums : dict of str to float
        ``jobs``, ``firms``, ``area`` and ``population`` over the areas that have an index; empty without any.
    notices : tuple of Notice
    """

    index: pd.Series
    sums: dict
    notices: tuple[Notice, ...]


def cluster_index(jobs, firms, area, population):
    """Return the cluster index of one sector in each area (Litzenberger & Sternberg 2006).

    CI = [(e_ij / a_j) / (e_i / a)] [(e_ij / p_j) / (e_i / p)] / [(e_ij / b_ij) / (e_i / b_i)]
       = e_ij b_ij a p / (a_j p_j e_i b_i),

    relative density times relative weight over relative size of firms; 1 where all are as in the layer. The second
    form is 0 where there are neither jobs nor firms.

    Parameters
    ----------
    jobs, firms : pandas.Series of float, shape (n,)
        Jobs, e_ij, and firms, b_ij, of the sector in each area; NaN where unknown.
    area, population : pandas.Series of float, shape (n,)
        a_j, in any unit, and p_j.

    Returns
    -------
    ClusterIndex
        e_i, b_i, a and p are the sums over the areas where all four are known.

    Raises
    ------
    FieldError
        When a figure is negative.
    """
    columns, notices = counts(jobs, firms, area, population)
    figures = pd.DataFrame(dict(zip(("jobs", "firms", "area", "population"), columns)))
    complete = figures.notna().all(axis=1)
    possible = complete & (figures["area"] > 0) & (figures["population"] > 0)
    possible &= (figures["firms"] > 0) | (figures["jobs"] == 0)
    if (~possible).any():
        notices += (
            notice(
                mark(
                    "Areas without a cluster index because a figure is missing, there are jobs but no firms, or the "
                    "area or population is 0 ({count}): {rows}."
                ),
                count=int((~possible).sum()),
                rows=listed(figures.index[~possible]),
            ),
        )
    used = figures[possible]
    sums = {name: math.fsum(column) for name, column in used.items()}  # the order of the areas does not matter
    if not (sums["jobs"] > 0 and sums["firms"] > 0):
        notices += (notice(mark("No cluster index: no area has jobs and firms of the sector, area and population.")),)
        return ClusterIndex(pd.Series(np.nan, figures.index), {}, notices)
    part = used / pd.Series(sums)
    index = part["jobs"] * part["firms"] / (part["area"] * part["population"])
    return ClusterIndex(index.reindex(figures.index), sums, notices)
