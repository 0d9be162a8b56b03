"""The tests of `rate_null` for many variables at once, such as all sectors of a table, as one family of tests or many.

Every variable has its own model. Of few variables all tails are looked at finely, as of one by itself. Of many a first
look is coarse (`lattice.COARSE`); finer ones follow only where the correction over the whole family leaves a decision
open, or where a p-value may be significant. The decisions are those of the finest look at everything.
"""

from dataclasses import dataclass, replace

import numpy as np

from ..errors import FieldError, InferenceError, mark
from ..inference.runs import in_threads
from .compound_law import Tails
from .lattice import COARSE, FINE
from .null_fit import MARKING, left_for_refit
from .rate_model import rate_model, require_law
from .rate_null import high_by_size, notes_of
from .rate_tails import FINEST, Decision, compound_sums, first_cells, refine, wanted_finer
from .weighted_rows import WeightedRows

FAMILIES = ("all", "sector")


@dataclass(frozen=True)
class RatesOfMany:
    """Local tests of the rates of many variables; arrays have the shape (variables, n), see `rate_tails.RateTails`.

    Attributes
    ----------
    models, first_models : list of RateModel or None
        By variable, of the second fit and the first; None for those without any event where there is a denominator.
    rate, around, score, p, p_adj : ndarray of float
        NaN where not tested. p-values are cautious: mostly within 1 % where an area may be significant, and everywhere
        after a fine first look; else, where no area can be, mostly up to half too large, seldom up to ten times.
    high_here, high_around, significant, decided, size_only, law_only : ndarray of bool
    too_many : ndarray of bool, shape (variables,)
        Whether a second fit was given up because too few areas would have been left.
    notes : list of dict
        By variable; see `rate_null.RateNull`. Empty without a model.
    coarse : bool
        Whether the first look was a coarse one.
    """

    models: list
    first_models: list
    rate: np.ndarray
    around: np.ndarray
    score: np.ndarray
    p: np.ndarray
    p_adj: np.ndarray
    high_here: np.ndarray
    high_around: np.ndarray
    significant: np.ndarray
    decided: np.ndarray
    size_only: np.ndarray
    law_only: np.ndarray
    too_many: np.ndarray
    notes: list
    coarse: bool


def rate_null_of_many(
    events, base, neighbours, *, own=None, slope=None, law="automatic", decision=None, family="all", refit=True,
    compare_laws=True, mirrored=None, cells=None, threads=None, progress=None, cancelled=None,
):  # fmt: skip
    """Test the rates of many variables around each area.

    Parameters
    ----------
    events : array_like of float, shape (variables, n)
        Counts; NaN where there is none.
    base : array_like of float, shape (n,) or (variables, n)
        Denominators.
    family : {"all", "sector"}
        Which tests are corrected together: all of them, or those of each variable.
    cells : int, optional
        Cells of the first look at all; by default as `rate_tails.first_cells` says.
    own : array_like of float or callable, optional
        Weight of each area in its own row, for Gi*; or what returns it, asked which areas a variable is known in.
    neighbours, slope, law, decision, refit, compare_laws, mirrored, threads, progress, cancelled
        See `rate_null.rate_null`.

    Returns
    -------
    RatesOfMany

    Raises
    ------
    InferenceError, FieldError, WeightsError, Cancelled
        See `rate_null.rate_null`.
    """
    if family not in FAMILIES:
        raise InferenceError(
            mark("“{value}” is no family of tests; use one of: {allowed}."), value=family, allowed=", ".join(FAMILIES)
        )
    require_law(law)
    events = np.array(events, dtype=float)
    base = np.broadcast_to(np.asarray(base, dtype=float), events.shape)
    run = _Run(events, neighbours, own, decision or Decision(), family, threads, cancelled)
    both = compare_laws and law == "automatic"
    steps = 5 if both else 3
    report = [progress and (lambda done, step=step: progress((step + done) / steps)) for step in range(steps)]
    first = run.models(base, slope, law, report[0])
    run.cells = cells or first_cells(run.rows_of(model) for model in first if model is not None)
    if mirrored:
        run.decision = replace(run.decision, mirrored=mirrored(run.standardised(first)))
    models, tails, too_many = run.two_passes(first, refit, report[1:3])
    significant = run.settle(tails).surely
    law_only = np.zeros(events.shape, dtype=bool)
    heavy = np.array([[_is_lognormal(model)] for model in models], dtype=bool)
    if both and heavy.any():
        gamma = run.under_gamma(first, models, tails, refit, report[3:])
        law_only = run.settle(gamma).surely & (gamma.upper < gamma.lower)
        law_only &= heavy & ~(significant & (tails.upper < tails.lower))
    if progress:
        progress(1.0)
    notes = [notes_of(model, *data) if model is not None else {} for model, *data in zip(first, events, base)]
    return run.result(models, first, tails, law_only, too_many, notes)


class _Run:
    """The variables of a run, and what is done with all of them in threads."""

    def __init__(self, events, neighbours, own, decision, family, threads, cancelled):
        self.events, self.neighbours, self.own = events, neighbours, own
        self.decision, self.one_family, self.cells = decision, family == "all", COARSE
        self.threads, self.cancelled = threads, cancelled
        self._rows = {}

    def models(self, base, slope, law, progress):
        """Return the model of each variable, None where there is no event in an area with a denominator."""

        def fit(place):
            try:
                found = rate_model(self.events[place], base[place], slope=slope, law=law, cancelled=self.cancelled)
            except FieldError:
                usable = np.nan_to_num(self.events[place]) * np.nan_to_num(base[place])
                if (usable != 0).any():
                    raise
                found = None
            return place, found

        models = [None] * len(self.events)
        for place, model in self._in_threads(fit, range(len(self.events)), progress):
            models[place] = model
        for model in models:
            if model is not None:
                self.rows_of(model)
        return models

    def two_passes(self, first, refit, progress):
        """Return models and tails by a second fit where the first found something, and where that was given up."""
        tails = Tails.empty(self.events.shape)
        places = [place for place, model in enumerate(first) if model is not None]
        models, too_many = self._passes(first, places, tails, refit, progress)
        self._refine(models, tails, self.settle)
        return models, tails, too_many

    def under_gamma(self, first, models, tails, refit, progress):
        """Return the tails if the law of all variables were gamma, as it is already where it is not lognormal.

        They are as near as decisions ask for, not to be read.
        """
        places = [place for place, both in enumerate(zip(first, models)) if any(map(_is_lognormal, both))]

        def fit(place):
            model = first[place]
            return place, model.refitted(self.events[place], model.known, "gamma", self.cancelled)

        models, tails = list(models), tails.copy()
        for place, model in self._in_threads(fit, places):
            models[place] = model
        models, _ = self._passes(models, places, tails, refit, progress)
        self._refine(models, tails, self.settle, read=False)
        return tails

    def _passes(self, first, places, tails, refit, progress):
        """Enter the tails of some variables, coarse, and return models and where a second fit was given up.

        What is left out of a second fit is what each variable by itself shows (`null_fit.MARKING`), so that it has the
        same p-values alone and among others.
        """
        self._enter(first, places, tails, progress[0])
        models, too_many, again = list(first), np.zeros(len(first), dtype=bool), []
        if refit:
            self._refine(first, tails, MARKING.settle, read=False, places=places)
            significant = MARKING.settle(tails).surely
            for place in places:
                if significant[place].any():
                    high = tails.upper[place] < tails.lower[place]
                    kept, too_many[place] = left_for_refit(
                        self.rows_of(first[place]), first[place], significant[place], high, self.events[place]
                    )
                    if kept is not None:
                        again.append((place, kept))

        def fit(task):
            place, kept = task
            return place, first[place].refitted(self.events[place], kept, cancelled=self.cancelled)

        for place, model in self._in_threads(fit, again):
            models[place] = model
        self._enter(models, [place for place, _ in again], tails, progress[1])
        return models, too_many

    def standardised(self, models):
        """Return the standardised rates of all variables, NaN where there is none."""
        rates = np.full(self.events.shape, np.nan)
        for place, model in enumerate(models):
            if model is not None:
                rates[place] = model.standardised(self.events[place])
        return rates

    def settle(self, tails):
        """Return the `rate_tails.Settled` of the tails of all variables."""
        return self.decision.settle(tails, self.one_family)

    def result(self, models, first, tails, law_only, too_many, notes):
        """Return the `RatesOfMany`."""
        settled, rate = self.settle(tails), self.standardised(first)
        around, score = np.full((2, *self.events.shape), np.nan)
        size_only = np.zeros(self.events.shape, dtype=bool)
        for place, (model, overall, events) in enumerate(zip(models, first, self.events)):
            if model is not None:
                rows = self.rows_of(model)
                around[place] = rows.mean(model.standardised(events))
                score[place] = compound_sums(model, rows, events).score
                size_only[place] = high_by_size(overall, events) & rows.tested
        return RatesOfMany(
            models=models,
            first_models=first,
            rate=rate,
            around=around,
            score=score,
            p=settled.p,
            p_adj=settled.p_adj,
            high_here=rate > 0,
            high_around=tails.upper < tails.lower,
            significant=settled.surely,
            decided=~settled.open,
            size_only=size_only,
            law_only=law_only,
            too_many=too_many,
            notes=notes,
            coarse=self.cells < FINE,
        )

    def _enter(self, models, places, tails, progress):
        """Enter the tails of some variables, coarse."""
        everywhere = np.ones(self.events.shape[1], dtype=bool)
        self._look(models, [(place, self.cells, everywhere) for place in places], tails, progress)

    def _refine(self, models, tails, settle, read=True, places=None):
        """Bring tails nearer where a decision, over all or of each variable by itself, asks for it."""
        for finer in (FINE, None, FINEST):
            wanted = wanted_finer(settle(tails), finer, self.cells, read)
            asked = np.flatnonzero(wanted.any(axis=1))
            asked = asked if places is None else np.intersect1d(asked, places)
            self._look(models, [(place, finer, wanted[place]) for place in asked], tails)

    def _look(self, models, tasks, tails, progress=None):
        """Compute tails for some areas of some variables, on a lattice of so many cells."""

        def look(task):
            place, cells, wanted = task
            sums = compound_sums(models[place], self.rows_of(models[place]), self.events[place], self.cancelled)
            refine(sums, wanted, _row(tails, place), cells)

        for _ in self._in_threads(look, tasks, progress):
            pass

    def rows_of(self, model):
        """Return the rows of the areas that a model knows."""
        key = model.known.tobytes()
        if key not in self._rows:
            own = self.own(model.known) if callable(self.own) else self.own
            self._rows[key] = WeightedRows(self.neighbours, own, model.known)
        return self._rows[key]

    def _in_threads(self, function, items, progress=None):
        """Yield results in any order."""
        items = list(items)
        for done, result in enumerate(in_threads(function, items, self.threads, self.cancelled), start=1):
            yield result
            if progress:
                progress(done / len(items))


def _row(tails, place):
    """Return one variable's tails, a view."""
    return Tails(tails.upper[place], tails.lower[place], tails.upper_least[place], tails.lower_least[place])


def _is_lognormal(model):
    return model is not None and model.law.name == "lognormal"
