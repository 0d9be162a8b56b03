"""The steps at the top of the assistant: each says its answer, and a done one leads back."""

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from .. import colours

DONE, CURRENT, TO_DO = range(3)


class StepButton(QAbstractButton):
    """A step: its number or a tick, its name, and its answer."""

    def __init__(self, number, name, parent=None):
        super().__init__(parent)
        self.number, self.name, self.answer, self.state = number, name, "", TO_DO
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def say(self, answer, state, can_go):
        """Show an answer and a state."""
        self.answer, self.state = answer, state
        self.setEnabled(can_go)
        self.setAccessibleName(f"{self.number} {self.name}: {answer}")
        self.setToolTip(answer)
        self.update()

    def sizeHint(self):
        height = self.fontMetrics().height()
        return QSize(10 * height, round(3.2 * height))

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, em = self.palette(), self.fontMetrics().height()
        current = colours.shade(palette, colours.CURRENT)
        painter.fillRect(self.rect(), palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Base))
        if self.state == CURRENT:
            painter.fillRect(0, self.height() - 3, self.width(), 3, current)
        text = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
        pale = colours.colour(text, 0.65)
        middle = QRectF(0.8 * em, (self.height() - 1.6 * em) / 2, 1.6 * em, 1.6 * em)
        colour = {DONE: colours.shade(palette, colours.DONE), CURRENT: current, TO_DO: pale}[self.state]
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if self.state == CURRENT else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle)
        painter.setPen(colours.letters_on(current) if self.state == CURRENT else colour)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, "✓" if self.state == DONE else str(self.number))
        bold = QFont(self.font())
        bold.setBold(True)
        left = middle.right() + 0.6 * em
        lines = QRectF(left, (self.height() - 2.4 * em) / 2, self.width() - left - 4, 1.2 * em)
        painter.setFont(bold)
        painter.setPen(pale if self.state == TO_DO else text)
        painter.drawText(lines, Qt.AlignmentFlag.AlignVCenter, self.name)
        painter.setFont(self.font())
        painter.setPen(pale)
        below = lines.translated(0, 1.2 * em)
        answer = self.fontMetrics().elidedText(self.answer, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, answer)
        if self.hasFocus():
            painter.setPen(QPen(text, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(2, 2, -3, -5))


class StepBar(QWidget):
    """All steps.

    Attributes
    ----------
    chosen : signal
        The place of a step that was clicked.
    """

    chosen = pyqtSignal(int)

    def __init__(self, names, parent=None):
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.buttons = [StepButton(at + 1, name, self) for at, name in enumerate(names)]
        for at, button in enumerate(self.buttons):
            layout.addWidget(button, 1)
            button.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))

    def show_steps(self, current, answers, reach):
        """Show where one is.

        Parameters
        ----------
        current : int
        answers : list of str
        reach : int
            The furthest step that one can go to.
        """
        for at, (button, answer) in enumerate(zip(self.buttons, answers)):
            state = CURRENT if at == current else DONE if at < reach and at < current else TO_DO
            button.say(answer, state, at <= reach)
