"""The other programs: which there are, in what version, and their numbers, run anew.

Tables come from the scripts of `tests/fixtures`, run in a copy of that folder, so that what the tests hold Polos to and
what is shown here are made one way. Single numbers come from `peers.py`.
"""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
BUILD = ROOT / "build" / "validation"
PYTHON = BUILD / "venv" / "bin" / "python"
SCRATCH = BUILD / "tables"
LONGEST = 900


@dataclass(frozen=True)
class Program:
    """A program: how it is called, the package that has its version, and the scripts that write its tables."""

    title: str
    package: str
    scripts: tuple = ()

    @property
    def of_r(self):
        """Whether it runs in R."""
        return self.package in ("base", "spdep")


PROGRAMS = {
    "R": Program("R", "base", ("make_quotients.R",)),
    "spdep": Program(
        "R spdep",
        "spdep",
        ("make_spdep.R", "make_further_spdep.R", "make_global.R", "make_losh.R", "make_weights.R"),
    ),
    "esda": Program("esda", "esda", ("make_esda.py", "make_further_esda.py", "make_global.py")),
    "GeoDa": Program("pygeoda (GeoDa)", "pygeoda", ("make_pygeoda.py", "make_further_pygeoda.py", "make_weights.py")),
    "pymannkendall": Program("pymannkendall", "pymannkendall", ("make_global.py",)),
    "econcomplex": Program("econcomplex", "econcomplex", ("make_econcomplex.py", "make_relatedness.py")),
    "csdid": Program("csdid", "csdid", ("make_programme.py",)),
    **{
        name: Program(name, name) for name in ("giddy", "inequality", "pymcdm", "pymrio", "scikit-learn", "statsmodels")
    },
}
GEOMETRY = "geometry"
"""Not a program: shares of a figure, worked by hand."""


@cache
def version(name):
    """Return the version of a program that is installed, "" of one that is not."""
    package = PROGRAMS[name].package
    if PROGRAMS[name].of_r:
        ask = f"cat(as.character({'getRversion()' if package == 'base' else f'packageVersion({package!r})'}))"
        command = ["Rscript", "-e", ask]
    else:
        command = [PYTHON, "-c", f"import importlib.metadata as m; print(m.version({package!r}))"]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=environment())
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout.strip()


def run(names, say=print):
    """Run programs that are installed on fresh copies of their inputs; return the reasons of those that did not run."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    for path in FIXTURES.iterdir():
        if path.suffix in (".csv", ".gal", ".gwt"):
            shutil.copy(path, SCRATCH)
    failed, done = {}, set()
    for name in names:
        if not version(name):
            failed[name] = "not installed"
            continue
        for script in PROGRAMS[name].scripts:
            if script in done:
                continue
            say(f"validate: {PROGRAMS[name].title} {version(name)}, {script}")
            interpreter = "Rscript" if script.endswith(".R") else PYTHON
            reason = _failure([interpreter, FIXTURES / script, SCRATCH])
            if reason:
                failed[name] = reason
                break
            done.add(script)
    return failed


def _failure(command):
    """Run a script; return the last words of one that fails, "" of one that does not."""
    try:
        found = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, cwd=SCRATCH, env=environment())
    except (OSError, subprocess.SubprocessError) as error:
        return str(error).splitlines()[0]
    return (found.stderr.strip().splitlines() or ["no words"])[-1] if found.returncode else ""


def environment():
    """Return the environment for other programs: without QGIS's Python, and with temporary files in build/."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QGIS", "LD_"))}
    return {**kept, "NUMBA_CACHE_DIR": str(BUILD / "numba"), "MPLBACKEND": "Agg"}


class Reader:
    """Tables and numbers of other programs, and files of the reference data.

    Parameters
    ----------
    folder : pathlib.Path
        Where the tables are.
    numbers : dict
        Numbers of `peers.py` by program; empty where it has not run.
    """

    def __init__(self, folder=FIXTURES, numbers=None):
        self.folder, self.numbers = folder, numbers or {}

    def table(self, name):
        """Return a table, ids as text."""
        return pd.read_csv(self.folder / f"{name}.csv", dtype={"id": str, "focal": str, "neighbour": str})

    def number(self, program, name):
        """Return a number of a program, or a dict of them."""
        return self.numbers[program][name]

    def path(self, name):
        """Return the path of a file of the reference data."""
        return Path(os.environ["POLOS_REFERENCE"]) / name

    def reference(self, name, **options):
        """Return a table of the reference data."""
        return pd.read_csv(self.path(name), **options)


def single_numbers():
    """Return the numbers of `peers.py`, {} where it does not run."""
    script = Path(__file__).with_name("peers.py")
    try:
        found = subprocess.run(
            [PYTHON, script], capture_output=True, text=True, check=True, timeout=LONGEST, env=environment()
        )
    except (OSError, subprocess.SubprocessError) as error:
        words = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
        print(f"validate: peers.py did not run: {words[-1]}")
        return {}
    return json.loads(found.stdout.splitlines()[-1])
