"""Sums of counts, each with its own law: how likely they are to reach what was observed.

The law of a sum of independent counts is the convolution of their laws, by one Fourier transform for each area and one
for each sum. Only what lies below the observed sum matters, so that tables of the areas' laws end there. Damping, rho^m
with rho < 1, keeps what lies beyond the end of the transform from folding back, at 4e-11 of its size (Grübel &
Hermesmeier 1999).

References
----------
Grübel, R. & Hermesmeier, R. (1999). Computation of compound distributions I: aliasing errors and exponential tilting.
ASTIN Bulletin 29(2), 197-214.
"""

import numpy as np

from ..inference.runs import stop_if

DAMPING = 24.0
"""-ln(rho) over the length of a transform: what folds back is exp(-24), and rounding grows by no more than exp(12)."""

SMALLEST = 1e-10
"""Upper tails below this are differences of rounding: they are given as this much."""

FIRST_BLOCK, LONGEST_BLOCK = 8, 2**12
"""Counts in the first block of a table; each that follows is as long as all before it, up to the longest."""

CELLS = 2**22
"""About how many cells of transforms are held together (64 MiB). No influence on the result."""


def count_blocks():
    """Yield the bounds of blocks of counts, without end."""
    first, last = 0, FIRST_BLOCK
    while True:
        yield first, last
        first, last = last, last + min(last, LONGEST_BLOCK)


def count_table(law, mu, length, cancelled=None):
    """Return the probabilities of the counts 0 … length - 1 for each expectation, shape (len(mu), length)."""
    table = np.empty((mu.size, length))
    for first, last in count_blocks():
        stop_if(cancelled)
        if first >= length:
            return table
        table[:, first:last] = law.block(mu, first, min(last, length))
    return table


def least_unlikely(risk, level):
    """Return the least count of each area whose mid-p-value, P(more) + P(as many) / 2, is below a level.

    Parameters
    ----------
    risk : RiskModel
        Where nothing is expected, the first case is unlikely.
    level : float
        At most 0.5.

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    mu = np.asarray(risk.mu, dtype=float)
    least, below = np.ones(mu.size, dtype=np.int64), np.zeros(mu.size)
    left = np.flatnonzero(mu > 0)
    for first, last in count_blocks():
        if not left.size:
            break
        chance = risk.law.block(mu[left], first, last)
        up_to = below[left, None] + np.cumsum(chance, axis=1)
        unlikely = 1 - up_to + chance / 2 < level
        found = unlikely.any(axis=1)
        least[left[found]] = first + np.argmax(unlikely[found], axis=1)
        below[left] = up_to[:, -1]
        left = left[~found]
    return least


def upper_tails(observed, members, risk, units=None, cancelled=None):
    """Return the probability of sums as large as observed, or larger, when risks follow their law.

    Parameters
    ----------
    observed : ndarray of int, shape (m,)
        Sums over areas of units times counts.
    members : scipy.sparse.csr_array, shape (m, n)
        1 where an area belongs to a sum.
    risk : RiskModel
        Of n areas, something expected in all.
    units : ndarray of int, shape (n,), optional
        What a count adds to a sum, at least 1; by default 1.
    cancelled : callable, optional

    Returns
    -------
    ndarray of float, shape (m,)
        At least `SMALLEST`; exact to about 1e-10.

    Raises
    ------
    Cancelled
    """
    units = np.ones(members.shape[1], dtype=np.int64) if units is None else units
    p = np.ones(observed.size)
    # Half of a transform holds what lies below the sum; sums of similar length go together.
    half = 2 ** np.ceil(np.log2(np.maximum(observed, 4))).astype(np.int64)
    for length in np.unique(half[observed > 0]):
        sums = np.flatnonzero((half == length) & (observed > 0))
        cells = int(np.diff(members.indptr)[sums].sum()) * int(length)
        for some in np.array_split(sums, min(sums.size, 1 + cells // CELLS)):
            p[some] = _tails(observed[some], members[some], risk, units, int(length), cancelled)
    return np.clip(p, SMALLEST, 1.0)


def _tails(observed, members, risk, units, length, cancelled):
    """Return upper tails of sums that are at most as large as a length."""
    used, member = np.unique(members.indices, return_inverse=True)
    mu, units = np.asarray(risk.mu, dtype=float)[used], units[used]
    decay = np.exp(-DAMPING / (2 * length) * np.arange(length))
    transform = np.empty((used.size, length + 1), dtype=complex)
    for unit in np.unique(units):
        some = np.flatnonzero(units == unit)
        law = np.zeros((some.size, length))
        spaced = law[:, ::unit]
        spaced[:] = count_table(risk.law, mu[some], spaced.shape[1], cancelled)
        transform[some] = np.fft.rfft(law * decay, 2 * length, axis=1)
    p = np.empty(observed.size)
    for place, (first, last) in enumerate(zip(members.indptr[:-1], members.indptr[1:])):
        stop_if(cancelled)
        law = np.fft.irfft(transform[member[first:last]].prod(axis=0), 2 * length)[: observed[place]]
        p[place] = 1 - (law / decay[: observed[place]]).sum()
    return p
