"""Of which sectors each cluster is, as its layer says it."""

from ..errors import FieldError, SectorError, listed, listed_notice, mark
from ..sectors.selection import parse_sectors
from ..tables.ids import id_texts


def sectors_of(rows, clusters, classification=None):
    """Return clusters by the selection of sectors that they are of.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``cl_id`` and ``sector``, a selection or the name of a chain; None where it is empty.
    clusters : iterable of str
        Those that are asked about.
    classification : Classification, optional

    Returns
    -------
    dict of str to set of str
        The clusters of each selection, in the order of the rows.
    tuple of Notice
        Clusters of which nothing is said.

    Raises
    ------
    FieldError
        When a sector cannot be read, a cluster has two, or none has any.
    """
    rows = rows.assign(cl_id=id_texts(rows["cl_id"]), sector=id_texts(rows["sector"]))
    rows = rows[rows["cl_id"].isin(set(clusters))].dropna().drop_duplicates()
    twice = rows["cl_id"][rows["cl_id"].duplicated()].unique()
    if len(twice):
        text = mark("CLUSTERS says of clusters more than once in sector of which they are ({count}): {list}.")
        raise FieldError(text, count=len(twice), list=listed(twice))
    for text, own in rows.groupby("sector", sort=False):
        try:
            parse_sectors(text, classification, "CLUSTERS")
        except SectorError as error:
            raise FieldError(
                mark(
                    "The sector of clusters in CLUSTERS, “{text}” (clusters {clusters}), is no selection of sectors "
                    "and no chain. Write codes or the name of a chain into the field sector (SECTOR_NAME of “Delineate "
                    "clusters” becomes it), or give SECTORS for all clusters."
                ),
                text=text,
                clusters=listed(own["cl_id"]),
            ) from error
    lost = [cluster for cluster in clusters if cluster not in set(rows["cl_id"])]
    if rows.empty and lost:
        text = mark("CLUSTERS says of none of the clusters in sector of which sectors it is: {list}. Give SECTORS.")
        raise FieldError(text, list=listed(lost))
    text = mark("Clusters of whose sectors CLUSTERS says nothing, which are left out ({count}): {list}.")
    found = {text: set(own["cl_id"]) for text, own in rows.groupby("sector", sort=False)}
    return found, listed_notice(text, lost)
