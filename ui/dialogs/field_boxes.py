"""Boxes of fields: QGIS chooses the first field of a layer, which numbers its rows; here names choose, or nobody."""

from qgis.core import QgsProcessingParameterField
from qgis.gui import QgsFieldComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QComboBox

NONE = 0
"""Place of the empty entry of a box."""


class FieldBoxes:
    """The boxes of single fields of a form.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        One that says which field is usually meant.
    wrappers : dict of str to QgsAbstractProcessingParameterWidgetWrapper
    """

    def __init__(self, algorithm, wrappers):
        self.algorithm = algorithm
        self.boxes = {}
        for name, wrapper in wrappers.items():
            definition = wrapper.parameterDefinition()
            box = _box(wrapper) if isinstance(definition, QgsProcessingParameterField) else None
            if box is None:
                continue
            box.setAllowEmptyFieldName(True)
            self.boxes[name] = box
            parent = wrappers.get(definition.parentLayerParameterName())
            if parent is not None:
                # After QGIS's own, which was connected first and fills the box.
                parent.widgetValueHasChanged.connect(lambda *_, name=name: self._choose(name))

    def choose(self):
        """Choose every field anew."""
        for name in self.boxes:
            self._choose(name)

    def clear_others(self, parameters):
        """Choose nothing where some values say nothing."""
        for name, box in self.boxes.items():
            if name not in parameters:
                box.setCurrentIndex(NONE)

    def _choose(self, name):
        box = self.boxes[name]
        names = [box.itemText(place) for place in range(box.count())]
        usual = self.algorithm.usual_field(name, filter(None, names))
        box.setCurrentIndex(names.index(usual) if usual else NONE)


def _box(wrapper):
    """Return the box of a wrapper, None where several fields are chosen elsewhere; Python knows it as a QComboBox."""
    widget = wrapper.wrappedWidget()
    boxes = [widget, *widget.findChildren(QComboBox)] if widget is not None else ()
    found = (box for box in boxes if box.metaObject().className() == QgsFieldComboBox.__name__)
    box = next(found, None)
    # Not “box and …”: a box without entries counts as nothing.
    return None if box is None else sip.cast(box, QgsFieldComboBox)
