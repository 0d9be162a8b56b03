"""The algorithms in a real QGIS: what they write, how it looks, and what they say to bad input."""

import json
import shlex
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"
MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def areas(make_layer):
    """Return 40 squares with a hot corner, ids out of order, one NULL, one infinite and one far island."""
    rng = np.random.default_rng(1)
    rows = []
    for place in range(40):
        hot = 30 if place % 8 < 3 and place // 8 < 3 else 0
        rows.append([f"{(place * 7) % 40:03d}", float(rng.integers(0, 6) + hot), 100, "text"])
    rows[20][1] = None
    fields = {"code": "string", "jobs": "double", "all": "integer", "name": "string"}
    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    return make_layer(fields, rows, columns=8, shapes={39: far})


@pytest.fixture
def sector_inputs(make_layer):
    layer = make_layer({"code": "string"}, [["01"], ["02"], ["03"], ["04"]])
    table = make_layer(
        {"area": "string", "ciiu": "string", "jobs": "double"},
        [
            ["01", "1311", 10],
            ["01", "1410", 5],
            ["01", "4711", 85],
            ["02", "4711", 40],
            ["02", "13.12", 60],
            ["03", "1311", None],
            ["03", "4711", 7],
            ["99", "1311", 3],
        ],
        geometry="None",
    )
    return {
        "AREAS": layer,
        "AREA_ID": "code",
        "TABLE": table,
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "OUTPUT": MEMORY,
        "UNMATCHED": MEMORY,
    }


def run(polos, name, feedback=None, **parameters):
    return polos.run(f"polos:{name}", {"OUTPUT": MEMORY, **parameters}, feedback=feedback)["OUTPUT"]


def test_local_moran_writes_the_fields_of_the_contract(polos, areas, rows_of):
    rows = rows_of(run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999))
    assert list(rows[0]) == [
        "code",
        "jobs",
        "all",
        "name",
        "lm_value",
        "lm_i",
        "lm_z",
        "lm_lag",
        "lm_p",
        "lm_p_adj",
        "lm_class",
        "lm_label",
        "neighbours",
    ]
    assert [row["code"] for row in rows] == [f"{(place * 7) % 40:03d}" for place in range(40)]
    assert rows[20]["lm_class"] == 5
    assert rows[20]["lm_label"] == "No data"
    assert rows[20]["lm_p"] is None
    assert rows[39]["lm_class"] == 6
    assert rows[39]["neighbours"] == 0
    assert rows[0]["lm_class"] == 1
    assert rows[0]["neighbours"] == 3
    known = [row["jobs"] for row in rows if row["jobs"] is not None]
    near = [rows[place]["jobs"] for place in (1, 8, 9)]
    assert rows[0]["lm_lag"] == pytest.approx(np.mean(near))
    spread = np.var(known, ddof=1)
    expected = (rows[0]["jobs"] - np.mean(known)) * (np.mean(near) - np.mean(known)) / spread
    assert rows[0]["lm_i"] == pytest.approx(expected, rel=1e-12)


def test_getis_ord_and_location_quotient_write_theirs(polos, areas, rows_of):
    rows = rows_of(run(polos, "getisord", INPUT=areas, FIELD="jobs", PERMUTATIONS=999))
    assert list(rows[0])[4:] == ["gi", "gi_z", "gi_p", "gi_p_adj", "gi_bin", "gi_label", "neighbours"]
    assert rows[0]["gi_bin"] in (1, 2, 3)
    assert rows[20]["gi_bin"] is None
    assert (rows[20]["gi_label"], rows[39]["gi_label"]) == ("No data", "No neighbours")
    total = sum(row["jobs"] for row in rows if row["jobs"] is not None)
    assert rows[0]["gi"] == pytest.approx(sum(rows[place]["jobs"] for place in (0, 1, 8, 9)) / total)
    rows = rows_of(run(polos, "locationquotient", INPUT=areas, SECTOR="jobs", TOTAL="all"))
    assert list(rows[0])[4:8] == ["lq", "slq", "slq_sig", "hclq"]
    share = total / 3900
    assert rows[0]["lq"] == pytest.approx(rows[0]["jobs"] / 100 / share)
    assert rows[0]["hclq"] == pytest.approx(rows[0]["jobs"] - share * 100)
    assert rows[20]["lq"] is None
    rows = rows_of(
        run(polos, "locationquotient", INPUT=areas, SECTOR="jobs", TOTAL="all", REFERENCE_SECTOR=1, REFERENCE_TOTAL=4)
    )
    assert rows[0]["lq"] == pytest.approx(rows[0]["jobs"] / 25)


def test_results_do_not_depend_on_the_order_of_features(polos, areas, rows_of, make_layer):
    order = np.random.default_rng(5).permutation(40)
    features = list(areas.getFeatures())
    shuffled = areas.clone()
    shuffled.dataProvider().truncate()
    shuffled.dataProvider().addFeatures([features[place] for place in order])
    fields = ("lm_p", "lm_p_adj", "lm_class", "neighbours")
    for options in ({}, {"ID_FIELD": "code"}, {"WEIGHTS": 2, "K": 5}):
        first, second = (
            {
                row["code"]: [row[field] for field in fields]
                for row in rows_of(run(polos, "localmoran", INPUT=layer, FIELD="jobs", PERMUTATIONS=999, **options))
            }
            for layer in (areas, shuffled)
        )
        assert first == second


def test_sector_layer_sums_and_lists_what_does_not_match(polos, sector_inputs, rows_of):
    outputs = polos.run("polos:sectorlayer", {**sector_inputs, "SECTORS": "13-14"})
    rows = rows_of(outputs["OUTPUT"])
    assert [(row["sector"], row["total"], row["share"]) for row in rows] == [
        (15.0, 100.0, 0.15),
        (60.0, 100.0, 0.6),
        (None, None, None),
        (None, None, None),
    ]
    assert rows_of(outputs["UNMATCHED"]) == [
        {"side": "table", "id": "99", "rows": 1, "value": 3.0, "suggestion": None},
        {"side": "areas", "id": "04", "rows": 0, "value": None, "suggestion": None},
    ]
    rows = rows_of(polos.run("polos:sectorlayer", {**sector_inputs, "SECTORS": "G", "UNMATCHED": None})["OUTPUT"])
    assert [row["sector"] for row in rows] == [85.0, 40.0, 7.0, None]


def test_earlier_results_in_the_input_are_replaced_not_renamed(polos, areas, rows_of):
    first = run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999)
    second = run(polos, "localmoran", INPUT=first, FIELD="jobs", PERMUTATIONS=999)
    assert rows_of(first) == rows_of(second)


def test_the_source_is_never_altered(polos, areas, rows_of):
    before = rows_of(areas)
    run(polos, "getisord", INPUT=areas, FIELD="jobs", PERMUTATIONS=999)
    assert rows_of(areas) == before
    assert not areas.isEditable()


def messages(error):
    return str(error.value)


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELD": "nothing"}, "has no field “nothing”. Its fields are: code, jobs, all, name"),
        ({"FIELD": "name"}, "“name” of “areas” is text"),
        ({"FIELD": "all"}, "same value, 100, in every area"),
        ({"ID_FIELD": "all"}, "“all” has ids more than once (1): 100"),
        ({"PERMUTATIONS": 98}, "PERMUTATIONS is 98"),
        ({"PERMUTATIONS": 99, "CORRECTION": 2}, "Set PERMUTATIONS to 7"),
        ({"ALPHA": 0}, "ALPHA is 0"),
        ({"SEED": -3}, "SEED is -3"),
        ({"WEIGHTS": 2, "K": 40}, "K"),
        ({"DENOMINATOR": "name"}, "“name” of “areas” is text"),
    ],
)
def test_bad_parameters_are_explained(polos, areas, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(polos, "localmoran", **{"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 999, **parameters})
    assert says in messages(error)


def test_bad_layers_are_explained(polos, make_layer):
    from qgis.core import QgsProcessingException

    fields = {"id": "integer", "y": "double"}
    cases = (
        (make_layer(fields, []), {}, "“areas” has no features"),
        (make_layer(fields, [[1, 1.0], [2, 2.0]]), {}, "“y”: 2. At least 3"),
        (make_layer(fields, [[i, None] for i in range(9)]), {}, "“y”: 0. At least 3"),
        (make_layer(fields, [[i, float(i)] for i in range(9)], geometry="Point"), {}, "use k nearest neighbours"),
        (make_layer(fields, [[None, float(i)] for i in range(9)]), {"ID_FIELD": "id"}, "“id” is empty in features (9)"),
        (make_layer(fields, [[i, float(i)] for i in range(9)], shapes=dict.fromkeys(range(9))), {}, "neighbour"),
    )
    for layer, options, says in cases:
        with pytest.raises(QgsProcessingException) as error:
            run(polos, "getisord", INPUT=layer, FIELD="y", PERMUTATIONS=999, **options)
        assert says in messages(error)


def test_null_empty_and_invalid_geometries_keep_their_rows(polos, make_layer, rows_of):
    bowtie = "POLYGON((2000 0,3000 1000,3000 0,2000 1000,2000 0))"
    layer = make_layer(
        {"y": "double"}, [[float(i % 7)] for i in range(25)], shapes={0: None, 1: "POLYGON EMPTY", 2: bowtie}
    )
    for options in ({}, {"TOLERANCE": 10}, {"WEIGHTS": 1}, {"WEIGHTS": 2, "K": 3}):
        rows = rows_of(run(polos, "localmoran", INPUT=layer, FIELD="y", PERMUTATIONS=999, **options))
        assert len(rows) == 25
        assert [row["lm_class"] for row in rows[:2]] == [6, 6]
        assert rows[2]["neighbours"] > 0


def test_k_nearest_works_on_points(polos, make_layer, rows_of):
    layer = make_layer({"y": "double"}, [[float(i)] for i in range(36)], columns=6, geometry="Point")
    rows = rows_of(run(polos, "getisord", INPUT=layer, FIELD="y", WEIGHTS=2, K=4, PERMUTATIONS=999))
    assert {row["neighbours"] for row in rows} == {4}
    assert rows[35]["gi_bin"] > 0


def test_tolerance_is_metres_on_a_geographic_layer(polos, make_layer, rows_of):
    """Two rows of squares, 0.0003° (about 33 m) apart: neighbours within 50 m, not within 20 m."""
    from qgis.core import QgsGeometry, QgsRectangle

    def square(x, y):
        west, south = x * 0.01, y * 0.0103
        return QgsGeometry.fromRect(QgsRectangle(west, south, west + 0.01, south + 0.01)).asWkt()

    shapes = {place: square(place % 6, place // 6) for place in range(12)}
    layer = make_layer({"y": "double"}, [[float(i % 5)] for i in range(12)], crs="EPSG:4326", shapes=shapes)
    for tolerance, expected in ((0, 1), (20, 1), (50, 3)):
        rows = rows_of(run(polos, "localmoran", INPUT=layer, FIELD="y", TOLERANCE=tolerance, PERMUTATIONS=999))
        assert rows[0]["neighbours"] == expected


def test_islands_can_be_attached_to_the_nearest(polos, areas, rows_of):
    rows = rows_of(run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999, ISLANDS=1))
    assert rows[39]["neighbours"] == 1
    assert rows[39]["lm_p"] is not None
    assert rows[38]["neighbours"] > 3


def test_sector_errors(polos, sector_inputs, make_layer):
    from qgis.core import QgsProcessingException

    cases = (
        ({"SECTORS": ""}, "SECTORS"),
        ({"SECTORS": "14-13"}, "“14-13” in SECTORS is no code or range"),
        ({"SECTORS": "62"}, "No row of the table belongs to the sectors “62”"),
        ({"SECTORS": "13", "TABLE_ID": "ciiu"}, "No area id of the table is in the layer"),
        ({"SECTORS": "13", "VALUE_FIELD": None}, "Give SECTOR_FIELD and VALUE_FIELD"),
        ({"SECTORS": "13", "TABLE_PROVINCE": "area"}, "To match by province and name"),
        ({"SECTORS": "131109"}, "coarser than the sectors asked for"),
    )
    for parameters, says in cases:
        with pytest.raises(QgsProcessingException) as error:
            polos.run("polos:sectorlayer", {**sector_inputs, **parameters})
        assert says in messages(error)
    mixed = make_layer(
        {"area": "string", "ciiu": "integer", "jobs": "double"}, [["01", 101, 3], ["01", 1311, 4]], geometry="None"
    )
    with pytest.raises(QgsProcessingException, match="different lengths"):
        polos.run("polos:sectorlayer", {**sector_inputs, "TABLE": mixed, "SECTORS": "13"})


def test_sector_quotient_refuses_more_sector_than_total(polos, make_layer):
    from qgis.core import QgsProcessingException

    layer = make_layer({"id": "string", "a": "double", "b": "double"}, [["x", 5, 4], ["y", 1, 4], ["z", -1, 4]])
    with pytest.raises(QgsProcessingException, match=r"“a” has negative values, in these areas .1.: z"):
        run(polos, "locationquotient", INPUT=layer, SECTOR="a", TOTAL="b", ID_FIELD="id")
    layer = make_layer({"id": "string", "a": "double", "b": "double"}, [["x", 5, 4], ["y", 1, 4]])
    with pytest.raises(QgsProcessingException, match=r"“a” exceeds “b” in these areas .1.: x"):
        run(polos, "locationquotient", INPUT=layer, SECTOR="a", TOTAL="b", ID_FIELD="id")
    with pytest.raises(QgsProcessingException, match="Only one of REFERENCE_SECTOR"):
        run(polos, "locationquotient", INPUT=layer, SECTOR="b", TOTAL="b", REFERENCE_TOTAL=4)


def test_an_output_that_cannot_be_written_is_an_error(polos, areas, tmp_path):
    from qgis.core import QgsProcessingException

    (tmp_path / "file").write_text("in the way")
    with pytest.raises(QgsProcessingException):
        run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999, OUTPUT=str(tmp_path / "file" / "o.gpkg"))


def test_cancelling_leaves_no_output(polos, areas, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            self.cancel()

    feedback = Impatient()
    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException):
        run(polos, "localmoran", feedback, INPUT=areas, FIELD="jobs", PERMUTATIONS=10**8, OUTPUT=str(target))
    assert feedback.isCanceled()
    assert not target.exists()


def test_every_class_is_in_the_legend_with_its_count(polos, areas, tmp_path):
    from qgis.core import QgsVectorLayer

    expected = {
        "localmoran": ("lm_class", 7, {"FIELD": "jobs", "PERMUTATIONS": 999}),
        "getisord": ("gi_bin", 9, {"FIELD": "jobs", "PERMUTATIONS": 999}),
        "locationquotient": ("lq", 8, {"SECTOR": "jobs", "TOTAL": "all"}),
    }
    for name, (field, classes, parameters) in expected.items():
        target = str(tmp_path / f"{name}.gpkg")
        run(polos, name, INPUT=areas, OUTPUT=target, **parameters)
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


def test_colours_are_geodas_and_follow_the_corrected_p(polos, areas, tmp_path, rows_of):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999, CORRECTION=1, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    colours = {category.value(): category.symbol().color().name() for category in layer.renderer().categories()}
    assert colours == {
        1: "#ff0000",
        2: "#0000ff",
        3: "#a7adf9",
        4: "#f4ada8",
        0: "#eeeeee",
        5: "#464646",
        6: "#999999",
    }
    rows = [row for row in rows_of(layer) if row["lm_class"] in range(5)]
    assert all((row["lm_class"] > 0) <= (row["lm_p_adj"] <= 0.05) for row in rows)
    assert any(row["lm_p"] <= 0.05 < row["lm_p_adj"] for row in rows)


def test_provenance_is_in_the_file_and_repeats_the_run(qgis_process, polos, areas, tmp_path, rows_of):
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    source = str(tmp_path / "areas.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(areas, source, QgsProject.instance().transformContext(), options)
    target = str(tmp_path / "o.gpkg")
    run(polos, "localmoran", INPUT=source, FIELD="jobs", PERMUTATIONS=999, SEED=7, OUTPUT=target)
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


def test_qgis_process_runs_on_the_sample_and_ends_with_exit_code_0(qgis_process, tmp_path):
    """A second PROJ or GDAL in the process would crash it at exit, after a correct result."""
    sectors = tmp_path / "sectors.gpkg"
    done = qgis_process(
        "run",
        "polos:sectorlayer",
        "--",
        f"AREAS={SAMPLE}|layername=areas",
        "AREA_ID=code",
        f"TABLE={SAMPLE}|layername=sectors",
        "TABLE_ID=area_code",
        "SECTOR_FIELD=sector",
        "VALUE_FIELD=establishments",
        "SECTORS=B-E",
        f"OUTPUT={sectors}",
    )
    assert done.returncode == 0, done.stderr
    target = tmp_path / "moran.gpkg"
    inputs = {"INPUT": str(sectors), "FIELD": "sector", "DENOMINATOR": "total", "TOLERANCE": 50, "OUTPUT": str(target)}
    done = qgis_process("run", "polos:localmoran", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    assert target.exists()
    assert json.loads(done.stdout)["results"]["OUTPUT"] == str(target)


def test_qgis_process_fails_with_the_message_and_no_output(qgis_process, tmp_path):
    target = tmp_path / "o.gpkg"
    done = qgis_process(
        "run", "polos:localmoran", "--", f"INPUT={SAMPLE}|layername=areas", "FIELD=name", f"OUTPUT={target}"
    )
    assert done.returncode == 1
    assert "is text, not numbers" in done.stderr + done.stdout
    assert not target.exists()


def test_works_as_a_step_of_a_model(polos, areas, rows_of):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProject,
    )

    model = QgsProcessingModelAlgorithm("chain", "test")
    parameter = QgsProcessingParameterFeatureSource("areas", "areas")
    model.addModelParameter(parameter, QgsProcessingModelParameter("areas"))
    source = QgsProcessingModelChildParameterSource
    steps = (
        (
            "locationquotient",
            {
                "INPUT": source.fromModelParameter("areas"),
                "SECTOR": source.fromStaticValue("jobs"),
                "TOTAL": source.fromStaticValue("all"),
            },
        ),
        (
            "localmoran",
            {
                "INPUT": source.fromChildOutput("locationquotient", "OUTPUT"),
                "FIELD": source.fromStaticValue("lq"),
                "PERMUTATIONS": source.fromStaticValue(999),
            },
        ),
    )
    for name, inputs in steps:
        child = QgsProcessingModelChildAlgorithm(f"polos:{name}")
        child.setChildId(name)
        for key, value in inputs.items():
            child.addParameterSources(key, [value])
        if name == "localmoran":
            output = QgsProcessingModelOutput("result", "result")
            output.setChildId(name)
            output.setChildOutputName("OUTPUT")
            child.setModelOutputs({"result": output})
        model.addChildAlgorithm(child)
    model.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, ok = model.run({"areas": areas, "result": MEMORY}, context, QgsProcessingFeedback())
    assert ok
    layer = context.takeResultLayer(results["result"])
    direct = run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999)
    assert [row["lm_class"] for row in rows_of(layer)] == [row["lm_class"] for row in rows_of(direct)]


def test_a_result_loaded_into_a_project_is_dressed(polos, areas, qgis_app, monkeypatch):
    from processing.gui import Postprocessing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:localmoran")
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    from qgis.core import QgsProcessingOutputLayerDefinition

    target = QgsProcessingOutputLayerDefinition(MEMORY, project)
    _results, ok = algorithm.run(
        {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 999, "OUTPUT": target}, context, QgsProcessingFeedback()
    )
    assert ok
    # As in qgis_process. QGIS 3.44 refuses the layer tree of the interface that pytest-qgis imitates.
    monkeypatch.setattr(Postprocessing, "iface", None)
    assert Postprocessing.handleAlgorithmResults(algorithm, context, QgsProcessingFeedback())
    layer = next(iter(project.mapLayers().values()))
    assert len(layer.renderer().categories()) == 7
    assert layer.metadata().history()
    assert set(layer.styleManager().styles()) == {
        "Familiar colours",
        "Colour-blind safe",
        "Print, black and white",
    }


def test_missing_packages_are_named(polos, areas, monkeypatch):
    from importlib.util import find_spec

    from polos.dependencies import found
    from qgis.core import QgsProcessingException

    monkeypatch.setattr(found, "find_spec", lambda name: None if name in ("scipy", "libpysal") else find_spec(name))
    with pytest.raises(QgsProcessingException, match="not installed: scipy, libpysal"):
        run(polos, "localmoran", INPUT=areas, FIELD="jobs")
    monkeypatch.setattr(found, "find_spec", lambda name: None if name == "libpysal" else find_spec(name))
    assert run(polos, "locationquotient", INPUT=areas, SECTOR="jobs", TOTAL="all").featureCount() == 40


def test_every_scheme_of_colours_is_kept_in_the_file(polos, areas, tmp_path):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    count, _, names, *_ = layer.listStylesInDatabase()
    assert count == 3
    assert set(names) == {"Familiar colours", "Colour-blind safe", "Print, black and white"}
    run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999, OUTPUT=str(tmp_path / "o.shp"))
    layer = QgsVectorLayer(str(tmp_path / "o.shp"), "o", "ogr")
    layer.loadDefaultMetadata()
    assert len(layer.renderer().categories()) == 7
    assert layer.metadata().history()


def test_selected_features_only_are_used_and_recorded(polos, areas, tmp_path, rows_of):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    QgsProject.instance().addMapLayer(areas, False)
    areas.selectByExpression("$id <= 24")
    target = str(tmp_path / "o.gpkg")
    chosen = QgsProcessingFeatureSourceDefinition(areas.id(), selectedFeaturesOnly=True)
    run(polos, "getisord", INPUT=chosen, FIELD="jobs", PERMUTATIONS=999, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    assert len(rows_of(layer)) == 24
    assert "Only the selected features of the input were used." in layer.metadata().history()
    QgsProject.instance().takeMapLayer(areas)
