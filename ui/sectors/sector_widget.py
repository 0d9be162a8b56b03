"""The widget of a parameter of sectors in Processing: a line of text, and a button that opens the picker.

The parameter stays a string. Its metadata ``{"widget_wrapper": {"widget_type": …}}``, known since QGIS 3.40, names the
factory below; where that is not registered, as in qgis_process, the parameter has QGIS's own line of text.
"""

import weakref
from collections import Counter
from dataclasses import replace

from qgis.core import (
    NULL,
    Qgis,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingOutputString,
    QgsProcessingParameters,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsFilterLineEdit,
    QgsProcessingParameterWidgetFactoryInterface,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from ...analysis.errors import PolosError
from ...analysis.sectors.classification import isic4, read_classification
from ...analysis.sectors.named_chains import chains_of, require_chains
from ...analysis.tables.ids import id_text
from ...translation import message, tr

TABLE, SECTOR_FIELD, SECTOR_FIELDS = "TABLE", "SECTOR_FIELD", "SECTOR_FIELDS"
ESTABLISHMENTS, CODE_FIELD = "ESTABLISHMENTS", "CODE_FIELD"
CLASSIFICATION, CORRESPONDENCE, CODE_WIDTH = "CLASSIFICATION", "CORRESPONDENCE", "CODE_WIDTH"
CHAINS = "CHAINS"
BESIDE = {
    *(TABLE, SECTOR_FIELD, SECTOR_FIELDS, ESTABLISHMENTS, CODE_FIELD),
    *(CLASSIFICATION, CORRESPONDENCE, CODE_WIDTH, CHAINS),
}
"""Parameters beside the sectors that say which codes there are, where an algorithm has them."""

MOST_CELLS = 200_000
"""Rows, or rows times columns, are counted while the user waits: up to this many take one to two seconds."""

_kept = {}


def kept(thing):
    """Keep a QObject's Python side as long as its C++ side lives, and return it.

    Before its issue 67401 was fixed (September 2026), QGIS made a second Python object for a wrapper that a Python
    factory had made, and for its widget, and gave up the first, which has the methods that C++ calls.
    """
    key = id(thing)
    _kept[key] = thing
    forget = _kept.pop  # when the plugin is unloaded, this module may be gone before the thing is
    thing.destroyed.connect(lambda *_: forget(key, None))
    return thing


class SectorField:
    """A line of text with a button; no QObject, so that it outlives the first Python side of its widget.

    Parameters
    ----------
    choose : callable
        Takes the text and returns another one, or None.
    changed : callable
        Called when the text has changed.
    """

    def __init__(self, choose, changed):
        self.widget = QWidget()
        self.edit = QgsFilterLineEdit(self.widget)
        self.edit.setPlaceholderText("10;13-15;C;1311")
        self.button = QToolButton(self.widget)
        self.button.setText("…")
        self.button.setToolTip(tr("Choose sectors in a tree"))
        self.button.setAccessibleName(tr("Choose sectors in a tree"))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.button)
        self.widget.setFocusProxy(self.edit)
        self.edit.textChanged.connect(lambda _: changed())
        self.button.clicked.connect(lambda _: self._ask(choose))

    def _ask(self, choose):
        text = choose(self.edit.text(), self.button.window())
        if text is not None:
            self.edit.setText(text)


class SectorWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """What Processing knows of the widget."""

    def __init__(self, parameter, kind):
        super().__init__(parameter, kind)
        self.address = sip.unwrapinstance(self)
        self.field = None
        self.beside = {}

    def createWidget(self):
        """Return the widget, for the toolbox, a batch table or a model."""
        if not sip.isdeleted(self):
            _kept.pop(id(self), None)
        self.field = SectorField(self._choose, self._tell)
        self.field.edit.setAccessibleName(self._living().parameterDefinition().description())
        return kept(self.field.widget)

    def setWidgetValue(self, value, context):
        """Show a value of the parameter."""
        if self.field:
            self.field.edit.setText("" if value is None or value == NULL else str(value))

    def widgetValue(self):
        """Return the plain text."""
        return self.field.edit.text() if self.field else None

    def postInitialize(self, wrappers):
        """Know the parameters beside this one, without keeping them."""
        for wrapper in wrappers:
            name = wrapper.parameterDefinition().name()
            if name in BESIDE:
                self.beside[name] = weakref.ref(wrapper)

    def _living(self):
        """Return the Python side that QGIS has not given up: this object or another one."""
        return sip.wrapinstance(self.address, QgsAbstractProcessingParameterWidgetWrapper)

    def _tell(self):
        living = self._living()
        living.widgetValueHasChanged.emit(living)

    def _choose(self, text, window):
        # Only here, so that QGIS need not wait for it when it starts.
        from .sector_picker import SectorPicker

        QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            classification, rows, why = self._what_there_is()
        finally:
            QApplication.restoreOverrideCursor()
        picker = SectorPicker(text, classification, rows, why, window)
        try:
            return picker.text() if picker.exec() else None
        finally:
            picker.deleteLater()

    def _what_there_is(self):
        """Return the classification, the rows of the table or None, and why there are none or another tree is shown."""
        try:
            path = self._value(CLASSIFICATION)
            classification = read_classification(path) if path else isic4()
        except PolosError as error:
            classification, trouble = isic4(), message(error)
        else:
            trouble = ""
        try:
            classification = replace(classification, chains=self._chains(classification))
        except PolosError as error:
            trouble = message(error)
        rows, why = self._rows(classification)
        return classification, rows, " ".join(filter(None, [trouble, why]))

    def _chains(self, classification):
        """Return the chains that can be named: those of a table, where one is given."""
        table = self._value(CHAINS)
        context = _context()
        source = self._source(CHAINS, table, context) if table else None
        if source is None:
            return classification.chains
        columns = list(require_chains(source.fields().names()))
        texts = (map(id_text, values) for values in _values(source, columns))
        return chains_of(dict(zip(columns, values)) for values in texts)

    def _source(self, name, value, context):
        """Return the features of a layer that was chosen beside, or None; they last as long as the context."""
        definition = self.beside[name]().parameterDefinition()
        return QgsProcessingParameters.parameterAsSource(definition, {name: value}, context)

    def _rows(self, classification):
        name = TABLE if TABLE in self.beside else ESTABLISHMENTS
        if name not in self.beside:
            return None, ""
        table, fields = self._value(name), self._fields()
        if not table or not fields:
            return None, tr("Choose a table and its field of codes first, and the rows of each code are shown here.")
        if self._value(CORRESPONDENCE):
            return None, tr("The rows of a table whose codes a correspondence converts are not counted here.")
        context = _context()
        source = self._source(name, table, context)
        if source is None or any(source.fields().lookupField(field) < 0 for field in fields):
            return None, tr("The table cannot be read here, so its rows are not counted.")
        if source.featureCount() * len(fields) > MOST_CELLS:
            from .sector_model import number

            return None, tr("The table has too many rows ({count}) to count them here.").format(
                count=number(source.featureCount())
            )
        # Only here, because the analysis of tables imports pandas.
        from ...analysis.sectors.table_rows import table_rows
        from ...analysis.sectors.wide_tables import column_code

        if self._value(SECTOR_FIELDS):
            filled, width = filled_rows(source, fields), self._value(CODE_WIDTH)
            values = {column_code(field, classification, width) or field: rows for field, rows in filled.items()}
        else:
            values = column_values(source, fields[0])
        try:
            return table_rows(values, classification, fields[0], self._value(CODE_WIDTH)), ""
        except PolosError as error:
            return None, message(error)

    def _fields(self):
        """Return the columns of sectors, or else the one of codes, or none."""
        columns = next(filter(None, map(self._value, (SECTOR_FIELDS, SECTOR_FIELD, CODE_FIELD))), [])
        return columns.split(";") if isinstance(columns, str) else list(columns)

    def _value(self, name):
        """Return the value of a parameter beside this one, or None."""
        wrapper = self.beside.get(name, lambda: None)()
        if wrapper is None or sip.isdeleted(wrapper):
            return None
        value = wrapper.parameterValue()
        return None if value == NULL else value


class SectorWidgetFactory(QgsProcessingParameterWidgetFactoryInterface):
    """Makes the widget wherever Processing asks for one.

    Parameters
    ----------
    widget_type : str
        The name in the metadata of the parameters.
    """

    def __init__(self, widget_type):
        super().__init__()
        self.widget_type = widget_type

    def parameterType(self):
        """Return the name by which parameters ask for the widget."""
        return self.widget_type

    def createWidgetWrapper(self, parameter, kind):
        """Return a wrapper for a toolbox dialog, a batch table or a model."""
        return kept(SectorWrapper(parameter, kind))

    def compatibleParameterTypes(self):
        """Return what inputs of a model can be taken."""
        return [QgsProcessingParameterString.typeName()]

    def compatibleOutputTypes(self):
        """Return what outputs of other algorithms of a model can be taken."""
        return [QgsProcessingOutputString.typeName()]


def _context():
    """Return where layers that a source needs are kept."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def column_values(source, field):
    """Return {value: number of rows} of a field, None where it is NULL."""
    return Counter(values[0] for values in _values(source, [field]))


def filled_rows(source, fields):
    """Return {field: number of rows that are not NULL}."""
    filled = Counter()
    for values in _values(source, fields):
        filled.update(field for field, value in zip(fields, values) if value is not None)
    return {field: filled[field] for field in fields}


def _values(source, fields):
    """Yield the values of fields in each row, None for NULL."""
    places = [source.fields().lookupField(field) for field in fields]
    request = QgsFeatureRequest().setSubsetOfAttributes(places)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry | Qgis.FeatureRequestFlag.SubsetOfAttributes)
    for feature in source.getFeatures(request):
        values = feature.attributes()
        yield [None if values[place] == NULL else values[place] for place in places]
