"""A message bar that says, after an installation, that packages are missing, and leads to where they are installed."""

from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ...analysis.errors import listed, mark, notice
from ...dependencies.found import unmet
from ...dependencies.packages import package
from ...translation import message, tr

QUIET = "polos/quiet/missing_packages"
"""Setting: whether the user wants to hear of it no more."""
MISSING = mark("Python packages are missing: {packages}. Nothing is installed unless you say so.")
MOST = 4
"""Names of packages that fit beside two buttons."""


class Reminder:
    """Says once after each start which packages are missing. Nothing is installed by it.

    Parameters
    ----------
    iface : QgisInterface
    modules : iterable of str
        What algorithms import; optional ones are nobody's trouble.
    install : bound method
        Opens the dialog of the requirements.
    """

    def __init__(self, iface, modules, install):
        self.iface, self.install = iface, install
        self.modules = [module for module in modules if not package(module).optional]
        self.item = None
        if iface.mainWindow().isVisible():
            # Polos was switched on while QGIS runs: once the plugin manager is done with it.
            self.timer = QTimer()
            self.timer.setSingleShot(True)
            self.timer.timeout.connect(self.look)
            self.timer.start(0)
        else:
            self.timer = None
            iface.initializationCompleted.connect(self.look)

    def look(self):
        """Show the message if anything is missing and the user has not declined to hear of it."""
        missing = [] if QgsSettings().value(QUIET, False, bool) else unmet(self.modules)
        if not missing or self.item is not None:
            return
        bar = self.iface.messageBar()
        self.item = bar.createMessage("Polos", message(notice(MISSING, packages=listed(missing, MOST))))
        self.item.destroyed.connect(self._forget)
        for title, pressed in ((tr("Install…"), self.install), (tr("Do not show again"), self.decline)):
            button = QPushButton(title, self.item)
            button.clicked.connect(lambda _, act=pressed: act())
            self.item.layout().addWidget(button)
        bar.pushWidget(self.item, Qgis.MessageLevel.Info, 0)

    def look_again(self):
        """Take the message away once nothing is missing."""
        if self.item is not None and not unmet(self.modules):
            self._hide()

    def decline(self):
        """Show it never again."""
        QgsSettings().setValue(QUIET, True)
        self._hide()

    def remove(self):
        """Take away what is shown or waits to be."""
        if self.timer is None:
            self.iface.initializationCompleted.disconnect(self.look)
        else:
            self.timer.stop()
        self._hide()

    def _hide(self):
        if self.item is not None:
            self.iface.messageBar().popWidget(self.item)

    def _forget(self):
        self.item = None
