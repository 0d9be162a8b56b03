"""The check of a layer through Processing: the table, the report, the areas concerned, and garbage."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"
SIDE = 6
WIDE = "POLYGON ((1000 1000, 2100 1000, 2100 2000, 1000 2000, 1000 1000))"
"""The eighth square and a tenth of the ninth."""


@pytest.fixture
def check(polos, rows_of):
    """Return a function that runs the algorithm and returns its result and the rows of the table."""

    def execute(layer, **more):
        result = polos.run("polos:checklayer", {"INPUT": layer, "OUTPUT": MEMORY, "PERMUTATIONS": 9999, **more})
        return result, rows_of(result["OUTPUT"])

    return execute


@pytest.fixture
def sound(make_layer):
    fields = {"code": "string", "rate": "double"}
    rows = [[f"{place:02d}", 0.5 + (7 * place) % 36 / 100] for place in range(SIDE**2)]
    return make_layer(fields, rows, columns=SIDE)


def test_a_sound_layer_has_an_empty_table_and_says_so(check, sound, tmp_path):
    report = tmp_path / "report.html"
    _, rows = check(sound, ID_FIELD="code", REPORT=str(report))
    assert rows == []
    assert "Nothing was found that would spoil an analysis." in report.read_text(encoding="utf-8")


def test_each_defect_is_a_row_and_its_areas_a_layer(check, make_layer, rows_of, tmp_path):
    rows = [[f"{place:02d}", 0.5 + (7 * place) % 36 / 100, str(place)] for place in range(SIDE**2)]
    rows[3][0], rows[9][1], rows[11][2] = "02", None, "*"
    layer = make_layer(
        {"code": "string", "rate": "double", "jobs": "string"},
        rows,
        columns=SIDE,
        shapes={35: None, 7: WIDE},
    )
    report = tmp_path / "report.html"
    result, findings = check(layer, ID_FIELD="code", FIELDS=["rate", "jobs"], CONCERNED=MEMORY, REPORT=str(report))
    by_check = {(row["check"], row["field"]): row for row in findings}
    assert [row["severity"] for row in findings] == sorted(
        (row["severity"] for row in findings), key=("error", "warning", "note").index
    )
    assert by_check["same_id", "code"]["areas"] == "02 #3; 02 #4"
    assert by_check["overlaps", None]["severity"] == "error"
    assert by_check["no_geometry", None]["areas"] == "35"
    assert by_check["missing", "rate"]["areas"] == "09"
    assert by_check["suppressed", "jobs"]["areas"] == "11"
    assert by_check["numbers_as_text", "jobs"]["count"] == 1
    assert all(row["finding"] and row["remedy"] for row in findings)
    concerned = {row["code"]: row for row in rows_of(result["CONCERNED"])}
    assert concerned["35"]["severity"] == "warning"
    assert "no_geometry" in concerned["35"]["checks"]
    assert concerned["07"]["severity"] == "error"
    assert "20" not in concerned
    text = report.read_text(encoding="utf-8")
    for row in findings:
        assert row["finding"].split("“")[0][:30] in text


def test_raw_counts_need_the_size_of_the_areas(check, make_layer):
    rows = [[10 * (place + 1), 100 * (place + 1)] for place in range(SIDE**2)]
    layer = make_layer({"jobs": "integer", "people": "integer"}, rows, columns=SIDE)
    _, findings = check(layer, TOTAL="people")
    assert [(row["check"], row["field"], row["severity"]) for row in findings] == [("counts", "jobs", "warning")]


@pytest.mark.parametrize("geometry", ["Point", "LineString", "MultiPolygon"])
def test_garbage_is_survived(check, make_layer, geometry):
    shapes = {
        "Point": {0: None, 1: "POINT (1 1)"},
        "LineString": dict.fromkeys(range(4), "LINESTRING (0 0, 1 1)"),
        "MultiPolygon": {
            0: "MULTIPOLYGON EMPTY",
            1: "MULTIPOLYGON (((0 0, 1 1)))",
            2: "MULTIPOLYGON (((0 0, 1000 1000, 1000 0, 0 1000, 0 0)))",
            3: None,
        },
    }[geometry]
    layer = make_layer(
        {"x": "double"}, [[None], [1.0], [float("inf")], [2.0]], geometry=geometry, shapes=shapes, crs=""
    )
    _, findings = check(layer)
    assert findings
    assert {"few_areas", "missing"} <= {row["check"] for row in findings}


def test_an_empty_layer_is_a_finding(check, make_layer):
    _, findings = check(make_layer({"x": "double"}, []))
    assert [row["check"] for row in findings] == ["no_areas"]


def test_a_million_permutations_are_only_counted(check, sound):
    _, findings = check(sound, PERMUTATIONS=99)
    (found,) = findings
    assert found["check"] == "resolution"
    assert "unless at least 15 reach it" in found["finding"]
    assert "1439" in found["remedy"]


def test_the_areas_concerned_are_drawn_by_how_grave_it_is(check, make_layer, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "concerned.gpkg"
    rows = [[float("nan") if place == 20 else 0.5 + (7 * place) % 36 / 100] for place in range(SIDE**2)]
    layer = make_layer({"rate": "double"}, rows, columns=SIDE, shapes={7: WIDE, 34: None})
    check(layer, CONCERNED=str(path))
    concerned = QgsVectorLayer(str(path), "concerned", "ogr")
    assert {category.label() for category in concerned.renderer().categories()} == {
        "Error (2)",
        "Warning (3)",  # without a value, without a geometry, and touched by the wide one without a common vertex
        "Note (0)",
    }
