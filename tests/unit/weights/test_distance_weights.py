"""Weights by distance, against R's spdep, GeoDa's engine, libpysal and formulas by hand."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from libpysal.graph import Graph
from polos.analysis.errors import AreaError, WeightsError
from polos.analysis.weights.distance_weights import (
    KERNELS,
    distance_band,
    inverse_distance,
    kernel_weights,
    nearest_neighbours,
)


@pytest.fixture
def areas(reference):
    points = reference("weights_points")
    return gpd.GeoSeries(shapely.points(points["x"], points["y"]), index=points["id"], crs=32718)


@pytest.fixture
def expected(reference):
    """Return a function that gives the links of one method of other software as a Series."""

    def read(software, method):
        links = reference(f"weights_{software}")
        return links[links["method"] == method].set_index(["focal", "neighbour"])["weight"].sort_index()

    return read


def links(graph):
    weights = graph.adjacency
    return weights[weights > 0].rename_axis(["focal", "neighbour"]).sort_index()


def same(graph, expected, rel=1e-12):
    pd.testing.assert_series_equal(links(graph), expected, rtol=rel, check_names=False, check_dtype=False)


def test_nearest_neighbours_as_spdep(areas, expected):
    same(nearest_neighbours(areas, 4), expected("spdep", "knn4"))


def test_bands_as_spdep_and_libpysal(areas, expected):
    graph, notices = distance_band(areas, 2000)
    same(graph, expected("spdep", "band 2000"))
    assert notices == ()
    assert links(graph).index.equals(links(Graph.build_distance_band(areas, 2000)).index)
    assert len(graph.isolates) == 2


def test_smallest_band_as_spdep_and_geoda(areas, expected):
    graph, (notice,) = distance_band(areas)
    same(graph, expected("spdep", "smallest band"))
    assert len(graph.isolates) == 0
    assert str(notice) == "DISTANCE is 3307.84 m, the smallest that leaves no area alone; the loneliest is 037."
    assert not notice.warning
    smallest = expected("geoda", "smallest band").iloc[0]
    assert smallest == pytest.approx(3307.83989939054, rel=1e-14)
    same(distance_band(areas, smallest)[0], expected("spdep", "smallest band"))
    assert list(distance_band(areas, smallest * (1 - 1e-8))[0].isolates) == ["037"]
    same(distance_band(areas, float(notice.values["distance"]))[0], expected("spdep", "smallest band"))


@pytest.mark.parametrize("power", [1, 2])
def test_inverse_distances_as_spdep(areas, expected, power):
    same(inverse_distance(areas, power, 2000)[0], expected("spdep", f"inverse {power}"))


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize(
    ("method", "options"),
    [
        ("2000", {"distance": 2000}),
        ("adaptive 6", {"k": 6, "adaptive": True}),
        ("largest 6", {"k": 6}),
    ],
)
def test_kernels_as_geoda(areas, expected, kernel, method, options):
    """GeoDa keeps links whose weight is 0, and with the largest bandwidth of all only the k nearest of each."""
    theirs = expected("geoda", f"{kernel} {method}")
    graph, _ = kernel_weights(areas, kernel, **options)
    ours = links(graph)
    if method == "largest 6":
        assert theirs[theirs > 1e-12].index.isin(ours.index).all()
        ours = ours[ours.index.isin(theirs.index)]
    pd.testing.assert_series_equal(ours, theirs[theirs > 1e-12], rtol=1e-9, check_names=False)


@pytest.mark.parametrize(
    ("kernel", "theirs"), [("triangular", "triangular"), ("quartic", "bisquare"), ("epanechnikov", "parabolic")]
)
def test_kernels_as_libpysal(areas, kernel, theirs):
    graph = Graph.build_kernel(areas, kernel=theirs, bandwidth=2000)
    same(kernel_weights(areas, kernel, 2000)[0], links(graph), 1e-9)


def test_kernels_at_half_the_bandwidth_by_hand():
    """Silverman 1986, table 3.1; the triangular and the uniform kernel by their area of 1."""
    areas = gpd.GeoSeries(shapely.points([[0, 0], [1, 0]]))
    half = {
        "triangular": 1 / 2,
        "epanechnikov": 9 / 16,
        "quartic": 135 / 256,
        "gaussian": 0.352065326764300,
        "uniform": 1 / 2,
    }
    for kernel, weight in half.items():
        assert kernel_weights(areas, kernel, 2)[0].adjacency.tolist() == pytest.approx([weight, weight], rel=1e-14)


@pytest.mark.parametrize("crs", [None, 4326])
def test_areas_at_the_limit_are_in(crs):
    """On a lattice whose step is the band, rounding must not decide."""
    x, y = np.meshgrid(np.arange(5) * 0.1, np.arange(4) * 0.1)
    areas = gpd.GeoSeries(shapely.points(x.ravel(), y.ravel()))
    graph, _ = distance_band(areas, 0.1)
    assert graph.n_edges == 2 * (4 * 4 + 5 * 3)
    assert graph.cardinalities.loc[[0, 1, 6]].tolist() == [2, 3, 4]


@pytest.mark.parametrize("kernel", KERNELS)
def test_areas_at_the_bandwidth_weigh_nothing_or_all_the_same(kernel):
    """Three steps of 0.1 are 0.30000000000000004 or 0.3, and must not be a neighbour now and then."""
    x, y = np.meshgrid(np.arange(7), np.arange(7))
    steps = kernel_weights(gpd.GeoSeries(shapely.points(x.ravel(), y.ravel())), kernel, 3)[0]
    tenths = kernel_weights(gpd.GeoSeries(shapely.points(x.ravel() * 0.1, y.ravel() * 0.1)), kernel, 0.3)[0]
    same(tenths, links(steps), 1e-9)


def test_an_adaptive_bandwidth_on_a_lattice_reaches_all_that_are_as_near():
    """The 4 nearest are all at the bandwidth: where the kernel is 0 there nobody is left."""
    x, y = np.meshgrid(np.arange(5.0), np.arange(5.0))
    areas = gpd.GeoSeries(shapely.points(x.ravel(), y.ravel()))
    assert 12 in kernel_weights(areas, "triangular", k=4, adaptive=True)[0].isolates
    assert set(kernel_weights(areas, "uniform", k=4, adaptive=True)[0][12].index) == {7, 11, 13, 17}


def test_points_in_one_place():
    areas = gpd.GeoSeries(shapely.points([[0, 0], [0, 0], [3, 4]]), index=["a", "b", "c"])
    assert kernel_weights(areas, "quartic", 10)[0].adjacency["a", "b"] == 15 / 16
    assert kernel_weights(areas, "gaussian", k=1, adaptive=True)[0].adjacency["a", "b"] == pytest.approx(0.3989422804)
    assert distance_band(areas, 1)[0].adjacency["a", "b"] == 1
    with pytest.raises(WeightsError, match=r"same place \(1 pairs\): a – b\. By inverse distance"):
        inverse_distance(areas, distance=10)
    with pytest.raises(WeightsError, match="same place"):
        inverse_distance(areas, k=1, adaptive=True)
    with pytest.raises(WeightsError, match="give DISTANCE"):
        distance_band(areas.iloc[:2])


def test_inverse_distance_to_the_nearest_only(areas):
    graph, notices = inverse_distance(areas, 1, k=3, adaptive=True)
    nearest = nearest_neighbours(areas, 3)
    assert links(graph).index.equals(links(nearest).index)
    first = links(graph).index[0]
    assert links(graph)[first] == pytest.approx(1 / areas[first[0]].distance(areas[first[1]]))
    assert notices == ()


def test_areas_without_geometry_are_alone(areas):
    with_gap = pd.concat([areas, gpd.GeoSeries([None], index=["none"], crs=areas.crs)])
    for graph in (
        distance_band(with_gap)[0],
        kernel_weights(with_gap)[0],
        inverse_distance(with_gap)[0],
        nearest_neighbours(with_gap, 2),
    ):
        assert list(graph.isolates) == ["none"]


@pytest.mark.parametrize(
    "build", [distance_band, kernel_weights, inverse_distance, lambda a: (nearest_neighbours(a, 5), ())]
)
def test_the_order_of_the_areas_does_not_matter(areas, build):
    shuffled = areas.sample(frac=1, random_state=3)
    pd.testing.assert_series_equal(links(build(areas)[0]), links(build(shuffled)[0]), rtol=1e-13)
    assert list(build(shuffled)[0].unique_ids) == list(shuffled.index)


@pytest.mark.parametrize("factor", [1000.0, 1e-3])
def test_the_unit_of_measure_does_not_matter(areas, factor):
    scaled = areas.set_crs(None, allow_override=True).scale(factor, factor, origin=(0, 0))
    same(distance_band(scaled)[0], links(distance_band(areas)[0]))
    same(kernel_weights(scaled, "quartic", 2000 * factor)[0], links(kernel_weights(areas, "quartic", 2000)[0]), 1e-9)


@pytest.mark.parametrize(
    ("build", "says"),
    [
        (lambda a: distance_band(a, 0), "DISTANCE is 0: it must be above 0"),
        (lambda a: distance_band(a, -5), "DISTANCE is -5"),
        (lambda a: distance_band(a, np.nan), "DISTANCE is nan"),
        (lambda a: distance_band(a, np.inf), "DISTANCE is inf"),
        (lambda a: kernel_weights(a, "cosine"), "Unknown kernel “cosine”: use one of triangular"),
        (lambda a: kernel_weights(a, k=40), "K is 40: it must be a whole number from 1 to 39"),
        (lambda a: inverse_distance(a, 0), "POWER is 0"),
        (lambda a: inverse_distance(a, np.inf), "POWER is inf"),
    ],
)
def test_options_that_cannot_be(areas, build, says):
    with pytest.raises(WeightsError, match=says):
        build(areas)


def test_one_area_has_no_distance():
    with pytest.raises(AreaError, match="at least 2 areas"):
        distance_band(gpd.GeoSeries([shapely.Point(0, 0), None]))
