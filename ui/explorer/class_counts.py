"""How many areas each class has, in the colours of the map; a class that is clicked selects its areas."""

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QToolButton, QWidget

from ...translation import in_language, tr
from .flow_layout import FlowLayout

FEW = 4
SWATCH = QSize(14, 11)


class ClassCounts(QWidget):
    """A button a class that has areas.

    Parameters
    ----------
    session : Session
    colours_of : callable
        Returns {code: colour} of the classes.
    """

    def __init__(self, session, colours_of, parent=None):
        super().__init__(parent)
        self.session, self.colours_of = session, colours_of
        self._layout = FlowLayout(self)
        self.buttons = {}
        for signal in (session.figures_read, session.colours_changed):
            signal.connect(self.count)
        self.count()

    def count(self):
        """Count the areas of each class anew."""
        session = self.session
        shown = session.figures.measure.classes if session.coloured else ()
        counts, colours = session.counts, self.colours_of()
        marked = [one for one in shown if one.marked]
        # Of a few classes it is told too that there is none.
        wanted = [one for one in shown if counts[one.value] or (one.marked and len(marked) <= FEW)]
        if [one.value for one in wanted] != list(self.buttons):
            for button in self.buttons.values():
                self._layout.removeWidget(button)
                button.deleteLater()
            self.buttons = {one.value: self._button(one.value) for one in wanted}
            for button in self.buttons.values():
                self._layout.addWidget(button)
        for one in wanted:
            button, said = self.buttons[one.value], f"{tr(one.label)} {in_language(format(counts[one.value], ','))}"
            picture = QPixmap(SWATCH)
            picture.fill(QColor("#808080"))
            with_border = QPainter(picture)
            with_border.fillRect(picture.rect().adjusted(1, 1, -1, -1), QColor(colours.get(one.value, "#ffffff")))
            with_border.end()
            button.setIcon(QIcon(picture))
            button.setText(said)
            button.setToolTip(tr("Select the areas of this class; Shift adds"))
            button.setAccessibleName(said)
        self.setVisible(bool(wanted))
        self.updateGeometry()

    def _button(self, code):
        button = QToolButton(autoRaise=True, iconSize=SWATCH)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self._select(code))
        return button

    def _select(self, code):
        adding = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.session.select(self.session.coloured.codes == code, adding)
