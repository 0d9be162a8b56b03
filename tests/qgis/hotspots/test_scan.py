"""Neighbourhood test and scan statistic in a real QGIS: what they write, and say to bad input."""

import os
import re
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

NB = ["nb_count", "nb_exp", "nb_ratio", "nb_p", "nb_p_adj", "nb_class", "nb_label", "neighbours"]
SC = ["sc_exp", "sc_ratio", "sc_window", "sc_p", "sc_class", "sc_label"]
FIRMS = {"FIELD": "firms", "DENOMINATOR": "all"}
CONSTANT = {**FIRMS, "NULL_MODEL": 2, "SLOPE": 0}
SIDE, CLUSTER = 12, [26, 27, 28, 38, 39, 40, 50, 51, 52]
"""A map of 12 × 12 squares, and the 3 × 3 of them where firms gather."""


def rows(cluster=12, firms=None):
    """Return rows of code, firms, all firms: two firms of 100 everywhere, more in the cluster, one NULL."""
    made = []
    for place in range(SIDE * SIDE):
        count = cluster if place in CLUSTER else 2
        made.append(
            [f"{(place * 7) % 144:03d}", float(count if firms is None else firms.get(place, 0)), 100, 0.5, "text"]
        )
    made[143][1] = None
    return made


@pytest.fixture
def make_areas(make_layer):
    fields = {"code": "string", "firms": "double", "all": "integer", "half": "double", "name": "string"}

    def make(changed=None, **options):
        return make_layer(fields, changed or rows(), columns=SIDE, **options)

    return make


@pytest.fixture
def outputs(polos):
    """Return a function that runs the scan and returns all its outputs."""

    def go(layer, feedback=None, **parameters):
        wanted = dict.fromkeys(("OUTPUT", "WINDOWS", "TABLE"), "TEMPORARY_OUTPUT")
        given = {"INPUT": layer, "MAPS": 199, **FIRMS, **wanted, **parameters}
        return polos.run("polos:scanstatistic", given, feedback=feedback)

    return go


def test_the_neighbourhood_test_under_constant_risk_is_binomial(run, make_areas, rows_of):
    found = rows_of(run("neighbourhoodtest", INPUT=make_areas(), **CONSTANT))
    assert list(found[0])[5:] == NB
    total = 9 * 12 + 134 * 2
    for place, near in ((39, 9), (26, 9), (0, 4)):
        row = found[place]
        inside = [
            other for other in range(143) if max(abs(other % 12 - place % 12), abs(other // 12 - place // 12)) < 2
        ]
        count = sum(12 if other in CLUSTER else 2 for other in inside)
        assert len(inside) == near == row["neighbours"] + 1
        assert row["nb_count"] == count
        assert row["nb_exp"] == pytest.approx(total * near / 143)
        assert row["nb_ratio"] == pytest.approx(count / (total * near / 143))
        exact = stats.binomtest(count, total, near / 143, alternative="greater").pvalue
        assert row["nb_p"] == pytest.approx(max(exact, 0), rel=1e-9)
    assert [found[place]["nb_class"] for place in (39, 37, 0, 143)] == [1, 2, 0, 5]
    assert (found[39]["nb_label"], found[37]["nb_label"]) == (
        "More than chance, here and around",
        "More than chance around, not here",
    )
    assert (found[143]["nb_p"], found[143]["neighbours"], found[143]["nb_label"]) == (None, None, "No data")


def test_an_area_alone_is_tested_alone(run, make_areas, rows_of):
    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    found = rows_of(run("neighbourhoodtest", INPUT=make_areas(shapes={0: far}), **CONSTANT))
    assert (found[0]["neighbours"], found[0]["nb_count"]) == (0, 2)
    assert found[0]["nb_p"] == pytest.approx(stats.binom.sf(1, 376, 1 / 143), rel=1e-9)


def test_risks_that_vary_ask_for_more(run, make_areas, rows_of):
    """Risks with a coefficient of variation of 0.7: an excess under the same risk is chance under them."""
    rng = np.random.default_rng(3)
    firms = dict(enumerate(rng.negative_binomial(2, 2 / (2 + 5), 143).tolist()))
    layer = make_areas(rows(firms=firms))

    def p_values(**more):
        return np.array([row["nb_p"] for row in rows_of(run("neighbourhoodtest", INPUT=layer, **FIRMS, **more))[:143]])

    constant, gamma, lognormal = (p_values(NULL_MODEL=law) for law in (2, 3, 4))
    least = constant.argmin()
    assert constant[least] < 0.05 / 143
    assert min(gamma[least], lognormal[least]) > 0.05 / 143
    weighted = p_values(NULL_MODEL=3, WEIGHTED=True)
    assert (weighted != gamma).any()
    assert stats.spearmanr(weighted, gamma)[0] > 0.9


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
def test_sequential_p_values_are_asked_for_and_decide(outputs, make_areas, rows_of, window):
    """Two clusters: the second by itself, once the first is off the map."""
    other = dict.fromkeys((90, 91, 92, 102, 103, 104), 9)
    layer = make_areas(rows(firms={**dict.fromkeys(range(143), 2), **dict.fromkeys(CLUSTER, 12), **other}))
    made = outputs(layer, **CONSTANT, SECONDARY=1, WINDOW=window)
    windows, found = rows_of(made["WINDOWS"]), rows_of(made["OUTPUT"])
    assert [row["p_seq"] for row in windows[:2]] == [windows[0]["p"], 1 / 200]
    assert [row["class"] for row in windows[:2]] == [1, 2]
    assert {found[place]["sc_class"] for place in other} == {2}
    later = [row for row in windows if row["p_seq"] is None]
    assert all(row["class"] == 0 for row in later)


def test_flexible_windows_follow_a_line(outputs, make_areas, rows_of):
    line = [38, 39, 40, 41, 42, 43, 44]
    layer = make_areas(rows(firms={**dict.fromkeys(range(143), 2), **dict.fromkeys(line, 9)}))
    made = outputs(layer, **CONSTANT, WINDOW=1, LENGTH=40)
    assert [place for place, row in enumerate(rows_of(made["OUTPUT"])) if row["sc_class"] == 1] == line


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_results_do_not_depend_on_the_order_of_features(run, make_areas, rows_of, name):
    maps = {"MAPS": 99} if name == "scanstatistic" else {}
    layer = make_areas()
    order = np.random.default_rng(5).permutation(144)
    features = list(layer.getFeatures())
    shuffled = layer.clone()
    shuffled.dataProvider().truncate()
    shuffled.dataProvider().addFeatures([features[place] for place in order])
    first, second = (
        {
            row["code"]: [row[field] for field in row if field.startswith(("nb_", "sc_"))]
            for row in rows_of(run(name, INPUT=each, **FIRMS, **maps))
        }
        for each in (layer, shuffled)
    )
    assert first == second


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELD": "name"}, "“name” of “areas” is text"),
        ({"FIELD": "half"}, "“half” has values that are not whole"),
        ({"DENOMINATOR": None}, "DENOMINATOR"),
        ({"ALPHA": 0}, "ALPHA is 0"),
        ({"NULL_MODEL": 1}, "NULL_MODEL is 1, a permutation"),
        ({"NULL_MODEL": 5}, "NULL_MODEL is 5, a permutation"),
        ({"SLOPE": 9}, "The slope is 9"),
    ],
)
@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_bad_parameters_of_both_are_explained(run, make_areas, name, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(name, INPUT=make_areas(), **{**FIRMS, **parameters})
    assert says in str(error.value)


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


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
@pytest.mark.parametrize("count", range(6))
def test_hardly_any_firms(run, make_areas, rows_of, log, name, count):
    from qgis.core import QgsProcessingException

    layer = make_areas(rows(firms={20 * place: 1 for place in range(count)}))
    if count < 2:
        with pytest.raises(QgsProcessingException, match=f"counts {count} in all areas"):
            run(name, log, INPUT=layer, **FIRMS)
        return
    found = rows_of(run(name, log, INPUT=layer, **FIRMS))
    assert f"counts only {count} in all" in log.textLog()
    assert {row["nb_class" if name == "neighbourhoodtest" else "sc_class"] for row in found} == {0, 5}


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_few_areas_are_warned_of_unless_the_law_is_given(run, make_areas, log, name):
    from qgis.core import QgsProcessingFeedback

    layer = make_areas(rows()[:60])
    run(name, log, INPUT=layer, **FIRMS)
    assert "Only 60 areas" in log.textLog()
    constant = QgsProcessingFeedback()
    run(name, constant, INPUT=layer, **CONSTANT)
    assert "Only 60 areas" not in constant.textLog()
    assert "same risk for granted in every area" in constant.textLog()


def test_one_area_with_almost_everything_lies_in_no_window(run, make_areas, rows_of, log):
    """A capital with 40 % of all firms: it is named, and never within a window; the neighbourhood test takes it."""
    changed = rows()
    changed[70][1:3] = [250.0, 9500]
    layer = make_areas(changed)
    found = rows_of(run("scanstatistic", log, INPUT=layer, **FIRMS, ID_FIELD="code", SLOPE=0))
    assert f"so that they can be in no window and nothing is said of them (1): {changed[70][0]}" in log.textLog()
    assert found[70]["sc_window"] is None
    assert rows_of(run("neighbourhoodtest", INPUT=layer, **FIRMS))[70]["nb_p"] is not None


def test_all_areas_alike_and_more_firms_than_all_firms(run, make_areas, rows_of, log):
    alike = make_areas(rows(cluster=2))
    assert {row["nb_class"] for row in rows_of(run("neighbourhoodtest", INPUT=alike, **FIRMS))} == {0, 5}
    assert {row["sc_class"] for row in rows_of(run("scanstatistic", INPUT=alike, **FIRMS))} == {0, 5}
    changed = rows()
    changed[5][2] = 1
    run("neighbourhoodtest", log, INPUT=make_areas(changed), **FIRMS)
    assert "exceeds “all” (1)" in log.textLog()


def test_maps_too_few_for_the_level_are_said(run, make_areas, log):
    run("scanstatistic", log, INPUT=make_areas(), **FIRMS, MAPS=99, ALPHA=0.005)
    assert "With 99 maps of chance the smallest p-value is 0.01: no window can pass 0.005" in log.textLog()


def test_the_page_lists_windows_and_says_what_they_are_not(outputs, make_areas, tmp_path):
    path = tmp_path / "page.html"
    outputs(make_areas(), REPORT=str(path), LANGUAGE=1, **CONSTANT)
    english = path.read_text(encoding="utf-8")
    assert english.count("data:image/png;base64,") == 1
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


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_cancelling_leaves_no_output(run, make_areas, tmp_path, name):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def pushInfo(self, text):  # noqa: N802
            self.cancel()

    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        run(name, Impatient(), INPUT=make_areas(), **FIRMS, OUTPUT=str(target))
    assert not target.exists()


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


def test_qgis_process_ends_with_exit_code_0(qgis_process, make_areas, tmp_path):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    source, layer = str(tmp_path / "areas.gpkg"), make_areas()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, source, layer.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    for name, more in (
        ("neighbourhoodtest", []),
        ("scanstatistic", ["WINDOWS=" + str(tmp_path / "w.gpkg"), "MAPS=99"]),
    ):
        target = tmp_path / f"{name}.gpkg"
        done = qgis_process(
            *("run", f"polos:{name}", "--", f"INPUT={source}", "FIELD=firms", "DENOMINATOR=all"),
            *(f"OUTPUT={target}", *more),
        )
        assert done.returncode == 0, done.stderr
        assert QgsVectorLayer(str(target), "o", "ogr").featureCount() == 144


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
