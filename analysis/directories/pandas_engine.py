"""The aggregation by pandas, part by part: no package more than Polos needs, the same cells, slower."""

import numpy as np
import pandas as pd

from ..errors import TableError, mark
from .files import NO_ROWS, kind_of
from .meanings import Values
from .statement import BOUNDS, COLUMNS, KEYS, NONE
from .text_files import text_file

PARTS = 20
"""Parts of a file after which equal rows are brought together."""


class PandasEngine:
    """A directory in text files, counted as it is read: what is kept are its different rows.

    Parameters
    ----------
    files : list of pathlib.Path
    fields : Fields
    encoding : str, optional
    progress, cancelled : callable, optional

    Attributes
    ----------
    notices : list of Notice
        How files were read, once `values` was called.
    """

    def __init__(self, files, fields, encoding=None, progress=None, cancelled=None):
        if any(kind_of(path) == "parquet" for path in files):
            raise TableError(
                mark(
                    "Parquet is read with DuckDB 2 or later: the menu Plugins → Polos → Requirements installs it; "
                    "then choose DuckDB as ENGINE. Or give the directory as text (CSV)."
                )
            )
        self.files = [text_file(path, encoding, cancelled) for path in files]
        self.fields, self.progress, self.cancelled = fields, progress, cancelled
        self.read, self.notices = fields.read(), []
        self.texts = {column: {} for column in (*self.read, "firm")}
        for file in self.files:  # before any is read
            for name in fields.names():
                file.place(name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.texts = self.counts = None

    def values(self):
        """Return the `Values` of each column that is read."""
        parts = []
        for at, file in enumerate(self.files):

            def show(share, at=at):
                if self.progress:
                    self.progress((at + share) / len(self.files))

            for columns in file.chunks(self.fields.names(), self.notices.extend, self.cancelled, show):
                parts.append(self._counted(dict(zip(self.fields.names(), columns))))
                if len(parts) > PARTS:
                    parts = [_together(parts)]
            show(1)
        if not parts:
            raise TableError(NO_ROWS, file=self.files[0].path.name)
        self.counts = _together(parts)
        return {column: self._values(column) for column in self.read}

    def _counted(self, columns):
        """Return the different rows of a part, as the numbers of their texts, with how often they are there."""
        fields = self.fields
        there = {"code": fields.code, "workers": fields.workers, "year": fields.year, "area": fields.area}
        columns_read = {column: columns[name] for column, name in there.items() if name}
        if "area" not in columns_read:
            pairs = zip(columns[fields.x], columns[fields.y])
            columns_read["area"] = [f"{x} {y}" if x and y else "" for x, y in pairs]
        numbered = {column: self._numbered(column, columns_read[column]) for column in self.read}
        if fields.firm:
            # As TRIM of databases, which takes nothing but blanks away.
            numbered["firm"] = self._numbered("firm", [text.strip(" ") for text in columns[fields.firm]])
        return _together([pd.DataFrame({**numbered, "firms": 1})])

    def _numbered(self, column, texts):
        """Return the number of each text among those of its column so far, -1 where it is empty."""
        places, different = pd.factorize(np.array(texts, dtype=object))
        known = self.texts[column]
        numbers = [known.setdefault(text, len(known)) if text else NONE for text in different]
        return np.array(numbers, dtype=np.int32)[places]

    def _values(self, column):
        rows = self.counts.groupby(column)["firms"].sum()
        empty = int(rows.get(NONE, 0))
        texts = np.array([*self.texts[column]], dtype=object)
        rows = rows.reindex(range(len(texts))).fillna(0).to_numpy(np.int64)
        name = getattr(self.fields, column) or f"{self.fields.x}, {self.fields.y}"
        return Values(texts, rows, empty, name=name)

    def cells(self, tables):
        """Return the cells, see `statement.COLUMNS`, with tables of meanings, see `Meanings.tables`."""
        keys = {key: self._meaning(tables[key]["place"], key) if key in tables else NONE for key in KEYS}
        rows = self.counts[[name for name in ("firms", "firm") if name in self.counts]].assign(**keys)
        for bound in BOUNDS:
            rows[bound] = self._meaning(tables["workers"][bound], "workers") if "workers" in tables else pd.NA
        rows[list(BOUNDS)] = rows[list(BOUNDS)].astype("Int64")
        return _cells(rows)

    def _meaning(self, meanings, column):
        """Return what each row's value of a column means; nothing, or the key of nothing, where it is empty."""
        empty = NONE if meanings.name == "place" else pd.NA
        every = pd.concat([meanings, pd.Series([empty], dtype=meanings.dtype)], ignore_index=True)
        return every.array[self.counts[column].to_numpy()]


def _together(parts):
    rows = pd.concat(parts, ignore_index=True)
    columns = [column for column in rows if column != "firms"]
    return rows.groupby(columns, sort=False, as_index=False)["firms"].sum()


def _cells(rows):
    """Return the cells of different rows: what `statement.cells_statement` says, in pandas."""
    firms, middle, low, high = rows["firms"], rows["middle"], rows["low"], rows["high"]
    known = middle.notna()
    single = ((middle == low) & (middle == high)).fillna(False).astype(bool)
    parts = pd.DataFrame(
        {
            **{key: rows[key] for key in KEYS},
            "firms": firms,
            "jobs": middle * firms,
            "jobs_low": low.where(known) * firms,
            "jobs_high": high.where(known) * firms,
            "jobs_max": middle.where(single),
            "jobs_sq": middle.where(single) ** 2 * firms,
            "unknown": firms.where(~known, 0),
            "no_low": firms.where(known & low.isna(), 0),
            "no_high": firms.where(known & high.isna(), 0),
            "not_single": firms.where(~single, 0),
        }
    )
    grouped = parts.groupby(list(KEYS), sort=False)
    cells = grouped[list(parts.columns[len(KEYS) :])].sum(min_count=1)
    cells["jobs_max"] = grouped["jobs_max"].max()
    cells["jobs_low"] = cells["jobs_low"].where(cells["no_low"] == 0)
    cells["jobs_high"] = cells["jobs_high"].where(cells["no_high"] == 0)
    for name in ("jobs_max", "jobs_sq"):
        cells[name] = cells[name].where(cells["not_single"] == 0)
    cells["different"] = _different(rows).reindex(cells.index) if "firm" in rows else cells["firms"]
    return cells.assign(changed=0).reset_index()[list(COLUMNS)].astype("Int64")


def _different(rows):
    """Return how many firms are in each cell: those with an id once, and each row without one."""
    named = rows["firm"] >= 0
    nameless = rows.assign(firms=rows["firms"].where(~named, 0)).groupby(list(KEYS), sort=False)["firms"].sum()
    return nameless + rows.assign(firm=rows["firm"].where(named)).groupby(list(KEYS), sort=False)["firm"].nunique()
