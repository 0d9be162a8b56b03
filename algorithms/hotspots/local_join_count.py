"""Local join count: areas that have something among neighbours that have it too, or something else."""

from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
)

from ...analysis.errors import PolosError, mark
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...analysis.inference.options import Inference
from ...translation import tr
from ..declaring import parameters as shared
from ..layers.frames import Column
from ..layers.reporting import Reporter
from ..maps.styles import JOIN_COUNT
from .hot_spots import HotSpotAlgorithm, MapResult, local_columns


class LocalJoinCount(HotSpotAlgorithm):
    """Groups of areas that have something, by local join counts."""

    ID = "localjoincount"
    NAME = mark("Local join count (present or absent)")
    TAGS = mark("join count,binary,presence,co-location,colocation,bivariate,lisa,spatial autocorrelation,geoda")

    FIELD = "FIELD"
    FIELD_AROUND = "FIELD_AROUND"
    FIELDS_TOGETHER = "FIELDS_TOGETHER"

    def declare(self):
        shared.add_areas(self)
        for parameter in (
            self._field(self.FIELD, tr("Present in the area (1 or 0)")),
            self._field(self.FIELD_AROUND, tr("Present in its neighbours instead (1 or 0)"), optional=True),
            self._field(
                self.FIELDS_TOGETHER, tr("Present in the same areas as well (1 or 0)"), multiple=True, optional=True
            ),
        ):
            self.addParameter(parameter)
        shared.add_weights(self)
        # The p-values are exact and one-sided: there are neither permutations nor a seed nor tails to choose.
        self.addParameter(shared.level_parameter())
        self.addParameter(shared.correction_parameter())
        shared.add_id_field(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Join counts")))
        self.add_report()

    def _field(self, name, description, multiple=False, optional=False):
        return QgsProcessingParameterField(
            name, description, None, self.INPUT, shared.NUMERIC, allowMultiple=multiple, optional=optional
        )

    def check(self, parameters, context):
        Inference(**self._significance(parameters, context))
        shared.weights_options(self, parameters, context)
        around, together = self._others(parameters, context)
        if around and together:
            raise PolosError(
                mark(
                    "FIELD_AROUND counts what neighbours have instead, FIELDS_TOGETHER what they have as well. "
                    "Give one of them, or neither."
                )
            )

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        field = self.parameterAsString(parameters, self.FIELD, context)
        around, together = self._others(parameters, context)
        report = Reporter(feedback)
        fields = list(dict.fromkeys([field, *filter(None, [around]), *together]))
        areas, graph = self.read(parameters, fields, context, feedback, report)
        result = self._count(areas.frame, fields, around, graph, self._significance(parameters, context))
        report.notices(result.notices)
        found = result.frame
        shown = MapResult(
            ", ".join(fields),
            [
                Column("jc", "whole", found["count"]),
                *local_columns("jc", ("z", "p", "p_adj"), found, JOIN_COUNT),
            ],
            found["class"],
            JOIN_COUNT,
            lambda: found[["neighbours"]],
        )
        return self.write_result(parameters, context, feedback, areas, report, shown)

    def _count(self, frame, fields, around, graph, significance):
        """Return the join count of one field, of one against another, or of several together."""
        from ...analysis.autocorrelation import local_join_count as analysis

        if around:
            return analysis.bivariate_local_join_count(frame[fields[0]], frame[around], graph, **significance)
        if len(fields) > 1:
            return analysis.local_colocation([frame[name] for name in fields], graph, **significance)
        return analysis.local_join_count(frame[fields[0]], graph, **significance)

    def _others(self, parameters, context):
        """Return the field around, or an empty text, and the list of fields in the same place."""
        return (
            self.parameterAsString(parameters, self.FIELD_AROUND, context),
            shared.fields(self, parameters, self.FIELDS_TOGETHER, context),
        )

    def _significance(self, parameters, context):
        """Return the level and the correction that a user chose."""
        return {
            "alpha": self.parameterAsDouble(parameters, shared.ALPHA, context),
            "correction": CORRECTIONS[self.parameterAsEnum(parameters, shared.CORRECTION, context)],
        }
