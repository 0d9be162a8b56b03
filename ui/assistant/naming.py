"""What the assistant calls the files of a result: after the sector, beside the table, never over another file."""

import os
import re
from pathlib import Path

from ...analysis.errors import mark, phrase
from ...analysis.text import folded

LONGEST = 40
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a database while it is written."""


def free_path(path):
    """Return a path, or the first like it with a number that no file has; what a run writes beside it counts too.

    Parameters
    ----------
    path : str or Path
    """
    path, number = Path(path), 1
    free = path
    while taken(free):
        number += 1
        free = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return str(free)


def taken(path):
    """Return the name of the file that is there already of those that a run writes to or beside a path, "" for none."""
    path = Path(path)
    beside = (path.with_name(f"{path.stem}{ending}") for ending in (path.suffix, ".html", "_rows.csv"))
    return next((one.name for one in beside if one.exists()), "")


def proposed_path(session, home):
    """Return where the result of a session goes: beside its table, or where that cannot be written, at home.

    Parameters
    ----------
    session : Session
    home : str or Path
        A folder that can be written to.
    """
    folders = [Path(one.path).parent for one in (session.table, session.areas) if one is not None and one.path]
    folder = next((one for one in folders if one.is_dir() and os.access(one, os.W_OK)), Path(home))
    return free_path(folder / f"{file_stem(session)}.gpkg")


def file_stem(session):
    """Return the name of the sector, its codes and the year as a name of a file has them."""
    name = re.sub(r"\s*\(.*\)$", "", session.sector_name)
    words = folded(name)[:LONGEST].strip().replace(" ", "_")
    codes = re.sub(r"[^0-9A-Za-z-]+", "_", session.sectors)[:LONGEST].strip("_")
    return "_".join(filter(None, (words, codes, session.fields.year))) or "polos"


def refusal(path):
    """Return why no file can be written at a path, a `Phrase`, or None.

    Parameters
    ----------
    path : str or Path
    """
    folder = Path(path).parent
    if not folder.is_dir():
        return phrase(mark("There is no folder “{folder}”. Choose another."), folder=str(folder))
    if not os.access(folder, os.W_OK):
        said = mark("Nothing can be written into the folder “{folder}”. Choose another.")
        return phrase(said, folder=str(folder))
    return None


def remove_files(paths):
    """Remove files of a run that did not end, and return those that could not be removed."""
    left = []
    for path in map(Path, paths):
        for file in (path, *(path.with_name(path.name + ending) for ending in BESIDE)):
            try:
                file.unlink(missing_ok=True)
            except OSError:
                if file.exists():
                    left.append(str(file))
    return left
