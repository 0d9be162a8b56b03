"""The two tables of the requirements: what there is, and what would be installed."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ...analysis.errors import listed, mark
from ...dependencies.running import POLOS, QGIS, USER
from ...translation import message, tr

PLACES = {QGIS: "QGIS", USER: mark("Your own folder"), POLOS: mark("Polos's folder"), "": "–"}
GOOD, MISSING, TROUBLE = mark("Good"), mark("Missing"), mark("Not usable")
NOT_THERE = mark("Missing (optional)")
ICONS = {
    GOOD: "/mIconSuccess.svg",
    MISSING: "/mIconWarning.svg",
    NOT_THERE: "/mIconInfo.svg",
    TROUBLE: "/mIconWarning.svg",
}


class Table(QTreeWidget):
    """A table to read, not to edit.

    Parameters
    ----------
    titles : list of str
    stretched : int
        The column that takes the room that is left.
    name : str
        What it shows, for those who hear it.
    """

    def __init__(self, titles, stretched, name):
        super().__init__()
        self.setHeaderLabels(titles)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(name)
        self.header().setStretchLastSection(False)
        for column in range(len(titles)):
            mode = QHeaderView.ResizeMode.Stretch if column == stretched else QHeaderView.ResizeMode.ResizeToContents
            self.header().setSectionResizeMode(column, mode)


def package_table():
    """Return an empty table of packages."""
    titles = [tr("Package"), tr("Version"), tr("Where"), tr("State"), tr("Needed by")]
    return Table(titles, 4, tr("Packages that Polos needs"))


def fill_packages(table, found, users):
    """Show packages.

    Parameters
    ----------
    table : Table
    found : list of Found
    users : collection of str
        All algorithms.
    """
    table.clear()
    for one in found:
        absent = NOT_THERE if one.package.optional else MISSING
        state = GOOD if one.good else TROUBLE if one.trouble else absent
        needs = tr("All algorithms") if len(one.users) == len(users) else str(listed(one.users, 3))
        row = [one.package.distribution, one.version or "–", tr(PLACES[one.origin]), tr(state), needs]
        item = QTreeWidgetItem(row)
        item.setIcon(3, QgsApplication.getThemeIcon(ICONS[state]))
        item.setToolTip(2, one.folder)
        item.setToolTip(3, message(one.trouble) if one.trouble else "")
        item.setToolTip(4, "\n".join(one.users))
        table.addTopLevelItem(item)


def plan_table():
    """Return an empty table of what would be installed."""
    return Table([tr("To install"), tr("Version"), tr("Size")], 0, tr("What would be installed"))


def fill_plan(table, plan):
    """Show a plan."""
    table.clear()
    for one in plan.items:
        item = QTreeWidgetItem([one.name, one.version, "–" if one.size is None else size_text(one.size)])
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight)
        item.setToolTip(0, one.file)
        table.addTopLevelItem(item)


def size_text(size):
    """Return a number of bytes as people read it: 2.5 MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
