"""Errors of the system and of SQLite in words that name the file."""

import sqlite3

from ...analysis.errors import OutputError, mark


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
