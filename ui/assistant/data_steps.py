"""Steps 1 to 3 as they work: files are read and guessed from, sectors offered, neighbours looked at, all beside."""

from dataclasses import replace

from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtWidgets import QFileDialog

from ...analysis.errors import PolosError
from ...analysis.guessing.code_names import names_of_codes
from ...analysis.guessing.parts import CONFIRM, STOP
from ...translation import message, tr
from . import plan
from .area_map import Drawing
from .background import Background
from .files_page import AREAS, TABLE, FilesPage
from .files_preview import FilesPreview, MapPreview, classed, written_number, written_share
from .findings import found as found_of
from .findings import tolerance
from .neighbours_page import NeighboursPage
from .neighbours_texts import Cards, drawing
from .reading import MOST_DRAWN, figures, guessed, open_source, read, sources_of_files
from .runner import Runner, rows_of
from .sector_page import SectorPage, rows_of_table
from .session import NEIGHBOURS, SECTOR


class DataSteps:
    """What stands behind the pages of files, sector and neighbours.

    Parameters
    ----------
    window : AssistantWindow
    """

    def __init__(self, window):
        self.window = window
        self.files, self.sector, self.neighbours = FilesPage(), SectorPage(), NeighboursPage()
        self.files_preview, self.sector_preview, self.links_preview = FilesPreview(), MapPreview(), MapPreview()
        self.pages = (
            (self.files, self.files_preview),
            (self.sector, self.sector_preview),
            (self.neighbours, self.links_preview),
        )
        self.reads, self.figures, self.evidence = {AREAS: None, TABLE: None}, None, {}
        self.errors = {}
        self.reading = {AREAS: Background(), TABLE: Background()}
        self.guessing, self.weighing, self.summing = Background(), Background(), Background()
        self.offered = self.checked = None
        self.runner, self.found, self.trouble = None, None, ""
        self.files.source_chosen.connect(lambda kind, source: self.take({kind: source}))
        self.files.browse.connect(self._browse)
        self.files.field_chosen.connect(self._field_chosen)
        self.sector.chosen.connect(self._sector_chosen)
        self.neighbours.chosen.connect(self._neighbours_chosen)

    @property
    def session(self):
        """Return what was said so far."""
        return self.window.session

    @property
    def areas(self):
        """Return the map as read, or None."""
        return self.reads[AREAS]

    @property
    def table(self):
        """Return the table as read, or None."""
        return self.reads[TABLE]

    def begin(self):
        """Show the first step; what the project has and can be meant is chosen."""
        self.files.show_sources({AREAS: None, TABLE: None})
        alone = {}
        for kind, combo in self.files.sources.items():
            offered = [combo.itemData(at) for at in range(combo.count()) if combo.itemData(at) is not None]
            if len(offered) == 1:
                alone[kind] = offered[0]
        self._show_files()
        if alone:
            self.take(alone)

    def waits(self, step):
        """Return whether what a step shows is still being made."""
        busy = any(one.busy for one in self.reading.values()) or self.guessing.busy or self.weighing.busy
        return busy or (step == NEIGHBOURS and self.runner is not None)

    def cancel(self):
        """Stop all that is being done."""
        for one in (*self.reading.values(), self.guessing, self.weighing, self.summing):
            one.cancel()
        self._stop_checks()

    def enter(self, step):
        """Show a step."""
        if step == SECTOR:
            self._offer_sectors()
        elif step == NEIGHBOURS:
            self.neighbours.show_chosen(self.session.neighbours)
            self._check()

    # Files

    def _browse(self):
        title = tr("Choose the map and the table: both at once, if you like")
        paths, _ = QFileDialog.getOpenFileNames(self.window, title, "", f"{tr('All files')} (*)")
        if paths:
            self.take_files(paths)

    def take_files(self, paths):
        """Take the map and the table that some files hold."""
        areas, table = sources_of_files(paths)
        if areas is None and table is None:
            text = tr(
                "Neither a map of areas nor a table: {files}. Choose a Shapefile, a GeoPackage, a CSV, an Excel file …"
            )
            self.files.say(AREAS, text.format(files=", ".join(paths)), wrong=True)
            return
        self.take({kind: source for kind, source in ((AREAS, areas), (TABLE, table)) if source is not None})

    def take(self, sources):
        """Read other files.

        Parameters
        ----------
        sources : dict of str to Source
        """
        for one in (self.guessing, self.weighing, self.summing):
            one.cancel()
        self.figures, self.evidence = None, {}
        self.window.result.forget()
        self.window.say(self.session.with_files(sources.get(AREAS), sources.get(TABLE)))
        for kind, source in sources.items():
            self._read(kind, source)
        self._show_files()
        self.window.show_all()
        self._guess()

    def _read(self, kind, source):
        self.reads[kind] = None
        self.errors.pop(kind, None)
        self.files.say(kind, tr("Reading …"))
        try:
            opened = open_source(source, kind == TABLE)
        except PolosError as error:
            self._failed(kind, message(error))
            return

        def done(result, error):
            if result is None:
                said = message(error) if isinstance(error, PolosError) else str(error)
                self._failed(kind, said)
                return
            self.reads[kind] = result
            self.files.say(kind, self.files.messages(result.said))
            if kind == AREAS:
                self._show_areas()
            self._guess()
            self.window.show_all()

        self.reading[kind].start(
            tr("Polos reads a file"), lambda cancelled: read(opened, kind == AREAS, cancelled), done
        )

    def _failed(self, kind, text):
        self.errors[kind] = text
        self.files.say(kind, text, wrong=True)
        self.window.updated(stops=(*self.session.stops, kind))

    def _show_areas(self):
        areas = self.areas
        drawn = areas.outlines if len(areas.outlines) <= MOST_DRAWN else []
        for preview in (self.files_preview, self.sector_preview, self.links_preview, self.window.result.preview):
            preview.map.set_areas(drawn, areas.degrees)
        self.window.say(replace(self.session, neighbours=replace(self.session.neighbours, gap=tolerance(areas.size))))

    def _guess(self):
        if self.areas is None or self.table is None:
            return
        areas, table, classification = self.areas, self.table, self.window.classification

        def done(result, error):
            if result is None:
                self.files.say(TABLE, str(error), wrong=True)
                return
            self.window.say(replace(self.session, fields=result))
            self._weigh()

        self.guessing.start(
            tr("Polos looks at the columns"), lambda cancelled: guessed(areas, table, classification), done
        )

    def _field_chosen(self, part, value):
        session = self.session.with_field(part, value)
        if part == "sector" and value:
            session = replace(session, fields=replace(session.fields, sectors=()))
        self.window.say(session)
        self.window.result.forget()
        self._weigh()

    def _weigh(self):
        """Find what speaks for each choice."""
        fields, confirmed = self.session.fields, self.session.confirmed
        columns, classification = (self.areas.columns, self.table.columns), self.window.classification

        def done(result, error):
            if result is None:
                self._failed(TABLE, str(error))
                return
            self._weighed(result)

        def work(cancelled):
            from ...analysis.guessing.evidence import evidence

            return evidence(*columns, fields, classification, confirmed)

        self.figures = None
        self.weighing.start(tr("Polos looks at the columns"), work, done)
        self.window.show_all()

    def _weighed(self, found):
        """Show what speaks for each choice, and join the map and the table where one can go on."""
        self.evidence = found
        states = {part: one.state for part, one in found.items()}
        stops = tuple(part for part, state in states.items() if state == STOP) + tuple(self.errors)
        self.window.updated(stops=stops, open=sum(state == CONFIRM for state in states.values()))
        self._show_files()
        if stops:
            return
        areas, table, fields = self.areas, self.table, self.session.fields
        classification = self.window.classification

        def done(result, error):
            self.figures = result
            self._show_files()
            if self.window.step == SECTOR:
                self._show_share()

        title = tr("Polos joins the map and the table")
        self.summing.start(title, lambda cancelled: figures(areas, table, fields, classification), done)

    def _show_files(self):
        session = self.session
        self.files.show_sources({AREAS: session.areas, TABLE: session.table})
        self.files.show_guess(session, self.areas, self.table, self.evidence)
        self.files_preview.show_rows(self.table, session.fields)
        title, preview = tr("So they are joined"), self.files_preview
        if self.figures is not None:
            totals = self.figures.sum(axis=1, min_count=1)
            from ...analysis.guessing.area_figures import limits

            drawn, entries = classed(list(totals), limits(totals), written_number, tr("no figure"))
            preview.show_drawing(title, self._named(drawn, totals, written_number), entries, self.too_many())
        elif self.areas is not None:
            preview.show_drawing(tr("The map"), Drawing(), (), self.too_many())
        else:
            preview.show_drawing(title, Drawing(), (), tr("Here the map appears once it is chosen."))

    def too_many(self):
        """Return why areas are not drawn, "" where they are."""
        return tr("Too many areas to be drawn here.") if len(self.areas.outlines) > MOST_DRAWN else ""

    def _named(self, drawn, values, written):
        """Return a drawing that says the name and the value of each area."""
        names = self.areas.values.get(self.session.fields.name) or self.areas.values[self.session.fields.area_id]
        said = {
            place: f"{name}: {written(value) if value == value else tr('no figure')}"
            for place, (name, value) in enumerate(zip(names, values))
        }
        return replace(drawn, said=said)

    # Sector

    def _offer_sectors(self):
        if self.table is None:
            return
        session, classification = self.session, self.window.classification
        offered = (id(self.table), session.fields)
        if self.offered != offered:
            self.offered = offered
            fields = session.fields
            taken = {fields.table_id, fields.sector, fields.value, fields.year_field}
            words = [column for column in self.table.columns if column.name not in taken]
            names = {} if fields.sectors else names_of_codes(self.table.values, fields.sector, words)
            counts = {}
            if self.figures is not None:
                from ...analysis.guessing.area_figures import rows_by_code

                counts = rows_by_code(self.figures)
            rows = rows_of_table(self.table, fields, classification)
            self.sector.offer(classification, rows, counts, names, session.sectors)
        self._show_share()

    def _sector_chosen(self, sectors, name):
        self.window.result.forget()
        self.window.updated(sectors=sectors, sector_name=name)
        self._show_share()

    def _show_share(self):
        preview, session = self.sector_preview, self.session
        title = tr("Share of the sector in each area")
        if self.figures is None or not session.sectors:
            preview.show_drawing(title, Drawing(), (), tr("Here its share appears once a sector is ticked."))
            return
        from ...analysis.guessing.area_figures import limits, shares

        try:
            values = shares(self.figures, session.sectors, self.window.classification)
        except PolosError as error:
            preview.show_drawing(title, Drawing(), (), message(error))
            return
        drawn, entries = classed(list(values), limits(values), written_share, tr("no data"))
        preview.show_drawing(title, self._named(drawn, values, written_share), entries, self.too_many())

    # Neighbours

    @property
    def neighbours_answer(self):
        """Return what the step of neighbours says at the top."""
        kinds = {"knn": tr("the nearest"), "distance": tr("within a distance"), "file": tr("from a file")}
        kind = self.session.neighbours.kind
        if kind in kinds:
            return kinds[kind]
        return self._cards().answer if self.found is not None else tr("they touch (recommended)")

    def _neighbours_chosen(self, said):
        before = self.session.neighbours
        self.window.result.forget()
        self.window.updated(neighbours=said)
        self.neighbours.show_chosen(said)
        if replace(said, join=before.join, attach=before.attach) != before:
            self._check()
        else:
            self._show_found()

    def _check(self):
        """Look at the map and its neighbours, unseen, where that was not done for what is said now."""
        session = self.session
        checked = replace(session, neighbours=replace(session.neighbours, join=True, attach=False), wanted=None)
        if checked == self.checked and (self.found is not None or self.runner is not None):
            self._show_found()
            return
        self._stop_checks()
        self.checked, self.found, self.trouble = checked, None, ""
        if session.lacks(NEIGHBOURS) is not None:
            self.neighbours.show_findings("", "", [])
            return
        self.neighbours.show_findings(f"<b>{tr('Polos is looking at the map …')}</b>", "", [])
        self.links_preview.show_drawing(tr("The neighbours, drawn"), Drawing(), (), tr("Working …"))
        self.runner = Runner(plan.checks(session, QgsProcessingUtils.tempFolder()), self.window, kept=False)
        self.runner.ended.connect(self._checked)
        self.runner.start()
        self.window.show_all()

    def _stop_checks(self):
        if self.runner is not None:
            self.runner.ended.disconnect(self._checked)
            self.runner.cancel()
            self.runner = None

    def _checked(self, good, reason):
        runner, self.runner = self.runner, None
        if good:
            self.found = self._read_checks(runner)
            self._show_found()
        else:
            self.trouble = reason
            self.links_preview.show_drawing(tr("The neighbours, drawn"), Drawing())
            from .neighbours_page import Card

            card = Card(reason.replace("<", "&lt;").replace("\n", "<br>"), icon="/mIconCritical.svg")
            self.neighbours.show_findings(f"<b>{tr('This would stop the run')}</b>", "", [card])
        self.window.show_all()

    def _read_checks(self, runner):
        results, context, fields = runner.results, runner.context, self.session.fields
        wanted = (fields.area_id, "total")
        rows = list(rows_of(context, results["sectorlayer"]["OUTPUT"], wanted))
        ends = ("focal", "neighbour")
        links, strict = (
            [(row["focal"], row["neighbour"]) for row in rows_of(context, results[step]["LINKS"], ends)]
            if step in results
            else None
            for step in ("spatialweights", plan.STRICT)
        )
        checks = rows_of(context, results["checklayer"]["OUTPUT"], ("check", "severity", "finding", "remedy"))
        findings = [tuple(row[name] for name in ("check", "severity", "finding", "remedy")) for row in checks]
        return found_of(
            [str(row[fields.area_id]) for row in rows], [row["total"] for row in rows], links, strict, findings
        )

    def _cards(self):
        fields, values = self.session.fields, self.areas.values
        ids = [str(value) for value in values[fields.area_id]]
        names = dict(zip(ids, map(str, values[fields.name]))) if fields.name else {}
        return Cards(self.found, self.session.neighbours, names, self._neighbours_chosen)

    def _show_found(self):
        if self.found is None:
            return
        cards = self._cards()
        self.neighbours.show_findings(cards.title, cards.figures, [*cards.questions, *cards.notices])
        ids = [str(value) for value in self.areas.values[self.session.fields.area_id]]
        drawable = self.links_preview.map.areas
        centres = {area: self.links_preview.map.centre(at) for at, area in enumerate(ids) if at < len(drawable)}
        centres = {area: middle for area, middle in centres.items() if middle}
        drawn, entries = drawing(self.found, self.session.neighbours, centres)
        self.links_preview.show_drawing(tr("The neighbours, drawn"), drawn, entries, self.too_many())

    # The project

    def layers_changed(self):
        """Offer what the project has now; a layer that is gone and lies in no file can be used no more."""
        from qgis.core import QgsProject

        layers = QgsProject.instance().mapLayers()
        for kind, source in ((AREAS, self.session.areas), (TABLE, self.session.table)):
            if source is not None and not source.path and source.layer not in layers and kind not in self.errors:
                text = tr("“{layer}” is no longer in the project. Choose another.").format(layer=source.name)
                self._failed(kind, text)
        self.files.show_sources({AREAS: self.session.areas, TABLE: self.session.table})

    def gone(self):
        """Return why the files can no longer be read, "" where they can."""
        for kind, source in ((AREAS, self.session.areas), (TABLE, self.session.table)):
            try:
                open_source(source, kind == TABLE)
            except PolosError as error:
                return message(error)
        return ""

    @property
    def empty(self):
        """Return the areas that have nothing at all, as the checks found them."""
        return self.found.empty if self.found is not None else ()
