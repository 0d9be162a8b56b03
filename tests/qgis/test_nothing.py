"""Inputs in which there is nothing: no rows, a header alone, areas whose figures are all empty; for every algorithm."""

import sys
from pathlib import Path

import pytest
from polos.algorithms.provider import ALGORITHMS
from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsVectorLayer

sys.path.append(str(Path(__file__).resolve().parents[1] / "faults"))

TABLE = Qgis.ProcessingSourceType.Vector


def without_rows(layer):
    """Return a layer with the same fields and no rows."""
    return layer.materialize(QgsFeatureRequest().setFilterExpression("FALSE"))


def header_of(layer, path):
    """Return the path of a text file with the names of the fields and no rows."""
    path.write_text(";".join(layer.fields().names()) + "\n")
    return str(path)


def without_figures(layer):
    """Return a layer whose numbers are all empty."""
    data = layer.materialize(QgsFeatureRequest())
    places = [place for place, field in enumerate(data.fields()) if field.isNumeric() and field.name() != "cl_id"]
    changes = {feature.id(): dict.fromkeys(places, NULL) for feature in data.getFeatures()}
    assert data.dataProvider().changeAttributeValues(changes)
    return data


@pytest.mark.parametrize("algorithm", [one.ID for one in ALGORITHMS])
def test_nothing_ends_in_a_result_or_in_words(polos, small_runs, tmp_path, algorithm):
    from fault_oracle import judged

    known = polos.polos.provider.algorithm(algorithm)
    given = {**small_runs[algorithm]}
    for output in known.destinationParameterDefinitions():
        given.setdefault(output.name(), "TEMPORARY_OUTPUT" if output.type() == "sink" else None)
    if algorithm == "spatialweights":
        given["FILE"] = str(tmp_path / "w.gal")
    areas = next((given[name].featureCount() for name in ("INPUT", "AREAS", "CLUSTERS") if name in given), 0)
    wrong = {}
    for definition in known.parameterDefinitions():
        name, layer = definition.name(), given.get(definition.name())
        if definition.type() != "source" or not isinstance(layer, QgsVectorLayer):
            continue
        table = list(definition.dataTypes()) == [TABLE]
        wrong[f"{name}, no rows"] = judged(algorithm, {**given, name: without_rows(layer)}, areas if table else 0)
        wrong[f"{name}, no figures"] = judged(algorithm, {**given, name: without_figures(layer)}, areas)
        if table:
            header = header_of(layer, tmp_path / f"{name}.csv")
            wrong[f"{name}, a header"] = judged(algorithm, {**given, name: header}, areas)
    assert not any(wrong.values()), "\n".join(f"{name}: {said}" for name, said in wrong.items() if said)
