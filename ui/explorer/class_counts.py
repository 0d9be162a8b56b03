"""How many areas each class has, in the colours of the map; a class that is clicked selects its areas."""

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter
from qgis.PyQt.QtWidgets import QApplication, QToolButton, QWidget

from ...translation import in_language, tr
from ..colours import OUTLINE, colour
from .flow_layout import FlowLayout

FEW = 4
SWATCH = QSize(14, 11)


class ClassCounts(QWidget):
    """A button a class that has areas.

    Parameters
    ----------
    session : Session
    symbols_of : callable
        Returns {code: QgsSymbol} of the classes, whose hatches tell them apart without colours.
    """

    def __init__(self, session, symbols_of, parent=None):
        super().__init__(parent)
        self.session, self.symbols_of = session, symbols_of
        self._layout = FlowLayout(self)
        self.buttons = {}
        for signal in (session.figures_read, session.colours_changed):
            signal.connect(self.count)
        self.count()

    def count(self):
        """Count the areas of each class anew."""
        session = self.session
        shown = session.figures.measure.classes if session.coloured else ()
        counts, symbols = session.counts, self.symbols_of()
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
            if one.value in symbols:
                button.setIcon(QIcon(_swatch(symbols[one.value])))
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


def _swatch(symbol):
    """Return a picture of a symbol, with a border that is seen on every ground."""
    picture = QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, SWATCH)
    painter = QPainter(picture)
    painter.setPen(colour(OUTLINE))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture
