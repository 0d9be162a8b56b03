"""What a ranking hangs on, by hand and by doing what is said to do."""

from itertools import product

import numpy as np
import pytest
from polos.analysis.decisions.acceptability import Doubt
from polos.analysis.decisions.assumptions import decisive
from polos.analysis.decisions.scoring import ANCHORS, METHODS, MINMAX, SMAA, Scale, scores, weighted_sum
from polos.analysis.decisions.sensitivity import (
    alike,
    lift,
    moved_without_candidates,
    on_anchors,
    point_ranks,
    possible_ranks,
    rank_spans,
    settled,
    smallest_swap,
    spans_without_criteria,
)
from scipy.optimize import linprog


def unit_scale(criteria):
    return Scale(np.zeros(criteria), np.ones(criteria), np.zeros(criteria, dtype=bool))


def test_smallest_swap_by_hand():
    """.6 x .9 + .4 x .2 = .62 against .6 x .5 + .4 x .7 = .58: a lead of .04, of which each unit moved takes .9."""
    swap = smallest_swap(np.array([0.4, -0.5]), np.array([0.6, 0.4]))
    assert swap.moved == pytest.approx(0.04 / 0.9)
    assert (swap.givers, swap.takers) == ((0,), (1,))


def test_smallest_swap_is_the_least_of_all_changes():
    """The same as a linear programme: as little as possible given and taken, so that the lead is zero."""
    rng = np.random.default_rng(6)
    for _ in range(20):
        shares, weights = rng.uniform(-1, 1, 4), rng.dirichlet(np.ones(4))
        lead = shares if shares @ weights > 0 else -shares
        both = np.concatenate([lead, -lead])
        constraints = {"A_eq": [both, np.repeat([1, -1], 4)], "b_eq": [-lead @ weights, 0]}
        bounds = [*((0, None) for _ in range(4)), *((0, weight) for weight in weights)]
        best = linprog(np.full(8, 0.5), **constraints, bounds=bounds)
        swap = smallest_swap(lead, weights)
        assert np.isnan(swap.moved) == (best.status == 2)
        if best.status == 0:
            assert swap.moved == pytest.approx(best.fun, abs=1e-9)


def test_who_is_better_in_everything_cannot_be_swapped():
    assert np.isnan(smallest_swap(np.array([0.4, 0.1]), np.array([0.6, 0.4])).moved)


def test_lift_reaches_the_one_ahead():
    rng = np.random.default_rng(2)
    shares, weights = rng.random((5, 3)), rng.dirichlet(np.ones(3))
    found = weighted_sum(shares, weights)
    needed = lift(shares, weights, found)
    order = np.argsort(-found)
    assert np.isnan(needed[order[0]]).all()
    assert (~np.isnan(needed)).sum() > 4
    for ahead, behind in zip(order, order[1:]):
        for criterion in np.flatnonzero(~np.isnan(needed[behind])):
            raised = shares.copy()
            raised[behind, criterion] = needed[behind, criterion]
            assert weighted_sum(raised, weights)[behind] == pytest.approx(found[ahead])


def test_yes_and_no_lift_by_all_or_nothing():
    """.5 x .2 + .5 x 0 = .1 against .5 x .6 + 0 = .3: the figure to .6 is level, the test to 1 passes with .6."""
    needed = lift(np.array([[0.2, 0.0], [0.6, 0.0]]), np.full(2, 0.5), np.array([0.1, 0.3]), np.array([False, True]))
    assert needed[0].tolist() == [pytest.approx(0.6), 1.0]


def test_possible_ranks_are_those_of_all_corners():
    """Two unknown scores at either end: the best and the worst rank of each candidate among all four cases."""
    least, most = np.array([0.5, 0.1, 0.3, 0.5]), np.array([0.5, 0.9, 0.4, 0.5])
    seen = []
    for one in (0.1, 0.9):
        for other in (0.3, 0.4):
            seen.append([1 + (np.array([0.5, one, other, 0.5]) > s).sum() for s in (0.5, one, other, 0.5)])
    best, worst = possible_ranks(least, most)
    assert best.tolist() == np.min(seen, axis=0).tolist()
    assert worst.tolist() == np.max(seen, axis=0).tolist()


def test_one_criterion_less():
    values, weights = np.array([[1.0, 0.0], [0.2, 0.9]]), np.array([0.6, 0.4])
    found = spans_without_criteria(values, values, values, weights, unit_scale(2), ANCHORS)
    assert [settled(one).tolist() for one in found] == [[2, 1], [1, 2]]
    one = values[:, :1]
    assert np.isnan(spans_without_criteria(one, one, one, weights[:1], unit_scale(1), ANCHORS)).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_missing_figure_leaves_open_what_it_can_change(method):
    """The second may be anything in one criterion: surely behind the first, ahead of the last or not, and the third is
    where it leaves room."""
    values = np.array([[1.0, 1.0], [0.1, np.nan], [0.3, 0.4], [0.0, 0.0]])
    low, high = (np.where(np.isnan(values), end, values) for end in (0.0, 1.0))
    spans = rank_spans(values, low, high, np.full(2, 0.5), unit_scale(2), method)
    assert spans.T.tolist() == [[1, 1], [2, 3], [2, 3], [4, 4]]
    assert np.isnan(settled(spans)).tolist() == [False, True, True, False]


@pytest.mark.parametrize("method", METHODS)
def test_missing_figures_leave_open_what_any_of_their_ends_do(method):
    """Four missing figures of three candidates, a cost among them: all sixteen ends, ranked one by one."""
    rng = np.random.default_rng(11)
    for _ in range(15):
        values, weights = rng.random((6, 3)), rng.dirichlet(np.ones(3))
        scale = Scale(np.array([0.0, 1, 0]), np.array([1.0, 0, 1]), np.array([False, True, False]))
        places = ([0, 0, 1, 2], [0, 1, 1, 2])
        seen = []
        for ends in product((0.0, 1.0), repeat=4):
            values[places] = ends
            seen.append(point_ranks(values, weights, scale, method))
        values[places] = np.nan
        low, high = (np.where(np.isnan(values), end, values) for end in (0.0, 1.0))
        least, most = rank_spans(values, low, high, weights, scale, method)
        assert (least <= np.min(seen, axis=0)).all()
        assert (most >= np.max(seen, axis=0)).all()


def test_one_candidate_less():
    """Two criteria scaled by the candidates: without the last one, whose 0 stretches the second, the order turns."""
    values, weights = np.array([[0.6, 0.8], [0.5, 1.0], [0.0, 0.9]]), np.array([0.5, 0.5])
    assert moved_without_candidates(values, weights, unit_scale(2), ANCHORS).tolist() == [0, 0, 0]
    for place, moved in enumerate(moved_without_candidates(values, weights, unit_scale(2), MINMAX)):
        rest = np.delete(np.arange(3), place)
        whole = scores(values, weights, unit_scale(2), MINMAX)[rest]
        alone = scores(values[rest], weights, unit_scale(2), MINMAX)
        assert (moved > 0) == (np.sign(np.subtract(*whole)) != np.sign(np.subtract(*alone)))


def test_who_has_no_rank_can_turn_the_order_of_others_too():
    """One with a missing figure stretches the first criterion from .5 to 1: without it, the order turns."""
    values = np.array([[0.5, 0.0], [0.0, 0.7], [1.0, np.nan], [0.0, 1.0]])
    weights = np.array([0.5, 0.5])
    with_it, without = ([0.25, 0.35], [0.5, 0.35])  # the first two, in halves of their shares
    assert np.diff(with_it) * np.diff(without) < 0
    assert moved_without_candidates(values, weights, unit_scale(2), MINMAX)[2] > 0


def test_all_weights_put_the_balanced_in_the_middle():
    """Each of (1, 0), (0, 1) beats the other half of the time and (.6, .6) in .4 of the weights: this one is first."""
    values = np.array([[1.0, 0], [0, 1], [0.6, 0.6], [np.nan, 1]])
    found = point_ranks(values, np.full(2, 0.5), unit_scale(2), SMAA)
    assert found[:3].tolist() == [2, 2, 1]
    assert np.isnan(found[3])


def test_alike_and_on_anchors():
    rng = np.random.default_rng(5)
    one = rng.random(12)
    values = np.column_stack([one, one**3, rng.random(12), one < 0.5, np.where(np.arange(12) < 4, 1.5, 0.5)])
    assert [pair[:2] for pair in alike(values, unit_scale(5))] == [(0, 1)]
    assert on_anchors(values, unit_scale(5))[[0, 3, 4]].tolist() == [0, 0, pytest.approx(1 / 3)]


def test_missing_figures_of_a_gain_and_a_cost_do_not_cancel():
    """Both unknown of the second: at worst 0, at best 1, whatever of the cost is least."""
    values = np.array([[0.5, 0.5], [np.nan, np.nan]])
    scale = Scale(np.array([0.0, 1.0]), np.array([1.0, 0.0]), np.array([False, True]))
    low, high = (np.where(np.isnan(values), end, values) for end in (0.0, 1.0))
    assert rank_spans(values, low, high, np.full(2, 0.5), scale, ANCHORS).tolist() == [[1, 1], [2, 2]]


def doubt_and_scale(spread, width):
    rng = np.random.default_rng(7)
    low = rng.uniform(0.2, 0.6, (6, 3))
    return Doubt(low, low + width, np.array([0.5, 0.3, 0.2]), spread), unit_scale(3)


@pytest.mark.parametrize(
    ("spread", "width", "names"), [(0.9, 0.0, {"weights", "scoring"}), (0.0, 0.3, {"data", "scoring"})]
)
def test_what_is_sure_decides_nothing(spread, width, names):
    doubt, scale = doubt_and_scale(spread, width)
    found = decisive(doubt, scale, np.arange(1.0, 7), seed=1)
    assert {name for name, share in found.in_all.items() if share > 0} == names
    assert sum(found.alone.values()) <= 1.05
    assert found.methods == ("anchors", "minmax", "topsis")


def test_one_doubt_alone_is_all_of_it():
    """Only figures are in doubt, and both ways of scoring that are left give one criterion the same order."""
    low = np.array([[0.2], [0.3], [0.25]])
    scale = Scale(np.full(1, np.nan), np.full(1, np.nan), np.zeros(1, dtype=bool))
    found = decisive(Doubt(low, low + 0.2, np.ones(1), 0.0), scale, np.array([3.0, 1, 2]), seed=2)
    assert found.alone["data"] == pytest.approx(1, abs=0.05)
    assert found.in_all["weights"] == found.in_all["scoring"] == 0


def test_no_doubt_at_all():
    doubt, scale = doubt_and_scale(0.0, 0.0)
    assert decisive(Doubt(doubt.low[:1], doubt.low[:1], doubt.weights, 0.5), scale, np.ones(1)) is None
