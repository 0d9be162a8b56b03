"""What a run tells the user while it goes, and what its layer remembers of it."""

from ...analysis.errors import with_names
from ...translation import message, tr


class Reporter:
    """Passes notices and progress of the analysis on to Processing's log.

    Attributes
    ----------
    explain : callable
        Given a text and those before it, returns it with what a reader of the log needs beside it.
    span : tuple of float
        From where to where progress goes: a step that is one of several sets its own.
    names : dict of str to dict
        What areas are called, see `with_names`.
    """

    def __init__(self, feedback, explain=lambda text, _: text):
        self.feedback = feedback
        self.explain = explain
        self.facts = []
        self.span = (0.0, 1.0)
        self.names = {}

    def progress(self, share):
        """Show the share done, from 0 to 1."""
        start, end = self.span
        self.feedback.setProgress(100 * (start + (end - start) * share))

    def notices(self, notices):
        """Show what a statistician would warn of or state, and remember it for the provenance."""
        for notice in notices:
            text = self.said(notice)
            if text in self.facts:
                continue
            (self.feedback.pushWarning if notice.warning else self.feedback.pushInfo)(self.explain(text, self.facts))
            self.facts.append(text)

    def said(self, notice_or_error):
        """Return the translated text of a notice or an error, with the names of areas where they are known."""
        return message(with_names(notice_or_error, self.names))

    def warn(self, texts):
        """Show translated warnings that the record has already."""
        for text in texts:
            self.feedback.pushWarning(text)

    def remember(self, text):
        """Remember something for the provenance that the log need not show."""
        self.facts.append(text)

    def fact(self, text):
        """Show something that was decided on the way, and remember it."""
        self.feedback.pushInfo(self.explain(text, self.facts))
        self.remember(text)

    def classes(self, legend, values):
        """Show how many areas fell into each class."""
        counts = values.value_counts()
        for map_class in legend.classes:
            if map_class.value in counts:
                self.feedback.pushInfo(f"{tr(map_class.label)}: {counts[map_class.value]}")
