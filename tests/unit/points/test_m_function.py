"""M beside loops over pairs of firms by Marcon & Puech (2010), equation 2, and cases worked out by hand."""

import numpy as np
import pytest
from polos.analysis.errors import InferenceError
from polos.analysis.points.m_function import m_function


def by_loops(points, weights, members, distances):
    """Return M at distances, firm by firm and neighbour by neighbour."""
    found = []
    for reach in distances:
        local = share = 0.0
        for i in members:
            near = [j for j in range(len(points)) if j != i and np.linalg.norm(points[i] - points[j]) <= reach]
            if near:
                local += sum(weights[j] for j in near if j in members) / sum(weights[j] for j in near)
                share += (weights[members].sum() - weights[i]) / (weights.sum() - weights[i])
        found.append(local / share if share else np.nan)
    return np.array(found)


@pytest.mark.parametrize("dimensions", [2, 3])
@pytest.mark.parametrize("seed", range(5))
def test_m_is_that_of_loops_over_pairs(seed, dimensions):
    random = np.random.default_rng(seed)
    points, weights = random.random((50, dimensions)), random.lognormal(0, 1.5, 50)
    members = random.choice(50, 12, replace=False)
    distances = 0.1 * np.arange(1, 9)
    expected = by_loops(points, weights, members, distances)
    assert m_function(points, weights, members, 0.1, 8) == pytest.approx(expected, nan_ok=True)


def test_two_pairs_of_firms_apart():
    """Two firms of the sector side by side, two others far away: around each only its like, of 1 in 3 elsewhere."""
    points = np.array([[0.0, 0], [1, 0], [100, 0], [101, 0]])
    found = m_function(points, np.ones(4), np.array([0, 1]), 1.0, 101)
    assert found[0] == pytest.approx(3.0)
    assert found[-1] == pytest.approx(1.0), "all firms are near: the share is that of the whole"


def test_the_outer_edge_belongs_to_its_distance():
    """0.3 is three steps of 0.1, whatever 3 · 0.1 is in binary."""
    points = np.array([[0.0, 0], [0.3, 0], [5, 5], [5, 6]])
    found = m_function(points, np.ones(4), np.array([0, 1]), 0.1, 4)
    assert np.isnan(found[:2]).all()
    assert found[2] == pytest.approx(3.0)


def test_firms_in_one_place_are_within_every_distance():
    points = np.array([[0.0, 0], [0, 0], [0, 0], [9, 9]])
    assert m_function(points, np.ones(4), np.array([0, 1]), 1.0, 3) == pytest.approx([1.5] * 3)


def test_who_has_nobody_near_is_left_out():
    """The lone firm of the sector has no neighbour within 2; the mean is that of the other two."""
    points = np.array([[0.0, 0], [1, 0], [0, 1], [50, 50]])
    found = m_function(points, np.ones(4), np.array([0, 1, 3]), 2.0, 1)
    assert found == pytest.approx((1 / 2 + 1 / 2) / (2 / 3 + 2 / 3))


def test_m_around_some_firms_only():
    random = np.random.default_rng(3)
    points, members = random.random((40, 2)), np.arange(5, 15)
    whole = [m_function(points, np.ones(40), members, 2.0, 1, [place])[0] for place in range(10)]
    assert m_function(points, np.ones(40), members, 2.0, 1)[0] == pytest.approx(np.mean(whole))


@pytest.mark.parametrize(("step", "count"), [(0.0, 3), (-1.0, 3), (1.0, 0)])
def test_distances_that_are_none_are_refused(step, count):
    with pytest.raises(InferenceError):
        m_function(np.zeros((4, 2)), np.ones(4), np.array([0, 1]), step, count)
