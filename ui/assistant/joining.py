"""What the map and the table have in common: columns are guessed, weighed and joined, all beside the window."""

from dataclasses import replace

from ...analysis.errors import PolosError
from ...analysis.guessing.parts import CONFIRM, STOP
from ...translation import message, tr
from .background import Background
from .files_page import TABLE
from .reading import figures, guessed, with_all_rows, with_latest_year


class Joining:
    """Guesses from the map and the table that a step has read, and joins them.

    Parameters
    ----------
    files : FilesStep

    Attributes
    ----------
    evidence : dict of str to Evidence
    figures : pandas.DataFrame or None
        By area and code, once both are joined.
    table : Read or None
        The table with all rows of the columns that are chosen.
    """

    def __init__(self, files):
        self.files, self.window = files, files.window
        self.guessing, self.weighing, self.summing = Background(), Background(), Background()
        self.figures, self.evidence, self.table = None, {}, None

    @property
    def busy(self):
        """Return whether columns are being guessed or weighed."""
        return self.guessing.busy or self.weighing.busy

    def cancel(self):
        """Stop all that is being done."""
        for one in (self.guessing, self.weighing, self.summing):
            one.cancel()

    def forget(self):
        """Know nothing: other files are being read."""
        self.cancel()
        self.figures, self.evidence, self.table = None, {}, None

    def guess(self):
        """Guess which columns hold what, once both files are read."""
        files, classification = self.files, self.window.classification
        areas, table = files.areas, files.table
        if areas is None or table is None:
            return

        def done(result, error):
            if result is None:
                self._failed(error)
                return
            self.window.say(replace(self.window.session, fields=result))
            self._weigh()

        title = tr("Polos looks at the columns")
        self.guessing.start(title, lambda cancelled: guessed(areas, table, classification), done)

    def choose(self, part, value):
        """Take another column for a part of what is guessed."""
        session = self.window.session.with_field(part, value)
        if part == "sector" and value:
            session = replace(session, fields=replace(session.fields, sectors=()))
        self.window.say(session)
        self.window.result.forget()
        self._weigh()

    def _weigh(self):
        """Find what speaks for each choice."""
        files, session, classification = self.files, self.window.session, self.window.classification
        fields, confirmed, areas, opened = session.fields, session.confirmed, files.areas, files.opened[TABLE]
        before = self.table or files.table

        def done(result, error):
            if result is None:
                self._failed(error)
                return
            self.table, found, said = result
            self.window.updated(fields=said)
            self._weighed(found)

        def work(cancelled):
            from ...analysis.guessing.evidence import evidence
            from ...analysis.guessing.repeats import repeats

            table = with_all_rows(before, opened, fields, cancelled)
            said = fields if "year" in confirmed else with_latest_year(fields, table)
            again = repeats(table.values, said)
            found = evidence(areas.columns, table.columns, said, classification, confirmed, again)
            return table, found, said

        self.figures = None
        self.weighing.start(tr("Polos looks at the columns"), work, done)
        self.window.show_all()

    def _weighed(self, found):
        """Show what speaks for each choice, and join the map and the table where one can go on."""
        files, self.evidence = self.files, found
        states = {part: one.state for part, one in found.items()}
        stops = tuple(part for part, state in states.items() if state == STOP) + tuple(files.errors)
        self.window.updated(stops=stops, open=sum(state == CONFIRM for state in states.values()))
        files.show_files()
        if stops:
            return
        areas, table, fields = files.areas, self.table, self.window.session.fields
        classification = self.window.classification

        def done(result, error):
            self.figures = result
            files.show_files()
            self.window.joined()

        title = tr("Polos joins the map and the table")
        self.summing.start(title, lambda cancelled: figures(areas, table, fields, classification), done)

    def _failed(self, error):
        self.files.failed(TABLE, message(error) if isinstance(error, PolosError) else str(error))
