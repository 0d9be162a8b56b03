"""The list of groups: areas of hot or cold cores that hang together on the map as it is shown, or clusters."""

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QTableWidget, QTableWidgetItem

from ...analysis.errors import mark
from ...translation import in_language, tr

TITLES = (mark("No."), mark("Leading area"), mark("Class"), mark("Areas"))
CELLS = {"gr_number": mark("Group {number}"), "cl_id": mark("Agglomeration {number}")}
"""Fields that number the group or cluster of an area, and what it is called."""


@dataclass(frozen=True)
class Group:
    """Areas that belong together.

    Attributes
    ----------
    name : str
    label : str
        Its class.
    places : ndarray of int
        Of its areas.
    """

    name: str
    label: str
    places: object


def groups(session):
    """Return the groups of a session, the largest first.

    They are those of the run where the layer numbers them; else areas that are the core of a hot or of a cold spot as
    the map is shown, and that hang together by the neighbours of the run.
    """
    figures = session.figures
    numbered = next((name for name in CELLS if name in figures.numeric), "")
    if numbered and session.published:
        return _numbered(figures, numbered)
    if session.around is None or session.coloured is None:
        return []
    found = []
    for cores in (figures.measure.classes.hot, figures.measure.classes.cold):
        for places in session.around.groups(np.isin(session.coloured.codes, cores)):
            codes = session.coloured.codes[places]
            labels = [tr(one.label) for one in figures.measure.classes if (codes == one.value).any()]
            found.append(Group(_leading(figures, places), ", ".join(labels), places))
    return sorted(found, key=lambda group: -len(group.places))


def _numbered(figures, name):
    numbers = figures.column(name)
    found = []
    for number in np.unique(numbers[np.isfinite(numbers)]):
        places = np.flatnonzero(numbers == number)
        found.append(Group(_leading(figures, places), tr(CELLS[name]).format(number=int(number)), places))
    return sorted(found, key=lambda group: -len(group.places))


def _leading(figures, places):
    """Return the name of the area that has most."""
    most = figures.value if figures.part is None else figures.part
    known = places[np.isfinite(most[places])]
    return figures.name_of(known[most[known].argmax()] if len(known) else places[0])


class GroupList(QTableWidget):
    """The list; a click selects the areas of a group, with Shift or Ctrl adds them, and so does the space bar.

    Parameters
    ----------
    session : Session
    """

    filled = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(0, len(TITLES), parent)
        self.session, self.groups = session, []
        self.setHorizontalHeaderLabels([tr(title) for title in TITLES])
        self.setAccessibleName(tr("Groups of areas"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 4)
        self.horizontalHeader().setStretchLastSection(True)
        for signal in (session.figures_read, session.colours_changed, session.neighbours_found):
            signal.connect(self.fill)
        self.cellClicked.connect(lambda row, _: self._select(row, _adding(QApplication.keyboardModifiers())))
        self.fill()

    def fill(self):
        """List the groups anew."""
        self.groups = groups(self.session)
        self.setRowCount(len(self.groups))
        for row, group in enumerate(self.groups):
            texts = (f"{row + 1}", group.name, group.label, in_language(f"{len(group.places):,}"))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column in (0, 3):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        self.filled.emit()

    def _select(self, row, adding):
        found = np.zeros(len(self.session.figures), dtype=bool)
        found[self.groups[row].places] = True
        self.session.select(found, adding)

    def keyPressEvent(self, event):
        """Select by the space bar."""
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            self._select(self.currentRow(), _adding(event.modifiers()))
            return
        super().keyPressEvent(event)


def _adding(held):
    return bool(held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
