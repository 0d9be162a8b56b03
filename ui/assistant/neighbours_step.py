"""Step 3 as it works: the map and its neighbours are looked at, unseen, and what was found is asked."""

from dataclasses import replace
from functools import partial

from qgis.core import QgsProcessingUtils

from ...analysis.tables.ids import id_text
from ...translation import tr
from . import plan
from .area_map import Drawing
from .background import Background
from .files_preview import MapPreview
from .findings import found as found_of
from .neighbours_page import Card, NeighboursPage
from .neighbours_texts import Cards, drawing
from .rows import rows_of, source_of
from .runner import Runner
from .session import NEIGHBOURS


class NeighboursStep:
    """What stands behind the page of neighbours.

    Parameters
    ----------
    window : AssistantWindow

    Attributes
    ----------
    found : Found or None
        What the unseen run found.
    trouble : str
        Why it could not end.
    """

    def __init__(self, window):
        self.window = window
        self.page, self.preview = NeighboursPage(), MapPreview()
        self.runner, self.found, self.trouble, self.checked = None, None, "", None
        self.reading = Background()
        self.page.chosen.connect(self._chosen)

    @property
    def session(self):
        """Return what was said so far."""
        return self.window.session

    @property
    def busy(self):
        """Return whether the map is being looked at."""
        return self.runner is not None or self.reading.busy

    @property
    def empty(self):
        """Return the areas that have nothing at all, as the unseen run found them."""
        return self.found.empty if self.found is not None else ()

    def enter(self):
        """Show the step."""
        self.page.show_chosen(self.session.neighbours)
        self._check()

    @property
    def answer(self):
        """Return what the step of neighbours says at the top."""
        kinds = {"knn": tr("the nearest"), "distance": tr("within a distance"), "file": tr("from a file")}
        kind = self.session.neighbours.kind
        if kind in kinds:
            return kinds[kind]
        return self._cards().answer if self.found is not None else tr("they touch (recommended)")

    def _chosen(self, said):
        before = self.session.neighbours
        self.window.result.forget()
        self.window.updated(neighbours=said)
        self.page.show_chosen(said)
        if replace(said, join=before.join, attach=before.attach) != before:
            self._check()
        else:
            self._show_found()

    def _check(self):
        """Look at the map and its neighbours, unseen, where that was not done for what is said now."""
        session = self.session
        checked = replace(session, neighbours=replace(session.neighbours, join=True, attach=False), wanted=None)
        if checked == self.checked and (self.found is not None or self.busy):
            self._show_found()
            return
        self.cancel()
        self.checked, self.found, self.trouble = checked, None, ""
        if session.lacks(NEIGHBOURS) is not None:
            self.page.show_findings("", "", [])
            return
        gone = self.window.files.gone()
        if gone:
            self.checked = None
            self._show_trouble(gone)
            return
        self.page.show_findings(f"<b>{tr('Polos is looking at the map …')}</b>", "", [])
        self.preview.show_drawing(tr("The neighbours, drawn"), Drawing(), (), tr("Working …"))
        self.runner = Runner(plan.checks(session, QgsProcessingUtils.tempFolder()), kept=False)
        self.runner.ended.connect(self._checked)
        self.runner.start()
        self.window.show_all()

    def cancel(self):
        """Look no further."""
        self.reading.cancel()
        if self.runner is not None:
            self.runner.ended.disconnect(self._checked)
            self.runner.cancel()
            self.runner = None

    def _checked(self, good, reason):
        runner, self.runner = self.runner, None
        if not good:
            self._show_trouble(reason)
            self.window.show_all()
            return

        def done(result, error):
            sources.clear()
            self.found = result
            if error is not None:
                self._show_trouble(str(error))
            self._show_found()
            self.window.show_all()

        results = runner.results
        sources = {
            step: source_of(runner.context, results[step][output])
            for step, output in (
                ("sectorlayer", "OUTPUT"),
                ("checklayer", "OUTPUT"),
                ("spatialweights", "LINKS"),
                (plan.STRICT, "LINKS"),
            )
            if step in results
        }
        work = partial(_read_checks, sources, self.session.fields.area_id)
        self.reading.start(tr("Polos is looking at the map …"), work, done)

    def _show_trouble(self, reason):
        self.trouble = reason
        self.preview.show_drawing(tr("The neighbours, drawn"), Drawing())
        card = Card(reason.replace("<", "&lt;").replace("\n", "<br>"), icon="/mIconCritical.svg")
        self.page.show_findings(f"<b>{tr('This would stop the run')}</b>", "", [card])

    def _cards(self):
        return Cards(self.found, self.session.neighbours, self.window.files.names, self._chosen)

    def _show_found(self):
        if self.found is None:
            return
        cards = self._cards()
        self.page.show_findings(cards.title, cards.figures, [*cards.questions, *cards.notices])
        ids = self.window.files.ids
        drawable = self.preview.map.areas
        centres = {area: self.preview.map.centre(at) for at, area in enumerate(ids) if at < len(drawable)}
        centres = {area: middle for area, middle in centres.items() if middle}
        drawn, entries = drawing(self.found, self.session.neighbours, centres)
        self.preview.show_drawing(tr("The neighbours, drawn"), drawn, entries, self.window.files.too_many())


def _read_checks(sources, area_id, cancelled):
    """Return what the unseen run found, read from the sources of its results; in another thread."""
    ends = ("focal", "neighbour")
    rows = list(rows_of(sources["sectorlayer"], (area_id, "total"), cancelled))
    links, strict = (
        [(row["focal"], row["neighbour"]) for row in rows_of(sources[step], ends, cancelled)]
        if step in sources
        else None
        for step in ("spatialweights", plan.STRICT)
    )
    named = ("check", "severity", "finding", "remedy")
    findings = [tuple(row.values()) for row in rows_of(sources["checklayer"], named, cancelled)]
    return found_of([id_text(row[area_id]) for row in rows], [row["total"] for row in rows], links, strict, findings)
