"""What the algorithms on neighbours and permutations have in common."""

from typing import NamedTuple

from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring.presentation import add_page, colour_scheme, page_path
from ..layers.frames import Column, read_areas, source_of, write_areas

MORAN_MEASURES = ("value", "i", "z", "lag", "p", "p_adj")


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
        from ...analysis.weights.options import spatial_graph

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
        add_page(self, self.REPORT, by_default=False)

    def write_result(self, parameters, context, feedback, areas, report, result):
        """Write the areas with the result and, where it is wanted, the page; return both as outputs.

        Parameters
        ----------
        areas : Areas
        report : Reporter
        result : MapResult
        """
        destination = write_areas(self, parameters, self.OUTPUT, context, areas, result.columns, feedback)
        report.classes(result.legend, result.classes)
        self.finish_with(destination, result.legend, parameters, context, areas, report)
        path = page_path(self, parameters, context, self.REPORT)
        if not path:
            return {self.OUTPUT: destination}
        from ..pages.diagnostics import local_page
        from ..pages.html import write_page

        scheme = colour_scheme(self, parameters, context)
        write_page(path, local_page(self.displayName(), result, scheme, report))
        return {self.OUTPUT: destination, self.REPORT: path}


class MapResult(NamedTuple):
    """What a local statistic gives a map and its page: what was tested, new fields, classes and their legend.

    ``scatter`` returns a frame on the areas with ``value``, ``lag`` (the mean of the neighbours) and ``neighbours``,
    NaN where there is none; ``around`` where the lag is of another variable; only ``neighbours`` where a scatter plot
    says nothing. It is called only where the page is written.
    """

    field: str
    columns: list
    classes: object
    legend: object
    scatter: object


def local_columns(prefix, measures, found, legend):
    """Return the columns of a local statistic: its measures, class, label and neighbours."""
    return [
        *(Column(f"{prefix}_{name}", "real", found[name]) for name in measures),
        Column(f"{prefix}_class", "whole", found["class"]),
        Column(f"{prefix}_label", "text", found["class"].map(legend.labels())),
        Column("neighbours", "whole", found["neighbours"]),
    ]
