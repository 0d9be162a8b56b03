"""A directory of any size added up into the long table, by the engine that is there, or as SQL to be run elsewhere."""

from pathlib import Path

from qgis.core import QgsProcessingParameterCrs, QgsProcessingParameterFileDestination

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.big_directories import (
    AREA_FIELD,
    CONNECTION,
    DIALECT,
    DIALECT_CODES,
    DIALECT_NAMES,
    DUCKDB,
    ENGINE,
    ENGINES,
    SCHEMA,
    SERVER,
    SQL,
    TABLE,
    X_FIELD,
    YEAR_FIELD,
    add_big_directory,
    check_big_directory,
    columns_there,
    engine_of,
    fields_of,
    files,
    remember_table,
    schema_of,
)
from ..declaring.common import INTEGER, OUTPUT, add, add_advanced, choice, file, flag, further_output, number
from ..declaring.directories import WORKERS_FIELD, check_workers, size_bands
from ..declaring.directory_meanings import left_out_rows, read_meanings
from ..declaring.idle import Rule, belong
from ..declaring.placed_tables import AREAS, add_keyed_areas, keyed_areas
from ..declaring.sector_tables import YEAR, decimal_sign, encoding, marks, year
from ..declaring.sectors import ENCODING, add_classification
from ..layers.points import moved_points
from ..layers.reference_systems import system_of
from ..layers.servers import server_engine

SHOWN = 20_000
"""Letters of a statement that the log shows; a longer one is in its file."""


def only_sql(run):
    """Return whether nothing is added up here."""
    return run.choice(ENGINE, ENGINES) == SQL


class AggregateDirectory(PolosAlgorithm):
    """Firms and jobs of each area, sector and year, of a directory in files or in a database."""

    ID = "aggregatedirectory"
    NAME = mark("Directory of any size into a long table")
    GROUP = "data"
    TAGS = mark("directory,register,parquet,csv,postgresql,duckdb,sql,big,establishments,ruc,tax")
    USES = ("duckdb",)

    UNMATCHED = "UNMATCHED"
    STATEMENT = "STATEMENT"
    VALUES = "VALUES"
    MINIMUM_FIRMS = "MINIMUM_FIRMS"
    DOMINANCE = "DOMINANCE"
    HIDE = "HIDE"
    MEMORY = "MEMORY"
    POINTS_CRS = "POINTS_CRS"

    looked_at, columns = None, ()

    EFFECTS = (
        belong(WORKERS_FIELD, "BANDS", "DOMINANCE"),
        belong(X_FIELD, "POINTS_CRS"),
        Rule(("STATEMENT", "VALUES", DIALECT), ENGINE, only_sql, mark("It says something of the SQL alone.")),
        Rule((YEAR,), YEAR_FIELD, lambda run: not run.wants(YEAR_FIELD), mark("A column says the year of each row.")),
    )

    def declare(self):
        add_big_directory(self)
        add_keyed_areas(self, optional=True)
        add_advanced(
            self,
            size_bands(),
            QgsProcessingParameterCrs(
                self.POINTS_CRS, tr("System of the coordinates (empty: of the areas)"), optional=True
            ),
            number(self.MINIMUM_FIRMS, tr("Firms below which figures are confidential"), 3, INTEGER, least=1),
            number(
                self.DOMINANCE,
                tr("Percent of the jobs of a cell above which one firm makes it confidential (empty: no such rule)"),
                kind=INTEGER,
                least=1,
                most=100,
            ),
            flag(self.HIDE, tr("Leave the figures of confidential cells empty")),
        )
        add_classification(self)
        add_advanced(
            self,
            year(),
            decimal_sign(),
            marks(),
            encoding(),
            number(self.MEMORY, tr("Memory for DuckDB, in megabytes; beyond it the disk is used"), 2000, INTEGER, 100),
            choice(DIALECT, tr("Kind of SQL"), DIALECT_NAMES, codes=DIALECT_CODES),
            file(self.VALUES, tr("Result of the first statement (CSV)"), tr("Tables (*.csv *.txt *.tsv)")),
        )
        add(
            self,
            further_output(OUTPUT, tr("Long table"), by_default=True),
            further_output(self.UNMATCHED, tr("Values that could not be counted")),
            QgsProcessingParameterFileDestination(self.STATEMENT, tr("Statement"), "SQL (*.sql)", None, True, False),
        )

    def columns_there(self, parameters, context):
        """Return the names of the columns of the directory that is chosen in a dialog; boxes ask one after another."""
        if self.looked_at != parameters:
            self.looked_at, self.columns = dict(parameters), columns_there(self.draft(parameters, context))
        return self.columns

    def check(self, run):
        check_big_directory(run)
        check_workers(run)

    def process(self, run):
        areas = keyed_areas(run) if run.wants(AREAS) else None
        if engine_of(run) == SQL:
            self._print(run, areas)
            return
        from ...analysis.directories.long_cells import hidden, long_cells

        with self._engine(run) as engine:
            values = engine.values()
            run.report.notices(engine.notices)
            meanings = read_meanings(run, values, areas, self._points(run, areas))
            cells = engine.cells(meanings.tables())
        found = run.awaited(long_cells, cells, meanings, self._rules(run), run.whole(YEAR))
        run.report.notices(found.notices)
        if run.wants(CONNECTION):
            remember_table(run, values["code"].total(), found.table)
        if run.wants(OUTPUT):
            run.rows(OUTPUT, hidden(found.table) if run.flag(self.HIDE) else found.table)
        if run.wants(self.UNMATCHED):
            run.rows(self.UNMATCHED, left_out_rows(meanings))

    def _rules(self, run):
        from ...analysis.directories.statement import Rules

        return Rules(run.whole(self.MINIMUM_FIRMS), run.whole(self.DOMINANCE))

    def _engine(self, run):
        """Return the engine, to be used as a context."""
        from ...analysis.directories.duckdb_engine import DuckDBEngine
        from ...analysis.directories.pandas_engine import PandasEngine

        chosen, fields = engine_of(run), fields_of(run)
        if chosen == SERVER:
            run.report.fact(tr("Added up by PostgreSQL, on the server."))
            return server_engine(run, run.text(CONNECTION), schema_of(run), run.text(TABLE), fields)
        given = files(run), fields, run.text(ENCODING) or None
        if chosen == DUCKDB:
            run.report.fact(tr("Added up by DuckDB."))
            return DuckDBEngine(*given, memory=run.whole(self.MEMORY), progress=run.progress, cancelled=run.cancelled)
        run.report.fact(tr("Added up by pandas, part by part."))
        return PandasEngine(*given, progress=run.progress, cancelled=run.cancelled)

    def _points(self, run, areas):
        """Return what brings coordinates into the system of the areas, None where a column says the area."""
        if run.wants(AREA_FIELD):
            return None
        crs = system_of(areas.source)
        own = run.algorithm.parameterAsCrs(run.parameters, self.POINTS_CRS, run.context)
        return lambda x, y: moved_points(x, y, own, crs, run)

    def _print(self, run, areas):
        """Write the first statement or, with its result, the one of the long table."""
        from ...analysis.directories.sql_text import long_text, values_from, values_text
        from ...analysis.directories.statement import DIALECTS

        dialect, fields = run.choice(DIALECT, DIALECTS), fields_of(run)
        names = [run.text(SCHEMA), run.text(TABLE)]
        source = ".".join(map(dialect.identifier, filter(None, names)))
        if run.wants(self.VALUES):
            values = values_from(self._given_values(run), fields)
            meanings = read_meanings(run, values, areas, self._points(run, areas))
            hide = run.flag(self.HIDE)
            text = long_text(dialect, source, fields, meanings, self._rules(run), run.whole(YEAR), hide)
            run.report.fact(tr("The statement gives the long table: save its result as CSV, and use it as such."))
            if run.wants(self.UNMATCHED):
                run.rows(self.UNMATCHED, left_out_rows(meanings))
        else:
            text = values_text(dialect, source, fields)
            run.report.fact(
                tr(
                    "This first statement lists the different values of each column, and no firm. Have it run, save "
                    "its result as CSV, give that as VALUES, and run this again: the second statement gives the long "
                    "table."
                )
            )
        path = run.staged(self.STATEMENT, with_folder=True)
        if path:
            path.write_text(f"{text};\n", encoding="utf-8")
        if len(text) <= SHOWN:
            run.report.fact(f"{text};")
        elif not path:
            raise FieldError(mark("The statement is too long for the log: give STATEMENT, a file to write it into."))

    def _given_values(self, run):
        """Return the table of the different values that the first statement gave, to the last blank."""
        import pandas as pd

        from ...analysis.directories.text_files import text_file

        names = ["field", "value", "firms"]
        file = text_file(Path(run.file(self.VALUES)), run.text(ENCODING) or None)
        notices = []
        parts = run.awaited(list, file.chunks(names, notices.extend, run.cancelled, stripped=False))
        run.report.notices(notices)
        rows = [row for columns in parts for row in zip(*columns)]
        return pd.DataFrame(rows, columns=names, index=range(1, len(rows) + 1), dtype=object)
