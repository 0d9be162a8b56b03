"""What pip is told of QGIS: the versions that stay, and packages that count as there though they are not."""

import re

from .packages import LEFT_OUT, OF_QGIS, PACKAGES
from .running import distributions, place_of
from .versions import at_least, normalised

VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc|\.?post|\.?dev)\d+)*(\+[a-z0-9.]+)?$", re.IGNORECASE)
"""Versions that pip reads; a distribution of the system may have another one."""

FOR_OLD_GEOS = "shapely>=2.0.5,<2.1"
"""Inside QGIS on Linux, shapely's calls reach QGIS's GEOS and not the one in its wheel, because functions of one name
are taken from the library that was loaded first. shapely 2.1 calls what GEOS has only since 3.12."""


FOR_OLD_NUMPY = "pandas<3"
"""pandas 3 needs numpy 1.26. pip finds that out by itself, but a pip before 23.2 downloads every release for it."""

ANY = "9999"
"""A version that is new enough for whoever asks."""


def kept(running, trials=None):
    """Return {name: version} of what QGIS and the user have, none of which is replaced.

    Parameters
    ----------
    running : Running
    trials : dict, optional
        What `try_imports` found, for packages that are there without a record of their version.
    """
    found = distributions(running.path)
    for module in OF_QGIS:
        name = normalised(PACKAGES[module].distribution)
        if not found.get(name) and place_of(module, running.path):
            found[name] = (trials or {}).get(module, ("", ""))[0]
    return found


def constraint_lines(running, versions, system):
    """Return the lines of pip's constraints.

    Parameters
    ----------
    running : Running
    versions : dict
        As of `kept`.
    system : str
        As ``sys.platform``.
    """
    lines = [f"{name}=={version}" for name, version in sorted(versions.items()) if VERSION.match(version)]
    if "pandas" not in versions and versions.get("numpy") and not at_least(versions["numpy"], "1.26"):
        lines.append(FOR_OLD_NUMPY)
    if "shapely" not in versions and system == "linux" and 0 < running.geos < 31200:
        lines.append(FOR_OLD_GEOS)
    return lines


def write_stand_ins(folder, versions, listed):
    """Write records of packages that pip shall take for installed.

    They are those that Polos leaves out, and those that QGIS has without a record from which pip can read a version;
    where nothing else tells the version either, it counts as new enough for all.

    Parameters
    ----------
    folder : Path
    versions : dict
        As of `kept`.
    listed : collection of str
        Names that have a record.
    """
    absent = {name: ANY for name in LEFT_OUT if name not in versions}
    unlisted = {name: version or ANY for name, version in versions.items() if name not in listed or not version}
    for name, version in {**absent, **unlisted}.items():
        info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
        (info / "INSTALLER").write_text("polos\n", encoding="utf-8")
