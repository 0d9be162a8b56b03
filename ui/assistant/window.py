"""The window of the assistant: four steps, what is said in them, and a preview beside each."""

from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence, QShortcut
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...analysis.sectors.classification import isic4
from ...translation import message, tr
from ..plain_text import as_written
from .files_step import FilesStep
from .neighbours_step import NeighboursStep
from .result_step import ResultStep
from .sector_step import SectorStep
from .session import FILES, NEIGHBOURS, RESULT, SECTOR, STEPS, Session
from .step_bar import StepBar

SIZE = (1256, 700)
FORM = 0.52
"""Part of the width that the form has."""
DIALOGS = []
"""Dialogs of Processing that were opened, which need their Python side as long as they are seen."""


def close_dialogs(seen=True):
    """Let go of the dialogs of Processing that were opened, of those that are still seen too."""
    for dialog in tuple(DIALOGS):
        if sip.isdeleted(dialog):
            DIALOGS.remove(dialog)
        elif seen or not dialog.isVisible():
            DIALOGS.remove(dialog)
            dialog.close()
            dialog.deleteLater()


def _scrolled(page):
    """Return the longest page in an area that scrolls where letters are too large for the screen."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class AssistantWindow(QDialog):
    """The assistant.

    Parameters
    ----------
    hooks : Hooks
        What the window asks of the rest of Polos.
    parent : QWidget, optional
    """

    def __init__(self, hooks, parent=None):
        super().__init__(parent)
        self.hooks, self.session, self.step, self.aside = hooks, Session(), FILES, False
        self.classification = isic4()
        self.setWindowTitle(tr("Polos assistant"))
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint)
        self.setAcceptDrops(True)
        self.files, self.sector, self.neighbours = FilesStep(self), SectorStep(self), NeighboursStep(self)
        self.result = ResultStep(self)
        self.steps = (self.files, self.sector, self.neighbours, self.result)
        self._build()
        self._connect()
        free = self.screen().availableGeometry()
        self.resize(min(SIZE[0], free.width() - 10), min(SIZE[1], free.height() - 40))
        self.files.begin()
        self.show_all()
        self._focus()

    def _build(self):
        self.bar = StepBar([tr("Files"), tr("Sector"), tr("Neighbours"), tr("Result")])
        self.pages, self.previews = QStackedWidget(), QStackedWidget()
        for step in self.steps:
            self.pages.addWidget(_scrolled(step.page) if step is self.result else step.page)
            self.previews.addWidget(step.preview)
        for stack, part in ((self.pages, FORM), (self.previews, 1 - FORM)):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            policy.setHorizontalStretch(round(100 * part))
            stack.setSizePolicy(policy)
        body = QHBoxLayout()
        body.setContentsMargins(12, 8, 12, 4)
        body.setSpacing(16)
        body.addWidget(self.pages)
        body.addWidget(self.previews)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.addWidget(self.bar)
        layout.addLayout(body, 1)
        layout.addWidget(self._footer())

    def _footer(self):
        footer = QWidget()
        line = QHBoxLayout(footer)
        line.setContentsMargins(12, 0, 12, 0)
        self.help = QPushButton(tr("&Help"))
        self.parameters = QPushButton(tr("Sh&ow the parameters…"))
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back, self.next, self.shut = QPushButton(tr("&Back")), QPushButton(), QPushButton(tr("&Close"))
        self.parameters.setFlat(True)
        for button in (self.help, self.parameters, self.back, self.shut):
            button.setAutoDefault(False)
        self.next.setDefault(True)
        for widget in (self.help, self.parameters):
            line.addWidget(widget)
        line.addWidget(self.status, 1)
        for widget in (self.back, self.next, self.shut):
            line.addWidget(widget)
        return footer

    def _connect(self):
        self.bar.chosen.connect(self.go_to)
        self.help.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.hooks.help)))
        self.parameters.clicked.connect(self._open_dialog)
        self.back.clicked.connect(lambda: self.go_to(self.step - 1))
        self.next.clicked.connect(self.go_on)
        self.shut.clicked.connect(self.reject)
        for step in STEPS:
            QShortcut(QKeySequence(f"Ctrl+{step + 1}"), self).activated.connect(lambda step=step: self.go_to(step))
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(lambda: self.go_to(self.step - 1))
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_changed)
        project.layersRemoved.connect(self._layers_changed)
        project.cleared.connect(self._project_closed)

    # What was said

    def say(self, session):
        """Take what was said, and show what follows from it."""
        self.session = session
        self.show_all()

    def show_all(self):
        """Show steps, buttons and the line between them as they are now."""
        reach = self.session.reach()
        self.bar.show_steps(self.step, self._answers(), reach)
        lack = self.session.lacks(self.step)
        waits = self.files.busy or (self.step == NEIGHBOURS and self.neighbours.busy)
        running, done = self.result.running, self.result.done and self.step == RESULT
        self.back.setEnabled(self.step > FILES and not running)
        self.next.setText(tr("&Finish") if done else tr("Calc&ulate") if self.step == RESULT else tr("&Next"))
        self.next.setEnabled(done or not (lack or running or (waits and self.step != NEIGHBOURS)))
        self.parameters.setEnabled(self.session.areas is not None and self.session.table is not None and not running)
        self.status.setText(self._status(lack, waits, running, done))

    def _status(self, lack, waits, running, done):
        if running or waits:
            return tr("Working …") if running or not lack else message(lack)
        if self.step == RESULT and self.result.note:
            return self.result.note
        if done:
            return tr("Finished. All of the result is in the GeoPackage.")
        if lack:
            return message(lack)
        if self.step == FILES and self.session.open:
            return tr("To be confirmed: {count}. You can go on.").format(count=self.session.open)
        return ""

    def _answers(self):
        session = self.session
        names = ", ".join(one.name for one in (session.areas, session.table) if one is not None)
        return [
            names or tr("to be chosen"),
            session.sector_name or session.sectors or tr("to be chosen"),
            self.neighbours.answer,
            self.result.answer,
        ]

    # Steps

    def go_to(self, step):
        """Show a step that can be reached."""
        if not FILES <= step <= self.session.reach() or self.result.running:
            return
        self.step = step
        self.pages.setCurrentIndex(step)
        self.previews.setCurrentIndex(step)
        if step != FILES:
            self.steps[step].enter()
        self.show_all()
        self._focus()

    def _focus(self):
        """Lead the keyboard to what the step asks first."""
        kind = self.neighbours.page.radios[self.session.neighbours.kind]
        search = self.sector.page.picker and self.sector.page.picker.search
        first = (self.files.page.sources["areas"], search, kind, self.next)[self.step]
        (first or self.next).setFocus()

    def go_on(self):
        """Go to the next step, or calculate, or end."""
        if self.step < RESULT:
            if self.session.lacks(self.step) is None:
                self.go_to(self.step + 1)
        elif self.result.done:
            self.accept()
        else:
            self.result.start()

    def _open_dialog(self):
        """Open the ordinary dialog of what the step is about, filled in."""
        import processing

        algorithm, values = self.result.ways.dialog(self.step)
        dialog = processing.createAlgorithmDialog(algorithm, values)
        if dialog is not None:
            close_dialogs(seen=False)
            DIALOGS.append(dialog)
            dialog.show()

    # The project and the end

    def _layers_changed(self, *_):
        self.files.layers_changed()
        self.show_all()

    def _project_closed(self):
        self.result.project_closed()

    def dragEnterEvent(self, event):
        if event.mimeData().hasUrls() and not self.result.running:
            event.acceptProposedAction()

    def dropEvent(self, event):
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.go_to(FILES)
        self.files.take_files(paths)

    def closeEvent(self, event):
        if self._may_close():
            self.leave()
            super().closeEvent(event)
        else:
            event.ignore()

    def reject(self):
        if self._may_close():
            self.leave()
            super().reject()

    def accept(self):
        self.leave()
        super().accept()

    def _may_close(self):
        if not self.result.running:
            return True
        question = tr("The run is not finished. Cancel it and close the window? Nothing half-done is kept.")
        box = QMessageBox.StandardButton
        return QMessageBox.question(self, self.windowTitle(), as_written(question)) == box.Yes

    def set_aside(self):
        """Make room for the map, which the window covers on a small screen; `opening.opened` brings it back."""
        self.aside = True
        self.hide()

    def showEvent(self, event):
        super().showEvent(event)
        self.aside = False

    def leave(self):
        """Stop all that runs, and hear of the project no more."""
        self.files.cancel()
        self.neighbours.cancel()
        self.result.abandon()
        project = QgsProject.instance()
        for signal, heard in (
            (project.layersAdded, self._layers_changed),
            (project.layersRemoved, self._layers_changed),
            (project.cleared, self._project_closed),
        ):
            try:
                signal.disconnect(heard)
            except TypeError:  # it was left already
                continue

    def joined(self):
        """Show what hangs on the figures of the areas, which are there now."""
        if self.step == SECTOR:
            self.sector.enter()

    def updated(self, **parts):
        """Take some parts of the session anew."""
        self.say(replace(self.session, **parts))
