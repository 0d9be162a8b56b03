"""Jobs lost with those that hang on them: losses of a sector or a firm, times multipliers of jobs.

A type I multiplier of jobs says how many jobs, over all sectors, go with each job that a fall of sales costs directly
(Miller & Blair 2009, chapter 6). It comes from a result of linkages, of which nothing is imported here.
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
        linkages.

    Returns
    -------
    pandas.DataFrame
        On the sectors: ``low`` and ``high``; NaN where they are not known.
    str
        `NATION` or `REGION`.

    Raises
    ------
    TableError
        When a multiplier is below 1, none is known, or a sector is there twice.
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
    return rows.groupby("sector", sort=False)[where].agg(low="min", high="max"), where


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
        ``loss_linked_low`` …, NaN where unknown. Where several sectors of the flow table fall at once, what one draws
        along may be jobs of another that are counted already: at most, none is; at least, all are.
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
