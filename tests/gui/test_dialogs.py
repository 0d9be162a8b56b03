"""Every algorithm's dialogs, opened as a user opens them; pictures go to build/screens."""

from pathlib import Path

import pytest
from polos.algorithms.provider import ALGORITHMS
from polos.translation import speaking
from polos.ui.dialogs.algorithm_dialog import ALL
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QApplication, QGroupBox, QScrollArea, QTextBrowser

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"


@pytest.fixture
def registry(polos, qgis_app):
    return qgis_app.processingRegistry()


NAMES = [algorithm.ID for algorithm in ALGORITHMS]


def picture(window, name):
    window.show()
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(SCREENS / f"{name}.png"))


@pytest.mark.parametrize("name", NAMES)
def test_dialog_shows_every_parameter_and_the_help(registry, open_dialog, name):
    algorithm = registry.createAlgorithmById(f"polos:{name}")
    dialog = open_dialog(name)
    picture(dialog, f"dialog_{name}")
    wrappers = dialog.mainWidget().wrappers
    for definition in algorithm.parameterDefinitions():
        assert definition.name() in wrappers or definition.isDestination()
    help_of = dialog.findChild(QTextBrowser, "textShortHelp")
    first = algorithm.parameterDefinitions()[0].description()
    assert algorithm.displayName() in help_of.toPlainText()
    assert len(help_of.toPlainText()) < len(algorithm.shortHelpString()) / 2
    help_of.anchorClicked.emit(QUrl(ALL))
    assert first in help_of.toPlainText()
    for area in dialog.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0, "nobody scrolls a form sideways"
    assert dialog.width() <= 1366
    assert dialog.height() <= 768


@pytest.mark.parametrize("name", NAMES)
def test_batch_dialog_opens_with_a_column_for_every_parameter(registry, qgis_iface, name):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = registry.createAlgorithmById(f"polos:{name}")
    dialog = BatchAlgorithmDialog(algorithm)
    dialog.resize(1300, 500)
    picture(dialog, f"batch_{name}")
    table = dialog.mainWidget().tblParameters
    titles = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    for definition in algorithm.parameterDefinitions():
        assert any(definition.description() in title for title in titles), definition.name()
    dialog.close()


def test_a_shipped_model_opens_as_a_copy_in_the_model_designer(open_dialog):
    dialog = open_dialog("sectortohotspots")
    model = dialog.algorithm().to_edit()
    assert not model.sourceFilePath()
    assert (model.name(), model.group()) == (dialog.algorithm().displayName(), dialog.algorithm().group())
    steps = {step.algorithmId(): step.description() for step in model.childAlgorithms().values()}
    assert steps["polos:sectorlayer"]
    assert [one.name() for one in model.parameterDefinitions()] == [
        one.name() for one in dialog.algorithm().parameterDefinitions()
    ]
    assert dialog.edit.text() == "Edit a copy…"


def test_words_of_the_window_that_qgis_does_not_have_in_spanish(open_dialog):
    with speaking("es"):
        dialog = open_dialog("localmoran")
        assert dialog.findChild(QGroupBox, "grpAdvanced").title() == "Parámetros avanzados"
        dialog.show()
        dialog.runButton().click()
        (said,) = dialog.messageBar().items()
        assert "Complete o corrija: «" in said.text()
