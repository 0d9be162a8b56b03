"""The table of members of clusters as a parameter, and the one way to read it: by the names of its contract."""

MEMBERS = "MEMBERS"


def write_clusters_as_read(run, field, outputs, ids):
    """Have a field of ids of clusters be of the kind that the table of members has; see `Run.write_ids_as_read`."""
    from ...analysis.clusters.members import require_members

    run.write_ids_as_read(field, outputs, MEMBERS, require_members(run.column_names(MEMBERS))["cl_id"], ids)


def read_members(run):
    """Return the rows of the table of members, none where a layer has none, with the columns of the contract.

    Raises
    ------
    TableError
        When it is no such table: what it lacks is said.
    """
    from ...analysis.clusters.members import require_members

    fields = require_members(run.column_names(MEMBERS))
    if run.inputs[MEMBERS].file is None and next(run.source(MEMBERS).getFeatures(), None) is None:
        import pandas as pd

        return pd.DataFrame(columns=list(fields), dtype=object)
    return run.columns(MEMBERS, fields)
