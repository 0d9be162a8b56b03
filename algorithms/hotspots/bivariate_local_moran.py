"""Bivariate local Moran's I: one value in an area against another in its neighbours."""

from ...analysis.errors import mark
from ...translation import tr
from ..declaring.common import add, add_areas, add_id_field, field, map_output
from ..declaring.inference import add_inference, add_preset, inference
from ..declaring.rates import add_rate_null
from ..declaring.weights import add_weights
from ..maps.styles import BIVARIATE_LISA
from .hot_spots import MORAN_MEASURES, HotSpotAlgorithm, MapResult, local_frame, rate_name


class BivariateLocalMoran(HotSpotAlgorithm):
    """Clusters and outliers of one value here and another around."""

    ID = "bivariatelocalmoran"
    NAME = mark("Bivariate local Moran (one value here, another around)")
    TAGS = mark("lisa,moran,bivariate,two variables,cluster,outlier,hot spot,spatial autocorrelation,geoda")

    FIELD = "FIELD"
    FIELD_AROUND = "FIELD_AROUND"
    DENOMINATOR = "DENOMINATOR"
    DENOMINATOR_AROUND = "DENOMINATOR_AROUND"

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.FIELD, tr("Value in the area")),
            field(self.FIELD_AROUND, tr("Value in its neighbours")),
            field(self.DENOMINATOR, tr("Denominator of a rate in the area"), optional=True),
            field(self.DENOMINATOR_AROUND, tr("Denominator of a rate in its neighbours"), optional=True),
        )
        add_weights(self)
        add_inference(self)
        add_rate_null(self)
        add_preset(self)
        add_id_field(self)
        add(self, map_output(self.OUTPUT, tr("Here and around")))
        self.add_report()

    def process(self, run):
        from ...analysis.autocorrelation.local_statistics import bivariate_local_moran

        here, around = run.text(self.FIELD), run.text(self.FIELD_AROUND)
        base, base_around = run.text(self.DENOMINATOR), run.text(self.DENOMINATOR_AROUND)
        areas, graph = self.read(run, [here, around, base, base_around])
        result = bivariate_local_moran(
            areas.frame[here],
            areas.frame[around],
            graph,
            inference(run),
            base=areas.frame[base] if base else None,
            base_around=areas.frame[base_around] if base_around else None,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        found = result.frame
        shown = MapResult(
            f"{rate_name(here, base)}, {rate_name(around, base_around)}",
            local_frame("lm", MORAN_MEASURES, found, BIVARIATE_LISA),
            found["class"],
            BIVARIATE_LISA,
            lambda: found.assign(around=found["lag"]),
        )
        self.write_result(run, areas, shown)
