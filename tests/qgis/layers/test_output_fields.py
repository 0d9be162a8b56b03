"""The table of output fields is what a run writes: names, types and order; every field has a name for people."""

from itertools import groupby

import pytest
from polos.analysis.languages import LANGUAGES

SECOND_MEASURE = {"bivariatelocalmoran": {"MEASURE": 1}}
"""What else has fields of its own in the same output, never beside the first ones."""

TYPES = {"double": "real", "integer": "whole", "string": "text"}


@pytest.fixture
def second_runs(make_layer):
    """Return, by algorithm, parameters of a second run, whose outputs have fields that those of the first do not."""
    fields = {"code": "string", "lm_class": "integer", "lm_p": "double"}
    before, after = (make_layer(fields, [["a", 1, 0.01], ["b", code, 0.04]]) for code in (1, 0))
    dates = {"BEFORE": before, "AFTER": after, "BEFORE_ID": "code", "AFTER_ID": "code"}
    return {**SECOND_MEASURE, "comparedates": {**dates, "BEFORE_MEMBERS": None, "AFTER_MEMBERS": None}}


@pytest.fixture
def written(polos, small_runs, second_runs):
    """Return {algorithm: {output: [(field, type), …]}} of every output that is a layer, without the input's fields."""
    from polos.algorithms.provider import ALGORITHMS
    from qgis.core import QgsProcessingParameterFeatureSink

    found = {}
    for algorithm in ALGORITHMS:
        algorithm = algorithm().create()
        sinks = [
            definition.name()
            for definition in algorithm.destinationParameterDefinitions()
            if definition.type() == QgsProcessingParameterFeatureSink.typeName()
        ]
        files = [name for name in ("FILE",) if algorithm.parameterDefinition(name)]
        parameters = {**small_runs[algorithm.name()], **dict.fromkeys([*sinks, *files], "TEMPORARY_OUTPUT")}
        runs = [parameters]
        if algorithm.name() in second_runs:
            plain = {name: value for name, value in parameters.items() if not name.startswith("DENOMINATOR")}
            runs.append({**plain, **second_runs[algorithm.name()]})
        areas = small_runs["checklayer"]["INPUT"]
        inputs = areas, parameters.get("CLUSTERS"), parameters.get("INPUT")
        own = [layer.fields().names() for layer in inputs if hasattr(layer, "fields")]
        layers = [polos.run(algorithm, each) for each in runs]
        found[algorithm.name()] = {
            name: list(
                dict.fromkeys(field for layer in layers if name in layer for field in _new_fields(layer[name], own))
            )
            for name in sinks
        }
    return found


def _new_fields(layer, own):
    """Return [(field, type), …] of a layer but for those of the input that it has all fields of."""
    fields = [(field.name(), TYPES[field.typeName().lower()]) for field in layer.fields()]
    there = {name for name, _ in fields}
    kept = next((names for names in own if there.issuperset(names)), ())
    return [one for one in fields if one[0] not in kept]


def test_every_output_has_the_fields_of_the_table_and_no_other(written, second_runs):
    from polos.algorithms.layers.output_fields.table import OUTPUT_FIELDS

    expected = {
        algorithm: {output: [(field.name, field.kind) for field in fields] for output, fields in outputs.items()}
        for algorithm, outputs in OUTPUT_FIELDS.items()
    }
    for algorithm in second_runs:  # whose fields follow those of the first but for what both have
        for fields in (*written[algorithm].values(), *expected[algorithm].values()):
            fields.sort()
    assert written == expected


def every_output():
    from polos.algorithms.layers.output_fields.table import OUTPUT_FIELDS

    return [
        (algorithm, output, fields) for algorithm, all_of in OUTPUT_FIELDS.items() for output, fields in all_of.items()
    ]


@pytest.mark.parametrize("code", [one.code for one in LANGUAGES])
def test_no_two_fields_of_an_output_have_the_same_name_for_people(qgis_app, code):
    from polos.translation import speaking, tr

    with speaking(code):
        for algorithm, output, fields in every_output():
            second = algorithm in SECOND_MEASURE
            aliases = sorted((field.name.partition("_")[0] * second, tr(field.alias)) for field in fields)
            doubled = [alias for alias, group in groupby(aliases) if len(list(group)) > 1]
            assert not doubled, (algorithm, output)
