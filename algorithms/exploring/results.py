"""Results as the explorer reads them: what made them, their figures on the ids of features, their neighbours."""

from dataclasses import dataclass, field
from types import SimpleNamespace

from qgis.core import QgsApplication, QgsFeatureRequest, QgsProcessingContext, QgsVectorLayerFeatureSource

from ...analysis.errors import PolosError
from ...analysis.exploring.recolouring import Choice
from ..asked import Asked
from ..declaring.area_names import NAMES, PROVINCES
from ..declaring.common import ID_FIELD
from ..declaring.firm_sizes import FIRMS, JOBS_SQ, SIZES
from ..declaring.inference import inference
from ..declaring.weights import WEIGHTS, weights_options
from ..layers.columns import NO_GEOMETRY, Columns, heeding, in_one_object
from ..layers.frames import read_areas
from ..layers.records import record_of

PERMUTATIONS = "PERMUTATIONS"
EXACT_OF_VALUES = ("localmoran", "getisord")
"""Algorithms whose p-values of values, not of rates, are exact where no permutations are asked for."""
SECTORS, SUMMARY = "polos:sectorhotspots", "AREA_SUMMARY"


@dataclass(frozen=True)
class Made:
    """How a layer was made, as far as its record tells.

    Attributes
    ----------
    algorithm : str
        Its id, "" where Polos has not made the layer, or by a version that does not tell.
    choices, data : dict
        Parameters: what was chosen, what was read.
    output : str
    fields : frozenset of str
        Those that Polos added.
    """

    algorithm: str = ""
    choices: dict = field(default_factory=dict)
    data: dict = field(default_factory=dict)
    output: str = ""
    fields: frozenset = frozenset()
    fingerprints: dict = field(default_factory=dict)

    @property
    def name(self):
        """The algorithm without its provider."""
        return self.algorithm.partition(":")[2]

    @property
    def field(self):
        """The field of the value tested, "" where there is none."""
        return str(self.data.get("FIELD") or "")

    @property
    def denominator(self):
        """The field of the denominator of a rate, "" where there is none."""
        return str(self.data.get("DENOMINATOR") or "")

    @property
    def has_sizes(self):
        """Whether sizes of firms were given."""
        return any(self.data.get(name) for name in (SIZES, FIRMS, JOBS_SQ))

    def same_run(self, other):
        """Return whether two layers were made by one run, or by the same one of the same data."""
        ours, theirs = ((one.algorithm, one.choices, one.data, one.fingerprints) for one in (self, other))
        return bool(self.algorithm) and ours == theirs


def made(layer, project):
    """Return how a layer was `Made`."""
    record = record_of(layer, project)
    method = record.method
    known = {name: method[name] for name in ("choices", "data", "fingerprints") if isinstance(method.get(name), dict)}
    return Made(str(method.get("algorithm", "")), output=str(method.get("output", "")), fields=record.fields, **known)


class Recorded(Asked):
    """What was asked for in a run that is over."""

    def file(self, name):
        """Return the path of a file that was read."""
        return self.text(name)


def asked(how):
    """Return what was `Recorded` of a run, or None where its algorithm is not known any more."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(how.algorithm) if how.algorithm else None
    return Recorded(algorithm, {**how.choices, **how.data}, QgsProcessingContext()) if algorithm else None


def tested_at(how):
    """Return the `Choice` of level and correction of a run, None where it is not known."""
    found = _inference(how)
    return Choice(found.alpha, found.correction) if found else None


def drawn_by(how):
    """Return the `Inference` of a run whose p-values are drawn, None where they are exact or it is not known."""
    found = _inference(how)
    if found is None or asked(how).algorithm.parameterDefinition(PERMUTATIONS) is None:
        return None
    exact = how.name in EXACT_OF_VALUES and not how.denominator and found.permutations is None
    return None if exact else found


def _inference(how):
    run = asked(how)
    try:
        return inference(run) if run else None
    except (PolosError, KeyError, TypeError, ValueError, AttributeError):  # a record of another version
        return None


def usual_fields(names):
    """Return the fields that usually have the names of areas and of provinces, "" where there is none."""
    there = {name.casefold(): name for name in names}
    return tuple(next((there[one] for one in usual if one in there), "") for usual in (NAMES, PROVINCES))


def figures(layer, names, cancelled=None):
    """Return fields of a layer on the ids of its features: floats, NULL as NaN, or texts, NULL as None.

    Parameters
    ----------
    layer : QgsVectorLayer
    names : iterable of str
    cancelled : callable, optional

    Returns
    -------
    pandas.DataFrame
    """
    names = list(dict.fromkeys(names))
    # Columns asks a source of Processing for its name only to tell what is missing.
    columns = Columns(layer, {name: name for name in names})
    ids = []
    features = in_one_object(layer.getFeatures(columns.limited(QgsFeatureRequest(NO_GEOMETRY))))
    for feature in heeding(features, cancelled):
        ids.append(feature.id())
        for index, add in columns.adders:
            add(feature[index])
    return columns.frame(ids, cancelled)


def taken(layer):
    """Return the areas of a layer as a source that any thread can read, taken in that of the layer.

    Nothing is read yet: QGIS draws layers from such sources, beside the window.
    """
    source = QgsVectorLayerFeatureSource(layer)
    kept = {name: getattr(layer, name)() for name in ("fields", "sourceName", "wkbType", "sourceCrs")}
    return SimpleNamespace(
        getFeatures=lambda request, *_: source.getFeatures(request),
        **{name: (lambda value=value: value) for name, value in kept.items()},
    )


def neighbours(source, how, cancelled=None):
    """Find the neighbours of the areas of a result again.

    Parameters
    ----------
    source : source
        Of `taken`.
    how : Made
    cancelled : callable, optional

    Returns
    -------
    geometry : geopandas.GeoSeries
        On the ids of the features.
    graph : libpysal.graph.Graph or None
        On the same ids; of polygons that touch, where the record names no neighbours.
    problem : PolosError or None
        Why there is none: a weights file is gone, there are no polygons …

    Raises
    ------
    PolosError
        When the areas cannot be read: ids are repeated …
    """
    from ...analysis.weights.options import WeightsOptions, spatial_graph

    run, named = asked(how), names_neighbours(how)
    ids = str(how.data.get(ID_FIELD) or how.data.get("AREA_ID") or "") or None
    areas = read_areas(source, id_field=ids if named else None, cancelled=cancelled)
    frame = areas.frame
    key = ID_FIELD if ID_FIELD in how.data else "AREA_ID"
    graph = problem = None
    try:
        options = weights_options(run, key) if named else WeightsOptions()
        graph, _ = spatial_graph(frame.geometry, options, cancelled)
        graph = _on_features(graph, frame.index, areas.features)
    except PolosError as error:
        problem = error
    return frame.geometry.set_axis([feature.id() for feature in areas.features]), graph, problem


def names_neighbours(how):
    """Return whether a run had neighbours."""
    run = asked(how)
    return run is not None and run.algorithm.parameterDefinition(WEIGHTS) is not None


def _on_features(graph, ids, features):
    """Return a graph on the ids of features instead of those of areas."""
    from ...analysis.weights.graphs import adjacency_graph, weights_matrix

    return adjacency_graph(weights_matrix(graph, ids), [feature.id() for feature in features])
