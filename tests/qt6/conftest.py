"""A Python with PyQt6, which QGIS 4 has in place of PyQt5."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

collect_ignore = ["windows"]
"""Run in that Python; see test_windows.py."""


@pytest.fixture(scope="session")
def qt6():
    """Return the folder build/qt6, made where it is missing; without network and PyQt6, tests are skipped."""
    done = subprocess.run([ROOT / "tools" / "qt6.sh"], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"PyQt6 cannot be had: {done.stderr.strip()}")
    return ROOT / "build" / "qt6"
