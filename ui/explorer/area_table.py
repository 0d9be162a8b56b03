"""The table of areas: in the order of any column, with the areas that are selected in yellow."""

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from ...analysis.exploring.ranking import ranked
from ...translation import in_language, tr
from ..alignments import LEFT, RIGHT
from ..colours import CHOSEN, POINTED, colour
from .columns import columns

LEAST, WIDEST = 90, 130
"""Pixels of a column of names at least, and of one of figures at most."""
MEASURED = 40
"""Rows whose cells are measured for the width of a column; Qt would ask a thousand for all that is known of a cell."""


class AreaModel(QAbstractTableModel):
    """Rows of a session's areas.

    Parameters
    ----------
    session : Session
    among : callable
        Returns which areas have a row, a mask of shape (n,).
    classed : bool
        Whether their class is told.
    """

    def __init__(self, session, among, classed, parent=None):
        super().__init__(parent)
        self.session, self.among, self.classed = session, among, classed
        self.columns, self.rows = [], np.array([], dtype=int)
        self._sorted = None
        self.fill()

    def fill(self):
        """Take the columns and the rows anew, in the order chosen; without one, largest first."""
        self.beginResetModel()
        self.columns = columns(self.session, self.classed)
        if self._sorted is None or self._sorted[0] >= len(self.columns):
            first = next(
                (place for place, one in enumerate(self.columns) if one.values is self.session.figures.value), 0
            )
            self._sorted = first, not self.columns[first].is_text
        self._order()
        self.endResetModel()

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """Sort by a column; the one of ranks has no order of its own."""
        if column > 0:
            self.layoutAboutToBeChanged.emit()
            self._sorted = column - 1, order == Qt.SortOrder.DescendingOrder
            self._order()
            self.layoutChanged.emit()

    @property
    def sorted_by(self):
        """The column of the table that it is sorted by, and the order."""
        column, falling = self._sorted
        return column + 1, Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder

    def _order(self):
        column, falling = self._sorted
        order = ranked(self.columns[column].values, falling)
        self.rows = order[self.among()[order]]

    def typical(self, column):
        """Return rows that tell how wide a column is: some from first to last, the smallest and the largest figure."""
        if not len(self.rows):
            return []
        rows = np.linspace(0, len(self.rows) - 1, min(MEASURED, len(self.rows))).astype(int)
        if column and not (one := self.columns[column - 1]).is_text:
            values = one.values[self.rows]
            known = np.flatnonzero(np.isfinite(values))
            if known.size:
                rows = np.append(rows, known[[values[known].argmin(), values[known].argmax()]])
        return np.unique(rows).tolist()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.columns) + 1

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section - 1].title if section else tr("No.")
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        place = self.rows[index.row()]
        column = self.columns[index.column() - 1] if index.column() else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(place) if column else in_language(f"{index.row() + 1:,}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column and column.is_text else RIGHT
        selected = self.session.selected
        # A window that is laid out anew may ask before the table is filled with what was read.
        if place < len(selected) and selected[place]:
            if role == Qt.ItemDataRole.BackgroundRole:
                return QBrush(colour(CHOSEN).lighter(140))
            if role == Qt.ItemDataRole.ForegroundRole:
                return QBrush(colour(POINTED))
        if role == Qt.ItemDataRole.FontRole and place == self.session.pointed:
            bold = QFont()
            bold.setBold(True)
            return bold
        return None


class AreaTable(QTableView):
    """The table; a click selects an area, with Shift or Ctrl adds it, and so does the space bar.

    Parameters
    ----------
    session : Session
    among, classed
        See `AreaModel`.
    name : str
        What people who do not see it are told.
    """

    filled = pyqtSignal()

    def __init__(self, session, among, name, classed=True, parent=None):
        super().__init__(parent)
        self.session = session
        self.setAccessibleName(name)
        self.setModel(AreaModel(session, among, classed, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 4)
        self.horizontalHeader().setMinimumSectionSize(30)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(*self.model().sorted_by)
        self._measure()
        for signal in (session.figures_read, session.colours_changed, session.neighbours_found):
            signal.connect(self._fill)
        # Only what is seen is drawn anew: to tell of thousands of cells has their widths measured.
        session.selection_changed.connect(self.viewport().update)
        session.pointed_changed.connect(self.viewport().update)
        self.clicked.connect(self._clicked)
        self.entered.connect(lambda index: session.point_at(int(self.model().rows[index.row()])))

    def _fill(self):
        self.model().fill()
        self._measure()
        self.filled.emit()

    def sizeHintForColumn(self, column):
        """Return the room that the cells of a column need, by some of its rows."""
        model, metrics = self.model(), self.fontMetrics()
        cells = [model.index(row, column) for row in model.typical(column)]
        if not cells:
            return 0
        widest = max(cells, key=lambda cell: metrics.horizontalAdvance(model.data(cell)))
        # The line between columns is part of their width.
        return self.sizeHintForIndex(widest).width() + 1

    def _measure(self):
        """Give figures the room that they need, and names what is left."""
        header = self.horizontalHeader()
        for place in self._places(words=False):
            wanted = max(self.sizeHintForColumn(place), min(header.sectionSizeHint(place), WIDEST))
            self.setColumnWidth(place, min(wanted, WIDEST))
        self._share()

    def _share(self):
        """Give names the room that figures leave, but not too little."""
        words = self._places(words=True)
        left = self.viewport().width() - sum(map(self.columnWidth, self._places(words=False)))
        for place in words:
            self.setColumnWidth(place, max(LEAST, left // len(words)))

    def _places(self, words):
        """Return which columns hold words, or figures, that of ranks among these."""
        textual = [False, *(column.is_text for column in self.model().columns)]
        return [place for place, one in enumerate(textual) if one == words]

    def resizeEvent(self, event):
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _clicked(self, index):
        from qgis.PyQt.QtWidgets import QApplication

        held = QApplication.keyboardModifiers()
        self._select(index, bool(held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)))

    def _select(self, index, adding):
        found = np.zeros(len(self.session.figures), dtype=bool)
        found[self.model().rows[index.row()]] = True
        self.session.select(found, adding)

    def currentChanged(self, now, before):
        """Point at the area that the keys have gone to."""
        super().currentChanged(now, before)
        if now.isValid() and self.hasFocus():
            self.session.point_at(int(self.model().rows[now.row()]))

    def keyPressEvent(self, event):
        """Select by the space bar."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            held = event.modifiers()
            adding = held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
            self._select(self.currentIndex(), bool(adding))
            return
        super().keyPressEvent(event)
