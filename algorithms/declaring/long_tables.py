"""The long table as a parameter, and the one way to read it: by the names of its contract."""

from ...analysis.errors import TableError, fact
from ...translation import tr
from .common import add, add_advanced, layer
from .long_rows import FIGURE_READ, NO_FIGURE, chosen_figure, long_fields
from .sector_tables import TABLE, YEAR, decimal_sign, encoding, keep_sums, marks, reading_of, totals, year
from .sectors import SECTORS, add_classification


def add_long_table(algorithm, optional=False):
    """Add the long table and what says how it is read."""
    add(algorithm, layer(TABLE, tr("Long table by area and sector"), optional=optional))
    add_classification(algorithm)
    add_advanced(algorithm, year(), decimal_sign(), marks(), encoding(), *totals(), keep_sums())


def read_long_table(run, areas):
    """Return the `LongTable` on the ids of the areas, and the codes of SECTORS in it; what was found is told.

    Raises
    ------
    TableError
        When the table is no long table: what it lacks is said.
    """
    from ...analysis.sectors.table_codes import selected_codes

    placed = placed_long_table(run, areas)
    run.report.notices(placed.notices)
    codes, notices = selected_codes(placed.cells["code"].unique(), run.text(SECTORS), placed.classification)
    run.report.notices(notices)
    run.report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(sorted(codes))))
    return placed, codes


def placed_long_table(run, areas):
    """Return the `LongTable` on the ids of the areas; what was found is in its notices."""
    from ...analysis.sectors.long_figures import on_areas

    return run.awaited(on_areas, whole_long_table(run), areas.frame.index)


def whole_long_table(run):
    """Return the `LongTable` with all its areas and codes, cleaned; see `read_long_table`."""
    from ...analysis.sectors.long_table import long_table

    return run.awaited(long_table, run.columns(TABLE, long_fields(run)), run.whole(YEAR), reading_of(run))


def known_figure(run, table):
    """Return which figure of a `LongTable` is read: as COUNTED says, but firms where no jobs are known; it is told.

    Raises
    ------
    TableError
        When the table knows none of it.
    """
    figure = chosen_figure(run)
    if figure == "jobs" and not table.cells["jobs"].notna().any() and table.cells["firms"].notna().any():
        figure = "firms"
    if not table.cells[figure].notna().any():
        raise TableError(NO_FIGURE, field=figure)
    run.report.notices((fact(FIGURE_READ, field=figure),))
    return figure


def read_dated_tables(run, dates):
    """Return the long table as one of each date, as it is, and the codes of SECTORS in them; what was found is told.

    Parameters
    ----------
    run : Run
    dates : str
        The first and the last year, see `dates.chosen_dates`; "" for those that the table has.

    Returns
    -------
    tables : dict of (int or None) to LongTable
        The first, the last and the one of YEAR; one of None where no row says its year.
    latest : int or None
        That of YEAR, or the last.
    codes : set of str
        None of them where SECTORS is empty.
    """
    from ...analysis.growth.dates import chosen_dates, dates_in, years_of
    from ...analysis.sectors.long_table import long_table
    from ...analysis.sectors.table_codes import selected_codes

    rows = run.columns(TABLE, long_fields(run))
    reading = reading_of(run)
    wanted, latest = chosen_dates(dates), run.whole(YEAR)
    years = None
    if "year" in rows and rows["year"].notna().any():
        years, notices = years_of(rows["year"])
        run.report.notices(notices)
    if years is None:
        wanted = (latest,)
    elif wanted or years.nunique() > 1:
        wanted, notices = dates_in(years, wanted)
        run.report.notices(notices)
    else:
        wanted = (int(years.dropna().iloc[0]),)
    latest = wanted[-1] if latest is None else latest
    tables, codes = {}, set()
    for date in dict.fromkeys((wanted[0], wanted[-1], latest)):
        tables[date] = run.awaited(long_table, rows, date, reading)
        run.report.notices(tables[date].notices)
        if run.text(SECTORS):
            own, notices = selected_codes(
                tables[date].cells["code"].unique(), run.text(SECTORS), reading.classification
            )
            run.report.notices(notices)
            codes |= own
    return tables, latest, codes
