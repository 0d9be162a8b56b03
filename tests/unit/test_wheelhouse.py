"""The sets of wheels for computers without internet."""

import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from polos.dependencies.packages import OF_QGIS, PACKAGES

ROOT = Path(__file__).resolve().parents[2]


def load():
    spec = spec_from_file_location("wheelhouse", ROOT / "tools" / "wheelhouse.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


wheelhouse = load()
SETS = wheelhouse.read_sets()


@pytest.mark.parametrize("name", SETS)
def test_every_set_is_complete_and_says_where_it_comes_from(name):
    one = SETS[name]
    assert {"title", "python", "systems", "versions", "brought", "geos", "sources"} <= one.keys()
    assert set(one["brought"]) <= set(one["versions"])
    # Never installed, so that a QGIS without them cannot be helped.
    assert {"numpy", "pyproj"} <= set(one["brought"])
    for system in one["systems"]:
        assert system["platforms"]
        assert system["sys_platform"] in ("win32", "darwin", "linux")
    assert all(one["sources"].values())


def test_the_systems_that_users_have_are_there():
    systems = {system["sys_platform"] for one in SETS.values() for system in one["systems"] if "impossible" not in one}
    assert systems == {"win32", "darwin", "linux"}


def test_a_qgis_whose_own_packages_are_too_old_is_told_so():
    """QGIS 3.40 for macOS has pandas 1.3.3 (qgis/QGIS-Mac-Packager issue 180); pip is not even asked."""
    with pytest.raises(wheelhouse.NoResolution, match="older than"):
        wheelhouse.resolve("3.40-macos", SETS["3.40-macos"], pip=["/nowhere"])


def test_markers_are_read_for_the_system_that_the_wheels_are_for():
    """colorama for Windows only, importlib_resources for old Pythons only: not as on the machine that collects."""
    metadata = {
        "name": "one",
        "requires_dist": [
            'colorama; sys_platform == "win32"',
            'importlib_resources; python_version < "3.10"',
            "numpy>=1.23",
            'pytest; extra == "tests"',
        ],
    }
    chosen = {"one": {"metadata": metadata}}

    def wanted(python, system):
        values = {"sys_platform": system, "platform_machine": "x86_64"}
        return wheelhouse._wanted_by_markers(chosen, {"python": python}, values)

    assert wanted("3.12", "win32") == {"colorama", "numpy"}
    assert wanted("3.12", "linux") == {"numpy"}
    assert wanted("3.9", "darwin") == {"importlib-resources", "numpy"}


def test_versions_of_sets_are_those_that_polos_takes():
    """A set with a version that Polos refuses is one that cannot be helped, and says so."""
    from polos.dependencies.versions import at_least

    for name, one in SETS.items():
        brought = [module for module in OF_QGIS if module in one["brought"]]
        enough = all(at_least(one["versions"][module], PACKAGES[module].minimum) for module in brought)
        assert enough != ("impossible" in one), name


@pytest.mark.skipif(
    not os.environ.get("POLOS_NETWORK"),
    reason="asks the index of packages, half a minute: POLOS_NETWORK=1, or make wheelhouse-check",
)
@pytest.mark.parametrize("name", [name for name, one in SETS.items() if "impossible" not in one])
def test_every_set_has_a_resolution(name):
    found = wheelhouse.resolve(name, SETS[name], wheelhouse.make_pip())
    names = {file.partition("-")[0].lower() for file in found}
    assert {"libpysal", "scikit_learn"} <= names
    assert not names & {"numpy", "pyproj", "pyogrio", "fiona", "gdal"}
