"""Establishments: points or a directory table counted into areas by sector."""

from dataclasses import replace

from qgis.core import QgsProcessingParameterString

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    field,
    further_output,
    layer,
    map_output,
    number,
)
from ..declaring.idle import belong
from ..declaring.placed_tables import add_keyed_areas, keyed_areas
from ..declaring.sector_tables import DECIMAL, MARKS, YEAR, decimal_sign, encoding, how_numbers_are_written, marks, year
from ..declaring.sectors import (
    CODE_WIDTH,
    SECTORS,
    add_classification,
    add_sectors,
    check_sectors,
    classification,
    unspecified,
)
from ..layers.reference_systems import system_of
from ..maps.scales import ESTABLISHMENT_COUNT, ESTABLISHMENT_SHARE


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
    SECTORS = SECTORS
    FIRM_ID = "FIRM_ID"
    MINIMUM_FIRMS = "MINIMUM_FIRMS"
    OUTPUT = OUTPUT
    CELLS = "CELLS"
    UNMATCHED = "UNMATCHED"

    EFFECTS = (belong("CELLS", YEAR), belong(WORKERS_FIELD, DECIMAL, MARKS))

    def declare(self):
        add_keyed_areas(self)
        add(
            self,
            layer(self.ESTABLISHMENTS, tr("Establishments: points or a table")),
            self._field(self.ESTABLISHMENTS_AREA, tr("Id of their area (for a table)")),
            self._field(self.CODE_FIELD, tr("Sector code"), optional=False),
            self._field(self.WORKERS_FIELD, tr("Workers: numbers or size bands")),
            QgsProcessingParameterString(
                self.BANDS, tr("Workers of size bands, such as 1 a 5=3; 251 y más=251-400-2000"), "", True, True
            ),
        )
        add_sectors(self, optional=True)
        add_advanced(
            self,
            self._field(self.FIRM_ID, tr("Id of the firm")),
            number(self.MINIMUM_FIRMS, tr("Firms below which figures are confidential"), 3, INTEGER, least=1),
        )
        add_classification(self)
        add_advanced(self, year(), decimal_sign(), marks(), encoding())
        add(
            self,
            map_output(self.OUTPUT, tr("Areas with establishments")),
            further_output(self.CELLS, tr("Table by area and sector"), by_default=True),
            further_output(self.UNMATCHED, tr("Establishments not counted")),
        )

    def _field(self, name, description, optional=True):
        return field(name, description, self.ESTABLISHMENTS, ANY_FIELD, optional=optional)

    def check(self, run):
        from ...analysis.establishments.size_bands import parse_bands

        if parse_bands(run.text(self.BANDS)) and not run.wants(self.WORKERS_FIELD):
            raise FieldError(mark("BANDS says what size bands stand for; give their field as WORKERS_FIELD too."))
        check_sectors(run)
        how_numbers_are_written(run)

    def process(self, run):
        from ...analysis.establishments.counting import area_figures, count_establishments
        from ...analysis.sectors.long_table import of_counts

        minimum = run.whole(self.MINIMUM_FIRMS)
        areas = keyed_areas(run)
        table, empty = self._located(run, areas)
        run.progress(0.6)
        codes, chosen = self._codes(run, table)
        workers = self._workers(run, table)
        counts = run.awaited(
            count_establishments, table["area"], codes, workers, reason=table["reason"], minimum=minimum
        )
        run.report.notices(counts.notices)
        figures = run.awaited(area_figures, counts.cells, areas.frame.index, chosen, minimum=minimum)
        figures.loc[empty] = float("nan")
        repeated = self._checks(run, table.assign(code=codes.where(codes.notna(), table["code"])), figures, chosen)
        run.progress(0.8)
        legend = ESTABLISHMENT_COUNT if chosen is None else ESTABLISHMENT_SHARE
        label = f"""CASE WHEN "confidential" = 1 THEN '<{minimum}' WHEN "firms" > 0 THEN "firms" END"""
        run.map(self.OUTPUT, areas, figures, replace(legend, label=label))
        if run.wants(self.CELLS):
            run.rows(self.CELLS, run.awaited(of_counts, counts.cells, run.whole(YEAR)))
        if run.wants(self.UNMATCHED):
            run.rows(self.UNMATCHED, _to_check(table, counts.left_out, repeated))

    def _located(self, run, areas):
        """Return the establishments with ``area`` and ``reason``, and the ids of areas that can have none."""
        import pandas as pd

        fields = {
            "id": run.text(self.ESTABLISHMENTS_AREA),
            "code": run.text(self.CODE_FIELD),
            "workers": run.text(self.WORKERS_FIELD),
            "firm": run.text(self.FIRM_ID),
        }
        fields = {column: name for column, name in fields.items() if name}
        if "id" in fields:
            from ...analysis.establishments.directory_areas import areas_of_rows

            table = run.columns(self.ESTABLISHMENTS, fields)
            ids = table["id"].rename(fields["id"])
            table["area"], table["reason"], notices = run.awaited(areas_of_rows, ids, areas.frame.index)
            run.report.notices(notices)
            return table, []
        from ...analysis.establishments.points_in_areas import points_in_areas

        table = run.points(self.ESTABLISHMENTS, fields, system_of(areas.source))
        located = run.awaited(points_in_areas, table["x"], table["y"], areas.frame.geometry)
        run.report.notices(located.notices)
        table["area"] = pd.Series([*areas.frame.index, None], dtype=object).to_numpy()[located.place]
        table["reason"] = table["reason"].where(table["reason"].notna() | (located.place >= 0), "outside")
        return table, areas.frame.index[located.without]

    def _codes(self, run, table):
        """Return the codes of the establishments, and the chosen ones, None for all; foreign ones become a reason."""
        from ...analysis.establishments.counting import stated_codes
        from ...analysis.sectors.codes import clean_codes
        from ...analysis.sectors.foreign_codes import without_foreign
        from ...analysis.sectors.table_codes import check_codes, selected_codes
        from ...analysis.sectors.unspecified import are_unspecified
        from ...analysis.tables.ids import id_texts

        known = classification(run)
        column = stated_codes(table["code"].rename(run.text(self.CODE_FIELD)))
        nobodys = are_unspecified(column, unspecified(run))
        codes, notices = run.awaited(clean_codes, column.mask(nobodys), known, run.whole(CODE_WIDTH))
        run.report.notices(notices)
        ours, notices = without_foreign(codes, None, known, column.name)
        run.report.notices(notices)
        table["reason"] = table["reason"].where(ours | table["reason"].notna(), "unknown_code")
        present = codes[ours].dropna().unique()
        codes = codes.where(ours, None).where(~nobodys, id_texts(column))
        if nobodys.any():
            text = tr(
                "Establishments with a code of UNSPECIFIED, which count in all sectors together and in none: {count}."
            )
            run.report.fact(text.format(count=int(nobodys.sum())))
        if not run.wants(self.SECTORS):
            check_codes(present, known)
            return codes, None
        chosen, notices = selected_codes(present, run.text(self.SECTORS), known)
        run.report.notices(notices)
        run.report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(sorted(chosen))))
        return codes, chosen

    def _workers(self, run, table):
        """Return the workers of each establishment with their bounds, or None where no field has them."""
        from ...analysis.establishments.workers import workers_from

        if "workers" not in table:
            return None
        column = table["workers"].rename(run.text(self.WORKERS_FIELD))
        workers, notices = run.awaited(workers_from, column, run.text(self.BANDS), *how_numbers_are_written(run))
        run.report.notices(notices)
        return workers

    def _checks(self, run, table, figures, chosen):
        """Report what is odd about the directory, and return which rows repeat others."""
        import pandas as pd

        from ...analysis.establishments.directory_checks import firm_notices, head_office_notices

        total = figures[["total_firms", "total_workers"]].set_axis(["firms", "workers"], axis=1)
        run.report.notices(head_office_notices(total, tr("all sectors")))
        if chosen is not None:
            run.report.notices(head_office_notices(figures[["firms", "workers"]], run.text(self.SECTORS)))
        if "firm" not in table:
            return pd.Series(False, table.index)
        # Areas as the layer spells them: one area may be in the table in two spellings.
        if "id" in table:
            table = table.assign(id=table["area"].where(table["area"].notna(), table["id"]))
        compared = [name for name in ("firm", "id", "x", "y", "code", "workers") if name in table]
        repeated, notices = run.awaited(firm_notices, table[compared])
        run.report.notices(notices)
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
