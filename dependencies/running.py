"""What of the running QGIS an installation has to fit."""

import os
import re
import site
import sys
import sysconfig
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path

from .private import inside, root_of
from .versions import known, normalised

QGIS, USER, POLOS = "qgis", "user", "polos"
"""Where a package may be: in what QGIS brings, in the user's own folders, in Polos's."""


@dataclass(frozen=True)
class Running:
    """The running QGIS and its Python.

    Parameters
    ----------
    root : Path
        Polos's own folder of packages, which need not exist.
    path : tuple of str
        Folders where Python looks for modules, without Polos's.
    geos : int
        QGIS's version of GEOS, as 31101; 0 where it is not known.
    places : tuple of str
        Folders of QGIS and of its Python.
    """

    root: Path
    path: tuple
    geos: int
    places: tuple

    @property
    def python(self):
        """Return the Python and system that wheels must be made for, as a user may read them."""
        return f"Python {sys.version_info.major}.{sys.version_info.minor}, {sysconfig.get_platform()}"

    def origin(self, folder):
        """Return whose folder it is: `QGIS`, `USER` or `POLOS`."""
        if inside(folder, self.root):
            return POLOS
        users = site.getusersitepackages()
        if inside(folder, users) or not any(inside(folder, place) for place in self.places):
            return USER
        return QGIS


def running(profile, geos=0, prefix=""):
    """Read the running QGIS.

    Parameters
    ----------
    profile : path
        Folder of the user profile.
    geos : int
        Its version of GEOS.
    prefix : str
        Its folder of installation.
    """
    root = root_of(profile)
    path = tuple(dict.fromkeys(entry for entry in sys.path if os.path.exists(entry) and not inside(entry, root)))
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, prefix, _bundle(prefix)} - {""}
    return Running(root, path, geos, tuple(sorted(places)))


def _bundle(prefix):
    """Return the folder of a macOS application or of an OSGeo4W installation that a prefix lies in, or ''."""
    match = re.match(r"(.*\.app)/Contents\b|(.*)[\\/]apps[\\/]qgis", prefix)
    return next(filter(None, match.groups())) if match else ""


def place_of(module, path):
    """Return the folder in which Python would find a module on a path, or None."""
    spec = PathFinder.find_spec(module, [str(entry) for entry in path])
    if spec is None:
        return None
    if spec.origin and spec.origin != "namespace":
        file = Path(spec.origin)
        return str(file.parent.parent if spec.submodule_search_locations else file.parent)
    # A namespace package: a folder without __init__.py, as a half-removed package leaves it, cannot be used.
    return None


def version_in(distribution, folder):
    """Return the version of a distribution that a folder holds, or '' where the folder does not say."""
    # Only here: it takes a while to import, and QGIS need not wait for it when it starts.
    from importlib.metadata import distributions as installed

    return next((known(one.version) for one in installed(name=distribution, path=[str(folder)])), "")


def distributions(path):
    """Return {normalised name: version} of what is installed on a path; of two, the first counts."""
    from importlib.metadata import distributions as installed

    found = {}
    for one in installed(path=list(path)):
        name = one.metadata["Name"]
        if name:
            found.setdefault(normalised(name), known(one.version))
    return found
