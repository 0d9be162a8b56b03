"""Menu, about and page of settings under Qt 6."""

# ruff: noqa: N802  (names as QGIS has them)

import os
from pathlib import Path

import pytest
from polos.settings import Settings, user_settings
from polos.ui.about_dialog import AboutDialog
from polos.ui.menu import Menu
from polos.ui.settings_page import SettingsFactory, SettingsPage
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QToolBar

ICON = str(Path(__file__).resolve().parents[3] / "resources" / "icons" / "polos.svg")


class Interface:
    """What a menu asks of QGIS's window."""

    def __init__(self):
        self.window = QMainWindow()
        self.plugins = self.window.menuBar().addMenu("Plugins")
        for other in ("Another", "Yet another"):
            self.plugins.addMenu(other)

    def mainWindow(self):
        return self.window

    def pluginMenu(self):
        return self.plugins

    def addToolBar(self, name):
        return self.window.addToolBar(name)


class Algorithm:
    """What a menu asks of an algorithm."""

    def icon(self):
        from qgis.PyQt.QtGui import QIcon

        return QIcon(ICON)

    def name(self):
        return "localmoran"

    def id(self):
        return "polos:localmoran"

    def displayName(self):
        return "Local Moran"


class Opener:
    def __init__(self):
        self.times = 0

    def open(self):
        self.times += 1


@pytest.fixture
def interface():
    return Interface()


def test_entries_come_work_and_go(interface, picture):
    menu, opener = Menu(interface, ICON), Opener()
    menu.add("Requirements…", ICON, opener.open)
    menu.add_algorithms("Hot spots", [Algorithm()], {"localmoran"})
    assert [action.text() for action in interface.plugins.actions()] == ["Another", "Polos", "Yet another"]
    first, second = interface.plugins.actions()[1].menu().actions()
    first.trigger()
    assert opener.times == 1
    (algorithm,) = second.menu().actions()
    assert algorithm.text() == "Local Moran…"
    (toolbar,) = interface.window.findChildren(QToolBar)
    button = toolbar.widgetForAction(toolbar.actions()[0])
    assert (button.text(), button.menu()) == ("Polos", interface.plugins.actions()[1].menu())
    assert toolbar.actions()[1:] == [algorithm]
    picture(interface.window, "menu")
    menu.remove()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [action.text() for action in interface.plugins.actions()] == ["Another", "Yet another"]
    assert interface.window.findChildren(QToolBar) == []


def test_about(picture):
    dialog = AboutDialog(ICON, {"version": "0.1.0", "homepage": "https://a.example", "tracker": "https://b.example"})
    image = picture(dialog, "about")
    assert not image.isNull()
    assert "Qt 6." in dialog.versions.toPlainText()
    dialog.copy()
    assert QApplication.clipboard().text() == dialog.versions.toPlainText()
    dialog.reject()


def test_settings_are_shown_stored_and_restored(picture):
    page = SettingsFactory(ICON).createWidget()
    assert isinstance(page, SettingsPage)
    assert page.shown() == Settings()
    page.language.setCurrentIndex(page.language.findData("es"))
    page.alpha.setValue(0.01)
    page.permutations.setValue(1999)
    picture(page, "settings")
    page.apply()
    assert user_settings() == Settings(language="es", alpha=0.01, permutations=1999)
    again = SettingsPage()
    assert again.shown() == user_settings()
    again.restore()
    again.apply()
    assert user_settings() == Settings()
    assert Path(os.environ["POLOS_PROFILE"], "QGIS4.ini").exists()
