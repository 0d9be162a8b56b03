"""Rows of tables and of results: all of some columns, those of a year in a file of their own, and one by one."""

import csv
from itertools import islice
from pathlib import Path

from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsProcessingUtils, QgsVectorLayerFeatureSource

from ...analysis.directories.text_files import text_file
from ...analysis.errors import Cancelled, TableError, mark
from ...analysis.tables.ids import id_text, whole_text

PART = 20_000


def all_columns(opened, names, cancelled):
    """Return {name: values} of columns of a table, None where blank; in another thread.

    Parameters
    ----------
    opened : Opened
    names : list of str
    cancelled : callable

    Raises
    ------
    Cancelled, TableError
    """
    values, same = {name: [] for name in names}, {}
    for part in _parts(opened, _text_of(opened, cancelled), names, cancelled):
        for name, rows in zip(names, part):
            values[name] += [same.setdefault(value, value) if value != "" else None for value in rows]
    return values


def write_rows(opened, rows, cancelled):
    """Write the rows of one year of a table into a file of its own; in another thread.

    Parameters
    ----------
    opened : Opened
    rows : steps.Some
    cancelled : callable

    Returns
    -------
    int
        How many they are.

    Raises
    ------
    Cancelled
    TableError
        When the table cannot be read, or the file not be written.
    """
    text = _text_of(opened, cancelled)
    names = list(opened.names if text is None else text.header)
    at, count = names.index(rows.field), 0
    try:
        with Path(rows.place).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(names)
            for part in _parts(opened, text, names, cancelled):
                own = [line for line in zip(*part) if whole_text(id_text(line[at])) == rows.year]
                writer.writerows(own)
                count += len(own)
    except OSError as error:
        raise TableError(mark("“{file}” cannot be written: {reason}."), file=rows.place, reason=str(error)) from error
    return count


def _text_of(opened, cancelled):
    """Return a table as a `TextFile`, all of whose bytes are looked at for it; None where QGIS reads it."""
    return text_file(Path(opened.source.path), cancelled=cancelled) if opened.layer is None else None


def _parts(opened, text, names, cancelled):
    """Yield the rows of a table part by part, as a list for each column, "" where blank."""
    if text is not None:
        yield from text.chunks(names, lambda notices: None, cancelled, size=PART)
        return
    places = [opened.names.index(name) for name in names]
    request = QgsFeatureRequest()
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry | Qgis.FeatureRequestFlag.SubsetOfAttributes)
    request.setSubsetOfAttributes(places)
    features = opened.layer.getFeatures(request)
    while part := [one.attributes() for one in islice(features, PART)]:
        if cancelled():
            raise Cancelled
        yield [["" if row[at] is None or row[at] == NULL else row[at] for row in part] for at in places]


def source_of(context, result):
    """Return a result of a run, in memory or in a file, so that any thread can read it.

    Parameters
    ----------
    context : QgsProcessingContext
    result : str

    Returns
    -------
    QgsVectorLayerFeatureSource
    """
    return QgsVectorLayerFeatureSource(QgsProcessingUtils.mapLayerFromString(result, context))


def rows_of(source, names=None, cancelled=lambda: False):
    """Yield {field: value} of the features of a source, None for NULL; the geometry as "geometry" with all fields.

    Parameters
    ----------
    source : QgsVectorLayerFeatureSource
    names : iterable of str, optional
        Fields; all by default.
    cancelled : callable, optional

    Raises
    ------
    Cancelled
    """
    fields, request = source.fields().names(), QgsFeatureRequest()
    if names:
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    places = [(name, fields.index(name)) for name in names or fields]
    for feature in source.getFeatures(request):
        if cancelled():
            raise Cancelled
        row = feature.attributes()
        values = {name: None if row[at] is None or row[at] == NULL else row[at] for name, at in places}
        yield values if names else {**values, "geometry": feature.geometry()}
