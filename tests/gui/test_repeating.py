"""The command that a result carries after a run from a dialog, carried out by qgis_process."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
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
def run_dialog(polos, qgis_app, qgis_iface, monkeypatch):
    """Return a function that opens a dialog, fills it in, presses Run, and returns the dialog when it is done."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.gui import QgsBrowserGuiModel

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    opened = []

    def run(parameters):
        algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:localmoran")
        dialog = AlgorithmDialog(algorithm)
        opened.append(dialog)
        dialog.setParameters(parameters)
        dialog.runAlgorithm()
        timer = QElapsedTimer()
        timer.start()
        while not dialog.wasExecuted():
            assert timer.elapsed() < 120_000
            QApplication.processEvents()
        return dialog

    yield run
    for dialog in opened:
        dialog.close()


@pytest.mark.parametrize("target", ["TEMPORARY_OUTPUT", "o.gpkg"])
def test_the_command_of_a_run_from_a_dialog_makes_it_again(run_dialog, areas, tmp_path, target):
    if target != "TEMPORARY_OUTPUT":
        target = str(tmp_path / target)
    output = QgsProcessingOutputLayerDefinition(target, QgsProject.instance())
    dialog = run_dialog({"INPUT": areas.id(), "FIELD": "jobs", "ID_FIELD": "code", "OUTPUT": output})
    made = dialog.results()["OUTPUT"]
    layer = QgsProcessingUtils.mapLayerFromString(made, dialog.processingContext())
    layer = layer or QgsProject.instance().mapLayer(made)
    if target != "TEMPORARY_OUTPUT":
        layer = QgsVectorLayer(target, "o", "ogr")
    assert len(require_repeated(layer, tmp_path)) == 36


def require_repeated(layer, folder):
    """Carry out the command of a layer in an empty folder, and return the p-values, which are the same."""
    *_, command = layer.metadata().history()
    expected = {feature["code"]: feature["lm_p"] for feature in layer.getFeatures()}
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    words = [str(ROOT / "build" / "qgis_process"), *shlex.split(command)[1:]]
    done = subprocess.run(words, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    again = QgsVectorLayer(str(next(elsewhere.glob("*.gpkg"), layer.source())), "again", "ogr")
    assert {feature["code"]: feature["lm_p"] for feature in again.getFeatures()} == expected
    return expected


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
