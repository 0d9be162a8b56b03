"""The aggregation of a directory, as SQL, in one place.

It is written in constructs that PostgreSQL, DuckDB and Spark understand alike: joins on texts, whole numbers, CASE. How
codes, areas, workers and years are spelled is no matter of SQL: Polos reads the different values of each column once
and hands their meanings over as small tables. So there is no cast of what users typed, no pattern and no division.

SQL is put together from Polos's own words, and from names and texts that `Dialect` has quoted: where bandit warns of it
(B608), here and in the engines, nothing else goes in.
"""

from dataclasses import dataclass
from typing import Callable, NamedTuple, Optional

KEYS = ("area", "code", "year")
BOUNDS = ("middle", "low", "high")
FIGURES = ("firms", "jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq", "unknown", "different")
COLUMNS = (*KEYS, *FIGURES, "changed")
"""What the cells of an engine have: keys and figures as whole numbers, workers times the scale; firms are rows,
more than `different` firms where one has several; and rows with values that were not there when meanings were read."""
NONE = -1
"""Key of what is empty; other keys below 0 are of what cannot be counted either."""


class Fields(NamedTuple):
    """The columns of a directory, by name; "" or None for those that it does not have.

    The area is stated in a column, or by the coordinates of a point. `firm` tells which rows are of one firm.
    """

    code: str
    area: str = ""
    workers: str = ""
    year: str = ""
    x: str = ""
    y: str = ""
    firm: str = ""

    def names(self):
        """Return the names of the columns that are there, each once."""
        return list(dict.fromkeys(filter(None, self)))

    def read(self):
        """Return what is read of each row: "area", "code", "workers", "year"."""
        there = {"area": self.area or self.x, "code": self.code, "workers": self.workers, "year": self.year}
        return [column for column, name in there.items() if name]


@dataclass(frozen=True)
class Dialect:
    """How a kind of database writes what standard SQL leaves open.

    Attributes
    ----------
    name : str
    text, real : str
        Types of texts and of real numbers of 64 bits.
    quote : str
        The sign around names.
    escapes : bool
        Whether a backslash in a text has to be doubled.
    """

    name: str
    text: str
    real: str
    quote: str = '"'
    escapes: bool = False

    def identifier(self, name):
        """Return the name of a column or table, quoted: whatever it holds, it ends nothing."""
        return self.quote + name.replace(self.quote, 2 * self.quote) + self.quote

    def literal(self, text):
        """Return a text, quoted."""
        if self.escapes:
            text = text.replace("\\", "\\\\")
        return "'" + text.replace("'", "\\'" if self.escapes else "''") + "'"


DUCKDB = Dialect("DuckDB", "VARCHAR", "DOUBLE")
POSTGRESQL = Dialect("PostgreSQL", "TEXT", "DOUBLE PRECISION")
SPARK = Dialect("Spark", "STRING", "DOUBLE", "`", True)
DIALECTS = (POSTGRESQL, DUCKDB, SPARK)


@dataclass(frozen=True)
class Rules:
    """What must not be published.

    Attributes
    ----------
    minimum : int
        Firms below which a cell is suppressed.
    dominance : int or None
        Percent of the jobs of a cell above which one firm suppresses it.
    """

    minimum: int = 3
    dominance: Optional[int] = None


def rows_of(dialect, source, fields, trimmed=False):
    """Return the query of the rows of a directory as texts: what is read of each, NULL where it is empty.

    Parameters
    ----------
    dialect : Dialect
    source : str
        A table or a query in brackets, as SQL.
    fields : Fields
    trimmed : bool
        Whether blanks around texts are left out, which what prints the values of a column may not keep.

    Returns
    -------
    str
    """

    def text(name):
        found = f"CAST({dialect.identifier(name)} AS {dialect.text})"
        return f"TRIM({found})" if trimmed else found

    there = fields._asdict()
    columns = {column: text(there[column]) for column in fields.read() if there[column]}
    if "area" not in columns:
        columns["area"] = f"{text(fields.x)} || ' ' || {text(fields.y)}"
    if fields.firm:
        columns["firm"] = f"NULLIF(TRIM(CAST({dialect.identifier(fields.firm)} AS {dialect.text})), '')"
    return f"SELECT {', '.join(f'{sql} AS {column}' for column, sql in columns.items())} FROM {source}"  # nosec B608


def values_statement(rows, column):
    """Return the query of the different values of a column with their rows.

    Parameters
    ----------
    rows : str
        A query, see `rows_of`.
    column : str
    """
    return f"SELECT {column} AS value, COUNT(*) AS firms FROM ({rows}) AS r GROUP BY {column}"  # nosec B608


def cells_statement(rows, read, meaning_of: Callable[[str], str], by_firm=False):
    """Return the query of the cells: `COLUMNS`, also of the rows that cannot be counted, by the reason for it.

    Parameters
    ----------
    rows : str
        A query, see `rows_of`.
    read : list of str
        What is read of each row, see `Fields.read`.
    meaning_of : callable
        Takes such a column and returns the table of its meanings, as SQL: `value`, a text, and `place`, the key, or
        for workers `middle`, `low` and `high`, times the scale, NULL where unknown.
    by_firm : bool
        Whether the rows have the id of their firm; without, each is of a firm of its own.

    Returns
    -------
    str
    """
    joins = "\n".join(
        f"  LEFT JOIN {meaning_of(column)} AS {column}_ ON r.{column} = {column}_.value" for column in read
    )
    keys = ", ".join(
        f"COALESCE({column}_.place, {NONE}) AS {column}" if column in read else f"{NONE} AS {column}" for column in KEYS
    )
    bounds = ", ".join(
        f"workers_.{bound}" if "workers" in read else f"CAST(NULL AS BIGINT) AS {bound}" for bound in BOUNDS
    )
    changed = " OR ".join(f"(r.{column} IS NOT NULL AND {column}_.value IS NULL)" for column in read)
    single = "middle = low AND middle = high"
    every = f"COUNT(*) = COUNT(CASE WHEN {single} THEN 1 END)"
    whole = "CAST({} AS BIGINT)".format

    def bound(name):
        missing = f"COUNT(CASE WHEN middle IS NOT NULL AND {name} IS NULL THEN 1 END) = 0"
        return f"CASE WHEN {missing} THEN {whole(f'SUM(CASE WHEN middle IS NOT NULL THEN {name} END)')} END"

    figures = {
        "firms": "COUNT(*)",
        "jobs": whole("SUM(middle)"),
        "jobs_low": bound("low"),
        "jobs_high": bound("high"),
        "jobs_max": f"CASE WHEN {every} THEN MAX(middle) END",
        "jobs_sq": f"CASE WHEN {every} THEN {whole('SUM(middle * middle)')} END",
        "unknown": "COUNT(CASE WHEN middle IS NULL THEN 1 END)",
        "different": "COUNT(DISTINCT firm) + COUNT(CASE WHEN firm IS NULL THEN 1 END)" if by_firm else "COUNT(*)",
        "changed": whole("SUM(changed)"),
    }
    sums = ",\n  ".join(f"{sql} AS {name}" for name, sql in figures.items())
    return f"""SELECT area, code, year,
  {sums}
FROM (
  SELECT {keys}, {bounds},{" r.firm," if by_firm else ""}
    CASE WHEN {changed} THEN 1 ELSE 0 END AS changed
  FROM ({rows}) AS r
{joins}
) AS placed
GROUP BY area, code, year"""  # nosec B608
