"""How results look: classes and their counts, colours, schemes in the file and in the project."""

MEMORY = "TEMPORARY_OUTPUT"


def test_every_class_is_in_the_legend_with_its_count(run, hot_corner, tmp_path):
    from qgis.core import QgsVectorLayer

    expected = {
        "localmoran": ("lm_class", 8, {"FIELD": "jobs", "PERMUTATIONS": 999}),
        "getisord": ("gi_bin", 10, {"FIELD": "jobs", "PERMUTATIONS": 999}),
        "locationquotient": ("lq", 8, {"SECTOR": "jobs", "TOTAL": "all"}),
    }
    for name, (field, classes, parameters) in expected.items():
        target = str(tmp_path / f"{name}.gpkg")
        run(name, INPUT=hot_corner, OUTPUT=target, **parameters)
        layer = QgsVectorLayer(target, name, "ogr")
        categories = layer.renderer().categories()
        assert len(categories) == classes
        assert field in layer.renderer().classAttribute()
        counts = [int(category.label().rpartition("(")[2].rstrip(")")) for category in categories]
        assert sum(counts) == 40
        for category, count in zip(categories, counts):
            value = category.value()
            expression = f"({layer.renderer().classAttribute()}) = {value}"
            layer.setSubsetString("")
            assert sum(1 for _ in layer.getFeatures(expression)) == count


def test_colours_are_geodas_and_follow_the_corrected_p(run, hot_corner, tmp_path, rows_of):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999, CORRECTION=1, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    colours = {category.value(): category.symbol().color().name() for category in layer.renderer().categories()}
    assert colours == {
        1: "#ff0000",
        2: "#0000ff",
        3: "#a7adf9",
        4: "#f4ada8",
        0: "#eeeeee",
        5: "#a6a6a6",
        6: "#999999",
        8: "#777777",
    }
    # White under a hatch: what is not known must not weigh more than the rest, nor let other layers show.
    hatched = {one.value() for one in layer.renderer().categories() if one.symbol().symbolLayerCount() == 2}
    assert hatched == {5}
    rows = [row for row in rows_of(layer) if row["lm_class"] in range(5)]
    assert all((row["lm_class"] > 0) <= (row["lm_p_adj"] <= 0.05) for row in rows)
    assert any(row["lm_p"] <= 0.05 < row["lm_p_adj"] for row in rows)


def test_a_result_loaded_into_a_project_is_dressed(polos, hot_corner, qgis_app, monkeypatch):
    from processing.gui import Postprocessing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:localmoran")
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    from qgis.core import QgsProcessingOutputLayerDefinition

    target = QgsProcessingOutputLayerDefinition(MEMORY, project)
    _results, ok = algorithm.run(
        {"INPUT": hot_corner, "FIELD": "jobs", "PERMUTATIONS": 999, "OUTPUT": target}, context, QgsProcessingFeedback()
    )
    assert ok
    # As in qgis_process. QGIS 3.44 refuses the layer tree of the interface that pytest-qgis imitates.
    monkeypatch.setattr(Postprocessing, "iface", None)
    assert Postprocessing.handleAlgorithmResults(algorithm, context, QgsProcessingFeedback())
    layer = next(iter(project.mapLayers().values()))
    assert len(layer.renderer().categories()) == 8
    assert layer.metadata().history()
    assert set(layer.styleManager().styles()) == {
        "Familiar colours",
        "Colour-blind safe",
        "Print, black and white",
    }


def test_every_scheme_of_colours_is_kept_in_the_file(run, hot_corner, tmp_path):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    count, _, names, *_ = layer.listStylesInDatabase()
    assert count == 3
    assert set(names) == {"Familiar colours", "Colour-blind safe", "Print, black and white"}
    run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999, OUTPUT=str(tmp_path / "o.shp"))
    layer = QgsVectorLayer(str(tmp_path / "o.shp"), "o", "ogr")
    layer.loadDefaultMetadata()
    assert len(layer.renderer().categories()) == 8
    assert layer.metadata().history()


def test_a_single_result_lies_above_the_group_of_another_run(qgis_app):
    from polos.algorithms.maps.loading import Arrangement
    from qgis.core import QgsProject, QgsVectorLayer

    project = QgsProject()
    root = project.layerTreeRoot()
    layers = [QgsVectorLayer("Polygon?crs=EPSG:32718", name, "memory") for name in ("first", "users", "own", "alone")]
    project.addMapLayers(layers, False)
    run, users = root.insertGroup(0, "a run"), root.insertGroup(1, "the user's")
    run.addLayer(layers[0])
    Arrangement(grouped=True).place(project, layers[0], (0,), True)
    # QGIS puts a result where the layer is that was chosen last.
    users.addLayer(layers[2])
    Arrangement(grouped=False).place(project, layers[2], (0,), True)
    run.addLayer(layers[3])
    Arrangement(grouped=False).place(project, layers[3], (0,), True)
    assert [node.name() for node in root.children()] == ["alone", "a run", "the user's"]
    assert [node.name() for node in run.children()] == ["first"]
    assert [node.name() for node in users.children()] == ["own"]


def test_maps_that_fill_the_same_areas_are_drawn_one_at_a_time_under_the_perimeters(qgis_app):
    from polos.algorithms.maps.loading import Arrangement
    from qgis.core import QgsProject, QgsVectorLayer

    project = QgsProject()
    names = ("quotients", "moran", "members", "perimeters")
    layers = [QgsVectorLayer("Polygon?crs=EPSG:32718", name, "memory") for name in names]
    project.addMapLayers(layers, False)
    run = project.layerTreeRoot().insertGroup(0, "a run")
    arrangement = Arrangement(grouped=True)
    ranks = (False, -1, True), (False, -2, True), (False, -3, True), (False, -3, False)
    for layer, rank, apart in zip(layers, ranks, (True, True, False, False)):
        run.addLayer(layer)
        arrangement.place(project, layer, rank, not apart, apart)
    assert [node.name() for node in run.children()] == ["perimeters", "members", "Measures (one at a time)"]
    below = run.children()[2]
    assert [node.name() for node in below.children()] == ["moran", "quotients"]
    assert (run.isMutuallyExclusive(), below.isMutuallyExclusive()) == (False, True)
    assert [node.isVisible() for node in (*run.children()[:2], *below.children())] == [True, True, False, False]
    for node in below.children():
        node.setItemVisibilityChecked(True)
    assert sum(node.itemVisibilityChecked() for node in below.children()) == 1
