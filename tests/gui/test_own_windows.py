"""What holds for each window of Polos's own: keys for all, names for those who hear them, sizes that follow the font.

A window enters the list in own_windows.py.
"""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from own_windows import WINDOWS
from polos.analysis.languages import LANGUAGES
from polos.translation import speaking
from polos.ui.explorer.class_counts import ClassCounts
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

ROOT = Path(__file__).resolve().parents[2]
SCREEN = (1366, 768)
FRAME = (16, 40)
"""What a frame and its title take of the screen."""


@pytest.fixture(params=[language.code for language in LANGUAGES])
def code(request, qgis_app):
    with speaking(request.param):
        yield request.param


@pytest.fixture(params=WINDOWS)
def window(request, code):
    """Return each window in each language, shown."""
    made = WINDOWS[request.param]()
    made.setObjectName(made.objectName() or request.param)
    made.show()
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def by_itself(widget):
    """Return whether people meet a widget as one, and not as a part of another."""
    parent = widget.parentWidget()
    parts = isinstance(parent, (QComboBox, QAbstractSpinBox)) or isinstance(widget, QHeaderView)
    return not parts and not widget.objectName().startswith("qt_")


def controls(window):
    """Return what the tabulator can reach, in the order in which Qt has made it."""
    shown = (one for one in window.findChildren(QWidget) if one.isVisibleTo(window))
    return [one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus and by_itself(one) and one.isEnabled()]


def called(widget, window):
    """Return what a screen reader says of a widget: its own name, its text, or the label that is its buddy."""
    buddies = [label.text() for label in window.findChildren(QLabel) if label.buddy() is widget]
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    title = widget.title() if isinstance(widget, QGroupBox) else ""
    return widget.accessibleName() or own or title or "".join(buddies)


def test_each_control_has_a_name_for_those_who_hear_it(window):
    # The bar of tabs says the texts of its tabs.
    nameless = [one for one in controls(window) if not isinstance(one, QTabBar) and not called(one, window)]
    assert [(type(one).__name__, one.objectName()) for one in nameless] == []
    assert controls(window)


def test_the_tabulator_reaches_each_control_from_top_to_bottom(window):
    reached, at = [], window.nextInFocusChain()
    while at is not window and len(reached) < 1000:
        reached.append(at)
        at = at.nextInFocusChain()
    wanted = controls(window)
    in_order = [one for one in reached if one in wanted]
    assert len(in_order) == len(wanted)
    line = window.fontMetrics().lineSpacing()
    tops = [one.mapTo(window, QPoint(0, 0)).y() + min(one.height(), 2 * line) / 2 for one in in_order]
    pairs = zip(tops, tops[1:], in_order[1:])
    assert [(type(one).__name__, called(one, window)) for above, at, one in pairs if at < above - line] == []


def test_no_two_controls_of_a_window_share_a_key(window):
    texts = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisibleTo(window)]
    texts += [one.text() for one in window.findChildren(QLabel) if one.buddy() and one.isVisibleTo(window)]
    keys = Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text.replace("&&", "")))
    assert {key: count for key, count in keys.items() if count > 1} == {}


def test_each_push_button_and_each_label_of_a_field_has_a_key(window):
    """Those of a box of buttons have Enter and Escape, and keys that Qt gives them."""
    boxes = {button for box in window.findChildren(QDialogButtonBox) for button in box.buttons()}
    # Entries of a legend have names and numbers: the tabulator reaches them.
    entries = {button for legend in window.findChildren(ClassCounts) for button in legend.buttons.values()}
    boxes |= entries
    buttons = [one for one in window.findChildren(QAbstractButton) if one not in boxes and one in controls(window)]
    labels = [one for one in window.findChildren(QLabel) if one.buddy() and one.isVisibleTo(window)]
    # What stands beside a line, to fill it in, is the next one after it.
    assert [one.text() for one in (*buttons, *labels) if one.text().strip("…") and "&" not in one.text()] == []


def test_escape_closes_each_dialog(window):
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QDialog

    if isinstance(window, QDialog):
        for one in window.findChildren(QLineEdit):
            one.clear()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isVisible()


def test_each_window_fits_a_small_screen(window):
    least = window.minimumSizeHint()
    assert least.width() <= SCREEN[0] - FRAME[0]
    assert least.height() <= SCREEN[1] - FRAME[1]
    assert window.width() <= SCREEN[0]
    assert window.height() <= SCREEN[1]


def test_each_control_of_a_form_is_called_as_its_parameter(open_dialog):
    made = open_dialog("localmoran")
    made.show()
    QApplication.processEvents()
    wrappers = made.mainWidget().wrappers
    assert len(wrappers) > 20
    for name, wrapper in wrappers.items():
        widget, label = wrapper.wrappedWidget(), wrapper.parameterDefinition().description()
        inside = [one for one in (widget, *widget.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        silent = [type(one).__name__ for one in inside if by_itself(one) and not called_in(one, made)]
        assert (name, silent) == (name, [])
        assert any(label in called(one, made) for one in inside) or not inside, name


def called_in(widget, window):
    """Return what `called` does, or that a list says its entries."""
    return called(widget, window) or isinstance(widget, QTabBar)


def test_windows_grow_with_the_font(qgis_app):
    from polos.ui.sizes import letters, sized

    sizes = []
    for points in (6, 12):
        widget = QWidget()
        font = widget.font()
        font.setPointSize(points)
        widget.setFont(font)
        sized(widget, 10, 5)
        sizes.append((widget.width(), widget.height(), letters(widget, 10)))
        assert (widget.width(), widget.height()) == (10 * widget.fontMetrics().lineSpacing(), widget.height())
    assert all(large > 1.6 * small for small, large in zip(*sizes))


COLOURS = "colours.py"
"""The one file with colours that are not the theme's, because they mean something."""
SIZING = {"resize", "setColumnWidth", "setIconSize", "pixmap"} | {
    f"set{kind}{what}" for kind in ("Fixed", "Minimum", "Maximum") for what in ("Width", "Height", "Size")
}


def test_no_size_is_in_pixels_and_no_colour_is_fixed():
    """Colours are those of the theme: QGIS's dark ones, and those of who needs high contrast."""
    found = []
    for file in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            numbers = [one.value for one in getattr(node, "args", ()) if isinstance(one, ast.Constant)] if name else []
            place = file.relative_to(ROOT / "ui").as_posix()
            coloured = name in ("QColor", "setStyleSheet") and place != COLOURS
            if (name in SIZING and any(numbers)) or coloured:
                found.append(f"{file.relative_to(ROOT)}:{node.lineno} {name}")
    assert found == []
