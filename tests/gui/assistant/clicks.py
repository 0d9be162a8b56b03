"""Run by a QGIS of its own, as ``qgis --code``: from two raw files to the styled result and its sheets, counted."""

import json
import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["POLOS_TESTS"])))

from hands import FOLDER, Hands, look, shown_mnemonics, wait
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins
from raw_files import raw_files

LOOK = os.environ["POLOS_LOOK"]
report = {"opened": [], "mnemonics": {}, "sizes": []}


def seen(window, name):
    look(window, f"assistant_{LOOK}_{name}")
    report["mnemonics"][name] = shown_mnemonics(window)
    report["sizes"].append([window.frameGeometry().width(), window.frameGeometry().height()])


def tree():
    """Return the groups of the project's tree with their layers, from above."""
    root = QgsProject.instance().layerTreeRoot()
    return [(one.name(), [node.name() for node in one.findLayers()]) for one in root.findGroups()]


def drawn():
    """Return the names of the layers that the map shows, from above."""
    return [one.name() for one in QgsProject.instance().layerTreeRoot().findLayers() if one.isVisible()]


def act():
    """Do it all."""
    hands = Hands()
    QDesktopServices.openUrl = lambda url: report["opened"].append(url.toLocalFile())
    try:
        if os.environ.get("POLOS_THEME"):
            QgsApplication.setUITheme(os.environ["POLOS_THEME"])
        shape, table = raw_files(FOLDER)
        before = len(QgsGui.historyProviderRegistry().queryEntries())
        window = hands.open_assistant()
        hands.drop(window, shape, table)
        wait(lambda: window.files.figures is not None)
        report["fields"] = vars(window.session.fields)
        report["said"] = {part: str(one.said[0]) for part, one in window.files.evidence.items()}
        seen(window, "1")
        hands.click(window.next)
        hands.click_item(window.sector.page.quick, 0)
        report["selection"] = [window.session.sectors, window.session.sector_name]
        seen(window, "2")
        hands.click(window.next)
        wait(lambda: window.neighbours.found is not None)
        seen(window, "3")
        report["pairs"] = [len(window.neighbours.found.pairs), len(window.neighbours.found.near)]
        hands.click(window.next)
        seen(window, "4_before")
        hands.click(window.next)
        assert window.result.running
        seen(window, "4_running")
        wait(lambda: not window.result.running)
        report["trouble"] = window.result.trouble
        assert not report["trouble"], report["trouble"]
        seen(window, "4")
        report["clicks to result"] = hands.clicks
        page = window.result.page
        report["rows"] = [
            [page.table.item(row, column).text() for column in range(page.table.columnCount())]
            for row in range(page.table.rowCount())
        ]
        report["file"] = window.session.wanted.path
        report["groups"] = tree()
        layers = QgsProject.instance().mapLayers().values()
        report["layers"] = {
            layer.source(): [layer.name(), layer.renderer().type() if layer.renderer() else "", layer.featureCount()]
            for layer in layers
        }
        entries = QgsGui.historyProviderRegistry().queryEntries()
        report["history"] = [one.entry.get("algorithm_id", "") for one in entries[before:]]
        hands.click(page.buttons["sheets"])
        wait(lambda: not window.result.running, 240)
        report["clicks"] = hands.clicks
        report["note"] = window.result.note
        report["groups with sheets"], report["drawn with sheets"] = tree(), drawn()
        QTest.mouseClick(page.buttons["explorer"], Qt.MouseButton.LeftButton)
        wait(lambda: plugins["polos"].explorers)
        report["explored"] = [window.isVisible(), drawn()]
        report["same again"] = hands.open_assistant() is window and window.isVisible()
        hands.click(page.buttons["command"])
        report["commands"] = QApplication.clipboard().text()
        hands.click(page.buttons["model"])
        models = QgsApplication.processingRegistry().providerById("model").algorithms()
        report["models"] = {
            one.displayName(): [len(one.childAlgorithms()), [part.name() for part in one.parameterDefinitions()][:3]]
            for one in models
        }
        QApplication.setActiveWindow(window)  # as a window manager does, which there is none of
        QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        report["step by key"] = window.step
        window.close()
    except Exception:
        report["error"] = traceback.format_exc()
    (FOLDER / "report.json").write_text(json.dumps(report, default=str), encoding="utf-8")
    QgsProject.instance().clear()  # or QGIS asks whether layers in temporary folders may go
    iface.actionExit().trigger()


QTimer.singleShot(1000, act)
