"""The saved selections of sectors in the picker: chosen, saved under a name, deleted."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLineEdit, QMessageBox, QPushButton, QWidget

from ...translation import tr
from ..plain_text import as_written
from .saved_selections import delete_selection, save_selection, saved_selections


class SavedBox(QWidget):
    """A list of saved selections, and buttons to save the present one and to delete one.

    Parameters
    ----------
    text : callable
        Returns the selection to save.
    """

    chosen = pyqtSignal(str)

    def __init__(self, text):
        super().__init__()
        self.text = text
        self.box = QComboBox()
        self.box.setMinimumContentsLength(18)
        self.save = QPushButton(tr("S&ave…"))
        self.save.setToolTip(tr("Saves the selection under a name"))
        self.delete = QPushButton(tr("&Delete"))
        self.delete.setToolTip(tr("Deletes the saved selection that is shown"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.box, self.save, self.delete):
            layout.addWidget(widget)
        for button in (self.save, self.delete):
            button.setAutoDefault(False)
        self.box.activated.connect(self._load)
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self._list()

    def _list(self, name=None):
        self.box.clear()
        self.box.addItem(tr("Choose one …"), None)
        for known, text in saved_selections().items():
            self.box.addItem(known, text)
            self.box.setItemData(self.box.count() - 1, as_written(text), Qt.ItemDataRole.ToolTipRole)
        self.box.setCurrentIndex(max(0, self.box.findText(name or "", Qt.MatchFlag.MatchExactly)))
        self._know()

    def _know(self):
        self.box.setEnabled(self.box.count() > 1)
        self.delete.setEnabled(self.box.currentIndex() > 0)

    def _load(self, _=None):
        text = self.box.currentData()
        self._know()
        if text is not None:
            self.chosen.emit(text)

    def _save(self):
        known = self.box.currentText() if self.box.currentIndex() > 0 else ""
        name, agreed = QInputDialog.getText(
            self, tr("Save the selection"), tr("Name:"), QLineEdit.EchoMode.Normal, known
        )
        name = name.strip()
        if not agreed or not name:
            return
        if name in saved_selections() and not self._sure(
            tr("There is a selection “{name}” already. Replace it?").format(name=name)
        ):
            return
        save_selection(name, self.text())
        self._list(name)

    def _delete(self):
        name = self.box.currentText()
        if self._sure(tr("Delete the saved selection “{name}”?").format(name=name)):
            delete_selection(name)
            self._list()

    def _sure(self, question):
        title = self.window().windowTitle()
        return QMessageBox.question(self, title, as_written(question)) == QMessageBox.StandardButton.Yes
