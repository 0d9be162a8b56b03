"""The neighbours of a result, found again beside the window."""

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...analysis.errors import PolosError, mark
from ...analysis.exploring.neighbourhood import surroundings
from ...translation import message, tr
from ..requirements.background import Background, Wish
from .session import MANY

LOOKING = mark("Looking for the neighbours…")
TOO_MANY = mark("Neighbours are not looked for among so many areas.")
OTHERS = mark("The neighbours found are not those of the run: the layer has changed, or a filter leaves areas out.")
TOUCHING = mark("The run had no neighbours: those are taken that touch.")


def found(figures, reader, source, cancelled=None):
    """Find the neighbours of areas, in any thread.

    Parameters
    ----------
    figures : Figures
    reader : object
        See `Session`.
    source : source
        Of the reader's `taken`.
    cancelled : callable, optional

    Returns
    -------
    geometry : geopandas.GeoSeries
        Of the areas, in their order.
    graph : libpysal.graph.Graph or None
        On the ids of the features; None where it is not that of the run, or there is none.
    around : Surroundings or None
        The same in the order of the areas.
    problem : PolosError or None
        Why there is no graph.
    """
    geometry, graph, problem = reader.neighbours(source, figures.how, cancelled)
    around = None
    if graph is not None and set(figures.ids) <= set(graph.unique_ids):
        around = surroundings(graph, figures.index)
        stored = figures.stored_neighbours
        if stored is not None and not _as_many(around, stored):
            around = None
    return geometry.reindex(figures.ids), None if around is None else graph, around, problem


def _as_many(around, stored):
    """Return whether areas have as many neighbours as the result says."""
    known = np.isfinite(stored)
    return bool((around.counts(known)[known] == stored[known]).all())


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
        reader, figures, wish = session.reader, session.figures, Wish()
        source = reader.taken(session.layer)
        self.wish = wish
        self.work = Background(lambda: found(figures, reader, source, wish), self)
        self.work.ended.connect(lambda found, error: self._ended(wish, found, error))
        self.work.start()

    def end(self):
        """Stop, and wait until that is so: Qt lets no thread go that runs."""
        if self.work is not None:
            self.wish.set()
            self.work.wait()
            self.work = None

    def _ended(self, wish, result, error):
        if wish.is_set() or wish is not self.wish:
            return
        if error is not None:
            self._tell_problem(error)
            return
        *parts, problem = result
        self.session.found(*parts)
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
