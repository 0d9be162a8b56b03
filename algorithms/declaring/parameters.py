"""Parameters that several algorithms share, and what the analysis makes of them."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...analysis.autocorrelation.registry import STATISTICS
from ...analysis.errors import WeightsError, fact, mark
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...analysis.inference.options import Inference
from ...analysis.inference.presets import PRESETS, SAYS, with_preset
from ...analysis.inference.tails import ALTERNATIVES
from ...analysis.weights.distance_weights import KERNELS
from ...analysis.weights.options import KINDS, WeightsOptions
from ...settings import CORRECTION_NAMES, user_settings
from ...translation import tr

INPUT = "INPUT"
OUTPUT = "OUTPUT"
ID_FIELD = "ID_FIELD"
WEIGHTS = "WEIGHTS"
ORDER = "ORDER"
K = "K"
LOWER_ORDERS = "LOWER_ORDERS"
DISTANCE = "DISTANCE"
KERNEL = "KERNEL"
BANDWIDTH = "BANDWIDTH"
POWER = "POWER"
WEIGHTS_FILE = "WEIGHTS_FILE"
TOLERANCE = "TOLERANCE"
ISLANDS = "ISLANDS"
ACCEPT_CHANGED = "ACCEPT_CHANGED"
PERMUTATIONS = "PERMUTATIONS"
SEED = "SEED"
ALTERNATIVE = "ALTERNATIVE"
ALPHA = "ALPHA"
CORRECTION = "CORRECTION"
PRESET = "PRESET"
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
    mark("Distance band (all within a distance)"),
    mark("Kernel (the nearer, the more weight)"),
    mark("Weights file"),
    mark("Inverse distance"),
)
KERNEL_NAMES = (
    mark("Triangular"),
    mark("Epanechnikov"),
    mark("Quartic (bisquare)"),
    mark("Gaussian, cut off at the bandwidth"),
    mark("Uniform"),
)
BANDWIDTH_NAMES = (
    mark("The same for all areas: DISTANCE"),
    mark("Adaptive: up to the K-th nearest neighbour of each area"),
)
WEIGHTS_FILES = "GAL, GWT (*.gal *.gwt *.kwt);;ArcGIS, PySAL (*.swm *.dbf *.txt *.dat *.mat *.mtx *.wk1)"
ISLAND_NAMES = (mark("Own class, not tested"), mark("Attach to the nearest area"))
ALTERNATIVE_NAMES = (
    mark("Directed (the smaller tail)"),
    mark("Two-sided"),
    mark("Greater (upper tail)"),
    mark("Lesser (lower tail)"),
    mark("Folded (as GeoDa and esda, ties in one tail)"),
)
PRESET_NAMES = (mark("As set here"), mark("As GeoDa"), mark("As ArcGIS Pro"), mark("As esda"))


def add_areas(algorithm, types=Qgis.ProcessingSourceType.VectorAnyGeometry):
    """Add the layer of areas."""
    algorithm.addParameter(QgsProcessingParameterFeatureSource(INPUT, tr("Areas"), [types]))


def add_id_field(algorithm):
    """Add the optional field of area ids, which also orders the areas before random draws."""
    field = QgsProcessingParameterField(ID_FIELD, tr("Id field"), parentLayerParameterName=INPUT, optional=True)
    algorithm.addParameter(advanced(field))


def add_weights(algorithm, default="queen"):
    """Add the parameters that say which areas are neighbours."""
    for parameter in (
        choice(WEIGHTS, tr("Neighbours"), WEIGHT_NAMES, KINDS.index(default)),
        _number(TOLERANCE, tr("Tolerance for borders that do not quite meet (metres)"), DOUBLE, 0.0),
        _number(K, tr("Number of nearest neighbours"), INTEGER, WeightsOptions.k, least=1),
        QgsProcessingParameterNumber(
            DISTANCE, tr("Distance in metres (empty: the smallest that leaves no area alone)"), DOUBLE, optional=True
        ),
        QgsProcessingParameterFile(WEIGHTS_FILE, tr("Weights file to read"), optional=True, fileFilter=WEIGHTS_FILES),
    ):
        algorithm.addParameter(parameter)
    for parameter in (
        _number(ORDER, tr("Order of contiguity"), INTEGER, WeightsOptions.order, least=1),
        QgsProcessingParameterBoolean(
            LOWER_ORDERS, tr("Lower orders of contiguity count too"), WeightsOptions.lower_orders
        ),
        choice(KERNEL, tr("Kernel"), KERNEL_NAMES, list(KERNELS).index(WeightsOptions.kernel)),
        choice(BANDWIDTH, tr("Reach of kernels and inverse distances"), BANDWIDTH_NAMES),
        _number(POWER, tr("Power of the inverse distance"), DOUBLE, WeightsOptions.power),
        choice(ISLANDS, tr("Areas without neighbours"), ISLAND_NAMES),
        QgsProcessingParameterBoolean(
            ACCEPT_CHANGED, tr("Accept a layer that has changed since the weights file was made"), False
        ),
    ):
        algorithm.addParameter(advanced(parameter))


def weights_options(algorithm, parameters, context):
    """Return the `WeightsOptions` that a user chose.

    Raises
    ------
    WeightsError
        Weights from a file without the file, or without the field of its ids.
    """
    kind = KINDS[algorithm.parameterAsEnum(parameters, WEIGHTS, context)]
    file = algorithm.parameterAsString(parameters, WEIGHTS_FILE, context)
    if kind == "file":
        if not file:
            raise WeightsError(mark("Neighbours from a weights file: give it as WEIGHTS_FILE."))
        if not algorithm.parameterAsString(parameters, ID_FIELD, context):
            raise WeightsError(
                mark("Neighbours from a weights file: give as ID_FIELD the field of the ids that the file has.")
            )
    return WeightsOptions(
        kind=kind,
        order=algorithm.parameterAsInt(parameters, ORDER, context),
        lower_orders=algorithm.parameterAsBool(parameters, LOWER_ORDERS, context),
        k=algorithm.parameterAsInt(parameters, K, context),
        tolerance=algorithm.parameterAsDouble(parameters, TOLERANCE, context),
        distance=number_or_none(algorithm, parameters, DISTANCE, context),
        kernel=list(KERNELS)[algorithm.parameterAsEnum(parameters, KERNEL, context)],
        adaptive=algorithm.parameterAsEnum(parameters, BANDWIDTH, context) == 1,
        power=algorithm.parameterAsDouble(parameters, POWER, context),
        file=file,
        accept_changed=algorithm.parameterAsBool(parameters, ACCEPT_CHANGED, context),
        attach_islands=algorithm.parameterAsEnum(parameters, ISLANDS, context) == 1,
    )


def choice(name, description, options, default=0):
    """Return a parameter for one of some options, marked texts."""
    return QgsProcessingParameterEnum(name, description, [tr(option) for option in options], defaultValue=default)


def _number(name, description, kind, default, least=0):
    """Return a parameter for a number from a least one up."""
    return QgsProcessingParameterNumber(name, description, kind, default, minValue=least)


def add_inference(algorithm, alpha=Inference.alpha, alternative=Inference.alternative):
    """Add the parameters of the permutation test, with the defaults that fit the statistic."""
    permutations = user_settings().permutations
    algorithm.addParameter(QgsProcessingParameterNumber(PERMUTATIONS, tr("Permutations"), INTEGER, permutations))
    algorithm.addParameter(level_parameter(alpha))
    algorithm.addParameter(correction_parameter())
    tails = choice(ALTERNATIVE, tr("Alternative hypothesis"), ALTERNATIVE_NAMES, ALTERNATIVES.index(alternative))
    for parameter in (tails, seed_parameter()):
        algorithm.addParameter(advanced(parameter))


def level_parameter(alpha=Inference.alpha):
    """Return the significance level: by default that of the user, or else one that fits the statistic."""
    chosen = user_settings().alpha
    return QgsProcessingParameterNumber(ALPHA, tr("Significance level"), DOUBLE, alpha if chosen is None else chosen)


def correction_parameter():
    """Return the correction for testing many areas."""
    default = CORRECTIONS.index(user_settings().correction)
    return choice(CORRECTION, tr("Correction for testing many areas"), CORRECTION_NAMES.values(), default)


def seed_parameter():
    """Return the seed of the random numbers."""
    return QgsProcessingParameterNumber(SEED, tr("Seed of the random numbers"), INTEGER, user_settings().seed)


def add_preset(algorithm):
    """Add the choice to test and classify as another program does."""
    algorithm.addParameter(advanced(choice(PRESET, tr("Tests and classes"), PRESET_NAMES)))


def preset(algorithm, parameters, context):
    """Return which program's tests and classes a user chose."""
    known = algorithm.parameterDefinition(PRESET)
    return PRESETS[algorithm.parameterAsEnum(parameters, PRESET, context)] if known else PRESETS[0]


def inference(algorithm, parameters, context):
    """Return the `Inference` that a user chose, as its preset has it."""
    own, chosen = _inference(algorithm, parameters, context), preset(algorithm, parameters, context)
    return own if chosen == PRESETS[0] else with_preset(own, chosen, STATISTICS[algorithm.name()])


def preset_notices(algorithm, parameters, context):
    """Return what the preset that a user chose sets."""
    chosen = preset(algorithm, parameters, context)
    return () if chosen == PRESETS[0] else (fact(SAYS[chosen]),)


def _inference(algorithm, parameters, context):
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
