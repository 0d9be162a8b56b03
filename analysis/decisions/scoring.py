"""From values and weights to scores, for one set of them or for many draws at once.

Values between fixed anchors keep the order of two candidates whoever else is compared; scaled by the candidates
themselves, as min-max and TOPSIS do, the order of the others changes where the worst one is left out.

References
----------
Hwang, C. L. & Yoon, K. (1981). Multiple attribute decision making. Springer. (TOPSIS.)
"""

from dataclasses import dataclass

import numpy as np

from ..errors import FieldError, mark
from .criteria import LESS

METHODS = ANCHORS, MINMAX, TOPSIS, SMAA = ("anchors", "minmax", "topsis", "smaa")
"""Weighted sum between fixed anchors, and between the worst and the best candidate; closeness to the ideal; all
weights alike likely, between fixed anchors."""
DIGITS = 12
"""Scores that are the same to so many decimals are equal: they differ by rounding alone."""


@dataclass(frozen=True)
class Scale:
    """How values are read.

    Attributes
    ----------
    worst, best : numpy.ndarray of float, shape (criteria,)
        What is 0 and what is 1; the worst is the larger one for costs. NaN where there are no anchors.
    costs : numpy.ndarray of bool, shape (criteria,)
        Criteria of which less is better.
    """

    worst: np.ndarray
    best: np.ndarray
    costs: np.ndarray

    def without(self, criterion):
        """Return the scale of all criteria but one, by its place."""
        return Scale(*(np.delete(one, criterion) for one in (self.worst, self.best, self.costs)))

    @property
    def anchored(self):
        """Return whether all criteria have anchors."""
        return not np.isnan(self.worst).any()


def scale_of(criteria):
    """Return the `Scale` of criteria."""
    anchors = [(np.nan, np.nan) if one.zero is None else (one.zero, one.one) for one in criteria]
    worst, best = np.array(anchors, dtype=float).T
    return Scale(worst, best, np.array([one.direction == LESS for one in criteria]))


def normalised_weights(weights):
    """Return weights that sum to one.

    Raises
    ------
    FieldError
        When a weight is negative or missing, or all are zero.
    """
    weights = np.asarray(weights, dtype=float)
    if not (weights >= 0).all() or not weights.sum() > 0:
        raise FieldError(mark("Weights must be numbers of zero or more, and not all zero."))
    return weights / weights.sum()


def between_anchors(values, scale):
    """Return values as shares of the way from their worst anchor to their best, 0 … 1, held there.

    Parameters
    ----------
    values : numpy.ndarray of float, shape (…, candidates, criteria)
        NaN where unknown.
    scale : Scale
    """
    return np.clip((values - scale.worst) / (scale.best - scale.worst), 0.0, 1.0)


def between_candidates(values, scale):
    """Return values as shares of the way from the worst candidate to the best (min-max); 1 where all are alike."""
    least, most = (one(values, axis=-2, keepdims=True) for one in (np.nanmin, np.nanmax))
    span = np.where(most > least, most - least, 1.0)
    shares = np.where(most > least, (values - least) / span, 1.0)
    shares = np.where(scale.costs & (most > least), 1 - shares, shares)
    return np.where(np.isnan(values), np.nan, shares)


def weighted_sum(shares, weights):
    """Return the score of each candidate, 0 … 1; NaN where a share is that has a weight.

    Parameters
    ----------
    shares : numpy.ndarray of float, shape (…, candidates, criteria)
    weights : numpy.ndarray of float, shape (…, criteria)
        Each set summing to one.
    """
    weights = np.asarray(weights)[..., None, :]
    return np.where(weights > 0, shares * weights, 0.0).sum(axis=-1)


def topsis(values, weights, scale):
    """Return each candidate's closeness to the ideal (Hwang & Yoon 1981): 1 is the best of all in every criterion.

    Parameters
    ----------
    values, weights
        See `weighted_sum`.
    scale : Scale
    """
    weights = np.asarray(weights)[..., None, :]
    weighted = np.where(weights > 0, lengthened(values) * weights, 0.0)
    least, most = (one(weighted, axis=-2, keepdims=True) for one in (np.nanmin, np.nanmax))
    ideal, worst = np.where(scale.costs, least, most), np.where(scale.costs, most, least)
    to_ideal, to_worst = (np.sqrt(((weighted - point) ** 2).sum(axis=-1)) for point in (ideal, worst))
    whole = to_ideal + to_worst
    return np.where(whole == 0, 1.0, to_worst / np.where(whole == 0, 1.0, whole))


def lengthened(values):
    """Return values as parts of the length of their criterion's vector, as TOPSIS compares them."""
    lengths = np.sqrt(np.nansum(values**2, axis=-2, keepdims=True))
    return values / np.where(lengths > 0, lengths, 1.0)


def shares_of(values, scale, method):
    """Return what a method makes of values before it weighs them."""
    if method == TOPSIS:
        return lengthened(values)
    return between_candidates(values, scale) if method == MINMAX else between_anchors(values, scale)


def scores(values, weights, scale, method):
    """Return the score of each candidate by a method; NaN where a value is unknown that has a weight.

    Parameters
    ----------
    values, weights, scale
        See `weighted_sum`, `Scale`.
    method : str
        One of `METHODS`.

    Returns
    -------
    numpy.ndarray of float, shape (…, candidates)
    """
    if method == TOPSIS:
        return np.round(topsis(values, weights, scale), DIGITS)
    return np.round(weighted_sum(shares_of(values, scale, method), weights), DIGITS)


def ranks(scores):
    """Return ranks, 1 the best; equal scores share the better rank, and NaN has none.

    Parameters
    ----------
    scores : numpy.ndarray of float, shape (candidates,)
    """
    better = (scores[:, None] > scores[None, :]).sum(axis=0) + 1.0
    return np.where(np.isnan(scores), np.nan, better)
