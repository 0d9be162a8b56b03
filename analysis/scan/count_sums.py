"""Sums of counts, each with its own law: how likely they are to reach what was observed.

The law of a sum of independent counts is the convolution of their laws (`count_tables`), by one Fourier transform for
each area and one for each sum. Sums of counts are whole numbers, so that every cell is one of them and nothing is
rounded. Only what lies below the observed sum matters, so that tables of the areas' laws end there.
"""

import numpy as np

from ..rates.count_laws import count_blocks
from ..rates.count_tables import CountTables

SMALLEST = 1e-10
"""Upper tails below this are differences of rounding: they are given as this much."""

CELLS = 2**22
"""About how many cells of transforms are held together (64 MiB). No influence on the result."""


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
    most = np.zeros(len(units))
    used = np.unique(members.indices)
    most[used] = np.maximum(length // units[used], 1)
    tables = CountTables(risk.law, np.asarray(risk.mu, dtype=float), most, cancelled)
    rows = np.split(members.indices, members.indptr[1:-1])
    # Tables of very large counts go in lumps, at the end of which a count may lie: sums are surely below by that less.
    per_lump, lumps = units * tables.lump, np.where(tables.lump > 1, units * tables.lump, 0)
    p, from_none = np.empty(observed.size), np.zeros(len(units))
    for some, laws in tables.shared_sums(rows, per_lump, from_none, length, 2 * length, cancelled):
        for place, law in enumerate(laws, some.start):
            p[place] = 1 - law[: max(observed[place] - lumps[rows[place]].sum(), 0)].sum()
    return p
