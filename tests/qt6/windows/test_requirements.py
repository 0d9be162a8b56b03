"""The dialog of requirements under Qt 6: a plan from a folder of wheels, an installation, cancelling."""

import os
import sys
import threading
from importlib import import_module
from urllib.parse import unquote, urlsplit

import pytest
from polos.dependencies import private
from polos.ui.requirements import network
from polos.ui.requirements.requirements_dialog import RequirementsDialog
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

USERS = {"Local Moran": ("numpy", "toyalpha"), "Sector layer": ("numpy",)}
WHEELS = os.environ["POLOS_WHEELS"]


@pytest.fixture
def open_dialog(tmp_path, ready):
    """Return an opener of the dialog on an empty profile, which waits until it has looked."""
    opened, path = [], list(sys.path)

    def open_it():
        dialog = RequirementsDialog(USERS, str(tmp_path / "profile"))
        opened.append(dialog)
        dialog.show()
        ready(lambda: dialog.background is None)
        return dialog

    yield open_it
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()
    sys.path[:] = path
    for name in ("toyalpha", "toybeta"):
        sys.modules.pop(name, None)


def rows(table):
    return [
        [table.topLevelItem(row).text(column) for column in range(table.columnCount())]
        for row in range(table.topLevelItemCount())
    ]


def take_wheels(dialog, monkeypatch):
    monkeypatch.setattr(dialog, "_ask_folder", lambda: WHEELS)
    dialog.choose_folder.click()


def test_plan_install_use_and_remove(open_dialog, ready, monkeypatch, picture):
    dialog = open_dialog()
    assert [row[0] for row in rows(dialog.packages)] == ["numpy", "toyalpha"]
    assert rows(dialog.packages)[1][1:4] == ["–", "–", "Missing"]
    take_wheels(dialog, monkeypatch)
    assert dialog.from_wheels.isChecked()
    dialog.act.click()
    assert dialog.cancel.isVisible()
    ready(lambda: dialog.background is None)
    assert [row[:2] for row in rows(dialog.planned)] == [["toyalpha", "1.2"], ["toybeta", "1.0"]], (
        dialog.log.toPlainText()
    )
    assert str(dialog.job.running.root) in dialog.summary.text()
    picture(dialog, "requirements_plan")
    dialog.act.click()
    ready(lambda: dialog.background is None)
    assert "can be used at once" in dialog.summary.text()
    assert rows(dialog.packages)[1][1:4] == ["1.2", "Polos's folder", "Good"]
    assert import_module("toyalpha").__version__ == "1.2"
    dialog.copy_log.click()
    assert "Successfully installed" in QApplication.clipboard().text()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    dialog.remove.click()
    ready(lambda: dialog.background is None)
    assert rows(dialog.packages)[1][3] == "Missing"


def test_what_goes_wrong_is_said(open_dialog, ready, picture):
    dialog = open_dialog()
    dialog.act.click()
    ready(lambda: dialog.background is None)
    assert "could not be reached" in dialog.summary.text()
    assert dialog.act.isEnabled()
    dialog.show_log.setChecked(True)
    picture(dialog, "requirements_failed")


def test_cancel_and_close(open_dialog, ready, monkeypatch):
    dialog = open_dialog()
    take_wheels(dialog, monkeypatch)
    dialog.act.click()
    dialog.cancel.click()
    ready(lambda: dialog.background is None)
    assert "Cancelled" in dialog.summary.text()
    assert private.current(dialog.job.running.root) is None
    dialog.act.click()
    background = dialog.background
    dialog.buttons.button(QDialogButtonBox.StandardButton.Close).click()
    assert background.isFinished()
    assert not dialog.isVisible()
    ready(lambda: dialog.background is None)


def test_results_arrive_in_the_thread_of_the_window(open_dialog, ready, monkeypatch):
    dialog = open_dialog()
    seen = []
    monkeypatch.setattr(dialog, "_looked", lambda _: seen.append(threading.current_thread()))
    dialog.look()
    ready(lambda: dialog.background is None)
    assert seen == [threading.main_thread()]


def test_the_proxy(monkeypatch):
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 8080, "josé", "a:b@c")
    monkeypatch.setattr(QgsNetworkAccessManager, "proxy", proxy)
    address = network.proxy_address()
    parts = urlsplit(address)
    assert (parts.scheme, parts.hostname, parts.port) == ("http", "proxy.example", 8080)
    assert (unquote(parts.username), unquote(parts.password)) == ("josé", "a:b@c")
    proxy.setType(QNetworkProxy.ProxyType.Socks5Proxy)
    assert network.proxy_address().startswith("socks5://")
    proxy.setType(QNetworkProxy.ProxyType.NoProxy)
    assert network.proxy_address() == ""


def test_in_spanish(open_dialog, in_language, picture):
    assert in_language("es")
    dialog = open_dialog()
    assert dialog.windowTitle() == "Requisitos de Polos"
    picture(dialog, "requirements_es")
