"""Every algorithm's dialogs, opened as a user opens them; pictures go to build/screens."""

from pathlib import Path

import pytest
from polos.algorithms.provider import ALGORITHMS
from qgis.PyQt.QtWidgets import QApplication, QTextBrowser

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
def test_dialog_shows_every_parameter_and_the_help(registry, qgis_iface, monkeypatch, name):
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.gui import QgsBrowserGuiModel

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    algorithm = registry.createAlgorithmById(f"polos:{name}")
    dialog = AlgorithmDialog(algorithm)
    dialog.resize(1100, 800)
    picture(dialog, f"dialog_{name}")
    wrappers = dialog.mainWidget().wrappers
    for definition in algorithm.parameterDefinitions():
        assert definition.name() in wrappers or definition.isDestination()
    shown = [browser.toPlainText() for browser in dialog.findChildren(QTextBrowser)]
    assert any(algorithm.parameterDefinitions()[0].description() in text for text in shown)
    dialog.close()


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
