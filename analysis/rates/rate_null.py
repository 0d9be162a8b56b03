"""Local tests of rates against counts: fit what chance does, test, fit again without what was found, test again.

A cluster makes risks look more varied than they are, and so hides itself: it takes up to two thirds of what could be
found. One fit without the areas that were found gives most of it back, and leaves maps of pure chance as they were.

The result says which of it hangs on the slope of rates on size (`size_only`) and on the law of risks (`law_only`).
"""

from dataclasses import dataclass, replace

import numpy as np

from .rate_model import RateModel, rate_model
from .rate_tails import Decision, RateTails, rate_tails
from .weighted_rows import WeightedRows

LEAST_SHARE = 0.5
"""Share of areas that must be left for a second fit."""

MARKING = Decision()
"""By which areas are left out of a second fit, whatever is asked for: p-values hang neither on level nor correction."""


@dataclass(frozen=True)
class RateNull:
    """Local tests of one variable's rates; arrays have the shape (n,).

    Attributes
    ----------
    model, first_model : RateModel
        What chance does, by the second fit and by the first; the same where there was no second.
    tails : RateTails
        By the second fit.
    size_only : ndarray of bool
        Areas above the overall rate for their size, but below it by plain quotient (location quotient under 1).
    law_only : ndarray of bool
        Areas significant with high rates around under the gamma law but not under the lognormal one that was chosen.
    refitted : bool
    left_out : int
        Areas left out of the second fit.
    too_many : bool
        Whether there was no second fit because fewer than half of the areas would have been left.
    notes : dict
        ``few_areas`` (bool), ``not_whole`` (areas whose count is no whole number: estimates, or jobs in disguise),
        ``above_base`` (areas with more events than their denominator), ``undecided`` (areas), ``without_rate``.
    """

    model: RateModel
    first_model: RateModel
    tails: RateTails
    size_only: np.ndarray
    law_only: np.ndarray
    refitted: bool
    left_out: int
    too_many: bool
    notes: dict


def rate_null(
    events, base, neighbours, *, own=None, slope=None, law="automatic", sizes=None, decision=None, refit=True,
    compare_laws=True, mirrored=None, read=True, cells=None, threads=None, progress=None, cancelled=None,
):  # fmt: skip
    """Test whether rates around each area are higher or lower than chance makes them.

    Parameters
    ----------
    events, base : array_like of float, shape (n,)
        Counts and denominators; NaN, or a denominator of 0, where there is no rate.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights of 0 or more with an empty diagonal; those of areas without a rate are left out.
    own : array_like of float, optional
        Weight of the area in its own row: for Gi*. None for local Moran and Gi.
    slope, law, sizes
        See `rate_model.rate_model`.
    decision : rate_tails.Decision, optional
        Two-sided, false discovery rate of 5 % by default.
    refit : bool
        Whether to fit once more without what was found.
    compare_laws : bool
        Whether to find `law_only` areas, which doubles the time where the lognormal law was chosen.
    mirrored : callable, optional
        Takes the standardised rates of the areas, and returns where the statistic falls as the sum around rises: local
        Moran's where the area's own rate is low. One-sided alternatives concern the statistic. By default nowhere.
    read, cells, threads, progress, cancelled
        See `rate_tails.decided_tails`.

    Returns
    -------
    RateNull

    Raises
    ------
    FieldError, InferenceError, WeightsError
        See `rate_model.rate_model`, `count_tables.CountTables`, `weighted_rows.WeightedRows`.
    Cancelled
        When `cancelled` returned True.
    """
    events, base = np.array(events, dtype=float), np.array(base, dtype=float)
    first = rate_model(events, base, slope=slope, law=law, sizes=sizes, cancelled=cancelled)
    rows = WeightedRows(neighbours, own, first.known)
    options = {"cells": cells, "threads": threads, "cancelled": cancelled}
    decision = decision or Decision()
    if mirrored:
        decision = replace(decision, mirrored=mirrored(first.standardised(events)))
    passes = _Passes(events, rows, decision, refit, options)
    model, tails, kept, too_many = passes.run(first, progress, read)
    law_only = np.zeros(events.shape, dtype=bool)
    if compare_laws and law == "automatic" and model.law.name == "lognormal":
        _, gamma, *_ = passes.run(first.refitted(events, first.known, "gamma", cancelled), read=False)
        high = tails.significant & tails.high_around
        law_only = gamma.significant & gamma.high_around & ~high
    if progress:
        progress(1.0)
    return RateNull(
        model,
        first,
        tails,
        high_by_size(first, events) & tails.tested,
        law_only,
        kept is not None,
        0 if kept is None else int((first.known & ~kept).sum()),
        too_many,
        notes_of(first, events, base) | {"undecided": int((tails.tested & ~tails.decided).sum())},
    )


@dataclass(frozen=True)
class _Passes:
    """A test, and another after a second fit."""

    events: np.ndarray
    rows: WeightedRows
    decision: Decision
    refit: bool
    options: dict

    def run(self, first, progress=None, read=True):
        """Return the last model and its tails, the areas it was fitted to if not the first, and if they were too few.

        Progress goes to one half with the first pass. Unless p-values are `read`, only the decisions are fine.
        """
        model, kept, too_many = first, None, False
        if self.refit:
            marked = self._test(first, first, MARKING, False, progress, 0.0)
            kept, too_many = left_for_refit(self.rows, first, marked.significant, marked.high_around, self.events)
        if kept is not None:
            model = first.refitted(self.events, kept, cancelled=self.options["cancelled"])
        return model, self._test(model, first, self.decision, read, progress, 0.5), kept, too_many

    def _test(self, model, first, decision, read, progress, start):
        report = progress and (lambda done: progress(start + done / 2))
        options = {"overall": first, "read": read, "progress": report, **self.options}
        return rate_tails(model, self.events, self.rows, decision, **options)


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


def high_by_size(model, events):
    """Return which areas lie above the overall rate for their size, but below it by plain quotient."""
    known = model.known
    quotient = np.full(events.shape, np.nan)
    quotient[known] = events[known] / model.base[known] / (events[known].sum() / model.base[known].sum())
    with np.errstate(invalid="ignore"):
        return (model.standardised(events) > 0) & (quotient < 1)


def notes_of(model, events, base):
    """Return what should be said of the data; see `RateNull`."""
    known = model.known
    return {
        "few_areas": model.few_areas,
        "not_whole": int((events[known] != np.rint(events[known])).sum()),
        "above_base": int((events[known] > base[known]).sum()),
        "without_rate": int((~known).sum()),
    }
