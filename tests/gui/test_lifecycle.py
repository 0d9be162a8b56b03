"""Loading and unloading in a real QGIS: what is left after twenty times, and which pages its options have."""

import os
import shutil
from pathlib import Path

import pytest

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
SPANISH = "\n[locale]\noverrideFlag=true\nuserLocale=es\n"


@pytest.fixture
def report(profile, desktop):
    """Return what the script of reloads saw, in a QGIS in Spanish with all packages in reach."""
    with (profile / "profiles" / "default" / "QGIS" / "QGIS3.ini").open("a") as settings:
        settings.write(SPANISH)
    done, report = desktop("reloads", profile, {"PYTHONPATH": os.environ.get("PYTHONPATH", "")})
    assert "error" not in report, report["error"]
    assert done.returncode == 0, done.stderr[-3000:]
    SCREENS.mkdir(parents=True, exist_ok=True)
    shutil.copy(profile / "options.png", SCREENS / "options_es.png")
    return report


def test_twenty_reloads_leave_nothing_behind(report):
    loaded, unloaded = report["loaded"], report["unloaded"]
    assert loaded["provider"]
    assert (loaded["menu"], loaded["toolbars"], loaded["widget"]) == (["Polos"], ["PolosToolbar"], True)
    assert loaded["speaks"] == "No significativo"
    assert unloaded == {
        **unloaded,
        "provider": False,
        "algorithms": 0,
        "menu": [],
        "toolbars": [],
        "speaks": "Not significant",
        "widget": False,
        "path": [],
    }
    assert unloaded["actions"] < loaded["actions"]
    assert len(report["rounds"]) == 20
    assert all(seen == loaded for seen in report["rounds"])
    assert report["at last"] == unloaded
    assert report["active"] == 1
    assert (report["pages"], report["left pages"], report["pages at last"]) == (["polosOptions"], [], ["polosOptions"])
