"""Lifecycle of the plugin: what is registered here is removed here."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication


class PolosPlugin:
    """The plugin as QGIS and qgis_process load it."""

    def __init__(self, iface):
        self.iface = iface
        self.translator = None
        self.provider = None
        self.sector_widgets = None

    def initProcessing(self):
        """Register the provider; all that qgis_process calls."""
        from .algorithms.provider import PolosProvider
        from .translation import install_translator

        self.translator = install_translator()
        self.provider = PolosProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Start up in the desktop."""
        # Before the provider: models that wait for its algorithms get them at once, with their widgets.
        self.register_widgets()
        self.initProcessing()

    def register_widgets(self):
        """Give the parameters of sectors their picker; without it they are plain strings."""
        from qgis.gui import QgsGui

        from .algorithms.parameters import SECTOR_WIDGET, widgets
        from .ui.sector_widget import SectorWidgetFactory

        factory = SectorWidgetFactory(SECTOR_WIDGET)
        if QgsGui.processingGuiRegistry().addParameterWidgetFactory(factory):
            self.sector_widgets = factory
            widgets.add(SECTOR_WIDGET)

    def unload(self):
        """Remove all that was registered."""
        if self.provider:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.sector_widgets:
            from qgis.gui import QgsGui

            from .algorithms.parameters import widgets

            widgets.discard(self.sector_widgets.parameterType())
            QgsGui.processingGuiRegistry().removeParameterWidgetFactory(self.sector_widgets)
            self.sector_widgets = None
        if self.translator:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
