"""The one place that is asked how rare what lies around areas is.

Statistics hand over values, weights, an `Inference` and what makes classes of p-values; they get the tails of each area
back, and which areas' classes are open. How the tails are found is decided here and nowhere else:

- **Equal weights within each row**: exactly, without draws (`exact_permutation`), unless a number of permutations is
  stated. Classes then depend on no seed.
- **Unequal weights**: by draws until every class is settled (`settled_draws`).
- **A stated number, squared differences, many variables with unequal weights**: by so many draws (`permutation`).
- **Within classes of size**: by draws (`size_classes`).
"""

import numpy as np

from .exact_decisions import settled
from .exact_permutation import exact_tails, exact_tails_of_many
from .many_variables import count_tails_of_many
from .permutation import conditional_permutation, equal_weights
from .permuted_differences import permuted_differences
from .settled_draws import settled_sums
from .size_classes import permutation_within_classes


def tails_around(values, neighbours, inference, classes, signs=None, sizes=None, progress=None, cancelled=None):
    """Return the tails of the weighted sum of values around each area, and which areas' classes are open.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Finite.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    inference : Inference
    classes : callable
        Takes p-values of shape (n,) and returns the class of each; see `exact_decisions.settled`.
    signs : ndarray of float, shape (n,), optional
        By what the sums are multiplied in the statistic, and so their tails turned.
    sizes : ndarray of float, shape (n,), optional
        Of the areas, where values move among those of like size only.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    tails : exact_permutation.ExactTails or tails.TailCounts
        Of the sums, not turned.
    open : ndarray of bool, shape (n,)
    """
    draws = _draws(inference, progress, cancelled)
    if sizes is not None:
        return permutation_within_classes(values, sizes, neighbours, **draws), np.zeros(len(values), dtype=bool)
    if inference.permutations is not None:
        return conditional_permutation(values, neighbours, **draws), np.zeros(len(values), dtype=bool)
    options = {"signs": signs, "alternative": inference.alternative, "cancelled": cancelled}
    if not equal_weights(neighbours):
        return settled_sums(values, neighbours, classes, seed=inference.seed, progress=progress, **options)
    tails = exact_tails(values, neighbours, progress=progress, cancelled=cancelled)
    return settled(tails, values, neighbours, classes, **options)


def tails_around_each(problems, inference, progress=None, cancelled=None):
    """Return the tails of many variables, of shape (variables, n), for each `many_variables.Problem`.

    Each variable has the tails that `tails_around` gives it by itself, before its classes are settled.
    """
    if inference.permutations is None and all(equal_weights(problem.neighbours) for problem in problems):
        return [
            exact_tails_of_many(problem.variables, problem.neighbours, progress=report, cancelled=cancelled)
            for problem, report in zip(problems, _shares(problems, progress))
        ]
    return count_tails_of_many(problems, **_draws(inference, progress, cancelled))


def tails_of_differences(values, scales, neighbours, inference, progress=None, cancelled=None):
    """Return the `TailCounts` of sums of squared differences around each area; see `permuted_differences`."""
    return permuted_differences(values, scales, neighbours, **_draws(inference, progress, cancelled))


def _shares(problems, progress):
    """Return what reports the progress of each problem, by its share of all variables."""
    if progress is None:
        return [None] * len(problems)
    ends = np.cumsum([len(problem.variables) for problem in problems]) / sum(map(len, (p.variables for p in problems)))
    return [
        lambda done, start=start, end=end: progress(start + done * (end - start))
        for start, end in zip([0.0, *ends[:-1]], ends)
    ]


def _draws(inference, progress, cancelled):
    return {"permutations": inference.draws, "seed": inference.seed, "progress": progress, "cancelled": cancelled}
