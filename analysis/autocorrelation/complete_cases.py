"""The areas that have a value in every variable of a statistic."""

from functools import reduce

from ..errors import AreaError, listed, mark, notice
from ..validation import finite
from .sample import LEAST_AREAS


def complete_cases(*variables):
    """Return variables with a value only in areas where all have one, and notices on what is left out.

    Parameters
    ----------
    *variables : pandas.Series of float, shape (n,)
        On the same index; NaN where there is no value. Infinities count as missing.

    Returns
    -------
    list of pandas.Series, tuple of Notice

    Raises
    ------
    AreaError
        When too few areas have a value in all of several variables.
    """
    found = [finite(series) for series in variables]
    variables, notices = [series for series, _ in found], sum((said for _, said in found), ())
    known = [series.notna() for series in variables]
    everywhere, somewhere = reduce(lambda a, b: a & b, known), reduce(lambda a, b: a | b, known)
    partly = somewhere & ~everywhere
    names = ", ".join(str(series.name) for series in variables)
    if len(variables) > 1 and everywhere.sum() < LEAST_AREAS:
        raise AreaError(
            mark("Areas with a value in all of the fields {fields}: {count}. At least {least} are needed."),
            fields=names,
            count=int(everywhere.sum()),
            least=LEAST_AREAS,
        )
    if partly.any():
        notices += (
            notice(
                mark("Areas left out because they have no value in some of the fields {fields} ({count}): {rows}."),
                fields=names,
                count=int(partly.sum()),
                rows=listed(partly.index[partly]),
            ),
        )
    return [series.where(everywhere) for series in variables], notices
