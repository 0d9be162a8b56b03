"""The day before which evidence is too old for a verdict."""

import re
from calendar import monthrange
from datetime import date

from ..errors import FieldError, mark
from ..tables.days import FIRST, day_of

MONTHS = re.compile(r"\d{1,3}")


def oldest_day(text, today):
    """Return the day before which evidence is too old.

    Parameters
    ----------
    text : str
        A number of months before `today`, or a day.
    today : datetime.date

    Raises
    ------
    FieldError
        When it is neither.

    Examples
    --------
    >>> str(oldest_day("36", date(2026, 11, 30))), str(oldest_day("6", date(2026, 8, 31)))
    ('2023-11-30', '2026-02-28')
    """
    if MONTHS.fullmatch(text.strip()):
        return _months_before(today, int(text))
    day = day_of(text)
    if day is None:
        text_of_error = mark("VALID is “{value}”: write a number of months, such as 36, or a day, such as 2024-01-31.")
        raise FieldError(text_of_error, value=text)
    return day


def _months_before(today, months):
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if year < FIRST:
        return date(FIRST, 1, 1)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
