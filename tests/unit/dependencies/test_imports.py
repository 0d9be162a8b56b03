"""Packages of the user or of Polos that are old, broken or without a version."""

import sys

import pytest
from polos.dependencies import packages
from polos.dependencies.found import unmet
from polos.dependencies.imports import try_imports
from polos.dependencies.packages import Package
from polos.dependencies.running import USER, running

TOYS = ("toyalpha", "toybeta", "toygamma")


@pytest.fixture
def of_the_user(tmp_path):
    """Return a folder of the user's own on Python's path, and a maker of packages in it."""
    site = tmp_path / "user" / "site-packages"

    def make(name, version, text=""):
        (site / name).mkdir(parents=True)
        (site / name / "__init__.py").write_text(f"__version__ = {version!r}\n{text}\n")
        info = site / f"{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        sys.path.insert(0, str(site))
        return site

    return make


def test_an_older_pysal_of_the_user(sitting, wheels, of_the_user, monkeypatch, failure):
    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "1.2"))
    site = of_the_user("toyalpha", "0.9")
    job = sitting()
    (found,) = job.found
    assert (found.origin, found.version, found.in_the_way) == (USER, "0.9", True)
    said = str(failure(job, wheels))
    assert f"toyalpha 0.9 in {site} is older than 1.2" in said
    assert "python -m pip uninstall toyalpha" in said
    assert unmet(["toyalpha"]) == ["toyalpha ≥ 1.2"]


def test_a_package_that_does_not_know_its_version_is_used(sitting, wheels, of_the_user, monkeypatch):
    """Debian 14's shapely 2.2.0-1 says 0+unknown: the word of versioneer where it could not ask git."""
    monkeypatch.setitem(packages.PACKAGES, "toybeta", Package("toybeta", "toybeta", "1.0"))
    of_the_user("toybeta", "0+unknown")
    assert unmet(["toybeta"]) == []
    job = sitting({"Local Moran": ("toybeta", "toyalpha")})
    assert [(one.origin, one.version, one.good) for one in job.found] == [(USER, "", True), ("", "", False)]
    assert [item.name for item in job.make_plan(wheels).items] == ["toyalpha"]  # which asks for toybeta 1 or later
    job.install()
    assert all(one.good for one in job.look())


def test_a_broken_package_of_the_user(sitting, wheels, of_the_user, failure):
    of_the_user("toyalpha", "1.2", "import nowhere_to_be_found")
    said = str(failure(sitting(), wheels))
    assert "cannot be imported: ModuleNotFoundError" in said
    assert "remove it" in said


def test_a_record_without_files(sitting, wheels, of_the_user, failure):
    """pip takes the record for the package and would plan nothing."""
    import shutil

    shutil.rmtree(of_the_user("toyalpha", "1.2") / "toyalpha")
    assert "has a record of it, but not the files" in str(failure(sitting(), wheels))


def test_a_user_package_is_hidden_by_nothing_and_hides_polos(sitting, installed, of_the_user):
    installed()
    of_the_user("toyalpha", "1.9")
    (found,) = sitting().found
    assert (found.origin, found.version) == (USER, "1.9")


def test_the_line_of_an_error_that_says_what_is_wrong(profile, tmp_path):
    """numpy's advice fills a page; the layout is that of numpy 1.24."""
    (tmp_path / "toyalpha.py").write_text(
        "raise ImportError('\\n\\nIMPORTANT: PLEASE READ THIS\\n\\nOriginal error was: no module datetime\\n')"
    )
    (tmp_path / "toybeta.py").write_text("raise KeyError")
    qgis = running(profile)
    results = try_imports(TOYS[:2], [*qgis.path, tmp_path], sys.executable, qgis, tmp_path)
    assert results["toyalpha"][1] == "ImportError: Original error was: no module datetime"
    assert results["toybeta"][1] == "KeyError: "


def test_a_package_that_ends_python_when_it_is_imported(profile, tmp_path, make_wheel):
    site = tmp_path / "site"
    for name, text in {"toyalpha": "x = 1", "toybeta": "import os; os._exit(3)", "toygamma": "y = 2"}.items():
        (site / name).mkdir(parents=True)
        (site / name / "__init__.py").write_text(text)
    qgis = running(profile)
    results = try_imports(TOYS, [*qgis.path, site], sys.executable, qgis, tmp_path)
    assert results == {"toyalpha": ("", ""), "toybeta": ("", "Python: exit code 3"), "toygamma": ("", "")}
