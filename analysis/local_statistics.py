"""Local statistics of spatial association: where values cluster, and where one stands out.

esda defines the observed statistics; the inference is that of `permutation`. Areas without a value leave the
sample before weights are standardised, keep their row in the result, and influence nothing.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an
application. Geographical Analysis 27(4), 286-306.
Sokal, R. R., Oden, N. L. & Thomson, B. A. (1998). Local spatial autocorrelation in a biological model.
Geographical Analysis 30(4), 331-354.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .errors import Notice, mark, notice
from .permutation import TailCounts
from .rates import finite, standardised_rate
from .sample import Sample

NOT_SIGNIFICANT, HIGH_HIGH, LOW_LOW, LOW_HIGH, HIGH_LOW, NO_DATA, NO_NEIGHBOURS = range(7)
"""Codes of `local_moran` classes, GeoDa's."""

GI_LEVELS = (0.10, 0.05, 0.01)
"""Significance levels of Gi classes 1, 2 and 3, as in ArcGIS's Gi_Bin: 90, 95 and 99 % confidence."""


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


def local_moran(values, graph, inference, *, base=None, progress=None, cancelled=None):
    """Local Moran's I with row-standardised weights, for a value or an Empirical Bayes rate.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        The variable, or the events (numerator) of a rate; NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids.
    inference : Inference
    base : pandas.Series of float, shape (n,), optional
        The population at risk (denominator) of a rate, which is then standardised by Empirical Bayes
        (Assunção & Reis 1999).
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns ``value`` (what was tested: the variable or the standardised rate), ``i`` = (n - 1) z_i sum_j w_ij
        z_j / sum z² (Anselin 1995; esda's scaling), ``z`` (standard score of I_i under conditional
        randomisation, Sokal, Oden & Thomson 1998), ``lag`` (mean of the neighbours, in the units of value), ``p``,
        ``p_adj``, ``class`` (see the codes above) and ``neighbours`` (with a value).

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    if base is None:
        values, notices = finite(values)
    else:
        values, notices = standardised_rate(values, base)
    sample = Sample(values, graph)
    notices += sample.notices + inference.check_resolution(sample.tests)
    y, weights = sample.values, sample.weights
    deviations = y - y.mean()
    lag = sample.row_standardised @ deviations
    spread = (deviations**2).sum() / (y.size - 1)
    counts = inference.count_tails(y, weights, progress, cancelled)
    counts = _tails_of_product(counts, np.sign(deviations))
    p, p_adjusted = inference.p_values(counts)
    statistic = deviations * lag / spread
    quadrant = np.select(
        [(deviations > 0) & (lag > 0), (deviations <= 0) & (lag <= 0), deviations <= 0],
        [HIGH_HIGH, LOW_LOW, LOW_HIGH],
        HIGH_LOW,
    )
    agrees = _tail(counts) * statistic > 0
    notices += _outliers_of_tail(p_adjusted, inference.alpha, agrees)
    classes = np.where((p_adjusted <= inference.alpha) & agrees, quadrant, NOT_SIGNIFICANT)
    frame = sample.frame(
        {
            "value": y,
            "i": statistic,
            "z": np.sign(deviations) * standard_scores(y, sample.row_standardised),
            "lag": lag + y.mean(),
            "p": p,
            "p_adj": p_adjusted,
        }
    )
    frame["class"] = sample.classes(classes, no_data=NO_DATA, no_neighbours=NO_NEIGHBOURS)
    return LocalResult(frame, notices, sample.tests)


def getis_ord(values, graph, inference, *, star=True, progress=None, cancelled=None):
    """Getis-Ord Gi, or Gi* which counts the area itself among its neighbours.

    Permutations leave each area's own value in place, as in esda and GeoDa, so that the p-values of Gi and Gi* are
    the same; the statistic, its z-score, and so which way an area leans, are not.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        The variable; NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, without self-weights.
    inference : Inference
        ``alpha`` bounds the classes: an area with an adjusted p above it has class 0.
    star : bool, default True
        Gi* with w_ii = 1, else Gi.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns ``g`` = sum_j w_ij y_j / sum_j y_j (Getis & Ord 1992; over j other than i for Gi), ``z`` (Ord &
        Getis 1995, for any weights), ``p``, ``p_adj``, ``bin`` (-3 … 3: cold or hot with 90, 95 or 99 %
        confidence; NaN without a test) and ``neighbours`` (with a value).

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    values, notices = finite(values)
    sample = Sample(values, graph)
    notices += sample.notices + inference.check_resolution(sample.tests)
    y, weights = sample.values, sample.weights
    if (y < 0).any():
        notices += (
            notice(
                mark(
                    "Field “{field}” has negative values. Getis-Ord's G is a share of a total and is meant for "
                    "values from zero up; its z-scores and p-values are valid all the same."
                ),
                field=values.name,
            ),
        )
    own = y if star else 0.0
    total = y.sum() if star else y.sum() - y
    z = standard_scores(y, weights, np.ones(y.size) if star else None)
    counts = inference.count_tails(y, weights, progress, cancelled)
    p, p_adjusted = inference.p_values(counts)
    agrees = _tail(counts) * z > 0
    notices += _outliers_of_tail(p_adjusted, min(inference.alpha, max(GI_LEVELS)), agrees)
    stars = sum((p_adjusted <= min(level, inference.alpha)).astype(int) for level in GI_LEVELS)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(total == 0, np.nan, (weights @ y + own) / total)
    frame = sample.frame({"g": share, "z": z, "p": p, "p_adj": p_adjusted})
    frame["bin"] = sample.classes(np.where(agrees, np.sign(z) * stars, 0), no_data=np.nan, no_neighbours=np.nan)
    return LocalResult(frame, notices, sample.tests)


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


def _tails_of_product(counts, signs):
    """Return the tail counts of sign * sum, from those of the sums; a factor 0 makes every permutation a tie."""
    every = np.full(len(signs), counts.permutations)
    return TailCounts(
        counts.permutations,
        np.select([signs > 0, signs < 0], [counts.at_least, counts.at_most], every),
        np.select([signs > 0, signs < 0], [counts.at_most, counts.at_least], every),
        counts.tested,
    )


def _tail(counts):
    """Return +1 where the upper tail is the rarer one, -1 where the lower one is, 0 for neither."""
    return np.sign(counts.at_most - counts.at_least)


def _outliers_of_tail(p_adjusted, alpha, agrees):
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
