"""The editor of criteria and its widget in Processing: toolbox, batch and model designer."""

import gc
import sys

import pytest
from polos.analysis.decisions.criteria import parse_criteria
from polos.analysis.decisions.default_criteria import KNOWN
from polos.analysis.decisions.seal import seal_of
from polos.ui.criteria.criteria_editor import ORDER, CriteriaEditor
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton

TEXT = 'name;value;direction;zero;one;weight\nJobs;"100 * ""jobs""";more;0;10;60\nRent;rent;less;9;1;40'


@pytest.fixture
def registry(polos, qgis_app):
    return qgis_app.processingRegistry()


@pytest.fixture
def layer(qgis_app):
    fields = "field=cl_id:integer&field=nat_share:double&field=lq:double&field=as_coop:string&field=rent:double"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:26191&{fields}", "clusters", "memory")
    for row in ([1, 0.1, 2.0, "unknown", 3.0], [2, 0.02, 4.0, "lapsed", 5.0]):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,9 0,9 9,0 9,0 0))"))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def edit(button, act):
    """Press the button and act in the editor that opens; return what that gave."""
    done = []

    def in_the_editor():
        editor = QApplication.activeModalWidget()
        try:
            done.append(act(editor))
        finally:
            editor.close() if editor.isVisible() else None

    QTimer.singleShot(200, in_the_editor)
    button.click()
    return done[0]


def parts(widget):
    """Return the line and the button of the widget."""
    (button,) = [one for one in widget.findChildren(QToolButton) if one.text() == "…"]
    (line,) = button.parentWidget().findChildren(QLineEdit)
    return line, button


def test_the_editor_proposes_shows_and_gives_back(layer):
    """Nothing is proposed of which no candidate has a figure, such as cooperation that nobody looked up."""
    editor = CriteriaEditor("", layer)
    assert [one.value for one in parse_criteria(editor.text())[0]] == ['100 * "nat_share"', "lq"]
    editor = CriteriaEditor(TEXT, layer)
    assert parse_criteria(editor.text()) == parse_criteria(TEXT)
    editor.table.item(0, ORDER.index("weight")).setText("much")
    assert "“much”" in editor.note.text()
    editor.accept()
    assert not editor.result()
    editor.table.item(0, ORDER.index("weight")).setText("6,5")
    assert parse_criteria(editor.text())[0][0].weight == 6.5
    editor.table.setCurrentCell(0, 0)
    editor.buttons["remove"].click()
    editor.buttons["add"].click()
    editor.table.item(1, 0).setText("More")
    editor.table.cellWidget(1, ORDER.index("value")).setField("lq")
    assert [(one.name, one.value) for one in parse_criteria(editor.text())[0]] == [("Rent", "rent"), ("More", "lq")]
    assert CriteriaEditor("nonsense").text() == "nonsense"


def test_a_criterion_is_typed_as_a_person_does(layer, monkeypatch):
    """While a cell is typed in, Qt calls the line in it the cell's widget; an error then meets nobody but the user."""
    failed = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: failed.append(error))
    editor = CriteriaEditor(TEXT, layer)
    editor.show()
    editor.buttons["add"].click()
    table, row, weight = editor.table, 2, ORDER.index("weight")
    assert table.item(row, weight).text() == "50"  # the mean of 60 and 40
    assert "3" in editor.note.text()
    assert "line" not in editor.note.text().lower()
    table.editItem(table.item(row, 0))
    (line,) = (one for one in table.viewport().findChildren(QLineEdit) if one.parent() is table.viewport())
    QTest.keyClicks(line, "Rent again")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert failed == []
    assert table.item(row, 0).text() == "Rent again"
    table.cellWidget(row, ORDER.index("value")).setField("rent")
    assert [one.name for one in parse_criteria(editor.text())[0]] == ["Jobs", "Rent", "Rent again"]
    editor.close()


def test_without_a_layer_the_proposal_has_every_criterion(qgis_app):
    """As in a model, whose candidates nobody has seen yet."""
    editor = CriteriaEditor("")
    assert editor.text() == ""
    editor.buttons["propose"].click()
    assert len(parse_criteria(editor.text())[0]) == len(KNOWN)


def test_the_shipped_model_has_the_editor(registry, widgets, qgis_iface, monkeypatch, polos):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    dialog = AlgorithmDialog(registry.createAlgorithmById("polos:sectortopriorities"))
    gc.collect()
    line, button = parts(dialog.mainWidget().wrappers["CRITERIA"].wrappedWidget())
    edit(button, lambda editor: (editor.buttons["propose"].click(), editor.accept()))
    assert len(line.text().split(", ")) == len(KNOWN)
    dialog.close()


def test_a_seal_locks_and_is_saved(layer, tmp_path, monkeypatch):
    editor = CriteriaEditor(TEXT, layer)
    editor.buttons["seal"].click()
    criteria, seal = parse_criteria(editor.text())
    assert seal == seal_of(criteria, seal.day)
    assert seal.digest in editor.note.text()
    assert not editor.buttons["add"].isEnabled()
    file = tmp_path / "criteria.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    editor.buttons["save"].click()
    other = CriteriaEditor("", layer)
    other.buttons["open"].click()
    assert other.text() == editor.text()
    file.write_text(file.read_text(encoding="utf-8-sig").replace(";60;", ";61;"), encoding="utf-8")
    other.buttons["open"].click()
    assert "not those that were sealed" in other.note.text()
    other.buttons["seal"].click()
    assert parse_criteria(other.text())[1] is None
    assert other.buttons["add"].isEnabled()


def test_what_is_wrong_is_told_by_the_heading_of_its_column(widgets, layer):
    editor = CriteriaEditor(TEXT, layer)
    editor.table.item(0, ORDER.index("one")).setText("2.000")
    assert "Counts as all (1)" in editor.note.text()
    assert "2000 or 2.0000" in editor.note.text()


def test_a_text_that_cannot_be_read_is_told_and_kept_until_others_are_entered(widgets, layer):
    bad = "name;value;weight\nJobs;jobs;many"
    editor = CriteriaEditor(bad, layer)
    assert "cannot be read, and are kept" in editor.note.text()
    assert "many" in editor.note.text()
    editor.accept()
    assert editor.result() == CriteriaEditor.DialogCode.Accepted
    assert editor.text() == bad
    editor.buttons["propose"].click()
    assert "many" not in editor.text()
    assert parse_criteria(editor.text())
    editor.table.selectAll()
    editor.buttons["remove"].click()
    assert editor.text() == "", "what was replaced does not come back"


def test_toolbox(registry, widgets, layer, qgis_iface, monkeypatch, polos):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    dialog = AlgorithmDialog(registry.createAlgorithmById("polos:prioritise"))
    panel = dialog.mainWidget()
    panel.setParameters({"INPUT": layer.id(), "OUTPUT": "memory:"})
    gc.collect()
    line, button = parts(panel.wrappers["CRITERIA"].wrappedWidget())
    assert line.text() == ""

    def take(editor):
        editor.table.item(0, ORDER.index("weight")).setText("10")
        editor.accept()

    edit(button, take)
    values = panel.createProcessingParameters()
    assert [one.weight for one in parse_criteria(values["CRITERIA"])[0]] == [10, 50]
    assert line.text() == ", ".join(one.name for one in parse_criteria(values["CRITERIA"])[0])
    output = polos.run("polos:prioritise", {**values, "DRAWS": 100})["OUTPUT"]
    assert sorted(row["pr_rank"] for row in output.getFeatures()) == [1, 2]
    edit(button, lambda editor: editor.reject())
    assert panel.createProcessingParameters()["CRITERIA"] == values["CRITERIA"]
    dialog.close()


def test_batch(registry, widgets, layer, qgis_iface):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    dialog = BatchAlgorithmDialog(registry.createAlgorithmById("polos:prioritise"))
    panel = dialog.mainWidget()
    column = panel.parameter_to_column["CRITERIA"]
    gc.collect()
    panel.wrappers[0][column].setParameterValue(TEXT, panel.processing_context)
    line, button = parts(panel.tblParameters.cellWidget(1, column))
    assert line.text() == "Jobs, Rent"
    edit(button, lambda editor: (editor.buttons["seal"].click(), editor.accept()))
    criteria, seal = parse_criteria(panel.valueForParameter(0, "CRITERIA"))
    assert (criteria, seal) == (parse_criteria(TEXT)[0], seal_of(criteria, seal.day))
    dialog.close()


def test_model_designer(widgets, registry, qgis_iface, monkeypatch, tmp_path):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    model = QgsProcessingModelAlgorithm("ranking", "tests")
    child = QgsProcessingModelChildAlgorithm("polos:prioritise")
    child.setChildId("rank")
    child.addParameterSources("CRITERIA", [QgsProcessingModelChildParameterSource.fromStaticValue(TEXT)])
    model.addChildAlgorithm(child)
    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    dialog = ModelerParametersDialog(model.childAlgorithm("rank").algorithm(), model, "rank")
    line, button = parts(dialog.widget.widget.wrappers["CRITERIA"])
    assert line.text() == "Jobs, Rent"
    edit(button, lambda editor: (editor.table.item(0, ORDER.index("one")).setText("20"), editor.accept()))
    model.setChildAlgorithm(dialog.createAlgorithm())
    dialog.close()
    file = str(tmp_path / "ranking.model3")
    assert model.toFile(file)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(file)
    (source,) = again.childAlgorithm("rank").parameterSources()["CRITERIA"]
    assert [one.one for one in parse_criteria(source.staticValue())[0]] == [20, 1]
