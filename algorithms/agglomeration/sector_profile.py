"""Sector profile: how concentrated each sector of a table is, in few areas and in few plants."""

from ...analysis.errors import FieldError, listed, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import profile_inputs as inputs
from ..declaring.common import ANY_FIELD, OUTPUT, add, add_advanced, field, table_output, text
from ..declaring.idle import belong
from ..declaring.long_rows import long_fields
from ..declaring.sector_tables import (
    TABLE,
    TABLE_ID,
    add_sector_table,
    check_sector_table,
    how_numbers_are_written,
    read_sector_table,
)


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
    OUTPUT = OUTPUT

    EFFECTS = (belong(inputs.ESTABLISHMENTS, BANDS), inputs.CAPTION)

    def declare(self):
        add_sector_table(self)
        add(self, field(self.NAME_FIELD, tr("Name of the area in the table, to show"), TABLE, ANY_FIELD, optional=True))
        inputs.add_establishments(self, self.CODE_FIELD, tr("Sector code of the establishment"))
        add_advanced(
            self,
            field(
                self.COUNT_FIELD,
                tr("Number of establishments in the row (empty: one)"),
                inputs.ESTABLISHMENTS,
                optional=True,
            ),
            text(self.BANDS, tr("What size bands stand for, such as 1 a 5=3; 251 y más=400")),
        )
        inputs.add_reference(self, tr("Area in the reference"))
        inputs.add_figure(self)
        add(self, table_output(self.OUTPUT, tr("Sector profile")))

    def check(self, run):
        check_sector_table(run)
        inputs.check_profile(run, self.CODE_FIELD)

    def process(self, run):
        from ...analysis.agglomeration.concentration import sector_concentration
        from ...analysis.sectors.cross_table import stated_totals, unused_totals
        from ...analysis.sectors.placed import in_one_spelling

        table = in_one_spelling(read_sector_table(run))
        run.report.notices(table.notices)
        result = run.awaited(
            sector_concentration,
            table.cells,
            **self._plants(run, table),
            totals=self._reference(run, table),
            stated=stated_totals(table.stated, "area"),
            known_only=run.flag(inputs.KNOWN_ONLY),
        )
        run.report.notices((*result.notices, *unused_totals(table.cells, table.stated, "code")))
        titles = inputs.sector_titles(result.frame.index, table.classification)
        names = self._area_names(run)
        frame = result.frame.assign(
            sector=result.frame.index,
            title=result.frame.index.map(titles),
            area_name=result.frame["area_1"].map(names),
        )
        run.rows(self.OUTPUT, frame)
        caption = inputs.caption(run)

        def picture():
            from ..pages.areas.sector_figure import sector_figure

            return sector_figure(result.frame, titles, names, caption)

        run.picture(inputs.FIGURE, picture)

    def _plants(self, run, table):
        """Return establishments with their workers, or counts by size band, as `sector_concentration` takes them."""
        rows = inputs.read_establishments(run, self.CODE_FIELD, plants=self.COUNT_FIELD)
        if rows is None:
            return {}
        from ...analysis.agglomeration.plants import plants_from
        from ...analysis.establishments.workers import workers_from

        column = rows["workers"].rename(run.text(inputs.WORKERS_FIELD))
        workers, notices = workers_from(column, run.text(self.BANDS), *how_numbers_are_written(run))
        run.report.notices(notices)
        codes = inputs.codes_of_table(run, rows["key"].rename(run.text(self.CODE_FIELD)), table)
        return plants_from(codes, workers, self._counts(run, rows))

    def _counts(self, run, rows):
        """Return how many establishments each row stands for."""
        import pandas as pd

        if "plants" not in rows:
            return pd.Series(1.0, index=rows.index)
        counts = inputs.figures(run, rows["plants"].rename(run.text(self.COUNT_FIELD)))
        wrong = counts[counts.isna() | (counts < 0) | (counts % 1 != 0)]
        if len(wrong):
            raise FieldError(
                mark(
                    "Field “{field}” must hold a whole number of establishments from zero up in every row; it does not "
                    "in these ({count}): {rows}."
                ),
                field=counts.name,
                count=len(wrong),
                rows=listed(f"{row} ({'–' if value != value else f'{value:g}'})" for row, value in wrong.items()),
            )
        return counts

    def _reference(self, run, table):
        """Return the reference total of each area of the table, or None."""
        totals = inputs.read_reference(run)
        if totals is None:
            return None
        import pandas as pd

        from ...analysis.tables.area_matching import match_ids

        matching = match_ids(totals.index, pd.Index(table.cells["area"].unique()))
        run.report.notices(matching.notices)
        own = matching.area_of.where(matching.area_of.notna(), totals.index.to_series())
        return totals.groupby(own.to_numpy()).agg(lambda rows: rows.sum(skipna=False)).rename(totals.name)

    def _area_names(self, run):
        """Return the name of each area of the table."""
        if not run.wants(self.NAME_FIELD):
            return {}
        from ...analysis.tables.ids import id_texts

        area = run.text(TABLE_ID) or long_fields(run)["area"]
        rows = run.columns(TABLE, {"area": area, "name": run.text(self.NAME_FIELD)}).dropna()
        return dict(zip(id_texts(rows["area"]), rows["name"].astype(str)))
