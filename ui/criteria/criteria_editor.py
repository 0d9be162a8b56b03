"""An editor of criteria: a table to fill in, open and save, and to seal before the data are looked at."""

from datetime import date

from qgis.core import NULL
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from ...analysis.decisions.criteria import (
    COLUMNS,
    DIRECTIONS,
    FAMILIES,
    NUMBERS,
    cells_text,
    parse_criteria,
    read_criteria,
    written_number,
)
from ...analysis.decisions.default_criteria import KNOWN, UNTOLD, default_criteria
from ...analysis.decisions.seal import seal_of
from ...analysis.errors import PolosError, mark, quoted
from ...translation import message, tr
from ..plain_text import as_written
from ..sizes import letters, sized

TITLES = {
    "name": mark("Criterion"),
    "value": mark("Field or expression"),
    "family": mark("Family"),
    "low": mark("At least"),
    "high": mark("At most"),
    "direction": mark("Better is"),
    "zero": mark("Counts as nothing (0)"),
    "one": mark("Counts as all (1)"),
    "weight": mark("Weight"),
    "unit": mark("Unit"),
    "source": mark("Source"),
}
HINTS = {
    "low": mark("Field of the least that the value can be. Empty: the field with the same name and _low, if any."),
    "high": mark("Field of the most that the value can be. Empty: the field with the same name and _high, if any."),
    "zero": mark("A value that counts as nothing, fixed before the candidates are known."),
    "one": mark("A value that counts as all. Beyond it more does not count."),
    "weight": mark("Any numbers: they are divided by their sum."),
}
DIRECTION_NAMES = {"more": mark("more"), "less": mark("less")}
ORDER = ("name", "value", "direction", "zero", "one", "weight", "unit", "family", "low", "high", "source")
"""Columns from left to right: what has to be said first."""
WIDTHS = {"name": 26, "value": 30, "direction": 12, "zero": 21, "one": 21, "weight": 10, "unit": 12, "family": 22}
"""How many letters are seen of each column; of others, `WIDTH`."""
WIDTH = 16
FILES = mark("Tables (*.csv *.txt *.tsv)")


def in_words(error):
    """Return what an error says, with the column called as the editor calls it."""
    column = error.values.get("column")
    named = {"column": quoted(tr(TITLES[column]))} if column in TITLES else {}
    return message(type(error)(error.text, **{**error.values, **named}))


class CriteriaEditor(QDialog):
    """Edit criteria.

    Parameters
    ----------
    text : str
        The criteria to begin with; empty: those proposed for the layer.
    layer : QgsVectorLayer, optional
        Of the candidates, whose fields can be chosen.
    """

    def __init__(self, text, layer=None, parent=None):
        super().__init__(parent)
        self.layer, self.seal, self.filling = layer, None, False
        self.unread, self.why = "", ""
        self.last = None
        self.setWindowTitle(tr("Criteria"))
        self._build()
        try:
            if text.strip():
                self.fill(*parse_criteria(text))
            elif self.layer:
                self.propose()
            else:
                self.fill(())
        except PolosError as error:
            self.unread, self.why = text, in_words(error)
            self.fill(())
        sized(self, 78, 30)

    def text(self):
        """Return the criteria as a text, "" for none; one that could not be read as it is, until others are there."""
        return cells_text(self._rows(), self.seal) if self._rows() else self.unread

    def fill(self, criteria, seal=None):
        """Show criteria."""
        self.filling, self.seal = True, seal
        self.table.setRowCount(0)
        self.last = self.table
        for one in criteria:
            self._append({name: self._shown(one, name) for name in COLUMNS})
        self.filling = False
        self._look()

    def propose(self):
        """Show the criteria that Polos proposes by the fields of the layer; all of them where no layer is known."""
        self.fill(default_criteria(self._told() if self.layer else KNOWN, tr))

    def _told(self):
        """Return the fields of the layer that say something of any candidate, of those that there are criteria for."""
        names = [name for name in self.layer.fields().names() if name.lower() in KNOWN]
        return [name for name in names if self._figures(name)]

    def _figures(self, name):
        values = self.layer.uniqueValues(self.layer.fields().lookupField(name), len(UNTOLD) + 2)
        return any(value != NULL and value not in UNTOLD for value in values)

    def accept(self):
        """Take the criteria, unless they cannot be read."""
        if self._look():
            super().accept()

    @staticmethod
    def _shown(one, name):
        value = getattr(one, name)
        return written_number(value) if name in NUMBERS else value

    # Parts

    def _build(self):
        self.table = QTableWidget(0, len(ORDER), self)
        self.table.setHorizontalHeaderLabels([tr(TITLES[name]) for name in ORDER])
        for place, name in enumerate(ORDER):
            if name in HINTS:
                self.table.horizontalHeaderItem(place).setToolTip(as_written(tr(HINTS[name])))
            self.table.setColumnWidth(place, letters(self.table, WIDTHS.get(name, WIDTH)))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setAccessibleName(tr("Criteria"))
        # Or the tabulator would go round in the table and never leave it; arrows move from cell to cell.
        self.table.setTabKeyNavigation(False)
        self.table.itemChanged.connect(lambda _: self._look())
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = {}
        row = QHBoxLayout()
        sealing = tr("Date and lock the criteria, so that anybody can later see that they were not changed.")
        for name, text, pressed, hint in (
            ("add", tr("&Add"), self._add, tr("A new criterion, with the mean weight of the others.")),
            ("remove", tr("&Remove"), self._remove, tr("Take away the criteria that are selected.")),
            ("propose", tr("&Proposed by Polos"), self.propose, tr("Put the proposed criteria in place of these.")),
            ("open", tr("&Open…"), self._open, tr("Read criteria from a file.")),
            ("save", tr("Sa&ve…"), self._save, tr("Write the criteria to a file, for another run or another office.")),
            ("seal", tr("Seal &today"), self._seal_or_break, sealing),
        ):
            self.buttons[name] = QPushButton(text, self)
            self.buttons[name].setToolTip(as_written(hint))
            self.buttons[name].setAutoDefault(False)
            self.buttons[name].clicked.connect(lambda _, act=pressed: act())
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        kinds = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.box)
        order = [*self.buttons.values(), self.table]
        for before, after in zip(order, order[1:]):
            self.setTabOrder(before, after)

    def _append(self, cells):
        row = self.table.rowCount()
        self.table.insertRow(row)
        for place, name in enumerate(ORDER):
            text = cells.get(name, "")
            if name == "value":
                self._put(row, place, self._expression(text))
            elif name in ("direction", "family"):
                self._put(row, place, self._choice(name, text))
            else:
                self.table.setItem(row, place, QTableWidgetItem(text))

    def _put(self, row, place, widget):
        """Put a widget into the table; its controls come after those that are there, and are called as its column."""
        self.table.setCellWidget(row, place, widget)
        for one in (widget, *widget.findChildren((QComboBox, QToolButton))):
            one.setAccessibleName(tr(TITLES[ORDER[place]]))
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(self.last, one)
                self.last = one

    def _expression(self, text):
        widget = QgsFieldExpressionWidget(self.table)
        widget.setExpressionDialogTitle(tr("Expression"))
        if self.layer is not None:
            widget.setLayer(self.layer)
        widget.setField(text)
        for box in widget.findChildren(QComboBox):
            box.lineEdit().setCursorPosition(0)  # a long expression shows how it begins
        widget.fieldChanged.connect(lambda *_: self._look())
        return widget

    def _choice(self, name, value):
        box = QComboBox(self.table)
        known = FAMILIES if name == "family" else {code: DIRECTION_NAMES[code] for code in DIRECTIONS}
        for code, text in known.items():
            box.addItem(tr(text), code)
        if name == "family":
            box.setEditable(True)
            box.setCurrentText(tr(known[value]) if value in known else value)
            box.lineEdit().setCursorPosition(0)
            box.editTextChanged.connect(lambda _: self._look())
        else:
            box.setCurrentIndex(max(0, box.findData(value or DIRECTIONS[0])))
            box.currentIndexChanged.connect(lambda _: self._look())
        return box

    # What is in the table

    def _rows(self):
        """Return the rows as {column: text}, those without any text left out."""
        rows = [self._cells(row) for row in range(self.table.rowCount())]
        return [row for row in rows if self._is_filled(row)]

    @staticmethod
    def _is_filled(cells):
        return any(text for name, text in cells.items() if name not in ("direction", "family"))

    def _bare_row(self):
        """Return the place of the first row without a name or a value, None where all have both."""
        rows = enumerate(self._cells(row) for row in range(self.table.rowCount()))
        lacks = (place for place, cells in rows if self._is_filled(cells) and not (cells["name"] and cells["value"]))
        return next(lacks, None)

    def _cells(self, row):
        return {name: self._cell(row, place) for place, name in enumerate(ORDER)}

    def _cell(self, row, place):
        widget = self.table.cellWidget(row, place)
        if isinstance(widget, QgsFieldExpressionWidget):
            return widget.currentText().strip()
        if isinstance(widget, QComboBox):  # not the line in which a cell is typed, which Qt calls its widget too
            at = widget.findText(widget.currentText())
            return widget.itemData(at) if at >= 0 else widget.currentText().strip()
        item = self.table.item(row, place)
        return item.text().strip() if item else ""

    def _look(self):
        """Say what there is to say of the table, and return whether it can be taken."""
        if self.filling:
            return False
        sealed = self.seal is not None
        self.buttons["seal"].setText(tr("Break the &seal") if sealed else tr("Seal &today"))
        for name in ("add", "remove", "propose"):
            self.buttons[name].setEnabled(not sealed)
        self._lock(sealed)
        if self._rows():
            self.unread = ""
        elif self.unread:
            self.buttons["seal"].setEnabled(False)
            text = tr("The criteria that are there cannot be read, and are kept unless others are entered here. {why}")
            self._say(text.format(why=self.why))
            return True
        if not self._rows():
            self.buttons["seal"].setEnabled(False)
            self._say(tr("Without criteria, those that Polos proposes by the fields of the layer are taken."))
            return True
        bare = self._bare_row()
        if bare is not None:
            self.buttons["seal"].setEnabled(sealed)
            self._say(tr("Criterion {row} needs a name, and a field or an expression.").format(row=bare + 1))
            return False
        try:
            criteria, _ = parse_criteria(self.text(), tr("Criteria"))
        except PolosError as error:
            self.buttons["seal"].setEnabled(sealed)
            self._say(in_words(error))
            return False
        self.buttons["seal"].setEnabled(True)
        if sealed:
            text = tr("Sealed on {day}. Have the seal written into the minutes: {seal}")
            if seal_of(criteria, self.seal.day) != self.seal:
                text = tr("The criteria are not those that were sealed on {day}: a run refuses them. {seal}")
            self._say(text.format(day=self.seal.day.isoformat(), seal=self.seal))
            return True
        total = sum(one.weight for one in criteria)
        shares = ", ".join(f"{one.name} {100 * one.weight / total:.0f}" for one in criteria)
        self._say(tr("Of 100 points of weight: {shares}.").format(shares=shares))
        return True

    def _lock(self, sealed):
        asked = QTableWidget.EditTrigger
        freely = asked.DoubleClicked | asked.SelectedClicked | asked.EditKeyPressed | asked.AnyKeyPressed
        self.table.setEditTriggers(asked.NoEditTriggers if sealed else freely)
        for row in range(self.table.rowCount()):
            for place in range(len(ORDER)):
                if self.table.cellWidget(row, place):
                    self.table.cellWidget(row, place).setEnabled(not sealed)

    def _say(self, text):
        self.note.setText(text)

    # Buttons

    def _add(self):
        self._append({"weight": self._usual_weight()})
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self._look()

    def _usual_weight(self):
        """Return the mean weight of the criteria: 1 beside two of 50 would hardly count, and nobody would see it."""
        try:
            criteria, _ = parse_criteria(self.text())
        except PolosError:
            return "1"
        return written_number(round(sum(one.weight for one in criteria) / len(criteria), 6))

    def _remove(self):
        rows = {index.row() for index in self.table.selectedIndexes()} or {self.table.currentRow()}
        for row in sorted(rows, reverse=True):
            self.table.removeRow(row)
        self._look()

    def _open(self):
        path, _ = QFileDialog.getOpenFileName(self, tr("Open criteria"), "", tr(FILES))
        if not path:
            return
        try:
            self.fill(*read_criteria(path))
        except PolosError as error:
            self._say(in_words(error))

    def _save(self):
        path, _ = QFileDialog.getSaveFileName(self, tr("Save criteria"), "", tr("Tables (*.csv)"))
        if not path:
            return
        try:
            with open(path, "w", encoding="utf-8-sig", newline="\n") as file:
                file.write(self.text() + "\n")
        except OSError as error:
            text = tr("“{file}” could not be written: {reason}")
            self._say(text.format(file=path, reason=error.strerror or error))

    def _seal_or_break(self):
        if self.seal is not None:
            self.seal = None
        else:
            criteria, _ = parse_criteria(self.text(), tr("Criteria"))
            self.fill(criteria, seal_of(criteria, date.today()))
        self._look()
