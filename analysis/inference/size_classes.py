"""Permutation among areas of like size: for figures that come in lumps, such as jobs, when the lumps are not known.

Rates of small areas stray further than those of large ones, so that dealing all of them out alike colours maps of
chance. Dealt out only among areas of about the same denominator they are alike, whatever their law. The price is power:
what all small areas have in common is no longer seen.

Whole maps are dealt out, the area's own value among them, so that what lies around an area may once in a while be its
own value; with hundreds of areas that is no matter.
"""

import numpy as np

from .permutation import rounding_tolerance
from .runs import random_stream, stop_if
from .tally import Tally

CLASSES = 12
"""Classes of equally many areas by size; they held on maps of lumpy chance, where fewer did not."""

MAPS = 64
"""Maps that are dealt out at once. The streams of random numbers follow from it."""


MOST_DEALT = 250_000_000
"""Values that are dealt out at most until classes are settled: about ten seconds."""


def most_maps(areas):
    """Return how many maps are dealt out at most until classes are settled."""
    return int(np.clip(MOST_DEALT // max(areas, 1), 10_000, 100_000))


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


class TallyWithinClasses(Tally):
    """Sums around areas when values move among areas of like size, as a `Tally` that may pause on the way.

    Parameters
    ----------
    values : array_like of float, shape (n,)
    sizes : array_like of float, shape (n,)
        By which areas are put into classes.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    permutations, seed, threads, cancelled
        See `permutation.conditional_permutation`; `permutations` is how many there are at most.
    classes : int
        See `size_classes`.
    """

    def __init__(self, values, sizes, neighbours, permutations, seed, classes=CLASSES, threads=None, cancelled=None):
        super().__init__(lambda: self, neighbours, permutations, seed, threads, cancelled)
        self.values, self.neighbours = np.asarray(values, dtype=float), neighbours
        self.members = size_classes(sizes, classes)
        self.observed = neighbours @ self.values
        self.tolerance = rounding_tolerance(self.values, neighbours.data, self.sample)
        if self.batches:
            starts = range(0, permutations, MAPS)
            self.batches = [(stream, min(MAPS, permutations - start)) for stream, start in enumerate(starts)]

    def looks(self, first):
        """Return the numbers of permutations at which to pause, whole batches; see `draws.looks`."""
        doublings = int(np.ceil(np.log2(max(1.0, self.permutations / first))))
        return sorted({*(-(-first * 2**turn // MAPS) * MAPS for turn in range(doublings)), self.permutations})

    def count(self, batch, counted):
        """Return how many sums of a batch of maps are at least, and at most, the observed ones."""
        stop_if(self.cancelled)
        stream, size = batch
        generator = random_stream(self.seed, stream)
        dealt = np.empty((len(self.values), size))
        for areas in self.members:
            dealt[areas] = generator.permuted(np.repeat(self.values[areas, None], size, axis=1), axis=0)
        found = np.zeros((2, len(self.values)), dtype=np.int64)
        places = slice(None) if counted is None else np.flatnonzero(counted)
        sums, observed = self.neighbours[places] @ dealt, self.observed[places, None]
        tolerance = self.tolerance if np.ndim(self.tolerance) == 0 else self.tolerance[places, None]
        found[0, places] = np.count_nonzero(sums >= observed - tolerance, axis=1)
        found[1, places] = np.count_nonzero(sums <= observed + tolerance, axis=1)
        return found
