"""The explorer: a window beside the map, bound to one result."""

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ...analysis.errors import PolosError, mark
from ...translation import message, tr
from .actions import ExplorerActions
from .class_counts import ClassCounts
from .class_tables import ClassTables
from .figure_reading import FigureReading
from .layer_colours import LayerColours, symbols_of
from .layer_link import LayerLink
from .layer_repaint import LayerRepaint
from .level_controls import LevelControls
from .map_pointer import MapPointer
from .neighbour_search import NeighbourSearch
from .plots import Plots
from .sector_controls import SectorControls
from .selection_foot import SelectionFoot
from .session import Session

NAME = "Polos"
TITLE = mark("Polos explorer · {layer}")
READING = mark("Reading the figures…")
NO_TABLE = mark(
    "To turn from sector to sector, have the table of hot spots by area and sector of the same run in the project, and "
    "open the explorer anew."
)
WIDTH = 606


class ExplorerDock(QgsDockWidget):
    """The explorer of a layer, empty until its figures are read; closing it leaves the layer as it was published.

    Parameters
    ----------
    layer : QgsVectorLayer
    reader : object
        See `Session`.
    iface : QgisInterface

    Attributes
    ----------
    session : Session or None
        None until the figures are read, and after the end.
    ended : signal
        It is closed, or its layer is going, or cannot be read.
    """

    ended = pyqtSignal(object)

    def __init__(self, layer, reader, iface):
        super().__init__(tr(TITLE).format(layer=layer.name()), iface.mainWindow())
        self.setObjectName(f"PolosExplorer_{layer.id()}")
        self.iface, self.layer = iface, layer
        self.session, self._legend = None, {}
        self.setWidget(QLabel(tr(READING), alignment=Qt.AlignmentFlag.AlignCenter))
        self.reading = FigureReading(layer, reader, QgsProject.instance(), self)
        self.reading.ended.connect(self._read)
        self._links = [
            (layer.nameChanged, self._entitle),
            (layer.willBeDeleted, self.end),
            (QgsProject.instance().layerWillBeRemoved[str], self._leave),
        ]
        for signal, slot in self._links:
            signal.connect(slot)

    def _leave(self, name):
        """End when the layer is about to go, or the project."""
        if name == self.layer.id():
            self.end()

    def _read(self, figures, error):
        """Show what was read, or say why it could not be."""
        if error is not None:
            self.iface.messageBar().pushWarning(NAME, message(error) if isinstance(error, PolosError) else str(error))
            self.end()
            return
        self._explore(Session(self.layer, self.reading.reader, self.reading.project, self, figures))

    def _explore(self, session):
        self.session, layer, canvas = session, self.layer, self.iface.mapCanvas()
        self.link, self.search = LayerLink(session, self), NeighbourSearch(session, self)
        self.repaint_layer = LayerRepaint(layer, canvas, self)
        self.colours = LayerColours(layer, self.repaint_layer)
        self.pointer = MapPointer(session, canvas, self.isUserVisible, self)
        self.actions = ExplorerActions(session, self.iface, self)
        self._build()
        self.link.saving.connect(self._saving)
        self.link.state_changed.connect(self._tell)
        self.search.told.connect(self._tell)
        session.colours_changed.connect(self._colour)
        session.colours_changed.connect(self._tell)
        self._colour()
        self._tell()
        self.search.start()

    def _entitle(self):
        self.setWindowTitle(tr(TITLE).format(layer=self.layer.name()))

    def _build(self):
        session = self.session
        self.sectors, self.levels = SectorControls(session), LevelControls(session)
        self.counts = ClassCounts(session, self.class_symbols)
        self.plots, self.tables = Plots(session, self.class_colours), ClassTables(session)
        self.foot, self.notice = SelectionFoot(session, self.actions), QLabel(wordWrap=True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.plots)
        split.addWidget(self.tables)
        split.setSizes([260, 260])
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addWidget(self.sectors)
        layout.addWidget(self.levels)
        layout.addWidget(self.notice)
        layout.addWidget(self.counts)
        layout.addWidget(split, 1)
        layout.addWidget(self.foot)
        self.setWidget(inside)

    def widen(self):
        """Take the width at which plots stand side by side."""
        if self.reading is not None:
            self.iface.mainWindow().resizeDocks([self], [WIDTH], Qt.Orientation.Horizontal)

    @property
    def table(self):
        """The table of areas that is seen."""
        return self.tables.areas

    def class_symbols(self):
        """Return the symbol of each class on the map as it was published, {code: QgsSymbol}."""
        session = self.session
        # A theme that changes has plots drawn anew that are no longer seen.
        if session is None or session.coloured is None:
            return {}
        classes = session.figures.measure.classes
        # Those of the layer's own legend, or those that Polos gives these classes.
        symbols = {} if self.colours.away else symbols_of(self.layer, classes)
        if symbols:
            self._legend = symbols
        return self._legend or session.reader.class_symbols(classes, self.layer.geometryType())

    def class_colours(self):
        """Return the colour of each class on that map, {code: colour}."""
        return {code: symbol.color().name() for code, symbol in self.class_symbols().items()}

    def words(self):
        """Return what the explorer says of what is shown, for a page."""
        return "\n".join(filter(None, [self.levels.state.text(), self.foot.words.text()]))

    def busy(self, text):
        """Say that something is being computed, or with "" that it is not any more."""
        self._busy = text
        self._tell()

    _busy = ""

    def _tell(self):
        session = self.session
        colours, shown = session.figures.recolouring, session.coloured
        reasons = (colours and colours.reason, shown and shown.said)
        lacking = tr(NO_TABLE) if session.figures.lacks_table else ""
        said = [self._busy, lacking, self.link.notice(), self.search.said, *(message(one) for one in reasons if one)]
        text = " ".join(filter(None, said))
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _colour(self):
        """Have the map show what the explorer shows."""
        session = self.session
        if session is None:
            return
        maps = session.figures.maps
        if session.published and maps is None:
            self.colours.back()
            return
        if session.coloured is not None:
            codes = session.coloured.codes
            self.colours.show(
                session.figures.ids, codes, session.figures.measure.classes, session.counts, self.class_symbols()
            )

    def _saving(self):
        """Have the layer written as it was published, and go on from where it was."""
        self.colours.back()
        QTimer.singleShot(0, self._colour)

    def event(self, event):
        """Keep keys that QGIS would take for its own commands."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in (Qt.Key.Key_F6, Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event):
        """Esc clears the selection, F6 goes from plot to plot and to the table, the arrows to the next sector."""
        if self.session is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.actions.clear()
        elif event.key() == Qt.Key.Key_F6:
            self._next_part()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.session.figures.maps:
            self.sectors.step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _next_part(self):
        parts = [*(plot.canvas for plot in self.plots.canvases), self.tables.currentWidget()]
        focused = self.window().focusWidget()
        at = next((place for place, part in enumerate(parts) if part is focused), -1)
        parts[(at + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def closeEvent(self, event):
        """Leave the layer as it was published."""
        super().closeEvent(event)
        self.end()

    def end(self):
        """Let go of the layer, which stays as it was published."""
        if self.reading is None:
            return
        self.reading.end()
        self.reading = None
        for signal, slot in self._links:
            signal.disconnect(slot)
        if self.session is not None:
            self.search.end()
            self.actions.end()
            self.link.end()
            self.pointer.end()
            self.colours.back()
            self.repaint_layer.end()
            self.session = None
        self.ended.emit(self)
