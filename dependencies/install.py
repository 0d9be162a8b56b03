"""Installing what was planned: beside what is there, tried, and only then put in force."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from ..analysis.errors import Cancelled, listed, mark
from .failures import BROKEN, PackageError, disk_full, of_pip, of_system
from .imports import try_imports
from .interpreter import environment
from .plan import COMMON, FACTOR, PATIENCE, source
from .private import check_writable, locked, put_in_force, remove_all, sweep
from .process import run
from .running import distributions, place_of
from .state import write_record
from .wheels import for_others

DOWNLOADED, UNPACKED, TRIED = 0.7, 0.85, 0.98
"""How much of the work is done when all is downloaded, unpacked and tried."""


def install(plan, found, running, python, pip, work, wheels=None, proxy="", log=None, progress=None, cancelled=None):
    """Install a plan and put it in force.

    Parameters
    ----------
    plan : Plan
    found : list of Found
        What was needed when the plan was made.
    running : Running
    python, pip, work, wheels, proxy
        As for `make_plan`.
    log, progress, cancelled : callable, optional
        ``progress`` takes what part is done, from 0 to 1.

    Returns
    -------
    Path
        The folder in force.

    Raises
    ------
    PackageError, Cancelled
        What was in force before stays so.
    """
    tell = progress or (lambda part: None)
    root = running.root
    check_writable(root)
    with locked(root):
        _check_room(plan, root)
        try:
            made = Path(tempfile.mkdtemp(prefix="new-", dir=root))
        except OSError as error:
            raise of_system(error, root) from error
        try:
            _unpack(plan, made, running, pip, work, wheels, proxy, _steps(plan, tell, log), cancelled)
            tell(UNPACKED)
            _try(made, found, running, python, work, cancelled)
            tell(TRIED)
            write_record(made, {item.name: item.version for item in plan.items}, plan.kept)
            if cancelled and cancelled():
                raise Cancelled
            final = put_in_force(root, made)
        except OSError as error:
            raise of_system(error, root) from error
        finally:
            shutil.rmtree(made, ignore_errors=True)
    tell(1)
    return final


def remove(running):
    """Remove what Polos has installed. Where a QGIS uses it, the files go the next time that something is installed."""
    if not running.root.exists():
        return
    check_writable(running.root)
    with locked(running.root):
        remove_all(running.root)


def tidy(running):
    """Delete what is no longer in force, once this QGIS has left it too."""
    with suppress(PackageError), locked(running.root):
        sweep(running.root)


def _check_room(plan, root):
    if plan.size and shutil.disk_usage(root).free < plan.size * FACTOR:
        raise disk_full(root)


def _unpack(plan, made, running, pip, work, wheels, proxy, log, cancelled):
    """Have pip unpack exactly the files that were planned."""
    pinned = work / "pinned.txt"
    hashed = all(item.sha256 for item in plan.items)
    lines = [f"{item.name}=={item.version}{f' --hash=sha256:{item.sha256}' * hashed}\n" for item in plan.items]
    pinned.write_text("".join(lines), encoding="utf-8")
    arguments = [
        *(*pip, "install", "--no-deps", "--no-compile", "--no-warn-script-location", *COMMON, *PATIENCE),
        *(*source(wheels), "--target", made, "-r", pinned),
    ]
    code, said = run(arguments, environment(running, work, proxy), work, log=log, cancelled=cancelled)
    if code:
        raise of_pip(said, running.root, running.python, None if wheels is None else for_others(wheels))
    names = distributions([str(made)])
    absent = [item.file for item in plan.items if item.name not in names]
    if absent:
        raise PackageError(BROKEN, file=listed(absent))


def _try(made, found, running, python, work, cancelled):
    """Import what is new in a Python of its own; what cannot be imported there is not put in force."""
    modules = [one.package.module for one in found]
    results = try_imports(modules, [*running.path, made], python, running, work, cancelled=cancelled)
    new = [module for module in modules if place_of(module, [made]) and not place_of(module, running.path)]
    failed = {module: results[module][1] for module in new if results[module][1]}
    # Where what QGIS brings cannot be imported beside QGIS either, this Python tells nothing of the new.
    if failed and not any(results[module][1] for module in modules if module not in new):
        raise PackageError(
            mark(
                "{package} was downloaded, but it cannot be imported: {error}. What was there before has been kept. "
                "Try again; if it stays so, copy the log and show it to who can help."
            ),
            package=next(iter(failed)),
            error=next(iter(failed.values())),
        )


def _steps(plan, tell, log):
    """Return a log that also tells how far pip is: which of the planned files it has come to."""
    seen = set()

    def take(line):
        begun = {item.name for item in plan.items if item.file in line}
        if begun - seen:
            tell(DOWNLOADED * len(seen) / len(plan.items))
            seen.update(begun)
        elif line.startswith("Installing collected packages"):
            tell(DOWNLOADED)
        if log:
            log(line)

    return take
