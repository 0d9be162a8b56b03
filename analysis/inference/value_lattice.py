"""Values as whole numbers: whether they lie on a lattice, where sums that are equal are equal exactly.

Counts, decimals of a table, a rank, a z-score of counts: all are a * integer + b for some a and b, though floats hold
them with a rounding error of their own. On that lattice sums are sums of whole numbers, and a tie is a tie.
"""

import numpy as np

ROUNDING = 8 * np.finfo(float).eps
"""How far a value may lie from its place on a lattice, beside the largest value: a few operations of floats."""


def unit_interval(values):
    """Return values moved and stretched to [0, 1], shape (n,); zeros where all are alike.

    Scaling by a power of two first is exact, and keeps the span of the largest floats finite.
    """
    scaled = _scaled(values)
    least = scaled.min()
    span = scaled.max() - least
    return (scaled - least) / span if span > 0 else np.zeros(len(scaled))


def lattice_cells(values, most):
    """Return values as whole numbers 0 … M of steps from the least, if they lie on a lattice.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Finite.
    most : int
        The largest M that is of use.

    Returns
    -------
    ndarray of int64, shape (n,), or None
        With the largest possible step; None where no lattice of up to `most` steps holds all values.
    """
    scaled = _scaled(values)
    if scaled.max() == scaled.min():
        return np.zeros(len(scaled), dtype=np.int64)
    cells = _binary_cells(scaled, most)
    return _rounded_cells(scaled, most) if cells is None else cells


def _scaled(values):
    """Return values times the power of two that brings the largest to [0.25, 0.5)."""
    values = np.asarray(values, dtype=float)
    _, exponent = np.frexp(np.abs(values).max())
    # In two steps: the power itself may be no float.
    half = -(int(exponent) + 1) // 2
    return np.ldexp(np.ldexp(values, half), -(int(exponent) + 1) - half)


def _binary_cells(scaled, most):
    """Return the cells of values that are multiples of a power of two, as integers and halves are: exact."""
    mantissa, exponent = np.frexp(scaled[scaled != 0])
    whole = np.abs(np.ldexp(mantissa, 53)).astype(np.int64)
    _, trailing = np.frexp((whole & -whole).astype(float))
    unit = int((exponent - 53 + trailing - 1).min())
    # The span over the unit, before it is computed: too many steps for a float, let alone for a table.
    if unit < -53 - 1 or np.ldexp(scaled.max() - scaled.min(), -unit) >= 2**53:
        return None
    steps = np.ldexp(scaled, -unit).astype(np.int64)
    steps -= steps.min()
    steps //= np.gcd.reduce(steps)
    return steps if steps.max() <= most else None


def _rounded_cells(scaled, most):
    """Return the cells of values that are a * integer + b up to rounding, by an approximate common divisor.

    Euclid's algorithm on all gaps between values at once: each by the smallest, then what is left of them by the
    smallest of that, until nothing is left. What is smaller than a quarter of the least step of use counts as rounding.
    """
    noise = ROUNDING * np.abs(scaled).max()
    ranked = np.unique(scaled)
    rise = ranked - ranked[0]
    span = rise[-1]
    least = max(span / most, 16 * noise)
    gaps = np.diff(ranked)
    gaps = np.unique(gaps[gaps > least / 4])
    rests, step = gaps, gaps[0]
    while rests.size:
        step = rests.min()
        if not step >= least * (1 - 1e-6):
            return None
        # Whatever is left of the others is smaller than the step, which stays: so quotients, and errors, stay small.
        left = np.abs(rests - step * np.rint(rests / step))
        left = left[left > least / 4]
        rests = np.append(left, step) if left.size else left
    step = _sharpened(step, gaps, least / 4)
    cells = np.rint(rise / step)
    if cells[-1] > most or not np.abs(rise - cells * (span / cells[-1])).max() <= 2 * noise:
        return None
    cells = np.rint((scaled - ranked[0]) * (cells[-1] / span)).astype(np.int64)
    return cells // np.gcd.reduce(cells)


def _sharpened(step, gaps, rounding):
    """Return a step with its rounding error divided by ever larger multiples of it among the gaps."""
    reach = 2.0
    while reach * step < 2 * gaps[-1]:
        near = gaps[gaps < reach * step]
        times = np.rint(near / step)
        if (np.abs(near - times * step) > rounding).any():
            break
        if near.size:
            step = (near * times).sum() / (times * times).sum()
        reach *= 2
    return step
