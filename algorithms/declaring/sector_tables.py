"""The sector table: its parameters, and how it is read."""

from dataclasses import dataclass, replace

from ...analysis.errors import FieldError, mark
from ...translation import language, tr
from . import common
from .common import INTEGER, add, add_advanced, choice, field, file, flag, layer, number, text
from .long_rows import long_rows
from .sectors import CODE_WIDTH, ENCODING, add_classification, classification, unspecified

TABLE = "TABLE"
TABLE_ID = "TABLE_ID"
TABLE_PROVINCE = "TABLE_PROVINCE"
SECTOR_FIELD = "SECTOR_FIELD"
VALUE_FIELD = "VALUE_FIELD"
SECTOR_FIELDS = "SECTOR_FIELDS"
CORRESPONDENCE = "CORRESPONDENCE"
DECIMAL = "DECIMAL"
MARKS = "MARKS"
TOTAL_CODE = "TOTAL_CODE"
TOTAL_AREA = "TOTAL_AREA"
YEAR = "YEAR"
KEEP_SUMS = "KEEP_SUMS"

DECIMAL_NAMES = (mark("Found in the data"), mark("Comma: 1.234,5"), mark("Point: 1,234.5"))
DECIMALS = (None, ",", ".")


def add_sector_table(algorithm):
    """Add the table and what says how it is read."""
    add(
        algorithm,
        layer(TABLE, tr("Sector table")),
        *keys(),
        column(VALUE_FIELD, tr("Value: jobs, firms … (a row for each sector)")),
        column(SECTOR_FIELDS, tr("Columns of sectors (a column for each sector)"), several=True),
    )
    add_classification(algorithm)
    add_advanced(
        algorithm,
        file(
            CORRESPONDENCE,
            tr("Correspondence to that classification: a file (from, to, weight), or SCIAN 2018, CNAE 2.0 …"),
            tr("Tables (*.csv *.txt *.tsv)"),
        ),
        decimal_sign(),
        marks(),
        *totals(),
        year(),
        keep_sums(),
        encoding(),
    )


def keys():
    """Return the fields of the table that say of which area and which sector a row is."""
    return (
        column(TABLE_ID, tr("Area in the table: id, or name (empty: a long table of Polos)")),
        column(SECTOR_FIELD, tr("Sector code (a row for each sector)")),
    )


def column(name, description, several=False, optional=True):
    """Return a parameter for a field of the table, or several."""
    return field(name, description, TABLE, common.ANY_FIELD, several, optional)


def decimal_sign():
    """Return the decimal sign of numbers that are texts."""
    return choice(DECIMAL, tr("Decimal sign"), DECIMAL_NAMES)


def marks():
    """Return what further marks in place of a number mean."""
    return text(MARKS, tr("Marks, such as -=0; x=suppressed"))


def totals():
    """Return what a table calls its totals beside the usual words."""
    return (
        text(TOTAL_CODE, tr("Code of totals over all sectors")),
        text(TOTAL_AREA, tr("Area of totals over all areas")),
    )


def keep_sums():
    """Return whether what equals the sum of others counts as what it is called."""
    return flag(KEEP_SUMS, tr("Areas and codes that are the sum of others are no totals"))


def year():
    """Return the year of figures: which one to read of several, or what a table that says none is of."""
    return number(YEAR, tr("Year of the figures"), kind=INTEGER, least=0)


def how_numbers_are_written(run):
    """Return the decimal sign and the marks that a user gave, as `numbers.parse_numbers` takes them."""
    from ...analysis.tables.numbers import parse_marks

    return run.choice(DECIMAL, DECIMALS), parse_marks(run.text(MARKS))


def encoding():
    """Return the encoding of delimited files."""
    return text(ENCODING, tr("Encoding of a text file (empty: found)"))


def check_sector_table(run, counted=False):
    """Raise a `PolosError` for parameters of the table that cannot work together.

    Parameters
    ----------
    run : Run
    counted : bool
        Whether rows without a field of figures are counted.
    """
    long = [run.wants(SECTOR_FIELD), run.wants(VALUE_FIELD) or (counted and run.wants(SECTOR_FIELD))]
    wide = bool(run.texts(SECTOR_FIELDS))
    if not (run.wants(TABLE_ID) or wide or any(long)):
        # A long table of Polos: what it lacks is said once it is open.
        reading_of(run)
        return
    if not run.wants(TABLE_ID):
        raise FieldError(mark("Give the table's field of areas as TABLE_ID, or none of its fields for a long table."))
    if (wide and any(long)) or not (wide or all(long)):
        raise FieldError(
            mark(
                "Give SECTOR_FIELD and VALUE_FIELD for a table with a row for each sector, or SECTOR_FIELDS for one "
                "with a column for each sector."
            )
        )
    reading_of(run)


@dataclass(frozen=True)
class TableFields:
    """Which parameter is a sector table, and which of its fields hold what; "" or nothing where none does.

    Attributes
    ----------
    table, area, province, code, value : str
    sectors : list of str
        Columns of sectors, in place of `code` and `value`. Without `value` and these, each row counts as 1.
    """

    table: str
    area: str
    province: str
    code: str
    value: str
    sectors: list


def table_fields(run):
    """Return the `TableFields` of the parameters that `add_sector_table` added."""
    texts = (run.text(name) for name in (TABLE_ID, TABLE_PROVINCE, SECTOR_FIELD, VALUE_FIELD))
    return TableFields(TABLE, *texts, run.texts(SECTOR_FIELDS))


def read_sector_table(run):
    """Return the `SectorTable` of the parameters that `add_sector_table` added; what was found is told."""
    return read_with_more(run, table_fields(run))[0]


def is_long(run):
    """Return whether TABLE is a long table, which is read by the names of its contract: none of its fields is named."""
    return not run.wants(TABLE_ID)


def read_with_more(run, fields, more=None, figure="jobs", date=None, reading=None):
    """Return a sector table, and further fields of its rows.

    Parameters
    ----------
    run : Run
    fields : TableFields
    more : dict of str to str, optional
        {column: field}.
    figure : {"jobs", "firms"}
        What is read of a long table, see `long_rows.long_rows`.
    date : int, optional
        The year whose rows of it are read; by default that of YEAR.
    reading : Reading, optional
        By default that of `reading_of`.

    Returns
    -------
    SectorTable
    pandas.DataFrame
        Those further columns, as they are, on the rows that the cells of the table name.
    """
    from ...analysis.sectors.sector_table import sector_table
    from ...analysis.sectors.wide_tables import long_form

    reading = reading or reading_of(run)
    more = {column: name for column, name in (more or {}).items() if name}
    if not fields.area:
        year = run.whole(YEAR) if date is None else date
        rows, others, figure = long_rows(run, fields.table, more, figure, year, reading.marks)
        return run.awaited(sector_table, rows, replace(reading, value_name=figure)), others
    wide = _wide_columns(run, fields)
    figures = {name: name for name in wide} if wide else {"code": fields.code, "value": fields.value}
    rows = run.columns(fields.table, {"area": fields.area, "province": fields.province, **figures, **more})
    others = rows[list(more)]
    if not wide and not fields.value:
        rows = rows.assign(value=1.0)
    if wide:
        rows = rows.drop(columns=[name for name in more if name not in figures])
        rows, notices = run.awaited(
            long_form,
            rows,
            wide,
            reading.classification,
            width=reading.width,
            total_code=reading.total_code,
            unspecified=reading.unspecified,
            language=run.language or language(),
        )
        run.report.notices(notices)
    code_name = ", ".join(wide[:3]) or fields.code
    value_name = code_name if wide else fields.value
    reading = replace(reading, code_name=code_name, value_name=value_name)
    return run.awaited(sector_table, rows, reading), others


def _wide_columns(run, fields):
    """Return the columns of sectors, and the one of totals where TOTAL_CODE names it."""
    # As the file has them: where all are numbers QGIS shows “field_11”, whose 11 is no code.
    wide, total = run.own_names(fields.table, fields.sectors), run.text(TOTAL_CODE)
    if wide and total not in wide and total in run.column_names(fields.table):
        wide = [*wide, total]
    return wide


def reading_of(run, equally=False):
    """Return the `Reading` that a user chose; what an algorithm does not ask has its default.

    With ``equally``, codes that a correspondence leads to several others without weights are split into equal parts.
    """
    from ...analysis.sectors.sector_table import Reading
    from ...analysis.sectors.shipped_links import correspondence_at

    path = run.file(CORRESPONDENCE)
    decimal, known_marks = how_numbers_are_written(run)
    return Reading(
        classification=classification(run),
        correspondence=correspondence_at(path, run.text(ENCODING), decimal, equally) if path else None,
        width=run.whole(CODE_WIDTH),
        decimal=decimal,
        marks=known_marks,
        total_code=run.text(TOTAL_CODE),
        total_area=run.text(TOTAL_AREA),
        keep_sums=run.flag(KEEP_SUMS),
        unspecified=unspecified(run),
    )
