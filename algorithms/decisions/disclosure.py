"""What must not be told: figures that “Dependence” does not publish, and jobs of few firms."""

from ...analysis.errors import listed_notice, mark
from ..layers.output_fields.table import fields_of

FIGURES = ("jobs", "firms", "total", "share", "nat_share", "lq", "lq_low", "lq_high", "hclq", "density", "lead_share")
WITHHELD = (*FIGURES, *(field.name for field in fields_of("delineateclusters", "OUTPUT") if "_all" in field.name))
"""Fields of a cluster that are not told where “Dependence” publishes nothing."""
OF_JOBS = ("jobs", "jobs_all", "share", "nat_share", "lq", "lq_low", "lq_high", "hclq", "density", "lead_share")
FEW = mark("Clusters with fewer than {least} firms, whose jobs are in no sheet ({count}): {list}.")
UNPUBLISHED = mark(
    "Figures of clusters that are not published, by “Dependence”, and are in no sheet ({count}): {list}."
)


def without_secrets(run, frame, members, dependence, jobs):
    """Return clusters and areas without the figures that must not be told.

    Parameters
    ----------
    run : Run
    frame : pandas.DataFrame
        On the ids of clusters.
    members : pandas.DataFrame or None
        Their areas.
    dependence : pandas.DataFrame or None
        A result of “Dependence” on the ids.
    jobs : bool
        Whether jobs are counted, else firms.

    Returns
    -------
    frame, members : pandas.DataFrame
    withheld, few : set of str
        Clusters that lose all figures, and those that lose their jobs.
    """
    from ...analysis.clusters.sheet_figures import may_tell, shown_areas

    least, few = run.whole("LEAST_FIRMS"), set()
    withheld = set() if dependence is None else set(dependence.index[dependence["dp_hidden"] == 1])
    frame = frame.copy()
    frame.loc[frame.index.isin(withheld), frame.columns.intersection(WITHHELD)] = float("nan")
    if jobs and "firms" in frame:
        too_few = ~frame["firms"].map(lambda firms: may_tell(firms, least))
        few = set(frame.index[too_few])
        frame.loc[too_few, frame.columns.intersection(OF_JOBS)] = float("nan")
        if {"firms_all", "jobs_all"} <= set(frame):
            around = (frame["firms_all"] - frame["firms"]).map(lambda firms: may_tell(firms, least))
            frame.loc[too_few | ~around, "jobs_all"] = float("nan")
    if members is not None:
        members = members.copy()
        of_jobs = members.columns.intersection(["jobs", "lq"])
        members.loc[members["cl_id"].isin(withheld), members.columns.intersection(["jobs", "firms", "lq"])] = float(
            "nan"
        )
        members.loc[members["cl_id"].isin(few), of_jobs] = float("nan")
        if {"jobs", "firms"} <= set(members):
            # Sums are told of the core, and with the fringe: so of the fringe as well.
            for _, own in members.groupby(["cl_id", "role"]):
                shown = shown_areas(own["jobs"], own["firms"], least)
                members.loc[shown.index[~shown], of_jobs] = float("nan")
    run.report.notices(listed_notice(FEW, sorted(few), least=least))
    run.report.notices(listed_notice(UNPUBLISHED, sorted(withheld)))
    return frame, members, withheld, few
