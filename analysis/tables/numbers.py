"""Columns of numbers as offices write them: decimal commas, grouped digits, marks for what is missing or suppressed."""

import re
import unicodedata

import numpy as np
import pandas as pd

from ..errors import FieldError, fact, listed, mark, notice, number, quoted, valued
from ..validation import refuse_extremes

VALUE, MISSING, SUPPRESSED = STATES = ("value", "missing", "suppressed")
"""What a cell can be: a number, nothing known, or known and withheld. Neither of the last two is zero."""

MEANINGS = {
    "0": VALUE,
    "zero": VALUE,
    "cero": VALUE,
    **dict.fromkeys(("missing", "falta", "faltante", "sin dato"), MISSING),
    **dict.fromkeys(("suppressed", "suprimido", "secreto", "confidencial"), SUPPRESSED),
}
MARKS = {
    **dict.fromkeys(("-", "–", "—", ".", "..", "...", "…", "?", "na", "n.a.", "n/a", "nan", "null", "none"), MISSING),
    **dict.fromkeys(
        ("nd", "n.d.", "n/d", "sd", "s.d.", "s/d", "s/i", "sin dato", "sin datos", "no disponible"), MISSING
    ),
    **dict.fromkeys(("*", "**", "***", "#", "(*)", "c", "(c)", "conf.", "confidencial", "confidential"), SUPPRESSED),
    **dict.fromkeys(("s", "(s)", "s.e.", "secreto", "secreto estadístico", "suppressed", "suprimido"), SUPPRESSED),
}
"""What stands for a number that is not shown; "<3" and the like are suppressed as well."""
HIDDEN = "suppressed"
"""The one of `MARKS` to put where a number is known to be hidden."""

BELOW = re.compile(r"<\s*\d+")
ZERO = re.compile(r"[+-]?(0[0.,]*|[.,]0+)")
PLAIN = str.maketrans("\u00a0\u2007\u2009\u202f’‘´−–", "    '''--")
"""Blanks and apostrophes that part thousands, and minus signs, each kind as one sign."""
FULL_WIDTH = 0xFEE0
"""Distance of the signs of East Asian keyboards, such as "１", from those of ASCII."""
SIGNS = {".": ",", ",": "."}

MIXED = mark(
    "Field “{field}” mixes decimal commas and points, such as {values}. Make them alike, or give DECIMAL if one of "
    "them only groups digits."
)
AMBIGUOUS = mark("“{value}” in field “{field}” may be {whole} or a decimal number. Give DECIMAL: comma or point.")
TEXTUAL = mark(
    "Field “{field}” has texts that are no numbers, in these rows ({count}): {rows}. Correct them, or say in MARKS "
    "what they stand for. The decimal sign is taken to be “{sign}”."
)
"""What `parse_numbers` refuses, with the parameters of tables that decide it."""


def parse_marks(text):
    """Return the marks that a user defines, such as ``-=0; n.p.=missing; x=suppressed``.

    Raises
    ------
    FieldError
        When a part is not a mark and one of the meanings.
    """
    marks = {}
    for part in filter(None, (part.strip() for part in (text or "").split(";"))):
        sign, equals, meaning = part.rpartition("=")
        if not equals or meaning.strip().casefold() not in MEANINGS:
            raise FieldError(
                mark("“{part}” in MARKS is not understood. Write a mark and what it means: 0, missing or suppressed."),
                part=part,
            )
        marks[sign.strip().casefold()] = MEANINGS[meaning.strip().casefold()]
    return marks


def parse_numbers(column, decimal=None, marks=None, rows=None):
    """Return the numbers of a column, and what each cell is.

    Parameters
    ----------
    column : pandas.Series
        Numbers, or texts; None or NaN where empty. Its name and index name the field and the rows to the user.
    decimal : {".", ","}, optional
        The decimal sign. Found by default from all texts together.
    marks : dict of str to str, optional
        Further marks and their states, see `parse_marks`; "value" means zero.
    rows : pandas.Series of int, optional
        How many rows each value stands for, in what is told; one by default.

    Returns
    -------
    values : pandas.Series of float
        NaN where the state is not "value".
    states : pandas.Series of str
        "value", "missing" or "suppressed".
    notices : tuple of Notice
        How the column was read.

    Raises
    ------
    FieldError
        When a text is no number, or may be two: 1.234 alone is one and a bit, or a thousand and more.
    """
    if pd.api.types.is_numeric_dtype(column):
        values = column.astype(float).replace([np.inf, -np.inf], np.nan)
        refuse_extremes(values)
        return values, pd.Series(np.where(values.isna(), MISSING, VALUE), column.index), ()
    plain = np.array(
        [isinstance(value, (int, float, np.number)) and np.isfinite(value) for value in column], dtype=bool
    )
    if plain.any():
        values, states, notices = parse_numbers(column.mask(plain), decimal, marks, rows)
        return values.mask(plain, column.where(plain).astype(float)), states.mask(plain, VALUE), notices
    known = {sign.casefold(): state for sign, state in {**MARKS, **(marks or {})}.items()}
    positions, texts = _factorized(column)
    states, bare = [], []
    for text in texts:
        mark_of_text = known.get(text.casefold())
        states.append(mark_of_text or (SUPPRESSED if BELOW.fullmatch(text) else MISSING if not text else VALUE))
        bare.append("0" if mark_of_text == VALUE else _plain(text))
    numbers = [text for text, state in zip(bare, states) if state == VALUE]
    sign = decimal or _decimal(column.name, numbers)
    read = [_number(text, sign) if state == VALUE else np.nan for text, state in zip(bare, states)]
    _refuse_textual(column, texts, positions, states, read, sign)
    values = pd.Series(np.append(read, np.nan)[positions].astype(float), column.index, name=column.name)
    refuse_extremes(values)
    states = pd.Series(np.append(np.array(states, dtype=object), MISSING)[positions], column.index)
    return values, states, _notices(column, values, states, sign, numbers, rows)


def are_zeros(column, marks=None):
    """Return which cells of a column are zeros, whatever its decimal sign; see `parse_numbers`."""
    if pd.api.types.is_numeric_dtype(column):
        return column == 0
    known = {sign.casefold() for sign, state in (marks or {}).items() if state == VALUE}
    positions, texts = _factorized(column)
    zeros = [text.casefold() in known or bool(ZERO.fullmatch(_plain(text))) for text in texts]
    return pd.Series(np.array([*zeros, False], dtype=bool)[positions], column.index)


def _factorized(column):
    """Return the place of each value among the different texts, -1 where it is empty, and these texts."""
    positions, values = pd.factorize(column, use_na_sentinel=True)
    return positions, [str(value).strip() for value in values]


def _plain(text):
    """Return a text with digits, signs and blanks of other scripts as those of ASCII, but footnotes as they are.

    A superscript is no digit of the number: "125¹" is 125 with a footnote. A blank or an apostrophe stays, to be
    checked for grouping by threes.
    """
    text = "".join(chr(ord(sign) - FULL_WIDTH) if "！" <= sign <= "～" else sign for sign in text)
    text = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return re.sub(r"^([+-]) ", r"\1", text.translate(PLAIN))


def _decimal(field, texts):
    """Return the decimal sign that all texts agree on, "." where none has one; refuse what may be both."""
    seen, ambiguous = {}, None
    for text in texts:
        sign = _sign_of(text)
        if sign == "either":
            ambiguous = ambiguous or text
        elif sign:
            seen.setdefault(sign, text)
    if len(seen) > 1:
        raise FieldError(
            MIXED,
            field=field,
            values=listed(seen.values()),
        )
    if ambiguous and not seen:
        other = ambiguous.replace(".", "").replace(",", "")
        raise FieldError(
            AMBIGUOUS,
            value=ambiguous,
            field=field,
            whole=other,
        )
    return next(iter(seen), ".")


def _sign_of(text):
    """Return the decimal sign that a text proves, "either" where it may be for grouping, or None."""
    body = text.lstrip("+-")
    points, commas = body.count("."), body.count(",")
    if not points and not commas:
        return None
    if points and commas:
        return "." if body.rfind(".") > body.rfind(",") else ","
    sign = "." if points else ","
    if points + commas > 1:
        return SIGNS[sign]
    whole, _, rest = body.partition(sign)
    if len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0"):
        return "either"
    return sign


def _number(text, sign):
    """Return a text as a number with this decimal sign, or None.

    Thousands are grouped by threes, all with the same sign, or not at all.
    """
    whole, _, rest = text.partition(sign)
    for group in (SIGNS[sign], " ", "'"):
        if re.fullmatch(rf"[+-]?\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole, re.ASCII):
            whole = whole.replace(group, "")
            break
    if not re.fullmatch(r"[+-]?\d*", whole, re.ASCII) or not re.fullmatch(r"\d*", rest, re.ASCII):
        return None
    if not (whole.strip("+-") or rest):
        return None
    return float(f"{whole}.{rest}" if rest else whole)


def _refuse_textual(column, texts, positions, states, read, sign):
    """Raise `FieldError` for texts that are neither numbers nor marks, with their rows."""
    bad = np.array([state == VALUE and number is None for state, number in zip(states, read)] + [False])
    rows = np.flatnonzero(bad[positions])
    if len(rows):
        raise FieldError(
            TEXTUAL,
            field=column.name,
            count=len(rows),
            rows=listed(valued((column.index[row], quoted(texts[positions[row]])) for row in rows)),
            sign=sign,
        )


def _notices(column, values, states, sign, numbers, rows):
    """Return how the column was read."""
    found = []
    if any("." in text or "," in text for text in numbers):
        most = int(np.nanargmax(values))
        found.append(
            fact(
                mark("Field “{field}” is read with “{sign}” as the decimal sign: “{written}” is {value}."),
                field=column.name,
                sign=sign,
                written=column.iloc[most],
                value=number(values.iloc[most]),
            )
        )
    for state, text in (
        (MISSING, mark("Marks in field “{field}” that are read as missing, not as zero: {marks}.")),
        (SUPPRESSED, mark("Marks in field “{field}” that are read as suppressed, not as zero: {marks}.")),
    ):
        marks = column[(states == state) & column.notna()].astype(str).str.strip()
        if rows is None:
            marks = marks.value_counts()
        else:
            marks = rows[marks.index].groupby(marks).sum().sort_values(ascending=False, kind="stable")
        marks = marks[marks.index != ""]
        if len(marks):
            found.append(
                notice(
                    text,
                    field=column.name,
                    marks=listed(valued((quoted(sign), count) for sign, count in marks.items())),
                )
            )
    return tuple(found)
