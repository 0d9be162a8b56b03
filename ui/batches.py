"""Where the example batches go: a folder that the user chooses."""

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QFileDialog

from ..analysis.errors import PolosError
from ..translation import message, tr

SECONDS = 30


def choose_and_write(write, iface):
    """Ask for a folder, write the example batches into it, and tell how they are opened.

    Parameters
    ----------
    write : callable
        Takes a folder, and returns the paths of the files; raises a `PolosError`.
    iface : QgisInterface
    """
    folder = QFileDialog.getExistingDirectory(
        iface.mainWindow(), tr("Folder for the example batches and their results")
    )
    if not folder:
        return
    bar = iface.messageBar()
    try:
        files = write(folder)
    except PolosError as error:
        bar.pushMessage("Polos", message(error), Qgis.MessageLevel.Warning, SECONDS)
        return
    text = tr(
        "Example batches: {count}, in {folder}. Their names say in which order, and of which algorithm: in the toolbox "
        "“Execute as Batch Process…” of it, and “Open” in the toolbar of that window."
    )
    bar.pushMessage("Polos", text.format(count=len(files), folder=folder), Qgis.MessageLevel.Success, SECONDS)
