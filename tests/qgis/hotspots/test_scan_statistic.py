"""The scan statistic in a real QGIS: windows, areas and page, and what it says to bad input."""

import os
import re
from pathlib import Path

import numpy as np
import pytest

SC = ["sc_exp", "sc_ratio", "sc_window", "sc_p", "sc_class", "sc_label"]
FIRMS = {"FIELD": "firms", "DENOMINATOR": "all"}
CONSTANT = {**FIRMS, "NULL_MODEL": 2, "SLOPE": 0}
CLUSTER = [26, 27, 28, 38, 39, 40, 50, 51, 52]


@pytest.fixture
def outputs(polos):
    """Return a function that runs the scan and returns all its outputs."""

    def go(layer, feedback=None, **parameters):
        wanted = dict.fromkeys(("OUTPUT", "WINDOWS", "TABLE"), "TEMPORARY_OUTPUT")
        given = {"INPUT": layer, "MAPS": 199, **FIRMS, **wanted, **parameters}
        return polos.run("polos:scanstatistic", given, feedback=feedback)

    return go


def kulldorff(observed, expected, total):
    rest = total - observed
    return observed * np.log(observed / expected) + rest * np.log(rest / (total - expected))


def test_the_scan_finds_the_cluster_and_says_so(outputs, make_areas, rows_of, log):
    """3 × 3 squares are the nine nearest of the one in the middle; the likelihood ratio is Kulldorff's (1997)."""
    made = outputs(make_areas(), log, **CONSTANT, ID_FIELD="code")
    found, windows = rows_of(made["OUTPUT"]), rows_of(made["WINDOWS"])
    total = 9 * 12 + 134 * 2
    assert list(found[0])[5:] == SC
    assert [place for place, row in enumerate(found) if row["sc_class"] == 1] == CLUSTER
    assert found[39]["sc_exp"] == pytest.approx(total / 143)
    assert found[39]["sc_ratio"] == pytest.approx(12 / (total / 143))
    assert (found[39]["sc_window"], found[39]["sc_p"]) == (1, 1 / 200)
    assert (found[0]["sc_window"], found[0]["sc_p"], found[0]["sc_class"]) == (None, None, 0)
    assert (found[143]["sc_exp"], found[143]["sc_class"], found[143]["sc_label"]) == (None, 5, "No data")
    first = windows[0]
    assert (first["window"], first["centre"], first["areas"], first["observed"]) == (1, found[39]["code"], 9, 108)
    assert first["expected"] == pytest.approx(9 * total / 143)
    assert first["radius"] == pytest.approx(1000 * np.sqrt(2))
    assert first["llr"] == pytest.approx(kulldorff(108, 9 * total / 143, total), rel=1e-9)
    assert first["rel_risk"] == pytest.approx(6)
    assert (first["p"], first["class"], first["label"]) == (1 / 200, 1, "Strongest window")
    assert "p_seq" not in first
    assert [{**row} for row in rows_of(made["TABLE"])] == windows
    shape = next(made["WINDOWS"].getFeatures()).geometry()
    assert shape.isMultipart()
    assert shape.area() == pytest.approx(9e6)
    assert "Significant windows: 1 of" in log.textLog()


@pytest.mark.parametrize("window", [0, 1])
def test_sequential_p_values_are_asked_for_and_decide(outputs, make_areas, rows_of, window, firm_rows):
    """Two clusters: the second by itself, once the first is off the map."""
    other = dict.fromkeys((90, 91, 92, 102, 103, 104), 9)
    layer = make_areas(firm_rows(firms={**dict.fromkeys(range(143), 2), **dict.fromkeys(CLUSTER, 12), **other}))
    made = outputs(layer, **CONSTANT, SECONDARY=1, WINDOW=window)
    windows, found = rows_of(made["WINDOWS"]), rows_of(made["OUTPUT"])
    assert [row["p_seq"] for row in windows[:2]] == [windows[0]["p"], 1 / 200]
    assert [row["class"] for row in windows[:2]] == [1, 2]
    assert {found[place]["sc_class"] for place in other} == {2}
    later = [row for row in windows if row["p_seq"] is None]
    assert all(row["class"] == 0 for row in later)


def test_flexible_windows_follow_a_line(outputs, make_areas, rows_of, firm_rows):
    line = [38, 39, 40, 41, 42, 43, 44]
    layer = make_areas(firm_rows(firms={**dict.fromkeys(range(143), 2), **dict.fromkeys(line, 9)}))
    made = outputs(layer, **CONSTANT, WINDOW=1, LENGTH=40)
    assert [place for place, row in enumerate(rows_of(made["OUTPUT"])) if row["sc_class"] == 1] == line


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"MAPS": 98}, "MAPS is 98: it must be between 99 and 99999"),
        ({"MAPS": 1_000_000}, "MAPS is 1000000"),
        ({"MAX_SHARE": 0}, "MAX_SHARE is 0: it must be above 0 and at most 0.5"),
        ({"MAX_SHARE": 0.6}, "MAX_SHARE is 0.6"),
        ({"MAX_SHARE": 0.001}, "no window is small enough"),
        ({"MAX_AREAS": 0}, "MAX_AREAS is 0"),
        ({"WINDOW": 1, "LENGTH": 51}, "from 1 to 50"),
        ({"WINDOW": 1, "WEIGHTS": 5}, "WEIGHTS_FILE"),
        ({"SEED": -1}, "SEED is -1"),
    ],
)
def test_bad_parameters_of_the_scan_are_explained(run, make_areas, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run("scanstatistic", INPUT=make_areas(), **{**FIRMS, **parameters})
    assert says in str(error.value)


def test_one_area_with_almost_everything_lies_in_no_window(run, make_areas, rows_of, log, firm_rows):
    """A capital with 40 % of all firms: it is named, and never within a window; the neighbourhood test takes it."""
    changed = firm_rows()
    changed[70][1:3] = [250.0, 9500]
    layer = make_areas(changed)
    found = rows_of(run("scanstatistic", log, INPUT=layer, **FIRMS, ID_FIELD="code", SLOPE=0))
    (said,) = re.findall(r"can be in no window and nothing is said of them \(1\): (.*)", log.textLog())
    assert changed[70][0] in said
    assert found[70]["sc_window"] is None
    assert rows_of(run("neighbourhoodtest", INPUT=layer, **FIRMS))[70]["nb_p"] is not None


def test_maps_too_few_for_the_level_are_said(run, make_areas, log):
    run("scanstatistic", log, INPUT=make_areas(), **FIRMS, MAPS=99, ALPHA=0.005)
    assert "With 99 maps of chance the smallest p-value is 0.01: no window can pass 0.005" in log.textLog()


def test_the_page_lists_windows_and_says_what_they_are_not(outputs, make_areas, tmp_path):
    path = tmp_path / "page.html"
    outputs(make_areas(), REPORT=str(path), LANGUAGE=1, **CONSTANT)
    english = path.read_text(encoding="utf-8")
    assert english.count("data:image/png;base64,") == 2
    for said in ("It is no perimeter", "Only firms are tested", "standard here", "Windows are circles"):
        assert said in english
    outputs(make_areas(), REPORT=str(path), LANGUAGE=2, SECONDARY=1, WINDOW=1, **CONSTANT)
    spanish = path.read_text(encoding="utf-8")
    for said in (
        "No es un perímetro",
        "Solo se prueban empresas",
        "aquí secuenciales",
        "áreas conexas",
        "Ventana más fuerte",
    ):
        assert said in spanish
    assert '<html lang="es">' in spanish


def test_look_and_styles_are_kept_in_the_file(outputs, make_areas, tmp_path):
    from qgis.core import QgsVectorLayer

    targets = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "WINDOWS", "TABLE")}
    outputs(make_areas(), **CONSTANT, LANGUAGE=2, **targets)
    for name, title in (("OUTPUT", "Estadístico de barrido"), ("WINDOWS", "Ventanas del estadístico de barrido")):
        layer = QgsVectorLayer(targets[name], "o", "ogr")
        count, _, _, descriptions, _ = layer.listStylesInDatabase()
        assert (count, set(descriptions)) == (3, {title})
        shown = [category.label() for category in layer.renderer().categories()]
        assert sum(int(label.rsplit("(", 1)[1].rstrip(")")) for label in shown) == layer.featureCount()
    categories = layer.renderer().categories()
    assert {category.symbol().symbolLayer(0).properties()["style"] for category in categories} == {"no"}


def test_points_and_degrees(outputs, make_areas, rows_of):
    """Points make windows of points; in degrees distances are metres, here 0.01° of the equator's meridian."""
    made = outputs(make_areas(geometry="Point"), **CONSTANT)
    assert {place for place, row in enumerate(rows_of(made["OUTPUT"])) if row["sc_class"] == 1} == set(CLUSTER)
    assert next(made["WINDOWS"].getFeatures()).geometry().asWkt().startswith("MultiPoint")
    degrees = {place: f"POINT({place % 12 * 0.01} {place // 12 * 0.01})" for place in range(144)}
    made = outputs(make_areas(geometry="Point", crs="EPSG:4326", shapes=degrees), **CONSTANT)
    assert rows_of(made["WINDOWS"])[0]["radius"] == pytest.approx(np.hypot(1113.195, 1105.743), abs=0.1)


@pytest.mark.skipif(
    "POLOS_REFERENCE" not in os.environ, reason="POLOS_REFERENCE names no folder with the reference data"
)
@pytest.mark.parametrize(
    ("share", "name"),
    [
        (0.5, "scan_test_ny_poisson_circular_cartesian.txt"),
        (0.1, "scan_test_ny_poisson_circular_cartesian_ubpop_10percent.txt"),
    ],
)
def test_new_york_leukemia_is_that_of_satscan(outputs, make_layer, rows_of, share, name):
    """What SaTScan 9.6 stored (test files of the R package smerc): the same areas, ratios to six decimals."""
    folder = Path(os.environ["POLOS_REFERENCE"]) / "new_york"
    cases, population = (np.loadtxt(folder / f"satscan_ny_{kind}.txt") for kind in ("cases", "pop"))
    points = np.loadtxt(folder / "satscan_ny_coords.txt")
    tracts = [[int(row[0]), row[1], people[2]] for row, people in zip(cases, population)]
    shapes = {place: f"POINT({x!r} {y!r})" for place, (_, x, y) in enumerate(points.tolist())}
    fields = {"tract": "integer", "firms": "double", "all": "double"}
    layer = make_layer(fields, tracts, geometry="Point", shapes=shapes)
    made = outputs(layer, **CONSTANT, ID_FIELD="tract", MAX_SHARE=share, MAX_AREAS=281)
    text = (folder / name).read_text()
    ratios = re.findall(r"Log likelihood ratio\s?\.+: ([\d.]+)", text)
    areas = [
        set(map(int, re.findall(r"\d+", each))) for each in re.findall(r"IDs included\.: ([\d,\s]+?)\n  [A-Z]", text)
    ]
    windows = rows_of(made["WINDOWS"])
    assert [f"{row['llr']:.6f}" for row in windows[: len(ratios)]] == ratios
    found = {number: set() for number in range(1, len(ratios) + 1)}
    for row in rows_of(made["OUTPUT"]):
        if row["sc_window"] in found:
            found[row["sc_window"]].add(row["tract"])
    assert list(found.values()) == areas
