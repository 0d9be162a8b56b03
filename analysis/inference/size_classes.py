"""Permutation among areas of like size: for figures that come in lumps, such as jobs, when the lumps are not known.

Rates of small areas stray further than those of large ones, so that dealing all of them out alike colours maps of
chance. Dealt out only among areas of about the same denominator they are alike, whatever their law. The price is power:
what all small areas have in common is no longer seen.

Whole maps are dealt out, the area's own value among them, so that what lies around an area may once in a while be its
own value; with hundreds of areas that is no matter.
"""

import numpy as np

from .permutation import rounding_tolerance
from .runs import in_threads, random_stream, stop_if
from .tails import TailCounts

CLASSES = 12
"""Classes of equally many areas by size; they held on maps of lumpy chance, where fewer did not."""

MAPS = 64
"""Maps that are dealt out at once. The streams of random numbers follow from it."""


def size_classes(sizes, classes=CLASSES):
    """Return the places of the areas of each class, equally many of like size.

    Parameters
    ----------
    sizes : array_like of float, shape (n,)
        Ties by order.
    classes : int
        Fewer where a class would have less than two areas.

    Returns
    -------
    list of ndarray of int
    """
    order = np.argsort(sizes, kind="stable")
    return np.array_split(order, max(1, min(classes, len(order) // 2)))


def permutation_within_classes(
    values, sizes, neighbours, *, permutations, seed, classes=CLASSES, threads=None, progress=None, cancelled=None
):
    """Count, for each area, the sums around it at or beyond the observed one when values move among areas of like size.

    Parameters
    ----------
    values : array_like of float, shape (n,)
    sizes : array_like of float, shape (n,)
        By which areas are put into classes.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    permutations, seed, threads, progress, cancelled
        See `permutation.conditional_permutation`.
    classes : int
        See `size_classes`.

    Returns
    -------
    TailCounts

    Raises
    ------
    Cancelled
    """
    values = np.asarray(values, dtype=float)
    members = size_classes(sizes, classes)
    observed = neighbours @ values
    tested = np.diff(neighbours.indptr) > 0
    tolerance = rounding_tolerance(values, neighbours.data, int(np.diff(neighbours.indptr).max(initial=0)) + 1)
    batches = [(stream, min(MAPS, permutations - start)) for stream, start in enumerate(range(0, permutations, MAPS))]

    def tally(batch):
        stop_if(cancelled)
        stream, size = batch
        generator = random_stream(seed, stream)
        dealt = np.empty((len(values), size))
        for areas in members:
            dealt[areas] = generator.permuted(np.repeat(values[areas, None], size, axis=1), axis=0)
        sums = neighbours @ dealt
        at_least = np.count_nonzero(sums >= (observed - tolerance)[:, None], axis=1)
        return at_least, np.count_nonzero(sums <= (observed + tolerance)[:, None], axis=1)

    at_least, at_most = np.zeros((2, len(values)), dtype=np.int64)
    for done, (more, less) in enumerate(in_threads(tally, batches, threads, cancelled), start=1):
        at_least += more
        at_most += less
        if progress:
            progress(done / len(batches))
    return TailCounts(permutations, at_least, at_most, tested)
