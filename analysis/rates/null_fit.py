"""What chance does with the counts of a variable: a first fit, and a second one without what that one finds.

A cluster makes risks look more varied than they are, and so hides itself: it takes up to two thirds of what could be
found. One fit without the areas that were found gives most of it back, and leaves maps of pure chance as they were.

A fit hangs on figures, law and rows alone, neither on levels nor on corrections. So those that ask for the same one, a
statistic and the groups beside it, or a map under many settings, share `Fits`.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Optional

import numpy as np

from .rate_model import RateModel, rate_model, require_law
from .rate_tails import Decision, Looked, rate_tails

LEAST_SHARE = 0.5
"""Share of areas that must be left for a second fit."""

MARKING = Decision()
"""By which areas are left out of a second fit, whatever is asked for: p-values hang neither on level nor correction."""


@dataclass(frozen=True)
class NullFit:
    """What chance does, by two fits.

    Attributes
    ----------
    first, last : RateModel
        By the first fit and by the second; the same where there was no second.
    left_out : int
        Areas left out of the second fit.
    too_many : bool
        Whether there was no second fit because fewer than half of the areas would have been left.
    looked : rate_tails.Looked, optional
        What is known of the tails under the last fit: where there was no second, what the first one was looked at for.
    """

    first: RateModel
    last: RateModel
    left_out: int = 0
    too_many: bool = False
    looked: Optional[Looked] = None

    @property
    def refitted(self):
        """Whether there was a second fit."""
        return self.last is not self.first


class Fits:
    """Fits that are kept, so that who asks for one again is given it.

    They are known again by the figures, options and rows that they were made of, so that nobody is given another's.
    """

    def __init__(self):
        self._models, self._nulls = {}, {}

    def model(self, events, base, *, slope=None, law="automatic", sizes=None, cancelled=None):
        """Return the `rate_model.rate_model` of some figures.

        The slope of the rate on size does not hang on the law of risks: it is fitted once for all laws.
        """
        require_law(law)
        laws = self._models.setdefault((_known_by(events, base), slope, sizes), {})
        if law not in laws:
            if laws and sizes is None:
                other = next(iter(laws.values()))
                laws[law] = other.refitted(events, other.known, law, cancelled)
            else:
                laws[law] = rate_model(events, base, slope=slope, law=law, sizes=sizes, cancelled=cancelled)
        return laws[law]

    def null(self, events, first, rows, *, cells=None, threads=None, progress=None, cancelled=None):
        """Return the `NullFit` of a first fit and rows.

        Parameters
        ----------
        events : ndarray of float, shape (n,)
        first : RateModel
            Of `model`.
        rows : weighted_rows.WeightedRows
        cells, threads, progress, cancelled
            See `rate_tails.decided_tails`.
        """
        key = id(first), _known_by(events, rows.matrix.indptr, rows.matrix.indices, rows.matrix.data)
        if key not in self._nulls:
            options = {"cells": cells, "threads": threads, "progress": progress, "cancelled": cancelled}
            self._nulls[key] = _fitted_again(events, first, rows, options)
        return self._nulls[key]


def left_for_refit(rows, model, significant, high_around, events):
    """Return the areas of a second fit, or None where there is nothing to leave out, and whether too few are left.

    Left out are significant areas, and the members of the rows of those with high rates around, which made them so.
    """
    if not significant.any():
        return None, False
    made = rows.matrix.sign().T @ (significant & high_around).astype(float) > 0
    kept = model.known & ~significant & ~made
    if kept.sum() <= LEAST_SHARE * model.known.sum() or not (events[kept] > 0).any():
        return None, True
    return kept, False


def _fitted_again(events, first, rows, options):
    """Return the `NullFit` after a look at what the first fit finds."""
    looked = Looked.nothing(len(events))
    marked = rate_tails(first, events, rows, MARKING, read=False, looked=looked, **options)
    kept, too_many = left_for_refit(rows, first, marked.significant, marked.high_around, events)
    if kept is None:
        return NullFit(first, first, too_many=too_many, looked=looked)
    last = first.refitted(events, kept, cancelled=options["cancelled"])
    return NullFit(first, last, left_out=int((first.known & ~kept).sum()))


def _known_by(*arrays):
    """Return what some arrays are known by."""
    digest = sha256()
    for array in arrays:
        digest.update(np.ascontiguousarray(array).tobytes())
        digest.update(b"|")
    return digest.digest()
