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

from ...analysis.errors import FieldError, mark
from ...translation import tr
from .common import add, choice, file, text
from .directories import CODE_FIELD, WORKERS_FIELD
from .placed_tables import AREA_ID, AREAS

SOURCE = "SOURCE"
FOLDER = "FOLDER"
CONNECTION = "CONNECTION"
SCHEMA = "SCHEMA"
TABLE = "TABLE"
AREA_FIELD = "AREA_FIELD"
X_FIELD = "X_FIELD"
Y_FIELD = "Y_FIELD"
YEAR_FIELD = "YEAR_FIELD"
ENGINE = "ENGINE"
DIALECT = "DIALECT"

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
        QgsProcessingParameterString(CODE_FIELD, tr("Column of the sector codes")),
        text(AREA_FIELD, tr("Column of the area ids (empty: by coordinates)")),
        text(WORKERS_FIELD, tr("Column of the workers: numbers or size bands")),
        text(YEAR_FIELD, tr("Column of the years")),
        text(X_FIELD, tr("Column of x or longitude")),
        text(Y_FIELD, tr("Column of y or latitude")),
        choice(ENGINE, tr("What adds it up"), ENGINE_NAMES, codes=ENGINES),
    )


def engine_of(run):
    """Return which of `ENGINES` is to add a directory up, never "automatic"."""
    from ...analysis.directories import duckdb_engine

    chosen = run.choice(ENGINE, ENGINES)
    if chosen != AUTOMATIC:
        return chosen
    if run.wants(CONNECTION):
        return SERVER
    return DUCKDB if duckdb_engine.is_there() else PANDAS


def fields_of(run):
    """Return the `Fields` of a directory."""
    from ...analysis.directories.statement import Fields

    return Fields(*map(run.text, (CODE_FIELD, AREA_FIELD, WORKERS_FIELD, YEAR_FIELD, X_FIELD, Y_FIELD)))


def files(run):
    """Return the files of a directory."""
    from ...analysis.directories.files import files_of

    return files_of(Path(run.file(SOURCE) or run.text(FOLDER)))


def check_big_directory(run):
    """Raise a `PolosError` where it is not clear which directory, columns or engine are meant."""
    from ...analysis.directories import duckdb_engine

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
        duckdb_engine.require()
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
