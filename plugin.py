"""Lifecycle of the plugin: what is registered here is removed here."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

ICON = str(Path(__file__).resolve().parent / "resources" / "icons" / "polos.svg")
ON_TOOLBAR = (
    *("sectorlayer", "checklayer", "locationquotient", "localmoran", "getisord", "sectorhotspots"),
    *("delineateclusters", "assessclusters", "prioritise", "clusterreport"),
)
"""Algorithms of the usual way from a table to the sheets of clusters."""


class PolosPlugin:
    """The plugin as QGIS and qgis_process load it."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.widgets = []
        self.settings = None
        self.reminder = None
        self.assistant = None
        self.explorers = []
        self.dialogs = None
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
        self.keep_dialogs()
        self.register_settings()
        self.register_menu()
        self.register_reminder()
        self.undo.append(self._end)

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
        """Give parameters of sectors, criteria and columns their windows; without them they are plain strings."""
        from qgis.gui import QgsGui

        from .algorithms.advice import windows
        from .algorithms.declaring.big_directories import COLUMN_WIDGET
        from .algorithms.declaring.criteria import CRITERIA_WIDGET
        from .algorithms.declaring.sectors import SECTOR_WIDGET, widgets
        from .ui.columns.column_widget import ColumnWidgetFactory
        from .ui.criteria.criteria_widget import CriteriaWidgetFactory
        from .ui.dialogs.making import algorithm_dialog
        from .ui.sectors.sector_widget import SectorWidgetFactory

        registry = QgsGui.processingGuiRegistry()
        self.undo.append(self._remove_widgets)
        factories = (
            SectorWidgetFactory(SECTOR_WIDGET),
            CriteriaWidgetFactory(CRITERIA_WIDGET),
            ColumnWidgetFactory(COLUMN_WIDGET),
        )
        for factory in factories:
            if registry.addParameterWidgetFactory(factory):
                self.widgets.append(factory)
                widgets.add(factory.parameterType())
        windows.make = algorithm_dialog

    def keep_dialogs(self):
        """Keep the dialogs of runs that go on when they are closed."""
        from .ui.kept_dialogs import KeptDialogs

        self.dialogs = KeptDialogs()
        self.undo.append(self.dialogs.end)

    def register_settings(self):
        """Add a page to QGIS's options."""
        from .ui.settings_page import SettingsFactory

        self.settings = SettingsFactory(ICON)
        self.iface.registerOptionsWidgetFactory(self.settings)
        self.undo.append(self._remove_settings)

    def register_menu(self):
        """Add *Plugins → Polos* and the toolbar: all that they show, from top to bottom."""
        from .algorithms.declaring.common import STEPS
        from .translation import tr
        from .ui.menu import Menu

        icon = QgsApplication.iconPath
        menu = Menu(self.iface, ICON)
        self.undo.append(menu.remove)
        self.undo.append(self._close_assistant)
        self.undo.append(self._close_explorers)
        menu.add(tr("Assistant…"), ICON, self.show_assistant)
        menu.add(tr("Explorer…"), icon("mActionIdentify.svg"), self.show_explorer)
        menu.add(tr("Sample project…"), icon("mActionFileOpen.svg"), self.open_sample)
        menu.add_separator()
        for group, title in STEPS.items():
            menu.add_algorithms(tr(title), self.provider.of_group(group), ON_TOOLBAR)
        menu.add_separator()
        menu.add(tr("Example batches…"), icon("mActionFileSave.svg"), self.write_batches)
        menu.add(tr("Settings…"), icon("mActionOptions.svg"), self.show_settings)
        menu.add(tr("Requirements…"), icon("mActionShowPluginManager.svg"), self.show_requirements)
        menu.add(tr("Help"), icon("mActionHelpContents.svg"), self.show_help)
        menu.add(tr("About Polos…"), ICON, self.show_about)

    def register_reminder(self):
        """Say once, when QGIS is ready, which packages are missing."""
        from .algorithms.provider import ALGORITHMS
        from .ui.requirements.reminder import Reminder

        modules = {module for algorithm in ALGORITHMS for module in algorithm.REQUIRES}
        self.reminder = Reminder(self.iface, sorted(modules), self.show_requirements)
        self.undo.append(self.reminder.remove)

    def open_sample(self):
        """Copy the sample to a folder of the user's, and open it."""
        from .ui.sample.opening import open_sample

        open_sample(self.iface)

    def show_help(self):
        """Show the manual."""
        from .ui.help_window import HelpWindow

        self._show(HelpWindow(self.iface.mainWindow()))

    def write_batches(self):
        """Write the example batches into a folder that the user chooses, and tell how they are opened."""
        from .algorithms.batches import write_batches
        from .ui.batches import choose_and_write

        choose_and_write(write_batches, self.iface)

    def show_assistant(self):
        """Show the assistant, the one that is open already or another."""
        from .algorithms.maps.loading import arrange_runs
        from .facts import facts_of_polos
        from .ui.assistant.hooks import Hooks
        from .ui.assistant.opening import opened

        hooks = Hooks(arrange_runs, facts_of_polos()["homepage"], self._explore_result)
        self.assistant = opened(self.assistant, hooks, self.iface)

    def _close_assistant(self):
        if self.assistant is not None:
            from .ui.assistant.opening import closed

            closed(self.assistant)
        self.assistant = None

    def _explore_result(self, layer):
        """Show the explorer of a result of the assistant, which makes room for it; return whether it is there."""
        from .translation import tr

        if self.show_explorer(layer) is None:
            return False
        self.iface.messageBar().pushInfo("Polos", tr("The assistant waits as you left it: Polos → Assistant…"))
        return True

    def show_explorer(self, layer=None):
        """Show plots and tables of a result beside the map.

        Parameters
        ----------
        layer : QgsVectorLayer, optional
            By default the active one, or else the first result in the project.

        Returns
        -------
        ExplorerDock or None
        """
        from .algorithms.exploring.reader import ResultReader
        from .ui.explorer.opening import open_explorer

        # The menu hands over whether its entry is ticked.
        return open_explorer(layer or None, ResultReader(), self.iface, self.explorers)

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
        self.reminder.look_again()

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

    def _end(self):
        """End what would outlive the plugin."""
        from .algorithms.ongoing import cancel_all, going_on
        from .ui.ending import close_dialogs, end_runs

        end_runs(going_on, cancel_all)
        close_dialogs(self.provider)

    def _close_explorers(self):
        for dock in list(self.explorers):
            dock.close()

    def _remove_provider(self):
        QgsApplication.processingRegistry().removeProvider(self.provider)
        self.provider = None

    def _remove_settings(self):
        self.iface.unregisterOptionsWidgetFactory(self.settings)
        self.settings = None

    def _remove_widgets(self):
        from qgis.gui import QgsGui

        from .algorithms.advice import windows
        from .algorithms.declaring.sectors import widgets
        from .ui.text_widgets import give_up

        windows.make = None
        for factory in self.widgets:
            widgets.discard(factory.parameterType())
            QgsGui.processingGuiRegistry().removeParameterWidgetFactory(factory)
        self.widgets = []
        give_up()
