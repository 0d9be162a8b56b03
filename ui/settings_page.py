"""Polos's page among the options of QGIS: the defaults of its algorithms."""

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
)

from ..analysis.inference.options import LEAST_PERMUTATIONS
from ..settings import COLOURS, CORRECTION_NAMES, RESULT_LANGUAGES, Settings, save_settings, user_settings
from ..translation import tr

PAGE = "polosOptions"
"""Name by which QGIS finds the page."""
MOST = 2**31 - 1


class SettingsPage(QgsOptionsPageWidget):
    """Shows the user's settings, and stores them when the options are accepted."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName(PAGE)
        self.language = _choice(RESULT_LANGUAGES)
        self.colours = _choice(COLOURS)
        self.reports = QgsFileWidget()
        self.reports.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.reports.lineEdit().setAccessibleName(tr("Folder for reports"))
        for button in self.reports.findChildren(QToolButton):
            button.setAccessibleName(tr("Choose a folder for reports"))
        self.reports.lineEdit().setPlaceholderText(tr("None: reports of dialogs are temporary"))
        self.alpha = QDoubleSpinBox()
        self.alpha.setDecimals(4)
        self.alpha.setSingleStep(0.01)
        self.alpha.setRange(0, 0.9999)
        self.alpha.setSpecialValueText(tr("As each algorithm has it"))
        self.alpha.setToolTip(tr("0.05; for Getis-Ord 0.1, so that its map has all three confidences"))
        self.correction = _choice(CORRECTION_NAMES)
        self.permutations = _whole(LEAST_PERMUTATIONS - 1)
        self.permutations.setSpecialValueText(tr("None where p-values are exact"))
        self.permutations.setToolTip(tr("Draws remain where neighbours count differently, and for local Geary"))
        self.seed = _whole(0)
        self._lay_out()
        self.show_settings(user_settings())

    def _lay_out(self):
        layout = QVBoxLayout(self)
        text = tr(
            "What Polos's algorithms take where nothing else is said: in dialogs, in models, in batches and on the "
            "command line. Each result records what it was made with."
        )
        layout.addWidget(_text(text))
        results = _group(
            tr("Results"),
            (tr("&Language of results:"), self.language),
            (tr("&Colours of maps:"), self.colours),
            (tr("&Folder for reports:"), self.reports),
        )
        results.layout().addRow(_text(tr("With a folder, each run that can make a report leaves one there.")))
        layout.addWidget(results)
        tests = _group(
            tr("Tests"),
            (tr("&Significance level:"), self.alpha),
            (tr("C&orrection for many areas:"), self.correction),
            (tr("&Permutations:"), self.permutations),
            (tr("S&eed of the random numbers:"), self.seed),
        )
        layout.addWidget(tests)
        restore = QPushButton(tr("&Restore Polos's own"))
        # Enter in a field of QGIS's options is for their OK.
        restore.setAutoDefault(False)
        restore.clicked.connect(self.restore)
        layout.addWidget(restore)
        layout.setAlignment(restore, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def restore(self):
        """Show Polos's own defaults; stored when the options are accepted."""
        self.show_settings(Settings())

    def show_settings(self, settings):
        """Show some `Settings`."""
        for box, value in (
            (self.language, settings.language),
            (self.colours, settings.colours),
            (self.correction, settings.correction),
        ):
            box.setCurrentIndex(box.findData(value))
        self.reports.setFilePath(settings.reports)
        self.alpha.setValue(settings.alpha or 0)
        self.permutations.setValue(settings.permutations or 0)
        self.seed.setValue(settings.seed)

    def shown(self):
        """Return the `Settings` that are shown."""
        return Settings(
            language=self.language.currentData(),
            colours=self.colours.currentData(),
            reports=self.reports.filePath().strip(),
            alpha=self.alpha.value() or None,
            correction=self.correction.currentData(),
            permutations=self.permutations.value() if self.permutations.value() >= LEAST_PERMUTATIONS else None,
            seed=self.seed.value(),
        )

    def apply(self):
        save_settings(self.shown())


class SettingsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time that QGIS shows its options.

    Parameters
    ----------
    icon : str
        Path of a picture.
    """

    def __init__(self, icon):
        super().__init__("Polos", QIcon(icon))

    def createWidget(self, parent=None):
        return SettingsPage(parent)


def _choice(names):
    """Return a box to choose one of {value: name}."""
    box = QComboBox()
    for value, name in names.items():
        box.addItem(tr(name), value)
    return box


def _whole(least):
    """Return a box for a whole number from a least one up."""
    box = QSpinBox()
    box.setRange(least, MOST)
    return box


def _text(text):
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _group(title, *rows):
    """Return a group of rows: (label, widget)."""
    group = QGroupBox(title)
    form = QFormLayout(group)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for label, widget in rows:
        form.addRow(label, widget)
    return group
