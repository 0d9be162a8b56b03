"""Which column of a table holds codes of activities, or which columns stand for one each: by the shape of the codes."""

from dataclasses import dataclass

import pandas as pd

from ..errors import PolosError
from ..sectors.codes import clean_codes
from ..sectors.total_words import is_total
from ..sectors.wide_tables import column_code
from .hints import FIRMS, JOBS, SECTOR

LEAST = 0.8
"""Share of the values, or of columns of figures, that have to be known codes."""
MOST = 3_000
"""Values that a column of codes has at most; ids of areas and figures have more."""


@dataclass(frozen=True)
class Codes:
    """A column of a table read as codes.

    Attributes
    ----------
    field : str
    codes : tuple of str
        As the table has them, zeros put back, in order.
    unknown : tuple of str
        Those that the classification does not have.
    restored : int
        Codes that got a lost zero back.
    error : PolosError or None
        Why they cannot be read.
    """

    field: str
    codes: tuple
    unknown: tuple
    restored: int = 0
    error: "PolosError | None" = None

    @property
    def share(self):
        """Return which part of the codes is known."""
        return 1 - len(self.unknown) / len(self.codes) if self.codes else 0.0


def codes_of(column, classification):
    """Return a `Column` as `Codes`; rows of totals are none.

    Parameters
    ----------
    column : Column
    classification : Classification
    """
    texts = pd.Series([text for text in column.counts if not is_total(text)], dtype=object, name=column.name)
    try:
        clean, _ = clean_codes(texts, classification)
    except PolosError as error:
        return Codes(column.name, (), (), error=error)
    codes = sorted({code for code in clean if code})
    unknown = tuple(code for code in codes if classification.lacks(code))
    bare = {code.lstrip("0") for code in texts if code.isdigit() and not code.startswith("0")}
    restored = sum(code.startswith("0") and code.lstrip("0") in bare for code in codes)
    return Codes(column.name, tuple(codes), unknown, restored)


def guess_sector_column(columns, classification):
    """Return the `Codes` of the column that looks most like codes of activities, or None.

    Parameters
    ----------
    columns : list of Column
        Those that hold neither ids of areas nor years.
    classification : Classification
    """
    found = []
    for column in columns:
        if not 1 <= column.distinct <= MOST or column.decimals or (column.is_key and column.rows > MOST):
            continue
        codes = codes_of(column, classification)
        called, figures = column.named(*SECTOR), column.named(*FIRMS, *JOBS) and not column.named(*SECTOR)
        if codes.share < LEAST and not (called and codes.codes and codes.share >= LEAST / 2):
            continue
        # Whole numbers such as 10, 25, 47 are codes of divisions as well as figures: without the name of one, or
        # letters, one length and no zero they are taken for figures.
        shaped = len({len(code) for code in column.counts}) <= 2 and "0" not in column.counts
        lettered = any(sign.isalpha() for code in column.counts for sign in code)
        if not figures and (called or lettered or (shaped and codes.share == 1 and not column.numeric)):
            found.append(((called, codes.share, lettered, len(max(codes.codes, key=len))), codes))
    return max(found, key=lambda one: one[0])[1] if found else None


def sector_columns(columns, classification):
    """Return {name: code} of columns of figures whose names end in a code each, none where they are no such table.

    Parameters
    ----------
    columns : list of Column
        Those of figures.
    classification : Classification
    """
    codes = {column.name: column_code(column.name, classification) for column in columns}
    known = {name: code for name, code in codes.items() if code and code != "total" and not classification.lacks(code)}
    several = len(known) > 1 and len(set(known.values())) == len(known)
    stems = {name[: -len(code)].strip("_- ").casefold() for name, code in known.items() if code.isdigit()}
    return known if several and len(stems) <= 1 and len(known) >= LEAST * len(columns) else {}
