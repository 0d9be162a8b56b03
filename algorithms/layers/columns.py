"""Fields of features as columns, read without a QGIS object kept for each; NULL becomes NaN or None here."""

import re

import numpy as np
from qgis.core import NULL, Qgis, QgsFeature, QgsFeatureRequest
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime

from ...analysis.errors import AreaError, FieldError, listed, mark
from ...analysis.inference.runs import stop_if
from ...analysis.tables.ids import EXACT, id_text
from .formats import LARGEST, WHOLE_TYPES
from .whole_reading import read_whole

UNCHECKED = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
NO_GEOMETRY = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
BOOLEAN = QMetaType.Type.Bool
COMPOUND = {
    QMetaType.Type.QStringList,
    QMetaType.Type.QVariantList,
    QMetaType.Type.QVariantMap,
    QMetaType.Type.QByteArray,
}
"""Types of fields whose values are made of several."""
LOOK_UP = 10_000
"""Features between two looks at whether the user has cancelled; each look takes as long as reading a value."""


def read_table(source, fields, cancelled=None):
    """Read fields of a table: {column: field} becomes a frame, its index the row numbers from 1.

    Numeric fields become floats, NULL as NaN; whole numbers beyond what floats keep stay as they are, NULL as None.
    All others become stripped texts, NULL and blanks as None.

    Raises
    ------
    FieldError
        When a field is missing.
    AreaError
        When there are no rows.
    """
    import pandas as pd

    columns = Columns(source, fields)
    for feature in each(source, columns.limited(QgsFeatureRequest(NO_GEOMETRY)), cancelled):
        for index, add in columns.adders:
            add(feature[index])
    frame = columns.frame(None, cancelled)
    return frame.set_axis(pd.RangeIndex(1, len(frame) + 1))


def each(source, request, cancelled=None):
    """Yield all features of a source, each time in the same object: making a new one takes as long as reading it.

    Raises
    ------
    AreaError
        When there are none.
    TableError
        When the file cannot be read to its end.
    """
    features = in_one_object(source.getFeatures(request, UNCHECKED))
    empty = True
    for feature in heeding(read_whole(features, source.sourceName()), cancelled):
        empty = False
        yield feature
    if empty:
        raise AreaError(mark("“{name}” has no features."), name=source.sourceName())


def in_one_object(features):
    """Yield features, each time in the same object: making a new one takes as long as reading it."""
    feature = QgsFeature()
    while features.nextFeature(feature):
        yield feature


def heeding(items, cancelled=None):
    """Yield items, or raise `Cancelled` as soon as the user asks to stop."""
    for place, item in enumerate(items):
        if not place % LOOK_UP:
            stop_if(cancelled)
        yield item


class Columns:
    """Values of some fields, feature after feature.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    fields : dict of str to str
        {column: field}; `FieldError` is raised for one that the source does not have.

    Attributes
    ----------
    adders : list of (int, callable)
        Index of each field, and what adds a value to its column. The reading loops call them by themselves, and take
        values by [] rather than attribute(): with a million features every call counts.
    """

    def __init__(self, source, fields):
        self.fields = source.fields()
        self.indices = {column: field_index(source, name, numeric=False) for column, name in fields.items()}
        self.values = [[] for _ in fields]
        self.adders = [(index, values.append) for index, values in zip(self.indices.values(), self.values)]

    def limited(self, request):
        """Return a request for these fields only."""
        return request.setSubsetOfAttributes(sorted(set(self.indices.values())))

    def frame(self, index, cancelled=None):
        """Return the columns as `read_table` does."""
        import pandas as pd

        return pd.DataFrame(
            {
                name: _converted(heeding(values, cancelled), self.fields.at(place).isNumeric(), cancelled)
                for (name, place), values in zip(self.indices.items(), self.values)
            },
            index=index,
        )


def _converted(values, numeric, cancelled):
    """Return values as floats or texts, each different one converted once; lists and maps as texts."""
    import pandas as pd

    values = [str(value) if isinstance(value, (list, dict)) else value for value in values]
    positions, different = pd.factorize(np.array(values, dtype=object), use_na_sentinel=False)
    if numeric:
        figures = numbers(heeding(different, cancelled))
        if not _beyond_floats(different):
            return figures[positions]
        exact = [None if figure != figure else value for value, figure in zip(different, figures)]
        return pd.array(np.array(exact, dtype=object)[positions], dtype=object)
    return pd.array(np.array(texts(heeding(different, cancelled)), dtype=object)[positions], dtype=object)


def _beyond_floats(values):
    """Return whether whole numbers are among values that floats do not tell apart, such as ids of 64 bits."""
    return any(isinstance(value, int) and abs(value) > EXACT for value in values)


def field_index(source, name, numeric):
    """Return the index of a field that exists and, where needed, holds numbers."""
    return field_indices(source, [name], numeric)[0]


def field_indices(source, names, numeric, booleans=False):
    """Return the indices of fields that exist and have the type that is needed.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    names : iterable of str
    numeric : bool
        Whether they must hold numbers.
    booleans : bool
        Whether true and false are numbers, 1 and 0.

    Raises
    ------
    FieldError
        When one is missing, or some hold no numbers: all of these are named at once.
    """
    fields = source.fields()
    indices = []
    for name in names:
        indices.append(fields.lookupField(name))
        if indices[-1] < 0:
            raise FieldError(
                mark("“{layer}” has no field “{field}”. Its fields are: {fields}."),
                layer=source.sourceName(),
                field=name,
                fields=", ".join(fields.names()),
            )
    others = [fields.at(index) for index in indices if numeric and not fields.at(index).isNumeric()]
    logical = [field.name() for field in others if field.type() == BOOLEAN]
    if logical and not booleans:
        raise FieldError(
            mark(
                "Fields of “{layer}” that are boolean, true or false, not numbers: {fields}. Local join counts take "
                "them as they are; for other algorithms make a field of 1 and 0 with the field calculator."
            ),
            layer=source.sourceName(),
            fields=listed(logical),
        )
    textual = [field.name() for field in others if field.type() != BOOLEAN]
    if textual:
        raise FieldError(
            mark(
                "Fields of “{layer}” that are text or dates, not numbers ({count}): {fields}. Give them a numeric "
                "type, all at once with “Refactor fields”, or one by one with the field calculator."
            ),
            layer=source.sourceName(),
            count=len(textual),
            fields=listed(textual, 20),
        )
    return indices


def kind_of_ids(source, name, ids):
    """Return the kind of field, "whole", "real" or "text", of ids that are written as a field holds them.

    QGIS joins no text with a number, and does not say so.

    Parameters
    ----------
    source : QgsFeatureSource or None
    name : str
        Its field.
    ids : iterable of str
        Without empty ones.
    """
    index = -1 if source is None else source.fields().lookupField(name)
    if index < 0 or not source.fields().at(index).isNumeric():
        return "text"
    if not all(re.fullmatch(r"-?\d+", one) and abs(int(one)) <= LARGEST for one in ids):
        return "text"
    return "whole" if source.fields().at(index).type() in WHOLE_TYPES else "real"


def numbers(values):
    """Return values as floats, NULL as NaN."""
    return np.array([np.nan if value is None or value == NULL else float(value) for value in values])


def texts(values):
    """Return values as stripped texts, NULL and blanks as None; whole numbers without a decimal point, dates by ISO."""
    return [None if value is None or value == NULL else id_text(_undated(value)) or None for value in values]


def _undated(value):
    """Return a date or a time as the text of ISO 8601, which Python would write as the name of its class."""
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, (QDate, QDateTime, QTime)) else value
