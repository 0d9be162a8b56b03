"""Moran's I, Geary's C and General G against spdep, esda and enumeration of all orders (tests/fixtures)."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.global_statistics import global_autocorrelation
from polos.analysis.errors import AreaError, FieldError, InferenceError
from polos.analysis.inference.options import Inference, p_of_z
from polos.analysis.rates.empirical_bayes import standardised_rate
from polos.analysis.weights.graphs import adjacency_graph

MOMENTS = {"statistic": "value", "expected": "expected", "variance": "variance", "variance_normal": "variance_normal"}
MANY = Inference(permutations=99_999, seed=1, alternative="greater")
FEW = Inference(permutations=999, seed=1, alternative="two-sided")


@pytest.fixture
def values(reference):
    """Return a reader of the variable of a reference map."""

    def read(name):
        areas = reference(f"{name}_areas").set_index("id")
        if name == "nc":
            return (1000 * areas["events"] / areas["base"]).rename("rate")
        return areas["value"]

    return read


def expected(table, name, weights=None):
    """Return the reference numbers of a map, a row a statistic."""
    rows = table[table["map"] == name]
    return (rows if weights is None else rows[rows["weights"] == weights]).set_index("statistic")


@pytest.mark.parametrize(
    ("name", "weights"), [("nc", "contiguity"), ("synthetic", "contiguity"), ("synthetic", "weight")]
)
def test_statistics_and_moments_equal_spdep(name, weights, values, reference, reference_graph):
    graph = reference_graph(name, "weight" if weights == "weight" else None)
    found = global_autocorrelation(values(name), graph, FEW).frame
    spdep = expected(reference("global_spdep"), name, weights)
    for ours, theirs in MOMENTS.items():
        np.testing.assert_allclose(found[ours], spdep[theirs], rtol=1e-10, err_msg=ours)


@pytest.mark.parametrize("name", ["nc", "synthetic"])
def test_statistics_and_moments_equal_esda(name, values, reference, reference_graph):
    found = global_autocorrelation(values(name), reference_graph(name), FEW).frame
    esda = expected(reference("global_esda"), name)
    for ours, theirs in MOMENTS.items():
        np.testing.assert_allclose(found[ours], esda[theirs], rtol=1e-9, err_msg=ours)


@pytest.mark.parametrize("source", ["global_spdep", "global_esda"])
def test_p_values_agree_with_other_permutations(source, values, reference, reference_graph):
    """Two samples of 99,999 each: within five standard errors of the difference. North Carolina has few ties."""
    found = global_autocorrelation(values("nc"), reference_graph("nc"), MANY).frame["p"]
    theirs = expected(reference(source), "nc", "contiguity" if source == "global_spdep" else None)["p_sim"]
    for statistic in ("moran", "geary"):
        error = np.sqrt(2 * theirs[statistic] * (1 - theirs[statistic]) / 99_999)
        assert abs(found[statistic] - theirs[statistic]) < 5 * error


ONE_WAY = ((0, 1), (1, 4), (3, 0), (2, 6), (5, 6))
"""Links without one back: an area has no neighbours, and is one of two others."""


def ring(n, weights=None, one_way=()):
    """Return the graph of n areas in a ring, with further links so that degrees differ; the last is alone.

    Links of ``one_way`` (from, to) have none back.
    """
    matrix = np.zeros((n, n))
    for i in range(n - 1):
        matrix[i, (i + 1) % (n - 1)] = matrix[(i + 1) % (n - 1), i] = 1
    matrix[0, 2] = matrix[2, 0] = 1
    for focal, neighbour in one_way:
        matrix[focal, neighbour], matrix[neighbour, focal] = 1, 0
    if weights is not None:
        matrix *= weights
    return adjacency_graph(matrix, pd.RangeIndex(n))


def by_definition(x, w):
    """Return I, C and G as the definitions say, with row-standardised weights for I and C."""
    sums = w.sum(axis=1, keepdims=True)
    r = np.divide(w, sums, out=np.zeros_like(w), where=sums > 0)
    z = x - x.mean()
    n = len(x)
    moran = n / r.sum() * (r * np.outer(z, z)).sum() / (z**2).sum()
    geary = (n - 1) / (2 * r.sum()) * (r * (x[:, None] - x) ** 2).sum() / (z**2).sum()
    products = np.outer(x, x)
    return moran, geary, (w * products).sum() / (products.sum() - np.trace(products))


@pytest.mark.parametrize("factor", [1, 0.1])
@pytest.mark.parametrize(("unequal", "one_way"), [(False, ()), (True, ()), (False, ONE_WAY)])
def test_p_values_agree_with_enumeration_of_all_orders_with_many_ties(factor, unequal, one_way):
    """All 5,040 orders of seven values, four of which are zero; tenths, whose sums are inexact, count the same."""
    x = np.array([0, 3, 3, 0, 1, 0, 0]) * factor
    weights = np.random.default_rng(2).integers(1, 4, (7, 7)) if unequal else np.ones((7, 7))
    graph = ring(7, weights, one_way)
    w = graph.sparse.toarray()
    every = np.round([by_definition(np.array(order), w) for order in permutations(x)], 9)
    observed = np.round(by_definition(x, w), 9)
    above, below = (every >= observed).mean(axis=0), (every <= observed).mean(axis=0)
    exact = pd.DataFrame({"greater": above, "lesser": below}, index=["moran", "geary", "general_g"])
    exact.loc["geary"] = exact.loc["geary", ["lesser", "greater"]].to_numpy()  # a low C means alike
    exact["directed"] = exact.min(axis=1)
    exact["two-sided"] = (2 * exact["directed"]).clip(upper=1)
    assert (above + below > 1.005).all(), "without ties this would test nothing"
    for alternative, shares in exact.items():
        inference = Inference(permutations=99_999, seed=3, alternative=alternative)
        found = global_autocorrelation(pd.Series(x, name="x"), graph, inference).frame
        np.testing.assert_allclose(found["statistic"], by_definition(x, w), rtol=1e-12)
        error = np.sqrt(shares * (1 - shares) / 99_999) * (2 if alternative == "two-sided" else 1)
        assert (abs(found["p"] - shares) <= 5 * error + 4e-5).all(), alternative


@pytest.mark.parametrize("one_way", [(), ONE_WAY])
def test_moments_are_those_of_all_orders(one_way):
    """Randomisation means exactly this: the mean and variance over all 5,040 orders, with an area alone.

    Where links go one way only, sums of both directions take the place of twice one of them (Cliff & Ord 1981).
    """
    x = np.array([0.0, 4, 3, 1, 1, 0, 9])
    graph = ring(7, one_way=one_way)
    every = np.array([by_definition(np.array(order), graph.sparse.toarray()) for order in permutations(x)])
    found = global_autocorrelation(pd.Series(x, name="x"), graph, FEW).frame
    np.testing.assert_allclose(found["expected"], every.mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(found["variance"], every.var(axis=0), rtol=1e-10)


def test_variance_of_general_g_survives_values_that_hardly_vary():
    """A published formula with the raw values loses all digits here; shifting changes G's variance as it must."""
    rng = np.random.default_rng(1)
    z = rng.normal(size=9)
    graph = ring(9)
    w = graph.sparse.toarray()
    x = 1e6 + z
    found = global_autocorrelation(pd.Series(x, name="x"), graph, FEW)
    share = np.array([by_definition(x[rng.permutation(9)], w)[2] for _ in range(4000)])
    assert found.frame.loc["general_g", "variance"] == pytest.approx(share.var(), rel=0.15)


def test_the_rate_is_standardised_by_empirical_bayes(reference, reference_graph):
    areas = reference("nc_areas").set_index("id")
    found = global_autocorrelation(areas["events"], reference_graph("nc"), FEW, base=areas["base"])
    rate, _ = standardised_rate(areas["events"], areas["base"])
    np.testing.assert_allclose(rate, reference("nc_spdep").set_index("id")["eb"], rtol=1e-10)
    plain = global_autocorrelation(rate, reference_graph("nc"), FEW)
    pd.testing.assert_frame_equal(found.frame, plain.frame)
    assert found.frame.loc["general_g"].isna().all()
    assert any("General G is not given for “events / base”" in str(notice) for notice in found.notices)


def lattice(n=6):
    """Return rook contiguity of a chessboard."""
    place = np.arange(n * n)
    near = abs(place[:, None] // n - place // n) + abs(place[:, None] % n - place % n) == 1
    return adjacency_graph(near.astype(float), pd.Index(place, name="id"))


def test_order_of_features_does_not_matter():
    y = pd.Series(np.random.default_rng(1).integers(0, 5, 36), index=lattice().unique_ids, dtype=float, name="y")
    order = np.random.default_rng(2).permutation(36)
    first = global_autocorrelation(y, lattice(), FEW)
    second = global_autocorrelation(y.iloc[order], lattice(), FEW)
    pd.testing.assert_frame_equal(first.frame, second.frame)
    np.testing.assert_array_equal(first.permuted, second.permuted)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 4), min_size=25, max_size=25).filter(lambda x: len(set(x)) > 1 and sum(map(bool, x)) > 1),
    st.floats(1e-3, 1e6),
    st.integers(1, 10_000_000),
)
def test_unit_of_measure_shift_and_sign(values, unit, shift):
    y = pd.Series(values, dtype=float, name="y")
    plain, scaled, shifted, mirrored = (
        global_autocorrelation(x, lattice(5), FEW).frame for x in (y, y * unit, y + shift, -y)
    )
    for name, close in (("z", 1e-6), ("p_z", 1e-6), ("p", 0)):
        np.testing.assert_allclose(scaled[name], plain[name], rtol=close, atol=close)
        for other in (shifted, mirrored):
            np.testing.assert_allclose(other[name][:2], plain[name][:2], rtol=close, atol=close)
    assert plain["p"].between(1 / 1000, 1).all()


def test_a_chessboard_and_two_halves():
    """Alternating values are as different from their neighbours as can be: I = -1, C = 2 (n - 1) / n."""
    board = pd.Series((np.arange(36) // 6 + np.arange(36)) % 2, dtype=float, name="y")
    found = global_autocorrelation(board, lattice(), Inference(permutations=999, alternative="lesser")).frame
    assert found.loc["moran", "statistic"] == pytest.approx(-1)
    assert found.loc["geary", "statistic"] == pytest.approx(2 * 35 / 36)
    assert found.loc["general_g", "statistic"] == 0
    assert (found["p"] == 0.001).all()
    halves = pd.Series((np.arange(36) >= 18) * 1.0, name="y")
    found = global_autocorrelation(halves, lattice(), Inference(permutations=999, alternative="greater")).frame
    assert found.loc["moran", "z"] > 3
    assert found.loc["geary", "z"] < -3
    assert (found["p"] == 0.001).all()
    assert (found["p_z"] < 0.005).all()
    assert (found.loc[["moran", "geary"], "p_z_normal"] < 0.005).all()


def test_missing_values_influence_nothing():
    y = pd.Series(np.random.default_rng(1).integers(0, 9, 36), dtype=float, name="y")
    y[[3, 17, 20]] = [np.nan, np.inf, np.nan]
    kept = y.index[np.isfinite(y)]
    with_gaps = global_autocorrelation(y, lattice(), FEW)
    without = global_autocorrelation(y[kept], lattice().subgraph(kept), FEW)
    pd.testing.assert_frame_equal(with_gaps.frame, without.frame)
    assert with_gaps.areas == 33
    assert any("infinite" in str(notice) for notice in with_gaps.notices)


def test_the_line_of_the_scatter_plot_has_the_slope_i():
    """With row-standardised weights and nobody alone, I is the slope of lag on value (Anselin 1996)."""
    y = pd.Series(np.random.default_rng(4).normal(size=36), name="y")
    found = global_autocorrelation(y, lattice(), FEW)
    slope = np.polyfit(found.scatter["value"], found.scatter["lag"], 1)[0]
    assert slope == pytest.approx(found.frame.loc["moran", "statistic"])
    assert (found.areas, found.alone, found.links) == (36, 0, 120)


def test_where_all_areas_are_neighbours_nothing_varies():
    found = global_autocorrelation(
        pd.Series(np.random.default_rng(1).uniform(0, 1, 40), name="y"),
        adjacency_graph(1 - np.eye(40), range(40)),
        Inference(permutations=99),
    ).frame
    np.testing.assert_allclose(found["statistic"], [-1 / 39, 1, 1])
    assert found["z"].isna().all()
    assert (found["p"] == 1).all()


def test_few_areas_and_areas_alone_are_named():
    found = global_autocorrelation(pd.Series([1.0, 2, 3, 4, 5, 6, 7], name="y"), ring(7), FEW)
    assert [str(notice)[:30] for notice in found.notices] == [
        "Areas with a value: 7. With fe",
        "Areas without a neighbour that",
    ]
    assert found.alone == 1
    three = global_autocorrelation(pd.Series([1.0, 2, 4], name="y"), adjacency_graph(1 - np.eye(3), range(3)), FEW)
    assert three.frame["z"].isna().all()
    assert three.frame["p"].notna().all()


def test_verdicts_that_differ_are_told():
    """One giant: by the normal curve its share G is extreme, among all orders it is not."""
    y = pd.Series(np.zeros(36), name="y")
    y[[14, 15]] = [900.0, 3.0]
    found = global_autocorrelation(y, lattice(), Inference(permutations=999, alternative="greater", alpha=0.02))
    assert (found.frame.loc["general_g", "p_z"] <= 0.02) != (found.frame.loc["general_g", "p"] <= 0.02)
    assert any("different sides of 0.02" in str(notice) for notice in found.notices)


@pytest.mark.parametrize(
    ("values", "error", "says"),
    [
        ([1.0, np.nan, np.nan, np.nan], AreaError, "“jobs”: 1"),
        ([7.0] * 4, FieldError, "same value, 7"),
    ],
)
def test_values_that_cannot_be_tested(values, error, says):
    with pytest.raises(error, match=says):
        global_autocorrelation(pd.Series(values, name="jobs"), adjacency_graph(1 - np.eye(4), range(4)), FEW)


def test_permutations_that_cannot_reach_significance_are_refused():
    with pytest.raises(InferenceError, match=r"above the significance level 0\.001. Set PERMUTATIONS to 1999"):
        global_autocorrelation(
            pd.Series(np.arange(36.0), name="y"),
            lattice(),
            Inference(permutations=999, alternative="two-sided", alpha=0.001),
        )


def test_p_of_z_by_the_table_of_the_normal_curve():
    """Φ(1.96) = 0.9750, Φ(-1) = 0.1587."""
    np.testing.assert_allclose(p_of_z([1.96, -1.0], "greater"), [0.0250, 0.8413], atol=5e-5)
    np.testing.assert_allclose(p_of_z([1.96, -1.0], "lesser"), [0.9750, 0.1587], atol=5e-5)
    np.testing.assert_allclose(p_of_z([1.96, -1.0], "directed"), [0.0250, 0.1587], atol=5e-5)
    np.testing.assert_allclose(p_of_z([1.96, -1.0], "two-sided"), [0.0500, 0.3173], atol=5e-5)
