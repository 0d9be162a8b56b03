"""Every window of Polos's own, made with something in it: for tests that hold for all, and for `tools/screens.py`."""

from polos.algorithms.provider import ALGORITHMS
from polos.analysis.sectors.classification import isic4
from polos.facts import facts_of_polos
from polos.plugin import ICON
from polos.translation import tr
from polos.ui.about_dialog import AboutDialog
from polos.ui.criteria.criteria_editor import CriteriaEditor
from polos.ui.help_window import HelpWindow
from polos.ui.requirements.requirements_dialog import RequirementsDialog
from polos.ui.sectors.sector_picker import SectorPicker
from polos.ui.settings_page import SettingsFactory
from polos.ui.sizes import sized
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout

CRITERIA = "name,value,family,low,high,direction,zero,one,weight\nJobs,jobs,,,,more,0,5000,2\nRisk,risk,,,,less,1,0,1"


def about():
    """Return what Polos is."""
    return AboutDialog(ICON, facts_of_polos())


def criteria():
    """Return the editor of criteria, with two."""
    return CriteriaEditor(CRITERIA)


def picker():
    """Return the picker of sectors, with some ticked."""
    return SectorPicker("10;13-15", isic4())


def requirements():
    """Return the packages."""
    return RequirementsDialog({tr(algorithm.NAME): algorithm.REQUIRES for algorithm in ALGORITHMS})


def settings():
    """Return the page of settings, in a dialog as QGIS has it."""
    dialog = QDialog()
    QVBoxLayout(dialog).addWidget(SettingsFactory(ICON).createWidget(dialog))
    dialog.layout().addStretch(1)
    sized(dialog, 48, 34)
    return dialog


WINDOWS = {
    "about": about,
    "criteria": criteria,
    "help": HelpWindow,
    "picker": picker,
    "requirements": requirements,
    "settings": settings,
}
"""Makers of windows, by name."""
