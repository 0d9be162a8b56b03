"""What results are called in the tree of layers, and what their maps say of the area under the mouse."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)


@pytest.fixture
def load(polos):
    """Return a function that runs an algorithm as a dialog does; it returns the names and layers that QGIS loads.

    Its attribute ``details`` has what QGIS is told of each, by name.
    """

    def run(name, parameters, loaded=()):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        sinks = [one.name() for one in algorithm.destinationParameterDefinitions() if one.type() == "sink"]
        parameters = {**dict.fromkeys(loaded or sinks, "memory:"), **parameters}
        assert algorithm.prepare(parameters, context, feedback)
        results = algorithm.runPrepared(parameters, context, feedback)
        for definition in algorithm.destinationParameterDefinitions():
            if definition.name() in results and definition.type() == "sink":
                details = QgsProcessingContext.LayerDetails(
                    definition.description(), QgsProject.instance(), definition.name()
                )
                context.addLayerToLoadOnCompletion(results[definition.name()], details)
        algorithm.postProcess(context, feedback)
        found = {}
        for destination in context.layersToLoadOnCompletion():
            details = context.layerToLoadOnCompletionDetails(destination)
            layer = context.takeResultLayer(QgsProcessingUtils.mapLayerFromString(destination, context).id())
            details.postProcessor().finish.dress(layer)
            found[details.name] = (details.groupName, layer)
            run.details[details.name] = details
        return found

    run.details = {}
    return run


@pytest.fixture
def areas(make_layer):
    rows = [[f"Area {place}", float(place // 6 * 2 + 1), 40.0 + place] for place in range(36)]
    rows[7][1] = None
    return make_layer({"name": "string", "firms": "double", "all": "double"}, rows, columns=6)


def tip(layer, name):
    """Return what the map says of the area of a name."""
    feature = next(one for one in layer.getFeatures() if one["name"] == name)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_a_single_map_is_called_by_its_measure_and_variable_and_says_a_sentence_of_each_area(load, areas):
    ((name, (group, layer)),) = load("localmoran", {"INPUT": areas, "FIELD": "firms"}, ["OUTPUT"]).items()
    assert (name, group) == ("Local Moran · firms", "")
    assert tip(layer, "Area 0").startswith("<b>Area 0</b> · firms<br>Not significant. Value tested 1; ")
    assert "p-value, corrected 0." in tip(layer, "Area 0")
    assert tip(layer, "Area 7").strip() == "<b>Area 7</b> · firms<br>No data."


def test_a_result_in_a_file_of_the_users_is_called_so_too(load, areas):
    """QGIS names layers of files after the files, but for those in its folder of temporary files, as in a test."""
    with TemporaryDirectory(dir=Path(__file__).parent) as folder:
        given = {"INPUT": areas, "FIELD": "firms", "OUTPUT": str(Path(folder) / "mine.gpkg")}
        ((name, (_, layer)),) = load("localmoran", given, ["OUTPUT"]).items()
        assert not layer.isTemporary()
        load.details[name].setOutputLayerName(layer)
        assert layer.name() == "Local Moran · firms"


def test_several_results_lie_under_what_was_done_of_what_and_when(load, areas):
    given = {"INPUT": areas, "SECTOR": "firms", "TOTAL": "all", "UNIT": 1, "SECTOR_NAME": "Shoes", "MAPS": 99}
    found = load("delineateclusters", given)
    groups = {group for group, _ in found.values()}
    assert len(found) == 4
    assert len(groups) == 1
    said, hour = groups.pop().rsplit(" · ", 1)
    assert said == "Shoes · Delineate clusters (perimeters) · firms / all"
    assert len(hour) == 5
    assert {"Agglomerations: perimeters", "Areas of agglomerations"} <= set(found)


def test_a_map_of_a_sector_layer_is_called_by_the_words_of_its_sector(load, areas):
    table = QgsVectorLayer("None?field=area:string&field=code:string&field=jobs:double", "table", "memory")
    for place in range(36):
        for code, factor in (("13", 7), ("14", 5)):
            feature = QgsFeature(table.fields())
            feature.setAttributes([f"Area {place}", code, 5.0 + place % factor])
            assert table.dataProvider().addFeature(feature)
    columns = {"TABLE_ID": "area", "SECTOR_FIELD": "code", "VALUE_FIELD": "jobs", "SECTORS": "13", "LANGUAGE": 2}
    given = {"AREAS": areas, "AREA_ID": "name", "TABLE": table, **columns}
    ((name, (_, layer)),) = load("sectorlayer", given, ["OUTPUT"]).items()
    assert name.endswith(" · Fabricación de productos textiles (13)")
    rate = {"INPUT": layer, "FIELD": "sector", "DENOMINATOR": "total", "LANGUAGE": 2}
    ((name, (_, moran)),) = load("localmoran", rate, ["OUTPUT"]).items()
    assert name == "I de Moran local · Fabricación de productos textiles (13) · tasa"
    assert "<b>Area 0</b> · Fabricación de productos textiles (13) · tasa<br>" in tip(moran, "Area 0")
    # A field that the sector layer only carries on is no figure of that sector.
    ((name, _),) = load("localmoran", {"INPUT": layer, "FIELD": "all"}, ["OUTPUT"]).items()
    assert name == "Local Moran · all"


def test_a_run_of_all_sectors_is_not_called_by_the_one_that_its_table_was_made_for(load, areas):
    table = QgsVectorLayer("None?field=area:string&field=code:string&field=jobs:double", "table", "memory")
    rows = [
        (f"Area {place}", code, 5.0 + place % factor) for place in range(36) for code, factor in (("10", 7), ("13", 5))
    ]
    for row in rows:
        feature = QgsFeature(table.fields())
        feature.setAttributes(list(row))
        assert table.dataProvider().addFeature(feature)
    given = {"AREAS": areas, "AREA_ID": "name"}
    columns = {"TABLE_ID": "area", "SECTOR_FIELD": "code", "VALUE_FIELD": "jobs", "SECTORS": "10", "COUNTED": 1}
    made = load("sectorlayer", {**given, "TABLE": table, **columns}, ["OUTPUT", "LONG"])
    (long,) = (layer for _, layer in made.values() if not layer.isSpatial())
    assert all(group.startswith("Manufacture of food products (10) · ") for group, _ in made.values())
    found = load("sectorhotspots", {**given, "TABLE": long})
    assert len(found) == 3
    assert all(group.startswith("Hot spots of every sector · ") for group, _ in found.values())
