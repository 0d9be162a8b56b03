"""Errors of the system and of SQLite in words that name the file."""

import re
import sqlite3

from ...analysis.errors import OutputError, mark

OF_GDAL = re.compile(r" *\((?:OGR|GDAL) error ?: *(.*)\)", re.DOTALL)


def reason_of(text, staged=None, target=None):
    """Return what QGIS says of an error, without the words of the library below it.

    Parameters
    ----------
    text : str
    staged, target : pathlib.Path, optional
        The file that was written, and the one that it was to become.

    Examples
    --------
    >>> reason_of("Creation of layer failed (OGR error: no such folder)"), reason_of("Driver not found (OGR error: )")
    ('Creation of layer failed: no such folder', 'Driver not found')
    """
    said = OF_GDAL.sub(lambda found: f": {found[1]}" if found[1].strip() else "", text).strip().rstrip(".")
    said = said.replace("OGR driver", "a driver")
    return said.replace(str(staged.parent), str(target.parent)) if staged else said


class explained:  # noqa: N801  (read as a word)
    """Turn errors of the system and of SQLite into an `OutputError` that names the file."""

    def __init__(self, target):
        self.target = target

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if isinstance(error, (OSError, sqlite3.Error)):
            reason = getattr(error, "strerror", None) or error
            raise OutputError(
                mark("“{file}” could not be written: {reason}. What was there before is unchanged."),
                file=self.target,
                reason=reason,
            ) from error
