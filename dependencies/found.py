"""Each package: where it is, its version, who needs it, and whether it will do."""

from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Optional

from ..analysis.errors import Notice, listed, mark, notice
from .packages import Package, needed
from .private import current
from .running import POLOS, QGIS, USER, place_of, version_in
from .state import read_record
from .versions import at_least, normalised

TOO_OLD = {
    QGIS: mark(
        "QGIS's own {package} {version} is older than {minimum}, which Polos needs, and must not be replaced. Install "
        "a newer QGIS."
    ),
    USER: mark(
        "{package} {version} in {folder} is older than {minimum}, which Polos needs, and comes before Polos's own. "
        "Update or remove it (“{command}”), then look again."
    ),
    POLOS: mark("{package} {version} is older than {minimum}, which Polos needs. Install again."),
}
BROKEN = {
    QGIS: mark("QGIS's own {package} cannot be imported: {error}. Repair or reinstall QGIS."),
    USER: mark(
        "{package} in {folder} cannot be imported: {error}. It comes before Polos's own; remove it (“{command}”), then "
        "look again."
    ),
    POLOS: mark("{package} cannot be imported: {error}. Install again."),
}
OUTDATED = mark("{package} was installed for a QGIS with {old}, and this one has {new}. Install again.")


@dataclass(frozen=True)
class Found:
    """What is known of a package.

    Parameters
    ----------
    package : Package
    users : tuple of str
        Algorithms that need it.
    origin : str
        `QGIS`, `USER`, `POLOS`, or '' where it is not there.
    folder : str
    version : str
    trouble : Notice, optional
        Why it will not do, and what to do; None for one that will and one that is missing.
    """

    package: Package
    users: tuple = ()
    origin: str = ""
    folder: str = ""
    version: str = ""
    trouble: Optional[Notice] = field(default=None)

    @property
    def good(self):
        """Return whether it will do."""
        return bool(self.origin) and self.trouble is None

    @property
    def in_the_way(self):
        """Return whether it will not do, and nothing that Polos installs can help."""
        return self.trouble is not None and self.origin != POLOS


def look(users, running, trials=None):
    """Look for what is needed, without importing any of it.

    Parameters
    ----------
    users : dict
        Name of an algorithm: modules that it imports.
    running : Running
    trials : dict, optional
        What `try_imports` found.

    Returns
    -------
    list of Found
    """
    folder = current(running.root)
    path = [*running.path, *([str(folder)] if folder else [])]
    return [_found(package, names, path, running, trials or {}) for package, names in needed(users).items()]


def _found(package, users, path, running, trials):
    place = place_of(package.module, path)
    if place is None:
        return Found(package, tuple(users))
    version, error = trials.get(package.module, ("", ""))
    version = version_in(package.distribution, place) or version
    origin = running.origin(place)
    trouble = _trouble(package, origin, place, version, error, running)
    return Found(package, tuple(users), origin, place, version, trouble)


def _trouble(package, origin, place, version, error, running):
    values = {
        "package": package.distribution,
        "version": version,
        "minimum": package.minimum,
        "folder": place,
        "command": f"python -m pip uninstall {package.distribution}",
        "error": error,
    }
    if version and package.minimum and not at_least(version, package.minimum):
        return notice(TOO_OLD[origin], **values)
    if error:
        return notice(BROKEN[origin], **values)
    if origin == POLOS:
        changed = {
            name: (old, new)
            for name, (old, new) in changes(running, read_record(current(running.root))).items()
            if name in {normalised(module) for module in package.imports}
        }
        if changed:
            old = listed(f"{name} {versions[0]}" for name, versions in changed.items())
            new = listed(f"{name} {versions[1] or '–'}" for name, versions in changed.items())
            return notice(OUTDATED, package=package.distribution, old=old, new=new)
    return None


def changes(running, record):
    """Return {package of QGIS: (version at the time of the installation, version now)} where the two differ."""
    then = record.get("kept", {})
    now = {name: version_in(name, place) for name in then if (place := place_of(name, running.path))}
    return {name: (old, now.get(name, "")) for name, old in then.items() if old != now.get(name, "")}


def unmet(modules):
    """Return what keeps an algorithm from running, as texts such as 'libpysal' or 'libpysal ≥ 4.12'.

    Quick, because it is asked whenever an algorithm is opened: nothing is imported, and a version is only looked up.
    """
    missing = []
    for package in needed({"": modules}):
        try:
            spec = find_spec(package.module)
        except ValueError:  # a module that another program has put in place of one
            spec = None
        if spec is None:
            missing.append(package.distribution)
        elif package.minimum and not _new_enough(package, spec):
            missing.append(f"{package.distribution} ≥ {package.minimum}")
    return missing


def _new_enough(package, spec):
    locations = list(spec.submodule_search_locations or ())
    if not locations:
        return True
    version = version_in(package.distribution, locations[0].rpartition(package.module)[0].rstrip("/\\"))
    return not version or at_least(version, package.minimum)
