"""Files of a run are written beside their places, and put there when the run ends well: whole, or not at all.

A file takes its place by being renamed, which is done or not done, never half. A GeoPackage that is there already may
have other layers, and be open: what was written into a copy of it goes back in one transaction of SQLite.

No file system renames several files at once. Where one of them fails, those before it are put back. Where the process
is killed between two of them, each file is the old or the new one, whole: of several outputs some are new; a layer of
several files has no main file, and does not open; a file may lack its style and its record, but has none of another
file. What was there is then in the folder beside it, under `old`, until that is cleared.
"""

import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from functools import partial
from glob import escape
from pathlib import Path

from ...analysis.errors import OutputError, listed, mark
from .geopackages import complete, connected, copy_into, is_geopackage, version, write_over
from .system_errors import explained

PARTS = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".idm", ".ind", ".shp.xml"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
}
"""Endings of the files that make up one layer, by the ending that it is called by."""
STYLE_AND_RECORD = (".qmd", ".qml")
"""What QGIS leaves beside a layer that cannot hold its style and metadata itself."""
WEIGHTS_RECORD = ".polos.json"
SHOWN = 40
"""Letters of the name of a file that the folder has in its name, which must not be longer than names can be."""
OLD = 24 * 3600
"""Seconds after which a folder of a run is taken for abandoned: files are written at its end, and placed at once."""
OLD_FILES, BEFORE = "old", "before"
"""Where in the folder of a run is what was there: files, and what a GeoPackage held."""


@dataclass
class Parcel:
    """Files on their way: where they will be, the folder where they are, and the GeoPackage that they will be part of.

    Attributes
    ----------
    asked : str
        The path that was given.
    target, folder : pathlib.Path
    database : sqlite3.Connection or None
        Open for as long as the parcel is on its way, to notice what others write meanwhile.
    version : int
        That of the database when it was copied.
    numbered : bool
        Whether the file takes another name where one of its name is.
    kept : bool
        Whether the folder has what was there and could not be put back.
    """

    asked: str
    target: Path
    folder: Path
    database: "sqlite3.Connection | None" = None
    version: int = 0
    numbered: bool = False
    kept: bool = False

    @property
    def staged(self):
        """Where the file is to be written."""
        return self.folder / self.target.name


class Outbox:
    """Files of one run that are not yet in their places.

    Parameters
    ----------
    cancelled : callable, optional
        Asked while a GeoPackage that is there is copied.
    """

    def __init__(self, cancelled=None):
        self.parcels, self.cancelled, self.made = {}, cancelled, []

    def staged(self, path, numbered=False, with_folder=False):
        """Return the path to write to instead of the one where a file is to be in the end.

        Parameters
        ----------
        path : str or path
        numbered : bool
            Whether the file is to take another name where one of its name is when it gets its place.
        with_folder : bool
            Whether its folder is made where there is none.

        Returns
        -------
        pathlib.Path
            In a folder of its own on the same disk, under the same name. Of a GeoPackage that is there it is a copy.

        Raises
        ------
        OutputError
            When nothing can be written there.
        """
        target = Path(os.path.realpath(path))
        parcel = self.parcels.get(target)
        if parcel is None:
            with explained(target):
                if with_folder:
                    self._make(target.parent)
                _clear_abandoned(target)
                folder = Path(tempfile.mkdtemp(prefix=_beginning(target), dir=target.parent))
                parcel = self.parcels[target] = Parcel(str(path), target, folder, numbered=numbered)
                if is_geopackage(target):
                    _copy(parcel, self.cancelled)
        return parcel.staged

    @property
    def added_to(self):
        """Paths of the GeoPackages that were there already, as they were given and as they are."""
        there = [parcel for parcel in self.parcels.values() if parcel.database]
        return {path for parcel in there for path in (parcel.asked, str(parcel.target))}

    def place(self):
        """Put all files in their places, or none; return {path: where it is} of those whose name was to be a free one.

        Raises
        ------
        OutputError
            When one cannot be put there; what was there is there still.
        """
        try:
            return self._placed()
        except OutputError as error:
            kept = [str(parcel.folder) for parcel in self.parcels.values() if parcel.kept]
            if not kept:
                raise
            text = mark(
                "Outputs could not be put in their places, and what was there could not all be put back. It is kept "
                "in: {folders}"
            )
            raise OutputError(text, folders=listed(kept)) from error

    def _placed(self):
        renamed = {}
        databases = [parcel for parcel in self.parcels.values() if parcel.database]
        with ExitStack() as undo:
            for parcel in self.parcels.values():
                with explained(parcel.target):
                    complete(parcel.staged)
            for parcel in databases:
                _require_unchanged(parcel)
            for parcel in self.parcels.values():
                if parcel.database:
                    continue
                with explained(parcel.target):
                    if parcel.numbered:
                        _take_free_name(parcel, undo)
                        renamed[parcel.asked] = str(Path(parcel.asked).with_name(parcel.target.name))
                    _move(parcel, undo)
            # After what can be taken back without room on the disk; the last one is done or not done.
            for parcel in databases:
                with explained(parcel.target):
                    _into_database(parcel, undo if parcel is not databases[-1] else None)
            undo.pop_all()
        return renamed

    def discard(self):
        """Remove what is not in its place; called however a run ends."""
        for parcel in self.parcels.values():
            if parcel.database:
                parcel.database.close()
            if not parcel.kept:
                shutil.rmtree(parcel.folder, ignore_errors=True)
        self.parcels.clear()
        for folder in reversed(self.made):
            with suppress(OSError):  # it has something in it
                folder.rmdir()
        self.made.clear()

    def _make(self, folder):
        """Make a folder and those that it lies in; those in which nothing is in the end are removed again."""
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
            self.made.append(one)


def _beginning(target):
    """Return how the names of folders begin where a file is on its way."""
    return f".{target.stem[:SHOWN]}.polos-"


def _clear_abandoned(target):
    """Remove what runs of the same output left that were killed: folders in which nothing has changed for long."""
    for folder in target.parent.glob(f"{escape(_beginning(target))}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > OLD:
                shutil.rmtree(folder, ignore_errors=True)


def _copy(parcel, cancelled):
    """Copy the GeoPackage that is there, with what is still in its journal."""
    parcel.database = connected(parcel.target, "rw")
    parcel.version = version(parcel.database)
    with closing(connected(parcel.staged)) as copy:
        copy_into(parcel.database, copy, cancelled)


def _require_unchanged(parcel):
    """Raise an `OutputError` where others have written to a GeoPackage since it was copied."""
    if version(parcel.database) != parcel.version:
        text = mark("“{file}” was changed by another program during the run, so nothing was written. Run it again.")
        raise OutputError(text, file=parcel.target)


def _into_database(parcel, undo=None):
    """Write the copy over the GeoPackage, in one transaction; `undo` learns how to write what was there over it."""
    _require_unchanged(parcel)
    if undo is not None:
        with closing(connected(parcel.folder / BEFORE)) as before:
            write_over(parcel.database, before)
    with closing(connected(parcel.staged, "rw")) as copy:
        write_over(copy, parcel.database)
    if undo is not None:
        undo.callback(_put_back, parcel, _write_back, parcel)


def _write_back(parcel):
    """Write what was there before over a GeoPackage."""
    with closing(connected(parcel.folder / BEFORE, "rw")) as before:
        write_over(before, parcel.database)


def _take_free_name(parcel, undo):
    """Give a file a name that no other has, and take that name at once, also from other runs."""
    wanted, count = parcel.target, 1
    while True:
        try:
            parcel.target.touch(exist_ok=False)
            break
        except FileExistsError:
            count += 1
            parcel.target = wanted.with_name(f"{wanted.stem}_{count}{wanted.suffix}")
    undo.callback(_put_back, parcel, partial(parcel.target.unlink, missing_ok=True))
    (parcel.folder / wanted.name).rename(parcel.staged)


def _move(parcel, undo):
    """Put files in their places; `undo` learns how to put back what was there.

    A main file that is whole by itself is replaced at one blow. One that has parts is away while they change, so that
    nobody sees old and new ones together. What says something about a file, such as its style and record, is away
    while the file changes, and comes last.
    """
    target, place, aside = parcel.target, parcel.target.parent, parcel.folder / OLD_FILES
    new = [file.name for file in parcel.folder.iterdir()]
    parts = [name for name in new if _is_part(name, target)]
    beside = [name for name in new if name != target.name and name not in parts]
    names = dict.fromkeys((*_names_beside(target, beside), *beside, *_part_names(target), *parts))
    old = [file for file in map(target.with_name, names) if os.path.exists(file)]  # also of names that are too long
    aside.mkdir()
    if target.exists():
        if parts or any(_is_part(file.name, target) for file in old):
            old.insert(0, target)
        else:
            keep(target, aside / target.name)
            undo.callback(_put_back, parcel, os.replace, aside / target.name, target)
    moves = [(file, aside / file.name) for file in old]
    moves += [(parcel.folder / name, place / name) for name in (*parts, target.name, *beside) if name in new]
    for source, goal in moves:
        os.replace(source, goal)
        undo.callback(_put_back, parcel, os.replace, goal, source)


def _put_back(parcel, move, *files):
    """Undo a move; what cannot be put back is not lost, see `Outbox.discard`."""
    try:
        move(*files)
    except (OSError, sqlite3.Error):
        parcel.kept = True


def keep(file, other):
    """Have what is in a file under another name too, on the same disk."""
    try:
        os.link(file, other)
    except OSError:  # not all file systems have links
        shutil.copy2(file, other)


def _is_part(name, target):
    return name != target.name and name[len(target.stem) :].lower() in PARTS.get(target.suffix.lower(), ())


def _part_names(target):
    return [target.stem + ending for ending in PARTS.get(target.suffix.lower(), ())]


def _names_beside(target, new):
    """Return the names of files that would say something about the new file that is true of the old one only."""
    layer = any(name.endswith(STYLE_AND_RECORD) for name in new)
    return [*(target.stem + ending for ending in STYLE_AND_RECORD if layer), target.name + WEIGHTS_RECORD]
