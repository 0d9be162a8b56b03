"""The tree of sectors that a picker shows: codes with a tick, titles, and rows of the user's table."""

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QPalette
from qgis.PyQt.QtWidgets import QApplication

from ...translation import in_language, tr
from ..alignments import RIGHT
from ..plain_text import as_written
from .sector_ticks import ALL, NONE, PARTLY, Ticks

CODE, TITLE, ROWS = range(3)

STATES = {
    NONE: Qt.CheckState.Unchecked,
    PARTLY: Qt.CheckState.PartiallyChecked,
    ALL: Qt.CheckState.Checked,
}


class SectorModel(QAbstractItemModel):
    """A classification as a tree with ticks.

    Parameters
    ----------
    classification : Classification
    language : str
        Of the titles; those of other languages are in the tool tips.
    rows : TableRows, optional
        Of the user's table: codes without any are grey.
    """

    ticked = pyqtSignal()

    def __init__(self, classification, language, rows=None, parent=None):
        super().__init__(parent)
        self.classification = classification
        self.language = language
        self.rows = rows
        self.ticks = Ticks(classification)
        self._place = {code: place for place, code in enumerate(classification.codes)}
        tops = (None, *classification.codes)
        self._row = {code: row for top in tops for row, code in enumerate(classification.children(top))}

    def code(self, index):
        """Return the code of an index, or None of the root."""
        return self.classification.codes[index.internalId()] if index.isValid() else None

    def index_of(self, code, column=CODE):
        """Return the index of a code."""
        return self.createIndex(self._row[code], column, self._place[code])

    def set_text(self, text):
        """Tick what a selection means; see `Ticks.set_text`."""
        self.ticks.set_text(text)
        self._tell()

    def tick(self, code, on=True):
        """Tick or untick a code and all below it."""
        self.ticks.tick(code, on)
        self._tell()
        self.ticked.emit()

    def clear(self):
        """Untick all."""
        self.ticks.clear()
        self._tell()
        self.ticked.emit()

    def add(self, parts):
        """Tick more codes and ranges, known or not."""
        for part in parts:
            self.ticks.add(part)
        self._tell()
        self.ticked.emit()

    def is_ticked(self, code):
        """Return whether all of a code is ticked."""
        return self.ticks.state(code) == ALL

    def is_empty(self, code):
        """Return whether the user's table is known and has no row of a code."""
        return self.rows is not None and not self.rows.of.get(code) and code not in self.rows.joint

    def index(self, row, column, parent=QModelIndex()):  # noqa: B008  (Qt's own signature; never altered)
        below = self.classification.children(self.code(parent))
        if not 0 <= row < len(below) or not 0 <= column < self.columnCount():
            return QModelIndex()
        return self.createIndex(row, column, self._place[below[row]])

    def parent(self, index=None):
        if index is None:
            return super().parent()
        above = self.classification.parent(self.code(index)) if index.isValid() else None
        return QModelIndex() if above is None else self.index_of(above)

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return len(self.classification.children(self.code(parent))) if parent.column() <= 0 else 0

    def columnCount(self, parent=None):
        return 2 if self.rows is None else 3

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Code"), tr("Activity"), tr("Rows"))[section]
        return None

    def flags(self, index):
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable | Qt.ItemFlag.ItemIsUserCheckable if index.column() == CODE else usable

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        code, column = self.code(index), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (code, self.classification.title(code, self.language), self._rows_of(code))[column]
        if role == Qt.ItemDataRole.CheckStateRole and column == CODE:
            return STATES[self.ticks.state(code)]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(code)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == ROWS:
            return RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and self.is_empty(code):
            return QApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == CODE:
            return " ".join(filter(None, [code, self.classification.title(code, self.language), self._rows_of(code)]))
        return None

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick(self.code(index), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def cut_ranges(self):
        """Return the ranges of the table, such as ``B-E``, of which a part is ticked, and not all."""
        found = {}
        for joint in self.rows.joint.values() if self.rows else ():
            for name in joint:
                states = {self.ticks.state(member) for member in self.classification.members(name)}
                found[name] = states not in ({NONE}, {ALL})
        return sorted(name for name, cut in found.items() if cut)

    def shown_rows(self):
        """Return all different texts of the column of rows, its heading among them."""
        return {tr("Rows"), *map(self._rows_of, self.classification.codes)}

    def _rows_of(self, code):
        if self.rows is None:
            return ""
        own = self.rows.of.get(code, 0)
        joint = "; ".join(f"{number(rows)} ({name})" for name, rows in self.rows.joint.get(code, {}).items())
        return "; ".join(filter(None, [number(own) if own or not joint else "", joint]))

    def _tool_tip(self, code):
        shown = self.classification.title(code, self.language)
        others = [title for title in self.classification.titles[code].values() if title and title != shown]
        lines = [shown, *others]
        for name in self.rows.joint.get(code, ()) if self.rows else ():
            lines.append(tr("The table has one figure for {codes} together.").format(codes=name))
        return as_written("\n".join(lines))

    def _tell(self):
        """Make every view ask again for all ticks: one tick may alter those above and below it."""
        self._tell_below(QModelIndex())

    def _tell_below(self, parent):
        count = self.rowCount(parent)
        if not count:
            return
        self.dataChanged.emit(self.index(0, CODE, parent), self.index(count - 1, CODE, parent))
        for row in range(count):
            self._tell_below(self.index(row, CODE, parent))


class SectorFilter(QSortFilterProxyModel):
    """The part of the tree that a search leaves: what was found, in bold, all above it and all below it."""

    def __init__(self, model, parent=None):
        super().__init__(parent)
        self._found = frozenset()
        self._shown = None
        self.setSourceModel(model)

    def show_only(self, found=None, with_rows=False):
        """Show what was found, with those above and below it, or all where None is given.

        Parameters
        ----------
        found : iterable of str, optional
        with_rows : bool
            Whether to leave out codes without rows of the user's table.
        """
        model = self.sourceModel()
        classification = model.classification
        left_out = {code for code in classification.codes if with_rows and model.is_empty(code)}
        self._found = frozenset(found or ()) - left_out
        shown = set(classification.codes) if found is None else set()
        for code in self._found:
            shown.update(classification.lineage(code), classification.descendants(code))
        self._shown = shown - left_out
        self.invalidateFilter()

    def filterAcceptsRow(self, row, parent):
        if self._shown is None:
            return True
        model = self.sourceModel()
        return model.classification.children(model.code(parent))[row] in self._shown

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.FontRole and self._found:
            font = QFont()
            font.setBold(self.sourceModel().code(self.mapToSource(index)) in self._found)
            return font
        return super().data(index, role)


def number(count):
    """Return a count as Polos writes numbers everywhere."""
    return in_language(f"{count:,}")
