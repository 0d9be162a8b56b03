"""What local statistics have in common: their result, the mean around an area, and which areas have a class.

References
----------
Anselin, L. (1996). The Moran scatterplot as an ESDA tool to assess local instability in spatial association. In:
Spatial Analytical Perspectives on GIS. Taylor & Francis, London.
"""

from dataclasses import dataclass

import pandas as pd

from ..errors import InferenceError, Notice, fact, mark, notice
from ..inference.multiple_testing import reached
from ..inference.tails import TailCounts
from ..validation import finite
from .sample import Sample


@dataclass(frozen=True)
class LocalResult:
    """What a local statistic found.

    Attributes
    ----------
    frame : pandas.DataFrame
        One row an area, on the index of the values; columns as the statistic's docstring says.
    notices : tuple of Notice
        What a statistician would say about the result.
    tested : int
        Number of areas with a p-value.
    """

    frame: pd.DataFrame
    notices: tuple[Notice, ...]
    tested: int


def neighbour_means(values, graph):
    """Return each area's value and the weighted mean of its neighbours, for Moran's scatter plot (Anselin 1996).

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        NaN where there is no value.
    graph : libpysal.graph.Graph

    Returns
    -------
    pandas.DataFrame
        ``value``, ``lag`` and ``neighbours`` (with a value), on the index of the values.
    """
    sample = Sample(finite(values)[0], graph)
    return sample.frame({"value": sample.values, "lag": sample.row_standardised @ sample.values})


def classed(tails, direction, inference):
    """Return which areas have the class of a direction: those whose rarer tail agrees, or all, as `any_tail` says.

    Parameters
    ----------
    tails : tails.TailCounts
    direction : ndarray of float, shape (n,)
        Above 0 where the class belongs to the upper tail, below 0 where to the lower one.
    inference : Inference
    """
    return (tails.rarer() * direction > 0) | inference.any_tail


def require_base(inference, base):
    """Raise `InferenceError` for a null hypothesis of rates without a denominator."""
    if base is None and inference.null not in ("automatic", "permutation"):
        text = mark("NULL_MODEL is {null}, which is about rates. Give a DENOMINATOR, or leave NULL_MODEL automatic.")
        raise InferenceError(text, null=inference.null)


def how_tested(tails, inference, sizes=None):
    """Return a fact on where the p-values come from: the exact law, or how many draws and their seed.

    Parameters
    ----------
    tails : tails.TailCounts or exact_permutation.ExactTails
    inference : Inference
    sizes : ndarray of float, optional
        Of the areas, where values moved among those of like size only.

    Returns
    -------
    tuple of Notice
    """
    if not isinstance(tails, TailCounts):
        return (fact(mark("p-values are exact: the law of all permutations, without draws or seed.")),)
    if sizes is None:
        text = mark("p-values by draws: {permutations} permutations, seed {seed}.")
    else:
        text = mark("p-values by draws within classes of size: {permutations} permutations, seed {seed}.")
    return (fact(text, permutations=tails.permutations, seed=inference.seed),)


def still_open(areas):
    """Return a notice on areas whose class the computation could not settle."""
    count = int(areas.sum())
    if not count:
        return ()
    text = mark(
        "Areas whose p-value lies so near the level that their class could not be settled ({count}); they are marked "
        "in the field that ends in _stable."
    )
    return (notice(text, count=count),)


def opposite_tail(p_adjusted, alpha, agrees):
    """Return a notice on areas whose p-value comes from the tail opposite to their own class."""
    opposite = int((reached(p_adjusted, alpha) & ~agrees).sum())
    if not opposite:
        return ()
    return (
        notice(
            mark(
                "Areas left without a class because their p-value is low in the direction opposite to the class they "
                "would have: {count}."
            ),
            count=opposite,
        ),
    )
