"""GeoPackages as SQLite has them: what they hold, and how one is written over another in one transaction."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ...analysis.errors import OutputError, mark
from ...analysis.inference.runs import stop_if

CONTENTS = "SELECT table_name FROM gpkg_contents WHERE table_name <> 'layer_styles'"
"""Layers and tables of a GeoPackage, without the one in which QGIS keeps their styles."""
STYLES_LAST = """
UPDATE gpkg_contents SET rowid = (SELECT max(rowid) + 1 FROM gpkg_contents)
WHERE table_name = 'layer_styles' AND rowid < (SELECT max(rowid) FROM gpkg_contents)"""
"""Has a path alone open a table of the user's: GDAL takes the first, and one that is written anew is the last."""
NO_GEOPACKAGE = ("not a database", "no such table")
"""What SQLite says of a file that has only the name of a GeoPackage."""
IN_USE = (5, 6)
"""What SQLite says of a database that another program is writing to, or reads."""
PAGES = 10_000
"""Pages of a copy, some 40 MB, between two looks at whether the user has cancelled."""
PATIENCE, PAUSE = 40, 0.25
"""Times to ask, and seconds between them, for a GeoPackage that another program is writing to."""


def is_geopackage(path):
    """Return whether a file is a GeoPackage with something in it."""
    return bool(layers_of(path))


def layers_of(path):
    """Return the names of the layers and tables of a GeoPackage, none where there is no such file."""
    path = Path(path)
    if path.suffix.lower() != ".gpkg" or not path.is_file():
        return ()
    try:
        with closing(connected(path, "rw")) as database:
            database.text_factory = lambda raw: raw.decode(errors="replace")  # of a file that was altered
            return tuple(name for (name,) in database.execute(CONTENTS))
    except sqlite3.DatabaseError as error:
        if any(reason in str(error) for reason in NO_GEOPACKAGE):
            return ()
        raise OutputError(mark("“{file}” cannot be read: {reason}."), file=path, reason=error) from error


def connected(path, mode="rwc"):
    """Return a connection to a database, without Python's own transactions."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )


def complete(path):
    """Have all of a GeoPackage in the file itself, where QGIS writes into a second one, and its styles at the end."""
    if path.suffix.lower() == ".gpkg":
        with closing(connected(path, "rw")) as database:
            database.execute("PRAGMA journal_mode = DELETE")
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_contents'").fetchone():
                database.execute(STYLES_LAST)


def version(database):
    """Return a number that others change by writing to a database; asking for a table first makes SQLite look."""
    database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return database.execute("PRAGMA data_version").fetchone()[0]


def copy_into(source, target, cancelled=None):
    """Copy a database into an empty one, a part after the other, as it is at the beginning; see `write_over`."""
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # only now nobody else can change it
        write_over(source, target, cancelled, PAGES)
    finally:
        source.execute("COMMIT")


def write_over(source, target, cancelled=None, pages=-1):
    """Write one database over another; give up on one that is in use for too long, where SQLite would wait for ever.

    Parameters
    ----------
    source, target : sqlite3.Connection
    cancelled : callable, optional
    pages : int
        At once, after which it is asked; by default all.
    """
    asked = 0

    def look(status, remaining, total):
        nonlocal asked
        stop_if(cancelled)
        asked += status in IN_USE
        if asked > PATIENCE:
            raise sqlite3.OperationalError("it is in use by another program")

    for database in (source, target):
        database.execute("PRAGMA busy_timeout = 0")  # or SQLite would wait on its own at each step
    source.backup(target, pages=pages, progress=look, sleep=PAUSE)
