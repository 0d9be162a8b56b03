"""A directory of any size in a real QGIS: files, points, statements; the cells of `establishments`; exit codes."""

import hashlib

import pytest
from polos.analysis.directories import duckdb_package

NEEDS_DUCKDB = pytest.mark.skipif(not duckdb_package.is_there(), reason="DuckDB 2.0 or later is not installed")
ENGINES = [pytest.param(1, id="duckdb", marks=NEEDS_DUCKDB), pytest.param(2, id="pandas")]
MEMORY = "TEMPORARY_OUTPUT"
NAMED = {"CODE_FIELD": "ciiu", "AREA_FIELD": "ubigeo", "WORKERS_FIELD": "per_ocu"}
BANDS = "251 y más=400; NE="


@pytest.fixture
def ids(make_layer):
    return make_layer({"code": "string"}, [["010101"], ["010102"], ["010103"], ["150101"]], columns=4)


@pytest.fixture
def directory(messy, tmp_path):
    """Return the path of a messy directory in which all codes and most areas are known."""
    path = tmp_path / "directorio.csv"
    messy(2_000).to_csv(path, index=False, sep=";", encoding="cp1252")
    return path


@pytest.mark.parametrize("engine", ENGINES)
def test_the_cells_of_establishments(polos, ids, directory, rows_of, engine):
    given = {"AREAS": ids, "AREA_ID": "code", "BANDS": BANDS, "CODE_FIELD": "ciiu", "WORKERS_FIELD": "per_ocu"}
    given["YEAR"] = 2023
    one = {**given, "SOURCE": str(directory), "AREA_FIELD": "ubigeo", "ENGINE": engine, "OUTPUT": MEMORY}
    found = polos.run("polos:aggregatedirectory", {**one, "UNMATCHED": MEMORY})
    other = {**given, "ESTABLISHMENTS": str(directory), "ESTABLISHMENTS_AREA": "ubigeo"}
    expected = polos.run("polos:establishments", {**other, "OUTPUT": MEMORY, "CELLS": MEMORY})
    assert rows_of(found["OUTPUT"]) == rows_of(expected["CELLS"])
    lost = {(row["field"], row["reason"], row["value"]) for row in rows_of(found["UNMATCHED"])}
    assert {("ubigeo", "unknown_area", "999999"), ("ubigeo", "no_area", None), ("ciiu", "no_code", None)} <= lost


@pytest.mark.parametrize("engine", ENGINES)
def test_points_as_establishments_counts_them(polos, make_layer, rows_of, tmp_path, log, engine):
    areas = make_layer({"code": "string"}, [["a"], ["b"], ["c"]], columns=3, crs="EPSG:32718")
    # x from 0 to 3,000 and y from -1,000 or 0 to 1,000, whichever way the squares lie: see the test of establishments
    places = [(100, 100), (1000, 500), (1500, 500), (1500, 500), (2500, 500), (500, 1500), (0, 0), ("x", 5), (9e6, 9e6)]
    path = tmp_path / "puntos.csv"
    lines = [f"{x};{y};1311;{at}" for at, (x, y) in enumerate(places)]
    path.write_text("\n".join(["x;y;ciiu;n", *lines]), encoding="utf-8")
    given = {"AREAS": areas, "AREA_ID": "code", "CODE_FIELD": "ciiu", "WORKERS_FIELD": "n"}
    one = {**given, "SOURCE": str(path), "X_FIELD": "x", "Y_FIELD": "y", "ENGINE": engine, "OUTPUT": MEMORY}
    found = rows_of(polos.run("polos:aggregatedirectory", one, feedback=log)["OUTPUT"])
    numbers = [(x, y, at) for at, (x, y) in enumerate(places) if x != "x"]
    shapes = {at: f"POINT({x} {y})" for at, (x, y, _) in enumerate(numbers)}
    rows = [["1311", at] for *_, at in numbers]
    fields = {"ciiu": "string", "n": "integer"}
    points = make_layer(fields, rows, geometry="Point", shapes=shapes, crs="EPSG:32718")
    other = {**given, "ESTABLISHMENTS": points, "OUTPUT": MEMORY, "CELLS": MEMORY}
    assert found == rows_of(polos.run("polos:establishments", other)["CELLS"])
    said = log.textLog()
    assert "Coordinates that are no numbers" in said
    assert "x and y exchanged: 1, such as “500 1500”" in said


def test_degrees_are_moved_into_the_system_of_the_areas(polos, make_layer, rows_of, tmp_path):
    shapes = {0: "POLYGON((270000 8660000, 290000 8660000, 290000 8680000, 270000 8680000, 270000 8660000))"}
    areas = make_layer({"code": "string"}, [["lima"]], crs="EPSG:32718", shapes=shapes)
    path = tmp_path / "grados.csv"
    path.write_text("lon;lat;ciiu\n-77.0428;-12.0464;1311\n-12.0464;-77.0428;1311\n0;0;1311\n", encoding="utf-8")
    given = {"SOURCE": str(path), "X_FIELD": "lon", "Y_FIELD": "lat", "CODE_FIELD": "ciiu", "POINTS_CRS": "EPSG:4326"}
    given |= {"AREAS": areas, "AREA_ID": "code", "ENGINE": 2, "OUTPUT": MEMORY, "UNMATCHED": MEMORY}
    found = polos.run("polos:aggregatedirectory", given)
    assert [(row["area"], row["firms"]) for row in rows_of(found["OUTPUT"])] == [("lima", 1)]
    assert sum(row["firms"] for row in rows_of(found["UNMATCHED"])) == 2


def test_confidential_figures_are_left_out_on_request(polos, directory, ids, rows_of):
    given = {**NAMED, "SOURCE": str(directory), "AREAS": ids, "AREA_ID": "code", "BANDS": BANDS, "ENGINE": 2}
    rows = rows_of(
        polos.run("polos:aggregatedirectory", {**given, "MINIMUM_FIRMS": 90, "HIDE": True, "OUTPUT": MEMORY})["OUTPUT"]
    )
    assert {row["suppressed"] for row in rows} == {0, 1}
    for row in rows:
        shown = [row[name] for name in ("firms", "jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq", "unknown")]
        assert (set(shown) == {None}) == bool(row["suppressed"])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"SOURCE": None}, "Give one of SOURCE, FOLDER and CONNECTION"),
        ({"CONNECTION": "x"}, "Give one of SOURCE, FOLDER and CONNECTION"),
        ({"SOURCE": None, "CONNECTION": "x"}, "Give TABLE"),
        ({"ENGINE": 3}, "Give CONNECTION and TABLE, and no file"),
        ({"ENGINE": 4}, "Give TABLE"),
        ({"AREA_FIELD": None}, "Give either AREA_FIELD, or both X_FIELD and Y_FIELD"),
        ({"X_FIELD": "x"}, "Give either AREA_FIELD, or both X_FIELD and Y_FIELD"),
        ({"AREA_FIELD": None, "X_FIELD": "x", "Y_FIELD": "y"}, "Give AREAS too"),
        ({"WORKERS_FIELD": None, "BANDS": "NE="}, "BANDS says what size bands stand for"),
    ],
)
def test_what_does_not_go_together_is_refused_before_anything_is_read(polos, directory, more, said):
    from qgis.core import QgsProcessingContext

    algorithm = polos_algorithm()
    given = {**NAMED, "SOURCE": str(directory), "OUTPUT": MEMORY, **more}
    assert said in algorithm.checkParameterValues(given, QgsProcessingContext())[1]


def polos_algorithm():
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById("polos:aggregatedirectory")


def test_two_spellings_of_an_area_are_refused_without_a_layer(polos, directory):
    from qgis.core import QgsProcessingException

    given = {**NAMED, "SOURCE": str(directory), "OUTPUT": MEMORY, "BANDS": BANDS}
    with pytest.raises(QgsProcessingException, match="in several spellings"):
        polos.run("polos:aggregatedirectory", given)


@pytest.mark.parametrize("given", ["FOLDER", "SOURCE"])
def test_the_record_names_each_file_with_its_bytes_and_hash(polos, tmp_path, given):
    from qgis.core import QgsVectorLayer

    folder = tmp_path / "registro"
    (folder / "2022").mkdir(parents=True)
    texts = {"2021.csv": "ubigeo;ciiu\n01;1311\n", "2022/a.csv": "ubigeo;ciiu\n01;1311\n01;1410\n"}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = tmp_path / "t.gpkg"
    named = {"CODE_FIELD": "ciiu", "AREA_FIELD": "ubigeo", "ENGINE": 2}
    polos.run("polos:aggregatedirectory", {**named, given: str(folder), "OUTPUT": str(path)})
    history = QgsVectorLayer(str(path), "t", "ogr").metadata().history()
    prints = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
    for name, text in texts.items():
        assert f"{name}: {len(text)} bytes, SHA-256 {prints[name]}" in history
    whole = hashlib.sha256("\n".join(f"{digest} {name}" for name, digest in prints.items()).encode()).hexdigest()
    assert f"Fingerprint of {given} (SHA-256): {whole}" in history


@pytest.mark.parametrize("engine", ENGINES)
def test_qgis_process_ends_well(qgis_process, tmp_path, engine):
    path, output = tmp_path / "d.csv", tmp_path / "out.csv"
    path.write_text("ubigeo;ciiu;per_ocu\n01;1311;3\n01;1311;4\n", encoding="utf-8")
    given = [f"{name}={value}" for name, value in NAMED.items()]
    given += [f"SOURCE={path}", f"ENGINE={engine}", f"OUTPUT={output}"]
    done = qgis_process("--json", "run", "polos:aggregatedirectory", "--", *given)
    assert done.returncode == 0, done.stderr
    assert output.read_text("utf-8").splitlines()[1] == '"01","1311",,2,7,7,7,4,25,0,1'
    path.write_text("ubigeo;ciiu;per_ocu\n01;1311;3\n01;1311;muchos\n", encoding="utf-8")
    done = qgis_process("--json", "run", "polos:aggregatedirectory", "--", *given)
    assert done.returncode == 1
    assert "neither numbers nor size bands" in done.stdout + done.stderr
