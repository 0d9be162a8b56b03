"""How a result was made: kept in its layer's metadata, so that it can be made again."""

import hashlib
import json
from configparser import ConfigParser
from datetime import datetime, timezone
from functools import cache
from pathlib import Path

from qgis.core import QgsLayerMetadata, QgsProcessingFeatureSourceDefinition, QgsProcessingParameters

from ..translation import tr

METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


@cache
def version():
    """Return the version of Polos, from metadata.txt, the only place that has it."""
    parser = ConfigParser(interpolation=None)
    parser.read(METADATA, encoding="utf-8")
    return parser["general"]["version"]


def fingerprint(frame):
    """Return the SHA-256 of areas: their ids, geometries and values, whatever the order of the features."""
    import shapely

    ordered = frame.sort_index()
    digest = hashlib.sha256("\n".join(map(str, ordered.index)).encode())
    for column in ordered.columns.drop("geometry", errors="ignore"):
        digest.update(column.encode())
        digest.update(ordered[column].to_numpy().tobytes())
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
    frame : geopandas.GeoDataFrame
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
    command, _ = algorithm.asQgisProcessCommand(used, context)
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
            command,
        ]
    )
    return metadata


def _used(algorithm, parameters, context):
    """Return the parameters with defaults filled in, layers as their sources and outputs as given."""
    used = {}
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name(), definition.defaultValue())
        if value is None:
            continue
        if definition.type() in ("source", "vector"):
            value = _source(definition, parameters, context) or value
        used[definition.name()] = value if isinstance(value, (str, int, float, bool, list, dict)) else str(value)
    return used


def _source(definition, parameters, context):
    """Return where a layer comes from; a layer that is in memory only has just its name."""
    layer = QgsProcessingParameters.parameterAsVectorLayer(definition, parameters, context)
    if layer is None:
        return None
    return layer.name() if layer.dataProvider().name() == "memory" else layer.source()


def _selected_only(algorithm, parameters):
    """Return whether an input is restricted to its selected features, which no command can repeat."""
    values = (parameters.get(definition.name()) for definition in algorithm.parameterDefinitions())
    return any(
        isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly for value in values
    )
