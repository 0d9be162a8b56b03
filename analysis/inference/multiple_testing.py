"""From one p-value per area to a decision about all areas.

Testing a thousand areas at 5 % calls about fifty of them significant where nothing is going on (a hundred if the
tests are directed, since each then takes the better of two tails). The corrections here keep that in check, and the
resolution of a permutation test says beforehand whether it can pass them.

References
----------
Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. JRSS B 57(1), 289-300.
Caldas de Castro, M. & Singer, B. H. (2006). Controlling the false discovery rate: a new application to account
for multiple and dependent tests in local statistics of spatial association. Geographical Analysis 38, 180-208.
"""

import math
from dataclasses import dataclass

import numpy as np

from ..errors import InferenceError, mark

CORRECTIONS = ("none", "fdr", "bonferroni")


def adjusted_p_values(p, correction, families=None):
    """Return p-values that can be held against the significance level directly.

    Parameters
    ----------
    p : array_like of float, shape (n,)
        p-values; NaN marks areas that were not tested and do not belong to the family.
    correction : {"none", "fdr", "bonferroni"}
        Nothing, Benjamini-Hochberg's step-up procedure (1995), or Bonferroni's.
    families : array_like of int, shape (n,), optional
        Numbers from 0 of the families that are corrected each by itself; by default all are one.

    Returns
    -------
    ndarray of float, shape (n,)
        Adjusted p-values, at most 1, to `DIGITS` digits; NaN where `p` is.

    Raises
    ------
    InferenceError
        When the correction is unknown.
    """
    require_correction(correction)
    adjusted = np.array(p, dtype=float)
    if families is not None:
        for family in members(families):
            adjusted[family] = adjusted_p_values(adjusted[family], correction)
        return adjusted
    tested = np.flatnonzero(~np.isnan(adjusted))
    if correction == "bonferroni":
        adjusted[tested] = np.minimum(1.0, adjusted[tested] * tested.size)
    elif correction == "fdr":
        descending = tested[np.argsort(-adjusted[tested], kind="stable")]
        ranks = np.arange(tested.size, 0, -1)
        adjusted[descending] = np.minimum.accumulate(adjusted[descending] * tested.size / ranks)
    else:
        return adjusted
    return _without_noise(adjusted)


DIGITS = 14
"""Significant digits of adjusted p-values: a reader who holds a stored one against the level finds it equal where it
is, 0.05 and not 0.05000000000000001."""


def _without_noise(p):
    """Return p-values as the floats nearest to their first `DIGITS` digits; those below 1e-290 stay as they are."""
    rounded = p.copy()
    usual = np.flatnonzero(p > 1e-290)
    scale = 10.0 ** (DIGITS - 1 - np.floor(np.log10(p[usual])))
    rounded[usual] = np.rint(p[usual] * scale) / scale
    return rounded


def members(families):
    """Return the places of each family's tests, a list of ndarray of int, from the number of each test's family."""
    order = np.argsort(families, kind="stable")
    return np.split(order, np.cumsum(np.bincount(families))[:-1])


ROUNDING = 1e-12
"""How far a p-value may exceed a level by rounding alone, relative to it."""


def reached(p, level):
    """Return whether p-values reach a significance level; one that equals it but for rounding does.

    p-values of draws are multiples of 1 / (P + 1), and adjusted ones often equal the level in exact arithmetic.

    Parameters
    ----------
    p : array_like of float
        Adjusted p-values; NaN reaches nothing.
    level : float or array_like of float

    Returns
    -------
    ndarray of bool

    Examples
    --------
    >>> bool(reached(0.05000000000000001, 0.05)), bool(reached(0.0500001, 0.05))
    (True, False)
    """
    with np.errstate(invalid="ignore"):
        return np.asarray(p) <= np.asarray(level) * (1 + ROUNDING)


def require_correction(correction):
    """Raise `InferenceError` unless `correction` is one of `CORRECTIONS`."""
    if correction not in CORRECTIONS:
        raise InferenceError(
            mark("“{value}” is no correction for multiple testing; use one of: {allowed}."),
            value=correction,
            allowed=", ".join(CORRECTIONS),
        )


@dataclass(frozen=True)
class Resolution:
    """What a permutation test can tell apart at all.

    Attributes
    ----------
    smallest : float
        The smallest p-value that the permutations can give.
    areas_needed : int
        Areas that must reach that smallest p-value together before any can be significant.
    permutations_for_one : int
        Permutations with which a single area could be significant on its own.
    impossible : bool
        Whether nothing could be significant, even if all reached the smallest p-value.
    """

    smallest: float
    areas_needed: int
    permutations_for_one: int
    impossible: bool


def resolution(tests, permutations, alternative, alpha, correction):
    """Return the `Resolution` of a permutation test on `tests` areas at level `alpha`.

    The smallest p-value is 1 / (P + 1), twice that for a two-sided test. Without correction it must not exceed
    alpha; Bonferroni asks alpha / n of it; the false discovery rate lets m areas through together at m alpha / n.
    """
    sides = 2 if alternative == "two-sided" else 1
    smallest = sides / (permutations + 1)
    family = 1 if correction == "none" else tests
    needed = max(1, math.ceil(round(smallest * family / alpha, 9)))
    return Resolution(
        smallest=smallest,
        areas_needed=needed,
        permutations_for_one=math.ceil(round(sides * family / alpha, 9)) - 1,
        impossible=needed > (tests if correction == "fdr" else 1),
    )
