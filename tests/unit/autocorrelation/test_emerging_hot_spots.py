"""Emerging hot spots: the patterns by hand from their definitions, the maps of each period by `getis_ord`."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.emerging_hot_spots import (
    CONSECUTIVE,
    DIMINISHING,
    HISTORICAL,
    INTENSIFYING,
    NEW,
    NO_PATTERN,
    OSCILLATING,
    PERSISTENT,
    SPORADIC,
    emerging_hot_spots,
    patterns,
)
from polos.analysis.autocorrelation.local_statistics import getis_ord
from polos.analysis.autocorrelation.mann_kendall import mann_kendall
from polos.analysis.errors import AreaError, FieldError, InferenceError
from polos.analysis.inference.options import Inference
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

TESTS = Inference(permutations=999, seed=1, alternative="two-sided")
LETTERS = {"H": 1, "C": -1, "-": 0}


def pattern(path, trend=0, **options):
    return int(patterns(np.array([[LETTERS[letter] for letter in path]]), np.array([trend]), **options)[0])


@pytest.mark.parametrize(
    ("path", "trend", "expected"),
    [
        # Ten periods, as the definitions have them: 90 % is nine.
        ("---------H", 0, NEW),
        ("C--------H", 0, NEW),
        ("--------HH", 0, CONSECUTIVE),
        ("CC--HHHHHH", 0, CONSECUTIVE),
        ("--HHHHHHHH", 1, CONSECUTIVE),
        ("HHHHHHHHHH", 1, INTENSIFYING),
        ("-HHHHHHHHH", 1, INTENSIFYING),
        ("HHHHHHHHHH", 0, PERSISTENT),
        ("HHH-HHHHHH", 0, PERSISTENT),
        ("HHHCHHHHHH", 0, PERSISTENT),
        ("-HHHHHHHHH", 0, PERSISTENT),
        ("HHHHHHHHHH", -1, DIMINISHING),
        ("H--H-----H", 0, SPORADIC),
        ("H-HHHHHH-H", 1, SPORADIC),
        ("H--C-----H", 0, OSCILLATING),
        ("C-H-----HH", 0, OSCILLATING),
        ("HHHHHHHHH-", 0, HISTORICAL),
        ("HHHHHHHHH-", -1, HISTORICAL),
        ("HHHHHHHH--", 0, NO_PATTERN),
        ("----------", 1, NO_PATTERN),
        ("-HHH------", 0, NO_PATTERN),
        # The last period decides: what was hot and is cold is a pattern of cold spots.
        ("HHHHHHHHHC", 0, -NEW),
        # Few periods: 90 % of four is all four.
        ("HHHH", 0, PERSISTENT),
        ("HHH-", 0, NO_PATTERN),
        ("-HHH", 0, CONSECUTIVE),
        ("H-H", 0, SPORADIC),
    ],
)
def test_patterns(path, trend, expected):
    assert pattern(path, trend) == expected
    mirrored = path.translate(str.maketrans("HC", "CH"))
    assert pattern(mirrored, -trend) == -expected


def test_another_share_of_periods_makes_a_lasting_spot():
    assert pattern("HHH-", lasting=0.75) == HISTORICAL
    assert pattern("-HHH", lasting=0.75) == PERSISTENT
    assert pattern("HHHHHHHHH-", lasting=0.95) == NO_PATTERN
    # 0.56 × 25 is 14.000000000000002 to the computer, and 14 to everybody else.
    assert pattern("H" * 14 + "-" * 11, lasting=0.56) == HISTORICAL


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=3, max_size=12), st.sampled_from([-1, 0, 1]))
def test_patterns_keep_their_definitions(states, trend):
    """What each definition asks for at least, whichever comes first."""
    found = int(patterns(np.array([states]), np.array([trend]))[0])
    sign = np.sign(found)
    spot = np.array(states) == sign
    share = spot.mean()
    kind = abs(found)
    if kind == NO_PATTERN:
        assert states[-1] == 0
        assert max(np.mean(np.array(states) == 1), np.mean(np.array(states) == -1)) < 0.9
        return
    assert spot[-1] == (kind != HISTORICAL)
    assert (share >= 0.9 - 1e-9) == (kind in (INTENSIFYING, PERSISTENT, DIMINISHING, HISTORICAL))
    assert (spot.sum() == 1) == (kind == NEW)
    if kind == OSCILLATING:
        assert -sign in states
    if kind == SPORADIC:
        assert -sign not in states
    if kind in (INTENSIFYING, DIMINISHING):
        assert trend == sign * (1 if kind == INTENSIFYING else -1)


def lattice(n=10):
    """Return queen contiguity of a chessboard."""
    place = np.arange(n * n)
    near = np.maximum(abs(place[:, None] // n - place // n), abs(place[:, None] % n - place % n)) == 1
    return adjacency_graph(near.astype(float), pd.Index(place, name="id"))


@pytest.fixture
def panel():
    """Return six years of a chessboard: a spot that stays, one that comes, one that goes, on noise."""
    rng = np.random.default_rng(5)
    row, column = np.divmod(np.arange(100), 10)
    near = {
        name: np.maximum(abs(row - r), abs(column - c)) <= 1
        for name, r, c in (("stays", 1, 1), ("comes", 8, 8), ("goes", 1, 8))
    }
    years = {}
    for year in range(6):
        y = rng.normal(10, 1, 100)
        y[near["stays"]] += 12
        y[near["comes"]] += 12 * (year >= 4)
        y[near["goes"]] += 12 * (year < 3)
        years[f"y{2018 + year}"] = y
    return pd.DataFrame(years, index=pd.Index(range(100), name="id"))


def test_spots_that_stay_come_and_go(panel):
    found = emerging_hot_spots(panel, lattice(), TESTS)
    frame = found.frame
    assert frame.loc[11, ["class", "hot", "cold", "path"]].tolist() == [PERSISTENT, 6, 0, "HHHHHH"]
    assert frame.loc[88, ["class", "hot", "path"]].tolist() == [CONSECUTIVE, 2, "----HH"]
    assert frame.loc[18, ["class", "hot", "path"]].tolist() == [NO_PATTERN, 3, "HHH---"]
    assert found.periods["period"].tolist() == list(panel.columns)
    assert found.periods["areas"].tolist() == [100] * 6
    np.testing.assert_allclose(found.periods["mean"], panel.mean())


def test_each_period_is_the_map_of_getis_ord(panel):
    """One family of tests a period: the same draws, correction and classes as for that field alone."""
    found = emerging_hot_spots(panel, lattice(), TESTS)
    scores = []
    for place, name in enumerate(panel.columns):
        alone = getis_ord(panel[name], lattice(), TESTS).frame
        states = np.sign(alone["bin"])
        assert [LETTERS[path[place]] for path in found.frame["path"]] == states.tolist()
        assert found.periods.loc[place, ["hot", "cold"]].tolist() == [(states > 0).sum(), (states < 0).sum()]
        scores.append(alone["z"])
    np.testing.assert_array_equal(found.frame["z"], scores[-1])
    trend = mann_kendall(np.column_stack(scores))
    np.testing.assert_array_equal(found.frame["trend_s"], trend.s)
    np.testing.assert_array_equal(found.frame["trend_p"], trend.p)


def test_growth_that_all_areas_share_is_no_trend(panel):
    """Doubling every year, or adding the same everywhere, changes no z: no rise by rounding either."""
    same = pd.DataFrame({f"y{year}": panel["y2018"] * 2.3**year + year for year in range(6)})
    frame = emerging_hot_spots(same, lattice(), TESTS).frame
    assert (frame["trend_s"] == 0).all()
    assert set(frame["class"]) <= {-PERSISTENT, NO_PATTERN, PERSISTENT}
    assert (frame["class"] == PERSISTENT).any()


def test_a_spot_that_grows_is_intensifying(panel):
    grown = pd.DataFrame(
        {f"y{year}": panel["y2018"].where(panel.index != 11, panel["y2018"] + 3 * year) for year in range(6)}
    )
    found = emerging_hot_spots(grown, lattice(), TESTS)
    assert found.frame.loc[11, ["class", "trend_s"]].tolist() == [INTENSIFYING, 15]
    assert found.frame.loc[11, "trend_p"] == pytest.approx(2 / 720)
    shrunk = emerging_hot_spots(grown.iloc[:, ::-1], lattice(), TESTS)
    assert shrunk.frame.loc[11, "class"] == DIMINISHING


def test_areas_with_a_gap_influence_nothing(panel):
    gaps = panel.copy()
    gaps.loc[3, "y2019"] = np.nan
    gaps.loc[[50, 51], "y2020"] = [np.nan, np.inf]
    kept = panel.index.drop([3, 50, 51])
    with_gaps = emerging_hot_spots(gaps, lattice(), TESTS)
    without = emerging_hot_spots(panel.loc[kept], lattice().subgraph(kept), TESTS)
    pd.testing.assert_frame_equal(with_gaps.frame.loc[kept], without.frame, check_dtype=False)
    assert with_gaps.frame.loc[[3, 50, 51]].isna().all(axis=None)
    assert with_gaps.periods["areas"].tolist() == [97] * 6
    said = [str(notice) for notice in with_gaps.notices]
    assert "Areas that lack a value in some period and so take no part in any (3): 3, 50, 51." in " ".join(said)
    assert "“y2020” (2)" in " ".join(said)
    assert any("infinite" in text for text in said)


def test_an_area_alone_is_not_tested(panel):
    graph = lattice()
    matrix = graph.sparse.toarray()
    matrix[7] = matrix[:, 7] = 0
    frame = emerging_hot_spots(panel, adjacency_graph(matrix, panel.index), TESTS).frame
    assert frame.loc[7, frame.columns.drop("neighbours")].isna().all()
    assert frame.loc[7, "neighbours"] == 0
    assert frame["class"].notna().sum() == 99


def test_order_of_features_and_unit_of_measure_do_not_matter(panel):
    order = np.random.default_rng(2).permutation(100)
    first = emerging_hot_spots(panel, lattice(), TESTS).frame
    second = emerging_hot_spots(panel.iloc[order] * 1000 + 5, lattice(), TESTS).frame
    assert second.index.tolist() == order.tolist()
    second = second.sort_index()
    for name in ("class", "hot", "cold", "path", "trend_s", "trend_p"):
        assert (first[name] == second[name]).all(), name


@pytest.mark.parametrize(
    ("periods", "alpha", "told"), [(3, 0.05, True), (4, 0.05, True), (4, 0.1, False), (5, 0.05, False)]
)
def test_what_few_periods_cannot_show_is_said(panel, periods, alpha, told):
    inference = Inference(permutations=999, alternative="two-sided", alpha=alpha)
    found = emerging_hot_spots(panel.iloc[:, :periods], lattice(), inference)
    said = [str(notice) for notice in found.notices]
    assert any("no trend can be significant" in text for text in said) == told
    assert any("90 % of them means all" in text and "cannot be historical" in text for text in said)


def test_ten_periods_need_no_remark(panel):
    many = pd.concat([panel, panel.add_prefix("z")], axis=1).iloc[:, :10]
    said = [str(notice) for notice in emerging_hot_spots(many, lattice(), TESTS).notices]
    assert not any("periods" in text for text in said)


def test_input_that_cannot_be(panel):
    with pytest.raises(FieldError, match=r"Periods: 2 \(y2018, y2019\).*at least 3"):
        emerging_hot_spots(panel.iloc[:, :2], lattice(), TESTS)
    with pytest.raises(FieldError, match="more than one period: y2018"):
        emerging_hot_spots(panel[["y2018", "y2019", "y2018"]], lattice(), TESTS)
    with pytest.raises(InferenceError, match=r"ALPHA is 0\.2"):
        emerging_hot_spots(panel, lattice(), Inference(alpha=0.2))
    for lasting in (0.5, 1.1):
        with pytest.raises(InferenceError, match=f"LASTING is {lasting}"):
            emerging_hot_spots(panel, lattice(), TESTS, lasting=lasting)
    with pytest.raises(FieldError, match="“y2020” has the same value, 0,"):
        emerging_hot_spots(panel.assign(y2020=0.0), lattice(), TESTS)
    with pytest.raises(AreaError, match=r"every period: 2\..*“y2021” \(98\)"):
        emerging_hot_spots(panel.assign(y2021=panel["y2021"].where(panel.index < 2)), lattice(), TESTS)


def test_progress_runs_once_from_0_to_1(panel):
    shares = []
    emerging_hot_spots(panel, lattice(), TESTS, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_window_of_all_periods_is_one_map_of_all_figures(panel):
    """Six chessboards that no link joins, dealt out together, each corrected by itself."""
    found = emerging_hot_spots(panel, lattice(), TESTS, window="all")
    graph = adjacency_graph(np.kron(np.eye(6), lattice().sparse.toarray()), pd.RangeIndex(600))
    pooled = pd.Series(panel.to_numpy().T.ravel(), name="all")
    plain = Inference(permutations=999, seed=1, alternative="two-sided", correction="none", alpha=0.1)
    alone = getis_ord(pooled, graph, plain).frame
    z, p = (alone[name].to_numpy().reshape(6, 100) for name in ("z", "p"))
    np.testing.assert_allclose(found.frame["z"], z[-1])
    for place in range(6):
        # Benjamini & Hochberg (1995): the largest k with p(k) <= k alpha / n.
        ordered = np.sort(p[place])
        reached = np.flatnonzero(ordered <= 0.05 * np.arange(1, 101) / 100 + 1e-12)
        limit = ordered[reached[-1]] if reached.size else -1
        path = np.array([LETTERS[one[place]] for one in found.frame["path"]])
        np.testing.assert_array_equal(path, np.where(p[place] <= limit, np.sign(z[place]), 0))
    assert any("compared with all periods" in str(item) for item in found.notices)


def test_growth_that_all_share_is_hot_only_against_other_periods(panel):
    grown = pd.DataFrame({f"y{year}": panel["y2018"] + 40 * (year >= 3) for year in range(6)})
    paths = {
        window: emerging_hot_spots(grown, lattice(), TESTS, window=window).frame.loc[55, "path"]
        for window in ("period", "all", "neighbouring")
    }
    assert paths["period"] == "------"
    assert paths["all"][3:] == "HHH"
    assert paths["neighbouring"] == "---H--"


def test_a_window_keeps_the_order_and_the_gaps_of_areas(panel):
    gaps = panel.copy()
    gaps.loc[3, "y2019"] = np.nan
    order = np.random.default_rng(2).permutation(100)
    first = emerging_hot_spots(gaps, lattice(), TESTS, window="neighbouring").frame
    second = emerging_hot_spots(gaps.iloc[order], lattice(), TESTS, window="neighbouring").frame
    pd.testing.assert_frame_equal(first, second.sort_index())
    assert first.loc[3].isna().all()
    shares = []
    emerging_hot_spots(panel, lattice(), TESTS, window="all", progress=shares.append)
    assert shares[-1] == 1
    with pytest.raises(InferenceError, match="“century” is no window"):
        emerging_hot_spots(panel, lattice(), TESTS, window="century")


def test_what_hangs_on_slope_or_law_in_some_period_is_marked():
    """As Getis-Ord marks it in each period: an area of any of them."""
    side, rng = 12, np.random.default_rng(8)
    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    ids = pd.Index([f"{place:03d}" for place in range(side * side)])
    graph = adjacency_graph(csr_array(near.astype(float)), ids)
    base = pd.Series(np.exp(rng.normal(5, 1.2, ids.size)).round() + 1, ids, name="all")
    corner = np.where((row < 4) & (column < 4), 3.0, 1.0)
    rates = np.array([0.2 * base.to_numpy() ** slope * corner for slope in (-0.25, 0.0, 0.25)])
    counts = rng.poisson(base.to_numpy() * rates * rng.lognormal(0, 0.5, rates.shape)).astype(float)
    values = pd.DataFrame(counts.T, ids, ["a", "b", "c"])
    found = emerging_hot_spots(values, graph, Inference(), bases=base.to_frame()).frame
    alone = [getis_ord(values[name], graph, Inference(), base=base).frame for name in values]
    for mark in ("size_only", "law_only"):
        expected = pd.concat([frame[mark] for frame in alone], axis=1).max(axis=1)
        assert found[mark].tolist() == expected.tolist()
    assert found["size_only"].sum() > 0
