"""What all algorithms of Polos have in common."""

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..analysis.errors import Cancelled, PolosError, mark
from ..translation import message, speaking, tr
from .declaring.presentation import (
    add_presentation,
    colour_scheme,
    require_folders,
    result_language,
    without_skipped_pages,
)
from .layers.output_fields.table import fields_of
from .maps.results import Finish, finish
from .provenance import provenance

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"

GROUPS = {
    "data": mark("Data"),
    "agglomeration": mark("Agglomeration"),
    "hotspots": mark("Hot spots"),
}


class PolosAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that `declare`s its parameters, and whose `process` reads, computes, writes and reports.

    Subclasses set ``ID``, ``NAME``, ``GROUP`` and, where they need more packages, ``REQUIRES``; errors of the
    analysis become translated Processing errors here, once.
    """

    ID = ""
    NAME = ""
    GROUP = ""
    TAGS = ""
    REQUIRES = ("pandas", "shapely", "geopandas")

    def __init__(self):
        super().__init__()
        self.finishing = {}

    def createInstance(self):
        return type(self)()

    def initAlgorithm(self, configuration=None):
        self.declare()
        add_presentation(self)

    def declare(self):
        """Add the parameters and outputs, with the defaults that the user has set."""
        raise NotImplementedError

    def name(self):
        return self.ID

    def displayName(self):
        return tr(self.NAME)

    def group(self):
        return tr(GROUPS[self.GROUP])

    def groupId(self):
        return self.GROUP

    def tags(self):
        return [*self.TAGS.split(","), *tr(self.TAGS).split(",")]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICONS / f"{self.ID}.svg")

    def shortHelpString(self):
        from .help import help_html

        return help_html(self)

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
        for valid, reason in (self.canExecute(), super().checkParameterValues(parameters, context)):
            if not valid:
                return valid, reason
        try:
            require_folders(self, parameters)
            self.check(parameters, context)
        except PolosError as error:
            return False, message(error)
        return True, ""

    def check(self, parameters, context):
        """Raise a `PolosError` for parameters that cannot work, before anything is read."""

    def processAlgorithm(self, parameters, context, feedback):
        try:
            with speaking(result_language(self, parameters, context)):
                outputs = self.process(parameters, context, feedback)
        except PolosError as error:
            raise QgsProcessingException(message(error)) from error
        except Cancelled:
            raise QgsProcessingException(tr("Cancelled; nothing was written.")) from None
        for name, destination in outputs.items():
            if destination in self.finishing:
                fields, language = fields_of(self.ID, name), result_language(self, parameters, context)
                self.finishing[destination] = replace(self.finishing[destination], fields=fields, language=language)
        return outputs

    def finish_with(self, destination, legend, parameters, context, areas, report):
        """Give an output its look and its provenance once QGIS has closed it."""
        metadata = provenance(self, parameters, context, areas.frame, report.facts)
        language = result_language(self, parameters, context)
        self.finishing[destination] = Finish(legend, metadata, language, colour_scheme(self, parameters, context))

    def finish_table(self, destination, frame, parameters, context, report):
        """Give an output without geometry, made from a frame, its provenance once QGIS has closed it."""
        self.finishing[destination] = Finish(None, provenance(self, parameters, context, frame, report.facts))

    def postProcessAlgorithm(self, context, feedback):
        finish(self.finishing, context, feedback)
        return {}
