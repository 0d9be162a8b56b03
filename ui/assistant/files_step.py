"""Step 1 as it works: the map and the table are chosen and read, beside the window, and what comes of it is shown."""

from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog

from ...analysis.errors import PolosError
from ...analysis.tables.ids import id_text
from ...translation import message, tr
from .area_map import Drawing
from .background import Background
from .files_page import AREAS, TABLE, FilesPage
from .files_preview import FilesPreview, classed, written_number
from .findings import tolerance
from .joining import Joining
from .reading import MOST_DRAWN, read
from .sources import open_source, sources_of_files


class FilesStep:
    """What stands behind the page of files.

    Parameters
    ----------
    window : AssistantWindow

    Attributes
    ----------
    reads : dict of str to Read or None
        The map and the table.
    opened : dict of str to Opened
    joining : Joining
    errors : dict of str to str
        Why a file cannot be read.
    """

    def __init__(self, window):
        self.window = window
        self.page, self.preview = FilesPage(), FilesPreview()
        self.reads, self.opened, self.errors = {AREAS: None, TABLE: None}, {}, {}
        self.reading = {AREAS: Background(), TABLE: Background()}
        self.joining = Joining(self)
        self.page.source_chosen.connect(lambda kind, source: self.take({kind: source}))
        self.page.browse.connect(self._browse)
        self.page.field_chosen.connect(self.joining.choose)

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
    def figures(self):
        """Return the figures by area and code, None where map and table are not joined."""
        return self.joining.figures

    @property
    def evidence(self):
        """Return what speaks for each choice, {part: Evidence}."""
        return self.joining.evidence

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
        return self.joining.busy or any(one.busy for one in self.reading.values())

    def cancel(self):
        """Stop all that is being done, and let go of the files."""
        for one in (*self.reading.values(), self.joining):
            one.cancel()
        self.opened.clear()

    def begin(self):
        """Show the first step; what the project has and can be meant is chosen."""
        self.page.show_sources({AREAS: None, TABLE: None})
        alone = {}
        for kind, combo in self.page.sources.items():
            offered = [combo.itemData(at) for at in range(combo.count()) if combo.itemData(at) is not None]
            if len(offered) == 1:
                alone[kind] = offered[0]
        self.show_files()
        if alone:
            self.take(alone)

    def _browse(self):
        title = tr("Choose the map and the table: both at once, if you like")
        paths, _ = QFileDialog.getOpenFileNames(self.window, title, "", f"{tr('All files')} (*)")
        if paths:
            self.take_files(paths)

    def take_files(self, paths):
        """Take the map and the table that some files hold."""
        areas, table, others = sources_of_files(paths)
        if areas is None and others:
            text = tr("No map of areas, but points or lines: {layers}. Choose the polygons of the areas.")
            self.page.say(AREAS, text.format(layers=", ".join(others)), wrong=True)
        elif areas is None and table is None:
            text = tr(
                "Neither a map of areas nor a table: {files}. Choose a Shapefile, a GeoPackage, a CSV, an Excel file …"
            )
            self.page.say(AREAS, text.format(files=", ".join(paths)), wrong=True)
        if areas is None and table is None:
            return
        self.take({kind: source for kind, source in ((AREAS, areas), (TABLE, table)) if source is not None})

    def take(self, sources):
        """Read other files.

        Parameters
        ----------
        sources : dict of str to Source
        """
        self.joining.forget()
        self.window.result.forget()
        self.window.say(self.session.with_files(sources.get(AREAS), sources.get(TABLE)))
        self.window.updated(stops=tuple(kind for kind in self.errors if kind not in sources))
        for kind, source in sources.items():
            self._read(kind, source)
        self.show_files()
        self.window.show_all()
        self.joining.guess()

    def _read(self, kind, source):
        self.reads[kind] = None
        self.errors.pop(kind, None)
        self.page.say(kind, tr("Reading …"))
        try:
            opened = self.opened[kind] = open_source(source, kind == TABLE)
        except PolosError as error:
            self.failed(kind, message(error))
            return

        def done(result, error):
            if result is None:
                said = message(error) if isinstance(error, PolosError) else str(error)
                self.failed(kind, said)
                return
            self.reads[kind] = result
            self.page.say(kind, self.page.messages(result.said))
            if kind == AREAS:
                self._show_areas()
            self.joining.guess()
            self.window.show_all()

        self.reading[kind].start(
            tr("Polos reads a file"), lambda cancelled: read(opened, kind == AREAS, cancelled), done
        )

    def failed(self, kind, text):
        """Say why a file cannot be used."""
        self.errors[kind] = text
        self.page.say(kind, text, wrong=True)
        self.window.updated(stops=(*self.session.stops, kind))

    def _show_areas(self):
        areas = self.areas
        drawn = areas.outlines if len(areas.outlines) <= MOST_DRAWN else []
        for step in self.window.steps:
            step.preview.map.set_areas(drawn, areas.degrees)
        self.window.say(replace(self.session, neighbours=replace(self.session.neighbours, gap=tolerance(areas.size))))

    def show_files(self):
        """Show what was chosen and guessed, and what came of it."""
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
        """Return a drawing that says the name and the value of each area, where areas are drawn at all."""
        if self.too_many():
            return drawn
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
                self.failed(kind, text)
        self.page.show_sources({AREAS: self.session.areas, TABLE: self.session.table})

    def gone(self):
        """Return why the files are no longer those that were read, "" where they are."""
        for kind, source in ((AREAS, self.session.areas), (TABLE, self.session.table)):
            try:
                now = open_source(source, kind == TABLE)
            except PolosError as error:
                return message(error)
            if kind in self.opened and now.looks != self.opened[kind].looks:
                return tr("“{file}” has changed since it was read. Choose it again.").format(file=source.name)
        return ""
