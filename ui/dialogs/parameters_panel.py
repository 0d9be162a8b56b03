"""The form of an algorithm: fields chosen by their names alone, parameters shown where they matter, what holds."""

from processing.gui.ParametersPanel import ParametersPanel
from qgis.core import QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QVBoxLayout, QWidget

from ...translation import tr
from ..colours import CAUTION, highlight
from .field_boxes import FieldBoxes
from .table_boxes import choose_tables

ADVANCED = "grpAdvanced"
"""What QGIS calls the group of advanced parameters."""
LETTERS = 16
"""Of the longest entry of a list that are always shown: without a limit the longest one sets the width of a form."""


class PolosPanel(ParametersPanel):
    """The form of an algorithm of Polos."""

    def __init__(self, parent, algorithm):
        super().__init__(parent, algorithm)
        for box in self.findChildren(QComboBox):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(LETTERS)
        self.caution, self.holds = QLabel(), QLabel()
        highlight(self.caution, CAUTION)
        for label in (self.caution, self.holds):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setVisible(False)
        self._place(self.caution, self.holds)
        for wrapper in self.wrappers.values():
            _name(wrapper)
        choose_tables(self.wrappers)
        self.fields = FieldBoxes(algorithm, self.wrappers)
        self.later = QTimer(self)
        self.later.setSingleShot(True)
        self.later.timeout.connect(self.refresh)
        for wrapper in self.wrappers.values():
            wrapper.widgetValueHasChanged.connect(self._changed)
        self.fields.choose()
        self.refresh()

    def setParameters(self, parameters):
        """Show values, as of an earlier run: what they do not say is not guessed."""
        super().setParameters(parameters)
        # QGIS shows no values, too, where it opens a new window.
        if parameters:
            self.fields.clear_others(parameters)
        self.refresh()

    def refresh(self):
        """Show the parameters that matter with the values that are shown, and what is to be said of them."""
        self.later.stop()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        values = {name: wrapper.parameterValue() for name, wrapper in self.wrappers.items()}
        advice = self.algorithm().advise(values, context)
        for name, wrapper in self.wrappers.items():
            if not wrapper.parameterDefinition().isDestination():
                _show(wrapper, name not in advice.idle)
        self.caution.setText("\n".join(advice.cautions))
        self.caution.setVisible(bool(advice.cautions))
        self.holds.setText(advice.holds)
        self.holds.setVisible(bool(advice.holds))

    def _changed(self, *_):
        # Once for all that one change brings with it.
        self.later.start(0)

    def _place(self, *labels):
        """Put labels above the advanced parameters, which they speak of."""
        group = self.findChild(QWidget, ADVANCED)
        if group:
            # QGIS has no Spanish of its own for it.
            group.setTitle(tr("Advanced parameters"))
        layout = group.parentWidget().layout() if group else None
        if isinstance(layout, QVBoxLayout):
            for label in labels:
                layout.insertWidget(layout.indexOf(group), label)


def _show(wrapper, shown):
    for widget in (wrapper.wrappedLabel(), wrapper.wrappedWidget()):
        if widget is not None and widget.isVisibleTo(widget.parentWidget()) != shown:
            widget.setVisible(shown)


def _name(wrapper):
    """Have those who hear a form be told which parameter a control is of; QGIS names none of them."""
    widget, called = wrapper.wrappedWidget(), wrapper.parameterDefinition().description()
    for one in (widget, *widget.findChildren(QWidget)) if widget is not None else ():
        # Buttons without a text beside a control say in their tips what they do.
        own = one.text() if isinstance(one, QAbstractButton) else ""
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not (own.strip("…") or one.accessibleName()):
            tip = one.toolTip() if isinstance(one, QAbstractButton) else ""
            one.setAccessibleName(f"{called}: {tip}" if tip else called)
