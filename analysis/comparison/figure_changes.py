"""Whether a figure has grown between two dates, by what is known of it at each."""

import numpy as np
import pandas as pd

from .change_classes import BY_PERIMETER, LESS, MORE, NOT_KNOWN, NOT_SHOWN, SAME, UNSEEN

AS_BEFORE = 0.05
"""Relative change of a figure within which it is as before."""


def figure_changes(before, after, within=AS_BEFORE):
    """Say whether figures have grown.

    A figure that is known exactly grew where it is larger by more than a share of what it was. One that is known within
    bounds grew only where the least that it can be now is more than the most that it can have been, by as much: what
    bounds do not exclude is not shown.

    Parameters
    ----------
    before, after : pandas.DataFrame of float
        On the same index: ``value``, ``low`` and ``high``; both bounds are NaN where the figure is known exactly, and
        one where there is no such bound.
    within : float

    Returns
    -------
    pandas.Series of int
        Codes of `CHANGES`.

    Examples
    --------
    >>> import pandas
    >>> from polos.analysis.comparison.change_classes import CHANGES
    >>> names = ["value", "low", "high"]
    >>> then = pandas.DataFrame([[100, None, None], [100, 90, 110], [100, 90, 110]], columns=names, dtype=float)
    >>> now = pandas.DataFrame([[120, None, None], [120, 105, 140], [130, 120, 140]], columns=names, dtype=float)
    >>> [CHANGES.members[code - 1].label[:16] for code in figure_changes(then, now)]
    ['grew', 'change not shown', 'grew']
    """
    (low_then, high_then), (low_now, high_now) = (_bounds(each) for each in (before, after))
    exact = (low_then == high_then) & (low_now == high_now)
    more = low_now > high_then * (1 + within)
    less = high_now < low_then * (1 - within)
    unknown = low_then.isna() | low_now.isna()
    codes = np.select([unknown, more, less, exact], [NOT_KNOWN, MORE, LESS, SAME], NOT_SHOWN)
    return pd.Series(codes, before.index)


def within_perimeter(growth, before, after, within=AS_BEFORE):
    """Return growth that the areas of both dates bear out; where they do not, only the perimeter moved.

    An area of the border may leave because a p-value passed a level by a little. What a cluster loses with it is no
    loss of the place.

    Parameters
    ----------
    growth : pandas.Series of int
        Of `figure_changes`, of the whole clusters.
    before, after : pandas.Series of float
        The figure in the areas of both dates; NaN where unknown, which leaves the growth as it is.
    within : float

    Returns
    -------
    pandas.Series of int
    """
    nothing = float("nan")
    then, now = (pd.DataFrame({"value": each, "low": nothing, "high": nothing}) for each in (before, after))
    inside = figure_changes(then, now, within)
    alone = growth.isin((MORE, LESS)) & (inside != NOT_KNOWN) & (inside != growth)
    return growth.mask(alone, BY_PERIMETER)


def without_perimeter(growth):
    """Return growth of clusters whose areas nobody gave: what they gained may be areas, and what they lost too.

    Parameters
    ----------
    growth : pandas.Series of int
        Of `figure_changes`, of the whole clusters.

    Returns
    -------
    pandas.Series of int
    """
    return growth.mask(growth.isin((MORE, LESS)), UNSEEN)


def _bounds(figures):
    """Return the least and the most of figures, which is the figure itself where it has no bounds."""
    bounded = figures["low"].notna() | figures["high"].notna()
    low = figures["low"].fillna(-np.inf).where(bounded, figures["value"])
    return low, figures["high"].fillna(np.inf).where(bounded, figures["value"])
