"""The rows of a long table, read by the names of its contract, as a sector table has them."""

from ...analysis.errors import TableError, fact, mark
from .common import choice

COUNTED = "COUNTED"
FIGURES = ("jobs", "firms")
FIGURE_NAMES = (mark("Jobs"), mark("Firms"))
NO_FIGURE = mark("The long table has no field “{field}”. Choose the other figure that it may hold: firms, or jobs.")
FIGURE_READ = mark("The table is read as a long table; its figures are those of “{field}”.")


def counted(description):
    """Return the choice between jobs and firms, COUNTED."""
    return choice(COUNTED, description, FIGURE_NAMES)


def chosen_figure(run):
    """Return which of `FIGURES` was chosen."""
    return run.choice(COUNTED, FIGURES)


def long_fields(run, table="TABLE"):
    """Return the fields of a long table, {column of the contract: field}; see `long_table.require_columns`."""
    from ...analysis.sectors.long_table import require_columns

    return require_columns(run.column_names(table))


def long_rows(run, table, more, figure="jobs", year=None, marks=None):
    """Return the rows of a long table with one of its figures.

    Parameters
    ----------
    run : Run
    table : str
        Its parameter.
    more : dict of str to str
        Further columns, {column: field}. Where ``year`` is the table's own year, the rows of all years are read.
    figure : {"jobs", "firms"}
        Firms are read for jobs where no jobs are known.
    year : int, optional
        Whose rows are read, see `long_table.rows_of_year`.
    marks : dict of str to str, optional
        See `numbers.parse_marks`.

    Returns
    -------
    pandas.DataFrame
        ``area``, ``code`` and ``value``.
    pandas.DataFrame
        The further columns.
    str
        Which figure the values are.

    Raises
    ------
    TableError
        When the table is no long table, has no such figure, or several years of which none was chosen.
    """
    from ...analysis.sectors.hidden_rows import hidden_rows
    from ...analysis.sectors.long_table import rows_of_year
    from ...analysis.tables.numbers import HIDDEN

    fields = long_fields(run, table)
    wanted = ("area", "code", "year", "firms", "jobs", "jobs_high", "suppressed")
    own = {name: fields[name] for name in wanted if name in fields}
    rows = run.columns(table, {**own, **{f"+{column}": name for column, name in more.items()}})
    if "year" not in fields or more.get("year") != fields["year"]:
        rows = rows_of_year(rows, year)
    if figure == "jobs" and "firms" in rows and not ("jobs" in rows and rows["jobs"].notna().any()):
        figure = "firms"
    if figure not in rows:
        raise TableError(NO_FIGURE, field=figure)
    run.report.notices((fact(FIGURE_READ, field=figure),))
    read = ("suppressed", "jobs", "jobs_high") if figure == "jobs" else ("suppressed", "firms")
    known, hidden, notices = hidden_rows(rows[[name for name in read if name in rows]], marks)
    run.report.notices(notices)
    value = known[figure].astype(object)
    value = value.mask(value.isna() & hidden, HIDDEN)
    others = rows[[f"+{column}" for column in more]].set_axis(list(more), axis=1)
    return rows[["area", "code"]].assign(value=value), others, figure
