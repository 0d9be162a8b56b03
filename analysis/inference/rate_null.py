"""Local tests of rates against counts: fit what chance does, test, fit again without what was found, test again.

A cluster makes risks look more varied than they are, and so hides itself: it takes up to two thirds of what could be
found. One fit without the areas that were found gives most of it back, and leaves maps of pure chance as they were.

The result says which of it hangs on the slope of rates on size (`size_only`) and on the law of risks (`law_only`).
"""

from dataclasses import dataclass

import numpy as np

from .compound_law import FINE
from .rate_model import RateModel, rate_model
from .rate_tails import Decision, RateTails, rate_tails
from .weighted_rows import WeightedRows

LEAST_SHARE = 0.5
"""Share of areas that must be left for a second fit."""


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
    events,
    base,
    neighbours,
    *,
    own=None,
    slope=None,
    law="automatic",
    sizes=None,
    decision=None,
    refit=True,
    compare_laws=True,
    cells=FINE,
    threads=None,
    progress=None,
    cancelled=None,
):
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
    cells, threads, progress, cancelled
        See `rate_tails.decided_tails`.

    Returns
    -------
    RateNull

    Raises
    ------
    FieldError, InferenceError
        See `rate_model.rate_model` and `compound_law.CountTables`.
    WeightsError
        When a weight is negative.
    Cancelled
        When `cancelled` returned True.
    """
    events, base = np.array(events, dtype=float), np.array(base, dtype=float)
    decision = decision or Decision()
    first = rate_model(events, base, slope=slope, law=law, sizes=sizes, cancelled=cancelled)
    rows = WeightedRows(neighbours, own, first.known)

    def test(model, first, share, start):
        report = progress and (lambda done: progress(start + share * done))
        return rate_tails(
            model,
            events,
            rows,
            decision,
            overall=first,
            cells=cells,
            threads=threads,
            progress=report,
            cancelled=cancelled,
        )

    model, tails = first, test(first, first, 0.5, 0.0)
    kept, too_many = left_for_refit(rows, first, tails.significant, tails.high_around, events)
    refitted = refit and kept is not None
    if refitted:
        model = first.refitted(events, kept, cancelled=cancelled)
        tails = test(model, first, 0.5, 0.5)
    high = tails.significant & tails.high_around
    law_only = np.zeros(high.shape, dtype=bool)
    if compare_laws and first.choice == "automatic" and model.law.name == "lognormal":
        under = rate_null(
            events, base, neighbours, own=own, slope=first.slope, law="gamma", decision=decision, refit=refit,
            compare_laws=False, cells=cells, threads=threads, cancelled=cancelled,
        )  # fmt: skip
        law_only = under.tails.significant & under.tails.high_around & ~high
    return RateNull(
        model,
        first,
        tails,
        high_by_size(first, events) & tails.tested,
        law_only,
        refitted,
        int((first.known & ~kept).sum()) if refitted else 0,
        refit and too_many,
        notes_of(first, events, base) | {"undecided": int((tails.tested & ~tails.decided).sum())},
    )


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
