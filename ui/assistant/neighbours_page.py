"""Step 3: who is whose neighbour, and what was found on the map, as questions with an answer already chosen."""

from dataclasses import replace

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QDoubleSpinBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import THIN, tr
from .page_parts import heading, hint, small
from .session import FILE, NEAREST, TOUCHING, WITHIN

KINDS = (TOUCHING, NEAREST, WITHIN, FILE)
WEIGHTS_FILES = "GAL, GWT (*.gal *.gwt *.kwt);;ArcGIS, PySAL (*.swm *.dbf *.txt *.dat *.mat *.mtx *.wk1)"


class NeighboursPage(QWidget):
    """Asks which areas are neighbours.

    Attributes
    ----------
    chosen : signal
        Other `Neighbours`.
    """

    chosen = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.said = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(tr("Who is a neighbour of whom?")))
        layout.addWidget(hint(tr("An area is compared with its neighbours. If you do not know, leave the first.")))
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(frame)
        grid.setColumnStretch(2, 1)
        names = (
            tr("Those that &touch (recommended)"),
            tr("The neare&st"),
            tr("Those closer than (&km)"),
            tr("Those of a &weights file"),
        )
        self.group, self.radios = QButtonGroup(self), {}
        for at, (kind, name) in enumerate(zip(KINDS, names)):
            radio = QRadioButton(name)
            self.radios[kind] = radio
            self.group.addButton(radio, at)
            # The line below the first says how many neighbours areas have.
            grid.addWidget(radio, at + (at > 0), 0)
        self.figures = small()
        grid.addWidget(self.figures, 1, 0, 1, 3)
        self.k, self.distance, self.file = QSpinBox(), QDoubleSpinBox(), QLineEdit()
        self.k.setRange(1, 100)
        self.distance.setRange(0.001, 10_000)
        self.distance.setDecimals(1)
        self.browse = QToolButton()
        self.browse.setText("…")
        self.browse.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.browse.setAccessibleName(tr("Choose a weights file"))
        self.file.setPlaceholderText("GAL, GWT …")
        file = QHBoxLayout()
        file.addWidget(self.file, 1)
        file.addWidget(self.browse)
        for at, (kind, widget) in enumerate(((NEAREST, self.k), (WITHIN, self.distance), (FILE, self.file))):
            widget.setAccessibleName(self.radios[kind].text().replace("&", ""))
            if widget is self.file:
                grid.addLayout(file, at + 2, 1, 1, 2)
            else:
                grid.addWidget(widget, at + 2, 1)
        layout.addWidget(frame)
        layout.addSpacing(4)
        self.found = QLabel()
        layout.addWidget(self.found)
        self.cards = QVBoxLayout()
        self.cards.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setLayout(self.cards)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(area, 1)
        self.group.buttonClicked.connect(lambda _: self._say())
        self.k.valueChanged.connect(lambda _: self._say())
        self.distance.editingFinished.connect(self._say)
        self.file.editingFinished.connect(self._say)
        self.browse.clicked.connect(self._browse)

    def show_chosen(self, said):
        """Show what was chosen.

        Parameters
        ----------
        said : Neighbours
        """
        self.said = said
        widgets = (self.k, self.distance, self.file)
        for widget in widgets:
            widget.blockSignals(True)
        self.radios[said.kind].setChecked(True)
        self.k.setValue(said.k)
        self.distance.setValue(said.distance / 1000)
        self.file.setText(said.file)
        for widget, kind in zip(widgets, (NEAREST, WITHIN, FILE)):
            widget.setEnabled(said.kind == kind)
            widget.blockSignals(False)
        self.browse.setEnabled(said.kind == FILE)

    def _say(self):
        kind = KINDS[self.group.checkedId()]
        values = {"k": self.k.value(), "distance": 1000 * self.distance.value(), "file": self.file.text().strip()}
        said = replace(self.said, kind=kind, **values)
        if said != self.said:
            self.chosen.emit(said)

    def _browse(self):
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a weights file"), self.file.text(), WEIGHTS_FILES)
        if path:
            self.file.setText(path)
            self._say()

    def show_findings(self, title, figures, cards):
        """Show what was found.

        Parameters
        ----------
        title : str
            Above all.
        figures : str
            How many neighbours areas have.
        cards : list of QWidget
        """
        self.found.setText(title)
        self.figures.setText(figures)
        while self.cards.count():
            item = self.cards.takeAt(0)
            if item.widget():
                item.widget().deleteLater()
        for card in cards:
            self.cards.addWidget(card)
        self.cards.addStretch(1)


class Card(QFrame):
    """A finding: a question with its answers, or a notice.

    Attributes
    ----------
    answered : signal
        The place of the answer.
    """

    answered = pyqtSignal(int)

    def __init__(self, text, answers=(), chosen=0, icon="/mIconWarning.svg", parent=None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(self)
        grid.setColumnStretch(1, 1)
        sign, said = QLabel(), QLabel(text.replace(THIN, "&nbsp;"))
        size = round(1.2 * self.fontMetrics().height())
        sign.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(size, size))
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.RichText)
        grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, 0, 1)
        self.group = QButtonGroup(self)
        line = QHBoxLayout()
        for at, answer in enumerate(answers):
            radio = QRadioButton(answer)
            radio.setAccessibleDescription(said.text())
            radio.setChecked(at == chosen)
            self.group.addButton(radio, at)
            line.addWidget(radio)
        line.addStretch(1)
        if answers:
            grid.addLayout(line, 1, 1)
        self.group.buttonClicked.connect(lambda _: self.answered.emit(self.group.checkedId()))
