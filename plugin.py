"""Lifecycle of the plugin: what is registered here is removed here."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication


class PolosPlugin:
    """The plugin as QGIS and qgis_process load it."""

    def __init__(self, iface):
        self.iface = iface
        self.translator = None
        self.provider = None

    def initProcessing(self):
        """Register the provider; all that qgis_process calls."""
        from .algorithms.provider import PolosProvider
        from .translation import install_translator

        self.translator = install_translator()
        self.provider = PolosProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Start up in the desktop."""
        self.initProcessing()

    def unload(self):
        """Remove all that was registered."""
        if self.provider:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
