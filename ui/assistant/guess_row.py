"""One guess: what it is of, a choice of columns, and what speaks for it."""

import re

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from ...analysis.guessing.parts import CHECKED, CONFIRM, STOP, TOLD
from ...translation import message, tr
from ..colours import CAUTION, WRONG, shade, tinted

ICONS = {
    CHECKED: "/mIconSuccess.svg",
    CONFIRM: "/mIconWarning.svg",
    TOLD: "/mIconInfo.svg",
    STOP: "/mIconCritical.svg",
}
TINTS = {CONFIRM: CAUTION, STOP: WRONG}
HYPHEN, UNBROKEN = re.compile(r"(?<=\w)-(?=\w)"), "\u2011"
"""A hyphen within a code, and the one that no line break follows."""


class GuessRow(QObject):
    """Widgets of a row of a grid.

    Attributes
    ----------
    chosen : signal
        The value that the user chose.
    """

    chosen = pyqtSignal(str)

    def __init__(self, label, parent=None):
        super().__init__(parent)
        self.label, self.combo = QLabel(label, parent), QComboBox(parent)
        self.label.setBuddy(self.combo)
        self.combo.setAccessibleName(label.replace("&", ""))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(14)
        self.icon, self.said = QLabel(parent), QLabel(parent)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.combo.activated.connect(lambda _: self.chosen.emit(self.combo.currentData() or ""))

    @property
    def widgets(self):
        """Return all its widgets, from the left."""
        return self.label, self.combo, self.icon, self.said

    def add_to(self, grid, row):
        """Put the widgets into a row of a grid."""
        for column, widget in enumerate(self.widgets):
            grid.addWidget(widget, row, column)

    def offer(self, choices, value):
        """Show what there is to choose from, {value: text}, and what is chosen."""
        self.combo.blockSignals(True)
        self.combo.clear()
        if value not in choices:
            self.combo.addItem("", "")
        for key, text in choices.items():
            self.combo.addItem(text, key)
        self.combo.setCurrentIndex(max(0, self.combo.findData(value)))
        self.combo.blockSignals(False)

    def show_evidence(self, evidence):
        """Show what speaks for the choice."""
        texts = [message(one) for one in evidence.said]
        size = round(1.1 * self.said.fontMetrics().height())
        self.icon.setPixmap(QgsApplication.getThemeIcon(ICONS[evidence.state]).pixmap(size, size))
        self.icon.setAccessibleName(state_name(evidence.state))
        self.said.setText(HYPHEN.sub(UNBROKEN, " ".join(texts)))
        self.combo.setAccessibleDescription(f"{state_name(evidence.state)}. {' '.join(texts)}")
        self.combo.setPalette(self._tinted(TINTS.get(evidence.state)))

    def _tinted(self, tint):
        """Return the palette of the choice with a colour mixed into its ground."""
        palette = QPalette(self.label.palette())
        if tint:
            for role in (QPalette.ColorRole.Button, QPalette.ColorRole.Base):
                palette.setColor(role, tinted(palette.color(role), shade(palette, tint)))
        return palette

    def set_shown(self, shown):
        """Show or hide the row."""
        for widget in self.widgets:
            widget.setVisible(shown)


def state_name(state):
    """Return what a state of a guess is called, for those who hear the window."""
    names = {
        CHECKED: tr("Checked"),
        CONFIRM: tr("Please confirm"),
        TOLD: tr("Good to know"),
        STOP: tr("To be answered"),
    }
    return names[state]
