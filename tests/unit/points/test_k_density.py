"""K-density beside the sum over all pairs of Duranton & Overman (2005), equations 1 and 2, by scipy's distances."""

import numpy as np
import pytest
from polos.analysis.points.bandwidths import silverman
from polos.analysis.points.k_density import k_density
from scipy.spatial.distance import pdist
from scipy.stats import norm


def over_pairs(points, weights, at):
    """Return the density at distances, each pair a kernel and its mirror image."""
    apart = pdist(points)
    first, second = np.triu_indices(len(points), 1)
    mass = weights[first] * weights[second]
    spread = min(apart.std(ddof=1), np.subtract(*np.percentile(apart, [75, 25])) / 1.34)
    h = 0.9 * spread * apart.size**-0.2
    return np.array([mass @ (norm.pdf((d - apart) / h) + norm.pdf((d + apart) / h)) for d in at]) / h / mass.sum()


@pytest.mark.parametrize("sizes", ["ones", "jobs"])
@pytest.mark.parametrize("seed", range(4))
def test_density_is_that_of_the_sum_over_pairs(seed, sizes):
    random = np.random.default_rng(seed)
    points = 1000 * random.random((30, 2))
    weights = np.ones(30) if sizes == "ones" else random.lognormal(0, 1, 30)
    expected = over_pairs(points, weights, 50.0 * np.arange(11))
    assert k_density(points, weights, 50.0, 10, silverman) == pytest.approx(expected, rel=0.005)


def test_it_is_a_density():
    random = np.random.default_rng(1)
    points = random.normal(size=(40, 2))
    found = k_density(points, np.ones(40), 0.01, 900)
    assert found.sum() * 0.01 - 0.005 * found[0] == pytest.approx(1, abs=1e-3)


def test_a_small_clump_far_from_another_is_resolved():
    """Two clumps a thousand times as far apart as they are wide: half the pairs but a few lie within a clump."""
    random = np.random.default_rng(5)
    points = np.vstack([random.normal(size=(20, 2)), random.normal(size=(20, 2)) + np.array([5000, 0])])
    expected = over_pairs(points, np.ones(40), 500.0 * np.arange(11))
    assert k_density(points, np.ones(40), 500.0, 10, silverman) == pytest.approx(expected, rel=0.005, abs=1e-12)


def test_firms_all_in_one_place_have_a_density_at_nothing():
    found = k_density(np.zeros((5, 2)), np.ones(5), 1.0, 3)
    assert found[0] > found[1]
    assert np.isfinite(found).all()


def test_humps_are_not_smeared_into_each_other():
    """Distances are below 5 or near 5,000; bandwidths by R: bw.SJ about 18, bw.nrd0 about 594."""
    random = np.random.default_rng(5)
    points = np.vstack([random.normal(size=(20, 2)), random.normal(size=(20, 2)) + np.array([5000, 0])])
    ours, theirs = (k_density(points, np.ones(40), 10.0, 500, *rule) for rule in ((), (silverman,)))
    assert ours[10] < 1e-3 * ours[0]
    assert theirs[10] > 0.9 * theirs[0]


def test_a_firm_a_continent_away_changes_no_more_than_its_pairs():
    random = np.random.default_rng(2)
    points = 1000 * random.random((40, 2))
    alone = k_density(points, np.ones(40), 50.0, 10)
    beside = k_density(np.vstack([points, [1e9, 1e9]]), np.ones(41), 50.0, 10)
    # 780 pairs of 820 are as before, and so is the bandwidth, of distances up to 2,000.
    assert beside == pytest.approx(alone * 780 / 820, rel=0.01)


def test_where_no_pair_is_there_is_no_density():
    points = np.array([[0.0, 0], [10, 0], [0, 10], [10_000, 0]])
    density = k_density(points, np.ones(4), 10.0, 100)
    assert density[1] > 0
    assert (density[50:95] == 0).all()
