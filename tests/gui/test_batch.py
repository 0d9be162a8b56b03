"""Every algorithm from a batch of one row in which nothing is filled in that need not be, as a user presses Run."""

import sys
from pathlib import Path

import pytest
from polos.algorithms.provider import ALGORITHMS
from qgis.core import Qgis, QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QElapsedTimer
from qgis.PyQt.QtWidgets import QApplication, QTextEdit

sys.path.append(str(Path(__file__).resolve().parents[1] / "faults"))

OPTIONAL = Qgis.ProcessingParameterFlag.Optional


@pytest.fixture
def inputs(polos, tmp_path):
    """Return a function of the name of an algorithm: the parameters of its smallest run, its layers in the project."""
    from fault_bases import inputs_of

    added = []

    def make(name):
        sound = inputs_of(name)
        layers = {"AREAS": sound.areas, "TABLE": sound.table}
        given = {}
        for parameter, value in sound.parameters.items():
            if isinstance(value, str) and value in layers:
                layer = layers[value].build(str(tmp_path))
                path = str(tmp_path / f"{parameter}.gpkg")
                polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
                added.append(QgsProject.instance().addMapLayer(QgsVectorLayer(path, parameter, "ogr"), False))
                value = added[-1].id()
            elif isinstance(value, str) and value.startswith("FILE:"):
                path = tmp_path / value.removeprefix("FILE:")
                path.write_bytes(sound.files[path.name])
                value = str(path)
            given[parameter] = value
        return given

    yield make
    for layer in added:
        QgsProject.instance().removeMapLayer(layer.id())


def waited(dialog):
    """Return the log of a batch when it is done."""
    timer = QElapsedTimer()
    timer.start()
    while True:
        QApplication.processEvents()
        said = "\n".join(log.toPlainText() for log in dialog.findChildren(QTextEdit))
        if "Batch execution completed" in said:
            return said
        assert timer.elapsed() < 60_000, said


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda one: one.ID)
def test_a_row_with_blanks_runs(qgis_app, qgis_iface, inputs, tmp_path, algorithm):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    given = inputs(algorithm.ID)
    dialog = BatchAlgorithmDialog(qgis_app.processingRegistry().createAlgorithmById(f"polos:{algorithm.ID}"))
    panel, context = dialog.mainWidget(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    panel.checkLoadLayersOnCompletion.setChecked(False)
    made = []
    for definition in dialog.algorithm().parameterDefinitions():
        name, column = definition.name(), panel.parameter_to_column[definition.name()]
        if definition.isDestination():
            if not definition.flags() & OPTIONAL:
                folder = definition.type() == "folderDestination"
                made.append(tmp_path / (name if folder else f"{name}.{definition.defaultFileExtension()}"))
                panel.tblParameters.cellWidget(1, column).setValue(str(made[-1]))
        elif name in given:
            panel.wrappers[0][column].setParameterValue(given[name], context)
    before = {*tmp_path.iterdir()}
    dialog.runAlgorithm()
    said = waited(dialog)
    dialog.close()
    assert all(file.exists() for file in made), said
    assert {*tmp_path.iterdir()} - before <= {*made, *(Path(f"{file}.polos.json") for file in made)}
