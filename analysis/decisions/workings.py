"""What there is to say of a ranking without draws: scores, where each comes from, what criteria and weights decide."""

import numpy as np

from ..errors import listed_notice, mark, notice, number
from .scoring import ANCHORS, DIGITS, MINMAX, SMAA, TOPSIS, between_anchors, scores, shares_of
from .sensitivity import (
    ON_ANCHOR,
    alike,
    lift,
    moved_without_candidates,
    neighbours_in_order,
    of_yes_and_no,
    on_anchors,
    possible_ranks,
    settled,
    smallest_swap,
    spans_without_criteria,
)


class Workings:
    """The figures of a ranking and what is computed of them without draws.

    Parameters
    ----------
    known : known.Figures
    scale : scoring.Scale
    weights : numpy.ndarray of float, shape (criteria,)
        Summing to one.
    method : str
        One of `scoring.METHODS`.
    spans : numpy.ndarray of float, shape (2, candidates)
        Of `sensitivity.rank_spans`.
    """

    def __init__(self, known, scale, weights, method, spans):
        self.known, self.scale, self.weights, self.method, self.spans = known, scale, weights, method, spans
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
        self.without = spans
        left = ~np.isnan(spans).all(axis=(1, 2))
        least, most = np.full((2, spans.shape[2]), np.nan)
        if left.any():
            least, most = spans[left, 0].min(axis=0), spans[left, 1].max(axis=0)
        moves = moved_without_candidates(self.known.values, self.weights, self.scale, self.method)
        return {"left_low": least, "left_high": most, "moves": moves}

    def cells(self, central):
        """Return the cells, and the cheapest lift of each candidate as its criterion and the value needed."""
        import pandas as pd

        known, shape = self.known, self.shares.shape
        needed = np.full(shape, np.nan)
        if self.method == ANCHORS:  # elsewhere a candidate's own figure moves the scale of all
            needed = lift(self.shares, self.weights, self.score, of_yes_and_no(known.values, self.scale))
        step = needed - self.shares
        best = [int(np.nanargmin(row)) if not np.isnan(row).all() else None for row in step]
        to_value = self.scale.worst + needed * (self.scale.best - self.scale.worst)
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

    def criteria(self):
        """Return what there is to say of criteria, and notices."""
        import pandas as pd

        values, ids = self.known.values, self.known.ids
        part = on_anchors(values, self.scale)
        pairs = alike(values, self.scale)
        known = ~np.isnan(values)
        first = [tuple(ids[place] for place in np.flatnonzero(settled(one) == 1)) for one in self.without]
        moved = np.nan_to_num(np.abs(self.without - self.spans).max(axis=1))
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
