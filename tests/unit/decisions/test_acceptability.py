"""Ranks over all weights, against published numbers and areas of triangles."""

import numpy as np
import pytest
from polos.analysis.decisions.acceptability import Doubt, acceptability, standing, wins_by_all_weights
from polos.analysis.decisions.scoring import weighted_sum

THREE = np.array([[1.0, 0], [0, 1], [0.6, 0.6]])


def drawn(low, high=None, **options):
    low = np.array(low, dtype=float)
    doubt = Doubt(low, low if high is None else np.array(high, dtype=float), options.pop("weights", None), 0.25)
    return acceptability(doubt, lambda values, weights: np.round(weighted_sum(values, weights), 12), **options)


def test_acceptability_of_three_candidates():
    """(1, 0), (0, 1) and (.6, .6), all weights alike: the third leads where both weights are at least .4."""
    found = drawn(THREE, draws=20_000, seed=1)
    assert found.ranks[:, 0] == pytest.approx([0.4, 0.4, 0.2], abs=0.011)
    assert found.central[0] == pytest.approx([0.8, 0.2], abs=0.01)
    assert found.wins[0, 1] == pytest.approx(0.5, abs=0.012)
    assert (found.wins + found.wins.T)[~np.eye(3, dtype=bool)] == pytest.approx(1)
    assert found.ranks.sum(axis=0) == pytest.approx(1)
    assert found.ranks.sum(axis=1) == pytest.approx(1)
    assert found.error == pytest.approx(1.96 * np.sqrt(0.25 / 20_000))


def test_acceptability_of_four_candidates_by_areas_of_triangles():
    """One best in each of three criteria, and (.5, .5, .5), all weights alike.

    One of the first three leads where its weight is above .5: a corner of the triangle of weights with a quarter of its
    area, and its centre at a mean weight of 2/3. What is left is a quarter for the fourth, around (1/3, 1/3, 1/3).
    """
    errors = []
    for seed in range(5):
        found = drawn([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.5, 0.5, 0.5]], seed=seed)
        errors.append(found.ranks[:, 0] - 0.25)
        assert found.central[0] == pytest.approx([2 / 3, 1 / 6, 1 / 6], abs=0.015)
        assert found.central[3] == pytest.approx([1 / 3] * 3, abs=0.015)
        # Who has a weight above a half leads and leaves the fourth second; where none has, the fourth leads.
        assert found.ranks[3] == pytest.approx([0.25, 0.75, 0, 0], abs=2 * found.error)
    assert np.abs(errors).max() < 2 * found.error


def test_central_weights_of_a_few_draws_are_not_told():
    """The second leads where its weight is above .99, in some 5 draws of 500 and 100 of 10,000."""
    shares = [[0.99, 0.0], [0.0, 0.01]]
    assert np.isnan(drawn(shares, draws=500).central[1]).all()
    assert drawn(shares).central[1] == pytest.approx([0.005, 0.995], abs=0.002)


def test_an_unknown_value_is_an_interval():
    """Against .5, what may be anything from 0 to 1 wins every other time, and may be first or last."""
    found = drawn([[0.5], [0.0]], [[0.5], [1.0]], draws=20_000, seed=3)
    assert found.wins[1, 0] == pytest.approx(0.5, abs=0.012)
    assert [ends.tolist() for ends in found.between()] == [[1, 1], [2, 2]]


def test_ties_share():
    found = drawn([[0.5, 0.5], [0.5, 0.5], [0.1, 0.1]], draws=50)
    assert found.ranks == pytest.approx(np.array([[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]))
    assert standing(np.array([[3.0, 3, 1]])).tolist() == [[1.5, 1.5, 3]]


def test_weights_within_a_spread():
    """.5 ± 25 %, divided by their sum: the first weight lies between .375 and .625."""
    doubt = Doubt(THREE, THREE, np.array([0.5, 0.5]), 0.25)
    weights = doubt.draw_weights(np.random.default_rng(1), 5000)
    assert weights.sum(axis=1) == pytest.approx(1)
    assert 0.375 <= weights.min() < 0.39
    assert 0.61 < weights.max() <= 0.625


def test_wins_by_all_weights_are_exact():
    """(1, 0) beats (.6, .6) where .4 w > .6 (1 - w), above .6; of three weights one is above a half in a quarter."""
    wins = wins_by_all_weights(THREE)
    assert wins[0] == pytest.approx([0.5, 0.5, 0.4], abs=1e-12)
    wins = wins_by_all_weights(np.array([[1.0, 1, 0], [0, 0, 1]]))
    assert wins[0, 1] == pytest.approx(0.75, abs=1e-12)
    same = wins_by_all_weights(np.array([[0.3, 0.2, 0.1], [0.3, 0.2, 0.1], [0.3, 0.2, 0.2]]))
    assert same[0].tolist() == [0.5, 0.5, 0]


def test_exact_wins_agree_with_draws():
    shares = np.random.default_rng(4).random((6, 5))
    shares[2, 1] = shares[3, 1]
    found = drawn(shares, draws=20_000, seed=5)
    assert np.abs(wins_by_all_weights(shares) - found.wins).max() < 0.012
