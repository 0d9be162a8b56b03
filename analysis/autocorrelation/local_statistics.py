"""Local statistics of spatial association: where values cluster, and where one stands out.

esda defines the observed statistics; the inference is that of `permutation`. Areas without a value leave the
sample before weights are standardised, keep their row in the result, and influence nothing.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
Anselin, L., Syabri, I. & Smirnov, O. (2002). Visualizing multivariate spatial correlation with dynamically linked
windows. In: New Tools for Spatial Data Analysis: Proceedings of the Specialist Meeting, Santa Barbara.
Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an
application. Geographical Analysis 27(4), 286-306.
Sokal, R. R., Oden, N. L. & Thomson, B. A. (1998). Local spatial autocorrelation in a biological model.
Geographical Analysis 30(4), 331-354.
"""

import numpy as np

from ..errors import mark, notice
from ..inference.multiple_testing import adjusted_p_values
from ..inference.options import p_of_z
from ..inference.permutation import TailCounts
from ..rates import finite, value_or_rate
from .complete_cases import complete_cases
from .local_result import LocalResult, classed, opposite_tail, standard_scores
from .sample import Sample

NOT_SIGNIFICANT, HIGH_HIGH, LOW_LOW, LOW_HIGH, HIGH_LOW, NO_DATA, NO_NEIGHBOURS = range(7)
"""Codes of `local_moran` classes, GeoDa's."""

GI_LEVELS = (0.10, 0.05, 0.01)
"""Significance levels of Gi classes 1, 2 and 3, as in ArcGIS's Gi_Bin: 90, 95 and 99 % confidence."""


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
    values, notices = value_or_rate(values, base)
    sample = Sample(values, graph)
    return _moran(sample, sample.values, notices, inference, progress, cancelled)


def bivariate_local_moran(values, around, graph, inference, *, progress=None, cancelled=None):
    """Bivariate local Moran: one variable in each area against another in its neighbours.

    It relates x here to y around, and says nothing on whether x and y are high in the same place.

    Parameters
    ----------
    values, around : pandas.Series of float, shape (n,)
        The variable of each area, x, and the one of its neighbours, y; NaN where there is no value. Areas without
        either take no part.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids.
    inference : Inference
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns as of `local_moran`: ``value`` (x), ``i`` = (x_i - mean x) sum_j w_ij (y_j - mean y) / (s_x s_y) with
        standard deviations of divisor n - 1 (Anselin, Syabri & Smirnov 2002; esda's scaling), ``lag`` (mean of y
        among the neighbours); the classes name x first, then y around.

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    (values, around), notices = complete_cases(values, around)
    sample, other = Sample(values, graph), Sample(around, graph)
    return _moran(sample, other.values, notices, inference, progress, cancelled)


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
        Gi* with w_ii as of `Sample.own_weights`, 1 for contiguity and bands; else Gi.
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
    own = sample.own_weights if star else 0.0
    total = y.sum() if star else y.sum() - y
    z = standard_scores(y, weights, own if star else None)
    if inference.normal:
        p, agrees = p_of_z(z, inference.alternative), z != 0
        p_adjusted = adjusted_p_values(p, inference.correction)
    else:
        counts = inference.count_tails(y, weights, progress, cancelled)
        p, p_adjusted = inference.p_values(counts)
        agrees = classed(counts, z, inference)
    notices += opposite_tail(p_adjusted, min(inference.alpha, max(GI_LEVELS)), agrees)
    stars = sum((p_adjusted <= min(level, inference.alpha)).astype(int) for level in GI_LEVELS)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(total == 0, np.nan, (weights @ y + own * y) / total)
    frame = sample.frame({"g": share, "z": z, "p": p, "p_adj": p_adjusted})
    frame["bin"] = sample.classes(np.where(agrees, np.sign(z) * stars, 0), no_data=np.nan, no_neighbours=np.nan)
    return LocalResult(frame, notices, sample.tests)


def _moran(sample, around, notices, inference, progress, cancelled):
    """Return the local Moran of a sample's values with values around, which are the same ones or another variable's."""
    notices += sample.notices + inference.check_resolution(sample.tests)
    here, there = deviations_from_mean(sample.values), deviations_from_mean(around)
    lag = sample.row_standardised @ there
    spread = np.sqrt((here**2).sum() / (here.size - 1) * ((there**2).sum() / (here.size - 1)))
    counts = inference.count_tails(around, sample.weights, progress, cancelled)
    counts = tails_of_product(counts, np.sign(here))
    p, p_adjusted = inference.p_values(counts)
    statistic = here * lag / spread
    quadrant = np.select(
        [(here > 0) & (lag > 0), (here <= 0) & (lag <= 0), here <= 0],
        [HIGH_HIGH, LOW_LOW, LOW_HIGH],
        HIGH_LOW,
    )
    agrees = classed(counts, statistic, inference)
    notices += opposite_tail(p_adjusted, inference.alpha, agrees)
    classes = np.where((p_adjusted <= inference.alpha) & agrees, quadrant, NOT_SIGNIFICANT)
    frame = sample.frame(
        {
            "value": sample.values,
            "i": statistic,
            "z": np.sign(here) * standard_scores(around, sample.row_standardised),
            "lag": lag + around.mean(),
            "p": p,
            "p_adj": p_adjusted,
        }
    )
    frame["class"] = sample.classes(classes, no_data=NO_DATA, no_neighbours=NO_NEIGHBOURS)
    return LocalResult(frame, notices, sample.tests)


def deviations_from_mean(values):
    """Return values less their mean, exactly 0 where they equal it but for rounding.

    numpy adds in pairs; below some 2**25 numbers its mean is off by less than 32 eps times the mean magnitude.
    """
    deviations = values - values.mean()
    rounding = 32 * np.finfo(float).eps * np.abs(values).mean()
    return np.where(np.abs(deviations) <= rounding, 0.0, deviations)


def tails_of_product(counts, signs):
    """Return the tail counts of sign * sum, from those of the sums; a factor 0 makes every permutation a tie."""
    every = np.full(len(signs), counts.permutations)
    return TailCounts(
        counts.permutations,
        np.select([signs > 0, signs < 0], [counts.at_least, counts.at_most], every),
        np.select([signs > 0, signs < 0], [counts.at_most, counts.at_least], every),
        counts.tested,
    )
