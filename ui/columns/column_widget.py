"""The widget of a column in Processing: a box with the columns of the file or table that is chosen beside it."""

from qgis.core import QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QCompleter, QHBoxLayout, QWidget

from ...translation import tr
from ..text_widgets import TextWidgetFactory, TextWrapper


class ColumnBox:
    """A box in which a name can be typed, too; no QObject, see `TextField`.

    Parameters
    ----------
    choose : callable
        Not used: the box is a list itself.
    changed : callable
        Called when the text has changed.
    hint, prompt : str
        What an empty box shows, and what it is for.
    """

    def __init__(self, choose, changed, hint, prompt):
        # A box within a widget: Python may give up its side of a widget itself, see `text_widgets.kept`.
        self.widget = QWidget()
        self.edit = self.button = box = QComboBox(self.widget)
        layout = QHBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box)
        self.widget.setFocusProxy(box)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.lineEdit().setPlaceholderText(hint)
        box.setToolTip(prompt)
        box.editTextChanged.connect(lambda _: changed())

    def text(self):
        """Return the text."""
        return self.edit.currentText()

    def show(self, text):
        """Show another text."""
        self.edit.setEditText(text)

    def offer(self, names):
        """Offer other columns; the text stays."""
        text = self.text()
        with QSignalBlocker(self.edit):
            self.edit.clear()
            self.edit.addItems(["", *names])
            self.edit.setEditText(text)


class ColumnWrapper(TextWrapper):
    """What Processing knows of the widget."""

    FIELD = ColumnBox
    BESIDE = frozenset({"SOURCE", "FOLDER", "CONNECTION", "SCHEMA", "TABLE", "ENCODING"})

    def hint(self):
        return tr("Choose it once the file or table is chosen, or write its name")

    def prompt(self):
        return tr("The columns of the file or table, as it calls them")

    def postInitialize(self, wrappers):
        super().postInitialize(wrappers)
        if self.field is None:
            return
        for place in self.beside.values():
            place().widgetValueHasChanged.connect(lambda *_: self._fill())
        self._fill()

    def _fill(self):
        values = {name: self.value_beside(name) for name in self.beside}
        algorithm = self.living().parameterDefinition().algorithm()
        if not hasattr(algorithm, "columns_there"):
            return
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            self.field.offer(algorithm.columns_there(values, context))
        finally:
            QApplication.restoreOverrideCursor()


class ColumnWidgetFactory(TextWidgetFactory):
    """Makes the widget of a column."""

    WRAPPER = ColumnWrapper
