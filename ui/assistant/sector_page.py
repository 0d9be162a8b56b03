"""Step 2: which sector; the codes that the table has first, and the whole classification below."""

from collections import Counter

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...analysis.errors import PolosError, listed
from ...analysis.sectors.sector_names import sector_name
from ...analysis.sectors.selection import explained
from ...translation import language, message, tr
from ..sectors.sector_picker import SectorPicker
from .files_preview import whole
from .page_parts import heading, hint

MOST = 12
"""Codes of a table up to which all of them are offered in one list."""


class InnerPicker(SectorPicker):
    """The picker as a part of a window: Enter and Esc belong to that window."""

    def __init__(self, *parts):
        super().__init__(*parts)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.buttons.hide()
        self.layout().setContentsMargins(0, 0, 0, 0)
        if self.only_rows.isVisibleTo(self):
            self.only_rows.setChecked(True)

    def keyPressEvent(self, event):
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def reject(self):
        """Stay: what closes is the window."""

    def accept(self):
        """Stay: what goes on is the window."""


class SectorPage(QWidget):
    """Asks which sector.

    Attributes
    ----------
    chosen : signal
        The selection, and what it is called.
    """

    chosen = pyqtSignal(str, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.picker, self.names, self.classification = None, {}, None
        self.named = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(tr("Which sector?")))
        self.explained = hint()
        layout.addWidget(self.explained)
        self.quick = QListWidget()
        self.quick.setAccessibleName(tr("Codes of the table"))
        self.quick.itemClicked.connect(self._take)
        self.quick.itemActivated.connect(self._take)
        layout.addWidget(self.quick)
        self.place = QVBoxLayout()
        layout.addLayout(self.place, 1)
        line = QHBoxLayout()
        label, self.name = QLabel(tr("Sector's na&me, for titles:")), QLineEdit()
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text().replace("&", "").rstrip(":"))
        self.name.textEdited.connect(self._name_edited)
        line.addWidget(label)
        line.addWidget(self.name, 1)
        layout.addLayout(line)

    def offer(self, classification, rows, counts, names, chosen):
        """Offer the codes of a table.

        Parameters
        ----------
        classification : Classification
        rows : TableRows or None
        counts : dict of str to int
            Areas with a figure of each code.
        names : dict of str to str
            What the table calls its codes.
        chosen : str
            The selection to begin with.
        """
        if self.picker is not None:
            self.place.removeWidget(self.picker)
            self.picker.deleteLater()
        self.classification, self.names, self.named = classification, names, False
        self.picker = InnerPicker(chosen, classification, rows, "", self)
        self.picker.expression.textChanged.connect(self._say)
        self.place.addWidget(self.picker, 1)
        few = 1 < len(counts) <= MOST
        self.quick.clear()
        for code, areas in counts.items() if few else ():
            title = self.title(code)
            item = QListWidgetItem(
                tr("{code} · {title} · in {count} areas").format(code=code, title=title, count=whole(areas))
            )
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setToolTip(title)
            self.quick.addItem(item)
        self.quick.setVisible(few)
        height = self.quick.sizeHintForRow(0) if few else 0
        self.quick.setFixedHeight(min(6, len(counts)) * height + 2 * self.quick.frameWidth() + 2)
        self.explained.setText(
            tr("The table has these codes: choose one, or tick others below.")
            if few
            else tr("Search by word or code; only what the table has is shown.")
        )
        self._show_chosen(chosen)

    def title(self, code):
        """Return what a code is called: as the table does, or else as the classification."""
        if self.names.get(code):
            return self.names[code]
        try:
            parts = explained(code, self.classification, language())
        except PolosError:
            return ""
        return str(listed([title for _, titles, _ in parts for title in titles], 2))

    def _take(self, item):
        self.picker.take(item.data(Qt.ItemDataRole.UserRole))

    def _say(self):
        text = self.picker.text()
        self._show_chosen(text)
        if not self.named:
            self.name.setText(self._called(text))
        self.chosen.emit(text, self.name.text().strip())

    def _show_chosen(self, text):
        for at in range(self.quick.count()):
            item = self.quick.item(at)
            if item.data(Qt.ItemDataRole.UserRole) == text:
                self.quick.setCurrentItem(item)
                return
        self.quick.setCurrentItem(None)

    def _called(self, text):
        """Return a name for a selection: as the table calls it, or else the classification."""
        if not text:
            return ""
        return message(sector_name(text, self.classification, language(), self.names.get(text) or "").short)

    def _name_edited(self):
        self.named = bool(self.name.text().strip())
        self.chosen.emit(self.picker.text(), self.name.text().strip())


def rows_of_table(table, fields, classification):
    """Return the `TableRows` of a read table, None where its codes cannot be read.

    Parameters
    ----------
    table : Read
    fields : Guess
    classification : Classification
    """
    from ...analysis.sectors.table_rows import table_rows
    from ...analysis.sectors.wide_tables import column_code

    columns = {column.name: column for column in table.columns}
    if fields.sectors:
        counts = {
            column_code(name, classification): columns[name].rows - columns[name].blank for name in fields.sectors
        }
    else:
        column = columns[fields.sector]
        counts = Counter(column.counts)
        counts[None] = column.blank
    try:
        return table_rows(counts, classification, fields.sector)
    except PolosError:
        return None
