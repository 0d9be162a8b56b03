"""By whose rule is an area a cluster? Published definitions side by side, each on its own reference region.

What a definition asks for and the data do not have leaves the area undecided where it matters: the answer is then NaN,
and `Decisions.missing` says what would settle it. A condition that is known to fail decides without the others.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..agglomeration.quotient_interval import quotient_interval
from ..errors import FieldError, Notice, listed, listed_notice, mark
from ..validation import ROUNDING, refuse_negative
from .published_rules import EVERY_RULE, MEASURES

LEAST_PLANTS = 5
"""Establishments that the Brazilian rules ask for."""
LEAST_JOBS = 1000
"""Employees without which the European rule gives no star."""


@dataclass(frozen=True)
class Decisions:
    """What each rule says of each area.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the index of the areas: a column for each rule, 1 or 0 (stars: 0 to 3), NaN where it cannot be decided.
    measures : pandas.DataFrame
        `MEASURES`: ``lq`` to all areas, with its limits where the number of firms is known; ``lq_state`` to the state;
        ``part`` of the sector's jobs, in all areas and in the state; ``focus``, the sector's share of the area.
    missing : dict of str to tuple of str
        By rule, the columns that it lacks altogether.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    measures: pd.DataFrame
    missing: dict
    notices: tuple[Notice, ...]


def decide(areas, reference=None, firms_for_jobs=False, alpha=0.05):
    """Ask every rule whether an area is a cluster of one sector.

    Parameters
    ----------
    areas : pandas.DataFrame
        ``jobs`` of the sector and ``total`` of all sectors, and where known ``firms`` (establishments of the sector)
        and ``state``; NaN where unknown.
    reference : tuple of float, optional
        Jobs of the sector and of all sectors in the reference region; without it, the sums over the areas.
    firms_for_jobs : bool
        Whether ``jobs`` and ``total`` count firms, each of which is then a draw; rules that ask for a number of jobs
        cannot be decided by them.
    alpha : float
        What the interval of the quotient leaves out.

    Returns
    -------
    Decisions

    Raises
    ------
    FieldError
        When figures are negative, the sector exceeds the total, or no area has any of it.
    """
    measures, notices = _measures(areas, reference, firms_for_jobs, alpha)
    state = areas["state"] if "state" in areas else pd.Series(None, areas.index, dtype=object)
    by_state, more = _by_state(measures, state)
    measures, notices = measures.assign(**by_state), notices + more
    frame = pd.DataFrame({rule: _all_of(*conditions) for rule, conditions in _conditions(measures).items()})
    frame.insert(3, "eu_stars", _stars(measures, firms_for_jobs))
    # An area without the sector is no cluster of it by any rule, whatever else is unknown.
    frame = frame[[rule.id for rule in EVERY_RULE]].mask(measures["jobs"] == 0, 0.0)
    lacking = {"us": ("firms",), "br": ("firms", "state")}
    missing = {
        rule: tuple(name for name in lacking.get(rule[:2], ()) if name not in areas or areas[name].isna().all())
        for rule in frame
    }
    if firms_for_jobs:
        missing["eu_stars"] = ("jobs",)
    return Decisions(frame, measures[list(MEASURES)], missing, notices)


def _measures(areas, reference, firms_for_jobs, alpha):
    """Return the measures to all areas, and notices."""
    jobs, total = areas["jobs"].astype(float), areas["total"].astype(float)
    firms = areas["firms"].astype(float) if "firms" in areas else pd.Series(np.nan, areas.index)
    for series in (jobs, total, firms):
        refuse_negative(series)
    above = areas.index[jobs > total * (1 + ROUNDING)]
    if len(above):
        raise FieldError(
            mark("The sector has more than all sectors in these areas ({count}): {rows}."),
            count=len(above),
            rows=listed(above),
        )
    known = jobs.notna() & total.notna()
    e_i, e = reference or (jobs[known].sum(), total[known].sum())
    if not (e_i > 0 and (jobs > 0).any()):
        raise FieldError(mark("No area has any of the sector: there is nothing to decide."))
    if e_i > e:
        raise FieldError(
            mark(
                "REFERENCE_SECTOR is {sector}, more than all sectors have in the reference: REFERENCE_TOTAL is {total}."
            ),
            sector=e_i,
            total=e,
        )
    notices = ()
    unknown = areas.index[~known]
    if len(unknown):
        text = mark(
            "Areas without a figure of the sector or of all sectors ({count}): {list}. No rule is decided there unless "
            "there is none of the sector; reference totals and the limits of the rules are those of the other areas."
        )
        notices = listed_notice(text, unknown)
    drawn = None if firms_for_jobs else firms
    limits, _ = quotient_interval(jobs, total, e_i / e, firms=drawn, alpha=alpha)
    measures = pd.DataFrame(
        {
            "jobs": jobs,
            "total": total,
            "firms": firms,
            "lq": _quotient(jobs, total, e_i, e),
            "part": jobs / e_i,
            "focus": jobs / total.where(total > 0),
        }
    )
    return measures.join(limits), notices


def _by_state(measures, state):
    """Return the measures to the state, and notices. Sums of a state with an unknown figure are unknown."""
    jobs, total = measures["jobs"], measures["total"]
    sums = [series.groupby(state).transform(lambda rows: rows.sum(skipna=False)) for series in (jobs, total)]
    sums = [series.where(series > 0) for series in sums]
    found = {"lq_state": _quotient(jobs, total, *sums), "part_state": jobs / sums[0]}
    unknown = jobs.isna() | total.isna()
    gaps = sorted(set(state[unknown & state.notna()].astype(str)))
    text = mark("States or provinces with an area of unknown figures ({count}), where nothing is compared: {list}.")
    return found, listed_notice(text, gaps)


def _conditions(measures):
    """Return the conditions of each rule that answers yes or no: Series of 1, 0 and NaN."""
    jobs, firms, lq = measures["jobs"], measures["firms"], measures["lq"]
    lq_state, part = measures["lq_state"], measures["part_state"]
    has = jobs > 0
    enough = _known(jobs, jobs > jobs[has].quantile(0.25)), _known(firms, firms > firms[has].quantile(0.25))
    specialised = _known(lq, lq >= 1)
    five = _known(lq_state, lq_state >= 5), _known(firms, firms >= LEAST_PLANTS)
    return {
        "us_strong": (_known(lq, lq >= lq[has].quantile(0.75)), specialised, *enough),
        "us_top10": (_known(lq, lq >= lq[has].quantile(0.9)), specialised, *enough),
        "us_signif": (_known(lq, lq > lq[has].quantile(0.5)), *enough),
        "br_nucleus": (_known(part, part > 0.2), *five),
        "br_vector": (_known(part, (part >= 0.01) & (part <= 0.2)), *five),
        "lq_1_25": (_known(lq, lq > 1.25),),
        "lq_1": (_known(lq, lq > 1),),
    }


def _stars(measures, firms_for_jobs):
    """Return the European stars; where firms stand for jobs only an area without any star is decided."""
    jobs, lq, part, focus = (measures[name] for name in ("jobs", "lq", "part", "focus"))
    has = jobs > 0
    stars = sum(
        _known(series, series >= least)
        for series, least in ((part, part[has].quantile(0.9)), (lq, 2), (focus, focus[has].quantile(0.9)))
    )
    if firms_for_jobs:
        return stars.where(stars == 0)
    return stars.mask(jobs < LEAST_JOBS, 0.0)


def _known(values, answer):
    """Return an answer as 1 and 0, NaN where the value that it rests on is unknown."""
    return answer.astype(float).where(values.notna())


def _all_of(*conditions):
    """Return 0 where one condition is known to fail, else NaN where one is unknown, else 1."""
    together = pd.concat(conditions, axis=1)
    return together.min(axis=1).where(together.notna().all(axis=1) | (together == 0).any(axis=1))


def _quotient(jobs, total, e_i, e):
    return (jobs / total.where(total > 0)) / (e_i / e)
