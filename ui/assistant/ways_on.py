"""What can be done with a result: explorer, sheets, commands, a model, and the ordinary dialogs filled in."""

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from ...translation import tr
from . import plan
from .result_page import COMMAND, EXPLORER, MODEL, SHEETS
from .session import NEIGHBOURS, RESULT
from .step_inputs import of_neighbours, of_table, year_file
from .steps import Some, parameters


class WaysOn:
    """The ways on from a result.

    Parameters
    ----------
    step : ResultStep
    """

    def __init__(self, step):
        self.step, self.window, self.index = step, step.window, ""

    def follow(self, link):
        """Open what a link leads to."""
        wanted = self.window.session.wanted
        if link == "notices":
            box = QMessageBox(self.window)
            box.setWindowTitle(tr("Notices of the run"))
            box.setIcon(QMessageBox.Icon.Information)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setText("\n\n".join(self.step.warnings))
            box.exec()
            return
        file = plan.page_of(self.window.session) if link == "page" else str(Path(wanted.path).parent)
        QDesktopServices.openUrl(QUrl.fromLocalFile(file))

    def go(self, way):
        """Go on with the result."""
        self.step.note = ""
        {EXPLORER: self._explore, SHEETS: self._sheets, MODEL: self._copy_model, COMMAND: self._copy_command}[way]()
        self.window.show_all()

    def _explore(self):
        path = self.window.session.wanted.path
        layers = QgsProject.instance().mapLayers().values()
        own = [layer for layer in layers if layer.source().startswith(path)]
        for table in ("hotspots", "clusters", "quotients"):
            for layer in own:
                if layer.source().endswith(f"={table}"):
                    if self.window.hooks.explorer(layer):
                        self.window.set_aside()
                    return
        self.step.note = tr("The layers of the result are no longer in the project: load them from {file}.").format(
            file=path
        )

    def _sheets(self):
        if self.index and Path(self.index).exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(self.index))
            return
        if not Path(self.window.session.wanted.path).exists():
            self.step.note = tr("“{file}” is no longer there.").format(file=self.window.session.wanted.path)
            return
        self.step.run(plan.sheets(self.window.session), self._sheets_ended)

    def _sheets_ended(self, good, reason):
        runner = self.step.released()
        self.step.show_outcome()
        if good:
            self.step.load(runner)
            self.index = str(runner.results["clusterreport"]["INDEX"])
            self.step.note = tr("The sheets are in {folder}").format(folder=str(Path(self.index).parent))
            QDesktopServices.openUrl(QUrl.fromLocalFile(self.index))
        else:
            self.step.note = reason or tr("Cancelled; the result stays as it is.")
        self.window.show_all()

    def _copy_command(self):
        from .sharing import commands

        text, missing = commands(self._steps())
        QApplication.clipboard().setText(text)
        self.step.note = missing or tr(
            "The commands are on the clipboard: they repeat the run where QGIS is installed."
        )

    def _copy_model(self):
        from .sharing import save_model

        name = self.step.heading_now()
        try:
            path = save_model(self._steps(), self.window.session, name)
        except OSError as error:
            self.step.note = tr("The model cannot be written: {file}").format(file=error)
            return
        self.step.note = tr("The model “{name}” is in the toolbox, under Models: {file}").format(name=name, file=path)

    def _steps(self):
        return plan.result(self.window.session)

    def dialog(self, step):
        """Return the algorithm that a step is about, and its parameters."""
        session = self.window.session
        if step == NEIGHBOURS:
            return "polos:spatialweights", {"INPUT": session.areas.value, **of_neighbours(session)}
        if step == RESULT and self.step.done and session.wanted.clusters:
            steps = plan.result(session)
            values = parameters(steps[-1], steps)
            return "polos:delineateclusters", {name: values[name] for name in steps[-1].inputs}
        values = of_table(session, year_file(session))
        if isinstance(values["TABLE"], Some):
            # Its rows are not there before the run.
            values["TABLE"] = values["TABLE"].place if self.step.done else session.table.value
        return "polos:sectorlayer", values
