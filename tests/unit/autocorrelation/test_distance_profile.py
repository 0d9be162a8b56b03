"""Moran's I by distance against spdep on the plane and on the ellipsoid (tests/fixtures)."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.distance_profile import _peaks, distance_profile
from polos.analysis.autocorrelation.global_statistics import global_autocorrelation
from polos.analysis.errors import AreaError, Cancelled, FieldError, WeightsError
from polos.analysis.inference.options import Inference
from polos.analysis.weights import locations
from polos.analysis.weights.graphs import adjacency_graph


@pytest.fixture
def rate(reference):
    areas = reference("nc_areas").set_index("id")
    return (1000 * areas["events"] / areas["base"]).rename("rate")


@pytest.fixture
def points(reference):
    """Return the county centroids of North Carolina, in metres or in degrees."""
    import geopandas

    table = reference("nc_points").set_index("id")

    def build(geographic):
        x, y = ("lon", "lat") if geographic else ("x", "y")
        crs = 4269 if geographic else 32119
        return geopandas.GeoSeries(geopandas.points_from_xy(table[x], table[y]), index=table.index, crs=crs)

    return build


@pytest.mark.parametrize("geographic", [False, True])
@pytest.mark.parametrize("kind", ["cumulative", "rings"])
def test_every_distance_equals_spdep(kind, geographic, rate, points, reference):
    found = distance_profile(rate, points(geographic), begin=50e3, step=25e3, bands=7, rings=kind == "rings").frame
    table = reference("nc_distances_spdep")
    spdep = table[(table["kind"] == kind) & (table["geographic"] == geographic)].reset_index(drop=True)
    np.testing.assert_array_equal(found["distance"], spdep["distance"])
    np.testing.assert_array_equal(2 * found["links"], spdep["links"])
    for ours, theirs in {"i": "value", "expected": "expected", "variance": "variance"}.items():
        np.testing.assert_allclose(found[ours], spdep[theirs], rtol=1e-10)
    np.testing.assert_allclose(found["z"], (found["i"] - found["expected"]) / np.sqrt(found["variance"]))


def squares(n):
    """Return a chessboard of squares of 1 km, without a coordinate system."""
    import geopandas
    import shapely

    x, y = np.meshgrid(np.arange(n) * 1000, np.arange(n) * 1000)
    return geopandas.GeoSeries(shapely.box(x.ravel(), y.ravel(), x.ravel() + 1000, y.ravel() + 1000))


def test_a_distance_equals_the_global_statistic_with_that_band():
    areas = squares(7)
    y = pd.Series(np.random.default_rng(1).normal(size=49), name="y")
    xy = np.column_stack([areas.centroid.x, areas.centroid.y])
    apart = np.hypot(*(xy[:, None] - xy).transpose(2, 0, 1))
    frame = distance_profile(y, areas, begin=1000, step=1000, bands=4).frame
    for place, distance in enumerate((1000, 2000, 3000, 4000)):
        graph = adjacency_graph(((apart <= distance) & (apart > 0)).astype(float), areas.index)
        moran = global_autocorrelation(y, graph, Inference(permutations=99)).frame.loc["moran"]
        for ours, theirs in {"i": "statistic", "variance": "variance", "z": "z"}.items():
            assert frame.loc[place, ours] == pytest.approx(moran[theirs], rel=1e-10)


def test_the_distances_proposed_on_a_chessboard_are_its_side():
    found = distance_profile(pd.Series(np.arange(36.0), name="y"), squares(6), bands=3)
    np.testing.assert_allclose(found.frame["distance"], [1000, 2000, 3000])
    # By hand: 60 shared sides; 2 km adds 50 diagonals and 48 at two steps along a row or column.
    assert found.frame["links"].tolist()[:2] == [60, 60 + 50 + 48]
    assert [str(notice) for notice in found.notices][:2] == [
        "The first distance is 1000, the smallest at which every area has a neighbour.",
        "The step is 1000, the mean distance from an area to its nearest.",
    ]


def test_rings_add_up_to_the_band():
    y = pd.Series(np.random.default_rng(1).normal(size=49), name="y")
    band = distance_profile(y, squares(7), bands=5).frame["links"]
    ring = distance_profile(y, squares(7), bands=5, rings=True).frame["links"]
    np.testing.assert_array_equal(ring.cumsum(), band)


@pytest.mark.parametrize(
    ("z", "expected"),
    [
        ([2, 3, 4, 3, 2], [2]),
        ([2, 4, 3, 5, 4], [1, 3]),
        ([5, 4, 3, 2], []),
        ([2, 3, 4, 5], []),
        ([2, 4, 4, 3], [1]),
        ([2, 4, 4, 5], []),
        ([2, 4, 4, 4], []),
        ([0.5, 1.5, 0.5], []),
        ([-5, -4, -5], []),
        ([np.nan, 4, 3], []),
        ([2, 4, 3, np.nan], [1]),
    ],
)
def test_a_peak_is_significantly_positive_and_above_both_sides(z, expected):
    z = np.array(z, dtype=float)
    p = np.where(abs(z) > 1.96, 0.04, 0.3)
    assert np.flatnonzero(_peaks(z, p)).tolist() == expected


def test_the_peak_finds_the_size_of_the_patches():
    """Patches of 4 × 4 squares: areas are most alike within about half a patch, and the peak says so."""
    n = 24
    column, row = np.meshgrid(np.arange(n), np.arange(n))
    patch = np.random.default_rng(3).normal(size=(6, 6))[row // 4, column // 4]
    y = pd.Series(patch.ravel() + np.random.default_rng(4).normal(0, 0.5, n * n), name="y")
    found = distance_profile(y, squares(n), bands=8)
    assert found.first_peak == found.highest_peak
    assert 2000 <= found.first_peak <= 4000
    assert found.frame.set_index("distance").loc[found.first_peak, "peak"] == 1
    assert found.frame["peak"].sum() == 1


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (lambda x, y, noise: noise, "At no distance"),
        (lambda x, y, noise: x + y, "z rises up to the last distance"),
    ],
)
def test_why_there_is_no_peak(values, says):
    x, y = np.meshgrid(np.arange(12), np.arange(12))
    noise = np.random.default_rng(8).normal(size=(12, 12))
    found = distance_profile(pd.Series(values(x, y, noise).ravel(), name="y", dtype=float), squares(12), bands=4)
    assert np.isnan(found.first_peak)
    assert says in str(found.notices[-1])


def test_a_profile_that_falls_from_the_start_says_so(rate, points):
    """spdep's z of this rate: 2.72 at 50 km, 1.61 at 75 km, 0.63 at 100 km, below 0.02 from there on."""
    found = distance_profile(rate, points(False), begin=50e3, step=25e3, bands=7)
    assert np.isnan(found.first_peak)
    assert "z falls from the first distance on" in str(found.notices[-1])


def test_where_all_areas_are_neighbours_nothing_is_tested():
    frame = distance_profile(pd.Series(np.arange(9.0), name="y"), squares(3), begin=1000, step=3000, bands=2).frame
    assert frame.loc[1, ["links", "i", "variance"]].tolist() == pytest.approx([36, -1 / 8, 0])
    assert frame.loc[1, ["z", "p"]].isna().all()


def test_order_of_features_and_unit_of_measure_do_not_matter():
    y = pd.Series(np.random.default_rng(1).normal(size=36), name="y")
    order = np.random.default_rng(2).permutation(36)
    first = distance_profile(y, squares(6)).frame
    second = distance_profile(y.iloc[order] * 1000 - 7, squares(6).iloc[order]).frame
    pd.testing.assert_frame_equal(first, second, rtol=1e-9)


def test_areas_without_value_or_geometry_take_no_part():
    areas = squares(7)
    y = pd.Series(np.random.default_rng(1).normal(size=49), name="y")
    y[[4, 9]] = np.nan
    areas[20] = None
    kept = y.index.drop([4, 9, 20])
    with_gaps = distance_profile(y, areas, begin=1500, step=500)
    without = distance_profile(y[kept], areas[kept], begin=1500, step=500)
    pd.testing.assert_frame_equal(with_gaps.frame, without.frame)
    assert "no geometry (1): 20" in " ".join(map(str, with_gaps.notices))


def test_distances_at_which_nobody_or_not_everybody_has_neighbours():
    areas = squares(6)
    y = pd.Series(np.random.default_rng(1).normal(size=36), name="y")
    found = distance_profile(y, areas, begin=500, step=600, bands=3)
    assert found.frame.loc[0, ["links", "alone"]].tolist() == [0, 36]
    assert found.frame.loc[0, ["i", "z", "p"]].isna().all()
    assert found.frame["i"].notna().tolist() == [False, True, True]
    assert "areas without neighbours: 36" in " ".join(map(str, found.notices))


def test_too_many_links_are_refused_before_they_are_made(monkeypatch):
    monkeypatch.setattr(locations, "MOST_LINKS", 500)
    with pytest.raises(WeightsError, match=r"500 are the most\. Choose a smaller STEP, fewer BANDS"):
        distance_profile(pd.Series(np.arange(100.0), name="y"), squares(10))


def test_input_that_cannot_be():
    areas, y = squares(6), pd.Series(np.arange(36.0), name="jobs")
    for options, says in (
        ({"begin": 0.0}, "BEGIN is 0;"),
        ({"step": -1.0}, "STEP is -1;"),
        ({"bands": 1}, "BANDS is 1"),
        ({"bands": 101}, "from 2 to 100"),
    ):
        with pytest.raises(WeightsError, match=says):
            distance_profile(y, areas, **options)
    with pytest.raises(FieldError, match="“jobs” has the same value, 0"):
        distance_profile(y * 0, areas)
    with pytest.raises(AreaError, match=r"“jobs” and a geometry: 3\. At least 4"):
        distance_profile(y[:3], areas[:3])
    with pytest.raises(WeightsError, match="Give BEGIN and STEP"):
        distance_profile(y, type(areas)([areas[0]] * 36))


def test_cancelling_stops():
    with pytest.raises(Cancelled):
        distance_profile(pd.Series(np.arange(36.0), name="y"), squares(6), cancelled=lambda: True)


def test_the_rate_is_standardised_by_empirical_bayes(reference, points):
    areas = reference("nc_areas").set_index("id")
    standardised = reference("nc_spdep").set_index("id")["eb"]
    found = distance_profile(areas["events"], points(False), base=areas["base"], bands=4).frame
    pd.testing.assert_frame_equal(found, distance_profile(standardised, points(False), bands=4).frame)
