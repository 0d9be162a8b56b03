"""Local Lee's L: whether two variables are high, or low, together around an area.

Bivariate local Moran relates x here to y around. Lee's L relates x around to y around: both are smoothed by the mean of
the neighbours, and L_i is the product of the two, so that the same area must be surrounded by much of both. It tells
apart places where two sectors share a region from those where each has its own.

**Inference.** All other areas, each with both of its values, are dealt out at random among the neighbours of an area.
So the correlation of x and y within areas stays, and what is tested is whether the neighbours' means agree, or
disagree, more than those of any areas would. esda's `Spatial_Pearson_Local` deals in the same way, but takes the
smaller tail with ties in one of them only, so that its p-values are directed.

References
----------
Lee, S.-I. (2001). Developing a bivariate spatial association measure: an integration of Pearson's r and Moran's I.
Journal of Geographical Systems 3(4), 369-385.
Lee, S.-I. (2009). A generalized randomization approach to local measures of spatial association. Geographical Analysis
41(2), 221-248.
"""

import numpy as np

from ..errors import InferenceError, mark
from ..inference.engine import tails_of_products
from ..inference.multiple_testing import reached
from ..rates.empirical_bayes import value_or_rate
from .classes import HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW, NO_DATA, NO_NEIGHBOURS, NOT_SIGNIFICANT
from .complete_cases import complete_cases
from .local_result import LocalResult, classed, opposite_tail
from .sample import Sample


def local_lee(values, others, graph, inference, *, base=None, base_around=None, progress=None, cancelled=None):
    """Local Lee's L of two variables, with row-standardised weights.

    Parameters
    ----------
    values, others : pandas.Series of float, shape (n,)
        The two variables, x and y; NaN where there is no value. Areas without either take no part.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, without self-weights.
    inference : Inference
        The upper tail, ``greater``, is that of areas with both high, or both low, around.
    base, base_around : pandas.Series of float, shape (n,), optional
        Denominators of rates, which are standardised by Empirical Bayes. There is no test of L against counts, so that
        rates are only taken where permuting them is asked for.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns ``value`` (x) and ``other`` (y), ``l`` = n (sum_j w_ij (x_j - mean x)) (sum_j w_ij (y_j - mean y)) /
        sqrt(sum (x - mean x)² sum (y - mean y)²) (Lee 2001, eq. 22), ``lag`` and ``lag_other`` (means of x and of y
        among the neighbours), ``p``, ``p_adj``, ``side`` (the class it would have, whatever its p),
        ``agrees``, ``stable`` (0 where the class could not be settled), ``class`` (see `classes.LOCAL_MORAN`: x
        around first, then y around) and ``neighbours`` (with values).

    Raises
    ------
    FieldError, AreaError, InferenceError
    Cancelled
        When `cancelled` returned True.

    Examples
    --------
    A map of six by six squares, with jobs in the west; inns are where jobs are, and more of them in the north:

    >>> import numpy
    >>> from polos.analysis.examples import six_by_six
    >>> from polos.analysis.inference.options import Inference
    >>> graph, jobs = six_by_six()
    >>> inns = (jobs / 10 + numpy.repeat(numpy.arange(6, 0, -1), 6)).rename("inns")
    >>> found = local_lee(jobs, inns, graph, Inference(seed=1, alternative="two-sided"))
    >>> found.frame["l"].head(6).round(2).tolist()
    [2.22, 0.86, 0.12, 0.02, 0.15, 0.29]
    >>> found.frame["class"].head(6).tolist()
    [1, 0, 0, 0, 0, 0]
    """
    _require_permutation(inference, base is not None or base_around is not None)
    values, said = value_or_rate(values, base)
    others, more = value_or_rate(others, base_around)
    (values, others), notices = complete_cases(values, others)
    frame, tested, tests = _tested(Sample(values, graph), Sample(others, graph), inference, progress, cancelled)
    return LocalResult(frame, (*said, *more, *notices, *tested), tests, (values.mean(), others.mean()))


def _tested(sample, other, inference, progress, cancelled):
    """Return the frame of two variables' samples, notices, and how many areas were tested."""
    weights = sample.row_standardised
    scores = np.column_stack([(one.values - one.values.mean()) / one.values.std() for one in (sample, other)])
    lags = weights @ scores
    statistic, side = lags.prod(axis=1), _kinds(lags)
    tails, undecided, said = tails_of_products(scores, weights, inference, [inference.alpha], progress, cancelled)
    p, p_adjusted = inference.p_values(tails)
    agrees = classed(tails, statistic, inference)
    codes = np.where(reached(p_adjusted, inference.alpha) & agrees, side, NOT_SIGNIFICANT)
    frame = sample.frame(
        {
            "value": sample.values,
            "other": other.values,
            "l": statistic,
            "lag": weights @ sample.values,
            "lag_other": weights @ other.values,
            "p": p,
            "p_adj": p_adjusted,
            "side": side.astype(float),
            "agrees": np.broadcast_to(agrees, p.shape).astype(float),
            "stable": 1.0 - undecided,
        }
    )
    frame["class"] = sample.classes(codes, NO_DATA, NO_NEIGHBOURS)
    return frame, sample.notices + said + opposite_tail(p_adjusted, inference.alpha, agrees), sample.tests


def _require_permutation(inference, rates):
    """Raise `InferenceError` for a null hypothesis that L cannot be tested under."""
    if inference.null == "permutation" or (inference.null == "automatic" and not rates):
        return
    text = mark(
        "Lee's L deals out both values of each area together; it has no test against counts, nor within classes of "
        "size. Rates can be permuted all the same if NULL_MODEL is permutation (1), but where a sector has few firms "
        "that colours maps of pure chance. Without denominators leave NULL_MODEL automatic (0)."
    )
    raise InferenceError(text)


def _kinds(lags):
    """Return the class of each area by the signs of its two lags, shape (n, 2), whatever its p."""
    high, high_other = (lags > 0).T
    return np.select([high & high_other, high, high_other], [HIGH_HIGH, HIGH_LOW, LOW_HIGH], LOW_LOW)
