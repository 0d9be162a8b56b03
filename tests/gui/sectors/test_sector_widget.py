"""The widget of sectors in Processing: toolbox, batch and model designer."""

import gc

import pytest
from polos.algorithms.declaring.sectors import SECTOR_WIDGET
from polos.analysis.sectors.classification import isic4
from polos.plugin import PolosPlugin
from polos.ui import text_widgets
from polos.ui.sectors.sector_widget import SectorWidgetFactory, SectorWrapper
from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterString,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsBrowserGuiModel, QgsGui, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QTimer
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QMenu, QToolButton

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def registry(polos, qgis_app):
    return qgis_app.processingRegistry()


@pytest.fixture
def layers(qgis_app):
    """Return areas 1 and 2, and a table of jobs by class: 5 and 7 in spinning, 2 in cereals."""
    areas = QgsVectorLayer("Polygon?crs=EPSG:26191&field=id:string", "areas", "memory")
    table = QgsVectorLayer("None?field=area:string&field=code:string&field=jobs:integer", "table", "memory")
    squares = [f"POLYGON(({x} 0,{x} 9,{x + 9} 9,{x + 9} 0,{x} 0))" for x in (0, 9)]
    for layer, rows in (
        (areas, [("1",), ("2",)]),
        (table, [("1", "1311", 5), ("2", "1311", 7), ("1", "0111", 2), ("2", NULL, NULL)]),
    ):
        for place, row in enumerate(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            if layer is areas:
                feature.setGeometry(QgsGeometry.fromWkt(squares[place]))
            layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayers([areas, table])
    yield areas, table
    QgsProject.instance().removeMapLayers([areas.id(), table.id()])


VALUES = {
    "AREA_ID": "id",
    "TABLE_ID": "area",
    "SECTOR_FIELD": "code",
    "VALUE_FIELD": "jobs",
    "OUTPUT": "memory:",
}


def parts(widget):
    """Return the line of text and the button of the widget."""
    (button,) = [one for one in widget.findChildren(QToolButton) if one.text() == "…"]
    (edit,) = button.parentWidget().findChildren(QLineEdit)
    return edit, button


def pick(button, act, picked):
    """Press the button and act in the picker that opens; what happened goes to the list `picked`."""

    def in_the_picker():
        picker = QApplication.activeModalWidget()
        try:
            picked.append(act(picker))
        finally:
            picker.close() if picker.isVisible() else None

    QTimer.singleShot(200, in_the_picker)
    button.click()


def take(code):
    """Return what ticks a code and accepts, and tells the counts that the picker had."""

    def act(picker):
        rows = picker.model.rows
        picker.model.tick(code)
        picker.buttons.button(OK).click()
        return rows

    return act


def destroyed(*_):
    """Let Qt delete what is to be deleted later."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QApplication.processEvents()


def test_toolbox(registry, widgets, layers, qgis_iface, monkeypatch, polos, picture):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    areas, table = layers
    dialog = AlgorithmDialog(registry.createAlgorithmById("polos:sectorlayer"))
    panel = dialog.mainWidget()
    panel.setParameters({"AREAS": areas.id(), "TABLE": table.id(), "SECTORS": "13", **VALUES})
    gc.collect()
    edit, button = parts(panel.wrappers["SECTORS"].wrappedWidget())
    assert edit.text() == "13"
    picked = []
    pick(button, take("A"), picked)
    assert picked[0].of["1311"] == 2
    assert picked[0].total == 4
    assert edit.text() == "A;13"
    values = panel.createProcessingParameters()
    assert values["SECTORS"] == "A;13"
    output = polos.run("polos:sectorlayer", values)["OUTPUT"]
    assert sorted((row["id"], row["sector"]) for row in output.getFeatures()) == [("1", 7), ("2", 7)]
    picture(dialog, "dialog_sectorlayer_picker")
    dialog.close()


def test_rows_of_a_directory_are_counted_too(registry, widgets, layers, qgis_iface, monkeypatch):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    areas, table = layers
    dialog = AlgorithmDialog(registry.createAlgorithmById("polos:establishments"))
    panel = dialog.mainWidget()
    inputs = {"AREAS": areas.id(), "AREA_ID": "id", "ESTABLISHMENTS": table.id(), "ESTABLISHMENTS_AREA": "area"}
    panel.setParameters({**inputs, "CODE_FIELD": "code"})
    gc.collect()
    _, button = parts(panel.wrappers["SECTORS"].wrappedWidget())
    picked = []
    pick(button, take("A"), picked)
    assert picked[0].of["1311"] == 2
    dialog.close()


def test_cancel_leaves_the_text(registry, widgets, qgis_iface, monkeypatch):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    dialog = AlgorithmDialog(registry.createAlgorithmById("polos:sectorlayer"))
    edit, button = parts(dialog.mainWidget().wrappers["SECTORS"].wrappedWidget())
    edit.setText("C 13")

    def cancel(picker):
        picker.model.tick("A")
        picker.buttons.button(CANCEL).click()
        return picker.model.rows, picker.table_note.text()

    picked = []
    pick(button, cancel, picked)
    assert edit.text() == "C 13"
    assert picked[0][0] is None
    assert picked[0][1]
    dialog.close()


def test_another_classification_is_the_tree(registry, widgets, qgis_iface, monkeypatch, tmp_path):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    dialog = AlgorithmDialog(registry.createAlgorithmById("polos:sectorlayer"))
    wrappers = dialog.mainWidget().wrappers
    if "CLASSIFICATION" not in wrappers:
        pytest.skip("the algorithm takes no other classification")
    file = tmp_path / "own.csv"
    file.write_text("Code,Title\n31,Textil\n3113,Hilado\n", encoding="utf-8")
    wrappers["CLASSIFICATION"].setParameterValue(str(file), dialog.mainWidget().processing_context)
    _, button = parts(wrappers["SECTORS"].wrappedWidget())
    picked = []
    pick(button, lambda picker: picker.classification.codes, picked)
    assert picked == [("31", "3113")]
    file.write_text("Code,Title\n31,Textil\n31,Textil\n", encoding="utf-8")
    pick(button, lambda picker: (picker.classification.name, picker.table_note.text()), picked)
    assert picked[1][0] == isic4().name
    assert "31" in picked[1][1]
    dialog.close()


def test_batch(registry, widgets, layers, qgis_iface, picture):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    dialog = BatchAlgorithmDialog(registry.createAlgorithmById("polos:sectorlayer"))
    panel = dialog.mainWidget()
    column = panel.parameter_to_column["SECTORS"]
    panel.addRow(1)
    gc.collect()
    first, second = (panel.tblParameters.cellWidget(row, column) for row in (1, 2))
    pick(parts(first)[1], take("C"), [])
    panel.wrappers[1][column].setParameterValue("13-15", panel.processing_context)
    gc.collect()
    assert panel.valueForParameter(0, "SECTORS") == "C"
    assert panel.valueForParameter(1, "SECTORS") == "13-15"
    assert parts(second)[0].text() == "13-15"
    dialog.resize(1300, 400)
    dialog.show()
    panel.tblParameters.scrollTo(panel.tblParameters.model().index(1, column))
    picture(dialog, "batch_sectorlayer_picker")
    dialog.close()


@pytest.fixture
def model_of_sectors(registry):
    """Return a model with a text as input, and a sector layer whose sectors are fixed."""
    model = QgsProcessingModelAlgorithm("sectors", "tests")
    child = QgsProcessingModelChildAlgorithm("polos:sectorlayer")
    child.setChildId("layer")
    child.addParameterSources("SECTORS", [QgsProcessingModelChildParameterSource.fromStaticValue("13-15")])
    model.addChildAlgorithm(child)
    text = QgsProcessingParameterString("CODES", "Codes")
    model.addModelParameter(text, QgsProcessingModelParameter("CODES"))
    return model


def designer(model, qgis_iface, monkeypatch):
    """Return the model designer's dialog of the model's only step."""
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    return ModelerParametersDialog(model.childAlgorithm("layer").algorithm(), model, "layer")


def test_model_designer(widgets, model_of_sectors, qgis_iface, monkeypatch, tmp_path, picture):
    dialog = designer(model_of_sectors, qgis_iface, monkeypatch)
    dialog.resize(800, 700)
    dialog.show()
    wrapper = dialog.widget.widget.wrappers["SECTORS"]
    gc.collect()
    edit, button = parts(wrapper)
    assert edit.text() == "13-15"
    pick(button, take("01"), [])
    picture(dialog, "modeler_sectorlayer_picker")
    child = dialog.createAlgorithm()
    (source,) = child.parameterSources()["SECTORS"]
    assert source.staticValue() == "01;13-15"
    dialog.close()

    model_of_sectors.setChildAlgorithm(child)
    file = str(tmp_path / "sectors.model3")
    assert model_of_sectors.toFile(file)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(file)
    (source,) = again.childAlgorithm("layer").parameterSources()["SECTORS"]
    assert source.staticValue() == "01;13-15"
    dialog = designer(again, qgis_iface, monkeypatch)
    assert parts(dialog.widget.widget.wrappers["SECTORS"])[0].text() == "01;13-15"
    dialog.close()


def test_the_model_designer_picks_from_the_classification_of_the_step(
    widgets, model_of_sectors, qgis_iface, monkeypatch, tmp_path
):
    own = tmp_path / "own.csv"
    own.write_text("code,title\n991,Shoes\n992,Hats\n", encoding="utf-8")
    child = model_of_sectors.childAlgorithm("layer")
    child.addParameterSources("CLASSIFICATION", [QgsProcessingModelChildParameterSource.fromStaticValue(str(own))])
    child.addParameterSources("SECTORS", [QgsProcessingModelChildParameterSource.fromStaticValue("991")])
    model_of_sectors.setChildAlgorithm(child)
    dialog = designer(model_of_sectors, qgis_iface, monkeypatch)
    dialog.show()
    seen = []
    _, button = parts(dialog.widget.widget.wrappers["SECTORS"])
    pick(button, lambda picker: seen.append(picker.classification.codes), [])
    assert seen == [("991", "992")]
    dialog.close()


def test_model_designer_takes_an_input_of_the_model(widgets, model_of_sectors, qgis_iface, monkeypatch, tmp_path):
    dialog = designer(model_of_sectors, qgis_iface, monkeypatch)
    wrapper = dialog.widget.widget.wrappers["SECTORS"]
    (inputs,) = [box for box in wrapper.findChildren(QComboBox) if box.findData("CODES") >= 0]
    assert inputs.count() == 1
    wrapper.setWidgetValue(QgsProcessingModelChildParameterSource.fromModelParameter("CODES"))
    child = dialog.createAlgorithm()
    (source,) = child.parameterSources()["SECTORS"]
    assert source.parameterName() == "CODES"
    wrapper.setWidgetValue(QgsProcessingModelChildParameterSource.fromExpression("'1' || '3'"))
    (source,) = dialog.createAlgorithm().parameterSources()["SECTORS"]
    assert source.expression() == "'1' || '3'"
    dialog.close()


def test_a_model_with_picked_sectors_runs(model_of_sectors, layers, polos, registry):
    """The model's string reaches the algorithm as it is, without any widget."""
    areas, table = layers
    child = model_of_sectors.childAlgorithm("layer")
    for name, value in {"AREAS": areas.id(), "TABLE": table.id(), **VALUES}.items():
        if name != "OUTPUT":
            child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    child.addParameterSources("SECTORS", [QgsProcessingModelChildParameterSource.fromModelParameter("CODES")])
    result = QgsProcessingModelOutput("RESULT", "result")
    result.setChildId("layer")
    result.setChildOutputName("OUTPUT")
    child.setModelOutputs({"RESULT": result})
    model_of_sectors.setChildAlgorithm(child)
    model_of_sectors.updateDestinationParameters()
    name = next(one.name() for one in model_of_sectors.parameterDefinitions() if one.isDestination())
    output = polos.run(model_of_sectors, {"CODES": "0111", name: "memory:"})[name]
    assert sorted(row["sector"] for row in output.getFeatures()) == [0, 2]


def test_without_the_factory_the_string_has_a_line_of_text(registry, qgis_iface, monkeypatch):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    algorithm = registry.createAlgorithmById("polos:sectorlayer")
    assert algorithm.parameterDefinition("SECTORS").metadata() == {}
    dialog = AlgorithmDialog(algorithm)
    wrapper = dialog.mainWidget().wrappers["SECTORS"]
    wrapper.setParameterValue("13-15", dialog.mainWidget().processing_context)
    assert wrapper.parameterValue() == "13-15"
    assert not [button for button in wrapper.wrappedWidget().findChildren(QToolButton) if button.text() == "…"]
    dialog.close()


def test_wrappers_live_and_die_with_their_dialogs(registry, widgets, qgis_iface, monkeypatch):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    destroyed()
    before = set(text_widgets._kept)
    dialog = BatchAlgorithmDialog(registry.createAlgorithmById("polos:sectorlayer"))
    dialog.mainWidget().addRow(3)
    assert len(text_widgets._kept) > len(before)
    dialog.close()
    dialog.deleteLater()
    del dialog
    for _ in range(3):
        destroyed()
    assert set(text_widgets._kept) <= before
    # Not yet given up: what hears of it is being called meanwhile.
    assert text_widgets._gone
    text_widgets.give_up()
    assert not text_widgets._gone


def test_twenty_reloads_leave_no_object_behind(polos, qgis_app, qgis_iface, monkeypatch):
    from polos.algorithms.models import shipped_models
    from polos.algorithms.provider import ALGORITHMS, PolosProvider

    def alive(kind):
        gc.collect()
        return sum(isinstance(thing, kind) for thing in gc.get_objects())

    registry, widgets = qgis_app.processingRegistry(), QgsGui.processingGuiRegistry()
    polos.polos.unload()
    menu = QMenu()
    monkeypatch.setattr(qgis_iface, "pluginMenu", lambda: menu, raising=False)
    # A signal, which forgets what it was connected to; a stand-in would keep it.
    monkeypatch.setattr(qgis_iface, "initializationCompleted", qgis_iface.newProjectCreated, raising=False)
    sectors = QgsProcessingParameterString("SECTORS")
    sectors.setMetadata({"widget_wrapper": {"widget_type": SECTOR_WIDGET}})
    kinds = (PolosPlugin, PolosProvider, SectorWidgetFactory, SectorWrapper)
    before = [alive(kind) for kind in kinds]
    expected = len(ALGORITHMS) + len(shipped_models())
    try:
        for _ in range(20):
            plugin = PolosPlugin(qgis_iface)
            plugin.initGui()
            assert len(registry.providerById("polos").algorithms()) == expected
            wrapper = widgets.createParameterWidgetWrapper(sectors, QgsProcessingGui.WidgetType.Standard)
            assert wrapper is not None
            sip.delete(wrapper)  # kept until it has a widget; from late 3.44 on, losing it here does not delete it
            plugin.unload()
            assert registry.providerById("polos") is None
            assert widgets.createParameterWidgetWrapper(sectors, QgsProcessingGui.WidgetType.Standard) is None
        del plugin, wrapper
        assert [alive(kind) for kind in kinds] == before
    finally:
        polos.polos.initProcessing()
