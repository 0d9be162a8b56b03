"""Lifecycle of the plugin: what is registered here is removed here."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

ICON = str(Path(__file__).resolve().parent / "resources" / "icons" / "polos.svg")
ON_TOOLBAR = ("sectorlayer", "checklayer", "locationquotient", "localmoran", "getisord", "sectorhotspots")
"""Algorithms of the usual way from a table to hot spots."""


class PolosPlugin:
    """The plugin as QGIS and qgis_process load it."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.widgets = []
        self.settings = None
        self.undo = []
        """What unloading calls, last registered first."""

    def initProcessing(self):
        """Register the provider; all that qgis_process calls."""
        self.register_packages()
        self.register_translator()
        self.register_provider()

    def initGui(self):
        """Start up in the desktop."""
        # Before the provider: models that wait for its algorithms get them at once, with their widgets.
        self.register_widgets()
        self.initProcessing()
        self.register_settings()
        self.register_menu()

    def register_packages(self):
        """Let Python find the packages that the user has had installed by Polos."""
        from .dependencies.private import activate, deactivate, root_of

        root = root_of(QgsApplication.qgisSettingsDirPath())
        activate(root)
        self.undo.append(lambda: deactivate(root))

    def register_translator(self):
        """Speak the language of QGIS."""
        from .translation import install_translator

        translator = install_translator()
        if translator:
            self.undo.append(lambda: QCoreApplication.removeTranslator(translator))

    def register_provider(self):
        """Offer the algorithms."""
        from .algorithms.provider import PolosProvider

        self.provider = PolosProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.undo.append(self._remove_provider)

    def register_widgets(self):
        """Give parameters of sectors and of criteria their windows; without them they are plain strings."""
        from qgis.gui import QgsGui

        from .algorithms.declaring.criteria import CRITERIA_WIDGET
        from .algorithms.declaring.sectors import SECTOR_WIDGET, widgets
        from .ui.criteria.criteria_widget import CriteriaWidgetFactory
        from .ui.sectors.sector_widget import SectorWidgetFactory

        registry = QgsGui.processingGuiRegistry()
        self.undo.append(self._remove_widgets)
        for factory in (SectorWidgetFactory(SECTOR_WIDGET), CriteriaWidgetFactory(CRITERIA_WIDGET)):
            if registry.addParameterWidgetFactory(factory):
                self.widgets.append(factory)
                widgets.add(factory.parameterType())

    def register_settings(self):
        """Add a page to QGIS's options."""
        from .ui.settings_page import SettingsFactory

        self.settings = SettingsFactory(ICON)
        self.iface.registerOptionsWidgetFactory(self.settings)
        self.undo.append(self._remove_settings)

    def register_menu(self):
        """Add *Plugins → Polos* and the toolbar."""
        from .algorithms.declaring.common import GROUPS
        from .translation import tr
        from .ui.menu import Menu

        menu = Menu(self.iface)
        self.undo.append(menu.remove)
        for group, title in GROUPS.items():
            algorithms = [one for one in self.provider.algorithms() if one.groupId() == group]
            menu.add_algorithms(tr(title), sorted(algorithms, key=lambda one: one.displayName()), ON_TOOLBAR)
        menu.add_separator()
        menu.add(tr("Settings…"), ICON, self.show_settings)
        menu.add(tr("Requirements…"), ICON, self.show_requirements)
        menu.add(tr("About Polos…"), ICON, self.show_about)

    def show_settings(self):
        """Show QGIS's options at the page of Polos."""
        from .ui.settings_page import PAGE

        self.iface.showOptionsDialog(self.iface.mainWindow(), PAGE)

    def show_about(self):
        """Show what Polos is."""
        from .facts import facts_of_polos
        from .ui.about_dialog import AboutDialog

        self._show(AboutDialog(ICON, facts_of_polos(), self.iface.mainWindow()))

    def show_requirements(self):
        """Show which packages Polos needs, and offer to install them."""
        from .algorithms.provider import ALGORITHMS
        from .translation import tr
        from .ui.requirements.requirements_dialog import RequirementsDialog

        users = {tr(algorithm.NAME): (*algorithm.REQUIRES, *algorithm.USES) for algorithm in ALGORITHMS}
        self._show(RequirementsDialog(users, parent=self.iface.mainWindow()))

    @staticmethod
    def _show(dialog):
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def unload(self):
        """Remove all that was registered."""
        while self.undo:
            self.undo.pop()()

    def _remove_provider(self):
        QgsApplication.processingRegistry().removeProvider(self.provider)
        self.provider = None

    def _remove_settings(self):
        self.iface.unregisterOptionsWidgetFactory(self.settings)
        self.settings = None

    def _remove_widgets(self):
        from qgis.gui import QgsGui

        from .algorithms.declaring.sectors import widgets

        for factory in self.widgets:
            widgets.discard(factory.parameterType())
            QgsGui.processingGuiRegistry().removeParameterWidgetFactory(factory)
        self.widgets = []
