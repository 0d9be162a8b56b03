"""Every window of Polos's own, made with something in it: for tests that hold for all, and for `tools/screens.py`."""

import csv
import tempfile
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from polos.algorithms.exploring.reader import ResultReader
from polos.algorithms.provider import ALGORITHMS
from polos.analysis.sectors.classification import isic4
from polos.facts import facts_of_polos
from polos.plugin import ICON
from polos.translation import tr
from polos.ui.about_dialog import AboutDialog
from polos.ui.assistant.files_page import AREAS, TABLE
from polos.ui.assistant.hooks import Hooks
from polos.ui.assistant.sources import sources_of_files
from polos.ui.assistant.window import AssistantWindow
from polos.ui.criteria.criteria_editor import CriteriaEditor
from polos.ui.explorer.explorer_dock import ExplorerDock
from polos.ui.help_window import HelpWindow
from polos.ui.requirements.requirements_dialog import RequirementsDialog
from polos.ui.sectors.sector_picker import SectorPicker
from polos.ui.settings_page import SettingsFactory
from polos.ui.sizes import sized
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMainWindow, QVBoxLayout

CRITERIA = "name,value,family,low,high,direction,zero,one,weight\nJobs,jobs,,,,more,0,5000,2\nRisk,risk,,,,less,1,0,1"


def about():
    """Return what Polos is."""
    return AboutDialog(ICON, facts_of_polos())


SIDE = 8
"""Squares in a row of the small map that windows show."""


@cache
def files():
    """Return the paths of a small map and of a table of sectors of its areas."""
    folder = Path(tempfile.mkdtemp(prefix="polos-windows-"))
    fields = "field=code:string&field=name:string&field=firms:integer&field=total:integer"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32718&{fields}", "areas", "memory")
    rows, features = [("code", "ciiu", "firms")], []
    for place in range(SIDE**2):
        column, row = place % SIDE, place // SIDE
        code, firms = f"{100 + place}", None if place == SIDE**2 - 1 else (60 if column < 3 and row < 3 else 10) + place
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, f"Place {place}", firms, 200 + place])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(column, row, column + 1, row + 1)))
        features.append(feature)
        rows += [(code, "15", firms), (code, "47", 140 + place)]
    layer.dataProvider().addFeatures(features)
    paths = folder / "areas.gpkg", folder / "firms.csv"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(paths[0]), QgsProject.instance().transformContext(), options)
    with open(paths[1], "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return tuple(map(str, paths))


KEPT = []
"""Providers, which QGIS does not keep alive."""


def ready():
    """Have Processing and Polos be there, as in QGIS; return Processing's module."""
    import processing
    from polos.algorithms.provider import PolosProvider
    from processing.core.Processing import Processing

    registry = QgsApplication.processingRegistry()
    if registry.providerById("polos") is None:
        Processing.initialize()
        KEPT.append(PolosProvider())
        registry.addProvider(KEPT[-1])
    return processing


@cache
def hot_spots():
    """Return the path of local Moran on that map."""
    areas, _ = files()
    path = str(Path(areas).with_name("moran.gpkg"))
    given = {"INPUT": areas, "FIELD": "firms", "DENOMINATOR": "total", "ID_FIELD": "code"}
    ready().run("polos:localmoran", {**given, "OUTPUT": path})
    return path


def until(done, seconds=60):
    """Let windows live until something is so."""
    from time import monotonic

    end = monotonic() + seconds
    while not done() and monotonic() < end:
        QApplication.processEvents()


def assistant():
    """Return the assistant with a map and a table."""
    ready()
    window = AssistantWindow(Hooks(lambda contexts, heading: None, ""))
    window.files.take(dict(zip((AREAS, TABLE), sources_of_files(files()))))
    until(lambda: window.files.figures is not None)
    return window


def dialog():
    """Return the window of an algorithm; its buttons, log and help are QGIS's."""
    from polos.ui.dialogs.algorithm_dialog import PolosDialog

    ready()
    return PolosDialog(QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran"))


class ExplorerWindow(QMainWindow):
    """QGIS's window, with the explorer of a result and nothing else in it."""

    def __init__(self):
        super().__init__()
        self.layer = QgsVectorLayer(hot_spots(), "Local Moran", "ogr")
        self.layer.setParent(self)  # or it would outlive QGIS
        self.canvas = QgsMapCanvas(self)
        self.canvas.hide()
        iface = SimpleNamespace(mainWindow=lambda: self, mapCanvas=lambda: self.canvas)
        self.dock = ExplorerDock(self.layer, ResultReader(), iface)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        sized(self, 42, 48)
        until(lambda: self.dock.session and self.dock.session.around is not None)

    def closeEvent(self, event):  # noqa: N802
        """Let go of the layer."""
        super().closeEvent(event)
        self.dock.end()


def criteria():
    """Return the editor of criteria, with two."""
    return CriteriaEditor(CRITERIA)


def picker():
    """Return the picker of sectors, with some ticked."""
    return SectorPicker("10;13-15", isic4())


def requirements():
    """Return the packages."""
    return RequirementsDialog({tr(algorithm.NAME): algorithm.REQUIRES for algorithm in ALGORITHMS})


def settings():
    """Return the page of settings, in a dialog as QGIS has it."""
    dialog = QDialog()
    QVBoxLayout(dialog).addWidget(SettingsFactory(ICON).createWidget(dialog))
    dialog.layout().addStretch(1)
    sized(dialog, 48, 34)
    return dialog


WINDOWS = {
    "about": about,
    "assistant": assistant,
    "criteria": criteria,
    "explorer": ExplorerWindow,
    "help": HelpWindow,
    "picker": picker,
    "requirements": requirements,
    "settings": settings,
}
"""Makers of windows, by name."""

PICTURED = {**WINDOWS, "dialog": dialog}
"""Those and the window of an algorithm, most of which is QGIS's."""
