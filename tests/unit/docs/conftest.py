"""The documentation as it is built, once for all tests of a process."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("es", "en")


@pytest.fixture(scope="session")
def site():
    """Return build/docs, built from this source; where Sphinx cannot be had, tests are skipped."""
    venv = ROOT / "build" / "docs-venv" / "bin" / "python"
    done = subprocess.run([ROOT / "tools" / "docs.sh"], capture_output=True, text=True, check=False)
    if done.returncode and not venv.exists():
        pytest.skip(f"Sphinx cannot be had: {done.stderr.strip()[-300:]}")
    assert done.returncode == 0, done.stderr[-3000:]
    return ROOT / "build" / "docs"
