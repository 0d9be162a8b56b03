"""Work beside the window, as a task of QGIS's: its result comes back into the main thread, unless it is out of date."""

from qgis.core import QgsApplication, QgsTask


class Background:
    """One thing at a time of its kind: a later request makes an earlier one void."""

    def __init__(self):
        self.task, self.turn = None, 0

    def start(self, title, work, done):
        """Do some work.

        Parameters
        ----------
        title : str
            What the list of tasks calls it.
        work : callable
            Takes ``cancelled`` and returns a result; in another thread.
        done : callable
            Takes the result, or None, and the exception that it ended with, or None; in the main thread.
        """
        self.cancel()
        turn = self.turn

        def ended(error, result=(None,)):
            if turn == self.turn:
                self.task = None
                done(result[0], error)

        # In a tuple, because QGIS asks a result whether it is true, which no frame can say.
        self.task = QgsTask.fromFunction(title, lambda task: (work(task.isCanceled),), on_finished=ended)
        QgsApplication.taskManager().addTask(self.task)

    def cancel(self):
        """Want no result any more."""
        self.turn += 1
        if self.task is not None:
            self.task.cancel()
        self.task = None

    @property
    def busy(self):
        """Return whether something is being done."""
        return self.task is not None
