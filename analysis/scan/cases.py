"""What is counted, checked: whole numbers of firms, and a base in every area that takes part."""

from ..errors import AreaError, FieldError, listed, mark, notice, number, valued
from ..validation import counts
from .likelihood import LEAST_CASES

LEAST_AREAS = 3
MOST_CASES = 2**53
"""Beyond this, floats no longer tell whole numbers apart."""


def cases_at_risk(events, base):
    """Return counts and their base in the areas that have both, and notices on those left out.

    Parameters
    ----------
    events : pandas.Series of float, shape (n,)
        Firms, or whatever else comes singly, in each area; NaN where unknown.
    base : pandas.Series of float, shape (n,)
        What they are compared with, all firms for instance; NaN where unknown.

    Returns
    -------
    events, base : pandas.Series of float, shape (m,)
        Where both are known and the base is above 0.
    notices : tuple of Notice

    Raises
    ------
    FieldError
        Negative figures; counts that are not whole, which are jobs or estimates; fewer than 2 cases.
    AreaError
        Fewer than 3 areas with both figures.
    """
    (events, base), notices = counts(events, base)
    require_whole(events)
    known = events.notna() & base.notna() & (base > 0)
    if known.sum() < LEAST_AREAS:
        raise AreaError(
            mark(
                "Areas with a figure in “{field}” and a “{base}” above 0: {count}. At least {least} are needed. "
                "Check that both fields belong to this layer."
            ),
            field=events.name,
            base=base.name,
            count=int(known.sum()),
            least=LEAST_AREAS,
        )
    if events[known].sum() < LEAST_CASES:
        raise FieldError(
            mark(
                "Field “{field}” counts {count} in all areas that have a “{base}”. At least {least} are needed to say "
                "where they gather. Choose a wider sector."
            ),
            field=events.name,
            base=base.name,
            count=number(events[known].sum()),
            least=LEAST_CASES,
        )
    return events[known], base[known], notices + _left_out(events, base, known) + _above(events, base, known)


def require_whole(events):
    """Raise `FieldError` unless all counts are whole numbers, and together few enough to be told apart."""
    broken = events[events.notna() & (events % 1 != 0)]
    if len(broken):
        raise FieldError(
            mark(
                "Field “{field}” has values that are not whole, in these areas ({count}): {rows}. The test counts "
                "firms, one by one; jobs, shares and estimates come in lumps, and would be called significant "
                "everywhere. Choose a field with the number of firms."
            ),
            field=events.name,
            count=len(broken),
            rows=listed(valued(broken.items())),
        )
    if events.sum() > MOST_CASES:
        raise FieldError(
            mark(
                "Field “{field}” counts {count} in all, more than can be counted one by one ({most}). Choose a field "
                "with the number of firms."
            ),
            field=events.name,
            count=int(events.sum()),
            most=MOST_CASES,
        )


def _left_out(events, base, known):
    """Return a notice that names the areas with a figure that take no part."""
    out = events.notna() & ~known
    if not out.any():
        return ()
    text = mark("Areas left out because “{field}” is 0 or missing there ({count}): {rows}.")
    return (notice(text, field=base.name, count=int(out.sum()), rows=listed(events.index[out])),)


def _above(events, base, known):
    """Return a notice that names the areas that count more than their base."""
    above = known & (events > base)
    if not above.any():
        return ()
    text = mark("Areas where “{field}” exceeds “{base}” ({count}): {rows}. Check that one is part of the other.")
    rows = listed(events.index[above])
    return (notice(text, field=events.name, base=base.name, count=int(above.sum()), rows=rows),)
