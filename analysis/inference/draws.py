"""Random draws of areas: ordered samples, in batches, that serve every area at once."""

import numpy as np

BATCH_DRAWS = 2**16
BATCH_LEAST = 256
"""About how many areas a batch draws, and about how many permutations it has at least. Part of what a seed means."""


def ordered_samples(generator, count, sample, n):
    """Draw ordered samples of distinct areas, all equally likely.

    Parameters
    ----------
    generator : numpy.random.Generator
    count, sample, n : int
        Number of samples, areas in each, and areas to draw from; ``sample <= n``.

    Returns
    -------
    ndarray of int, shape (sample, count)
        One sample a column.

    Notes
    -----
    Draws with replacement, then redraws whatever repeats an earlier draw of its sample until nothing does. The
    areas not drawn are interchangeable at every step, so all ordered samples stay equally likely. Samples that
    are a large part of all areas would repeat too often; they are the head of a full shuffle.
    """
    if 8 * sample > n:
        areas = np.broadcast_to(np.arange(n, dtype=np.int32), (count, n))
        return np.ascontiguousarray(generator.permuted(areas, axis=1)[:, :sample].T)
    draws = generator.integers(n, size=(count, sample), dtype=np.int32)
    ranked = np.sort(draws, axis=1).ravel()
    repeats = np.flatnonzero(ranked[1:] == ranked[:-1])
    suspects = np.unique(repeats[(repeats + 1) % sample > 0] // sample)
    while suspects.size:
        rows = draws[suspects]
        order = np.argsort(rows, axis=1, kind="stable")
        ranked = np.take_along_axis(rows, order, axis=1)
        row, place = np.nonzero(ranked[:, 1:] == ranked[:, :-1])
        rows[row, order[row, place + 1]] = generator.integers(n, size=row.size, dtype=np.int32)
        draws[suspects] = rows
        suspects = suspects[np.unique(row)]
    return np.ascontiguousarray(draws.T)


def own_draws(draws, degrees):
    """Return the flat places of the draws that hit an area at a turn when its own neighbours are being drawn."""
    return np.flatnonzero(np.arange(len(draws))[:, None] < degrees.take(draws))


def batch_sizes(permutations, sample):
    """Return the sizes of the batches that make up all permutations, alike to within one."""
    count = _batch_count(permutations, sample)
    size, larger = divmod(permutations, count)
    return [size + 1] * larger + [size] * (count - larger)


def looks(permutations, sample, first):
    """Return numbers of permutations, each about twice the one before, with which a run may stop on its way.

    Parameters
    ----------
    permutations : int
        Where the run ends at the latest.
    sample : int
        Areas in each sample.
    first : int
        About how many permutations the first look has.

    Returns
    -------
    list of int
        Ends of batches such that those up to there are the batches of a run with so many permutations; rising, the last
        one is `permutations`.
    """
    ends = np.cumsum(batch_sizes(permutations, sample))
    # Equal numbers of batches have equal sizes, because the larger ones come first.
    ends = ends[[_batch_count(int(end), sample) == place for place, end in enumerate(ends, start=1)]]
    doublings = int(np.ceil(np.log2(max(1.0, permutations / first))))
    nearest = [ends[np.abs(ends - first * 2**turn).argmin()] for turn in range(doublings)]
    return sorted({*map(int, nearest), permutations})


def _batch_count(permutations, sample):
    return max(1, round(permutations / max(BATCH_LEAST, BATCH_DRAWS / sample)))
