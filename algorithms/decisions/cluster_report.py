"""Sheets of clusters: each in a page and for print, with what is known, what is not, and how it was made."""

from qgis.core import Qgis, QgsProcessingOutputFile, QgsProcessingOutputNumber

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.cluster_results import (
    EFFECTS,
    add_cluster_results,
    add_owner,
    check_cluster_results,
    chosen_colour,
    logo_of,
)
from ..declaring.common import OUTPUT, add, add_advanced, choice, colour, folder_output, map_layer

PRINTS = ("each", "one", "none")
PRINT_NAMES = (mark("A PDF for each cluster"), mark("One PDF with all clusters"), mark("No PDF: pages alone"))
DEFAULT_COLOUR = "#b4501e"


class ClusterReport(PolosAlgorithm):
    """Make the sheet of each cluster, and a list of all."""

    ID = "clusterreport"
    NAME = mark("Sheets of clusters (HTML and PDF)")
    GROUP = "decisions"
    TAGS = mark("report,sheet,fact sheet,profile,PDF,HTML,atlas,layout,cluster,print,mayor,comptroller")

    LOGO = "LOGO"
    COLOUR = "COLOUR"
    BASEMAP = "BASEMAP"
    PRINT = "PRINT"
    PRINTS = PRINTS
    INDEX = "INDEX"
    COUNT = "COUNT"

    EFFECTS = EFFECTS

    def flags(self):
        # A layout is a scene of Qt's, which lives in the main thread.
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def declare(self):
        add_cluster_results(self)
        add_owner(self, tr("Whose sheets they are"))
        add(
            self,
            colour(self.COLOUR, tr("Colour of the sheets"), DEFAULT_COLOUR),
            choice(self.PRINT, tr("For print"), PRINT_NAMES, codes=PRINTS),
        )
        add_advanced(self, map_layer(self.BASEMAP, tr("Map below all")))
        add(self, folder_output(OUTPUT, tr("Folder of the sheets")))
        # As a page it would end each run of a batch with an error of QGIS 3.40's dialog, which lists pages wrongly.
        self.addOutput(QgsProcessingOutputFile(self.INDEX, tr("List of all sheets")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Sheets")))

    def checkParameterValues(self, parameters, context):
        # QGIS refuses a layer that it cannot open without saying why; maps are made without it, and that is told.
        if parameters.get(self.BASEMAP) and self.parameterAsLayer(parameters, self.BASEMAP, context) is None:
            parameters = {**parameters, self.BASEMAP: None}
        return super().checkParameterValues(parameters, context)

    def check(self, run):
        check_cluster_results(run)
        chosen_colour(run)
        logo_of(run)

    def prepareAlgorithm(self, parameters, context, feedback):
        self.base = None
        ready = super().prepareAlgorithm(parameters, context, feedback)
        if ready and self.run_of.wants(self.BASEMAP):
            self.base = self.parameterAsLayer(parameters, self.BASEMAP, context)
        return ready

    def process(self, run):
        from .sheets.report_inputs import read_report
        from .sheets.report_outputs import write_sheets

        run.report.span = (0.0, 0.1)
        reported = read_report(run)
        run.file(self.LOGO)
        run.report.span = (0.1, 1.0)
        write_sheets(run, reported, self.base)
