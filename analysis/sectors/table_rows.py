"""How many rows of a user's table each code of a classification has: what there is to choose from."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from .classification import range_ends
from .codes import clean_codes
from .total_words import is_total


@dataclass(frozen=True)
class TableRows:
    """How many rows of a table each code has.

    Attributes
    ----------
    of : dict of str to int
        Rows of each code of the classification and all below it.
    joint : dict of str to dict of str to int
        For a code that is only a part of ranges of the table, such as ``B-E``, and for those above it: rows by range.
    unknown : dict of str to int
        Rows of codes that the classification does not have.
    total : int
        All rows, those without a code too.
    """

    of: dict
    joint: dict
    unknown: dict
    total: int


def table_rows(values, classification, field="", width=None):
    """Return the `TableRows` of a column of codes, read as `codes.clean_codes` reads them.

    Parameters
    ----------
    values : mapping of object to int
        The values of the column with their number of rows; None where empty.
    classification : Classification
    field : str
        Name of the column in messages.
    width : int, optional
        Number of digits of all codes; found by default.

    Raises
    ------
    SectorError
        See `codes.clean_codes`.
    """
    counts = {value: rows for value, rows in values.items() if value is not None and not is_total(str(value))}
    codes, _ = clean_codes(pd.Series(list(counts), name=field), classification, width)
    of, joint, unknown = Counter(), {}, Counter()
    for code, rows in zip(codes, counts.values()):
        if code is None:
            continue
        members = () if code in classification or not range_ends(code) else classification.members(code)
        for above in {above for member in members for above in classification.lineage(member)}:
            within = joint.setdefault(above, Counter())
            within[code] += rows
        if members:
            continue
        if code in classification or code.isdigit():
            of.update(dict.fromkeys(classification.lineage(code), rows))
        if classification.lacks(code):
            unknown[code] += rows
    joint = {code: dict(within) for code, within in joint.items()}
    return TableRows(dict(of), joint, dict(unknown), sum(values.values()))
