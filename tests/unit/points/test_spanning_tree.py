"""HDBSCAN by steps: the very places that scikit-learn finds in one call, and a cancel heard on the way."""

import numpy as np
import pytest
from polos.analysis.errors import Cancelled
from polos.analysis.points.dense import Density, dense_places
from polos.analysis.points.spanning_tree import core_distances, spanning_tree
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial.distance import cdist


def towns(count, decimals, seed=3):
    generator = np.random.default_rng(seed)
    middles = generator.uniform(0, 300, (12, 2))
    points = middles[generator.integers(0, 12, count)] + generator.normal(0, 3, (count, 2))
    return points if decimals is None else np.round(points, decimals)


@pytest.mark.parametrize("least", [2, 10])
@pytest.mark.parametrize(("count", "decimals"), [(10, None), (900, None), (900, 1), (900, 0)])
def test_places_are_those_of_scikit_learn_ties_and_shared_addresses_included(count, decimals, least):
    hdbscan = pytest.importorskip("sklearn.cluster", reason="no scikit-learn")
    if not hasattr(hdbscan, "HDBSCAN"):
        pytest.skip("HDBSCAN comes with scikit-learn 1.3")
    points = towns(count, decimals)
    theirs = hdbscan.HDBSCAN(min_cluster_size=least, n_jobs=1, copy=True).fit_predict(points)
    ours = dense_places(points, Density("hdbscan", least))
    # One number each, whatever it is: Polos numbers places by size.
    assert len(set(zip(theirs.tolist(), ours.tolist()))) == len(set(theirs.tolist()))
    assert ((theirs < 0) == (ours < 0)).all()


@pytest.mark.parametrize("decimals", [None, 0])
def test_the_tree_is_as_short_as_scipys_of_all_distances(decimals):
    points = towns(700, decimals)
    core = core_distances(points, 5)
    apart = cdist(points, points)
    assert core == pytest.approx(np.sort(apart, axis=1)[:, 4])
    # Zero is no edge to SciPy, so all are a metre longer.
    whole = minimum_spanning_tree(np.maximum(np.maximum(apart, core), core[:, None]) + 1)
    source, target, distance = spanning_tree(points, core)
    assert (distance + 1).sum() == pytest.approx(whole.sum())
    assert sorted([0, *target]) == list(range(700))
    assert all(one in {0, *target[:step]} for step, one in enumerate(source))


@pytest.mark.parametrize("step", [core_distances, spanning_tree])
def test_a_cancel_is_heard_on_the_way(step):
    left = iter([False])
    points = towns(9000, None) if step is core_distances else towns(900, None)
    with pytest.raises(Cancelled):
        step(points, 5 if step is core_distances else np.zeros(900), lambda: next(left, True))
