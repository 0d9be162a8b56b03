"""The one place that is asked how rare what lies around areas is.

Statistics hand over values, weights, an `Inference` and the levels that tell classes apart; they get the tails of each
area back, which areas' classes are open, and what is to be said of both. How the tails are found is decided here and
nowhere else:

- **Sums over equally weighted neighbours**: exactly, without draws (`exact_permutation`), on finer grids where a class
  asks for it (`exact_decisions`). Classes then depend on no seed.
- **Unequal weights, squared differences, products**: by draws until every class is settled (`settled_draws`).
- **A stated number of permutations**: by so many draws (`permutation`), whatever the weights.
- **Within classes of size**: by draws of whole maps, until every class is settled too (`size_classes`).
"""

from typing import NamedTuple

import numpy as np

from ..errors import fact, mark, notice
from .exact_decisions import settled_together
from .exact_permutation import exact_tails, exact_tails_of_many
from .many_variables import TallyOfMany, apart
from .multiple_testing import members
from .options import OF_AREAS
from .permutation import equal_weights, tally_of_sums
from .permuted_differences import tally_of_differences
from .permuted_products import tally_of_products
from .settled_draws import MOST, MOST_OF_MANY, settled_counts
from .size_classes import TallyWithinClasses, most_maps


class Around(NamedTuple):
    """How rare what lies around areas is.

    Attributes
    ----------
    tails : exact_permutation.ExactTails or tails.TailCounts
        Of what was summed, not turned by signs; of many variables a list, with one of shape (variables, n) a problem.
    open : ndarray of bool, shape (n,) or (tests,)
        Areas whose class could not be settled. With a stated number of permutations none is called open.
    said : tuple of Notice
        How it was found, what the draws cannot tell apart, and how many areas are open.
    """

    tails: object
    open: np.ndarray
    said: tuple


def tails_around(
    values, neighbours, inference, levels, *, signs=None, sizes=None, families=None, progress=None, cancelled=None
):
    """Return the tails of the weighted sum of values around each area.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Finite.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    inference : Inference
    levels : sequence of float
        Which adjusted p-values are held against, to give areas their classes.
    signs : ndarray of float, shape (n,), optional
        By what the sums are multiplied in the statistic, and so their tails turned.
    sizes : ndarray of float, shape (n,), optional
        Of the areas, where values move among those of like size only.
    families : ndarray of int, shape (n,), optional
        Which areas are corrected together; by default all.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    Around

    Raises
    ------
    InferenceError
        When no area could be significant, whatever the data.
    Cancelled
    """
    asked = _Asked(inference, levels, families, np.diff(neighbours.indptr) > 0, progress, cancelled)
    if sizes is not None:
        return asked.within_classes(values, sizes, neighbours, signs)
    if inference.permutations is None and equal_weights(neighbours):
        tails = exact_tails(values, neighbours, progress=progress, cancelled=cancelled)
        found = asked.settled([tails], [(values, neighbours)], signs)
        return found._replace(tails=found.tails[0])
    return asked.drawn(lambda most: tally_of_sums(values, neighbours, most, inference.seed, cancelled=cancelled), signs)


def tails_around_each(
    problems, inference, levels, *, signs=None, families=None, said=OF_AREAS, progress=None, cancelled=None
):
    """Return the tails of many variables, decided together.

    Parameters
    ----------
    problems : list of many_variables.Problem
    inference, levels, progress, cancelled
        See `tails_around`.
    signs : ndarray of float, shape (tests,), optional
        For all variables of the first problem, then of the second …
    families : ndarray of int, shape (tests,), optional
    said : options.Said
        What to say where draws are too coarse.

    Returns
    -------
    Around
        Each variable has the tails that `tails_around` gives it by itself, before classes are settled.

    Raises
    ------
    InferenceError, Cancelled
        See `tails_around`.
    """
    tested = np.concatenate(
        [np.tile(np.diff(problem.neighbours.indptr) > 0, len(problem.variables)) for problem in problems]
    )
    asked = _Asked(inference, levels, families, tested, progress, cancelled, said)
    if inference.permutations is None and all(equal_weights(problem.neighbours) for problem in problems):
        tails = [
            exact_tails_of_many(problem.variables, problem.neighbours, progress=report, cancelled=cancelled)
            for problem, report in zip(problems, _shares(problems, progress))
        ]
        return asked.settled(tails, problems, signs)
    found = asked.drawn(
        lambda most: TallyOfMany(problems, most, inference.seed, cancelled=cancelled), signs, MOST_OF_MANY
    )
    return found._replace(tails=apart(found.tails, problems))


def tails_of_differences(values, scales, neighbours, inference, levels, progress=None, cancelled=None):
    """Return `Around` of sums of squared differences around each area; see `permuted_differences`."""
    asked = _Asked(inference, levels, None, np.diff(neighbours.indptr) > 0, progress, cancelled)
    return asked.drawn(
        lambda most: tally_of_differences(values, scales, neighbours, most, inference.seed, cancelled=cancelled)
    )


def tails_of_products(scores, neighbours, inference, levels, progress=None, cancelled=None):
    """Return `Around` of products of two sums around each area; see `permuted_products`."""
    asked = _Asked(inference, levels, None, np.diff(neighbours.indptr) > 0, progress, cancelled)
    return asked.drawn(lambda most: tally_of_products(scores, neighbours, most, inference.seed, cancelled=cancelled))


class _Asked:
    """What is asked of tails, and the ways to answer it."""

    def __init__(self, inference, levels, families, tested, progress, cancelled, said=OF_AREAS):
        self.inference, self.said = inference, said
        self.classes = inference.of_levels(*levels, families=families)
        self.tests = [tested.sum()] if families is None else [tested[family].sum() for family in members(families)]
        self.none = np.zeros(tested.size, dtype=bool)
        self.progress, self.cancelled = progress, cancelled

    def settled(self, tails, problems, signs):
        """Return the exact tails of each problem, fine enough for all classes."""
        found, undecided = settled_together(
            tails, problems, self.classes, signs=signs, alternative=self.inference.alternative, cancelled=self.cancelled
        )
        text = mark("p-values are exact: the law of all permutations, without draws or seed.")
        return Around(found, undecided, (fact(text), *still_open(undecided, self.said)))

    def drawn(self, tally_of, signs=None, most=MOST):
        """Return tails by the draws that are stated, or by as many as it takes to settle classes, up to the most."""
        stated = self.inference.permutations
        coarse = self._resolution(stated or most)
        tally = tally_of(stated or most)
        if stated:
            counts = tally.up_to(stated, self.progress)
            text = mark("p-values by draws: {permutations} permutations, seed {seed}.")
            return Around(counts, self.none, (*coarse, self._by_draws(text, stated)))
        counts, undecided = settled_counts(
            tally, self.classes, signs=signs, alternative=self.inference.alternative, progress=self.progress
        )
        return Around(counts, undecided, (*coarse, self._until_settled(counts), *still_open(undecided, self.said)))

    def within_classes(self, values, sizes, neighbours, signs):
        """Return tails by permutations among areas of like size."""
        seed = self.inference.seed
        found = self.drawn(
            lambda most: TallyWithinClasses(values, sizes, neighbours, most, seed, cancelled=self.cancelled),
            signs,
            most_maps(len(values)),
        )
        said = fact(mark("Draws move values among areas of about the same size only."))
        weak = mark(
            "Permuting rates within classes of size has little power: of planted clusters with four times the jobs of "
            "other places it found a quarter to a third. An empty map says little; test firms where they are known."
        )
        return found._replace(said=(*found.said, said, notice(weak)))

    def _resolution(self, draws):
        """Return notices on what so many draws can tell apart in the largest family."""
        return self.inference.check_resolution(int(max(self.tests)), draws, self.said) if max(self.tests) else ()

    def _by_draws(self, text, draws):
        return fact(text, permutations=draws, seed=self.inference.seed)

    def _until_settled(self, counts):
        """Return a fact on how many draws areas took until their classes were settled."""
        taken = np.broadcast_to(counts.permutations, counts.tested.shape)[counts.tested]
        if not taken.size or taken.min() == taken.max():
            text = mark("p-values by draws: {permutations} permutations, seed {seed}.")
            return self._by_draws(text, int(taken.max(initial=0)))
        text = mark(
            "p-values by draws until each class was settled: {least} to {most} permutations an area, seed {seed}."
        )
        return fact(text, least=int(taken.min()), most=int(taken.max()), seed=self.inference.seed)


def still_open(tests, said=OF_AREAS):
    """Return, in a tuple, a notice on tests whose class the computation could not settle.

    Parameters
    ----------
    tests : ndarray of bool
    said : options.Said
        What to say.
    """
    return (notice(said.still_open, count=int(tests.sum())),) if tests.any() else ()


def _shares(problems, progress):
    """Return what reports the progress of each problem, by its share of all variables."""
    if progress is None:
        return [None] * len(problems)
    ends = np.cumsum([len(problem.variables) for problem in problems]) / sum(map(len, (p.variables for p in problems)))
    return [
        lambda done, start=start, end=end: progress(start + done * (end - start))
        for start, end in zip([0.0, *ends[:-1]], ends)
    ]
