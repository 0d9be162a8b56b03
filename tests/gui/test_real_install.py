"""A QGIS with nothing but what it brings: the dialog installs real packages, an algorithm runs, QGIS ends well.

The packages come from the index of Python packages, once; then they lie in build/wheels. Without network and wheels the
tests are skipped, and where the system itself has libpysal, so that nothing is missing.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "build" / "screens"
WHEELS = ROOT / "build" / "wheels" / f"{sys.implementation.cache_tag}-{sys.platform}"
PIP = ROOT / "build" / "venv" / "bin" / "python"
"""Has pip, which the system's Python may lack."""
FETCH = """
import json, subprocess, sys, tempfile
from pathlib import Path
from qgis.core import Qgis
from polos.algorithms.provider import ALGORITHMS
from polos.dependencies.failures import PackageError
from polos.dependencies.job import Job
from polos.dependencies.running import running
folder, profile, python = map(Path, sys.argv[1:])
job = Job({one.ID: one.REQUIRES for one in ALGORITHMS}, running(profile, Qgis.geosVersionInt(), "/usr"))
job.look()
try:
    items = job.make_plan().items
except PackageError as error:
    sys.exit(str(error))
folder.mkdir(parents=True)
names = [f"{item.name}=={item.version}" for item in items]
pip = [python, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "-d", str(folder)]
sys.exit(subprocess.run([*pip, *names]).returncode)
"""


@pytest.fixture(scope="session")
def real_wheels(tmp_path_factory, bare_environment):
    seek = "import sys; from importlib.util import find_spec; sys.exit(find_spec('libpysal') is not None)"
    if subprocess.run(["/usr/bin/python3", "-c", seek], env=bare_environment(""), check=False).returncode:
        pytest.skip("the packages of this system include libpysal, so that nothing is missing")
    if not WHEELS.exists():
        profile = tmp_path_factory.mktemp("fetch")
        values = bare_environment(profile) | {"PYTHONPATH": str(ROOT / "build" / "plugins")}
        done = subprocess.run(
            ["/usr/bin/python3", "-c", FETCH, WHEELS, profile, PIP],
            env=values,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            shutil.rmtree(WHEELS, ignore_errors=True)
            pytest.skip(f"no packages within reach: {done.stderr.strip().splitlines()[-1]}")
    return WHEELS


def test_from_an_empty_profile_to_a_result_and_back(profile, real_wheels, desktop):
    (profile / "wheels").symlink_to(real_wheels)
    done, report = desktop("click_through", profile)
    assert "error" not in report, report["error"]
    SCREENS.mkdir(parents=True, exist_ok=True)
    shutil.copy(profile / "plan.png", SCREENS / "requirements_real.png")
    own = str(profile / "profiles" / "default" / "python" / "polos-packages")
    assert "libpysal" in report["off"]
    assert "Plugins → Polos → Requirements" in report["off"]
    assert report["before"]["libpysal"] == ""
    assert "numpy 1." in report["plan"] or "numpy 2." in report["plan"]
    assert "can be used at once" in report["installed"]
    assert report["after"]["libpysal"] == "polos"
    # duckdb is wanted by those alone who have a register of millions of rows, and is no part of what is proposed.
    assert {module for module, origin in report["after"].items() if not origin} <= {"duckdb"}
    assert set(report["after"].values()) - {""} == {"qgis", "polos"}
    assert report["on"]
    assert report["features"] == 36
    for name, path in report["files"].items():
        assert path.startswith(own) == (report["before"].get(name, "qgis") == ""), f"{name}: {path}"
    for name in ("numpy", "scipy", "pyproj", "osgeo.gdal_array"):
        assert report["files"][name].startswith("/usr/lib/"), report["files"][name]
    assert not report["pyogrio"]
    assert "until QGIS is started again" in report["removed"]
    assert report["left"] == report["before"]
    assert not [entry for entry in report["path"] if entry.startswith(own)]
    assert done.returncode == 0


INSTALL = """
import sys
from qgis.core import Qgis
from polos.algorithms.provider import ALGORITHMS
from polos.dependencies.job import Job
from polos.dependencies.running import running
job = Job({one.ID: one.REQUIRES for one in ALGORITHMS}, running(sys.argv[1], Qgis.geosVersionInt(), "/usr"))
job.look()
job.make_plan(sys.argv[2])
print(job.install())
"""


def test_the_command_line_without_and_with_the_packages(profile, real_wheels, bare_environment):
    """qgis_process says what is missing and how to get it; once installed, it runs and ends with 0."""
    values = bare_environment(profile) | {"QT_QPA_PLATFORM": "offscreen"}
    areas = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername=areas"
    output = profile / "moran.gpkg"
    fields = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": "999", "OUTPUT": output}
    command = ["qgis_process", "run", "polos:localmoran", "--", *(f"{name}={value}" for name, value in fields.items())]
    done = subprocess.run(command, env=values, capture_output=True, text=True, check=False, timeout=300)
    assert "Plugins → Polos → Requirements" in done.stdout + done.stderr
    assert (done.returncode, output.exists()) == (1, False)
    folder = profile / "profiles" / "default"
    with_polos = values | {"PYTHONPATH": str(ROOT / "build" / "plugins")}
    install = ["/usr/bin/python3", "-c", INSTALL, folder, real_wheels]
    subprocess.run(install, env=with_polos, check=True, timeout=300, capture_output=True)
    done = subprocess.run(command, env=values, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert output.exists()
