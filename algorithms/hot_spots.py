"""What the algorithms on neighbours and permutations have in common."""

from . import parameters as shared
from .base import PolosAlgorithm
from .frames import read_areas, source_of


class HotSpotAlgorithm(PolosAlgorithm):
    """An algorithm that tests each area against its neighbours."""

    GROUP = "hotspots"
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    INPUT = shared.INPUT
    OUTPUT = shared.OUTPUT

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
