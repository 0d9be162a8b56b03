"""What must not be told: figures that “Dependence” does not publish, and jobs of few firms."""

from ....analysis.errors import FieldError, listed, listed_notice, mark
from ...layers.output_fields.table import fields_of

FIGURES = ("jobs", "firms", "total", "share", "nat_share", "lq", "lq_low", "lq_high", "hclq", "density", "lead_share")
WITHHELD = (*FIGURES, *(field.name for field in fields_of("delineateclusters", "OUTPUT") if "_all" in field.name))
"""Fields of a cluster that are not told where “Dependence” publishes nothing."""
OF_JOBS = ("jobs", "jobs_all", "share", "nat_share", "lq", "lq_low", "lq_high", "hclq", "density", "lead_share")
SCORE = "pr_score"
"""Of priorities: where criteria are few, it tells the figure that it was made of."""
FEW = mark("Clusters with fewer than {least} firms, whose jobs are in no sheet ({count}): {list}.")
UNRANKED = mark(
    "Candidates whose figures are not published, by “Dependence”, and are taken as not known ({count}): {list}. What "
    "they are by these criteria stays open between their anchors: {criteria}."
)
UNPUBLISHED = mark(
    "Figures of clusters that are not published, by “Dependence”, and are in no sheet ({count}): {list}."
)


def require_says_hidden(run, ids, name="DEPENDENCE"):
    """Raise `FieldError` where a result of “Dependence” does not say of these clusters which figures are not published.

    It is given so that nothing secret is told: a table that cannot say what that is must not pass for one that says
    that nothing is.
    """
    from ....analysis.tables.ids import id_texts

    lacking = [field for field in ("dp_unit", "dp_hidden") if field not in run.column_names(name)]
    if lacking:
        text = mark(
            "{table} lacks {fields}, and so does not say which figures must not be published. Give the table of "
            "clusters of “Dependence”."
        )
        raise FieldError(text, table=name, fields=listed(lacking))
    there = set()
    if run.has_rows(name):
        there = set(id_texts(run.columns(name, {"dp_unit": "dp_unit"})["dp_unit"]).dropna())
    if not there & set(ids):
        text = mark(
            "{table} has none of the clusters, and so does not say which of their figures must not be published. It "
            "has, for example, {others}; wanted are {clusters}. Give the table of clusters of “Dependence”."
        )
        raise FieldError(text, table=name, others=listed(sorted(there)), clusters=listed(ids))


def hidden_clusters(run, ids, name="DEPENDENCE"):
    """Return which clusters a result of “Dependence” publishes no figures of; none where none is given."""
    if not run.wants(name) or ids.empty:
        return []
    from ....analysis.tables.ids import id_texts
    from .result_tables import by_cluster, result_rows

    texts = list(id_texts(ids.to_series()))
    require_says_hidden(run, texts, name)
    rows = result_rows(run, name, ("dp_unit", "dp_hidden"), (), (), "dependence")
    rows = by_cluster(run, name, rows, "dp_unit", texts)
    return [one for one, hidden in zip(ids, rows["dp_hidden"].eq(1)) if hidden]


def without_hidden_figures(run, candidates, criteria, figures):
    """Return values of criteria, and their least and most, not known where “Dependence” publishes no figures.

    Criteria that ask for none of the fields in `WITHHELD` keep theirs.

    Parameters
    ----------
    run : Run
    candidates : Candidates
    criteria : iterable of Criterion
    figures : list of pandas.DataFrame
        See `candidates.candidate_figures`.
    """
    hidden = hidden_clusters(run, candidates.areas.frame.index)
    names = candidates.areas.source.fields().names()
    asking = [one.name for one in criteria if _asks(one, names)]
    if not hidden or not asking:
        return figures
    figures = [frame.copy() for frame in figures]
    for frame in figures:
        frame.loc[hidden, asking] = float("nan")
    called = [candidates.names[one] for one in hidden]
    run.report.notices(listed_notice(UNRANKED, called, criteria=listed(asking)))
    return figures


def _asks(criterion, names):
    texts = filter(None, (criterion.value, criterion.low, criterion.high))
    return asks_withheld(texts, names, criterion.name)


def asks_withheld(texts, names, called):
    """Return whether expressions ask for fields that are not told where “Dependence” publishes nothing."""
    from ...layers.expressions import expression_of

    asked = set().union(*(expression_of(text, names, called).referencedColumns() for text in texts))
    return bool({name.casefold() for name in asked} & {*WITHHELD, "#!allattributes!#"})


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
        Whether jobs are told.

    Returns
    -------
    frame, members : pandas.DataFrame
    withheld, few : set of str
        Clusters that lose all figures, and those that lose their jobs.
    """
    from ....analysis.clusters.few_firms import may_tell, shown_areas

    least, few = run.whole("LEAST_FIRMS"), set()
    withheld = set() if dependence is None else set(dependence.index[dependence["dp_hidden"] == 1])
    frame = frame.copy()
    frame.loc[frame.index.isin(withheld), frame.columns.intersection([*WITHHELD, SCORE])] = float("nan")
    if jobs and "firms" in frame:
        too_few = ~frame["firms"].map(lambda firms: may_tell(firms, least))
        few = set(frame.index[too_few])
        frame.loc[too_few, frame.columns.intersection([*OF_JOBS, SCORE])] = float("nan")
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
