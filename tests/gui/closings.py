"""Run by a QGIS of its own, as ``qgis --code``: close dialogs while they run, as a user does who goes on working.

It reports to the folder in the environment variable POLOS_FOLDER.
"""

import gc
import json
import os
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["POLOS_FOLDER"])
INPUTS = ("INPUT", "AREAS", "TABLE")
RUNS = (
    ("polos:localgeary", {"INPUT": "areas", "FIELDS": ["jobs"], "PERMUTATIONS": 19_999}),
    ("polos:localgeary", {"INPUT": "areas", "FIELDS": ["business"], "PERMUTATIONS": 19_999}),
    (
        "polos:sectortohotspots",
        {
            "AREAS": "areas",
            "AREA_ID": "code",
            "TABLE": "sectors",
            "TABLE_ID": "area_code",
            "SECTOR_FIELD": "sector",
            "VALUE_FIELD": "establishments",
            "SECTORS": "F",
        },
    ),
)
report = {"rounds": []}
tasks = QgsApplication.taskManager()


def dialogs():
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, QgsProcessingAlgorithmDialogBase) and one.isVisible()]


def press_run(values):
    """Fill in the dialog that is open and press Run; close it as soon as it runs."""
    if not dialogs():
        QTimer.singleShot(50, lambda: press_run(values))
        return
    (dialog,) = dialogs()
    dialog.setParameters(values)
    dialog.runButton().click()
    del dialog
    QTimer.singleShot(300, close)


def close():
    report["rounds"].append(tasks.countActiveTasks())
    dialogs()[0].close()


def steps():
    """Do it all, giving QGIS back its own event loop now and then."""
    layers = {name: QgsVectorLayer(f"{os.environ['SAMPLE']}|layername={name}", name) for name in ("areas", "sectors")}
    QgsProject.instance().addMapLayers(list(layers.values()))
    for name, values in RUNS:
        given = {key: layers[value].id() if key in INPUTS else value for key, value in values.items()}
        QTimer.singleShot(200, lambda given=given: press_run(given))
        # As the toolbox does: it opens the dialog, and forgets it once it is closed.
        plugins["processing"].executeAlgorithm(name, iface.mainWindow())
        yield
        # Whatever computes in Python sets it off sooner or later.
        gc.collect()
        for _ in range(1200):
            if not tasks.countActiveTasks():
                break
            yield
    yield
    report["layers"] = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    gc.collect()
    windows = QApplication.topLevelWidgets()
    report["left"] = sum(isinstance(one, QgsProcessingAlgorithmDialogBase) for one in windows)


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
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(1500, lambda: act(steps()))
