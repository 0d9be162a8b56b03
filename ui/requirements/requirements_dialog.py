"""The dialog of the requirements: what there is, what would be installed, and one button that installs it."""

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
)

from ...analysis.errors import Cancelled, PolosError
from ...dependencies.job import Job
from ...dependencies.running import POLOS, running
from ...translation import message, tr
from ..plain_text import as_written
from ..sizes import sized
from .background import Background, Wish
from .network import proxy_address
from .requirements_tables import fill_packages, fill_plan, package_table, plan_table, size_text


class RequirementsDialog(QDialog):
    """Shows and installs the packages that Polos needs.

    Parameters
    ----------
    users : dict
        Name of an algorithm: modules that it imports.
    profile : str, optional
        Folder of the user profile; by default that of the running QGIS.
    """

    said = pyqtSignal(str)
    progressed = pyqtSignal(float)

    def __init__(self, users, profile=None, parent=None):
        super().__init__(parent)
        self.users = users
        self.stop = Wish()
        self.background = None
        self.closed = False
        profile = profile or QgsApplication.qgisSettingsDirPath()
        here = running(profile, Qgis.geosVersionInt(), QgsApplication.prefixPath())
        self.job = Job(users, here, self.said.emit, self.stop, proxy_address())
        self.setWindowTitle(tr("Requirements of Polos"))
        self._build()
        self._connect()
        sized(self, 56, 42)

    # What is seen

    def _build(self):
        self.headline = self._text()
        self.packages = package_table()
        self.troubles = self._text()
        self.from_internet = QRadioButton(tr("Install from the in&ternet"))
        self.from_wheels = QRadioButton(tr("Install from a &zip or folder of wheels:"))
        self.from_internet.setChecked(True)
        self.wheels = QLineEdit()
        self.wheels.setPlaceholderText("polos-wheels-….zip")
        self.wheels.setAccessibleName(tr("Zip or folder of wheels"))
        self.choose_zip = QToolButton()
        self.choose_zip.setText(tr("Zip file…"))
        self.choose_folder = QToolButton()
        self.choose_folder.setText(tr("Folder…"))
        self.sources = (
            *(self.from_internet, self.from_wheels),
            *(self.wheels, self.choose_zip, self.choose_folder),
        )
        self.planned = plan_table()
        self.summary = self._text()
        self.doing = QLabel()
        self.progress = QProgressBar()
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setAccessibleName(tr("Log"))
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.show_log = QPushButton(tr("Show &log"))
        self.show_log.setCheckable(True)
        self.copy_log = QPushButton(tr("&Copy log"))
        self.again = QPushButton(tr("Look &again"))
        self.remove = QPushButton(tr("&Remove…"))
        self.remove.setToolTip(tr("Remove the packages in Polos's folder"))
        self.act = QPushButton()
        self.cancel = QPushButton(tr("Ca&ncel"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._lay_out()

    def _text(self):
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self):
        wheels = QHBoxLayout()
        for widget in self.sources[1:]:
            wheels.addWidget(widget, 1 if widget is self.wheels else 0)
        state = QHBoxLayout()
        state.addWidget(self.doing, 1)
        state.addWidget(self.progress, 1)
        state.addWidget(self.cancel)
        bottom = QHBoxLayout()
        for widget in (self.again, self.remove, self.show_log, self.copy_log):
            widget.setAutoDefault(False)
            bottom.addWidget(widget)
        bottom.addStretch(1)
        bottom.addWidget(self.act)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.headline)
        layout.addWidget(self.packages, 3)
        layout.addWidget(self.troubles)
        layout.addWidget(self.from_internet)
        layout.addLayout(wheels)
        layout.addWidget(self.planned, 2)
        layout.addWidget(self.summary)
        layout.addLayout(state)
        layout.addWidget(self.log, 2)
        layout.addLayout(bottom)

    def _connect(self):
        self.said.connect(self._write)
        self.progressed.connect(self._show_progress)
        self.from_internet.toggled.connect(lambda _: self._forget_plan())
        self.wheels.textChanged.connect(lambda _: self._forget_plan())
        self.wheels.textEdited.connect(lambda _: self.from_wheels.setChecked(True))
        self.choose_zip.clicked.connect(lambda _: self._choose(self._ask_zip))
        self.choose_folder.clicked.connect(lambda _: self._choose(self._ask_folder))
        self.show_log.toggled.connect(self._show_log)
        self.copy_log.clicked.connect(lambda _: QApplication.clipboard().setText(self.log.toPlainText()))
        self.again.clicked.connect(lambda _: self.look())
        self.remove.clicked.connect(lambda _: self._ask_remove())
        self.act.clicked.connect(lambda _: self.install() if self.job.plan else self.make_plan())
        self.cancel.clicked.connect(lambda _: self._cancel())
        self.buttons.rejected.connect(self.reject)
        self.log.setVisible(False)

    # What is done

    def look(self):
        """Look what there is."""
        self._start(tr("Looking and trying to import…"), self.job.look, self._looked)

    def make_plan(self):
        """Ask what would be installed."""
        source = None
        if self.from_wheels.isChecked():
            source = self.wheels.text().strip().strip('"')
            if not source:
                self.summary.setText(tr("Choose the zip or the folder of wheels first."))
                self.wheels.setFocus()
                return
        self._start(tr("Asking what fits this QGIS…"), lambda: self.job.make_plan(source), self._planned)

    def install(self):
        """Install what is shown."""
        self._start(tr("Installing…"), lambda: self.job.install(self.progressed.emit), self._installed, keep=True)

    def _ask_remove(self):
        question = tr("Remove the packages in {folder}? Algorithms that need them are off from then on.")
        question = as_written(question.format(folder=self.job.running.root))
        answer = QMessageBox.question(self, self.windowTitle(), question)
        if answer == QMessageBox.StandardButton.Yes:
            self._start(tr("Removing…"), self.job.remove, self._removed)

    def _start(self, doing, work, then, keep=False):
        """Do something in the background; `then` takes its result. The plan is forgotten if not kept."""
        if not keep:
            self._forget_plan()
        self.stop.clear()
        self.doing.setText(doing)
        self.said.emit(f"— {doing}")
        self.progress.setRange(0, 0)
        self.background, self.then = Background(work, self), then
        # A method, not a function: Qt forgets it with the dialog, also where the end was told and not yet heard.
        self.background.ended.connect(self._end)
        self._show_state()
        self.background.start()

    def _end(self, result, error):
        self.background.wait()
        self.background.deleteLater()
        self.background = None
        if self.closed:
            return
        if error is None:
            self.then(result)
        elif isinstance(error, Cancelled):
            self._say(tr("Cancelled; nothing has been changed."))
        elif isinstance(error, PolosError):
            self._say(message(error))
        else:
            self.said.emit(f"{type(error).__name__}: {error}")
            self._say(tr("Something went wrong that Polos did not foresee: {error}").format(error=error))
        self._show_state()

    def _say(self, text):
        self.said.emit(text)
        self.summary.setText(text)

    def _looked(self, found):
        fill_packages(self.packages, found, self.users)
        self.troubles.setText("\n".join(message(one.trouble) for one in found if one.trouble))
        bad = [one for one in found if not one.good]
        if not bad:
            self.headline.setText(tr("All packages that Polos needs are there."))
        elif len(bad) == 1:
            self.headline.setText(
                tr("One package is missing or not usable. Algorithms that need it are off; the others run.")
            )
        else:
            text = tr("{count} packages are missing or not usable. Algorithms that need them are off; the others run.")
            self.headline.setText(text.format(count=len(bad)))

    def _planned(self, plan):
        if not plan.items:
            self._forget_plan()
            self._say(tr("There is nothing to install."))
            return
        fill_plan(self.planned, plan)
        size = tr("size unknown") if plan.size is None else size_text(plan.size)
        own = ", ".join(f"{name} {version}" for name, version in plan.kept.items())
        text = tr("{count} packages ({size}) into {folder}. What QGIS has stays as it is: {own}.")
        self._say(text.format(count=len(plan.items), size=size, folder=plan.root, own=own))

    def _installed(self, loaded):
        if loaded:
            text = tr("Installed. Start QGIS again: it still has older versions of {packages} loaded.")
            self._say(text.format(packages=", ".join(loaded)))
        else:
            self._say(tr("Installed. The algorithms can be used at once; QGIS need not be started again."))
        self.job.plan = None
        self._look_after(self.summary.text())

    def _removed(self, loaded):
        if loaded:
            text = tr("Removed. They stay loaded until QGIS is started again: {packages}.")
            self._say(text.format(packages=", ".join(loaded)))
        else:
            self._say(tr("Removed."))
        self._look_after(self.summary.text())

    def _look_after(self, text):
        """Look again, and keep what was said of what was done."""
        self.look()
        self.summary.setText(text)

    def _forget_plan(self):
        self.job.plan = None
        self.summary.clear()
        self._show_state()

    def _cancel(self):
        self.stop.set()
        self.doing.setText(tr("Stopping…"))

    # What follows from it

    def _show_state(self):
        """Show and allow what can be done now."""
        busy, plan = self.background is not None, self.job.plan
        bad = any(not one.good for one in self.job.found)
        for widget in (self.doing, self.progress, self.cancel):
            widget.setVisible(busy)
        for widget in self.sources:
            widget.setEnabled(not busy)
            widget.setVisible(bad)
        self.again.setEnabled(not busy)
        self.remove.setEnabled(not busy and any(one.origin == POLOS for one in self.job.found))
        self.act.setEnabled(not busy and bad)
        self.act.setVisible(bad)
        self.act.setText(tr("&Install") if plan else tr("Show &what would be installed"))
        self.act.setDefault(True)
        self.planned.setVisible(plan is not None and bool(plan.items))
        self.troubles.setVisible(bool(self.troubles.text()))
        self.summary.setVisible(bool(self.summary.text()))

    def _show_progress(self, part):
        self.progress.setRange(0, 100)
        self.progress.setValue(round(100 * part))

    def _write(self, line):
        self.log.appendPlainText(line)
        self.log.horizontalScrollBar().setValue(0)

    def _show_log(self, shown):
        self.log.setVisible(shown)
        self.log.horizontalScrollBar().setValue(0)

    def _choose(self, ask):
        path = ask()
        if path:
            self.wheels.setText(path)
            self.from_wheels.setChecked(True)

    def _ask_zip(self):
        return QFileDialog.getOpenFileName(self, tr("Zip of wheels"), self.wheels.text(), "*.zip")[0]

    def _ask_folder(self):
        return QFileDialog.getExistingDirectory(self, tr("Folder of wheels"), self.wheels.text())

    def showEvent(self, event):
        """Look as soon as there is a window to show it in."""
        super().showEvent(event)
        if not self.job.found and self.background is None:
            self.look()

    def done(self, result):
        """Close, however that comes about; what is running is stopped first and leaves what was there."""
        self.closed = True
        if self.background is not None:
            self.stop.set()
            self.background.wait()
        super().done(result)
