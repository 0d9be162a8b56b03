"""The widget of a parameter of sectors in Processing: a line of text, and a button that opens the picker."""

from collections import Counter
from dataclasses import replace

from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsProcessingContext, QgsProcessingParameters, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication

from ...analysis.errors import PolosError
from ...analysis.sectors.classification import isic4
from ...analysis.sectors.named_chains import chains_of, require_chains
from ...analysis.sectors.shipped import classification_at
from ...analysis.tables.ids import id_text
from ...translation import message, tr
from ..text_widgets import TextWidgetFactory, TextWrapper

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


class SectorWrapper(TextWrapper):
    """What Processing knows of the widget."""

    BESIDE = frozenset(BESIDE)

    def hint(self):
        return "10;13-15;C;1311"

    def prompt(self):
        return tr("Choose sectors in a tree")

    def choose(self, text, window):
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
            path = self.value_beside(CLASSIFICATION)
            classification = classification_at(path) if path else isic4()
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
        table = self.value_beside(CHAINS)
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
        table, fields = self.value_beside(name), self._fields()
        if not table or not fields:
            return None, tr("Choose a table and its field of codes first, and the rows of each code are shown here.")
        if self.value_beside(CORRESPONDENCE):
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

        if self.value_beside(SECTOR_FIELDS):
            filled, width = filled_rows(source, fields), self.value_beside(CODE_WIDTH)
            values = {column_code(field, classification, width) or field: rows for field, rows in filled.items()}
        else:
            values = column_values(source, fields[0])
        try:
            return table_rows(values, classification, fields[0], self.value_beside(CODE_WIDTH)), ""
        except PolosError as error:
            return None, message(error)

    def _fields(self):
        """Return the columns of sectors, or else the one of codes, or none."""
        columns = next(filter(None, map(self.value_beside, (SECTOR_FIELDS, SECTOR_FIELD, CODE_FIELD))), [])
        return columns.split(";") if isinstance(columns, str) else list(columns)


class SectorWidgetFactory(TextWidgetFactory):
    """Makes the widget of sectors."""

    WRAPPER = SectorWrapper


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
