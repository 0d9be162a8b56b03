"""Tables with a column for each sector: which code the name of a column ends in."""

import re

import pandas as pd

from ..errors import TableError, fact, listed, mark
from .classification import isic4
from .total_words import is_total
from .unspecified import are_unspecified

CODE = re.compile(
    r"(?P<stem>[^\W\d_]*|.*?[\W_])(?:(?P<digits>\d{1,6})|(?<![^\W_])(?P<letters>[A-U](?:[-_][A-U])?))", re.DOTALL
)
NAMELESS = re.compile(r"field_?\d+", re.IGNORECASE)
"""What QGIS calls a column by its place where it takes the first line for figures; the number is no code."""
CUT = 10
"""Characters that the name of a field keeps in a DBF; GDAL ends those that were cut alike in _1, _2, or a digit."""
SHOWN = 15


def long_form(table, columns, classification=None, *, width=None, total_code="", unspecified=(), language="en"):
    """Turn a table with a column for each sector into one with a row for each area and sector.

    Parameters
    ----------
    table : pandas.DataFrame
        ``area``, perhaps ``province``, and the columns of sectors.
    columns : list of str
        The columns of sectors; the code is what their name ends in, such as ``ciiu_1311``, ``S10`` or ``B-E``.
    classification : Classification, optional
        What the codes are of, ISIC Rev. 4 by default.
    width : int, optional
        Number of digits of all codes; shorter ones get zeros in front.
    total_code : str
        What the column of totals over all sectors is called beside the usual words.
    unspecified : collection of str
        Codes of no known activity, see `unspecified.parse_unspecified`.
    language : str
        Of the titles shown.

    Returns
    -------
    pandas.DataFrame
        ``area``, ``province`` if there is one, ``code`` and ``value``; rows keep their index.
    tuple of Notice
        What each column is read as.

    Raises
    ------
    TableError
        When a name ends in no code, two end in the same, or names differ by more than their code.
    """
    classification = classification or isic4()
    names = pd.Series(columns, dtype=object)
    nobodys = set(names[are_unspecified(names, unspecified)])
    codes = {
        column: column if column in nobodys else column_code(column, classification, width, total_code)
        for column in columns
    }
    lost = [column for column, code in codes.items() if code is None]
    if lost:
        raise TableError(_lost_names(lost), count=len(lost), columns=listed(lost), classification=classification.name)
    by_code = {}
    for column, code in codes.items():
        if code in by_code:
            raise TableError(
                mark("The columns “{first}” and “{second}” both stand for the code {code}. Choose one of them."),
                first=by_code[code],
                second=column,
                code=code,
            )
        by_code[code] = column
    _refuse_other_stems([column for code, column in by_code.items() if code.isdigit() and column not in nobodys])
    places = table[[name for name in ("area", "province") if name in table]]
    parts = [places.assign(code=code, value=table[column].astype(object)) for code, column in by_code.items()]
    return pd.concat(parts).sort_index(kind="stable"), _read_as(by_code, classification, language)


def column_code(name, classification=None, width=None, total_code=""):
    """Return the sector code that the name of a column ends in, "total" for one of totals, or None."""
    if is_total(str(name), total_code):
        return "total"
    if NAMELESS.fullmatch(str(name).strip()):
        return None
    found = _parts(name)
    if not found:
        return None
    if found["letters"]:
        return found["letters"].replace("_", "-")
    classification = classification or isic4()
    code = found["digits"].zfill(width or 0)
    return None if len(code) < min(classification.lengths, default=0) else code


def _parts(name):
    """Return what a name consists of, a code at its end, or None."""
    name = str(name).strip()
    return CODE.fullmatch(name.upper() if len(name) < 4 else name)


def _lost_names(columns):
    """Return what is said of columns whose name ends in no code."""
    if any(NAMELESS.fullmatch(str(column).strip()) for column in columns):
        return mark(
            "Columns whose name ends in no code of {classification} ({count}): {columns}. Some are called after their "
            "place in the file only. Give the columns names such as C10, ciiu_1311 or B-E."
        )
    if any(len(str(column).encode()) == CUT and str(column)[-1].isdigit() for column in columns):
        return mark(
            "Columns whose name ends in no code of {classification} ({count}): {columns}. Names of ten characters may "
            "have been cut off by a Shapefile or DBF, and with them the codes. Use the table that they come from."
        )
    return mark(
        "Columns whose name ends in no code of {classification} ({count}): {columns}. Choose the columns of sectors "
        "only, named such as C10, ciiu_1311 or B-E; one of totals may be named in TOTAL_CODE."
    )


def _refuse_other_stems(columns):
    """Raise `TableError` where names differ by more than their code and its section: the numbers may be no codes."""
    stems = {}
    for column in columns:
        stem = _parts(column)["stem"].casefold()
        stems.setdefault("" if len(stem) == 1 else stem, column)
    if len(stems) > 1:
        raise TableError(
            mark(
                "Names of columns of sectors differ by more than their code, such as {columns}: the numbers at their "
                "end may be years or questions. Rename the columns, or choose those of one kind."
            ),
            columns=listed(stems.values()),
        )


def _read_as(by_code, classification, language):
    """Return, in a tuple, what each column is read as."""
    shown = (
        f"{column} → {code} {classification.title(code, language) if code in classification else ''}".strip()
        for code, column in by_code.items()
    )
    return (
        fact(
            mark("Columns of the table, and the codes that they are read as ({count}): {columns}."),
            count=len(by_code),
            columns=listed(shown, SHOWN),
        ),
    )
