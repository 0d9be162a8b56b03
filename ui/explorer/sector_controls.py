"""The sector whose map is shown, of a result that has those of many."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ...translation import tr


class SectorControls(QWidget):
    """A list of sectors, and arrows to the one before and the next.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        label = QLabel(tr("&Sector"))
        self.sectors = QComboBox()
        self.sectors.setAccessibleName(tr("Sector"))
        self.sectors.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sectors.setMinimumContentsLength(12)
        label.setBuddy(self.sectors)
        layout.addWidget(label)
        layout.addWidget(self._arrow(Qt.ArrowType.LeftArrow, tr("The sector before"), -1))
        layout.addWidget(self.sectors, 1)
        layout.addWidget(self._arrow(Qt.ArrowType.RightArrow, tr("The next sector"), 1))
        self.sectors.currentIndexChanged.connect(self._choose)
        session.figures_read.connect(self.offer)
        self.offer()

    def offer(self):
        """Offer the sectors that the result has."""
        maps = self.session.figures.maps
        self.setVisible(maps is not None)
        self.sectors.blockSignals(True)
        self.sectors.clear()
        for place, (code, title) in enumerate((maps.titles if maps else {}).items()):
            self.sectors.addItem(title, code)
            self.sectors.setItemData(place, maps.full[code], Qt.ItemDataRole.ToolTipRole)
        self.sectors.setCurrentIndex(self.sectors.findData(self.session.figures.sector))
        self.sectors.blockSignals(False)

    def step(self, by):
        """Go to the next sector, or with -1 to the one before; round at the ends."""
        if self.sectors.count():
            self.sectors.setCurrentIndex((self.sectors.currentIndex() + by) % self.sectors.count())

    def _choose(self, place):
        code = self.sectors.itemData(place)
        if code is not None and code != self.session.figures.sector:
            self.session.choose_sector(code)

    def _arrow(self, kind, name, by):
        button = QToolButton(arrowType=kind, autoRaise=True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.step(by))
        return button
