"""Local statistics of spatial association: where values cluster, and where one stands out.

esda defines the observed statistics, which `neighbour_sums` computes; the inference is that of `inference.engine`.
Areas without a value leave the sample before weights are standardised, keep their row in the result, and influence
nothing.

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

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import fact, mark, notice
from ..inference.engine import tails_around
from ..inference.multiple_testing import adjusted_p_values
from ..inference.options import p_of_z
from ..rates.empirical_bayes import value_or_rate
from .complete_cases import complete_cases
from .local_result import LocalResult, classed, opposite_tail, require_base, require_counts
from .neighbour_sums import GI, GI_STAR, MORAN, Observed, standard_scores
from .sample import Sample


def local_moran(values, graph, inference, *, base=None, sizes=None, fits=None, progress=None, cancelled=None):
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
    sizes : firm_sizes.FirmSizes, optional
        Sizes of the firms that the events, jobs, come in; for rates that are tested against counts.
    fits : null_fit.Fits, optional
        Of others that test the same rate against counts.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns ``value`` (what was tested: the variable or the standardised rate), ``i`` = (n - 1) z_i sum_j w_ij
        z_j / sum z² (Anselin 1995; esda's scaling), ``z`` (standard score of I_i under conditional
        randomisation, Sokal, Oden & Thomson 1998), ``lag`` (mean of the neighbours, in the units of value), ``p``,
        ``p_adj``, ``side`` (the class it would have, whatever its p), ``agrees`` (1 where the rarer tail is that of the
        side, 0 where no level gives it a class), ``stable`` (0 where the class could not be
        settled), ``class`` (see `classes.LOCAL_MORAN`) and ``neighbours`` (with a value). For rates also ``size_only``
        and ``law_only``, see `rate_statistics`.

    Raises
    ------
    FieldError, AreaError, InferenceError

    Examples
    --------
    A map of six by six squares, with jobs in the west:

    >>> from polos.analysis.examples import six_by_six
    >>> from polos.analysis.inference.options import Inference
    >>> graph, jobs = six_by_six()
    >>> found = local_moran(jobs, graph, Inference(alpha=0.1))
    >>> found.frame["i"].head(6).round(3).tolist()
    [1.975, 0.875, -0.055, 0.365, 0.711, 0.82]
    >>> found.frame["class"].head(6).tolist()  # high among high ones, not significant, low among low ones
    [1, 1, 0, 0, 2, 2]
    """
    require_base(inference, base)
    require_counts(inference, base, sizes)
    if base is not None and inference.counts:
        from .rate_statistics import moran_of_rate

        return moran_of_rate(values, base, graph, inference, sizes, progress, cancelled, fits)
    values, notices = value_or_rate(values, base)
    sample = Sample(values, graph)
    return _moran(sample, sample.values, notices, inference, _sizes(sample, base, inference), progress, cancelled)


def bivariate_local_moran(
    values, around, graph, inference, *, base=None, base_around=None, progress=None, cancelled=None
):
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
    base, base_around : pandas.Series of float, shape (n,), optional
        Denominators of rates, as for `local_moran`.
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
    require_base(inference, base_around, "DENOMINATOR_AROUND")
    if base_around is not None and inference.counts:
        from .rate_statistics import bivariate_moran_of_rates

        return bivariate_moran_of_rates((values, base), (around, base_around), graph, inference, progress, cancelled)
    sizes = base_around
    values, said = value_or_rate(values, base)
    around, more = value_or_rate(around, base_around)
    (values, around), notices = complete_cases(values, around)
    sample, other = Sample(values, graph), Sample(around, graph)
    notices = (*said, *more, *notices)
    return _moran(sample, other.values, notices, inference, _sizes(other, sizes, inference), progress, cancelled)


def getis_ord(
    values, graph, inference, *, base=None, sizes=None, star=True, families=None, fits=None, progress=None,
    cancelled=None,
):  # fmt: skip
    """Getis-Ord Gi, or Gi* which counts the area itself among its neighbours.

    Permutations leave each area's own value in place, as in esda and GeoDa, so that the p-values of Gi and Gi* are the
    same; the statistic, its z-score, and so which way an area leans, are not.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        The variable; NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, without self-weights.
    inference : Inference
        ``alpha`` bounds the classes: an area with an adjusted p above it has class 0.
    base : pandas.Series of float, shape (n,), optional
        The denominator of a rate, as for `local_moran`; its ``g`` is the mean standardised rate of the row.
    sizes, fits
        As for `local_moran`.
    star : bool, default True
        Gi* with w_ii as of `Sample.own_weights`, 1 for contiguity and bands; else Gi.
    families : pandas.Series of int, optional
        Which areas are corrected together, by numbers from 0; by default all. Not for rates against counts.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns ``g`` = sum_j w_ij y_j / sum_j y_j (Getis & Ord 1992; over j other than i for Gi), ``z`` (Ord &
        Getis 1995, for any weights), ``p``, ``p_adj``, ``bin`` (-3 … 3: cold or hot with 90, 95 or 99 %
        confidence; NaN without a test), ``side`` (-1 or 1, whatever its p), ``agrees``, ``stable`` and
        ``neighbours`` (with a value), as of `local_moran`.

    Raises
    ------
    FieldError, AreaError, InferenceError

    Examples
    --------
    A map of six by six squares, with jobs in the west:

    >>> from polos.analysis.examples import six_by_six
    >>> from polos.analysis.inference.options import Inference
    >>> graph, jobs = six_by_six()
    >>> found = getis_ord(jobs, graph, Inference(alpha=0.1))
    >>> found.frame["z"].head(6).round(2).tolist()
    [2.88, 2.16, 0.27, -1.62, -2.16, -1.92]
    >>> found.frame["bin"].head(6).astype(int).tolist()  # hot and cold with 90 % confidence
    [1, 1, 0, 0, -1, -1]
    """
    require_base(inference, base)
    require_counts(inference, base, sizes)
    if base is not None and inference.counts and not inference.normal:
        from .rate_statistics import getis_of_rate

        return getis_of_rate(values, base, graph, inference, sizes, star, progress, cancelled, fits)
    values, notices = value_or_rate(values, base)
    sample = Sample(values, graph)
    notices += sample.notices + _negative_values(values, base)
    statistic, sizes = GI_STAR if star else GI, _sizes(sample, base, inference)
    found = _tested(statistic, sample, sample.values, inference, sizes, progress, cancelled, families)
    frame = sample.frame(
        {
            "value": sample.values,
            "g": _share(sample, star) if base is None else _mean_around(sample, star),
            "z": found.seen.statistic,
            "p": found.p,
            "p_adj": found.p_adjusted,
            "side": found.seen.kind,
            "agrees": found.agrees,
            "stable": found.stable,
        }
    )
    frame["bin"] = found.classes
    return LocalResult(frame, notices + found.notices, sample.tests, (sample.values.mean(),) * 2)


class _Tested(NamedTuple):
    """What a statistic of neighbour sums found: arrays of shape (n,), classes on the index of all areas."""

    seen: Observed
    p: np.ndarray
    p_adjusted: np.ndarray
    agrees: np.ndarray
    stable: np.ndarray
    classes: pd.Series
    notices: tuple


def _tested(statistic, sample, around, inference, sizes, progress, cancelled, families=None):
    """Test a `NeighbourSum` of a sample's values with values around, the same ones or another variable's."""
    seen = statistic.observe(sample, sample.values, around)
    families = None if families is None else families.reindex(sample.ids).to_numpy()
    undecided = np.zeros(len(sample.values), dtype=bool)
    if inference.normal and statistic.by_score:
        p, agrees = p_of_z(seen.statistic, inference.alternative), seen.statistic != 0
        p_adjusted = adjusted_p_values(p, inference.correction, families)
        said = (fact(mark("p-values by the normal curve of the z-score, without permutations.")),)
    else:
        found, undecided, said = tails_around(
            around,
            sample.weights,
            inference,
            (*statistic.levels(inference.alpha), *inference.classes_at),
            signs=seen.signs,
            sizes=sizes,
            families=families,
            progress=progress,
            cancelled=cancelled,
        )
        tails = seen.tails(found)
        p, p_adjusted = inference.p_values(tails, families)
        agrees = classed(tails, seen.statistic, inference)
    notices = said + opposite_tail(p_adjusted, statistic.level(inference.alpha), agrees)
    codes = statistic.classify(p_adjusted, agrees, seen.kind, inference.alpha)
    classes = sample.classes(codes, statistic.no_data, statistic.no_neighbours)
    agrees = np.broadcast_to(agrees, p.shape).astype(float)
    return _Tested(seen, p, p_adjusted, agrees, 1.0 - undecided, classes, notices)


def _moran(sample, around, notices, inference, sizes, progress, cancelled):
    """Return the local Moran of a sample's values with values around, which are the same ones or another variable's."""
    notices += sample.notices
    found = _tested(MORAN, sample, around, inference, sizes, progress, cancelled)
    frame = sample.frame(
        {
            "value": sample.values,
            "i": found.seen.statistic,
            "z": found.seen.signs * standard_scores(around, sample.row_standardised),
            "lag": found.seen.lag + around.mean(),
            "p": found.p,
            "p_adj": found.p_adjusted,
            "side": found.seen.kind.astype(float),
            "agrees": found.agrees,
            "stable": found.stable,
        }
    )
    frame["class"] = found.classes
    return LocalResult(frame, notices + found.notices, sample.tests, (sample.values.mean(), around.mean()))


def _sizes(sample, base, inference):
    """Return the sizes of a sample's areas where values move within classes of size only, else None."""
    if inference.null != "size-classes" or base is None:
        return None
    return base.reindex(sample.ids).to_numpy(dtype=float)


def _share(sample, star):
    """Return the sum around each area over that of all areas, but for itself in Gi (Getis & Ord 1992)."""
    y = sample.values
    own = sample.own_weights if star else 0.0
    total = y.sum() if star else y.sum() - y
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(total == 0, np.nan, (sample.weights @ y + own * y) / total)


def _mean_around(sample, star):
    """Return the weighted mean of the row of each area, itself among them in Gi*."""
    own = sample.own_weights if star else 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        return (sample.weights @ sample.values + own * sample.values) / (sample.weights.sum(axis=1) + own)


def _negative_values(values, base):
    """Return, in a tuple, a notice where values, and not rates, are below zero."""
    if base is not None or not (values < 0).any():
        return ()
    text = mark(
        "Field “{field}” has negative values. Getis-Ord's G is a share of a total and is meant for values from "
        "zero up; its z-scores and p-values are valid all the same."
    )
    return (notice(text, field=values.name),)
