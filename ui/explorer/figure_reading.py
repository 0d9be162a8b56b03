"""The figures of a layer, read beside the window before an explorer can show them."""

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...analysis.errors import PolosError
from ..requirements.background import Background, Wish
from .figures import Figures


class FigureReading(QObject):
    """Reads the figures of a layer once, and from the beginning where the layer changes meanwhile.

    Parameters
    ----------
    layer : QgsVectorLayer
    reader : object
        See `Session`.
    project : QgsProject

    Attributes
    ----------
    ended : signal
        The `Figures`, or None; and the exception that it ended with, or None.

    Raises
    ------
    PolosError
        When it is seen at once that the layer cannot be read.
    """

    ended = pyqtSignal(object, object)

    def __init__(self, layer, reader, project, parent=None):
        super().__init__(parent)
        self.layer, self.reader, self.project = layer, reader, project
        self.work = self.wish = None
        self._start()
        self._changes = (layer.dataChanged, layer.subsetStringChanged, layer.updatedFields, layer.editingStopped)
        for signal in self._changes:
            signal.connect(self._again)

    def end(self):
        """Stop, wait until that is so, and look after the layer no more."""
        for signal in self._changes:
            signal.disconnect(self._again)
        self._changes = ()
        self._stop()

    def _start(self):
        figures, wish = Figures(self.layer, self.reader, self.project), Wish()
        reader, source = self.reader, self.reader.taken(self.layer)

        def read():
            # It takes a second or two, and the plots need it next.
            import matplotlib.figure  # noqa: F401

            figures.take(reader.figures(source, figures.needed, wish))
            return figures

        self.wish, self.work = wish, Background(read, self)
        self.work.ended.connect(lambda found, error: self._ended(wish, found, error))
        self.work.start()

    def _again(self, *_):
        self._stop()
        try:
            self._start()
        except PolosError as problem:
            self.ended.emit(None, problem)

    def _stop(self):
        if self.work is not None:
            self.wish.set()
            self.work.wait()
            self.work = None

    def _ended(self, wish, figures, error):
        if not wish.is_set():
            self.end()
            self.ended.emit(figures, error)
