"""What a run makes of what Processing hands it: blanks, numbers as texts, and the record of every input."""

import json
import re

import numpy as np
import pytest
from polos.algorithms.run import Run
from polos.analysis.errors import FieldError
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def run_of(polos):
    """Return a maker of runs that only check their parameters."""

    def make(name, **parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
        make.kept.append(algorithm)
        return Run(algorithm, parameters, QgsProcessingContext())

    make.kept = []
    return make


@pytest.mark.parametrize("blank", [None, "", "  ", NULL])
def test_a_blank_optional_value_is_not_given_and_any_other_is_its_default(run_of, blank):
    run = run_of("localmoran", DISTANCE=blank, DENOMINATOR=blank, K=blank, WEIGHTS_FILE=blank)
    assert run.number("DISTANCE") is None
    assert run.text("DENOMINATOR") == run.file("WEIGHTS_FILE") == ""
    assert not run.wants("DENOMINATOR")
    assert run.whole("K") == run_of("localmoran").whole("K") == 8


@pytest.mark.parametrize("blank", [None, "", "  ", NULL])
def test_a_blank_choice_or_tick_is_its_default(run_of, blank):
    """Gi* and Benjamini-Hochberg, the second of the corrections, are defaults that are neither no nor first."""
    run = run_of("getisord", STAR=blank, CORRECTION=blank)
    assert run.flag("STAR") is True
    assert run.choice("CORRECTION", "abcde") == "b"


@pytest.mark.parametrize("blank", [None, "", NULL, QgsProcessingOutputLayerDefinition("")])
def test_a_blank_optional_output_is_not_wanted(polos, make_layer, run_of, blank):
    assert not run_of("sectorlayer", UNMATCHED=blank).wants("UNMATCHED")
    table = make_layer({"area": "string", "ciiu": "string", "jobs": "double"}, [["1", "1311", 4]], geometry="None")
    given = {
        "AREAS": make_layer({"code": "string"}, [["1"], ["2"]]),
        "AREA_ID": "code",
        "TABLE": table,
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "SECTORS": "13",
    }
    assert set(polos.run("polos:sectorlayer", {**given, "OUTPUT": MEMORY, "UNMATCHED": blank})) == {"OUTPUT"}


@pytest.mark.parametrize(("text", "number"), [("12", 12.0), (" 1.5 ", 1.5), ("-2e3", -2000.0), (".5", 0.5)])
def test_numbers_may_come_as_texts(run_of, text, number):
    assert run_of("localmoran", DISTANCE=text).number("DISTANCE") == number
    assert run_of("localmoran", K="99.0").whole("K") == 99


@pytest.mark.parametrize("text", ["10 km", "1,5", "1_0", "nan", "inf", "٣", "0x10", "1.5.2"])
def test_a_text_that_is_no_number_is_refused_by_its_parameter(run_of, text):
    with pytest.raises(FieldError, match=f"DISTANCE is “{text}”, which is no number"):
        run_of("localmoran", DISTANCE=text).number("DISTANCE")


@pytest.mark.parametrize("value", [{}, b"bytes"])
def test_what_can_be_no_text_is_refused_by_its_parameter(run_of, value):
    with pytest.raises(FieldError, match=r"ID_FIELD is “.*”, which is no text"):
        run_of("localmoran", ID_FIELD=value).text("ID_FIELD")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DISTANCE", float("nan"), "DISTANCE is “nan”, which is no number"),
        ("DISTANCE", float("inf"), "DISTANCE is “inf”, which is no number"),
        ("DISTANCE", "1e999", "DISTANCE is “1e999”, which is no number"),
        ("DISTANCE", True, "DISTANCE is “True”, which is no number"),
        ("K", "1.5", "K is 1.5: it must be a whole number"),
        ("K", 2.9, "K is 2.9: it must be a whole number"),
        ("K", 0, "K is 0: it must be 1 or more"),
        ("K", 2**32 + 2, "K is 4294967298: it must be 2147483647 or less"),
        ("K", "abc", "K is “abc”, which is no number"),
        ("SEED", 2**31, "SEED is 2147483648: it must be 2147483647 or less"),
        ("SEED", 1e308, "which is no number"),
        ("SEED", 10**400, "which is no number"),
        ("SEED", 0.5, "SEED is 0.5: it must be a whole number"),
        ("PERMUTATIONS", 99.9, "PERMUTATIONS is 99.9: it must be a whole number"),
        ("ALPHA", "5 %", "ALPHA is “5 %”, which is no number"),
        ("WEIGHTS", "knn", "WEIGHTS is “knn”, which is none of its options: 0 .Queen contiguity"),
        ("WEIGHTS", 7, "WEIGHTS is “7”, which is none of its options"),
        ("WEIGHTS", 0.5, "WEIGHTS is “0.5”, which is none of its options"),
        (
            "LANGUAGE",
            "fr",
            r"LANGUAGE is “fr”, which is none of its options: 0 \(As QGIS\), 1 \(English\), 2 \(Español\)",
        ),
        ("LOWER_ORDERS", "maybe", "LOWER_ORDERS is “maybe”: it must be true or false"),
        ("LOWER_ORDERS", 2, "LOWER_ORDERS is “2”: it must be true or false"),
    ],
)
def test_what_cannot_be_is_refused_by_its_parameter_before_anything_is_read(run_of, make_layer, name, value, says):
    layer = make_layer({"code": "string", "jobs": "double"}, [["1", 4], ["2", 5]])
    run = run_of("localmoran", INPUT=layer, FIELD="jobs", OUTPUT=MEMORY, **{name: value})
    with pytest.raises(FieldError, match=says):
        run.value(name)
    valid, reason = run.algorithm.checkParameterValues(run.parameters, run.context)
    assert not valid
    assert re.search(says, reason)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("LANGUAGE", "es", 2),
        ("LANGUAGE", " Español ", 2),
        ("LANGUAGE", "2", 2),
        ("LANGUAGE", 2.0, 2),
        ("COLOURS", "print", 2),
        ("WEIGHTS", "inverse distance", 6),
        ("LOWER_ORDERS", "no", False),
        ("LOWER_ORDERS", "sí", True),
        ("LOWER_ORDERS", 0, False),
        ("LOWER_ORDERS", "1", True),
        ("SEED", 2**31 - 1, 2**31 - 1),
        ("K", np.int64(5), 5),
        ("K", 5.0, 5),
        ("DISTANCE", np.float32(1.5), 1.5),
        ("DISTANCE", QgsProperty.fromValue(7), 7.0),
        ("DISTANCE", QgsProperty.fromExpression("3 * 4"), 12.0),
        ("DISTANCE", QVariant(QVariant.Double), None),
    ],
)
def test_what_can_be_understood_is_taken(run_of, make_layer, name, value, read):
    layer = make_layer({"code": "string", "jobs": "double"}, [["1", 4], ["2", 5]])
    run = run_of("localmoran", INPUT=layer, FIELD="jobs", OUTPUT=MEMORY, **{name: value})
    assert run.value(name) == read
    assert type(run.value(name)) is type(read)
    assert run.algorithm.checkParameterValues(run.parameters, run.context) == (True, "")


def fingerprints(path):
    """Return {input: digest} of a layer's record."""
    lines = QgsVectorLayer(str(path), "o", "ogr").metadata().history()
    found = [line.partition("Fingerprint of ")[2].split(" (SHA-256): ") for line in lines if "Fingerprint of" in line]
    return dict(found)


def test_every_input_has_its_fingerprint(polos, make_layer, tmp_path):
    """A firm of 50,000 workers more changes the record; another order of the rows does not."""
    table = make_layer(
        {"area": "string", "ciiu": "string", "jobs": "double"},
        [["1", "1311", 400], ["2", "1311", 60], ["2", "4711", 9]],
        geometry="None",
    )
    nation = make_layer({"area": "string", "jobs": "double"}, [["1", 900], ["2", 100]], geometry="None")
    firms = [["13", 30], ["13", 4], ["47", 9]]

    def made(name, rows):
        plants = make_layer({"ciiu": "string", "workers": "double"}, rows, geometry="None")
        target = tmp_path / f"{name}.gpkg"
        given = {
            "TABLE": table,
            "TABLE_ID": "area",
            "SECTOR_FIELD": "ciiu",
            "VALUE_FIELD": "jobs",
            "ESTABLISHMENTS": plants,
            "CODE_FIELD": "ciiu",
            "WORKERS_FIELD": "workers",
            "REFERENCE": nation,
            "REFERENCE_KEY": "area",
            "REFERENCE_VALUE": "jobs",
        }
        polos.run("polos:sectorprofile", {**given, "OUTPUT": str(target)})
        return fingerprints(target)

    first, again, more = made("first", firms), made("again", firms[::-1]), made("more", [*firms, ["13", 50_000]])
    assert set(first) == {"TABLE", "ESTABLISHMENTS", "REFERENCE"}
    assert first == again
    assert {name for name in first if first[name] != more[name]} == {"ESTABLISHMENTS"}


def test_the_record_of_a_check_has_the_fingerprint_of_the_areas_however_broken(polos, make_layer, tmp_path):
    """Id twice, id empty, no geometry; one corner moved changes the record."""
    bow = "POLYGON((0 0,1000 1000,1000 0,0 1000,0 0))"

    def made(name, corner):
        shapes = {0: bow, 1: f"POLYGON((0 0,{corner} 0,1000 1000,0 0))", 2: None}
        rows = [["1", 4.0], ["1", 5.0], ["2", None], [None, 7.0]]
        areas = make_layer({"code": "string", "jobs": "double"}, rows, shapes=shapes)
        target = tmp_path / f"{name}.gpkg"
        polos.run("polos:checklayer", {"INPUT": areas, "ID_FIELD": "code", "OUTPUT": str(target)})
        return fingerprints(target)

    first, again, moved = made("first", 900), made("again", 900), made("moved", 901)
    assert set(first) == {"INPUT"}
    assert first == again != moved


def test_a_classification_and_weights_file_are_part_of_the_record(polos, make_layer, tmp_path):
    areas = make_layer({"code": "string", "jobs": "double"}, [[f"{place:02d}", place % 7] for place in range(40)])
    weights = str(tmp_path / "w.gal")
    polos.run("polos:spatialweights", {"INPUT": areas, "ID_FIELD": "code", "FILE": weights})
    given = {"INPUT": areas, "FIELD": "jobs", "WEIGHTS": 5, "WEIGHTS_FILE": weights, "ID_FIELD": "code"}
    polos.run("polos:localmoran", {**given, "OUTPUT": str(tmp_path / "o.gpkg")})
    found = fingerprints(tmp_path / "o.gpkg")
    assert set(found) == {"INPUT", "WEIGHTS_FILE"}
    import hashlib

    first, links = (tmp_path / "w.gal").read_bytes().split(b"\n", 1)
    start, count, *_, field = first.split()
    # All but what the layer was called, which hangs on whether it was temporary.
    assert found["WEIGHTS_FILE"] == hashlib.sha256(b" ".join((start, count, field)) + links).hexdigest()


def test_all_tables_of_a_run_are_read_with_its_marks_and_decimal_sign(polos, make_layer, rows_of):
    """Reference totals with decimal commas and a mark of their own are read as the sector table is."""
    table = make_layer(
        {"area": "string", "ciiu": "string", "jobs": "string"},
        [["1", "1311", "400,5"], ["2", "1311", "60,5"]],
        geometry="None",
    )
    nation = make_layer({"area": "string", "jobs": "string"}, [["1", "900,5"], ["2", "ninguno"]], geometry="None")
    given = {
        "TABLE": table,
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "DECIMAL": 1,
        "REFERENCE": nation,
        "REFERENCE_KEY": "area",
        "REFERENCE_VALUE": "jobs",
        "MARKS": "ninguno=missing",
    }
    with pytest.raises(QgsProcessingException, match=r"no figure for these areas or sectors of the table \(1\): 2"):
        polos.run("polos:sectorprofile", {**given, "OUTPUT": MEMORY})


def test_a_name_with_a_slash_does_not_break_province_and_name(polos, make_layer, rows_of):
    areas = make_layer(
        {"code": "string", "name": "string", "prov": "string"},
        [["1", "Alto / Bajo", "Norte"], ["2", "Bajo", "Norte / Alto"]],
    )
    table = make_layer(
        {"name": "string", "prov": "string", "ciiu": "string", "jobs": "double"},
        [["Alto / Bajo", "Norte", "1311", 5], ["Bajo", "Norte / Alto", "1311", 7]],
        geometry="None",
    )
    given = {
        "AREAS": areas,
        "AREA_ID": "code",
        "AREA_NAME": "name",
        "AREA_PROVINCE": "prov",
        "TABLE": table,
        "TABLE_ID": "name",
        "TABLE_PROVINCE": "prov",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
    }
    rows = rows_of(polos.run("polos:sectorlayer", {**given, "SECTORS": "13", "OUTPUT": MEMORY})["OUTPUT"])
    assert {row["code"]: row["sector"] for row in rows} == {"1": 5, "2": 7}


def test_the_record_names_what_was_used(polos, make_layer, tmp_path):
    areas = make_layer({"code": "string", "jobs": "double"}, [[f"{place:02d}", place % 7] for place in range(40)])
    target = str(tmp_path / "o.gpkg")
    polos.run("polos:localmoran", {"INPUT": areas, "FIELD": "jobs", "DISTANCE": "", "OUTPUT": target})
    history = QgsVectorLayer(target, "o", "ogr").metadata().history()
    used = json.loads(history[1][history[1].index("{") :])
    assert used["FIELD"] == "jobs"
    assert "DISTANCE" not in used


TEXT = "area\tciiu\tjobs\n01\t1311\t400\n02\t1311\t60\n"


@pytest.mark.parametrize(
    ("name", "encoding", "given"),
    [
        ("t.txt", "utf-8", None),
        ("t.tab", "utf-8", None),
        ("T.TAB", "utf-16", None),
        ("t.dat", "cp1252", None),
        ("T.CSV", "utf-16", None),
        ("t.csv", "utf-16-le", "utf-16-le"),
    ],
)
def test_text_files_that_qgis_cannot_open_are_read(polos, make_layer, rows_of, tmp_path, name, encoding, given):
    path = tmp_path / name
    path.write_bytes(TEXT.encode(encoding))
    found = polos.run("polos:sectorlayer", {**joined(make_layer, path), "ENCODING": given})
    assert [row["sector"] for row in rows_of(found["OUTPUT"])] == [400, 60]


@pytest.mark.parametrize(
    ("name", "content", "parameters", "says"),
    [
        ("t.foo", TEXT.encode(), {}, "which QGIS cannot open as a table; text files are read where they end in"),
        ("t.txt", TEXT.encode("utf-16-le"), {}, "is not text in UTF-8, cp1252"),
        ("t.txt", TEXT.encode(), {"ENCODING": "punycode"}, "ENCODING “punycode” is not known"),
        ("t.csv", b"PK\x03\x04", {}, "is a spreadsheet or an archive"),
        ("t.tab", b"", {}, "is empty"),
    ],
)
def test_tables_that_nobody_can_read_are_explained(polos, make_layer, tmp_path, name, content, parameters, says):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=says):
        polos.run("polos:sectorlayer", {**joined(make_layer, path), **parameters})


@pytest.mark.parametrize(
    ("parameter", "name", "content"),
    [
        ("CORRESPONDENCE", "C.CSV", "from;to\n1311;1311\n"),
        ("CLASSIFICATION", "OWN.TXT", "code;title\n1311;x\n"),
        ("CLASSIFICATION", "own.list", "code;title\n1311;x\n"),
    ],
)
def test_files_may_end_in_capitals(polos, make_layer, rows_of, tmp_path, parameter, name, content):
    (tmp_path / "t.csv").write_text(TEXT)
    (tmp_path / name).write_text(content)
    given = {**joined(make_layer, tmp_path / "t.csv"), parameter: str(tmp_path / name), "SECTORS": "1311"}
    assert [row["sector"] for row in rows_of(polos.run("polos:sectorlayer", given)["OUTPUT"])] == [400, 60]


def joined(make_layer, table):
    """Return the parameters of a sector layer of two areas from a table."""
    return {
        "AREAS": make_layer({"code": "string"}, [["01"], ["02"]]),
        "AREA_ID": "code",
        "TABLE": str(table),
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "SECTORS": "13",
        "OUTPUT": MEMORY,
    }
