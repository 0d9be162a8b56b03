"""The widget of criteria in Processing: what they are in a line, and a button that opens their editor."""

from qgis.core import QgsProcessingContext, QgsProcessingParameters, QgsProject, QgsVectorLayer

from ...analysis.decisions.criteria import parse_criteria
from ...analysis.errors import PolosError
from ...translation import message, tr
from ..text_widgets import TextField, TextWidgetFactory, TextWrapper

INPUT = "INPUT"


class CriteriaField(TextField):
    """A line that says which criteria there are; the text, a table of many lines, is changed in the editor alone."""

    def __init__(self, choose, changed, hint, prompt):
        super().__init__(choose, changed, hint, prompt)
        self.criteria, self.changed = "", changed
        self.edit.setReadOnly(True)

    def text(self):
        return self.criteria

    def show(self, text):
        self.criteria = text
        self.edit.setText(in_a_line(text))
        self.edit.setCursorPosition(0)
        self.changed()  # also where the line stays the same


def in_a_line(text):
    """Return the names of criteria, or why they cannot be read."""
    if not text.strip():
        return ""
    try:
        criteria, seal = parse_criteria(text)
    except PolosError as error:
        return " ".join(message(error).split())
    names = ", ".join(one.name for one in criteria)
    return tr("{names} (sealed on {day})").format(names=names, day=seal.day.isoformat()) if seal else names


class CriteriaWrapper(TextWrapper):
    """What Processing knows of the widget."""

    FIELD = CriteriaField
    BESIDE = frozenset({INPUT})

    def hint(self):
        return tr("Proposed by the fields of the layer")

    def prompt(self):
        return tr("Edit the criteria in a table")

    def choose(self, text, window):
        # Only here, so that QGIS need not wait for it when it starts.
        from .criteria_editor import CriteriaEditor

        editor = CriteriaEditor(text, self._layer(), window)
        try:
            return editor.text() if editor.exec() else None
        finally:
            editor.deleteLater()

    def _layer(self):
        """Return the layer of candidates, None where none is chosen."""
        given = self.value_beside(INPUT)
        if not given:
            return None
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        definition = self.beside[INPUT]().parameterDefinition()
        layer = QgsProcessingParameters.parameterAsVectorLayer(definition, getattr(given, "source", given), context)
        if layer is None:
            return None
        # A layer that the context has opened is gone with it.
        known = QgsProject.instance().mapLayer(layer.id())
        return known or QgsVectorLayer(layer.source(), layer.name(), layer.providerType())


class CriteriaWidgetFactory(TextWidgetFactory):
    """Makes the widget of criteria."""

    WRAPPER = CriteriaWrapper
