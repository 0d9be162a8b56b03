"""Polos's entries in the menu of plugins."""

from qgis.PyQt.QtGui import QIcon

try:
    from qgis.PyQt.QtGui import QAction
except ImportError:  # Qt 5
    from qgis.PyQt.QtWidgets import QAction

NAME = "Polos"


class Menu:
    """The submenu *Plugins → Polos*.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface):
        self.iface = iface
        self.actions = []

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
        self.iface.addPluginToMenu(NAME, action)
        self.actions.append(action)

    def remove(self):
        """Remove all entries; with the last one the submenu goes too."""
        for action in self.actions:
            self.iface.removePluginMenu(NAME, action)
            action.deleteLater()
        self.actions.clear()
