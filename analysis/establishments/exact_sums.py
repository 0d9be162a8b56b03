"""Sums of decimal numbers without rounding: the same to the last digit whatever adds them up, in whatever order.

Workers are whole numbers, middles of size bands, or averages with a few decimals. Times a common scale they are whole
numbers, whose sums are exact; only the end result is rounded, once, to the nearest real number.
"""

import numpy as np

SCALES = (1, 2, 10, 100, 1_000, 10_000)
"""What decimals are multiplied by to be whole: 2 for the middles of size bands, else a power of ten."""
EXACT = 2**53
"""Whole numbers up to here are real numbers too, so that a division by the scale is rounded once."""


def scale_of(values):
    """Return the smallest of `SCALES` that makes all values whole, None where none does.

    Parameters
    ----------
    values : ndarray of float
        NaN where unknown.

    Examples
    --------
    >>> scale_of(np.array([1.0, 2.5])), scale_of(np.array([0.1])), scale_of(np.array([1 / 3]))
    (2, 10, None)
    """
    known = np.unique(values[~np.isnan(values)])
    for scale in SCALES:
        whole = np.rint(known * scale)
        if (np.abs(whole) < EXACT).all() and (whole / scale == known).all():
            return scale
    return None


def divided(whole, divisor):
    """Return whole numbers divided by another, each rounded once.

    Parameters
    ----------
    whole : array_like of int, shape (n,)
    divisor : int

    Returns
    -------
    ndarray of float, shape (n,)
    """
    whole = np.asarray(whole)
    found = whole.astype(float) / divisor
    large = np.flatnonzero(np.abs(found) >= EXACT / divisor)
    found[large] = [int(whole[place]) / divisor for place in large]
    return found
