"""Figures of candidates, checked: what is known of each criterion, and between what the rest can lie."""

from dataclasses import dataclass

import numpy as np

from ..errors import AreaError, FieldError, listed, listed_notice, mark, notice, quoted
from .scoring import ANCHORS, SMAA

MOST_CANDIDATES = 1000


@dataclass(frozen=True)
class Figures:
    """What is known of candidates, in the order of their ids and of the criteria's names, whatever that of the input.

    So draws, and with them all results, do not hang on the order of rows.

    Attributes
    ----------
    ids : list of str
    criteria : tuple of Criterion
    values : numpy.ndarray of float, shape (candidates, criteria)
        NaN where unknown.
    low, high : numpy.ndarray of float, shape (candidates, criteria)
        Never NaN: the value itself, its bounds, or all that it can be.
    notices : tuple of Notice
    """

    ids: list
    criteria: tuple
    values: np.ndarray
    low: np.ndarray
    high: np.ndarray
    notices: tuple


def figures(criteria, values, low, high, method, names=None):
    """Return the `Figures` of candidates.

    Parameters
    ----------
    criteria : iterable of Criterion
    values, low, high : pandas.DataFrame of float, shape (candidates, criteria)
        Columns are names of criteria, the index the ids of candidates. NaN where unknown; ``low`` and ``high`` NaN
        where there are no bounds.
    method : str
        One of `scoring.METHODS`.
    names : dict, optional
        What candidates are called in messages, by id.

    Raises
    ------
    AreaError
        When there are too many candidates.
    FieldError
        When a criterion has no figure at all, lacks anchors that the method needs, or bounds are the wrong way round.
    """
    if len(values) > MOST_CANDIDATES:
        raise AreaError(
            mark(
                "There are {count} candidates; at most {most} are ranked at once. Choose those that are decided on, "
                "for example with a filter or a selection."
            ),
            count=len(values),
            most=MOST_CANDIDATES,
        )
    criteria = tuple(sorted(criteria, key=lambda one: one.name))
    columns = [one.name for one in criteria]
    ids = sorted(values.index, key=str)
    called = [str((names or {}).get(one, one)) for one in ids]
    value, least, most = (frame.loc[ids, columns].to_numpy(dtype=float) for frame in (values, low, high))
    _require_anchors(criteria, method)
    _require_bounds(called, criteria, least, most)
    found = list(_constant(criteria, value))
    outside = [(place, at) for place, at in zip(*np.nonzero((value < least) | (value > most)))]
    if outside:
        text = mark("Figures that lie outside their own bounds, which are widened to hold them ({count}): {list}.")
        cells = [f"{called[place]}: {columns[at]}" for place, at in outside]
        found += listed_notice(text, cells)
    least, most = np.fmin(value, least), np.fmax(value, most)
    bounded = ~np.isnan(least) & ~np.isnan(most)
    low_end, high_end = _ends(criteria, value, least, most)
    sure = ~np.isnan(value)
    least = np.where(bounded, least, np.where(sure, value, low_end))
    most = np.where(bounded, most, np.where(sure, value, high_end))
    unknown = [f"{called[place]}: {columns[at]}" for place, at in zip(*np.nonzero(~sure & ~bounded))]
    text = mark(
        "Figures that are not known ({count}): {list}. None counts as zero: each may be anything between the anchors, "
        "or between the candidates where there are none, and the rank is an interval."
    )
    found += listed_notice(text, unknown)
    return Figures(ids, criteria, value, least, most, tuple(found))


def _require_anchors(criteria, method):
    without = [one.name for one in criteria if one.zero is None]
    if without and method in (ANCHORS, SMAA):
        raise FieldError(
            mark(
                "Criteria without anchors ({count}): {list}. Say for each which value counts as nothing (zero) and "
                "which as all (one); or choose min-max or TOPSIS in METHOD, with which ranks hang on who else is "
                "compared."
            ),
            count=len(without),
            list=listed(map(quoted, without)),
        )


def _require_bounds(called, criteria, least, most):
    wrong = [f"{called[place]}: {criteria[at].name}" for place, at in zip(*np.nonzero(least > most))]
    if wrong:
        raise FieldError(
            mark("Bounds of which the lower is above the upper ({count}): {list}. Turn “low” and “high” round."),
            count=len(wrong),
            list=listed(wrong),
        )


def _ends(criteria, value, least, most):
    """Return between what an unknown figure of each criterion can lie: the anchors, or the candidates' figures."""
    ends, empty = [], []
    for at, one in enumerate(criteria):
        known = np.concatenate([column[~np.isnan(column)] for column in (value[:, at], least[:, at], most[:, at])])
        if not len(known):
            empty.append(one.name)
        elif one.zero is None:
            ends.append((known.min(), known.max()))
        else:
            ends.append((min(one.zero, one.one), max(one.zero, one.one)))
    if empty:
        raise FieldError(
            mark(
                "Criteria of which no candidate has a figure ({count}): {list}. Leave them out, or fill their fields."
            ),
            count=len(empty),
            list=listed(map(quoted, empty)),
        )
    return np.array(ends).T


def _constant(criteria, value):
    """Return notices on criteria that are alike for all candidates, and on a single candidate."""
    if len(value) == 1:
        return (notice(mark("There is one candidate: it has nobody to be compared with, and its rank says nothing.")),)
    alike = [one.name for at, one in enumerate(criteria) if len(np.unique(value[:, at])) == 1]
    if len(alike) == len(criteria):
        return (
            notice(mark("All candidates are alike in all criteria, so that all are first: the criteria rank nobody.")),
        )
    text = mark("Criteria that are alike for all candidates, and so tell nobody apart ({count}): {list}.")
    return listed_notice(text, alike)
