"""Scores against published numbers, and reversals of ranks that fixed anchors never have."""

import numpy as np
import pytest
from polos.analysis.decisions.criteria import Criterion
from polos.analysis.decisions.scoring import (
    ANCHORS,
    MINMAX,
    TOPSIS,
    Scale,
    between_anchors,
    normalised_weights,
    ranks,
    scale_of,
    scores,
    weighted_sum,
)
from polos.analysis.errors import FieldError

AIRCRAFT = np.array(
    [
        [2.0, 1500, 20000, 5.5, 5, 9],
        [2.5, 2700, 18000, 6.5, 3, 5],
        [1.8, 2000, 21000, 4.5, 7, 7],
        [2.2, 1800, 20000, 5.0, 5, 5],
    ]
)
WEIGHTS = np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])


def scale(criteria, worst=0.0, best=1.0, costs=()):
    return Scale(
        np.full(criteria, worst), np.full(criteria, best), np.array([place in costs for place in range(criteria)])
    )


def test_topsis_of_fighter_aircraft():
    """Hwang & Yoon (1981): the fourth criterion is a cost."""
    found = scores(AIRCRAFT, WEIGHTS, scale(6, costs=(3,)), TOPSIS)
    assert found == pytest.approx([0.6433, 0.2684, 0.6135, 0.3123], abs=5e-5)


def reversals(method, cases):
    """Return in how many of random cases the others' order changes where the worst candidate is left out."""
    rng, count, known = np.random.default_rng(8), 0, scale(4, best=8.0)
    for _ in range(cases):
        values, weights = rng.lognormal(size=(6, 4)), rng.dirichlet(np.ones(4))
        whole = scores(values, weights, known, method)
        rest = np.delete(np.arange(6), whole.argmin())
        count += not (ranks(scores(values[rest], weights, known, method)) == ranks(whole[rest])).all()
    return count


def test_fixed_anchors_never_reverse_ranks_and_others_do():
    assert reversals(ANCHORS, 2000) == 0
    assert reversals(MINMAX, 200) > 10
    assert reversals(TOPSIS, 200) > 10


def test_many_draws_are_scored_as_one_by_one():
    rng = np.random.default_rng(3)
    values, weights = rng.lognormal(size=(7, 5, 4)), rng.dirichlet(np.ones(4), 7)
    for method in (ANCHORS, MINMAX, TOPSIS):
        whole = scores(values, weights, scale(4, costs=(1,)), method)
        apart = [scores(one, weight, scale(4, costs=(1,)), method) for one, weight in zip(values, weights)]
        assert whole == pytest.approx(np.array(apart), abs=1e-12)


def test_anchors_of_costs_and_beyond():
    criteria = [Criterion("wage", "wage", zero=10, one=30), Criterion("rent", "rent", direction="less", zero=5, one=1)]
    shares = between_anchors(np.array([[5.0, 1], [20, 4], [50, np.nan]]), scale_of(criteria))
    assert shares[:, 0].tolist() == [0, 0.5, 1]
    assert shares[:2, 1].tolist() == [1, 0.25]
    assert np.isnan(shares[2, 1])


def test_the_unknown_has_no_score_unless_it_weighs_nothing():
    shares = np.array([[0.5, np.nan], [0.4, 0.6]])
    assert np.isnan(weighted_sum(shares, np.array([0.5, 0.5]))[0])
    assert weighted_sum(shares, np.array([1.0, 0.0])).tolist() == [0.5, 0.4]


def test_ranks_share_the_better_place_and_the_unknown_has_none():
    found = ranks(np.array([0.5, 0.9, np.nan, 0.5, 0.1]))
    assert found[[0, 1, 3, 4]].tolist() == [2, 1, 2, 4]
    assert np.isnan(found[2])


@pytest.mark.parametrize("weights", [[1.0, -1], [0.0, 0], [np.nan, 1]])
def test_weights_that_cannot_be(weights):
    with pytest.raises(FieldError, match="Weights must be"):
        normalised_weights(weights)
