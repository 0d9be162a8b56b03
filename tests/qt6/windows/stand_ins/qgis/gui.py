"""What Polos's page of settings asks of qgis.gui."""

# ruff: noqa: N802  (names as QGIS has them)

from enum import Enum

from PyQt6.QtWidgets import QHBoxLayout, QLineEdit, QWidget


class QgsOptionsPageWidget(QWidget):
    """A page among the options."""


class QgsOptionsWidgetFactory:
    """Makes a page."""

    def __init__(self, title, icon):
        self.title, self.icon = title, icon


class QgsFileWidget(QWidget):
    """A path to type or to choose."""

    class StorageMode(Enum):
        """What is chosen."""

        GetFile = 0
        GetDirectory = 1

    def __init__(self):
        super().__init__()
        self.line = QLineEdit()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)

    def setStorageMode(self, mode):
        self.mode = self.StorageMode(mode)

    def lineEdit(self):
        return self.line

    def setFilePath(self, path):
        self.line.setText(path)

    def filePath(self):
        return self.line.text()
