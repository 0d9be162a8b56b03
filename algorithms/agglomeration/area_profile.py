"""Area profile: how specialised, diverse and dependent each area is."""

from qgis.core import (
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring import profile_inputs as inputs
from ..declaring.sector_tables import (
    AREAS,
    add_area_names,
    add_keyed_areas,
    add_sector_table,
    check_area_names,
    check_sector_table,
    match_areas,
    read_keyed_areas,
    read_sector_table,
)
from ..layers.frames import Column, texts_of, write_areas
from ..layers.reporting import Reporter
from ..maps.styles import AREA_PROFILE

KINDS = {
    "total": "real",
    "sectors": "whole",
    **dict.fromkeys(("krugman", "rdi", "theil", "hhi", "entropy", "evenness"), "real"),
    **dict.fromkeys(("first_code", "first_name"), "text"),
    **dict.fromkeys(("first_val", "first_shr"), "real"),
    **dict.fromkeys(("lq_code", "lq_name"), "text"),
    **dict.fromkeys(("lq_max", "lq_val", "risk", "risk_shr"), "real"),
    "plants": "whole",
    "plant_1": "real",
}


class AreaProfile(PolosAlgorithm):
    """Specialisation, diversity and dependence of every area."""

    ID = "areaprofile"
    NAME = mark("Area profile: specialisation and dependence")
    GROUP = "agglomeration"
    TAGS = mark("krugman,specialisation,diversity,entropy,theil,dependence,risk,area,employment")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "matplotlib")

    AREA_FIELD = "AREA_FIELD"
    SHOCK = "SHOCK"
    NAME_FIELD = "NAME_FIELD"
    MIN_TOTAL = "MIN_TOTAL"
    OUTPUT = shared.OUTPUT

    def declare(self):
        add_keyed_areas(self)
        add_sector_table(self)
        add_area_names(self)
        self.addParameter(
            QgsProcessingParameterNumber(
                self.SHOCK, tr("Fall of the largest sector (%)"), shared.DOUBLE, 20, minValue=0, maxValue=100
            )
        )
        inputs.add_establishments(self, self.AREA_FIELD, tr("Area id of the establishment"))
        inputs.add_reference(self, tr("Sector code in the reference"))
        for parameter in (
            QgsProcessingParameterField(
                self.NAME_FIELD, tr("Name of the areas, for the picture"), None, AREAS, optional=True
            ),
            QgsProcessingParameterNumber(
                self.MIN_TOTAL,
                tr("Smallest total of areas named in the picture (empty: the median)"),
                shared.DOUBLE,
                None,
                optional=True,
                minValue=0,
            ),
        ):
            self.addParameter(shared.advanced(parameter))
        inputs.add_figure(self)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Area profile")))

    def check(self, parameters, context):
        check_area_names(self, parameters, context)
        check_sector_table(self, parameters, context)
        inputs.check_profile(self, parameters, context, self.AREA_FIELD)
        shock = self.parameterAsDouble(parameters, self.SHOCK, context)
        if not 0 < shock <= 100:
            raise FieldError(mark("SHOCK is {value}; it must be above 0 and at most 100 %."), value=f"{shock:g}")

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.agglomeration.specialisation import area_specialisation
        from ...analysis.sectors.cross_table import on_layer_ids, stated_totals

        report = Reporter(feedback)
        areas = read_keyed_areas(self, parameters, context, feedback)
        table = read_sector_table(self, parameters, context, feedback, report)
        report.notices(table.notices)
        area_of, notices = match_areas(self, parameters, context, areas, table)
        report.notices(notices)
        cells, notices = on_layer_ids(table.cells, area_of, areas.frame.index)
        report.notices(notices)
        shock = self.parameterAsDouble(parameters, self.SHOCK, context) / 100
        result = area_specialisation(
            cells,
            establishments=self._establishments(parameters, context, feedback, report, areas),
            totals=self._reference(parameters, context, feedback, report, table),
            stated=stated_totals(table.stated, "code"),
            known_only=self.parameterAsBool(parameters, inputs.KNOWN_ONLY, context),
            shock=shock,
        )
        report.notices(result.notices)
        titles = inputs.sector_titles(table.cells["code"].unique(), table.classification)
        frame = result.frame.reindex(areas.frame.index)
        named = frame.assign(first_name=frame["first_code"].map(titles), lq_name=frame["lq_code"].map(titles))
        columns = [Column(name, kind, named[name]) for name, kind in KINDS.items()]
        outputs = {self.OUTPUT: write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)}
        self.finish_with(outputs[self.OUTPUT], AREA_PROFILE, parameters, context, areas, report)
        path = inputs.figure_path(self, parameters, context)
        if path:
            self._draw(path, parameters, context, areas, frame, titles, shock)
            outputs[inputs.FIGURE] = path
        return outputs

    def _establishments(self, parameters, context, feedback, report, areas):
        """Return the area of the layer and the workers of each establishment, or None."""
        rows = inputs.read_establishments(self, parameters, context, feedback, report, self.AREA_FIELD)
        if rows is None:
            return None
        import pandas as pd

        from ...analysis.tables.area_matching import id_texts, match_ids
        from ...analysis.tables.numbers import parse_numbers

        name = self.parameterAsString(parameters, inputs.WORKERS_FIELD, context)
        workers, _, notices = parse_numbers(rows["workers"].rename(name))
        report.notices(notices)
        keys = id_texts(rows["key"])
        matching = match_ids(pd.Index(keys.dropna().unique()), areas.frame.index)
        report.notices(matching.notices)
        return pd.DataFrame({"area": keys.map(matching.area_of).where(keys.notna(), None), "workers": workers})

    def _reference(self, parameters, context, feedback, report, table):
        """Return the reference total of each sector of the table, or None."""
        totals = inputs.read_reference(self, parameters, context, feedback, report)
        if totals is None:
            return None
        codes = totals.index.to_series().rename("code")
        belonging = inputs.codes_of_table(self, parameters, context, codes, table, report)
        return totals.groupby(belonging.to_numpy()).agg(lambda rows: rows.sum(skipna=False)).rename(totals.name)

    def _draw(self, path, parameters, context, areas, frame, titles, shock):
        """Draw the picture."""
        from ..pages.area_figure import area_figure

        field = self.parameterAsString(parameters, self.NAME_FIELD, context)
        names = texts_of(areas, field).dropna().to_dict() if field else {}
        least = shared.number_or_none(self, parameters, self.MIN_TOTAL, context)
        if least is None:
            least = float(frame["total"].median())
        area_figure(frame, names, titles, inputs.caption(self, parameters, context), least, shock).save(path)
