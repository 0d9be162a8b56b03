"""The record of a run: kept in the metadata of its layers, so that they can be made again."""

import json
from datetime import datetime, timezone

from qgis.core import QgsLayerMetadata, QgsProcessingOutputLayerDefinition, QgsProperty

from ..facts import version
from ..translation import tr
from .declaring.presentation import LANGUAGE, spoken_language


def provenance(run):
    """Return the layer metadata of what a run wrote.

    Parameters
    ----------
    run : Run
        At its end: what it read, decided and told is part of the record.

    Returns
    -------
    QgsLayerMetadata
    """
    used = _used(run)
    facts = [*run.report.facts, *_chosen(run)]
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(run.algorithm.displayName())
    metadata.setAbstract("\n".join(facts))
    metadata.setHistory(
        [
            tr("Made by Polos {version}, algorithm {algorithm}, on {date}").format(
                version=version(),
                algorithm=run.algorithm.id(),
                date=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            ),
            tr("Parameters: {parameters}").format(parameters=json.dumps(used, ensure_ascii=False)),
            *(
                tr("Fingerprint of {input} (SHA-256): {digest}").format(input=name, digest=digest)
                for name, digest in run.fingerprints.items()
            ),
            *facts,
            _command(run, used),
        ]
    )
    return metadata


def _chosen(run):
    """Return which features of the inputs were used, where not all of them were; no command can say so."""
    said = []
    if any(taken.selected_only for taken in run.inputs.values()):
        said.append(tr("Only the selected features of the input were used."))
    for name, taken in run.inputs.items():
        if taken.filter:
            text = tr("Only the features of {input} with {expression} were used.")
            said.append(text.format(input=name, expression=taken.filter))
        if taken.limit:
            text = tr("Only the first {limit} features of {input} were used.")
            said.append(text.format(input=name, limit=taken.limit))
    return said


def _command(run, used):
    """Return the command that repeats a run, or why none can."""
    if any(taken.in_memory for taken in run.inputs.values()):
        return tr("No command can repeat this run, because an input was a temporary layer. Save it to a file first.")
    return run.algorithm.asQgisProcessCommand(used, run.context)[0]


def _used(run):
    """Return the parameters with defaults filled in, layers as their sources, outputs as given, and the language."""
    used = {}
    for definition in run.algorithm.parameterDefinitions():
        name = definition.name()
        value = run.inputs[name].origin if name in run.inputs else run.given(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value = value.valueAsString(run.context.expressionContext())[0]
        if value is not None:
            used[name] = value if isinstance(value, (str, int, float, bool, list, dict)) else str(value)
    return {**used, LANGUAGE: spoken_language()}
