"""Local join count: areas that have something among neighbours that have it too, or something else."""

from ...analysis.errors import PolosError, mark
from ...analysis.inference.options import Inference
from ...translation import tr
from ..declaring.common import ANY_FIELD, add, add_advanced, add_areas, add_id_field, field, map_output
from ..declaring.inference import correction, level, significance
from ..declaring.weights import add_weights, weights_options
from ..maps.styles import JOIN_COUNT
from .hot_spots import HotSpotAlgorithm, MapResult, classed, local_frame


class LocalJoinCount(HotSpotAlgorithm):
    """Groups of areas that have something, by local join counts."""

    ID = "localjoincount"
    NAME = mark("Local join count (present or absent)")
    TAGS = mark("join count,binary,presence,co-location,colocation,bivariate,lisa,spatial autocorrelation,geoda")

    FIELD = "FIELD"
    FIELD_AROUND = "FIELD_AROUND"
    FIELDS_TOGETHER = "FIELDS_TOGETHER"

    def declare(self):
        add_areas(self)
        add(
            self,
            _presence(self.FIELD, tr("Present in the area (1 or 0)"), optional=False),
            _presence(self.FIELD_AROUND, tr("Present in its neighbours instead (1 or 0)")),
            _presence(self.FIELDS_TOGETHER, tr("Present in the same areas as well (1 or 0)"), several=True),
        )
        add_weights(self)
        # The p-values are exact and one-sided: there are neither permutations nor a seed nor tails to choose.
        add_advanced(self, level(), correction())
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Join counts")))
        self.add_report()

    def check(self, run):
        Inference(**significance(run))
        weights_options(run)
        if run.wants(self.FIELD_AROUND) and run.texts(self.FIELDS_TOGETHER):
            raise PolosError(
                mark(
                    "FIELD_AROUND counts what neighbours have instead, FIELDS_TOGETHER what they have as well. "
                    "Give one of them, or neither."
                )
            )

    def process(self, run):
        around = run.text(self.FIELD_AROUND)
        names = [run.text(self.FIELD), around, *run.texts(self.FIELDS_TOGETHER)]
        names = list(dict.fromkeys(filter(None, names)))
        areas, graph = self.read(run, names, booleans=True)
        result = run.awaited(_count, areas.frame, names, around, graph, significance(run))
        run.report.notices(result.notices)
        found = classed(result.frame, JOIN_COUNT, areas)
        frame = local_frame("jc", ("z", "p", "p_adj"), found, JOIN_COUNT).assign(jc=found["count"])
        shown = MapResult(", ".join(names), frame, found["class"], JOIN_COUNT, lambda: found[["neighbours"]])
        self.write_result(run, areas, shown)


def _presence(name, description, several=False, optional=True):
    """Return a parameter for a field of 1 and 0, or of true and false, which are no numbers to a dialog."""
    return field(name, description, kind=ANY_FIELD, several=several, optional=optional)


def _count(frame, names, around, graph, significance):
    """Return the join count of one field, of one against another, or of several together."""
    from ...analysis.autocorrelation import local_join_count as analysis

    if around:
        return analysis.bivariate_local_join_count(frame[names[0]], frame[around], graph, **significance)
    if len(names) > 1:
        return analysis.local_colocation([frame[name] for name in names], graph, **significance)
    return analysis.local_join_count(frame[names[0]], graph, **significance)
