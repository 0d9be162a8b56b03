"""Widgets in Processing of texts that a window of Polos makes: a line, and a button that opens the window.

The parameter stays a string. Its metadata ``{"widget_wrapper": {"widget_type": …}}``, known since QGIS 3.40, names the
factory below; where that is not registered, as in qgis_process, the parameter has QGIS's own line of text.
"""

import weakref
from itertools import count

from qgis.core import NULL, Qgis, QgsProcessingOutputString, QgsProcessingParameterString
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsFilterLineEdit,
    QgsProcessingModelerParameterWidget,
    QgsProcessingParameterWidgetFactoryInterface,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

STATIC = Qgis.ProcessingModelChildParameterSource.StaticValue
"""Where a step of a model has a value of its own."""

_kept, _gone = {}, []
_keys = count()


def kept(thing):
    """Keep a QObject's Python side as long as its C++ side lives, and return it.

    Before its issue 67401 was fixed (September 2026), QGIS made a second Python object for a wrapper that a Python
    factory had made, and for its widget, and gave up the first, which has the methods that C++ calls.

    What hears that it is destroyed is kept as well. Python's collector sees it through the second object only, and took
    it apart with a dialog that was closed while it ran: QGIS crashed when it was called.
    """
    _gone.clear()
    key = next(_keys)  # no id, which another thing has as soon as this one is gone
    living, gone = _kept, _gone  # when the plugin is unloaded, this module may be gone before the thing is

    def destroyed(*_):
        gone.append(living.pop(key, None))  # not given up here: it would be, while it is called

    _kept[key] = (thing, destroyed)
    thing.destroyed.connect(destroyed)
    return thing


def give_up(thing=None):
    """Keep a QObject's Python side no longer, nor those that are destroyed."""
    _gone.clear()
    for key in [key for key, (one, _) in _kept.items() if one is thing]:
        thing.destroyed.disconnect(_kept.pop(key)[1])


class TextField:
    """A line of text with a button; no QObject, so that it outlives the first Python side of its widget.

    Parameters
    ----------
    choose : callable
        Takes the text and the window, and returns another one, or None.
    changed : callable
        Called when the text has changed.
    hint, prompt : str
        What an empty line shows, and what the button does.
    """

    def __init__(self, choose, changed, hint, prompt):
        self.widget = QWidget()
        self.edit = QgsFilterLineEdit(self.widget)
        self.edit.setPlaceholderText(hint)
        self.button = QToolButton(self.widget)
        self.button.setText("…")
        self.button.setToolTip(prompt)
        self.button.setAccessibleName(prompt)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.button)
        self.widget.setFocusProxy(self.edit)
        self.edit.textChanged.connect(lambda _: changed())
        self.button.clicked.connect(lambda _: self._ask(choose))

    def text(self):
        """Return the text."""
        return self.edit.text()

    def show(self, text):
        """Show another text."""
        self.edit.setText(text)

    def _ask(self, choose):
        text = choose(self.text(), self.button.window())
        if text is not None:
            self.show(text)


class TextWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """What Processing knows of the widget; a class for each window."""

    FIELD = TextField
    BESIDE = frozenset()
    """Names of parameters whose values the window asks for."""

    def __init__(self, parameter, kind):
        super().__init__(parameter, kind)
        self.address = sip.unwrapinstance(self)
        self.field = None
        self.beside = {}

    def hint(self):
        """Return what the empty line shows."""
        raise NotImplementedError

    def prompt(self):
        """Return what the button does."""
        raise NotImplementedError

    def choose(self, text, window):
        """Open the window, and return another text, or None."""
        raise NotImplementedError

    def createWidget(self):
        """Return the widget, for the toolbox, a batch table or a model."""
        if not sip.isdeleted(self):
            give_up(self)
        self.field = self.FIELD(self.choose, self._tell, self.hint(), self.prompt())
        self.field.edit.setAccessibleName(self.living().parameterDefinition().description())
        return kept(self.field.widget)

    def setWidgetValue(self, value, context):
        """Show a value of the parameter."""
        if self.field:
            self.field.show("" if value is None or value == NULL else str(value))

    def widgetValue(self):
        """Return the plain text."""
        return self.field.text() if self.field else None

    def postInitialize(self, wrappers):
        """Know the parameters beside this one, without keeping them."""
        for wrapper in wrappers:
            name = wrapper.parameterDefinition().name()
            if name in self.BESIDE:
                self.beside[name] = weakref.ref(wrapper)

    def value_beside(self, name):
        """Return the value of a parameter beside this one, or None."""
        wrapper = self.beside.get(name, lambda: None)()
        if wrapper is None or sip.isdeleted(wrapper):
            return self._in_model(name)
        value = wrapper.parameterValue()
        return None if value == NULL else value

    def _in_model(self, name):
        """Return the value that a step of a model has for a parameter beside this one, or None where a run gives it."""
        for beside in self.field.button.window().findChildren(QgsProcessingModelerParameterWidget):
            if beside.parameterDefinition().name() == name:
                sources = beside.value()
                sources = sources if isinstance(sources, list) else [sources]
                said = [one.staticValue() for one in sources if one.source() == STATIC]
                return said[0] if len(said) == 1 and said[0] not in (None, NULL, "") else None
        return None

    def living(self):
        """Return the Python side that QGIS has not given up: this object or another one."""
        return sip.wrapinstance(self.address, QgsAbstractProcessingParameterWidgetWrapper)

    def _tell(self):
        living = self.living()
        living.widgetValueHasChanged.emit(living)


class TextWidgetFactory(QgsProcessingParameterWidgetFactoryInterface):
    """Makes the widget wherever Processing asks for one; a class for each `TextWrapper`.

    Parameters
    ----------
    widget_type : str
        The name in the metadata of the parameters.
    """

    WRAPPER = TextWrapper

    def __init__(self, widget_type):
        super().__init__()
        self.widget_type = widget_type

    def parameterType(self):
        """Return the name by which parameters ask for the widget."""
        return self.widget_type

    def createWidgetWrapper(self, parameter, kind):
        """Return a wrapper for a toolbox dialog, a batch table or a model."""
        return kept(self.WRAPPER(parameter, kind))

    def compatibleParameterTypes(self):
        """Return what inputs of a model can be taken."""
        return [QgsProcessingParameterString.typeName()]

    def compatibleOutputTypes(self):
        """Return what outputs of other algorithms of a model can be taken."""
        return [QgsProcessingOutputString.typeName()]
