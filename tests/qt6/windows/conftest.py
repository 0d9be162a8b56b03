"""An application of Qt 6, and pictures of its windows."""

import os
import sys
from pathlib import Path

import pytest
from polos.translation import install_translator
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import PYQT_VERSION, QCoreApplication, QElapsedTimer

SCREENS = Path(os.environ["POLOS_SCREENS"])


@pytest.fixture(scope="session", autouse=True)
def application():
    assert PYQT_VERSION >= 0x060000
    assert not [name for name in sys.modules if name.startswith("PyQt5")]
    return QgsApplication([])


@pytest.fixture(autouse=True)
def no_unhandled_errors(monkeypatch):
    """Fail where a slot, or a method that Qt calls, raises: PyQt6 would end the program."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    yield
    assert not raised, raised


@pytest.fixture
def in_language(monkeypatch):
    """Return a function that makes the application speak a language, as the plugin does."""
    installed = []

    def speak(language):
        monkeypatch.setattr(QgsApplication, "language", language)
        installed.append(install_translator())
        return installed[-1]

    yield speak
    for translator in filter(None, installed):
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def ready():
    """Return a function that lets the application live until something is so."""

    def wait(until, seconds=120):
        timer = QElapsedTimer()
        timer.start()
        while not until():
            assert timer.elapsed() < 1000 * seconds
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    return wait


@pytest.fixture
def picture():
    """Return a function that shows a window and keeps a picture of it."""

    def take(window, name):
        window.show()
        QCoreApplication.processEvents()
        SCREENS.mkdir(parents=True, exist_ok=True)
        image = window.grab()
        assert image.save(str(SCREENS / f"qt6_{name}.png"))
        return image.toImage()

    return take
