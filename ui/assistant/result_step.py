"""Step 4 as it works: the run, what is loaded of it, and what is removed of one that did not end."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QDir

from ...analysis.inference.options import Inference
from ...settings import CORRECTION_NAMES, user_settings
from ...translation import in_language, message, tr
from . import plan
from .area_map import Drawing
from .files_preview import MapPreview
from .naming import free_path, proposed_path, refusal, remove_files, taken
from .result_page import COMMAND, EXPLORER, MODEL, SHEETS, ResultPage
from .result_texts import Outcome
from .runner import Runner, algorithm_of
from .ways_on import WaysOn


class ResultStep:
    """What stands behind the page of the result.

    Parameters
    ----------
    window : AssistantWindow
    """

    def __init__(self, window):
        self.window = window
        self.page, self.preview = ResultPage(), MapPreview()
        self.runner, self.outcome, self.ways = None, None, WaysOn(self)
        self.note, self.trouble, self.proposed = "", "", ""
        self.page.chosen.connect(self._chosen)
        self.page.way.connect(self.ways.go)
        self.page.cancel.connect(self._cancel)
        self.page.link.connect(self.ways.follow)
        self.warnings, self.heading = (), ""

    @property
    def running(self):
        """Return whether a run is going on."""
        return self.runner is not None

    @property
    def done(self):
        """Return whether there is a result of what is said now."""
        return self.outcome is not None

    @property
    def answer(self):
        """Return what the step says at the top."""
        if self.running:
            return tr("calculating")
        return tr("done") if self.done else tr("not calculated")

    def forget(self):
        """Have no result any more: something else was said since."""
        self.outcome, self.ways.index, self.note, self.trouble = None, "", "", ""

    def enter(self):
        """Show the step."""
        wanted = self.window.session.wanted
        if not self.done:
            if not wanted.path or wanted.path == self.proposed or taken(wanted.path):
                self.proposed = proposed_path(self.window.session, QDir.homePath())
                self.window.updated(wanted=replace(wanted, path=self.proposed))
            self._before()
        self.page.show_wanted(self.window.session.wanted)

    def _before(self):
        session = self.window.session
        text = tr("{areas} and {table}; sector {sector}. All goes into one GeoPackage; what there is stays as it is.")
        said = text.format(
            areas=session.areas.name, table=session.table.name, sector=session.sector_name or session.sectors
        )
        self.page.show_before(f"{said}\n\n{self.trouble}" if self.trouble else said)
        self.page.settings.setText(_settings())
        self.preview.show_drawing(
            tr("Perimeters"), Drawing(), (), tr("Here the perimeters appear once they are calculated.")
        )

    def _chosen(self, wanted):
        self.note = ""
        there = taken(wanted.path) if wanted.path else ""
        if wanted.path != self.window.session.wanted.path and there:
            free = free_path(wanted.path)
            self.note = tr("“{file}” exists already and is not changed: “{free}” is proposed.").format(
                file=there, free=Path(free).name
            )
            wanted = replace(wanted, path=free)
        lack = refusal(wanted.path) if wanted.path else None
        self.note = message(lack) if lack else self.note
        self.window.updated(wanted=wanted)
        self.page.show_wanted(wanted)

    # The run

    def start(self):
        """Calculate."""
        session = self.window.session
        lack = refusal(session.wanted.path)
        self.trouble = message(lack) if lack else self.window.files.gone()
        # Of pages and rows beside it too: a run writes them, and one that does not end removes them.
        if not self.trouble and taken(session.wanted.path):
            session = replace(session, wanted=replace(session.wanted, path=free_path(session.wanted.path)))
            self.window.say(session)
            self.page.show_wanted(session.wanted)
        if self.trouble:
            self._before()
            self.window.show_all()
            return
        self.run(plan.result(session), self._ended)

    def run(self, steps, ended):
        """Run steps, and tell at the end."""
        self.note, self.trouble = "", ""
        self.runner = Runner(steps)
        self.runner.told.connect(self.page.show_running)
        self.runner.ended.connect(ended)
        self.page.show_running(0, "")
        self.window.show_all()
        self.runner.start()

    def _cancel(self):
        if self.runner is not None:
            self.page.stop.setEnabled(False)
            self.runner.cancel()

    def project_closed(self):
        """Stop a run whose project is gone."""
        if self.running:
            self.trouble = tr(
                "The project was closed while the run went on, so it was cancelled. You can calculate again."
            )
            self.runner.cancel()

    def abandon(self):
        """Stop a run and keep nothing of it: the window is going."""
        if self.runner is None:
            return
        runner, self.runner = self.runner, None
        runner.told.disconnect()
        runner.ended.disconnect()
        if runner.steps[0].algorithm == "sectorlayer":
            # What its step has staged it removes itself, once it hears of it.
            files = plan.files(self.window.session)
            runner.ended.connect(lambda *_: remove_files(files))
        runner.cancel()

    def released(self):
        """Return the runner, which has ended."""
        runner, self.runner = self.runner, None
        self.page.stop.setEnabled(True)
        return runner

    def _ended(self, good, reason):
        runner = self.released()
        session = self.window.session
        if not good:
            runner.contexts.clear()
            left = remove_files(plan.files(session))
            words = reason or self.trouble or tr("Cancelled; nothing was kept.")
            self.trouble = (
                words if not left else f"{words}\n{tr('Left over, because it is in use: {file}').format(file=left[0])}"
            )
            self._before()
        else:
            self.heading = self.heading_now()
            self.load(runner)
            self.outcome = Outcome(runner, session)
            self.warnings = tuple(dict.fromkeys(runner.warnings))
            self.show_outcome()
        self.window.show_all()
        self.window.next.setFocus()  # which it lost while it could not be used

    def heading_now(self):
        """Return what the group of a result of now is called."""
        session = self.window.session
        parts = (session.sector_name or session.sectors, session.fields.year, datetime.now().strftime("%H:%M"))
        return " · ".join(filter(None, parts))

    def load(self, runner):
        """Load results into the project, dressed and in the one group of all that was made of a sector."""
        from processing.gui.Postprocessing import handleAlgorithmResults

        self.window.hooks.arrange(runner.contexts, self.heading)
        for step, context in zip(runner.steps, runner.contexts):
            handleAlgorithmResults(algorithm_of(step), context, QgsProcessingFeedback(), {})

    def show_outcome(self):
        """Show the result."""
        outcome, files = self.outcome, self.window.files
        links = {
            **({"page": tr("Open the page")} if plan.page_of(self.window.session) else {}),
            "folder": tr("Open the folder"),
            **(
                {"notices": tr("Notices of the run ({count})").format(count=len(self.warnings))}
                if self.warnings
                else {}
            ),
        }
        self.page.show_after(outcome.title, outcome.sentence, outcome.head, outcome.rows, outcome.caution, links)
        there = {EXPLORER: self.window.hooks.explorer is not None, SHEETS: bool(outcome.clusters)}
        self.page.show_ways([way for way in (EXPLORER, SHEETS, MODEL, COMMAND) if there.get(way, True)])
        self.page.settings.setText(_settings())
        places = {area: at for at, area in enumerate(files.ids)}
        drawn, entries = outcome.drawing(places, self.window.neighbours.empty)
        title = tr("Perimeters · {sector}").format(sector=outcome.sector)
        self.preview.show_drawing(title, drawn, entries, files.too_many())


def _settings():
    """Return the settings of the run in a line: those of the user, where there are any."""
    chosen = user_settings()
    level = in_language(f"{100 * (Inference.alpha if chosen.alpha is None else chosen.alpha):.3g}%")
    text = tr("Level {level}; correction: {correction}; perimeters of 2 areas or more; all else as Polos proposes.")
    return text.format(level=level, correction=tr(CORRECTION_NAMES[chosen.correction]))
