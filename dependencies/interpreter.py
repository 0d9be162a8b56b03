"""QGIS's Python as a program, and its pip.

Inside QGIS ``sys.executable`` may be QGIS itself, and starting that would open a second window; or, on Linux, the first
python3 that lies on the search path, which may be another one of the same version.
"""

import json
import os
import site
import sys
import sysconfig
from pathlib import Path

from ..analysis.errors import mark
from .failures import PackageError
from .process import run
from .versions import at_least

PIP = "22.2"
"""The first pip that can say what it would install."""

DISTURBING = (
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_SRC", "PIP_PYTHON", "PIP_PLATFORM", "PIP_ABI", "PIP_IMPLEMENTATION"),
    *("PIP_NO_BINARY", "PIP_ONLY_BINARY", "PIP_REQUIREMENT", "PIP_EDITABLE", "PIP_REQUIRE_HASHES", "PIP_REPORT"),
    *("PIP_QUIET", "PIP_VERBOSE", "PIP_LOG", "PIP_UPGRADE", "PIP_PRE", "PIP_NO_DEPS", "PIP_IGNORE_INSTALLED"),
    *("PIP_FORCE_REINSTALL", "PIP_DRY_RUN", "PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONVERBOSE"),
)
"""Settings that would make pip do something else. Those of proxies, certificates and indexes stay: they are why an
organisation sets any."""

WHO = "import json, sys, sysconfig; print(json.dumps([sys.version, sysconfig.get_platform()]))"
"""The text of a version has the compiler and the date, so that it is the same for one build of Python only."""


def candidates(executable=None, prefix=None, system=None):
    """Return where QGIS's Python may be as a program, the likeliest first.

    Parameters are for tests; by default they are those of the running QGIS.
    """
    executable = Path(executable or sys.executable or "")
    prefix = Path(prefix or sys.exec_prefix)
    system = system or sys.platform
    dotted = f"{sys.version_info.major}.{sys.version_info.minor}"
    if system == "win32":
        beside = executable.parent
        folders = [prefix, beside, *sorted(beside.parent.glob("apps/Python3*"))]
        names = ("python.exe", "python3.exe")
    elif system == "darwin":
        beside = executable.parent
        contents = beside.parent
        folders = [prefix / "bin", beside / "bin", beside, contents / "Frameworks" / "bin", contents / "Resources"]
        names = (f"python{dotted}", "python3", "python")
    else:
        folders = [prefix / "bin", executable.parent]
        names = (f"python{dotted}", "python3", "python")
    found = [folder / name for folder in folders for name in names]
    return list(dict.fromkeys([*found, *([executable] if executable.name.lower().startswith("python") else [])]))


def environment(running, work, proxy="", before=()):
    """Return the environment in which QGIS's Python sees what QGIS sees, without Polos's packages.

    Parameters
    ----------
    running : Running
    work : path
        For what is only needed on the way.
    proxy : str
        Address of a proxy, as ``http://host:port``, with user and password before the host if it asks for them; by
        default what the system says.
    before : sequence of path
        Folders to look into before all others.
    """
    values = {key: value for key, value in os.environ.items() if key.upper() not in DISTURBING}
    values |= {
        "PYTHONPATH": os.pathsep.join([*map(str, before), *running.path]),
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PIP_USER": "0",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "TMPDIR": str(work),
        "TEMP": str(work),
        "TMP": str(work),
    }
    if not site.ENABLE_USER_SITE:
        values["PYTHONNOUSERSITE"] = "1"
    if sys.platform == "darwin" and sys.prefix == sys.base_prefix:
        # A Python in an application's folder does not find its library by itself.
        values.setdefault("PYTHONHOME", sys.prefix)
    if proxy:
        values |= dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), proxy)
    return values


def find_python(running, work, cancelled=None):
    """Return QGIS's Python as a program.

    Raises
    ------
    PackageError
        Where there is none.
    """
    this = [sys.version, sysconfig.get_platform()]
    values = environment(running, work)
    looked = candidates()
    for candidate in looked:
        if not candidate.is_file():
            continue
        try:
            code, lines = run([candidate, "-c", WHO], values, work, cancelled=cancelled)
        except OSError:
            continue
        if code == 0 and lines and _read(lines[-1]) == this:
            return candidate
    raise PackageError(
        mark(
            "QGIS's Python {version} was not found as a program, so pip cannot be run. Polos looked in {folders}. "
            "Where QGIS has a shell of its own (on Windows: OSGeo4W Shell), its administrator can install the packages "
            "with pip as the README says."
        ),
        version=f"{sys.version_info.major}.{sys.version_info.minor}",
        folders=", ".join(dict.fromkeys(str(candidate.parent) for candidate in looked)),
    )


def find_pip(python, running, work, wheels=None, cancelled=None):
    """Return how to call a pip that is new enough: that of QGIS's Python, that which Python carries, or a wheel's.

    Raises
    ------
    PackageError
        Where there is none.
    """
    values = environment(running, work)
    old = ""
    for pip in ([python, "-m", "pip"], *([python, file / "pip"] for file in _pip_wheels(wheels))):
        code, lines = run([*pip, "--version"], values, work, cancelled=cancelled)
        said = next((line.split() for line in lines if line.startswith("pip ")), None)
        if code == 0 and said and at_least(said[1], PIP):
            return pip
        old = said[1] if code == 0 and said else old
    if old:
        raise PackageError(
            mark(
                "QGIS's Python has pip {version}, and {needed} is needed. Update it with “{command}”, or choose a zip "
                "of wheels, which brings one."
            ),
            version=old,
            needed=PIP,
            command=f"{python} -m pip install --user --upgrade pip",
        )
    raise PackageError(
        mark(
            "QGIS's Python has no pip. Install it (on Debian and Ubuntu the package python3-pip), or choose a zip of "
            "wheels, which brings one."
        )
    )


def _pip_wheels(wheels):
    """Yield wheels of pip, which Python can run as they are: in a folder of wheels, in Python itself, in Debian's."""
    folders = [wheels, Path(sysconfig.get_path("stdlib")) / "ensurepip" / "_bundled", Path("/usr/share/python-wheels")]
    for folder in filter(None, folders):
        yield from sorted(Path(folder).glob("pip-*.whl"), reverse=True)


def _read(line):
    try:
        return json.loads(line)
    except ValueError:
        return None
