"""Parameters that several algorithms share, and what the analysis makes of them."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..analysis.errors import mark
from ..analysis.inference import DEFAULT_SEED, Inference
from ..analysis.multiple_testing import CORRECTIONS
from ..analysis.permutation import ALTERNATIVES
from ..analysis.weights import KINDS, WeightsOptions
from ..translation import tr

INPUT = "INPUT"
OUTPUT = "OUTPUT"
ID_FIELD = "ID_FIELD"
WEIGHTS = "WEIGHTS"
ORDER = "ORDER"
K = "K"
TOLERANCE = "TOLERANCE"
ISLANDS = "ISLANDS"
PERMUTATIONS = "PERMUTATIONS"
SEED = "SEED"
ALTERNATIVE = "ALTERNATIVE"
ALPHA = "ALPHA"
CORRECTION = "CORRECTION"
CLASSIFICATION = "CLASSIFICATION"
SECTORS = "SECTORS"
SECTOR_WIDGET = "polos:sectors"
"""Name under which the plugin registers the picker of sectors."""

widgets = set()
"""Names of the widgets that the plugin has registered: none in qgis_process, where parameters are plain strings."""

NUMERIC = Qgis.ProcessingFieldParameterDataType.Numeric
INTEGER = Qgis.ProcessingNumberParameterType.Integer
DOUBLE = Qgis.ProcessingNumberParameterType.Double

WEIGHT_NAMES = (
    mark("Queen contiguity (a shared point)"),
    mark("Rook contiguity (a shared border)"),
    mark("K nearest neighbours"),
)
ISLAND_NAMES = (mark("Own class, not tested"), mark("Attach to the nearest area"))
ALTERNATIVE_NAMES = (
    mark("Directed (as GeoDa)"),
    mark("Two-sided"),
    mark("Greater (upper tail)"),
    mark("Lesser (lower tail)"),
)
CORRECTION_NAMES = (mark("None"), mark("False discovery rate"), mark("Bonferroni"))


def add_areas(algorithm, types=Qgis.ProcessingSourceType.VectorAnyGeometry):
    """Add the layer of areas."""
    algorithm.addParameter(QgsProcessingParameterFeatureSource(INPUT, tr("Areas"), [types]))


def add_id_field(algorithm):
    """Add the optional field of area ids, which also orders the areas before random draws."""
    field = QgsProcessingParameterField(ID_FIELD, tr("Id field"), parentLayerParameterName=INPUT, optional=True)
    algorithm.addParameter(advanced(field))


def add_weights(algorithm):
    """Add the parameters that say which areas are neighbours."""
    algorithm.addParameter(
        QgsProcessingParameterEnum(WEIGHTS, tr("Neighbours"), [tr(name) for name in WEIGHT_NAMES], defaultValue=0)
    )
    algorithm.addParameter(
        QgsProcessingParameterNumber(
            TOLERANCE, tr("Tolerance for borders that do not quite meet (metres)"), DOUBLE, 0, minValue=0
        )
    )
    order = QgsProcessingParameterNumber(ORDER, tr("Order of contiguity"), INTEGER, 1, minValue=1)
    nearest = QgsProcessingParameterNumber(K, tr("Number of nearest neighbours"), INTEGER, 8, minValue=1)
    islands = QgsProcessingParameterEnum(
        ISLANDS, tr("Areas without neighbours"), [tr(name) for name in ISLAND_NAMES], defaultValue=0
    )
    for parameter in (order, nearest, islands):
        algorithm.addParameter(advanced(parameter))


def weights_options(algorithm, parameters, context):
    """Return the `WeightsOptions` that a user chose."""
    return WeightsOptions(
        kind=KINDS[algorithm.parameterAsEnum(parameters, WEIGHTS, context)],
        order=algorithm.parameterAsInt(parameters, ORDER, context),
        k=algorithm.parameterAsInt(parameters, K, context),
        tolerance=algorithm.parameterAsDouble(parameters, TOLERANCE, context),
        attach_islands=algorithm.parameterAsEnum(parameters, ISLANDS, context) == 1,
    )


def add_inference(algorithm, alpha=Inference.alpha, alternative=Inference.alternative):
    """Add the parameters of the permutation test, with the defaults that fit the statistic."""
    algorithm.addParameter(
        QgsProcessingParameterNumber(PERMUTATIONS, tr("Permutations"), INTEGER, Inference.permutations)
    )
    algorithm.addParameter(QgsProcessingParameterNumber(ALPHA, tr("Significance level"), DOUBLE, alpha))
    algorithm.addParameter(
        QgsProcessingParameterEnum(
            CORRECTION,
            tr("Correction for testing many areas"),
            [tr(name) for name in CORRECTION_NAMES],
            defaultValue=CORRECTIONS.index(Inference.correction),
        )
    )
    tails = QgsProcessingParameterEnum(
        ALTERNATIVE,
        tr("Alternative hypothesis"),
        [tr(name) for name in ALTERNATIVE_NAMES],
        defaultValue=ALTERNATIVES.index(alternative),
    )
    seed = QgsProcessingParameterNumber(SEED, tr("Seed of the random numbers"), INTEGER, DEFAULT_SEED)
    for parameter in (tails, seed):
        algorithm.addParameter(advanced(parameter))


def inference(algorithm, parameters, context):
    """Return the `Inference` that a user chose."""
    return Inference(
        permutations=algorithm.parameterAsInt(parameters, PERMUTATIONS, context),
        seed=algorithm.parameterAsInt(parameters, SEED, context),
        alternative=ALTERNATIVES[algorithm.parameterAsEnum(parameters, ALTERNATIVE, context)],
        alpha=algorithm.parameterAsDouble(parameters, ALPHA, context),
        correction=CORRECTIONS[algorithm.parameterAsEnum(parameters, CORRECTION, context)],
    )


def add_sectors(algorithm, optional=False):
    """Add the selection of sectors: a plain string, for which the desktop has a picker."""
    sectors = QgsProcessingParameterString(SECTORS, tr("Sectors, such as 10;13-15;C;1311"), optional=optional)
    if SECTOR_WIDGET in widgets:
        sectors.setMetadata({"widget_wrapper": {"widget_type": SECTOR_WIDGET}})
    algorithm.addParameter(sectors)


def number_or_none(algorithm, parameters, name, context, whole=False):
    """Return a number, or None where an optional one was left empty."""
    if parameters.get(name) is None:
        return None
    read = algorithm.parameterAsInt if whole else algorithm.parameterAsDouble
    return read(parameters, name, context)


def fields(algorithm, parameters, name, context):
    """Return the names of several fields."""
    return algorithm.parameterAsStrings(parameters, name, context)


def advanced(parameter):
    """Return a parameter, shown among the advanced ones."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter
