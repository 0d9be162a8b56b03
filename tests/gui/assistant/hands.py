"""What a user's hands do, in a running QGIS, each deed counted; and eyes that keep a picture."""

import os
import sys
import time
from pathlib import Path

from qgis.PyQt.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["POLOS_FOLDER"])
sys.path.insert(0, str(Path(__file__).resolve().parent))


def wait(until, seconds=60):
    """Let QGIS live until something is so."""
    loop, end = QEventLoop(), time.monotonic() + seconds
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() or time.monotonic() > end else None)
    timer.start(30)
    loop.exec()
    timer.stop()
    if not until():
        raise TimeoutError


def pause(seconds=0.3):
    """Let QGIS live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


class Hands:
    """Clicks and drops, counted."""

    def __init__(self):
        self.clicks = 0

    def open_assistant(self):
        """Choose the entry of the menu, and return the window."""
        (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text().replace("&", "") == "Polos"]
        menu.actions()[0].trigger()
        self.clicks += 1
        pause()
        return plugins["polos"].assistant

    def drop(self, window, *paths):
        """Drop files on a window, all at once."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        parts = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enters, drops = QDragEnterEvent(QPoint(200, 200), *parts), QDropEvent(QPointF(200, 200), *parts)
        window.dragEnterEvent(enters)
        assert enters.isAccepted()
        window.dropEvent(drops)
        self.clicks += 1

    def click(self, widget, where=None):
        """Click a widget that can be seen and used."""
        wait(lambda: widget.isVisible() and widget.isEnabled(), 10)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where or widget.rect().center())
        self.clicks += 1
        pause()

    def click_item(self, view, place):
        """Click an entry of a list."""
        self.click(view.viewport(), view.visualItemRect(view.item(place)).center())


def shown_mnemonics(window):
    """Return the letters of Alt that the visible, usable widgets of a window answer to."""
    widgets = [*window.findChildren(QAbstractButton), *(one for one in window.findChildren(QLabel) if one.buddy())]
    used = [one for one in widgets if one.isVisible() and (one.buddy() if isinstance(one, QLabel) else one).isEnabled()]
    keys = [QKeySequence.mnemonic(one.text()) for one in used]
    return [key.toString() for key in keys if not key.isEmpty()]


def look(window, name):
    """Keep a picture of a window."""
    pause()
    window.grab().save(str(FOLDER / f"{name}.png"))
