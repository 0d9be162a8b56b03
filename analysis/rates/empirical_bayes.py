"""Rates that can be compared between large and small areas.

References
----------
Assunção, R. M. & Reis, E. A. (1999). A new proposal to adjust Moran's I for population density. Statistics in
Medicine 18(16), 2147-2162.
"""

import numpy as np

from ..errors import FieldError, listed, mark, notice
from ..validation import ROUNDING, counts, finite


def standardised_rate(events, base):
    """Return rates standardised by Empirical Bayes (Assunção & Reis 1999, eq. 3 and 4), and notices.

    Each rate less the overall one, m, over the standard deviation it would have in an area of its size,
    sqrt(a + m / base). The variance a between areas is a difference of estimates; where that comes out negative
    it is taken as zero, as spdep and GeoDa do (esda keeps it, and so can divide by almost nothing).

    Parameters
    ----------
    events, base : pandas.Series of float, shape (n,)
        Numerators and denominators. Where either is missing or the denominator is zero, there is no rate.

    Returns
    -------
    pandas.Series, tuple of Notice

    Raises
    ------
    FieldError
        When a value is negative, or no area has a rate above zero.
    """
    (events, base), notices = counts(events, base)
    above = events > base
    base, said = positive_base(base, events.notna())
    notices += said
    known = events.notna() & base.notna()
    if above.any():
        notices += (
            notice(
                mark("Areas where “{field}” exceeds “{base}” ({count}): {rows}. Check that one is part of the other."),
                count=int(above.sum()),
                field=events.name,
                base=base.name,
                rows=listed(events.index[above]),
            ),
        )
    if not (events[known] > 0).any():
        raise FieldError(
            mark("Field “{field}” is zero or empty in every area that has a denominator “{base}”: no rate to map."),
            field=events.name,
            base=base.name,
        )
    e, b = events[known], base[known]
    mean = e.sum() / b.sum()
    between = (b * (e / b - mean) ** 2).sum() / b.sum() - mean / b.mean()
    rate = excess(e, mean * b) / b / np.sqrt(max(between, 0.0) + mean / b)
    return rate.reindex(events.index).rename(f"{events.name} / {base.name}"), notices


def excess(events, expected):
    """Return events less those expected, exactly 0 where they differ by rounding alone.

    An area at the overall rate is neither above it nor below.
    """
    difference = events - expected
    return difference * (np.abs(difference) > ROUNDING * np.abs(expected))


def positive_base(base, wanted):
    """Return denominators, infinities and zeros as missing, and notices on those among the areas that are wanted.

    Parameters
    ----------
    base : pandas.Series of float, shape (n,)
    wanted : pandas.Series of bool, shape (n,)
        Areas that have events.

    Raises
    ------
    FieldError
        When one is negative.
    """
    (base,), notices = counts(base)
    empty = wanted & (base == 0)
    if empty.any():
        notices += (
            notice(
                mark("Areas left out because “{field}” is 0 there, which gives no rate ({count}): {rows}."),
                count=int(empty.sum()),
                field=base.name,
                rows=listed(base.index[empty]),
            ),
        )
    return base.mask(base == 0), notices


def value_or_rate(values, base=None):
    """Return values, infinities as missing, or with a base their `standardised_rate`, and notices."""
    return finite(values) if base is None else standardised_rate(values, base)
