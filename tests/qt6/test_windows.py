"""Polos's windows under PyQt6: the tests in windows/, run in the Python of build/qt6."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = Path(__file__).resolve().parent / "windows"


@pytest.mark.parametrize("file", sorted(file.name for file in WINDOWS.glob("test_*.py")))
def test_under_pyqt6(qt6, file, make_wheel, tmp_path):
    make_wheel(tmp_path / "ruedas de Polos", "toyalpha", "1.2", requires=["toybeta"])
    make_wheel(tmp_path / "ruedas de Polos", "toybeta")
    # As it is without what the tests' own QGIS has set, and without anybody's settings of pip.
    others = ("QGIS", "PYTHON", "QT_", "PIP_", "VIRTUAL_ENV")
    values = {key: value for key, value in os.environ.items() if not key.startswith(others)}
    values |= {
        "PYTHONPATH": os.pathsep.join([str(WINDOWS / "stand_ins"), str(ROOT / "build" / "plugins")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "QT_QPA_PLATFORM": "offscreen",
        "POLOS_PROFILE": str(tmp_path / "profile"),
        "POLOS_WHEELS": str(tmp_path / "ruedas de Polos"),
        "POLOS_SCREENS": str(ROOT / "build" / "screens"),
    }
    command = [qt6 / "bin" / "python", "-m", "pytest", "-c", WINDOWS / "pytest.ini", WINDOWS / file]
    done = subprocess.run(command, env=values, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout, done.stdout
