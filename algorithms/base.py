"""What all algorithms of Polos have in common."""

from pathlib import Path
from traceback import format_exc

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..analysis.errors import Cancelled, PolosError, without_secrets
from ..translation import message, speaking, tr
from .advice import Advised
from .asked import is_blank
from .declaring.cautions import cautions
from .declaring.common import STEPS
from .declaring.idle import idle
from .declaring.paths import require_paths
from .declaring.presentation import add_presentation, require_folders, without_skipped_pages
from .labels import explained
from .layers.opened import show_anew
from .layers.text_tables import beyond_qgis
from .maps.loading import finish
from .ongoing import counted
from .provenance import provenance
from .run import Run
from .tags import tags_of
from .titles import heading, layer_titles

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


class PolosAlgorithm(Advised, QgsProcessingAlgorithm):
    """An algorithm that `declare`s its parameters, and whose `process` reads, computes, writes and reports.

    Subclasses set ``ID``, ``NAME``, ``GROUP`` and, where they need more packages, ``REQUIRES``; ``USES`` are those that
    they can do without, ``EFFECTS`` say where parameters of their own have an effect (`declaring.idle`). Errors of the
    analysis become translated Processing errors here, once.
    """

    ID = ""
    NAME = ""
    GROUP = ""
    TAGS = ""
    REQUIRES = ("pandas", "shapely", "geopandas")
    USES = ()
    EFFECTS = ()

    def __init__(self):
        super().__init__()
        self.finishing, self.opened = {}, ()
        self.heading, self.titles = "", {}
        self.run_of = None
        # Not of those that QGIS keeps to make others from: to read all help would keep it waiting when it starts.
        self.explains = False

    def createInstance(self):
        made = type(self)()
        made.explains = True
        return made

    def initAlgorithm(self, configuration=None):
        self.declare()
        add_presentation(self)
        if self.explains:
            from .help import explain_parameters

            explain_parameters(self)

    def declare(self):
        """Add the parameters and outputs, with the defaults that the user has set."""
        raise NotImplementedError

    def name(self):
        return self.ID

    def displayName(self):
        return tr(self.NAME)

    def group(self):
        return tr(STEPS[self.GROUP])

    def groupId(self):
        return self.GROUP

    def tags(self):
        return tags_of(self, self.TAGS)

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICONS / f"{self.ID}.svg")

    def shortHelpString(self):
        from .help import help_html

        return help_html(self)

    def helpUrl(self):
        from .help import page_of

        return page_of(self.name())

    def canExecute(self):
        # Only here, so that QGIS need not wait for it when it starts.
        from ..dependencies.found import unmet

        missing = unmet(self.REQUIRES)
        if not missing:
            return True, ""
        text = tr(
            "Polos needs Python packages that are not installed: {packages}. The menu Plugins → Polos → Requirements "
            "installs them."
        )
        return False, text.format(packages=", ".join(missing))

    def preprocessParameters(self, parameters):
        # Called for dialogs alone.
        return without_skipped_pages(self, parameters)

    def checkParameterValues(self, parameters, context):
        # qgis_process does not ask canExecute, and would end in a traceback where a package is missing.
        # To QGIS a NULL is a layer that it cannot make, to us an output that is not wanted.
        said = {name: None if is_blank(value) else value for name, value in parameters.items()}
        valid, reason = self.canExecute()
        if not valid:
            return valid, reason
        run = Run(self, parameters, context)
        with speaking(run.spoken):
            try:
                valid, reason = super().checkParameterValues({**said, **run.values(), **beyond_qgis(run)}, context)
                if not valid:
                    return valid, without_secrets(reason)
                require_paths(run)
                require_folders(run)
                self.check(run)
            except PolosError as error:
                return False, explained(self, message(error))
        return True, ""

    def check(self, run):
        """Raise a `PolosError` for parameters that cannot work, before anything is read."""

    def prepareAlgorithm(self, parameters, context, feedback):
        # Batches, steps of models, and scripts that run an algorithm themselves do not ask for it.
        valid, reason = self.checkParameterValues(parameters, context)
        if not valid:
            feedback.reportError(reason, True)
            return False
        self.run_of = Run(self, parameters, context, feedback)
        self.run_of.take_inputs()
        return True

    def processAlgorithm(self, parameters, context, feedback):
        run, self.run_of = self.run_of, None
        run.begin(context, feedback)
        with counted(feedback), speaking(run.spoken):
            try:
                run.require_places()
                run.compare_inputs()
                run.report.notices((*idle(run), *cautions(run)))
                self.process(run)
                self.finishing, self.opened = run.finish(provenance(run)), run.opened
                self.heading = heading(run, self.displayName(), run.about)
                self.titles = layer_titles(run, run.about)
                return run.outputs
            except PolosError as error:
                problem = explained(self, run.report.said(error))
            except Cancelled:
                problem = tr("Cancelled; nothing was written.")
            except QgsProcessingException as error:
                problem = str(error)
            except OSError as error:  # such as a disk that is full; what has a better word for it has said it
                text = tr("A file could not be read or written, and nothing was written: {reason}")
                problem = text.format(reason=": ".join(filter(None, (_name_of(error), error.strerror or str(error)))))
            except Exception:
                problem = format_exc()
            finally:
                run.outbox.discard()
        # Raised out here: QGIS never frees an exception of Python, nor what it was raised from, nor all their data.
        del run
        raise QgsProcessingException(without_secrets(problem))

    def process(self, run):
        """Read, compute, write and report.

        Parameters
        ----------
        run : Run
        """
        raise NotImplementedError

    def postProcessAlgorithm(self, context, feedback):
        finish(self.finishing, context, self.heading, self.titles)
        show_anew(self.opened, context.project())
        return {}


def _name_of(error):
    """Return the name of the file that an error of the system is about, "" where it does not say it."""
    return Path(error.filename).name if isinstance(error.filename, str) else ""
