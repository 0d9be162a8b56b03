"""Nothing that Polos ships uses what Qt 6 or QGIS 4 has dropped, and the check that says so finds what it should."""

import ast
import subprocess
import sys
from configparser import ConfigParser
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def check():
    """Return the module tools/qt6_check.py."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        return import_module("qt6_check")
    finally:
        sys.path.remove(str(ROOT / "tools"))


@pytest.fixture(scope="module")
def world(check, qt6):
    return check.known_world()


def test_nothing_that_ships_uses_what_is_gone(check, world):
    own = check.own_names()
    found = [
        f"{file.relative_to(ROOT)}:{finding.line}: {finding.text}"
        for file in check.shipped()
        for finding in check.findings(file.read_text(encoding="utf-8"), world, own)
    ]
    assert not found


def test_all_that_ships_is_looked_at(check):
    """The package's own list of what it holds knows no Python file that the check does not read."""
    tree = ast.parse((ROOT / "tools" / "package.py").read_text(encoding="utf-8"))
    (listed,) = (node.value for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "SHIPPED")
    files = {file for pattern in ast.literal_eval(listed) for file in ROOT.glob(pattern)}
    assert len(files) > 100
    assert {file for file in files if file.suffix == ".py"} <= set(check.shipped())
    assert not [file for file in files if file.suffix == ".ui"], "the check reads no .ui files"


def test_qgis_4_lists_the_plugin():
    """Since May 2026 the plugin repository goes by qgisMaximumVersion, no longer by supportsQt6."""
    parser = ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    assert float(parser["general"]["qgisMaximumVersion"]) >= 4
    assert parser["general"]["supportsQt6"] == "True"


# What is gone, by the lists of Qt ("Changes to Qt Core", "Changes to Qt GUI", "Changes to Qt Widgets"), of Riverbank
# ("Differences Between PyQt6 and PyQt5") and of QGIS (wiki, "Plugin migration to be compatible with Qt5 and Qt6").
GONE = {
    "a module of one version": ("from PyQt5.QtCore import Qt", "import from qgis.PyQt"),
    "the same, imported as a whole": ("import PyQt5.QtCore", "import from qgis.PyQt"),
    "the old place of sip": ("import sip", "import from qgis.PyQt"),
    "no such module": ("from qgis.PyQt.QtWebKit import QWebSettings", "no module QtWebKit"),
    "the module with all": ("from qgis.PyQt.Qt import QUrl", "no module Qt"),
    "a class that is gone": ("from qgis.PyQt.QtCore import QRegExp", "no QRegExp"),
    "another one": ("from qgis.PyQt.QtWidgets import QDesktopWidget", "no QDesktopWidget"),
    "a name that is gone": ("from qgis.PyQt.QtWidgets import qApp", "no qApp"),
    "a class that moved": ("from qgis.PyQt.QtWidgets import QAction", "it is in QtGui"),
    "another that moved": ("from qgis.PyQt.QtWidgets import QShortcut", "it is in QtGui"),
    "a class of a module": ("from qgis.PyQt import QtWidgets\nQtWidgets.QAction('x')", "it is in QtGui"),
    "a module by another name": ("import qgis.PyQt.QtCore as core\ncore.QRegExp('x')", "no QRegExp"),
    "an import in a function": ("def f():\n    from qgis.PyQt.QtCore import QRegExp", "no QRegExp"),
    "both versions wrong": (
        "try:\n    from qgis.PyQt.QtCore import QRegExp\nexcept ImportError:\n    from qgis.PyQt.QtGui import QRegExp",
        "no QRegExp",
    ),
    "a value without its enumeration": (
        "from qgis.PyQt.QtCore import Qt\nQt.AlignRight",
        "no AlignRight; it is in AlignmentFlag",
    ),
    "a role without its enumeration": ("from qgis.PyQt.QtCore import Qt\nQt.UserRole + 1", "it is in ItemDataRole"),
    "a value of a widget": (
        "from qgis.PyQt.QtWidgets import QHeaderView\nQHeaderView.Stretch",
        "it is in ResizeMode",
    ),
    "a value by inheritance": ("from qgis.PyQt.QtWidgets import QTreeView\nQTreeView.NoSelection", "SelectionMode"),
    "a value that was renamed": ("from qgis.PyQt.QtCore import Qt\nQt.MidButton", "no MidButton"),
    "the same with its enumeration": ("from qgis.PyQt.QtCore import Qt\nQt.MouseButton.MidButton", "no MidButton"),
    "the class of several flags": ("from qgis.PyQt.QtCore import Qt\nQt.Alignment()", "no Alignment"),
    "QVariant": ("from qgis.PyQt.QtCore import QVariant", "use NULL"),
    "QVariant's types": ("from qgis.PyQt import QtCore\nQtCore.QVariant.Int", "no Int"),
    "exec_": ("def f(dialog):\n    return dialog.exec_()\nfrom qgis.PyQt.QtCore import Qt", "has exec_"),
    "exec_, overridden": ("from qgis.PyQt.QtCore import Qt\nclass A:\n    def exec_(self): ...", "has exec_"),
    "print_": ("from qgis.PyQt.QtGui import QTextDocument\ndef f(d, p):\n    d.print_(p)", "has print_"),
    "desktop": ("from qgis.PyQt.QtWidgets import QApplication\nQApplication.desktop()", "no desktop"),
    "the width of a text": ("from qgis.PyQt.QtCore import Qt\ndef f(a):\n    a.fontMetrics().width('x')", "no width"),
    "the width of a text, directly": (
        "from qgis.PyQt.QtGui import QFontMetrics\nQFontMetrics(f).width('x')",
        "no width",
    ),
    "the width of a text, kept": (
        "from qgis.PyQt.QtGui import QFontMetrics\nsize = QFontMetrics(f)\nsize.width('x')",
        "no width",
    ),
    "the margin of a layout": (
        "from qgis.PyQt.QtWidgets import QHBoxLayout\nrow = QHBoxLayout()\nrow.setMargin(0)",
        "no setMargin",
    ),
    "a method of what is kept": (
        "from qgis.PyQt.QtWidgets import QTextEdit\nclass A:\n    def f(self):\n        self.text = QTextEdit()\n"
        "        self.text.setTabStopWidth(4)",
        "no setTabStopWidth",
    ),
    "an inherited method": (
        "from qgis.PyQt.QtCore import QSortFilterProxyModel\nclass A(QSortFilterProxyModel):\n"
        "    def f(self):\n        self.setFilterRegExp('x')",
        "no setFilterRegExp",
    ),
    "the place of a press": (
        "from qgis.PyQt.QtWidgets import QWidget\nclass A(QWidget):\n"
        "    def mousePressEvent(self, event):\n        return event.globalPos()",
        "no globalPos",
    ),
    "the place of a drop": (
        "from qgis.PyQt.QtWidgets import QWidget\nclass A(QWidget):\n"
        "    def dropEvent(self, drop):\n        return drop.pos()",
        "no pos",
    ),
    "the turn of a wheel": (
        "from qgis.PyQt.QtWidgets import QWidget\nclass A(QWidget):\n"
        "    def wheelEvent(self, event):\n        return event.delta()",
        "no delta",
    ),
    "a form of a signal": (
        "from qgis.PyQt.QtWidgets import QComboBox\ndef f(box):\n    box.activated[str].connect(print)",
        "leave out the brackets",
    ),
    "addAction with a slot": (
        "from qgis.PyQt.QtWidgets import QMenu\ndef f(menu):\n    menu.addAction(icon, 'x', slot, 'F1')",
        "make the QAction first",
    ),
    "a date of numbers": ("from qgis.PyQt.QtCore import QDateTime\nQDateTime(2020, 1, 1, 0, 0, 0, 0, 0)", "a QTime"),
    "a date without time": (
        "from qgis.PyQt.QtCore import QDate, QDateTime\nQDateTime(QDate(2020, 1, 1))",
        "a QTime",
    ),
    "compiled resources": ("from . import resources_rc", "no compiled resources"),
    "a value as a number": ("from qgis.PyQt.QtCore import Qt\nint(Qt.ItemFlag.ItemIsEnabled)", "take its .value"),
    "no such class of QGIS": ("from qgis.core import QgsNoSuchThing", "QgsNoSuchThing"),
    "no such method of QGIS": ("from qgis.core import QgsProject\nQgsProject.noSuchThing()", "noSuchThing"),
    "no such method of a widget of QGIS": (
        "from qgis.gui import QgsFilterLineEdit\nedit = QgsFilterLineEdit()\nedit.noSuchThing()",
        "noSuchThing",
    ),
    "a value of QGIS": (
        "from qgis.core import QgsMapLayer\nQgsMapLayer.Symbology",
        "write QgsMapLayer.StyleCategory.Symbology",
    ),
    "a level without its enumeration": ("from qgis.core import Qgis\nQgis.Warning", "write Qgis.MessageLevel.Warning"),
}

# What only QGIS 3.40 is asked, because its new names can be used in all versions that Polos is for; by the pages of
# QGIS's Python API of 3.40.
RENAMED = {
    "a type of geometry": ("QgsWkbTypes", "QgsWkbTypes.PolygonGeometry", "Qgis.GeometryType.Polygon"),
    "the same with its enumeration": (
        "QgsWkbTypes",
        "QgsWkbTypes.GeometryType.PolygonGeometry",
        "write Qgis.GeometryType.Polygon",
    ),
    "a type of source": ("QgsProcessing", "QgsProcessing.TypeVector", "Qgis.ProcessingSourceType.Vector"),
    "a type of field": (
        "QgsProcessingParameterField",
        "QgsProcessingParameterField.Numeric",
        "Qgis.ProcessingFieldParameterDataType.Numeric",
    ),
    "a type of layer": ("QgsMapLayer", "QgsMapLayer.VectorLayer", "Qgis.LayerType.Vector"),
    "a flag of requests": ("QgsFeatureRequest", "QgsFeatureRequest.NoGeometry", "Qgis.FeatureRequestFlag.NoGeometry"),
    "a deprecated method": (
        "QgsCoordinateReferenceSystem",
        "QgsCoordinateReferenceSystem.setupESRIWktFix",
        "setupESRIWktFix is deprecated",
    ),
}

STAYS = {
    "an enumeration with its name": (
        "from qgis.PyQt.QtCore import Qt\nQt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.NoItemFlags"
    ),
    "a value made of others": "from qgis.PyQt.QtCore import Qt\nQt.FocusPolicy.StrongFocus",
    "a role as a number": "from qgis.PyQt.QtCore import Qt\nint(Qt.ItemDataRole.UserRole) + 1",
    "the number of a value": "from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignRight.value",
    "the new place": "from qgis.PyQt.QtGui import QAction, QShortcut",
    "the new place, else the old one": (
        "try:\n    from qgis.PyQt.QtGui import QAction\nexcept ImportError:\n"
        "    from qgis.PyQt.QtWidgets import QAction"
    ),
    "the old place, else the new one": (
        "try:\n    from qgis.PyQt.QtWidgets import QAction\nexcept (ImportError, AttributeError):\n"
        "    from qgis.PyQt.QtGui import QAction"
    ),
    "sip": "from qgis.PyQt import sip\nsip.isdeleted(x)",
    "uic": "from qgis.PyQt import uic\nuic.loadUiType('x.ui')",
    "exec": "from qgis.PyQt.QtWidgets import QDialog\nQDialog().exec()",
    "a method of the plugin's own": (
        "from qgis.PyQt.QtCore import Qt\nclass A:\n    def desktop(self): ...\nA().desktop()"
    ),
    "a name that Qt has dropped, elsewhere": "import subprocess\nsubprocess.Popen([]).pid",
    "the width of a widget": "from qgis.PyQt.QtWidgets import QLabel\nlabel = QLabel()\nlabel.width()",
    "a signal": "from qgis.PyQt.QtWidgets import QComboBox\nbox = QComboBox()\nbox.activated.connect(print)",
    "a signal of one's own": (
        "from qgis.PyQt.QtCore import QObject, pyqtSignal\nclass A(QObject):\n    told = pyqtSignal([int], [str])\n"
        "    def f(self):\n        self.told.emit(1)\n        self.setObjectName('x')"
    ),
    "what is not known": "from qgis.PyQt.QtWidgets import QLabel\na = QLabel()\na = None\na.anything()",
    "a parameter of the same name": "from qgis.PyQt.QtWidgets import QLabel\na = QLabel()\ndef f(a):\n    a.anything()",
    "what a method gives": "from qgis.core import QgsProject\nQgsProject.instance().anything()",
    "the place of a press": (
        "from qgis.PyQt.QtWidgets import QWidget\nclass A(QWidget):\n"
        "    def mousePressEvent(self, event):\n        return event.pos()"
    ),
    "a key": (
        "from qgis.PyQt.QtWidgets import QWidget\nclass A(QWidget):\n"
        "    def keyPressEvent(self, event):\n        return event.key(), event.matches(x), event.text()"
    ),
    "a subscript": "from qgis.PyQt.QtCore import Qt\nf.figures['x'].connect",
    "a date": "from qgis.PyQt.QtCore import QDateTime, QTime, QDate\nQDateTime(QDate(2020, 1, 1), QTime(0, 0))",
    "an action": "from qgis.PyQt.QtWidgets import QMenu\ndef f(menu, action):\n    menu.addAction(action)",
    "types": "from qgis.PyQt.QtCore import QMetaType\nQMetaType.Type.QString",
    "NULL": "from qgis.core import NULL\nx = None == NULL",
    "values of QGIS": (
        "from qgis.core import Qgis, QgsMapLayer, QgsFeatureSink\nQgis.GeometryType.Polygon\n"
        "QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling\nQgsFeatureSink.Flag.FastInsert"
    ),
    "members of QGIS": (
        "from qgis.core import QgsPalLayerSettings, QgsProcessing\nsettings = QgsPalLayerSettings()\n"
        "settings.fieldName = 'x'\nsettings.isExpression\nQgsProcessing.TEMPORARY_OUTPUT"
    ),
    "a method of which one form is deprecated": "from qgis.core import QgsMapLayer\nQgsMapLayer.saveDefaultStyle",
}


@pytest.mark.parametrize(("source", "says"), GONE.values(), ids=GONE)
def test_what_is_gone_is_found(check, world, source, says):
    found = check.findings(source, world)
    assert len(found) == 1, found
    assert says in found[0].text
    assert 1 <= found[0].line <= source.count("\n") + 1


@pytest.mark.parametrize(("imported", "source", "says"), RENAMED.values(), ids=RENAMED)
def test_what_qgis_has_renamed_is_found(check, world, imported, source, says):
    from qgis.core import Qgis

    found = check.findings(f"from qgis.core import {imported}\n\n{source}", world)
    if Qgis.QGIS_VERSION_INT >= import_module("qt6_world").OLDEST:
        assert len(found) <= 1
    else:
        assert [finding.line for finding in found] == [3]
        assert says in found[0].text


@pytest.mark.parametrize("source", STAYS.values(), ids=STAYS)
def test_what_stays_is_not_found(check, world, source):
    assert check.findings(source, world) == []


def test_the_line_is_told(check, world):
    source = "from qgis.PyQt.QtCore import Qt\n\n\nx = [\n    Qt.AlignRight,\n    Qt.AlignLeft,\n]\n"
    assert [finding.line for finding in check.findings(source, world)] == [5, 6]


def test_the_command_tells_file_and_line(qt6, tmp_path):
    file = tmp_path / "bad.py"
    file.write_text("from qgis.PyQt.QtCore import Qt\nQt.AlignRight\n", encoding="utf-8")
    command = [ROOT / "build" / "python", ROOT / "tools" / "qt6_check.py", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{file}:2: Qt of PyQt6 has no AlignRight")
