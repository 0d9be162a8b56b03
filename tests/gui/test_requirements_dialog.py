"""The dialog of requirements in a real QGIS, clicked through; pictures go to build/screens."""

import os
import sys
import threading
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from polos.algorithms.provider import ALGORITHMS
from polos.dependencies import private
from polos.plugin import PolosPlugin
from polos.translation import FOLDER
from polos.ui.requirements import network
from polos.ui.requirements.requirements_dialog import RequirementsDialog
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QTranslator
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QMessageBox,
    QPushButton,
)

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
USERS = {"Local Moran": ("numpy", "toyalpha"), "Sector layer": ("numpy",)}


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch):
    """Have pip read no settings but the tests', and leave Python's path and modules as they were."""
    for name in list(os.environ):
        if name.startswith("PIP_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    path = list(sys.path)
    yield
    sys.path[:] = path
    for name in ("toyalpha", "toybeta"):
        sys.modules.pop(name, None)


@pytest.fixture
def wheels(tmp_path, make_wheel):
    folder = tmp_path / "ruedas de Polos"
    make_wheel(folder, "toyalpha", "1.2", requires=["toybeta"])
    make_wheel(folder, "toybeta")
    return folder


@pytest.fixture
def open_dialog(qgis_app, tmp_path):
    """Return an opener of the dialog on an empty profile, which waits until it has looked."""
    opened = []

    def open_it(users=None, wait=True):
        dialog = RequirementsDialog(users or USERS, str(tmp_path / "profile"))
        opened.append(dialog)
        dialog.show()
        if wait:
            ready(dialog)
        return dialog

    yield open_it
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()


def ready(dialog):
    """Wait until nothing runs in the background."""
    timer = QElapsedTimer()
    timer.start()
    while dialog.background is not None:
        assert timer.elapsed() < 120_000
        QApplication.processEvents()
        threading.Event().wait(0.01)
    QApplication.processEvents()


def rows(table):
    return [
        [table.topLevelItem(row).text(column) for column in range(table.columnCount())]
        for row in range(table.topLevelItemCount())
    ]


def take_wheels(dialog, folder, monkeypatch):
    """Choose a folder of wheels as a user does, up to QGIS's own file dialog."""
    monkeypatch.setattr(dialog, "_ask_folder", lambda: str(folder))
    dialog.choose_folder.click()


def test_install_use_and_remove(open_dialog, wheels, monkeypatch):
    dialog = open_dialog()
    assert [row[:4] for row in rows(dialog.packages)][1] == ["toyalpha", "–", "–", "Missing"]
    assert rows(dialog.packages)[0][3:] == ["Good", "All algorithms"]
    assert "One package is missing" in dialog.headline.text()
    assert not dialog.remove.isEnabled()
    take_wheels(dialog, wheels, monkeypatch)
    assert dialog.from_wheels.isChecked()
    dialog.act.click()
    assert not dialog.act.isEnabled()
    ready(dialog)
    assert [row[:2] for row in rows(dialog.planned)] == [["toyalpha", "1.2"], ["toybeta", "1.0"]]
    assert all(row[2][0].isdigit() for row in rows(dialog.planned))
    assert str(dialog.job.running.root) in dialog.summary.text()
    assert "numpy" in dialog.summary.text()
    dialog.act.click()
    ready(dialog)
    assert "can be used at once" in dialog.summary.text()
    assert "All packages" in dialog.headline.text()
    assert rows(dialog.packages)[1][1:4] == ["1.2", "Polos's folder", "Good"]
    assert not dialog.act.isVisible()
    module = import_module("toyalpha")
    assert module.__version__ == "1.2"
    dialog.copy_log.click()
    assert "Successfully installed" in QApplication.clipboard().text()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    dialog.remove.click()
    ready(dialog)
    assert "stay loaded until QGIS is started again: toyalpha" in dialog.summary.text()
    assert rows(dialog.packages)[1][3] == "Missing"


def test_what_goes_wrong_is_said_and_can_be_tried_again(open_dialog, wheels, monkeypatch):
    dialog = open_dialog()
    dialog.act.click()
    ready(dialog)
    assert "could not be reached" in dialog.summary.text()
    assert "Connection refused" in dialog.log.toPlainText()
    assert dialog.act.isEnabled()
    assert not dialog.planned.isVisible()
    dialog.from_wheels.setChecked(True)
    dialog.act.click()
    assert "Choose the zip or the folder" in dialog.summary.text()
    take_wheels(dialog, wheels, monkeypatch)
    assert not dialog.summary.text()
    dialog.act.click()
    ready(dialog)
    assert len(rows(dialog.planned)) == 2
    dialog.wheels.setText("/elsewhere.zip")  # another source: what was planned does not count any more
    assert not dialog.planned.isVisible()
    dialog.act.click()
    ready(dialog)
    assert "There is no /elsewhere.zip" in dialog.summary.text()


def test_cancel(open_dialog, wheels, monkeypatch):
    dialog = open_dialog()
    take_wheels(dialog, wheels, monkeypatch)
    dialog.act.click()
    assert dialog.cancel.isVisible()
    dialog.cancel.click()
    ready(dialog)
    assert "Cancelled" in dialog.summary.text()
    assert not dialog.cancel.isVisible()
    assert private.current(dialog.job.running.root) is None


def test_closing_stops_what_runs(open_dialog, wheels, monkeypatch):
    dialog = open_dialog()
    take_wheels(dialog, wheels, monkeypatch)
    dialog.act.click()
    background = dialog.background
    dialog.buttons.button(QDialogButtonBox.StandardButton.Close).click()
    assert background.isFinished()
    assert not dialog.isVisible()
    ready(dialog)


def test_results_arrive_in_the_thread_of_the_window(open_dialog, monkeypatch):
    dialog = open_dialog()
    seen = []
    monkeypatch.setattr(dialog, "_looked", lambda _: seen.append(threading.current_thread()))
    dialog.look()
    ready(dialog)
    assert seen == [threading.main_thread()]


def test_what_is_in_the_way_is_told(open_dialog, tmp_path):
    site = tmp_path / "site-packages"
    (site / "toyalpha").mkdir(parents=True)
    (site / "toyalpha" / "__init__.py").write_text("1 / 0")
    sys.path.insert(0, str(site))
    dialog = open_dialog()
    assert rows(dialog.packages)[1][2:4] == ["Your own folder", "Not usable"]
    assert f"toyalpha in {site} cannot be imported: ZeroDivisionError" in dialog.troubles.text()


def keys(dialog):
    """Return the letters by which buttons are reached; all that are seen have a text."""
    seen = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.text() for button in seen)
    return [text[text.index("&") + 1].lower() for text in (button.text() for button in seen) if "&" in text]


def test_it_opens_from_the_menu(polos, qgis_iface, monkeypatch):
    shown, menu, path = [], QMenu(), list(sys.path)
    monkeypatch.setattr(qgis_iface, "pluginMenu", lambda: menu, raising=False)
    monkeypatch.setattr(RequirementsDialog, "exec", lambda dialog: shown.append(dialog.users))
    polos.polos.unload()
    try:
        plugin = PolosPlugin(qgis_iface)
        plugin.initGui()
        (own,) = [action.menu() for action in menu.actions()]
        next(action for action in own.actions() if action.text() == "Requirements…").trigger()
        plugin.unload()
        assert len(shown[0]) == len(ALGORITHMS)
        assert all({"pandas", "geopandas"} <= set(modules) for modules in shown[0].values())
        assert menu.isEmpty()
        assert sys.path == path
    finally:
        polos.polos.initProcessing()


def test_the_proxy_of_qgis(qgis_app, monkeypatch):
    from qgis.core import QgsNetworkAccessManager

    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 8080, "josé", "a:b@c")
    monkeypatch.setattr(QgsNetworkAccessManager, "fallbackProxy", lambda _: proxy)
    address = network.proxy_address()
    parts = urlsplit(address)
    assert (parts.scheme, parts.hostname, parts.port) == ("http", "proxy.example", 8080)
    assert (unquote(parts.username), unquote(parts.password)) == ("josé", "a:b@c")
    assert address.isascii()
    proxy.setType(QNetworkProxy.ProxyType.Socks5Proxy)
    assert network.proxy_address().startswith("socks5://")
    proxy.setType(QNetworkProxy.ProxyType.NoProxy)
    assert network.proxy_address() == ""


@pytest.fixture(params=["en", "es"])
def in_language(request, qgis_app):
    """Translate as the plugin does in a QGIS of that language."""
    translator = QTranslator()
    if request.param != "en":
        assert translator.load(str(FOLDER / f"polos_{request.param}.qm"))
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(("in_language", "theme"), [("en", "dark"), ("es", "light")], indirect=["in_language"])
def test_pictures(open_dialog, in_language, theme, wheels, monkeypatch, qgis_app):
    """To be looked at; that nothing is cut off is checked as far as a program can."""
    palette = QApplication.palette()
    if theme == "dark":
        qgis_app.setUITheme("Night Mapping")
    try:
        users = dict.fromkeys(("Local Moran", "Getis-Ord"), ("pandas", "libpysal", "toyalpha"))
        dialog = open_dialog(users | {"Sector layer": ("pandas",)})
        dialog.show_log.setChecked(True)
        dialog.act.click()
        ready(dialog)
        picture(dialog, f"requirements_failed_{in_language}_{theme}")
        dialog.show_log.setChecked(False)
        take_wheels(dialog, wheels, monkeypatch)
        dialog.act.click()
        picture(dialog, f"requirements_busy_{in_language}_{theme}")
        ready(dialog)
        picture(dialog, f"requirements_plan_{in_language}_{theme}")
        assert dialog.width() <= 1366
        assert dialog.height() <= 768 - 60  # the taskbar
        for button in dialog.findChildren(QPushButton):
            assert not button.isVisible() or button.width() >= button.sizeHint().width()
        assert len(keys(dialog)) == len(set(keys(dialog))) == 7
        dialog.job.plan = None
        dialog._show_state()
        assert len(keys(dialog)) == len(set(keys(dialog))) == 7
    finally:
        qgis_app.setUITheme("default")
        QApplication.setPalette(palette)  # which the theme leaves behind


def picture(dialog: QDialog, name):
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert dialog.grab().save(str(SCREENS / f"{name}.png"))


def test_the_profile_is_that_of_qgis(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setattr(RequirementsDialog, "look", lambda _: None)
    dialog = RequirementsDialog(USERS)
    assert private.inside(dialog.job.running.root, os.path.normpath(QgsApplication.qgisSettingsDirPath()))
    dialog.deleteLater()
