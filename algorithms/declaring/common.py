"""Parameters in the forms that algorithms use them in: fields, numbers, choices, layers in and out."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterColor,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...analysis.errors import mark
from ...analysis.geometry.soundness import MOST_CHANGE
from ...translation import tr

GROUPS = {
    "data": mark("Data"),
    "agglomeration": mark("Agglomeration"),
    "hotspots": mark("Hot spots"),
    "clusters": mark("Clusters"),
    "linkages": mark("Linked industries"),
    "decisions": mark("Decisions"),
}
"""What algorithms are about, by the id of their group, which saved models and commands hold."""
STEPS = {
    "data": mark("1 Data"),
    "agglomeration": mark("2 Measure"),
    "hotspots": mark("3 Find hot spots"),
    "clusters": mark("4 Clusters"),
    "linkages": mark("4 Clusters: linked industries"),
    "decisions": mark("5 Decide"),
}
"""What the toolbox and the menu show algorithms under: numbered, because the toolbox sorts by the alphabet and the work
has an order."""

INPUT = "INPUT"
OUTPUT = "OUTPUT"
ID_FIELD = "ID_FIELD"
REPAIR_LIMIT = "REPAIR_LIMIT"

CODES = "polos_codes"
"""Metadata of a list: what its options are called in commands, whatever the language."""

ANY_FIELD = Qgis.ProcessingFieldParameterDataType.Any
NUMERIC = Qgis.ProcessingFieldParameterDataType.Numeric
INTEGER = Qgis.ProcessingNumberParameterType.Integer
DOUBLE = Qgis.ProcessingNumberParameterType.Double
DATE = Qgis.ProcessingDateTimeParameterDataType.Date
TABLE = Qgis.ProcessingSourceType.Vector
AREAS = Qgis.ProcessingSourceType.VectorAnyGeometry
POINT = Qgis.ProcessingSourceType.VectorPoint


def add(algorithm, *parameters):
    """Add parameters to an algorithm."""
    for parameter in parameters:
        algorithm.addParameter(parameter)


def add_advanced(algorithm, *parameters):
    """Add parameters to an algorithm, shown among the advanced ones."""
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        algorithm.addParameter(parameter)


def add_areas(algorithm, name=INPUT, description="", kind=AREAS, optional=False):
    """Add the layer of areas, by default called so, and how much repair may change them."""
    add(algorithm, layer(name, description or tr("Areas"), kind, optional))
    add_repair_limit(algorithm)


def add_repair_limit(algorithm):
    """Add how much repair may change areas."""
    percent = number(
        REPAIR_LIMIT, tr("Largest change of an area by repair (percent)"), 100 * MOST_CHANGE, least=0, most=100
    )
    add_advanced(algorithm, percent)


def repair_limit(run):
    """Return the share of an area that repair of its geometry may change."""
    return run.number(REPAIR_LIMIT) / 100


def add_id_field(algorithm):
    """Add the optional field of area ids, which also orders the areas before random draws."""
    add_advanced(algorithm, field(ID_FIELD, tr("Id field"), kind=ANY_FIELD, optional=True))


def layer(name, description, kind=TABLE, optional=False):
    """Return a parameter for a layer or table to read."""
    return QgsProcessingParameterFeatureSource(name, description, [kind], optional=optional)


def field(name, description, parent=INPUT, kind=NUMERIC, several=False, optional=False):
    """Return a parameter for a field of a layer, or several."""
    return QgsProcessingParameterField(name, description, None, parent, kind, allowMultiple=several, optional=optional)


def number(name, description, default=None, kind=DOUBLE, least=None, most=None):
    """Return a parameter for a number, optional where it has no default."""
    limits = {key: value for key, value in (("minValue", least), ("maxValue", most)) if value is not None}
    return QgsProcessingParameterNumber(name, description, kind, default, optional=default is None, **limits)


def choice(name, description, options, default=0, codes=()):
    """Return a parameter for one of some options, marked texts; codes are what they are called in commands."""
    parameter = QgsProcessingParameterEnum(name, description, [tr(option) for option in options], defaultValue=default)
    parameter.setMetadata({CODES: [str(code) for code in codes]})
    return parameter


def choices(name, description, options, codes=()):
    """Return a parameter for several of some options, marked texts, all by default; see `choice`."""
    parameter = QgsProcessingParameterEnum(
        name, description, [tr(option) for option in options], allowMultiple=True, optional=True
    )
    parameter.setMetadata({CODES: [str(code) for code in codes]})
    return parameter


def flag(name, description, default=False):
    """Return a parameter to tick."""
    return QgsProcessingParameterBoolean(name, description, default)


def text(name, description):
    """Return a parameter for an optional text."""
    return QgsProcessingParameterString(name, description, optional=True)


def day(name, description):
    """Return a parameter for an optional date."""
    return QgsProcessingParameterDateTime(name, description, DATE, optional=True)


def file(name, description, kinds, optional=True):
    """Return a parameter for a file to read; with any ending, of which QGIS minds the case."""
    kinds = f"{kinds};;{tr('All files')} (*)"
    return QgsProcessingParameterFile(name, description, optional=optional, fileFilter=kinds)


def colour(name, description, default):
    """Return a parameter for a colour, as #rrggbb."""
    return QgsProcessingParameterColor(name, description, default, opacityEnabled=False)


def map_layer(name, description):
    """Return a parameter for an optional layer that is only drawn, of any kind."""
    return QgsProcessingParameterMapLayer(name, description, optional=True)


def folder_output(name, description):
    """Return a parameter for a folder of files to write."""
    return QgsProcessingParameterFolderDestination(name, description)


def map_output(name, description):
    """Return a parameter for a layer of areas to write."""
    return QgsProcessingParameterFeatureSink(name, description)


def table_output(name, description):
    """Return a parameter for a table to write."""
    return QgsProcessingParameterFeatureSink(name, description, TABLE)


def further_output(name, description, kind=TABLE, by_default=False):
    """Return a parameter for a layer or table that need not be written."""
    return QgsProcessingParameterFeatureSink(name, description, kind, optional=True, createByDefault=by_default)
