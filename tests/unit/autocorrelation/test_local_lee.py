"""Local Lee's L against esda and the enumeration of all deals."""

from itertools import combinations, permutations

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_lee import local_lee
from polos.analysis.errors import AreaError, Cancelled, FieldError
from polos.analysis.inference.options import Inference
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

PLAIN = Inference(permutations=99_999, seed=1, alternative="greater", correction="none")


def pair(seed, n, most):
    """Return two variables of small integers, so with ties."""
    rng = np.random.default_rng(seed)
    x, y = rng.integers(0, most, (2, n)).astype(float)
    return pd.Series(x, name="x"), pd.Series(y, name="y")


def test_statistic_and_tails_are_those_of_esda(reference, reference_graph):
    """esda's reference distribution of each area, its two tails counted with ties; 9,999 draws of its own."""
    from esda.lee import Spatial_Pearson_Local

    areas = reference("nc_further_areas").set_index("id")
    graph = reference_graph("nc")
    found = local_lee(areas["x"], areas["y"], graph, PLAIN).frame
    np.random.seed(4)  # esda knows no other generator
    esda = Spatial_Pearson_Local(connectivity=np.asarray(graph.sparse.todense()), permutations=9999)
    esda.fit(areas[["x"]].to_numpy(), areas[["y"]].to_numpy())
    np.testing.assert_allclose(found["l"], esda.associations_, rtol=1e-10, atol=1e-13)
    above = (esda.reference_distribution_ >= esda.associations_).sum(axis=0)
    theirs = (above + 1) / 10_000
    spread = np.sqrt(theirs * (1 - theirs) / 9999 + 1e-8)
    assert (abs(found["p"] - theirs) < 5 * spread).all()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_tails_of_equal_weights_are_those_of_all_samples(seed):
    """Every set of neighbours out of the others, in whole numbers, where a tie is a tie."""
    n = 9
    x, y = pair(seed, n, 3)
    rng = np.random.default_rng(seed)
    links = (rng.random((n, n)) < 0.4).astype(float)
    np.fill_diagonal(links, 0)
    found = local_lee(x, y, adjacency_graph(csr_array(links), x.index), PLAIN).frame
    u, v = n * x - x.sum(), n * y - y.sum()
    for area in range(n):
        own = np.flatnonzero(links[area])
        if not own.size:
            continue
        seen = u[own].sum() * v[own].sum()
        others = [other for other in range(n) if other != area]
        dealt = [u[list(some)].sum() * v[list(some)].sum() for some in combinations(others, own.size)]
        exact = np.mean(np.array(dealt) >= seen)
        assert found["p"][area] == pytest.approx(exact, abs=5 * np.sqrt(exact * (1 - exact) / 99_999) + 2e-5)


def test_tails_of_unequal_weights_are_those_of_all_deals():
    n = 7
    x, y = pair(5, n, 4)
    rng = np.random.default_rng(1)
    links = rng.integers(1, 4, (n, n)) * (rng.random((n, n)) < 0.5)
    np.fill_diagonal(links, 0)
    found = local_lee(x, y, adjacency_graph(csr_array(links.astype(float)), x.index), PLAIN).frame
    u, v = n * x - x.sum(), n * y - y.sum()
    for area in range(n):
        own = np.flatnonzero(links[area])
        if not own.size:
            continue
        weights = links[area, own]
        seen = (weights @ u[own]) * (weights @ v[own])
        others = [other for other in range(n) if other != area]
        dealt = [
            (weights @ u[list(some)].to_numpy()) * (weights @ v[list(some)].to_numpy())
            for some in permutations(others, own.size)
        ]
        exact = np.mean(np.array(dealt) >= seen)
        assert found["p"][area] == pytest.approx(exact, abs=5 * np.sqrt(exact * (1 - exact) / 99_999) + 2e-5)


def board(n=12):
    place = np.arange(n * n)
    near = np.maximum(abs(place[:, None] // n - place // n), abs(place[:, None] % n - place % n)) == 1
    return adjacency_graph(csr_array(near.astype(float)), pd.Index(place)), place // n, place % n


def test_classes_name_x_around_first():
    """Both high in the north-west corner, x high and y low in the south-east, on noise."""
    graph, row, column = board()
    rng = np.random.default_rng(3)
    both, apart = (row < 4) & (column < 4), (row > 7) & (column > 7)
    x = pd.Series(rng.normal(0, 1, 144) + 4 * both + 4 * apart, name="x")
    y = pd.Series(rng.normal(0, 1, 144) + 4 * both - 4 * apart, name="y")
    inference = Inference(permutations=9999, seed=1, alternative="two-sided")
    found = local_lee(x, y, graph, inference)
    assert found.frame["class"].iloc[13] == 1
    assert found.frame["class"].iloc[130] == 4
    swapped = local_lee(y, x, graph, inference).frame
    assert swapped["class"].iloc[130] == 3
    np.testing.assert_array_equal(swapped["p"], found.frame["p"])
    assert found.tested == 144


def test_gaps_order_and_unit_change_nothing():
    graph, *_ = board(6)
    rng = np.random.default_rng(8)
    x, y = pd.Series(rng.normal(size=36), name="x"), pd.Series(rng.normal(size=36), name="y")
    x[3], y[20] = np.nan, np.inf
    first = local_lee(x, y, graph, PLAIN).frame
    order = rng.permutation(36)
    second = local_lee(1000 * x[order] + 7, y[order], graph, PLAIN).frame.sort_index()
    np.testing.assert_allclose(first["l"], second["l"])
    np.testing.assert_array_equal(first["p"], second["p"])
    assert list(first["class"][[3, 20]]) == [5, 5]
    kept = x.index.drop([3, 20])
    without = local_lee(x[kept], y[kept], graph.subgraph(kept), PLAIN).frame
    np.testing.assert_array_equal(first["p"][kept], without["p"])


def test_input_that_cannot_be():
    graph, *_ = board(6)
    x, y = pair(1, 36, 5)
    with pytest.raises(FieldError, match="“y” has the same value"):
        local_lee(x, y * 0, graph, PLAIN)
    with pytest.raises(AreaError, match="in all of the fields x, y: 2"):
        local_lee(x, y.where(y.index < 2), graph, PLAIN)
    with pytest.raises(Cancelled):
        local_lee(x, y, graph, PLAIN, cancelled=lambda: True)
