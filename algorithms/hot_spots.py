"""What the algorithms on neighbours and permutations have in common."""

from qgis.core import QgsProcessingParameterFileDestination

from ..translation import tr
from . import parameters as shared
from .base import PolosAlgorithm
from .diagnostics import local_page
from .frames import read_areas, source_of
from .html import write_page


class HotSpotAlgorithm(PolosAlgorithm):
    """An algorithm that tests each area against its neighbours."""

    GROUP = "hotspots"
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    INPUT = shared.INPUT
    OUTPUT = shared.OUTPUT
    REPORT = "REPORT"

    def check(self, parameters, context):
        shared.inference(self, parameters, context)
        shared.weights_options(self, parameters, context)

    def read(self, parameters, fields, context, feedback, report):
        """Return the areas with some fields, and the graph of their neighbours."""
        from ..analysis.weights import spatial_graph

        areas = read_areas(
            source_of(self, parameters, self.INPUT, context),
            fields,
            self.parameterAsString(parameters, shared.ID_FIELD, context),
            feedback,
        )
        graph, notices = spatial_graph(areas.frame.geometry, shared.weights_options(self, parameters, context))
        report.notices((*notices, *shared.preset_notices(self, parameters, context)))
        return areas, graph

    def add_report(self):
        """Add the optional page that lets a reader judge the result."""
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.REPORT, tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )

    def write_report(self, parameters, context, field, classes, legend, scatter, report):
        """Write the page where one is wanted, and return it as an output.

        Parameters
        ----------
        field : str
            What was tested, for the user.
        classes : pandas.Series
            Class of each area, a value of the legend.
        legend : styles.Legend
        scatter : callable
            Returns ``value``, ``lag`` and ``neighbours`` of the areas; only called where the page is written.
        report : Reporter
        """
        path = self.parameterAsFileOutput(parameters, self.REPORT, context) if parameters.get(self.REPORT) else None
        if not path:
            return {}
        write_page(path, local_page(self.displayName(), field, classes, legend, scatter(), report))
        return {self.REPORT: path}
