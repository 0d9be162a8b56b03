"""Priorities against published numbers, and reversals of ranks that fixed anchors never have."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.clusters.priorities import (
    acceptability,
    between_anchors,
    between_candidates,
    lift,
    normalised_weights,
    ranks,
    smallest_swap,
    topsis,
    weighted_sum,
)
from polos.analysis.errors import FieldError

AIRCRAFT = pd.DataFrame(
    [
        [2.0, 1500, 20000, 5.5, 5, 9],
        [2.5, 2700, 18000, 6.5, 3, 5],
        [1.8, 2000, 21000, 4.5, 7, 7],
        [2.2, 1800, 20000, 5.0, 5, 5],
    ]
)
WEIGHTS = pd.Series([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])


def test_topsis_of_fighter_aircraft():
    """Hwang & Yoon (1981): the fourth criterion is a cost."""
    costs = pd.Series([False, False, False, True, False, False])
    assert topsis(AIRCRAFT, WEIGHTS, costs).to_numpy() == pytest.approx([0.6433, 0.2684, 0.6135, 0.3123], abs=5e-5)


def test_acceptability_of_three_candidates():
    """(1, 0), (0, 1) and (.6, .6), all weights alike: the third leads where both weights are at least .4."""
    shares = pd.DataFrame([[1.0, 0], [0, 1], [0.6, 0.6]])
    found = acceptability(shares, shares, draws=20_000, seed=1)
    assert found.ranks[1].to_numpy() == pytest.approx([0.4, 0.4, 0.2], abs=0.011)
    assert found.central.loc[0].to_numpy() == pytest.approx([0.8, 0.2], abs=0.01)
    assert found.wins.loc[0, 1] == pytest.approx(0.5, abs=0.012)
    assert (found.wins + found.wins.T).to_numpy()[~np.eye(3, dtype=bool)] == pytest.approx(1)
    assert found.ranks.sum().to_numpy() == pytest.approx(1)
    assert found.ranks.sum(axis=1).to_numpy() == pytest.approx(1)


def test_an_unknown_value_is_an_interval():
    low, high = pd.DataFrame([[0.5], [0.0]]), pd.DataFrame([[0.5], [1.0]])
    found = acceptability(low, high, draws=20_000, seed=3)
    assert found.wins.loc[1, 0] == pytest.approx(0.5, abs=0.012)


def test_ties_share():
    shares = pd.DataFrame([[0.5, 0.5], [0.5, 0.5]])
    found = acceptability(shares, shares, draws=50)
    assert (found.ranks == 0.5).all(axis=None)


def reversals(score, cases):
    """Return in how many of random cases the others' order changes where the worst candidate is left out."""
    rng, count = np.random.default_rng(8), 0
    for _ in range(cases):
        values = pd.DataFrame(rng.lognormal(size=(6, 4)))
        weights = pd.Series(rng.dirichlet(np.ones(4)))
        scores = score(values, weights)
        rest = scores.drop(scores.idxmin())
        count += not (ranks(score(values.loc[rest.index], weights)) == ranks(rest)).all()
    return count


def test_fixed_anchors_never_reverse_ranks_and_others_do():
    costs, worst, best = pd.Series([False] * 4), pd.Series([0.0] * 4), pd.Series([8.0] * 4)
    assert reversals(lambda values, weights: weighted_sum(between_anchors(values, worst, best), weights), 400) == 0
    assert reversals(lambda values, weights: weighted_sum(between_candidates(values, costs), weights), 100) > 4
    assert reversals(lambda values, weights: topsis(values, weights, costs), 100) > 4


def test_anchors_of_costs_and_beyond():
    values = pd.DataFrame({"wage": [5.0, 20, 50], "rent": [1.0, 4, np.nan]})
    shares = between_anchors(values, pd.Series({"wage": 10, "rent": 5}), pd.Series({"wage": 30, "rent": 1}))
    assert shares["wage"].tolist() == [0, 0.5, 1]
    assert shares["rent"].iloc[:2].tolist() == [1, 0.25]
    assert np.isnan(shares["rent"].iloc[2])


def test_smallest_swap_by_hand():
    """.6 x .9 + .4 x .2 = .62 against .6 x .5 + .4 x .7 = .58: level where 4 w = 5 (1 - w), at 5/9."""
    shares = pd.DataFrame([[0.9, 0.2], [0.5, 0.7]], ["u", "v"], ["a", "b"])
    found = smallest_swap(shares, pd.Series({"a": 0.6, "b": 0.4})).iloc[0]
    assert (found["ahead"], found["behind"], found["criterion"]) == ("u", "v", "a")
    assert found["weight"] == pytest.approx(5 / 9)


def test_who_is_better_in_everything_cannot_be_swapped():
    shares = pd.DataFrame([[0.9, 0.8], [0.5, 0.7]], ["u", "v"], ["a", "b"])
    assert smallest_swap(shares, pd.Series({"a": 0.6, "b": 0.4}))["criterion"].isna().all()


def test_lift_reaches_the_one_ahead():
    rng = np.random.default_rng(2)
    shares = pd.DataFrame(rng.random((5, 3)), list("uvwxy"), list("abc"))
    weights = pd.Series(rng.dirichlet(np.ones(3)), list("abc"))
    scores, needed = weighted_sum(shares, weights), lift(shares, weights)
    order = scores.sort_values(ascending=False).index
    assert needed.loc[order[0]].isna().all()
    for ahead, behind in zip(order, order[1:]):
        for criterion in shares:
            if not np.isnan(needed.loc[behind, criterion]):
                raised = shares.copy()
                raised.loc[behind, criterion] = needed.loc[behind, criterion]
                assert weighted_sum(raised, weights)[behind] == pytest.approx(scores[ahead])


def test_refused():
    with pytest.raises(FieldError, match=r"anchors are the same.*wage"):
        between_anchors(pd.DataFrame({"wage": [1.0]}), pd.Series({"wage": 2}), pd.Series({"wage": 2}))
    for weights in ([1.0, -1], [0.0, 0], [np.nan, 1]):
        with pytest.raises(FieldError, match="Weights must be"):
            normalised_weights(pd.Series(weights))
