"""Which areas are neighbours: the parameters, and what the analysis makes of them."""

from ...analysis.errors import WeightsError, mark
from ...analysis.weights.distance_weights import KERNELS
from ...analysis.weights.options import KINDS, WeightsOptions
from ...translation import tr
from .common import ID_FIELD, INTEGER, add, add_advanced, choice, file, flag, number

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
FILE_NUMBERS = "FILE_NUMBERS"
FILE_IDS = "FILE_IDS"

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
    mark("The same for all areas: the distance given"),
    mark("Adaptive: up to the K-th nearest neighbour of each area"),
)
WEIGHTS_FILES = "GAL, GWT (*.gal *.gwt *.kwt);;ArcGIS, PySAL (*.swm *.dbf *.txt *.dat *.mat *.mtx *.wk1)"
NUMBERS_OF_FILES = (None, "weights", "distances")
NUMBER_NAMES = (
    mark("Found by the distances between the areas"),
    mark("Weights"),
    mark("Distances: all neighbours of an area count the same"),
)
IDS_OF_FILES = (None, "ids", "positions")
ID_NAMES = (
    mark("As the format has it: ids, in matrices positions"),
    mark("Ids: values of the id field"),
    mark("Positions: 1 is the first area of the layer"),
)
ISLAND_NAMES = (mark("Own class, not tested"), mark("Attach to the nearest area"))


def add_weights(algorithm):
    """Add the parameters that say which areas are neighbours."""
    add(
        algorithm,
        choice(WEIGHTS, tr("Neighbours"), WEIGHT_NAMES, codes=KINDS),
        tolerance(),
        number(K, tr("Number of nearest neighbours"), WeightsOptions.k, INTEGER, least=1),
        number(DISTANCE, tr("Distance in metres (empty: the smallest that leaves no area alone)")),
        file(WEIGHTS_FILE, tr("Weights file to read"), WEIGHTS_FILES),
    )
    add_advanced(
        algorithm,
        number(ORDER, tr("Order of contiguity"), WeightsOptions.order, INTEGER, least=1),
        flag(LOWER_ORDERS, tr("Lower orders of contiguity count too"), WeightsOptions.lower_orders),
        choice(KERNEL, tr("Kernel"), KERNEL_NAMES, list(KERNELS).index(WeightsOptions.kernel)),
        choice(BANDWIDTH, tr("Reach of kernels and inverse distances"), BANDWIDTH_NAMES),
        number(POWER, tr("Power of the inverse distance"), WeightsOptions.power, least=0),
        islands(),
        flag(ACCEPT_CHANGED, tr("Accept a layer that has changed since the weights file was made")),
        choice(
            FILE_NUMBERS,
            tr("Numbers of links in the weights file"),
            NUMBER_NAMES,
            codes=("found", *NUMBERS_OF_FILES[1:]),
        ),
        choice(FILE_IDS, tr("Numbers of areas in the weights file"), ID_NAMES, codes=("format", *IDS_OF_FILES[1:])),
    )


def tolerance():
    """Return the width of gaps between borders that should meet."""
    return number(TOLERANCE, tr("Tolerance for borders that do not quite meet (metres)"), 0.0, least=0)


def islands():
    """Return what is done with areas without neighbours."""
    return choice(ISLANDS, tr("Areas without neighbours"), ISLAND_NAMES)


def shared_options(run):
    """Return the `WeightsOptions` of what all kinds of neighbours share, for who tries several kinds."""
    return WeightsOptions(tolerance=run.number(TOLERANCE), attach_islands=run.choice(ISLANDS, (False, True)))


def weights_options(run, id_field=ID_FIELD):
    """Return the `WeightsOptions` that a user chose; `id_field` is the parameter of the ids that a file has.

    Raises
    ------
    WeightsError
        Weights from a file without the file, or without the field of its ids.
    """
    kind = run.choice(WEIGHTS, KINDS)
    if kind == "file":
        if not run.wants(WEIGHTS_FILE):
            raise WeightsError(mark("Neighbours from a weights file: give it as WEIGHTS_FILE."))
        if not run.text(id_field):
            raise WeightsError(
                mark("Neighbours from a weights file: give as ID_FIELD the field of the ids that the file has.")
            )
    return WeightsOptions(
        kind=kind,
        order=run.whole(ORDER),
        lower_orders=run.flag(LOWER_ORDERS),
        k=run.whole(K),
        tolerance=run.number(TOLERANCE),
        distance=run.number(DISTANCE),
        kernel=run.choice(KERNEL, KERNELS),
        adaptive=run.choice(BANDWIDTH, (False, True)),
        power=run.number(POWER),
        file=run.file(WEIGHTS_FILE) if kind == "file" else run.text(WEIGHTS_FILE),
        accept_changed=run.flag(ACCEPT_CHANGED),
        file_numbers=run.choice(FILE_NUMBERS, NUMBERS_OF_FILES),
        file_ids=run.choice(FILE_IDS, IDS_OF_FILES),
        attach_islands=run.choice(ISLANDS, (False, True)),
    )


def neighbours(run, areas, id_field=ID_FIELD):
    """Return the graph of the neighbours of areas; what was found on the way is told.

    Parameters
    ----------
    run : Run
    areas : Areas
    id_field : str

    Returns
    -------
    libpysal.graph.Graph
    """
    from ...analysis.weights.options import spatial_graph

    graph, notices = run.awaited(spatial_graph, areas.frame.geometry, weights_options(run, id_field), run.cancelled)
    run.report.notices(notices)
    return graph
