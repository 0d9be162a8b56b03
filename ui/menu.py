"""Polos's entries in the menu of plugins, and its toolbar."""

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu

from ..translation import tr

try:
    from qgis.PyQt.QtGui import QAction
except ImportError:  # Qt 5
    from qgis.PyQt.QtWidgets import QAction

NAME = "Polos"
TOOLBAR = "PolosToolbar"
"""Name under which QGIS remembers where the toolbar stands."""


class Menu:
    """The submenu *Plugins → Polos* and the toolbar *Polos*.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface):
        self.iface = iface
        self.entries = []
        self.submenus = []
        self.toolbar = iface.addToolBar(NAME)
        self.toolbar.setObjectName(TOOLBAR)

    def add(self, text, icon, opened):
        """Add an entry.

        Parameters
        ----------
        text : str
            In the language of QGIS.
        icon : str
            Path of a picture.
        opened : bound method
            Called when it is chosen. Qt does not keep its object alive, as it would that of a lambda.
        """
        action = QAction(QIcon(icon), text, self.iface.mainWindow())
        action.triggered.connect(opened)
        self._add(action)

    def add_algorithms(self, title, algorithms, on_toolbar):
        """Add a submenu of algorithms.

        Parameters
        ----------
        title : str
            In the language of QGIS.
        algorithms : iterable of QgsProcessingAlgorithm
        on_toolbar : collection of str
            Names of those that stand on the toolbar too.
        """
        submenu = QMenu(title, self.iface.mainWindow())
        self.submenus.append(submenu)
        for algorithm in algorithms:
            action = AlgorithmAction(algorithm, self.iface, submenu)
            submenu.addAction(action)
            if algorithm.name() in on_toolbar:
                self.toolbar.addAction(action)
        self._add(submenu.menuAction())

    def _add(self, action):
        self.iface.addPluginToMenu(NAME, action)
        self.entries.append(action)

    def remove(self):
        """Remove all entries, with which the submenu goes too, and the toolbar."""
        self.iface.mainWindow().removeToolBar(self.toolbar)
        for action in self.entries:
            self.iface.removePluginMenu(NAME, action)
        for thing in (self.toolbar, *self.submenus, *self.entries):
            thing.deleteLater()
        self.entries.clear()
        self.submenus.clear()


class AlgorithmAction(QAction):
    """Opens the dialog of an algorithm."""

    def __init__(self, algorithm, iface, parent):
        super().__init__(algorithm.icon(), f"{algorithm.displayName()}…", parent)
        self.algorithm_id = algorithm.id()
        self.iface = iface
        self.setToolTip(algorithm.displayName())
        self.triggered.connect(self.open)

    def open(self):
        """Open the dialog, or say why the algorithm cannot run."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.algorithm_id)
        able, reason = algorithm.canExecute()
        if not able:
            self.iface.messageBar().pushWarning(NAME, reason)
            return
        try:
            import processing
        except ImportError:
            self.iface.messageBar().pushWarning(
                NAME, tr("QGIS's own plugin Processing is off. Switch it on in Plugins → Manage and Install Plugins.")
            )
            return
        processing.execAlgorithmDialog(algorithm)
