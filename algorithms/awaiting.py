"""Waiting for steps that take long: what is shown of them meanwhile, and how a cancel is heard."""

from threading import get_ident

from ..analysis.inference.runs import abandonable


class Awaiting:
    """What shows the progress of steps and hears a cancel.

    Only the thread that listens asks and tells QGIS: a step that was abandoned may outlive what it would ask.

    Parameters
    ----------
    report : Reporter
    feedback : QgsProcessingFeedback, optional
        Without it nothing is told or heard.
    """

    def __init__(self, report, feedback=None):
        self.report, self.stopped, self.share = report, False, None
        self.listen(feedback)

    def listen(self, feedback):
        """Go on in this thread, with a feedback of its own."""
        self.feedback, self.report.feedback = feedback, feedback
        self.thread = get_ident()

    def progress(self, share):
        """Show the share done, from 0 to 1, or have `awaited` show it."""
        self.share = share
        if get_ident() == self.thread:
            self._show_share()

    def cancelled(self):
        """Return whether the user has asked to stop."""
        if get_ident() == self.thread and not self.stopped:
            self.stopped = self.feedback is not None and self.feedback.isCanceled()
        return self.stopped

    def awaited(self, function, *arguments, **options):
        """Return what a function returns that takes long; a cancel is heard within a second, whatever it is at.

        The function may outlive the run (`runs.abandonable`), so it asks neither QGIS nor the run for anything but its
        `progress` and `cancelled`.
        """

        def look():
            self._show_share()
            return self.cancelled()

        found = abandonable(lambda _: function(*arguments, **options), look)
        self._show_share()
        return found

    def _show_share(self):
        share, self.share = self.share, None
        if share is not None:
            self.report.progress(share)
