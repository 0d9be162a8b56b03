"""The years of figures: read from a column, chosen by a user, and of firms that are still there, when they began."""

import re

import pandas as pd

from ..errors import FieldError, listed, listed_notice, mark, notice, valued
from ..text import percent

YEAR = re.compile(r"(\d{4})(?:[.,]0*)?|(\d{4})-\d{1,2}(?:-\d{1,2}(?:[T ].*)?)?|\d{1,2}[./-]\d{1,2}[./-](\d{4})")
"""A year, or a date with the year first or last."""
FIRST, LAST = 1500, 2200
"""Years beyond these stand for unknown ones in directories: 0000, 9999."""


def years_of(column):
    """Return the years of a column of years or dates, and notices.

    Parameters
    ----------
    column : pandas.Series
        Numbers or texts, None or NaN where empty; the index names the rows, the name is the field.

    Returns
    -------
    pandas.Series of float
        NaN where there is no year.
    tuple of Notice

    Raises
    ------
    FieldError
        When something is neither a year nor a date, or no row has a year.

    Examples
    --------
    >>> import pandas
    >>> years_of(pandas.Series(["2019", 2020.0, "2021-03-01", "31/12/2022", None]))[0].tolist()
    [2019.0, 2020.0, 2021.0, 2022.0, nan]
    """
    positions, different = pd.factorize(column, use_na_sentinel=True)
    texts = [f"{value:.15g}" if isinstance(value, float) else str(value).strip() for value in different]
    found = [YEAR.fullmatch(text) for text in texts]
    lost = {place for place, match in enumerate(found) if match is None}
    if lost:
        rows = [(row, texts[place]) for row, place in zip(column.index, positions) if place in lost]
        raise FieldError(
            mark(
                "Field “{field}” has values that are neither a year nor a date ({count}), in these rows: {rows}. Write "
                "years as 2019, dates as 2019-12-31."
            ),
            field=column.name,
            count=len(rows),
            rows=listed(valued(rows)),
        )
    read = pd.Series([float(next(filter(None, match.groups()))) for match in found], dtype=float)
    years = pd.Series(read.reindex(positions).to_numpy(), column.index, name=column.name)
    strange = years[(years < FIRST) | (years > LAST)]
    years = years.mask(years.index.isin(strange.index))
    if years.isna().all():
        raise FieldError(mark("Field “{field}” has no year in any row."), field=column.name)
    return years, listed_notice(
        mark("Rows whose year in “{field}” cannot be, which count as without a year ({count}): {list}."),
        [f"{year:.0f}" for year in strange.unique()],
        field=column.name,
    )


def chosen_dates(text):
    """Return the years that a user wrote, such as "2015; 2020", in their order; none where nothing was written.

    Raises
    ------
    FieldError
        When they are no years, fewer than two, or not in order of time.
    """
    parts = [part for part in re.split(r"[;,\s]+", text) if part]
    if not parts:
        return ()
    if not all(re.fullmatch(r"\d{4}", part) for part in parts):
        raise FieldError(mark("DATES is “{value}”: write years apart by semicolons, such as 2015;2020."), value=text)
    dates = tuple(map(int, parts))
    if len(dates) < 2 or any(first >= second for first, second in zip(dates, dates[1:])):
        raise FieldError(mark("DATES is “{value}”: give two years or more, each once, the earliest first."), value=text)
    return dates


def dates_in(years, dates):
    """Return the dates of a panel: those chosen, or else all years that it has; and notices.

    Parameters
    ----------
    years : pandas.Series of float
        Of the rows, NaN where unknown.
    dates : tuple of int
        See `chosen_dates`.

    Raises
    ------
    FieldError
        When a chosen year is not there, or there are fewer than two.
    """
    there = sorted(years.dropna().astype(int).unique())
    lacking = [date for date in dates if date not in there]
    if lacking:
        raise FieldError(
            mark("Field “{field}” does not have these years of DATES: {list}. It has: {there}."),
            field=years.name,
            list=listed(lacking),
            there=listed(there, 20),
        )
    found = dates or tuple(map(int, there))
    if len(found) < 2:
        raise FieldError(
            mark("Growth needs two years or more; field “{field}” has only {list}."),
            field=years.name,
            list=listed(found),
        )
    steps = {second - first for first, second in zip(found, found[1:])}
    if len(steps) > 1:
        text = mark("The years are not evenly spaced: {list}. Each period counts as it is; yearly rates allow for it.")
        return found, (notice(text, list=listed(found, 20)),)
    return found, ()


def undated(cells):
    """Return, in a tuple, a notice of the rows that have no year, with their share of all figures.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``value`` and ``year``; the index names the rows.
    """
    rows = cells[cells["year"].isna()]
    share = percent(rows["value"].sum(), cells["value"].sum())
    text = mark("Rows without a year, left out at all dates ({count}; {share} of all figures): {list}.")
    return listed_notice(text, rows.index.unique(), share=share)


def survivors(cells, dates):
    """Return rows of firms that still exist as figures at dates: at each, all that were founded by the end of it.

    Parameters
    ----------
    cells : pandas.DataFrame
        With ``year``, that of the foundation.
    dates : tuple of int

    Returns
    -------
    pandas.DataFrame
        The same columns; a row once for each date by which it was founded, which is its ``year``.
    tuple of Notice

    Raises
    ------
    FieldError
        When none was founded by the first date.
    """
    first = cells["year"] <= dates[0]
    if not first.any():
        raise FieldError(
            mark("No row was founded by {date}, the first of DATES: growth has no start to be measured from."),
            date=dates[0],
        )
    text = mark(
        "These are survivors: firms that closed before the table was made are missing at all dates, and those still "
        "there count at each date with what they have now. So the start is too small and growth too large, the more "
        "so the further back, the more firms close in a sector and the more they grow; and nothing can shrink. Compare "
        "areas and sectors, not years."
    )
    return pd.concat([cells[cells["year"] <= date].assign(year=float(date)) for date in dates]), (notice(text),)
