"""Step 2 as it works: the codes of the table are offered, and the share of what is ticked is drawn."""

from ...analysis.errors import PolosError
from ...analysis.guessing.code_names import names_of_codes
from ...translation import message, tr
from .area_map import Drawing
from .files_preview import MapPreview, classed, written_share
from .sector_page import SectorPage, rows_of_table


class SectorStep:
    """What stands behind the page of the sector.

    Parameters
    ----------
    window : AssistantWindow
    """

    def __init__(self, window):
        self.window = window
        self.page, self.preview = SectorPage(), MapPreview()
        self.offered = None
        self.page.chosen.connect(self._chosen)

    def enter(self):
        """Show the step."""
        files, session, classification = self.window.files, self.window.session, self.window.classification
        if files.table is None:
            return
        offered = (id(files.table), session.fields, files.figures is None)
        if self.offered != offered:
            self.offered = offered
            fields = session.fields
            taken = {fields.table_id, fields.sector, fields.value, fields.year_field}
            words = [column for column in files.table.columns if column.name not in taken]
            names = {} if fields.sectors else names_of_codes(files.table.values, fields.sector, words)
            counts = {}
            if files.figures is not None:
                from ...analysis.guessing.area_figures import rows_by_code

                counts = rows_by_code(files.figures)
            rows = rows_of_table(files.joining.table or files.table, fields, classification)
            self.page.offer(classification, rows, counts, names, session.sectors)
        self.show_share()

    def _chosen(self, sectors, name):
        self.window.result.forget()
        self.window.updated(sectors=sectors, sector_name=name)
        self.show_share()

    def show_share(self):
        """Draw the share of what is ticked."""
        preview, files, session = self.preview, self.window.files, self.window.session
        title = tr("Share of the sector in each area")
        if files.figures is None or not session.sectors:
            preview.show_drawing(title, Drawing(), (), tr("Here its share appears once a sector is ticked."))
            return
        from ...analysis.guessing.area_figures import limits, shares

        try:
            values = shares(files.figures, session.sectors, self.window.classification)
        except PolosError as error:
            preview.show_drawing(title, Drawing(), (), message(error))
            return
        drawn, entries = classed(list(values), limits(values), written_share, tr("no data"))
        preview.show_drawing(title, files.named(drawn, values, written_share), entries, files.too_many())
