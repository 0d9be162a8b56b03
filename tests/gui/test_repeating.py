"""The command that a result carries after a run from a dialog, carried out by qgis_process."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QElapsedTimer
from qgis.PyQt.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def areas(polos, make_layer, tmp_path):
    """Return a layer of the project, in a file."""
    rows = [[f"{place:02d}", float(place * place % 37)] for place in range(36)]
    layer = make_layer({"code": "string", "jobs": "double"}, rows, columns=6)
    path = str(tmp_path / "areas.gpkg")
    polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    layer = QgsVectorLayer(path, "areas", "ogr")
    QgsProject.instance().addMapLayer(layer, False)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.fixture
def run_dialog(open_dialog):
    """Return a function that opens a dialog, fills it in, presses Run, and returns the dialog when it is done."""

    def run(parameters, name="localmoran"):
        dialog = open_dialog(name, parameters)
        dialog.runAlgorithm()
        timer = QElapsedTimer()
        timer.start()
        while not dialog.wasExecuted():
            assert timer.elapsed() < 120_000
            QApplication.processEvents()
        return dialog

    return run


@pytest.mark.parametrize("target", ["TEMPORARY_OUTPUT", "o.gpkg"])
def test_the_command_of_a_run_from_a_dialog_makes_it_again(run_dialog, areas, tmp_path, target):
    if target != "TEMPORARY_OUTPUT":
        target = str(tmp_path / target)
    output = QgsProcessingOutputLayerDefinition(target, QgsProject.instance())
    dialog = run_dialog({"INPUT": areas.id(), "FIELD": "jobs", "ID_FIELD": "code", "OUTPUT": output})
    layer = result_of(dialog)
    if target != "TEMPORARY_OUTPUT":
        layer = QgsVectorLayer(target, "o", "ogr")
    assert len(require_repeated(layer, tmp_path)) == 36


def result_of(dialog, name="OUTPUT"):
    """Return a result of a dialog that is done, wherever QGIS has put it."""
    made = dialog.results()[name]
    found = QgsProcessingUtils.mapLayerFromString(made, dialog.processingContext())
    return found or QgsProject.instance().mapLayer(made)


def fingerprints(layer):
    """Return the lines of a record that say what was read."""
    return [line for line in layer.metadata().history() if line.startswith("Fingerprint of ")]


def carry_out(layer, folder):
    """Carry out the commands of a layer in an empty folder, and return the layers that are there then."""
    commands = [line for line in layer.metadata().history() if line.startswith("qgis_process run")]
    start = len(commands) - next(
        (
            place
            for place, line in enumerate(layer.metadata().history()[::-1])
            if not line.startswith("qgis_process run")
        )
    )
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    for command in commands[start:]:
        words = [str(ROOT / "build" / "qgis_process"), *shlex.split(command)[1:]]
        done = subprocess.run(words, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return [QgsVectorLayer(str(path), path.stem, "ogr") for path in sorted(elsewhere.glob("*.gpkg"))]


def require_repeated(layer, folder):
    """Carry out the command of a layer in an empty folder, and return the p-values, which are the same."""
    expected = {feature["code"]: feature["lm_p"] for feature in layer.getFeatures()}
    made = [one for one in carry_out(layer, folder) if "lm_p" in one.fields().names()]
    again = made[0] if made else QgsVectorLayer(layer.source(), "again", "ogr")
    assert {feature["code"]: feature["lm_p"] for feature in again.getFeatures()} == expected
    assert fingerprints(again) == fingerprints(layer)
    assert fingerprints(again)
    return expected


def test_the_command_of_a_run_on_a_selection_makes_it_again(run_dialog, areas, tmp_path):
    areas.selectByIds(list(range(1, 31)))
    chosen = QgsProcessingFeatureSourceDefinition(areas.id(), True)
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    dialog = run_dialog({"INPUT": chosen, "FIELD": "jobs", "ID_FIELD": "code", "OUTPUT": output})
    assert len(require_repeated(result_of(dialog), tmp_path)) == 30


def test_the_command_of_a_run_on_a_filtered_layer_makes_it_again(run_dialog, areas, tmp_path):
    areas.setSubsetString('"jobs" < 30')
    shown = areas.featureCount()
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    dialog = run_dialog({"INPUT": areas.id(), "FIELD": "jobs", "ID_FIELD": "code", "OUTPUT": output})
    assert len(require_repeated(result_of(dialog), tmp_path)) == shown < 36


def test_the_command_of_a_run_with_a_filter_and_a_limit_of_its_own_makes_it_again(run_dialog, areas, tmp_path):
    areas.selectByIds(list(range(1, 34)))
    chosen = QgsProcessingFeatureSourceDefinition(areas.id(), True, 30, filterExpression='"jobs" < 36')
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    dialog = run_dialog({"INPUT": chosen, "FIELD": "jobs", "ID_FIELD": "code", "OUTPUT": output})
    assert 20 < len(require_repeated(result_of(dialog), tmp_path)) <= 30


def test_a_layer_with_joined_fields_is_repeated_or_said(run_dialog, make_layer, areas, tmp_path):
    rows = make_layer({"code": "string", "more": "double"}, [[f"{at:02d}", float(at % 11)] for at in range(36)])
    QgsProject.instance().addMapLayer(rows, False)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(rows)
    join.setJoinFieldName("code")
    join.setTargetFieldName("code")
    join.setPrefix("t_")
    areas.addJoin(join)
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    dialog = run_dialog({"INPUT": areas.id(), "FIELD": "t_more", "ID_FIELD": "code", "OUTPUT": output})
    history = result_of(dialog).metadata().history()
    assert any("No command" in line for line in history), history
    QgsProject.instance().removeMapLayer(rows.id())


def test_the_commands_of_a_run_on_a_temporary_result_make_both_again(run_dialog, areas, tmp_path):
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    given = {"INPUT": areas.id(), "FIELD": "jobs", "ID_FIELD": "code", "OUTPUT": output}
    first = result_of(run_dialog(given, "getisord"))
    QgsProject.instance().addMapLayer(first, False)
    second = run_dialog({**given, "INPUT": first.id(), "FIELD": "gi_z"})
    assert len(require_repeated(result_of(second), tmp_path)) == 36
    QgsProject.instance().removeMapLayer(first.id())


def test_a_layer_that_no_command_finds_is_said_in_the_record(run_dialog, make_layer):
    layer = make_layer({"code": "string", "jobs": "double"}, [[f"{place}", float(place % 7)] for place in range(36)])
    QgsProject.instance().addMapLayer(layer, False)
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    dialog = run_dialog({"INPUT": layer.id(), "FIELD": "jobs", "OUTPUT": output})
    history = result_of(dialog).metadata().history()
    assert any("No command alone can repeat this run, because INPUT was a temporary layer" in line for line in history)
    QgsProject.instance().removeMapLayer(layer.id())


def test_the_commands_of_a_result_of_a_model_make_it_again(run_dialog, tmp_path):
    sample = ROOT / "resources" / "sample" / "morocco.gpkg"
    layers = {name: QgsVectorLayer(f"{sample}|layername={name}", name, "ogr") for name in ("areas", "sectors")}
    for layer in layers.values():
        QgsProject.instance().addMapLayer(layer, False)
    given = {"AREAS": layers["areas"].id(), "AREA_ID": "code", "TABLE": layers["sectors"].id(), "TABLE_ID": "area_code"}
    given |= {"SECTOR_FIELD": "sector", "VALUE_FIELD": "establishments", "SECTORS": "B-E"}
    dialog = run_dialog(given, "sectortohotspots")
    name = next(name for name, made in dialog.results().items() if "hot" in name.lower() and made)
    layer = result_of(dialog, name)
    made = [one for one in carry_out(layer, tmp_path) if fingerprints(one) == fingerprints(layer)]
    assert len(fingerprints(layer)) > 3, "those of all steps"
    same = {*layer.fields().names()} - {"fid"}
    assert any(same <= {*one.fields().names()} and one.featureCount() == layer.featureCount() for one in made)
    for one in layers.values():
        QgsProject.instance().removeMapLayer(one.id())


def test_the_command_of_a_row_of_a_batch_makes_it_again(polos, qgis_app, qgis_iface, areas, tmp_path):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    target = tmp_path / "o.gpkg"
    dialog = BatchAlgorithmDialog(qgis_app.processingRegistry().createAlgorithmById("polos:localmoran"))
    panel, context = dialog.mainWidget(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    panel.checkLoadLayersOnCompletion.setChecked(False)
    for name, value in {"INPUT": areas.id(), "FIELD": "jobs", "ID_FIELD": "code"}.items():
        panel.wrappers[0][panel.parameter_to_column[name]].setParameterValue(value, context)
    panel.tblParameters.cellWidget(1, panel.parameter_to_column["OUTPUT"]).setValue(str(target))
    dialog.runAlgorithm()
    timer = QElapsedTimer()
    timer.start()
    while not target.exists():
        assert timer.elapsed() < 120_000
        QApplication.processEvents()
    dialog.close()
    assert len(require_repeated(QgsVectorLayer(str(target), "o", "ogr"), tmp_path)) == 36
