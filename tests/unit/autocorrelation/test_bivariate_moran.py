"""Bivariate local Moran against spdep, esda, GeoDa and exact enumeration (tests/fixtures)."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran, local_moran
from polos.analysis.errors import FieldError
from polos.analysis.inference.options import Inference
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

MAPS = ("nc", "synthetic")
PLAIN = Inference(permutations=99_999, seed=1, alternative="directed", correction="none")


@pytest.fixture
def numbers(reference):
    return lambda name: reference(name).set_index("id")


@pytest.fixture
def run(numbers, reference_graph):
    """Return a function that runs the statistic on a reference map."""

    def on(name, inference=PLAIN):
        areas = numbers(f"{name}_further_areas")
        return bivariate_local_moran(areas["x"], areas["y"], reference_graph(name), inference).frame

    return on


def random_graph(n, seed, density=0.3):
    rng = np.random.default_rng(seed)
    links = rng.random((n, n)) < density
    np.fill_diagonal(links, False)
    return adjacency_graph(csr_array(links.astype(float)), pd.RangeIndex(n))


@pytest.mark.parametrize("name", MAPS)
def test_equals_esda_and_spdep(name, run, numbers):
    found = run(name)
    tested = found["p"].notna()
    for peer in ("esda", "spdep"):
        expected = numbers(f"{name}_further_{peer}")["moran_bv"]
        np.testing.assert_allclose(found["i"][tested], expected[tested], rtol=1e-10, atol=1e-12)
    areas = numbers(f"{name}_further_areas")
    known = areas.dropna(subset=["x", "y"])
    assert found["value"].equals(areas["x"].where(areas["y"].notna()))
    assert tested.sum() == numbers(f"{name}_further_esda")["moran_bv"].notna().sum() > 50
    assert found["lag"].dropna().between(known["y"].min(), known["y"].max()).all()


def test_p_values_agree_with_esda(run, numbers):
    """Two independent samples of 99,999: each p within five standard errors of the other."""
    expected = numbers("nc_further_esda")["moran_bv_p"]
    error = np.sqrt(2 * expected * (1 - expected) / 99_999)
    assert (abs(run("nc")["p"] - expected) <= 5 * error + 2e-5).all()


def test_p_values_agree_with_exact_enumeration_under_many_ties(run, numbers):
    """Of all sets of neighbours; a negative deviation of x turns the tails round."""
    areas, exact = numbers("synthetic_further_areas"), numbers("synthetic_further_spdep")
    high = areas["x"] > areas["x"][areas["y"].notna()].mean()
    upper = exact["around_ge"].where(high, exact["around_le"])
    lower = exact["around_le"].where(high, exact["around_ge"])
    for alternative, expected in (("greater", upper), ("lesser", lower), ("directed", np.minimum(upper, lower))):
        inference = Inference(permutations=99_999, seed=5, correction="none", alternative=alternative)
        p = run("synthetic", inference)["p"]
        tested = p.notna()
        error = np.sqrt(expected * (1 - expected) / 99_999)[tested]
        assert (abs(p - expected)[tested] <= 5 * error + 2e-5).all()
        assert tested.sum() == expected.notna().sum() > 50


@pytest.mark.parametrize("name", MAPS)
def test_classes_agree_with_geoda(name, run, numbers):
    found, geoda = run(name), numbers(f"{name}_further_geoda")
    tested = found["p"].notna()
    # Where GeoDa's folding or its uneven draws matter (make_further_pygeoda.py) nothing can be compared.
    clear = tested & ~geoda["bimoran_p"].between(0.035, 0.06)
    assert (found["class"] == geoda["bimoran_class"])[clear].all()
    assert clear.sum() > 45
    assert len(set(found["class"][clear])) >= 4


def test_one_variable_with_itself_is_local_moran(numbers, reference_graph):
    x = numbers("nc_further_areas")["x"]
    graph, inference = reference_graph("nc"), Inference(permutations=999)
    pd.testing.assert_frame_equal(
        bivariate_local_moran(x, x, graph, inference).frame, local_moran(x, graph, inference).frame, check_exact=True
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1000), st.floats(1e-3, 1e6), st.integers(-1000, 1000))
def test_order_units_shift_and_sign(seed, unit, shift):
    """Units and shifts change nothing; turning the sign of one variable turns the statistic and its tails."""
    rng = np.random.default_rng(seed)
    x, y = (pd.Series(rng.integers(0, 5, 16), dtype=float, name=name) for name in "xy")
    x[:2], y[:2] = [0.0, 1.0], [1.0, 0.0]
    graph = random_graph(16, seed)
    inference = Inference(permutations=199, correction="none", alternative="greater")
    plain = bivariate_local_moran(x, y, graph, inference).frame
    assert plain["p"].dropna().between(1 / 200, 1).all()
    for one, other in ((x * unit, y), (x + shift, y * unit), (-x, -y)):
        same = bivariate_local_moran(one, other, graph, inference).frame
        np.testing.assert_allclose(same["i"], plain["i"], rtol=1e-9, atol=1e-9)
        np.testing.assert_array_equal(same["p"], plain["p"])
    lesser = Inference(permutations=199, correction="none", alternative="lesser")
    for one, other in ((-x, y), (x, -y)):
        turned = bivariate_local_moran(one, other, graph, lesser).frame
        np.testing.assert_allclose(turned["i"], -plain["i"], rtol=1e-9, atol=1e-9)
        np.testing.assert_array_equal(turned["p"], plain["p"])
    order = rng.permutation(16)
    shuffled = bivariate_local_moran(x.iloc[order], y.iloc[order], graph, inference).frame
    pd.testing.assert_frame_equal(shuffled.sort_index(), plain, rtol=1e-9)


def test_an_area_exactly_at_the_mean_has_no_association():
    """0.1 + 0.2 + 0.3 over 3 is not 0.2 in floating point, and is 0.2 all the same."""
    x = pd.Series([0.1, 0.2, 0.3] * 12, name="x")
    y = pd.Series(np.arange(36.0), name="y")
    middle = np.arange(36) % 3 == 1
    for result in (
        bivariate_local_moran(x, y, random_graph(36, 1, 0.1), Inference(permutations=999)),
        local_moran(x, random_graph(36, 1, 0.1), Inference(permutations=999)),
    ):
        tested = result.frame["p"].notna()
        assert (result.frame["p"] == 1)[middle & tested].all()
        assert (result.frame["i"] == 0)[middle & tested].all()
        assert (result.frame["p"] < 1)[~middle & tested].any()


def test_missing_values_of_either_variable_influence_nothing():
    rng = np.random.default_rng(1)
    x, y = (pd.Series(rng.integers(0, 9, 40).astype(float), name=name) for name in "xy")
    graph = random_graph(40, 1, 0.1)
    x[[3, 17]], y[[17, 20]] = np.nan, [np.inf, np.nan]
    kept = x.index.difference([3, 17, 20])
    result = bivariate_local_moran(x, y, graph, PLAIN)
    pd.testing.assert_frame_equal(
        result.frame.loc[kept], bivariate_local_moran(x[kept], y[kept], graph, PLAIN).frame, check_dtype=False
    )
    assert (result.frame.loc[[3, 17, 20], "class"] == 5).all()
    assert result.frame.loc[[3, 17, 20]].drop(columns="class").isna().all(axis=None)


def test_a_constant_variable_is_named():
    x, y = pd.Series(np.arange(9.0), name="jobs"), pd.Series([4.0] * 9, name="wages")
    for pair, field in (((x, y), "wages"), ((y, x), "wages")):
        with pytest.raises(FieldError, match=f"“{field}” has the same value, 4"):
            bivariate_local_moran(*pair, random_graph(9, 1, 0.5), PLAIN)


@pytest.mark.parametrize("name", MAPS)
def test_axes_of_the_scatter_plot_cross_at_both_means(name, numbers, reference_graph):
    """Of the areas that take part, whatever the mean of the lags is (Anselin, Syabri & Smirnov 2002)."""
    areas = numbers(f"{name}_further_areas")
    known = areas.dropna(subset=["x", "y"])
    result = bivariate_local_moran(areas["x"], areas["y"], reference_graph(name), PLAIN)
    assert result.centre == pytest.approx((known["x"].mean(), known["y"].mean()))
    assert result.frame["lag"].mean() != pytest.approx(result.centre[1], rel=1e-6)
    high = result.frame["side"].isin([1, 3]) == (result.frame["lag"] > result.centre[1])
    assert high[result.frame["p"].notna()].all()
