"""The picker of sectors under Qt 6."""

from types import SimpleNamespace

import pytest
from polos.analysis.sectors.classification import isic4
from polos.ui.sectors import saved_box
from polos.ui.sectors.saved_selections import save_selection, saved_selections
from polos.ui.sectors.sector_model import CODE, ROWS
from polos.ui.sectors.sector_picker import SectorPicker
from PyQt6.QtTest import QTest
from qgis.PyQt.QtCore import QMimeData, QModelIndex, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QMessageBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

OK = QDialogButtonBox.StandardButton.Ok
CHECKED, PARTLY, UNCHECKED = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class Drawn(QStyledItemDelegate):
    """Tells what a view would draw."""

    def option(self, index):
        option = QStyleOptionViewItem()
        self.initStyleOption(option, index)
        return option


@pytest.fixture
def open_picker():
    opened = []

    def open_it(text="", rows=None):
        picker = SectorPicker(text, isic4(), rows)
        opened.append(picker)
        picker.show()
        picker.activateWindow()
        assert QTest.qWaitForWindowActive(picker)
        return picker

    yield open_it
    for picker in opened:
        picker.close()
        picker.deleteLater()


def index(picker, code, column=CODE):
    return picker.filter.mapFromSource(picker.model.index_of(code, column))


def drawn(picker, code, column=CODE):
    """Return what the tree would draw of a code: with wrong types from the model, no tick or the wrong place."""
    return Drawn().option(index(picker, code, column))


def click_tick(picker, code):
    """Click on the tick of a code."""
    picker.tree.scrollTo(index(picker, code))
    row = picker.tree.visualRect(index(picker, code))
    option = drawn(picker, code)
    option.rect = row
    part = picker.tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, picker.tree)
    QTest.mouseClick(picker.tree.viewport(), Qt.MouseButton.LeftButton, pos=part.center())


def test_search_tick_and_accept(open_picker, picture):
    picker = open_picker("C13")
    assert drawn(picker, "13").checkState == CHECKED
    assert drawn(picker, "C").checkState == PARTLY
    assert drawn(picker, "A").checkState == UNCHECKED
    QTest.keyClicks(picker.search, "cereales")
    assert index(picker, "0111").isValid()
    assert not index(picker, "1311").isValid()
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.tree.hasFocus()
    assert picker.model.code(picker.filter.mapToSource(picker.tree.currentIndex())) == "0111"
    QTest.keyClick(picker.tree, Qt.Key.Key_Space)
    assert picker.expression.text() == "0111;13"
    assert drawn(picker, "0111").checkState == CHECKED
    assert drawn(picker, "A").checkState == PARTLY
    picture(picker, "picker_search")
    picker.search.setFocus()
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert picker.search.text() == ""
    picker.buttons.button(OK).click()
    assert picker.result() == SectorPicker.DialogCode.Accepted
    assert picker.text() == "0111;13"


def test_a_click_ticks_and_unticks(open_picker):
    picker = open_picker()
    click_tick(picker, "C")
    assert picker.text() == "C"
    assert drawn(picker, "C").checkState == CHECKED
    assert picker.model.is_ticked("1311")
    click_tick(picker, "C")
    assert picker.text() == ""
    assert drawn(picker, "C").checkState == UNCHECKED


def test_what_cannot_be_read_is_told(open_picker):
    picker = open_picker()
    picker.expression.setFocus()
    QTest.keyClicks(picker.expression, "13-")
    assert picker.problem.isVisible()
    assert not picker.buttons.button(OK).isEnabled()
    picker.expression.clear()
    QTest.keyClicks(picker.expression, "13-15")
    assert picker.buttons.button(OK).isEnabled()
    assert drawn(picker, "14").checkState == CHECKED


def test_rows_of_a_table(open_picker, picture):
    rows = SimpleNamespace(of={"A": 3, "01": 3, "011": 3, "0111": 3, "C": 4}, joint={}, total=9, unknown={"9999": 2})
    picker = open_picker("C", rows)
    shown = drawn(picker, "A", ROWS)
    assert shown.text == "3"
    assert shown.displayAlignment == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    grey = QApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert drawn(picker, "B").palette.color(QPalette.ColorRole.Text) == grey
    assert drawn(picker, "A").palette.color(QPalette.ColorRole.Text) != grey
    assert "9999" in picker.table_note.text()
    picker.only_rows.setChecked(True)
    assert not index(picker, "B").isValid()
    picture(picker, "picker_rows")


def test_what_was_found_is_bold(open_picker):
    picker = open_picker()
    picker.search.setText("0111")
    assert drawn(picker, "0111").font.bold()
    assert not drawn(picker, "A").font.bold()


def test_paste(open_picker):
    picker = open_picker()
    content = QMimeData()
    content.setText("1311\tHilatura\n1312\tTejedura")
    QApplication.clipboard().setMimeData(content)
    picker.tree.setFocus()
    QTest.keySequence(picker.tree, "Ctrl+V")
    assert picker.text() == "1311;1312"
    QTest.keySequence(picker, "Ctrl+F")
    assert picker.search.hasFocus()


def test_saved_selections(open_picker, monkeypatch):
    save_selection("Textil / cuero", "13-15")
    picker = open_picker("10")
    place = picker.kept.box.findText("Textil / cuero")
    picker.kept.box.setCurrentIndex(place)
    picker.kept.box.activated.emit(place)
    assert picker.text() == "13-15"
    monkeypatch.setattr(saved_box.QInputDialog, "getText", lambda *_: ("Textil / cuero", True))
    asked = []
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *said: asked.append(said[-1]) or yes)
    picker.model.tick("C")
    picker.kept.save.click()
    assert saved_selections() == {"Textil / cuero": "C"}
    picker.kept.delete.click()
    assert saved_selections() == {}
    assert len(asked) == 2
    assert not picker.kept.delete.isEnabled()


def test_the_model_keeps_its_promises(open_picker):
    """Qt's own check of a model: parents, rows and indexes agree for every code."""
    from PyQt6.QtTest import QAbstractItemModelTester

    picker = open_picker("13")
    QAbstractItemModelTester(picker.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    picker.model.tick("C")
    assert picker.model.rowCount(QModelIndex()) == 21  # sections A to U
    assert picker.model.parent(picker.model.index_of("1311")) == picker.model.index_of("131")


def test_in_spanish(open_picker, in_language, picture):
    assert in_language("es")
    picker = open_picker("13-15;0111")
    assert picker.windowTitle().startswith("Elegir sectores")
    picture(picker, "picker_es")
