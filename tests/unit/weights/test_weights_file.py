"""Weights files: what other software writes and reads, ids that do not fit, numbers that cannot be, layers that "
"changed."""

import json
import re
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from libpysal.graph import Graph, read_gal, read_gwt
from libpysal.io import open as libpysal_open
from libpysal.weights import W
from polos.analysis.errors import AreaError, Cancelled, WeightsError
from polos.analysis.weights import weights_record, weights_writing
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.distance_weights import distance_band, inverse_distance, nearest_neighbours
from polos.analysis.weights.weights_file import file_weights
from polos.analysis.weights.weights_formats import read_links
from polos.analysis.weights.weights_record import shape_fingerprints, write_record
from polos.analysis.weights.weights_writing import write_weights

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def links(graph):
    weights = graph.adjacency
    return weights[weights > 0].rename_axis(["focal", "neighbour"]).sort_index()


def row(n=4, ids=None):
    """Return n squares in a row, each touching the next."""
    return gpd.GeoSeries(
        [shapely.box(x, 0, x + 1, 1) for x in range(n)], index=pd.Index(ids or range(1, n + 1), name="code")
    )


@pytest.fixture
def points(reference):
    table = reference("weights_points")
    return gpd.GeoSeries(shapely.points(table["x"], table["y"]), index=table["id"], crs=32718)


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a file and returns its path."""

    def to_file(text, name="w.gal"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return to_file


# What others write and read -----------------------------------------------------------------------------------


def test_spdeps_gal_and_gwt(points):
    graph, notices = file_weights(FIXTURES / "weights_spdep.gal", points)
    pd.testing.assert_series_equal(links(graph), links(distance_band(points, 2000)[0]))
    assert set(graph.isolates) == {"015", "037"}
    assert [notice.warning for notice in notices] == [False]
    graph, _ = file_weights(FIXTURES / "weights_spdep.gwt", points)
    pd.testing.assert_series_equal(links(graph), links(inverse_distance(points)[0]), rtol=1e-12)


def test_geodas_gwt_holds_distances_which_are_no_weights(points):
    """Taken for weights, the farthest neighbours would count the most."""
    graph, notices = file_weights(FIXTURES / "weights_geoda.gwt", points)
    pd.testing.assert_series_equal(links(graph), links(distance_band(points, 2000)[0]))
    assert "are distances, as GeoDa writes them, not weights" in str(notices[-1])
    assert notices[-1].warning


def test_distances_between_other_points_in_degrees_are_found_out(write):
    rng = np.random.default_rng(4)
    lonlat = np.column_stack([rng.uniform(-75, -50, 200), rng.uniform(-40, 5, 200)])
    areas = gpd.GeoSeries(shapely.points(lonlat), crs=4326)
    graph = nearest_neighbours(areas, 6)
    moved = lonlat + rng.normal(0, 0.1, lonlat.shape)
    lines = [f"{i} {j} {np.hypot(*(moved[i] - moved[j]))}" for i, j in links(graph).index]
    read, _ = file_weights(write("0 200 areas id\n" + "\n".join(lines), "w.gwt"), areas)
    pd.testing.assert_series_equal(links(read), links(graph))


def test_weights_that_only_tend_to_grow_with_the_distance_are_weights(points, write):
    band = links(distance_band(points)[0])
    distance = [points[i].distance(points[j]) for i, j in band.index]
    mixed = np.random.default_rng(2).uniform(0, 3000, len(band)) + distance
    assert 0.5 < np.corrcoef(distance, mixed)[0, 1] < 0.8
    lines = [f"{i} {j} {weight}" for (i, j), weight in zip(band.index, mixed)]
    read, _ = file_weights(write("0 40 points id\n" + "\n".join(lines), "w.gwt"), points)
    assert links(read).tolist() == mixed.tolist()


def test_row_standardised_weights_are_no_distances(points, write):
    graph = distance_band(points)[0].transform("r")
    lines = [f"{i} {j} {weight:.17g}" for (i, j), weight in links(graph).items()]
    read, _ = file_weights(write("0 40 points id\n" + "\n".join(lines), "w.gwt"), points)
    pd.testing.assert_series_equal(links(read), links(graph))


def test_written_files_are_those_that_spdep_and_geoda_have_read(points, tmp_path):
    """tests/fixtures/make_weights.R and make_weights.py read these very bytes, and compare them with their own."""
    write_weights(distance_band(points, 2000)[0], tmp_path / "w.gal", "id", "points")
    write_weights(inverse_distance(points)[0], tmp_path / "w.gwt", "id", "points")
    assert (tmp_path / "w.gal").read_bytes() == (FIXTURES / "weights_polos.gal").read_bytes()
    assert (tmp_path / "w.gwt").read_bytes() == (FIXTURES / "weights_polos.gwt").read_bytes()


@pytest.mark.parametrize("ending", ["gal", "gwt"])
def test_a_file_is_written_by_blocks_and_a_cancel_is_heard_between_them(tmp_path, monkeypatch, ending):
    graph, path = contiguity(row(6)), tmp_path / f"w.{ending}"
    write_weights(graph, path)
    whole = path.read_bytes()
    monkeypatch.setattr(weights_writing, "AT_ONCE", 4)
    write_weights(graph, path)
    assert path.read_bytes() == whole
    looks = iter([False])
    with pytest.raises(Cancelled):
        write_weights(graph, path, cancelled=lambda: next(looks, True))


def test_fingerprints_of_shapes_hang_on_no_block_and_a_cancel_is_heard_between_them(monkeypatch):
    shapes = row(6).to_numpy()
    whole = shape_fingerprints(shapes)
    monkeypatch.setattr(weights_record, "AT_ONCE", 4)
    assert shape_fingerprints(shapes) == whole
    looks = iter([False])
    with pytest.raises(Cancelled):
        shape_fingerprints(shapes, lambda: next(looks, True))


@pytest.mark.filterwarnings("ignore:The weights matrix is not fully connected")
def test_libpysal_reads_what_is_written(points, tmp_path):
    points = points.set_axis([f"a{name}" for name in points.index])  # libpysal would take 007 for 7
    gal, gwt = tmp_path / "w.gal", tmp_path / "w.gwt"
    band, inverse = distance_band(points, 2000)[0], inverse_distance(points)[0]
    write_weights(band, gal, "id", "points")
    write_weights(inverse, gwt, "id", "points")
    pd.testing.assert_series_equal(links(read_gal(gal)), links(band), check_dtype=False)
    pd.testing.assert_series_equal(links(read_gwt(gwt)), links(inverse), rtol=1e-15)
    assert {i: sorted(j) for i, j in libpysal_open(str(gal)).read().neighbors.items()} == {
        i: sorted(j) for i, j in band.neighbors.items()
    }


@pytest.mark.parametrize(("ending", "graph"), [("gal", contiguity(row(6))), ("gwt", contiguity(row(6)).transform("r"))])
def test_read_again_as_written(tmp_path, ending, graph):
    write_weights(graph, tmp_path / f"w.{ending}", "code", "a layer with blanks")
    assert (tmp_path / f"w.{ending}").read_text().splitlines()[0] == "0 6 a_layer_with_blanks code"
    read, _ = file_weights(tmp_path / f"w.{ending}", row(6))
    pd.testing.assert_series_equal(read.adjacency, graph.adjacency)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(1e-300, 1e300), min_size=6, max_size=6))
def test_no_digit_of_a_weight_is_lost(tmp_path_factory, numbers):
    """A weight that is off by a rounding error can turn a tie, and with it a p-value."""
    graph = Graph.from_arrays(list("aabbcc"), list("bcacab"), numbers)
    path = tmp_path_factory.mktemp("exact") / "w.gwt"
    write_weights(graph, path)
    areas = gpd.GeoSeries([None] * 3, index=list("abc"))
    assert file_weights(path, areas)[0].adjacency.tolist() == graph.adjacency.tolist()


@pytest.mark.parametrize(
    ("ending", "form", "first"),
    [
        ("dat", None, 1),
        ("mtx", None, 1),
        ("mat", None, 0),
        ("wk1", None, 0),
        ("swm", None, 1),
        ("dbf", "arcgis_dbf", 1),
        ("txt", "arcgis_text", 1),
        ("txt", "stata_text", 1),
        ("txt", "geobugs_text", 1),
        ("kwt", None, 1),
    ],
)
def test_formats_that_libpysal_writes(tmp_path, ending, form, first):
    """Formats without ids number the areas, from 0 or 1."""
    ids = range(first, first + 5)
    weights = W({i: [j for j in (i - 1, i + 1) if j in ids] for i in ids}, silence_warnings=True)
    path = tmp_path / f"w.{ending}"
    file = libpysal_open(str(path), "w", dataFormat=form)
    if form == "arcgis_dbf":
        file.varName = "code"
    file.write(weights)
    file.close()
    graph, _ = file_weights(path, row(5, list(ids)))
    pd.testing.assert_series_equal(links(graph), links(contiguity(row(5, list(ids)))), check_dtype=False)


@pytest.mark.parametrize(
    "text",
    [
        "4\n1 1\n2\n2 2\n1 3\n3 1\n2\n4 0\n\n",
        "4\n1 1\n2\n2 2\n1 3\n3 1\n2\n4 0",
        "0 4 layer code\r\n1 1\r\n2\r\n2 2\r\n1 3\r\n3 1\r\n2\r\n4 0\r\n",
        "\ufeff4\n1 1\n2\n2 2\n1 3\n3 1\n2\n4 0\n",
        '0 4 "my layer" code\n1 1\n2\n2 2\n1 3\n3 1\n2\n4 0\n',
    ],
)
def test_dialects_of_gal(write, text):
    graph, _ = file_weights(write(text), row())
    assert {i: set(j) for i, j in graph.neighbors.items()} == {1: {2}, 2: {1, 3}, 3: {2}, 4: set()}


# Ids -----------------------------------------------------------------------------------------------------------


def test_ids_are_texts_or_numbers_and_may_have_lost_zeros(write):
    gal = "0 4 l code\n0101 1\n0102\n0102 2\n0101 0103\n0103 2\n0102 0104\n0104 1\n0103\n"
    expected = links(contiguity(row())).to_numpy()
    for ids in (["0101", "0102", "0103", "0104"], [101, 102, 103, 104], [101.0, 102.0, 103.0, 104.0]):
        graph, notices = file_weights(write(gal), row(4, ids))
        assert list(graph.unique_ids) == ids
        np.testing.assert_array_equal(links(graph).to_numpy(), expected)
        assert any("lost leading zeros" in str(notice) for notice in notices) == (ids[0] != "0101")
    lost = gal.replace("010", "10")
    graph, _ = file_weights(write(lost), row(4, ["0101", "0102", "0103", "0104"]))
    np.testing.assert_array_equal(links(graph).to_numpy(), expected)


def test_ids_that_do_not_fit_are_listed(write):
    five = "5\n1 1\n2\n2 1\n1\n3 1\n9\n9 1\n3\n4 0\n"
    with pytest.raises(
        WeightsError, match=r"“w\.gal” does not fit the layer: ids in the file .* \(1\): 9 \(l\. 7\)\. Make"
    ):
        file_weights(write(five), row())
    with pytest.raises(WeightsError, match=r"areas of the layer that the file does not have \(2\): 6, 7\. Make"):
        file_weights(write(five), row(7, [1, 2, 3, 4, 9, 6, 7]))
    with pytest.raises(
        WeightsError, match=r"\(2\): 9 \(l\. 7\), 4; areas of the layer that the file does not have \(1\): 5\. Make"
    ):
        file_weights(write(five), row(4, [1, 2, 3, 5]))


def test_ids_that_do_not_fit_can_be_accepted(write):
    text = "4\n1 1\n2\n2 2\n1 9\n3 1\n9\n9 2\n3 2\n"
    graph, notices = file_weights(write(text), row(4, [1, 2, 3, 5]), accept_changed=True)
    assert {i: set(j) for i, j in graph.neighbors.items()} == {1: {2}, 2: {1}, 3: set(), 5: set()}
    assert [str(notice) for notice in notices if notice.warning] == [
        "Ids in “w.gal” that the layer does not have, their links dropped (1): 9 (l. 5).",
        "Areas that “w.gal” does not have, left without neighbours (1): 5.",
    ]


def test_ids_of_another_field_are_told_with_the_files_own(write):
    with pytest.raises(
        WeightsError, match=r"none of its ids \(1, 2\) is in the field “code” \(a, b\).*with \(POLYID\)"
    ):
        file_weights(write("0 2 layer POLYID\n1 1\n2\n2 1\n1\n"), row(2, ["a", "b"]))


def test_a_gwt_does_not_name_islands_but_counts_them(write):
    pairs = "1 2 1\n2 1 1\n"
    graph, _ = file_weights(write("0 3 layer code\n" + pairs, "w.gwt"), row(3))
    assert list(graph.isolates) == [3]
    with pytest.raises(WeightsError, match=r"areas of the layer that the file does not have \(1\): 3"):
        file_weights(write("0 2 layer code\n" + pairs, "w.gwt"), row(3))


def test_two_ids_of_one_area(write):
    with pytest.raises(WeightsError, match=r"the same area of the layer \(2\): 01, 1"):
        file_weights(write("3\n01 1\n2\n1 0\n\n2 1\n01\n"), row(2))


def test_a_neighbour_that_is_no_area_is_told_with_its_line(write):
    """In a GAL file as in a GWT file: a typing error must not pass for an area without that neighbour."""
    gal = "0 4 l code\n1 1\n99\n2 2\n1 3\n3 2\n2 4\n4 1\n3\n"
    with pytest.raises(WeightsError, match=r"that the layer does not have \(1\): 99 \(l\. 3\)\. Make"):
        file_weights(write(gal), row())
    gwt = "0 4 l code\n1 99 1\n2 1 1\n2 3 1\n3 2 1\n3 4 1\n4 3 1\n"
    with pytest.raises(WeightsError, match=r"that the layer does not have \(1\): 99 \(l\. 2\)\. Make"):
        file_weights(write(gwt, "w.gwt"), row())
    graph, notices = file_weights(write(gal), row(), accept_changed=True)
    assert dict(graph.cardinalities) == {1: 0, 2: 2, 3: 2, 4: 1}
    assert "Ids in “w.gal” that the layer does not have, their links dropped (1): 99 (l. 3)." in map(str, notices)


def test_neighbours_may_have_lost_their_zeros_where_areas_have_not(write):
    gal = "0 4 l code\n01 1\n2\n02 2\n1 3\n03 2\n2 4\n04 1\n3\n"
    graph, notices = file_weights(write(gal), row(4, ["01", "02", "03", "04"]))
    pd.testing.assert_series_equal(links(graph), links(contiguity(row(4, ["01", "02", "03", "04"]))))
    assert "leading zeros are put back (4)" in str(notices[1])


def test_an_area_that_stands_twice(write):
    with pytest.raises(WeightsError, match=r"has 2 twice, in lines 4 and 8\. Correct"):
        file_weights(write("4\n1 1\n2\n2 1\n1\n3 1\n4\n2 1\n3\n"), row())


def test_another_field_in_the_first_line_is_remarked(write):
    text = "0 4 l {}\n1 1\n2\n2 2\n1 3\n3 2\n2 4\n4 1\n3\n"
    _, notices = file_weights(write(text.format("POLYID")), row())
    assert "its ids are from the field “POLYID”; here they are looked up in “code”" in str(notices[1])
    for same in ("code", "CODE"):
        assert not [notice for notice in file_weights(write(text.format(same)), row())[1] if notice.warning]


def test_a_first_line_of_another_number_of_areas(write):
    links_of_two = "1 2 1\n2 1 1\n"
    with pytest.raises(WeightsError, match="it says 5 areas, the layer has 2"):
        file_weights(write("0 5 l code\n" + links_of_two, "w.gwt"), row(2))
    _, notices = file_weights(write("0 5 l code\n" + links_of_two, "w.gwt"), row(2), accept_changed=True)
    assert "“w.gwt” says 5 areas, the layer has 2 (accepted)." in map(str, notices)


# Positions ------------------------------------------------------------------------------------------------------

SHUFFLED = [3, 1, 4, 2]
"""Ids that are the numbers of other positions."""
BY_POSITION = {(3, 1), (1, 3), (1, 4), (4, 1), (4, 2), (2, 4)}
CHAIN = "{}1 1\n2\n2 2\n1 3\n3 2\n2 4\n4 1\n3\n"


def test_numbers_without_a_field_may_be_positions(write):
    """A first line of the number of areas alone: as PySAL writes true ids and older programs positions."""
    graph, notices = file_weights(write(CHAIN.format("4\n")), row(4, SHUFFLED))
    assert (3, 4) in links(graph).index
    assert "may be positions in the layer, where number 1 is the area 3. If they are, set FILE_IDS" in str(notices[1])
    graph, notices = file_weights(write(CHAIN.format("4\n")), row(4, SHUFFLED), numbering="positions")
    assert set(links(graph).index) == BY_POSITION
    assert "1 is the first area (3), 4 the last (2)" in str(notices[1])
    _, notices = file_weights(write(CHAIN.format("4\n")), row(4, SHUFFLED), numbering="ids")
    assert not [notice for notice in notices if notice.warning]
    for header, ids in (("0 4 l code\n", SHUFFLED), ("4\n", [1, 2, 3, 4])):
        _, notices = file_weights(write(CHAIN.format(header)), row(4, ids))
        assert not [notice for notice in notices if notice.warning]
    with pytest.raises(WeightsError, match="numbers from 1 to 4, set FILE_IDS to positions in the layer"):
        file_weights(write(CHAIN.format("4\n")), row(4, list("abcd")))


MATRIX = "%%MatrixMarket matrix coordinate pattern symmetric\n% chain\n4 4 3\n2 1\n3 2\n4 3\n"
LESAGE = "1.0 2.0 1\n2.0 1.0 1\n2 3 1\n3 2 1\n3 4 1\n4 3 1\n"
BUGS = "list(num = c(1, 2, 2, 1),\nadj = c(2,\n1L, 3L, 2, 4, 3), sumNumNeigh = 6)"
DENSE = "%%MatrixMarket matrix array real symmetric\n4 4\n" + "0\n1\n0\n0\n0\n1\n0\n0\n1\n0\n"


@pytest.mark.parametrize(
    ("name", "text"), [("w.mtx", MATRIX), ("w.mtx", DENSE), ("w.dat", LESAGE), ("w.txt", BUGS), ("W.MTX", MATRIX)]
)
def test_numbers_of_matrices_are_positions(write, name, text):
    for ids in (SHUFFLED, list("cadb")):
        graph, notices = file_weights(write(text, name), row(4, ids))
        names = dict(zip(SHUFFLED, ids))
        assert set(links(graph).index) == {(names[one], names[other]) for one, other in BY_POSITION}
        assert "taken for positions in the layer: 1 is the first area" in str(notices[1])
    _, notices = file_weights(write(text, name), row())
    assert not [notice for notice in notices if notice.warning]
    with pytest.raises(WeightsError, match=r"positions in the layer, .* has no such positions"):
        file_weights(write(text, name), row(3))
    if name != "w.dat":
        with pytest.raises(WeightsError, match="the file has 4, the layer 5"):
            file_weights(write(text, name), row(5))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("w.mtx", MATRIX.replace("4 4 3", "4 4 4"), "says 4 links, but it has 3"),
        ("w.mtx", MATRIX.replace("4 4 3", "4 5 3"), "no square matrix of the Matrix Market"),
        ("w.mtx", MATRIX.replace("symmetric", "hermitian"), "no square matrix of the Matrix Market"),
        ("w.mtx", MATRIX.replace("2 1\n", "2 1 1 1\n"), "Line 4 of “w.mtx” is not two ids and a weight"),
        ("w.mtx", DENSE.replace("4 4", "3 3"), "says 6 links, but it has 10"),
        ("w.mtx", "", "no square matrix of the Matrix Market"),
        ("w.dat", LESAGE + "1 2\n", "Line 7 of “w.dat” is not two ids and a weight"),
        ("w.dat", LESAGE + "1.5 2 1\n", r"no such positions \(1\): 1\.5 \(l\. 7\)"),
        ("w.dat", LESAGE + "0 2 1\n", r"no such positions \(1\): 0 \(l\. 7\)"),
        ("w.txt", BUGS.replace("c(1, 2", "c(2, 2"), "says 7 links, but it has 6"),
        ("w.txt", BUGS.replace("= 6", "= 8"), "says 8 links, but it has 6"),
        ("w.txt", BUGS[:-1], "no whole list of GeoBUGS"),
        ("w.txt", BUGS.replace("num", "n"), "no whole list of GeoBUGS"),
        ("w.txt", "4\n1 2\n2 1 3\n3 2\n", "says 4 areas, but it has 3"),
        ("w.txt", "3\n1 2\n2 1 3\n2 1\n", "has 2 twice, in lines 3 and 4"),
        ("w.txt", "code\n1 2 1\n2 1\n", "Line 3 of “w.txt” is not two ids and a weight"),
        ("w.gal", "0 4 l code\n1 1\n2 3\n2 1\n1\n", "Line 2 of “w.gal”: 1 should have 1 neighbours there, but 2 stand"),
        ("w.gal", "0 x l code\n1 1\n", "Line 1 of “w.gal”: “x” stands where a number of areas should"),
        ("w.gal", "0 4 l code\n1 ²\n", "Line 2 of “w.gal”: “²” stands where"),
        ("w.gwt", "0 4 l code\n", "has no links between areas"),
        ("w.gal", "\0\0", "is not text in"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(write, name, text, says):
    with pytest.raises(WeightsError, match=says):
        file_weights(write(text, name), row())


# Numbers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (
            "1 2 -0.5\n2 1 1\n2 3 -1\n",
            r"Negative weights in “w\.gwt” \(2\): 1 → 2 \(-0\.5, l\. 2\), 2 → 3 \(-1, l\. 4\)\.",
        ),
        ("1 2 nan\n2 1 1\n", r"no numbers \(1\): 1 → 2 \(l\. 2\)\. Correct"),
        ("1 2 0,5\n2 1 1\n", r"no numbers \(1\): 1 → 2 \(l\. 2\)"),
        ("2 1 1\n1 2 1_0\n", r"no numbers \(1\): 1 → 2 \(l\. 3\)"),
        ("2 1 1\n1 2 ٣\n", r"no numbers \(1\): 1 → 2 \(l\. 3\)"),
        ("1 2 inf\n2 1 1\n", r"no numbers \(1\): 1 → 2 \(l\. 2\)"),
        ("1 2\n2 1 1\n", "Line 2 of “w.gwt” is not two ids and a weight, with blanks between: “1 2”"),
        ("a b c 1\n", "Line 2 of “w.gwt” is not two ids and a weight"),
        ("1 2 1\n1 2 2\n", r"with several weights \(1\): 1 → 2 \(2, l\. 3\)"),
    ],
)
def test_numbers_that_cannot_be_weights(write, lines, says):
    with pytest.raises(WeightsError, match=says):
        file_weights(write("0 3 layer code\n" + lines, "w.gwt"), row(3))


def test_self_neighbours_zeros_and_repeats_are_dropped_and_said(write):
    text = "0 3 l code\n1 1 1\n1 2 .5\n2 1 .25\n2 1 .25\n2 3 0\n3 3 1\n"
    graph, notices = file_weights(write(text, "w.gwt"), row(3))
    assert links(graph).to_dict() == {(1, 2): 0.5, (2, 1): 0.25}
    assert [str(notice) for notice in notices if notice.warning] == [
        "Areas that “w.gwt” calls their own neighbours (2): 1, 3. These links are dropped.",
        "Links in “w.gwt” with the weight 0, which are none (1): 2 → 3 (0, l. 6).",
        "Links that stand in “w.gwt” more than once count once (1): 2 → 1 (0.25, l. 5).",
    ]


def test_the_user_decides_whether_numbers_are_distances(points):
    path = FIXTURES / "weights_geoda.gwt"
    graph, _ = file_weights(path, points, numbers="weights")
    assert links(graph).max() > 1000
    graph, notices = file_weights(path, points, numbers="distances")
    pd.testing.assert_series_equal(links(graph), links(distance_band(points, 2000)[0]))
    assert not any(notice.warning for notice in notices)
    graph, notices = file_weights(FIXTURES / "weights_spdep.gwt", points)
    assert "are taken for weights; if they are distances, set FILE_NUMBERS" in str(notices[1])
    graph, _ = file_weights(FIXTURES / "weights_spdep.gwt", points, numbers="distances")
    assert set(links(graph)) == {1.0}


def test_kernel_weights_of_geoda_are_never_distances(points, write):
    """GeoDa's .kwt holds kernel weights; these here grow with the distance, as no kernel does."""
    text = (FIXTURES / "weights_geoda.gwt").read_text()
    graph, _ = file_weights(write(text, "w.kwt"), points)
    assert links(graph).max() > 1000


def test_what_grows_with_the_distance_is_asked_about(points, write):
    band = links(distance_band(points)[0])
    distance = [points[i].distance(points[j]) for i, j in band.index]
    mixed = np.random.default_rng(2).uniform(0, 3000, len(band)) + distance
    lines = [f"{i} {j} {weight}\n" for (i, j), weight in zip(band.index, mixed)]
    _, notices = file_weights(write("0 40 points id\n" + "".join(lines), "w.gwt"), points)
    assert "grow with the distance between the areas (rank correlation 0." in str(notices[1])


LONG = "0 12 l code\n" + "".join(
    f"{one} {other} 0.5\n" for one in range(1, 13) for other in (one - 1, one + 1) if 1 <= other <= 12
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (LONG.replace("5 6 0.5\n", ""), r"go one way only, .* \(1\): 6 → 5 \(0\.5, l\. 10\)\. Look"),
        (
            LONG.replace("5 6 0.5", "5 6 0.3"),
            r"weigh as much as the link back, .* \(2\): 5 → 6 \(0\.3, l\. 10\), 6 → 5",
        ),
        (LONG.removesuffix("12 11 0.5\n"), r"go one way only, .* \(1\): 11 → 12"),
        (LONG[:-1], "The last line of “w.gwt” has no end (23: “12 11 0.5”)".replace("(", r"\(").replace(")", r"\)")),
    ],
)
def test_what_is_unlike_nearly_all_others_is_told(write, text, says):
    _, notices = file_weights(write(text, "w.gwt"), row(12))
    assert re.search(says, "\n".join(str(notice) for notice in notices if notice.warning))
    _, notices = file_weights(write(LONG, "w.gwt"), row(12))
    assert not [notice for notice in notices if notice.warning]


def test_shares_that_do_not_add_up_and_neighbours_that_are_too_few(points, write):
    shares = links(distance_band(points)[0].transform("r"))
    lines = [f"{i} {j} {weight:.6f}\n" for (i, j), weight in shares.items()]
    lines[5] = lines[5][:-3] + "\n"
    _, notices = file_weights(write("0 40 points id\n" + "".join(lines), "w.gwt"), points)
    assert not [notice for notice in notices if notice.warning]  # five digits or four are rounding
    lines[5] = lines[5].rsplit(" ", 1)[0] + " 0.01\n"
    _, notices = file_weights(write("0 40 points id\n" + "".join(lines), "w.gwt"), points)
    (warning,) = [str(notice) for notice in notices if notice.warning]
    assert f"do not add up to 1, while those of nearly all others do (1): {lines[5].split()[0]}." in warning
    nearest = [f"{i} {j} 1\n" for i, j in links(nearest_neighbours(points, 4)).index]
    _, notices = file_weights(write("0 40 points id\n" + "".join(nearest), "w.gwt"), points)
    assert not [notice for notice in notices if notice.warning]
    _, notices = file_weights(write("0 40 points id\n" + "".join(nearest[1:]), "w.gwt"), points)
    (warning,) = [str(notice) for notice in notices if notice.warning]
    assert f"do not have 4 neighbours in “w.gwt”, while nearly all others do (1): {nearest[0].split()[0]}." in warning


# Broken files --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("w.gal", "", "“” stands where a number of areas should"),
        ("w.gal", "two\n", "“two” stands where"),
        ("w.gal", "2\n1 1\n2\n2 3\n1\n", "cut off: it ends within the neighbours of 2"),
        ("w.gal", "3\n1 1\n2\n2 1\n1\n", "says 3 areas, but it has 2"),
        (
            "w.gal",
            "1\nSan Juan 0\n",
            "Line 2 of “w.gal”: “Juan” stands where a number of areas should. .* ids have blanks",
        ),
        ("w.gwt", "layer\n", "“layer” stands where"),
        ("w.txt", "a b c\n", "begins like none of ArcGIS, GeoBUGS or Stata"),
        ("w.swm", "x", "“w.swm” is cut off"),
        ("w.mat", "x", "“w.mat” cannot be read as a file of Matlab"),
        ("w.csv", "1,2\n", "no weights file that can be read; such files end in .dat, .dbf, .gal"),
    ],
)
def test_files_that_cannot_be_read(write, name, text, says):
    with pytest.raises(WeightsError, match=says):
        read_links(write(text, name))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(WeightsError, match="There is no weights file"):
        file_weights(str(tmp_path / "none.gal"), row())
    with pytest.raises(WeightsError, match="give it as WEIGHTS_FILE"):
        file_weights(None, row())


@pytest.mark.parametrize(
    ("ids", "says"),
    [
        (
            ["a", "San Juan", "c", ""],
            r"Ids of “code” with blanks, which a weights file cannot hold \(2\): San Juan, \.",
        ),
        ([1, "1", 2, 3], "the same as texts: 1"),
    ],
)
def test_ids_that_no_weights_file_can_hold(tmp_path, ids, says):
    with pytest.raises(WeightsError, match=says):
        write_weights(contiguity(row(4, ids)), tmp_path / "w.gal", "code")
    assert not (tmp_path / "w.gal").exists()


def test_what_a_gal_cannot_say(tmp_path):
    with pytest.raises(WeightsError, match=r"end FILE in \.gwt"):
        write_weights(contiguity(row()).transform("r"), tmp_path / "w.gal", "code")
    with pytest.raises(WeightsError, match=r"must end in \.gal or \.gwt"):
        write_weights(contiguity(row()), tmp_path / "w.txt", "code")


def test_ids_of_the_layer_must_be_unique(write):
    with pytest.raises(AreaError, match="repeated"):
        file_weights(write("1\n1 0\n"), row(2, [1, 1]))


# The record of the layer ---------------------------------------------------------------------------------------


@pytest.fixture
def recorded(tmp_path):
    path = tmp_path / "w.gwt"
    areas = row(4, ["01", "02", "03", "04"]).set_crs(32718)
    write_weights(contiguity(areas), path, "code")
    write_record(path, areas, made_by="a test")
    return path, areas


def edited(areas, name, shape):
    areas = areas.copy()
    areas[name] = shape
    return areas


def test_the_layer_as_it_was_is_taken_in_any_order_and_form(recorded):
    path, areas = recorded
    other = areas[::-1].reverse()
    other["02"] = shapely.MultiPolygon([other["02"]])
    for layer in (areas, other, areas.set_axis([1, 2, 3, 4]), areas.apply(shapely.force_3d)):
        _, notices = file_weights(path, layer)
        assert not any("shape" in str(notice) for notice in notices)


def test_an_edited_layer_is_refused_unless_accepted(recorded):
    path, areas = recorded
    layer = edited(areas, "03", shapely.box(2, 0, 3, 1.001))
    with pytest.raises(WeightsError, match=r"edited after the weights in “w\.gwt” were made: .* \(1\): 03\. Make"):
        file_weights(path, layer)
    graph, notices = file_weights(path, layer, accept_changed=True)
    assert graph.n_edges == 6
    assert "Areas with another shape than when “w.gwt” was made (1, accepted): 03." in map(str, notices)


@pytest.mark.parametrize("shape", [None, shapely.Polygon()])
def test_a_lost_geometry_is_an_edit(recorded, shape):
    path, areas = recorded
    with pytest.raises(WeightsError, match=r"\(1\): 03"):
        file_weights(path, edited(areas, "03", shape))


def test_exchanged_ids_are_an_edit(recorded):
    path, areas = recorded
    with pytest.raises(WeightsError, match=r"\(2\): 01, 02|\(2\): 02, 01"):
        file_weights(path, areas.rename({"01": "02", "02": "01"}))


def test_another_coordinate_system_is_named(recorded):
    path, areas = recorded
    with pytest.raises(
        WeightsError, match=r"for a layer in EPSG:32718; this one is in EPSG:32717, .* set ACCEPT_CHANGED"
    ):
        file_weights(path, areas.to_crs(32717))
    file_weights(path, areas.to_crs(32717), accept_changed=True)


def test_a_record_of_an_older_file_is_no_proof(recorded):
    path, areas = recorded
    path.write_text(path.read_text().replace("01 02 1", "01 02 2"))
    graph, notices = file_weights(path, edited(areas, "03", shapely.box(2, 0, 3, 9)))
    assert graph.adjacency["01", "02"] == 2
    assert any("was altered after “w.gwt.polos.json” was written" in str(notice) for notice in notices)


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"areas": 3}', "{", "[" * 200_000, '{"areas": [1], "crs": "", "file_sha256": ""}', "\0", "\ud800"],
)
def test_a_record_that_cannot_be_read_is_no_proof(recorded, text):
    path, areas = recorded
    path.with_name("w.gwt.polos.json").write_bytes(text.encode(errors="surrogatepass"))
    _, notices = file_weights(path, areas)
    assert any("“w.gwt.polos.json” cannot be read" in str(notice) for notice in notices)


def test_the_record_is_plain(recorded):
    path, _ = recorded
    record = json.loads(path.with_name("w.gwt.polos.json").read_text())
    assert record["made_by"] == "a test"
    assert record["crs"] == "EPSG:32718"
    assert list(record["areas"]) == ["01", "02", "03", "04"]
    assert len(record["file_sha256"]) == 64


def test_fingerprints_tell_shapes_apart():
    shapes = [shapely.box(0, 0, 1, 1), shapely.box(0, 0, 1, 2), None, shapely.Point(0, 0), shapely.box(1, 1, 0, 0)]
    a, b, none, point, again = shape_fingerprints(np.array(shapes))
    assert a == again
    assert len({a, b, none, point}) == 4
    assert none == ""
