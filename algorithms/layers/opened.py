"""Files that QGIS holds open: it looks at what is in them when it opens them, and shares that with who comes later."""

from typing import NamedTuple

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QMetaObject, Qt, QThread

from ...analysis.errors import OutputError, mark
from .targets import Target, input_target


class Opened(NamedTuple):
    """A layer of the project in a file that a run reads or writes.

    Attributes
    ----------
    id, name : str
        Its own, and what the project calls it.
    target : Target
        Where it lies.
    edited : bool
        Whether it has edits that were not saved.
    """

    id: str
    name: str
    target: Target
    edited: bool


def opened_in(project, targets):
    """Return the `Opened` layers of a project in some files; asked in the main thread, as layers are.

    Parameters
    ----------
    project : QgsProject or None
    targets : iterable of Target
    """
    try:
        files = set().union(*(target.files() for target in targets))
    except (OSError, ValueError):
        return []  # what can be no path is refused in words when the run begins
    found = []
    for layer in project.mapLayers().values() if project and files else ():
        target = input_target(layer) if isinstance(layer, QgsVectorLayer) else None
        if target is not None and not files.isdisjoint(target.files()):
            found.append(Opened(layer.id(), layer.name(), target, layer.isModified()))
    return found


def require_saved(opened, outputs):
    """Raise an `OutputError` where edits of the project are to a layer that will be another one when they are saved.

    Parameters
    ----------
    opened : list of Opened
    outputs : dict of str to Target
        By the name of their parameter.
    """
    for name, target in outputs.items():
        for one in opened:
            if one.edited and target.meets(one.target):
                text = mark(
                    "{output} goes into “{file}”, which the project has open as “{layer}”, with edits that were not "
                    "saved. Save or discard them first."
                )
                raise OutputError(text, output=name, file=target.path, layer=one.name)


def show_anew(opened, project):
    """Have layers of a project show what is in their files now.

    In QGIS's main thread that is at once, before it loads the results: as long as a layer has a GeoPackage open, QGIS
    would not find those that were added to it. From other threads it is when the main thread comes to it.
    """
    for one in opened:
        layer = project.mapLayer(one.id) if project else None
        if layer is not None and not layer.isEditable():
            here = layer.thread() == QThread.currentThread()
            kind = Qt.ConnectionType.DirectConnection if here else Qt.ConnectionType.QueuedConnection
            for slot in ("reload", "triggerRepaint"):
                QMetaObject.invokeMethod(layer, slot, kind)


def open_anew(paths, context):
    """Have QGIS open files anew for whoever asks for them from now on, where others than QGIS have written to them.

    While a layer of a GeoPackage is in use, QGIS would not find those that were added meanwhile: the next step of a
    model could not read them.

    Parameters
    ----------
    paths : set of str
    context : QgsProcessingContext
        With the results of earlier steps, which are open.
    """
    for layer in context.temporaryLayerStore().mapLayers().values():
        if layer.source().partition("|")[0] in paths:
            layer.dataProvider().reloadData()
