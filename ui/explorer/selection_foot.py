"""The foot of an explorer: what is selected or pointed at, in words, and what can be done with it."""

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...analysis.errors import mark
from ...translation import in_language, tr

NOTHING = mark("No area selected: drag over points or bars, or select on the map. Shift adds.")
ONE, MANY = mark("1 area selected: {classes}"), mark("{count} areas selected: {classes}")
ONE_PLAIN, MANY_PLAIN = mark("1 area selected"), mark("{count} areas selected")


class SelectionFoot(QWidget):
    """Words and buttons.

    Parameters
    ----------
    session : Session
    actions : object
        Has `zoom`, `clear`, `leave_out`, and `exports`, a list of (text, callable).
    """

    def __init__(self, session, actions, parent=None):
        super().__init__(parent)
        self.session = session
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.words.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.zoom = _button(tr("&Zoom"), tr("Show the selected areas on the map"), actions.zoom)
        self.clear = _button(tr("&Clear"), tr("Select nothing (Esc)"), actions.clear)
        self.leave_out = _button(
            tr("&Without them"), tr("What would the map be without the selected areas?"), actions.leave_out
        )
        self.export = QToolButton(text=tr("E&xport"), popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self.export)
        for text, act in actions.exports:
            menu.addAction(text, act)
        self.export.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.zoom, self.clear, self.leave_out, self.export):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        for signal in (session.selection_changed, session.colours_changed, session.figures_read):
            signal.connect(self.tell)
        session.pointed_changed.connect(self.tell)
        self.tell()

    def tell(self):
        """Say what is pointed at, or else what is selected."""
        session = self.session
        count = int(session.selected.sum())
        self.words.setText(session.sentence(session.pointed) if session.pointed is not None else self._selected(count))
        for button in (self.zoom, self.clear, self.leave_out):
            button.setEnabled(count > 0)

    def _selected(self, count):
        if not count:
            return tr(NOTHING)
        session = self.session
        shown = in_language(f"{count:,}")
        if session.coloured is None:
            return tr(ONE_PLAIN if count == 1 else MANY_PLAIN).format(count=shown)
        codes = session.coloured.codes[session.selected]
        classes = [
            f"{in_language(format(many, ','))} {tr(one.label)}"
            for one in session.figures.measure.classes
            if (many := int(np.sum(codes == one.value)))
        ]
        return tr(ONE if count == 1 else MANY).format(count=shown, classes=", ".join(classes))


def _button(text, tip, act):
    button = QPushButton(text)
    button.setToolTip(tip)
    button.clicked.connect(lambda: act())
    return button
