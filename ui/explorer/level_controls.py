"""Sliders for the level and the correction at which a result is shown, and the way back to the published ones."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from ...analysis.errors import mark
from ...analysis.exploring.recolouring import LEVELS, Choice
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...translation import in_language, tr
from ..colours import CAUTION, highlight

AWAY = mark("Not the published level ({level}, {correction})")
WITHOUT = mark("Not as published: without {areas}")
UNKNOWN = mark("not known")
NAMES = dict(zip(CORRECTIONS, (mark("none"), mark("false discoveries"), mark("Bonferroni"))))


class LevelControls(QWidget):
    """The sliders.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.levels, self.corrections = LEVELS, CORRECTIONS
        self.level_label, self.level = QLabel(), _slider(tr("Level"))
        self.correction_label, self.correction = QLabel(), _slider(tr("Correction"))
        self.state, self.back = QLabel(wordWrap=True), QPushButton(tr("Back to &published"))
        self.level_label.setBuddy(self.level)
        self.correction_label.setBuddy(self.correction)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(1)
        for column, (label, slider) in enumerate(
            ((self.level_label, self.level), (self.correction_label, self.correction))
        ):
            layout.addWidget(label, 0, column)
            layout.addWidget(slider, 1, column)
            layout.setColumnStretch(column, 1)
        told = QHBoxLayout()
        told.addWidget(self.state, 1)
        told.addWidget(self.back)
        layout.addLayout(told, 2, 0, 1, 2)
        self.level.valueChanged.connect(self._choose)
        self.correction.valueChanged.connect(self._choose)
        self.back.clicked.connect(session.back)
        session.figures_read.connect(self.offer)
        session.colours_changed.connect(self.show_state)
        self.offer()

    def offer(self):
        """Offer what the result can be shown at."""
        colours = self.session.figures.recolouring
        self.setVisible(colours is not None)
        if colours is None:
            return
        self.levels, self.corrections = colours.levels, colours.corrections
        for slider, many in ((self.level, len(self.levels)), (self.correction, len(self.corrections))):
            slider.blockSignals(True)
            slider.setMaximum(max(many - 1, 0))
            slider.blockSignals(False)
        self.level.setEnabled(bool(self.corrections) and len(self.levels) > 1)
        self.correction.setEnabled(len(self.corrections) > 1)
        self.show_state()

    def show_state(self):
        """Show what is chosen, and whether that is what was published."""
        session, colours = self.session, self.session.figures.recolouring
        if colours is None:
            return
        level, correction = _words(session.choice)
        self.level_label.setText(tr("&Level: {level}").format(level=level))
        self.correction_label.setText(tr("C&orrection: {correction}").format(correction=correction))
        chosen = session.choice or Choice(None, None)
        for slider, one, offered in (
            (self.level, chosen.level, self.levels),
            (self.correction, chosen.correction, self.corrections),
        ):
            slider.blockSignals(True)
            slider.setValue(list(offered).index(one) if one in offered else 0)
            slider.blockSignals(False)
        said = []
        if session.without:
            said = [tr(WITHOUT).format(areas=session.without)]
        elif not session.published:
            level, correction = _words(colours.published)
            said = [tr(AWAY).format(level=level, correction=correction)]
        self.state.setText(" ".join(said))
        self.state.setVisible(bool(said))
        highlight(self.state, None if session.published else CAUTION)
        self.back.setVisible(not session.published)

    def _choose(self, *_):
        if self.corrections:
            self.session.choose(Choice(self.levels[self.level.value()], self.corrections[self.correction.value()]))


def _slider(name):
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setAccessibleName(name)
    slider.setPageStep(1)
    slider.setTickPosition(QSlider.TickPosition.TicksBelow)
    return slider


def _words(choice):
    """Return a level and a correction as people read them."""
    if choice is None:
        return tr(UNKNOWN), tr(UNKNOWN)
    name = NAMES.get(choice.correction)
    return in_language(f"{100 * choice.level:.4g}%"), tr(name) if name else tr(UNKNOWN)
