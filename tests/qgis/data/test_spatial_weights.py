"""Weights in a real QGIS: files that the statistics take again, links on the map, the page, and what does not fit."""

import json
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername=areas"
MEMORY = "TEMPORARY_OUTPUT"
QUEEN, ROOK, NEAREST, BAND, KERNEL, FILE, INVERSE = range(7)


@pytest.fixture
def areas(make_layer):
    """Return 40 squares with a hot corner, ids out of order, the last one far away."""
    rng = np.random.default_rng(1)
    rows = []
    for place in range(40):
        hot = 30 if place % 8 < 3 and place // 8 < 3 else 0
        rows.append([f"{(place * 7) % 40:03d}", place, float(rng.integers(0, 6) + hot)])
    far = "POLYGON((9000 9000,10000 9000,10000 10000,9000 10000,9000 9000))"
    return make_layer({"code": "string", "number": "integer", "jobs": "double"}, rows, columns=8, shapes={39: far})


def weights(polos, path, feedback=None, **parameters):
    given = {"ID_FIELD": "code", "FILE": str(path), "LINKS": MEMORY, "HTML": str(path) + ".html", **parameters}
    return polos.run("polos:spatialweights", given, feedback=feedback)


def moran(polos, rows_of, **parameters):
    given = {"FIELD": "jobs", "ID_FIELD": "code", "PERMUTATIONS": 999, "OUTPUT": MEMORY, **parameters}
    return rows_of(polos.run("polos:localmoran", given)["OUTPUT"])


def test_the_file_the_links_and_the_page(polos, areas, rows_of, tmp_path):
    found = weights(polos, tmp_path / "w.gal", INPUT=areas)
    lines = (tmp_path / "w.gal").read_text().splitlines()
    assert lines[:3] == ["0 40 areas code", "000 3", "007 016 023"]
    links = rows_of(found["LINKS"])
    assert list(links[0]) == ["focal", "neighbour", "weight", "distance"]
    assert [row["neighbour"] for row in links if row["focal"] == "000"] == ["007", "016", "023"]
    first = next(found["LINKS"].getFeatures())
    assert first.geometry().asWkt() == "LineString (500 500, 1500 500)"
    assert first["distance"] == 1000
    assert len(links) == sum(int(line.split()[1]) for line in lines[1::2])
    page = Path(found["HTML"]).read_text(encoding="utf-8")
    assert "1 of 40 areas: 033." in page
    assert "data:image/png" in page
    record = json.loads((tmp_path / "w.gal.polos.json").read_text(encoding="utf-8"))
    assert record["id_field"] == "code"
    assert record["weights"]["kind"] == "queen"


@pytest.mark.parametrize(
    "options",
    [
        {"WEIGHTS": QUEEN, "ISLANDS": 1},
        {"WEIGHTS": ROOK, "ORDER": 2, "LOWER_ORDERS": False},
        {"WEIGHTS": NEAREST, "K": 4},
        {"WEIGHTS": BAND},
        {"WEIGHTS": BAND, "DISTANCE": 1000},
        {"WEIGHTS": KERNEL, "DISTANCE": 2500, "KERNEL": 2},
        {"WEIGHTS": KERNEL, "K": 6, "BANDWIDTH": 1, "KERNEL": 3},
        {"WEIGHTS": INVERSE, "DISTANCE": 2500, "POWER": 2},
    ],
)
@pytest.mark.parametrize("algorithm", ["localmoran", "getisord"])
def test_statistics_from_the_file_are_those_from_the_options(polos, areas, rows_of, tmp_path, algorithm, options):
    weights(polos, tmp_path / "w.gwt", INPUT=areas, **options)
    given = {"INPUT": areas, "FIELD": "jobs", "ID_FIELD": "code", "PERMUTATIONS": 199, "OUTPUT": MEMORY}
    direct = polos.run(f"polos:{algorithm}", {**given, **options})["OUTPUT"]
    read = polos.run(f"polos:{algorithm}", {**given, "WEIGHTS": FILE, "WEIGHTS_FILE": str(tmp_path / "w.gwt")})[
        "OUTPUT"
    ]
    assert rows_of(direct) == rows_of(read)
    assert any(row["neighbours"] for row in rows_of(read))


def test_a_kernel_makes_the_near_count_more(polos, areas, rows_of):
    """By hand: the corner area has two neighbours at 1 km and one at √2 km; the bandwidth is 2 km."""
    rows = moran(polos, rows_of, INPUT=areas, WEIGHTS=KERNEL, DISTANCE=2000)
    jobs = {row["code"]: row["jobs"] for row in rows}
    near = [0.5, 0.5, 1 - np.sqrt(2) / 2]
    expected = np.average([jobs["007"], jobs["016"], jobs["023"]], weights=near)
    assert rows[0]["lm_lag"] == pytest.approx(expected, rel=1e-12)


def test_gi_star_counts_the_area_as_its_nearest_neighbour(polos, areas, rows_of):
    rows = rows_of(
        polos.run(
            "polos:getisord",
            {
                "INPUT": areas,
                "FIELD": "jobs",
                "WEIGHTS": INVERSE,
                "DISTANCE": 1500,
                "PERMUTATIONS": 199,
                "OUTPUT": MEMORY,
            },
        )["OUTPUT"]
    )
    jobs = {row["code"]: row["jobs"] for row in rows}
    sums = (jobs["000"] + jobs["007"] + jobs["016"]) / 1000 + jobs["023"] / (1000 * np.sqrt(2))
    assert rows[0]["gi"] == pytest.approx(sums / sum(jobs.values()), rel=1e-12)


def test_ids_as_numbers(polos, areas, rows_of, tmp_path):
    weights(polos, tmp_path / "w.gal", INPUT=areas, ID_FIELD="number")
    assert (tmp_path / "w.gal").read_text().splitlines()[:3] == ["0 40 areas number", "0 3", "1 8 9"]
    rows = moran(polos, rows_of, INPUT=areas, WEIGHTS=FILE, WEIGHTS_FILE=str(tmp_path / "w.gal"), ID_FIELD="number")
    assert rows[0]["neighbours"] == 3


def test_a_layer_edited_between_weights_and_statistic_is_refused(polos, areas, rows_of, tmp_path):
    from qgis.core import QgsGeometry, QgsProcessingException

    path = tmp_path / "w.gal"
    weights(polos, path, INPUT=areas)
    given = {"INPUT": areas, "WEIGHTS": FILE, "WEIGHTS_FILE": str(path)}
    assert moran(polos, rows_of, **given)[0]["neighbours"] == 3
    feature = next(areas.getFeatures())
    larger = QgsGeometry.fromWkt("POLYGON((-10 0,1000 0,1000 1000,0 1000,-10 0))")
    areas.dataProvider().changeGeometryValues({feature.id(): larger})
    with pytest.raises(
        QgsProcessingException, match=r"edited after the weights in “w\.gal” were made: .* \(1\): 000\."
    ):
        moran(polos, rows_of, **given)
    assert moran(polos, rows_of, **given, ACCEPT_CHANGED=True)[0]["neighbours"] == 3
    areas.dataProvider().deleteFeatures([feature.id()])
    with pytest.raises(
        QgsProcessingException, match=r"ids in the file that the layer does not have \(1\): 000 \(l\. 3\)\."
    ):
        moran(polos, rows_of, **given)


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"WEIGHTS": FILE}, "give it as WEIGHTS_FILE"),
        ({"WEIGHTS": FILE, "WEIGHTS_FILE": "/none.gal", "ID_FIELD": ""}, "give as ID_FIELD the field of the ids"),
        ({"WEIGHTS": FILE, "WEIGHTS_FILE": "/none.gal"}, "no weights file “/none.gal”"),
        ({"WEIGHTS": BAND, "DISTANCE": -1}, "DISTANCE is -1: it must be above 0"),
        ({"WEIGHTS": INVERSE, "POWER": 0}, "POWER is 0:"),
        ({"WEIGHTS": NEAREST, "K": 40}, "K is 40: it must be a whole number from 1 to 39"),
    ],
)
def test_weights_that_cannot_be_are_explained(polos, areas, rows_of, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=says):
        moran(polos, rows_of, INPUT=areas, **parameters)


@pytest.mark.parametrize(
    ("name", "parameters", "says"),
    [
        ("w.gal", {"WEIGHTS": INVERSE, "DISTANCE": 2000}, "end FILE in .gwt"),
        ("w.txt", {}, "FILE must end in .gal or .gwt"),
        ("w.gal", {"WEIGHTS": BAND, "DISTANCE": 1}, "No area has a neighbour"),
        ("none/w.gal", {}, "could not be written"),
    ],
)
def test_files_that_cannot_be_written_are_explained_and_nothing_is_left(polos, areas, tmp_path, name, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=says):
        weights(polos, tmp_path / name, INPUT=areas, HTML=None, **parameters)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_capitals_of_positions_or_distances(polos, areas, rows_of, tmp_path):
    """The first area is in a corner of a grid of 8 × 5, so that it has three neighbours; ids are another order."""
    weights(polos, tmp_path / "w.gal", INPUT=areas, ID_FIELD="number")
    lines = (tmp_path / "w.gal").read_text().splitlines()[1:]
    moved = ["40"]
    for head, rest in zip(lines[::2], lines[1::2]):
        area, count = head.split()
        moved += [f"{int(area) + 1} {count}", " ".join(str(int(word) + 1) for word in rest.split())]
    (tmp_path / "OLD.GAL").write_text("\n".join(moved) + "\n")
    given = {"INPUT": areas, "WEIGHTS": FILE, "WEIGHTS_FILE": str(tmp_path / "OLD.GAL"), "FILE_IDS": 2}
    rows = moran(polos, rows_of, **given)
    assert rows == moran(polos, rows_of, INPUT=areas)
    assert rows[0]["neighbours"] == 3
    weights(polos, tmp_path / "w.gwt", INPUT=areas, WEIGHTS=INVERSE, DISTANCE=1500)
    given = {"INPUT": areas, "WEIGHTS": FILE, "WEIGHTS_FILE": str(tmp_path / "w.gwt")}
    alike = moran(polos, rows_of, **given, FILE_NUMBERS="distances")
    assert alike == moran(polos, rows_of, INPUT=areas, WEIGHTS=BAND, DISTANCE=1500)
    assert alike != moran(polos, rows_of, **given)


def test_points_of_firms_in_one_place(polos, make_layer, tmp_path):
    from qgis.core import QgsProcessingException

    firms = make_layer(
        {"code": "string"}, [[f"f{i}"] for i in range(6)], geometry="Point", shapes={5: "POINT(500 500)"}
    )
    with pytest.raises(QgsProcessingException, match=r"same place \(1 pairs\): f0 – f5"):
        weights(polos, tmp_path / "w.gwt", INPUT=firms, WEIGHTS=INVERSE)
    weights(polos, tmp_path / "w.gwt", INPUT=firms, WEIGHTS=KERNEL, DISTANCE=1500)
    assert "f0 f5 1\n" in (tmp_path / "w.gwt").read_text()


def test_metres_on_a_layer_in_degrees(polos, make_layer, tmp_path):
    """A degree of longitude on the equator is 111,319.49 m (WGS 84): the third point is beyond the band."""
    shapes = {0: "POINT(-78 0)", 1: "POINT(-77 0)", 2: "POINT(-76 0.1)"}
    points = make_layer({"code": "string"}, [["a"], ["b"], ["c"]], geometry="Point", crs="EPSG:4326", shapes=shapes)
    found = weights(polos, tmp_path / "w.gal", INPUT=points, WEIGHTS=BAND, DISTANCE=111320)
    assert [(feature["focal"], feature["neighbour"]) for feature in found["LINKS"].getFeatures()] == [
        ("a", "b"),
        ("b", "a"),
    ]
    assert next(found["LINKS"].getFeatures())["distance"] == pytest.approx(111319.490793, abs=1e-6)


def test_cancelled_before_anything_is_written(polos, areas, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            self.cancel()

    with pytest.raises(QgsProcessingException, match="nothing was written"):
        weights(polos, tmp_path / "w.gal", Impatient(), INPUT=areas, HTML=None)
    assert list(tmp_path.iterdir()) == []


def test_links_and_their_provenance_are_kept_with_the_file(polos, areas, tmp_path):
    from qgis.core import QgsVectorLayer

    found = weights(polos, tmp_path / "w.gal", INPUT=areas, LINKS=str(tmp_path / "links.gpkg"))
    layer = QgsVectorLayer(found["LINKS"], "links", "ogr")
    layer.loadDefaultStyle()
    assert layer.renderer().symbol().opacity() == pytest.approx(0.6)
    assert "Areas that touch no other and lie at least 4470 m from the nearest (1): 033" in layer.metadata().abstract()


def test_qgis_process_makes_weights_and_uses_them(qgis_process, tmp_path):
    def process(name, inputs):
        done = qgis_process("run", f"polos:{name}", "-", text=json.dumps({"inputs": inputs}))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)["results"]

    path, page, target = (str(tmp_path / name) for name in ("w.gal", "w.html", "moran.gpkg"))
    areas = {"INPUT": SAMPLE, "ID_FIELD": "code"}
    assert process("spatialweights", {**areas, "TOLERANCE": 50, "FILE": path, "HTML": page})["FILE"] == path
    process("localmoran", {**areas, "FIELD": "jobs", "WEIGHTS": FILE, "WEIGHTS_FILE": path, "OUTPUT": target})
    assert Path(target).exists()
