"""Dialogs of algorithms that were closed while they run are kept until the run is over, or QGIS crashes.

A dialog that is closed goes on with its run, and QGIS's own Python then holds nothing of it but a circle: dialog, task,
and what is called when the task ends. Python's garbage collector clears it, and with it the context of the run, which
the run still uses in its thread. Whatever computes in Python sets the collector off.
"""

from qgis.core import QgsApplication
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtWidgets import QApplication


class KeptDialogs:
    """Keeps the dialogs of algorithms from the garbage collector while tasks go on."""

    def __init__(self):
        self.kept = set()
        tasks = QgsApplication.taskManager()
        tasks.taskAdded.connect(self.keep)
        tasks.allTasksFinished.connect(self.let_go)

    def keep(self, _):
        """Keep the dialogs that there are when a task begins, one of which may be its own."""
        windows = QApplication.topLevelWidgets()
        self.kept.update(one for one in windows if isinstance(one, QgsProcessingAlgorithmDialogBase))

    def let_go(self):
        """Keep none any more: nothing runs."""
        self.kept.clear()

    def end(self):
        """Keep none from now on."""
        tasks = QgsApplication.taskManager()
        tasks.taskAdded.disconnect(self.keep)
        tasks.allTasksFinished.disconnect(self.let_go)
        self.let_go()
