"""What clusters of points add up to, what areas they lie in, and how far they are those of areas."""

import numpy as np
import pandas as pd

from ..agglomeration.quotient_interval import quotient_interval
from ..clusters.cluster_classes import GIVEN, MORE, WEAK
from ..clusters.lasting_ids import lasting_ids
from ..inference.multiple_testing import reached

DOMINANCE = 0.85
"""Share of one firm in the jobs of a cluster above which they tell those of the firm, and are not told."""


def jobs_told(jobs, dominance=DOMINANCE):
    """Return the sum of jobs, and whether it is kept back because one firm has nearly all of them.

    Parameters
    ----------
    jobs : ndarray of float, shape (k,)
        Of each firm, NaN where unknown.
    dominance : float

    Returns
    -------
    float, bool
        NaN where some are unknown, or where it is kept back.
    """
    whole = jobs.sum()
    kept_back = bool(whole > 0 and jobs.max() > dominance * whole)
    return (np.nan if kept_back else float(whole)), kept_back


def figures(found, member, jobs, inside, alpha, dominance=DOMINANCE):
    """Return the figures of clusters of points.

    Parameters
    ----------
    found : point_clusters.PointClusters
    member : ndarray of bool, shape (n,)
    jobs : ndarray of float, shape (n,)
        Of each firm, NaN where unknown.
    inside : list of ndarray of int
        Positions of all firms within each outline.
    alpha, dominance : float

    Returns
    -------
    pandas.DataFrame
        ``firms`` of the sector and ``total``, those of all sectors, within the outline; ``jobs`` of the sector, NaN
        where some are unknown or one firm has more than ``dominance`` of them, in which case ``kept_back``;
        ``share``, ``nat_share``; ``lq`` with its limits, by firms that took no part in drawing the outline, NaN where
        these do not tell, and ``lq_drawn``, of all firms within it; ``hclq``, ``km2``, ``density``, ``compact``.
    """
    frame = found.frame
    sector, total = frame["firms"].astype(float), frame["all_firms"].astype(float)
    share = member.mean()
    held_own, held_all = frame["held_own"], frame["held_all"]
    limits, _ = quotient_interval(held_own, held_all, share, firms=held_own, alpha=alpha)
    km2 = pd.Series([shape.area / 1e6 for shape in found.outlines], frame.index, dtype=float)
    around = pd.Series([shape.length for shape in found.outlines], frame.index, dtype=float)
    told = [jobs_told(jobs[within[member[within]]], dominance) for within in inside]
    return pd.DataFrame(
        {
            "firms": sector,
            "total": total,
            "jobs": [value for value, _ in told],
            "kept_back": pd.Series([back for _, back in told], frame.index, dtype=bool),
            "share": sector / total,
            "nat_share": sector / member.sum(),
            "lq": held_own / held_all / share,
            **limits,
            "lq_drawn": sector / total / share,
            "hclq": sector - frame["expected"],
            "km2": km2,
            "density": sector / km2,
            "compact": 4 * np.pi * km2 * 1e6 / around**2,
        },
        index=frame.index,
    )


def classes(p, lasting, alpha):
    """Return the class of each cluster: more than chance; of last year, and within chance now; found, within chance."""
    codes = np.where(lasting, WEAK, GIVEN)
    return pd.Series(np.where(reached(p, alpha), MORE, codes), p.index)


def ids_from_last_year(label, previous, last):
    """Return the `LastingIds` of clusters, by the firms that lie in last year's outlines.

    Parameters
    ----------
    label : ndarray of int, shape (m,)
        The cluster of each firm of the sector from 0 on, -1 in none.
    previous : ndarray of int, shape (m,)
        The id of last year's cluster in whose outline it lies, 0 in none.
    last : int
        The highest id ever given.
    """
    firms = pd.RangeIndex(len(label))
    return lasting_ids(pd.Series(label + 1, firms), pd.Series(previous, firms), pd.Series(1.0, firms), last)


def agreement(label, other):
    """Return, of each cluster, the share of its firms that lie in any of the other perimeters, and of both the Jaccard.

    Parameters
    ----------
    label : ndarray of int, shape (m,)
        -1 in none.
    other : ndarray of bool, shape (m,)
        Whether a firm lies in another perimeter.

    Returns
    -------
    pandas.Series of float, float
    """
    inside = label >= 0
    shares = pd.Series(other[inside].astype(float)).groupby(label[inside]).mean()
    either = (inside | other).sum()
    return shares, float((inside & other).sum() / either) if either else np.nan


def areas_of(label, area):
    """Return which areas clusters lie in: a row for each pair that has firms of the sector.

    Parameters
    ----------
    label : ndarray of int, shape (m,)
    area : ndarray of int, shape (m,)
        Position of the area of each firm, -1 in none.

    Returns
    -------
    pandas.DataFrame
        ``cluster``, ``area``, ``firms`` of the sector, ``part`` of the cluster's firms, ``of_area``, the part of the
        area's firms of the sector that are in the cluster.
    """
    firms = pd.DataFrame({"cluster": label, "area": area})
    firms = firms[firms["area"] >= 0]
    own = firms[firms["cluster"] >= 0]
    found = own.groupby(["cluster", "area"]).size().rename("firms").reset_index()
    found["part"] = found["firms"] / found["cluster"].map(pd.Series(label[label >= 0]).value_counts())
    found["of_area"] = found["firms"] / found["area"].map(firms["area"].value_counts())
    return found.sort_values(["cluster", "firms", "area"], ascending=[True, False, True], ignore_index=True)
