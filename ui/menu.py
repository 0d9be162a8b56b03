"""Polos's menu, at *Plugins → Polos* and at the button *Polos* of its toolbar."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ..translation import tr

NAME = "Polos"
TOOLBAR = "PolosToolbar"
"""Name under which QGIS remembers where the toolbar stands."""


class Menu:
    """One menu in two places: the submenu *Plugins → Polos*, and the button with which the toolbar *Polos* begins.

    The submenu is our own: QGIS keeps one that it made for a plugin, out of sight, when the plugin is gone.

    Parameters
    ----------
    iface : QgisInterface
    icon : str
        Path of the picture of Polos.
    """

    def __init__(self, iface, icon):
        self.iface = iface
        plugins = iface.pluginMenu()
        self.menu = QMenu(NAME, plugins)
        later = (one for one in plugins.actions() if one.menu() and one.text().replace("&", "").lower() > NAME.lower())
        plugins.insertMenu(next(later, None), self.menu)
        self.toolbar = iface.addToolBar(NAME)
        self.toolbar.setObjectName(TOOLBAR)
        self.toolbar.addWidget(self._button(QIcon(icon)))

    def _button(self, icon):
        button = QToolButton()
        button.setText(NAME)
        button.setIcon(icon)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Those of a toolbar take no focus, and then no key opens them.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tr("All of Polos, in the order of the work"))
        button.setMenu(self.menu)
        return button

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
        self.menu.addAction(QIcon(icon), text).triggered.connect(opened)

    def add_algorithms(self, title, algorithms, on_toolbar):
        """Add a submenu of algorithms.

        Parameters
        ----------
        title : str
            In the language of QGIS.
        algorithms : iterable of QgsProcessingAlgorithm
            In the order in which they are shown.
        on_toolbar : collection of str
            Names of those that stand on the toolbar too.
        """
        submenu = self.menu.addMenu(title)
        for algorithm in algorithms:
            action = AlgorithmAction(algorithm, self.iface, submenu)
            submenu.addAction(action)
            if algorithm.name() in on_toolbar:
                self.toolbar.addAction(action)

    def add_separator(self):
        """Part what follows from what stands above."""
        self.menu.addSeparator()

    def remove(self):
        """Remove the submenu with all its entries, and the toolbar."""
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.iface.pluginMenu().removeAction(self.menu.menuAction())
        self.toolbar.deleteLater()
        self.menu.deleteLater()


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
