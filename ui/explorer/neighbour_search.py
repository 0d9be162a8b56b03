"""The neighbours of a result, found again beside the window."""

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...analysis.errors import PolosError, mark
from ...translation import message, tr
from ..requirements.background import Background, Wish
from .session import MANY

LOOKING = mark("Looking for the neighbours…")
TOO_MANY = mark("Neighbours are not looked for among so many areas.")
OTHERS = mark("The neighbours found are not those of the run: the layer has changed, or a filter leaves areas out.")
TOUCHING = mark("The run had no neighbours: those are taken that touch.")


class NeighbourSearch(QObject):
    """Has a session find its neighbours.

    Parameters
    ----------
    session : Session

    Attributes
    ----------
    said : str
        How far it is, or why none are found; "" once they are.
    told : signal
        Another thing is to be said.
    """

    told = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.said = session, ""
        self.work = self.wish = None
        session.figures_read.connect(self.start)

    def start(self):
        """Begin, or begin anew; what is there already stays."""
        session = self.session
        if session.geometry is not None:
            return
        self.end()
        if len(session.figures) > MANY:
            self._tell(TOO_MANY)
            return
        self._tell(LOOKING)
        source, how, read, wish = session.reader.taken(session.layer), session.figures.how, session.reader, Wish()
        self.wish = wish
        self.work = Background(lambda: read.neighbours(source, how, wish), self)
        self.work.ended.connect(lambda found, error: self._ended(wish, found, error))
        self.work.start()

    def end(self):
        """Stop, and wait until that is so: Qt lets no thread go that runs."""
        if self.work is not None:
            self.wish.set()
            self.work.wait()
            self.work = None

    def _ended(self, wish, found, error):
        if wish.is_set() or wish is not self.wish:
            return
        if error is not None:
            self._tell_problem(error)
            return
        geometry, graph, problem = found
        self.session.found(geometry, graph)
        if problem is not None:
            self._tell_problem(problem)
        elif self.session.around is None:
            self._tell(OTHERS)
        else:
            self._tell("" if self.session.reader.names_neighbours(self.session.figures.how) else TOUCHING)

    def _tell_problem(self, error):
        self.said = message(error) if isinstance(error, PolosError) else str(error)
        self.told.emit()

    def _tell(self, text):
        self.said = tr(text) if text else ""
        self.told.emit()
