"""The tree of the picker of sectors."""

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHeaderView, QTreeView

from ...translation import tr
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
        self.setColumnWidth(CODE, self.fontMetrics().horizontalAdvance("00000000") + 5 * self.indentation())
        if with_rows:
            header.setSectionResizeMode(ROWS, QHeaderView.ResizeMode.ResizeToContents)

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
