"""Directories of any size: where they are, their columns by name, and the engine that adds them up."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterFile,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)

from ...analysis.errors import FieldError, PolosError, mark
from ...translation import tr
from ..layers.fingerprint import ReadFile, of_folder, of_rows
from ..layers.servers import columns_on_server
from .common import add, choice, file
from .directories import CODE_FIELD, WORKERS_FIELD
from .placed_tables import AREA_ID, AREAS
from .sectors import ENCODING, with_widget

SOURCE = "SOURCE"
FOLDER = "FOLDER"
CONNECTION = "CONNECTION"
SCHEMA = "SCHEMA"
TABLE = "TABLE"
AREA_FIELD = "AREA_FIELD"
X_FIELD = "X_FIELD"
Y_FIELD = "Y_FIELD"
YEAR_FIELD = "YEAR_FIELD"
FIRM_ID = "FIRM_ID"
ENGINE = "ENGINE"
DIALECT = "DIALECT"

LOOKED = 0.1
"""Share of the work that fingerprints of files are taken for."""
MOST_LISTED = 200
"""Files of a folder that a record lists; its fingerprint is of all of them."""
COLUMN_WIDGET = "polos:column"
"""Name under which the plugin registers the box of columns."""
COLUMNS = (CODE_FIELD, AREA_FIELD, WORKERS_FIELD, YEAR_FIELD, X_FIELD, Y_FIELD, FIRM_ID)
"""Parameters that name columns, in the order of `statement.Fields`."""

PLACES = (SOURCE, FOLDER, CONNECTION)
ENGINES = AUTOMATIC, DUCKDB, PANDAS, SERVER, SQL = ("automatic", "duckdb", "pandas", "postgresql", "sql")
ENGINE_NAMES = (
    mark("Automatic: PostgreSQL for a connection; DuckDB for files where it is installed, else pandas"),
    mark("DuckDB: text files and Parquet"),
    mark("pandas: text files"),
    mark("PostgreSQL: added up on the server"),
    mark("Only the SQL, for the administrator of the database"),
)
DIALECT_NAMES = ("PostgreSQL", "DuckDB", "Spark SQL")
DIALECT_CODES = ("postgresql", "duckdb", "spark")


def add_big_directory(algorithm):
    """Add where a directory is, its columns, and the engine."""
    behaviour = Qgis.ProcessingFileParameterBehavior.Folder
    kinds = tr("Tables (*.csv *.txt *.tsv *.gz *.zip *.parquet)")
    add(
        algorithm,
        file(SOURCE, tr("File of establishments (CSV, also packed; Parquet)"), kinds),
        QgsProcessingParameterFile(FOLDER, tr("Or a folder of such files"), behaviour, optional=True),
        QgsProcessingParameterProviderConnection(
            CONNECTION, tr("Or a PostgreSQL connection"), "postgres", optional=True
        ),
        QgsProcessingParameterDatabaseSchema(SCHEMA, tr("Schema of the table"), CONNECTION, optional=True),
        QgsProcessingParameterDatabaseTable(TABLE, tr("Table of establishments"), CONNECTION, SCHEMA, optional=True),
        _column(CODE_FIELD, tr("Column of the sector codes"), optional=False),
        _column(AREA_FIELD, tr("Column of the area ids (empty: by coordinates)")),
        _column(WORKERS_FIELD, tr("Column of the workers: numbers or size bands")),
        _column(YEAR_FIELD, tr("Column of the years")),
        _column(X_FIELD, tr("Column of x or longitude")),
        _column(Y_FIELD, tr("Column of y or latitude")),
        _column(FIRM_ID, tr("Column of the ids of firms")),
        choice(ENGINE, tr("What adds it up"), ENGINE_NAMES, codes=ENGINES),
    )


def _column(name, description, optional=True):
    """Return a parameter for the name of a column, which the desktop has chosen from a list."""
    return with_widget(QgsProcessingParameterString(name, description, optional=optional), COLUMN_WIDGET)


def columns_there(asked):
    """Return the names of the columns of a directory, [] where none is chosen, or what is chosen cannot be read."""
    from ...analysis.directories.columns import columns_of

    try:
        if asked.wants(CONNECTION) and asked.wants(TABLE):
            return [*columns_on_server(asked.text(CONNECTION), schema_of(asked), asked.text(TABLE))]
        path = asked.text(SOURCE) or asked.text(FOLDER)
        return columns_of(path, asked.text(ENCODING) or None) if path else []
    except PolosError:  # which the run will say
        return []


def schema_of(asked):
    """Return the schema of the table on a server."""
    return asked.text(SCHEMA) or "public"


def engine_of(run):
    """Return which of `ENGINES` is to add a directory up, never "automatic"."""
    from ...analysis.directories import duckdb_package

    chosen = run.choice(ENGINE, ENGINES)
    if chosen != AUTOMATIC:
        return chosen
    if run.wants(CONNECTION):
        return SERVER
    return DUCKDB if duckdb_package.is_there() else PANDAS


def fields_of(run):
    """Return the `Fields` of a directory."""
    from ...analysis.directories.statement import Fields

    return Fields(*map(run.text, COLUMNS))


def files(run):
    """Return the files of a directory; what they are, with their sizes and fingerprints, is remembered."""
    from ...analysis.directories.files import files_of

    name, path = (SOURCE, Path(run.file(SOURCE))) if run.wants(SOURCE) else (FOLDER, Path(run.text(FOLDER)))
    found = files_of(path)
    if name in run.fingerprints:
        listed_files = [ReadFile(path.name, path.stat().st_size, run.fingerprints[name])]
    else:
        folder = path if path.is_dir() else path.parent
        run.report.span = (0.0, LOOKED)
        run.fingerprints[name], listed_files = of_folder(found, folder, run.cancelled, run.progress)
        run.report.span = (LOOKED, 1.0)
    text = tr("Read: files: {count}, bytes: {size}.")
    run.report.fact(text.format(count=len(found), size=sum(one.size for one in listed_files)))
    for one in listed_files[:MOST_LISTED]:
        run.report.remember(f"{one.name}: {one.size} bytes, SHA-256 {one.digest}")
    return found


def remember_table(run, rows, cells):
    """Remember the table of a database that was read: its rows, and the fingerprint of the cells made of it.

    Parameters
    ----------
    run : Run
    rows : int
    cells : pandas.DataFrame
        All of them, none hidden.
    """
    run.fingerprints[TABLE] = of_rows(cells, run.cancelled)
    text = tr(
        "Read: table “{schema}.{table}” by connection “{connection}”, rows: {rows}. The fingerprint of TABLE is that "
        "of the cells that the server made of it."
    )
    names = {"schema": schema_of(run), "table": run.text(TABLE), "connection": run.text(CONNECTION)}
    run.report.fact(text.format(**names, rows=rows))


def check_big_directory(run):
    """Raise a `PolosError` where it is not clear which directory, columns or engine are meant."""
    from ...analysis.directories import duckdb_package

    engine = run.choice(ENGINE, ENGINES)
    given = [name for name in PLACES if run.wants(name)]
    if engine in (DUCKDB, PANDAS) and given not in ([SOURCE], [FOLDER]):
        raise FieldError(mark("Give either SOURCE or FOLDER: DuckDB and pandas read files."))
    if engine == SERVER and given != [CONNECTION]:
        raise FieldError(mark("Give CONNECTION and TABLE, and no file: PostgreSQL adds up its own table."))
    if engine == AUTOMATIC and len(given) != 1:
        raise FieldError(mark("Give one of SOURCE, FOLDER and CONNECTION: where the directory is."))
    if (engine == SQL or CONNECTION in given) and not run.wants(TABLE):
        raise FieldError(mark("Give TABLE, the name of the table of establishments."))
    if engine == DUCKDB:
        duckdb_package.require()
    _check_places(run)


def _check_places(run):
    """Raise a `FieldError` where the area is stated in no way, or in two."""
    axes = [run.wants(X_FIELD), run.wants(Y_FIELD)]
    if run.wants(AREA_FIELD) == any(axes) or any(axes) != all(axes):
        raise FieldError(mark("Give either AREA_FIELD, or both X_FIELD and Y_FIELD."))
    if any(axes) and not run.wants(AREAS):
        raise FieldError(mark("Give AREAS too: coordinates alone do not say in which area a firm lies."))
    if run.wants(AREAS) != run.wants(AREA_ID):
        raise FieldError(mark("Give AREAS and AREA_ID together, or neither."))
