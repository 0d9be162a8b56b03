"""One state in force, whoever else installs, cancels, is killed, or has another numpy."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from polos.analysis.errors import Cancelled
from polos.dependencies import packages, private
from polos.dependencies.packages import Package

HOLDER = """
import sys, time
from pathlib import Path
from polos.dependencies import private
root = Path(sys.argv[1])
if sys.argv[2] == "lock":
    with private.locked(root):
        print("held", flush=True)
        time.sleep(60)
private.activate(root)
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def another_qgis():
    """Return a starter of another process that installs into, or uses, the same profile."""
    started = []

    def start(root, what):
        values = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, root, what], env=values, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def test_two_qgis_installing_into_one_profile(sitting, wheels, another_qgis, failure):
    job = sitting()
    job.make_plan(wheels)
    other = another_qgis(job.running.root, "lock")
    assert "Another QGIS is installing" in str(failure(job, wheels))
    other.kill()
    other.wait()
    assert job.install() == []  # the lock of a QGIS that crashed does not last


def test_what_another_qgis_uses_is_not_deleted(installed, another_qgis, profile):
    first = installed()
    other = another_qgis(private.root_of(profile), "use")
    second = installed()
    assert (first.is_dir(), second != first) == (True, True)
    other.kill()
    other.wait()
    installed()
    assert (first.exists(), second.exists()) == (False, False)


def test_a_package_that_imports_with_an_error_is_not_put_in_force(sitting, wheels, make_wheel, installed, failure):
    installed()
    job = sitting()
    make_wheel(wheels, "toyalpha", "5.0", files={"toyalpha/__init__.py": "import nowhere_to_be_found\n"})
    said = str(failure(job, wheels))
    assert "toyalpha was downloaded, but it cannot be imported" in said
    assert "No module named 'nowhere_to_be_found'" in said
    assert job.look()[0].version == "1.2"


def test_a_package_of_polos_that_has_broken_since_is_installed_again(sitting, wheels, installed):
    installed({"toyalpha": ("1.2", "1 / 0")})
    job = sitting()
    (found,) = job.found
    assert "ZeroDivisionError" in str(found.trouble)
    assert "Install again" in str(found.trouble)
    job.make_plan(wheels)
    job.install()
    assert job.look()[0].good


def test_a_cancelled_download(sitting, wheels, index):
    job = sitting()
    server = index(wheels, stalls=True)
    job.cancelled = server.stalled.is_set
    began = time.monotonic()
    with pytest.raises(Cancelled):
        job.make_plan()
    assert server.stalled.is_set()
    assert time.monotonic() - began < 20
    assert private.current(job.running.root) is None
    assert children() == []


def test_a_cancelled_installation_leaves_the_old_state(sitting, wheels, installed):
    before = installed()
    job = sitting()
    job.make_plan(wheels)
    job.cancelled = lambda: any("Installing collected packages" in line for line in job.lines)
    job.lines.clear()
    with pytest.raises(Cancelled):
        job.install()
    assert private.current(job.running.root) == before
    assert not list(job.running.root.glob("new-*"))
    assert children() == []


def children():
    """Return the command lines of this process's living children."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            if stat[1] == str(os.getpid()) and stat[0] != "Z":
                found.append((folder / "cmdline").read_text())
        except OSError:
            continue
    return [line for line in found if "pip" in line]


def test_an_installation_that_was_killed_halfway_leaves_the_old_state(profile, installed):
    root = private.root_of(profile)
    first = installed()
    (root / "new-abc" / "toyalpha").mkdir(parents=True)
    (root / "7").mkdir()
    (root / "current.new").write_text("7")
    assert private.activate(root) == first
    assert installed() == root / "8"
    assert {entry.name for entry in root.iterdir() if entry.is_dir()} == {"8"}


@pytest.mark.parametrize("text", ["", "99", "../..", "1\n2", "eins", "é"])
def test_a_damaged_note_of_the_state_in_force_is_as_none(profile, text):
    root = private.root_of(profile)
    (root / "1").mkdir(parents=True)
    (root / "current").write_text(text, encoding="latin-1")
    before = list(sys.path)
    assert private.activate(root) is None
    assert sys.path == before


def test_packages_made_for_another_numpy_of_qgis(sitting, monkeypatch, installed):
    import numpy

    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "1", ("numpy",)))
    installed(kept={"numpy": numpy.__version__})
    job = sitting()
    assert job.found[-1].good
    installed(kept={"numpy": "1.0.1"})
    said = str(job.look()[-1].trouble)
    assert f"toyalpha was installed for a QGIS with numpy 1.0.1, and this one has numpy {numpy.__version__}" in said
