"""Establishments: points or a directory table counted into areas by sector."""

from dataclasses import replace

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring.sector_tables import (
    DECIMAL,
    DECIMAL_NAMES,
    DECIMALS,
    ENCODING,
    add_classification,
    add_keyed_areas,
    classification,
    read_keyed_areas,
    width,
)
from ..layers.frames import Column, source_of, write_areas, write_table
from ..layers.points import read_points
from ..layers.reporting import Reporter
from ..layers.tables import read_texts
from ..maps.styles import ESTABLISHMENT_COUNT, ESTABLISHMENT_SHARE

WORKERS = ("workers", "workers_low", "workers_high")
FIGURES = {
    "firms": "whole",
    **dict.fromkeys(WORKERS, "real"),
    "total_firms": "whole",
    "total_workers": "real",
    "share": "real",
    "unknown": "whole",
    "confidential": "whole",
}
CELLS = {
    **dict.fromkeys(("area_id", "code"), "text"),
    "firms": "whole",
    **dict.fromkeys(WORKERS, "real"),
    "unknown": "whole",
    "confidential": "whole",
}
UNMATCHED = {**dict.fromkeys(("row", "reason", "value"), "text"), "counted": "whole"}


class Establishments(PolosAlgorithm):
    """Firms and workers of each sector in each area, from points or a directory."""

    ID = "establishments"
    NAME = mark("Establishments into areas")
    GROUP = "data"
    TAGS = mark("establishments,firms,directory,points,denue,ciiu,isic,size,workers,register")

    ESTABLISHMENTS = "ESTABLISHMENTS"
    ESTABLISHMENTS_AREA = "ESTABLISHMENTS_AREA"
    CODE_FIELD = "CODE_FIELD"
    WORKERS_FIELD = "WORKERS_FIELD"
    BANDS = "BANDS"
    SECTORS = shared.SECTORS
    FIRM_ID = "FIRM_ID"
    MINIMUM_FIRMS = "MINIMUM_FIRMS"
    OUTPUT = shared.OUTPUT
    CELLS = "CELLS"
    UNMATCHED = "UNMATCHED"

    def declare(self):
        add_keyed_areas(self)
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.ESTABLISHMENTS, tr("Establishments: points or a table"), [Qgis.ProcessingSourceType.Vector]
            )
        )
        self.addParameter(self._field(self.ESTABLISHMENTS_AREA, tr("Id of their area (for a table)")))
        self.addParameter(self._field(self.CODE_FIELD, tr("Sector code"), optional=False))
        self.addParameter(self._field(self.WORKERS_FIELD, tr("Workers: numbers or size bands")))
        self.addParameter(
            QgsProcessingParameterString(
                self.BANDS, tr("Workers of size bands, such as 1 a 5=3; 251 y más=251-400-2000"), "", True, True
            )
        )
        shared.add_sectors(self, optional=True)
        self.addParameter(shared.advanced(self._field(self.FIRM_ID, tr("Id of the firm"))))
        self.addParameter(
            shared.advanced(
                QgsProcessingParameterNumber(
                    self.MINIMUM_FIRMS, tr("Firms below which figures are confidential"), shared.INTEGER, 3, minValue=1
                )
            )
        )
        add_classification(self)
        for parameter in (
            QgsProcessingParameterEnum(
                DECIMAL, tr("Decimal sign"), [tr(name) for name in DECIMAL_NAMES], defaultValue=0
            ),
            QgsProcessingParameterString(ENCODING, tr("Encoding of a text file (empty: found)"), optional=True),
        ):
            self.addParameter(shared.advanced(parameter))
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Areas with establishments")))
        for name, description, default in (
            (self.CELLS, tr("Table by area and sector"), True),
            (self.UNMATCHED, tr("Establishments not counted"), False),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(
                    name, description, Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=default
                )
            )

    def _field(self, name, description, optional=True):
        return QgsProcessingParameterField(name, description, None, self.ESTABLISHMENTS, optional=optional)

    def check(self, parameters, context):
        from ...analysis.establishments.size_bands import parse_bands
        from ...analysis.sectors.selection import parse_sectors

        bands = self.parameterAsString(parameters, self.BANDS, context)
        if parse_bands(bands) and not self.parameterAsString(parameters, self.WORKERS_FIELD, context):
            raise FieldError(mark("BANDS says what size bands stand for; give their field as WORKERS_FIELD too."))
        known = classification(self, parameters, context)
        sectors = self.parameterAsString(parameters, self.SECTORS, context)
        if sectors.strip():
            parse_sectors(sectors, known)

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.establishments.counting import area_figures, count_establishments

        report = Reporter(feedback)
        minimum = self.parameterAsInt(parameters, self.MINIMUM_FIRMS, context)
        areas = read_keyed_areas(self, parameters, context, feedback)
        table, empty = self._located(parameters, context, feedback, report, areas)
        report.progress(0.6)
        codes, chosen = self._codes(parameters, context, report, table)
        workers = self._workers(parameters, context, report, table)
        counts = count_establishments(table["area"], codes, workers, reason=table["reason"], minimum=minimum)
        report.notices(counts.notices)
        figures = area_figures(counts.cells, areas.frame.index, chosen, minimum=minimum)
        figures.loc[empty] = float("nan")
        repeated = self._checks(report, parameters, context, table, figures, chosen)
        report.progress(0.8)
        legend = ESTABLISHMENT_COUNT if chosen is None else ESTABLISHMENT_SHARE
        legend = replace(
            legend, label=f"""CASE WHEN "confidential" = 1 THEN '<{minimum}' WHEN "firms" > 0 THEN "firms" END"""
        )
        columns = [Column(name, kind, figures[name]) for name, kind in FIGURES.items()]
        outputs = {self.OUTPUT: write_areas(self, parameters, self.OUTPUT, context, areas, columns, feedback)}
        self.finish_with(outputs[self.OUTPUT], legend, parameters, context, areas, report)
        for name, fields, frame in (
            (self.CELLS, CELLS, lambda: counts.cells.rename(columns={"area": "area_id"})),
            (self.UNMATCHED, UNMATCHED, lambda: _to_check(table, counts.left_out, repeated)),
        ):
            if parameters.get(name) is not None:
                rows = frame()
                columns = [Column(field, kind, rows[field].tolist()) for field, kind in fields.items()]
                outputs[name] = write_table(self, parameters, name, context, columns)
                self.finish_table(outputs[name], areas.frame, parameters, context, report)
        return outputs

    def _located(self, parameters, context, feedback, report, areas):
        """Return the establishments with ``area`` and ``reason``, and the ids of areas that can have none."""
        import pandas as pd

        fields = {
            column: self.parameterAsString(parameters, name, context)
            for column, name in (
                ("id", self.ESTABLISHMENTS_AREA),
                ("code", self.CODE_FIELD),
                ("workers", self.WORKERS_FIELD),
                ("firm", self.FIRM_ID),
            )
        }
        fields = {column: field for column, field in fields.items() if field}
        if "id" in fields:
            from ...analysis.establishments.directory_areas import areas_of_rows

            encoding = self.parameterAsString(parameters, ENCODING, context) or None
            table = read_texts(self, parameters, self.ESTABLISHMENTS, fields, context, feedback, report, encoding)
            table["area"], table["reason"], notices = areas_of_rows(table["id"].rename(fields["id"]), areas.frame.index)
            report.notices(notices)
            return table, []
        from ...analysis.establishments.points_in_areas import points_in_areas

        source = source_of(self, parameters, self.ESTABLISHMENTS, context)
        table = read_points(source, fields, areas.source.sourceCrs(), context, feedback)
        located = points_in_areas(table["x"], table["y"], areas.frame.geometry)
        report.notices(located.notices)
        table["area"] = pd.Series([*areas.frame.index, None], dtype=object).to_numpy()[located.place]
        table["reason"] = table["reason"].where(table["reason"].notna() | (located.place >= 0), "outside")
        return table, areas.frame.index[located.without]

    def _codes(self, parameters, context, report, table):
        """Return the codes of the establishments, and the chosen ones, None for all."""
        from ...analysis.establishments.counting import stated_codes
        from ...analysis.sectors.codes import clean_codes
        from ...analysis.sectors.table_codes import check_codes, selected_codes

        column = table["code"].rename(self.parameterAsString(parameters, self.CODE_FIELD, context))
        known = classification(self, parameters, context)
        codes, notices = clean_codes(stated_codes(column), known, width(self, parameters, context))
        report.notices(notices)
        present = codes.dropna().unique()
        sectors = self.parameterAsString(parameters, self.SECTORS, context)
        if not sectors.strip():
            check_codes(present, known)
            return codes, None
        chosen, notices = selected_codes(present, sectors, known)
        report.notices(notices)
        report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(sorted(chosen))))
        return codes, chosen

    def _workers(self, parameters, context, report, table):
        """Return the workers of each establishment with their bounds, or None where no field has them."""
        from ...analysis.establishments.workers import workers_from

        if "workers" not in table:
            return None
        workers, notices = workers_from(
            table["workers"].rename(self.parameterAsString(parameters, self.WORKERS_FIELD, context)),
            self.parameterAsString(parameters, self.BANDS, context),
            DECIMALS[self.parameterAsEnum(parameters, DECIMAL, context)],
        )
        report.notices(notices)
        return workers

    def _checks(self, report, parameters, context, table, figures, chosen):
        """Report what is odd about the directory, and return which rows repeat others."""
        import pandas as pd

        from ...analysis.establishments.directory_checks import firm_notices, head_office_notices

        total = figures[["total_firms", "total_workers"]].set_axis(["firms", "workers"], axis=1)
        report.notices(head_office_notices(total, tr("all sectors")))
        if chosen is not None:
            sectors = self.parameterAsString(parameters, self.SECTORS, context)
            report.notices(head_office_notices(figures[["firms", "workers"]], sectors))
        if "firm" not in table:
            return pd.Series(False, table.index)
        compared = [name for name in ("firm", "id", "x", "y", "code", "workers") if name in table]
        repeated, notices = firm_notices(table[compared])
        report.notices(notices)
        return repeated


def _to_check(table, left_out, repeated):
    """Return the rows that are not counted with the reason, and those that are but repeat another."""
    import pandas as pd

    repeated = repeated.drop(left_out.index)
    reason = pd.concat([left_out, pd.Series("repeated", repeated.index[repeated], dtype=object)])
    rows = table.loc[reason.index]
    places = [] if "id" in table else zip(rows["x"], rows["y"])
    return pd.DataFrame(
        {
            "row": reason.index,
            "reason": reason,
            "value": rows["id"] if "id" in table else [f"{x:.10g} {y:.10g}" if x == x else None for x, y in places],
            "counted": (reason == "repeated").astype(int),
        }
    )
