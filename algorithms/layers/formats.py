"""What formats of files want: how their layers are made, and what they would do to numbers, texts and names."""

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QMetaType

from ...analysis.errors import OutputError, mark, notice
from ...analysis.tables.formulas import as_data
from .own_names import free_name
from .system_errors import reason_of

CSV = "CSV"
WHOLE_TYPES = {QMetaType.Type.Bool, QMetaType.Type.Int, QMetaType.Type.UInt, QMetaType.Type.LongLong}
LARGEST = 2**31 - 1
"""The largest number that a field of whole numbers is written with."""
TO_LAYER = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
TO_FILE = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteFile


def file_sink(run, name, target, staged, fields, shape):
    """Return a sink that writes a layer into a file.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the output.
    target : Target
    staged : pathlib.Path
        The file to write to.
    fields : QgsFields
    shape : Shape

    Raises
    ------
    OutputError
        When it cannot be made.
    """
    encoding = _definition(run, name).createOptions.get("fileEncoding") or run.context.defaultEncoding()
    options = save_options(target.driver, target.layer, encoding)
    if target.has_layers:
        options.layerOptions = own_columns(options.layerOptions, fields.names(), shape.numbered)
    options.actionOnExistingFile = TO_LAYER if target.has_layers and staged.exists() else TO_FILE
    transform = run.context.transformContext()
    sink = QgsVectorFileWriter.create(str(staged), fields, shape.kind, shape.crs, transform, options)
    if sink.hasError():
        text = mark("“{file}” could not be written: {reason}. What was there before is unchanged.")
        raise OutputError(text, file=target.path, reason=reason_of(sink.errorMessage(), staged, target.path))
    return sink


def save_options(driver, layer, encoding):
    """Return how a layer of a name is written, as far as the format says it."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = layer
    options.fileEncoding = encoding
    options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(driver)
    options.layerOptions = QgsVectorFileWriter.defaultLayerOptions(driver)
    return options


def own_columns(options, names, numbered):
    """Return options with names for a GeoPackage's own columns, row number and geometry, that no field has."""
    taken = {name.lower() for name in names}
    own = {"GEOMETRY_NAME": "geom", **({} if numbered else {"FID": "fid"})}
    named = {key: free_name(name, taken) if name in taken else name for key, name in own.items()}
    others = [option for option in options if option.partition("=")[0] not in named]
    return [*others, *(f"{key}={name}" for key, name in named.items())]


def load_when_done(run, name, destination):
    """Have QGIS load a file when the run is done, where that was asked for."""
    wanted = _definition(run, name)
    if wanted.destinationProject:
        title = wanted.destinationName or run.algorithm.parameterDefinition(name).description()
        hint = QgsProcessingUtils.LayerHint.Vector
        details = QgsProcessingContext.LayerDetails(title, wanted.destinationProject, name, hint)
        run.context.addLayerToLoadOnCompletion(destination, details)


def _definition(run, name):
    """Return what was given for an output with all that may be said of it."""
    given = run.given(name)
    return given if isinstance(given, QgsProcessingOutputLayerDefinition) else QgsProcessingOutputLayerDefinition("")


def plain_numbers(fields, exact):
    """Return fields for a CSV file, in which GDAL before 3.8 puts whole numbers into quotation marks, as texts.

    Parameters
    ----------
    fields : QgsFields
    exact : bool
        Whether the largest of them are the same as floats.
    """
    plain = QgsFields()
    for one in fields:
        real = one.type() in WHOLE_TYPES and (exact or one.type() != QMetaType.Type.LongLong)
        plain.append(QgsField(one.name(), QMetaType.Type.Double) if real else one)
    return plain


def without_formulas(fields, rows, report):
    """Yield rows in which no text is one that a spreadsheet would take for a formula; tell which fields had some."""
    places = [place for place, one in enumerate(fields) if one.type() == QMetaType.Type.QString]
    found = set()
    for feature in rows:
        for place in places:
            text = feature[place]
            if isinstance(text, str) and as_data(text) != text:
                feature[place] = as_data(text)
                found.add(place)
        yield feature
    if found:
        text = mark(
            "Texts that a spreadsheet would take for formulas have an apostrophe before them in the file, so that they "
            "stay texts, in: {fields}."
        )
        report.notices([notice(text, fields=", ".join(fields.at(place).name() for place in sorted(found)))])
