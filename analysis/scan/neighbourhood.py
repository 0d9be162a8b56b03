"""The neighbourhood test: whether an area and its neighbours together have more cases than chance would give them.

Counts add up, rates do not: a small area says little by its rate, and much by what it adds to those around it. Under a
risk that is the same everywhere, the cases of an area and its neighbours are binomial with their share of the
expectation, given all cases. Where risks differ, they are the sum of independent counts, each with its own law; one
negative binomial law with the sum's expectation would be another test, and wrong (`count_sums.upper_tails`).

Weighted (`risk.variance_weights`), a case counts less where the area is large and its risk may be high for reasons of
its own: by default, because one large area would drown its neighbours, and clusters are found far more often. Weights
are rounded to 64ths, so that sums stay on a lattice and their law exact.

References
----------
Besag, J. & Newell, J. (1991). The detection of clusters in rare diseases. Journal of the Royal Statistical Society A
154(1), 143-155.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..autocorrelation.classes import BESIDE, GATHERED, NOT_SIGNIFICANT
from ..errors import Notice
from ..inference.multiple_testing import adjusted_p_values, reached
from ..rates.empirical_bayes import excess
from ..weights.graphs import weights_matrix
from .cases import require_whole
from .count_sums import upper_tails
from .risk import dispersion, is_constant, variance_weights

UNITS = 64
"""Parts of 1 to which weights are rounded; none is less than one part."""


@dataclass(frozen=True)
class NeighbourhoodTest:
    """Result of the neighbourhood test.

    Attributes
    ----------
    frame : pandas.DataFrame
        ``count`` and ``expected`` (cases of the area and its neighbours), ``p`` (probability of as many or more),
        ``p_adj``, ``side`` (the class it would have, whatever its p), ``class`` (see
        `classes.NEIGHBOURHOOD`: whether the area itself has more than expected, or only those around it)
        and ``neighbours``.
    dispersion : float
        r of the counts' variance mu + mu² / r; infinite where the risk is the same everywhere.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    dispersion: float
    notices: tuple[Notice, ...] = ()


def neighbourhood_test(counts, risk, graph, *, weighted=True, alpha=0.05, correction="fdr", cancelled=None):
    """Test each area together with its neighbours.

    Parameters
    ----------
    counts : pandas.Series of float, shape (n,)
        Whole numbers, see `cases.cases_at_risk`.
    risk : RiskModel
        On the same areas, such as `risk.constant_risk`.
    graph : libpysal.graph.Graph
        Spatial weights that know these areas; every weight above 0 counts as 1. An area alone is tested alone.
    weighted : bool
        Whether cases are weighted by 1 / (1 + mu / r). It changes nothing where the risk is the same everywhere.
    alpha : float
        Significance level.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas; all areas are one family.
    cancelled : callable, optional
        Returns True when the user wants to stop.

    Returns
    -------
    NeighbourhoodTest

    Raises
    ------
    FieldError, InferenceError, WeightsError, Cancelled
    """
    require_whole(counts)
    cases = counts.to_numpy(dtype=np.int64)
    members = neighbourhoods(graph, counts.index)
    mu = np.asarray(risk.mu, dtype=float)
    if is_constant(risk):
        p = constant_risk_tails(cases, mu, members)
    elif weighted:
        units = np.maximum(1, np.rint(UNITS * variance_weights(risk))).astype(np.int64)
        p = upper_tails(members @ (units * cases), members, risk, units, cancelled)
    else:
        p = upper_tails(members @ cases, members, risk, cancelled=cancelled)
    adjusted = adjusted_p_values(p, correction)
    own = np.where(excess(cases, mu * (cases.sum() / mu.sum())) > 0, GATHERED, BESIDE)
    frame = pd.DataFrame(
        {
            "count": members @ cases,
            "expected": members @ mu,
            "p": p,
            "p_adj": adjusted,
            "side": own.astype(float),
            "class": np.where(reached(adjusted, alpha), own, NOT_SIGNIFICANT),
            "neighbours": np.diff(members.indptr) - 1,
        },
        index=counts.index,
    )
    return NeighbourhoodTest(frame, dispersion(risk))


def neighbourhoods(graph, ids):
    """Return which areas belong to an area and its neighbours, as a matrix of 0 and 1.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    ids : pandas.Index, shape (n,)

    Returns
    -------
    scipy.sparse.csr_array of int64, shape (n, n)
    """
    from scipy import sparse

    linked = (weights_matrix(graph, ids) > 0).astype(np.int64)
    return (linked + sparse.eye(len(ids), dtype=np.int64, format="csr")).tocsr()


def constant_risk_tails(counts, base, members):
    """Return P(N >= c) for the cases c of an area and its neighbours, N binomial, for one sector or for many at once.

    Parameters
    ----------
    counts : ndarray of int, shape (n,) or (n, s)
        One sector a column.
    base : ndarray of float, shape (n,)
        In proportion to what is expected.
    members : scipy.sparse.csr_array, shape (n, n)
        See `neighbourhoods`.

    Returns
    -------
    ndarray of float, shape (n,) or (n, s)
    """
    from scipy.special import betainc

    around, total = members @ counts, counts.sum(axis=0)
    share = np.minimum((members @ base) / base.sum(), 1.0)
    share = share if counts.ndim == 1 else share[:, None]
    least = np.maximum(around, 1)
    return np.where(around > 0, betainc(least, np.maximum(total - least, 0) + 1, share), 1.0)
