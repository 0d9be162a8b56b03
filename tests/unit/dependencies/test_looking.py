"""What is looked at: who needs what, whose a folder is, versions, wheels that fit; with the standard library alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from polos.dependencies import packages
from polos.dependencies.found import look, unmet
from polos.dependencies.packages import Package, needed
from polos.dependencies.running import POLOS, QGIS, USER, place_of, running
from polos.dependencies.versions import at_least
from polos.dependencies.wheels import fits

ROOT = Path(__file__).resolve().parents[3]


def test_who_needs_what():
    users = {"Local Moran": ("pandas", "libpysal"), "Sector layer": ("pandas",), "Heat map": ("networkx",)}
    found = {package.module: names for package, names in needed(users).items()}
    assert found["pandas"] == ["Local Moran", "Sector layer"]
    assert found["sklearn"] == ["Local Moran"]
    assert found["networkx"] == ["Heat map"]
    modules = list(found)
    assert modules.index("numpy") < modules.index("pandas") < modules.index("geopandas") < modules.index("libpysal")


def test_what_keeps_an_algorithm_from_running(monkeypatch):
    assert unmet(["json"]) == []
    assert unmet(["toyalpha", "json"]) == ["toyalpha"]
    monkeypatch.setitem(packages.PACKAGES, "numpy", Package("numpy", "numpy", "99"))
    assert unmet(["numpy"]) == ["numpy ≥ 99"]
    monkeypatch.setitem(sys.modules, "toybeta", None)
    assert unmet(["toybeta"]) == ["toybeta"]


def test_a_folder_without_init_is_no_package(tmp_path):
    (tmp_path / "toyalpha").mkdir()
    assert place_of("toyalpha", [str(tmp_path)]) is None


def test_whose_a_folder_is(profile, monkeypatch):
    import site

    qgis = running(profile, prefix="/Applications/QGIS.app/Contents/MacOS")
    assert qgis.origin(str(qgis.root / "1")) == POLOS
    assert qgis.origin(site.getusersitepackages()) == USER
    assert qgis.origin(f"{sys.prefix}/lib/python3/dist-packages") == QGIS
    assert qgis.origin("/Applications/QGIS.app/Contents/Resources/python") == QGIS
    assert qgis.origin("/somewhere/else") == USER
    windows = running(profile, prefix="C:/Program Files/QGIS 3.40/apps/qgis-ltr")
    assert "C:/Program Files/QGIS 3.40" in windows.places


@pytest.mark.parametrize(
    ("version", "minimum", "enough"),
    [
        ("1.26.4", "1.9", True),
        ("1.9", "1.26", False),
        ("2.0", "2.0.0", True),
        ("2.0.0rc1", "2.0", True),
        ("3.0.1+dfsg", "3.0.1", True),
        ("", "1", False),
        ("unknown", "1", False),
    ],
)
def test_versions_are_compared_by_their_numbers(version, minimum, enough):
    assert at_least(version, minimum) is enough


@pytest.mark.parametrize(
    ("name", "version", "platform", "usable"),
    [
        ("a-1-py3-none-any.whl", (3, 12), "win-amd64", True),
        ("a-1-py2.py3-none-any.whl", (3, 9), "linux-x86_64", True),
        ("a-1-cp312-cp312-win_amd64.whl", (3, 12), "win-amd64", True),
        ("a-1-cp312-cp312-win_amd64.whl", (3, 11), "win-amd64", False),
        ("a-1-cp312-cp312-win_amd64.whl", (3, 12), "linux-x86_64", False),
        ("a-1-cp311-abi3-manylinux_2_28_x86_64.whl", (3, 13), "linux-x86_64", True),
        ("a-1-cp313-abi3-manylinux_2_28_x86_64.whl", (3, 11), "linux-x86_64", False),
        ("a-1-cp311-cp311-manylinux_2_17_aarch64.whl", (3, 11), "linux-x86_64", False),
        ("a-1-cp312-cp312-macosx_11_0_arm64.whl", (3, 12), "macosx-11.0-arm64", True),
        ("nonsense.whl", (3, 12), "win-amd64", False),
    ],
)
def test_which_wheels_fit(name, version, platform, usable):
    assert fits(name, version, platform) is usable


def test_every_package_that_polos_imports_is_known():
    """A package without an entry would be installed in any version and without what it imports."""
    import ast

    standard = set(sys.stdlib_module_names) | {"qgis", "processing", "polos", "osgeo"}
    reached = set()
    for room in ("algorithms", "analysis", "ui"):
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    reached |= {alias.name.partition(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    reached.add(node.module.partition(".")[0])
    assert reached - standard <= set(packages.PACKAGES)


def test_it_works_with_the_standard_library_alone(tmp_path):
    """As in a QGIS that brings nothing: no site-packages, every module of the room imported, what is missing named."""
    modules = [f"polos.dependencies.{file.stem}" for file in (ROOT / "dependencies").glob("*.py")]
    (tmp_path / "polos").symlink_to(ROOT)
    script = (
        f"import sys, importlib; sys.path.append({str(tmp_path)!r}); "
        f"[importlib.import_module(name) for name in {modules!r}]; "
        "from polos.dependencies.found import unmet; print(unmet(['geopandas']))"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "['numpy', 'pandas', 'shapely', 'pyproj', 'geopandas']"


def test_look_imports_nothing(profile):
    script = (
        "import sys; from polos.dependencies.found import look, unmet; from polos.dependencies.running import running; "
        f"look({{'a': ('libpysal', 'matplotlib')}}, running({str(profile)!r})); unmet(['libpysal']); "
        "print([name for name in ('numpy', 'pandas', 'shapely', 'libpysal', 'matplotlib') if name in sys.modules])"
    )
    values = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=values)
    assert done.stdout.strip() == "[]"


def test_looking_needs_no_python_beside_qgis(profile):
    assert [one.origin for one in look({"a": ("json",)}, running(profile))] == [QGIS]
