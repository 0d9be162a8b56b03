"""By whose rule is an area a cluster? Published definitions side by side, each on its own reference region.

What a definition asks for and the data do not have leaves the area undecided, never refused: the answer is then missing
and `Rule.needs` says what would settle it.

References
----------
Delgado, M., Porter, M. E. & Stern, S. (2016). Defining clusters of related industries. Journal of Economic Geography
16(1), 1-38. (Strong clusters: the U.S. Cluster Mapping Project's published definitions.)
European Cluster Observatory: methodology of stars for size, specialisation and focus.
Suzigan, W., Furtado, J., Garcia, R. & Sampaio, S. (2004). Clusters ou sistemas locais de produção: mapeamento,
tipologia e sugestões de políticas. Revista de Economia Política 24(4), 543-562.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, mark
from ..validation import refuse_negative

LEAST_PLANTS = 5
"""Establishments that the Brazilian rules ask for."""
LEAST_JOBS = 1000
"""Employees without which the European rule gives no star."""


@dataclass(frozen=True)
class Rule:
    """A definition of a cluster.

    Attributes
    ----------
    id : str
        Name of its column.
    name : str
        What it is called, in English, marked for translation.
    asks : str
        What it asks for, in words, marked for translation.
    region : str
        The region that areas are compared with, marked for translation.
    source : str
    verified : bool
        Whether the source itself was read, or recomputed from its own code.
    """

    id: str
    name: str
    asks: str
    region: str
    source: str
    verified: bool


ALL_AREAS = mark("all areas given, or the reference totals")
STATE = mark("the state or province of the area")
EVERY_RULE = (
    Rule(
        "us_strong",
        mark("Strong cluster (United States)"),
        mark(
            "LQ in the upper quarter of areas with the sector and at least 1, jobs and establishments above the lower "
            "quarter"
        ),
        ALL_AREAS,
        "U.S. Cluster Mapping Project; Delgado, Porter & Stern (2016)",
        True,
    ),
    Rule(
        "us_top10",
        mark("Strong cluster, upper tenth (United States)"),
        mark("as the strong cluster, with LQ in the upper tenth"),
        ALL_AREAS,
        "U.S. Cluster Mapping Project",
        True,
    ),
    Rule(
        "us_signif",
        mark("Significant cluster (United States)"),
        mark("as the strong cluster, with LQ above the median"),
        ALL_AREAS,
        "U.S. Cluster Mapping Project",
        True,
    ),
    Rule(
        "eu_stars",
        mark("Stars (Europe), 0 to 3"),
        mark(
            "a star each for the part of the sector's jobs in the upper tenth, LQ of at least 2, and the share of the "
            "area's jobs in the sector in the upper tenth; none below 1,000 jobs"
        ),
        ALL_AREAS,
        "European Cluster Observatory",
        False,
    ),
    Rule(
        "br_nucleus",
        mark("Nucleus of sectoral and regional development (Brazil)"),
        mark("LQ of at least 5, more than 20 % of the sector's jobs in the state, 5 establishments"),
        STATE,
        "Suzigan, Furtado, Garcia & Sampaio (2004)",
        False,
    ),
    Rule(
        "br_vector",
        mark("Vector of local development (Brazil)"),
        mark("LQ of at least 5, 1 to 20 % of the sector's jobs in the state, 5 establishments"),
        STATE,
        "Suzigan, Furtado, Garcia & Sampaio (2004)",
        False,
    ),
    Rule("lq_1_25", mark("LQ above 1.25"), mark("LQ above 1.25"), ALL_AREAS, mark("in common use"), True),
    Rule("lq_1", mark("LQ above 1"), mark("LQ above 1"), ALL_AREAS, mark("in common use"), True),
)
"""Each is decided from figures alone. Definitions that ask for cooperation need evidence, see `assessment`."""


@dataclass(frozen=True)
class Decisions:
    """What each rule says of each area.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the index of the areas: a column for each rule, 1 or 0 (stars: 0 to 3), NaN where it cannot be decided; and
        what decides: ``lq`` (to all areas), ``lq_state``, ``part`` (of the sector's jobs) and ``part_state``.
    missing : dict of str to tuple of str
        By rule, the columns that it lacks altogether.
    """

    frame: pd.DataFrame
    missing: dict


def decide(areas, reference=None):
    """Ask every rule whether an area is a cluster of one sector.

    Parameters
    ----------
    areas : pandas.DataFrame
        ``jobs`` of the sector and ``total`` of all sectors, and where known ``firms`` (establishments of the sector)
        and ``state``; NaN where unknown.
    reference : tuple of float, optional
        Jobs of the sector and of all sectors in the reference region; without it, the sums over the areas.

    Returns
    -------
    Decisions

    Raises
    ------
    FieldError
        When figures are negative, or the sector exceeds the total.
    """
    jobs, total = areas["jobs"].astype(float), areas["total"].astype(float)
    firms = areas["firms"].astype(float) if "firms" in areas else pd.Series(np.nan, areas.index)
    state = areas["state"] if "state" in areas else pd.Series(None, areas.index, dtype=object)
    for series in (jobs, total, firms):
        refuse_negative(series)
    above = areas.index[jobs > total]
    if len(above):
        raise FieldError(
            mark("The sector has more than all sectors in these areas ({count}): {rows}."),
            count=len(above),
            rows=listed(above),
        )
    known = jobs.notna() & total.notna()
    e_i, e = reference or (jobs[known].sum(), total[known].sum())
    lq, part = _quotient(jobs, total, e_i, e), jobs / e_i
    # Sums of a state with an unknown figure are unknown.
    by_state = [series.groupby(state).transform(lambda rows: rows.sum(skipna=False)) for series in (jobs, total)]
    lq_state, part_state = _quotient(jobs, total, *by_state), jobs / by_state[0].where(by_state[0] > 0)
    has = jobs > 0
    enough = _above(jobs, has, 0.25) & _above(firms.where(has), has, 0.25)
    plants, focus = firms >= LEAST_PLANTS, jobs / total.where(total > 0)
    stars = sum(each.astype(float) for each in (_at_least(part, has, 0.9), lq >= 2, _at_least(focus, has, 0.9)))
    answers = {
        "us_strong": (_at_least(lq, has, 0.75) & (lq >= 1) & enough, (lq, firms)),
        "us_top10": (_at_least(lq, has, 0.9) & (lq >= 1) & enough, (lq, firms)),
        "us_signif": (_above(lq, has, 0.5) & enough, (lq, firms)),
        "eu_stars": (stars.where(jobs >= LEAST_JOBS, 0.0), (lq,)),
        "br_nucleus": ((lq_state >= 5) & (part_state > 0.2) & plants, (lq_state, firms)),
        "br_vector": (
            (lq_state >= 5) & (part_state >= 0.01) & (part_state <= 0.2) & plants,
            (lq_state, firms),
        ),
        "lq_1_25": (lq > 1.25, (lq,)),
        "lq_1": (lq > 1, (lq,)),
    }
    frame = pd.DataFrame(
        {
            rule: answer.astype(float).where(np.logical_and.reduce([each.notna() for each in needed]))
            for rule, (answer, needed) in answers.items()
        },
        areas.index,
    )
    # An area without the sector is no cluster of it by any rule, whatever else is unknown.
    frame = frame.mask(jobs == 0, 0.0)
    lacking = {"us": ("firms",), "br": ("firms", "state")}
    missing = {
        rule: tuple(name for name in lacking.get(rule[:2], ()) if name not in areas or areas[name].isna().all())
        for rule in answers
    }
    return Decisions(frame.assign(lq=lq, lq_state=lq_state, part=part, part_state=part_state), missing)


def _quotient(jobs, total, e_i, e):
    return (jobs / total.where(total > 0)) / (e_i / e)


def _at_least(values, among, share):
    """Return where values are at or above a quantile of those of the areas with the sector."""
    return values >= values[among].quantile(share)


def _above(values, among, share):
    return values > values[among].quantile(share)
