"""The example batches, opened in QGIS's batch dialog as a user does, and run one after another."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from polos.algorithms.batches import RUNNER, example_batches, write_batches
from polos.analysis.errors import OutputError
from polos.ui.batches import choose_and_write
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QElapsedTimer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QTextEdit

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300_000
MAPS = 99
"""Maps of chance in these tests, a tenth of the default; of the model, which takes longest, one row is run."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the example batches, whose name is one that paths must survive."""
    folder = tmp_path_factory.mktemp("batches") / "lotes de año (1)"
    write_batches(folder)
    return folder


def ran(batch, qgis_app, monkeypatch):
    """Open a batch file in the dialog of its algorithm, run it, and return the log."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    name = re.fullmatch(r"\d-([a-z]+)(-\d+)?", batch.stem)[1]
    dialog = BatchAlgorithmDialog(qgis_app.processingRegistry().createAlgorithmById(f"polos:{name}"))
    panel = dialog.mainWidget()
    panel.checkLoadLayersOnCompletion.setChecked(False)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(batch), ""))
    panel.load()
    rows = json.loads(batch.read_text(encoding="utf-8"))["rows"]
    assert panel.batchRowCount() == len(rows)
    dialog.runAlgorithm()
    timer = QElapsedTimer()
    timer.start()
    while True:
        QApplication.processEvents()
        said = "\n".join(log.toPlainText() for log in dialog.findChildren(QTextEdit))
        assert "canceled" not in said, said[-2000:]
        if "Batch execution completed" in said:
            break
        assert timer.elapsed() < PATIENCE, said[-2000:]
    dialog.close()
    assert "Error" not in said, said[-2000:]
    return rows


def test_each_batch_opens_and_runs_in_the_dialog(polos, folder, qgis_app, qgis_iface, monkeypatch):
    for batch in sorted(folder.glob("*.batch")):
        kept = json.loads(batch.read_text(encoding="utf-8"))
        # Two sectors of the three: that is quicker.
        kept["rows"] = [row for row in kept["rows"] if "/10-" not in json.dumps(row["OUTPUTS"])]
        if "delineate" in batch.name:
            kept["rows"] = [{**row, "PARAMETERS": {**row["PARAMETERS"], "MAPS": MAPS}} for row in kept["rows"]]
        if "priorities" in batch.name:
            kept["rows"] = kept["rows"][-1:]
        batch.write_text(json.dumps(kept), encoding="utf-8")
        for row in ran(batch, qgis_app, monkeypatch):
            for path in row["OUTPUTS"].values():
                assert Path(path).exists(), (batch.name, path)
    ids = [layer_ids(folder / f"{sector}-clusters-2024.gpkg") for sector in ("14", "15")]
    assert all(ids)
    assert len(set().union(*ids)) == sum(map(len, ids)), "each sector has numbers of its own"
    assert all(list((folder / f"{sector}-sheets").glob("*.html")) for sector in ("14", "15"))


def layer_ids(path):
    return {feature["cl_id"] for feature in QgsVectorLayer(str(path), "", "ogr").getFeatures()}


def test_the_same_batch_runs_without_windows(tmp_path):
    write_batches(tmp_path)
    batch = tmp_path / "1-sectorlayer.batch"
    kept = json.loads(batch.read_text(encoding="utf-8"))
    batch.write_text(json.dumps({**kept, "rows": kept["rows"][:2]}), encoding="utf-8")
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    process = str(ROOT / "build" / "qgis_process")
    command = [sys.executable, str(tmp_path / RUNNER), str(batch), "", process]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert "2 of 2: done" in done.stdout
    assert len(list(tmp_path.glob("*-20*.gpkg"))) == 2


def test_the_menu_writes_them_and_tells_how_they_are_opened(tmp_path, monkeypatch, qgis_app):
    from qgis.gui import QgsMessageBar

    bar = QgsMessageBar()
    desktop = SimpleNamespace(mainWindow=lambda: None, messageBar=lambda: bar)

    def said(folder):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
        bar.clearWidgets()
        choose_and_write(write_batches, desktop)
        item = bar.currentItem()
        return item and item.text()

    assert said("") is None, "nothing was chosen"
    assert f"7, in {tmp_path}" in said(tmp_path)
    assert len(list(tmp_path.iterdir())) == 8
    assert "has files of these names already" in said(tmp_path)


def test_files_that_are_there_are_not_written_over(tmp_path):
    (tmp_path / RUNNER).write_text("mine")
    with pytest.raises(OutputError, match="names already"):
        write_batches(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [RUNNER]


@pytest.mark.parametrize("batch", example_batches(), ids=lambda one: one.stem)
def test_batches_name_parameters_that_there_are_and_no_place_of_a_machine(polos, qgis_app, batch):
    name = re.fullmatch(r"\d-([a-z]+)(-\d+)?", batch.stem)[1]
    algorithm = qgis_app.processingRegistry().createAlgorithmById(f"polos:{name}")
    known = algorithm.parameterDefinitions()
    inputs = {one.name() for one in known if not one.isDestination()}
    outputs = {one.name() for one in known if one.isDestination()}
    text = batch.read_text(encoding="utf-8")
    for row in json.loads(text)["rows"]:
        assert set(row["PARAMETERS"]) <= inputs
        assert set(row["OUTPUTS"]) <= outputs
        assert all(path.startswith("{folder}/") for path in row["OUTPUTS"].values())
    assert str(ROOT) not in text
