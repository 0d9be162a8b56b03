"""Runs steps of a plan one after another as Processing does: in tasks, with history, progress and cancel."""

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...analysis.errors import PolosError
from ...translation import message, tr
from .background import Background
from .rows import write_rows
from .sources import open_source
from .steps import Some, parameters


class Heard(QgsProcessingFeedback):
    """What a step says: warnings and errors are kept, with the whole log."""

    def __init__(self):
        super().__init__(False)
        self.warnings, self.errors = [], []

    def pushWarning(self, warning):
        self.warnings.append(warning)
        super().pushWarning(warning)

    def reportError(self, error, fatalError=False):  # noqa: N803  (what QGIS calls it)
        self.errors.append(error)
        super().reportError(error, fatalError)


def asked(step, steps, results=None, shown=False):
    """Return the parameters of a step as Processing takes them.

    Parameters
    ----------
    step : Step
    steps : iterable of Step
    results : dict, optional
        See `steps.parameters`.
    shown : bool
        Whether outputs that are to be shown are loaded into the project.
    """
    values = parameters(step, steps, results)
    for name, value in values.items():
        if shown and name in step.outputs and step.outputs[name].shown:
            made = QgsProcessingOutputLayerDefinition(value, QgsProject.instance())
            made.sink = QgsProperty.fromValue(value)
            values[name] = made
    return values


def algorithm_of(step):
    """Return the algorithm of a step, None where Polos is switched off."""
    return QgsApplication.processingRegistry().createAlgorithmById(f"polos:{step.algorithm}")


class Runner(QObject):
    """Runs the steps of a plan.

    Attributes
    ----------
    told : signal
        How far all is, from 0 to 1, and what is being done.
    ended : signal
        Whether all was done, and why not, in the user's words ("" where it was cancelled).
    contexts : list of QgsProcessingContext
        One for each step where results are kept: what a second run in one would have loaded takes the place of what the
        first had. Else one for all, with what was made in memory.
    results : dict
        {step: its results}.
    warnings : list of str
    """

    told = pyqtSignal(float, str)
    ended = pyqtSignal(bool, str)

    running = set()  # noqa: RUF012
    """Those that run: they may outlive their window until they hear that they are cancelled."""

    def __init__(self, steps, kept=True):
        """Prepare.

        Parameters
        ----------
        steps : tuple of Step
        kept : bool
            Whether runs go into the history, and results into the project.
        """
        super().__init__()
        self.steps, self.kept = steps, kept
        self.results, self.warnings = {}, []
        self.contexts = [_context()]
        self.writing = Background()
        self.at, self.cancelled, self.task, self.feedback = 0, False, None, None

    @property
    def context(self):
        """Return the context of the step that is being run."""
        return self.contexts[-1]

    def start(self):
        """Run the first step, and all others after it; the rows of a year, where they are asked for, come before."""
        self.running.add(self)
        rows = next((one for step in self.steps for one in step.inputs.values() if isinstance(one, Some)), None)
        if rows is None:
            self._next()
            return
        try:
            opened = open_source(rows.source, as_table=True)
        except PolosError as error:
            self._end(False, message(error))
            return

        def done(result, error):
            if self.cancelled:
                self._end(False, "")
            elif error is None:
                self._next()
            else:
                self._end(False, message(error) if isinstance(error, PolosError) else str(error))

        self.told.emit(0, tr("Taking the rows of the year"))
        self.writing.start(
            tr("Taking the rows of the year"), lambda cancelled: write_rows(opened, rows, cancelled), done
        )

    def cancel(self):
        """Stop; what the step that runs has not finished is not written."""
        self.cancelled = True
        if self.task is not None:
            self.task.cancel()
        if self.feedback is not None:
            self.feedback.cancel()

    def _next(self):
        step = self.steps[self.at]
        algorithm = algorithm_of(step)
        if algorithm is None:
            self._end(False, tr("Polos is being switched off."))
            return
        self.told.emit(self.at / len(self.steps), tr(step.says))
        if self.kept and self.at:
            self.contexts.append(_context())
        values = asked(step, self.steps, self.results, self.kept)
        self.feedback = Heard()
        self.feedback.progressChanged.connect(self._tell)
        good, reason = algorithm.checkParameterValues(values, self.context)
        if not good:
            self._end(False, reason)
            return
        entry = self._log(algorithm, values) if self.kept else None
        if algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading:
            results, good = algorithm.run(values, self.context, self.feedback)
            self._done(good, results, entry)
            return
        self.task = QgsProcessingAlgRunnerTask(algorithm, values, self.context, self.feedback)
        self.task.executed.connect(lambda good, results: self._done(good, results, entry))
        QgsApplication.taskManager().addTask(self.task)

    def _tell(self, percent):
        self.told.emit((self.at + percent / 100) / len(self.steps), tr(self.steps[self.at].says))

    def _done(self, good, results, entry):
        heard, self.task = self.feedback, None
        self.warnings += heard.warnings
        if entry is not None:
            _finish_log(entry, results, heard.htmlLog())
        if self.cancelled or not good:
            self._end(False, "" if self.cancelled else "\n".join(heard.errors) or tr("The run ended without a word."))
            return
        self.results[self.steps[self.at].key] = results
        self.at += 1
        if self.at < len(self.steps):
            self._next()
        else:
            self._end(True, "")

    def _end(self, good, reason):
        self.task = self.feedback = None
        self.running.discard(self)
        self.ended.emit(good, reason)

    def _log(self, algorithm, values):
        """Enter the run into Processing's history, and return its number and what stands there."""
        from qgis.gui import QgsGui

        details = {
            "python_command": algorithm.asPythonCommand(values, self.context),
            "algorithm_id": algorithm.id(),
            "parameters": algorithm.asMap(values, self.context),
        }
        command, good = algorithm.asQgisProcessCommand(values, self.context)
        if good:
            details["process_command"] = command
        number, _ = QgsGui.historyProviderRegistry().addEntry("processing", details)
        return number, details


def _context():
    """Return a context of the project."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    return context


def _finish_log(entry, results, log):
    """Add to an entry of the history what came of the run."""
    from qgis.gui import QgsGui

    number, details = entry
    plain = {name: value for name, value in results.items() if name != "CHILD_INPUTS"}
    QgsGui.historyProviderRegistry().updateEntry(number, {**details, "results": plain, "log": log})
