"""How a result was made: kept in its layer's metadata, so that it can be made again."""

import hashlib
import json
from configparser import ConfigParser
from datetime import datetime, timezone
from functools import cache
from pathlib import Path

from qgis.core import QgsLayerMetadata, QgsProcessingFeatureSourceDefinition, QgsProcessingParameters

from ..translation import tr
from .declaring.presentation import LANGUAGE, spoken_language

LAYERS = ("source", "vector")
"""Types of parameters that are layers."""
METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


@cache
def facts_of_polos():
    """Return what metadata.txt says of Polos: version, homepage, tracker."""
    parser = ConfigParser(interpolation=None)
    parser.read(METADATA, encoding="utf-8")
    return parser["general"]


def version():
    """Return the version of Polos, from metadata.txt, the only place that has it."""
    return facts_of_polos()["version"]


def fingerprint(frame):
    """Return the SHA-256 of areas or of a table: ids, values and geometries, whatever the order of the features."""
    ordered = frame.sort_index(kind="stable")
    digest = hashlib.sha256("\n".join(map(str, ordered.index)).encode())
    for column in ordered.columns.drop("geometry", errors="ignore"):
        digest.update(column.encode())
        digest.update(ordered[column].to_numpy().tobytes())
    if "geometry" not in ordered:
        return digest.hexdigest()
    import shapely

    for wkb in shapely.to_wkb(ordered.geometry.to_numpy()):
        digest.update(wkb or b"none")
    return digest.hexdigest()


def provenance(algorithm, parameters, context, frame, facts=()):
    """Return the layer metadata of a result.

    Parameters
    ----------
    algorithm : PolosAlgorithm
    parameters : dict
        As the algorithm was called; defaults are filled in.
    context : QgsProcessingContext
    frame : geopandas.GeoDataFrame or pandas.DataFrame
        The input.
    facts : iterable of str
        What else was decided on the way, translated.

    Returns
    -------
    QgsLayerMetadata
    """
    used = _used(algorithm, parameters, context)
    if _selected_only(algorithm, parameters):
        facts = [*facts, tr("Only the selected features of the input were used.")]
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(algorithm.displayName())
    metadata.setAbstract("\n".join(facts))
    metadata.setHistory(
        [
            tr("Made by Polos {version}, algorithm {algorithm}, on {date}").format(
                version=version(),
                algorithm=algorithm.id(),
                date=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            ),
            tr("Parameters: {parameters}").format(parameters=json.dumps(used, ensure_ascii=False)),
            tr("Input's fingerprint (SHA-256): {digest}").format(digest=fingerprint(frame)),
            *facts,
            _command(algorithm, parameters, used, context),
        ]
    )
    return metadata


def _command(algorithm, parameters, used, context):
    """Return the command that repeats a run, or why none can."""
    for definition in algorithm.parameterDefinitions():
        if definition.type() in LAYERS and _in_memory(_layer(definition, parameters, context)):
            return tr(
                "No command can repeat this run, because an input was a temporary layer. Save it to a file first."
            )
    return algorithm.asQgisProcessCommand(used, context)[0]


def _used(algorithm, parameters, context):
    """Return the parameters with defaults filled in, layers as their sources, outputs as given, and the language."""
    used = {}
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name(), definition.defaultValue())
        if value is None:
            continue
        if definition.type() in LAYERS:
            value = _source(_layer(definition, parameters, context)) or value
        used[definition.name()] = value if isinstance(value, (str, int, float, bool, list, dict)) else str(value)
    return {**used, LANGUAGE: spoken_language()}


def _layer(definition, parameters, context):
    return QgsProcessingParameters.parameterAsVectorLayer(definition, parameters, context)


def _source(layer):
    """Return where a layer comes from; a layer that is in memory only has just its name."""
    if layer is None:
        return None
    return layer.name() if _in_memory(layer) else layer.source()


def _in_memory(layer):
    return layer is not None and layer.dataProvider().name() == "memory"


def _selected_only(algorithm, parameters):
    """Return whether an input is restricted to its selected features, which no command can repeat."""
    values = (parameters.get(definition.name()) for definition in algorithm.parameterDefinitions())
    return any(
        isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly for value in values
    )
