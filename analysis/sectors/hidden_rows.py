"""Rows of a long table that are not to be published: which they are, and what their figures are worth.

``suppressed`` says what may be shown, and not what is known (docs/en/data/long-table.md): a figure that stands in such
a row counts, and this is told. A zero there is none: offices that hide a figure write 0 in its place.
"""

import pandas as pd

from ..errors import FieldError, listed, listed_notice, mark, valued
from ..tables.numbers import SUPPRESSED, are_zeros, parse_numbers

FIGURES = ("firms", "jobs", "jobs_high", "jobs_max", "jobs_sq")
"""Columns in which a zero may stand for what is hidden."""


def hidden_rows(rows, marks=None):
    """Return rows of a long table without the zeros that stand for hidden figures, and which are not to be published.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``suppressed``, perhaps, and any of ``firms``, ``jobs``, ``jobs_high``, ``jobs_max`` and ``jobs_sq``, as they
        stand in the table; the index names the rows.
    marks : dict of str to str, optional
        See `numbers.parse_marks`.

    Returns
    -------
    rows : pandas.DataFrame
        Without ``suppressed``. In rows not to be published a figure of 0 is None, but jobs that are at most 0.
    marked : pandas.Series of bool
        Which rows are not to be published.
    notices : tuple of Notice
        Which zeros were read as hidden, and which figures count although they are not to be published.

    Raises
    ------
    FieldError
        When ``suppressed`` is neither 1 nor 0, nor a mark.
    """
    if "suppressed" not in rows:
        return rows, pd.Series(False, rows.index), ()
    marked, notices = _marked(rows["suppressed"], marks)
    rows = rows.drop(columns="suppressed")
    if not marked.any():
        return rows, marked, notices
    zeros = {name: marked & are_zeros(rows[name], marks) for name in FIGURES if name in rows}
    nothing = zeros.pop("jobs_high", pd.Series(False, rows.index))
    for name in zeros:
        zeros[name] = zeros[name] if name == "firms" else zeros[name] & ~nothing
        rows[name] = rows[name].mask(zeros[name], None)
    counted = [name for name in ("firms", "jobs") if name in rows]
    shown = marked & rows[counted].notna().any(axis=1)
    hidden = sum(zeros[name] for name in counted) > 0
    of_zeros = mark(
        "Rows with 1 in suppressed and a figure of 0, which is read as hidden and not as zero ({count}): {list}. Where "
        "there is nothing indeed, write 0 in suppressed, or in jobs_high."
    )
    of_shown = mark(
        "Rows with 1 in suppressed whose figures are there, and count ({count}): {list}. Do not publish what they can "
        "be worked out from."
    )
    said = (*listed_notice(of_zeros, rows.index[hidden]), *listed_notice(of_shown, rows.index[shown]))
    return rows, marked, (*notices, *said)


def _marked(column, marks):
    """Return which rows a column says are not to be published, and how it was read."""
    values, states, notices = parse_numbers(column, None, marks)
    wrong = values.notna() & ~values.isin([0, 1])
    if wrong.any():
        raise FieldError(
            mark("suppressed is 1, 0 or empty, but not in these rows ({count}): {rows}."),
            count=int(wrong.sum()),
            rows=listed(valued(column[wrong].items())),
        )
    return (values == 1) | (states == SUPPRESSED), notices
