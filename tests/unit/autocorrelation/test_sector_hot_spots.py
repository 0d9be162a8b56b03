"""Hot spots of many sectors: the same as one sector at a time, to the last bit; enumeration; families; summaries."""

import time
from dataclasses import replace
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.autocorrelation.sector_hot_spots import METHODS, sector_hot_spots
from polos.analysis.errors import Cancelled, FieldError, InferenceError
from polos.analysis.inference import many_variables
from polos.analysis.inference.many_variables import Problem, count_tails_of_many
from polos.analysis.inference.options import Inference
from polos.analysis.inference.permutation import conditional_permutation
from polos.analysis.rates.empirical_bayes import standardised_rate
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

P = 1999


def squares(side):
    """Return a chessboard of areas; their ids are not in its order."""
    import geopandas
    import shapely

    x, y = (line.ravel() for line in np.meshgrid(np.arange(side), np.arange(side)))
    ids = [f"a{(37 * place) % side**2:03d}" for place in range(side**2)]
    return geopandas.GeoSeries(shapely.box(x, y, x + 1, y + 1), index=ids)


def jobs(areas, sectors=6, seed=1):
    """Return counts with many zeros and ties, on the areas, and the size of each area."""
    rng = np.random.default_rng(seed)
    size = np.round(rng.lognormal(5, 1, len(areas)))
    counts = rng.poisson(size[:, None] * rng.gamma(0.3, 0.1, (len(areas), sectors)))
    values = pd.DataFrame(counts.astype(float), index=areas.index, columns=[f"{code:02d}" for code in range(sectors)])
    return values, pd.Series(size + values.sum(axis=1), index=areas.index, name="total")


def unequal(graph):
    """Return the graph with weights that differ."""
    weights = graph.sparse.tocsr()
    weights.data = np.random.default_rng(3).integers(1, 5, weights.nnz) / 4
    return adjacency_graph(csr_array(weights), graph.unique_ids)


def one_at_a_time(values, base, graph, inference, method):
    """Return the frame of a sector by itself, its columns named as those of all sectors."""
    rate = standardised_rate(values, base)[0] if method == "getis-rate" else values
    if method.startswith("getis"):
        return getis_ord(rate, graph, inference).frame.rename(columns={"z": "statistic", "bin": "class"})
    moran = local_moran(values, graph, inference, base=base if method == "moran-rate" else None)
    return moran.frame.rename(columns={"i": "statistic"})


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("weights", ["equal", "unequal"])
@pytest.mark.parametrize("alternative", ["directed", "greater"])
def test_each_sector_is_what_it_is_alone_to_the_last_bit(method, weights, alternative):
    areas = squares(9)
    values, base = jobs(areas)
    values.iloc[[3, 40], 1] = np.nan  # a sector with areas missing
    values.iloc[[3, 40], 4] = np.nan  # another one with the same
    values.iloc[[0, 1, 9, 10, 11], 2] = np.nan  # around the corner: an area is left without neighbours
    values.iloc[50] = np.nan  # an area that the table does not have
    base.iloc[60], base.iloc[61] = 0, np.nan
    values.iloc[60] = 0
    graph = contiguity(areas, "rook")
    graph = unequal(graph) if weights == "unequal" else graph
    inference = Inference(permutations=P, seed=7, alternative=alternative, null="permutation")
    result = sector_hot_spots(values, graph, inference, base=base, method=method, family="sector")
    pairs = result.pairs.set_index(["code", "area"])
    for code in values.columns:
        alone = one_at_a_time(values[code], base, graph, inference, method)
        found = pairs.loc[code].reindex(alone.index)
        for column in ("p", "p_adj", "class", "neighbours"):
            np.testing.assert_array_equal(found[column].to_numpy(float), alone[column].to_numpy(float), column)
        np.testing.assert_allclose(found["statistic"], alone["statistic"], rtol=1e-9, atol=1e-12)
    assert pairs["p"].notna().sum() == result.tests == result.sectors["tested"].sum() > 400
    assert (pairs["class"] != 0).any()


@pytest.mark.parametrize("kind", ["ties", "real", "tenths", "large"])
@pytest.mark.parametrize("density", [0.02, 0.3])
@pytest.mark.parametrize("weights", ["equal", "unequal"])
def test_counts_are_those_of_each_variable_alone(kind, density, weights, monkeypatch):
    rng = np.random.default_rng(5)
    n = 150
    variables = {
        "ties": rng.integers(0, 4, (7, n)).astype(float),
        "real": rng.normal(size=(7, n)),
        "tenths": rng.integers(0, 4, (7, n)) / 10,
        "large": rng.integers(0, 3, (7, n)) * 2.0**26 + rng.integers(0, 2, (7, n)),
    }[kind]
    links = rng.random((n, n)) < density
    np.fill_diagonal(links, False)
    data = rng.integers(1, 5, (n, n)) / 4 if weights == "unequal" else np.full((n, n), 0.5)
    neighbours = csr_array(np.where(links, data, 0.0))
    each = [conditional_permutation(values, neighbours, permutations=6001, seed=2) for values in variables]
    for chunk, threads in ((32, 1), (2, 3)):
        monkeypatch.setattr(many_variables, "CHUNK", chunk)
        (found,) = count_tails_of_many([Problem(variables, neighbours)], permutations=6001, seed=2, threads=threads)
        for row, alone in enumerate(each):
            np.testing.assert_array_equal(found.at_least[row], alone.at_least)
            np.testing.assert_array_equal(found.at_most[row], alone.at_most)
            np.testing.assert_array_equal(found.tested, alone.tested)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(st.integers(-3, 3), min_size=9, max_size=9), min_size=1, max_size=4),
    st.integers(0, 2**32),
)
def test_counts_of_any_small_variables_are_those_of_each_alone(rows, seed):
    rng = np.random.default_rng(seed)
    links = rng.random((9, 9)) < 0.3
    np.fill_diagonal(links, False)
    neighbours = csr_array(links.astype(float))
    variables = np.array(rows, dtype=float)
    (found,) = count_tails_of_many([Problem(variables, neighbours)], permutations=199, seed=seed)
    for row, values in enumerate(variables):
        alone = conditional_permutation(values, neighbours, permutations=199, seed=seed)
        np.testing.assert_array_equal(found.at_least[row], alone.at_least)
        np.testing.assert_array_equal(found.at_most[row], alone.at_most)


def test_sectors_known_in_different_areas_agree_with_enumeration():
    """Every set of neighbours that could have been drawn, among the areas known in the sector only."""
    areas = squares(3)
    graph = contiguity(areas)
    values = pd.DataFrame(
        {
            "all": [0, 1, 5, 2, 0, 0, 3, 1, 0],
            "two missing": [0, np.nan, 5, 2, 0, 0, 3, np.nan, 0],
            "one missing": [4, 4, 4, 0, np.nan, 0, 1, 1, 0],
        },
        index=areas.index,
        dtype=float,
    )
    neighbours = {area: set(graph[area].index) for area in areas.index}
    inference = Inference(permutations=60_000, seed=3, correction="none", alternative="greater")
    base = values.sum(axis=1)
    pairs = sector_hot_spots(values, graph, inference, base=base, method="getis").pairs
    compared = 0
    for pair in pairs.itertuples():
        known = values[pair.code].dropna()
        around = sorted(neighbours[pair.area] & set(known.index))
        if pair.area not in known or not around:
            assert np.isnan(pair.p)
            continue
        others = known.drop(pair.area)
        sums = [sum(draw) for draw in combinations(others, len(around))]
        exact = np.mean([total >= others[around].sum() for total in sums])
        error = np.sqrt(exact * (1 - exact) / 60_000)
        assert abs(pair.p - exact) <= 5 * error + 2e-5
        assert pair.neighbours == len(around)
        compared += 1
    assert compared == 9 + 7 + 8


def test_rates_and_classes_are_those_of_esda_and_geoda(reference, reference_graph):
    """The first sector is the fixture; the second one, its rest, has the opposite deviations."""
    areas = reference("nc_areas").set_index("id")
    values = pd.DataFrame({"sids": areas["events"], "rest": areas["base"] - areas["events"]})
    inference = Inference(99_999, seed=1, alternative="directed", correction="none", null="permutation")
    result = sector_hot_spots(values, reference_graph("nc"), inference, base=areas["base"].rename("births"))
    pairs = result.pairs.set_index(["code", "area"])
    esda = reference("nc_esda").set_index("id")["eb_moran_i"]
    geoda = reference("nc_geoda").set_index("id")
    found = pairs.loc["sids"]
    np.testing.assert_allclose(found["statistic"].reindex(esda.index), esda, rtol=1e-10, atol=1e-12)
    near = geoda["eb_p"].between(0.045, 0.06)
    assert (found["class"].reindex(geoda.index) == geoda["eb_class"])[~near].all()
    swapped = {0: 0, 1: 2, 2: 1, 3: 4, 4: 3}
    assert (pairs.loc["rest"]["class"] == found["class"].map(swapped)).mean() > 0.9


def by_hand(p):
    """Return Benjamini & Hochberg's adjusted p-values as their paper defines them: the least p_(j) m / j for j >= i."""
    order = sorted(range(len(p)), key=lambda i: p[i])
    adjusted = {}
    for rank, i in enumerate(order, start=1):
        adjusted[i] = min(p[j] * len(p) / later for later, j in enumerate(order, start=1) if later >= rank)
    return [adjusted[i] for i in range(len(p))]


def test_one_family_over_all_sectors_or_one_for_each():
    areas = squares(8)
    values, base = jobs(areas, sectors=4)
    values.iloc[:5, 2] = np.nan
    graph = contiguity(areas)
    inference = Inference(permutations=P, seed=1)
    whole = sector_hot_spots(values, graph, inference, base=base).pairs
    tested = whole[whole["p"].notna()]
    assert len(tested) == 64 * 4 - 5
    np.testing.assert_allclose(tested["p_adj"], by_hand(tested["p"].tolist()), rtol=1e-12)
    single = sector_hot_spots(values, graph, inference, base=base, family="sector").pairs
    pd.testing.assert_series_equal(single["p"], whole["p"])
    for _, rows in single[single["p"].notna()].groupby("code"):
        np.testing.assert_allclose(rows["p_adj"], by_hand(rows["p"].tolist()), rtol=1e-12)


def test_summaries_count_what_the_pairs_say():
    areas = squares(10)
    values, base = jobs(areas, sectors=5, seed=4)
    x, y = areas.bounds["minx"], areas.bounds["miny"]
    corner, other = (x < 3) & (y < 3), (x > 6) & (y > 6)
    values.loc[corner, "00"] += 300
    values.loc[other, "00"] += 300
    values.loc[corner, "03"] += 500
    base = base * 0 + 10_000
    graph = contiguity(areas)
    inference = Inference(P, alternative="directed", null="permutation")
    result = sector_hot_spots(values, graph, inference, base=base)
    hot = result.pairs[result.pairs["class"] == 1]
    assert {"00", "03"} <= set(hot["code"])
    for code, row in result.sectors.iterrows():
        mine = hot[hot["code"] == code]
        pairs = result.pairs[result.pairs["code"] == code]
        assert row["hot"] == len(mine)
        assert row["cold"] == (pairs["class"] == 2).sum()
        assert row["low_high"] == (pairs["class"] == 3).sum()
        assert row["high_low"] == (pairs["class"] == 4).sum()
        assert row["present"] == (values[code] > 0).sum()
        assert row["total"] == values[code].sum()
        assert row["hot_value"] == mine["value"].sum()
        assert row["hot_share"] == pytest.approx(mine["value"].sum() / values[code].sum())
        assert row["p_least"] == pairs["p_adj"].min()
        if len(mine):
            assert row["neighbours"] == pytest.approx(mine["neighbours"].mean())
            assert values.loc[row["top_area"], code] == mine["value"].max()
            assert row["top_area"] in set(mine["area"])
    assert result.sectors.loc["00", "groups"] == 2
    assert result.sectors.loc["03", "groups"] == 1
    for area, row in result.areas.iterrows():
        mine = hot[hot["area"] == area].sort_values("value", ascending=False, kind="stable")
        assert row["tested"] == 5
        assert row["hot"] == len(mine)
        assert (row["hot_codes"] or "") == ";".join(mine["code"])
        assert row["hot_value"] == mine["value"].sum()
        assert row["hot_share"] == pytest.approx(mine["value"].sum() / base[area])
        assert row["top_code"] == (mine["code"].iloc[0] if len(mine) else None)
    middle = areas.index[(x == 1) & (y == 1)][0]
    assert result.areas.loc[middle, "hot_codes"] == "03;00"


def test_sectors_that_cannot_be_tested_are_listed_and_the_others_are():
    areas = squares(6)
    values, base = jobs(areas, sectors=5)
    values.iloc[:, 1] = 0
    values.iloc[:, 2] = 5
    values.iloc[2:, 3] = np.nan
    lonely = areas.index[[0, 2, 4, 12, 14]]
    values.loc[~values.index.isin(lonely), "04"] = np.nan
    graph = contiguity(areas, "rook")
    result = sector_hot_spots(values, graph, Inference(permutations=P), base=base, method="moran")
    assert result.sectors["reason"].to_dict() == {"00": "", "01": "zero", "02": "same", "03": "few", "04": "alone"}
    assert set(result.pairs["code"]) == {"00"}
    assert result.sectors["tested"].to_dict() == {"00": 36, "01": 0, "02": 0, "03": 0, "04": 0}
    assert result.sectors.loc["01":, "hot"].isna().all()
    said = " ".join(map(str, result.notices))
    for text in (
        "Sectors without a figure above zero, which are not tested (1): 01.",
        "the same value in every area, which are not tested (1): 02.",
        "a value in fewer than 3 areas, which are not tested (1): 03.",
        "without two neighbours that have a value, which are not tested (1): 04.",
    ):
        assert text in said
    with pytest.raises(FieldError, match="None of 4 sectors can be tested: 1 have no figure above zero, 1 the same"):
        sector_hot_spots(values.drop(columns="00"), graph, Inference(permutations=P), base=base, method="moran")


def test_what_the_permutations_can_tell_apart_is_said():
    """By hand: 36 areas in 5 sectors are 180 tests; 2 / 200 * 180 / 0.05 = 36 must reach the smallest p together."""
    areas = squares(6)
    values, base = jobs(areas, sectors=5)
    graph = contiguity(areas)
    few = Inference(permutations=199, null="permutation")
    said = [str(notice) for notice in sector_hot_spots(values, graph, few, base=base).notices]
    assert any(
        text.startswith("180 pairs of area and sector") and "at least 36 pairs" in text and "of 7199." in text
        for text in said
    )
    assert any("where 36 are needed for a first one. Set PERMUTATIONS to 1999" in text for text in said)
    said = [str(notice) for notice in sector_hot_spots(values, graph, few, base=base, family="sector").notices]
    assert any("correction for 36 areas, none is significant unless at least 8 reach it" in text for text in said)
    enough = Inference(permutations=7199, null="permutation")
    assert not any("pairs" in str(notice) for notice in sector_hot_spots(values, graph, enough, base=base).notices)
    with pytest.raises(InferenceError, match=r"180 pairs of area and sector to be significant at 0\.05.*7199 or more"):
        sector_hot_spots(values, graph, replace(few, correction="bonferroni"), base=base)
    # Counts at risk need no permutations, whatever their number.
    said = sector_hot_spots(values, graph, Inference(99, correction="bonferroni"), base=base).notices
    assert not any("Set PERMUTATIONS" in str(notice) for notice in said)


def test_areas_without_a_usable_total_leave_the_rates_only():
    areas = squares(6)
    values, base = jobs(areas)
    base.iloc[0], base.iloc[7] = np.nan, 0
    base.iloc[9] = 1
    values.iloc[7], values.iloc[9] = 0, 3
    result = sector_hot_spots(values, contiguity(areas), Inference(), base=base)
    left_out = areas.index[[0, 7]]
    pairs = result.pairs
    assert (pairs["class"] == 5).sum() == 12 == (pairs["class"] == 5)[pairs["area"].isin(left_out)].sum()
    said = " ".join(map(str, result.notices))
    assert f"their total is not known (1): {left_out[0]}." in said
    assert f"“total” is 0 there, which gives no rate (1): {left_out[1]}." in said
    assert f"Figures above the total of their area (6): {areas.index[9]}, 00" in said
    assert result.areas.loc[left_out, "hot"].isna().all()
    plain = sector_hot_spots(values, contiguity(areas), Inference(permutations=P), base=base, method="moran")
    assert plain.pairs["p"].notna().all()


def test_order_of_areas_and_sectors_does_not_matter():
    areas = squares(7)
    values, base = jobs(areas)
    values.iloc[4, 2] = np.nan
    inference = Inference(permutations=P)
    first = sector_hot_spots(values, contiguity(areas), inference, base=base)
    mixed = areas.sample(frac=1, random_state=1)
    second = sector_hot_spots(
        values.loc[mixed.index, values.columns[::-1]], contiguity(mixed), inference, base=base.sort_index()
    )
    keys = ["code", "area"]
    pd.testing.assert_frame_equal(
        first.pairs.sort_values(keys, ignore_index=True), second.pairs.sort_values(keys, ignore_index=True)
    )


@pytest.mark.parametrize("null", ["automatic", "permutation"])
def test_cancelling_stops_soon_and_progress_ends_at_one(null):
    areas = squares(12)
    values, base = jobs(areas, sectors=40)
    values = values.mask(np.random.default_rng(2).random(values.shape) < 0.02)
    shares, asked = [], []
    few = Inference(permutations=P, null=null)
    sector_hot_spots(values, contiguity(areas), few, base=base, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def cancelled():
        asked.append(time.perf_counter())
        return len(asked) > 30

    with pytest.raises(Cancelled):
        sector_hot_spots(values, contiguity(areas), replace(few, permutations=10**6), base=base, cancelled=cancelled)
    assert time.perf_counter() - asked[30] < 0.5


def test_unknown_options_are_refused():
    areas = squares(4)
    values, base = jobs(areas)
    for options in ({"method": "mean"}, {"family": "area"}):
        with pytest.raises(InferenceError, match="is not known here; use one of: moran-rate, moran"):
            sector_hot_spots(values, contiguity(areas), Inference(), base=base, **options)


def test_figures_that_are_infinite_or_shares_are_refused_by_their_place():
    areas = squares(7)
    values, base = jobs(areas)
    graph = contiguity(areas)
    endless = values.sort_index()
    endless.iloc[3, 2] = np.inf
    for method in METHODS:
        with pytest.raises(FieldError, match=rf"infinite \(1\): {endless.index[3]}, 02"):
            sector_hot_spots(endless, graph, Inference(), base=base, method=method)
    shares = values.copy()
    shares["03"] = values["03"] / base
    with pytest.raises(FieldError, match=r"below 1 in these fields or sectors \(1\): 03"):
        sector_hot_spots(shares, graph, Inference(), base=base)
    assert sector_hot_spots(shares, graph, Inference(null="permutation"), base=base).tests > 0


@pytest.mark.parametrize("family", ["all", "sector"])
def test_classes_of_unequal_weights_hang_on_no_seed_but_where_told(family):
    areas = squares(7)
    values, base = jobs(areas)
    graph = unequal(contiguity(areas))
    found = [
        sector_hot_spots(values, graph, Inference(seed=seed), base=base, method="moran", family=family).pairs
        for seed in (1, 2)
    ]
    sure = (found[0]["stable"] == 1) & (found[1]["stable"] == 1)
    assert 0.9 * len(sure) < sure.sum()
    np.testing.assert_array_equal(found[0]["class"][sure], found[1]["class"][sure])
    assert found[0]["stable"].isin([0, 1]).all()
