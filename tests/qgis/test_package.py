"""The package in an empty profile, as QGIS's plugin manager installs it: enabled, listed, helped, run."""

import json
import os
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from math import comb
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_SIGNIFICANT, HIGH_HIGH = 0, 1
"""Codes of GeoDa, which the classes have kept."""
ALGORITHMS = {file.stem for file in (ROOT / "resources" / "help" / "en").glob("*.ini")} - {"shared"}
"""Every algorithm and model has a help, so that the help says which there must be."""


def write_package(target):
    """Write the package of this source, also of files that are still to be added to Git."""
    spec = spec_from_file_location("tools_package", ROOT / "tools" / "package.py")
    package = module_from_spec(spec)
    sys.path.insert(0, str(ROOT / "tools"))  # as when it is run: it imports its neighbours
    try:
        spec.loader.exec_module(package)
    finally:
        sys.path.remove(str(ROOT / "tools"))
    files, left_out = package.shipped(ROOT)
    package.write(ROOT, sorted(files + left_out), target)


def own(folder):
    """Return the files of a folder with their contents, other than what Python keeps of modules."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.parent.name != "__pycache__")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """Return an empty profile and a runner of qgis_process that sees our packages, but no Polos outside the profile."""
    profile = tmp_path_factory.mktemp("profile")
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ", "LANG", "LC_", "XDG_DATA", "VIRTUAL_ENV")
    values = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    packages = [one for one in os.environ.get("PYTHONPATH", "").split(os.pathsep) if not Path(one, "polos").exists()]
    values |= {
        "PYTHONPATH": os.pathsep.join(packages),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(ROOT / "build" / "runtime"),
    }

    def run(*arguments, text=None, language="C.UTF-8"):
        return subprocess.run(
            ["qgis_process", *arguments],
            env=values | {"LANG": language},
            cwd=profile,
            input=text,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    return profile, run


@pytest.fixture(scope="module")
def installed(empty):
    """Install the zip with QGIS's own code, and enable it; return the plugin's folder and the runner."""
    from pyplugin_installer.unzip import unzip

    profile, run = empty
    done = run("plugins", "enable", "polos")
    assert done.returncode, "a Polos from elsewhere is in reach, so that the zip would not be what is tested"
    write_package(profile / "polos.zip")
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    unzip(str(profile / "polos.zip"), str(plugins))
    done = run("plugins", "enable", "polos")
    assert done.returncode == 0, done.stdout + done.stderr
    return plugins / "polos", run


def test_nothing_but_the_folder_is_installed(installed):
    folder, _ = installed
    assert [file.name for file in folder.parent.iterdir()] == ["polos"]
    assert (folder / "LICENSE").is_file()


def test_all_algorithms_are_listed(installed):
    _, run = installed
    done = run("list", "--json")
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)["providers"]["polos"]["algorithms"]) == {f"polos:{name}" for name in ALGORITHMS}
    assert len(ALGORITHMS) >= 17


def test_the_help_speaks_spanish_where_the_system_does(installed):
    _, run = installed
    english, spanish = (run("help", "polos:localmoran", language=code) for code in ("en_US.UTF-8", "es_PE.UTF-8"))
    assert (english.returncode, spanish.returncode) == (0, 0)
    assert "Local Moran (clusters and outliers)" in english.stdout
    assert "Moran local (clústeres y valores atípicos)" in spanish.stdout
    assert "Permutations" in english.stdout
    assert "Permutaciones" in spanish.stdout
    assert "Finds groups of neighbouring areas" in english.stdout
    assert "Encuentra grupos de áreas vecinas" in spanish.stdout


def test_local_moran_runs_from_the_zip(installed, tmp_path, make_layer, rows_of):
    """Nine of a hundred squares have jobs, side by side; the class of some follows without any calculation by Polos.

    The square in their middle has eight neighbours, all with jobs. Of 99 others dealt at random, all eight are those
    with jobs once in 1.7e11 times (C(99, 8)), so that it is a cluster after any correction. Two
    columns and more away no neighbour has jobs, as happens in 0.45 of all draws (C(90, 8) / C(99, 8)): no class.
    """
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    folder, run = installed
    before = own(folder)
    block = {10 * row + column for row in (1, 2, 3) for column in (1, 2, 3)}
    rows = [[f"{place:02d}", 100.0 if place in block else 0.0] for place in range(100)]
    layer = make_layer({"code": "string", "jobs": "double"}, rows, columns=10)
    source, target = tmp_path / "areas.gpkg", tmp_path / "moran.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(source), layer.transformContext(), options)
    inputs = {"INPUT": str(source), "FIELD": "jobs", "OUTPUT": str(target)}
    done = run("run", "polos:localmoran", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["results"]["OUTPUT"] == str(target)

    result = QgsVectorLayer(str(target), "moran", "ogr")
    found = {row["code"]: row for row in rows_of(result)}
    assert len(found) == 100
    assert found["22"]["lm_class"] == HIGH_HIGH
    assert found["22"]["lm_p"] == pytest.approx(2 / comb(99, 8), abs=1e-13)  # two-sided, without any draw
    for place in range(100):
        if place // 10 > 4 or place % 10 > 4:
            assert found[f"{place:02d}"]["lm_class"] == NOT_SIGNIFICANT
    metadata = dict(
        line.split("=", 1) for line in (folder / "metadata.txt").read_text("utf-8").splitlines() if "=" in line
    )
    assert f"Polos {metadata['version']}" in result.metadata().history()[0]
    assert list(folder.rglob("__pycache__/local_moran.*.pyc")), "Python has read another Polos than the installed one"
    assert own(folder) == before
