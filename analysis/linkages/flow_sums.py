"""Which rows or columns of a flow table are sums of the ones before them.

Their names differ from office to office; arithmetic does not. A column is a sum where in every sector it equals some
of the columns just before it, sums themselves left out.
"""

import numpy as np

ROUGH = 1e-6
"""Relative difference within which figures with many digits are equal."""
DIGITS = 6
ROUNDED = 0.1
"""Share of all figures by which those of a sum may differ in all: rounding goes up and down."""


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


def sums_inside(figures):
    """Return which rows are sums of other rows: totals of all, or of a block next to them.

    Parameters
    ----------
    figures : pandas.DataFrame of float, shape (n, m)
        All that is known of each row; NaN counts as empty.

    Returns
    -------
    list of str
        Sums of two rows or more, which follow on their heading or come before their sum; blocks of blocks too and,
        where there are such blocks, those that hold a single row.
    """
    values, unit = figures.fillna(0.0).to_numpy(), _unit(figures)
    wholes, left, found = values.sum(axis=1), np.arange(len(values)), set()
    for step in (1, -1):
        least, new = 2, True
        while new:
            rows = left[::step]
            new = {rows[at] for at in range(len(rows)) if _is_block(values, wholes, rows[at:], least, unit)}
            left, found, least = left[~np.isin(left, list(new))], found | new, 1
    # A total may stand anywhere.
    every = values[left].sum(axis=0)
    if len(left) > 2:
        whole = [row for row in left if values[row].any() and equal(values[row], every - values[row], len(left), unit)]
        found |= set(whole)
    return [name for at, name in enumerate(figures.index) if at in found]


def apart(one, other, terms, unit):
    """Return which figures of two columns differ by more than the rounding of as many figures, each to a unit."""
    scale = np.maximum(np.abs(one), np.abs(other))
    return ~(np.abs(one - other) <= np.maximum(ROUGH * scale, 0.5 * unit * (terms + 1)))


def equal(one, other, terms, unit):
    """Return whether two columns are the same but for rounding, see `apart`: each figure, and all of them together."""
    if apart(one, other, terms, unit).any():
        return False
    return np.abs(one - other).sum() <= ROUNDED * max(np.abs(one).sum(), np.abs(other).sum())


def _is_block(values, wholes, rows, least, unit):
    """Return whether the first of some rows is the sum of so many of the next ones, or of more."""
    heading, others = values[rows[0]], rows[1:]
    if not heading.any():
        return False
    # Most runs differ in their sums already.
    whole, sums = wholes[rows[0]], np.cumsum(wholes[others])
    near = 1 + np.flatnonzero(np.abs(sums - whole) <= ROUNDED * np.maximum(np.abs(sums), abs(whole)))
    return any(equal(heading, values[others[:count]].sum(axis=0), count + 1, unit) for count in near if count >= least)


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
