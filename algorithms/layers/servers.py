"""Tables of PostgreSQL through the connections that QGIS keeps: asked there, without a word of how they are opened.

QGIS puts the password of a connection into the text of an error of it. So no such text is ever handed on: what is
known of it is said in Polos's own words.
"""

from qgis.core import NULL, QgsProviderConnectionException, QgsProviderRegistry
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.errors import Cancelled, TableError, listed, mark

PROVIDER = "postgres"
REAL = ("real", "double precision", "numeric")

REFUSED = mark(
    "Connection “{connection}” cannot be opened: the server is down or not reached, or refuses user or password. Try "
    "it in QGIS's browser; QGIS's log (PostGIS) has the server's words."
)
NO_RIGHT = mark(
    "You may not read “{table}” by connection “{connection}”. Ask the administrator for the right to SELECT from it, "
    "or have the administrator run the statement (ENGINE: only the SQL)."
)
SAID = (
    (("permission denied", "permiso denegado"), NO_RIGHT),
    (
        (
            *("server closed the connection", "terminating connection", "connection has been closed"),
            *("no connection to", "ssl syscall", "connection not open", "broken pipe", "connection reset"),
            *("cerrado la conexión", "terminando la conexión", "no hay conexión", "conexión reinicializada"),
        ),
        mark("The connection “{connection}” was lost in the midst of the work. Nothing was written; run it again."),
    ),
    (
        (
            *("no space left on device", "temp_file_limit", "out of memory", "could not write", "could not extend"),
            *("no queda espacio", "memoria agotada", "no se pudo escribir", "no se pudo extender"),
        ),
        mark("The server of connection “{connection}” has no room to work. Ask its administrator."),
    ),
    (
        ("due to statement timeout", "tiempo de espera de sentencias"),
        mark("The server of connection “{connection}” stopped the query after its time limit. Ask its administrator."),
    ),
)
"""What servers say, in English or Spanish, in parts of their texts, and what is made of it."""
ELSE = mark(
    "The server of connection “{connection}” could not run the query on “{table}”. Its words are not repeated here, "
    "because they may hold the password; the server's own log has them."
)


def server_engine(run, connection, schema, table, fields):
    """Return the `ServerEngine` of a table, whose columns are all there.

    Parameters
    ----------
    run : Run
    connection : str
        Name of a saved connection.
    schema, table : str
    fields : Fields

    Raises
    ------
    TableError
        When there is no such connection, table or column, or the server cannot be asked.
    """
    from ...analysis.directories.server_engine import ServerEngine
    from ...analysis.directories.statement import POSTGRESQL

    execute = _executing(connection, table, run.feedback, run.cancelled)
    kinds, closed = _kinds(execute, schema, table)
    if not kinds:
        raise TableError(
            mark("Connection “{connection}” has no table “{table}” in schema “{schema}”."),
            connection=connection,
            table=table,
            schema=schema,
        )
    for name in fields.names():
        if name not in kinds:
            raise TableError(
                mark("“{file}” has no column “{field}”. Its columns are: {fields}."),
                file=f"{schema}.{table}",
                field=name,
                fields=listed(kinds, 20),
            )
        if name in closed:
            raise TableError(NO_RIGHT, connection=connection, table=table)
    real = {name for name, kind in kinds.items() if kind in REAL}
    whole = f"{POSTGRESQL.identifier(schema)}.{POSTGRESQL.identifier(table)}"
    return ServerEngine(execute, POSTGRESQL, whole, fields, real, run.progress)


def columns_on_server(connection, schema, table):
    """Return the names of the columns of a table, in their order; see `server_engine`."""
    return list(_kinds(_executing(connection, table), schema, table)[0])


def _kinds(execute, schema, table):
    """Return the type of each column of a table by its name, nothing without such a table, and those not to be read."""
    from ...analysis.directories.statement import POSTGRESQL

    rows = execute(
        "SELECT a.attname::text, format_type(a.atttypid, NULL)::text, "  # nosec B608
        "CASE WHEN has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT') "
        "THEN 1 ELSE 0 END FROM pg_catalog.pg_attribute a "
        "JOIN pg_catalog.pg_class c ON c.oid = a.attrelid "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        f"WHERE n.nspname = {POSTGRESQL.literal(schema)} AND c.relname = {POSTGRESQL.literal(table)} "
        "AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"
    )
    return {name: kind for name, kind, _ in rows}, {name for name, _, may in rows if not may}


def _refusal():
    """Return how QGIS, in its language, begins to say that a connection cannot be opened."""
    return QCoreApplication.translate("QObject", "Connection failed: %1").partition("%1")[0].strip().casefold()


def _executing(name, table, feedback=None, cancelled=None):
    """Return a function that runs a statement on the server of a connection and returns its rows."""
    metadata = QgsProviderRegistry.instance().providerMetadata(PROVIDER)
    known = metadata.connections(False) if metadata else {}
    if name not in known:
        raise TableError(
            mark("QGIS keeps no PostgreSQL connection “{connection}”. It keeps: {names}. Make it in QGIS's browser."),
            connection=name,
            names=listed(known) or "–",
        )
    connection = known[name]

    def execute(statement):
        failed = ""
        try:
            rows = connection.executeSql(statement, feedback)
        except QgsProviderConnectionException as error:
            failed = str(error).casefold()
        if cancelled and cancelled():
            raise Cancelled
        if failed:  # out here, so that no traceback has QGIS's error, which may hold the password
            said = (((_refusal(), "connection failed"), REFUSED), *SAID)
            text = next((text for words, text in said if any(word in failed for word in words)), ELSE)
            raise TableError(text, connection=name, table=table)
        return [[None if value == NULL else value for value in row] for row in rows]

    return execute
