"""Which cluster each area is in: a table of members, read by the names of its contract, or a field of the areas."""

from ...analysis.errors import FieldError, TableError, mark, notice
from .placed_tables import AREAS

MEMBERS = "MEMBERS"
CLUSTER_FIELD = "CLUSTER_FIELD"
FRINGE = "FRINGE"
PART = "of_area"
PARTS = mark(
    "{name} says what areas point clusters lie in. These areas hold firms outside of the clusters too, so nothing that "
    "is counted area by area is of the clusters. Leave {name} out; or find clusters of areas by “Delineate clusters”, "
    "and give their areas."
)


def write_clusters_as_read(run, field, outputs, ids):
    """Have a field of ids of clusters be of the kind that they were read as; see `Run.write_ids_as_read`."""
    from ...analysis.clusters.members import require_members

    if run.wants(MEMBERS):
        name, own = MEMBERS, require_members(run.column_names(MEMBERS))["cl_id"]
    else:
        name, own = AREAS, run.text(CLUSTER_FIELD)
    run.write_ids_as_read(field, outputs, name, own, ids)


def holds_parts(run, name=MEMBERS):
    """Return whether a table says what areas point clusters lie in, of which these hold a part only."""
    return PART in run.column_names(name)


def read_members(run, name=MEMBERS, more=(), parts=False):
    """Return the rows of a table of members, none where it has none, with the columns of the contract.

    Parameters
    ----------
    run : Run
    name : str
        Its parameter.
    more : iterable of str
        Further columns that it may have.
    parts : bool
        Whether areas that a cluster holds a part of will do, because nothing is counted area by area.

    Raises
    ------
    TableError
        When it is no such table: what it lacks is said.
    """
    if not parts and holds_parts(run, name):
        raise TableError(PARTS, name=name)
    from ...analysis.clusters.members import COLUMNS, require_members, without_place

    fields = require_members(run.column_names(name), (*COLUMNS, *more))
    if not run.has_rows(name):
        import pandas as pd

        return pd.DataFrame(columns=list(fields), dtype=object)
    rows = run.columns(name, fields)
    run.report.notices(without_place(rows))
    return rows


def check_clusters(run):
    """Raise a `PolosError` for clusters that are given twice."""
    if run.wants(CLUSTER_FIELD) and run.wants(MEMBERS):
        raise FieldError(mark("Give CLUSTER_FIELD or MEMBERS, not both."))


def read_clusters(run, areas):
    """Return the cluster of each area and the names of clusters, by MEMBERS or CLUSTER_FIELD, of which one is given.

    Returns
    -------
    members : pandas.Series of str
        On the areas, None where an area is in no cluster.
    names : dict of str to str
    """
    ids = areas.frame.index.to_series()
    if run.wants(MEMBERS):
        from ...analysis.clusters.members import clusters_of

        rows = read_members(run)
        if rows.empty:
            run.report.notices([notice(mark("The table of members has no rows: there is no cluster."))])
            return ids.where(ids.isna(), None), {}
        members, names, notices = clusters_of(rows, areas.frame.index, run.flag(FRINGE))
        run.report.notices(notices)
        return members, names
    members = ids.map(run.names(areas, CLUSTER_FIELD))
    if members.isna().all():
        raise FieldError(mark("No area is in a cluster: CLUSTER_FIELD is empty."))
    return members, {}
