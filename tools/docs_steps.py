"""Run by a QGIS of its own, as ``qgis --code``: does what the tutorial says, and keeps a picture of each step."""

import os
import subprocess
import sys
import traceback

sys.path.insert(0, os.environ["POLOS_TESTS"])

from hands import FOLDER, Hands, pause, wait
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

PICTURES = FOLDER / "pictures"
SHEET = 1000
"""Pixels of the width of a sheet's picture."""


def kept(widget, name):
    """Keep a picture of a widget."""
    pause(0.5)
    widget.grab().save(str(PICTURES / f"{name}.png"))


def show_map():
    """Show the perimeters as large as they fit, without what QGIS says besides."""
    iface.mainWindow().resize(QSize(1366, 732))
    iface.mainWindow().findChild(QDockWidget, "Browser").close()
    iface.messageBar().clearWidgets()
    pause()
    shown = [one.layer() for one in QgsProject.instance().layerTreeRoot().findLayers() if one.isVisible()]
    iface.setActiveLayer(shown[0])
    iface.zoomToActiveLayer()
    pause(2)
    iface.mapCanvas().waitWhileRendering()
    iface.messageBar().clearWidgets()


def act():
    """Do what the tutorial says."""
    PICTURES.mkdir()
    QDesktopServices.openUrl = lambda url: True
    try:
        hands = Hands()
        (shape,), (table,) = FOLDER.glob("*.shp"), FOLDER.glob("*.csv")
        window = hands.open_assistant()
        hands.drop(window, shape, table)
        wait(lambda: window.files.figures is not None)
        kept(window, "1-files")
        hands.click(window.next)
        hands.click_item(window.sector.page.quick, 0)
        kept(window, "2-sector")
        hands.click(window.next)
        wait(lambda: window.neighbours.found is not None)
        kept(window, "3-neighbours")
        hands.click(window.next)
        hands.click(window.next)
        wait(lambda: not window.result.running, 240)
        kept(window, "4-result")
        page = window.result.page
        hands.click(page.buttons["sheets"])
        wait(lambda: not window.result.running, 240)
        assert not window.result.trouble, window.result.trouble
        window.close()
        show_map()
        kept(iface.mainWindow(), "5-map")
        sheet(sorted(FOLDER.rglob("*_sheets/*.pdf"))[0])
    except Exception:
        (FOLDER / "trouble.txt").write_text(traceback.format_exc(), encoding="utf-8")
    for explorer in plugins["polos"].explorers:
        explorer.close()
    QgsProject.instance().clear()
    iface.actionExit().trigger()


def sheet(pdf):
    """Keep a picture of the first page of a sheet."""
    size = ["-png", "-singlefile", "-scale-to-x", str(SHEET), "-scale-to-y", "-1"]
    subprocess.run(["pdftoppm", *size, str(pdf), str(PICTURES / "6-sheet")], check=True)


QTimer.singleShot(1000, act)
