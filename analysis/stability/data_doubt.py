"""The doubt in the data: the same figures as they might as well have been, drawn again.

Two doubts are drawn, the one after the other. *Bounds*: a suppressed cell or a size band says only between which
numbers a figure lies; it is drawn evenly between them. *Churn*: in a year firms close and others open; of e firms each
stays with probability 1 - churn, and as many as churn takes on average are born, Binomial(e, 1 - churn) +
Poisson(churn · e). No further noise is put on top: a count is what was there, and a Poisson draw of it would double the
noise that it already has.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, listed_notice, mark, notice, number, valued
from ..inference.runs import random_stream
from ..validation import finite, fractional, refuse_negative

LARGEST_COUNT = 1e15
"""Firms beyond which a number is no count of anything."""


@dataclass(frozen=True)
class DataDoubt:
    """What is not sure about figures, on the ids of areas.

    Attributes
    ----------
    values : pandas.Series of float, shape (n,)
        In the order of ids; NaN where there is no value.
    low, high : pandas.Series of float or None
        Between which numbers a value lies; where either is missing the value stands as it is.
    churn : float
        Share of firms that close, and that open, in a year; 0 for none.
    redraws : int
        How often figures are drawn.
    seed : int
        Of the random streams, one a redraw.
    notices : tuple of Notice
    """

    values: pd.Series
    low: Optional[pd.Series]
    high: Optional[pd.Series]
    churn: float
    redraws: int
    seed: int
    notices: tuple = ()

    def __len__(self):
        return self.redraws if self.low is not None or self.churn else 0

    def redraw(self, turn):
        """Return the values of a redraw, numbered from 0: a Series as `values`, in its order."""
        generator = random_stream(self.seed, turn)
        drawn = self.values.to_numpy(dtype=float).copy()
        if self.low is not None:
            # Drawn for all areas, so that what one lacks moves no other's numbers.
            share = generator.random(drawn.size)
            low, high = self.low.to_numpy(), self.high.to_numpy()
            whole = (low % 1 == 0) & (high % 1 == 0)
            between = np.where(whole, np.floor(low + share * (high - low + 1)), low + share * (high - low))
            drawn = np.where(np.isfinite(between), np.minimum(between, high), drawn)
        if self.churn:
            known = np.isfinite(drawn)
            there = np.where(known, drawn, 0).astype(np.int64)
            stayed = generator.binomial(there, 1 - self.churn)
            drawn = np.where(known, stayed + generator.poisson(self.churn * there), np.nan)
        return pd.Series(drawn, self.values.index, name=self.values.name)


def data_doubt(values, *, low=None, high=None, churn=0.0, redraws=10, seed=0):
    """Return the `DataDoubt` of figures.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
    low, high : pandas.Series of float, shape (n,), optional
        Both or neither, on the same ids.
    churn : float
        From 0 to below 1.
    redraws, seed : int

    Returns
    -------
    DataDoubt
        Without churn where values are no counts, which is said.

    Raises
    ------
    FieldError
        When churn is out of its range, bounds are the wrong way round or negative, or one is given without the other.
    """
    if not 0 <= churn < 1:
        text = mark("CHURN is {value}: the share of firms that close in a year must be 0 % or more and below 100 %.")
        raise FieldError(text, value=number(100 * churn, ".6g"))
    if (low is None) != (high is None):
        raise FieldError(mark("LOW_FIELD and HIGH_FIELD belong together: give both, or neither."))
    values, notices = finite(values.sort_index())
    if low is not None:
        (low, said), (high, more) = (finite(one.reindex(values.index)) for one in (low, high))
        notices += said + more + _bounds(values, low, high)
    between = np.zeros(len(values), dtype=bool) if low is None else (low.notna() & high.notna()).to_numpy()
    if churn and redraws:
        sound, said = _countable(values, low, high, between)
        notices += said
        churn = churn if sound else 0.0
    return DataDoubt(values, low, high, churn, redraws, seed, notices)


def _bounds(values, low, high):
    """Return notices on bounds that say nothing; raise `FieldError` for those that cannot be."""
    for bound in (low, high):
        if not (values < 0).any():
            refuse_negative(bound)
    wrong = low > high
    if wrong.any():
        raise FieldError(
            mark("“{low}” is above “{high}” in these areas ({count}): {rows}. Are the two fields the wrong way round?"),
            low=low.name,
            high=high.name,
            count=int(wrong.sum()),
            rows=listed(low.index[wrong]),
        )
    outside = (values < low) | (values > high)
    text = mark("“{field}” lies outside its bounds in these areas ({count}), where the bounds are drawn from: {list}.")
    notices = listed_notice(text, list(valued(values[outside].items())), field=values.name)
    open_ones = low.index[low.isna() ^ high.isna()]
    text = mark("Only one bound is known in these areas ({count}), where “{field}” stands as it is: {list}.")
    return notices + listed_notice(text, open_ones, field=values.name)


def _countable(values, low, high, between):
    """Return whether all figures that may be drawn are counts, and a notice where they are none."""
    figures = values[~between]
    if low is not None:
        figures = pd.concat([figures, low[between], high[between]])
    broken = fractional(figures) | (figures < 0) | (figures > LARGEST_COUNT)
    if not broken.any():
        return True, ()
    text = mark(
        "“{field}” is no count of firms in these areas ({count}): {rows}. So no firms close and open in the redraws; "
        "set CHURN to 0, or give counts."
    )
    rows = figures.index[broken].unique()
    return False, (notice(text, field=values.name, count=len(rows), rows=listed(rows)),)
