"""Work beside the window: a thread that tells how far it is and can be cancelled."""

from threading import Event

from qgis.PyQt.QtCore import QThread, pyqtSignal

from ...analysis.errors import Cancelled


class Background(QThread):
    """Runs a function in a thread.

    Parameters
    ----------
    work : callable
        Takes nothing and returns the result.

    Attributes
    ----------
    ended : signal
        The result, or None; and the exception that it ended with, or None. A `Cancelled` is one.
    """

    ended = pyqtSignal(object, object)

    def __init__(self, work, parent=None):
        super().__init__(parent)
        self.work = work

    def run(self):
        try:
            result, error = self.work(), None
        except (Cancelled, Exception) as caught:  # whatever it is, the window has to be told
            result, error = None, caught
        self.ended.emit(result, error)


class Wish(Event):
    """Whether the user wishes to stop; asked from the thread as `cancelled()`."""

    def __call__(self):
        return self.is_set()
