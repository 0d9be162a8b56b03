"""Neighbours by shared borders and by distance, against libpysal, brute force and cases with a known answer."""

import sqlite3
from itertools import combinations
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from libpysal.graph import Graph
from libpysal.weights import higher_order
from polos.analysis.errors import AreaError, Cancelled, WeightsError
from polos.analysis.weights import contiguity as contiguity_module
from polos.analysis.weights import proximity
from polos.analysis.weights.contiguity import contiguity, pair_numbers
from polos.analysis.weights.distance_weights import nearest_neighbours
from polos.analysis.weights.graphs import adjacency_graph
from polos.analysis.weights.proximity import nearest_areas, pairs_of_boxes
from scipy import sparse

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "morocco.gpkg"
KINDS = ("queen", "rook")


def square(x, y, size=1):
    return shapely.box(x, y, x + size, y + size)


def series(**areas):
    return gpd.GeoSeries(list(areas.values()), index=list(areas))


def from_wkt(**areas):
    return gpd.GeoSeries.from_wkt(list(areas.values()), index=list(areas))


def neighbours(graph):
    return {area: set(found) for area, found in graph.neighbors.items()}


def pairs(graph):
    """Return the pairs of neighbours as texts 'ab', each once."""
    return {f"{i}{j}" for i, found in neighbours(graph).items() for j in found if i < j}


def voronoi(n, seed=0):
    points = shapely.MultiPoint(np.random.default_rng(seed).random((n, 2)) * 1000)
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=shapely.box(0, 0, 1000, 1000)))
    return gpd.GeoSeries(cells, index=[f"z{i:03}" for i in range(n)])


def grid_with_holes_and_parts():
    """Return an 8 × 8 grid: some cells around an island, some in two or three parts, two that are missing."""
    cells = {f"{x}{y}": square(x, y) for x in range(8) for y in range(8)}
    for name in ("11", "34", "55"):
        island = shapely.buffer(shapely.centroid(cells[name]), 0.25, quad_segs=2)
        cells[name], cells[f"{name} island"] = shapely.difference(cells[name], island), island
    for first, *others in (("00", "22", "47"), ("01", "12"), ("70", "71"), ("64", "66")):
        cells[first] = shapely.multipolygons([cells[first], *(cells.pop(other) for other in others)])
    del cells["33"], cells["44"]
    return series(**cells)


def grid(columns, rows, size=1.0, origin=0.0):
    """Return squares, numbered row by row."""
    x, y = np.meshgrid(np.arange(columns + 1) * size + origin, np.arange(rows + 1) * size + origin)
    corners = np.stack([x, y], axis=-1)
    rings = np.stack([corners[:-1, :-1], corners[:-1, 1:], corners[1:, 1:], corners[1:, :-1]], axis=2)
    return gpd.GeoSeries(shapely.polygons(rings.reshape(-1, 4, 2)))


LAYERS = {"voronoi": voronoi(300), "holes and parts": grid_with_holes_and_parts(), "grid": grid(9, 7)}


# Shared borders ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layer", LAYERS)
def test_same_neighbours_as_libpysal(layer, kind):
    areas = LAYERS[layer]
    graph = contiguity(areas, kind)
    expected = Graph.build_contiguity(areas, rook=kind == "rook", strict=False)
    assert neighbours(graph) == neighbours(expected)
    assert list(graph.unique_ids) == list(areas.index)
    assert (graph.adjacency == 1).all()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("tolerance", [0, 0.5])
def test_the_order_of_the_features_does_not_matter(layer, kind, tolerance):
    areas = LAYERS[layer]
    shuffled = areas.sample(frac=1, random_state=3)
    graph = contiguity(shuffled, kind, tolerance=tolerance)
    assert neighbours(graph) == neighbours(contiguity(areas, kind, tolerance=tolerance))
    assert list(graph.unique_ids) == list(shuffled.index)
    position = {area: i for i, area in enumerate(shuffled.index)}
    codes = graph.adjacency.reset_index()[["focal", "neighbor"]].apply(lambda column: column.map(position))
    assert codes.equals(codes.sort_values(["focal", "neighbor"]))


def test_a_corner_is_enough_for_queens_only():
    areas = series(a=square(0, 0), b=square(1, 1), c=square(1, 0))
    assert pairs(contiguity(areas, "queen")) == {"ab", "ac", "bc"}
    assert pairs(contiguity(areas, "rook")) == {"ac", "bc"}


@pytest.mark.parametrize("kind", KINDS)
def test_an_island_is_a_neighbour_of_the_area_around_it(kind):
    areas = series(a=shapely.difference(square(0, 0, 4), square(1, 1)), b=square(1, 1), c=square(4, 0, 4))
    assert pairs(contiguity(areas, kind)) == {"ab", "ac"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_of_an_area_has_neighbours(kind):
    areas = series(
        a=shapely.multipolygons([square(0, 0), square(5, 0)]), b=square(1, 0), c=square(6, 0), d=square(3, 0)
    )
    assert pairs(contiguity(areas, kind)) == {"ab", "ac"}
    assert list(contiguity(areas, kind).isolates) == ["d"]


@pytest.mark.parametrize(
    "area",
    [
        "MULTIPOLYGON (((0 0, 1 0, 0 1, 0 0)), ((4 4, 5 4, 5 5, 4 4)))",  # from part to part
        "MULTIPOLYGON (EMPTY, ((0 0, 1 0, 0 1, 0 0)), EMPTY, ((4 4, 5 4, 5 5, 4 4)))",
        "MULTIPOLYGON (((0 0, 1 0, 0 1, 0 0)), ((4 4, 5 4, 5 5, 4 4)), ((0 0, -1 0, 0 -1, 0 0)))",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (4 4, 5 4, 5 4.5, 4 4))",  # from outline to hole
        "POLYGON ((4 4, 5 4, 5 5, 4 4))|0 0",  # from area to area
    ],
)
def test_no_edge_joins_the_end_of_a_ring_with_the_beginning_of_the_next(area):
    area, _, more = area.partition("|")
    first = {"z": "POLYGON ((0 0, 1 0, 0 1, 0 0))"} if more else {}
    areas = from_wkt(**first, a=area, b="POLYGON ((0 0, 4 4, 0 4, 0 0))")
    assert pairs(contiguity(areas, "queen")) >= {"ab"}
    assert "ab" not in pairs(contiguity(areas, "rook"))


@pytest.mark.parametrize(
    "area",
    [
        "MULTIPOLYGON (((1 1, 0 1, 0 0, 1 0, 1 1)), ((1 1, 2 1, 2 2, 1 2, 1 1)))",  # rings with the same first vertex
        "POLYGON ((1 1, 0 1, 0 0, 1 0, 1 1, 2 1, 2 2, 1 2, 1 1))",  # one ring that comes back to it
        "POLYGON ((0 0, 1 0, 1 1, 2 1, 2 2, 1 2, 1 1, 0 1, 0 0))",
    ],
)
def test_rings_that_touch_themselves_keep_all_edges(area):
    areas = from_wkt(a=area, b="POLYGON ((2 1, 3 1, 3 2, 2 2, 2 1))", c="POLYGON ((0 0, 0 1, -1 1, -1 0, 0 0))")
    assert pairs(contiguity(areas, "rook")) == {"ab", "ac"}


def test_repeated_vertices_are_no_edge():
    areas = from_wkt(a="POLYGON ((0 0, 1 0, 1 1, 1 1, 0 0))", b="POLYGON ((1 1, 2 2, 1 2, 1 1, 1 1))")
    assert pairs(contiguity(areas, "queen")) == {"ab"}
    assert pairs(contiguity(areas, "rook")) == set()


def test_zero_is_zero_whatever_its_sign():
    areas = from_wkt(a="POLYGON ((0 0, 1 0, 0 1, 0 0))", b="POLYGON ((-0.0 0, 0 1, -1 0, -0.0 0))")
    assert np.signbit(shapely.get_coordinates(areas["b"])[0, 0])
    assert pairs(contiguity(areas, "rook")) == {"ab"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tolerance", [0, 0.5])
def test_areas_at_the_same_place_are_neighbours(kind, tolerance):
    areas = series(a=square(0, 0), b=square(0, 0), c=square(9, 9))
    assert pairs(contiguity(areas, kind, tolerance=tolerance)) == {"ab"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tolerance", [0, 0.5])
def test_areas_without_usable_geometry_are_isolates(kind, tolerance):
    with np.errstate(invalid="ignore"):
        broken = shapely.polygons([[1, 0], [2, 0], [np.nan, 1], [1, 1], [1, 0]])
    areas = series(
        a=square(0, 0),
        none=None,
        b=square(1, 0),
        empty=shapely.Polygon(),
        other=shapely.Point(),
        broken=broken,
        spot=shapely.Polygon([(1, 1)] * 4),
        endless=shapely.polygons([[1, 0], [np.inf, 0], [1, 1], [1, 0]]),
    )
    graph = contiguity(areas, kind, tolerance=tolerance)
    assert pairs(graph) == {"ab"}
    assert list(graph.isolates) == ["none", "empty", "other", "broken", "spot", "endless"]
    assert list(graph.unique_ids) == list(areas.index)
    assert (graph.adjacency[graph.isolates] == 0).all()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("edge", "tolerance"), [(1, 0), (1, 0.1), (0.95, 0.1)])
@pytest.mark.parametrize(
    "area",
    [
        "POLYGON ((1 0, 2 1, 2 0, 1 1, 1 0))",  # bow tie
        "POLYGON ((1 0, 1 1, 1 2, 1 1, 1 0))",  # no width
        "POLYGON ((1 0, 2 0, 2 1, 2 3, 2 1, 1 1, 1 0))",  # spike
        "MULTIPOLYGON (((1 0, 3 0, 3 1, 1 1, 1 0)), ((2 0, 4 0, 4 1, 2 1, 2 0)))",  # overlapping parts
    ],
)
def test_invalid_areas_have_neighbours(area, kind, edge, tolerance):
    areas = series(a=shapely.box(0, 0, edge, 1), b=shapely.from_wkt(area), c=square(8, 8))
    assert not areas["b"].is_valid
    assert pairs(contiguity(areas, kind, tolerance=tolerance)) == {"ab"}


@pytest.mark.parametrize("areas", [gpd.GeoSeries([]), series(a=None), series(a=square(0, 0))])
@pytest.mark.parametrize("options", [{}, {"kind": "rook"}, {"tolerance": 1}, {"order": 2}])
def test_layers_with_next_to_nothing(areas, options):
    graph = contiguity(areas, **options)
    assert list(graph.isolates) == list(areas.index)


# Tolerance -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_gap_is_closed_by_a_tolerance_as_wide(kind):
    areas = series(a=square(0, 0, 1000), b=square(1030, 0, 1000), c=square(0, 1060, 1000))
    assert pairs(contiguity(areas, kind)) == set()
    assert pairs(contiguity(areas, kind, tolerance=29)) == set()
    assert pairs(contiguity(areas, kind, tolerance=50)) == {"ab"}
    assert pairs(contiguity(areas, kind, tolerance=60)) == {"ab", "ac"}  # b and c: √(30² + 60²) = 67 m
    assert pairs(contiguity(areas, kind, tolerance=68)) == ({"ab", "ac", "bc"} if kind == "queen" else {"ab", "ac"})


def test_a_corner_across_a_gap_is_enough_for_queens_only():
    areas = series(a=square(0, 0, 1000), b=square(1020, 1020, 1000))
    assert pairs(contiguity(areas, "queen", tolerance=50)) == {"ab"}
    assert pairs(contiguity(areas, "rook", tolerance=50)) == set()


@pytest.mark.parametrize("shift", [0, 20, -20])
def test_rooks_want_more_border_than_at_any_corner_of_a_checkerboard(shift):
    areas = series(a=square(0, 0, 1000), b=square(1000 + shift, 1000 + shift, 1000))
    assert pairs(contiguity(areas, "rook", tolerance=50)) == set()


@pytest.mark.parametrize(("overlap", "expected"), [(120, set()), (130, {"ab"})])
def test_rooks_want_more_than_four_tolerances_of_border(overlap, expected):
    # Sides that face each other at 20 m, with a tolerance of 50 m: beyond the stretch that faces the other area,
    # √(50² − 20²) = 45.8 m are near on the same side, and 50 − 20 = 30 m around the corner; in all 195.8 m or
    # 205.8 m, where four tolerances are 200 m.
    areas = series(a=square(0, 0, 1000), b=square(1020, 1000 - overlap, 1000))
    assert pairs(contiguity(areas, "rook", tolerance=50)) == expected


def test_edges_that_meet_without_the_same_vertices_need_a_tolerance():
    areas = series(a=shapely.box(0, 0, 2, 1), b=square(0, 1), c=square(1, 1))
    assert pairs(contiguity(areas, "queen")) == {"ab", "ac", "bc"}
    assert pairs(contiguity(areas, "rook")) == {"bc"}
    assert pairs(contiguity(areas, "rook", tolerance=1e-6)) == {"ab", "ac", "bc"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("other", [shapely.box(4, 4, 6, 6), shapely.box(8, 2, 15, 8), shapely.box(-5, -5, 20, 20)])
def test_areas_that_overlap_are_within_any_tolerance(kind, other):
    areas = series(a=square(0, 0, 10), b=other)
    assert pairs(contiguity(areas, kind)) == set()
    assert pairs(contiguity(areas, kind, tolerance=0.01)) == {"ab"}


@pytest.mark.parametrize("kind", KINDS)
def test_borders_drawn_apart_are_found_again(kind):
    areas = LAYERS["voronoi"]
    long_enough = areas[areas.length > 40]
    apart = gpd.GeoSeries(shapely.buffer(long_enough.to_numpy(), -0.001), index=long_enough.index)
    assert len(contiguity(apart, kind).isolates) == len(apart)
    assert neighbours(contiguity(apart, kind, tolerance=0.003)) == neighbours(contiguity(long_enough, kind))


@given(
    boxes=st.lists(st.tuples(*[st.integers(0, 12)] * 2, *[st.integers(1, 4)] * 2), min_size=1, max_size=12),
    tolerance=st.floats(0.01, 3),
)
@settings(deadline=None, max_examples=60)
def test_within_the_tolerance_is_what_shapely_measures(boxes, tolerance):
    areas = gpd.GeoSeries([shapely.box(x, y, x + width, y + height) for x, y, width, height in boxes])
    queen = neighbours(contiguity(areas, tolerance=tolerance))
    assert queen == {
        i: {j for j, other in areas.items() if i != j and area.distance(other) <= tolerance}
        for i, area in areas.items()
    }
    rook = neighbours(contiguity(areas, "rook", tolerance=tolerance))
    exact = neighbours(contiguity(areas, "rook"))
    assert all(exact[i] <= rook[i] <= queen[i] for i in areas.index)


def test_suggested_tolerance_is_the_distance_to_the_nearest_area():
    areas = series(
        a=square(0, 0, 10),
        none=None,
        b=square(10, 0, 10),
        near=square(23, 0, 10),
        far=square(23, 50, 1),
        over=square(3, 3, 2),
    )
    graph = contiguity(areas)
    distance = nearest_areas(areas, graph)["distance"]
    assert distance.to_dict() == {"near": 3, "far": 40, "over": 0}
    assert list(contiguity(areas, tolerance=distance.max()).isolates) == ["none"]


@given(st.lists(st.tuples(*[st.integers(0, 60)] * 2, st.integers(1, 5)), min_size=2, max_size=15))
@settings(deadline=None, max_examples=60)
def test_suggested_tolerance_against_all_distances(squares):
    areas = gpd.GeoSeries([square(x, y, size) for x, y, size in squares])
    graph = contiguity(areas)
    expected = {i: min(areas[i].distance(other) for j, other in areas.items() if j != i) for i in graph.isolates}
    assert nearest_areas(areas, graph)["distance"].to_dict() == expected


def test_areas_with_the_same_centroid_are_apart_all_the_same():
    areas = series(core=square(4, 4, 2), ring=shapely.difference(square(0, 0, 10), square(3, 3, 4)))
    assert nearest_areas(areas, contiguity(areas))["distance"].to_dict() == {"core": 1, "ring": 1}
    assert nearest_areas(areas[::-1], contiguity(areas))["distance"].to_dict() == {"core": 1, "ring": 1}


def test_nothing_is_suggested_where_nobody_is_alone_or_everybody_is():
    assert nearest_areas(grid(3, 3), contiguity(grid(3, 3))).empty
    lone = grid(1, 1)
    assert nearest_areas(lone, contiguity(lone)).empty


# Higher orders -------------------------------------------------------------------------------------------------


def test_orders_along_a_row():
    row = grid(5, 1)
    assert neighbours(contiguity(row, order=2, lower_orders=False))[0] == {2}
    assert neighbours(contiguity(row, order=2))[2] == {0, 1, 3, 4}
    assert list(contiguity(row, order=3, lower_orders=False).isolates) == [2]
    assert neighbours(contiguity(row, order=99)) == {i: set(range(5)) - {i} for i in range(5)}


@pytest.mark.parametrize("order", [2, 3])
@pytest.mark.parametrize("lower_orders", [True, False])
@pytest.mark.parametrize("layer", ["voronoi", "grid"])
def test_same_orders_as_libpysal(layer, order, lower_orders):
    areas = LAYERS[layer]
    expected = higher_order(contiguity(areas).to_W(), order, lower_order=lower_orders)
    graph = contiguity(areas, order=order, lower_orders=lower_orders)
    assert neighbours(graph) == {area: set(found) for area, found in expected.neighbors.items()}


# Nearest neighbours --------------------------------------------------------------------------------------------


def brute_force(xy, ids, k):
    """Return the k nearest by squared distances of whole numbers, and of those as near the lowest ids."""
    found = {}
    for i, (x, y) in zip(ids, xy):
        others = sorted(((x - a) ** 2 + (y - b) ** 2, j) for j, (a, b) in zip(ids, xy) if j != i)
        found[i] = {j for _, j in others[:k]}
    return found


def test_the_lower_ids_come_first_among_those_as_near():
    assert neighbours(nearest_neighbours(grid(3, 3), 2))[4] == {1, 3}
    assert neighbours(nearest_neighbours(grid(3, 3), 5))[4] == {0, 1, 3, 5, 7}


@pytest.mark.parametrize("k", [1, 2, 4, 6, 20, 62])
@pytest.mark.parametrize(("size", "origin"), [(1, 0), (0.1, 1 / 3), (700.7, 5_123_456.789)])
def test_ties_on_a_grid_are_broken_exactly(k, size, origin):
    areas = grid(9, 7, size, origin)
    xy = [(i % 9, i // 9) for i in range(63)]
    ids = np.random.default_rng(k).permutation(63)
    areas.index = ids
    assert neighbours(nearest_neighbours(areas, k)) == brute_force(xy, ids.tolist(), k)


@given(data=st.data(), xy=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=40))
@settings(deadline=None, max_examples=100)
def test_nearest_neighbours_against_brute_force(data, xy):
    k = data.draw(st.integers(1, len(xy) - 1))
    ids = data.draw(st.permutations(range(len(xy))))
    graph = nearest_neighbours(gpd.GeoSeries(shapely.points(xy), index=ids), k)
    assert neighbours(graph) == brute_force(xy, ids, k)
    assert list(graph.unique_ids) == ids


def test_many_points_in_one_place_have_neighbours_there():
    xy = [(0, 0)] * 200 + [(1, 0), (5, 5)]
    ids = list(range(202))
    graph = nearest_neighbours(gpd.GeoSeries(shapely.points(xy)), 3)
    assert neighbours(graph) == brute_force(xy, ids, 3)
    assert neighbours(graph)[150] == {0, 1, 2}


@pytest.mark.parametrize("k", [1, 3, 8])
def test_nearest_of_irregular_areas(k):
    areas = LAYERS["voronoi"]
    centroid = shapely.get_coordinates(shapely.centroid(areas.to_numpy()))
    distance = np.hypot(*(centroid[:, None] - centroid[None]).T)
    expected = {area: set(areas.index[np.argsort(row)[1 : k + 1]]) for area, row in zip(areas.index, distance)}
    assert neighbours(nearest_neighbours(areas, k)) == expected
    assert neighbours(nearest_neighbours(areas.sample(frac=1, random_state=1), k)) == expected


def test_areas_without_geometry_are_nobodys_nearest():
    areas = series(a=shapely.Point(0, 0), none=None, b=shapely.Point(1, 0), empty=shapely.Point(), c=square(7, 7))
    graph = nearest_neighbours(areas, 1)
    assert neighbours(graph) == {"a": {"b"}, "none": set(), "b": {"a"}, "empty": set(), "c": {"b"}}
    assert list(graph.unique_ids) == list(areas.index)


@pytest.mark.parametrize("k", [0, -1, 4, 1.5, float("nan"), float("inf")])
def test_the_allowed_range_of_k_is_said(k):
    with pytest.raises(WeightsError, match="from 1 to 3"):
        nearest_neighbours(gpd.GeoSeries([*grid(4, 1), None]), k)


def test_one_area_has_no_nearest():
    with pytest.raises(AreaError, match="at least 2"):
        nearest_neighbours(series(a=square(0, 0), b=None), 1)


# Errors --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [shapely.Point(0, 0), shapely.LineString([(0, 0), (1, 1)])])
def test_points_and_lines_are_refused_by_id(wrong):
    with pytest.raises(AreaError, match=r"not: road, track\. .*nearest"):
        contiguity(series(a=square(0, 0), road=wrong, track=wrong))


@pytest.mark.parametrize(
    "options",
    [
        {"kind": "bishop"},
        {"order": 0},
        {"order": 1.5},
        {"order": float("nan")},
        {"order": float("inf")},
        {"tolerance": -1},
        {"tolerance": float("nan")},
        {"tolerance": float("inf")},
    ],
)
def test_options_that_cannot_be(options):
    with pytest.raises(WeightsError, match=str(*options.values())):
        contiguity(grid(2, 2), **options)


@pytest.mark.parametrize("build", [contiguity, lambda areas: nearest_neighbours(areas, 1)])
def test_ids_must_be_there_and_unique(build):
    with pytest.raises(AreaError, match=r"\(7\)"):
        build(grid(3, 1).set_axis([7, 8, 7]))
    with pytest.raises(AreaError, match="Areas without an id: 1"):
        build(grid(3, 1).set_axis(["a", None, "b"]))


# The graph -----------------------------------------------------------------------------------------------------


@pytest.fixture
def matrix():
    return sparse.csr_array([[0, 2, 0, 0.5], [0, 0, 0, 0], [0, 0, 7, 1], [0, 0, 0, 0]])


def test_a_matrix_becomes_the_graph_that_libpysal_makes_of_it(matrix):
    ids = ["d", "b", "c", "a"]
    graph, expected = adjacency_graph(matrix, ids), Graph.from_sparse(matrix, ids)
    pd.testing.assert_series_equal(graph.adjacency, expected.adjacency)
    assert list(graph.isolates) == ["b", "a"]
    for change in (lambda g: g.transform("R"), lambda g: g.subgraph(["c", "a"]), lambda g: g.assign_self_weight(3)):
        pd.testing.assert_series_equal(change(graph).adjacency, change(expected).adjacency)
    np.testing.assert_array_equal(graph.sparse.toarray(), matrix.toarray())
    np.testing.assert_array_equal(graph.lag(np.array([1, 10, 100, 1000.0])), [520, 0, 1700, 0])


def test_the_matrix_itself_is_left_alone(matrix):
    matrix.data[0] = 0
    before = matrix.copy()
    graph = adjacency_graph(matrix, range(4))
    assert neighbours(graph)[0] == {3}
    for part in ("data", "indices", "indptr"):
        np.testing.assert_array_equal(getattr(matrix, part), getattr(before, part))


@pytest.mark.parametrize("ids", [[3, 1, 2, 0], ["b", 1, "a", 2], pd.Index([4.5, 2, 1, 3], name="code")])
def test_any_unique_ids_will_do(ids):
    areas = grid(4, 1).set_axis(ids)
    assert neighbours(contiguity(areas)) == neighbours(Graph.build_contiguity(areas, strict=False))
    assert list(nearest_neighbours(areas, 1).unique_ids) == list(ids)


@given(st.lists(st.tuples(*[st.sampled_from([0.0, -0.0, 1.0, 1e-300, -5e6, 5e6 + 2**-20])] * 2), max_size=50))
def test_equal_pairs_and_only_they_get_the_same_number(pairs_):
    numbers = pair_numbers(np.array(pairs_, dtype=float).reshape(-1, 2))
    assert len(set(numbers)) == len(set(pairs_)) == len(set(zip(numbers, pairs_)))


def test_numbers_of_a_fine_grid_with_many_displaced_pairs():
    x, y = np.meshgrid(np.arange(400.0), np.arange(300.0))
    once = np.column_stack([x.ravel(), y.ravel()])
    numbers = pair_numbers(np.concatenate([once, once[::-1], once]))
    first, second, third = np.split(numbers, 3)
    assert len(np.unique(numbers)) == len(once)
    assert (first == third).all()
    assert (first == second[::-1]).all()


# The sample ----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample has not been built: make sample")
def test_the_sample_has_the_neighbours_that_its_readme_counts():
    # README.md of the sample: 4,072 pairs of areas share a vertex, eight more lie within 50 m of each other.
    connection = sqlite3.connect(f"{SAMPLE.as_uri()}?immutable=1", uri=True)
    blobs = [blob for (blob,) in connection.execute("SELECT geom FROM areas")]
    connection.close()
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    areas = gpd.GeoSeries(shapely.from_wkb([blob[8 + envelope[blob[3] >> 1 & 7] :] for blob in blobs]))
    exact, tolerant = contiguity(areas), contiguity(areas, tolerance=50)
    assert (exact.n_edges, tolerant.n_edges) == (2 * 4072, 2 * (4072 + 8))
    assert tolerant.isolates.empty


@pytest.mark.parametrize("lower", [True, False])
@pytest.mark.parametrize("order", [2, 3, 5, 10**6, 2**31 - 1])
def test_orders_are_shortest_paths_and_end_where_nothing_is_reached(order, lower):
    """Shortest paths by scipy (Dijkstra, unweighted)."""
    areas = voronoi(60)
    steps = sparse.csgraph.shortest_path(contiguity(areas).sparse, unweighted=True)
    found = contiguity(areas, order=order, lower_orders=lower).sparse.toarray() > 0
    expected = (steps <= order) if lower else (steps == order)
    np.fill_diagonal(expected, False)
    np.testing.assert_array_equal(found, expected)


def test_more_links_than_memory_holds_are_refused_before_they_are_made(monkeypatch):
    """By queen a square of a large grid has (2 · 30 + 1)² - 1 = 3,720 within 30 steps."""
    monkeypatch.setattr(contiguity_module, "MOST_LINKS", 40_000)
    with pytest.raises(WeightsError, match="An ORDER of 30 makes more than 40,000 links among 900 areas") as caught:
        contiguity(grid(30, 30), order=30)
    assert caught.value.values["step"] < 30


def test_more_pairs_vertices_and_crossings_than_memory_holds_are_refused(monkeypatch):
    monkeypatch.setattr(proximity, "MOST_LINKS", 100)
    with pytest.raises(WeightsError, match="A TOLERANCE of 9 m brings more than 100 pairs"):
        contiguity(grid(5, 5), tolerance=9)
    monkeypatch.setattr(contiguity_module, "MOST_VERTICES", 100)
    with pytest.raises(WeightsError, match="The borders have 125 vertices; 100 are the most"):
        contiguity(grid(5, 5))


def zigzag(x, n=20_000):
    """Return a disc of radius 505 whose border leaps 3 m to and fro at every vertex."""
    angle = 2 * np.pi * np.arange(n) / n
    return shapely.polygons(np.stack([x + 505 * np.cos(angle) + 3 * (np.arange(n) % 2), 505 * np.sin(angle)], axis=1))


def test_borders_too_crowded_for_rook_with_a_tolerance_are_refused_with_their_names():
    """At 250,000 vertices this took 22 GB."""
    areas = series(a=zigzag(0), b=zigzag(1000))
    with pytest.raises(
        WeightsError, match=r"borders of a and b .* vertices: too many to compare at a tolerance of 20 m"
    ):
        contiguity(areas, "rook", tolerance=20)
    assert pairs(contiguity(areas, tolerance=20)) == {"ab"}


def test_crowded_borders_are_refused_before_distances_are_measured(monkeypatch):
    """Distances between borders of 250,000 vertices took two minutes."""
    monkeypatch.setattr(proximity, "distance_between", lambda *_: pytest.fail("distances were measured"))
    with pytest.raises(WeightsError, match=r"borders of a and b .* vertices: too many"):
        contiguity(series(a=zigzag(0), b=zigzag(1000)), "rook", tolerance=20)


@pytest.mark.parametrize("at_once", [1, 7, 4096])
def test_pairs_of_boxes_are_those_of_all_with_all(monkeypatch, at_once):
    """Every pair is compared by its bounds; one polygon has no geometry."""
    monkeypatch.setattr(proximity, "AREAS_AT_ONCE", at_once)
    corner = np.random.default_rng(3).integers(0, 30, (40, 2))
    boxes = shapely.box(*corner.T, *(corner + 4).T)
    boxes[5] = None
    chosen = np.flatnonzero(np.arange(40) % 3)
    west, south, east, north = shapely.bounds(boxes).T
    expected = [
        (i, j)
        for i, j in combinations(range(40), 2)
        if (i in chosen or j in chosen)
        and np.maximum(west[i], west[j]) - np.minimum(east[i], east[j]) <= 2
        and np.maximum(south[i], south[j]) - np.minimum(north[i], north[j]) <= 2
    ]
    assert list(zip(*pairs_of_boxes(boxes, chosen, len(expected), 2.0))) == expected
    assert pairs_of_boxes(boxes, chosen, len(expected) - 1, 2.0) is None
    with pytest.raises(Cancelled):
        pairs_of_boxes(boxes, chosen, len(expected), 2.0, lambda: True)
