"""The picker of sectors, used by keyboard and mouse; pictures go to build/screens."""

from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from polos.analysis.sectors.classification import classification_of, isic4
from polos.analysis.sectors.named_chains import Chain
from polos.analysis.sectors.selection import parse_sectors
from polos.analysis.sectors.table_rows import TableRows, table_rows
from polos.ui.sectors import saved_box, sector_picker
from polos.ui.sectors.saved_selections import delete_selection, save_selection, saved_selections
from polos.ui.sectors.sector_model import SectorModel
from polos.ui.sectors.sector_picker import SectorPicker
from qgis.core import (
    QgsSettings,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
FONT = Qt.ItemDataRole.FontRole


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
    monkeypatch.setattr(saved_box.QInputDialog, "getText", lambda *_: ("Cadena textil", True))
    monkeypatch.setattr(saved_box.SavedBox, "_sure", lambda *_: True)
    picker = open_picker("13-15")
    QTest.mouseClick(picker.kept.save, Qt.MouseButton.LeftButton)
    again = open_picker("10")
    again.kept.box.setCurrentIndex(again.kept.box.findText("Cadena textil"))
    again.kept.box.activated.emit(again.kept.box.currentIndex())
    assert again.text() == "13-15"
    QTest.mouseClick(again.kept.delete, Qt.MouseButton.LeftButton)
    assert saved_selections() == {}
    assert again.text() == "13-15"


def test_it_opens_at_once_and_fits_a_small_screen(open_picker, picture):
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
        *(
            picker.kept.box,
            picker.kept.save,
            picker.kept.delete,
            picker.buttons.button(OK),
            picker.buttons.button(CANCEL),
        ),
    ]
    assert [widget for widget in met if widget in order] == order
    for control in order:
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName() or control.text()


def load_i18n():
    spec = spec_from_file_location("i18n", Path(__file__).resolve().parents[3] / "tools" / "i18n.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_two_controls_share_a_letter_in_any_language(open_picker):
    """The letters of OK and Cancel are Qt's own: O and C, and A and C in Spanish."""
    picker = open_picker(rows=TableRows({}, {}, {}, 0))
    texts = [label.text() for label in picker.findChildren(QLabel) if label.buddy()]
    texts += [
        button.text() for button in (picker.only_rows, picker.paste, picker.clear, picker.kept.save, picker.kept.delete)
    ]
    i18n = load_i18n()
    spanish = i18n.read_translations(i18n.FOLDER / "polos_es.ts")
    for translated, letters in ((texts, "OC"), ([spanish.get(text, "") for text in texts], "AC")):
        used = [text[text.index("&") + 1].upper() for text in translated if "&" in text]
        assert len({*used, *letters}) == len(used) + len(letters)
    assert len(texts) == 8


def test_a_letter_is_found_at_once_beside_the_rows_of_a_table(open_picker, monkeypatch):
    """Measured by what the tree asks for, which no load alters; it took a million questions, and fifteen seconds."""
    asked = []
    one_of = SectorModel._rows_of
    monkeypatch.setattr(SectorModel, "_rows_of", lambda model, code: asked.append(code) or one_of(model, code))
    classification = isic4()
    rows = table_rows(dict.fromkeys((code for code in classification.codes if len(code) == 4), 3), classification)
    picker = open_picker(classification=classification, rows=rows)
    assert picker.tree.columnWidth(2) > picker.tree.fontMetrics().horizontalAdvance("1257")  # 3 rows of 419 classes
    asked.clear()
    QTest.keyClicks(picker.search, "c")
    QApplication.processEvents()
    assert len(shown(picker)) > 500
    assert len(asked) < len(classification.codes)


def test_a_name_that_looks_like_html_is_shown_as_it_is_written(open_picker, monkeypatch):
    name = "<b>SCIAN</b> & <img src=x>"
    rows = [(1, {"code": "1", "title": f"Farms of {name}"}), (2, {"code": "2", "title": "Mines"})]
    picker = open_picker("1;9", classification=classification_of(name, rows))
    assert f"Farms of {name}" in picker.words.toPlainText()
    assert f"not in {name}" in picker.words.toPlainText()
    tip = picker.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == f"Farms of {name}"
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *said: asked.append(said[-1]) or QMessageBox.StandardButton.No)
    picker.kept._sure(f"Delete “{name}”?")
    document.setHtml(asked[0])
    assert document.toPlainText() == f"Delete “{name}”?"


def test_chains_are_on_a_page_of_their_own(open_picker):
    """Found and ticked by keyboard; ticks of the tree follow, and a tick there writes codes."""
    own = (Chain({"es": "Cuero y calzado", "en": "Leather"}, "15"), Chain({"": "C"}, "14"), Chain({"": "Leer"}, ""))
    picker = open_picker("10", replace(isic4(), chains=own))
    picker.pages.setCurrentWidget(picker.chains)
    QTest.keyClicks(picker.search, "calz")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    QTest.keyClick(picker.chains, Qt.Key.Key_Space)
    assert parse_sectors(picker.text(), picker.classification).codes() >= {"10", "15"}
    assert picker.text().startswith("10;")
    assert picker.model.is_ticked("15")
    picker.search.clear()
    picker.chains.topLevelItem(1).setCheckState(0, Qt.CheckState.Checked)
    assert picker.text().endswith(';"C"')
    picker.chains.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert picker.text() == '10;"C"'
    assert picker.chains.topLevelItem(2).isDisabled()
    picker.model.tick("13")
    assert picker.text() == "10;13;14"
    assert picker.chains.topLevelItem(1).checkState(0) == Qt.CheckState.Unchecked
    assert not open_picker("10").pages.tabBar().isVisible()


def test_a_part_of_codes_that_the_table_has_only_together_is_told_while_ticking(open_picker, few):
    rows = table_rows({"13-15": 7, "10": 2}, few, "sector")
    picker = open_picker("13", rows=rows)
    assert "one figure for 13-15 together" in picker.words.toPlainText()
    for text in ("13-15", "10", "C", ""):
        picker.expression.setText(text)
        picker._read_expression()
        picker._explain()
        assert "together" not in picker.words.toPlainText(), text
