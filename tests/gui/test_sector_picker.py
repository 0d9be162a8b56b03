"""The picker of sectors: its keys, and the plain string that it gives in toolbox, batch and model designer."""

import gc
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from polos.algorithms.declaring.sectors import SECTOR_WIDGET
from polos.analysis.sectors.classification import classification_of, isic4
from polos.analysis.sectors.table_rows import TableRows, table_rows
from polos.plugin import PolosPlugin
from polos.ui.sectors import sector_picker, sector_widget
from polos.ui.sectors.saved_selections import delete_selection, save_selection, saved_selections
from polos.ui.sectors.sector_picker import SectorPicker
from polos.ui.sectors.sector_ticks import ALL, NONE, PARTLY, Ticks, pasted_codes
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
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsBrowserGuiModel, QgsGui, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QMenu, QToolButton

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel

FONT = Qt.ItemDataRole.FontRole

TITLES = {
    "A": ("Agriculture, forestry and fishing", "Agricultura, silvicultura y pesca"),
    "01": ("Crop and animal production", "Agricultura y ganadería"),
    "0111": ("Growing of cereals", "Cultivo de cereales"),
    "0112": ("Growing of rice", "Cultivo de arroz"),
    "C": ("Manufacturing", "Industrias manufactureras"),
    "10": ("Food products", "Productos alimenticios"),
    "13": ("Textiles", "Productos textiles"),
    "14": ("Wearing apparel", "Prendas de vestir"),
    "15": ("Leather", "Cuero y calzado"),
}
PARENTS = {"01": "A", "0111": "01", "0112": "01", **dict.fromkeys(("10", "13", "14", "15"), "C")}


@pytest.fixture(scope="module")
def few():
    """Return a small classification: two sections, five divisions and two classes."""
    rows = [
        (row, {"code": code, "parent": PARENTS.get(code, ""), "title_en": english, "title_es": spanish})
        for row, (code, (english, spanish)) in enumerate(TITLES.items())
    ]
    return classification_of("few", rows)


# What is ticked


def test_ticks_go_down_and_up(few):
    ticks = Ticks(few)
    ticks.tick("0111")
    assert [ticks.state(code) for code in ("A", "01", "0111", "0112", "C")] == [PARTLY, PARTLY, ALL, NONE, NONE]
    ticks.tick("0112")
    assert ticks.state("A") == ALL
    assert ticks.text() == "A"
    ticks.tick("A", False)
    assert ticks.text() == ""


def test_a_text_comes_back_as_the_shortest_that_means_the_same(few):
    ticks = Ticks(few)
    ticks.set_text("C15, 13  14;0112")
    assert ticks.text() == "0112;13-15"


def test_parts_that_are_no_code_of_the_classification_are_not_lost(few):
    """A country's own 011111 is finer than class 0111, 77 is unknown: other ticks leave both as they are."""
    ticks = Ticks(few)
    ticks.set_text("011111;77;13")
    assert (ticks.state("0111"), ticks.state("0112")) == (PARTLY, NONE)
    ticks.tick("14")
    assert ticks.text() == "13;14;011111;77"
    ticks.tick("0111")
    assert ticks.text() == "0111;13;14;77"


@pytest.mark.parametrize(
    ("text", "read", "unread"),
    [
        ("10;13-15;C;1311", ["10", "13-15", "C", "1311"], []),
        ("1311\tHilatura\n1312\tTejedura", ["1311", "1312"], []),
        ("13 - Fabricación de textiles\n14 Prendas, excepto de piel", ["13", "14"], []),
        ("C Industrias manufactureras", ["C"], []),
        ('"1311","Hilatura, tejedura"\r\n"1312","Otros"', ["1311", "1312"], []),
        ("1311 1312, A0111.11", ["1311", "1312", "011111"], []),
        ("Código\tActividad\n1311\tHilatura", ["1311"], ["Código\tActividad"]),
        # 13 is a division, but in a column after the titles it is a figure.
        ("1311\tHilatura\t13", ["1311"], ["13"]),
        ("99X\n888", [], ["99X", "888"]),
        ("13 – 15", ["13-15"], []),
        (" \n", [], []),
    ],
)
def test_pasted_lists(text, read, unread):
    assert pasted_codes(text, isic4()) == (read, unread)


def test_rows_of_a_table_by_code():
    """Counted by hand: 111 has lost its zero beside 1311, B-E is one figure for four sections."""
    rows = table_rows({111: 3, 1311: 4, None: 2}, isic4())
    assert {code: rows.of.get(code) for code in ("0111", "A", "1311", "C", "B")} == {
        "0111": 3,
        "A": 3,
        "1311": 4,
        "C": 4,
        "B": None,
    }
    assert (rows.total, rows.unknown) == (9, {})
    rows = table_rows({"B-E": 5, "F": 1, "Total": 9, "9999": 2}, isic4())
    assert rows.joint == {section: {"B-E": 5} for section in "BCDE"}
    assert (rows.of["F"], rows.unknown, rows.total) == (1, {"9999": 2}, 17)


# The dialog


@pytest.fixture
def open_picker(few):
    opened = []

    def open_it(text="", classification=few, rows=None, why=""):
        opened.append(SectorPicker(text, classification, rows, why))
        opened[-1].show()
        QApplication.processEvents()
        return opened[-1]

    yield open_it
    for picker in opened:
        picker.close()


def picture(window, name):
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(SCREENS / f"{name}.png"))


def shown(picker):
    """Return the codes that are seen in the tree, from the top."""
    codes, index = [], picker.filter.index(0, 0)
    while index.isValid():
        codes.append(index.data())
        index = picker.tree.indexBelow(index)
    return codes


def test_all_by_keyboard(open_picker):
    picker = open_picker()
    QTest.keyClicks(picker.search, "vestir")
    assert shown(picker) == ["C", "14"]
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    QTest.keyClick(picker.tree, Qt.Key.Key_Space)
    assert picker.text() == "14"
    QTest.keyClick(picker.tree, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(picker.search, "cereales")
    assert shown(picker) == ["A", "01", "0111"]
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    QTest.keyClick(picker.tree, Qt.Key.Key_Space)
    assert picker.text() == "0111;14"
    QTest.keyClick(picker.tree, Qt.Key.Key_Space)
    assert picker.text() == "14"
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert picker.isVisible()
    assert picker.search.text() == ""
    QTest.keyClick(picker.tree, Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert picker.result() == picker.DialogCode.Accepted


@pytest.mark.parametrize(
    ("search", "codes"),
    [
        ("13", ["C", "13"]),
        ("011", ["A", "01", "0111", "0112"]),
        ("RICE", ["A", "01", "0112"]),
        ("cultivo ARROZ", ["A", "01", "0112"]),
        ("ganaderia", ["A", "01"]),
        ("CEREÁLES", ["A", "01", "0111"]),
        ("zzz", []),
    ],
)
def test_search_by_code_and_by_words_of_both_languages(open_picker, search, codes):
    picker = open_picker()
    picker.search.setText(search)
    assert shown(picker) == codes
    bold = [code for code in codes if picker.filter.mapFromSource(picker.model.index_of(code)).data(FONT).bold()]
    assert bold == list(picker.classification.search(search))
    assert picker.found.isVisible() == (not codes)


def test_a_mouse_click_ticks_and_unticks(open_picker):
    picker = open_picker()
    index = picker.filter.mapFromSource(picker.model.index_of("C"))
    box = picker.tree.visualRect(index)
    at = QPoint(box.left() + 10, box.center().y())
    QTest.mouseClick(picker.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert picker.text() == "C"
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    QTest.mouseClick(picker.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert picker.text() == ""


def test_the_text_ticks_and_is_refused_in_words(open_picker):
    picker = open_picker("13")
    state = Qt.ItemDataRole.CheckStateRole
    assert picker.model.index_of("13").data(state) == Qt.CheckState.Checked
    assert picker.model.index_of("C").data(state) == Qt.CheckState.PartiallyChecked
    QTest.keyClicks(picker.expression, ";15-13")
    assert "15-13" in picker.problem.text()
    assert not picker.buttons.button(OK).isEnabled()
    assert picker.model.index_of("13").data(state) == Qt.CheckState.Checked
    picker.expression.selectAll()
    QTest.keyClicks(picker.expression, "0111")
    assert not picker.problem.isVisible()
    assert picker.buttons.button(OK).isEnabled()
    assert picker.model.index_of("13").data(state) == Qt.CheckState.Unchecked
    assert picker.model.index_of("A").data(state) == Qt.CheckState.PartiallyChecked


def test_a_text_is_given_back_as_it_is_until_something_is_ticked(open_picker):
    picker = open_picker("C14, 13")
    assert picker.text() == "C14, 13"
    picker.model.tick("15")
    assert picker.text() == "13-15"


def test_the_selection_in_words(open_picker, monkeypatch):
    monkeypatch.setattr(sector_picker, "language", lambda: "es")
    picker = open_picker("13-15;77;011111")
    lines = picker.words.toPlainText().splitlines()
    assert lines[0].startswith("13-15: Productos textiles, Prendas de vestir, Cuero y calzado (")
    assert "77" in lines[1]
    assert lines[1] != lines[2].replace("011111", "77")
    picker.model.clear()
    QTest.qWait(300)
    assert "13" not in picker.words.toPlainText()


def test_codes_without_rows_are_grey_and_can_be_hidden(open_picker):
    rows = TableRows({"C": 7, "13": 7}, {"A": {"A-B": 2}}, {"99": 1}, 10)
    picker = open_picker(rows=rows)
    grey = Qt.ItemDataRole.ForegroundRole
    assert picker.model.index_of("10").data(grey) is not None
    assert picker.model.index_of("13").data(grey) is None
    assert picker.model.index_of("13", 2).data() == "7"
    assert "A-B" in picker.model.index_of("A", 2).data()
    assert "99" in picker.table_note.text()
    picker.only_rows.setChecked(True)
    picker.tree.expandAll()
    assert shown(picker) == ["A", "C", "13"]
    picker.search.setText("productos")
    assert shown(picker) == ["C", "13"]
    picker.search.setText("leather")
    assert shown(picker) == []
    assert picker.found.isVisible()


def test_pasted_codes_are_added_and_the_rest_is_named(open_picker):
    picker = open_picker("0111")
    QApplication.clipboard().setText("13\tTextiles\n14\tPrendas\n4X\n")
    QTest.keyClick(picker.tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert picker.text() == "0111;13;14"
    assert "4X" in picker.problem.text()
    assert picker.buttons.button(OK).isEnabled()


@pytest.fixture
def settings():
    """Give the test settings without saved selections, and the user's own ones back."""
    before = saved_selections()
    for name in before:
        delete_selection(name)
    yield
    for name in saved_selections():
        delete_selection(name)
    for name, text in before.items():
        save_selection(name, text)


@pytest.mark.parametrize("name", ["Cadena textil", "Cuero/calzado 100 %", "a\\b", "ñandú %2F"])
def test_saved_selections_are_plain_texts_under_any_name(settings, name):
    save_selection(name, "13-15")
    assert saved_selections() == {name: "13-15"}
    settings = QgsSettings()
    settings.beginGroup("polos/sector_selections")
    assert [settings.value(key) for key in settings.allKeys()] == ["13-15"]
    delete_selection(name)
    assert saved_selections() == {}


def test_a_selection_is_saved_loaded_and_deleted(settings, open_picker, monkeypatch):
    monkeypatch.setattr(sector_picker.QInputDialog, "getText", lambda *_: ("Cadena textil", True))
    monkeypatch.setattr(SectorPicker, "_sure", lambda *_: True)
    picker = open_picker("13-15")
    QTest.mouseClick(picker.save, Qt.MouseButton.LeftButton)
    again = open_picker("10")
    again.saved.setCurrentIndex(again.saved.findText("Cadena textil"))
    again.saved.activated.emit(again.saved.currentIndex())
    assert again.text() == "13-15"
    QTest.mouseClick(again.delete, Qt.MouseButton.LeftButton)
    assert saved_selections() == {}
    assert again.text() == "13-15"


def test_it_opens_at_once_and_fits_a_small_screen(open_picker):
    from time import perf_counter

    start = perf_counter()
    picker = open_picker("10;13-15;C;1311", isic4())
    assert perf_counter() - start < 1
    assert picker.width() <= 1366
    assert picker.height() <= 768 - 60
    assert picker.minimumSizeHint().height() < 600
    picture(picker, "picker")


def test_every_control_has_a_name_and_a_place_in_the_tab_order(open_picker):
    picker = open_picker("13", rows=TableRows({}, {}, {}, 0))
    met, widget = [], picker.search
    while widget not in met:
        met.append(widget)
        widget = widget.nextInFocusChain()
    order = [
        *(picker.search, picker.only_rows, picker.tree, picker.expression, picker.paste, picker.clear, picker.words),
        *(picker.saved, picker.save, picker.delete, picker.buttons.button(OK), picker.buttons.button(CANCEL)),
    ]
    assert [widget for widget in met if widget in order] == order
    for control in order:
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName() or control.text()


def load_i18n():
    spec = spec_from_file_location("i18n", Path(__file__).resolve().parents[2] / "tools" / "i18n.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_two_controls_share_a_letter_in_any_language(open_picker):
    """The letters of OK and Cancel are Qt's own: O and C, and A and C in Spanish."""
    picker = open_picker(rows=TableRows({}, {}, {}, 0))
    texts = [label.text() for label in picker.findChildren(QLabel) if label.buddy()]
    texts += [button.text() for button in (picker.only_rows, picker.paste, picker.clear, picker.save, picker.delete)]
    i18n = load_i18n()
    spanish = i18n.read_translations(i18n.FOLDER / "polos_es.ts")
    for translated, letters in ((texts, "OC"), ([spanish.get(text, "") for text in texts], "AC")):
        used = [text[text.index("&") + 1].upper() for text in translated if "&" in text]
        assert len({*used, *letters}) == len(used) + len(letters)
    assert len(texts) == 8


# Three places in Processing


@pytest.fixture
def registry(polos, qgis_app):
    return qgis_app.processingRegistry()


@pytest.fixture
def factory(polos):
    """Register the widget as the plugin does in the desktop."""
    plugin = PolosPlugin(None)
    plugin.register_widgets()
    assert plugin.sector_widgets
    yield plugin.sector_widgets
    plugin.unload()


@pytest.fixture
def layers(qgis_app):
    """Return areas 1 and 2, and a table of jobs by class: 5 and 7 in spinning, 2 in cereals."""
    areas = QgsVectorLayer("Polygon?crs=EPSG:26191&field=id:string", "areas", "memory")
    table = QgsVectorLayer("None?field=area:string&field=code:string&field=jobs:integer", "table", "memory")
    squares = [f"POLYGON(({x} 0,{x} 9,{x + 9} 9,{x + 9} 0,{x} 0))" for x in (0, 9)]
    for layer, rows in (
        (areas, [("1",), ("2",)]),
        (table, [("1", "1311", 5), ("2", "1311", 7), ("1", "0111", 2), ("2", NULL, 1)]),
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


def test_toolbox(registry, factory, layers, qgis_iface, monkeypatch, polos):
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


def test_rows_of_a_directory_are_counted_too(registry, factory, layers, qgis_iface, monkeypatch):
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


def test_cancel_leaves_the_text(registry, factory, qgis_iface, monkeypatch):
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


def test_another_classification_is_the_tree(registry, factory, qgis_iface, monkeypatch, tmp_path):
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


def test_batch(registry, factory, layers, qgis_iface):
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


def test_model_designer(factory, model_of_sectors, qgis_iface, monkeypatch, tmp_path):
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


def test_model_designer_takes_an_input_of_the_model(factory, model_of_sectors, qgis_iface, monkeypatch, tmp_path):
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


def test_wrappers_live_and_die_with_their_dialogs(registry, factory, qgis_iface, monkeypatch):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    destroyed()
    before = set(sector_widget._kept)
    dialog = BatchAlgorithmDialog(registry.createAlgorithmById("polos:sectorlayer"))
    dialog.mainWidget().addRow(3)
    assert len(sector_widget._kept) > len(before)
    dialog.close()
    dialog.deleteLater()
    del dialog
    for _ in range(3):
        destroyed()
    assert set(sector_widget._kept) <= before


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
