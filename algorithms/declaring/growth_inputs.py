"""Figures at several dates: the parameters that say where they are, and the way to a panel."""

from dataclasses import replace

from ...analysis.errors import FieldError, PolosError, TableError, mark
from ...translation import tr
from .common import ANY_FIELD, add, add_advanced, choice, field, layer, number, text
from .long_rows import chosen_figure, counted, long_fields
from .placed_tables import add_placed_table, check_placed_table, place_table
from .profile_inputs import REFERENCE, REFERENCE_KEY, UNIT, caption, codes_of_table, figures, known_only
from .sector_tables import CORRESPONDENCE, TABLE, YEAR, TableFields, is_long, read_with_more, table_fields
from .sectors import chosen_level, level

AFTER = "AFTER"
AFTER_ID = "AFTER_ID"
AFTER_SECTOR = "AFTER_SECTOR"
AFTER_VALUE = "AFTER_VALUE"
AFTER_SECTORS = "AFTER_SECTORS"
YEAR_FIELD = "YEAR_FIELD"
YEARS_ARE = "YEARS_ARE"
DATES = "DATES"
LOW_FIELD = "LOW_FIELD"
HIGH_FIELD = "HIGH_FIELD"
SUPPRESSED_MOST = "SUPPRESSED_MOST"
REFERENCE_VALUES = "REFERENCE_VALUES"

LONG_BOUNDS = {"low": "jobs_low", "high": "jobs_high", "unknown": "unknown"}
"""What a long table says of the least and the most that its jobs can be, by column of the rows here."""

YEAR_MEANINGS = (
    mark("The years that the figures are of"),
    mark("The years in which firms that are still there were founded"),
)
NOBODY_SAID = (1, 2)
"""Dates of two tables where nobody said which years they are."""


def add_dated_tables(algorithm):
    """Add the layer of areas, and the tables with figures at two dates or more."""
    add_placed_table(algorithm)
    add(
        algorithm,
        layer(AFTER, tr("Sector table of the last date (empty: the first table has all dates)"), optional=True),
        field(
            YEAR_FIELD,
            tr("Year, where one table has all dates (empty: that of a long table)"),
            *(TABLE, ANY_FIELD),
            optional=True,
        ),
        choice(YEARS_ARE, tr("What these years are"), YEAR_MEANINGS),
        text(DATES, tr("Dates, such as 2015;2020 (empty: all years)")),
    )
    add_advanced(
        algorithm,
        *(
            field(name, description, AFTER, ANY_FIELD, several, optional=True)
            for name, description, several in (
                (AFTER_ID, tr("Area in the table of the last date (empty: as in the first)"), False),
                (AFTER_SECTOR, tr("Sector code in the table of the last date (empty: as in the first)"), False),
                (AFTER_VALUE, tr("Value in the table of the last date (empty: as in the first)"), False),
                (AFTER_SECTORS, tr("Columns of sectors in the table of the last date (empty: as in the first)"), True),
            )
        ),
        field(LOW_FIELD, tr("What the value is at least (of size bands, of hidden figures)"), TABLE, optional=True),
        field(HIGH_FIELD, tr("What the value is at most"), TABLE, optional=True),
        number(SUPPRESSED_MOST, tr("What a suppressed figure is at most"), least=0),
        counted(tr("What is read of a long table")),
        level(),
        layer(REFERENCE, tr("Figures of the nation (empty: sums of the table)"), optional=True),
        field(REFERENCE_KEY, tr("Sector code in the reference"), REFERENCE, ANY_FIELD, optional=True),
        field(REFERENCE_VALUES, tr("Figures of the nation, a field for each date"), REFERENCE, ANY_FIELD, True, True),
        known_only(),
    )


def growth_caption(run):
    """Return the `Caption` of the picture; of a long table it is known what it counts."""
    said = caption(run)
    if is_long(run) and not run.wants(UNIT):
        return said._replace(unit=tr("jobs") if chosen_figure(run) == "jobs" else tr("firms"))
    return said


def check_dated_tables(run):
    """Raise a `PolosError` for parameters of the dates that cannot work together."""
    from ...analysis.growth.dates import chosen_dates

    dates = chosen_dates(run.text(DATES))
    check_placed_table(run, counted=_of_foundations(run))
    _check_years(run)
    if run.wants(AFTER) and _of_foundations(run):
        raise FieldError(mark("Years of foundation (YEARS_ARE) are in TABLE alone: give YEAR_FIELD, and no AFTER."))
    if run.wants(AFTER) and dates and len(dates) != 2:
        raise FieldError(mark("TABLE and AFTER have two dates; DATES names {count}."), count=len(dates))
    if _of_foundations(run) and not dates:
        raise FieldError(mark("Say at which years firms are to be counted: DATES, such as 2015;2020."))
    bounds = [run.wants(name) for name in (LOW_FIELD, HIGH_FIELD)]
    if any(bounds) and is_long(run):
        raise FieldError(
            mark("A long table has its own bounds, jobs_low and jobs_high: leave LOW_FIELD and HIGH_FIELD empty.")
        )
    wide = table_fields(run).sectors or run.texts(AFTER_SECTORS)
    if any(bounds) and (not all(bounds) or wide or run.wants(CORRESPONDENCE)):
        raise FieldError(
            mark(
                "LOW_FIELD and HIGH_FIELD belong together, and to a table with a row for each sector whose codes need "
                "no CORRESPONDENCE."
            )
        )
    given = [run.wants(REFERENCE), run.wants(REFERENCE_KEY), bool(run.texts(REFERENCE_VALUES))]
    if any(given) and not all(given):
        raise FieldError(
            mark("{table}, {first} and {second} belong together: give all of them or none."),
            table=REFERENCE,
            first=REFERENCE_KEY,
            second=REFERENCE_VALUES,
        )


def _check_years(run):
    """Raise a `FieldError` where it is not clear which figures are of which year."""
    after, year_field = run.wants(AFTER), run.wants(YEAR_FIELD)
    if (after and year_field) or not (after or year_field or is_long(run)):
        raise FieldError(
            mark(
                "Give either AFTER, a table of the last date, or YEAR_FIELD, where TABLE has the figures of all dates. "
                "A long table needs neither: it has its own years."
            )
        )
    if not is_long(run):
        return
    if _of_foundations(run) and not year_field:
        raise FieldError(
            mark("The year of a long table is that of its figures. Name the field of the foundations as YEAR_FIELD.")
        )
    own_fields = [run.wants(name) for name in (AFTER_ID, AFTER_SECTOR, AFTER_VALUE)]
    if any(own_fields) and not all(own_fields):
        raise FieldError(
            mark(
                "Give AFTER_ID, AFTER_SECTOR and AFTER_VALUE, or none of them where AFTER is a long table as TABLE is."
            )
        )
    if run.wants(YEAR) and not _of_foundations(run):
        raise FieldError(mark("YEAR reads one year of a long table. Say in DATES which of its years to compare."))


def read_panel(run, areas):
    """Return the figures of all dates, and how the sectors are called.

    Parameters
    ----------
    run : Run
    areas : Areas

    Returns
    -------
    Panel
        Areas that the layer does not have are in it under their name after a question mark: they count in what others
        are compared with.
    SectorTable
        Its cells are those of all dates.
    """
    import pandas as pd

    from ...analysis.growth.dates import chosen_dates
    from ...analysis.growth.panel import bounded, panel
    from ...analysis.sectors.sector_values import at_level

    dates = chosen_dates(run.text(DATES))
    if run.wants(AFTER):
        dates = dates or NOBODY_SAID
        parts = [
            _placed(run, areas, fields, date) for fields, date in zip((table_fields(run), _fields_of_after(run)), dates)
        ]
    else:
        placed, dates = _placed_with_years(run, areas, dates)
        parts = [placed]
    table = parts[0].table
    cells = pd.concat([part.everywhere() for part in parts])
    wanted = chosen_level(run)
    if wanted:
        cells, notices = run.awaited(at_level, cells, table.classification, wanted)
        run.report.notices(notices)
    stated = None if _of_foundations(run) else pd.concat([part.stated() for part in parts])
    totals = None if stated is None or stated.empty else stated.groupby(["year", "area"])["value"].sum(min_count=1)
    cells = bounded(cells[cells["year"].isin(dates)], totals, run.number(SUPPRESSED_MOST))
    found = run.awaited(panel, cells, dates, absent_is_zero=_of_foundations(run))
    run.report.notices(found.notices)
    return found, replace(table, cells=cells)


def read_nation(run, table, dates):
    """Return the figures of each sector in the reference region, a Series a date, or None where none was given."""
    fields = run.texts(REFERENCE_VALUES)
    if not run.wants(REFERENCE):
        return None
    if len(fields) != len(dates):
        raise PolosError(
            mark(
                "REFERENCE_VALUES has {fields} fields, but there are {dates} dates: choose one a date, in their order."
            ),
            fields=len(fields),
            dates=len(dates),
        )
    from ...analysis.tables.ids import id_texts

    rows = run.columns(REFERENCE, {"key": run.text(REFERENCE_KEY), **{name: name for name in fields}})
    rows = rows[rows["key"].notna()]
    codes = codes_of_table(run, id_texts(rows["key"]).rename("code"), table).to_numpy()
    columns = (_counted(run, rows[name].rename(name)) for name in fields)
    return [column.groupby(codes).agg(lambda each: each.sum(skipna=False)) for column in columns]


def _of_foundations(run):
    return run.choice(YEARS_ARE, (False, True))


def _fields_of_after(run):
    """Return the `TableFields` of AFTER: those that were chosen for it, the others as in TABLE."""
    before = table_fields(run)
    code, value, sectors = run.text(AFTER_SECTOR), run.text(AFTER_VALUE), run.texts(AFTER_SECTORS)
    if sectors:
        code = value = ""
    elif not (code or value) and before.sectors:
        sectors = before.sectors
    else:
        code, value = code or before.code, value or before.value
    return TableFields(AFTER, run.text(AFTER_ID) or before.area, before.province, code, value, sectors)


def _placed(run, areas, fields, date):
    """Return a table of one date on the areas."""
    table, bounds = _with_bounds(run, fields, date=None if date in NOBODY_SAID else date)
    run.report.fact(tr("{table}: figures of {date}").format(table=fields.table, date=_named(date)))
    return place_table(run, areas, _dated(table, date, bounds), in_reference=True)


def _placed_with_years(run, areas, dates):
    """Return the table of all dates on the areas, and its dates."""
    from ...analysis.growth.dates import dates_in, survivors, undated, years_of

    year = run.text(YEAR_FIELD) or _own_year(run)
    table, rows = _with_bounds(run, table_fields(run), {"year": year})
    years, notices = years_of(rows["year"].rename(year))
    run.report.notices(notices)
    founded = _of_foundations(run)
    if not founded:
        dates, notices = dates_in(years, dates)
        run.report.notices(notices)
    table = _dated(table, years, rows)
    run.report.notices(undated(table.cells))
    placed = place_table(run, areas, table, in_reference=True, keys=() if founded else ("area", "code", "year"))
    if founded:
        cells, notices = survivors(placed.table.cells, dates)
        run.report.notices(notices)
        placed = replace(placed, table=replace(placed.table, cells=cells))
    return placed, dates


def _own_year(run):
    """Return the field of the years of a long table."""
    fields = long_fields(run)
    if "year" not in fields:
        text = mark("The long table has no field “year”. Add one, or give the table of the last date as AFTER.")
        raise TableError(text)
    return fields["year"]


def _with_bounds(run, fields, more=None, date=None):
    """Return a sector table, and of its rows further fields with the least and the most that their figure can be."""
    bounds = {"low": run.text(LOW_FIELD), "high": run.text(HIGH_FIELD)}
    long = not fields.area
    figure = chosen_figure(run) if long else "jobs"
    if long and figure == "jobs":
        own = long_fields(run, fields.table)
        bounds = {name: own.get(column, "") for name, column in LONG_BOUNDS.items()}
    table, rows = read_with_more(run, fields, {**(more or {}), **bounds}, figure, date)
    for name in bounds:
        if name in rows:
            rows[name] = _counted(run, rows[name].rename(bounds[name]))
    return table, _open_ended(rows, table.cells["value"]) if "unknown" in rows else rows


def _open_ended(rows, values):
    """Return rows of a long table whose jobs leave out firms without a figure with these as the least, and no most."""
    silent, ends = rows["unknown"] > 0, rows.reindex(columns=["low", "high"])
    least = ends["low"].fillna(values.reindex(rows.index))
    return rows.assign(low=ends["low"].mask(silent, least), high=ends["high"].mask(silent))


def _counted(run, column):
    """Return a column of another field or table as numbers, none of which is negative or infinite."""
    import pandas as pd

    from ...analysis.validation import NEGATIVE_IN_ROWS, refuse_infinite, refuse_negative

    # Before it is read as an office's table is, where what is infinite counts as missing.
    refuse_infinite(pd.to_numeric(column, errors="coerce").to_frame())
    values = figures(run, column)
    refuse_negative(values, NEGATIVE_IN_ROWS)
    return values


def _dated(table, years, rows):
    """Return a sector table whose cells and totals have a year, and the bounds of their rows."""
    import pandas as pd

    def dated(part):
        index = part.index
        added = {name: rows[name].reindex(index).to_numpy(dtype=float) for name in ("low", "high") if name in rows}
        year = years.reindex(index).to_numpy() if isinstance(years, pd.Series) else float(years)
        return part.assign(year=year, **added)

    return replace(table, cells=dated(table.cells), stated=dated(table.stated))


def _named(date):
    return {1: tr("the first date"), 2: tr("the last date")}.get(date, str(date))
