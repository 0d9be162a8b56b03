"""The model that Polos ships, and batches: the same numbers as step by step."""

import json
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername="
INPUTS = {
    "AREAS": f"{SAMPLE}areas",
    "AREA_ID": "code",
    "TABLE": f"{SAMPLE}sectors",
    "TABLE_ID": "area_code",
    "SECTOR_FIELD": "sector",
    "VALUE_FIELD": "establishments",
    "SECTORS": "B-E",
}
OUTPUTS = ("location_quotients", "clusters_and_outliers", "hot_and_cold_spots", "report_on_the_neighbours")


@pytest.fixture(scope="module")
def step_by_step(polos, rows_of):
    """Return the rows of the last three steps, run one by one with their own neighbours."""

    def run(algorithm, **parameters):
        return polos.run(f"polos:{algorithm}", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})["OUTPUT"]

    areas = run("sectorlayer", **INPUTS)
    options = {"INPUT": areas, "ID_FIELD": "code"}
    return {
        "location_quotients": rows_of(run("locationquotient", **options, SECTOR="sector", TOTAL="total")),
        "clusters_and_outliers": rows_of(
            run("localmoran", **options, FIELD="sector", DENOMINATOR="total", TOLERANCE=50)
        ),
        "hot_and_cold_spots": rows_of(run("getisord", **options, FIELD="sector", DENOMINATOR="total", TOLERANCE=50)),
    }


def test_the_model_gives_what_its_steps_give(polos, rows_of, step_by_step, tmp_path):
    page = tmp_path / "neighbours.html"
    destinations = {**dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT"), "report_on_the_neighbours": str(page)}
    results = polos.run("polos:sectortohotspots", {**INPUTS, "TOLERANCE": 50, **destinations})
    for name, rows in step_by_step.items():
        assert rows_of(results[name]) == rows, name
    assert "</html>" in page.read_text(encoding="utf-8")


def test_fields_of_a_step_keep_what_they_are_called(polos, tmp_path):
    """Nobody sees the layer between two steps, and so nobody gives its fields their aliases."""
    path = tmp_path / "quotients.gpkg"
    destinations = {**dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT"), "location_quotients": str(path)}
    polos.run("polos:sectortohotspots", {**INPUTS, "TOLERANCE": 50, **destinations})
    layer = QgsVectorLayer(str(path), "quotients", "ogr")
    fields = layer.fields()
    assert layer.attributeAlias(fields.indexOf("share")) == "Share of the chosen sectors"
    assert layer.attributeAlias(fields.indexOf("lq")) == "Location quotient"
    assert layer.attributeAlias(fields.indexOf("code")) == ""


def test_what_is_not_given_is_the_default_that_the_dialog_shows(polos, rows_of):
    """QGIS leaves it to the steps: perimeters took the sample's businesses for jobs where COUNTED was not given."""
    outputs = ("clusters", "areas_of_clusters", "areas_by_rules", "what_clusters_hang_on", "clusters_by_verdict")
    wanted = dict.fromkeys((*outputs, "tests_of_the_clusters"), "TEMPORARY_OUTPUT")
    given = {**INPUTS, "TOLERANCE": 50, **wanted}
    default = polos.run("polos:sectortoclusters", given)["clusters"]
    assert rows_of(default) == rows_of(polos.run("polos:sectortoclusters", {**given, "COUNTED": 1})["clusters"])


def test_a_blank_is_the_default_too_and_what_is_given_stays(polos):
    from polos.algorithms.models import shipped_models

    model = next(one for one in shipped_models() if one.name() == "sectortopriorities")
    filled = model._with_defaults({"COUNTED": None, "PLACES": 5, "SECTORS": "B-E"})
    assert (filled["COUNTED"], filled["PLACES"], filled["TOLERANCE"], filled["SECTORS"]) == (1, 5, 0, "B-E")
    assert "SECTOR_NAME" not in filled


def test_its_names_do_not_depend_on_the_language(polos, monkeypatch):
    from polos.algorithms import models

    names = []
    for tr in (str, lambda text: f"¿{text}?"):
        monkeypatch.setattr(models, "tr", tr)
        model = next(one for one in models.shipped_models() if one.name() == "sectortohotspots")
        names.append((model.name(), [definition.name() for definition in model.parameterDefinitions()]))
        assert model.displayName() == tr("From a sector table to hot spots")
        assert tr("Areas") in [definition.description() for definition in model.parameterDefinitions()]
    assert names[0] == names[1]
    inputs = [*INPUTS, "TOLERANCE", "DECIMAL", "CODE_WIDTH", "MARKS"]
    assert names[0] == ("sectortohotspots", [*inputs, *sorted(OUTPUTS, key=names[0][1].index)])
    assert model.parameterDefinition("DECIMAL").options()[0] == "¿Found in the data?"


def test_the_model_reads_tables_as_its_first_step_does(polos, rows_of, step_by_step, tmp_path):
    """The sample's table as an office may send it: decimal commas, and a mark for zero that Polos does not know."""
    from qgis.core import QgsVectorLayer

    table = tmp_path / "tabla.csv"
    layer = QgsVectorLayer(INPUTS["TABLE"], "sectors", "ogr")
    lines = ["area_code;sector;establishments"]
    for row in rows_of(layer):
        figure = f"{row['establishments']},0" if row["establishments"] else "nada"
        lines.append(f"{row['area_code']};{row['sector']};{figure}")
    table.write_text("\n".join(lines), encoding="utf-8")
    given = {**INPUTS, "TABLE": str(table), "TOLERANCE": 50, "DECIMAL": 1, "MARKS": "nada=0"}
    wanted = dict.fromkeys(OUTPUTS[:3], "TEMPORARY_OUTPUT")
    results = polos.run("polos:sectortohotspots", {**given, **wanted})
    assert rows_of(results["hot_and_cold_spots"]) == step_by_step["hot_and_cold_spots"]


def test_layers_are_called_in_the_language(polos, monkeypatch):
    from polos.algorithms import models
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProject,
    )

    def load(model, parameters, context, feedback):
        details = QgsProcessingContext.LayerDetails("Location quotients", QgsProject.instance())
        context.addLayerToLoadOnCompletion("some layer", details)
        return {}

    monkeypatch.setattr(QgsProcessingModelAlgorithm, "processAlgorithm", load)
    monkeypatch.setattr(models, "tr", lambda text: f"¿{text}?")
    model = models.shipped_models()[0]
    context = QgsProcessingContext()
    assert model.processAlgorithm({}, context, QgsProcessingFeedback()) == {}
    assert context.layerToLoadOnCompletionDetails("some layer").name == "¿Location quotients?"


def test_steps_are_called_in_the_language(polos, monkeypatch):
    """Errors and the model designer name them."""
    from polos.algorithms import base, models

    monkeypatch.setattr(base, "tr", lambda text: f"¿{text}?")
    called = [step.description() for model in models.shipped_models() for step in model.childAlgorithms().values()]
    assert "¿Priorities by criteria?" in called
    assert all(name.startswith("¿") for name in called)


def test_outputs_are_called_in_the_language(polos, monkeypatch):
    """In the dialog and in the viewer of results; a step whose name is set makes QGIS define its outputs anew."""
    from polos.algorithms import models

    monkeypatch.setattr(models, "tr", lambda text: f"¿{text}?")
    made = [model.createInstance() for model in models.shipped_models()]
    said = [one.description() for model in made for one in model.destinationParameterDefinitions()]
    assert said
    assert all(name.startswith("¿") for name in said)


def test_the_file_is_what_its_declaration_writes(qgis_app, polos, tmp_path):
    from importlib.util import module_from_spec, spec_from_file_location
    from xml.etree.ElementTree import canonicalize

    spec = spec_from_file_location("models", ROOT / "tools" / "models.py")
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    folder = ROOT / "resources" / "models"
    assert {path.stem for path in folder.glob("*.model3")} == set(tool.MODELS)
    for name, declared in tool.MODELS.items():
        assert declared().toFile(str(tmp_path / "again.model3"))
        shipped = (folder / f"{name}.model3").read_text(encoding="utf-8")
        assert canonicalize(from_file=str(tmp_path / "again.model3")) + "\n" == shipped


def test_a_batch_of_three(polos, rows_of, step_by_step):
    """A batch is runs of the same algorithm with a row of values each."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog  # noqa: F401  (what QGIS uses exists)
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    algorithm = polos.polos.provider.algorithm("localmoran").create()
    areas = polos.run("polos:sectorlayer", {**INPUTS, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    row = {"INPUT": areas, "ID_FIELD": "code", "FIELD": "sector", "DENOMINATOR": "total", "TOLERANCE": 50}
    found = []
    drawn = {"NULL_MODEL": 1, "PERMUTATIONS": 999}
    for more in ({}, {"CORRECTION": 0}, {"SEED": 7}, {**drawn, "SEED": 7}, {**drawn, "SEED": 8}):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(logFeedback=False)
        results, good = algorithm.run({**row, **more, "OUTPUT": "memory:"}, context, feedback)
        assert good, feedback.textLog()
        found.append(rows_of(context.takeResultLayer(results["OUTPUT"])))
    assert found[0] == step_by_step["clusters_and_outliers"]
    pairs = [(one["lm_p"], other["lm_p"]) for one, other in zip(found[1], found[0]) if one["lm_p"] is not None]
    assert all(one == pytest.approx(other, rel=0.05) for one, other in pairs)  # as near as the decision needs
    assert [row["lm_p_adj"] for row in found[1]] == [row["lm_p"] for row in found[1]]
    assert found[2] == found[0]  # no number hangs on the seed
    assert [row["lm_i"] for row in found[3]] == [row["lm_i"] for row in found[4]]
    assert [row["lm_p"] for row in found[3]] != [row["lm_p"] for row in found[4]]  # but where draws are asked for


def test_qgis_process_takes_the_model_as_json(qgis_process, tmp_path):
    files = {name: str(tmp_path / f"{name}.gpkg") for name in OUTPUTS[:3]}
    inputs = {**INPUTS, "TOLERANCE": 50, **files, "report_on_the_neighbours": str(tmp_path / "page.html")}
    done = qgis_process("run", "polos:sectortohotspots", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["clusters_and_outliers"] == files["clusters_and_outliers"]
    assert all(Path(file).exists() for file in files.values())


def test_works_as_a_step_of_a_model(run, hot_corner, rows_of):
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
    results, ok = model.run({"areas": hot_corner, "result": "TEMPORARY_OUTPUT"}, context, QgsProcessingFeedback())
    assert ok
    layer = context.takeResultLayer(results["result"])
    direct = run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999)
    assert [row["lm_class"] for row in rows_of(layer)] == [row["lm_class"] for row in rows_of(direct)]


CLUSTERS_INPUTS = {
    "AREAS": f"{SAMPLE}areas",
    "AREA_ID": "code",
    "TABLE": f"{ROOT / 'resources' / 'sample' / 'invented.gpkg'}|layername=invented_long",
    "YEAR": 2024,
    "COUNTED": 1,
    "NAME_FIELD": "name",
    "PROVINCE_FIELD": "province",
    "TOLERANCE": 50,
}
CLUSTERS_OUTPUTS = (
    *("clusters", "areas_of_clusters", "hot_spots_in_no_cluster", "broad_patterns", "areas_by_rules"),
    *("what_clusters_hang_on", "clusters_by_verdict", "tests_of_the_clusters"),
)


def test_from_a_table_to_verdicts_and_the_last_result_tells_all_steps(qgis_process, tmp_path, rows_of):
    """Motor vehicles, invented: planted in Benslimane, where one firm has most of the jobs (the sample's README)."""
    from qgis.core import QgsVectorLayer

    files = {name: str(tmp_path / f"{name}.gpkg") for name in CLUSTERS_OUTPUTS}
    page = tmp_path / "page.html"
    inputs = {**CLUSTERS_INPUTS, "SECTORS": "29", **files, "page_of_verdicts": str(page)}
    done = qgis_process("run", "polos:sectortoclusters", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    layers = {name: QgsVectorLayer(file, name, "ogr") for name, file in files.items()}
    (cluster,) = rows_of(layers["clusters"])
    assert "Benslimane" in cluster["provinces"]
    (hanging,) = rows_of(layers["what_clusters_hang_on"])
    assert hanging["dp_hidden"] == 1
    tests = {row["test"]: row["outcome"] for row in rows_of(layers["tests_of_the_clusters"])}
    assert tests["independence"] == "failed"
    assert len(rows_of(layers["areas_by_rules"])) == 1452
    record = "\n".join(layers["clusters_by_verdict"].metadata().history())
    for step in ("sectorlayer", "delineateclusters", "dependence", "assessclusters"):
        assert f"algorithm polos:{step}," in record
    assert "</html>" in page.read_text(encoding="utf-8")


def test_a_batch_of_sectors_goes_on_where_there_is_no_cluster(polos, rows_of):
    """Lodging, invented, has nothing planted; leather has."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    model = polos.polos.provider.algorithm("sectortoclusters").create()
    found = {}
    for sector in ("55", "15"):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(logFeedback=False)
        results, good = model.run(
            {**CLUSTERS_INPUTS, "SECTORS": sector, **dict.fromkeys(CLUSTERS_OUTPUTS, "memory:")},
            context,
            feedback,
        )
        assert good, feedback.textLog()
        found[sector] = len(rows_of(context.takeResultLayer(results["clusters_by_verdict"])))
    assert found == {"55": 0, "15": 1}


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "models").glob("*.model3")), ids=lambda path: path.stem)
def test_every_output_that_is_optional_may_be_left_blank(polos, path):
    """What a later step takes is not optional."""
    from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback

    model = polos.polos.provider.algorithm(path.stem).create()
    inputs = {**CLUSTERS_INPUTS, "SECTORS": "15"} if model.parameterDefinition("COUNTED") else INPUTS
    outputs = {
        one.name(): None if one.flags() & Qgis.ProcessingParameterFlag.Optional else "TEMPORARY_OUTPUT"
        for one in model.destinationParameterDefinitions()
    }
    assert None in outputs.values()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(logFeedback=False)
    assert model.checkParameterValues({**inputs, **outputs}, context)[0]
    results, good = model.run({**inputs, **outputs}, context, feedback)
    assert good, feedback.textLog()
    assert {name for name, value in outputs.items() if value} <= results.keys()


@pytest.fixture
def loaded(polos):
    """Return a function that runs the model to verdicts as the desktop does, and tells of the project's tree."""
    from qgis.core import (
        QgsApplication,
        QgsLayerTreeLayer,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
    )

    project, context = QgsProject(), QgsProcessingContext()
    feedback = QgsProcessingFeedback(logFeedback=False)
    context.setProject(project)

    def load(given, names):
        targets = {name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project) for name in names}
        model = QgsApplication.processingRegistry().createAlgorithmById("polos:sectortoclusters")
        _, good = model.run({**given, **targets}, context, feedback)
        assert good, feedback.textLog()
        waiting = []
        for source, details in context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(source, context)
            details.setOutputLayerName(layer)
            root = project.layerTreeRoot()
            group = root.findGroup(details.groupName) or root.insertGroup(0, details.groupName)
            project.addMapLayer(context.temporaryLayerStore().takeMapLayer(layer), False)
            group.insertChildNode(0, QgsLayerTreeLayer(layer))
            waiting.append((layer, details))
        for layer, details in waiting:
            details.postProcessor().postProcessLayer(layer, context, feedback)
        (group,) = project.layerTreeRoot().children()
        told = [
            (node.name(), node.isVisible(), node.isExpanded(), len(node.customProperty("expandedLegendNodes")))
            for node in group.findLayers()
        ]
        assert group.isMutuallyExclusive(), "one map at a time"
        return group.name(), told

    yield load
    # Now, and not when QGIS is gone.
    project.clear()
    context.temporaryLayerStore().removeAllMapLayers()


def test_verdicts_lie_above_all_else_and_are_drawn_alone(loaded):
    names = ("clusters", "areas_of_clusters", "clusters_by_verdict", "tests_of_the_clusters", "areas_by_rules")
    given = {**INPUTS, "NAME_FIELD": "name", "SECTOR_NAME": "Industry", "TOLERANCE": 50}
    group, (first, *others) = loaded(given, names)
    assert group == "Clusters · Industry (B-E)"
    # Drawn, with its legend open, and what is under its two headings.
    assert first == ("Agglomerations by verdict", True, True, 2)
    order = [
        "Rules that call it a cluster",
        "Agglomerations: perimeters",
        "Areas of agglomerations",
        "Tests of the clusters",
    ]
    assert [name for name, *_ in others] == order
    assert not any(visible for _, visible, *_ in others[:3])


def test_one_sector_from_table_to_priorities_can_be_frozen(polos, qgis_process, tmp_path, rows_of):
    """The ranking is the one that its last step gives of the verdicts, and its record has all steps."""
    from qgis.core import QgsVectorLayer

    files = {name: str(tmp_path / f"{name}.gpkg") for name in (*CLUSTERS_OUTPUTS, "priorities")}
    criteria = "name;value;zero;one;weight\nFirms;firms;0;200;2\nQuotient;lq;1;5;1"
    inputs = {**CLUSTERS_INPUTS, "SECTORS": "29", "CRITERIA": criteria, **files}
    done = qgis_process("run", "polos:sectortopriorities", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    ranked = {row["cl_id"]: row["pr_score"] for row in rows_of(QgsVectorLayer(files["priorities"], "", "ogr"))}
    given = {"INPUT": files["clusters_by_verdict"], "CRITERIA": criteria, "OUTPUT": "TEMPORARY_OUTPUT"}
    alone = rows_of(polos.run("polos:prioritise", given)["OUTPUT"])
    assert ranked == {row["cl_id"]: row["pr_score"] for row in alone}
    frozen = tmp_path / "method.json"
    given = {"RESULT": files["priorities"], "MEMBERS": files["areas_of_clusters"], "OUTPUT": str(frozen)}
    polos.run("polos:freezemethod", given)
    steps = [step["step"] for step in json.loads(frozen.read_text(encoding="utf-8"))["steps"]]
    assert steps == ["sectorlayer", "delineateclusters", "dependence", "assessclusters", "prioritise"]


def test_all_sectors_at_once_are_what_its_steps_give(polos, rows_of, tmp_path):
    keyed = {name: INPUTS[name] for name in ("TABLE", "TABLE_ID", "SECTOR_FIELD", "VALUE_FIELD")}
    of_areas = {**keyed, "AREAS": INPUTS["AREAS"], "AREA_ID": INPUTS["AREA_ID"], "NAME_FIELD": "name"}
    tables = {
        "profile_of_the_sectors": ("sectorprofile", "OUTPUT", keyed),
        "profile_of_the_areas": ("areaprofile", "OUTPUT", of_areas),
        "hot_spots_by_area_and_sector": ("sectorhotspots", "OUTPUT", {**of_areas, "SECTORS": "B-E;F"}),
        "hot_spots_of_each_sector": ("sectorhotspots", "SECTOR_SUMMARY", {**of_areas, "SECTORS": "B-E;F"}),
        "sectors_for_which_an_area_is_a_hot_spot": ("sectorhotspots", "AREA_SUMMARY", {**of_areas, "SECTORS": "B-E;F"}),
    }
    picture = tmp_path / "sectors.png"
    results = polos.run(
        "polos:allsectors",
        {
            **of_areas,
            "SECTORS": "B-E;F",
            **dict.fromkeys(tables, "TEMPORARY_OUTPUT"),
            "picture_of_sectors_and_hot_spots": str(picture),
        },
    )
    for name, (algorithm, output, given) in tables.items():
        wanted = dict.fromkeys(("OUTPUT", "SECTOR_SUMMARY", "AREA_SUMMARY"), "TEMPORARY_OUTPUT")
        assert rows_of(results[name]) == rows_of(polos.run(f"polos:{algorithm}", {**given, **wanted})[output]), name
    assert picture.stat().st_size > 10_000
