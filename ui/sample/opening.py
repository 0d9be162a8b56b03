"""Opening the sample project: the user says where its copy goes, and QGIS asks what becomes of the open project."""

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QFileDialog

from ...analysis.errors import PolosError
from ...translation import message, tr
from .copying import sample_in

PLACE = "polos/sample/folder"
"""Setting: where the last copy went."""


def open_sample(iface):
    """Ask for a folder, copy the sample to it if it is not there, and open its project.

    The project that is open is closed by QGIS, which asks about changes, edits and temporary layers as it always does;
    cancelled there, it stays open, and the copy is kept.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # Where neither is there, the dialog would name a folder that cannot be chosen.
    places = (QgsSettings().value(PLACE, documents, str), documents)
    begun = next((place for place in places if Path(place).is_dir()), str(Path.home()))
    chosen = QFileDialog.getExistingDirectory(
        iface.mainWindow(), tr("Choose a folder for a copy of the sample (4 MB)"), begun
    )
    if not chosen:
        return
    bar = iface.messageBar()
    try:
        project = sample_in(Path(chosen))
    except PolosError as error:
        bar.pushWarning("Polos", message(error))
        return
    QgsSettings().setValue(PLACE, chosen)
    if iface.newProject(True):
        iface.addProject(str(project))
        text = tr(
            "This is your own copy of the sample. Begin with Polos → Assistant…, or go through the menu from 1 to 5."
        )
    else:
        text = tr("The sample lies ready in “{folder}”. Open its project whenever you like.")
    bar.pushInfo("Polos", text.format(folder=project.parent))
