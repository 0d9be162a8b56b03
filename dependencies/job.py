"""One sitting with the requirements: look, plan, install, remove, in this order and as often as wished."""

import importlib
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from . import install as installing
from . import wheels as wheel_files
from .found import look
from .imports import try_imports
from .interpreter import find_pip, find_python
from .plan import make_plan
from .private import activate, current, replaced_while_imported


class Job:
    """What the dialog and scripts call.

    Parameters
    ----------
    users : dict
        Name of an algorithm: modules that it imports.
    running : Running
    log : callable, optional
        Takes each line of what is done.
    cancelled : callable, optional
        Says whether to stop; what runs then raises `Cancelled` and leaves what was in force.
    proxy : str
        As of `environment`.
    """

    def __init__(self, users, running, log=None, cancelled=None, proxy=""):
        self.users, self.running = users, running
        self.log = log or (lambda line: None)
        self.cancelled = cancelled
        self.proxy = proxy
        self.found, self.trials, self.plan = [], {}, None
        self._python = self._pip = None
        self._planned_with = None

    def look(self, trying=True):
        """Return what is there, as `Found`; with trying, all that is found is imported once in another Python."""
        importlib.invalidate_caches()
        self.found = look(self.users, self.running)
        if trying:
            modules = [one.package.module for one in self.found if one.origin]
            folder = current(self.running.root)
            path = [*self.running.path, *([folder] if folder else [])]
            with _work() as work:
                python = self._find_python(work)
                self.trials = try_imports(modules, path, python, self.running, work, self.cancelled)
            self.found = look(self.users, self.running, self.trials)
        return self.found

    def make_plan(self, source=None):
        """Return what would be installed, from the index of packages or from a folder or zip of wheels."""
        self.plan = None
        with _work() as work:
            values = self._tools(source, work)
            self.plan = make_plan(self.found, self.running, **values, trials=self.trials)
        self._planned_with = source
        return self.plan

    def install(self, progress=None):
        """Install what was planned and return the packages of which QGIS has old ones loaded until it starts again."""
        with _work() as work:
            values = self._tools(self._planned_with, work)
            python = self._find_python(work)
            installing.install(self.plan, self.found, self.running, python, **values, progress=progress)
        return self.activate()

    def remove(self):
        """Remove what Polos has installed and return the packages that stay loaded until QGIS is started again."""
        installing.remove(self.running)
        return self.activate()

    def activate(self):
        """Put what is in force on Python's path and return the packages that need QGIS to start again."""
        activate(self.running.root)
        if self.running.root.exists():
            installing.tidy(self.running)
        return replaced_while_imported(self.running.root)

    def _find_python(self, work):
        if self._python is None:
            self._python = find_python(self.running, work, self.cancelled)
        return self._python

    def _tools(self, source, work):
        python = self._find_python(work)
        wheels = wheel_files.opened(source, work, self.cancelled) if source else None
        pip = self._pip or find_pip(python, self.running, work, wheels, self.cancelled)
        # A pip in a wheel may lie in a folder that will be gone.
        self._pip = pip if "-m" in pip else None
        return {
            "pip": pip,
            "work": work,
            "wheels": wheels,
            "proxy": self.proxy,
            "log": self.log,
            "cancelled": self.cancelled,
        }


@contextmanager
def _work():
    """Make a folder for what is only needed on the way."""
    folder = Path(tempfile.mkdtemp(prefix="polos-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
