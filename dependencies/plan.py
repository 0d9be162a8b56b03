"""What would be installed: asked of pip, which only says it, and refused where it would harm QGIS."""

import json
import sys
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from ..analysis.errors import listed, mark
from .constraints import constraint_lines, kept, write_stand_ins
from .failures import NOT_IN_WHEELS, PackageError, of_pip
from .interpreter import environment
from .packages import NEVER, OF_QGIS
from .process import run
from .running import POLOS, distributions
from .versions import normalised
from .wheels import fits, for_others

COMMON = ("--only-binary", ":all:", "--no-input", "--progress-bar", "off", "--disable-pip-version-check")
PATIENCE = ("--retries", "2", "--timeout", "15")
FACTOR = 5
"""A wheel takes about this many times its size once it is unpacked, counting the copy on the way."""


@dataclass(frozen=True)
class Item:
    """A package to install: its name and version, the wheel's size in bytes or None, its file and SHA-256 or ''."""

    name: str
    version: str
    size: "int | None"
    file: str
    sha256: str


@dataclass(frozen=True)
class Plan:
    """What would be installed, where, and which versions of QGIS's packages it was made for."""

    items: tuple
    root: Path
    kept: dict

    @property
    def size(self):
        """Return the bytes of all wheels, or None where one is not known."""
        sizes = [item.size for item in self.items]
        return None if None in sizes else sum(sizes)


def make_plan(found, running, pip, work, wheels=None, trials=None, proxy="", log=None, cancelled=None):
    """Return what would be installed.

    Parameters
    ----------
    found : list of Found
        As of `look`.
    running : Running
    pip : list
        How to call pip, as of `find_pip`.
    work : Path
        An empty folder for what is only needed on the way.
    wheels : Path, optional
        A folder of wheels, instead of the index of packages.
    trials : dict, optional
        What `try_imports` found.
    proxy : str
    log, cancelled : callable, optional

    Returns
    -------
    Plan
        Of a whole state: what Polos's folder has already is in it too.

    Raises
    ------
    PackageError
    Cancelled
    """
    for one in found:
        if one.in_the_way and not one.package.optional:
            raise PackageError(one.trouble.text, **one.trouble.values)
    wanted = [one.package for one in found if one.origin == POLOS or _to_fetch(one, wheels)]
    versions = kept(running, trials)
    of_qgis = {name: versions[name] for name in map(normalised, OF_QGIS) if name in versions}
    if not wanted:
        return Plan((), running.root, of_qgis)
    _refuse_missing_of_qgis(wanted)
    if wheels is not None:
        _refuse_missing_wheels(wanted, wheels, running)
    report = work / "report.json"
    stand_ins = work / "stand-ins"
    write_stand_ins(stand_ins, versions, distributions(running.path))
    _write(work / "constraints.txt", constraint_lines(running, versions, sys.platform))
    _write(work / "wanted.txt", [f"{one.distribution}>={one.minimum or 0}" for one in wanted])
    arguments = [
        *(*pip, "install", "--dry-run", "--report", report, *COMMON, *PATIENCE, *source(wheels)),
        *("-c", work / "constraints.txt", "-r", work / "wanted.txt"),
    ]
    values = environment(running, work, proxy, before=[stand_ins])
    code, lines = run(arguments, values, work, log=log, cancelled=cancelled)
    if code or not report.exists():
        raise of_pip(lines, running.root, running.python, None if wheels is None else for_others(wheels))
    items = read_report(json.loads(report.read_text(encoding="utf-8")), proxy, cancelled)
    refuse(items, versions, wanted)
    return Plan(tuple(items), running.root, of_qgis)


def source(wheels):
    """Return pip's arguments for where the wheels come from."""
    return () if wheels is None else ("--no-index", "--find-links", wheels)


def read_report(report, proxy="", cancelled=None):
    """Return the items of pip's report, in alphabetical order, with their sizes where these can be asked for."""
    items, reachable = [], True
    for entry in report.get("install", []):
        address = entry["download_info"]["url"]
        archive = entry["download_info"].get("archive_info") or {}
        sha256 = (archive.get("hashes") or {}).get("sha256") or archive.get("hash", "").removeprefix("sha256=")
        size = None
        if reachable and not (cancelled and cancelled()):
            size = _size(address, proxy)
            reachable = size is not None
        metadata = entry["metadata"]
        file = unquote(urlsplit(address).path.rpartition("/")[2])
        items.append(Item(normalised(metadata["name"]), metadata["version"], size, file, sha256))
    return sorted(items, key=lambda item: item.name)


def refuse(items, versions, wanted):
    """Raise a `PackageError` for a plan that would harm QGIS or not help.

    Parameters
    ----------
    items : sequence of Item
    versions : dict
        As of `kept`.
    wanted : sequence of Package
    """
    never = [item.name for item in items if item.name in NEVER]
    if never:
        raise PackageError(
            mark(
                "{packages} would be installed, and Polos never does that: with libraries of its own beside those of "
                "QGIS it crashes QGIS. Install the packages that QGIS itself comes with (on Debian and Ubuntu "
                "python3-pyproj), or another QGIS."
            ),
            packages=listed(never),
        )
    doubled = [f"{item.name} {item.version} ({versions[item.name]})" for item in items if item.name in versions]
    if doubled:
        raise PackageError(
            mark(
                "QGIS has these packages already (its version in brackets), and Polos brings none of them a second "
                "time, because two in one process break QGIS: {packages}. Choose another zip of wheels, or install "
                "from the internet."
            ),
            packages=listed(doubled),
        )
    planned = {item.name for item in items}
    absent = [one.distribution for one in wanted if normalised(one.distribution) not in planned]
    if absent:
        raise PackageError(
            mark(
                "{packages}: QGIS's Python has a record of it, but not the files. Remove the rest with “{command}”, "
                "then look again."
            ),
            packages=listed(absent),
            command=f"python -m pip uninstall {' '.join(absent)}",
        )


def _to_fetch(one, wheels):
    """Return whether a package is missing, and is to be had or cannot be done without."""
    return not one.origin and not (one.package.optional and wheels is not None and _absent([one.package], wheels))


def _refuse_missing_of_qgis(wanted):
    missing = [one.distribution for one in wanted if normalised(one.distribution) in NEVER]
    if missing:
        raise PackageError(
            mark(
                "QGIS's Python has no {packages}, which QGIS itself comes with, and Polos never installs it: a second "
                "PROJ crashes QGIS. On Debian and Ubuntu install the package python3-pyproj; elsewhere repair or "
                "reinstall QGIS."
            ),
            packages=listed(missing),
        )


def _refuse_missing_wheels(wanted, wheels, running):
    """Say which packages are not among the wheels; pip would name the constraints that they would have to meet."""
    missing = _absent(wanted, wheels)
    if missing:
        raise PackageError(
            NOT_IN_WHEELS,
            package=listed(missing),
            python=running.python,
            others=listed(for_others(wheels)) or "–",
        )


def _absent(packages, wheels):
    """Return the distributions of packages that are not among the wheels."""
    names = {normalised(file.name.partition("-")[0]) for file in wheels.glob("*.whl") if fits(file.name)}
    return [one.distribution for one in packages if normalised(one.distribution) not in names]


def _size(address, proxy):
    """Return the bytes of a wheel, or None where it does not answer in time."""
    parts = urlsplit(address)
    try:
        if parts.scheme == "file":
            return Path(url2pathname(parts.path)).stat().st_size
        if parts.scheme in ("http", "https"):
            handler = urllib.request.ProxyHandler({"http": proxy, "https": proxy} if proxy else None)
            question = urllib.request.Request(address, method="HEAD")
            with urllib.request.build_opener(handler).open(question, timeout=5) as answer:
                return int(answer.headers["Content-Length"])
    except (OSError, TypeError, ValueError):
        return None
    return None


def _write(file, lines):
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
