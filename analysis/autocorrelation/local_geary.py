"""Local Geary: where an area and its neighbours are alike, or differ, in one variable or in several at once.

Unlike local Moran it compares the areas with each other and not with the mean, so that it also finds groups that are
alike near the mean.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
Anselin, L. (2019). A local indicator of multivariate spatial association: extending Geary's c. Geographical Analysis
51(2), 133-150.
Sokal, R. R., Oden, N. L. & Thomson, B. A. (1998). Local spatial autocorrelation in a biological model.
Geographical Analysis 30(4), 331-354.
"""

import numpy as np

from ..errors import mark, notice
from ..inference.engine import tails_of_differences
from ..inference.multiple_testing import adjusted_p_values, reached
from ..inference.permuted_differences import squared_differences
from ..inference.tails import SIDE_OF_MEAN
from .classes import HIGH_HIGH, LOW_LOW, NEGATIVE, NO_DATA, NO_NEIGHBOURS, NOT_SIGNIFICANT, OTHER_POSITIVE
from .complete_cases import complete_cases
from .local_result import LocalResult, classed, opposite_tail
from .sample import Sample

MANY_VARIABLES = 10


def local_geary(variables, graph, inference, *, progress=None, cancelled=None):
    """Local Geary's c of one variable or, with several, their joint one, with row-standardised weights.

    Parameters
    ----------
    variables : sequence of pandas.Series of float, shape (n,)
        One or more variables on the same index; NaN where there is no value. Areas without a value in any of them
        take no part. Each variable is standardised, so that units do not matter.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, not negative.
    inference : Inference
        The lower tail, ``lesser``, is that of areas that are like their neighbours.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    LocalResult
        Columns ``c`` = sum_j w_ij sum_v (z_vi - z_vj)² / V with standard scores z of divisor n (Anselin 1995, 2019;
        esda's scaling), ``z`` (standard score of c_i under conditional randomisation, Sokal, Oden & Thomson 1998),
        ``p``, ``p_adj``, ``side`` (the class it would have, whatever its p), ``agrees`` (as of `local_moran`),
        ``stable`` (0 where the class could not be settled), ``class`` (see `classes.LOCAL_GEARY`, with several
        variables `classes.MULTIVARIATE_GEARY`) and ``neighbours`` (with values).

    Raises
    ------
    FieldError, AreaError, WeightsError, InferenceError

    Examples
    --------
    A map of six by six squares, with jobs in the west:

    >>> from polos.analysis.examples import six_by_six
    >>> from polos.analysis.inference.options import Inference
    >>> graph, jobs = six_by_six()
    >>> found = local_geary([jobs], graph, Inference(seed=1, alpha=0.1))
    >>> found.frame["c"].head(6).round(4).tolist()  # 0 where all neighbours are alike
    [0.0625, 0.975, 0.975, 0.075, 0.0375, 0.0]
    >>> found.frame["class"].head(6).tolist()
    [1, 1, 0, 0, 2, 2]
    """
    variables, notices = complete_cases(*variables)
    samples = [Sample(series, graph) for series in variables]
    sample, count = samples[0], len(samples)
    notices += sample.notices + _on_many(count)
    values = np.column_stack([each.values for each in samples])
    scores = (values - values.mean(axis=0)) / values.std(axis=0)
    standardised = sample.row_standardised
    statistic = squared_differences(scores, standardised) / count
    z = standard_scores(scores, standardised)
    scales = values.std(axis=0) if count > 1 else np.ones(1)
    tails, undecided, said = tails_of_differences(
        values, scales, sample.weights, inference, [inference.alpha], progress, cancelled
    )
    if inference.alternative == SIDE_OF_MEAN:
        p = tails.p_on_side(z > 0)
        p_adjusted = adjusted_p_values(p, inference.correction)
    else:
        p, p_adjusted = inference.p_values(tails)
    agrees = classed(tails, z, inference)
    notices += said + opposite_tail(p_adjusted, inference.alpha, agrees)
    kind = np.where(z > 0, NEGATIVE, OTHER_POSITIVE)
    if count == 1:
        own, lag = scores[:, 0], standardised @ scores[:, 0]
        kind = np.select([z > 0, (own > 0) & (lag > 0), (own < 0) & (lag < 0)], [NEGATIVE, HIGH_HIGH, LOW_LOW], kind)
    classes = np.where(reached(p_adjusted, inference.alpha) & agrees, kind, NOT_SIGNIFICANT)
    frame = sample.frame(
        {
            "c": statistic,
            "z": z,
            "p": p,
            "p_adj": p_adjusted,
            "side": kind.astype(float),
            "agrees": np.broadcast_to(agrees, p.shape).astype(float),
            "stable": 1.0 - undecided,
        }
    )
    frame["class"] = sample.classes(classes, no_data=NO_DATA, no_neighbours=NO_NEIGHBOURS)
    return LocalResult(frame, notices, sample.tests)


def standard_scores(values, weights):
    """Return (C_i - E C_i) / sd C_i of C_i = sum_j w_ij d_ij when the other areas are dealt out at random.

    For the squared differences d_ij = sum_v (u_vi - u_vj)² of area i from the N = n - 1 others, with mean m and
    population variance s², the mean is W m and the variance s² (N S1 - W²) / (N - 1), with W = sum w, S1 = sum w²
    (Sokal, Oden & Thomson 1998; the moments of a weighted sum of values drawn without replacement).

    Parameters
    ----------
    values : ndarray of float, shape (n, V)
    weights : scipy.sparse.csr_array, shape (n, n)
        Weights without a diagonal.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where all others are equally different or there are no neighbours.
    """
    u = values - values.mean(axis=0)
    q = (u**2).sum(axis=1)
    dealt = q.size - 1
    # Sums over all j of d_ij = q_i + q_j - 2 u_i u_j, and of its square; the u_j sum to 0, and d_ii is 0.
    mean = (q.size * q + q.sum()) / dealt
    squares = q.size * q**2 + (q**2).sum() + 2 * q * q.sum() - 4 * u @ (q @ u) + 4 * ((u @ (u.T @ u)) * u).sum(axis=1)
    variance = squares / dealt - mean**2
    w1 = np.asarray(weights.sum(axis=1)).ravel()
    w2 = np.asarray(weights.multiply(weights).sum(axis=1)).ravel()
    room = dealt * w2 - w1**2  # 0 where all others are neighbours
    rounding = np.finfo(float).eps * q.size
    variance[variance <= squares / dealt * rounding] = 0.0
    room[room <= dealt * w2 * rounding] = 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = np.sqrt(variance * room / (dealt - 1))
        scores = (squared_differences(u, weights) - w1 * mean) / spread
    return np.where((spread > 0) & (np.diff(weights.indptr) > 0), scores, np.nan)


def _on_many(count):
    """Return a notice when there are so many variables that all areas are about equally far from each other."""
    if count <= MANY_VARIABLES:
        return ()
    return (
        notice(
            mark(
                "Fields tested together: {count}. Among so many, all pairs of areas come to differ about equally: "
                "choose a few that belong to one question."
            ),
            count=count,
        ),
    )
