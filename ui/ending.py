"""What has to end before Polos is switched off or replaced: its runs, and the dialogs of its algorithms."""

from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsTask
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QElapsedTimer, QEventLoop, QThread
from qgis.PyQt.QtWidgets import QApplication

LONGEST = 20_000
"""Milliseconds to wait for runs: they hear a cancel within a second, save in what QGIS computes for them."""
AFTERWARDS = 2_000
"""Milliseconds to wait until QGIS has done with runs that have ended; tasks of other plugins may go on."""
PAUSE = 20


def end_runs(going_on, cancel_all):
    """Cancel all runs and wait until they have ended.

    Parameters
    ----------
    going_on, cancel_all : callable
        Of `algorithms.ongoing`.
    """
    if not going_on():
        return
    cancel_all()
    _wait(lambda: not going_on(), LONGEST)
    _wait(lambda: not any(map(_is_run, QgsApplication.taskManager().tasks())), AFTERWARDS)


def close_dialogs(provider):
    """Close the dialogs of a provider's algorithms, which would ask for it."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QgsProcessingAlgorithmDialogBase):
            algorithm = window.algorithm()
            if algorithm is not None and algorithm.provider() is provider:
                window.close()
                window.deleteLater()


def _is_run(task):
    over = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
    return isinstance(task, QgsProcessingAlgRunnerTask) and task.status() not in over


def _wait(done, longest):
    """Let QGIS do what waits to be done, but nothing that the user asks for, until something is so."""
    clock = QElapsedTimer()
    clock.start()
    while not done() and clock.elapsed() < longest:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QThread.msleep(PAUSE)
