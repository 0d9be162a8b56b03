"""Provenance: what a result says of the run that made it, and the run repeated from it."""

import json
import shlex
from pathlib import Path


def test_provenance_is_in_the_file_and_repeats_the_run(qgis_process, run, hot_corner, tmp_path, rows_of):
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    source = str(tmp_path / "areas.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(hot_corner, source, QgsProject.instance().transformContext(), options)
    target = str(tmp_path / "o.gpkg")
    run("localmoran", INPUT=source, FIELD="jobs", PERMUTATIONS=999, SEED=7, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    history = layer.metadata().history()
    text = "\n".join(history)
    assert "polos:localmoran" in text
    assert '"SEED": 7' in text
    assert '"ALPHA": 0.05' in text
    command = next(line for line in history if line.startswith("qgis_process run polos:localmoran"))
    before = rows_of(layer)
    del layer
    Path(target).unlink()
    done = qgis_process(*shlex.split(command)[1:])
    assert done.returncode == 0, done.stderr
    assert rows_of(QgsVectorLayer(target, "o", "ogr")) == before


def test_options_given_as_texts_are_recorded_as_what_they_are(run, hot_corner):
    """As a command line gives them: a method frozen from its results is to be the one that a dialog gives."""
    texts = {"WEIGHTS": "1", "TOLERANCE": "0.5", "ORDER": "2", "LOWER_ORDERS": "false", "SEED": "7"}
    numbers = {"WEIGHTS": 1, "TOLERANCE": 0.5, "ORDER": 2, "LOWER_ORDERS": False, "SEED": 7}
    said = [_parameters(run("localmoran", INPUT=hot_corner, FIELD="jobs", **given)) for given in (texts, numbers)]
    assert said[0] == said[1]
    assert {name: said[0][name] for name in numbers} == numbers


def _parameters(layer):
    line = next(line for line in layer.metadata().history() if line.startswith("Parameters: "))
    parameters = json.loads(line.removeprefix("Parameters: "))
    return {name: value for name, value in parameters.items() if name != "OUTPUT"}


def test_selected_features_only_are_used_and_recorded(run, hot_corner, tmp_path, rows_of):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    QgsProject.instance().addMapLayer(hot_corner, False)
    hot_corner.selectByExpression("$id <= 24")
    target = str(tmp_path / "o.gpkg")
    chosen = QgsProcessingFeatureSourceDefinition(hot_corner.id(), selectedFeaturesOnly=True)
    run("getisord", INPUT=chosen, FIELD="jobs", PERMUTATIONS=999, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    assert len(rows_of(layer)) == 24
    history = layer.metadata().history()
    assert "Only the selected features of the input were used." in history
    assert f'"INPUT": "{hot_corner.name()}"' in history[1]
    assert history[-2] == (
        "No command alone can repeat this run, because INPUT was a temporary layer. Save it as “areas.gpkg” first; "
        "then this command repeats the run:"
    )
    assert "--INPUT=areas.gpkg" in history[-1]
    QgsProject.instance().takeMapLayer(hot_corner)


def test_a_filter_and_a_limit_of_features_are_recorded_with_where_they_are_from(run, hot_corner, tmp_path, rows_of):
    """As a dialog gives them: the layer by its id, and the output with its options."""
    from qgis.core import (
        QgsProcessingFeatureSourceDefinition,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    source, target = str(tmp_path / "areas.gpkg"), str(tmp_path / "o.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(hot_corner, source, QgsProject.instance().transformContext(), options)
    layer = QgsVectorLayer(source, "areas", "ogr")
    QgsProject.instance().addMapLayer(layer, False)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), filterExpression="\"code\" < '030'", featureLimit=20)
    wanted = QgsProcessingOutputLayerDefinition(target, QgsProject.instance())
    run("getisord", INPUT=chosen, FIELD="jobs", PERMUTATIONS=99, OUTPUT=wanted)
    QgsProject.instance().removeMapLayer(layer.id())
    result = QgsVectorLayer(target, "o", "ogr")
    codes = [row["code"] for row in rows_of(result)]
    assert len(codes) == 20
    assert max(codes) < "030"
    history = result.metadata().history()
    assert f'"INPUT": "{source}"' in history[1]
    assert f'"OUTPUT": "{target}"' in history[1]
    assert "Only the features of INPUT with \"code\" < '030' were used." in history
    assert "Only the first 20 features of INPUT were used." in history
    assert f"--OUTPUT={target} " in history[-1]
    assert f"--INPUT={source}" in history[-2]  # from which the features are taken first


def test_the_name_of_a_shipped_classification_is_recorded_as_a_name(polos, make_layer, tmp_path):
    """Made absolute, as files are, it would name a file that nobody has."""
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    table = make_layer({"area": "string", "scian": "string", "jobs": "double"}, [["1", "311811", 5.0]], geometry="None")
    given = {"AREAS": make_layer({"area": "string"}, [["1"]]), "AREA_ID": "area", "TABLE": table, "TABLE_ID": "area"}
    given |= {"SECTOR_FIELD": "scian", "VALUE_FIELD": "jobs", "SECTORS": "1071", "OUTPUT": target}
    polos.run("polos:sectorlayer", {**given, "CORRESPONDENCE": "SCIAN 2018"})
    layer = QgsVectorLayer(target, "o", "ogr")
    assert '"CORRESPONDENCE": "SCIAN 2018"' in "\n".join(layer.metadata().history())
