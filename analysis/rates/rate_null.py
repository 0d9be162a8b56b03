"""Local tests of rates against counts: fit what chance does (`null_fit`), and test what it makes of each area.

The result says which of it hangs on the slope of rates on size (`size_only`) and on the law of risks (`law_only`).
"""

from dataclasses import dataclass, replace

import numpy as np

from .null_fit import Fits, NullFit
from .rate_tails import Decision, RateTails, rate_tails
from .weighted_rows import WeightedRows


@dataclass(frozen=True)
class RateNull:
    """Local tests of one variable's rates; arrays have the shape (n,).

    Attributes
    ----------
    fit : NullFit
        What chance does.
    tails : RateTails
        By the last fit.
    size_only : ndarray of bool
        Areas above the overall rate for their size, but below it by plain quotient (location quotient under 1).
    law_only : ndarray of bool
        Areas significant with high rates around under the gamma law but not under the lognormal one that was chosen.
    notes : dict
        ``few_areas`` (bool), ``not_whole`` (areas whose count is no whole number: estimates, or jobs in disguise),
        ``above_base`` (areas with more events than their denominator), ``undecided`` (areas), ``without_rate``.
    """

    fit: NullFit
    tails: RateTails
    size_only: np.ndarray
    law_only: np.ndarray
    notes: dict


def rate_null(
    events, base, neighbours, *, own=None, slope=None, law="automatic", sizes=None, decision=None, refit=True,
    compare_laws=True, mirrored=None, read=True, cells=None, fits=None, threads=None, progress=None, cancelled=None,
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
    fits : Fits, optional
        Of others that ask for the same fits.

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
    fits = fits or Fits()
    fitted = {"slope": slope, "sizes": sizes, "cancelled": cancelled}
    first = fits.model(events, base, law=law, **fitted)
    rows = WeightedRows(neighbours, own, first.known)
    options = {"cells": cells, "threads": threads, "cancelled": cancelled}
    decision = decision or Decision()
    if mirrored:
        decision = replace(decision, mirrored=mirrored(first.standardised(events)))

    def tested(first, read, to_fit=None, to_test=None):
        fit = fits.null(events, first, rows, progress=to_fit, **options) if refit else NullFit(first, first)
        calls = {"looked": fit.looked and fit.looked.copy(), "read": read, "progress": to_test, **options}
        return fit, rate_tails(fit.last, events, rows, decision, overall=first, **calls)

    halves = (progress and (lambda done, at=at: progress((at + done) / 2)) for at in (0, 1))
    fit, tails = tested(first, read, *halves)
    law_only = np.zeros(events.shape, dtype=bool)
    if compare_laws and law == "automatic" and fit.last.law.name == "lognormal":
        _, gamma = tested(fits.model(events, base, law="gamma", **fitted), False)
        high = tails.significant & tails.high_around
        law_only = gamma.significant & gamma.high_around & ~high
    if progress:
        progress(1.0)
    notes = notes_of(first, events, base) | {"undecided": int((tails.tested & ~tails.decided).sum())}
    return RateNull(fit, tails, high_by_size(first, events) & tails.tested, law_only, notes)


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
