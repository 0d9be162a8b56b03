"""Which column of a table holds the figures, and what they count."""

from dataclasses import dataclass

import pandas as pd

from ..errors import PolosError
from ..tables.numbers import SUPPRESSED, VALUE, parse_numbers
from .hints import FIGURE, FIRMS, JOBS
from .parts import FIRMS_UNIT, JOBS_UNIT

LEAST = 0.5
"""Share of the values that have to be numbers for a column to be looked at as one of figures."""
TRIED = 400


@dataclass(frozen=True)
class Figures:
    """A column read as figures.

    Attributes
    ----------
    field : str
    least, most, total : float
        NaN where there are none.
    whole : bool
        Whether all are whole numbers.
    missing, hidden : int
        Rows whose figure is not known, and rows whose figure is withheld.
    error : PolosError or None
        Why it cannot be read.
    """

    field: str
    least: float = float("nan")
    most: float = float("nan")
    total: float = float("nan")
    whole: bool = True
    missing: int = 0
    hidden: int = 0
    error: "PolosError | None" = None


def figures_of(column):
    """Return a `Column` as `Figures`.

    Parameters
    ----------
    column : Column
    """
    texts = list(column.counts)
    own = pd.Series(texts, dtype=object, name=column.name)
    try:
        values, states, _ = parse_numbers(own.astype(float) if column.numeric else own)
    except (PolosError, ValueError) as error:
        return Figures(column.name, error=error if isinstance(error, PolosError) else None)
    times = pd.Series([column.counts[text] for text in texts], dtype=float)
    known = (states == VALUE).to_numpy()
    if not known.any():
        return Figures(column.name, missing=column.rows)
    hidden = int(times[(states == SUPPRESSED).to_numpy()].sum())
    seen = values[known]
    return Figures(
        column.name,
        float(seen.min()),
        float(seen.max()),
        float((seen * times[known].to_numpy()).sum()),
        bool((seen % 1 == 0).all()),
        int(column.rows - times[known].sum()) - hidden,
        hidden,
    )


def looks_numeric(column):
    """Return whether most of the first values of a column are numbers, or signs that stand for one.

    Parameters
    ----------
    column : Column
    """
    if column.numeric:
        return True
    some = list(column.counts)[:TRIED]
    digits = sum(text.lstrip("+-").replace(".", "").replace(",", "").replace(" ", "").isdigit() for text in some)
    return bool(some) and digits >= LEAST * len(some)


def guess_figures(columns):
    """Return the `Column` that most likely holds the figures, or None.

    Parameters
    ----------
    columns : list of Column
        Those that hold neither ids nor codes nor years.
    """
    found = [
        (
            (column.named(*FIRMS, *JOBS), column.named(*FIGURE), not column.numbers_rows, column.distinct > 1, -place),
            column,
        )
        for place, column in enumerate(columns)
        if looks_numeric(column) and not column.numbers_rows
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def unit_of(name):
    """Return what a column counts by its name, one of `UNITS`, or "" where the name does not tell.

    Parameters
    ----------
    name : Column
    """
    firms, jobs = name.named(*FIRMS), name.named(*JOBS)
    return "" if firms == jobs else FIRMS_UNIT if firms else JOBS_UNIT
