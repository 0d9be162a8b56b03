"""A QGIS of its own on a virtual screen, in a profile of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))  # what tests of this folder share


@pytest.fixture(scope="session")
def bare_environment():
    """Return a function of a folder of profiles.

    It returns the environment of a QGIS without the packages that set-up has installed for the tests.
    """

    def environment(profile):
        without = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "QT_QPA_PLATFORM")
        values = {key: value for key, value in os.environ.items() if key not in without}
        return {
            **values,
            "PYTHONNOUSERSITE": "1",
            "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "XDG_RUNTIME_DIR": str(ROOT / "build" / "runtime"),
            "LANG": "C.UTF-8",
        }

    return environment


@pytest.fixture
def widgets(polos):
    """Register the widgets of Polos as the plugin does in the desktop."""
    from polos.plugin import PolosPlugin

    plugin = PolosPlugin(None)
    plugin.register_widgets()
    assert len(plugin.widgets) == 3
    yield plugin.widgets
    plugin.unload()


@pytest.fixture
def profile(tmp_path):
    """Return a profile in which Polos is enabled and nothing else has been done."""
    settings = tmp_path / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        "[PythonPlugins]\npolos=true\nprocessing=true\n\n[qgis]\ncheckVersion=false\n\n"
        "[app]\nnewProjectDefault=false\n\n[migration]\nfileVersion=2\nsettings=true\n"
    )
    return tmp_path


@pytest.fixture
def display():
    """Return the name of a virtual screen; the desktop starts on no other platform of Qt."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    told, tell = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with os.fdopen(told) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture
def desktop(bare_environment, display):
    """Return a function that runs a script beside this file in a QGIS of its own, and returns how it ended.

    The script finds its folder in the environment variable POLOS_FOLDER and leaves report.json there.
    """

    def run(script, folder, environment=None):
        command = [
            *("/usr/bin/qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder)),
            *("--code", str(Path(__file__).parent / f"{script}.py")),
        ]
        values = {**bare_environment(folder), **(environment or {}), "POLOS_FOLDER": str(folder), "DISPLAY": display}
        done = subprocess.run(command, env=values, capture_output=True, text=True, check=False, timeout=400)
        file = folder / "report.json"
        assert file.exists(), done.stderr[-3000:]
        return done, json.loads(file.read_text(encoding="utf-8"))

    return run


@pytest.fixture
def open_dialog(polos, qgis_app, qgis_iface, monkeypatch):
    """Return a function that opens the window of an algorithm as QGIS does in the desktop."""
    from polos.ui.dialogs.making import algorithm_dialog
    from qgis.gui import QgsBrowserGuiModel
    from qgis.PyQt import sip

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    opened = []

    def open_one(name, parameters=None):
        dialog = algorithm_dialog(qgis_app.processingRegistry().createAlgorithmById(f"polos:{name}"))
        opened.append(dialog)
        dialog.setParameters(parameters or {})
        dialog.mainWidget().refresh()
        return dialog

    yield open_one
    for dialog in opened:
        if not sip.isdeleted(dialog):
            dialog.close()
            dialog.deleteLater()


@pytest.fixture
def picture(qgis_app):
    """Return a function that keeps a picture of a window in build/screens."""
    from qgis.PyQt.QtWidgets import QApplication

    def keep(window, name):
        QApplication.processEvents()
        (ROOT / "build" / "screens").mkdir(parents=True, exist_ok=True)
        assert window.grab().save(str(ROOT / "build" / "screens" / f"{name}.png"))

    return keep
