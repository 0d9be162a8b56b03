"""Methods frozen from results: what the file says, the sheet for goals, and what is refused."""

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer


@pytest.fixture
def freeze(polos, frozen_hot_spots, tmp_path):
    """Return a function that freezes the hot spots: the document, and what was said."""

    def run(**parameters):
        log, path = QgsProcessingFeedback(), tmp_path / "again.json"
        given = {"RESULT": frozen_hot_spots["spots.gpkg"], "OUTPUT": str(path), "LANGUAGE": 1, **parameters}
        polos.run("polos:freezemethod", given, feedback=log)
        return json.loads(path.read_text(encoding="utf-8")), log.textLog()

    return run


def test_the_file_says_what_was_run_on_what_and_what_is_wanted(frozen_hot_spots):
    document = json.loads(Path(frozen_hot_spots["method.json"]).read_text(encoding="utf-8"))
    (step,) = document["steps"]
    assert (step["step"], step["algorithm"]) == ("getisord", "polos:getisord")
    assert (step["choices"]["PERMUTATIONS"], step["choices"]["ALPHA"]) == (99, 0.1)
    assert step["fields"] == {"FIELD": "jobs", "DENOMINATOR": "all", "ID_FIELD": "code"}
    assert document["data"] == {
        "INPUT": {"kind": "source", "was": frozen_hot_spots["areas.gpkg"], "read_by": ["getisord.INPUT"]}
    }
    assert document["figures_of"] == "2024-12-31"
    # 0 + 1 + 4 + … + 64 = 204; the last square has 64.
    assert [goal["baseline"] for goal in document["goals"]] == [204, 64]
    assert document["goals"][1]["cluster"] == "08"
    assert {"polos", "qgis", "numpy", "libpysal"} <= document["made_with"].keys()


def test_frozen_twice_it_is_the_same_but_for_the_day(freeze):
    assert freeze()[0] == freeze()[0]


def test_the_empty_sheet_is_read_as_no_goals_and_filled_in_as_some(freeze, tmp_path):
    sheet = tmp_path / "sheet.csv"
    freeze(TEMPLATE=str(sheet), LANGUAGE=2)
    lines = sheet.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(";")[:4] == ["objetivo", "nombre", "indicador", "clúster"]
    assert lines[1].split(";")[2] == "cuenta()"
    assert lines[1].split(";")[6] == "9"
    with pytest.raises(QgsProcessingException, match="GOALS has no row that says what is wanted"):
        freeze(GOALS=str(sheet))
    cells = lines[1].split(";")
    cells[0], cells[8] = "Apoyar redes", "12"
    sheet.write_text("\n".join([lines[0], ";".join(cells)]), encoding="utf-8")
    document, _ = freeze(GOALS=str(sheet))
    (goal,) = document["goals"]
    assert (goal["goal"], goal["indicator"], goal["baseline"], goal["target"]) == ("networks", "count()", 9, 12)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("networks;jobs;77;5;2030", "result does not have (1): 77, in rows 2"),
        ("networks;sum(employees);;5;2030", "asks for fields that the layer does not have: employees"),
        ("networks;sum(jobs);;many;2030", "“many” in column target is no number"),
    ],
)
def test_goals_that_cannot_be_measured_are_refused(freeze, tmp_path, rows, said):
    table = tmp_path / "goals.csv"
    table.write_text(f"goal;indicator;cluster;target;target_date\n{rows}\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as raised:
        freeze(GOALS=str(table))
    assert said in str(raised.value)


def test_a_sheet_of_a_project_is_read_as_well(freeze, make_layer):
    fields = {"goal": "string", "indicator": "string", "area": "integer", "target": "double", "target_date": "date"}
    layer = make_layer(fields, [["finance", "max(jobs)", None, 70.0, "2030-05-01"]], geometry="None")
    (goal,) = freeze(GOALS=layer)[0]["goals"]
    assert (goal["target"], goal["target_date"], goal["baseline"]) == (70, "2030-05-01", 64)


def test_what_nobody_made_or_keeps_is_refused(freeze, make_layer, frozen_hot_spots):
    with pytest.raises(QgsProcessingException, match="lies in no file"):
        freeze(RESULT=make_layer({"jobs": "double"}, [[1.0]]))
    with pytest.raises(QgsProcessingException, match="RESULT has no record of how it was made"):
        freeze(RESULT=frozen_hot_spots["areas.gpkg"])
    with pytest.raises(QgsProcessingException, match="RESULT holds none"):
        freeze(MEMBERS=frozen_hot_spots["areas.gpkg"])


def test_an_edited_result_is_refused(freeze, frozen_hot_spots):
    layer = QgsVectorLayer(frozen_hot_spots["spots.gpkg"], "", "ogr")
    feature = next(layer.getFeatures())
    layer.dataProvider().changeAttributeValues({feature.id(): {layer.fields().indexOf("jobs"): 5.0}})
    del layer
    with pytest.raises(QgsProcessingException, match="RESULT is no longer what its run wrote"):
        freeze()


def test_a_temporary_result_that_was_saved_later_is_what_its_run_wrote(polos, freeze, frozen_hot_spots, tmp_path):
    """As QGIS exports a layer: with its metadata, and a field that numbers the rows."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    areas = {"INPUT": frozen_hot_spots["areas.gpkg"], "ID_FIELD": "code", "FIELD": "jobs", "PERMUTATIONS": 99}
    layer = polos.run("polos:getisord", {**areas, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    path, options = str(tmp_path / "exported.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
    options.saveMetadata, options.layerMetadata = True, layer.metadata()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
    document, _ = freeze(RESULT=path)
    assert document["steps"][0]["step"] == "getisord"
    assert document["result"]["content"]


def test_a_run_on_some_features_is_refused(polos, freeze, frozen_hot_spots, tmp_path):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    some = QgsProcessingFeatureSourceDefinition(frozen_hot_spots["areas.gpkg"], filterExpression="jobs > 0")
    path = str(tmp_path / "some.gpkg")
    polos.run("polos:getisord", {"INPUT": some, "FIELD": "jobs", "PERMUTATIONS": 99, "OUTPUT": path})
    with pytest.raises(QgsProcessingException, match="read some features only of INPUT"):
        freeze(RESULT=path)


def test_neighbours_from_a_file_are_a_step_of_the_method(polos, freeze, frozen_hot_spots, tmp_path):
    gal, spots = str(tmp_path / "w.gal"), str(tmp_path / "by_file.gpkg")
    areas = {"INPUT": frozen_hot_spots["areas.gpkg"], "ID_FIELD": "code"}
    polos.run("polos:spatialweights", {**areas, "FILE": gal})
    given = {**areas, "FIELD": "jobs", "PERMUTATIONS": 99, "WEIGHTS": 5, "WEIGHTS_FILE": gal}
    polos.run("polos:getisord", {**given, "OUTPUT": spots})
    document, _ = freeze(RESULT=spots)
    assert [step["step"] for step in document["steps"]] == ["spatialweights", "getisord"]
    assert document["steps"][1]["made"] == {"WEIGHTS_FILE": "spatialweights.FILE"}
    assert list(document["data"]) == ["INPUT"]
