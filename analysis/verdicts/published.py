"""What of clusters may be published as open data, where a table tells by arithmetic what a page only leaves out."""

STRUCTURE = (
    *("cl_name", "sector", "n_areas", "n_core", "n_fringe", "n_gap", "km2", "compact", "lead_area", "lead_name"),
    *("provinces", "n_prov", "p_extent", "p_mass", "p_areas", "stable", "cl_class", "origin", "parents", "overlap"),
)
"""Of clusters, by themselves no figure of firms or jobs."""
OF_CORE = ("jobs", "share", "nat_share", "lq", "lq_low", "lq_high", "hclq", "density", "lead_share")
WITH_FRINGE = (*("jobs_all", "share_all", "nat_sh_all", "lq_all", "lq_low_all", "lq_hi_all", "hclq_all", "fringe_sh"),)
"""Each of them tells the jobs that it is made of, together with totals that are known."""
FIGURES = ("jobs", "firms", "total", "share", "nat_share", "lq", "lq_low", "lq_high", "hclq")
FIGURES += ("jobs_all", "firms_all", "total_all", *WITH_FRINGE[1:], "density", "lead_share")
"""Fields that may be published where the figures of a cluster are, in the order of the layer."""


def published(frame, withheld, jobs, members=None):
    """Return the fields of clusters that may be published; NaN where a figure may not, or is not known.

    Texts that hold figures in words are left out. A field that would tell jobs that are not told, together with a
    total, is not told either: what is true of jobs is then true of their shares and quotients.

    Parameters
    ----------
    frame : pandas.DataFrame
        On the ids, without the figures that must not be told: ``jobs`` and ``jobs_all`` are NaN there.
    withheld : iterable of str
        Clusters of which no figure is told.
    jobs : bool
        Whether jobs are counted, else firms.
    members : pandas.DataFrame, optional
        Areas with ``cl_id``, ``area_id`` and the figure, NaN where it is not told.

    Returns
    -------
    pandas.DataFrame
        On the ids; fields of `STRUCTURE` and `FIGURES` that are there.
    """
    found = frame[[name for name in (*STRUCTURE, *FIGURES) if name in frame]].copy()
    nothing = float("nan")
    figures = [name for name in FIGURES if name in found]
    found.loc[found.index.isin(list(withheld)), figures] = nothing
    if jobs:
        for main, fields in (("jobs", OF_CORE), ("jobs_all", WITH_FRINGE)):
            if main in found:
                found.loc[found[main].isna(), [name for name in fields if name in found]] = nothing
    if "lead_share" in found:
        found.loc[~_leads_told(found, jobs, members), "lead_share"] = nothing
    return found


def _leads_told(found, jobs, members):
    """Return of which clusters the figure of the leading area is told: its share would tell it."""
    import pandas as pd

    figure = "jobs" if jobs else "firms"
    if members is None or "lead_area" not in found or figure not in members:
        return pd.Series(False, found.index)
    told = members[members[figure].notna()]
    known = set(zip(told["cl_id"], told["area_id"]))
    return pd.Series([(one, lead) in known for one, lead in found["lead_area"].items()], found.index)
