"""Counting how many numbers lie below and above others: exactly, and as fast as numpy can."""

import numpy as np


def count_below_and_up_to(numbers, low, high):
    """Return how many numbers lie below `low`, and how many up to `high`, for each pair of bounds.

    Numbers of 32 bits are sorted and searched several times faster. Rounding to them never reverses an order, so
    bounds between which no rounded number lies are settled; only the others are looked up in full. The result is
    exact.

    Parameters
    ----------
    numbers : ndarray of float, shape (m,)
        In any order.
    low, high : ndarray of float, shape (k,)
        Bounds, ``low <= high``; searches are fastest where they roughly rise.

    Returns
    -------
    below, up_to : ndarray of int, shape (k,)
        Numbers < low and numbers <= high.
    """
    with np.errstate(over="ignore"):  # what is too large for 32 bits becomes infinite, and still keeps its order
        rounded, first, last = (values.astype(np.float32) for values in (numbers, low, high))
    ranked = np.sort(rounded)
    below = np.searchsorted(ranked, first, side="left")
    unsettled = ranked.take(below, mode="clip") <= last
    unsettled &= below < ranked.size
    up_to = below.copy()
    if unsettled.any():
        ranked = _sorted(numbers)
        below[unsettled] = np.searchsorted(ranked, low[unsettled], side="left")
        up_to[unsettled] = np.searchsorted(ranked, high[unsettled], side="right")
    return below, up_to


def rough_order(values):
    """Return 16-bit integers that never run against the order of the values; numpy sorts them by their digits."""
    least, span = values.min(), np.ptp(values)
    # Over a smaller span the quotient would be infinite; one number for all does not run against the order either.
    return ((values - least) * (65535 / span if span > 1e-300 else 0.0)).astype(np.uint16)


def _sorted(values):
    """Return values in rising order, shape (m,).

    Before version 2, numpy sorts 64-bit numbers by comparing them. A rough order first leaves that little to do: the
    result is the same, in a third of the time.
    """
    if np.lib.NumpyVersion(np.__version__) >= "2.0.0":
        return np.sort(values)
    return np.sort(values.take(np.argsort(rough_order(values), kind="stable")), kind="stable")
