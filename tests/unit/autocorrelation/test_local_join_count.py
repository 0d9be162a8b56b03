"""Local join counts against spdep, esda, GeoDa, base R's hypergeometric tail and enumeration (tests/fixtures)."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.local_join_count import (
    bivariate_local_join_count,
    local_colocation,
    local_join_count,
)
from polos.analysis.errors import AreaError, FieldError, InferenceError
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

MAPS = ("nc", "synthetic")
NO_CORRECTION = {"correction": "none"}


@pytest.fixture
def numbers(reference):
    return lambda name: reference(name).set_index("id")


@pytest.fixture
def frames(numbers, reference_graph):
    """Return a function that gives each statistic of a reference map, on the areas that have both variables."""

    def on(name):
        areas, graph = numbers(f"{name}_further_areas").dropna(subset=["x", "y"]), reference_graph(name)
        a, b, c = (areas[field] for field in "abc")
        return {
            "bb": local_join_count(a, graph, **NO_CORRECTION).frame,
            "bjc": bivariate_local_join_count(a, b, graph, **NO_CORRECTION).frame,
            "bjc_c": bivariate_local_join_count(a, c, graph, **NO_CORRECTION).frame,
            "clc": local_colocation([a, b], graph, **NO_CORRECTION).frame,
        }

    return on


def random_graph(n, seed, density=0.3):
    rng = np.random.default_rng(seed)
    links = rng.random((n, n)) < density
    np.fill_diagonal(links, False)
    return adjacency_graph(csr_array(links * rng.random((n, n))), pd.RangeIndex(n))


@pytest.mark.parametrize("name", MAPS)
def test_counts_equal_spdep_and_esda(name, frames, numbers):
    spdep, esda = numbers(f"{name}_further_spdep"), numbers(f"{name}_further_esda")
    for column, found in frames(name).items():
        linked = found["neighbours"] > 0
        for peer in (spdep, esda):
            if column in peer:
                expected = peer[column].reindex(found.index)
                assert (found["count"] == expected)[linked].all()
        assert found["count"].sum() > 0


@pytest.mark.parametrize("name", MAPS)
def test_p_values_are_hypergeometric_tails(name, frames, numbers):
    """Those of base R, where x_i = 1 and there are neighbours; none elsewhere."""
    exact = numbers(f"{name}_further_spdep")
    for column, found in frames(name).items():
        expected = exact[f"{column}_p"].reindex(found.index)
        np.testing.assert_allclose(found["p"], expected, rtol=1e-10)
        assert ((found["class"] == 7) | (found["class"] == 6)).equals(expected.isna())


@pytest.mark.parametrize("name", MAPS)
def test_p_values_agree_with_permutations_by_esda(name, frames, numbers):
    """esda folds: what it gives is about the smaller of p and 1 - p."""
    esda = numbers(f"{name}_further_esda")
    compared = 0
    for column, found in frames(name).items():
        if column not in esda:
            continue
        expected = esda[f"{column}_p"].reindex(found.index)
        p = np.minimum(found["p"], 1 - found["p"])
        both = expected.notna() & p.notna()
        error = np.sqrt(p * (1 - p) / 99_999)
        assert (abs(p - expected) <= 5 * error + 2e-5)[both].all()
        compared += both.sum()
    assert compared > 40


@pytest.mark.parametrize("name", MAPS)
def test_classes_agree_with_geoda_where_its_folding_does_no_harm(name, frames, numbers):
    """GeoDa folds too; where it is near the level, or takes the lower tail, nothing can be compared."""
    geoda = numbers(f"{name}_further_geoda")
    compared = significant = 0
    for column, found in frames(name).items():
        if f"{column}_class" not in geoda:
            continue
        known = geoda.reindex(found.index)
        clear = (found["p"] < 0.5) & known[f"{column}_p"].notna() & ~found["p"].between(0.04, 0.065)
        assert (found["class"] == known[f"{column}_class"])[clear].all()
        compared += clear.sum()
        significant += (found["class"] == 1)[clear].sum()
    assert compared > 15
    assert significant > 1


def test_small_counts_by_enumeration():
    """Of all sets of neighbours, with areas that have both: these count on neither side."""
    rng = np.random.default_rng(4)
    x, z = (pd.Series(rng.integers(0, 2, 9).astype(float), name=name) for name in "xz")
    graph = random_graph(9, 2, 0.4)
    result = bivariate_local_join_count(x, z, graph, **NO_CORRECTION)
    around = (z * (1 - x)).to_numpy()
    links = graph.sparse.toarray() > 0
    tested = result.frame["p"].dropna().index
    for i in tested:
        neighbours = np.flatnonzero(links[i])
        sums = [sum(draw) for draw in combinations(np.delete(around, i), len(neighbours))]
        count = around[neighbours].sum()
        assert result.frame.loc[i, "count"] == count
        assert result.frame.loc[i, "p"] == pytest.approx(np.mean(np.array(sums) >= count), rel=1e-12)
        if np.std(sums):
            assert result.frame.loc[i, "z"] == pytest.approx((count - np.mean(sums)) / np.std(sums), rel=1e-9)
    assert set(tested) == set(x.index[(x == 1) & (z == 0) & links.any(axis=1)])
    assert len(tested) > 1
    both = ", ".join(map(str, x.index[(x == 1) & (z == 1)]))
    assert any(f"both “x” and “z” ({both.count(',') + 1}): {both}" in str(notice) for notice in result.notices)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_order_and_roles(seed):
    """The order of areas does not matter, nor that of co-located variables; p is a probability."""
    rng = np.random.default_rng(seed)
    x, y = (pd.Series(rng.integers(0, 2, 15).astype(float), name=name) for name in "xy")
    x[:4], y[:4] = [1, 1, 0, 0], [1, 0, 1, 0]
    graph, order = random_graph(15, seed), rng.permutation(15)
    for plain, shuffled in (
        (local_join_count(x, graph), local_join_count(x.iloc[order], graph)),
        (
            bivariate_local_join_count(x, y, graph),
            bivariate_local_join_count(x.iloc[order], y.iloc[order], graph),
        ),
        (local_colocation([x, y], graph), local_colocation([y.iloc[order], x.iloc[order]], graph)),
    ):
        pd.testing.assert_frame_equal(shuffled.frame.sort_index(), plain.frame)
        p = plain.frame["p"].dropna()
        assert ((p > 0) & (p <= 1)).all()
        assert plain.tested == len(p)


def test_a_block_of_ones_is_found_and_a_lone_one_is_not():
    import geopandas
    import shapely
    from polos.analysis.weights.contiguity import contiguity

    x, y = np.meshgrid(np.arange(9), np.arange(9))
    areas = geopandas.GeoSeries(shapely.box(x.ravel(), y.ravel(), x.ravel() + 1, y.ravel() + 1))
    has = pd.Series(((x < 3) & (y < 3)).ravel().astype(float), name="hub")
    has[80] = 1.0
    found = local_join_count(has, contiguity(areas)).frame
    assert found.loc[10, "count"] == 8
    assert found["class"].tolist().count(1) >= 5
    assert (found.loc[80, ["count", "p", "class"]] == [0, 1, 0]).all()
    assert set(found["class"][has == 0]) == {7}


def test_missing_values_influence_nothing():
    rng = np.random.default_rng(1)
    x, y, z = (pd.Series(rng.integers(0, 2, 40).astype(float), name=name) for name in "xyz")
    graph = random_graph(40, 1, 0.1)
    x[3], y[17], z[20] = np.nan, np.nan, np.inf
    kept = x.index.difference([3, 17, 20])
    result = local_colocation([x, y, z], graph)
    pd.testing.assert_frame_equal(
        result.frame.loc[kept], local_colocation([x[kept], y[kept], z[kept]], graph).frame, check_dtype=False
    )
    assert (result.frame.loc[[3, 17, 20], "class"] == 5).all()
    assert result.frame.loc[[3, 17, 20]].drop(columns="class").isna().all(axis=None)


def series(*values, name="x"):
    return pd.Series(values, dtype=float, name=name)


@pytest.mark.parametrize(
    ("statistic", "error", "says"),
    [
        (lambda g: local_join_count(series(0, 1, 2, 0.5, np.nan), g), FieldError, r"areas \(2\): 2 \(2\), 3 \(0.5\)"),
        (lambda g: local_join_count(series(0, 0, 0, 0, 0), g), FieldError, "“x” has the same value, 0"),
        (lambda g: local_join_count(series(1, 1, 1, 1, 1), g), FieldError, "“x” has the same value, 1"),
        (lambda g: local_join_count(series(1, 0, *[np.nan] * 3), g), AreaError, "“x”: 2. At least 3"),
        (
            lambda g: bivariate_local_join_count(series(1, 1, 0, 0, 0), series(1, 1, 1, 0, 0, name="z"), g),
            FieldError,
            "No area has 1 in “x” and 0 in “z”",
        ),
        (
            lambda g: bivariate_local_join_count(series(1, 1, 1, 0, 0), series(1, 1, 0, 0, 0, name="z"), g),
            FieldError,
            "No area has 1 in “z” and 0 in “x”",
        ),
        (
            lambda g: local_colocation([series(1, 1, 0, 0, 0), series(0, 0, 1, 1, 0, name="z")], g),
            FieldError,
            "1 in all of the fields x, z",
        ),
        (lambda g: local_join_count(series(1, 0, 1, 0, 0), g, alpha=1.5), InferenceError, "ALPHA is 1.5"),
        (lambda g: local_join_count(series(1, 0, 1, 0, 0), g, correction="x"), InferenceError, "no correction"),
    ],
)
def test_values_that_cannot_be_tested(statistic, error, says):
    with pytest.raises(error, match=says):
        statistic(random_graph(5, 1, 0.8))


def test_ones_without_neighbours_are_said():
    links = np.zeros((5, 5))
    links[0, 1] = links[1, 0] = 1
    graph = adjacency_graph(csr_array(links), pd.RangeIndex(5))
    result = local_join_count(series(0, 0, 1, 0, 1), graph)
    assert result.tested == 0
    assert result.frame["class"].tolist() == [7, 7, 6, 6, 6]
    assert any("No area with 1 in “x” has neighbours" in str(notice) for notice in result.notices)
