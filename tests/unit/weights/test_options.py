"""One set of options for all kinds of weights: what they build, and what the user is told about it."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.local_statistics import getis_ord
from polos.analysis.autocorrelation.sample import Sample
from polos.analysis.errors import Cancelled, WeightsError
from polos.analysis.inference.options import Inference
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.distance_weights import distance_band, inverse_distance, kernel_weights, nearest_neighbours
from polos.analysis.weights.graphs import adjacency_graph, weights_matrix
from polos.analysis.weights.options import KINDS, WeightsOptions, parts, spatial_graph
from polos.analysis.weights.weights_writing import write_weights
from scipy.sparse.csgraph import connected_components


def points(*xy, crs=32718):
    return gpd.GeoSeries(shapely.points(np.array(xy, dtype=float)), index=list("abcdefghij"[: len(xy)]), crs=crs)


def neighbours(graph):
    return {area: set(found) for area, found in graph.neighbors.items()}


def texts(notices):
    return [str(notice) for notice in notices]


LINE = points((0, 0), (10, 0), (30, 0), (1000, 0), (1015, 0), (9000, 0))


def test_the_order_of_kinds_is_a_contract():
    """ALGORITHMS.md; saved models hold the numbers, so others may only follow."""
    assert KINDS[:6] == ("queen", "rook", "nearest", "band", "kernel", "file")


@pytest.mark.parametrize(
    ("options", "build"),
    [
        (WeightsOptions("nearest", k=2), lambda a: nearest_neighbours(a, 2)),
        (WeightsOptions("band"), lambda a: distance_band(a)[0]),
        (WeightsOptions("band", distance=8000), lambda a: distance_band(a, 8000)[0]),
        (WeightsOptions("kernel", k=3), lambda a: kernel_weights(a, "triangular", None, 3)[0]),
        (WeightsOptions("kernel", kernel="gaussian", distance=9000), lambda a: kernel_weights(a, "gaussian", 9000)[0]),
        (WeightsOptions("kernel", k=4, adaptive=True), lambda a: kernel_weights(a, k=4, adaptive=True)[0]),
        (WeightsOptions("inverse", power=2), lambda a: inverse_distance(a, 2)[0]),
        (WeightsOptions("inverse", k=2, adaptive=True), lambda a: inverse_distance(a, k=2, adaptive=True)[0]),
    ],
)
def test_options_reach_what_they_are_for(options, build):
    graph, _ = spatial_graph(LINE, options)
    pd.testing.assert_series_equal(graph.adjacency, build(LINE).adjacency)


def test_contiguity_of_an_order_without_the_lower_ones():
    row = gpd.GeoSeries([shapely.box(x, 0, x + 1, 1) for x in range(5)])
    graph, _ = spatial_graph(row, WeightsOptions("rook", order=2, lower_orders=False))
    assert neighbours(graph) == {0: {2}, 1: {3}, 2: {0, 4}, 3: {1}, 4: {2}}
    graph, _ = spatial_graph(row, WeightsOptions("rook", order=2))
    assert neighbours(graph)[0] == {1, 2}


def test_the_smallest_band_says_whose_it_is_and_how_many_neighbours_it_makes():
    _, notices = spatial_graph(LINE, WeightsOptions("band"))
    assert texts(notices) == [
        "DISTANCE is 7985 m, the smallest that leaves no area alone; the loneliest is f.",
        "That distance is ruled by places far from all others (1): f. All others would need 20 m; now half of the "
        "areas have 4 neighbours or more, of 6 areas. Give DISTANCE, such as 20, which may leave those places alone, "
        "or use K nearest neighbours.",
        "Neighbours of an area: from 1 to 5; half of the areas have 4 or fewer.",
    ]
    assert [notice.warning for notice in notices] == [False, True, False]


def test_lone_areas_are_named_with_the_distance_that_would_help():
    _, notices = spatial_graph(LINE, WeightsOptions("band", distance=16))
    assert texts(notices)[1:] == [
        "Areas with no other within DISTANCE (2): c, f. A DISTANCE of 7985 m leaves nobody alone.",
        "The areas with neighbours fall into 2 parts without a link between them. Outside the largest part (2): d, e.",
    ]
    _, notices = spatial_graph(LINE, WeightsOptions("kernel", distance=20))
    assert "no nearer than the bandwidth, where the weight is 0" in texts(notices)[1]
    assert "(2): c, f" in texts(notices)[1]


@pytest.mark.parametrize(
    ("options", "weight"),
    [
        (WeightsOptions("band", distance=16, attach_islands=True), 1),
        (WeightsOptions("kernel", distance=16, attach_islands=True), 1 - 15 / 16),
        (WeightsOptions("inverse", distance=16, attach_islands=True), 1 / 15),
    ],
)
def test_lone_areas_joined_with_the_nearest_weigh_as_the_least_link(options, weight):
    graph, notices = spatial_graph(LINE, options)
    assert neighbours(graph) == {"a": {"b"}, "b": {"a", "c"}, "c": {"b"}, "d": {"e"}, "e": {"d", "f"}, "f": {"e"}}
    assert graph.adjacency["f", "e"] == graph.adjacency["e", "f"] == pytest.approx(weight)
    assert graph.adjacency["c", "b"] == pytest.approx(weight)
    assert "Areas without neighbours, joined with the nearest area (2): c, f." in texts(notices)


def test_the_nearest_is_that_of_the_kind():
    """The border of b is nearer to a than those of c and d, but the centroid of c is nearer than that of b."""
    cells = [shapely.box(0, 0, 1, 1), shapely.box(2, 0, 100, 1), shapely.box(-9, 0, -8, 1), shapely.box(-9, 1, -8, 2)]
    areas = gpd.GeoSeries(cells, index=list("abcd"))
    by_border, _ = spatial_graph(areas, WeightsOptions("queen", attach_islands=True))
    by_centroid, _ = spatial_graph(areas, WeightsOptions("band", distance=1, attach_islands=True))
    assert neighbours(by_border)["a"] == {"b"}
    assert neighbours(by_centroid)["a"] == {"b", "c"}


def test_nobody_has_a_neighbour_until_joined():
    graph, _ = spatial_graph(LINE, WeightsOptions("band", distance=1))
    assert len(graph.isolates) == 6
    graph, _ = spatial_graph(LINE, WeightsOptions("band", distance=1, attach_islands=True))
    assert neighbours(graph)["a"] == {"b"}
    assert graph.adjacency.max() == 1


def test_a_file_counts_as_any_other_kind(tmp_path):
    path = tmp_path / "w.gal"
    write_weights(distance_band(LINE, 16)[0], path)
    graph, notices = spatial_graph(LINE, WeightsOptions("file", file=str(path)))
    assert neighbours(graph)["a"] == {"b"}
    assert "Areas without neighbours (2): c, f." in texts(notices)
    assert "fall into 2 parts" in texts(notices)[-1]
    graph, _ = spatial_graph(LINE, WeightsOptions("file", file=str(path), attach_islands=True))
    assert not len(graph.isolates)
    with pytest.raises(WeightsError, match="WEIGHTS_FILE"):
        spatial_graph(LINE, WeightsOptions("file"))


def test_two_mainlands_are_noticed_in_contiguity_too():
    cells = gpd.GeoSeries([shapely.box(x, 0, x + 1, 1) for x in (0, 1, 2, 10, 11)], index=list("edcba"), crs=32718)
    _, notices = spatial_graph(cells, WeightsOptions())
    assert texts(notices) == [
        "The areas with neighbours fall into 2 parts without a link between them. Outside the largest part (2): b, a."
    ]


def test_links_that_go_one_way_only_are_counted():
    """Of points at 0, 1 and 3 the first two are each other's nearest, and the third has the second; nobody has it."""
    row = points((0, 0), (1, 0), (3, 0))
    _, notices = spatial_graph(row, WeightsOptions("nearest", k=1))
    assert texts(notices)[-1].startswith(
        "Links that do not weigh the same both ways: 1 of 3; 1 of them go one way only."
    )
    # Triangles that end at the second nearest: b weighs 2/3 for a, a 1/2 for b, and b 1/3 for c.
    _, notices = spatial_graph(row, WeightsOptions("kernel", k=2, adaptive=True))
    assert "both ways: 3 of 3; 1 of them go one way only." in texts(notices)[-1]
    for mutual in (WeightsOptions("nearest", k=2), WeightsOptions("band"), WeightsOptions("inverse", distance=5)):
        assert not any("both ways" in text for text in texts(spatial_graph(row, mutual)[1]))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3)), min_size=2, max_size=25, unique=True))
def test_parts_are_those_that_scipy_finds(xy):
    areas = gpd.GeoSeries(shapely.points(np.array(xy, dtype=float)))
    graph = distance_band(areas, 2)[0]
    label = parts(graph)
    linked = graph.cardinalities > 0
    _, expected = connected_components(graph.sparse, directed=False)
    expected = expected[linked.to_numpy()]
    assert list(label.index) == list(linked.index[linked])
    assert len(set(zip(label, expected))) == len(set(label)) == len(set(expected))
    sizes = label.value_counts().sort_index().tolist()
    assert sizes == sorted(sizes, reverse=True)


def test_links_one_way_hold_a_part_together():
    """The nearest of c is b, whose nearest is a."""
    areas = points((0, 0), (10, 0), (25, 0), (1000, 0), (1001, 0))
    label = parts(nearest_neighbours(areas, 1))
    assert label.to_dict() == {"a": 0, "b": 0, "c": 0, "d": 1, "e": 1}


def test_contiguity_does_not_measure_where_nothing_is_alone():
    """Latitudes that cannot be do no harm as long as nobody asks for metres."""
    cells = gpd.GeoSeries([shapely.box(x, 500, x + 1, 501) for x in range(3)], crs=4326)
    pd.testing.assert_series_equal(spatial_graph(cells, WeightsOptions())[0].adjacency, contiguity(cells).adjacency)


def test_gi_star_gives_an_area_the_weight_of_its_nearest_neighbour():
    """By hand for a, whose neighbours are 10 and 30 m away; and no unit of the weights makes a difference to z."""
    values = pd.Series([4.0, 2, 9, 1, 3, 5], index=LINE.index, name="jobs")
    inference = Inference(permutations=99, correction="none")
    graph, _ = spatial_graph(LINE, WeightsOptions("inverse", distance=40))
    found = getis_ord(values, graph, inference).frame
    assert found.loc["a", "g"] == pytest.approx((4 / 10 + 2 / 10 + 9 / 30) / 24)
    scaled = getis_ord(values, adjacency_graph(weights_matrix(graph, LINE.index) * 1e6, LINE.index), inference).frame
    np.testing.assert_allclose(scaled["z"], found["z"], rtol=1e-12)
    assert Sample(values, graph).own_weights.tolist() == pytest.approx([1 / 10, 1 / 10, 1 / 20, 1 / 15, 1 / 15, 1])


def test_gi_star_of_equal_weights_counts_the_area_once():
    values = pd.Series([4.0, 2, 9, 1, 3, 5], index=LINE.index, name="jobs")
    graph, _ = spatial_graph(LINE, WeightsOptions("band", distance=40))
    assert Sample(values, graph).own_weights.tolist() == [1] * 6


def test_a_few_far_places_that_rule_the_default_distance_are_named():
    """29 places 1 km apart and one 396 km off; then two far ones, each alone; then none that rules."""
    row = [(1000 * x, 0) for x in range(29)]
    for far, said in (([(424000, 0)], "(1): 29"), ([(424000, 0), (900000, 0)], None), ([(29500, 0)], None)):
        areas = gpd.GeoSeries(shapely.points([*row, *far]), crs="EPSG:32718").set_axis(range(29 + len(far)))
        _, notices = spatial_graph(areas, WeightsOptions("band"))
        ruled = [one for one in notices if "ruled by places far from all others" in str(one)]
        assert bool(ruled) == (said is not None)
        if ruled:
            assert ruled[0].warning
            assert said in str(ruled[0])
            assert "All others would need 1000 m" in str(ruled[0])
            assert "29 neighbours or more" not in str(ruled[0])


def test_advice_on_the_tolerance_only_where_borders_nearly_meet():
    """Squares of 10 km: one 40 m off, one 350 km off, one without geometry."""
    cells = [shapely.box(x, 0, x + 10000, 10000) for x in (0, 10000, 20040, 380040)]
    areas = gpd.GeoSeries([*cells, None], index=list("abcde"), crs="EPSG:32718")
    graph, notices = spatial_graph(areas, WeightsOptions())
    near, far = texts(notices)
    assert "within 40 m (1; 0: it overlaps): c." in near
    assert "set TOLERANCE to 40." in near
    assert "lie at least 350000 m from the nearest (1): d." in far
    assert "TOLERANCE" not in far
    assert "ISLANDS" in far
    assert "e" in graph.isolates
    assert not any(": e" in text or ", e" in text for text in texts(notices))
    obeyed, _ = spatial_graph(areas, WeightsOptions(tolerance=40))
    assert neighbours(obeyed)["c"] == {"b"}


@pytest.mark.parametrize("kind", ["nearest", "band", "kernel", "inverse"])
def test_areas_without_geometry_are_not_called_areas_without_neighbours(kind):
    areas = gpd.GeoSeries([*LINE, None], index=[*LINE.index, "z"], crs=LINE.crs)
    _, notices = spatial_graph(areas, WeightsOptions(kind, k=2, distance=16))
    assert not any("z" in text.partition(":")[2] for text in texts(notices))


def test_a_tolerance_as_wide_as_areas_is_warned_of():
    cells = gpd.GeoSeries([shapely.box(x, 0, x + 1000, 1000) for x in (0, 1000, 2000)], crs="EPSG:32718")
    assert not spatial_graph(cells, WeightsOptions(tolerance=50))[1]
    (said,) = spatial_graph(cells, WeightsOptions(tolerance=51))[1]
    assert said.warning
    assert "TOLERANCE of 51 m is wide for areas that measure 1000 m across" in str(said)


def test_borders_that_touch_without_a_common_vertex_get_advice_that_helps():
    """Below b and c lies a, whose border has no vertex where theirs have: 0 m apart."""
    areas = gpd.GeoSeries(
        [shapely.box(0, 0, 30, 10), shapely.box(5, 10, 15, 20), shapely.box(15, 10, 25, 20)], crs=32718
    )
    _, notices = spatial_graph(areas, WeightsOptions())
    assert "set TOLERANCE to 0.001." in texts(notices)[0]
    graph, _ = spatial_graph(areas, WeightsOptions(tolerance=0.001))
    assert neighbours(graph)[0] == {1, 2}


def test_distances_off_the_plane_are_said_once():
    lonlat = [(-77, -12), (-72, -13), (-71, -17), (-60, -3)]
    areas = gpd.GeoSeries(shapely.points(lonlat), crs=4326).to_crs(3857)
    _, notices = spatial_graph(areas, WeightsOptions("nearest", k=1))
    assert sum("on the ellipsoid" in text for text in texts(notices)) == 1
    _, notices = spatial_graph(areas.to_crs(4326), WeightsOptions("nearest", k=1))
    assert not any("on the ellipsoid" in text for text in texts(notices))


@pytest.mark.parametrize("kind", ["queen", "rook", "nearest", "band", "kernel", "inverse"])
def test_every_kind_hears_a_cancel(kind):
    cells = gpd.GeoSeries([shapely.box(x, 0, x + 1, 1) for x in range(9)], crs="EPSG:32718")
    with pytest.raises(Cancelled):
        spatial_graph(cells, WeightsOptions(kind, tolerance=0.1, k=2, distance=3), lambda: True)
