"""Which rows or columns of a flow table are sums of the ones before them.

Their names differ from office to office; arithmetic does not. A column is a sum where in every sector it equals some
of the columns just before it, sums themselves left out.
"""

import numpy as np

ROUGH = 1e-6
"""Relative difference within which figures with many digits are equal."""
DIGITS = 6


def sums_of_others(parts):
    """Return which columns are sums of those before them.

    Parameters
    ----------
    parts : pandas.DataFrame of float
        The first column stands for all sectors together, the others follow as the table has them; NaN counts as empty.

    Returns
    -------
    dict of str to tuple of str
        {column that is a sum: the columns that it is the sum of}: all up to it from one of them on, two or more, or the
        first column alone, of which it is a copy.
    """
    values = {name: parts[name].fillna(0.0).to_numpy() for name in parts}
    unit = _unit(parts)
    single, found = [], {}
    for name, column in values.items():
        terms = _terms(column, single, values, unit) if np.any(column) else ()
        if terms:
            found[name] = terms
        else:
            single.append(name)
    return found


def apart(one, other, terms, unit):
    """Return which figures of two columns differ by more than the rounding of as many figures, each to a unit."""
    scale = np.maximum(np.abs(one), np.abs(other))
    return ~(np.abs(one - other) <= np.maximum(ROUGH * scale, 0.5 * unit * (terms + 1)))


def equal(one, other, terms, unit):
    """Return whether two columns are the same but for rounding, see `apart`."""
    return not apart(one, other, terms, unit).any()


def _terms(column, single, values, unit):
    """Return the longest run of single columns up to the last that a column is the sum of, nothing where none is."""
    runs = [single[start:] for start in range(len(single) - 1)]
    for run in [*runs, single[:1]]:
        if run and equal(column, sum(values[name] for name in run), len(run), unit):
            return tuple(run)
    return ()


def _unit(parts):
    """Return the unit that all figures are rounded to, 0 where they have more than `DIGITS` decimals."""
    figures = parts.to_numpy(dtype=float)
    figures = figures[np.isfinite(figures)]
    for digits in range(DIGITS):
        if np.allclose(figures, np.round(figures, digits), rtol=1e-15, atol=10.0 ** -(digits + 3)):
            return 10.0**-digits
    return 0.0
