"""What a cluster, or an area, hangs on: its largest firms, its sector, and what is lost if one of them falls.

References
----------
Hundepool, A., Domingo-Ferrer, J., Franconi, L., Giessing, S., Schulte Nordholt, E., Spicer, K. & de Wolf, P.-P. (2012).
Statistical Disclosure Control. Wiley, Chichester. Section 4.2: the (n, k) dominance rule, here with n = 1.
Herfindahl: Laakso, M. & Taagepera, R. (1979). "Effective" number of parties. Comparative Political Studies 12(1), 3-27
(its inverse as an effective number, here of sectors).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..clusters.shares import require_share
from ..errors import Cancelled, FieldError, Notice, listed, listed_notice, mark, notice, number
from .linked_losses import linked_losses
from .plant_bounds import are_whole, plant_bounds

DOMINANCE = 0.85
"""Share of the largest firm above which figures are not published."""
FIGURES = (
    *("jobs", "firms", "total", "focus", "lq", "sectors"),
    *(
        "largest_low",
        "largest_high",
        "share_1_low",
        "share_1_high",
        "share_3_low",
        "share_3_high",
        "hhi_low",
        "hhi_high",
    ),
    *("lq_without_low", "lq_without_high", "loss_sector", "loss_sector_share", "loss_first_low", "loss_first_high"),
    *("loss_linked_low", "loss_linked_high", "loss_first_linked_low", "loss_first_linked_high"),
)


@dataclass(frozen=True)
class Dependence:
    """What clusters or areas hang on.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the clusters: ``areas``, their number; ``jobs`` and ``firms`` of the sector, ``total`` jobs, ``focus`` the
        sector's share of them, ``lq``; ``sectors``, the effective number of sectors (1 / sum of squared shares); of the
        largest firm, the largest three and the Herfindahl index of firms the least and the most; ``lq_without``, the
        quotient without the largest firm; ``loss_sector`` and ``loss_first``, jobs lost if the sector, or the largest
        firm, falls by the shock; ``loss_linked`` and ``loss_first_linked``, the same with jobs that hang on them.
        ``dominated``: 1 where the largest firm is known to have more than the limit, 0 where
        it is known not to, NaN else. ``withheld``: 1 where figures are not published and so NaN. Without clusters it
        has no row.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    notices: tuple[Notice, ...]


def dependence(
    cells, totals, codes, members, *, shock=0.2, dominance=DOMINANCE, multipliers=None, progress=None, cancelled=None
):
    """Compute what clusters or areas hang on.

    Parameters
    ----------
    cells : pandas.DataFrame
        Of a `LongTable`: ``area``, ``code`` and figures.
    totals : pandas.Series of float
        Jobs of all sectors on the areas.
    codes : set of str
        Those of the sector.
    members : pandas.Series
        The cluster of each area, on the areas; NaN or None where it is in none. An area in itself is a cluster of one.
    shock : float
        Share by which the sector, or the largest firm, falls; above 0 and at most 1.
    dominance : float
        Share of the largest firm above which nothing is published; 1 publishes all.
    multipliers : pandas.DataFrame, optional
        Of jobs, by code, see `linked_losses.by_code`.
    progress, cancelled : callable, optional

    Returns
    -------
    Dependence

    Raises
    ------
    FieldError
        When a share is out of its range, or nothing is known of the sector.
    """
    require_share("SHOCK", shock)
    require_share("DOMINANCE", dominance)
    members = members[members.notna()]
    if members.empty:
        return Dependence(pd.DataFrame(columns=["areas", *FIGURES, "dominated", "withheld"], dtype=float), ())
    of_sector = cells[cells["code"].isin(codes)]
    reference, notices = _reference(of_sector, totals)
    if not reference[0] > 0:
        if not of_sector["firms"].sum() > 0:
            raise FieldError(mark("The table knows no jobs and no firms of the sector."))
        notices += (
            notice(mark("No jobs of the sector are known: what hangs on a firm cannot be said from firms alone.")),
        )
    rows, groups, whole = {}, members.groupby(members, sort=True), are_whole(cells)
    sector_of, cells_of = (dict(list(rows.groupby(rows["area"].map(members)))) for rows in (of_sector, cells))
    for place, (unit, areas) in enumerate(groups):
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(place / len(groups))
        mine = sector_of.get(unit, of_sector.head(0))
        there = totals.reindex(areas.index)
        bounds = plant_bounds(mine, whole)
        figures = _unit(mine, cells_of.get(unit), there.sum(skipna=False), reference, shock, bounds)
        rows[unit] = {"areas": len(areas), **figures}
        if multipliers is not None and figures["jobs"] == figures["jobs"]:
            first = figures["largest_low"], figures["largest_high"]
            jobs = mine.groupby("code")["jobs"].sum()
            rows[unit] |= linked_losses(jobs, first, shock, multipliers)
        rows[unit]["hidden"] = _hidden(mine)
    return _published(pd.DataFrame.from_dict(rows, orient="index"), dominance, notices)


def _reference(sector, totals):
    """Return what quotients are to, the jobs of the sector and of all where both are known, and notices."""
    unknown = sector["area"][sector["jobs"].isna()].unique()
    kept = totals.drop(unknown, errors="ignore")
    jobs = sector["jobs"][sector["area"].isin(kept.index[kept.notna()])].sum()
    text = mark("Areas whose jobs of the sector are unknown, which quotients are not compared with ({count}): {list}.")
    return (jobs, kept.sum()), listed_notice(text, sorted(unknown)) if jobs > 0 else ()


def _unit(sector, every, total, reference, shock, bounds):
    """Return the figures of one cluster."""
    if every is None:
        return dict.fromkeys(FIGURES, np.nan)
    jobs = sector["jobs"].sum(skipna=False)
    largest = tuple(min(bound, jobs) if np.isfinite(bound) else bound for bound in bounds["largest"])
    lq = lq_without(0.0, 0.0, jobs, total, *reference)[0]
    found = dict.fromkeys(FIGURES, np.nan) | {
        "jobs": jobs,
        "firms": sector["firms"].sum(skipna=False),
        "total": total,
        "focus": jobs / total if total > 0 else np.nan,
        "lq": lq,
        "sectors": effective_number(_by_code(every)),
        "loss_sector": shock * jobs,
        "loss_sector_share": shock * jobs / total if total > 0 else np.nan,
    }
    found |= {f"{name}_{end}": value for name in bounds for end, value in zip(("low", "high"), bounds[name])}
    found["largest_high"] = largest[1] if np.isfinite(largest[1]) else np.nan
    without = lq_without(*largest, jobs, total, *reference) if np.isfinite(largest).all() else (np.nan, np.nan)
    found |= dict(zip(("lq_without_low", "lq_without_high"), without))
    found |= dict(zip(("loss_first_low", "loss_first_high"), (shock * largest[0], shock * found["largest_high"])))
    return found


def _by_code(cells):
    """Return the jobs of each sector; NaN where a cell of it is unknown."""
    place, codes = pd.factorize(cells["code"])
    return np.bincount(place, cells["jobs"].to_numpy(), len(codes))


def effective_number(figures):
    """Return 1 / sum of squared shares: 1 where all is in one sector, n where n sectors are alike; NaN if unknown."""
    figures = np.asarray(figures)
    total = figures.sum()
    return total**2 / (figures**2).sum() if total > 0 else np.nan


def lq_without(low, high, jobs, total, sector_total, overall):
    """Return the least and the most location quotient once a firm of `low` to `high` jobs is gone, here and overall.

    As a function of the firm's jobs x, ln LQ(x) = ln(jobs - x) - ln(total - x) - ln(sector_total - x) + ln(overall - x)
    turns where (overall - sector_total)(jobs - x)(total - x) = (total - jobs)(sector_total - x)(overall - x): at two
    places at most, which are looked at beside the ends.
    """
    if np.isnan([low, high, jobs, total]).any() or not total > 0:
        return np.nan, np.nan
    first = (overall - sector_total) * np.array([1, -(jobs + total), jobs * total])
    second = (total - jobs) * np.array([1, -(sector_total + overall), sector_total * overall])
    roots = np.roots(first - second) if low < high else ()
    turns = [root.real for root in roots if abs(root.imag) < 1e-9 and low < root.real < high]
    found = [_quotient(x, jobs, total, sector_total, overall) for x in (low, high, *turns)]
    return (min(found), max(found)) if not np.isnan(found).any() else (np.nan, np.nan)


def _quotient(gone, jobs, total, sector_total, overall):
    here, there = total - gone, sector_total - gone
    if here <= 0 or there <= 0:
        return 0.0 if jobs <= gone else np.nan
    return ((jobs - gone) / here) / (there / (overall - gone))


def _hidden(sector):
    """Return whether all that is there of the sector is marked as not to be published."""
    there = sector[~(sector["jobs"] == 0)]
    return bool(len(there)) and bool((there["suppressed"] == 1).all())


def _published(frame, dominance, notices):
    """Return what may be published, and notices beside those that there are."""
    low, high = frame["share_1_low"], frame["share_1_high"]
    dominated = pd.Series(np.where(low > dominance, 1.0, np.where(high <= dominance, 0.0, np.nan)), frame.index)
    dominated = dominated.mask(frame["jobs"] == 0, 0.0)
    if dominance >= 1:
        dominated[:] = 0.0
    withheld = (dominated == 1) | frame.pop("hidden").astype(bool)
    if withheld.any():
        notices += (
            notice(
                mark(
                    "Clusters or areas whose figures are not published, because one firm has more than {share} of the "
                    "jobs or the table marks all of the sector as not to be published ({count}): {rows}."
                ),
                share=number(dominance, ".0%"),
                count=int(withheld.sum()),
                rows=listed(map(str, frame.index[withheld])),
            ),
        )
    unknown = dominated.isna() & (frame["jobs"] > 0)
    if unknown.any():
        notices += (
            notice(
                mark(
                    "Clusters or areas where the table does not say whether one firm has more than {share} ({count}): "
                    "{rows}. Their figures stand; look before you publish them."
                ),
                share=number(dominance, ".0%"),
                count=int(unknown.sum()),
                rows=listed(map(str, frame.index[unknown])),
            ),
        )
    frame = frame.assign(dominated=dominated, withheld=withheld.astype(int))
    frame.loc[withheld, list(FIGURES)] = np.nan
    return Dependence(frame, notices)
