"""The aggregation on a server: it adds up, and only the cells and the different values come back."""

import numpy as np
import pandas as pd

from ..errors import TableError, mark
from .meanings import Values
from .sql_text import MOST, inline, refuse_many
from .statement import COLUMNS, cells_statement, rows_of, values_statement


class ServerEngine:
    """A table of a database.

    Parameters
    ----------
    execute : callable
        Takes a statement and returns its rows as lists, NULL as None; raises errors of Polos.
    dialect : Dialect
    table : str
        As SQL.
    fields : Fields
    real : collection of str
        Names of the columns that are real numbers.
    progress : callable, optional
        A server does not say how far it is: each statement counts as one step.
    """

    def __init__(self, execute, dialect, table, fields, real=(), progress=None):
        self.execute, self.dialect, self.fields, self.real, self.progress = execute, dialect, fields, real, progress
        self.rows, self.read, self.notices = rows_of(dialect, table, fields), fields.read(), []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def values(self):
        """Return the `Values` of each column that is read.

        Raises
        ------
        TableError
            When the table has no rows, or too many different values.
        """
        found = {}
        for column in self.read:
            found[column] = self._values(column)
            if self.progress:
                self.progress(len(found) / (len(self.read) + 1))
        if not found["code"].total():
            raise TableError(mark("The table of the database has no rows, or none that you may see."))
        return found

    def _values(self, column):
        # One more than can be sent back, and no more.
        rows = self.execute(f"{values_statement(self.rows, column)} LIMIT {MOST + 1}")
        refuse_many(len(rows), column)
        there = [(text, int(firms)) for text, firms in rows if text is not None]
        empty = sum(int(firms) for text, firms in rows if text is None)
        own = getattr(self.fields, column)
        return Values(
            np.array([text for text, _ in there], dtype=object),
            np.array([firms for _, firms in there], dtype=np.int64),
            empty,
            own in self.real,
            own or f"{self.fields.x}, {self.fields.y}",
        )

    def cells(self, tables):
        """Return the cells, see `statement.COLUMNS`, with tables of meanings, see `Meanings.tables`."""
        statement = cells_statement(self.rows, self.read, inline(self.dialect, tables), bool(self.fields.firm))
        rows = self.execute(statement)
        columns = zip(*rows) if rows else ((),) * len(COLUMNS)
        return pd.DataFrame({name: pd.array(_whole(column), dtype="Int64") for name, column in zip(COLUMNS, columns)})


def _whole(values):
    return [None if value is None else int(value) for value in values]
