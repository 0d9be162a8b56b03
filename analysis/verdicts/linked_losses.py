"""Jobs lost with those that hang on them: losses of a sector or a firm, times multipliers of jobs.

A type I multiplier of jobs says how many jobs, over all sectors, go with each job that a fall of sales to final users
costs directly (Miller & Blair 2009, chapter 6). Who knows that a sector falls by a fifth does not know how much of that
is sales to final users and how much its own firms, or those of another sector that falls too, no longer buy. So there
are two ends: all of it is the first, and nothing is counted twice; or all that can be is the second. Then it is the
multiplier by all that change in the sector, m_k / l_kk, that goes with each job, of one sector at least, and no less
than what falls: with f >= 0 and (L f)_k >= x_k, v'L f >= max(sum_k v_k x_k, max_k x_k (v'L)_k / l_kk), because
l_kj <= l_kk and l_kk l_ij >= l_ik l_kj.

Multipliers come from a result of linkages, of which nothing is imported here.
"""

import numpy as np
import pandas as pd

from ..errors import TableError, listed, listed_notice, mark

NATION, REGION = "nation", "region"
"""Where the jobs are that go along."""
BAND = "flq"
"""Method of the rows of a region that are its band; one a delta."""


def multipliers_of(rows):
    """Return the multiplier of jobs of each sector, at least and at most, and where its jobs are.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``sector`` and ``nation``, a multiplier; or ``sector``, ``method`` and ``region``, see `regional_band` of
        linkages; and perhaps ``whole``, the one by all that change in the sector.

    Returns
    -------
    pandas.DataFrame
        On the sectors: ``low``, the least by all that change in the sector, 1 where that is not known, and ``high``,
        the most; NaN where there is none.
    str
        `NATION` or `REGION`.

    Raises
    ------
    TableError
        When a multiplier is below 1, one by all that change above the other, none is known, or a sector is there twice.
    """
    where = REGION if "region" in rows else NATION
    if where == REGION:
        rows = rows[rows["method"] == BAND]
    elif rows["sector"].duplicated().any():
        twice = rows["sector"][rows["sector"].duplicated()].unique()
        text = mark("LINKAGES has sectors more than once ({count}): {list}. Leave one row of each.")
        raise TableError(text, count=len(twice), list=listed(twice))
    known = rows[where].dropna()
    if known.empty:
        raise TableError(
            mark("LINKAGES has no multipliers of jobs. Run “Linkages and multipliers of sectors” again with JOBS.")
        )
    wrong = rows.loc[known.index[known < 1 - 1e-9], "sector"].unique()
    if len(wrong):
        text = mark("LINKAGES has multipliers of jobs below 1, which none is ({count}): {list}.")
        raise TableError(text, count=len(wrong), list=listed(wrong))
    whole = rows["whole"] if "whole" in rows else pd.Series(np.nan, rows.index)
    odd = rows.loc[(whole < 1 - 1e-9) | (whole > rows[where] * (1 + 1e-9)), "sector"].unique()
    if len(odd):
        text = mark(
            "LINKAGES has multipliers by the sector's whole change that are below 1, or above the multiplier of jobs "
            "({count}): {list}."
        )
        raise TableError(text, count=len(odd), list=listed(odd))
    rows = rows.assign(low=whole.fillna(1.0).where(rows[where].notna()))
    return rows.groupby("sector", sort=False).agg(low=("low", "min"), high=(where, "max")), where


def by_code(codes, placed, multipliers):
    """Return the multipliers of the sectors that codes are in, and notices.

    Parameters
    ----------
    codes : iterable of str
        Those of the clusters' sector.
    placed : pandas.DataFrame
        ``code``, ``sector`` and ``weight``: which part of a code is in which sector.
    multipliers : pandas.DataFrame
        Of `multipliers_of`.

    Returns
    -------
    pandas.DataFrame
        ``code``, ``sector``, ``weight``, ``low`` and ``high``; NaN of codes in no sector, or without a multiplier.
    tuple of Notice
    """
    codes = sorted(codes)
    frame = pd.DataFrame({"code": codes}).merge(placed, on="code", how="left").join(multipliers, on="sector")
    frame["weight"] = frame["weight"].fillna(1.0)
    lost = frame.loc[frame["low"].isna(), "code"].unique()
    text = mark(
        "Codes without a multiplier of jobs, so that what goes along with them is not known ({count}): {list}. Give a "
        "CORRESPONDENCE from the codes to the sectors of LINKAGES."
    )
    return frame, listed_notice(text, lost)


def linked_losses(jobs, first, shock, multipliers):
    """Return the jobs lost with those that hang on them, at least and at most, by a fall of the sector or one firm.

    Parameters
    ----------
    jobs : pandas.Series of float
        Of a cluster, by code.
    first : (float, float)
        Jobs of its largest firm, at least and at most.
    shock : float
        Share by which each falls.
    multipliers : pandas.DataFrame
        Of `by_code`.

    Returns
    -------
    dict of str to float
        ``loss_linked_low`` …, NaN where unknown. What a sector draws along may be jobs of its own, or of another one
        that falls too, which are counted already: at most, none is; at least, all are.
    """
    names = ("loss_linked_low", "loss_linked_high", "loss_first_linked_low", "loss_first_linked_high")
    parts = multipliers.assign(jobs=multipliers["code"].map(jobs).fillna(0.0) * multipliers["weight"])
    if jobs.isna().any():
        return dict.fromkeys(names, np.nan)
    parts = parts[parts["jobs"] > 0]
    if parts.empty:
        return dict.fromkeys(names, 0.0)
    if parts["low"].isna().any():
        return dict.fromkeys(names, np.nan)
    sectors = parts.groupby("sector").agg({"jobs": "sum", "low": "first", "high": "first"})
    lost = shock * sectors["jobs"]
    least = max(lost.sum(), (lost * sectors["low"]).max())
    ends = (least, (lost * sectors["high"]).sum())
    firm = (shock * first[0] * sectors["low"].min(), shock * first[1] * sectors["high"].max())
    return dict(zip(names, (*ends, *firm)))
