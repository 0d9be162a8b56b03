"""Run by a QGIS of its own, as ``qgis --code``: what a user meets after the installation, and what Polos leaves behind.

It opens the sample, runs an algorithm from the menu if it can, and is unloaded while another runs. It reports to the
folder in the environment variable POLOS_FOLDER.
"""

import json
import os
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QFileDialog, QMessageBox, QPushButton, QToolBar
from qgis.utils import active_plugins, iface, loadPlugin, plugins, startPlugin, unloadPlugin

FOLDER = Path(os.environ["POLOS_FOLDER"])
report = {}
opened = []
"""Dialogs, kept while they run: whoever opens one has to."""


def polos_menu():
    return next(one.menu() for one in iface.pluginMenu().actions() if one.text() == "Polos")


def bar():
    """Return what the message bar says, with its buttons."""
    items = [item for item in iface.messageBar().items() if item.title() == "Polos"]
    return [[item.text(), *(button.text() for button in item.findChildren(QPushButton))] for item in items]


def dialogs():
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, QgsProcessingAlgorithmDialogBase) and one.isVisible()]


def left():
    """Return what QGIS has of Polos."""
    things = (*iface.mainWindow().findChildren(QToolBar), *iface.mainWindow().findChildren(QDockWidget))
    return {
        "provider": QgsApplication.processingRegistry().providerById("polos") is not None,
        "menu": [one.text() for one in iface.pluginMenu().actions() if one.text() == "Polos"],
        "things": [one.objectName() for one in things if "polos" in one.objectName().lower()],
        # What only says something, and calls nothing, may stay until it has been read.
        "bar": [item for item in bar() if item[1:]],
        "dialogs": [one.windowTitle() for one in dialogs()],
    }


def answer(buttons, seen):
    """Press buttons of the questions that QGIS asks until as many are pressed as it has to ask."""

    def look():
        if "over" in seen:
            return
        question = QApplication.activeModalWidget()
        QTimer.singleShot(50, look)
        if isinstance(question, QMessageBox):
            seen.append(question.windowTitle())
            next(filter(None, map(question.button, buttons))).click()

    QTimer.singleShot(50, look)


def open_sample(buttons, name):
    """Open the sample while a project with a change is open, answer QGIS's question, and return what came of it."""
    QFileDialog.getExistingDirectory = staticmethod(lambda *_: str(FOLDER))
    table = FOLDER / "mine.csv"
    table.write_text("a,b\n1,2\n")
    QgsProject.instance().addMapLayer(QgsVectorLayer(str(table), name, "ogr"))
    QgsProject.instance().setDirty(True)
    seen = []
    answer(buttons, seen)
    plugins["polos"].open_sample()
    seen.append("over")
    layers = [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return {"asked": len(seen) > 1, "file": QgsProject.instance().fileName(), "layers": layers}


def run(name, **values):
    """Open the dialog of an algorithm, fill it in and press Run; return where it will say how it ended."""
    import processing

    ended = []
    dialog = processing.createAlgorithmDialog(f"polos:{name}", values)
    dialog.algorithmFinished.connect(lambda good, _: ended.append(good))
    opened.append(dialog)
    dialog.show()
    dialog.runButton().click()
    return ended


def wait(until, seconds=120):
    for _ in range(seconds * 10):
        if until():
            return
        yield
    raise TimeoutError


def steps():
    """Do it all, giving QGIS back its own event loop now and then."""
    report["active"] = list(active_plugins)
    report["bar"] = bar()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran")
    report["able"] = list(algorithm.canExecute())
    kinds = QMessageBox.StandardButton
    report["cancelled"] = open_sample([kinds.Cancel, kinds.No], "mine")
    # What lies in a temporary folder, as in a test, is asked about too.
    report["opened"] = open_sample([kinds.Discard, kinds.Yes], "mine too")
    yield
    iface.mainWindow().grab().save(str(FOLDER / "first_start.png"))
    if report["able"][0]:
        areas = QgsProject.instance().mapLayersByName("Áreas")[0]
        common = {"INPUT": areas, "OUTPUT": "TEMPORARY_OUTPUT"}
        ended = run("globalautocorrelation", FIELD="jobs", PERMUTATIONS=99, **common)
        yield from wait(lambda: ended)
        report["ran"] = ended
        from polos.algorithms.ongoing import going_on

        ended = run("localgeary", FIELDS=["jobs"], PERMUTATIONS=999_999, **common)
        yield from wait(going_on)
        unloadPlugin("polos")
        report["ended"] = ended
    else:
        unloadPlugin("polos")
    yield
    report["left"] = [left()]
    for _ in range(2):
        loadPlugin("polos")
        startPlugin("polos")
        yield
        report["menu"] = [one.text() for one in polos_menu().actions() if one.text()]
        unloadPlugin("polos")
        yield
        report["left"].append(left())


def act(work):
    """Do the next step, and end QGIS after the last."""
    try:
        next(work)
    except StopIteration:
        pass
    except Exception:
        report["error"] = traceback.format_exc()
    else:
        QTimer.singleShot(100, lambda: act(work))
        return
    (FOLDER / "report.json").write_text(json.dumps(report), encoding="utf-8")
    # Or QGIS would ask about its layers.
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(1500, lambda: act(steps()))
