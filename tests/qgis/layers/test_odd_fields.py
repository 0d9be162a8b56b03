"""Fields that formats and results have trouble with: their values survive, under their names wherever that can be."""

import json

import pytest
from polos.algorithms.layers.own_names import kept_names
from qgis.core import QgsVectorLayer


@pytest.fixture
def written(polos, make_layer, rows_of, tmp_path, log):
    """Return a function that writes quotients of squares with a field of their own, and returns rows as they are."""

    def write(name, kind, values, ending="gpkg"):
        rows = [[value, float(place + 1), 100.0] for place, value in enumerate(values)]
        layer = make_layer({name: kind, "jobs": "double", "everything": "double"}, rows)
        target = str(tmp_path / f"o.{ending}")
        given = {"INPUT": layer, "SECTOR": "jobs", "TOTAL": "everything", "OUTPUT": target}
        polos.run("polos:locationquotient", given, feedback=log)
        return rows_of(QgsVectorLayer(target, "o", "ogr"))

    return write


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("string", ["a", "b", "c"]),
        ("double", [1.5, 2.5, 3.5]),
        ("double", [1.0, 2.0, 3.0]),
        ("integer", [7, 7, 8]),
        ("integer", [7, None, 8]),
        ("integer", [7, 9, 8]),
    ],
)
@pytest.mark.parametrize("name", ["fid", "FID"])
def test_a_field_called_fid_keeps_its_values(written, name, kind, values):
    rows = written(name, kind, values)
    assert sorted(row[name if name in row else "fid"] or 0 for row in rows) == sorted(value or 0 for value in values)
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("name", "kind", "values"), [("geom", "string", list("abc")), ("Geom", "double", [1.0, 2.0, 3.0])]
)
def test_a_field_called_geom_keeps_its_values(written, name, kind, values):
    assert [row[name] for row in written(name, kind, values)] == values


def test_fields_of_the_user_that_have_the_name_of_a_new_one_stay_under_another(written, log):
    """Pr is the province; the result's is the share in the sector."""
    rows = written("Pr", "string", ["North", "South", "South"])
    assert [row["Pr_2"] for row in rows] == ["North", "South", "South"]
    assert [row["pr"] for row in rows] == pytest.approx([1 / 6, 2 / 6, 3 / 6])
    assert (
        "Fields of your layer have names that the result needs, and stand in it under others: Pr → Pr_2."
        in log.textLog()
    )


def test_fields_of_an_earlier_result_are_replaced_and_those_of_the_user_kept_again(polos, make_layer, tmp_path, log):
    rows = [["North", 1.0, 10.0], ["South", 2.0, 10.0], ["South", 3.0, 10.0]]
    layer = make_layer({"pr": "string", "jobs": "double", "everything": "double"}, rows)
    given = {"SECTOR": "jobs", "TOTAL": "everything"}
    for target in (str(tmp_path / "a.gpkg"), str(tmp_path / "b.csv"), "TEMPORARY_OUTPUT"):
        layer = polos.run("polos:locationquotient", {"INPUT": layer, **given, "OUTPUT": target}, feedback=log)["OUTPUT"]
        if target.endswith(".csv"):
            record = QgsVectorLayer(target, "o", "ogr")
            record.loadDefaultMetadata()
            assert {"pr", "lq"} <= set(record.metadata().keywords()["polos:fields"])
            layer = str(tmp_path / "a.gpkg")
    names = layer.fields().names()
    assert [name for name in names if name.startswith("pr")] == ["pr_2", "pr"]
    assert log.textLog().count("These fields of an earlier result are replaced in the output: ") == 2


def test_names_are_free_of_capitals_and_of_each_other():
    kept = kept_names(["Share", "share_2", "LQ", "code"], ["share", "lq"], earlier=["LQ"])
    assert kept.names == {0: "Share_3", 1: "share_2", 3: "code"}
    assert [notice.warning for notice in kept.notices] == [False, True]


def test_numbers_in_a_csv_file_stand_without_quotation_marks(written, tmp_path):
    written("firms", "integer", [3, 40, 2**31 - 1], "csv")
    head, *lines = (tmp_path / "o.csv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("firms,jobs,everything,")
    assert [line.split(",")[0] for line in lines] == ["3", "40", "2147483647"]
    assert not any('"' in line for line in lines)


def test_whole_numbers_beyond_floats_and_codes_keep_their_digits(written, tmp_path):
    written("firms", "int8", [3, 40, 2**53 + 1], "csv")
    assert "9007199254740993" in (tmp_path / "o.csv").read_text(encoding="utf-8")
    written("code", "string", ["01", "02", "03"], "csv")
    assert '"01",' in (tmp_path / "o.csv").read_text(encoding="utf-8")


def test_formulas_in_a_csv_file_stay_data(written, tmp_path, log):
    """As OWASP has it for "CSV injection": an apostrophe before =, +, - and @; numbers stay numbers."""
    written("name", "string", ['=HYPERLINK("http://x")', "-5,2", "@x"], "csv")
    text = (tmp_path / "o.csv").read_text(encoding="utf-8")
    assert "'=HYPERLINK" in text
    assert "\n'@x," in text
    assert "'-5" not in text
    assert "so that they stay texts, in: name." in log.textLog()


def test_areas_of_one_and_of_several_parts_go_into_one_layer(polos, tmp_path, capfd):
    """GDAL complains where a geometry is of another type than its layer."""
    one, two = (
        [[[0, 0], [9, 0], [9, 9], [0, 0]]],
        [[[[20, 0], [29, 0], [29, 9], [20, 0]]], [[[40, 0], [49, 0], [49, 9], [40, 0]]]],
    )
    shapes = [{"type": "Polygon", "coordinates": one}, {"type": "MultiPolygon", "coordinates": two}] * 2
    features = [
        {"type": "Feature", "properties": {"jobs": place + 1.0, "everything": 10.0}, "geometry": shape}
        for place, shape in enumerate(shapes)
    ]
    source, target = tmp_path / "in.geojson", str(tmp_path / "o.gpkg")
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    given = {"INPUT": str(source), "SECTOR": "jobs", "TOTAL": "everything"}
    polos.run("polos:locationquotient", {**given, "OUTPUT": target})
    layer = QgsVectorLayer(target, "o", "ogr")
    assert layer.featureCount() == QgsVectorLayer(str(source), "i", "ogr").featureCount() > 0
    assert {feature.geometry().wkbType() for feature in layer.getFeatures()} == {layer.wkbType()}
    assert "inserted into layer" not in capfd.readouterr().err
