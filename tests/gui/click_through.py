"""Run by a QGIS of its own, as ``qgis --code``: install from the dialog, run an algorithm, remove, and end.

It reads from and reports to the folder in the environment variable POLOS_FOLDER.
"""

import json
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface

FOLDER = Path(os.environ["POLOS_FOLDER"])
report = {}


def wait(until, seconds=180):
    """Let QGIS live until something is so."""
    loop, left = QEventLoop(), [seconds * 20]

    def look():
        left[0] -= 1
        if until() or left[0] < 0:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    loop.exec()
    timer.stop()
    if not until():
        raise TimeoutError


def open_dialog(act):
    """Choose the menu's entry, do something in the dialog, and close it."""
    (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text().replace("&", "") == "Polos"]
    (action,) = [one for one in menu.actions() if one.text().replace("&", "").startswith("Requirements")]

    def inside():
        dialog = QApplication.activeModalWidget()
        try:
            wait(lambda: dialog.job.found and dialog.background is None)
            act(dialog)
        except Exception:
            report["error"] = traceback.format_exc()
        dialog.close()

    QTimer.singleShot(500, inside)
    action.trigger()


def install(dialog):
    """Install from the folder of wheels."""
    report["before"] = {one.package.module: one.origin for one in dialog.job.found}
    dialog.from_wheels.setChecked(True)
    dialog.wheels.setText(str(FOLDER / "wheels"))
    dialog.act.click()
    wait(lambda: dialog.background is None)
    report["plan"] = dialog.summary.text()
    dialog.grab().save(str(FOLDER / "plan.png"))
    dialog.act.click()
    wait(lambda: dialog.background is None)
    report["installed"] = dialog.summary.text()
    report["after"] = {one.package.module: one.origin for one in dialog.job.found}
    report["log"] = dialog.log.toPlainText()


def remove(dialog):
    """Remove what was installed."""
    QMessageBox.question = lambda *_: QMessageBox.StandardButton.Yes
    dialog.remove.click()
    wait(lambda: dialog.background is None)
    report["removed"] = dialog.summary.text()
    report["left"] = {one.package.module: one.origin for one in dialog.job.found}


def run_algorithm():
    """Run local Moran on a grid."""
    import processing

    layer = QgsVectorLayer("Polygon?crs=EPSG:26191&field=jobs:integer", "areas", "memory")
    features = []
    for place in range(36):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([place * place % 37])
        x, y = 1000 * (place % 6), 1000 * (place // 6)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    values = {"INPUT": layer, "FIELD": "jobs", "PERMUTATIONS": 999, "OUTPUT": "memory:"}
    return processing.run("polos:localmoran", values)["OUTPUT"].featureCount()


def act():
    """Do it all."""
    algorithm = QgsApplication.processingRegistry().algorithmById("polos:localmoran")
    try:
        report["off"] = algorithm.canExecute()[1]
        open_dialog(install)
        report["on"] = algorithm.canExecute()[0]
        report["features"] = run_algorithm()
        names = ("numpy", "scipy", "pyproj", "osgeo.gdal_array", "pandas", "shapely", "geopandas", "libpysal")
        report["files"] = {name: import_module(name).__file__ for name in names}
        report["pyogrio"] = "pyogrio" in sys.modules
        open_dialog(remove)
        report["path"] = sys.path
    except Exception:
        report["error"] = traceback.format_exc()
    (FOLDER / "report.json").write_text(json.dumps(report), encoding="utf-8")
    iface.actionExit().trigger()


QTimer.singleShot(1000, act)
