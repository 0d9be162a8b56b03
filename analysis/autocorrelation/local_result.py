"""What local statistics have in common: their result, the mean around an area, and which areas have a class.

References
----------
Anselin, L. (1996). The Moran scatterplot as an ESDA tool to assess local instability in spatial association. In:
Spatial Analytical Perspectives on GIS. Taylor & Francis, London.
Anselin, L., Syabri, I. & Smirnov, O. (2002). Visualizing multivariate spatial correlation with dynamically linked
windows. In: New Tools for Spatial Data Analysis: Proceedings of the Specialist Meeting, Santa Barbara.
"""

from dataclasses import dataclass
from typing import Optional

import pandas as pd

from ..errors import InferenceError, Notice, mark, notice
from ..inference.multiple_testing import reached
from ..inference.options import NULLS
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
    centre : tuple of float, optional
        What is neither high nor low in an area, and around it: where the axes of Moran's scatter plot cross. The means
        of what was tested here and around (Anselin, Syabri & Smirnov 2002), or the overall rate, 0, of rates that are
        tested as counts.
    """

    frame: pd.DataFrame
    notices: tuple[Notice, ...]
    tested: int
    centre: Optional[tuple[float, float]] = None


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


def require_base(inference, base, parameter="DENOMINATOR"):
    """Raise `InferenceError` for a null hypothesis of rates without a denominator, which is given by a parameter."""
    if base is None and inference.needs_rate:
        text = mark("NULL_MODEL is {null}, which is about rates. Give {parameter}, or leave NULL_MODEL automatic (0).")
        raise InferenceError(text, null=NULLS.index(inference.null), parameter=parameter)


def require_counts(inference, base, sizes):
    """Raise `InferenceError` for sizes of firms where no rate of jobs is tested against counts."""
    if sizes is None or (base is not None and inference.counts):
        return
    text = mark(
        "Sizes of firms are given, which say how jobs come by chance, but no rate of jobs is tested against counts. "
        "Give the jobs of all sectors as DENOMINATOR, and leave NULL_MODEL automatic (0) and PRESET as set here (0)."
    )
    raise InferenceError(text)


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
