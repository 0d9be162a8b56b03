"""Areas dealt out batch by batch, and what a statistic counts in each batch, added up.

Batches have a random stream each, and their sizes follow from the problem alone, so that neither threads nor their
order can change a count; a tally may pause after some of them, and leave out areas of which enough is known.
"""

import numpy as np

from .draws import batch_sizes, looks, ordered_samples
from .runs import in_threads, random_stream
from .tails import TailCounts


class Tally:
    """Areas are dealt out, and what a statistic makes of every batch of draws is added up; it may pause on the way.

    Parameters
    ----------
    statistic : callable
        Called once, with nothing, if any area has neighbours. What it returns has a method ``tally`` that takes
        draws (`ordered_samples` of one area more than the most neighbours) and which areas count, an ndarray of bool or
        None for all. It returns how many of their values are at least, and at most, the observed one: two arrays of
        int; what they hold for areas that do not count is of no matter. It is called from several threads.
    neighbours, permutations, seed, threads, cancelled
        See `permutation.conditional_permutation`; `permutations` is how many there are at most.
    variables : int, optional
        Number of variables of the statistic; the arrays then have the shape (variables, n), and else (n,).

    Attributes
    ----------
    tested : ndarray of bool, shape (n,) or (variables, n)
        Areas with neighbours.
    """

    def __init__(self, statistic, neighbours, permutations, seed, threads=None, cancelled=None, variables=None):
        degrees = np.diff(neighbours.indptr)
        self.areas = degrees.size
        self.tested = degrees > 0 if variables is None else np.tile(degrees > 0, (variables, 1))
        self.permutations, self.seed, self.threads, self.cancelled = permutations, seed, threads, cancelled
        self.sample = int(degrees.max(initial=0)) + 1
        self.batches, self.statistic = [], None
        if self.tested.any():
            self.batches, self.statistic = list(enumerate(batch_sizes(permutations, self.sample))), statistic()
        self.done, self.draws = 0, 0
        self.at_least, self.at_most = np.zeros((2, *self.tested.shape), dtype=np.int64)

    def looks(self, first):
        """Return the numbers of permutations at which to pause; see `draws.looks`."""
        return looks(self.permutations, self.sample, first) if self.batches else [self.permutations]

    def up_to(self, permutations, progress=None, counted=None):
        """Go on until there are so many permutations, all or those of a look, and return the `TailCounts` so far.

        The counts of areas that were always counted are those of a tally of so many permutations, to the last bit.

        Parameters
        ----------
        permutations : int
        progress : callable, optional
            Called with the share of the most permutations.
        counted : ndarray of bool, of the shape of `tested`, optional
            Areas for which to go on, at most those of the time before; the others keep the counts that they have. They
            cost nothing.

        Raises
        ------
        Cancelled
            When `cancelled` returned True.
        """
        return up_to_together([self], [permutations], progress, [counted])[0]

    def batches_up_to(self, permutations):
        """Return the batches still to be drawn until there are so many permutations, and take them for done."""
        ends = np.cumsum([size for _, size in self.batches])
        last = int(np.searchsorted(ends, permutations, side="right"))
        batches = self.batches[self.done : last]
        self.done = max(self.done, last)
        return batches

    def count(self, batch, counted):
        """Return the counts of a batch."""
        stream, size = batch
        generator = random_stream(self.seed, stream)
        return self.statistic.tally(ordered_samples(generator, size, self.sample, self.areas), counted)

    def add(self, counts, counted):
        """Add the counts of a batch to those of the areas that count."""
        for total, found in zip((self.at_least, self.at_most), counts):
            total += found if counted is None else np.where(counted, found, 0)

    def tails(self, permutations, counted):
        """Return the `TailCounts` so far, once all batches up to a number of permutations were added."""
        self.draws = permutations if counted is None else np.where(counted, permutations, self.draws)
        return TailCounts(self.draws, self.at_least.copy(), self.at_most.copy(), self.tested)


def up_to_together(tallies, permutations, progress=None, counted=None):
    """Go on with several tallies, their batches shared out among the same threads; see `Tally.up_to`.

    Parameters
    ----------
    tallies : list of Tally
    permutations : list of int
        For each.
    progress : callable, optional
    counted : list of ndarray of bool or None, optional
        For each.

    Returns
    -------
    list of TailCounts
    """
    counted = counted or [None] * len(tallies)
    before, whole = sum(tally.done for tally in tallies), sum(len(tally.batches) for tally in tallies)
    tasks = [
        (tally, batch, areas)
        for tally, until, areas in zip(tallies, permutations, counted)
        for batch in tally.batches_up_to(until)
        if areas is None or areas.any()
    ]

    def count(task):
        tally, batch, areas = task
        return tally, tally.count(batch, areas), areas

    found = in_threads(count, tasks, tallies[0].threads, tallies[0].cancelled)
    for done, (tally, counts, areas) in enumerate(found, start=before + 1):
        tally.add(counts, areas)
        if progress:
            progress(done / whole)
    return [tally.tails(until, areas) for tally, until, areas in zip(tallies, permutations, counted)]
