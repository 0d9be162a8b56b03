"""Days as tables have them: dates of a database, or texts as people write them."""

import re
from datetime import date

from ..errors import FieldError, listed, mark, valued

YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
YEAR_LAST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
"""The day before the month, as in all countries that write Spanish."""
FIRST, LAST = 1700, 2200
"""Years beyond these are slips of the pen, and more than pandas can hold."""


def day_of(text):
    """Return the day that a text says, a `datetime.date`; None where it says none that the calendar has.

    Examples
    --------
    >>> str(day_of("31/12/2023")), str(day_of("2024-03-01T10:00:00")), day_of("30/02/2024"), day_of("2024")
    ('2023-12-31', '2024-03-01', None, None)
    """
    first, last = YEAR_FIRST.fullmatch(text.strip()), YEAR_LAST.fullmatch(text.strip())
    if not (first or last):
        return None
    year, month, day = map(int, first.groups() if first else reversed(last.groups()))
    try:
        return date(year, month, day) if FIRST <= year <= LAST else None
    except ValueError:
        return None


def days_of(column, layer):
    """Return the days of a column.

    Parameters
    ----------
    column : pandas.Series
        Texts or None; the index names the rows, the name is the field.
    layer : str
        The layer or table that it is from, for messages.

    Returns
    -------
    pandas.Series of datetime64[ns]
        NaT where it is empty.

    Raises
    ------
    FieldError
        When something is no day.
    """
    import pandas as pd

    given = column[column.notna()].astype(str)
    days = given.map(day_of)
    wrong = given[days.isna()]
    if len(wrong):
        text = mark(
            "Field “{field}” of “{layer}” has values that are no dates ({count}), in these rows: {rows}. Write them as "
            "2019-12-31 or 31/12/2019, of years from {first} to {last}; a day that is not known stays empty."
        )
        rows = listed(valued(wrong.items()))
        values = {"layer": layer, "count": len(wrong), "rows": rows, "first": FIRST, "last": LAST}
        raise FieldError(text, field=column.name, **values)
    return pd.to_datetime(days).reindex(column.index).astype("datetime64[ns]").rename(column.name)
