"""Kulldorff's likelihood ratio of a window, and a bound on it that needs no logarithm.

With a share q of all cases in a window that has a share p of the expectation, and C cases in all,

    LLR = C [q ln(q / p) + (1 - q) ln((1 - q) / (1 - p))]        where q > p, else 0

(Kulldorff 1997, section 4.2). It is C [p f(q / p) + (1 - p) f((1 - q) / (1 - p))] with f(t) = t ln t - t + 1, which is
at most (t - 1)² / 2 for t >= 1 and at most (t - 1)² for t in [0, 1]. Hence LLR <= C (q - p)² (1 / 2p + 1 / (1 - p)),
and only windows whose bound exceeds the best one so far need a logarithm.

Cases may be weighted (`risk.variance_weights`): cases and expectations alike are then sums of weights, and so is C.

References
----------
Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics - Theory and Methods 26(6), 1481-1496.
"""

from dataclasses import dataclass

import numpy as np

LEAST_CASES = 2
"""Cases that a window must have: a single firm gathers with nobody. SaTScan's default."""

SAME = 1e-12
"""Relative difference up to which shares, and likelihood ratios, are the same but for rounding."""


@dataclass(frozen=True)
class Candidate:
    """A window of one map: its log likelihood ratio, the area it stands about, and its areas, by position."""

    ratio: float
    centre: int
    members: np.ndarray


def weighted_cases(counts, weights):
    """Return each area's weighted cases, scaled so that every map has as many as there are, and what they weigh.

    Unweighted cases stay whole numbers, whose sums are exact: windows that tie do so to the last digit.

    Parameters
    ----------
    counts : ndarray of int, shape (n, b)
        One map a column; all have the same total.
    weights : ndarray of float, shape (n,)

    Returns
    -------
    scaled : ndarray of float, shape (n, b)
    total : float
        Sum of every column of `counts`, and of `scaled`.
    cases : ndarray of float, shape (b,)
        Sum of every column before it was scaled: the weighted cases C of the likelihood ratio.
    """
    total = float(counts[:, 0].sum())
    scaled = counts * weights[:, None]
    cases = scaled.sum(axis=0)
    scaled *= total / cases
    return scaled, total, cases


def log_likelihood_ratio(q, p, cases):
    """Return Kulldorff's log likelihood ratio of windows with more cases than expected; 0 for all others.

    Parameters
    ----------
    q, p : array_like of float
        Shares of the windows in all cases and in the whole expectation; 0 < p < 1 where q > p.
    cases : array_like of float
        All cases C, weighted where they are.

    Returns
    -------
    ndarray of float
    """
    from scipy.special import xlogy

    q, p = np.broadcast_arrays(np.asarray(q, dtype=float), p)
    high, found = q > p * (1 + SAME), np.zeros(q.shape)
    q, p = np.minimum(q[high], 1.0), p[high]
    found[high] = xlogy(q, q / p) + xlogy(1 - q, (1 - q) / (1 - p))
    return np.asarray(cases) * found


def bound_factor(p):
    """Return g so that LLR <= C ((q - p) g)²; 0 where nothing is expected, or everything."""
    p = np.asarray(p, dtype=float)
    some = (p > 0) & (p < 1)
    inside = np.where(some, p, 0.5)
    return np.where(some, np.sqrt(0.5 / inside + 1 / (1 - inside)), 0.0)
