"""A ranking of candidates by criteria, with all that it hangs on."""

from dataclasses import dataclass

import numpy as np

from ..inference.runs import stop_if
from .acceptability import DRAWS, Doubt, acceptability, wins_by_all_weights
from .assumptions import decisive
from .known import figures
from .priority_classes import class_of
from .scoring import ANCHORS, SMAA, between_anchors, normalised_weights, scale_of, scores
from .sensitivity import rank_spans, settled
from .workings import Workings


@dataclass(frozen=True)
class Question:
    """How candidates are ranked.

    Attributes
    ----------
    method : str
        One of `scoring.METHODS`.
    spread : float
        By which share a weight may be less or more than that given.
    places : int
        How many candidates can be chosen.
    draws, seed : int
    """

    method: str = ANCHORS
    spread: float = 0.25
    places: int = 3
    draws: int = DRAWS
    seed: int = 0


@dataclass(frozen=True)
class Prioritisation:
    """The ranking.

    Attributes
    ----------
    question : Question
    candidates : pandas.DataFrame
        On the ids, in the order of the ranking: ``rank`` (NaN where figures that are not known leave it open),
        ``open_low`` and ``open_high`` between which they do, ``low`` and ``high`` in nine draws of ten, ``best`` and
        ``worst`` that all bounds of figures allow, ``mean``, ``score``, ``score_low``, ``score_high``, ``first`` and
        ``within`` as shares of the draws, ``class``, ``left_low`` and ``left_high`` with one criterion less, ``moves``,
        ``unknown`` (criteria), ``lift_by`` (criterion) and ``lift_to`` (its value).
    cells : pandas.DataFrame
        A row a candidate and criterion: ``id``, ``criterion``, ``value``, ``low``, ``high``, ``share`` and its bounds,
        ``weight``, ``points`` and their bounds, ``on_anchor``, ``lift_to``, ``central``.
    criteria : pandas.DataFrame
        On the names, in the order of the input: ``weight`` (normalised), ``known``, ``unknown``, ``on_anchor``,
        ``like`` (other criteria), ``first_without``, ``moved_without``, ``most_moved``.
    swaps : pandas.DataFrame
        A row for neighbours in the ranking: ``ahead``, ``behind``, ``moved``, ``givers``, ``takers``.
    wins, ranks : pandas.DataFrame
        Of `acceptability.Acceptability`, on the ids.
    error : float
        By how much shares of draws can be off; 0 where they are exact.
    exact_wins : bool
    decisive : assumptions.Decisive or None
    notices : tuple of Notice
    """

    question: Question
    candidates: object
    cells: object
    criteria: object
    swaps: object
    wins: object
    ranks: object
    error: float
    exact_wins: bool
    decisive: object
    notices: tuple


def prioritise(criteria, values, low, high, question=None, names=None, progress=lambda share: None, cancelled=None):
    """Rank candidates.

    Parameters
    ----------
    criteria, values, low, high, names
        See `known.figures`.
    question : Question
    progress, cancelled : callable

    Returns
    -------
    Prioritisation

    Raises
    ------
    AreaError, FieldError
        See `known.figures`.
    """
    import pandas as pd

    question = question or Question()
    criteria = tuple(criteria)
    known = figures(criteria, values, low, high, question.method, names)
    columns, scale, method = [one.name for one in known.criteria], scale_of(known.criteria), question.method
    given = normalised_weights([one.weight for one in known.criteria])
    weights = np.full(len(given), 1 / len(given)) if method == SMAA else given
    doubt = Doubt(known.low, known.high, None if method == SMAA else given, question.spread)
    drawn = acceptability(
        doubt,
        lambda some, weight: scores(some, weight, scale, method),
        draws=question.draws,
        seed=question.seed,
        progress=lambda share: progress(0.7 * share),
        cancelled=cancelled,
    )
    exact = method == SMAA and doubt.sure
    wins = wins_by_all_weights(between_anchors(known.low, scale)) if exact else drawn.wins
    mean = wins.sum(axis=0) + 0.5 if exact else drawn.mean_rank
    spans = rank_spans(known.values, known.low, known.high, weights, scale, method)
    rank = settled(spans)
    stop_if(cancelled)
    work = Workings(known, scale, weights, method, spans)
    candidates = pd.DataFrame(
        {
            "rank": rank,
            "open_low": spans[0],
            "open_high": spans[1],
            "mean": mean,
            **work.scores(),
            **work.left_out(),
            **_of_draws(drawn, question.places),
        },
        known.ids,
    )
    candidates["unknown"] = [[name for name, miss in zip(columns, row) if miss] for row in np.isnan(known.values)]
    progress(0.8)
    cells, lifts = work.cells(drawn.central)
    candidates["lift_by"], candidates["lift_to"] = lifts
    order = candidates["rank"].fillna(candidates["mean"]).sort_values(kind="stable").index
    decided = decisive(doubt, scale, rank, seed=question.seed, cancelled=cancelled)
    progress(1.0)
    of_criteria, notices = work.criteria()
    return Prioritisation(
        question=question,
        candidates=candidates.loc[order],
        cells=cells,
        criteria=of_criteria.loc[[one.name for one in criteria]],
        swaps=work.swaps(),
        wins=pd.DataFrame(wins, known.ids, known.ids).loc[order, order],
        ranks=pd.DataFrame(drawn.ranks, known.ids, pd.RangeIndex(1, len(known.ids) + 1)).loc[order],
        error=drawn.error,
        exact_wins=exact,
        decisive=decided,
        notices=(*known.notices, *notices),
    )


def _of_draws(drawn, places):
    """Return what draws tell of each candidate."""
    low, high = drawn.between()
    within = drawn.ranks[:, :places].sum(axis=1)
    return {
        "low": low,
        "high": high,
        "first": drawn.ranks[:, 0],
        "within": np.minimum(within, 1.0),
        "class": [class_of(share) for share in within],
    }
