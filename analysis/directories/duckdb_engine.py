"""The aggregation by DuckDB: text and Parquet files larger than memory, spilled to a folder of the run's own."""

import csv
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import Cancelled, TableError, mark
from ..tables.delimited import how_read
from .duckdb_package import require
from .files import NO_ROWS, kind_of, place_in
from .meanings import Values
from .statement import COLUMNS, DUCKDB, Fields, cells_statement, rows_of, values_statement
from .text_files import text_file

LOOK = 0.1
"""Seconds after which the user's wish to stop is asked for, and progress shown."""
REAL = ("FLOAT", "DOUBLE", "DECIMAL")
NESTED = ("STRUCT", "MAP", "UNION", "BLOB")
SETTINGS = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "preserve_insertion_order": False,
}


class DuckDBEngine:
    """A directory in files, in a database of the run's own. To be used as a context, at whose end all of it is gone.

    Parameters
    ----------
    files : list of pathlib.Path
    fields : Fields
    encoding : str, optional
    memory : int
        Megabytes after which it spills to disk.
    disk : str, optional
        The most that it spills, such as "10GB"; by default what the disk has.
    progress, cancelled : callable, optional
    """

    def __init__(self, files, fields, encoding=None, memory=2000, disk=None, progress=None, cancelled=None):
        require()
        self.files, self.fields, self.encoding = files, fields, encoding
        self.memory, self.disk = memory, disk
        self.progress, self.cancelled = progress, cancelled
        self.read, self.notices, self.real = fields.read(), [], {}
        self.done, self.steps = 0, len(files) + len(self.read) + 1

    def __enter__(self):
        import duckdb

        self.folder = Path(tempfile.mkdtemp(prefix="polos-"))
        settings = {**SETTINGS, "temp_directory": str(self.folder / "spill"), "memory_limit": f"{self.memory}MB"}
        settings["extension_directory"] = str(self.folder / "extensions")
        if self.disk:
            settings["max_temp_directory_size"] = self.disk
        try:
            self.connection = duckdb.connect(str(self.folder / "rows.duckdb"), config=settings)
            self.connection.execute("SET enable_progress_bar = true")
            # It would be in the midst of what QGIS's command line prints.
            self.connection.execute("SET enable_progress_bar_print = false")
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        return self

    def __exit__(self, *_):
        self.connection.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def values(self):
        """Return the `Values` of each column that is read."""
        if kind_of(self.files[0]) == "parquet":
            self.rows = self._parquet()
        else:
            self.rows = self._texts()
        values = {column: self._values(column) for column in self.read}
        if not values["code"].total():
            raise TableError(NO_ROWS, file=self.files[0].name)
        return values

    def _values(self, column):
        found = self._run(values_statement(self.rows, column), step=True).fetchnumpy()
        texts, rows = np.ma.asarray(found["value"]), np.ma.getdata(found["firms"]).astype(np.int64)
        empty = np.ma.getmaskarray(texts) | np.array([text is None for text in np.ma.getdata(texts)], dtype=bool)
        name = getattr(self.fields, column) or f"{self.fields.x}, {self.fields.y}"
        there = np.ma.getdata(texts)[~empty]
        return Values(there, rows[~empty], int(rows[empty].sum()), self.real.get(column, False), name)

    def cells(self, tables):
        """Return the cells, see `statement.COLUMNS`, with tables of meanings, see `Meanings.tables`."""
        for column, table in tables.items():
            self.connection.register("given", table)
            self._run(f"CREATE OR REPLACE TABLE {_meanings(column)} AS SELECT * FROM given")  # nosec B608
            self.connection.unregister("given")
        statement = cells_statement(self.rows, self.read, _meanings, bool(self.fields.firm))
        found = self._run(statement, step=True).fetchnumpy()
        return pd.DataFrame({name: _whole(found[name]) for name in COLUMNS})

    def _parquet(self):
        """Return the query of the rows of Parquet files, all of which must have the columns."""
        names = {}
        for path in self.files:
            header = self.described(path)
            for name in self.fields.names():
                own, kind = header[place_in(path.name, [one for one, _ in header], name)]
                names.setdefault(name, own)
                if kind.startswith(NESTED) or kind.endswith("]"):
                    raise TableError(
                        mark("Column “{field}” of “{file}” holds lists or structures ({kind}), not single values."),
                        field=name,
                        file=path.name,
                        kind=kind,
                    )
                for column in self.read:
                    if getattr(self.fields, column) == name and kind.startswith(REAL):
                        self.real[column] = True
        listed = ", ".join(DUCKDB.literal(str(path)) for path in self.files)
        fields = Fields(*(names.get(name, "") for name in self.fields))
        return rows_of(DUCKDB, f"read_parquet([{listed}], union_by_name=true, hive_partitioning=false)", fields)

    def described(self, path):
        """Return the name and the type of each column of a Parquet file."""
        file = DUCKDB.literal(str(path))
        with self._explained(path):
            rows = self.connection.execute(
                f"DESCRIBE SELECT * FROM read_parquet({file}, hive_partitioning=false)"  # nosec B608
            ).fetchall()
        return [(name, kind) for name, kind, *_ in rows]

    def _texts(self):
        """Read text files into a table of the run's own, and return the query of its rows."""
        columns = ", ".join(f"c{at} VARCHAR" for at, _ in enumerate(self.fields.names()))
        self._run(f"CREATE TABLE directory ({columns})")
        for path in self.files:
            file = text_file(path, self.encoding, self.cancelled)
            places = [file.place(name) for name in self.fields.names()]
            if not (_plain(file) and self._copied(path, file.delimiter, file.header, places)):
                self._rewritten(file)
            else:
                self.notices.append(how_read(path.name, file.encoding, file.delimiter))
        names = {name: f"c{at}" for at, name in enumerate(self.fields.names())}
        return rows_of(DUCKDB, "directory", Fields(*(names.get(name, "") for name in self.fields)))

    def _copied(self, path, delimiter, header, places):
        """Have DuckDB read a text file; return whether it could, or else nothing of it is kept."""
        import duckdb

        columns = ", ".join(f"'f{at}': 'VARCHAR'" for at in range(len(header)))
        wanted = ", ".join(f"f{place}" for place in places)
        again = " AND ".join(f"c{at} = {DUCKDB.literal(header[place])}" for at, place in enumerate(places))
        file = DUCKDB.literal(str(path))
        self._run("BEGIN")
        try:
            self._run(
                f"INSERT INTO directory SELECT {wanted} FROM read_csv({file}, header=true, "  # nosec B608
                f"auto_detect=false, all_varchar=true, delim={DUCKDB.literal(delimiter)}, quote='\"', escape='\"', "
                f"columns={{{columns}}}, hive_partitioning=false)",
                path,
                step=True,
            )
            whole = not self._run(f"SELECT COUNT(*) FROM directory WHERE {again}").fetchone()[0]  # nosec B608
        except (duckdb.InvalidInputException, duckdb.ConversionException):
            whole = False  # rows of other lengths and the like: Polos's own reader says what, or reads them
        self.connection.execute("COMMIT" if whole else "ROLLBACK")
        return whole

    def _rewritten(self, file):
        """Read a file row by row, write it anew for DuckDB, and have it read that."""
        clean = self.folder / "clean.csv"
        names = self.fields.names()
        try:
            with clean.open("w", encoding="utf-8", newline="") as written:
                writer = csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL)
                writer.writerow(names)
                for columns in file.chunks(names, self.notices.extend, self.cancelled, self._show):
                    writer.writerows(zip(*columns))
        except OSError as error:
            raise TableError(NO_ROOM, folder=str(self.folder.parent), reason=error.strerror or str(error)) from error
        self._copied(clean, ",", names, range(len(names)))
        clean.unlink()

    def _run(self, statement, path=None, step=False):
        """Run a statement in a thread, and show progress and hear a cancel meanwhile; a step counts in the progress."""
        with self._explained(path), ThreadPoolExecutor(1) as pool:
            running = pool.submit(self.connection.execute, statement)
            while not wait([running], timeout=LOOK).done:
                if self.cancelled and self.cancelled():
                    self.connection.interrupt()
                elif step:
                    self._show(max(self.connection.query_progress(), 0) / 100)
            if self.cancelled and self.cancelled():
                raise Cancelled
            self.done += step
            return running.result()

    def _show(self, share):
        """Show how much of a step is done."""
        if self.progress:
            self.progress((self.done + share) / self.steps)

    @contextmanager
    def _explained(self, path):
        """Turn errors of DuckDB into Polos's own."""
        import duckdb

        try:
            yield
        except duckdb.InterruptException as error:
            raise Cancelled from error
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            if _no_room(reason) or isinstance(error, duckdb.OutOfMemoryException):
                raise TableError(NO_ROOM, folder=str(self.folder.parent), reason=reason) from error
            unlike_text = isinstance(error, (duckdb.InvalidInputException, duckdb.ConversionException))
            if path is not None and kind_of(path) == "text" and unlike_text:
                raise
            called = path or (self.files[0] if len(self.files) == 1 else self.files[0].parent)
            text = BROKEN if kind_of(self.files[0]) == "parquet" else mark("“{file}” cannot be read: {reason}.")
            raise TableError(text, file=called.name, reason=reason) from error


BROKEN = mark("“{file}” cannot be read as Parquet: {reason}. Is it cut off or damaged?")
NO_ROOM = mark(
    "There is no room to work: {reason} Free space where temporary files lie ({folder}), or raise MEMORY. Nothing was "
    "written."
)


def _no_room(reason):
    words = reason.casefold()
    return any(word in words for word in ("no space", "disk space", "max_temp_directory_size", "out of memory"))


def _plain(file):
    """Return whether DuckDB can read a text file as it is: zip and other encodings it cannot."""
    return file.encoding == "utf-8" and file.path.suffix.lower() != ".zip" and file.line == 1


def _meanings(column):
    return f"meanings_{column}"


def _whole(values):
    """Return whole numbers that may be missing, exactly."""
    return pd.arrays.IntegerArray(np.ma.getdata(values).astype(np.int64), np.ma.getmaskarray(values).copy())
