"""A dialog to pick sectors: a tree to search and tick, beside the code expression that it stands for."""

from html import escape

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
)

from ...analysis.errors import PolosError, filled, listed, mark, quoted
from ...analysis.sectors.selection_texts import tokens
from ...translation import language, message, tr
from ..sizes import sized
from .chain_list import ChainList
from .saved_box import SavedBox
from .sector_model import CODE, SectorFilter, SectorModel, number
from .sector_ticks import pasted_codes
from .sector_tree import SectorTree
from .sector_words import in_words

ISIC = mark("ISIC Rev. 4")


class SectorPicker(QDialog):
    """Pick sectors of a classification.

    Parameters
    ----------
    text : str
        The selection to begin with, such as ``10;13-15``. It is kept as it is until something is ticked.
    classification : Classification
    rows : TableRows, optional
        Of the user's table.
    no_rows : str
        Why there are no counts, in the user's words.
    """

    def __init__(self, text, classification, rows=None, no_rows="", parent=None):
        super().__init__(parent)
        self.classification = classification
        self.language = language()
        self.model = SectorModel(classification, self.language, rows, self)
        self.filter = SectorFilter(self.model, self)
        self.setWindowTitle(tr("Choose sectors: {classification}").format(classification=tr(classification.name)))
        self._build(no_rows)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(100)
        self._later.timeout.connect(self._explain)
        self._connect()
        self.expression.setText((text or "").strip())
        self._read_expression()
        self._explain()
        self._show_ticked()
        self.search.setFocus()
        sized(self, 56, 42)

    def text(self):
        """Return the selection as the text that the parameter takes."""
        return self.expression.text().strip()

    # What is seen

    def _build(self, no_rows):
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("A code or words of an activity, in English or Spanish"))
        self.only_rows = QCheckBox(tr("Only codes with &rows"))
        self.only_rows.setVisible(self.model.rows is not None)
        self.found = QLabel()
        self.found.setVisible(False)

        self.tree = SectorTree(self.filter, with_rows=self.model.rows is not None)
        self.chains = ChainList(self.classification, self.language)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(tr("Activities and chains"))
        self.pages.addTab(self.tree, tr("Activities"))
        self.pages.addTab(self.chains, tr("Chains"))
        self.pages.tabBar().setVisible(bool(self.classification.chains))

        self.table_note = QLabel(self._note_of_table() if self.model.rows is not None else no_rows)
        self.table_note.setVisible(bool(self.table_note.text()))

        self.expression = QLineEdit()
        self.expression.setPlaceholderText("10;13-15;C;1311")
        self.problem = QLabel()
        self.problem.setVisible(False)
        self.words = QTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("The selection in words"))
        self.words.setFixedHeight(6 * self.words.fontMetrics().lineSpacing())

        self.paste = QPushButton(tr("&Paste codes"))
        self.paste.setToolTip(tr("Adds the codes on the clipboard: a list, or cells of a spreadsheet"))
        self.clear = QPushButton(tr("C&lear"))
        self.clear.setToolTip(tr("Unticks all"))
        self.kept = SavedBox(self.text)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in (self.paste, self.clear):
            button.setAutoDefault(False)

        for label in (self.found, self.table_note, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

        layout = QVBoxLayout(self)
        layout.addLayout(_row(_label(tr("&Search:"), self.search), self.search, self.only_rows))
        layout.addWidget(self.found)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.table_note)
        layout.addLayout(_row(_label(tr("Selec&tion:"), self.expression), self.expression, self.paste, self.clear))
        layout.addWidget(self.problem)
        layout.addWidget(self.words)
        layout.addLayout(_row(_label(tr("Sa&ved selections:"), self.kept.box), self.kept, None, self.buttons))

    def _connect(self):
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.only_rows.toggled.connect(self._filter)
        self.tree.toggled.connect(self._toggle)
        self.tree.pasted.connect(self._paste)
        self.model.ticked.connect(self._write_expression)
        self.chains.written.connect(self.take)
        self.expression.textEdited.connect(self._read_expression)
        self.paste.clicked.connect(self._paste)
        self.clear.clicked.connect(self.model.clear)
        self.kept.chosen.connect(self.take)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _note_of_table(self):
        rows = self.model.rows
        if not rows.unknown:
            return tr("Rows of the table: {count}.").format(count=number(rows.total))
        said = tr("Rows of the table: {count}. Codes that {classification} does not have: {unknown} ({rows} rows).")
        return said.format(
            count=number(rows.total),
            classification=tr(self.classification.name),
            unknown=listed(sorted(rows.unknown)),
            rows=number(sum(rows.unknown.values())),
        )

    # Keys

    def eventFilter(self, watched, event):
        """Lead from the search into the tree."""
        if watched is self.search and event.type() == event.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter_tree()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event):
        """Go to the search with Ctrl+F."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus()
            self.search.selectAll()
        else:
            super().keyPressEvent(event)

    def _enter_tree(self):
        """Go to the first code, or chain, that was found."""
        if self.pages.currentWidget() is self.chains:
            self.chains.enter()
            return
        codes = self.classification.search(self.search.text()) if self.search.text().strip() else ()
        at = [self.filter.mapFromSource(self.model.index_of(code)) for code in codes]
        at = next((index for index in at if index.isValid()), self.filter.index(0, CODE))
        if at.isValid():
            self.tree.go_to(at)
            self.tree.setFocus()

    # Search

    def _filter(self):
        text = self.search.text().strip()
        found = self.classification.search(text) if text else None
        self.filter.show_only(found, self.only_rows.isChecked())
        self.tree.show_open(self._branches_above(found or ()))
        chains = self.chains.show_only(text)
        self.pages.setTabText(1, tr("Chains ({count})").format(count=number(chains)) if text else tr("Chains"))
        self.found.setVisible(self.filter.rowCount() == 0)
        self.found.setText(tr("Nothing found for “{text}”.").format(text=text) if text else tr("Nothing to show."))

    def _branches_above(self, codes):
        """Return the branches that hold these codes."""
        above = dict.fromkeys(branch for code in codes for branch in self.classification.lineage(code)[1:])
        return [self.filter.mapFromSource(self.model.index_of(code)) for code in above]

    def _show_ticked(self):
        """Open the tree where something is ticked, and go to the first of it."""
        ticked = self.model.ticks.highest()
        for branch in self._branches_above(ticked):
            self.tree.expand(branch)
        first = self.model.index_of(ticked[0]) if ticked else self.model.index(0, CODE)
        self.tree.go_to(self.filter.mapFromSource(first))

    # Ticks and text

    def _toggle(self, index):
        code = self.model.code(self.filter.mapToSource(index))
        self.model.setData(
            self.model.index_of(code),
            Qt.CheckState.Unchecked if self.model.is_ticked(code) else Qt.CheckState.Checked,
            Qt.ItemDataRole.CheckStateRole,
        )

    def _write_expression(self):
        self.expression.setText(self.model.ticks.text())
        self.chains.show_text(self.expression.text())
        self._say("")
        self._later.start()

    def _read_expression(self):
        try:
            self.model.set_text(self.expression.text())
        except PolosError as error:
            self._say(message(error), wrong=True)
        else:
            self._say("")
        self.chains.show_text(self.expression.text())
        self._later.start()

    def take(self, text):
        """Take another selection, and show where its codes are."""
        self.expression.setText(text)
        self._read_expression()
        self._show_ticked()

    def _say(self, text, wrong=False):
        """Show what is wrong with the expression, or what came of a paste."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        self.kept.save.setEnabled(not wrong and bool(tokens(self.expression.text())))

    def _explain(self):
        self._later.stop()
        self.words.setHtml(
            "".join(
                f"<p style='margin:0 0 2px 0'>{line}</p>"
                for line in (*self._cut(), *in_words(self.text(), self.classification, self.language))
            )
        )

    def _cut(self):
        """Return a line for each range of the table of which only a part is ticked, as HTML."""
        said = tr("The table has one figure for {codes} together. Tick all of it: a part alone has no figure.")
        return [f"<b>{escape(said.format(codes=name))}</b>" for name in self.model.cut_ranges()]

    # Paste

    def _paste(self):
        read, unread = pasted_codes(QApplication.clipboard().text(), self.classification)
        if read:
            self.model.add(read)
            self._show_ticked()
        if not read and not unread:
            says = tr("The clipboard has no text.")
        elif not read:
            says = tr("Nothing on the clipboard could be read as a code: {pieces}.")
        elif not unread:
            says = tr("Added from the clipboard ({count}): {codes}.")
        else:
            says = tr("Added from the clipboard ({count}): {codes}. Not read ({left}): {pieces}.")
        values = {"codes": listed(read, 8), "pieces": listed(map(quoted, unread))}
        self._say(filled(says, {"count": number(len(read)), "left": number(len(unread)), **values}, tr))


def _label(text, buddy):
    label = QLabel(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.replace("&", "").rstrip(":"))
    return label


def _row(*widgets):
    """Return a layout of widgets side by side; None takes the room that is left."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
