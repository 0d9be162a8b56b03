"""Sector profile: how concentrated each sector of a table is, in few areas and in few plants."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring import profile_inputs as inputs
from ..declaring.sector_tables import TABLE, TABLE_ID, add_sector_table, check_sector_table, read_sector_table
from ..layers.frames import Column, write_table
from ..layers.reporting import Reporter

KINDS = {
    "sector": "text",
    "title": "text",
    "total": "real",
    "missing": "whole",
    "areas": "whole",
    "area_1": "text",
    "area_name": "text",
    **dict.fromkeys(("top_1", "top_3", "top_10", "hhi", "gini", "gamma", "gamma_low", "gamma_high", "ms"), "real"),
    "plants": "whole",
    **dict.fromkeys(("plant_hhi", "plant_hhi_low", "plant_hhi_high", "plant_1", "plant_3"), "real"),
}


class SectorProfile(PolosAlgorithm):
    """Indices of concentration of every sector of a table."""

    ID = "sectorprofile"
    NAME = mark("Sector profile: concentration")
    GROUP = "agglomeration"
    TAGS = mark("gini,ellison,glaeser,maurel,sedillot,herfindahl,concentration,sector,employment")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    NAME_FIELD = "NAME_FIELD"
    CODE_FIELD = "CODE_FIELD"
    COUNT_FIELD = "COUNT_FIELD"
    BANDS = "BANDS"
    OUTPUT = shared.OUTPUT

    def declare(self):
        add_sector_table(self)
        self.addParameter(
            QgsProcessingParameterField(
                self.NAME_FIELD, tr("Name of the area in the table, to show"), None, TABLE, optional=True
            )
        )
        inputs.add_establishments(self, self.CODE_FIELD, tr("Sector code of the establishment"))
        for parameter in (
            QgsProcessingParameterField(
                self.COUNT_FIELD,
                tr("Number of establishments in the row (empty: one)"),
                None,
                inputs.ESTABLISHMENTS,
                shared.NUMERIC,
                optional=True,
            ),
            QgsProcessingParameterString(
                self.BANDS, tr("What size bands stand for, such as 1 a 5=3; 251 y más=400"), optional=True
            ),
        ):
            self.addParameter(shared.advanced(parameter))
        inputs.add_reference(self, tr("Area in the reference"))
        inputs.add_figure(self)
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Sector profile"), Qgis.ProcessingSourceType.Vector)
        )

    def check(self, parameters, context):
        check_sector_table(self, parameters, context)
        inputs.check_profile(self, parameters, context, self.CODE_FIELD)

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.agglomeration.concentration import sector_concentration
        from ...analysis.sectors.cross_table import stated_totals

        report = Reporter(feedback)
        table = read_sector_table(self, parameters, context, feedback, report)
        report.notices(table.notices)
        result = sector_concentration(
            table.cells,
            **self._plants(parameters, context, feedback, report, table),
            totals=inputs.read_reference(self, parameters, context, feedback, report),
            stated=stated_totals(table.stated, "area"),
            known_only=self.parameterAsBool(parameters, inputs.KNOWN_ONLY, context),
        )
        report.notices(result.notices)
        titles = inputs.sector_titles(result.frame.index, table.classification)
        names = self._area_names(parameters, context, feedback, report)
        frame = result.frame.assign(
            sector=result.frame.index,
            title=result.frame.index.map(titles),
            area_name=result.frame["area_1"].map(names),
        )
        outputs = {
            self.OUTPUT: write_table(
                self,
                parameters,
                self.OUTPUT,
                context,
                [Column(name, kind, frame[name]) for name, kind in KINDS.items()],
            )
        }
        self.finish_table(outputs[self.OUTPUT], table.keyed_values(), parameters, context, report)
        path = inputs.figure_path(self, parameters, context)
        if path:
            from ..pages.sector_figure import sector_figure

            sector_figure(result.frame, titles, names, inputs.caption(self, parameters, context)).save(path)
            outputs[inputs.FIGURE] = path
        return outputs

    def _plants(self, parameters, context, feedback, report, table):
        """Return establishments with their workers, or counts by size band, as `sector_concentration` takes them."""
        rows = inputs.read_establishments(
            self, parameters, context, feedback, report, self.CODE_FIELD, plants=self.COUNT_FIELD
        )
        if rows is None:
            return {}
        from ...analysis.agglomeration.plants import plants_from
        from ...analysis.establishments.workers import workers_from

        name = self.parameterAsString(parameters, inputs.WORKERS_FIELD, context)
        bands = self.parameterAsString(parameters, self.BANDS, context)
        workers, notices = workers_from(rows["workers"].rename(name), bands)
        report.notices(notices)
        codes = inputs.codes_of_table(self, parameters, context, rows["key"].rename("code"), table, report)
        return plants_from(codes, workers, self._counts(rows))

    def _counts(self, rows):
        """Return how many establishments each row stands for."""
        import pandas as pd

        if "plants" not in rows:
            return pd.Series(1.0, index=rows.index)
        counts = pd.to_numeric(rows["plants"], errors="coerce")
        if counts.isna().any() or (counts % 1 != 0).any():
            raise FieldError(mark("COUNT_FIELD must hold a whole number of establishments in every row."))
        return counts

    def _area_names(self, parameters, context, feedback, report):
        """Return the name of each area of the table."""
        field = self.parameterAsString(parameters, self.NAME_FIELD, context)
        if not field:
            return {}
        from ...analysis.tables.area_matching import id_texts
        from ..layers.tables import read_texts

        wanted = {"area": self.parameterAsString(parameters, TABLE_ID, context), "name": field}
        rows = read_texts(self, parameters, TABLE, wanted, context, feedback, report).dropna()
        return dict(zip(id_texts(rows["area"]), rows["name"].astype(str)))
