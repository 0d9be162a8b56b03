"""Tables as QGIS knows them, or as delimited files, which Polos reads itself so that codes keep their zeros."""

from pathlib import Path

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProcessingParameters

from ...analysis.errors import TableError, listed, mark
from ...analysis.tables.delimited import SUFFIXES, read_delimited
from .columns import read_table
from .frames import source_of


def read_texts(algorithm, parameters, name, fields, context, feedback, report, encoding=None):
    """Read fields of a table, numbers as numbers and all else as texts.

    Parameters
    ----------
    algorithm : PolosAlgorithm
    parameters : dict
    name : str
        Parameter of the table: a layer, or a delimited file.
    fields : dict of str to str
        {column: field}.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    report : Reporter
        Is told how a file was read.
    encoding : str, optional
        Of a delimited file; found by default.

    Returns
    -------
    pandas.DataFrame
        Its index names the rows: the lines of a file, or the places of the features from 1.
    """
    file = delimited_file(algorithm, parameters, name, context)
    if file is None:
        return read_table(source_of(algorithm, parameters, name, context), fields, feedback)
    import pandas as pd

    table = read_delimited(file, encoding)
    report.notices(table.notices)
    places = {column: _place(table, field) for column, field in fields.items()}
    columns = {column: [row[place] or None for row in table.rows] for column, place in places.items()}
    return pd.DataFrame(columns, index=table.lines, dtype=object)


def delimited_file(algorithm, parameters, name, context):
    """Return the path of a delimited file that stands for a whole table, or None for any other layer."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly:
        return None
    layer = QgsProcessingParameters.parameterAsVectorLayer(algorithm.parameterDefinition(name), parameters, context)
    if layer is None:
        path = Path(algorithm.parameterAsString(parameters, name, context))
    elif layer.providerType() == "ogr" and layer.storageType() == "CSV" and _as_stored(layer):
        path = Path(layer.source().partition("|")[0])
    else:
        return None
    return path if path.suffix.lower() in SUFFIXES and path.is_file() else None


def _as_stored(layer):
    """Return whether a layer shows its file as it is: no filter, no joins, no virtual or edited fields."""
    return not layer.subsetString() and not layer.isModified() and layer.fields() == layer.dataProvider().fields()


def _place(table, field):
    """Return which column of a file has the name of a field."""
    places = [place for place, name in enumerate(table.header) if name.casefold() == field.casefold()]
    exact = [place for place in places if table.header[place] == field]
    if len(exact) == 1:
        return exact[0]
    if len(places) == 1:
        return places[0]
    if places:
        raise TableError(
            mark("“{file}” has {count} columns with the name “{field}”. Give them different names."),
            file=table.name,
            count=len(places),
            field=field,
        )
    raise TableError(
        mark("“{file}” has no column “{field}”. Its columns are: {fields}."),
        file=table.name,
        field=field,
        fields=listed(table.header, 20),
    )
