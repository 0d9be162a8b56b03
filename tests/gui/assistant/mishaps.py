"""Run by a QGIS of its own, as ``qgis --code``: what may go wrong between raw files and a result."""

import json
import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["POLOS_TESTS"])))

from hands import FOLDER, Hands, pause, wait
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin
from raw_files import raw_files

report = {}
hands = Hands()


def left():
    """Return the files of results that lie in the folder."""
    return sorted(path.name for path in FOLDER.iterdir() if path.name.startswith(("industria", "own")))


def to_result(window):
    """Go to the last step."""
    while window.step < 3:
        if window.step == 1 and not window.session.sectors:
            hands.click_item(window.sector.page.quick, 0)
        wait(window.next.isEnabled)
        hands.click(window.next)
    pause()


def cancel_a_run(window):
    """Cancel once something was written."""
    to_result(window)
    hands.click(window.next)
    wait(lambda: window.result.runner.at >= 1)
    report["during"] = left()
    hands.click(window.result.page.stop)
    wait(lambda: not window.result.running)
    pause(0.5)
    report["cancelled"] = [
        window.result.trouble,
        left(),
        window.next.isEnabled(),
        len(QgsProject.instance().mapLayers()),
    ]


def close_the_project_in_a_run(window):
    """Close the project while a run goes on."""
    hands.click(window.next)
    wait(lambda: window.result.runner.at >= 1)
    QgsProject.instance().clear()
    wait(lambda: not window.result.running)
    report["project"] = [window.result.trouble, left()]


def refuse_to_close(window):
    """Press Esc while a run goes on, and say no, and then yes."""
    hands.click(window.next)
    wait(lambda: window.result.runner.at >= 1)
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    QMessageBox.question = lambda *_: answers.pop(0)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    report["still"] = [window.isVisible(), window.result.running]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    report["closed"] = [window.isVisible(), window.result.running]
    wait(lambda: not QgsApplication.taskManager().activeTasks(), 60)
    pause(1)
    report["after closing"] = left()


def move_a_file(window, table):
    """Move the table before the run."""
    to_result(window)
    table.rename(table.with_name("moved.csv"))
    hands.click(window.next)
    report["moved"] = [window.result.trouble, window.result.running]
    table.with_name("moved.csv").rename(table)
    rows = table.read_bytes()
    table.write_bytes(rows + b"\r\n")
    hands.click(window.next)
    report["written again"] = [window.result.trouble, window.result.running]
    table.write_bytes(rows)
    hands.click(window.next)
    report["with the same rows"] = [window.result.trouble, window.result.running]
    window.go_to(0)
    window.files.take_files([str(table)])
    wait(lambda: window.files.figures is not None)
    to_result(window)


def name_a_folder_that_is_not_there(window):
    """Name a place that nothing can be written to."""
    before = window.session.wanted.path
    window.result.page.path.setText(str(FOLDER / "none" / "own.gpkg"))
    window.result.page.path.editingFinished.emit()
    hands.click(window.next)
    report["no folder"] = [window.result.trouble, window.result.running]
    window.result.page.path.setText(before)
    window.result.page.path.editingFinished.emit()


def shown_dialogs():
    """Return the dialogs of algorithms that can be seen."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, AlgorithmDialog) and one.isVisible()]


def see_the_parameters(window):
    """Open the ordinary dialogs of steps, filled in."""
    report["dialogs"] = []
    for step in (1, 2):
        window.go_to(step)
        hands.click(window.parameters)
        wait(shown_dialogs)
        (dialog,) = shown_dialogs()
        given = dialog.createProcessingParameters()
        report["dialogs"].append([dialog.algorithm().name(), given.get("SECTORS"), given.get("TOLERANCE")])
        dialog.close()
        pause(0.5)
    window.go_to(3)


def choose_a_file_that_is_there(window):
    """Name a GeoPackage that is there already, locked by another program or not."""
    own = FOLDER / "own.gpkg"
    own.write_bytes(b"mine")
    window.result.page.path.setText(str(own))
    window.result.page.path.editingFinished.emit()
    report["there"] = [Path(window.session.wanted.path).name, window.result.note, own.read_bytes().decode()]
    own.unlink()
    page = FOLDER / "own.html"
    page.write_bytes(b"page")
    window.result.page.path.setText(str(own))
    window.result.page.path.editingFinished.emit()
    report["page there"] = [Path(window.session.wanted.path).name, window.result.note, page.read_bytes().decode()]
    page.unlink()


def layers_of_the_project(window, shape):
    """Choose a layer with edits, and delete one that is in memory."""
    layer = QgsVectorLayer(str(shape), "with edits", "ogr")
    memory = QgsVectorLayer("Polygon?crs=EPSG:26191&field=code:string", "in memory", "memory")
    QgsProject.instance().addMapLayers([layer, memory])
    layer.startEditing()
    layer.deleteFeature(0)
    combo = window.files.page.sources["areas"]
    for name in ("with edits", "in memory"):
        place = combo.findText(name)
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
        pause(0.5)
        if name == "in memory":
            QgsProject.instance().removeMapLayer(memory.id())
            pause()
        report[name] = [window.files.page.notes["areas"].text(), window.next.isEnabled()]
    layer.rollBack()


def unload_in_a_run(window):
    """Switch the plugin off while a run goes on, and on again."""
    to_result(window)
    hands.click(window.next)
    wait(lambda: window.result.runner.at >= 1)
    unloadPlugin("polos")
    wait(lambda: not QgsApplication.taskManager().activeTasks(), 60)
    pause(1)
    report["unloaded"] = [left(), "polos" in plugins]
    loadPlugin("polos")
    startPlugin("polos")
    report["again"] = QgsApplication.processingRegistry().algorithmById("polos:localmoran") is not None


def opened(*paths):
    """Open the assistant and drop files on it."""
    window = hands.open_assistant()
    hands.drop(window, *paths)
    wait(lambda: window.files.figures is not None)
    return window


def act():
    """Do it all."""
    QDesktopServices.openUrl = lambda url: True
    try:
        shape, table = raw_files(FOLDER)
        window = opened(shape, table)
        cancel_a_run(window)
        close_the_project_in_a_run(window)
        refuse_to_close(window)
        window = opened(shape, table)
        move_a_file(window, table)
        name_a_folder_that_is_not_there(window)
        see_the_parameters(window)
        choose_a_file_that_is_there(window)
        window.go_to(0)
        layers_of_the_project(window, shape)
        window.close()
        unload_in_a_run(opened(shape, table))
    except Exception:
        report["error"] = traceback.format_exc()
    (FOLDER / "report.json").write_text(json.dumps(report, default=str), encoding="utf-8")
    QgsProject.instance().clear()  # or QGIS asks whether layers in temporary folders may go
    iface.actionExit().trigger()


QTimer.singleShot(1000, act)
