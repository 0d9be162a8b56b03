"""A ranking of candidates by criteria, with all that it hangs on."""

from dataclasses import dataclass

import numpy as np

from ..errors import listed_notice, mark, notice, number
from ..inference.runs import stop_if
from .acceptability import DRAWS, Doubt, acceptability, wins_by_all_weights
from .assumptions import decisive
from .known import figures
from .priority_classes import class_of
from .scoring import (
    ANCHORS,
    DIGITS,
    MINMAX,
    SMAA,
    TOPSIS,
    between_anchors,
    normalised_weights,
    scale_of,
    scores,
    shares_of,
)
from .sensitivity import (
    ON_ANCHOR,
    alike,
    lift,
    moved_without_candidates,
    neighbours_in_order,
    on_anchors,
    possible_ranks,
    rank_spans,
    settled,
    smallest_swap,
    spans_without_criteria,
)


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
    work = _Work(known, scale, weights, method, rank)
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


class _Work:
    """The figures of a ranking and what is computed of them without draws."""

    def __init__(self, known, scale, weights, method, rank):
        self.known, self.scale, self.weights, self.method, self.rank = known, scale, weights, method, rank
        self.names = [one.name for one in known.criteria]
        self.score = scores(known.values, weights, scale, ANCHORS if method == SMAA else method)
        self.shares = shares_of(known.values, scale, ANCHORS if method == SMAA else method)
        self.additive = method != TOPSIS
        self.bounds = self._bounds()

    def _bounds(self):
        """Return the least and the most that each share can be; NaN where they hang on the other candidates."""
        if self.method in (MINMAX, TOPSIS):
            return np.full((2, *self.shares.shape), np.nan)
        ends = [between_anchors(ends, self.scale) for ends in (self.known.low, self.known.high)]
        return np.sort(np.array(ends), axis=0)

    def scores(self):
        """Return scores, what they can be, and the ranks that unknown figures allow."""
        n = len(self.score)
        found = {"score": self.score}
        if self.method not in (ANCHORS, SMAA):
            return {**found, **{name: np.full(n, np.nan) for name in ("score_low", "score_high", "best", "worst")}}
        found["score_low"], found["score_high"] = (np.round(shares @ self.weights, DIGITS) for shares in self.bounds)
        found["best"], found["worst"] = possible_ranks(found["score_low"], found["score_high"])
        if self.method == SMAA:
            found["best"] = found["worst"] = np.full(n, np.nan)
        return found

    def left_out(self):
        """Return ranks with one criterion less, and whose order hangs on a candidate."""
        known = self.known
        spans = spans_without_criteria(known.values, known.low, known.high, self.weights, self.scale, self.method)
        self.without = np.array([settled(one) for one in spans])
        left = ~np.isnan(spans).all(axis=(1, 2))
        least, most = np.full((2, len(self.rank)), np.nan)
        if left.any():
            least, most = spans[left, 0].min(axis=0), spans[left, 1].max(axis=0)
        moves = moved_without_candidates(self.known.values, self.weights, self.scale, self.method)
        return {"left_low": least, "left_high": most, "moves": moves}

    def cells(self, central):
        """Return the cells, and the cheapest lift of each candidate as its criterion and the value needed."""
        import pandas as pd

        known, shape = self.known, self.shares.shape
        needed = np.full(shape, np.nan)
        if self.method in (ANCHORS, MINMAX):
            needed = lift(self.shares, self.weights, self.score)
        step = needed - self.shares
        best = [int(np.nanargmin(row)) if not np.isnan(row).all() else None for row in step]
        to_value = self._value_at(needed)
        lifts = (
            [None if at is None else self.names[at] for at in best],
            [np.nan if at is None else to_value[place, at] for place, at in enumerate(best)],
        )
        points = (lambda shares: shares * self.weights) if self.additive else (lambda _: np.full(shape, np.nan))
        on = (self.shares <= 0) | (self.shares >= 1) if self.method != TOPSIS else np.zeros(shape, dtype=bool)
        columns = {
            "value": known.values,
            "low": known.low,
            "high": known.high,
            "share": self.shares,
            "share_low": self.bounds[0],
            "share_high": self.bounds[1],
            "weight": np.broadcast_to(self.weights, shape),
            "points": points(self.shares),
            "points_low": points(self.bounds[0]),
            "points_high": points(self.bounds[1]),
            "on_anchor": on.astype(float),
            "lift_to": to_value,
            "central": central,
        }
        frame = pd.DataFrame({name: np.asarray(column).ravel() for name, column in columns.items()})
        frame.insert(0, "id", np.repeat(known.ids, shape[1]))
        frame.insert(1, "criterion", np.tile(self.names, shape[0]))
        return frame, lifts

    def _value_at(self, shares):
        """Return the values that have shares."""
        worst, best = self.scale.worst, self.scale.best
        if self.method == MINMAX:
            least, most = np.nanmin(self.known.values, axis=0), np.nanmax(self.known.values, axis=0)
            worst, best = np.where(self.scale.costs, most, least), np.where(self.scale.costs, least, most)
        return worst + shares * (best - worst)

    def criteria(self):
        """Return what there is to say of criteria, and notices."""
        import pandas as pd

        values, ids = self.known.values, self.known.ids
        part = on_anchors(values, self.scale)
        pairs = alike(values, self.scale)
        known = ~np.isnan(values)
        first = [tuple(ids[place] for place in np.flatnonzero(row == 1)) for row in self.without]
        moved = np.where(np.isnan(self.without) | np.isnan(self.rank), 0, np.abs(self.without - self.rank))
        none = np.array([self.weights[place] == self.weights.sum() for place in range(len(self.names))])
        like = [[] for _ in self.names]
        for one, other, _ in pairs:
            like[one].append(self.names[other])
            like[other].append(self.names[one])
        frame = pd.DataFrame(
            {
                "weight": self.weights,
                "known": known.sum(axis=0),
                "unknown": (~known).sum(axis=0),
                "on_anchor": part,
                "like": [", ".join(some) for some in like],
                "first_without": [() if out else some for some, out in zip(first, none)],
                "moved_without": np.where(none, np.nan, (moved > 0).sum(axis=1)),
                "most_moved": np.where(none, np.nan, moved.max(axis=1, initial=0)),
            },
            self.names,
        )
        return frame, tuple(self._notices(part, pairs))

    def _notices(self, part, pairs):
        text = mark(
            "Criteria of which more than a quarter of the figures lie on an anchor or beyond, where differences no "
            "longer count ({count}): {list}. Move the anchors, for the next time."
        )
        if self.method in (ANCHORS, SMAA):
            yield from listed_notice(text, [name for name, share in zip(self.names, part) if share > ON_ANCHOR])
        for one, other, correlation in pairs:
            text = mark(
                "“{one}” and “{other}” rank the candidates nearly alike (rank correlation {correlation}): what they "
                "measure counts twice. Leave one out, or give both the weight of one."
            )
            yield notice(text, one=self.names[one], other=self.names[other], correlation=number(correlation, ".2f"))

    def swaps(self):
        """Return the smallest change of weights that makes neighbours in the ranking equal."""
        import pandas as pd

        rows = []
        for ahead, behind in neighbours_in_order(self.score) if self.method in (ANCHORS, MINMAX) else ():
            swap = smallest_swap(self.shares[ahead] - self.shares[behind], self.weights)
            givers, takers = (", ".join(self.names[at] for at in some) for some in (swap.givers, swap.takers))
            rows.append((self.known.ids[ahead], self.known.ids[behind], swap.moved, givers, takers))
        return pd.DataFrame(rows, columns=["ahead", "behind", "moved", "givers", "takers"])
