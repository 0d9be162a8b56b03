"""Which Python and which pip install; what pip says on other systems."""

import json
import re
import sys
import sysconfig
from pathlib import Path

import pytest
from polos.dependencies import interpreter
from polos.dependencies.failures import PackageError, of_pip
from polos.dependencies.running import running


def test_python_beside_qgis_on_windows_and_macos(tmp_path):
    """Layouts as of OSGeo4W (bin/qgis-bin.exe, apps/Python312) and of QGIS.app (qfieldsync pull request 805)."""
    root = tmp_path / "QGIS 3.40"
    found = interpreter.candidates(root / "bin" / "qgis-bin.exe", root / "apps" / "Python312", "win32")
    assert found[0] == root / "apps" / "Python312" / "python.exe"
    assert root / "bin" / "python.exe" in found
    assert not any(candidate.name.startswith("qgis") for candidate in found)
    contents = tmp_path / "QGIS.app" / "Contents"
    found = interpreter.candidates(contents / "MacOS" / "QGIS", contents / "Frameworks", "darwin")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert {contents / "MacOS" / "bin" / "python3", contents / "MacOS" / f"python{version}"} <= set(found)
    assert contents / "MacOS" / "QGIS" not in found
    assert interpreter.candidates("/usr/bin/qgis", "/usr", "linux")[0] == Path(f"/usr/bin/python{version}")


def test_python_in_a_macos_application_is_told_where_its_library_is(profile, monkeypatch, tmp_path):
    monkeypatch.delenv("PYTHONHOME", raising=False)
    assert "PYTHONHOME" not in interpreter.environment(running(profile), tmp_path)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert interpreter.environment(running(profile), tmp_path)["PYTHONHOME"] == sys.prefix


def test_no_python_is_never_qgis_itself(sitting, monkeypatch, tmp_path):
    monkeypatch.setattr(interpreter, "candidates", lambda: [tmp_path / "bin" / "python3"])
    with pytest.raises(PackageError, match=re.escape(str(tmp_path / "bin"))):
        sitting()


def test_another_python_of_the_same_version_is_not_taken(sitting, monkeypatch, tmp_path):
    other = tmp_path / "python3"
    # The same version and system, but another build, as pyenv's beside Debian's.
    said = json.dumps([sys.version.replace("(", "(another, "), sysconfig.get_platform()])
    other.write_text(f"#!/bin/sh\necho '{said}'\n")
    other.chmod(0o755)
    monkeypatch.setattr(interpreter, "candidates", lambda: [other, Path(sys.executable)])
    assert sitting()._python == Path(sys.executable)


@pytest.fixture
def without_pip(monkeypatch, tmp_path):
    """Have no pip but that of wheels: one that fails comes first on Python's path."""
    (tmp_path / "nopip" / "pip").mkdir(parents=True)
    (tmp_path / "nopip" / "pip" / "__init__.py").write_text("")
    sys.path.insert(0, str(tmp_path / "nopip"))
    python_wheels = interpreter._pip_wheels
    monkeypatch.setattr(
        interpreter, "_pip_wheels", lambda wheels: [f for f in python_wheels(wheels) if wheels and f.parent == wheels]
    )
    return lambda: next(python_wheels(None), None)


def test_no_pip(sitting, without_pip, failure):
    said = str(failure(sitting()))
    assert "no pip" in said
    assert "python3-pip" in said


def test_a_pip_that_is_too_old(sitting, without_pip, tmp_path, failure):
    (tmp_path / "nopip" / "pip" / "__main__.py").write_text("print('pip 22.0.2 from nowhere')")
    said = str(failure(sitting()))
    assert "pip 22.0.2, and 22.2 is needed" in said


def test_the_pip_among_the_wheels_is_used(sitting, without_pip, wheels):
    import shutil

    file = without_pip()
    if file is None:
        pytest.skip("no wheel of pip on this machine (Debian: python3-pip-whl)")
    shutil.copy(file, wheels)
    job = sitting()
    plan = job.make_plan(wheels)
    job.install()
    assert {item.name for item in plan.items} == {"toyalpha", "toybeta"}
    assert job.look()[0].good


def test_settings_of_pip_that_would_disturb_do_not(sitting, wheels, monkeypatch, tmp_path):
    for name, value in {
        "PIP_USER": "1",
        "PIP_TARGET": str(tmp_path / "elsewhere"),
        "PIP_REQUIRE_VIRTUALENV": "1",
        "PIP_NO_BINARY": ":all:",
        "PIP_REQUIREMENT": "/nowhere.txt",
    }.items():
        monkeypatch.setenv(name, value)
    job = sitting()
    job.make_plan(wheels)
    job.install()
    assert job.look()[0].good
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ERROR: Could not install packages due to an OSError: [WinError 112] There is not enough space", "is full"),
        ("PermissionError: [Errno 13] Permission denied: 'C:\\\\x'", "cannot write"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] self signed'))", "certificate"),
        ("ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.", "SOCKS"),
        ("NewConnectionError: [Errno 11001] getaddrinfo failed", "could not be reached"),
        ("ERROR: Something that nobody has seen before.", "Something that nobody has seen before. Copy the log"),
        ("", "Copy the log"),
    ],
)
def test_what_pip_says_on_other_systems(said, meant):
    """Windows' and OpenSSL's wording cannot be made here: it is that of their documentation and of pip's source."""
    assert meant in str(of_pip(said.splitlines(), "C:\\profile", "Python 3.12, win-amd64"))
