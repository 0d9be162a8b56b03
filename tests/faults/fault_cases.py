"""All cases: a fault for an algorithm, by a name that runs it again; and what is known to fail."""

import os
import random
import tempfile
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import cache, partial
from pathlib import Path

from fault_bases import PARAMETERS, VALUE, inputs_of, reads_areas, reads_table
from fault_files import TABLE_FILES, WEIGHTS_FILES
from fault_layers import AREA_IDS, GEOMETRIES, ODD_NAMES, TABLES, VALUES
from fault_oracle import judged
from fault_parameters import FILES, hostile_values
from known_faults import KNOWN

SEED = 20_241_201
ALGORITHMS = tuple(PARAMETERS)
KINDS = ("geometry", "value", "name", "id", "table", "file", "parameter")


@cache
def definitions(algorithm):
    """Return the parameters of an algorithm, kept alive with it."""
    from qgis.core import QgsApplication

    made = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{algorithm}")
    return made, made.parameterDefinitions()


def makers(algorithm, kind):
    """Return the makers of a kind of fault that concern an algorithm, {name: function of its inputs}."""
    areas, table = reads_areas(algorithm), reads_table(algorithm)
    field = VALUE.get(algorithm, "jobs")
    if kind == "geometry":
        return GEOMETRIES if areas else {}
    if kind == "value":
        own = field in _texts(PARAMETERS[algorithm])
        return {name: partial(_spoil_value, spoil, field) for name, spoil in VALUES.items()} if areas and own else {}
    if kind == "name":
        return {f"{at} {name[:12]!r}": partial(_rename, name) for at, name in enumerate(ODD_NAMES)}
    if kind == "id":
        return AREA_IDS if areas else {}
    if kind == "table":
        return TABLES if table else {}
    if kind == "file":
        return _file_makers(algorithm)
    return {
        f"{one.name()} {name}": partial(_give, one.name(), value)
        for one in definitions(algorithm)[1]
        for name, value in hostile_values(one).items()
    }


def _file_makers(algorithm):
    names = {one.name() for one in definitions(algorithm)[1]}
    weights = WEIGHTS_FILES if "WEIGHTS_FILE" in names else {}
    return {**weights, **{name: spoil for name, spoil in TABLE_FILES.items() if name.split()[0] in names}}


def _spoil_value(spoil, field, inputs):
    spoil(inputs, field)


def _rename(name, inputs):
    """Give the first field that a run reads of its layer another name."""
    layer, old = (inputs.areas, "jobs") if "jobs" in _texts(inputs.parameters) else (inputs.table, "ciiu")
    if "TABLE" in inputs.parameters.values():
        layer = inputs.table
    if old not in layer.fields:
        old = next(iter(layer.fields))
    if name in layer.fields:
        return  # No layer has two fields of one name.
    layer.rename(old, name)
    for key, value in inputs.parameters.items():
        if value == old:
            inputs.parameters[key] = name
        elif isinstance(value, list):
            inputs.parameters[key] = [name if one == old else one for one in value]


def _give(parameter, value, inputs):
    inputs.parameters[parameter] = value
    inputs.files |= FILES


def _texts(parameters):
    found = set()
    for value in parameters.values():
        found.update(value if isinstance(value, list) else [value])
    return found


def names_of(algorithm, kind, most=None):
    """Return the names of an algorithm's cases of a kind, at most so many, always the same ones."""
    names = [f"{algorithm}/{kind}/{name}" for name in makers(algorithm, kind)]
    if most is None or len(names) <= most:
        return names
    return sorted(random.Random(f"{SEED} {algorithm} {kind}").sample(names, most))


def run_case(*names):
    """Run a case, or several faults of one algorithm at once, and return what is wrong with how it ended."""
    algorithm = names[0].split("/")[0]
    inputs = inputs_of(algorithm)
    # Fields are spoilt by the names that they had, and renamed last.
    for name in sorted(names, key=lambda name: name.split("/")[1] == "name"):
        _, kind, fault = name.split("/", 2)
        makers(algorithm, kind)[fault](inputs)
    with tempfile.TemporaryDirectory() as folder:
        for name, content in inputs.files.items():
            (Path(folder) / name).write_bytes(content)
        layers = {"AREAS": inputs.areas, "TABLE": inputs.table}
        built = {}

        def placed(value):
            if isinstance(value, str) and value in layers:
                return built.setdefault(value, layers[value].build(folder))
            if isinstance(value, str) and value.startswith("FILE:"):
                return str(Path(folder) / value[5:])
            return value

        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "FILE": str(Path(folder) / "o.gal")}
        parameters = {name: value for name, value in parameters.items() if _has(algorithm, name)}
        parameters |= {key: placed(value) for key, value in inputs.parameters.items()}
        areas = built.get("AREAS")
        rows = areas.featureCount() if areas is not None else 0
        with _working_in(folder):
            return judged(algorithm, parameters, rows, _given(inputs, folder))


@contextmanager
def _working_in(folder):
    """Work in a folder: some outputs are names without one."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _has(algorithm, parameter):
    return any(one.name() == parameter for one in definitions(algorithm)[1])


def _given(inputs, folder):
    """Return all texts of the inputs, which a message may repeat, the longest first."""
    texts = {folder, *inputs.areas.fields, *inputs.table.fields, *inputs.files}
    for layer in (inputs.areas, inputs.table):
        texts.update(str(value) for row in layer.rows for value in row if value is not None)
    texts.update(
        str(one) for value in inputs.parameters.values() for one in (value if isinstance(value, list) else [value])
    )
    # Codes of sectors are told in capitals.
    texts |= {text.upper() for text in texts if len(text) < 100}
    found = {part for text in texts for part in (text, text.strip(), text[:40], text.strip()[:40])}
    return "\0".join(sorted((text for text in found if len(text) > 2 or not text.isalnum()), key=len, reverse=True))


def known(name, patterns=KNOWN):
    """Return the pattern of `known_faults` that a case fits, or None."""
    return next((pattern for pattern in patterns if fnmatchcase(name, pattern)), None)
