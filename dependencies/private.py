"""Polos's own folder of packages in the profile, and which of its states is in force.

::

    <profile>/python/polos-packages/<Python and system>/
        current     the number of the state in force
        lock        held while one is made
        1, 2, …     states: each a folder as on Python's path

A state is made beside the others and is put in force by replacing one small file. So an installation that stops halfway
leaves the old state, and another QGIS on the same profile keeps the one that it has loaded.
"""

import importlib
import os
import sys
import sysconfig
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from ..analysis.errors import mark
from .failures import PackageError, not_writable, of_system

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

CURRENT, LOCK, IN_USE = "current", "lock", "in-use"

_held = {}


def root_of(profile):
    """Return Polos's folder in a profile, for the running Python; it need not exist."""
    tag = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"
    return Path(profile) / "python" / "polos-packages" / tag


def current(root):
    """Return the folder of the state in force, or None."""
    try:
        name = (root / CURRENT).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = root / name
    return folder if name.isdecimal() and folder.is_dir() else None


def activate(root):
    """Put the state in force at the end of Python's path, in place of an older one; return its folder or None.

    At the end, because nothing of QGIS may be hidden by it.
    """
    deactivate(root)
    folder = current(root)
    if folder:
        _hold(folder)
        sys.path.append(str(folder))
        importlib.invalidate_caches()
    return folder


def deactivate(root):
    """Take Polos's folder from Python's path."""
    sys.path[:] = [entry for entry in sys.path if not inside(entry, root)]
    for folder in [held for held in _held if inside(held, root) and not imported_from(held)]:
        _held.pop(folder).close()


def inside(path, root):
    """Return whether a path is a folder or lies in it."""
    path, root = os.path.normcase(str(path)), os.path.normcase(str(root))
    return path == root or path.startswith(root + os.sep)


def imported_from(folder):
    """Return the packages that this process has imported from a folder or below, by name."""
    return sorted(
        {
            name.partition(".")[0]
            for name, module in list(sys.modules.items())
            if inside(getattr(module, "__file__", None) or "", folder)
        }
    )


def replaced_while_imported(root):
    """Return the packages that this process still has from a state that is no longer in force."""
    folder = current(root)
    return sorted(set(imported_from(root)) - set(imported_from(folder) if folder else ()))


@contextmanager
def locked(root):
    """Hold the right to change Polos's folder; only one process has it.

    Raises
    ------
    PackageError
        Where another QGIS has it, or nothing can be written.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        file = open(root / LOCK, "a+b")  # noqa: SIM115  (closed below, which also frees it)
    except OSError as error:
        raise of_system(error, root) from error
    with file:
        if not _lock(file):
            raise PackageError(
                mark(
                    "Another QGIS is installing packages into this profile. Wait until it has finished, then look "
                    "again: what it installs is for both."
                )
            )
        yield


def put_in_force(root, made):
    """Make a finished folder the state in force; return its final place."""
    number = 1 + max((int(folder.name) for folder in _states(root)), default=0)
    final = root / str(number)
    try:
        (made / IN_USE).touch()
        _rename(made, final)
        _point(root, number)
    except OSError as error:
        raise of_system(error, root) from error
    return final


def remove_all(root):
    """Have no state in force, and delete those that no QGIS uses."""
    try:
        (root / CURRENT).unlink(missing_ok=True)
    except OSError as error:
        raise of_system(error, root) from error
    deactivate(root)
    sweep(root)


def sweep(root):
    """Delete the states that are no longer in force, other than those that a running QGIS uses."""
    # Only here: it takes a while to import, and QGIS need not wait for it when it starts.
    import shutil

    kept = current(root)
    for folder in [*_states(root), *root.glob("new-*")]:
        if folder != kept and folder not in _held and _free(folder):
            shutil.rmtree(folder, ignore_errors=True)


def check_writable(root):
    """Raise a `PackageError` where Polos's folder cannot be written to."""
    folder = next(parent for parent in (root, *root.parents) if parent.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise not_writable(root, os.strerror(13))


def _states(root):
    return [folder for folder in root.glob("*") if folder.name.isdecimal() and folder.is_dir()]


def _rename(folder, final):
    """Rename a folder that was filled a moment ago; a virus scanner on Windows may still read in it."""
    for _ in range(10 if os.name == "nt" else 0):
        try:
            folder.rename(final)
            return
        except PermissionError:
            time.sleep(0.3)
    folder.rename(final)


def _point(root, number):
    """Write which state is in force, at once or not at all."""
    written = root / f"{CURRENT}.new"
    with open(written, "w", encoding="ascii") as file:
        file.write(str(number))
        file.flush()
        os.fsync(file.fileno())
    os.replace(written, root / CURRENT)


def _hold(folder):
    """Keep other processes from deleting a state that this one uses."""
    if folder in _held:
        return
    with suppress(OSError):  # a profile that can only be read: nobody deletes there
        file = open(folder / IN_USE, "rb")  # noqa: SIM115  (held as long as the process lives)
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_SH)
        _held[folder] = file


def _free(folder):
    """Return whether no other process uses a state; on Windows an open file cannot be deleted, and that tells."""
    mark_of_use = folder / IN_USE
    if not mark_of_use.exists():
        return True
    try:
        if fcntl:
            with open(mark_of_use, "rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            mark_of_use.unlink()
    except OSError:
        return False
    return True


def _lock(file):
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True
