"""Run by a QGIS of its own, as ``qgis --code``: reload Polos twenty times and tell what is left each time.

It reports to the folder in the environment variable POLOS_FOLDER.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingParameterString
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QStackedWidget, QToolBar
from qgis.utils import active_plugins, iface, loadPlugin, reloadPlugin, startPlugin, unloadPlugin

FOLDER = Path(os.environ["POLOS_FOLDER"])
report = {}


def option_pages():
    """Open QGIS's options and return the names of the pages that are Polos's."""
    found = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(100, look)
            return
        pages = max(dialog.findChildren(QStackedWidget), key=lambda stack: stack.count())
        names = [pages.widget(place).objectName() for place in range(pages.count())]
        found.extend(name for name in names if "polos" in name.lower())
        dialog.grab().save(str(FOLDER / "options.png"))
        dialog.reject()

    QTimer.singleShot(500, look)
    iface.showOptionsDialog(iface.mainWindow(), "polosOptions")
    return found


def state():
    """Return what QGIS has of Polos, and how many actions and toolbars it has in all."""
    window = iface.mainWindow()
    sectors = QgsProcessingParameterString("SECTORS")
    sectors.setMetadata({"widget_wrapper": {"widget_type": "polos:sectors"}})
    wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(sectors, QgsProcessingGui.WidgetType.Standard)
    provider = QgsApplication.processingRegistry().providerById("polos")
    return {
        "provider": provider is not None,
        "algorithms": len(provider.algorithms()) if provider else 0,
        "menu": [one.text() for one in iface.pluginMenu().actions() if one.text().replace("&", "") == "Polos"],
        "toolbars": [one.objectName() for one in window.findChildren(QToolBar) if "polos" in one.objectName().lower()],
        "actions": len(window.findChildren(QAction)),
        "all toolbars": len(window.findChildren(QToolBar)),
        "speaks": QCoreApplication.translate("Polos", "Not significant"),
        "widget": wrapper is not None,
        "path": [entry for entry in sys.path if "polos-packages" in entry],
    }


def steps():
    """Do it all, giving QGIS back its own event loop now and then: only there is what is to be deleted deleted."""
    report["loaded"] = state()
    report["pages"] = option_pages()
    unloadPlugin("polos")
    yield
    report["unloaded"] = state()
    report["left pages"] = option_pages()
    loadPlugin("polos")
    startPlugin("polos")
    report["rounds"] = []
    for _ in range(20):
        reloadPlugin("polos")
        yield
        report["rounds"].append(state())
    report["active"] = active_plugins.count("polos")
    report["pages at last"] = option_pages()
    unloadPlugin("polos")
    yield
    report["at last"] = state()


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
    iface.actionExit().trigger()


QTimer.singleShot(1500, lambda: act(steps()))
