"""The first start in a real QGIS in Spanish: with packages and without, and with QGIS's own Processing switched off."""

import os
import shutil
from pathlib import Path

import pytest

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
SPANISH = "\n[locale]\noverrideFlag=true\nuserLocale=es\n"
NOTHING = {"provider": False, "menu": [], "things": [], "bar": [], "dialogs": []}


@pytest.fixture
def started(profile, desktop):
    """Return a function that starts QGIS and returns what the script saw."""

    def start(name, processing=True, packages=True):
        settings = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        text = settings.read_text().replace("processing=true", f"processing={str(processing).lower()}")
        settings.write_text(text + SPANISH)
        path = os.environ.get("PYTHONPATH", "") if packages else ""
        done, report = desktop("first_start", profile, {"PYTHONPATH": path})
        assert "error" not in report, report["error"]
        assert done.returncode == 0, done.stderr[-3000:]
        SCREENS.mkdir(parents=True, exist_ok=True)
        shutil.copy(profile / "first_start.png", SCREENS / f"first_start_{name}.png")
        return report

    return start


def assert_sample_opened(report, folder):
    """The open project was asked about; cancelled, it stayed."""
    assert report["cancelled"] == {"asked": True, "file": "", "layers": ["mine"]}
    assert report["opened"]["asked"]
    assert report["opened"]["file"] == str(folder / "Muestra de Polos" / "Muestra de Polos.qgz")
    assert report["opened"]["layers"][:2] == ["Áreas", "Sectores"]
    assert len(report["opened"]["layers"]) == 6


def test_with_processing_off_it_starts_runs_and_is_unloaded_while_it_runs(started, profile):
    report = started("processing_off", processing=False)
    assert "processing" not in report["active"]
    assert report["bar"] == []
    assert report["able"] == [True, ""]
    assert_sample_opened(report, profile)
    assert report["ran"] == [True]
    # The run that went on was cancelled, and told its dialog so, before its provider went.
    assert report["ended"] == [False]
    assert report["menu"][:5] == ["Asistente…", "Explorador…", "Proyecto de muestra…", "1 Datos", "2 Medir"]
    assert report["left"] == [NOTHING] * 3


def test_without_packages_it_says_so_once_and_what_needs_none_of_them_works(started, profile):
    report = started("no_packages", packages=False)
    ((text, *buttons),) = report["bar"]
    assert "geopandas" in text
    assert text.endswith("Nada se instala sin que usted lo pida.")
    assert buttons == ["Instalar…", "No volver a mostrar"]
    able, reason = report["able"]
    assert not able
    assert "libpysal" in reason
    assert "Complementos → Polos → Requisitos" in reason
    assert_sample_opened(report, profile)
    assert report["left"] == [NOTHING] * 3
