"""The record of a run: kept in the metadata of its layers, so that they can be made again."""

import hashlib
import json
from datetime import datetime, timezone
from pathlib import Path
from shlex import quote

from qgis.core import QgsApplication, QgsLayerMetadata, QgsMapLayer, QgsProcessing, QgsProperty
from qgis.PyQt.QtGui import QColor

from ..analysis.errors import mark, without_secrets
from ..analysis.sectors.shipped import named
from ..facts import version
from ..translation import tr
from .declaring.presentation import COLOUR_SCHEME, LANGUAGE, spoken_language
from .declaring.values import READERS
from .layers.records import Record, record_of_file
from .layers.targets import destination_text, is_temporary

EXTRACT = "native:extractbyexpression"
TEMPORARY_FILE = mark("{input} was a temporary file. Save it as “{file}” first; then this command repeats the run:")
NOT_ALONE = mark("No command alone can repeat this run, because {reason}")
READ = ("source", "field", "file")
"""Types of parameters that say what is read; the others say what is done."""
PRESENTED = (LANGUAGE, COLOUR_SCHEME)
PREVIOUS = "PREVIOUS"
MARK = 6
"""Digits that tell apart the files of runs of the same algorithm."""


def provenance(run):
    """Return the layer metadata of what a run wrote.

    Parameters
    ----------
    run : Run
        At its end: what it read, decided and told is part of the record.

    Returns
    -------
    dict of str to QgsLayerMetadata
        By the name of the output.
    """
    repeat = _Repeat(run)
    history = (*_own_history(run), *_histories_of_inputs(run), *repeat.said())
    method = method_of(run)
    found = {}
    for name, written in run.layers.items():
        fields = frozenset(field.name for field in run.fields_of(name)).intersection(written.names)
        metadata = QgsLayerMetadata()
        metadata.setType("dataset")
        metadata.setTitle(" · ".join(filter(None, (run.algorithm.displayName(), str(run.about)))))
        about = filter(None, [run.about.titles])
        metadata.setAbstract("\n".join([*about, *run.report.facts, *_chosen(run)]))
        fields = fields.union(written.earlier)
        said = {**method, "output": name}
        Record(history, fields, tuple(repeat.commands), repeat.destinations[name], method=said).keep(metadata)
        found[name] = metadata
    return found


def file_record(run, name):
    """Return the `Record` of an output that is no layer, as far as the run can say it by now."""
    repeat = _Repeat(run)
    history = (*_own_history(run), *_histories_of_inputs(run), *repeat.said())
    said = {**method_of(run), "output": name}
    return Record(history, commands=tuple(repeat.commands), result=repeat.destinations[name], method=said)


def method_of(run):
    """Return what was chosen in a run, what it read, and how that was made, for runs to be compared by programs.

    Of last year's clusters only what they are: with how they were made, records would grow from year to year. Each
    layer adds which output it is.
    """
    used = _used(run)
    kinds = {one.name(): one.type() for one in run.algorithm.parameterDefinitions() if not one.isDestination()}
    chosen = [name for name in kinds if name in used and name not in PRESENTED]
    return {
        "algorithm": run.algorithm.id(),
        "version": version(),
        "choices": {name: used[name] for name in chosen if kinds[name] not in READ},
        "data": {name: used[name] for name in chosen if kinds[name] in READ},
        "fingerprints": run.fingerprints,
        "inputs": {name: made for name, made in _methods_of_inputs(run) if made and not name.startswith(PREVIOUS)},
        "outputs": sorted(run.layers),
        "parts": sorted(
            name for name, taken in run.inputs.items() if taken.selected_only or taken.filter or taken.limit
        ),
    }


def _methods_of_inputs(run):
    """Yield the name of each input, and how it was made."""
    for name, taken in run.inputs.items():
        yield name, taken.record.method
    for name, path in run.files.items():
        yield name, record_of_file(path).method


def _own_history(run):
    return [
        tr("Made by Polos {version}, algorithm {algorithm}, on {date}").format(
            version=version(),
            algorithm=run.algorithm.id(),
            date=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        ),
        tr("Parameters: {parameters}").format(parameters=json.dumps(_used(run), ensure_ascii=False)),
        *(
            tr("Fingerprint of {input} (SHA-256): {digest}").format(input=name, digest=digest)
            for name, digest in run.fingerprints.items()
        ),
        *run.report.facts,
        *_chosen(run),
    ]


def _histories_of_inputs(run):
    """Return how inputs were made that have a record of their own, each under a heading."""
    before = {name: taken.record.history for name, taken in run.inputs.items()}
    before.update((name, record_of_file(path).history) for name, path in run.files.items())
    said = []
    for name, lines in before.items():
        if lines:
            said += [tr("How {input} was made:").format(input=name), *lines, tr("So far {input}.").format(input=name)]
    return said


def _chosen(run):
    """Return which features of the inputs were used, where not all of them were."""
    said = []
    if any(taken.selected_only for taken in run.inputs.values()):
        said.append(tr("Only the selected features of the input were used."))
    for name, taken in run.inputs.items():
        if taken.filter:
            text = tr("Only the features of {input} with {expression} were used.")
            said.append(text.format(input=name, expression=taken.filter))
        if taken.limit:
            text = tr("Only the first {limit} features of {input} were used.")
            said.append(text.format(limit=taken.limit, input=name))
    return said


class _Repeat:
    """The commands that repeat a run, those first that make its inputs, and what has to be done before by hand.

    Results that were temporary get files in the folder where the commands are given, under names that tell runs apart.
    """

    def __init__(self, run):
        self.run = run
        used = {**_used(run), **{name: taken.origin for name, taken in run.inputs.items()}}
        self.commands, self.by_hand = [], []
        for name, path in run.files.items():
            if is_temporary(path):
                used[name] = self._made_again(name, record_of_file(path), Path(path).name)
        outputs = {one.name(): one for one in run.algorithm.destinationParameterDefinitions() if one.name() in used}
        apart = _digest(run, {name: value for name, value in used.items() if name not in outputs})
        step = f"{run.algorithm.name()}_{apart}"
        self.destinations = {name: _lasting(used[name], one, step) for name, one in outputs.items()}
        used.update(self.destinations)
        for name, taken in run.inputs.items():
            if taken.temporary and not taken.missing:
                self._add(taken.record.commands)
            if taken.missing:
                count = taken.source.featureCount() if taken.source else 0
                said = tr(taken.missing).format(input=name, file=taken.origin, source=taken.called, count=count)
                self.by_hand.append(tr(NOT_ALONE).format(reason=said))
            if taken.chosen:
                used[name] = f"{step}_{name.lower()}.gpkg"
                part = {"INPUT": taken.origin, "EXPRESSION": taken.chosen, "OUTPUT": used[name]}
                extract = QgsApplication.processingRegistry().createAlgorithmById(EXTRACT)
                self.commands.append(_command(extract, part, run.context))
        self.commands.append(_command(run.algorithm, used, run.context))

    def _add(self, commands):
        self.commands += [command for command in commands if command not in self.commands]

    def _made_again(self, name, record, called):
        """Return where commands find a file that is gone when QGIS is closed: made again, or saved by hand."""
        if record.result:
            self._add(record.commands)
            return record.result
        said = tr(TEMPORARY_FILE).format(input=name, file=called)
        self.by_hand.append(tr(NOT_ALONE).format(reason=said))
        return called

    def said(self):
        """Return the lines of the record; the last ones are the commands."""
        if len(self.commands) == 1:
            return [*self.by_hand, *self.commands]
        return [*self.by_hand, tr("These commands repeat it, one after another in one folder:"), *self.commands]


def _command(algorithm, used, context):
    """Return the command that runs an algorithm.

    Layers are added here: QGIS would look for them once more, and say in the log that it does not find those that
    another command will make.
    """
    layers = {one.name() for one in algorithm.parameterDefinitions() if one.type() == "source"}.intersection(used)
    others = {name: value for name, value in used.items() if name not in layers}
    command = algorithm.asQgisProcessCommand(others, context)[0]
    return " ".join([command, *(f"--{name}={quote(used[name])}" for name in sorted(layers))])


def _digest(run, used):
    """Return a few digits that hang on what a run was given and read."""
    text = json.dumps([used, run.fingerprints, [list(taken.record.commands) for taken in run.inputs.values()]])
    return hashlib.sha256(text.encode()).hexdigest()[:MARK]


def _lasting(value, definition, step):
    """Return where a command writes an output: to its place, or to a file of that name where it was a temporary one."""
    if not is_temporary(value):
        return value
    if definition.type() == "folderDestination":
        return f"{step}_{definition.name().lower()}"
    ending = Path(value).suffix if definition.type() == "fileDestination" else ""
    return f"{step}_{definition.name().lower()}{ending or '.' + definition.defaultFileExtension()}"


def _used(run):
    """Return the parameters with defaults filled in, layers as their sources, outputs as given, and the language."""
    used = {}
    for definition in run.algorithm.parameterDefinitions():
        name = definition.name()
        value = run.inputs[name].called if name in run.inputs else run.given(name)
        if value is None:
            continue
        if definition.isDestination():
            value = _absolute(destination_text(value, run.context))
        elif definition.type() == "datetime":
            value = run.day(name).isoformat()
        elif definition.type() in READERS:
            # As it was read, not as it was written: a command gives texts, and a method frozen from them is run again.
            value = run.value(name)
        elif isinstance(value, QgsProperty):
            value = value.valueAsString(run.context.expressionContext())[0]
        elif definition.type() == "file":
            # The name of a shipped classification is no place.
            value = str(value) if named(str(value)) else _absolute(str(value))
        elif isinstance(value, QgsMapLayer):
            value = value.publicSource(True) or value.name()
        elif isinstance(value, QColor):
            value = value.name()
        used[name] = _public(value if isinstance(value, (str, int, float, bool, list, dict)) else str(value))
    return {**used, LANGUAGE: spoken_language()}


def _public(value):
    """Return a value without passwords, which are nobody's business who reads a record."""
    if isinstance(value, (list, tuple)):
        return list(map(_public, value))
    if isinstance(value, dict):
        return {name: _public(one) for name, one in value.items()}
    return without_secrets(value) if isinstance(value, str) else value


def _absolute(text):
    """Return a path that means the same in any folder; what is no path as it is."""
    if text == QgsProcessing.TEMPORARY_OUTPUT or ":" in text.partition("/")[0]:
        return text
    return str(Path(text).absolute())
