"""Local Moran and Getis-Ord against spdep, esda, GeoDa and exact enumeration (tests/fixtures)."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.autocorrelation.neighbour_sums import standard_scores
from polos.analysis.autocorrelation.sample import Sample
from polos.analysis.errors import AreaError, FieldError, InferenceError, WeightsError
from polos.analysis.inference.options import Inference
from polos.analysis.rates.empirical_bayes import standardised_rate
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

NC, SYNTHETIC = "nc", "synthetic"
PLAIN = Inference(permutations=99_999, seed=1, alternative="directed", correction="none")


@pytest.fixture
def values(reference):
    """Return a reader of the variable of a reference map."""

    def read(name):
        areas = reference(f"{name}_areas").set_index("id")
        if name == NC:
            return (1000 * areas["events"] / areas["base"]).rename("rate")
        return areas["value"]

    return read


def by_id(frame):
    return frame.set_index("id")


@pytest.mark.parametrize("name", [NC, SYNTHETIC])
def test_local_moran_equals_esda_and_spdep(name, values, reference_graph, reference):
    y = values(name)
    found = local_moran(y, reference_graph(name), PLAIN).frame
    spdep, esda = by_id(reference(f"{name}_spdep")), by_id(reference(f"{name}_esda"))
    tested = found["p"].notna()
    n = y.notna().sum()
    np.testing.assert_allclose(found["i"][tested], esda["moran_i"][tested], rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(found["i"][tested], spdep["moran_i"][tested] * (n - 1) / n, rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(found["z"][tested], spdep["moran_z"][tested], rtol=1e-10, atol=1e-12)
    assert tested.sum() == spdep["moran_z"].notna().sum() > 50


@pytest.mark.parametrize("name", [NC, SYNTHETIC])
@pytest.mark.parametrize("star", [False, True])
def test_getis_ord_equals_spdep_and_esda(name, star, values, reference_graph, reference):
    column = "gistar_z" if star else "gi_z"
    found = getis_ord(values(name), reference_graph(name), PLAIN, star=star).frame
    spdep, esda = by_id(reference(f"{name}_spdep")), by_id(reference(f"{name}_esda"))
    tested = found["p"].notna()
    np.testing.assert_allclose(found["z"][tested], spdep[column][tested], rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(found["z"][tested], esda[f"{column}_b"][tested], rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("star", [False, True])
def test_standard_scores_for_unequal_weights_equal_spdep(star, values, reference_graph, reference):
    sample = Sample(values(SYNTHETIC), reference_graph(SYNTHETIC, "weight"))
    spdep = by_id(reference(f"{SYNTHETIC}_spdep")).loc[sample.ids]
    own = spdep["self_weight"].to_numpy() if star else None
    z = standard_scores(sample.values, sample.weights, own)
    expected = spdep["gistar_z_g" if star else "gi_z_g"].to_numpy()
    tested = ~np.isnan(z)
    np.testing.assert_allclose(z[tested], expected[tested], rtol=1e-10, atol=1e-12)
    assert tested.sum() > 50


@pytest.mark.parametrize("name", [NC])
def test_p_values_of_local_moran_agree_with_esda(name, values, reference_graph, reference):
    """Two independent samples of 99,999: each p within five standard errors of the other."""
    found = local_moran(values(name), reference_graph(name), PLAIN).frame
    expected = by_id(reference(f"{name}_esda"))["moran_p_sim"]
    error = np.sqrt(2 * expected * (1 - expected) / 99_999)
    assert (abs(found["p"] - expected) <= 5 * error + 2e-5).all()


def test_p_values_agree_with_exact_enumeration_under_many_ties(values, reference_graph, reference):
    exact = by_id(reference(f"{SYNTHETIC}_spdep"))
    y, graph = values(SYNTHETIC), reference_graph(SYNTHETIC)
    for alternative, expected in (
        ("greater", exact["perm_ge"]),
        ("lesser", exact["perm_le"]),
        ("directed", exact[["perm_ge", "perm_le"]].min(axis=1)),
    ):
        inference = Inference(permutations=99_999, seed=5, correction="none", alternative=alternative)
        p = getis_ord(y, graph, inference, star=False).frame["p"]
        tested = p.notna()
        error = np.sqrt(expected * (1 - expected) / 99_999)[tested]
        assert (abs(p - expected)[tested] <= 5 * error + 2e-5).all()
        assert tested.sum() == 58


@pytest.mark.parametrize("name", [NC, SYNTHETIC])
def test_classes_agree_with_geoda(name, values, reference_graph, reference):
    found = local_moran(values(name), reference_graph(name), PLAIN).frame["class"]
    expected = by_id(reference(f"{name}_geoda"))["class"].copy()
    # GeoDa leaves ties out of one tail; counted in both, these two have p above 0.05 (fixtures/README.md).
    expected[expected.index.isin(["s23", "s51"])] = 0
    pd.testing.assert_series_equal(found, expected, check_names=False, check_dtype=False, check_index_type=False)


def test_rate_is_standardised_as_spdep_and_mapped_as_geoda(reference, reference_graph):
    areas = by_id(reference("nc_areas"))
    rate, _ = standardised_rate(areas["events"], areas["base"])
    np.testing.assert_allclose(rate, by_id(reference("nc_spdep"))["eb"], rtol=1e-10)
    permuted = replace(PLAIN, null="permutation")
    result = local_moran(areas["events"], reference_graph(NC), permuted, base=areas["base"]).frame
    esda, geoda = by_id(reference("nc_esda")), by_id(reference("nc_geoda"))
    np.testing.assert_allclose(result["i"], esda["eb_moran_i"], rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(result["p"], geoda["eb_p"], atol=0.015)
    near = geoda["eb_p"].between(0.045, 0.06)
    assert (result["class"] == geoda["eb_class"])[~near].all()


def test_negative_variance_between_areas_counts_as_zero():
    """Assunção & Reis's worked rule by hand: equal rates but for counting noise leave only m / base."""
    events = pd.Series([10.0, 11.0, 9.0, 10.0], name="e")
    base = pd.Series([100.0] * 4, name="b")
    rate, _ = standardised_rate(events, base)
    np.testing.assert_allclose(rate, [0, 0.01 / np.sqrt(0.001), -0.01 / np.sqrt(0.001), 0], atol=1e-12)


def grid(n=6):
    """Return a chessboard of n x n squares as areas."""
    import geopandas
    import shapely

    x, y = np.meshgrid(np.arange(n), np.arange(n))
    return geopandas.GeoSeries(shapely.box(x.ravel(), y.ravel(), x.ravel() + 1, y.ravel() + 1))


@pytest.mark.parametrize("statistic", [local_moran, getis_ord])
def test_missing_values_influence_nothing(statistic):
    areas = grid()
    y = pd.Series(np.random.default_rng(1).integers(0, 9, 36), index=areas.index, dtype=float, name="y")
    y[[3, 17, 20]] = [np.nan, np.inf, np.nan]
    kept = y.index[np.isfinite(y)]
    with_gaps = statistic(y, contiguity(areas), PLAIN)
    without = statistic(y[kept], contiguity(areas[kept]), PLAIN)
    pd.testing.assert_frame_equal(with_gaps.frame.loc[kept], without.frame, check_dtype=False)
    assert with_gaps.frame.drop(columns="class", errors="ignore").loc[[3, 17, 20]].isna().all(axis=None)
    assert any("infinite" in str(notice) for notice in with_gaps.notices)
    if statistic is local_moran:
        assert (with_gaps.frame.loc[[3, 17, 20], "class"] == 5).all()


@pytest.mark.parametrize("statistic", [local_moran, getis_ord])
def test_order_of_features_does_not_matter(statistic):
    areas = grid()
    y = pd.Series(np.random.default_rng(1).normal(size=36), index=areas.index, name="y")
    shuffled = np.random.default_rng(2).permutation(36)
    first = statistic(y, contiguity(areas), PLAIN).frame
    second = statistic(y.iloc[shuffled], contiguity(areas.iloc[shuffled]), PLAIN).frame
    assert second.index.equals(areas.index[shuffled])
    pd.testing.assert_frame_equal(second.sort_index(), first, rtol=1e-9)
    assert (second.sort_index()["p"] == first["p"]).all()


def test_alternatives_concern_the_statistic_not_the_sum():
    """Greater finds clusters, lesser finds outliers, whatever the sign of the area's own value."""
    areas = grid()
    y = pd.Series((areas.centroid.x < 3).astype(float) * 5 + np.linspace(0, 1, 36), name="y")
    y[7] = 0.0
    options = {"permutations": 999, "seed": 1, "correction": "none"}
    greater = local_moran(y, contiguity(areas), Inference(alternative="greater", **options)).frame
    lesser = local_moran(y, contiguity(areas), Inference(alternative="lesser", **options)).frame
    assert set(greater["class"]) == {0, 1, 2}
    assert set(lesser["class"]) == {0, 3}
    assert lesser.loc[7, "class"] == 3
    assert ((greater["p"] < 0.05) & (lesser["p"] < 0.05)).sum() == 0


def test_an_area_without_neighbours_is_named_and_not_tested():
    areas = grid(4)
    island = len(areas)
    areas.loc[island] = areas[0].buffer(0.1).union(areas[0]).envelope
    areas = areas.set_crs(None)
    import shapely

    areas.loc[island] = shapely.box(50, 50, 51, 51)
    y = pd.Series(np.arange(17.0), name="y")
    result = local_moran(y, contiguity(areas), Inference(permutations=999))
    assert result.frame.loc[island, "class"] == 6
    assert result.frame.loc[island, ["i", "p", "p_adj"]].isna().all()
    assert result.frame.loc[island, "neighbours"] == 0
    assert result.tested == 16
    assert any("16" in str(notice) and "not tested" in str(notice) for notice in result.notices)
    gi = getis_ord(y, contiguity(areas), Inference(permutations=999)).frame
    assert np.isnan(gi.loc[island, "bin"])


def test_classes_of_gi_are_confidence_levels_bounded_by_alpha():
    areas = grid(12)
    y = pd.Series(np.exp(-((areas.centroid.x - 3) ** 2 + (areas.centroid.y - 3) ** 2) / 4), name="y")
    for alpha, correction in ((0.1, "none"), (0.1, "fdr"), (0.03, "none")):
        found = getis_ord(y, contiguity(areas), Inference(alpha=alpha, correction=correction)).frame
        expected = np.select([found["p_adj"] <= limit for limit in (0.01, min(0.05, alpha), alpha)], [3, 2, 1], 0)
        expected[(found["p_adj"] > 0.05) & (alpha < 0.1)] = 0
        expected = np.where((alpha == 0.03) & (expected == 1), 0, expected)
        assert (abs(found["bin"]) == expected).all()
        assert (np.sign(found["bin"]) == np.sign(found["z"]))[expected > 0].all()
        assert {3, 0} <= set(abs(found["bin"]))


def test_what_is_rare_in_the_wrong_direction_gets_no_class():
    """A giant among dwarfs has a high Gi* of its own; its dwarfish surroundings make it no hot spot."""
    areas = grid(9)
    y = pd.Series(np.random.default_rng(1).uniform(10, 20, 81), name="y")
    y[30:33] = y[39], y[40], y[41] = 0.0, 0.0, 0.0
    y[[48, 49, 50, 39, 41]] = 0.0
    y[40] = 500.0
    result = getis_ord(y, contiguity(areas), Inference(permutations=9999, correction="none"))
    centre = result.frame.loc[40]
    assert centre["z"] > 2
    assert centre["p"] < 0.01
    assert centre["bin"] == 0
    assert any("opposite" in str(notice) for notice in result.notices)


@pytest.mark.parametrize(
    ("values", "error", "says"),
    [
        ([1.0, np.nan, np.nan, np.nan], AreaError, "“jobs”: 1"),
        ([np.nan] * 4, AreaError, "“jobs”: 0"),
        ([7.0] * 4, FieldError, "same value, 7"),
        ([0.0] * 4, FieldError, "same value, 0"),
    ],
)
def test_values_that_cannot_be_tested(values, error, says):
    areas = grid(2)
    with pytest.raises(error, match=says):
        local_moran(pd.Series(values, name="jobs"), contiguity(areas), PLAIN)


def test_denominators_that_cannot_be():
    areas = grid(3)
    events = pd.Series(np.arange(9.0), name="jobs")
    base = pd.Series([10.0] * 9, name="all")
    with pytest.raises(FieldError, match=r"negative values, in these areas \(2\): 3 \(-1\), 5 \(-2\)"):
        standardised_rate(events, base.where(~base.index.isin([3, 5]), [0, 0, 0, -1, 0, -2, 0, 0, 0]))
    with pytest.raises(FieldError, match="no rate to map"):
        standardised_rate(events * 0, base)
    base[4] = 0
    result = local_moran(events, contiguity(areas), Inference(permutations=999), base=base)
    assert result.frame.loc[4, "class"] == 5
    assert any("“all” is 0 there" in str(notice) for notice in result.notices)
    base[8] = 3
    _, notices = standardised_rate(events, base)
    assert any("exceeds “all” (2): 4, 8" in str(notice) for notice in notices)


def test_weights_must_know_the_areas():
    areas = grid(3)
    with pytest.raises(WeightsError, match="99"):
        local_moran(pd.Series(np.arange(9.0), index=[*range(8), 99], name="y"), contiguity(areas), PLAIN)


def test_permutations_that_cannot_reach_significance_are_refused():
    """By hand: 144 tests, 2 / 1000 at least: 0.002 * 144 / 0.05 = 5.8, so 6 areas; 2 * 144 / 0.05 - 1 = 5759."""
    areas = grid(12)
    y = pd.Series(np.arange(144.0), name="y")
    with pytest.raises(InferenceError, match="Set PERMUTATIONS to 5759 or more"):
        local_moran(y, contiguity(areas), Inference(permutations=999, correction="bonferroni"))
    enough = Inference(permutations=5759, correction="bonferroni")
    assert (local_moran(y, contiguity(areas), enough).frame["class"] == 1).any()
    result = local_moran(y, contiguity(areas), Inference(permutations=999))
    assert any("at least 6 reach it" in str(notice) and "5759" in str(notice) for notice in result.notices)
    with pytest.raises(InferenceError, match="PERMUTATIONS is 98"):
        Inference(permutations=98)
    with pytest.raises(InferenceError, match="more than 10,000,000 are not drawn"):
        Inference(permutations=10**9)
    with pytest.raises(InferenceError, match=r"ALPHA is 1\.5"):
        Inference(alpha=1.5)
    with pytest.raises(InferenceError, match="SEED is -1"):
        Inference(seed=-1)


def test_isolates_of_a_graph_stay_isolates():
    graph = adjacency_graph(np.zeros((4, 4)), pd.Index(list("abcd")))
    with pytest.raises(AreaError, match="No area with a value"):
        local_moran(pd.Series([1.0, 2, 3, 4], index=list("abcd"), name="y"), graph, PLAIN)


def test_an_area_whose_surroundings_cannot_vary_is_tested_and_neither_hot_nor_cold():
    """All others are its neighbours, so that chance always gives the same sum: p = 1, class 0 and no gap in the map."""
    near = np.ones((6, 6)) - np.eye(6)
    values = pd.Series([1.0, 5, 2, 9, 4, 3], name="x")
    graph = adjacency_graph(csr_array(near), values.index)
    for star in (False, True):
        for any_tail in (False, True):
            inference = Inference(permutations=99, correction="none", any_tail=any_tail)
            found = getis_ord(values, graph, inference, star=star).frame
            assert found["bin"].tolist() == [0] * 6
            assert found["p"].tolist() == [1] * 6
            assert set(found["side"]) <= {-1, 0, 1}
    assert (getis_ord(values, graph, Inference(), star=False).frame["side"] == 0).all()
