"""Layers in memory, copied into a GeoPackage."""

from qgis.core import QgsVectorFileWriter

from ...analysis.errors import OutputError, mark
from .formats import TO_FILE, TO_LAYER, own_columns, save_options
from .system_errors import reason_of
from .targets import GEOPACKAGE, Target


def copy_into(layer, path, name, transform):
    """Copy a layer into a GeoPackage, and return what to open.

    Parameters
    ----------
    layer : QgsVectorLayer
    path : pathlib.Path
    name : str
        Of the layer there.
    transform : QgsCoordinateTransformContext

    Returns
    -------
    str

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    options = save_options(GEOPACKAGE, name, "UTF-8")
    index = layer.fields().lookupField("fid")
    values = layer.uniqueValues(index) if index >= 0 else ()
    numbered = index < 0 or (len(values) == layer.featureCount() and all(isinstance(value, int) for value in values))
    options.layerOptions = own_columns(options.layerOptions, layer.fields().names(), numbered)
    options.actionOnExistingFile = TO_LAYER if path.exists() else TO_FILE
    problem, said, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transform, options)
    if problem != QgsVectorFileWriter.WriterError.NoError:
        text = mark("“{file}” could not be written: {reason}. What was there before is unchanged.")
        raise OutputError(text, file=path.name, reason=reason_of(said) or "?")
    return Target(path, name, GEOPACKAGE).source()
