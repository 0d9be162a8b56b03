"""Step 1 as it works: the map and the table are read, guessed from, weighed and joined, all beside the window."""

from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog

from ...analysis.errors import PolosError
from ...analysis.guessing.parts import CONFIRM, STOP
from ...analysis.tables.ids import id_text
from ...translation import message, tr
from .area_map import Drawing
from .background import Background
from .files_page import AREAS, TABLE, FilesPage
from .files_preview import FilesPreview, classed, written_number
from .findings import tolerance
from .reading import MOST_DRAWN, figures, guessed, open_source, read, sources_of_files


class FilesStep:
    """What stands behind the page of files.

    Parameters
    ----------
    window : AssistantWindow

    Attributes
    ----------
    reads : dict of str to Read or None
        The map and the table.
    evidence : dict of str to Evidence
    figures : pandas.DataFrame or None
        By area and code, once both are joined.
    errors : dict of str to str
        Why a file cannot be read.
    """

    def __init__(self, window):
        self.window = window
        self.page, self.preview = FilesPage(), FilesPreview()
        self.reads, self.figures, self.evidence, self.errors = {AREAS: None, TABLE: None}, None, {}, {}
        self.reading = {AREAS: Background(), TABLE: Background()}
        self.guessing, self.weighing, self.summing = Background(), Background(), Background()
        self.opened = {}
        self.page.source_chosen.connect(lambda kind, source: self.take({kind: source}))
        self.page.browse.connect(self._browse)
        self.page.field_chosen.connect(self._field_chosen)

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

    @property
    def ids(self):
        """Return the ids of the areas, in their order."""
        return ["" if value is None else id_text(value) for value in self.areas.values[self.session.fields.area_id]]

    @property
    def names(self):
        """Return what areas are called, {id: name}, nothing where they have no names."""
        name = self.session.fields.name
        if not name:  # then the ids may not be known either
            return {}
        return {area: str(said) for area, said in zip(self.ids, self.areas.values[name]) if said is not None}

    @property
    def busy(self):
        """Return whether something is being read or guessed."""
        return any(one.busy for one in (*self.reading.values(), self.guessing, self.weighing))

    def cancel(self):
        """Stop all that is being done."""
        for one in (*self.reading.values(), self.guessing, self.weighing, self.summing):
            one.cancel()

    def begin(self):
        """Show the first step; what the project has and can be meant is chosen."""
        self.page.show_sources({AREAS: None, TABLE: None})
        alone = {}
        for kind, combo in self.page.sources.items():
            offered = [combo.itemData(at) for at in range(combo.count()) if combo.itemData(at) is not None]
            if len(offered) == 1:
                alone[kind] = offered[0]
        self._show_files()
        if alone:
            self.take(alone)

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
            self.page.say(AREAS, text.format(files=", ".join(paths)), wrong=True)
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
        self.window.updated(stops=tuple(kind for kind in self.errors if kind not in sources))
        for kind, source in sources.items():
            self._read(kind, source)
        self._show_files()
        self.window.show_all()
        self._guess()

    def _read(self, kind, source):
        self.reads[kind] = None
        self.errors.pop(kind, None)
        self.page.say(kind, tr("Reading …"))
        try:
            opened = self.opened[kind] = open_source(source, kind == TABLE)
        except PolosError as error:
            self._failed(kind, message(error))
            return

        def done(result, error):
            if result is None:
                said = message(error) if isinstance(error, PolosError) else str(error)
                self._failed(kind, said)
                return
            self.reads[kind] = result
            self.page.say(kind, self.page.messages(result.said))
            if kind == AREAS:
                self._show_areas()
            self._guess()
            self.window.show_all()

        self.reading[kind].start(
            tr("Polos reads a file"), lambda cancelled: read(opened, kind == AREAS, cancelled), done
        )

    def _failed(self, kind, text):
        self.errors[kind] = text
        self.page.say(kind, text, wrong=True)
        self.window.updated(stops=(*self.session.stops, kind))

    def _show_areas(self):
        areas = self.areas
        drawn = areas.outlines if len(areas.outlines) <= MOST_DRAWN else []
        for step in self.window.steps:
            step.preview.map.set_areas(drawn, areas.degrees)
        self.window.say(replace(self.session, neighbours=replace(self.session.neighbours, gap=tolerance(areas.size))))

    def _guess(self):
        if self.areas is None or self.table is None:
            return
        areas, table, classification = self.areas, self.table, self.window.classification
        opened = self.opened[TABLE]

        def done(result, error):
            if result is None:
                self._failed(TABLE, str(error))
                return
            self.window.say(replace(self.session, fields=result))
            self._weigh()

        self.guessing.start(
            tr("Polos looks at the columns"), lambda cancelled: guessed(areas, table, opened, classification), done
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
        values = self.table.values

        def done(result, error):
            if result is None:
                self._failed(TABLE, str(error))
                return
            self._weighed(result)

        def work(cancelled):
            from ...analysis.guessing.evidence import evidence
            from ...analysis.guessing.repeats import repeats

            return evidence(*columns, fields, classification, confirmed, repeats(values, fields))

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
            self.window.joined()

        title = tr("Polos joins the map and the table")
        self.summing.start(title, lambda cancelled: figures(areas, table, fields, classification), done)

    def _show_files(self):
        session = self.session
        self.page.show_sources({AREAS: session.areas, TABLE: session.table})
        self.page.show_guess(session, self.areas, self.table, self.evidence)
        self.preview.show_rows(self.table, session.fields)
        title, preview = tr("So they are joined"), self.preview
        if self.figures is not None:
            totals = self.figures.sum(axis=1, min_count=1)
            from ...analysis.guessing.area_figures import limits

            drawn, entries = classed(list(totals), limits(totals), written_number, tr("no figure"))
            preview.show_drawing(title, self.named(drawn, totals, written_number), entries, self.too_many())
        elif self.areas is not None:
            preview.show_drawing(tr("The map"), Drawing(), (), self.too_many())
        else:
            preview.show_drawing(title, Drawing(), (), tr("Here the map appears once it is chosen."))

    def too_many(self):
        """Return why areas are not drawn, "" where they are."""
        return tr("Too many areas to be drawn here.") if len(self.areas.outlines) > MOST_DRAWN else ""

    def named(self, drawn, values, written):
        """Return a drawing that says the name and the value of each area."""
        names = self.names
        said = {
            place: f"{names.get(area, area)}: {written(value) if value == value else tr('no figure')}"
            for place, (area, value) in enumerate(zip(self.ids, values))
        }
        return replace(drawn, said=said)

    def layers_changed(self):
        """Offer what the project has now; a layer that is gone and lies in no file can be used no more."""
        layers = QgsProject.instance().mapLayers()
        for kind, source in ((AREAS, self.session.areas), (TABLE, self.session.table)):
            if source is not None and not source.path and source.layer not in layers and kind not in self.errors:
                text = tr("“{layer}” is no longer in the project. Choose another.").format(layer=source.name)
                self._failed(kind, text)
        self.page.show_sources({AREAS: self.session.areas, TABLE: self.session.table})

    def gone(self):
        """Return why the files can no longer be read, "" where they can."""
        for kind, source in ((AREAS, self.session.areas), (TABLE, self.session.table)):
            try:
                open_source(source, kind == TABLE)
            except PolosError as error:
                return message(error)
        return ""
