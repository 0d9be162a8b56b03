"""What can be done from an explorer with what is selected or shown."""

import os
import tempfile
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ...analysis.errors import PolosError, listed, mark
from ...translation import in_language, message, tr
from ..requirements.background import Background, Wish
from .exports import layout_of, save_picture, write_table

NAME = "Polos"
WRITTEN, NOT_WRITTEN = mark("Written: {file}"), mark("“{file}” could not be written: {reason}")
NO_NEIGHBOURS = mark("The neighbours of the areas are not known yet, or cannot be found.")
NO_CLASSES = mark("The layer lacks the classes of the run, which a map without some areas is compared with.")
BUSY = mark("Computing the map without them…")
REST = mark(
    "Without {areas}: Moran's I of the rest is {moran}, of all {before}. Areas of the rest in another class: {changed}."
)


class ExplorerActions(QObject):
    """The actions.

    Parameters
    ----------
    session : Session
    iface : QgisInterface
    dock : QWidget
        Has `table`, the shown table of areas, and `plots`, the window of the plots.
    """

    def __init__(self, session, iface, dock):
        super().__init__(dock)
        self.session, self.iface, self.dock = session, iface, dock
        self.work = self.wish = None
        self.exports = [
            (tr("&Table (CSV)…"), self.export_table),
            (tr("&Picture of the plots (PNG)…"), self.export_picture),
            (tr("Page to &print"), self.print_page),
        ]

    def zoom(self):
        """Show the selected areas on the map."""
        self.iface.mapCanvas().zoomToSelected(self.session.layer)

    def clear(self):
        """Select nothing."""
        self.session.select(self.session.selected & False)

    def export_table(self):
        """Ask for a file, and write the shown table to it."""
        path = self._asked(tr("Export the table"), "csv")
        if path and self._written(path, lambda: write_table(path, self.dock.table.model())):
            self._say(tr(WRITTEN).format(file=path))

    def export_picture(self):
        """Ask for a file, and save the plots to it."""
        path = self._asked(tr("Export the plots"), "png")
        if path and self._written(path, lambda: save_picture(path, self.dock.plots)):
            self._say(tr(WRITTEN).format(file=path))

    def _written(self, path, write):
        """Return whether something could be written, and say why not."""
        try:
            write()
        except OSError as problem:
            self._warn(tr(NOT_WRITTEN).format(file=path, reason=problem.strerror or problem))
            return False
        return True

    def print_page(self):
        """Open a page to print, with the map as it is, its legend and the plots."""
        project = self.session.project
        home = project.homePath()
        folder = Path(home if home and os.access(home, os.W_OK) else tempfile.gettempdir())
        picture = next(
            path for path in (folder / f"explorer_{number}.png" for number in range(1, 10_000)) if not path.exists()
        )
        if not self._written(picture, lambda: save_picture(str(picture), self.dock.plots)):
            return
        layout = layout_of(project, self.iface.mapCanvas(), self.session.layer, str(picture), self.dock.words())
        self.iface.openLayoutDesigner(layout)

    def leave_out(self):
        """Compute the map without the selected areas, beside the window, and show it."""
        session = self.session
        figures, how, reader = session.figures, session.figures.how, session.reader
        try:
            reader.require_possible(how)
            names, base = reader.variables(how)
            frame = reader.figures(session.layer, [*names, *filter(None, [base])])
        except PolosError as problem:  # also for a field that is gone since the run
            self._warn(message(problem))
            return
        if figures.recolouring is None:
            self._warn(tr(NO_CLASSES))
            return
        if session.graph is None:
            self._warn(tr(NO_NEIGHBOURS))
            return
        before = frame[names[0]].copy()
        before[:] = figures.recolouring.stored
        out, wish, graph = figures.ids[session.selected].tolist(), Wish(), session.graph
        words = message(listed_names([figures.name_of(place) for place in session.selected.nonzero()[0][:4]]))
        self.end()
        self.wish = wish
        self.dock.busy(tr(BUSY))
        self.work = Background(lambda: reader.without_areas(how, frame, graph, out, before, figures.tested, wish), self)
        self.work.ended.connect(lambda found, error: self._left_out(wish, words, found, error))
        self.work.start()

    def _left_out(self, wish, words, found, error):
        if wish.is_set() or wish is not self.wish:  # the window may be closed, or something else be computed
            return
        self.dock.busy("")
        if error is not None:
            self._warn(message(error) if isinstance(error, PolosError) else str(error))
            return
        figures = self.session.figures
        codes = found.codes.reindex(figures.index).to_numpy(dtype=float)
        self.session.show_without(codes, words)
        numbers = {"moran": in_language(f"{found.moran:.3f}"), "before": in_language(f"{found.moran_before:.3f}")}
        self._say(tr(REST).format(areas=words, changed=in_language(f"{found.changed:,}"), **numbers), 0)

    def end(self):
        """Stop what is being computed, and wait until that is so."""
        if self.work is not None:
            self.wish.set()
            self.work.wait()
            self.work = None

    def _asked(self, title, ending):
        """Ask where to write; return "" where the user changed their mind."""
        name = f"{self.session.layer.name()}.{ending}".replace("/", "-")
        folder = self.session.project.homePath() or str(Path.home())
        path, _ = QFileDialog.getSaveFileName(
            self.dock, title, str(Path(folder) / name), f"{ending.upper()} (*.{ending})"
        )
        return f"{path}.{ending}" if path and not Path(path).suffix else path

    def _say(self, text, seconds=8):
        self.iface.messageBar().pushMessage(NAME, text, Qgis.MessageLevel.Info, seconds)

    def _warn(self, text):
        self.iface.messageBar().pushMessage(NAME, text, Qgis.MessageLevel.Warning)


def listed_names(names):
    """Return names as a phrase, cut after the third."""
    from ...analysis.errors import phrase

    return phrase("{names}", names=listed(names, 3))
