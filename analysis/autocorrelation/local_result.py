"""What local statistics have in common: their result, standard scores of neighbour sums, and which tail is the rarer.

References
----------
Anselin, L. (1996). The Moran scatterplot as an ESDA tool to assess local instability in spatial association. In:
Spatial Analytical Perspectives on GIS. Taylor & Francis, London.
Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an
application. Geographical Analysis 27(4), 286-306.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, mark, notice
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


def standard_scores(values, weights, own=None):
    """Return (S_i - E S_i) / sd S_i of the weighted neighbour sums S_i when values are dealt out at random.

    For k values drawn without replacement from N with mean m and population variance s², a weighted sum has mean
    W m and variance s² (N S1 - W²) / (N - 1), with W = sum w, S1 = sum w² (Ord & Getis 1995, eq. 14).

    Parameters
    ----------
    values : ndarray of float, shape (n,)
    weights : scipy.sparse.csr_array, shape (n, n)
        Weights without a diagonal.
    own : array_like of float, shape (n,), optional
        Self-weights. Without them the other areas' values are dealt out (N = n - 1), as for Gi and the conditional
        local Moran; with them each area counts among its own neighbours and all are dealt out (N = n), as for Gi*.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where the sum cannot vary or there are no neighbours.
    """
    star = own is not None
    own = np.asarray(own) if star else 0.0
    w1 = np.asarray(weights.sum(axis=1)).ravel() + own
    w2 = np.asarray(weights.multiply(weights).sum(axis=1)).ravel() + own**2
    centred = values - values.mean()
    squares = (centred**2).sum()
    if star:
        dealt = values.size
        mean, variance = 0.0, squares / dealt
    else:
        dealt = values.size - 1
        mean = -centred / dealt
        variance = (squares - centred**2) / dealt - mean**2
    negligible = squares * np.finfo(float).eps * values.size
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = np.sqrt(np.where(variance > negligible, variance, 0.0) * (dealt * w2 - w1**2) / (dealt - 1))
        scores = (weights @ centred + own * centred - w1 * mean) / spread
    return np.where((spread > 0) & (np.diff(weights.indptr) > 0), scores, np.nan)


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


def classed(counts, direction, inference):
    """Return which areas have the class of a direction: those whose rarer tail agrees, or all, as `any_tail` says.

    Parameters
    ----------
    counts : permutation.TailCounts
    direction : ndarray of float, shape (n,)
        Above 0 where the class belongs to the upper tail, below 0 where to the lower one.
    inference : Inference
    """
    return (rarer_tail(counts) * direction > 0) | inference.any_tail


def rarer_tail(counts):
    """Return +1 where the upper tail of `permutation.TailCounts` is the rarer one, -1 the lower one, 0 neither."""
    return np.sign(counts.at_most - counts.at_least)


def opposite_tail(p_adjusted, alpha, agrees):
    """Return a notice on areas whose p-value comes from the tail opposite to their own class."""
    opposite = int(((p_adjusted <= alpha) & ~agrees).sum())
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
