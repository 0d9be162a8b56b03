"""Tails of weighted sums of rates, as fine as the decision needs.

What is asked is which areas are significant after a correction for many tests. The bounds of a coarse lattice settle
nearly all: what is not significant even by the optimistic bounds never will be, and what is significant by the cautious
ones stays so. Only the areas in between, and those that may be significant, need a finer lattice. Because the bounds
hold on every lattice (`compound_law`), the decisions are those of the finest one for all.
"""

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

from ..errors import InferenceError, mark
from ..inference.multiple_testing import adjusted_p_values, reached, require_correction
from ..inference.tails import require_alternative
from .compound_law import ACCURACY, CompoundSums, Tails
from .lattice import COARSE, FINE, cells_of

FINEST = 8 * FINE
"""Cells where a decision lies within the bounds of a fine lattice, or a p-value that is read between loose ones."""
CLOSE = 1.1
"""Ratio of the cautious p-value to the optimistic one up to which bounds are close enough to be read."""
READ = 0.1
"""p-values up to this are read as numbers; it is no level, so that p-values hang on none."""
MOST_WORK = 2**28
"""Cells times members of rows that a fine first look takes at most, some ten seconds of one processor."""


@dataclass(frozen=True)
class RateTails:
    """How unlikely the rates around each area are; arrays of shape (n,), NaN where an area is not tested.

    Attributes
    ----------
    rate : ndarray of float
        z, the area's own standardised rate.
    around : ndarray of float
        Weighted mean of the standardised rates of the row's members: the neighbours, for Gi* the area too.
    score : ndarray of float
        That mean less its expectation by chance, over its standard deviation.
    upper, lower : ndarray of float
        Probabilities of a sum at least, and at most, the observed one; cautious, never below the exact ones.
    p, p_adj : ndarray of float
        p-values by the alternative, before and after the correction; cautious.
    high_here : ndarray of bool
        Whether the area's own rate lies above the overall one.
    high_around : ndarray of bool
        Whether the upper tail is the smaller one.
    tested : ndarray of bool
        Areas with a known rate and neighbours with one.
    significant : ndarray of bool
        Whether p_adj reaches the level.
    decided : ndarray of bool
        False where the exact p-value may reach a level although the cautious one does not.
    """

    rate: np.ndarray
    around: np.ndarray
    score: np.ndarray
    upper: np.ndarray
    lower: np.ndarray
    p: np.ndarray
    p_adj: np.ndarray
    high_here: np.ndarray
    high_around: np.ndarray
    tested: np.ndarray
    significant: np.ndarray
    decided: np.ndarray


class Looked(NamedTuple):
    """What is known of sums by looks at them, so that none is repeated.

    Attributes
    ----------
    tails : compound_law.Tails
    cells : ndarray of int, shape (n,)
        Of the finest lattice that each was looked at on; 0 for none.
    """

    tails: Tails
    cells: np.ndarray

    @classmethod
    def nothing(cls, n):
        """Return that nothing is known of so many sums."""
        return cls(Tails.empty(n), np.zeros(n, dtype=np.int64))

    def copy(self):
        """Return the same, to be looked at further."""
        return Looked(self.tails.copy(), self.cells.copy())


class Settled(NamedTuple):
    """What is known of p-values; arrays of one shape.

    Attributes
    ----------
    p, p_adj : ndarray of float
        Cautious ones, before and after the correction.
    surely, perhaps : ndarray of bool
        Whether the cautious, and the optimistic, p-value reaches the level.
    open : ndarray of bool
        Whether they reach different ones of all levels.
    loose : ndarray of bool
        Whether the p-values are small enough to be read, and farther from each other than `CLOSE`.
    """

    p: np.ndarray
    p_adj: np.ndarray
    surely: np.ndarray
    perhaps: np.ndarray
    open: np.ndarray
    loose: np.ndarray


@dataclass(frozen=True)
class Decision:
    """How p-values are made and held against the level.

    Attributes
    ----------
    alternative : {"two-sided", "greater", "lesser", "directed"}
    correction : {"none", "fdr", "bonferroni"}
    alpha : float
        Significance level, between 0 and 1.
    finer : tuple of float
        Lower levels that tell classes of significant areas apart.
    mirrored : ndarray of bool, optional
        Where the statistic falls as the sum around rises, so that its upper tail is the sum's lower one.

    Raises
    ------
    InferenceError
        When alternative or correction are unknown, or the alternative is one that only draws have.
    """

    alternative: str = "two-sided"
    correction: str = "fdr"
    alpha: float = 0.05
    finer: tuple = ()
    mirrored: Optional[np.ndarray] = None

    def __post_init__(self):
        require_alternative(self.alternative)
        require_correction(self.correction)
        if self.alternative == "ties-in-upper":
            text = mark(
                "To count ties in one tail only is how GeoDa and esda count draws (ALTERNATIVE 4), and rates are not "
                "drawn: set NULL_MODEL to permutation (1), or choose directed (0)."
            )
            raise InferenceError(text)

    def significant(self, p):
        """Return adjusted p-values, and which of them reach the level, ties within rounding included.

        Of p-values of shape (families, tests) each row is a family of its own.
        """
        if p.ndim == 2:
            adjusted = np.array([adjusted_p_values(family, self.correction) for family in p])
        else:
            adjusted = adjusted_p_values(p, self.correction)
        return adjusted, reached(adjusted, self.alpha)

    def settle(self, tails, one_family=False):
        """Return the `Settled` of `compound_law.Tails`.

        With `one_family` all tests are corrected together, whatever their shape.
        """
        tails = tails if self.mirrored is None else tails.swapped(self.mirrored)
        cautious, optimistic = tails.p_values(self.alternative)
        shape = cautious.shape
        if one_family:
            cautious, optimistic = cautious.ravel(), optimistic.ravel()
        adjusted, surely = self.significant(cautious)
        least, perhaps = self.significant(optimistic)
        differ = perhaps & ~surely
        for level in self.finer:
            differ |= reached(least, level) & ~reached(adjusted, level)
        # What a lattice cannot tell from none lies in both tails.
        loose = (cautious <= READ) & (cautious - 2 * ACCURACY > CLOSE * (optimistic + 2 * ACCURACY))
        return Settled(*(found.reshape(shape) for found in (cautious, adjusted, surely, perhaps, differ, loose)))


def compound_sums(model, rows, events, cancelled=None):
    """Return the `compound_law.CompoundSums` of a variable's rates around each area."""
    return CompoundSums(rows, model.law, model.mu, model.coefficient, events, cancelled)


def first_cells(rows_of_each):
    """Return the cells of the first look at the sums of some variables: fine, unless rows are too long or many.

    Parameters
    ----------
    rows_of_each : iterable of weighted_rows.WeightedRows
        Of each variable.
    """
    work = sum(places.size * cells_of(FINE, places.shape[1]) for rows in rows_of_each for _, places in rows.groups)
    return FINE if work <= MOST_WORK else COARSE


def decided_tails(sums, decision, *, cells=None, read=True, looked=None, threads=None, progress=None):
    """Return the `compound_law.Tails` of all sums, finer where the decision asks for it.

    Parameters
    ----------
    sums : compound_law.CompoundSums
    decision : Decision
    cells : int, optional
        Cells of the lattice for all; by default as `first_cells` says, or few where nothing is read.
    read : bool
        Whether p-values are read, so that those of areas that may be significant are to be near the exact ones, and not
        only which areas are significant, and on which side.
    looked : Looked, optional
        What is known of the sums already. It learns what is found.
    threads : int, optional
    progress : callable, optional

    Returns
    -------
    Tails
    """
    cells = cells or (first_cells([sums.rows]) if read else COARSE)
    tails, seen = looked or Looked.nothing(len(sums.observed))
    sums.tails(cells, seen < cells, tails, threads, progress)
    np.maximum(seen, cells, out=seen)
    for finer in (FINE, None, FINEST):
        wanted = wanted_finer(decision.settle(tails), finer, cells, read)
        if finer:
            wanted &= seen < finer
            seen[wanted] = finer
        refine(sums, wanted, tails, finer, threads)
    return tails


def wanted_finer(settled, finer, cells, read):
    """Return which tails, first looked at on so many cells, are wanted finer: those that leave a decision open.

    Those of areas that may be significant are made fine even where they are settled, if they are read; and where the
    first look was fine, at few sums, the bounds of small p-values are drawn close.
    """
    if read and finer == FINE and cells < FINE:
        return settled.perhaps
    return settled.open | settled.loose if read and finer == FINEST and cells >= FINE else settled.open


def refine(sums, wanted, tails, cells, threads=1):
    """Bring the bounds of some areas' tails closer, in place: on a lattice of so many cells, or exactly if None."""
    if not wanted.any():
        return
    if cells is None:
        sums.tell_exactly(wanted, tails)
    else:
        sums.tails(cells, wanted, tails, threads)


def rate_tails(
    model, events, rows, decision=None, *, overall=None, cells=None, read=True, looked=None, threads=None,
    progress=None, cancelled=None,
):  # fmt: skip
    """Test the rates around each area against what the model says of chance.

    Parameters
    ----------
    model : rate_model.RateModel
    events : ndarray of float, shape (n,)
        Observed counts.
    rows : weighted_rows.WeightedRows
        Neighbours with a known rate; with the area itself among them for Gi*.
    decision : Decision, optional
    overall : rate_model.RateModel, optional
        The model whose overall rate is what is High and Low, where `model` is a refitted one.
    cells, read, looked, threads, progress, cancelled
        See `decided_tails`.

    Returns
    -------
    RateTails
    """
    decision = decision or Decision()
    sums = compound_sums(model, rows, events, cancelled)
    options = {"cells": cells, "read": read, "looked": looked, "threads": threads, "progress": progress}
    tails = decided_tails(sums, decision, **options)
    return described(model, events, sums, tails, decision, overall or model)


def described(model, events, sums, tails, decision, overall):
    """Return the `RateTails` of tails."""
    settled = decision.settle(tails)
    rate = overall.standardised(events)
    return RateTails(
        rate=rate,
        around=sums.rows.mean(model.standardised(events)),
        score=sums.score,
        upper=tails.upper,
        lower=tails.lower,
        p=settled.p,
        p_adj=settled.p_adj,
        high_here=rate > 0,
        high_around=tails.upper < tails.lower,
        tested=sums.rows.tested,
        significant=settled.surely,
        decided=~settled.open,
    )
