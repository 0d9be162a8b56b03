"""Multipliers of a region, from the nation's table: not a number but a band, because nobody has measured its trade.

How much of each input a region buys at home is guessed from how many of the nation's jobs it has (see
`regionalisation`). Flegg's quotient hangs on an exponent, delta, whose published fits run from 0.14 to 0.60: a range of
them is calculated, and the least and the most are the result.
"""

import numpy as np
import pandas as pd

from ..errors import FieldError, TableError, listed, listed_notice, mark, valued
from .leontief import Inverses, inverses, multipliers
from .regionalisation import DELTAS, regional_share

MULTIPLIERS = ("output", "jobs", "whole")


def regional_band(flows, output, region, nation, deltas=DELTAS, jobs=None):
    """Return the multipliers of a region by method and delta.

    Parameters
    ----------
    flows, output
        Of the nation, see `leontief.inverses`.
    region, nation : pandas.Series of float, shape (n,)
        Jobs of each sector.
    deltas : sequence of float
        Exponents of Flegg's quotient.
    jobs : pandas.Series of float, optional
        Jobs of each sector in the year of the flows, for multipliers of jobs.

    Returns
    -------
    pandas.DataFrame
        ``sector``, ``method`` ("nation", "slq", "cilq", "flq"), ``delta`` (NaN but for "flq"), ``output`` and ``jobs``
        (type I multipliers; NaN in sectors that the region does not have), and ``whole``, that of jobs by all that
        change in the sector (`leontief.multipliers`).
    tuple of Notice

    Raises
    ------
    FieldError
        See `regionalisation.regional_share`; or when there is no delta.
    """
    if not len(deltas):
        raise FieldError(mark("DELTAS is empty; give numbers from 0 to below 1, such as 0.1 0.3 0.5."))
    national = inverses(flows, output)
    known = nation.reindex(flows.index) > 0
    absent = flows.index[~known]
    text = mark(
        "Sectors of the flow table without a job in the table; the region is taken to have none ({count}): {list}."
    )
    parts = [_rows(national, "nation", np.nan, jobs, output)]
    runs = [("slq", np.nan), ("cilq", np.nan), *(("flq", delta) for delta in deltas)]
    there = (region.reindex(flows.index) > 0).to_numpy()
    for method, delta in runs:
        share = regional_share(region[known], nation[known], method, 0.0 if np.isnan(delta) else delta)
        share = share.reindex(index=flows.index, columns=flows.index).fillna(0.0)
        regional = inverses(flows * share, output)
        parts.append(_rows(regional, method, delta, jobs, output).where(lambda rows: _kept(rows, there)))
    return pd.concat(parts, ignore_index=True), listed_notice(text, absent)


def require_known(region, nation, unknown):
    """Raise a `TableError` where jobs of a sector are not known, or of none: unknown is not none.

    Parameters
    ----------
    region, nation : pandas.Series of float
        Jobs of each sector, NaN where they are not known in some area.
    unknown : dict of str to list of str
        The areas in which those of a sector are not known.
    """
    sectors = nation.index[nation.isna() | region.isna()]
    if len(sectors):
        raise TableError(
            mark(
                "Sectors of the flow table whose jobs the long table does not know in some area, with these areas "
                "({count}): {list}. What is not known is not none, and multipliers do not simply rise or fall with it, "
                "so that the least and the most that it can be do not bound them. Fill the figures in, or leave the "
                "codes of these sectors out of CORRESPONDENCE, and the region is taken to have none of them."
            ),
            count=len(sectors),
            list=listed(valued((sector, listed(unknown.get(sector, ()), 3)) for sector in sectors)),
        )
    if not nation.sum() > 0:
        raise TableError(
            mark(
                "Of the long table no job is in a sector of the flow table. Give a CORRESPONDENCE from its codes to "
                "the sectors."
            )
        )


def band(rows, multiplier="output"):
    """Return the ends of the band over delta, and the simple quotient's, by sector.

    Parameters
    ----------
    rows : pandas.DataFrame
        Of `regional_band`.
    multiplier : {"output", "jobs"}

    Returns
    -------
    pandas.DataFrame
        ``nation``, ``low`` and ``high`` (Flegg's quotient over all deltas), ``slq``, ``cilq``.
    """
    of = {method: group.groupby("sector", sort=False)[multiplier] for method, group in rows.groupby("method")}
    single = {method: of[method].first() for method in ("nation", "slq", "cilq")}
    flegg = of["flq"].agg(["min", "max"])
    frame = pd.DataFrame({**single, "low": flegg["min"], "high": flegg["max"]})
    return frame.reindex(rows["sector"].unique())[["nation", "low", "high", "slq", "cilq"]]


def in_region(areas, text):
    """Return which areas of a table a region has.

    Parameters
    ----------
    areas : pandas.Series of str
        Ids, repeated as they come.
    text : str
        Ids, or what they begin with followed by an asterisk, parted by semicolons: ``1501*; 0701``.

    Returns
    -------
    pandas.Series of bool

    Raises
    ------
    TableError
        When a part stands for no area.
    """
    parts = [part.strip() for part in text.split(";") if part.strip()]
    found = pd.Series(False, areas.index)
    empty = []
    for part in parts:
        those = areas.str.startswith(part[:-1]) if part.endswith("*") else areas == part
        if not those.any():
            empty.append(part)
        found |= those
    if empty or not parts:
        raise TableError(
            mark(
                "REGION has parts that are no area of the table ({count}): {list}. Write ids, or what they begin with "
                "and an asterisk, parted by semicolons. Areas of the table: {areas}."
            ),
            count=len(empty),
            list=listed(empty) if empty else "–",
            areas=listed(sorted(areas.unique())),
        )
    return found


def _rows(found: Inverses, method, delta, jobs, output):
    """Return the multipliers of one set of inverses."""
    frame = pd.DataFrame({"sector": found.leontief.columns, "method": method, "delta": delta})
    frame["output"] = found.leontief.sum().to_numpy()
    if jobs is None:
        return frame.assign(jobs=np.nan, whole=np.nan)
    of = multipliers(found, jobs, output)
    return frame.assign(jobs=of["multiplier"].to_numpy(), whole=of["whole"].to_numpy())


def _kept(rows, there):
    """Return which cells hold: multipliers only of sectors that are there."""
    kept = pd.DataFrame(True, rows.index, rows.columns)
    kept.loc[~there, list(MULTIPLIERS)] = False
    return kept
