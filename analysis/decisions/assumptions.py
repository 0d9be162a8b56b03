"""Which assumption decides the ranking: the weights, the way of scoring, or figures that are not sure.

References
----------
Saisana, M., Saltelli, A. & Tarantola, S. (2005). Uncertainty and sensitivity analysis techniques as tools for the
quality assessment of composite indicators. Journal of the Royal Statistical Society A 168(2), 307-323. (Eqs 3 to 8.)
Jansen, M. J. W. (1999). Analysis of variance designs for model output. Computer Physics Communications 117, 35-43.
"""

from dataclasses import dataclass

import numpy as np

from ..inference.runs import stop_if
from .acceptability import standing
from .scoring import ANCHORS, MINMAX, TOPSIS, scores

ASSUMPTIONS = WEIGHTS, SCORING, DATA = ("weights", "scoring", "data")
SAMPLES, LEAST_SAMPLES, CELLS = 4096, 128, 200_000
"""Sets of assumptions that are drawn, at most and at least, and candidates times sets."""


@dataclass(frozen=True)
class Decisive:
    """How much of the doubt about ranks comes from each assumption.

    Attributes
    ----------
    alone : dict of str to float
        Share of the variance of ranks that is gone once the assumption alone is known (first order); 0 to 1.
    in_all : dict of str to float
        Share that is left while all others are known (total effect).
    shift : float
        Places by which a candidate is away, on average, from where it is in the ranking that was asked for.
    samples : int
    methods : tuple of str
        Ways of scoring that were tried.
    """

    alone: dict
    in_all: dict
    shift: float
    samples: int
    methods: tuple


def decisive(doubt, scale, reference, *, seed=0, cancelled=None):
    """Return what is `Decisive`, None where no rank changes.

    Parameters
    ----------
    doubt : Doubt
    scale : Scale
        Without anchors, these are no way of scoring.
    reference : numpy.ndarray of float, shape (candidates,)
        Ranks as asked for; NaN where there is none.
    seed : int
    cancelled : callable
    """
    n = len(doubt.low)
    count = max(LEAST_SAMPLES, min(SAMPLES, CELLS // n))
    methods = (ANCHORS, MINMAX, TOPSIS) if scale.anchored else (MINMAX, TOPSIS)
    rng = np.random.default_rng(seed)
    first, second = (_sample(doubt, len(methods), rng, count) for _ in range(2))
    base, other = (_ranks(one, scale, methods, cancelled) for one in (first, second))
    variance = np.concatenate([base, other]).var(axis=0).sum()
    if not variance > 0:
        return None
    alone, in_all = {}, {}
    for assumption in ASSUMPTIONS:
        mixed = _ranks({**first, assumption: second[assumption]}, scale, methods, cancelled)
        in_all[assumption] = float(((base - mixed) ** 2).mean(axis=0).sum() / 2 / variance)
        alone[assumption] = float(max(0.0, 1 - ((other - mixed) ** 2).mean(axis=0).sum() / 2 / variance))
    away = np.abs(base - reference)
    shift = float(np.nanmean(away)) if not np.isnan(away).all() else np.nan
    return Decisive(alone, in_all, shift, count, methods)


def _sample(doubt, methods, rng, count):
    return {
        WEIGHTS: doubt.draw_weights(rng, count),
        SCORING: rng.integers(0, methods, count),
        DATA: doubt.draw_values(rng, count),
    }


def _ranks(sample, scale, methods, cancelled):
    """Return the ranks of each set of assumptions, shape (sets, candidates)."""
    found = np.empty(sample[DATA].shape[:2])
    for place, method in enumerate(methods):
        stop_if(cancelled)
        those = np.flatnonzero(sample[SCORING] == place)
        for start in range(0, len(those), 200):
            some = those[start : start + 200]
            found[some] = standing(scores(sample[DATA][some], sample[WEIGHTS][some], scale, method))
    return found
