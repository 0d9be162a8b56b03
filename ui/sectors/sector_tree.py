"""The tree of the picker of sectors."""

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeySequence
from qgis.PyQt.QtWidgets import QHeaderView, QTreeView

from ...translation import tr
from ..sizes import letters
from .sector_model import CODE, ROWS, TITLE


class SectorTree(QTreeView):
    """Sectors below sectors, all of it within reach of the keyboard.

    Parameters
    ----------
    sectors : SectorFilter
    with_rows : bool
        Whether it has a column with the rows of a table.
    """

    toggled = pyqtSignal(QModelIndex)
    pasted = pyqtSignal()

    def __init__(self, sectors, with_rows):
        super().__init__()
        self.setModel(sectors)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(tr("Sectors"))
        self.setSelectionMode(QTreeView.SelectionMode.SingleSelection)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        # Wide enough for a class below its group, division and section, with its tick.
        self.setColumnWidth(CODE, letters(self, 8) + 5 * self.indentation())
        if with_rows:
            self.setColumnWidth(ROWS, self._width_of(sectors.sourceModel().shown_rows()))

    def _width_of(self, texts):
        """Return the width of a column of texts, bold ones too.

        Asked once: a column that Qt fits to its contents is measured again whenever a branch opens, which took seconds
        for each letter of a search.
        """
        bold = self.font()
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        return max(map(metrics.horizontalAdvance, texts), default=0) + 4 * metrics.horizontalAdvance("0")

    def show_open(self, indexes):
        """Open these branches, and close all others."""
        self.collapseAll()
        # While a layout is pending Qt only takes note of each branch; otherwise it lays out all for each.
        self.scheduleDelayedItemsLayout()
        for index in indexes:
            self.expand(index)

    def keyPressEvent(self, event):
        """Tick with the space bar whatever the column, and paste."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def go_to(self, index):
        """Make an index the current one, in sight."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
