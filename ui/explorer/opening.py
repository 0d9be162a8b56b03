"""Opening explorers: of which layer, and one for each."""

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer

from ...analysis.errors import PolosError, mark
from ...dependencies.found import unmet
from ...translation import message, tr

NAME = "Polos"
AREAS = (Qgis.GeometryType.Polygon, Qgis.GeometryType.Point)
NEEDS = ("numpy", "pandas", "scipy", "shapely", "geopandas", "libpysal", "matplotlib")
MISSING = mark(
    "Polos needs Python packages that are not installed: {packages}. The menu Plugins → Polos → Requirements "
    "installs them."
)
NO_RESULT = mark(
    "There is no result of Polos in the project. Run local Moran, Getis-Ord or another algorithm, and open the "
    "explorer on its layer."
)
NOT_RESULT = mark("“{layer}” is no result of Polos. Choose one in the layer panel: a map of local Moran, Getis-Ord …")
NO_FEATURES = mark("“{layer}” has no features: there is nothing to explore.")


def open_explorer(layer, reader, iface, docks):
    """Open an explorer, or bring forward the one that the layer has.

    Parameters
    ----------
    layer : QgsVectorLayer or None
        By default the active one, where it is a result, or else the first in the project that is.
    reader : object
        See `session.Session`.
    iface : QgisInterface
    docks : list of ExplorerDock
        Those that are open; it is kept up to date.

    Returns
    -------
    ExplorerDock or None
    """
    lacking = unmet(NEEDS)
    if lacking:
        _warn(iface, tr(MISSING).format(packages=", ".join(lacking)))
        return None
    asked = layer if layer is not None else iface.activeLayer()
    if not is_result(asked, reader):
        if layer is not None:
            _warn(iface, tr(NOT_RESULT).format(layer=layer.name()))
            return None
        asked = next((one for one in _layers() if is_result(one, reader)), None)
    if asked is None:
        _warn(iface, tr(NO_RESULT))
        return None
    dock = next((one for one in docks if one.layer == asked), None)
    if dock is not None:
        dock.setUserVisible(True)
    else:
        dock = _opened(asked, reader, iface, docks)
    if dock is not None:
        uncover(asked, reader)
    return dock


def uncover(layer, reader):
    """Have the map show a layer: it is switched on, and areas of other results that lie over it are switched off."""
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    node.setItemVisibilityCheckedParentRecursive(True)
    for other in root.findLayers():
        if other is node:
            return
        over = other.layer()
        if (
            other.isVisible()
            and isinstance(over, QgsVectorLayer)
            and over.geometryType() == Qgis.GeometryType.Polygon
            and is_result(over, reader)
        ):
            other.setItemVisibilityChecked(False)


def is_result(layer, reader):
    """Return whether a layer is a map that Polos has made, as far as its record or its fields tell."""
    from ...analysis.exploring.measures import measures_of

    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or layer.geometryType() not in AREAS:
        return False
    return bool(reader.made(layer, QgsProject.instance()).fields or measures_of(layer.fields().names()))


def _opened(layer, reader, iface, docks):
    from .explorer_dock import ExplorerDock

    if not layer.featureCount():
        _warn(iface, tr(NO_FEATURES).format(layer=layer.name()))
        return None
    try:
        dock = ExplorerDock(layer, reader, iface)
    except PolosError as problem:
        _warn(iface, message(problem))
        return None
    window = iface.mainWindow()
    beside = docks[-1] if docks else None
    docks.append(dock)
    dock.ended.connect(lambda ended: _closed(ended, iface, docks))
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    if beside is not None:
        window.tabifyDockWidget(beside, dock)
        dock.raise_()
    dock.widen()
    # Once more when the window knows how wide its panels are.
    QTimer.singleShot(0, dock.widen)
    return dock


def _closed(dock, iface, docks):
    """Forget an explorer, which Qt takes away when it has done what it is at."""
    if dock in docks:
        docks.remove(dock)
    iface.removeDockWidget(dock)
    dock.deleteLater()


def _layers():
    """Return the layers of the project in the order of the layer panel."""
    return [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers() if node.layer() is not None]


def _warn(iface, text):
    iface.messageBar().pushWarning(NAME, text)
