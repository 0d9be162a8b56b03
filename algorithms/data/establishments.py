"""Establishments: points or a directory table counted into areas by sector."""

from dataclasses import replace

from ...analysis.errors import mark
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
from ..declaring.directories import (
    BANDS,
    CODE_FIELD,
    WORKERS_FIELD,
    check_workers,
    code_field,
    read_codes,
    read_workers,
    size_bands,
    workers_field,
)
from ..declaring.idle import belong
from ..declaring.placed_tables import add_keyed_areas, keyed_areas
from ..declaring.sector_tables import DECIMAL, MARKS, YEAR, decimal_sign, encoding, marks, year
from ..declaring.sectors import (
    SECTORS,
    add_classification,
    add_sectors,
    check_sectors,
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
    CODE_FIELD = CODE_FIELD
    WORKERS_FIELD = WORKERS_FIELD
    BANDS = BANDS
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
            code_field(self.ESTABLISHMENTS),
            workers_field(self.ESTABLISHMENTS),
            size_bands(),
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

    def _field(self, name, description):
        return field(name, description, self.ESTABLISHMENTS, ANY_FIELD, optional=True)

    def check(self, run):
        check_workers(run)
        check_sectors(run)

    def process(self, run):
        from ...analysis.establishments.counting import area_figures, count_establishments
        from ...analysis.establishments.different_firms import different_firms
        from ...analysis.sectors.long_table import of_counts
        from ...analysis.tables.ids import id_texts

        minimum = run.whole(self.MINIMUM_FIRMS)
        areas = keyed_areas(run)
        table, empty = self._located(run, areas)
        run.progress(0.6)
        codes, foreign, chosen = read_codes(run, table["code"])
        table["reason"] = table["reason"].where(~foreign | table["reason"].notna(), "unknown_code")
        workers = read_workers(run, table["workers"]) if "workers" in table else None
        firm = id_texts(table["firm"]) if "firm" in table else None
        counts = run.awaited(
            *(count_establishments, table["area"], codes, workers),
            reason=table["reason"],
            firm=firm,
            minimum=minimum,
        )
        run.report.notices(counts.notices)
        different = None
        if firm is not None:
            asked = table["reason"].isna() & (codes.notna() if chosen is None else codes.isin(chosen))
            different = run.awaited(different_firms, table.loc[asked, "area"], firm[asked])
        figures = run.awaited(
            *(area_figures, counts.cells, areas.frame.index, chosen), different=different, minimum=minimum
        )
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
