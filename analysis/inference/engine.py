"""The one place that is asked how rare what lies around areas is.

Statistics hand over values, weights and an `Inference`, and get the tails of each area back: counts, p-values, and
which tail is the rarer one (`tails.TailCounts`). How the tails are found is decided here and nowhere else; today it is
conditional permutation for all of them.
"""

from .many_variables import count_tails_of_many
from .permutation import conditional_permutation
from .permuted_differences import permuted_differences


def tails_around(values, neighbours, inference, progress=None, cancelled=None):
    """Return the `TailCounts` of the weighted sum of values around each area, shape (n,).

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Finite.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal.
    inference : Inference
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.
    """
    return conditional_permutation(values, neighbours, **_options(inference, progress, cancelled))


def tails_around_each(problems, inference, progress=None, cancelled=None):
    """Return the same for many variables, a `TailCounts` of shape (variables, n) for each `many_variables.Problem`.

    Each variable has the tails that `tails_around` gives it by itself, to the last bit.
    """
    return count_tails_of_many(problems, **_options(inference, progress, cancelled))


def tails_of_differences(values, scales, neighbours, inference, progress=None, cancelled=None):
    """Return the `TailCounts` of sums of squared differences around each area; see `permuted_differences`."""
    return permuted_differences(values, scales, neighbours, **_options(inference, progress, cancelled))


def _options(inference, progress, cancelled):
    return {
        "permutations": inference.permutations,
        "seed": inference.seed,
        "progress": progress,
        "cancelled": cancelled,
    }
