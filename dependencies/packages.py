"""What Polos needs of Python packages, and what must not be installed beside QGIS."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Package:
    """A package: the module that is imported, the distribution that brings it, and what it must be.

    Parameters
    ----------
    module : str
    distribution : str
    minimum : str
        The oldest version that the tests have been run with; empty where any does.
    imports : tuple of str
        Modules without which importing this one fails.
    optional : bool
        Whether Polos's main work runs without it: wheels collected without it will do, and one that is too old keeps
        nothing else from being installed.
    python : tuple of int
        The oldest Python that it can be had for; an older one is not asked to have it.
    """

    module: str
    distribution: str
    minimum: str = ""
    imports: tuple = ()
    optional: bool = False
    python: tuple = ()


PACKAGES = {
    package.module: package
    for package in (
        Package("numpy", "numpy", "1.24"),
        Package("scipy", "scipy", "1.10", ("numpy",)),
        Package("pandas", "pandas", "2.0", ("numpy",)),
        Package("shapely", "shapely", "2.0.1", ("numpy",)),
        Package("pyproj", "pyproj", "3.4"),
        Package("matplotlib", "matplotlib", "3.6", ("numpy",)),
        Package("geopandas", "geopandas", "0.14", ("pandas", "shapely", "pyproj")),
        Package("sklearn", "scikit-learn", "1.2", ("scipy",)),
        # libpysal.graph imports scikit-learn at its top, though Polos calls nothing of it.
        Package("libpysal", "libpysal", "4.12", ("geopandas", "scipy", "sklearn")),
        # Pure Python, 0.2 MB, and asks for nothing more.
        Package("esda", "esda", "2.6", ("libpysal",), optional=True),
        # 25 MB, asks for nothing more. Before 2.0 it ends qgis_process in a crash.
        Package("duckdb", "duckdb", "2.0", optional=True, python=(3, 10)),
    )
}

LEFT_OUT = ("pyogrio", "fiona")
"""What geopandas asks for to read files. Polos reads with QGIS, and their wheels bring a second GDAL."""

NEVER = frozenset(
    {"pyproj", "gdal", "pyogrio", "fiona", "rasterio", "pyqt5", "pyqt6", "pyqt5-sip", "pyqt6-sip", "pip", "setuptools"}
)
"""Distributions that are never installed: most carry libraries of their own that QGIS has loaded already, and a second
PROJ, GDAL or Qt in one process crashes it at the latest when it ends."""

OF_QGIS = ("numpy", "scipy", "pyproj", "shapely", "pandas", "matplotlib", "geopandas")
"""Modules that QGIS may bring. Where it does, its version stays."""


def package(module):
    """Return what is known of a module's package."""
    return PACKAGES.get(module) or Package(module, module)


def needed(users):
    """Return what is needed and by whom.

    Parameters
    ----------
    users : dict
        Name of an algorithm: modules that it imports.

    Returns
    -------
    dict
        `Package`: names of the algorithms that need it themselves or through another package. What others import
        stands before them.
    """
    found = {}

    def add(module, user):
        one = package(module)
        if sys.version_info < one.python:
            return
        for other in one.imports:
            add(other, user)
        names = found.setdefault(one, [])
        if user not in names:
            names.append(user)

    for user, modules in users.items():
        for module in modules:
            add(module, user)
    return found
