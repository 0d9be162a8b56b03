"""The largest sectors of clusters, read of a long table for their sheets."""

from ...declaring.long_tables import whole_long_table
from ...declaring.profile_inputs import sector_titles
from ...declaring.sectors import SECTORS


def read_largest(run, ids, members, jobs):
    """Return the largest sectors of the cores, {id: (figure, `Largest`, titles)}; None without a long table.

    Figures are "jobs" or "firms"; `titles` returns those of codes in the language that is spoken then.

    Parameters
    ----------
    run : Run
    ids : list of str
    members : pandas.DataFrame or None
        Areas of the clusters.
    jobs : bool
        Whether jobs are counted, else firms; firms too where the table knows no jobs.
    """
    if not run.wants("TABLE") or members is None:
        return None
    from ....analysis.sectors.table_codes import selected_codes
    from ....analysis.verdicts.largest_sectors import largest_sectors
    from .report_results import placed_core

    table = whole_long_table(run)
    run.report.notices(table.notices)
    cells = table.cells
    if run.text(SECTORS):
        codes, notices = selected_codes(cells["code"].unique(), run.text(SECTORS), table.classification)
        run.report.notices(notices)
        cells = cells[cells["code"].isin(codes)]
    figure = "jobs" if jobs and cells["jobs"].notna().any() else "firms"
    placed, incomplete = placed_core(run, "TABLE", table.areas, members)
    placed = placed[~placed.isin(list(incomplete))]
    found = largest_sectors(cells, table.area_totals(figure), placed, figure, run.whole("LEAST_FIRMS"))

    def titles(codes):
        return sector_titles(codes, table.classification)

    return {one: (figure, found[one], titles) for one in ids if one in found}
