"""The command that a result carries, carried out: it makes the same result again, however the first was made."""

import json
import shlex
import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QMetaType

INT = QMetaType.Type.Int
JOINED = "has joined or virtual fields, which are in the project alone"
MEMORY = "TEMPORARY_OUTPUT"
FIELD = {"FIELD": "jobs", "ID_FIELD": "code"}


@pytest.fixture
def file(polos, hot_corner, tmp_path):
    """Return the path of a GeoPackage of the hot corner."""
    path = str(tmp_path / "areas.gpkg")
    polos.run("native:savefeatures", {"INPUT": hot_corner, "OUTPUT": path})
    return path


@pytest.fixture
def in_project(file):
    """Return the layer of that file in the project."""
    layer = QgsVectorLayer(file, "areas", "ogr")
    QgsProject.instance().addMapLayer(layer, False)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.fixture
def repeated(qgis_process, tmp_path, monkeypatch):
    """Return a function that carries out a layer's commands in an empty folder, and returns the layer made last."""

    def repeat(layer):
        folder = tmp_path / "elsewhere"
        folder.mkdir()
        monkeypatch.chdir(folder)
        commands = layer.metadata().keywords()["polos:commands"]
        assert layer.metadata().history()[-len(commands) :] == commands
        for command in commands:
            done = qgis_process("run", "--json", *shlex.split(command)[2:])
            assert done.returncode == 0, done.stdout + done.stderr
        made = json.loads(done.stdout)["results"]["OUTPUT"]
        return QgsVectorLayer(made, "again", "ogr")

    return repeat


def alike(one, other):
    """Return whether figures are the same but for what sums in another order leave (1e-11 of a p-value)."""
    same = [
        x is y is None or (x is not None and y is not None and x == pytest.approx(y, rel=1e-6, abs=1e-10))
        for x, y in zip(one, other)
    ]
    return len(one) == len(other) and all(same)


def digest(layer, rows_of):
    """Return the statistics of a layer by area."""
    names = ("lm_i", "lm_z", "lm_p", "lm_p_adj", "lm_class", "neighbours")
    return {row["code"]: tuple(row[name] for name in names) for row in rows_of(layer)}


def test_after_a_run_of_pyqgis(polos, file, repeated, rows_of, tmp_path):
    for target in (MEMORY, str(tmp_path / "o.gpkg"), f"ogr:dbname='{file}' table=\"lm\" (geom)"):
        found = polos.run("polos:localmoran", {"INPUT": file, **FIELD, "OUTPUT": target})["OUTPUT"]
        first = found if target == MEMORY else QgsVectorLayer(found, "first", "ogr")
        expected = digest(first, rows_of)
        again = repeated(first)
        assert digest(again, rows_of) == expected
        assert len(expected) == 40
        Path.cwd().rename(tmp_path / f"done{len(list(tmp_path.iterdir()))}")


@pytest.mark.parametrize(
    "part",
    [{"filterExpression": "\"code\" < '036'"}, {"featureLimit": 36}, {"selectedFeaturesOnly": True}],
    ids=lambda part: next(iter(part)),
)
def test_after_a_run_of_some_features(polos, in_project, repeated, rows_of, tmp_path, part):
    in_project.selectByExpression("\"code\" > '003'")
    chosen = QgsProcessingFeatureSourceDefinition(in_project.id(), **{"selectedFeaturesOnly": False, **part})
    target = str(tmp_path / "o.gpkg")
    polos.run("polos:localmoran", {"INPUT": chosen, **FIELD, "OUTPUT": target})
    first = QgsVectorLayer(target, "first", "ogr")
    expected = digest(first, rows_of)
    assert len(expected) == 36
    assert digest(repeated(first), rows_of) == expected


def test_after_a_run_of_a_layer_with_a_filter_of_its_own(polos, in_project, repeated, rows_of):
    in_project.setSubsetString("\"code\" < '030'")
    first = polos.run("polos:localmoran", {"INPUT": in_project, **FIELD, "OUTPUT": MEMORY})["OUTPUT"]
    assert len(digest(first, rows_of)) == 30
    assert digest(repeated(first), rows_of) == digest(first, rows_of)


def test_after_two_steps_of_which_the_first_is_in_memory_only(polos, file, repeated, rows_of):
    """As in a model: the record has both steps, and so have the commands."""
    between = polos.run("polos:locationquotient", {"INPUT": file, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": MEMORY})
    given = {"INPUT": between["OUTPUT"], "FIELD": "lq", "ID_FIELD": "code", "OUTPUT": MEMORY}
    first = polos.run("polos:localmoran", given)["OUTPUT"]
    history = first.metadata().history()
    assert "How INPUT was made:" in history
    assert any("algorithm polos:locationquotient" in line for line in history)
    assert digest(repeated(first), rows_of) == digest(first, rows_of)


def test_after_a_run_of_the_shipped_model_the_record_and_the_commands_have_all_steps(
    polos, repeated, rows_of, tmp_path
):
    root = Path(__file__).resolve().parents[2]
    sample = f"{root / 'resources' / 'sample' / 'morocco.gpkg'}|layername="
    given = {
        "AREAS": f"{sample}areas",
        "AREA_ID": "code",
        "TABLE": f"{sample}sectors",
        "TABLE_ID": "area_code",
        "SECTOR_FIELD": "sector",
        "VALUE_FIELD": "establishments",
        "SECTORS": "B-E",
        "TOLERANCE": 50,
    }
    target = str(tmp_path / "o.gpkg")
    others = {"location_quotients": MEMORY, "hot_and_cold_spots": MEMORY, "report_on_the_neighbours": MEMORY}
    polos.run("polos:sectortohotspots", {**given, **others, "clusters_and_outliers": target})
    first = QgsVectorLayer(target, "o", "ogr")
    history = "\n".join(first.metadata().history())
    for said in (
        "polos:sectorlayer",
        '"SECTORS": "B-E"',
        "Codes of the table that were summed:",
        "polos:spatialweights",
    ):
        assert said in history, said
    assert "Fingerprint of TABLE" in history
    # The layer and the weights between are gone with QGIS: the commands make them again, one after another.
    steps = [shlex.split(command)[2] for command in first.metadata().keywords()["polos:commands"]]
    assert steps == ["polos:sectorlayer", "polos:spatialweights", "polos:localmoran"]
    expected = digest(first, rows_of)
    for folder in Path(QgsProcessingUtils.tempFolder()).iterdir():
        shutil.rmtree(folder, ignore_errors=True)
    again = digest(repeated(first), rows_of)
    assert len(again) == len(expected) == 1452
    # Sums of many terms in another order: the last digits may differ.
    unlike = {code: (figures, again[code]) for code, figures in expected.items() if not alike(again[code], figures)}
    assert not unlike, list(unlike.items())[:3]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda layer: (layer.startEditing(), layer.changeAttributeValue(1, 2, 5.0)), "had edits that were not saved"),
        (lambda layer: layer.addExpressionField("1", QgsField("one", INT)), JOINED),
        (lambda layer: layer.addJoin(join_to(layer)), JOINED),
    ],
)
def test_where_no_command_can_repeat_a_run_the_record_says_why(polos, in_project, change, said):
    change(in_project)
    first = polos.run("polos:localmoran", {"INPUT": in_project, **FIELD, "OUTPUT": MEMORY})["OUTPUT"]
    if in_project.isEditable():
        in_project.rollBack()
    history = first.metadata().history()
    assert history[-2].startswith(f"No command alone can repeat this run, because INPUT {said}. Save")
    assert history[-1].startswith("qgis_process run polos:localmoran")


def join_to(layer):
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(layer)
    join.setJoinLayerId(layer.id())
    join.setJoinFieldName("code")
    join.setTargetFieldName("code")
    return join


def test_a_virtual_layer_is_named_with_its_query(polos, in_project):
    layer = QgsVectorLayer("?query=select * from areas", "chosen", "virtual")
    first = polos.run("polos:localmoran", {"INPUT": layer, **FIELD, "OUTPUT": MEMORY})["OUTPUT"]
    assert (
        "INPUT was a virtual layer (virtual://?query=select * from areas). Save it as “chosen.gpkg” first"
        in (first.metadata().history()[-2])
    )


def test_nothing_is_looked_for_that_is_not_there(polos, in_project, capfd):
    """Layers that are chosen from, or temporary, are no files; QGIS wrote of each that it could not be found."""
    chosen = QgsProcessingFeatureSourceDefinition(in_project.id(), filterExpression="\"code\" < '036'")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    given = {"INPUT": chosen, **FIELD, "OUTPUT": QgsProcessingOutputLayerDefinition(MEMORY, QgsProject.instance())}
    algorithm = polos.polos.provider.algorithm("localmoran").create()
    results, good = algorithm.run(given, context, feedback)
    assert good
    assert QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context).featureCount() == 36
    said = "".join(capfd.readouterr())
    assert "Cannot open" not in said
    assert "could not be found" not in said


EDITS = {
    "a value": lambda layer: layer.changeAttributeValue(3, layer.fields().lookupField("lq"), 9.0),
    "a feature": lambda layer: layer.deleteFeature(3),
    "a geometry": lambda layer: layer.translateFeature(3, 5.0, 5.0),
    "a field": lambda layer: layer.addAttribute(QgsField("note", INT)),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_result_in_memory_that_was_edited_and_saved_is_not_what_its_command_makes(polos, file, rows_of, edit):
    between = polos.run("polos:locationquotient", {"INPUT": file, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": MEMORY})
    layer = between["OUTPUT"]
    layer.setName("quotients")
    assert layer.startEditing()
    EDITS[edit](layer)
    assert layer.commitChanges()
    first = polos.run("polos:localmoran", {"INPUT": layer, "FIELD": "lq", "ID_FIELD": "code", "OUTPUT": MEMORY})[
        "OUTPUT"
    ]
    history = first.metadata().history()
    assert "Edited since: what the lines above say of quotients no longer holds for all of it." in history
    assert history[-2] == (
        "No command alone can repeat this run, because INPUT was a temporary result that was edited after it was made. "
        "Save it as “quotients.gpkg” first; then this command repeats the run:"
    )
    assert "--INPUT=quotients.gpkg" in history[-1]
    assert first.metadata().keywords()["polos:commands"] == [history[-1]]


def test_edits_that_were_taken_back_are_none(polos, file, repeated, rows_of):
    between = polos.run("polos:locationquotient", {"INPUT": file, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": MEMORY})
    layer = between["OUTPUT"]
    layer.startEditing()
    EDITS["a value"](layer)
    layer.rollBack()
    first = polos.run("polos:localmoran", {"INPUT": layer, "FIELD": "lq", "ID_FIELD": "code", "OUTPUT": MEMORY})[
        "OUTPUT"
    ]
    assert digest(repeated(first), rows_of) == digest(first, rows_of)
